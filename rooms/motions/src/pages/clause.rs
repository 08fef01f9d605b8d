use std::collections::BTreeMap;

use axum::extract::Path;
use kernel::{Lang, LangTag};
use platform::{
    Failure, Result,
    i18n::Words,
    parts::{Html, notice},
    web::{At, Ctx, Field, Form, Outcome, Sheet},
};

use super::{
    Within, allow, cannot, find,
    text::{lagging, written_already},
    under_motion,
};
use crate::{
    WORDS,
    actions::{add_clause, move_clause, write_clause},
    filed::Filed,
    place::Place,
    rules::{Clause, ClauseInput, Moved, Reach, Refusal, Verb, WORDS_MOST},
    said,
};

pub(super) async fn new(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (filed, place) = find(&ctx, &id).await?;
    allow(&ctx, Verb::WriteMotion, &place, (Some(&filed.motion.mover), None))?;
    draw(&ctx, &ctx.form().await?, (&filed, &place), None)
}

pub(super) async fn create(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (filed, place) = find(&ctx, &id).await?;
    allow(&ctx, Verb::WriteMotion, &place, (Some(&filed.motion.mover), None))?;
    let (version, input) = read(&mut form, &filed, None);
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let done = add_clause(&ctx.app, &mut tx, &ctx.actor, (&id, version), input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(filed.motion.address()).telling("motions", "clause-added").ok();
        }
    }
    let (filed, place) = find(&ctx, &id).await?;
    draw(&ctx, &form, (&filed, &place), None)
}

pub(super) async fn edit(ctx: Ctx, Path(Within { id, key }): Path<Within>) -> Outcome {
    let (filed, place) = find(&ctx, &id).await?;
    allow(&ctx, Verb::WriteMotion, &place, (Some(&filed.motion.mover), None))?;
    let (_, clause) = filed.motion.clause(&key).ok_or(Failure::NotFound)?;
    let mut form = ctx.form().await?.filled("reach", "meaning");
    for lang in &filed.motion.languages {
        if let Some(written) = clause.words.get(&LangTag::from(*lang)) {
            form = form.filled(&format!("words-{lang}"), &written.wording.body);
        }
    }
    draw(&ctx, &form, (&filed, &place), Some(clause))
}

pub(super) async fn save(ctx: Ctx, Path(Within { id, key }): Path<Within>, mut form: Form) -> Outcome {
    let (filed, place) = find(&ctx, &id).await?;
    allow(&ctx, Verb::WriteMotion, &place, (Some(&filed.motion.mover), None))?;
    let (version, input) = read(&mut form, &filed, filed.motion.clause(&key).map(|(_, clause)| clause));
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let done = write_clause(&ctx.app, &mut tx, &ctx.actor, (&id, version), (&key, &input)).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(filed.motion.address()).telling("motions", "clause-saved").ok();
        }
    }
    let (filed, place) = find(&ctx, &id).await?;
    let clause = filed.motion.clause(&key).map(|(_, clause)| clause.clone());
    if clause.as_ref().is_some_and(|clause| was_draft(&form, &filed, clause)) {
        // Someone tabled it meanwhile: what was typed stays to be read.
        form.close(Refusal::TextTabled.into());
    }
    draw(&ctx, &form, (&filed, &place), clause.as_ref())
}

/// Whether the form that was sent is that of a draft, which asks for more than what lags.
fn was_draft(form: &Form, filed: &Filed, clause: &Clause) -> bool {
    let lagging = lagging_in(filed, clause);
    let typed = |lang: &Lang| !lagging.contains(lang) && !form.typed(&format!("words-{lang}")).is_empty();
    filed.motion.is_tabled() && filed.motion.languages.iter().any(typed)
}

/// The languages in which a clause lags, or is missing.
fn lagging_in(filed: &Filed, clause: &Clause) -> Vec<Lang> {
    let lags = filed.motion.lags();
    let lags = |lang: &Lang| lags.iter().any(|lag| lag.clause == clause.key && lag.lang == LangTag::from(*lang));
    filed.motion.languages.iter().copied().filter(lags).collect()
}

pub(super) async fn shift(ctx: Ctx, Path(Within { id, key }): Path<Within>, mut form: Form) -> Outcome {
    let (filed, place) = find(&ctx, &id).await?;
    allow(&ctx, Verb::WriteMotion, &place, (Some(&filed.motion.mover), None))?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let to = match form.typed("to") {
        "up" => Moved::Up,
        "down" => Moved::Down,
        "out" => Moved::Out,
        _ => return Err(Failure::Unreadable("form")),
    };
    let mut tx = ctx.begin().await?;
    move_clause(&ctx.app, &mut tx, &ctx.actor, (&id, version), (&key, to)).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(filed.motion.address()).ok()
}

/// What was typed; once the text is tabled, a language for which the form has no field says what it says.
fn read(form: &mut Form, filed: &Filed, clause: Option<&Clause>) -> (i64, ClauseInput) {
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let lagging = clause.map(|it| lagging_in(filed, it)).unwrap_or_default();
    let stays = |lang: &Lang| filed.motion.is_tabled() && !lagging.contains(lang);
    let mut words: BTreeMap<Lang, String> = BTreeMap::new();
    for lang in &filed.motion.languages {
        let typed = form.text(&format!("words-{lang}"), WORDS_MOST);
        let own = clause.and_then(|it| it.written(&LangTag::from(*lang))).filter(|_| stays(lang) && typed.is_empty());
        words.insert(*lang, own.map_or(typed, |it| it.wording.body.clone()));
    }
    let reach = if form.has("reach", "spelling") { Reach::Spelling } else { Reach::Meaning };
    let level = filed.motion.languages.iter().copied().filter(|lang| form.has("level", lang.code())).collect();
    let input = ClauseInput { words, reach, level };
    let says = |lang: &Lang| input.level.contains(lang) || !form.typed(&format!("words-{lang}")).trim().is_empty();
    if let (Some(first), false) = (lagging.first().filter(|_| filed.motion.is_tabled()), lagging.iter().any(says)) {
        form.wrong(&format!("words-{first}"), "form-needed");
    }
    (version, input)
}

fn draw(ctx: &Ctx, form: &Form, (filed, place): (&Filed, &Place), clause: Option<&Clause>) -> Outcome {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let address = motion.address();
    let (act, path) = match clause {
        None => ("add-clause", format!("{address}/clauses/new")),
        Some(clause) if motion.is_tabled() => ("bring-in-line", format!("{address}/clauses/{}", clause.key)),
        Some(clause) => ("write-clause", format!("{address}/clauses/{}", clause.key)),
    };
    let title = match clause.and_then(|it| motion.clause(&it.key)) {
        Some((number, _)) => format!("{} · {}", t.say(act), said::clause(number, t)),
        None => t.say(act).to_string(),
    };
    let page = under_motion(ctx, title, (filed, place)).lead(motion.title.shown(t.lang));
    if let Some(clause) =
        clause.filter(|it| motion.is_tabled() && lagging_in(filed, it).is_empty() && !form.is_closed())
    {
        let amend = ctx.href(&format!("{address}/amendments/new?clause={}", clause.key));
        let says = (t.say("clause-tabled-means").to_string(), (&*t.say("add-amendment").to_string(), &*amend));
        return cannot(ctx, form, page, says);
    }
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: intro(filed, clause, t)?,
        version: Some(motion.version),
        groups: vec![(String::new(), fields(form, ctx, filed, clause))],
        button: t.say("save-clause").to_string(),
        back: ctx.href(&address),
    };
    sheet.answer(ctx, form, page)
}

/// What the form is for, what lags, and once the text is tabled what the other languages say.
fn intro(filed: &Filed, clause: Option<&Clause>, t: Words) -> Result<Html> {
    let motion = &filed.motion;
    let means = if motion.is_tabled() { "clause-tabled-means" } else { "clause-means" };
    let mut intro = notice(t.say(means)).to_string();
    let Some(clause) = clause else { return Ok(Html::trusted(intro)) };
    for lag in motion.lags().iter().filter(|lag| lag.clause == clause.key) {
        intro.push_str(&notice(lagging(lag, t)).to_string());
    }
    if motion.is_tabled() {
        let lagging = lagging_in(filed, clause);
        let stays = motion.languages.iter().filter(|lang| !lagging.contains(lang));
        let written = |lang: &Lang| Some((*lang, clause.written(&LangTag::from(*lang))?.wording.body.as_str()));
        let number = motion.clause(&clause.key).map(|(number, _)| number).unwrap_or_default();
        intro.push_str(&written_already(said::clause(number, t), stays.filter_map(written))?.to_string());
    }
    Ok(Html::trusted(intro))
}

fn fields<'a>(form: &'a Form, ctx: &Ctx, filed: &Filed, clause: Option<&Clause>) -> Vec<Field<'a>> {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let all = &motion.languages;
    let lagging = clause.map(|it| lagging_in(filed, it)).unwrap_or_default();
    let asked: Vec<Lang> = if motion.is_tabled() && !form.is_closed() { lagging.clone() } else { all.to_vec() };
    let words = |lang: &Lang| form.field(&t, format!("words-{lang}"), lang.endonym()).text(6).in_language(*lang);
    let mut fields: Vec<Field> = asked.iter().map(words).collect();
    let Some(clause) = clause.filter(|_| all.len() > 1) else { return fields };
    let written = |lang: &Lang| clause.written(&LangTag::from(*lang)).is_some();
    let level: Vec<_> = asked.iter().filter(|lang| !motion.is_tabled() || written(lang)).collect();
    if !motion.is_tabled() {
        let reaches = [("meaning", t.say("reach-meaning")), ("spelling", t.say("reach-spelling"))];
        fields.push(form.field(&t, "reach", t.say("reach")).hint(t.say("reach-hint")).radio(reaches));
    }
    if !level.is_empty() {
        let level = level.into_iter().map(|lang| (lang.code(), lang.endonym()));
        fields.push(form.field(&t, "level", t.say("level")).hint(t.say("level-hint")).boxes(level).optional());
    }
    fields
}
