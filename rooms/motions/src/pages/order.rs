use axum::extract::Path;
use kernel::{Localised, Time};
use platform::{
    Failure, Result,
    parts::notice,
    web::{Ctx, Field, Form, Outcome, Sheet},
};
use suffrage::amendment::Place as Where;

use super::{allow, find, under_motion};
use crate::{
    WORDS,
    actions::set_order,
    filed::Filed,
    place::Place,
    rules::{Amendment, AmendmentId, Verb},
    said,
};

/// What the address names: a motion, and a place in it.
#[derive(Debug, serde::Deserialize)]
pub(super) struct OfPlace {
    id: String,
    place: String,
}

pub(super) async fn form(ctx: Ctx, Path(OfPlace { id, place }): Path<OfPlace>) -> Outcome {
    let (filed, around, at) = there(&ctx, &id, &place).await?;
    let mut form = ctx.form().await?;
    for (rank, it) in standing(&filed, at).iter().enumerate() {
        form = form.filled(&format!("rank-{}", it.id), rank + 1);
    }
    draw(&ctx, &form, (&filed, &around), at)
}

pub(super) async fn save(ctx: Ctx, Path(OfPlace { id, place }): Path<OfPlace>, mut form: Form) -> Outcome {
    let (filed, around, at) = there(&ctx, &id, &place).await?;
    let (places, reason) = read(&mut form, &filed, at);
    let was = form.number("version", 0, i64::MAX).unwrap_or_default();
    let was = (was > 0).then(|| Time::from_microsecond(was)).transpose().map_err(|_| Failure::NotFound)?;
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let done = set_order(&ctx.app, &mut tx, &ctx.actor, (&id, at), (was, (places, reason))).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(format!("{}/amendments", filed.motion.address())).telling("motions", "order-kept").ok();
        }
    }
    draw(&ctx, &form, (&filed, &around), at)
}

async fn there(ctx: &Ctx, id: &str, place: &str) -> Result<(Filed, Place, Where)> {
    let (filed, around) = find(ctx, id).await?;
    allow(ctx, Verb::Preside, &around, (Some(&filed.motion.mover), None))?;
    let at = said::place_at(place).ok_or(Failure::NotFound)?;
    if standing(&filed, at).is_empty() { Err(Failure::NotFound) } else { Ok((filed, around, at)) }
}

/// The amendments at a place that were not withdrawn, in the order of the votes.
fn standing(filed: &Filed, at: Where) -> Vec<&Amendment> {
    let order = filed.order();
    let there = order.iter().find(|it| it.place == at).map(|it| it.order.as_slice()).unwrap_or_default();
    there.iter().filter(|it| it.distance.is_some()).map(|it| &filed.amendments[it.at]).collect()
}

/// The amendments by the ranks that were typed: each has its own.
fn read(form: &mut Form, filed: &Filed, at: Where) -> (Vec<AmendmentId>, Localised) {
    let all = standing(filed, at);
    let most = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let mut ranked: Vec<(i64, AmendmentId)> = Vec::new();
    for it in all {
        let name = format!("rank-{}", it.id);
        let rank = form.number(&name, 1, most);
        if rank.is_none() && form.typed(&name).trim().is_empty() {
            form.wrong(&name, "form-needed");
        }
        if rank.is_some() && ranked.iter().any(|(there, _)| Some(*there) == rank) {
            form.wrong_in(&name, &WORDS, "rank-twice");
        }
        ranked.push((rank.unwrap_or(most), it.id.clone()));
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    let reason = form.needed_localised("reason", 1000);
    (ranked.into_iter().map(|(_, id)| id).collect(), reason)
}

fn draw(ctx: &Ctx, form: &Form, (filed, around): (&Filed, &Place), at: Where) -> Outcome {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let path = format!("{}/order/{}", motion.address(), said::place_address(at));
    let rank = |it: &&Amendment| {
        let label = format!("{} · {}", said::amendment(it, t), said::asks(&it.asks, motion, t));
        form.field(&t, format!("rank-{}", it.id), label).number()
    };
    let mut fields: Vec<Field> = standing(filed, at).iter().map(rank).collect();
    let set = filed.orders.iter().find(|it| it.is_of(motion, at));
    fields.push(form.field(&t, "reason", t.say("reason")).localised(2));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("set-order-means")),
        // When the order was set that one sees: 0 where none was.
        version: Some(set.map_or(0, |it| it.at.as_microsecond())),
        groups: vec![(said::place(at, t), fields)],
        button: t.say("set-order").to_string(),
        back: ctx.href(&format!("{}/amendments", motion.address())),
    };
    sheet.answer(ctx, form, under_motion(ctx, t.say("set-order"), (filed, around)).lead(motion.title.shown(t.lang)))
}
