//! Ballots are written many at a time: those that come while others are being written wait, then share the next unit of work, and each is
//! answered once that is on the disk.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};

use council::rules::Chair;
use kernel::{Actor, sha256_hex};
use platform::{
    App, Failure, Result,
    db::{Reader, Tx},
};
use suffrage::{Taken, Way};
use tokio::sync::oneshot;

use crate::{
    electorate::{self, Electorate},
    keys,
    rules::{BallotInput, Standing, TakenBallot, Untaken, VoteId},
    seal::{self, Key},
    store,
};

/// How often what ballots are judged by is read again because the content changed meanwhile, before it is read in the very unit of work.
const AGAIN: usize = 3;

/// That a ballot was taken, and is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acknowledged {
    /// Of a secret vote, the receipt in which its voter finds it once it is published.
    pub receipt: Option<String>,
    /// Whether it replaces one that its seat had cast.
    pub replaces: bool,
}

/// A ballot that waits to be written, and who waits for the answer.
struct Waiting {
    vote: VoteId,
    actor: Actor,
    input: BallotInput,
    answer: oneshot::Sender<Result<Acknowledged>>,
}

/// The ballots that came to this process and wait.
#[derive(Default)]
struct Urns {
    waiting: Mutex<Vec<Waiting>>,
    writing: tokio::sync::Mutex<()>,
}

/// Casts a ballot: it is on the disk, in the count, before this answers. It has a unit of work of its own, shared with others that came at the
/// same time. Every refusal is written in the audit trail.
///
/// # Errors
/// When the rules refuse it ([`crate::rules::Judge::take`]), in words; when it could not be written, and is not in the count.
pub async fn cast(app: &App, actor: &Actor, vote: &VoteId, input: BallotInput) -> Result<Acknowledged> {
    let urns = app.kept(Urns::default);
    let (answer, answered) = oneshot::channel();
    let waiting = Waiting { vote: vote.clone(), actor: actor.clone(), input, answer };
    urns.waiting.lock().unwrap_or_else(PoisonError::into_inner).push(waiting);
    // In a task of its own: whoever breaks off while theirs is written leaves the others' in hand.
    tokio::spawn(write(app.clone(), urns));
    answered.await.map_err(Failure::fault)?
}

/// Writes all that waits, vote by vote.
async fn write(app: App, urns: Arc<Urns>) {
    let writing = urns.writing.lock().await;
    let mut all = std::mem::take(&mut *urns.waiting.lock().unwrap_or_else(PoisonError::into_inner));
    while let Some(vote) = all.first().map(|it| it.vote.clone()) {
        let (these, others) = all.into_iter().partition(|it| it.vote == vote);
        all = others;
        write_to(&app, &vote, these).await;
    }
    drop(writing);
}

async fn write_to(app: &App, vote: &VoteId, these: Vec<Waiting>) {
    let done = together(app, vote, &these).await;
    let fault = done.as_ref().err().map(ToString::to_string).unwrap_or_default();
    let mut answers = done.unwrap_or_default().into_iter();
    for it in these {
        let answer = answers.next().unwrap_or_else(|| Err(Failure::fault(fault.clone())));
        // Nobody may wait any more: their ballot counts all the same.
        let _gone = it.answer.send(answer);
    }
}

/// Takes or refuses ballots of one vote, in one unit of work that takes the vote in hand first.
async fn together(app: &App, vote: &VoteId, these: &[Waiting]) -> Result<Vec<Result<Acknowledged>>> {
    for round in 0.. {
        if electorate::of(app, vote).await?.is_none() {
            break;
        }
        let mut tx = app.db.begin().await?;
        if !store::hold(&mut tx, vote).await? {
            break;
        }
        let Some(stands) = store::vote_now(&mut tx, vote).await? else { break };
        let electorate = match electorate::known(app, &mut tx, &stands).await? {
            Some(electorate) => electorate,
            None if round < AGAIN => continue,
            None => electorate::anew(app, &mut tx, &stands).await?,
        };
        let key = match stands.opening().and_then(|it| it.key.as_deref()) {
            Some(name) if stands.is_open() => keys::read(app, vote, name).await?,
            _ => None,
        };
        let seats: BTreeSet<_> = these.iter().map(|it| &it.input.seat).collect();
        let chairs = electorate.chairs_now(&mut tx, &seats).await?;
        let mut urn = Urn { app, tx, electorate, chairs, key };
        let mut answers = Vec::new();
        for it in these {
            answers.push(urn.answer(&it.actor, it.input.clone()).await?);
        }
        urn.tx.commit(app.now()).await?;
        return Ok(answers);
    }
    Ok(these.iter().map(|_| Err(Failure::NotFound)).collect())
}

/// The urn of a vote, in hand.
struct Urn<'a> {
    app: &'a App,
    tx: Tx,
    electorate: Arc<Electorate>,
    chairs: Vec<Chair>,
    key: Option<Key>,
}

impl Urn<'_> {
    /// Takes a ballot or refuses it; either is written in the audit trail. Only a fault of the database ends the unit of work.
    async fn answer(&mut self, actor: &Actor, input: BallotInput) -> Result<Result<Acknowledged>> {
        let (number, now) = (input.number.clone(), self.app.now());
        let subject = self.electorate.subject.clone();
        // What is no seat of the organ is the sender's own words.
        let known = self.chairs.iter().any(|chair| chair.at == input.seat);
        let seat = if known { council::address_of(&input.seat) } else { "?".to_owned() };
        match self.judge(actor, &input).await? {
            Ok(taken) => {
                let done = self.keep(actor, (&number, input.aloud), taken).await?;
                let verb = if input.aloud { "vote.ballot-aloud" } else { "vote.ballot" };
                // Of a secret ballot the trail has whose account sent one, not for which seat.
                let subject = if self.key.is_some() { subject } else { format!("{subject} {seat}") };
                self.tx.audit(actor, verb, &subject, now).await?;
                Ok(Ok(done))
            }
            Err(why) => {
                let subject = format!("{subject} {seat} {}", why.word());
                self.tx.audit(actor, "vote.ballot-refused", &subject, now).await?;
                Ok(Err(why.into()))
            }
        }
    }

    async fn judge(&mut self, actor: &Actor, input: &BallotInput) -> Result<Result<TakenBallot, Untaken>> {
        let it = Arc::clone(&self.electorate);
        let (vote, secret) = (&it.vote, it.vote.said.way == Way::Secret);
        if secret && vote.is_open() && self.key.is_none() {
            return Ok(Err(Untaken::KeyGone));
        }
        let first = match (secret, vote.opening()) {
            (true, Some(opening)) => {
                let voted = store::has_voted(&mut self.tx, &vote.id, &input.seat).await?;
                voted.then_some(Standing { at: opening.at, aloud: false })
            }
            _ => store::named_at(&mut self.tx, &vote.id, &input.seat).await?,
        };
        let number = self.kept_number(&input.number);
        let replayed = store::is_seen(&mut self.tx, &vote.id, &number).await?;
        Ok(it.judge(&self.chairs, self.app.now()).take(actor, input.clone(), (first, replayed)))
    }

    /// What is kept of a ballot's number: without the key of a secret vote nobody tells which number it is.
    fn kept_number(&self, number: &str) -> String {
        match &self.key {
            Some(key) => key.number(number),
            None => sha256_hex(format!("{} {number}", self.electorate.vote.id)),
        }
    }

    async fn keep(&mut self, actor: &Actor, (number, aloud): (&str, bool), it: TakenBallot) -> Result<Acknowledged> {
        let electorate = Arc::clone(&self.electorate);
        let (vote, replaces) = (&electorate.vote, matches!(it.taken, Taken::Replaces(_)));
        let seen = self.kept_number(number);
        store::see(&mut self.tx, &vote.id, &seen).await?;
        let Some((key, opening)) = self.key.as_ref().zip(vote.opening()) else {
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
        if !store::save_sealed(&mut self.tx, &vote.id, &row, &sealed).await? {
            return Err(Failure::fault("a blank lies in the place of each ballot"));
        }
        store::save_voted(&mut self.tx, &vote.id, &it.seat, &it.by).await?;
        Ok(Acknowledged { receipt: Some(receipt), replaces })
    }
}

/// How many have voted, and how many seats may, in a vote that was opened: for whoever conducts it.
///
/// # Errors
/// When the database cannot be read.
pub async fn turnout(reader: &mut Reader, vote: &crate::rules::Vote) -> Result<(usize, usize)> {
    let voting = vote.opening().map(crate::rules::Opening::voting).unwrap_or_default();
    let roll = store::roll(reader, &vote.id).await?;
    let roll = roll.iter().filter(|it| voting.contains(&it.key)).count();
    Ok((super::cast_so_far(reader, vote).await?.len(), roll))
}
