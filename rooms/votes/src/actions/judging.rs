//! What ballots are judged by: what stays while the vote is open, and of the seats whose ballots came what is so now.

use std::{collections::BTreeSet, sync::Arc};

use council::{
    Few,
    rules::{HoldingId, Manner, SeatAt, Session, State as SessionState},
};
use kernel::{Actor, Id, Time, sha256_hex};
use platform::{App, Failure, Result, db::Reader};
use suffrage::Way;

use crate::{
    electorate::Electorate,
    keys,
    rules::{BallotInput, Judge, Standing, TakenBallot, Untaken, Vote},
    seal::Key,
    store,
};

/// What ballots of a vote are judged by, at one moment.
pub(super) struct Judging {
    pub electorate: Arc<Electorate>,
    /// The seats whose votes are cast, those that carry their proxies, and those of whoever casts them.
    pub seats: Few,
    /// The session.
    pub session: Session,
    /// Of a secret vote that is open the key, where this machine has it with what is beside it.
    pub key: Option<Key>,
}

impl Judging {
    /// What these ballots are judged by, by who casts them and whose votes they are.
    pub(super) async fn of(
        app: &App,
        reader: &mut Reader,
        electorate: Arc<Electorate>,
        ballots: &[(&Actor, &SeatAt)],
    ) -> Result<Self> {
        let vote = &electorate.vote;
        let key = match key_of(vote) {
            Some(name) if keys::read_sum(app, &vote.id, name).await?.is_some() => {
                keys::read(app, &vote.id, name).await?
            }
            _ => None,
        };
        let session = council::session_by_id(reader, vote.session.as_str()).await?.ok_or(Failure::NotFound)?;
        let cast = ballots.iter().map(|(_, seat)| *seat);
        let carriers = cast.clone().filter_map(|seat| electorate.roll.holders.get(seat));
        let asked: BTreeSet<SeatAt> = cast.chain(carriers).cloned().collect();
        let actors: Vec<&Actor> = ballots.iter().map(|(actor, _)| *actor).collect();
        let seats = council::few(reader, &session, (&asked, &actors), app.now()).await?;
        Ok(Self { electorate, seats, session, key })
    }

    fn judge_now(&self, now: Time) -> Judge<'_> {
        Judge {
            vote: &self.electorate.vote,
            roll: &self.electorate.roll,
            paper: self.electorate.paper,
            electors: &self.electorate.electors,
            chairs: &self.seats.chairs,
            there: (self.session.said.manner != Manner::Written).then_some(&self.seats.there),
            hall: &self.seats.hall,
            sits: matches!(self.session.state, SessionState::Open(_)),
            now,
        }
    }

    /// The holding through which a seat is held now; of a seat that is not, as the vote opened.
    pub(super) fn holding(&self, seat: &SeatAt) -> HoldingId {
        let now = self.seats.chairs.iter().find(|it| it.at == *seat).map(|it| it.holding.clone());
        let then = || self.electorate.electors.iter().find(|it| it.at == *seat).map(|it| it.holding.clone());
        now.or_else(then).unwrap_or_else(|| Id::new(""))
    }

    /// Takes a ballot, or says why not. Nothing is written.
    pub(super) async fn judge(
        &self,
        app: &App,
        reader: &mut Reader,
        (actor, input): (&Actor, &BallotInput),
    ) -> Result<Result<TakenBallot, Untaken>> {
        let vote = &self.electorate.vote;
        let secret = vote.said.way == Way::Secret;
        if secret && vote.is_open() && self.key.is_none() {
            return Ok(Err(Untaken::KeyGone));
        }
        let first = match (secret, vote.opening()) {
            (true, Some(opening)) => {
                let voted = store::has_voted(reader, &vote.id, &input.seat).await?;
                voted.then_some(Standing { at: opening.at, aloud: false })
            }
            _ => store::named_at(reader, &vote.id, &input.seat).await?,
        };
        let replayed = store::is_seen(reader, &vote.id, &self.kept_number(&input.number)).await?;
        Ok(self.judge_now(app.now()).take(actor, input.clone(), (first, replayed)))
    }

    /// What is kept of a ballot's number: without the key of a secret vote nobody tells which number it is.
    pub(super) fn kept_number(&self, number: &str) -> String {
        match &self.key {
            Some(key) => key.number(number),
            None => sha256_hex(format!("{} {number}", self.electorate.vote.id)),
        }
    }

    /// The seat of a ballot, as the trail names it: what is no seat of the organ is the sender's own words.
    pub(super) fn seat(&self, input: &BallotInput) -> String {
        let known = self.seats.chairs.iter().any(|chair| chair.at == input.seat);
        if known { council::address_of(&input.seat) } else { "?".to_owned() }
    }
}

/// The name of the key of a secret vote that is open.
pub(super) fn key_of(vote: &Vote) -> Option<&str> {
    vote.opening().filter(|_| vote.is_open()).and_then(|it| it.key.as_deref())
}
