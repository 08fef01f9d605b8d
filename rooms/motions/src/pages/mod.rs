//! The room's pages.

mod acts;
mod agreement;
mod amendment;
mod amendment_form;
mod amendments;
pub(crate) mod awaited;
mod binding;
mod buttons;
mod clause;
mod file;
mod leaves;
mod motion;
mod motion_form;
mod note_answer;
mod order;
mod pack;
mod packing;
pub(crate) mod panels;
mod print;
mod reason;
mod refer;
mod referral;
mod support;
mod terms;
mod text;
mod vote;

use askama::Template;
use axum::{
    Router,
    routing::{get, post},
};
use kernel::{Lang, Localised};
use platform::{
    App, Failure, Result,
    parts::{Html, empty},
    web::{Ctx, Form, Outcome, Page},
};

use crate::{
    WORDS,
    filed::{Filed, filed},
    kept::seen,
    place::Place,
    rules::{Amendment, Mover, Refusal, Verb, may, sees_amendment},
    said, store,
};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/council/items/{id}/motions/new", get(motion_form::new).post(motion_form::create))
        .route("/{lang}/council/items/{id}/agreement", get(agreement::form).post(agreement::save))
        .route("/{lang}/council/items/{id}/refer", get(refer::of_agreement).post(refer::save_of_agreement))
        .route("/{lang}/council/motions/{id}", get(motion::show))
        .route("/{lang}/council/motions/{id}/edit", get(motion_form::edit).post(motion_form::save))
        .route("/{lang}/council/motions/{id}/clauses/new", get(clause::new).post(clause::create))
        .route("/{lang}/council/motions/{id}/clauses/{key}", get(clause::edit).post(clause::save))
        .route("/{lang}/council/motions/{id}/clauses/{key}/move", post(clause::shift))
        .route("/{lang}/council/motions/{id}/table", post(buttons::table))
        .route("/{lang}/council/motions/{id}/discard", post(buttons::discard))
        .route("/{lang}/council/motions/{id}/sign", post(buttons::sign))
        .route("/{lang}/council/motions/{id}/unsign", post(buttons::unsign))
        .route(
            "/{lang}/council/motions/{id}/withdraw",
            get(reason::withdraw_motion).post(reason::save_withdrawn_motion),
        )
        .route("/{lang}/council/motions/{id}/vote", get(vote::of_motion).post(vote::put_motion))
        .route("/{lang}/council/motions/{id}/refer", get(refer::of_motion).post(refer::save_of_motion))
        .route("/{lang}/council/motions/{id}/amendments", get(amendments::show))
        .route("/{lang}/council/motions/{id}/amendments/new", get(amendment_form::new).post(amendment_form::create))
        .route("/{lang}/council/motions/{id}/order/{place}", get(order::form).post(order::save))
        .route("/{lang}/council/amendments/{id}", get(amendment::show))
        .route("/{lang}/council/amendments/{id}/edit", get(amendment_form::edit).post(amendment_form::save))
        .route("/{lang}/council/amendments/{id}/table", post(buttons::table_amendment))
        .route("/{lang}/council/amendments/{id}/discard", post(buttons::discard_amendment))
        .route("/{lang}/council/amendments/{id}/sign", post(support::sign))
        .route("/{lang}/council/amendments/{id}/unsign", post(support::unsign))
        .route("/{lang}/council/amendments/{id}/accept", post(buttons::accept))
        .route("/{lang}/council/amendments/{id}/withdraw", get(reason::withdraw).post(reason::save_withdrawn))
        .route("/{lang}/council/amendments/{id}/set-aside", get(reason::set_aside).post(reason::save_set_aside))
        .route("/{lang}/council/amendments/{id}/vote", get(vote::of_amendment).post(vote::put_amendment))
        .route("/{lang}/council/referrals", get(referral::mine))
        .route("/{lang}/council/referrals/awaited", get(awaited::show))
        .route("/{lang}/council/referrals/{id}", get(referral::show).post(referral::answer))
        .route("/{lang}/council/referrals/{id}/note", get(note_answer::form).post(note_answer::save))
        .route("/{lang}/council/referrals/{id}/evidence", get(note_answer::evidence))
        .route("/{lang}/council/referrals/{id}/take-back", post(referral::take_back))
        .route("/{lang}/council/sessions/{slug}/terms", get(terms::form).post(terms::save))
        .route("/{lang}/council/sessions/{slug}/file", get(file::show))
        .route("/{lang}/council/sessions/{slug}/file.pdf", get(print::pdf))
        .route("/{lang}/council/sessions/{slug}/pack.zip", get(pack::zip))
}

/// What an address names: a motion, and something of it.
#[derive(Debug, serde::Deserialize)]
struct Within {
    id: String,
    key: String,
}

/// The motion at this address with its session, for whoever may see it.
async fn find(ctx: &Ctx, id: &str) -> Result<(Filed, Place)> {
    let mut reader = ctx.read().await?;
    let motion = store::motion(&mut reader, id).await?.ok_or(Failure::NotFound)?;
    let place = Place::of(&mut reader, &motion.session, Some(&motion), ctx.now()).await?;
    if seen((&ctx.app, &mut reader, &ctx.actor), &place, [&motion]).await?.is_empty() {
        return Err(Failure::NotFound);
    }
    Ok((filed(&mut reader, motion).await?, place))
}

/// The amendment at this address among those of its motion, for whoever may see it.
async fn find_amendment(ctx: &Ctx, id: &str) -> Result<(Amendment, Filed, Place)> {
    let motion = {
        let mut reader = ctx.read().await?;
        store::amendment(&mut reader, id).await?.ok_or(Failure::NotFound)?.motion
    };
    let (filed, place) = find(ctx, motion.as_str()).await?;
    let amendment = filed.amendment(id).cloned().ok_or(Failure::NotFound)?;
    if sees_amendment(&ctx.actor, &amendment, &place.scene(None, None)) {
        Ok((amendment, filed, place))
    } else {
        Err(Failure::NotFound)
    }
}

/// Whether the reader may do this with the motion: a visitor goes to sign in.
fn allow(ctx: &Ctx, verb: Verb, place: &Place, (mover, author): (Option<&Mover>, Option<&Mover>)) -> Result<()> {
    ctx.must_sign_in()?;
    Ok(may(&ctx.actor, verb, &place.scene(mover, author))?)
}

/// A page under its session's file.
fn under(ctx: &Ctx, title: impl std::fmt::Display, place: &Place) -> Page {
    let file = format!("{}/file", place.it.session.address());
    council::under_session(ctx, title, &place.it).under(ctx.words(&WORDS).say("file-title"), ctx.href(&file))
}

/// A page under a motion's.
fn under_motion(ctx: &Ctx, title: impl std::fmt::Display, (filed, place): (&Filed, &Place)) -> Page {
    let t = ctx.words(&WORDS);
    under(ctx, title, place).under(said::motion(&filed.motion, t), ctx.href(&filed.motion.address()))
}

/// For whom the reader may table something: the word for it in forms, and what it is called. The secretariat first, for the secretary.
fn movers(ctx: &Ctx, place: &Place) -> Vec<(String, Mover, String)> {
    let (t, mut all) = (ctx.words(&WORDS), Vec::new());
    let may_for = |mover: &Mover| may(&ctx.actor, Verb::WriteMotion, &place.scene(Some(mover), None)).is_ok();
    if may_for(&Mover::Secretariat) {
        all.push(("secretariat".to_owned(), Mover::Secretariat, t.say("mover-secretariat").to_string()));
    }
    for seat in place.it.seats.iter().filter(|seat| seat.chair.sits) {
        let mover = Mover::Seat(crate::rules::HeldSeat::of(&seat.chair));
        if may_for(&mover) {
            let name = seat.sitter.entity.name.shown(ctx.lang).text.to_owned();
            let says = t.say("mover-seat").with("name", name).with("n", seat.chair.at.number).to_string();
            all.push((council::address_of(&seat.chair.at), mover, says));
        }
    }
    all
}

/// Why there is no form on a page, and the way on.
#[derive(Template)]
#[template(path = "cannot.html")]
struct Cannot {
    why: Html,
}

/// A page that says why there is no form on it, and where one goes to change that.
fn cannot(ctx: &Ctx, form: &Form, page: Page, (says, way): (String, (&str, &str))) -> Outcome {
    ctx.page_of(form, page, &Cannot { why: empty(says, Some(way)) })
}

/// The same where the rules refuse what the form would ask for: said before anything is typed.
fn not_now(ctx: &Ctx, form: &Form, page: Page, (why, back): (Refusal, &str)) -> Outcome {
    let t = ctx.words(&WORDS);
    let says = t.say(format!("refused-{why}")).to_string();
    cannot(ctx, form, page, (says, (&*t.shell().say("failure-back").to_string(), &*ctx.href(back))))
}

/// A text in each of these languages, from `name-fr`, `name-ar`…
fn texts(form: &mut Form, name: &str, languages: &[Lang], most: usize) -> Localised {
    languages.iter().fold(Localised::default(), |all, lang| {
        let text = form.text(&format!("{name}-{lang}"), most);
        all.with(*lang, text)
    })
}
