//! A session with all that it is judged by: its organ, its rules, who sits, what was answered, who is there.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, OnceLock},
};

use kernel::{Actor, Day, Time};
use platform::{Failure, Result, db::Reader};
use suffrage::{QuorumReckoning, Rules};

use crate::{
    rules::{
        Act, Adopted, Answer, Chair, Document, Function, HoldingId, Item, Law, Manner, Organ, Presence, Rest, SeatAt,
        Session, SessionVerb, StandIn, in_force, may_in_session, quorum,
    },
    sat,
    seating::{self, Composed, Sitter},
    store,
};

/// A seat that is held, and by whom.
#[derive(Clone)]
pub struct SatSeat {
    /// What the rules judge it by.
    pub chair: Chair,
    /// The title of its college, where the organ has others.
    pub college: Option<kernel::Localised>,
    /// Who holds it.
    pub sitter: Arc<Sitter>,
    /// Who stands in.
    pub substitute: Option<Arc<Sitter>>,
    /// The same, as the rules know them.
    pub stand_in: Option<StandIn>,
    /// What its holder is there, beside sitting.
    pub function: Option<Function>,
    /// Whether it is there now or, once the session is closed, was there as it closed.
    pub there: bool,
    /// Who is there in its holder's place now or, once the session is closed, was there as it closed.
    pub by: Option<Arc<Sitter>>,
}

/// A session with its organ, its rules and its agenda.
#[derive(Clone)]
pub struct Gathered {
    /// The session.
    pub session: Session,
    /// Its organ, with everyone who ever sat there.
    pub composed: Arc<Composed>,
    /// The rules it sits under; before the convocation those in force on its day.
    pub adopted: Option<Adopted>,
    /// Those rules, read.
    pub rules: Option<Rules>,
    /// Its agenda, in order.
    pub items: Vec<Item>,
    /// The documents of its items.
    pub documents: Vec<Document>,
    /// The seats that are held, college by college.
    pub seats: Vec<SatSeat>,
    /// What those who hold the seats answered.
    pub answers: Vec<Answer>,
    /// What was answered by those who hold them no more.
    pub former: Vec<Answer>,
    /// Who was there, and is.
    pub presences: Vec<Presence>,
    /// When it rested.
    pub rests: Vec<Rest>,
    /// The session that it calls again, and its agenda.
    pub first: Option<(Session, Vec<Item>)>,
    /// The organ's colleges, in order, by their names in the rules.
    pub keys: Vec<Option<String>>,
    /// What those who stand in did in writing, or once it was over.
    pub(crate) acts: Vec<Act>,
    /// Whoever stood in for a holder, by their mandate.
    pub(crate) stood_in: HashMap<String, Arc<Sitter>>,
    pub(crate) worked: Worked,
}

/// What is worked out of the seats when it is first asked for: in an organ of thousands every reader's page asks for their own.
#[derive(Clone, Default)]
pub(crate) struct Worked {
    chairs: OnceLock<Vec<Chair>>,
    acting: OnceLock<Vec<Chair>>,
    /// Where each seat stands.
    at: OnceLock<BTreeMap<SeatAt, usize>>,
    /// Where the presence of each seat that is there stands.
    there: OnceLock<BTreeMap<SeatAt, usize>>,
    quorum: OnceLock<Option<QuorumReckoning>>,
}

impl SatSeat {
    /// Who may act in it, as [`Gathered::chairs_there`] says of their accounts: the holder and whoever stands in, or the one of them who
    /// is there.
    pub fn acting(&self) -> Vec<&Sitter> {
        match &self.by {
            Some(by) => vec![by],
            None if self.there => vec![&self.sitter],
            None => std::iter::once(&self.sitter).chain(&self.substitute).map(Arc::as_ref).collect(),
        }
    }
}

impl Gathered {
    /// Its organ.
    pub fn organ(&self) -> &Organ {
        &self.composed.organ
    }

    /// The seats, as the rules judge them.
    pub fn chairs(&self) -> &[Chair] {
        self.worked.chairs.get_or_init(|| self.seats.iter().map(|it| it.chair.clone()).collect())
    }

    /// The seats as the rules judge them, each with the accounts of whoever of it is there: while the holder is, nobody acts in their place,
    /// and while the substitute is, the holder does not act either. Of a seat that is not there both may.
    pub fn chairs_there(&self) -> &[Chair] {
        self.worked.acting.get_or_init(|| self.seats.iter().map(sat::acting).collect())
    }

    /// The seat of this address, `college.number`.
    pub fn seat(&self, address: &str) -> Option<&SatSeat> {
        self.seats.iter().find(|it| address_of(&it.chair.at) == address)
    }

    /// The seat that is held there.
    pub fn at(&self, seat: &SeatAt) -> Option<&SatSeat> {
        let places = || self.seats.iter().enumerate().map(|(place, it)| (it.chair.at.clone(), place)).collect();
        self.seats.get(*self.worked.at.get_or_init(places).get(seat)?)
    }

    /// What the seat answered.
    pub fn answer(&self, seat: &SeatAt) -> Option<&Answer> {
        self.answers.iter().find(|it| it.seat == *seat)
    }

    /// That a seat is there now.
    pub fn there(&self, seat: &SeatAt) -> Option<&Presence> {
        let is_there = |it: &Presence| self.at(&it.seat).is_some_and(|seat| it.is_of(&seat.chair));
        // Of several that stand for one seat the earliest is put last, and stays.
        let places = || {
            let presences = self.presences.iter().enumerate().rev();
            presences.filter(|(_, it)| is_there(it)).map(|(place, it)| (it.seat.clone(), place)).collect()
        };
        self.presences.get(*self.worked.there.get_or_init(places).get(seat)?)
    }

    /// Whether this person follows the session: sees how to join it, who answered what, who is there.
    pub fn follows(&self, actor: &Actor) -> bool {
        may_in_session(actor, SessionVerb::Follow, self.chairs()).is_ok()
    }

    /// Whether each college of the organ is one of its rules.
    pub fn fits(&self) -> bool {
        !self.keys.is_empty() && self.keys.iter().all(Option::is_some)
    }

    /// What items of its agenda are judged by, whoever changes it.
    pub fn law(&self) -> Law<'_> {
        Law { rules: self.rules.as_ref(), first: self.first.as_ref().map(|(_, items)| items.as_slice()), seats: &[] }
    }

    /// The colleges of the organ: which of the rules each is, and its seats.
    pub fn colleges(&self) -> Vec<(Option<String>, i64)> {
        self.keys.iter().cloned().zip(self.composed.benches.iter().map(|bench| bench.college.said.seats)).collect()
    }

    /// How many seats the organ has, held or vacant.
    pub fn seats_in_all(&self) -> i64 {
        self.composed.benches.iter().map(|bench| bench.college.said.seats).sum()
    }

    /// The quorum as it is now; none where there are no rules, or they are for other colleges.
    pub fn quorum(&self) -> Option<QuorumReckoning> {
        self.worked.quorum.get_or_init(|| self.quorum_of(&self.presences)).clone()
    }

    /// The same of a session that has taken a step.
    pub(crate) fn with_session(self, session: Session) -> Self {
        Self { session, worked: Worked::default(), ..self }
    }

    /// The quorum as it is where these are there.
    pub fn quorum_of(&self, presences: &[Presence]) -> Option<QuorumReckoning> {
        let rules = self.rules.as_ref().filter(|_| self.fits())?;
        let colleges: Vec<(String, i64)> =
            self.colleges().into_iter().filter_map(|(key, seats)| Some((key?, seats))).collect();
        quorum(rules, &self.session, &colleges, self.chairs(), (&self.answers, presences)).ok()
    }
}

/// A seat as forms and addresses write it.
pub fn address_of(seat: &SeatAt) -> String {
    format!("{}.{}", seat.college, seat.number)
}

/// Gathers a session as this unit of reading gave it, its seats as they are on the day by which they are judged now
/// ([`Session::day_of_seats`]): once for all who read it, until the content changes; where something may be written, anew.
///
/// # Errors
/// When the database cannot be read.
pub async fn gather(reader: &mut Reader, session: Session, now: Time) -> Result<Arc<Gathered>> {
    let (day, begun) = (session.day_of_seats(now), session.has_begun(now));
    let name = format!("council session {} {day} {begun}", session.id);
    if let Some(it) = reader.recall(&name).await? {
        return Ok(it);
    }
    let _turn = reader.turn(&name).await?;
    if let Some(it) = reader.recall(&name).await? {
        return Ok(it);
    }
    let it = Arc::new(gather_aside(reader, session, now).await?);
    reader.remember(name, Arc::clone(&it)).await?;
    Ok(it)
}

/// The same, kept for nobody: for whoever reads many sessions one after another.
///
/// # Errors
/// When the database cannot be read.
pub async fn gather_aside(reader: &mut Reader, session: Session, now: Time) -> Result<Gathered> {
    let day = session.day_of_seats(now);
    gather_on(reader, session, (day, now)).await
}

/// Gathers a session, its seats as they are on a day, who presides as it is at an instant.
pub(crate) async fn gather_on(reader: &mut Reader, session: Session, (day, now): (Day, Time)) -> Result<Gathered> {
    let organ = store::organ(reader, &session.organ).await?.ok_or(Failure::NotFound)?;
    let adopted = adopted(reader, &session, day).await?;
    let rules = adopted.as_ref().and_then(|it| Rules::read(&it.text).ok());
    let composed = seating::composed(reader, organ).await?;
    let keys = keys(&composed, rules.as_ref());
    let mut seats = sat::known(reader, &composed, (&keys, adopted.as_ref()), day).await?;
    let answers = store::answers(reader, &session.id).await?;
    let presences = store::presences(reader, &session.id).await?.to_vec();
    // While it sits in a hall, who is there tells who does something.
    let acts = match session.said.manner == Manner::Written || session.is_past() {
        true => store::acts(reader, &session.id).await?,
        false => Vec::new(),
    };
    let stood_in = sat::stood_in(reader, (&presences, &acts)).await?;
    sat::say_who_is_there(&mut seats, &session, (&presences, &stood_in));
    sat::say_who_presides(&mut seats, (&session, &answers), now);
    let held: BTreeMap<&SeatAt, &HoldingId> = seats.iter().map(|it| (&it.chair.at, &it.chair.holding)).collect();
    let of_today = |it: &&Answer| held.get(&it.seat) == Some(&&it.holding);
    let (answers, former): (Vec<&Answer>, Vec<&Answer>) = answers.iter().partition(of_today);
    let first = match &session.said.second_of {
        Some(first) => store::session_by_id(reader, first).await?,
        None => None,
    };
    Ok(Gathered {
        items: store::items(reader, &session.id).await?.to_vec(),
        documents: store::documents(reader, &session.id).await?.to_vec(),
        first: match first {
            Some(first) => Some((first.clone(), store::items(reader, &first.id).await?.to_vec())),
            None => None,
        },
        answers: answers.into_iter().cloned().collect(),
        former: former.into_iter().cloned().collect(),
        presences,
        acts,
        stood_in,
        rests: store::rests(reader, &session.id).await?.to_vec(),
        session,
        composed,
        adopted,
        rules,
        seats,
        keys,
        worked: Worked::default(),
    })
}

/// The rules under which a session sits; before the convocation those in force on its day.
///
/// # Errors
/// When the database cannot be read.
pub async fn rules_of(reader: &mut Reader, session: &Session, now: Time) -> Result<Option<Rules>> {
    let adopted = adopted(reader, session, session.day_of_seats(now)).await?;
    Ok(adopted.and_then(|it| Rules::read(&it.text).ok()))
}

async fn adopted(reader: &mut Reader, session: &Session, day: Day) -> Result<Option<Adopted>> {
    let versions = store::rules_of(reader, &session.organ).await?;
    Ok(match session.state.convocation() {
        Some(convocation) => versions.iter().find(|it| it.number == convocation.rules).cloned(),
        None => in_force(&versions, day).cloned(),
    })
}

/// Which college of the rules each college of the organ is: the one of its name, else the one in its place.
fn keys(composed: &Composed, rules: Option<&Rules>) -> Vec<Option<String>> {
    let colleges = rules.map(|rules| rules.colleges.as_slice()).unwrap_or_default();
    let same = |one: &kernel::Localised, other: &kernel::Localised| {
        one.iter().any(|(lang, text)| other.get(lang) == Some(text))
    };
    let key = |(place, bench): (usize, &seating::Bench)| {
        let named = colleges.iter().find(|it| same(&it.title, &bench.college.said.name));
        let placed = colleges.get(place).filter(|_| colleges.len() == composed.benches.len());
        named.or(placed).map(|it| it.key.clone())
    };
    let keys: Vec<Option<String>> = composed.benches.iter().enumerate().map(key).collect();
    let twice = |key: &Option<String>| keys.iter().filter(|it| *it == key).count() > 1;
    keys.iter().map(|key| key.clone().filter(|_| !twice(key))).collect()
}
