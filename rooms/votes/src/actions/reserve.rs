use council::rules::SeatAt;
use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};

use super::{held, subject};
use crate::{
    rules::{Reservation, VoteId, VoteRefusal, VoteVerb, is_tacit, may_in_vote},
    store,
};

/// Records what a seat reserves on what is adopted without a vote, while it is open; an empty text takes it back.
///
/// # Errors
/// When this is not the actor's to do, nobody sits there, or members do not reserve on it now.
pub async fn reserve(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    vote: &VoteId,
    (seat, text): (&SeatAt, Localised),
) -> Result<()> {
    let now = app.now();
    let (vote, it) = held(tx, vote, now).await?;
    let chair = &it.at(seat).ok_or(VoteRefusal::NoSuchSeat)?.chair;
    let conducts = may_in_vote(actor, VoteVerb::Conduct, &it.chairs());
    if !conducts && !may_in_vote(actor, VoteVerb::Reserve, std::slice::from_ref(chair)) {
        return Err(VoteRefusal::NotYours.into());
    }
    if !vote.is_open() || !is_tacit(vote.said.way) {
        return Err(VoteRefusal::NoReservationNow.into());
    }
    if !store::roll(tx, &vote.id).await?.iter().any(|elector| elector.at == *seat) {
        return Err(VoteRefusal::NoSuchSeat.into());
    }
    let reservation = Reservation {
        vote: vote.id.clone(),
        seat: seat.clone(),
        holding: chair.holding.clone(),
        entity: chair.entity.clone(),
        text,
        name: actor.name.clone(),
        at: now,
    };
    store::save_reservation(tx, &reservation).await?;
    let subject = format!("{} {}", subject(&it, &vote), council::address_of(seat));
    tx.audit(actor, "vote.reserve", &subject, now).await?;
    tx.touch();
    Ok(())
}
