//! Who may vote, as it is kept in memory while a vote is open: read anew when anything of the content changed, on whatever machine, or the
//! vote itself, or the day on which it is judged who sits.

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

use council::rules::{Chair, HoldingId, SeatAt};
use jiff::SignedDuration;
use kernel::{Day, Id, Time};
use platform::{App, Result, db::Reader};
use suffrage::Decided;

use crate::{
    actions,
    rules::{Elector, Judge, Paper, Vote, VoteId},
    setting, store,
};

/// How long it is trusted where it says that somebody has no vote: who holds which account changes without a word.
const TRUSTED: SignedDuration = SignedDuration::from_secs(1);

/// What the ballots of a vote are judged by.
pub(crate) struct Electorate {
    /// The vote as it stood then.
    pub vote: Vote,
    /// What the audit trail names.
    pub subject: String,
    /// Its roll.
    pub roll: suffrage::Opening<SeatAt>,
    /// What its ballots look like.
    pub paper: Paper,
    electors: Arc<Vec<Elector>>,
    chairs: Vec<Chair>,
    there: Option<BTreeSet<SeatAt>>,
    sits: bool,
    /// The number of the last change of the content that it knows of.
    number: i64,
    day: Day,
    read: Time,
}

#[derive(Default)]
struct Memory(Mutex<HashMap<VoteId, Arc<Electorate>>>);

impl Electorate {
    /// What a ballot is judged by, now.
    pub(crate) fn judge(&self, now: Time) -> Judge<'_> {
        Judge {
            vote: &self.vote,
            roll: &self.roll,
            paper: self.paper,
            chairs: &self.chairs,
            there: self.there.as_ref(),
            sits: self.sits,
            now,
        }
    }

    /// The holding through which a seat is held now; of a seat that is not, as the vote opened.
    pub(crate) fn holding(&self, seat: &SeatAt) -> HoldingId {
        let now = self.chairs.iter().find(|it| it.at == *seat).map(|it| it.holding.clone());
        let then = || self.electors.iter().find(|it| it.at == *seat).map(|it| it.holding.clone());
        now.or_else(then).unwrap_or_else(|| Id::new(""))
    }

    /// Whether it was read long enough ago that who is refused by it is looked at again.
    pub(crate) fn is_old(&self, now: Time) -> bool {
        now.duration_since(self.read) > TRUSTED
    }
}

/// Those who may vote as they are in memory, where nothing changed since they were read.
pub(crate) async fn known(app: &App, reader: &mut Reader, vote: &Vote) -> Result<Option<Arc<Electorate>>> {
    let number = reader.number().await?;
    let memory = app.kept(Memory::default);
    let known = memory.0.lock().unwrap_or_else(PoisonError::into_inner).get(&vote.id).cloned();
    let Some(it) = known.filter(|it| it.number == number && it.vote == *vote) else { return Ok(None) };
    let session = council::session_by_id(reader, vote.session.as_str()).await?;
    Ok(session.is_some_and(|session| session.day_of_seats(app.now()) == it.day).then_some(it))
}

/// Those who may vote, from memory where nothing changed.
pub(crate) async fn of(app: &App, reader: &mut Reader, vote: &Vote) -> Result<Arc<Electorate>> {
    match known(app, reader, vote).await? {
        Some(it) => Ok(it),
        None => anew(app, reader, vote).await,
    }
}

/// Those who may vote, read anew.
pub(crate) async fn anew(app: &App, reader: &mut Reader, vote: &Vote) -> Result<Arc<Electorate>> {
    let (number, now) = (reader.number().await?, app.now());
    let it = setting::gathered(reader, &vote.session, now).await?;
    let electors = store::roll(reader, &vote.id).await?;
    let matter = it.rules.as_ref().and_then(|rules| rules.matter(&vote.said.matter));
    let method = matter.and_then(|matter| match &matter.decided {
        Decided::Election(method) => Some(method),
        Decided::Vote(_) => None,
    });
    let blank = || suffrage::Opening {
        from: now,
        until: None,
        roll: Default::default(),
        holders: Default::default(),
        second: suffrage::SecondBallot::Refused,
    };
    let electorate = Arc::new(Electorate {
        subject: actions::subject(&it, vote),
        roll: vote.opening().map_or_else(blank, |opening| opening.judged(&electors)),
        paper: Paper::of(vote, method),
        electors,
        chairs: it.chairs(),
        there: setting::there(&it),
        sits: setting::sits(&it),
        number,
        day: it.session.day_of_seats(now),
        read: now,
        vote: vote.clone(),
    });
    let memory = app.kept(Memory::default);
    let mut memory = memory.0.lock().unwrap_or_else(PoisonError::into_inner);
    // A vote that is over is asked about no more: what is open is little.
    memory.retain(|_, it| it.vote.is_open());
    memory.insert(vote.id.clone(), Arc::clone(&electorate));
    Ok(electorate)
}
