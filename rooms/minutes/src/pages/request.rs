//! A seat asks for a correction; the secretary answers.

use askama::Template;
use axum::extract::Path;
use council::SatSeat;
use platform::{
    Failure, Refusal, Result,
    i18n::Words,
    parts::{Html, notice},
    web::{BySlug, Ctx, Field, Form, Outcome, Sheet},
};
use serde::Deserialize;

use super::{
    address, own_seat, read, read_to,
    show::{Asked, asked},
    under,
};
use crate::{
    WORDS,
    actions::{self, AskInput},
    paper::Paper,
    rules::{Request, Verb},
    store,
};

/// A request of a session.
#[derive(Deserialize)]
pub(super) struct ById {
    slug: String,
    id: String,
}

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    let (paper, seat) = seated(&ctx, &it).await?;
    draw(&ctx, &ctx.form().await?, &paper, seat)
}

pub(super) async fn ask(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    let (paper, seat) = seated(&ctx, &it).await?;
    let text = form.needed_text("text", 4000);
    let section = form.chosen("section");
    if section.as_ref().is_some_and(|key| paper.text.section(key).is_none()) {
        form.wrong("section", "form-not-a-choice");
    }
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let input = AskInput { seat: council::address_of(&seat.chair.at), section, lang: ctx.lang, text };
        let done = actions::ask(&ctx.app, &mut tx, &ctx.actor, &it, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(format!("{}#requests", address(&it))).telling("minutes", "correction-asked").ok();
        }
    }
    draw(&ctx, &form, &paper, seat)
}

/// The minutes and the reader's own seat, for whoever sat.
async fn seated<'a>(ctx: &Ctx, it: &'a council::Gathered) -> Result<(Paper<'a>, &'a SatSeat)> {
    ctx.must_sign_in()?;
    let (paper, _) = read(ctx, it).await?;
    let seat = own_seat(ctx, it).ok_or_else(|| Refusal::from(crate::rules::Refusal::NotYours))?;
    Ok((paper, seat))
}

fn draw(ctx: &Ctx, form: &Form, paper: &Paper, seat: &SatSeat) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/requests", address(paper.it));
    let who = council::seat_label(seat, council::WORDS.words(ctx.lang));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("means-ask").with("who", who)),
        version: None,
        groups: vec![(String::new(), fields(form, t, paper))],
        button: t.say("ask-title").to_string(),
        back: ctx.href(&address(paper.it)),
    };
    sheet.answer(ctx, form, under(ctx, t.say("ask-title"), paper.it))
}

fn fields<'a>(form: &'a Form, t: Words, paper: &Paper) -> Vec<Field<'a>> {
    let whole = (String::new(), t.say("about-the-whole").to_string());
    let sections = paper.text.sections.iter().filter(|section| !section.lines.is_empty());
    let sections = sections.map(|section| (section.key.clone(), section.title.shown(t.lang).text.to_owned()));
    vec![
        form.field(&t, "section", t.say("request-section")).select(std::iter::once(whole).chain(sections)),
        form.field(&t, "text", t.say("request-text")).hint(t.say("request-text-hint")).in_language(t.lang).text(6),
    ]
}

pub(super) async fn answer_form(ctx: Ctx, Path(at): Path<ById>) -> Outcome {
    let it = council::session_at(&ctx, &at.slug).await?;
    let paper = read_to(&ctx, &it, Verb::Answer).await?;
    let request = there(&ctx, &paper, &at.id).await?;
    draw_answer(&ctx, &ctx.form().await?, &paper, &request)
}

pub(super) async fn answer(ctx: Ctx, Path(at): Path<ById>, mut form: Form) -> Outcome {
    let it = council::session_at(&ctx, &at.slug).await?;
    let paper = read_to(&ctx, &it, Verb::Answer).await?;
    let request = there(&ctx, &paper, &at.id).await?;
    let taken = form.choice("taken", |word| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let says = if taken == Some(false) { form.needed_localised("says", 2000) } else { form.localised("says", 2000) };
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(taken) = taken.filter(|_| !form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let over = (&it.session, Request { version, ..request.clone() });
        let done = actions::answer(&ctx.app, &mut tx, &ctx.actor, over, (taken, says)).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(format!("{}#requests", address(&it))).telling("minutes", "request-answered").ok();
        }
    }
    let request = there(&ctx, &paper, &at.id).await?;
    draw_answer(&ctx, &form, &paper, &request)
}

async fn there(ctx: &Ctx, paper: &Paper<'_>, id: &str) -> Result<Request> {
    let request = store::request(&mut ctx.read().await?, id).await?;
    request.filter(|it| it.session == paper.it.session.id).ok_or(Failure::NotFound)
}

/// What was asked, by whom and about what, above the form.
#[derive(Template)]
#[template(path = "answer.html")]
struct Before {
    means: Html,
    asked: Asked,
}

fn draw_answer(ctx: &Ctx, form: &Form, paper: &Paper, request: &Request) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/requests/{}", address(paper.it), request.id);
    let taken = [("yes", t.say("request-taken").to_string()), ("no", t.say("request-not-taken").to_string())];
    let before = Before { means: notice(t.say("means-answer")), asked: asked(ctx, paper.it, paper, request)? };
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: Html::of(&before)?,
        version: Some(request.version),
        groups: vec![(
            String::new(),
            vec![
                form.field(&t, "taken", t.say("request-outcome")).radio(taken),
                form.field(&t, "says", t.say("request-answer"))
                    .hint(t.say("request-answer-hint"))
                    .localised(2)
                    .optional(),
            ],
        )],
        button: t.say("answer-request").to_string(),
        back: ctx.href(&address(paper.it)),
    };
    sheet.answer(ctx, form, under(ctx, t.say("answer-request"), paper.it))
}
