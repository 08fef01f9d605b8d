use atlas::EntityId;
use axum::extract::Path;
use platform::{
    Failure, Result,
    parts::notice,
    web::{At, BySlug, Ctx, Form, Outcome, Sheet},
};

use super::{allow, dated, find_to, under};
use crate::{
    WORDS,
    actions::{TurnInput, add_turn, edit_turn},
    rules::{Organ, Refusal, Turn, Verb},
    store,
};

pub(super) async fn new(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let organ = rotating(&ctx, &slug).await?;
    draw(&ctx, &ctx.form().await?, &organ, None).await
}

pub(super) async fn create(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let organ = rotating(&ctx, &slug).await?;
    if let Some(input) = read(&ctx, &mut form, None).await? {
        let mut tx = ctx.begin().await?;
        let done = add_turn(&ctx.app, &mut tx, &ctx.actor, &organ, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(organ.address()).telling("council", "turn-added").ok();
        }
    }
    draw(&ctx, &form, &organ, None).await
}

pub(super) async fn edit(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (organ, turn) = there(&ctx, &id, Verb::SetTurn).await?;
    let form = ctx.form().await?.filled("entity", &turn.entity).filled_in_languages("note", &turn.note);
    let form = dated(dated(form, "from", turn.from), "until", turn.until);
    draw(&ctx, &form, &organ, Some(&turn)).await
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (organ, turn) = there(&ctx, &id, Verb::SetTurn).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(input) = read(&ctx, &mut form, Some(&turn)).await? {
        let mut tx = ctx.begin().await?;
        let over = Turn { version, ..turn };
        let done = edit_turn(&ctx.app, &mut tx, &ctx.actor, &organ, over, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(organ.address()).telling("council", "turn-edited").ok();
        }
    }
    let (organ, turn) = there(&ctx, &id, Verb::SetTurn).await?;
    draw(&ctx, &form, &organ, Some(&turn)).await
}

/// The organ at this address, where it has turns.
async fn rotating(ctx: &Ctx, slug: &str) -> Result<Organ> {
    let organ = find_to(ctx, slug, Verb::SetTurn).await?;
    if organ.kind.rotates() { Ok(organ) } else { Err(Refusal::NoTurnsThere.into()) }
}

/// The turn at this address and its organ, for whoever may do this with it.
pub(super) async fn there(ctx: &Ctx, id: &str, verb: Verb) -> Result<(Organ, Turn)> {
    allow(ctx, verb)?;
    let mut reader = ctx.read().await?;
    let turn = store::turn(&mut reader, id).await?.ok_or(Failure::NotFound)?;
    let organ = store::organ(&mut reader, &turn.organ).await?.ok_or(Failure::NotFound)?;
    organ.must_stand()?;
    Ok((organ, turn))
}

/// The members of the club, by name; among them the one whose turn it is already, be it in the club or not.
async fn choices(ctx: &Ctx, turn: Option<&Turn>) -> Result<Vec<(String, String)>> {
    let (mut reader, t) = (ctx.read().await?, ctx.words(&WORDS));
    let mut all = Vec::new();
    let mut bodies: Vec<EntityId> = members::members(&mut reader).await?.into_iter().map(|it| it.entity).collect();
    bodies.extend(turn.map(|turn| turn.entity.clone()).filter(|it| !bodies.contains(it)));
    for body in bodies {
        let entity = atlas::entity(&mut reader, body.as_str()).await?.ok_or(Failure::NotFound)?;
        all.push((entity.id.to_string(), entity.name.shown(t.lang).text.to_owned()));
    }
    t.sort_by(&mut all, |(_, name)| name.clone());
    all.insert(0, (String::new(), t.say("choose").to_string()));
    Ok(all)
}

async fn read(ctx: &Ctx, form: &mut Form, turn: Option<&Turn>) -> Result<Option<TurnInput>> {
    let choices = choices(ctx, turn).await?;
    let known = |id: &str| choices.iter().any(|(known, _)| !id.is_empty() && known == id).then(|| EntityId::new(id));
    let entity = form.choice("entity", known);
    let (from, until) = (form.needed_day("from"), form.needed_day("until"));
    let note = form.localised("note", 600);
    if form.is_wrong() {
        return Ok(None);
    }
    let (Some(entity), Some(from), Some(until)) = (entity, from, until) else { return Ok(None) };
    Ok(Some(TurnInput { entity, from, until, note }))
}

async fn draw(ctx: &Ctx, form: &Form, organ: &Organ, turn: Option<&Turn>) -> Outcome {
    let t = ctx.words(&WORDS);
    let (act, path) = match turn {
        None => ("add-turn", format!("{}/turns/new", organ.address())),
        Some(turn) => ("edit-turn", format!("/council/turns/{}", turn.id)),
    };
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("turn-means")),
        version: turn.map(|turn| turn.version),
        groups: vec![(
            String::new(),
            vec![
                form.field(&t, "entity", t.say("member")).select(choices(ctx, turn).await?),
                form.field(&t, "from", t.say("first-day")).date(),
                form.field(&t, "until", t.say("last-day")).date(),
                form.field(&t, "note", t.say("note")).hint(t.say("turn-note-hint")).localised(2).optional(),
            ],
        )],
        button: t.say(act).to_string(),
        back: ctx.href(&organ.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say(act), organ))
}
