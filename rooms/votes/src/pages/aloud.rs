use std::sync::Arc;

use axum::extract::Path;
use council::Gathered;
use platform::{
    Result,
    parts::notice,
    web::{At, Ctx, Form, Outcome, Sheet},
};
use suffrage::Way;

use super::{choices, find, seats, under};
use crate::{
    WORDS,
    actions::cast,
    rules::{BallotInput, Elector, Malformed, Paper, Vote, VoteRefusal, VoteVerb, may_in_vote},
    setting, store,
};

/// What a seat said aloud in the hall, entered by the secretary.
pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (vote, it) = there(&ctx, &id).await?;
    let paper = Paper::under(&vote, it.rules.as_ref());
    let form = choices::untouched(ctx.form().await?, (paper, "aloud"));
    draw(&ctx, &form, (&it, &vote)).await
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (vote, it) = there(&ctx, &id).await?;
    let roll = roll(&ctx, &vote).await?;
    let known = seats::choices(&it, &roll, ctx.words(&WORDS));
    let seat = form.choice("seat", |seat| known.contains_key(seat).then(|| seat.to_owned()));
    let said = choices::read(&form, (Paper::under(&vote, it.rules.as_ref()), "aloud"));
    match said {
        Ok(_) => {}
        Err(Malformed::Nothing) => form.wrong_in("said-aloud", &WORDS, "wrong-said"),
        Err(why) => form.refuse(why.into()),
    }
    if let Some(seat) = seat.filter(|_| !form.is_wrong()) {
        let input = BallotInput { number: ctx.app.random(24), seat: seats::read(&seat), said: said.ok(), aloud: true };
        let done = cast(&ctx.app, &ctx.actor, &vote.id, input).await;
        if form.settle(done)?.is_some() {
            return ctx.go(format!("{}/aloud", vote.address())).telling("votes", "aloud-entered").ok();
        }
    }
    draw(&ctx, &form, (&it, &vote)).await
}

async fn there(ctx: &Ctx, id: &str) -> Result<(Vote, Arc<Gathered>)> {
    ctx.must_sign_in()?;
    let (vote, it) = find(ctx, id).await?;
    if !may_in_vote(&ctx.actor, VoteVerb::EnterAloud, &[]) {
        return Err(VoteRefusal::NotYours.into());
    }
    if !vote.is_open() || vote.said.way != Way::Named || setting::in_hall(&it).is_empty() {
        return Err(VoteRefusal::NotOpen.into());
    }
    Ok((vote, it))
}

/// The seats that vote.
async fn roll(ctx: &Ctx, vote: &Vote) -> Result<Vec<Elector>> {
    let voting = vote.opening().map(crate::rules::Opening::voting).unwrap_or_default();
    let roll = store::roll(&mut ctx.read().await?, &vote.id).await?;
    Ok(roll.iter().filter(|elector| voting.contains(&elector.key)).cloned().collect())
}

async fn draw(ctx: &Ctx, form: &Form, (it, vote): (&Gathered, &Vote)) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/aloud", vote.address());
    let cast = store::named(&mut ctx.read().await?, &vote.id).await?;
    let option = |elector: &Elector| {
        let who = seats::now(it, &elector.at, t);
        // What it says nobody learns before the vote is closed.
        let entered = cast.iter().any(|ballot| ballot.seat == elector.at);
        let says = if entered { t.say("has-voted").with("who", who).to_string() } else { who };
        (council::address_of(&elector.at), says)
    };
    let none = (String::new(), t.say("choose-seat").to_string());
    let roll = roll(ctx, vote).await?;
    let options: Vec<(String, String)> = std::iter::once(none).chain(roll.iter().map(option)).collect();
    let mut fields = vec![form.field(&t, "seat", t.say("seat-field")).select(options)];
    fields.extend(choices::fields(form, vote, (Paper::under(vote, it.rules.as_ref()), "aloud"), t));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)),
        t,
        intro: notice(t.say("aloud-means").with_text("question", vote.said.question.shown(t.lang))),
        version: None,
        groups: vec![(String::new(), fields)],
        button: t.say("enter-aloud").to_string(),
        back: ctx.href(&vote.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("aloud-title"), it, vote))
}
