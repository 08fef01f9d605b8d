//! The floor on either database, seen through a room of one kind of thing.

mod cache;
mod database;
mod failures;
mod forms;
mod pages;

use std::{
    sync::{
        LazyLock,
        atomic::{AtomicU32, AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{
    Router,
    body::Body as Sent,
    response::IntoResponse as _,
    routing::{get, post},
};
use kernel::{Actor, Lang, Localised, Role};
use platform::{
    App, Failure, Refusal, Room,
    db::{Json, sql},
    i18n::Catalog,
    web::{Ctx, Form, Outcome, Page},
};
use testkit::House;

/// How long a slow handler stops, twice.
const MOMENT: Duration = Duration::from_millis(200);

static WORDS: LazyLock<Catalog> = LazyLock::new(|| {
    Catalog::new(&[
        (Lang::Fr, "no = Cela ne se peut pas."),
        (Lang::Ar, "no = لا يمكن ذلك."),
        (Lang::En, "no = It cannot be."),
        (Lang::Es, "no = No puede ser."),
    ])
});

#[derive(askama::Template)]
#[template(
    source = "<p>{{ text }}</p>{{ form.open(t, action).keeping(\"things\") }}{{ form.field(t, \"name\", \"Name\") }}</form>",
    ext = "html"
)]
struct Body {
    text: String,
    form: Form,
    t: platform::i18n::Words,
    action: String,
}

async fn show(ctx: Ctx) -> Outcome {
    let form = ctx.form().await?;
    let text: String = ctx
        .read()
        .await?
        .one(sql("SELECT recipient FROM mails ORDER BY id LIMIT 1"))
        .await
        .map_or_else(|_| Ok("nothing".to_owned()), |row| row.get("recipient"))?;
    ctx.page(
        Page::new("Things").lead("What there is.").public(&["order", "page"]),
        &Body { text, form, t: ctx.words(&WORDS), action: ctx.href("/things") },
    )
}

async fn add(ctx: Ctx, mut form: Form) -> Outcome {
    let name = form.needed_line("name", 10);
    if form.is_wrong() {
        let body = Body { text: String::new(), form, t: ctx.words(&WORDS), action: ctx.href("/things") };
        return ctx.page_again(Page::new("Things"), &body);
    }
    let mut tx = ctx.begin().await?;
    tx.run(sql("INSERT INTO mails (id, recipient, lang, subject, body, written, due) VALUES ($1, $2, 'fr', '', '', $3, $3)").with(&ctx.app.id::<str>()).with(&name).with(ctx.now())).await?;
    tx.touch();
    tx.commit(ctx.now()).await?;
    ctx.go("/things").ok()
}

#[derive(askama::Template)]
#[template(source = "<p>made {{ times }}</p>", ext = "html")]
struct Made {
    times: u32,
}

/// A public page that takes a moment and says how often it was made.
async fn counted(ctx: Ctx) -> Outcome {
    tokio::time::sleep(MOMENT).await;
    let times = ctx.app.kept(AtomicU32::default).fetch_add(1, Ordering::Relaxed) + 1;
    ctx.page(Page::new("Counted").public(&[]), &Made { times })
}

/// As [`add`], slowly: a moment before what it does, and a moment after.
async fn add_slowly(ctx: Ctx, form: Form) -> Outcome {
    tokio::time::sleep(MOMENT).await;
    let outcome = add(ctx, form).await;
    tokio::time::sleep(MOMENT).await;
    outcome
}

async fn panics() -> Outcome {
    let nobody = "".parse::<u8>();
    Ok(nobody.expect("a panic").to_string().into_response())
}

fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/things", get(show).post(add))
        .route("/{lang}/counted", get(counted))
        .route("/{lang}/things/slowly", post(add_slowly))
        .route("/{lang}/things/never", post(async || -> Outcome { std::future::pending().await }))
        .route("/{lang}/things/{name}/close", post(async || -> Outcome { Err(Refusal::new(&WORDS, "no").into()) }))
        .route("/{lang}/closed/{name}", post(async || -> Outcome { Err(Refusal::new(&WORDS, "no").into()) }))
        .route("/{lang}/broken", get(async || -> Outcome { Err(Failure::fault("a secret reason")) }))
        .route("/{lang}/panic", get(panics).post(panics))
}

async fn house() -> House {
    House::new(vec![Room::new("things", &WORDS, routes)]).await
}
