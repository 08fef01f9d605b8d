//! Who may vote, as it is kept in memory while a vote is open: read anew when anything of the content changed, on whatever machine, or the
//! vote itself, or the day on which it is judged who sits.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

use council::rules::{Chair, HoldingId, Manner, SeatAt};
use kernel::{Day, Id, Time};
use platform::{App, Result, db::Reader};

use crate::{
    actions,
    rules::{Elector, Judge, Paper, Vote, VoteId},
    setting, store,
};

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
    /// Whoever holds each seat, then who stands in for them; where one of them is there, they alone.
    people: BTreeMap<SeatAt, Vec<String>>,
    there: Option<BTreeSet<SeatAt>>,
    hall: BTreeSet<SeatAt>,
    sits: bool,
    /// The number of the last change of the content that it knows of.
    number: i64,
    day: Day,
}

#[derive(Default)]
struct Memory {
    known: Mutex<HashMap<VoteId, Arc<Electorate>>>,
    /// Held by whoever reads it anew: the others wait, and find it read.
    reading: tokio::sync::Mutex<()>,
}

impl Electorate {
    /// What a ballot is judged by, now; `chairs` are those of [`Electorate::chairs_now`].
    pub(crate) fn judge<'a>(&'a self, chairs: &'a [Chair], now: Time) -> Judge<'a> {
        Judge {
            vote: &self.vote,
            roll: &self.roll,
            paper: self.paper,
            electors: &self.electors,
            chairs,
            there: self.there.as_ref(),
            hall: &self.hall,
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

    /// The seats, with the accounts that are tied now to who holds those of them whose vote is cast and those that carry their proxies: an
    /// account is tied and untied without any content changing. One statement, however many they are.
    pub(crate) async fn chairs_now(&self, reader: &mut Reader, cast: &BTreeSet<&SeatAt>) -> Result<Vec<Chair>> {
        let carriers = cast.iter().filter_map(|seat| self.roll.holders.get(*seat));
        let asked: BTreeSet<&SeatAt> = cast.iter().copied().chain(carriers).collect();
        let people_of = |seat: &SeatAt| self.people.get(seat).map(Vec::as_slice).unwrap_or_default();
        let people: Vec<&str> = asked.iter().flat_map(|seat| people_of(seat)).map(String::as_str).collect();
        let known = accounts::by_person(reader, &people).await?;
        let mut chairs = self.chairs.clone();
        for chair in chairs.iter_mut().filter(|chair| asked.contains(&chair.at)) {
            let tied = people_of(&chair.at).iter().filter_map(|person| known.get(person)).flatten();
            chair.accounts = tied.map(|it| it.account.to_string()).collect();
        }
        Ok(chairs)
    }
}

/// Those who may vote as they are in memory, where nothing changed since they were read.
pub(crate) async fn known(app: &App, reader: &mut Reader, vote: &Vote) -> Result<Option<Arc<Electorate>>> {
    let number = reader.number().await?;
    let memory = app.kept(Memory::default);
    let known = memory.known.lock().unwrap_or_else(PoisonError::into_inner).get(&vote.id).cloned();
    let Some(it) = known.filter(|it| it.number == number && it.vote == *vote) else { return Ok(None) };
    let session = council::session_by_id(reader, vote.session.as_str()).await?;
    Ok(session.is_some_and(|session| session.day_of_seats(app.now()) == it.day).then_some(it))
}

/// Those who may vote in the vote of this identity, from memory where nothing changed; read once for all who ask at one time. Nothing where
/// there is no such vote.
pub(crate) async fn of(app: &App, id: &VoteId) -> Result<Option<Arc<Electorate>>> {
    {
        let mut reader = app.db.read().await?;
        let Some(vote) = store::vote_now(&mut reader, id).await? else { return Ok(None) };
        if let Some(it) = known(app, &mut reader, &vote).await? {
            return Ok(Some(it));
        }
    }
    let memory = app.kept(Memory::default);
    let _reading = memory.reading.lock().await;
    let mut reader = app.db.read().await?;
    let Some(vote) = store::vote_now(&mut reader, id).await? else { return Ok(None) };
    match known(app, &mut reader, &vote).await? {
        Some(it) => Ok(Some(it)),
        None => anew(app, &mut reader, &vote).await.map(Some),
    }
}

/// Reads who may vote in every vote that is open, before anyone votes.
pub(crate) async fn make_ready(app: &App) -> Result<()> {
    let open = store::open(&mut app.db.read().await?).await?;
    for vote in open.iter() {
        of(app, &vote.id).await?;
    }
    Ok(())
}

/// Those who may vote, read anew.
pub(crate) async fn anew(app: &App, reader: &mut Reader, vote: &Vote) -> Result<Arc<Electorate>> {
    let (number, now) = (reader.number().await?, app.now());
    let it = setting::gathered(reader, &vote.session, now).await?;
    let electors = store::roll(reader, &vote.id).await?;
    let blank = || suffrage::Opening {
        from: now,
        until: None,
        roll: Default::default(),
        holders: Default::default(),
        second: suffrage::SecondBallot::Refused,
    };
    let people = |seat: &council::SatSeat| {
        let acting = seat.acting().into_iter();
        let people = acting.filter_map(|sitter| sitter.holder.mandate.person.as_ref()).map(ToString::to_string);
        (seat.chair.at.clone(), people.collect())
    };
    let ends = it.session.said.times.filter(|_| it.session.said.manner == Manner::Written).map(|times| times.ends);
    let judged = vote.opening().map_or_else(blank, |opening| opening.judged(&electors));
    let electorate = Arc::new(Electorate {
        subject: actions::subject(&it, vote),
        roll: suffrage::Opening { until: ends, ..judged },
        paper: Paper::under(vote, it.rules.as_ref()),
        people: it.seats.iter().map(people).collect(),
        electors,
        chairs: it.chairs_there(),
        there: setting::there(&it),
        hall: setting::in_hall(&it),
        sits: setting::sits(&it),
        number,
        day: it.session.day_of_seats(now),
        vote: vote.clone(),
    });
    let memory = app.kept(Memory::default);
    let mut memory = memory.known.lock().unwrap_or_else(PoisonError::into_inner);
    // A vote that is over is asked about no more: what is open is little.
    memory.retain(|_, it| it.vote.is_open());
    memory.insert(vote.id.clone(), Arc::clone(&electorate));
    Ok(electorate)
}
