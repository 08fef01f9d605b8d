use askama::Template;
use axum::extract::Path;
use kernel::LangTag;
use platform::{
    Failure, Link, Refusal, Result,
    i18n::Words,
    parts::{Html, errors},
    web::{Ctx, Field, Form, Outcome},
};
use serde::Deserialize;

use super::{
    act, desk, lost,
    parallel::{Side, title_of},
};
use crate::{
    WORDS,
    actions::save_clause,
    clauses,
    difference::difference,
    filling,
    rules::{Agreement, BODY_MOST, Clause, Edit, HEADING_MOST, Reach, Revision, Saved, Text, Wording, Written},
    store, tongue, view, words,
};

/// A clause in a language, as addresses name it.
#[derive(Debug, Deserialize)]
pub(super) struct InLanguage {
    pub slug: String,
    pub clause: String,
    pub tag: String,
}

#[derive(Template)]
#[template(path = "clause.html")]
struct ClausePage<'a> {
    t: Words,
    open: String,
    failed: Html,
    clear: Option<String>,
    version: i64,
    lang: String,
    heading: Field<'a>,
    body: Html,
    reach: Option<Field<'a>>,
    conflict: Option<Conflict>,
    proposed: bool,
    guidance: Option<String>,
    rules: Vec<(Link, String)>,
    others: Vec<Side>,
    changed: Option<(String, LangTag, Html)>,
    versions: String,
    back: String,
}

/// What someone else saved meanwhile, and how it differs from what was typed.
struct Conflict {
    by: String,
    day: String,
    tag: LangTag,
    heading: String,
    paragraphs: Vec<Html>,
    differs: Html,
}

/// Everything that the page is about.
struct Place {
    agreement: Agreement,
    text: Text,
    clause: Clause,
    tag: LangTag,
}

pub(super) async fn form(ctx: Ctx, Path(at): Path<InLanguage>) -> Outcome {
    let place = find(&ctx, &at).await?;
    let mut form = ctx.form().await?.filled("reach", "meaning");
    let mut proposed = false;
    form = match place.clause.words.get(&place.tag) {
        Some(now) if !now.wording.body.trim().is_empty() => filled(form, &now.wording, now.version),
        now => {
            let version = now.map_or(0, |written| written.version);
            let offered = clauses::find(&place.clause.key)
                .map(|known| filling::wording(&place.agreement, known, &place.tag, &place.text.languages))
                .transpose()?
                .flatten();
            proposed = offered.is_some();
            let begun = now.map(|written| written.wording.clone()).unwrap_or_default();
            filled(form, &offered.unwrap_or(begun), version)
        }
    };
    draw(&ctx, &form, &place, proposed, None).await
}

pub(super) async fn save(ctx: Ctx, Path(at): Path<InLanguage>, mut form: Form) -> Outcome {
    let place = match find(&ctx, &at).await {
        Ok(place) => place,
        Err(failure) => return lost::answer(&ctx, &at, form, failure).await,
    };
    let wording = Wording { heading: form.line("heading", HEADING_MOST), body: form.needed_text("body", BODY_MOST) };
    let reach = form.choice("reach", reach_of);
    let base = form.number("version", 0, i64::MAX).unwrap_or_default();
    let (clause, lang) = (place.clause.key.clone(), place.tag.clone());
    let Some(reach) = reach.filter(|_| !form.is_wrong()) else { return draw(&ctx, &form, &place, false, None).await };
    let edit = Edit { clause, lang, base, wording, reach };
    let saved = save_clause(act::by(&ctx), &at.slug, edit).await;
    match desk::settled(&mut form, saved)? {
        None => draw(&ctx, &form, &place, false, None).await,
        Some(Saved::Kept { .. } | Saved::Unchanged) => {
            let (clause, tag) = (&place.clause.key, &place.tag);
            let back = format!("{}#article-{clause}", desk::taken(&at.slug, &format!("text/{clause}/{tag}")));
            ctx.go(back).telling("agreements", "draft-done-saved").ok()
        }
        Some(Saved::Conflict { theirs, yours }) => {
            let reach = if reach == Reach::Meaning { "meaning" } else { "spelling" };
            let mut form = filled(Form::blank(), &yours, theirs.version).filled("reach", reach);
            form.refuse(Refusal::new(&WORDS, "draft-conflict").with("by", &theirs.by));
            let place = find(&ctx, &at).await.unwrap_or(place);
            draw(&ctx, &form, &place, false, Some((*theirs, yours))).await
        }
    }
}

fn filled(form: Form, wording: &Wording, version: i64) -> Form {
    form.filled("heading", &wording.heading).filled("body", &wording.body).filled("version", version)
}

fn reach_of(word: &str) -> Option<Reach> {
    match word {
        "meaning" => Some(Reach::Meaning),
        "spelling" => Some(Reach::Spelling),
        _ => None,
    }
}

async fn find(ctx: &Ctx, at: &InLanguage) -> Result<Place> {
    let (agreement, text) = desk::draft(ctx, &at.slug).await?;
    let tag: LangTag = at.tag.parse().map_err(|_| Failure::NotFound)?;
    let clause = text.clause(&at.clause).filter(|_| text.languages.contains(&tag)).cloned().ok_or(Failure::NotFound)?;
    Ok(Place { agreement, text, clause, tag })
}

async fn draw(ctx: &Ctx, form: &Form, place: &Place, proposed: bool, conflict: Option<(Written, Wording)>) -> Outcome {
    let t = ctx.words(&WORDS);
    let Place { agreement, text, clause, tag } = place;
    let number = number_of(text, &clause.key);
    let here = format!("{}/{}/{tag}", desk::text_address(&agreement.slug), clause.key);
    let kept = here.trim_start_matches('/').to_owned();
    let lang = tongue::name(tag, t);
    let keeping = if conflict.is_some() { format!("{kept}:merge") } else { kept.clone() };
    let title = t.say("draft-edit-title").with("clause", title_of(&clause.key, number, t)).with("lang", lang.clone());
    let body = ClausePage {
        open: form.open(&t, ctx.href(&here)).keeping(keeping).bare().to_string(),
        failed: errors(form, &t),
        clear: conflict.is_some().then_some(kept),
        version: form.typed("version").trim().parse().unwrap_or_default(),
        heading: form.field(&t, "heading", t.say("draft-heading")).in_language(tag.clone()).optional(),
        body: growing(&form.field(&t, "body", t.say("draft-words")).in_language(tag.clone()).text(12), t),
        reach: reach_field(form, place, t),
        conflict: conflict.map(|(theirs, yours)| conflict_of(ctx, tag, &theirs, &yours, t)),
        proposed,
        guidance: clauses::find(&clause.key).map(|known| known.guidance.shown(ctx.lang).text.to_owned()),
        rules: clauses::find(&clause.key)
            .map(|known| known.rules.iter().map(|id| served(ctx, id)).collect())
            .unwrap_or_default(),
        others: others(text, clause, tag, number, t),
        changed: changed(ctx, place, t).await?,
        versions: ctx.href(&format!("{here}/versions")),
        back: format!("{}#article-{}", ctx.href(&desk::text_address(&agreement.slug)), clause.key),
        lang,
        t,
    };
    let page = desk::page(ctx, agreement, title).island("draft.js");
    ctx.page_of(form, page, &body)
}

/// A rule that a clause serves, and how well it is known.
fn served(ctx: &Ctx, id: &str) -> (Link, String) {
    let known = rulebook::Rulebook::embedded().rule(id).map(|rule| rule.confidence);
    let known = known.map(|known| words::confidence(ctx.words(&WORDS), known)).unwrap_or_default();
    (Link::new(id, ctx.href(&format!("/rules/{id}"))), known)
}

pub(super) fn number_of(text: &Text, key: &str) -> Option<usize> {
    let numbers = clauses::numbers(text.clauses.iter().map(|clause| clause.key.as_str()));
    text.clauses.iter().zip(numbers).find(|(clause, _)| clause.key == key).and_then(|(_, number)| number)
}

/// A field that grows with its text and counts its characters, where the island runs.
fn growing(field: &Field<'_>, t: Words) -> Html {
    let counted: String = ["one", "two", "few", "many", "other"]
        .iter()
        .zip([1, 2, 3, 11, 100])
        .map(|(category, n)| {
            let said = t.say("draft-characters").with("n", n).to_string();
            let said = view::plain(&said).replace(&t.number(n), "{n}");
            format!(r#" data-count-{category}="{}""#, platform::parts::escape(&said))
        })
        .collect();
    let grown = format!(r#"<textarea data-autosize data-count maxlength="{BODY_MOST}"{counted}"#);
    Html::trusted(field.to_string().replacen("<textarea", &grown, 1))
}

/// Whether the change reaches the other languages: asked where there are others.
fn reach_field<'a>(form: &'a Form, place: &Place, t: Words) -> Option<Field<'a>> {
    if place.text.languages.len() < 2 {
        return None;
    }
    let behind = place.text.lags().iter().any(|lag| lag.clause == place.clause.key && lag.lang == place.tag);
    let (meaning, spelling) = if behind {
        ("draft-reach-level", "draft-reach-still-behind")
    } else {
        ("draft-reach-meaning", "draft-reach-spelling")
    };
    let choices = [("meaning", t.say(meaning)), ("spelling", t.say(spelling))];
    Some(form.field(&t, "reach", t.say("draft-reach")).radio(choices))
}

fn others(text: &Text, clause: &Clause, tag: &LangTag, number: Option<usize>, t: Words) -> Vec<Side> {
    let side = |other: &LangTag| match clause.written(other) {
        Some(written) => Side::of(other, number, &written.wording, false),
        None => Side::blank(other, number, String::new(), t.say("draft-nothing-written").to_string()),
    };
    text.languages.iter().filter(|other| *other != tag).map(side).collect()
}

fn conflict_of(ctx: &Ctx, tag: &LangTag, theirs: &Written, yours: &Wording, t: Words) -> Conflict {
    let whole = |wording: &Wording| format!("{}\n\n{}", wording.heading, wording.body);
    Conflict {
        by: theirs.by.clone(),
        day: t.day(desk::day_of(ctx, theirs)),
        tag: tag.clone(),
        heading: theirs.wording.heading.clone(),
        paragraphs: super::parallel::paragraphs(&theirs.wording.body, None),
        differs: difference(&whole(&theirs.wording), &whole(yours)),
    }
}

/// What changed in the language that is ahead, since this one was level with it.
async fn changed(ctx: &Ctx, place: &Place, t: Words) -> Result<Option<(String, LangTag, Html)>> {
    let Place { agreement, text, clause, tag } = place;
    let lags = text.lags();
    let Some(lag) = lags.iter().find(|lag| lag.clause == clause.key && lag.lang == *tag && !lag.missing) else {
        return Ok(None);
    };
    let own = clause.words.get(tag).map_or(0, |written| written.round);
    let revisions = store::revisions(&mut ctx.read().await?, &agreement.id, &clause.key, &lag.behind).await?;
    let level = revisions.iter().find(|revision| revision.written.round <= own);
    let said = |revision: &Revision| revision.written.wording.body.clone();
    let (Some(now), Some(level)) = (revisions.first().map(said), level.map(said)) else { return Ok(None) };
    let title = t.say("draft-changed-since").with("lang", tongue::name(&lag.behind, t)).to_string();
    Ok(Some((title, lag.behind.clone(), difference(&level, &now))))
}
