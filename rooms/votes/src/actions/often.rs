//! Many refused ballots of one account, or of whoever has not signed in: some have a line of the audit trail each, then one line says that
//! there are many, and their number is written when they are counted no more. One that is to be taken goes its way like any other.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use kernel::{Actor, Id, Time};
use platform::{App, Failure, Result, db::Tx};

use super::{called, judging::Judging};
use crate::{
    electorate,
    rules::{BallotInput, Bound, Line, Refused, Vote, VoteId},
};

/// How many ballots were refused lately, by this process.
#[derive(Default)]
struct Lately(Mutex<Counts>);

#[derive(Default)]
struct Counts {
    of: HashMap<Option<Id<Actor>>, Known>,
    /// Those of which the time has passed, until their number is written down.
    past: Vec<Known>,
}

/// Those of one account, or of all visitors.
#[derive(Clone)]
struct Known {
    refused: Refused,
    actor: Actor,
    /// The vote of the last of them, as the trail names it.
    subject: String,
}

impl Counts {
    /// Sets aside those of which the time has passed; where each had its line, nothing is left to say.
    fn let_pass(&mut self, now: Time) {
        let past = self.of.extract_if(|_, known| known.refused.is_past(now)).map(|(_, known)| known);
        self.past.extend(past.filter(|known| known.refused.left_out() > 0));
    }
}

/// Counts one that was refused, and gives the line that it is to have, where it is to have one: its own, which says `which` ballot and why
/// after the vote, or the one for all that follow.
fn line(app: &App, actor: &Actor, (subject, which): (&str, String)) -> Option<(&'static str, String)> {
    match count(app, actor, subject) {
        Line::Own => Some(("vote.ballot-refused", format!("{subject} {which}"))),
        Line::Many => Some(("vote.ballots-refused", subject.to_owned())),
        Line::Counted => None,
    }
}

/// Counts one that was refused, and writes its line in this unit of work.
pub(super) async fn write(app: &App, tx: &mut Tx, actor: &Actor, of: (&str, String)) -> Result<()> {
    if let Some((verb, subject)) = line(app, actor, of) {
        tx.audit(actor, verb, &subject, app.now()).await?;
    }
    Ok(())
}

fn count(app: &App, actor: &Actor, subject: &str) -> Line {
    let (lately, now) = (app.kept(Lately::default), app.now());
    let bound = if actor.signed_in() { Bound::ACCOUNT } else { Bound::VISITORS };
    let mut counts = lately.0.lock().unwrap_or_else(PoisonError::into_inner);
    counts.let_pass(now);
    let before = counts.of.get(&actor.account).map(|known| known.refused);
    let refused = Refused::one_more(before, bound, now);
    let known = Known { refused, actor: actor.clone(), subject: subject.to_owned() };
    counts.of.insert(actor.account.clone(), known);
    drop(counts);
    let line = refused.line();
    if line == Line::Many {
        tokio::spawn(write_later(app.clone(), bound));
    }
    line
}

/// Writes the number down once the time has passed, whether or not anybody votes by then: another machine does not know it.
async fn write_later(app: App, bound: Bound) {
    tokio::time::sleep(Duration::from_secs(bound.seconds() + 1)).await;
    if let Err(failure) = write_down(&app).await {
        tracing::error!(error = ?failure, "how many ballots were refused could not be written");
    }
}

/// Writes down how many ballots had no line of their own, of those of which the time has passed.
///
/// # Errors
/// When the database fails; they are then written later.
pub(crate) async fn write_down(app: &App) -> Result<()> {
    let (lately, now) = (app.kept(Lately::default), app.now());
    let past = {
        let mut counts = lately.0.lock().unwrap_or_else(PoisonError::into_inner);
        counts.let_pass(now);
        std::mem::take(&mut counts.past)
    };
    if past.is_empty() {
        return Ok(());
    }
    let done = numbers(app, &past, now).await;
    if done.is_err() {
        lately.0.lock().unwrap_or_else(PoisonError::into_inner).past.extend(past);
    }
    done
}

async fn numbers(app: &App, past: &[Known], now: Time) -> Result<()> {
    let mut tx = app.db.begin().await?;
    for known in past {
        let subject = format!("{} ×{}", known.subject, known.refused.left_out());
        tx.audit(&known.actor, "vote.ballots-counted", &subject, now).await?;
    }
    Ok(tx.commit(now).await?)
}

/// Whether so many ballots of this account were refused lately that the next is judged by reading alone.
pub(super) fn is_often(app: &App, actor: &Actor) -> bool {
    let lately = app.kept(Lately::default);
    let counts = lately.0.lock().unwrap_or_else(PoisonError::into_inner);
    counts.of.get(&actor.account).is_some_and(|known| known.refused.is_often(app.now()))
}

/// Judges a ballot by reading alone: one that is to be refused is, in words, and takes nothing in hand.
///
/// # Errors
/// Why it is refused; when the database cannot be read.
pub(super) async fn judge(app: &App, actor: &Actor, (vote, input): (&VoteId, &BallotInput)) -> Result<()> {
    let electorate = electorate::of(app, vote).await?.ok_or(Failure::NotFound)?;
    let mut reader = app.db.read().await?;
    let subject = electorate.subject.clone();
    let by = Judging::of(app, &mut reader, electorate, &[(actor, &input.seat)]).await?;
    let Err(why) = by.judge(app, &mut reader, (actor, input)).await? else { return Ok(()) };
    drop(reader);
    let which = format!("{} {}", by.seat(input), why.word());
    note(app, actor, (&subject, which)).await?;
    Err(why.into())
}

/// Notes a ballot that nobody could judge: its sender had not signed in, or what came was no form. Nothing that it said is kept.
///
/// # Errors
/// When the database fails.
pub(crate) async fn unjudged(app: &App, actor: &Actor, vote: &Vote, why: &'static str) -> Result<()> {
    let session = council::session_by_id(&mut app.db.read().await?, vote.session.as_str()).await?;
    let subject = called(&session.ok_or(Failure::NotFound)?, vote);
    let visitor = Actor { name: "?".to_owned(), ..Actor::visitor() };
    let actor = if actor.signed_in() { actor } else { &visitor };
    note(app, actor, (&subject, format!("? {why}"))).await
}

/// The same in a unit of work of its own; one without a line takes none.
async fn note(app: &App, actor: &Actor, of: (&str, String)) -> Result<()> {
    let Some((verb, subject)) = line(app, actor, of) else { return Ok(()) };
    let mut tx = app.db.begin().await?;
    tx.audit(actor, verb, &subject, app.now()).await?;
    Ok(tx.commit(app.now()).await?)
}
