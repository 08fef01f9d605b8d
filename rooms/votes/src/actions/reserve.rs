use council::rules::{Act, Manner, SeatAt};
use kernel::{Actor, Localised, Time};
use platform::{App, Failure, Result, db::Tx};

use super::{held, subject};
use crate::{
    rules::{Reservation, VoteId, VoteRefusal, VoteVerb, may_in_vote},
    setting, store,
};

/// What stood for a seat, in the place of which a reservation or an objection comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Over {
    /// Whatever it was.
    Anything,
    /// That which its sender had read, by its instant, or nothing: a seat has two accounts, and none writes over the other unseen.
    Read(Option<Time>),
}

/// What became of what a seat says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recorded {
    /// It stands.
    Said,
    /// What stood for the seat is taken back.
    TakenBack,
}

/// Records what a seat reserves on what is adopted without a vote, while it is open; an empty text takes it back.
///
/// # Errors
/// When this is not the actor's to do, nobody sits there, or members do not reserve on it now ([`crate::Vote::takes_reservations`]), or
/// that seat does not ([`crate::Vote::lets_reserve`]); when the text is empty and nothing stands that it would take back.
pub async fn reserve(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    vote: &VoteId,
    (seat, text): (&SeatAt, Localised),
) -> Result<()> {
    record(app, tx, actor, vote, (seat, text, false), Over::Anything).await.map(|_| ())
}

/// The same, or that the seat objects; over what stood for it.
///
/// # Errors
/// As [`reserve`], and [`Failure::Stale`] where something else stands there than its sender had read.
pub(crate) async fn record(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    vote: &VoteId,
    (seat, text, objects): (&SeatAt, Localised, bool),
    over: Over,
) -> Result<Recorded> {
    let now = app.now();
    let (vote, it) = held(tx, vote, now).await?;
    let chairs = it.chairs_there();
    let sat = it.at(seat).ok_or(VoteRefusal::NoSuchSeat)?;
    // Who reserves is whoever of the seat is there.
    let chair = &it.acting(seat).ok_or(VoteRefusal::NoSuchSeat)?;
    let conducts = may_in_vote(actor, VoteVerb::Conduct, chairs);
    if !conducts && !may_in_vote(actor, VoteVerb::Reserve, std::slice::from_ref(chair)) {
        return Err(VoteRefusal::NotYours.into());
    }
    vote.takes_reservations(setting::setting(&it, setting::item(&it, vote.item.as_str())?, chairs, now))?;
    vote.lets_reserve(chair, &store::roll(tx, &vote.id).await?, setting::there(&it).as_ref())?;
    let stands = store::reservations(tx, &vote.id).await?.iter().find(|it| it.seat == *seat).map(|it| it.at);
    if matches!(over, Over::Read(read) if read != stands) {
        return Err(Failure::Stale);
    }
    let recorded = if text.is_empty() { Recorded::TakenBack } else { Recorded::Said };
    if recorded == Recorded::TakenBack && stands.is_none() {
        return Err(VoteRefusal::NothingReserved.into());
    }
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
    let written = it.session.said.manner == Manner::Written;
    if let Some(by) = sat.stand_in.as_ref().filter(|by| written && by.is(actor)) {
        let (session, seat, holding) = (vote.session.clone(), seat.clone(), chair.holding.clone());
        let substitute = by.mandate.clone();
        council::note_act(tx, &Act { session, seat, holding, substitute, at: now }).await?;
    }
    let subject = format!("{} {}", subject(&it, &vote), council::address_of(seat));
    let verb = match recorded {
        Recorded::Said => "vote.reserve",
        Recorded::TakenBack => "vote.reservation-taken-back",
    };
    tx.audit(actor, verb, &subject, now).await?;
    tx.touch_passing();
    Ok(recorded)
}
