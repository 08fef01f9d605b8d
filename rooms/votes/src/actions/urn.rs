//! The urn of a vote, in hand: ballots are judged and kept in it, one after the other, in one unit of work.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use council::rules::Act;
use kernel::Actor;
use platform::{
    App, Failure, Result,
    db::{Reader, Tx},
};
use suffrage::Taken;

use super::{
    cast::Acknowledged,
    judging::{Judging, key_of},
    often,
};
use crate::{
    keys,
    rules::{BallotInput, TakenBallot, Vote, VoteId},
    seal::{self, Key},
    store,
    sum::{Known, Sum},
};

/// How many other rows are sealed anew beside the ballots of a secret vote, at the least, where so many vote.
const STIRRED: usize = 8;

/// What came of a ballot, with what is kept of its number where it was taken.
pub(super) type Answer = (Result<Acknowledged>, Option<String>);

/// The urn of a vote, in hand.
pub(super) struct Urn<'a> {
    app: &'a App,
    tx: Tx,
    by: Judging,
    /// Of a secret vote, what its sealed ballots summed up to, and do now.
    sum: Option<Known>,
    /// Of a secret vote the ballots that were taken, by their rows.
    sealed: BTreeMap<String, String>,
}

impl<'a> Urn<'a> {
    /// Takes the urn in hand; the vote is held.
    pub(super) async fn of(app: &'a App, mut tx: Tx, by: Judging) -> Result<Self> {
        let sum = match &by.key {
            Some(key) => Some(lying(app, &mut tx, (&by.electorate.vote, key)).await?),
            None => None,
        };
        Ok(Self { app, tx, by, sum, sealed: BTreeMap::new() })
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
                let which = format!("{seat} {}", why.word());
                often::write(self.app, &mut self.tx, actor, (&subject, which)).await?;
                Ok((Err(why.into()), None))
            }
        }
    }

    async fn keep(&mut self, actor: &Actor, (number, aloud): (&str, bool), it: TakenBallot) -> Result<Acknowledged> {
        let electorate = Arc::clone(&self.by.electorate);
        let (vote, replaces) = (&electorate.vote, matches!(it.taken, Taken::Replaces(_)));
        store::see(&mut self.tx, &vote.id, &self.by.kept_number(number)).await?;
        let Some((key, opening)) = self.by.key.as_ref().zip(vote.opening()) else {
            let holding = self.by.holding(&it.seat);
            let (seat, by, said, name, at) = (it.seat, it.by, it.said, actor.name.clone(), self.app.now());
            let named = store::Named { seat, by, holding, said, aloud, name, at };
            store::insert_named(&mut self.tx, &vote.id, &named).await?;
            self.note_stand_in(actor, &named).await?;
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
        self.sealed.insert(row, sealed);
        store::save_voted(&mut self.tx, &vote.id, &it.seat, &it.by).await?;
        Ok(Acknowledged { receipt: Some(receipt), replaces })
    }

    /// Notes that whoever stands in for the holder of a seat cast its ballot, where nobody is checked in: it stands under both names.
    async fn note_stand_in(&mut self, actor: &Actor, it: &store::Named) -> Result<()> {
        let Some(by) = self.by.seats.stand_ins.get(&it.by).filter(|by| by.is(actor)) else { return Ok(()) };
        let act = Act {
            session: self.by.session.id.clone(),
            seat: it.by.clone(),
            holding: self.by.holding(&it.by),
            substitute: by.mandate.clone(),
            at: it.at,
        };
        council::note_act(&mut self.tx, &act).await
    }

    /// Lays the sealed ballots that were taken in their rows. Others that chance picks are sealed anew beside them, all in an order of chance:
    /// neither the rows that change nor the order in which they do say in which of them somebody's ballot lies.
    async fn lay(&mut self) -> Result<()> {
        let electorate = Arc::clone(&self.by.electorate);
        let vote = &electorate.vote;
        let (Some(key), Some(opening), Some(sum)) = (&self.by.key, vote.opening(), &mut self.sum) else {
            return Ok(());
        };
        if self.sealed.is_empty() {
            return Ok(());
        }
        let others = electorate.pointed_at(&seal::numbers(self.app, self.sealed.len().max(STIRRED)));
        let others: BTreeSet<String> = others.into_iter().map(|seat| key.row(seat)).collect();
        let rows: BTreeSet<&str> = self.sealed.keys().chain(&others).map(String::as_str).collect();
        let before = store::sealed_in(&mut self.tx, &vote.id, &rows.iter().copied().collect::<Vec<_>>()).await?;
        if self.sealed.keys().any(|row| !before.contains_key(row)) {
            return Err(Failure::fault("a blank lies in the place of each ballot"));
        }
        let room = seal::room(opening, electorate.paper);
        let anew = |(row, lies): (String, String)| {
            let sealed = match self.sealed.get(&row) {
                Some(sealed) => sealed.clone(),
                // What does not open was touched: it stays as it is, and is noticed at the closing.
                None => {
                    let slip = key.open((&vote.id, &row), &lies)?;
                    key.seal((&vote.id, &row), &slip, room, seal::nonce(self.app))
                }
            };
            Some((row, lies, sealed))
        };
        let all: Vec<(String, String, String)> = before.into_iter().filter_map(anew).collect();
        for (row, lies, sealed) in seal::by_chance(self.app, all) {
            store::save_sealed(&mut self.tx, &vote.id, &row, &sealed).await?;
            sum.after = sum.after.with(key.mark(&row, &lies)).with(key.mark(&row, &sealed));
        }
        Ok(())
    }

    /// Makes it all hold: of a secret vote what its ballots sum up to is on the disk before, beside what they did, since nobody knows of a
    /// unit of work that breaks off at its end whether it holds.
    ///
    /// # Errors
    /// The first where nothing of it holds, the second where that is not known.
    pub(super) async fn end(mut self) -> Result<Result<(), platform::db::Error>> {
        self.lay().await?;
        let vote = &self.by.electorate.vote;
        let sum = self.sum.filter(|sum| !sum.is_settled()).zip(key_of(vote));
        if let Some((sum, name)) = sum {
            keys::write_sum(self.app, (&vote.id, name), sum).await?;
        }
        if let Err(error) = self.tx.commit(self.app.now()).await {
            return Ok(Err(error));
        }
        if let Some((sum, name)) = sum {
            // Where this is not written, both are known still.
            if let Err(failure) = keys::settle_sum(self.app, (&vote.id, name), sum).await {
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
    let known = keys::read_sum(app, &vote.id, key_of(vote).unwrap_or_default()).await?.ok_or_else(missing)?;
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
