use std::sync::Arc;

use axum::extract::Path;
use council::Gathered;
use kernel::Time;
use platform::{
    Refusal, Result,
    parts::{Html, notice},
    web::{At, Ctx, Form, Outcome, Sheet},
};

use super::{conducts, find, seats, under};
use crate::{
    WORDS,
    actions::{Over, Recorded, object_over, record},
    rules::{Reservation, Vote, VoteRefusal},
    setting, store,
};

/// What a member reserves, or that it objects, where something is adopted without a vote.
pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (vote, it) = there(&ctx, &id).await?;
    takes(&ctx, &it, &vote)?;
    let mut form = ctx.form().await?.filled("how", "reserve");
    if let [seat] = seats::mine(&ctx, &it).as_slice() {
        form = form.filled("seat", council::address_of(seat));
        if let Some(before) = stands(&ctx, &vote, &form).await? {
            form = form.filled_in_languages("text", &before.text);
        }
    }
    draw(&ctx, &form, (&it, &vote)).await
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (vote, it) = there(&ctx, &id).await?;
    let offered = offered(&ctx, &it, &vote).await?;
    let seat = form.choice("seat", |seat| offered.iter().find(|(at, _)| at == seat).map(|(at, _)| seats::read(at)));
    let objects = form.choice("how", |how| match how {
        "reserve" => Some(false),
        "object" => Some(true),
        _ => None,
    });
    let text = form.localised("text", 4_000);
    let read = form.number("version", 0, i64::MAX).filter(|read| *read > 0);
    let over = Over::Read(read.and_then(|read| Time::from_microsecond(read).ok()));
    if let Err(over) = takes(&ctx, &it, &vote) {
        // What was typed is shown, to take over elsewhere.
        form.close(over.into());
        return draw(&ctx, &form, (&it, &vote)).await;
    }
    if let (Some(seat), Some(objects), false) = (seat, objects, form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let (app, actor) = (&ctx.app, &ctx.actor);
        let done = match objects {
            true => object_over(app, &mut tx, actor, &vote.id, (&seat, text), over).await.map(|_| "objected"),
            false => record(app, &mut tx, actor, &vote.id, (&seat, text, false), over).await.map(|done| match done {
                Recorded::Said => "reserved",
                Recorded::TakenBack => "reservation-taken-back",
            }),
        };
        if let Some(says) = form.settle_with(done, Refusal::new(&WORDS, "reserved-meanwhile"))? {
            tx.commit(ctx.now()).await?;
            return ctx.go(vote.address()).telling("votes", says).ok();
        }
    }
    draw(&ctx, &form, (&it, &vote)).await
}

/// The vote, for whoever conducts it or holds a seat that takes part.
async fn there(ctx: &Ctx, id: &str) -> Result<(Vote, Arc<Gathered>)> {
    ctx.must_sign_in()?;
    let (vote, it) = find(ctx, id).await?;
    if !conducts(ctx, &it) && seats::mine(ctx, &it).is_empty() {
        return Err(VoteRefusal::NotYours.into());
    }
    Ok((vote, it))
}

fn takes(ctx: &Ctx, it: &Gathered, vote: &Vote) -> Result<(), VoteRefusal> {
    let (item, chairs) = (it.items.iter().find(|item| item.id == vote.item), it.chairs());
    let item = item.ok_or(VoteRefusal::NoReservationNow)?;
    vote.takes_reservations(setting::setting(it, item, chairs, ctx.now()))
}

/// The seats that may reserve and for which the reader may say so: all of them for whoever conducts, else theirs.
async fn offered(ctx: &Ctx, it: &Gathered, vote: &Vote) -> Result<Vec<(String, String)>> {
    let (t, mine) = (ctx.words(&WORDS), seats::mine(ctx, it));
    let roll = store::roll(&mut ctx.read().await?, &vote.id).await?;
    let all = conducts(ctx, it);
    let there = setting::there(it);
    let lets = |at| it.at(at).is_some_and(|seat| vote.lets_reserve(&seat.chair, &roll, there.as_ref()).is_ok());
    let offered = roll.iter().filter(|elector| (all || mine.contains(&elector.at)) && lets(&elector.at));
    Ok(offered.map(|elector| (council::address_of(&elector.at), seats::now(it, &elector.at, t))).collect())
}

/// What stands for the seat that is chosen.
async fn stands(ctx: &Ctx, vote: &Vote, form: &Form) -> Result<Option<Reservation>> {
    let (all, seat) = (store::reservations(&mut ctx.read().await?, &vote.id).await?, seats::read(form.typed("seat")));
    Ok(all.iter().find(|it| it.seat == seat).cloned())
}

async fn draw(ctx: &Ctx, form: &Form, (it, vote): (&Gathered, &Vote)) -> Outcome {
    let t = ctx.words(&WORDS);
    let stands = stands(ctx, vote, form).await?;
    let before = stands.as_ref().map(|before| {
        let at = council::session_words::moment(before.at, &it.session, ctx.words(&council::WORDS));
        notice(t.say("reserved-already").with("at", at).with_text("text", before.text.shown(t.lang)))
    });
    let path = format!("{}/reserve", vote.address());
    let offered = offered(ctx, it, vote).await?;
    let none = (String::new(), t.say("choose-seat").to_string());
    let options: Vec<(String, String)> = std::iter::once(none).chain(offered).collect();
    let how = [("reserve", t.say("how-reserve")), ("object", t.say("how-object"))];
    let fields = vec![
        form.field(&t, "seat", t.say("seat-field")).select(options),
        form.field(&t, "how", t.say("how-field")).radio(how),
        form.field(&t, "text", t.say("reservation-text")).hint(t.say("reservation-hint")).localised(3).optional(),
    ];
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: Html::trusted(format!(
            "{}{}",
            notice(t.say("reserve-means").with_text("question", vote.said.question.shown(t.lang))),
            before.unwrap_or_default()
        )),
        version: Some(stands.map_or(0, |before| before.at.as_microsecond())),
        groups: vec![(String::new(), fields)],
        button: t.say("send-reservation").to_string(),
        back: ctx.href(&vote.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("reserve-title"), it, vote))
}
