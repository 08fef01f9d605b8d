//! The order of a text's clauses and its languages: small forms, each for one change.

use axum::extract::Path;
use platform::{
    Failure,
    i18n::Words,
    parts::{Html, escape},
    web::{BySlug, Ctx, Form, Outcome},
};
use serde::Deserialize;

use super::{
    act,
    desk::{self, Desk},
    letters,
    start::read_tags,
};
use crate::{
    WORDS,
    actions::{Rearrangement, rearrange},
    clauses,
    rules::{Agreement, Content, HEADING_MOST, Text},
    tongue, words,
};

/// A clause, as addresses name it.
#[derive(Debug, Deserialize)]
pub(super) struct Of {
    pub slug: String,
    pub clause: String,
}

/// The front of the text, among places to move a clause to.
const FRONT: &str = "-";

pub(super) async fn add_form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let (agreement, text) = desk::draft(&ctx, &slug).await?;
    let form = ctx.form().await?.filled("clause", ctx.asked("clause").unwrap_or_default());
    draw_add(&ctx, &form, &agreement, &text)
}

pub(super) async fn add(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let (agreement, text) = desk::draft(&ctx, &slug).await?;
    let (clause, heading) = (form.line("clause", 60), form.line("heading", HEADING_MOST));
    if clause.is_empty() && heading.is_empty() {
        form.wrong_in("clause", &WORDS, "draft-wrong-no-clause");
    }
    let known = |key: &str| clauses::for_kind(&agreement.kind).any(|known| known.key == key);
    if !clause.is_empty() && !known(&clause) {
        form.wrong("clause", "form-not-a-choice");
    }
    let after = Some(form.line("after", 60)).filter(|after| !after.is_empty());
    let Some(lang) = text.languages.first().cloned().filter(|_| !form.is_wrong()) else {
        return draw_add(&ctx, &form, &agreement, &text);
    };
    let what = if clause.is_empty() {
        Rearrangement::Write { heading, lang: lang.clone(), after }
    } else {
        Rearrangement::Add { clause }
    };
    let done = rearrange(act::by(&ctx), &slug, structure(&mut form), what).await;
    match desk::settled(&mut form, done)? {
        Some(key) => {
            let there = format!("{}#article-{key}", desk::taken(&slug, "text/add"));
            ctx.go(there).telling("agreements", "draft-done-added").ok()
        }
        None => {
            let (agreement, text) = desk::draft(&ctx, &slug).await?;
            draw_add(&ctx, &form, &agreement, &text)
        }
    }
}

pub(super) async fn move_form(ctx: Ctx, Path(at): Path<Of>) -> Outcome {
    let (agreement, text) = desk::draft(&ctx, &at.slug).await?;
    let form = ctx.form().await?.filled("do", "move").filled("after", before(&text, &at.clause)?);
    draw_move(&ctx, &form, &agreement, &text, &at.clause)
}

pub(super) async fn move_clause(ctx: Ctx, Path(at): Path<Of>, mut form: Form) -> Outcome {
    let (agreement, text) = desk::draft(&ctx, &at.slug).await?;
    before(&text, &at.clause)?;
    let clause = at.clause.clone();
    let after = Some(form.line("after", 60)).filter(|after| after != FRONT);
    let what = form.choice("do", |word| match word {
        "move" => Some(Rearrangement::Move { clause: clause.clone(), after: after.clone() }),
        "remove" => Some(Rearrangement::Remove { clause: clause.clone() }),
        _ => None,
    });
    let Some(what) = what.filter(|_| !form.is_wrong()) else {
        return draw_move(&ctx, &form, &agreement, &text, &at.clause);
    };
    let done = rearrange(act::by(&ctx), &at.slug, structure(&mut form), what).await;
    if desk::settled(&mut form, done)?.is_some() {
        return ctx
            .go(desk::taken(&at.slug, &format!("text/{}/arrange", at.clause)))
            .telling("agreements", "draft-done-arranged")
            .ok();
    }
    let (agreement, text) = desk::draft(&ctx, &at.slug).await?;
    draw_move(&ctx, &form, &agreement, &text, &at.clause)
}

pub(super) async fn languages_form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let (agreement, text) = desk::draft(&ctx, &slug).await?;
    draw_languages(&ctx, &ctx.form().await?, &agreement, &text)
}

pub(super) async fn languages(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let (agreement, text) = desk::draft(&ctx, &slug).await?;
    let mut added = read_tags(&mut form, "add");
    let removed = form.typed("remove").trim().parse().ok();
    let what = match (added.pop(), removed) {
        (Some(tag), None) if added.is_empty() => Some(Rearrangement::AddLanguage(tag)),
        (None, Some(tag)) => Some(Rearrangement::RemoveLanguage(tag)),
        _ => {
            form.wrong_in("add", &WORDS, "draft-wrong-one-language");
            None
        }
    };
    let Some(what) = what.filter(|_| !form.is_wrong()) else {
        return draw_languages(&ctx, &form, &agreement, &text);
    };
    let done = rearrange(act::by(&ctx), &slug, structure(&mut form), what).await;
    if desk::settled(&mut form, done)?.is_some() {
        return ctx.go(desk::taken(&slug, "text/languages")).telling("agreements", "draft-done-arranged").ok();
    }
    let (agreement, text) = desk::draft(&ctx, &slug).await?;
    draw_languages(&ctx, &form, &agreement, &text)
}

/// The arrangement that the page showed.
fn structure(form: &mut Form) -> i64 {
    form.number("structure", 0, i64::MAX).unwrap_or_default()
}

/// The clause that stands before this one; the front where none does.
fn before(text: &Text, key: &str) -> Result<String, Failure> {
    let at = text.clauses.iter().position(|clause| clause.key == key).ok_or(Failure::NotFound)?;
    Ok(at.checked_sub(1).map_or_else(|| FRONT.to_owned(), |at| text.clauses[at].key.clone()))
}

fn places(text: &Text, t: Words, but: &str) -> Vec<(String, String)> {
    let after = |key: &str| t.say("draft-after").with("clause", words::clause(t, key)).to_string();
    let clauses = text.clauses.iter().filter(|clause| clause.key != but);
    clauses.map(|clause| (clause.key.clone(), after(&clause.key))).collect()
}

fn draw_add(ctx: &Ctx, form: &Form, agreement: &Agreement, text: &Text) -> Outcome {
    let t = ctx.words(&WORDS);
    let choices = clauses::for_kind(&agreement.kind)
        .filter(|clause| text.clause(&clause.key).is_none())
        .map(|clause| (clause.key.clone(), words::clause(t, &clause.key)));
    let none = (String::new(), t.say("draft-own-clause").to_string());
    let mut heading = form.field(&t, "heading", t.say("draft-own-heading")).optional();
    if let Some(tag) = text.languages.first() {
        heading = heading.hint(t.say("draft-in").with("lang", tongue::name(tag, t))).in_language(tag.clone());
    }
    let end = (String::new(), t.say("draft-at-end").to_string());
    let after =
        form.field(&t, "after", t.say("draft-own-place")).select(std::iter::once(end).chain(places(text, t, "")));
    let desk = Desk {
        title: t.say("draft-add").to_string(),
        at: "text/add",
        says: t.say("draft-add-says").to_string(),
        note: guidance(form.typed("clause"), t),
        carried: vec![form.over("structure", text.structure)],
        groups: vec![
            (
                String::new(),
                vec![
                    form.field(&t, "clause", t.say("draft-from-the-library"))
                        .select(std::iter::once(none).chain(choices)),
                ],
            ),
            (t.say("draft-own-clause").to_string(), vec![heading, after]),
        ],
        button: Some(t.say("draft-add").to_string()),
        grave: false,
    };
    desk::draw(ctx, form, agreement, desk)
}

/// What to decide in a clause of the library, and the trap.
fn guidance(key: &str, t: Words) -> Html {
    clauses::find(key).map_or_else(Html::default, |clause| {
        let shown = clause.guidance.shown(t.lang);
        Html::trusted(format!("<p><b>{}</b> {}</p>", escape(&words::clause(t, key)), escape(shown.text)))
    })
}

fn draw_move(ctx: &Ctx, form: &Form, agreement: &Agreement, text: &Text, key: &str) -> Outcome {
    let t = ctx.words(&WORDS);
    let front = (FRONT.to_owned(), t.say("draft-at-front").to_string());
    let acts = [("move", t.say("draft-move")), ("remove", t.say("draft-remove"))];
    let desk = Desk {
        title: t.say("draft-arrange-title").with("clause", words::clause(t, key)).to_string(),
        at: &format!("text/{key}/arrange"),
        says: t.say("draft-arrange-says").to_string(),
        note: Html::default(),
        carried: vec![form.over("structure", text.structure)],
        groups: vec![(
            String::new(),
            vec![
                form.field(&t, "do", t.say("draft-arrange")).radio(acts),
                form.field(&t, "after", t.say("draft-place"))
                    .select(std::iter::once(front).chain(places(text, t, key))),
            ],
        )],
        button: Some(t.say("draft-arrange").to_string()),
        grave: false,
    };
    desk::draw(ctx, form, agreement, desk)
}

fn draw_languages(ctx: &Ctx, form: &Form, agreement: &Agreement, text: &Text) -> Outcome {
    let t = ctx.words(&WORDS);
    let names = t.list(text.languages.iter().map(|tag| tongue::name(tag, t)));
    let none = (String::new(), t.say("draft-none-removed").to_string());
    let here = text.languages.iter().map(|tag| (tag.to_string(), tongue::name(tag, t)));
    let desk = Desk {
        title: t.say("draft-languages").to_string(),
        at: "text/languages",
        says: t.say("draft-languages-says").with("languages", names).to_string(),
        note: letters::warning(&Content::of(text), t).unwrap_or_default(),
        carried: vec![form.over("structure", text.structure)],
        groups: vec![(
            String::new(),
            vec![
                form.field(&t, "add", t.say("draft-add-language")).hint(t.say("draft-tag-hint")).optional(),
                form.field(&t, "remove", t.say("draft-remove-language")).select(std::iter::once(none).chain(here)),
            ],
        )],
        button: Some(t.say("draft-save").to_string()),
        grave: false,
    };
    desk::draw(ctx, form, agreement, desk)
}
