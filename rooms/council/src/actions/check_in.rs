use std::sync::Arc;

use kernel::{Actor, sha256_hex};
use platform::{App, Failure, Result, db::Tx};

use crate::{
    roll::{self, Gathered},
    rules::{Presence, SeatAt, SessionId, SessionRefusal, WayIn},
    store,
};

/// Who of a seat is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Holder,
    Substitute,
}

/// Checks a seat in, by name or at a distance: its holder, or whoever says from their own account that they stand in.
///
/// # Errors
/// When this is not the actor's to do, or the rules refuse ([`Presence::check_in`]).
pub async fn check_in(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    id: &SessionId,
    (seat, way): (&SeatAt, WayIn),
) -> Result<()> {
    let it = held(app, tx, id).await?;
    let who = if way == WayIn::Remote { own(actor, &it, seat) } else { Who::Holder };
    enter(app, tx, actor, &it, (seat, way, who)).await
}

/// Checks whoever stands in for the holder of a seat in, by name.
///
/// # Errors
/// As [`check_in`], and when nobody stands in.
pub async fn check_in_substitute(app: &App, tx: &mut Tx, actor: &Actor, id: &SessionId, seat: &SeatAt) -> Result<()> {
    let it = held(app, tx, id).await?;
    enter(app, tx, actor, &it, (seat, WayIn::Name, Who::Substitute)).await
}

/// Who of a seat the actor is, by their account.
fn own(actor: &Actor, it: &Gathered, seat: &SeatAt) -> Who {
    let stand_in = it.at(seat).and_then(|seat| seat.stand_in.as_ref());
    if stand_in.is_some_and(|it| it.is(actor)) { Who::Substitute } else { Who::Holder }
}

async fn enter(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    it: &Gathered,
    (seat, way, who): (&SeatAt, WayIn, Who),
) -> Result<()> {
    let sat = it.at(seat).ok_or(SessionRefusal::NoSuchSeat)?;
    let presence = Presence::check_in(actor, (app.id(), &it.session), &sat.chair, way, &it.presences, app.now())?;
    let presence = match who {
        Who::Holder => presence,
        Who::Substitute => presence.stood_in_by(sat.stand_in.as_ref().ok_or(SessionRefusal::NobodyStandsIn)?),
    };
    // Whoever held the seat until today and was there is so no more.
    let former: Vec<Presence> = it.presences.iter().filter(|it| it.seat == *seat).cloned().collect();
    for gone in Presence::closing(&former, actor, app.now()) {
        store::save_presence(tx, &gone).await?;
    }
    store::save_presence(tx, &presence).await?;
    let there: Vec<Presence> = it.presences.iter().cloned().chain([presence]).collect();
    if it.quorum_of(&there).is_some_and(|it| it.met) {
        store::save_reached(tx, &it.session.id).await?;
    }
    let subject = format!("{} {}", it.session.slug, roll::address_of(seat));
    tx.audit(actor, "council.session.check-in", &subject, app.now()).await?;
    tx.touch_passing();
    Ok(())
}

/// Checks a seat in by its pass, whoever has that in their hand. They say whether they stand in (`stands_in`); whoever is signed in
/// as the one or the other is the one that they are.
///
/// # Errors
/// [`Failure::NotFound`] for a pass that is none; when the seat has another holder since, nobody stands in, or the rules refuse
/// ([`Presence::check_in`]).
pub async fn check_in_by_pass(app: &App, tx: &mut Tx, actor: &Actor, (token, stands_in): (&str, bool)) -> Result<()> {
    let (id, pass) = store::pass(tx, &sha256_hex(token)).await?.ok_or(Failure::NotFound)?;
    let it = held(app, tx, &id).await?;
    let chair = &it.at(&pass.seat).ok_or(SessionRefusal::NoSuchSeat)?.chair;
    pass.must_serve(chair)?;
    let said = if stands_in { Who::Substitute } else { Who::Holder };
    let who = if chair.is_of(actor) { own(actor, &it, &pass.seat) } else { said };
    enter(app, tx, &Actor::visitor(), &it, (&pass.seat, WayIn::Pass, who)).await
}

/// Checks a seat out.
///
/// # Errors
/// When this is not the actor's to do, or the seat is not there.
pub async fn check_out(app: &App, tx: &mut Tx, actor: &Actor, id: &SessionId, seat: &SeatAt) -> Result<()> {
    let it = held(app, tx, id).await?;
    let chair = &it.at(seat).ok_or(SessionRefusal::NoSuchSeat)?.chair;
    let presence = it.there(seat).cloned().ok_or(SessionRefusal::NotThere)?;
    store::save_presence(tx, &presence.check_out(actor, &it.session, chair, app.now())?).await?;
    let subject = format!("{} {}", it.session.slug, roll::address_of(seat));
    tx.audit(actor, "council.session.check-out", &subject, app.now()).await?;
    tx.touch_passing();
    Ok(())
}

async fn held(app: &App, tx: &mut Tx, id: &SessionId) -> Result<Arc<Gathered>> {
    if !store::hold(tx, id).await? {
        return Err(Failure::NotFound);
    }
    let session = store::session_by_id(tx, id).await?.ok_or(Failure::NotFound)?;
    roll::gather(tx, session, app.now()).await
}
