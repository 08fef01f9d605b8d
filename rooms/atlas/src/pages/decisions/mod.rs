//! What imports could not settle, for the secretary to decide.

mod ask;
mod facts;

use askama::Template;
use axum::{
    Router,
    extract::Path,
    routing::{get, post},
};
use kernel::Id;
use platform::{
    App, Link,
    i18n::Words,
    parts::{Html, Pager, empty},
    web::{At, Ctx, Filter, Form, FormTag, Outcome, Page},
};

pub(super) use facts::{changes, tie};

use super::allow;
use crate::{
    WORDS, actions,
    rules::{Answer, Question, Verb},
    store,
};

const ON_A_PAGE: i64 = 30;

/// A question with what can be answered.
pub(super) struct Asked {
    /// What is asked, in words.
    says: Html,
    /// The facts on which one decides.
    pairs: Vec<(String, Html)>,
    source: String,
    action: String,
    /// Answers, as value and words.
    answers: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "decisions.html")]
struct DecisionsPage<'a> {
    t: Words,
    form: &'a Form,
    kinds: Vec<Link>,
    counted: String,
    asked: Vec<Asked>,
    empty: Html,
    pager: Html,
    duplicates: Link,
}

impl DecisionsPage<'_> {
    fn open(&self, action: &str) -> FormTag<'_> {
        self.form.open(&self.t, action)
    }
}

pub(super) fn routes() -> Router<App> {
    Router::new().route("/{lang}/atlas/decisions", get(show)).route("/{lang}/atlas/decisions/{id}", post(decide))
}

async fn show(ctx: Ctx) -> Outcome {
    allow(&ctx, Verb::Decide)?;
    draw(&ctx, &Form::blank()).await
}

async fn decide(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    allow(&ctx, Verb::Decide)?;
    if let Some(answer) = form.choice("answer", |typed| Some(Answer::from_text(typed))) {
        let mut tx = ctx.begin().await?;
        let done = actions::decide(&ctx.app, &mut tx, &ctx.actor, &Id::new(id), &answer).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            let told = match answer {
                Answer::Means(_) => "import-the-table-again",
                _ => "question-decided",
            };
            return ctx.go(format!("/atlas/decisions{}", asked_of(&ctx))).telling("atlas", told).ok();
        }
    }
    draw(&ctx, &form).await
}

/// Which questions are shown, and which page of them, as an address says it.
fn shown(kind: Question, page: i64) -> String {
    let page = if page > 1 { format!("&page={page}") } else { String::new() };
    format!("?question={}{page}", kind.as_str())
}

/// The same of the page on which an answer was given.
fn asked_of(ctx: &Ctx) -> String {
    let page = ctx.asked("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    ctx.asked("question").and_then(Question::from_word).map(|kind| shown(kind, page)).unwrap_or_default()
}

async fn draw(ctx: &Ctx, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let open = store::waiting(&mut reader).await?;
    // Once the last question of a kind is answered, another kind is shown.
    let kinds = || open.iter().map(|(kind, _)| *kind);
    let asked_for = ctx.asked("question").and_then(Question::from_word).filter(|kind| kinds().any(|it| it == *kind));
    let kind = asked_for.or_else(|| kinds().next()).unwrap_or(Question::Sensitive);
    let count = open.iter().find(|(it, _)| *it == kind).map_or(0, |(_, n)| *n);
    let pager = Pager::asked(ctx, count, ON_A_PAGE);
    let questions = store::questions(&mut reader, kind, pager.skip(), ON_A_PAGE).await?;
    let mut asked = Vec::new();
    for question in &questions {
        asked.push(ask::asked(ctx, &mut reader, question, &shown(kind, pager.page)).await?);
    }
    let link = |(kind, n): &(Question, i64)| {
        let text = t.say(format!("question-{}", kind.as_str())).with("n", *n);
        Link::new(text, format!("{}{}", ctx.href("/atlas/decisions"), shown(*kind, 1)))
    };
    let body = DecisionsPage {
        t,
        form,
        kinds: open.iter().map(link).collect(),
        counted: t.say(format!("question-{}", kind.as_str())).with("n", count).to_string(),
        asked,
        empty: empty(t.say("nothing-to-decide"), Some((&t.say("see-all-places").to_string(), &ctx.href("/atlas")))),
        pager: Filter::new(ctx, "/atlas/decisions", "").words("question", "").pager(pager),
        duplicates: Link::new(t.say("duplicates-title"), ctx.href("/atlas/duplicates")),
    };
    let page = Page::new(t.say("decisions-title")).lead(t.say("decisions-lead"));
    ctx.page_of(form, page.under(t.say("atlas-title"), ctx.href("/atlas")), &body)
}
