use axum::extract::Path;
use kernel::{Lang, LangTag};
use platform::{
    parts::Html,
    web::{BySlug, Ctx, Field, Form, Outcome},
};

use super::{
    act,
    desk::{self, Desk},
};
use crate::{
    WORDS,
    actions::start_text,
    clauses::{self, LibraryClause},
    rules::{Agreement, Stage, TextState, Verb, may},
    tongue, words,
};

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let agreement = open(&ctx, &slug).await?;
    let mut form = ctx.form().await?.filled("lang-fr", "yes").filled("lang-ar", "yes");
    if agreement.text() != TextState::NotHeld {
        for key in clauses::required(&agreement.kind) {
            form = form.filled(&format!("clause-{key}"), "yes");
        }
    }
    draw(&ctx, &form, &agreement)
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let agreement = open(&ctx, &slug).await?;
    let mut languages: Vec<LangTag> =
        Lang::ALL.into_iter().filter(|lang| form.has(&format!("lang-{lang}"), "yes")).map(LangTag::from).collect();
    languages.extend(read_tags(&mut form, "others"));
    languages.dedup();
    if languages.is_empty() && !form.is_wrong() {
        form.wrong_in("others", &WORDS, "draft-wrong-no-language");
    }
    let keys: Vec<String> = clauses::for_kind(&agreement.kind)
        .filter(|clause| form.has(&format!("clause-{}", clause.key), "yes"))
        .map(|clause| clause.key.clone())
        .collect();
    if !form.is_wrong() {
        let done = start_text(act::by(&ctx), &slug, languages, &keys).await;
        if desk::settled(&mut form, done)?.is_some() {
            return ctx.go(desk::taken(&slug, "text/start")).telling("agreements", "draft-done-started").ok();
        }
    }
    draw(&ctx, &form, &agreement)
}

/// The languages typed as tags, parted by blanks or commas; complains of what is none.
pub(super) fn read_tags(form: &mut Form, name: &str) -> Vec<LangTag> {
    let typed = form.line(name, 200);
    let mut tags = Vec::new();
    for part in typed.split([' ', ',', ';', '،']).filter(|part| !part.is_empty()) {
        match part.parse() {
            Ok(tag) => tags.push(tag),
            Err(_) => form.wrong_in(name, &WORDS, "draft-wrong-language"),
        }
    }
    tags
}

async fn open(ctx: &Ctx, slug: &str) -> platform::Result<Agreement> {
    let agreement = desk::file(ctx, slug).await?;
    let verb = if matches!(agreement.stage, Stage::Approach { .. }) { Verb::BeginDraft } else { Verb::Write };
    may(&ctx.actor, verb, &agreement).map_err(|refusal| words::refusal(&refusal, ctx.lang))?;
    Ok(agreement)
}

fn draw(ctx: &Ctx, form: &Form, agreement: &Agreement) -> Outcome {
    let t = ctx.words(&WORDS);
    let tick = |name: String, words: String| form.field(&t, name, words).tick();
    let mut languages: Vec<Field<'_>> =
        Lang::ALL.into_iter().map(|lang| tick(format!("lang-{lang}"), tongue::name(&lang.into(), t))).collect();
    languages.push(form.field(&t, "others", t.say("draft-other-languages")).hint(t.say("draft-tag-hint")).optional());
    let offered = |fits: fn(&LibraryClause) -> bool| {
        clauses::for_kind(&agreement.kind)
            .filter(|clause| fits(clause))
            .map(|clause| tick(format!("clause-{}", clause.key), words::clause(t, &clause.key)))
            .collect()
    };
    let elsewhere = agreement.text() == TextState::NotHeld;
    let start = if elsewhere { "draft-transcribe" } else { "draft-start" };
    let mut groups = vec![(t.say("draft-languages").to_string(), languages)];
    if elsewhere {
        groups.push((t.say("draft-clauses-signed").to_string(), offered(|_| true)));
    } else {
        groups.push((t.say("draft-clauses-required").to_string(), offered(|clause| clause.required)));
        groups.push((t.say("draft-clauses-offered").to_string(), offered(|clause| !clause.required)));
    }
    let desk = Desk {
        title: t.say(start).to_string(),
        at: "text/start",
        says: t.say(if elsewhere { "draft-transcribe-says" } else { "draft-start-says" }).to_string(),
        note: Html::default(),
        carried: Vec::new(),
        groups,
        button: Some(t.say(start).to_string()),
        grave: false,
    };
    desk::draw(ctx, form, agreement, desk)
}
