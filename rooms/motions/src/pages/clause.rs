use std::collections::BTreeMap;

use axum::extract::Path;
use kernel::{Lang, LangTag};
use platform::{
    Failure,
    parts::{Html, notice},
    web::{At, Ctx, Field, Form, Outcome, Sheet},
};

use super::{Within, allow, find, text::lagging, under_motion};
use crate::{
    WORDS,
    actions::{add_clause, move_clause, write_clause},
    filed::Filed,
    place::Place,
    rules::{Clause, ClauseInput, MotionState, Moved, Reach, Verb, WORDS_MOST},
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
    let (version, input) = read(&mut form, &filed);
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
    let (version, input) = read(&mut form, &filed);
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
    draw(&ctx, &form, (&filed, &place), clause.as_ref())
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

fn read(form: &mut Form, filed: &Filed) -> (i64, ClauseInput) {
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let mut words: BTreeMap<Lang, String> = BTreeMap::new();
    for lang in &filed.motion.languages {
        words.insert(*lang, form.text(&format!("words-{lang}"), WORDS_MOST));
    }
    let reach = if form.has("reach", "spelling") { Reach::Spelling } else { Reach::Meaning };
    let level = filed.motion.languages.iter().copied().filter(|lang| form.has("level", lang.code())).collect();
    (version, ClauseInput { words, reach, level })
}

fn draw(ctx: &Ctx, form: &Form, (filed, place): (&Filed, &Place), clause: Option<&Clause>) -> Outcome {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let address = motion.address();
    let (act, path) = match clause {
        None => ("add-clause", format!("{address}/clauses/new")),
        Some(clause) => ("write-clause", format!("{address}/clauses/{}", clause.key)),
    };
    let title = match clause.and_then(|it| motion.clause(&it.key)) {
        Some((number, _)) => format!("{} · {}", t.say(act), said::clause(number, t)),
        None => t.say(act).to_string(),
    };
    let draft = motion.state == MotionState::Draft;
    let lags = clause.map(|it| motion.lags().into_iter().filter(|lag| lag.clause == it.key).collect::<Vec<_>>());
    let mut intro = notice(t.say(if draft { "clause-means" } else { "clause-tabled-means" })).to_string();
    for lag in lags.iter().flatten() {
        intro.push_str(&notice(lagging(lag, t)).to_string());
    }
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: Html::trusted(intro),
        version: Some(motion.version),
        groups: vec![(String::new(), fields(form, ctx, filed, clause.is_some() && draft))],
        button: t.say("save-clause").to_string(),
        back: ctx.href(&address),
    };
    sheet.answer(ctx, form, under_motion(ctx, title, (filed, place)))
}

fn fields<'a>(form: &'a Form, ctx: &Ctx, filed: &Filed, there: bool) -> Vec<Field<'a>> {
    let t = ctx.words(&WORDS);
    let languages = &filed.motion.languages;
    let words = |lang: &Lang| form.field(&t, format!("words-{lang}"), lang.endonym()).text(6).in_language(*lang);
    let mut fields: Vec<Field> = languages.iter().map(words).collect();
    if there && languages.len() > 1 {
        let reaches = [("meaning", t.say("reach-meaning")), ("spelling", t.say("reach-spelling"))];
        fields.push(form.field(&t, "reach", t.say("reach")).hint(t.say("reach-hint")).radio(reaches));
        let level = languages.iter().map(|lang| (lang.code(), lang.endonym()));
        fields.push(form.field(&t, "level", t.say("level")).hint(t.say("level-hint")).boxes(level).optional());
    }
    fields
}
