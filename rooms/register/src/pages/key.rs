use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
};
use kernel::Lang;
use platform::{
    App, Failure, Result,
    i18n::Words,
    web::{Ctx, Outcome, Page},
};

use crate::{
    WORDS, actions,
    store::{self, Origin},
};

#[derive(Template)]
#[template(path = "key.html")]
struct KeyPage {
    t: Words,
    origin: String,
    key: String,
    since: String,
    public_url: String,
}

/// The register's name and key. The register is opened if it was not yet: they are settled from then on.
async fn settled(app: &App) -> Result<Origin> {
    if let Some(origin) = store::origin(&mut app.db.read().await?).await? {
        return Ok(origin);
    }
    actions::sign(app).await?;
    store::origin(&mut app.db.read().await?).await?.ok_or_else(|| Failure::fault("the register has no origin"))
}

/// In words, for people.
pub(super) async fn page(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let settled = settled(&ctx.app).await?;
    let body = KeyPage {
        t,
        origin: settled.origin,
        key: settled.key,
        since: t.moment(settled.since),
        public_url: ctx.app.site.public_url.clone(),
    };
    let page = Page::new(t.say("key-title")).lead(t.say("key-lead"));
    ctx.page(page.under(t.say("register-title"), ctx.href("/register")).public(&[]), &body)
}

/// As text, for programs; a browser is led to the page in its language.
pub(super) async fn text(State(app): State<App>, headers: HeaderMap) -> Result<Response> {
    let asked = |name| headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
    if asked(header::ACCEPT).is_some_and(|kinds| kinds.contains("text/html")) {
        let lang = Lang::negotiate(asked(header::ACCEPT_LANGUAGE).unwrap_or_default());
        let there = Redirect::to(&format!("/{lang}/register/key"));
        return Ok(([(header::VARY, "accept, accept-language")], there).into_response());
    }
    let settled = settled(&app).await?;
    let text = format!("origin {}\nkey {}\n", settled.origin, settled.key);
    Ok(([(header::VARY, "accept, accept-language")], text).into_response())
}
