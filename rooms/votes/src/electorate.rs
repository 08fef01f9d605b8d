//! What the ballots of a vote are judged by that stays as it is while the vote is open: its roll, what its ballots look like. It is kept in
//! memory; who sits, and who of them is there, is asked anew with each ballot, for its seat alone ([`council::few`]).

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

use council::rules::{Manner, SeatAt};
use platform::{App, Failure, Result, db::Reader};

use crate::{
    actions,
    rules::{Elector, Paper, Vote, VoteId},
    store,
};

/// Of how many votes it is kept at the most: one that is over is asked about no more, and what is open is little.
const MOST: usize = 16;

/// What the ballots of a vote are judged by, whoever sits now.
pub(crate) struct Electorate {
    /// The vote as it stood then.
    pub vote: Vote,
    /// What the audit trail names.
    pub subject: String,
    /// Its roll, with its end where that is written.
    pub roll: suffrage::Opening<SeatAt>,
    /// The same as it was kept at the opening.
    pub electors: Arc<Vec<Elector>>,
    /// What its ballots look like.
    pub paper: Paper,
}

#[derive(Default)]
struct Memory {
    known: Mutex<HashMap<VoteId, Arc<Electorate>>>,
    /// Held by whoever reads one: the others wait, and find it read.
    reading: tokio::sync::Mutex<()>,
}

impl Electorate {
    /// The seats that vote at which these numbers point, whatever they are.
    pub(crate) fn pointed_at(&self, numbers: &[u64]) -> BTreeSet<&SeatAt> {
        let at = |number: &u64| {
            let place = number.checked_rem(u64::try_from(self.electors.len()).ok()?)?;
            self.electors.get(usize::try_from(place).ok()?).map(|it| &it.at)
        };
        numbers.iter().filter_map(at).filter(|seat| self.roll.roll.contains_key(*seat)).collect()
    }
}

/// That of a vote as it stands, from memory where it is there.
pub(crate) async fn standing(app: &App, reader: &mut Reader, vote: &Vote) -> Result<Arc<Electorate>> {
    match known(app, vote) {
        Some(it) => Ok(it),
        None => anew(app, reader, vote).await,
    }
}

/// That of the vote of this identity; read once for all who ask at one time. Nothing where there is no such vote.
pub(crate) async fn of(app: &App, id: &VoteId) -> Result<Option<Arc<Electorate>>> {
    {
        let Some(vote) = store::vote_now(&mut app.db.read().await?, id).await? else { return Ok(None) };
        if let Some(it) = known(app, &vote) {
            return Ok(Some(it));
        }
    }
    let memory = app.kept(Memory::default);
    let _reading = memory.reading.lock().await;
    let mut reader = app.db.read().await?;
    let Some(vote) = store::vote_now(&mut reader, id).await? else { return Ok(None) };
    standing(app, &mut reader, &vote).await.map(Some)
}

/// Reads that of every vote that is open, before anyone votes.
pub(crate) async fn make_ready(app: &App) -> Result<()> {
    let open = store::open(&mut app.db.read().await?).await?;
    for vote in open.iter() {
        of(app, &vote.id).await?;
    }
    Ok(())
}

fn known(app: &App, vote: &Vote) -> Option<Arc<Electorate>> {
    let memory = app.kept(Memory::default);
    let known = memory.known.lock().unwrap_or_else(PoisonError::into_inner);
    known.get(&vote.id).filter(|it| it.vote == *vote).cloned()
}

async fn anew(app: &App, reader: &mut Reader, vote: &Vote) -> Result<Arc<Electorate>> {
    let now = app.now();
    let session = council::session_by_id(reader, vote.session.as_str()).await?.ok_or(Failure::NotFound)?;
    let rules = council::rules_of(reader, &session, now).await?;
    let electors = store::roll(reader, &vote.id).await?;
    let blank = || suffrage::Opening {
        from: now,
        until: None,
        roll: Default::default(),
        holders: Default::default(),
        second: suffrage::SecondBallot::Refused,
    };
    let ends = session.said.times.filter(|_| session.said.manner == Manner::Written).map(|times| times.ends);
    let judged = vote.opening().map_or_else(blank, |opening| opening.judged(&electors));
    let electorate = Arc::new(Electorate {
        subject: actions::called(&session, vote),
        roll: suffrage::Opening { until: ends, ..judged },
        paper: Paper::under(vote, rules.as_ref()),
        electors,
        vote: vote.clone(),
    });
    if vote.is_open() {
        let memory = app.kept(Memory::default);
        let mut memory = memory.known.lock().unwrap_or_else(PoisonError::into_inner);
        if memory.len() >= MOST {
            memory.clear();
        }
        memory.insert(vote.id.clone(), Arc::clone(&electorate));
    }
    Ok(electorate)
}
