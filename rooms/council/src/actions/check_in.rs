use kernel::{Actor, sha256_hex};
use platform::{App, Failure, Result, db::Tx};

use crate::{
    roll::{self, Gathered},
    rules::{Presence, SeatAt, SessionId, SessionRefusal, WayIn},
    store,
};

/// Checks a seat in, by name or at a distance.
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
    enter(app, tx, actor, &it, (seat, way)).await
}

async fn enter(app: &App, tx: &mut Tx, actor: &Actor, it: &Gathered, (seat, way): (&SeatAt, WayIn)) -> Result<()> {
    let chair = &it.at(seat).ok_or(SessionRefusal::NoSuchSeat)?.chair;
    let presence = Presence::check_in(actor, (app.id(), &it.session), chair, way, &it.presences, app.now())?;
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
    tx.touch();
    Ok(())
}

/// Checks a seat in by its pass, whoever has that in their hand.
///
/// # Errors
/// [`Failure::NotFound`] for a pass that is none; when the seat has another holder since, or the rules refuse
/// ([`Presence::check_in`]).
pub async fn check_in_by_pass(app: &App, tx: &mut Tx, token: &str) -> Result<()> {
    let (id, pass) = store::pass(tx, &sha256_hex(token)).await?.ok_or(Failure::NotFound)?;
    let it = held(app, tx, &id).await?;
    pass.must_serve(&it.at(&pass.seat).ok_or(SessionRefusal::NoSuchSeat)?.chair)?;
    enter(app, tx, &Actor::visitor(), &it, (&pass.seat, WayIn::Pass)).await
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
    tx.touch();
    Ok(())
}

async fn held(app: &App, tx: &mut Tx, id: &SessionId) -> Result<Gathered> {
    if !store::hold(tx, id).await? {
        return Err(Failure::NotFound);
    }
    let session = store::session_by_id(tx, id).await?.ok_or(Failure::NotFound)?;
    roll::gather(tx, session, app.now()).await
}
