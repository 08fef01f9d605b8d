use askama::Template;
use axum::extract::Path;
use kernel::Lang;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::{Html, notice},
    web::{Ctx, Form, Outcome, Sheet},
};
use serde::Deserialize;

use super::{TEXT_MOST, TITLE_MOST, allow, find, under};
use crate::{
    WORDS,
    actions::translate,
    rules::{Decision, Refusal, Verb},
    said,
};

/// A decision and a language of its text.
#[derive(Deserialize)]
pub(super) struct InLanguage {
    slug: String,
    lang_of: String,
}

pub(super) async fn form(ctx: Ctx, Path(asked): Path<InLanguage>) -> Outcome {
    let (it, lang) = there(&ctx, &asked).await?;
    let text = |text: &kernel::Localised| text.get(lang).unwrap_or_default().to_owned();
    let form = ctx.form().await?.filled("title", text(&it.said.title)).filled("text", text(&it.said.text));
    draw(&ctx, &form, &it, lang)
}

pub(super) async fn save(ctx: Ctx, Path(asked): Path<InLanguage>, mut form: Form) -> Outcome {
    let (it, lang) = there(&ctx, &asked).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let (title, text) = (form.needed_line("title", TITLE_MOST), form.needed_text("text", TEXT_MOST));
    let why = form.needed_localised("why", 600);
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let over = Decision { version, ..it };
        let done = translate(&ctx.app, &mut tx, &ctx.actor, over, (lang, &title, &text), why).await;
        if let Some((decision, _)) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(decision.address()).telling("decisions", "translation-saved").ok();
        }
    }
    let (it, lang) = there(&ctx, &asked).await?;
    draw(&ctx, &form, &it, lang)
}

async fn there(ctx: &Ctx, asked: &InLanguage) -> Result<(Decision, Lang)> {
    allow(ctx, Verb::Translate)?;
    let lang = Lang::from_code(&asked.lang_of).ok_or(Failure::NotFound)?;
    let it = find(ctx, &mut ctx.read().await?, &asked.slug).await?;
    if it.said.authentic.contains(&lang) { Err(Refusal::AuthenticStays.into()) } else { Ok((it, lang)) }
}

fn draw(ctx: &Ctx, form: &Form, it: &Decision, lang: Lang) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/translations/{lang}", it.address());
    let key = if it.said.text.get(lang).is_some() { "mend-translation" } else { "add-translation" };
    let says = t.say(key).with("language", said::languages([lang], t)).to_string();
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: intro(it, t)?,
        version: Some(it.version),
        groups: vec![(
            String::new(),
            vec![
                form.field(&t, "title", t.say("decision-title")).in_language(lang),
                form.field(&t, "text", t.say("decision-text")).text(12).in_language(lang),
                form.field(&t, "why", t.say("translate-why")).hint(t.say("translate-why-hint")).localised(2),
            ],
        )],
        button: says.clone(),
        back: ctx.href(&it.address()),
    };
    sheet.answer(ctx, form, under(ctx, says, it))
}

/// What was adopted stands above the form, to translate from.
#[derive(Template)]
#[template(path = "decisions/adopted.html")]
struct Adopted {
    means: Html,
    says: String,
    text: Html,
}

fn intro(it: &Decision, t: Words) -> Result<Html> {
    let first = it.said.authentic.first().copied().unwrap_or(Lang::Fr);
    Html::of(&Adopted {
        means: notice(t.say("translate-means")),
        says: t.say("adopted-text-in").with("language", said::languages([first], t)).to_string(),
        text: said::paragraphs(it.said.text.get(first).unwrap_or_default(), first)?,
    })
}
