//! The urn of a vote, in hand: ballots are judged and kept in it, one after the other, in one unit of work.

use std::{collections::BTreeSet, sync::Arc};

use council::rules::Chair;
use kernel::{Actor, sha256_hex};
use platform::{
    App, Failure, Result,
    db::{Reader, Tx},
};
use suffrage::{Taken, Way};

use super::{cast::Acknowledged, often};
use crate::{
    electorate::Electorate,
    keys,
    rules::{BallotInput, Standing, TakenBallot, Untaken, Vote, VoteId},
    seal::{self, Key},
    store,
    sum::{Known, Sum},
};

/// What ballots of a vote are judged by, at one moment.
pub(super) struct Judging {
    pub electorate: Arc<Electorate>,
    pub chairs: Vec<Chair>,
    /// Of a secret vote that is open the key, where this machine has it with what is beside it.
    pub key: Option<Key>,
}

/// What came of a ballot, with what is kept of its number where it was taken.
pub(super) type Answer = (Result<Acknowledged>, Option<String>);

impl Judging {
    /// What the ballots of these seats are judged by.
    pub(super) async fn of(
        app: &App,
        reader: &mut Reader,
        (electorate, vote): (Arc<Electorate>, &Vote),
        seats: &BTreeSet<&council::rules::SeatAt>,
    ) -> Result<Self> {
        let key = match name(vote) {
            Some(name) if keys::read_sum(app, &vote.id, name).await?.is_some() => {
                keys::read(app, &vote.id, name).await?
            }
            _ => None,
        };
        let chairs = electorate.chairs_now(reader, seats).await?;
        Ok(Self { electorate, chairs, key })
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
        Ok(self.electorate.judge(&self.chairs, app.now()).take(actor, input.clone(), (first, replayed)))
    }

    /// What is kept of a ballot's number: without the key of a secret vote nobody tells which number it is.
    fn kept_number(&self, number: &str) -> String {
        match &self.key {
            Some(key) => key.number(number),
            None => sha256_hex(format!("{} {number}", self.electorate.vote.id)),
        }
    }

    /// The seat of a ballot, as the trail names it: what is no seat of the organ is the sender's own words.
    pub(super) fn seat(&self, input: &BallotInput) -> String {
        let known = self.chairs.iter().any(|chair| chair.at == input.seat);
        if known { council::address_of(&input.seat) } else { "?".to_owned() }
    }
}

/// The name of the key of a secret vote that is open.
fn name(vote: &Vote) -> Option<&str> {
    vote.opening().filter(|_| vote.is_open()).and_then(|it| it.key.as_deref())
}

/// The urn of a vote, in hand.
pub(super) struct Urn<'a> {
    app: &'a App,
    tx: Tx,
    by: Judging,
    /// Of a secret vote, what its sealed ballots summed up to, and do now.
    sum: Option<Known>,
}

impl<'a> Urn<'a> {
    /// Takes the urn in hand; the vote is held.
    pub(super) async fn of(app: &'a App, mut tx: Tx, by: Judging) -> Result<Self> {
        let sum = match &by.key {
            Some(key) => Some(lying(app, &mut tx, (&by.electorate.vote, key)).await?),
            None => None,
        };
        Ok(Self { app, tx, by, sum })
    }

    /// Takes a ballot or refuses it; either is written in the audit trail. Only a fault of the database ends the unit of work.
    pub(super) async fn answer(&mut self, actor: &Actor, input: BallotInput) -> Result<Answer> {
        let (number, now) = (input.number.clone(), self.app.now());
        let (subject, seat) = (self.by.electorate.subject.clone(), self.by.seat(&input));
        match self.by.judge(self.app, &mut self.tx, (actor, &input)).await? {
            Ok(taken) => {
                let done = self.keep(actor, (&number, input.aloud), taken).await?;
                let verb = if input.aloud { "vote.ballot-aloud" } else { "vote.ballot" };
                // Of a secret ballot the trail has whose account sent one, not for which seat.
                let subject = if self.by.key.is_some() { subject } else { format!("{subject} {seat}") };
                self.tx.audit(actor, verb, &subject, now).await?;
                Ok((Ok(done), Some(self.by.kept_number(&number))))
            }
            Err(why) => {
                let subject = format!("{subject} {seat} {}", why.word());
                self.tx.audit(actor, "vote.ballot-refused", &subject, now).await?;
                often::count(self.app, actor);
                Ok((Err(why.into()), None))
            }
        }
    }

    async fn keep(&mut self, actor: &Actor, (number, aloud): (&str, bool), it: TakenBallot) -> Result<Acknowledged> {
        let electorate = Arc::clone(&self.by.electorate);
        let (vote, replaces) = (&electorate.vote, matches!(it.taken, Taken::Replaces(_)));
        store::see(&mut self.tx, &vote.id, &self.by.kept_number(number)).await?;
        let Some((key, opening)) = self.by.key.as_ref().zip(vote.opening()) else {
            let holding = electorate.holding(&it.seat);
            let (seat, by, said, name, at) = (it.seat, it.by, it.said, actor.name.clone(), self.app.now());
            let named = store::Named { seat, by, holding, said, aloud, name, at };
            store::insert_named(&mut self.tx, &vote.id, &named).await?;
            return Ok(Acknowledged { receipt: None, replaces });
        };
        let voter = electorate.roll.roll.get(&it.seat).ok_or_else(|| Failure::fault("who votes is on the roll"))?;
        let (row, receipt) = (key.row(&it.seat), seal::receipt(number));
        let slip = seal::Slip {
            college: voter.college.clone(),
            weight: voter.weight,
            by_proxy: it.by != it.seat,
            said: it.said.text(),
            receipt: receipt.clone(),
        };
        let sealed = key.seal((&vote.id, &row), &slip, seal::room(opening, electorate.paper), seal::nonce(self.app));
        let before = store::sealed_in(&mut self.tx, &vote.id, &row).await?;
        let before = before.ok_or_else(|| Failure::fault("a blank lies in the place of each ballot"))?;
        store::save_sealed(&mut self.tx, &vote.id, &row, &sealed).await?;
        if let Some(sum) = &mut self.sum {
            sum.after = sum.after.with(key.mark(&row, &before)).with(key.mark(&row, &sealed));
        }
        store::save_voted(&mut self.tx, &vote.id, &it.seat, &it.by).await?;
        Ok(Acknowledged { receipt: Some(receipt), replaces })
    }

    /// Makes it all hold: of a secret vote what its ballots sum up to is on the disk before, beside what they did, since nobody knows of a
    /// unit of work that breaks off at its end whether it holds.
    ///
    /// # Errors
    /// The first where nothing of it holds, the second where that is not known.
    pub(super) async fn end(self) -> Result<Result<(), platform::db::Error>> {
        let vote = &self.by.electorate.vote;
        let sum = self.sum.filter(|sum| !sum.is_settled()).zip(name(vote));
        if let Some((sum, name)) = sum {
            keys::write_sum(self.app, (&vote.id, name), sum, true).await?;
        }
        if let Err(error) = self.tx.commit(self.app.now()).await {
            return Ok(Err(error));
        }
        if let Some((sum, name)) = sum {
            // Where this is not written, both are known still.
            if let Err(failure) = keys::write_sum(self.app, (&vote.id, name), Known::settled(sum.after), false).await {
                tracing::warn!(error = ?failure, "what the ballots of a vote sum up to could not be settled");
            }
        }
        Ok(Ok(()))
    }
}

/// What the sealed ballots of a vote sum up to now, as its file says. Where the last unit of work broke off, what lies there tells which of
/// both it is; what is neither is noticed at the closing.
async fn lying(app: &App, reader: &mut Reader, (vote, key): (&Vote, &Key)) -> Result<Known> {
    let missing = || Failure::fault("what the ballots of a vote sum up to is not beside its key");
    let known = keys::read_sum(app, &vote.id, name(vote).unwrap_or_default()).await?.ok_or_else(missing)?;
    if known.is_settled() {
        return Ok(known);
    }
    let sum: Sum = key.sum(&store::sealed(reader, &vote.id).await?);
    Ok(Known::settled(if known.admits(sum) { sum } else { known.after }))
}

/// Whether a ballot of this number is among those that hold, once every unit of work that was under way under its vote has ended.
pub(super) async fn holds(app: &App, vote: &VoteId, kept: &str) -> Result<bool> {
    let mut tx = app.db.begin().await?;
    store::hold(&mut tx, vote).await?;
    Ok(store::is_seen(&mut tx, vote, kept).await?)
}
