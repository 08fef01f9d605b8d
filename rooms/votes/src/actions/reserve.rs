use council::rules::SeatAt;
use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};

use super::{held, subject};
use crate::{
    rules::{Reservation, VoteId, VoteRefusal, VoteVerb, may_in_vote},
    setting, store,
};

/// Records what a seat reserves on what is adopted without a vote, while it is open; an empty text takes it back.
///
/// # Errors
/// When this is not the actor's to do, nobody sits there, or members do not reserve on it now ([`crate::Vote::takes_reservations`]), or
/// that seat does not ([`crate::Vote::lets_reserve`]).
pub async fn reserve(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    vote: &VoteId,
    (seat, text): (&SeatAt, Localised),
) -> Result<()> {
    record(app, tx, actor, vote, (seat, text, false)).await
}

/// The same, or that the seat objects.
pub(super) async fn record(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    vote: &VoteId,
    (seat, text, objects): (&SeatAt, Localised, bool),
) -> Result<()> {
    let now = app.now();
    let (vote, it) = held(tx, vote, now).await?;
    let chairs = it.chairs();
    let chair = &it.at(seat).ok_or(VoteRefusal::NoSuchSeat)?.chair;
    let conducts = may_in_vote(actor, VoteVerb::Conduct, &chairs);
    if !conducts && !may_in_vote(actor, VoteVerb::Reserve, std::slice::from_ref(chair)) {
        return Err(VoteRefusal::NotYours.into());
    }
    vote.takes_reservations(setting::setting(&it, setting::item(&it, vote.item.as_str())?, &chairs, now))?;
    vote.lets_reserve(chair, &store::roll(tx, &vote.id).await?, setting::there(&it).as_ref())?;
    let reservation = Reservation {
        vote: vote.id.clone(),
        seat: seat.clone(),
        holding: chair.holding.clone(),
        entity: chair.entity.clone(),
        text,
        objects,
        name: actor.name.clone(),
        at: now,
    };
    store::save_reservation(tx, &reservation).await?;
    let subject = format!("{} {}", subject(&it, &vote), council::address_of(seat));
    tx.audit(actor, "vote.reserve", &subject, now).await?;
    tx.touch();
    Ok(())
}
