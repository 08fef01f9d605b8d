//! What whoever conducts does from the console, each by a form of its own.

use axum::{extract::Path, http::StatusCode};
use council::{Session, Step, rules::ItemId};
use kernel::Localised;
use platform::{
    Failure, Refusal, Result,
    db::Reader,
    web::{Ctx, Form, Outcome},
};

use super::{console::draw, live::ByAct, voted::act as act_on_vote};
use crate::{
    WORDS,
    actions::{Over, ask, call, end_item, end_speech, lengthen, open_item, pass, set_limit, shift},
    rules::{ChamberRefusal, LIMIT_MOST, RequestId, Sort},
};

/// The most letters of a ruling: it is said in a word.
const RULING_MOST: usize = 200;

/// Does what a form of the console asks; shows the console again, with the reason, where that is refused or was overtaken.
pub(super) async fn act(ctx: Ctx, Path(ByAct { slug, act }): Path<ByAct>, mut form: Form) -> Outcome {
    let it = council::session_to(&ctx, &slug, council::rules::SessionVerb::Conduct).await?;
    let ruling = Localised::one(ctx.lang, form.line("ruling", RULING_MOST));
    let version = form.number("version", 0, i64::MAX).unwrap_or_default();
    let seconds = form.number("seconds", 0, LIMIT_MOST).filter(|seconds| *seconds > 0);
    if form.is_wrong() {
        return draw(&ctx, &slug, Some((ctx.words(&WORDS).say("wrong-form").to_string(), form))).await;
    }
    let (app, actor, session) = (&ctx.app, &ctx.actor, &it.session.id);
    let (over, id) = (Over { session, version }, RequestId::new(form.typed("id")));
    let mut tx = ctx.begin().await?;
    // First of all the session: no vote opens in one that closes at the same moment.
    council::hold_session(&mut tx, session).await?;
    let (done, told) = match act.as_str() {
        "item" => {
            let item = ItemId::new(form.typed("item"));
            (open_item(app, &mut tx, actor, over, &item).await, "told-item-opened")
        }
        "end-item" => (end_item(app, &mut tx, actor, over).await, "told-item-ended"),
        "limit" => (set_limit(app, &mut tx, actor, over, seconds).await, "told-limit-set"),
        "ask" => {
            let seat = it.seat(form.typed("seat")).map(|seat| &seat.chair.at).ok_or(Failure::NotFound)?;
            (ask(app, &mut tx, actor, session, (seat, sort(&form)?)).await, "told-entered")
        }
        "call" => (call(app, &mut tx, actor, over, &id).await, "told-called"),
        "end" => (end_speech(app, &mut tx, actor, session, (&id, ruling)).await, "told-heard"),
        "longer" => (lengthen(app, &mut tx, actor, over, &id).await, "told-longer"),
        "pass" => (pass(app, &mut tx, actor, over, (&id, ruling)).await, "told-passed"),
        "up" | "down" => (shift(app, &mut tx, actor, over, (&id, act == "up")).await, "told-moved"),
        "step" => {
            let step = step(form.typed("step"))?;
            let told = told_of(&step);
            let done = match ends(&step) && votes_open(&mut tx, &it).await? {
                true => Err(ChamberRefusal::VoteOpen.into()),
                false => {
                    let over = Session { version, ..it.session.clone() };
                    council::step_session(app, &mut tx, actor, over, step).await.map(|_| ())
                }
            };
            (done, told)
        }
        _ => act_on_vote(&ctx, &mut tx, &act, (&it, &mut form)).await?,
    };
    if let Some(refused) = outcome(&ctx, done)? {
        drop(tx);
        return draw(&ctx, &slug, Some((refused, form))).await;
    }
    tx.commit(ctx.now()).await?;
    ctx.go(format!("{}/console", it.session.address())).telling("chamber", told).ok()
}

fn sort(form: &Form) -> Result<Sort> {
    Sort::from_word(form.typed("sort")).ok_or(Failure::NotFound)
}

fn step(word: &str) -> Result<Step> {
    match word {
        "open" => Ok(Step::Open),
        "suspend" => Ok(Step::Suspend),
        "resume" => Ok(Step::Resume),
        "close" => Ok(Step::Close),
        _ => Err(Failure::NotFound),
    }
}

fn told_of(step: &Step) -> &'static str {
    match step {
        Step::Open => "told-opened",
        Step::Suspend => "told-suspended",
        Step::Resume => "told-resumed",
        _ => "told-closed",
    }
}

fn ends(step: &Step) -> bool {
    *step == Step::Close
}

async fn votes_open(reader: &mut Reader, it: &council::Gathered) -> Result<bool> {
    let votes = votes::of_session(reader, &it.session.id).await?;
    Ok(votes.iter().any(|vote| matches!(vote.state, votes::State::Open(_))))
}

/// Why what was asked was refused, in words; nothing where it was done.
///
/// # Errors
/// Every failure that is no refusal; that it is not the reader's to do.
pub(super) fn outcome(ctx: &Ctx, done: Result<()>) -> Result<Option<String>> {
    let t = ctx.words(&WORDS);
    match done {
        Ok(()) => Ok(None),
        Err(failure) if failure.status() == StatusCode::FORBIDDEN => Err(failure),
        Err(Failure::Refused(refusal)) => Ok(Some(refusal.say(t))),
        Err(Failure::Stale) => Ok(Some(Refusal::new(&WORDS, "overtaken").say(t))),
        Err(failure) => Err(failure),
    }
}
