#![doc = include_str!("../README.md")]
//!
//! Every function panics where the house refuses: the test cannot run.

pub mod made;
mod standing;

use atlas::Entity;
use council::{
    AdoptedInput, Gathered, ItemInput, ItemKind, Manner, Session, SessionInput, SessionKind, Step, Times,
    rules::{SeatAt, WayIn},
};
use kernel::{Actor, Day, Lang, Localised, Role};
use members::MandateId;
use platform::Room;
use suffrage::Rules;
use testkit::{Client, House};

/// The first day of the session, at ten in Casablanca, which is nine in universal time.
pub const DAY: Day = Day::constant(2026, 12, 15);

/// An hour of the session's day, as a test sets its clock: it is open from 09:00 to 12:00 in universal time.
pub const SITS: &str = "2026-12-15T09:30:00Z";

/// A seat of the organ and the member that holds it through its mayor.
pub struct Held {
    /// The member.
    pub entity: Entity,
    /// The mayor's mandate.
    pub mandate: MandateId,
    /// The seat.
    pub at: SeatAt,
    /// The mayor as an actor.
    pub actor: Actor,
    /// The mayor at a browser.
    pub mayor: Client,
}

/// An organ with its seats, rules and a session.
pub struct Assembly {
    /// The application.
    pub house: House,
    /// The club's secretary.
    pub secretary: Client,
    /// The seats that are held; the first is the chair's.
    pub seats: Vec<Held>,
    /// The identity of the session.
    pub session: String,
    /// The address of the session's page, in French.
    pub address: String,
    /// The identity of its one item, a decision.
    pub item: String,
}

/// French text.
pub fn fr(text: &str) -> Localised {
    Localised::one(Lang::Fr, text)
}

/// Text in the four languages.
pub fn all(text: &str) -> Localised {
    Lang::ALL.into_iter().fold(Localised::default(), |all, lang| all.with(lang, format!("{text} ({})", lang.code())))
}

impl Assembly {
    /// A council of so many seats, all held, in one college; its session is prepared, under the rules of the example for one
    /// college. `rooms` are those above the council.
    pub async fn prepared(rooms: Vec<Room>, seats: usize) -> Self {
        Self::with(rooms, seats, |_, _| ()).await
    }

    /// The same, with its rules and its session said otherwise.
    pub async fn with(rooms: Vec<Room>, seats: usize, change: impl FnOnce(&mut Rules, &mut SessionInput)) -> Self {
        let mut all = vec![
            register::room(),
            accounts::room(),
            atlas::room(),
            members::room(),
            agreements::room(),
            council::room(),
        ];
        all.extend(rooms);
        let house = House::new(all).await;
        let app = &house.app;
        let mut tx = app.db.begin().await.expect("the database is there");
        let (mut rules, mut said) = (alone(seats), said());
        change(&mut rules, &mut said);
        let (organ, mut college) = made::organ(app, &mut tx, seats).await;
        made::office(app, &mut tx).await;
        let mut held = Vec::new();
        for number in 1..=seats {
            let (name, mayor) = (format!("Ville {number}"), format!("Personne {number}"));
            let until = Day::constant(2027, 12, 31);
            let town = made::Town { name: &name, country: "MA", mayor: &mayor, public: true, until };
            let (entity, mandate) = made::member(app, &mut tx, town).await;
            let seat = i64::try_from(number).expect("a small number");
            let since = (Day::constant(2026, 11, 1), None);
            let over = (college.clone(), seat);
            let filled = council::fill_seat(app, &mut tx, &Actor::system(), over, &mandate, since).await;
            let _ = filled.expect("seated");
            college.seated += 1;
            let at = SeatAt { college: college.id.clone(), number: seat };
            let actor = House::actor(Role::Mayor, Some(entity.id.as_str()));
            let mayor = house.signed_in(Role::Mayor, Some(entity.id.as_str()));
            held.push(Held { entity, mandate, at, actor, mayor });
        }
        let adopted = AdoptedInput {
            text: rules.write(),
            // An example was adopted by nothing.
            act: if rules.example { String::new() } else { "Délibération du 1er novembre 2026".into() },
            note: Localised::default(),
            adopted: Day::constant(2026, 11, 1),
            valid_from: Day::constant(2026, 11, 1),
        };
        let adopted = council::adopt_rules(app, &mut tx, &Actor::system(), &organ, adopted).await;
        let _ = adopted.expect("adopted");
        let session = council::prepare_session(app, &mut tx, &Actor::system(), &organ, said).await.expect("prepared");
        let input = item("Adopter la feuille de route", ItemKind::Decision, "decision");
        let over = (session.clone(), Some(&rules));
        let item = council::add_item(app, &mut tx, &Actor::system(), over, input).await.expect("an item");
        tx.commit(app.now()).await.expect("it holds");
        Self {
            secretary: house.signed_in(Role::Secretary, None),
            seats: held,
            address: format!("/fr{}", session.address()),
            session: session.id.to_string(),
            item: item.id.to_string(),
            house,
        }
    }

    /// The same, convened and open, everyone of `there` (from the first seat on) checked in; the clock stands at [`SITS`].
    pub async fn open(rooms: Vec<Room>, seats: usize, there: usize) -> Self {
        let it = Self::prepared(rooms, seats).await;
        it.opened(there).await;
        it
    }

    /// Convenes the session and opens it, so many checked in; the clock stands at [`SITS`].
    pub async fn opened(&self, there: usize) {
        self.convened().await;
        self.house.at(SITS);
        for seat in &self.seats[..there] {
            self.check_in(seat).await;
        }
        self.step(Step::Open).await;
    }

    /// Convenes the session: today, with an urgency where the notice is not kept.
    pub async fn convened(&self) {
        self.step(Step::Convene(fr("Séisme"))).await;
    }

    /// Takes a step of the session.
    pub async fn step(&self, step: Step) {
        let app = &self.house.app;
        let mut tx = app.db.begin().await.expect("the database is there");
        let session = self.session(&mut tx).await;
        let _ = council::step_session(app, &mut tx, &Actor::system(), session, step).await.expect("the step is taken");
        tx.commit(app.now()).await.expect("it holds");
    }

    /// Checks a seat in.
    pub async fn check_in(&self, seat: &Held) {
        let app = &self.house.app;
        let mut tx = app.db.begin().await.expect("the database is there");
        let session = self.session(&mut tx).await;
        let done = council::check_in(app, &mut tx, &Actor::system(), &session.id, (&seat.at, WayIn::Name)).await;
        done.expect("checked in");
        tx.commit(app.now()).await.expect("it holds");
    }

    /// Checks a seat out.
    pub async fn check_out(&self, seat: &Held) {
        let app = &self.house.app;
        let mut tx = app.db.begin().await.expect("the database is there");
        let session = self.session(&mut tx).await;
        council::check_out(app, &mut tx, &Actor::system(), &session.id, &seat.at).await.expect("checked out");
        tx.commit(app.now()).await.expect("it holds");
    }

    /// Adds an item to the agenda, with an urgency where one is needed.
    pub async fn item(&self, title: &str, kind: ItemKind, matter: &str) -> String {
        let app = &self.house.app;
        let mut tx = app.db.begin().await.expect("the database is there");
        let it = self.gathered(&mut tx).await;
        let over = (it.session.clone(), it.rules.as_ref());
        let input = (item(title, kind, matter), fr("Séisme"));
        let item = council::add_urgent_item(app, &mut tx, &Actor::system(), over, input).await;
        tx.commit(app.now()).await.expect("it holds");
        item.expect("an item").id.to_string()
    }

    /// The session as it is, with all that it is judged by.
    pub async fn gathered(&self, reader: &mut platform::db::Reader) -> Gathered {
        let session = self.session(reader).await;
        let gathered = council::gather(reader, session, self.house.app.now()).await.expect("read");
        std::sync::Arc::unwrap_or_clone(gathered)
    }

    async fn session(&self, reader: &mut platform::db::Reader) -> Session {
        council::session_by_id(reader, &self.session).await.expect("read").expect("there")
    }
}

/// An item of the agenda.
fn item(title: &str, kind: ItemKind, matter: &str) -> ItemInput {
    ItemInput { title: all(title), kind, matter: matter.into(), minutes: 20, begins: None }
}

/// Rules of an organ with one college of so many seats, from those of the example.
fn alone(seats: usize) -> Rules {
    let example = include_str!("../../suffrage/data/example.toml");
    let mut rules = Rules::read(example).expect("the example is right");
    rules.colleges.truncate(1);
    rules.colleges[0].seats = Some(u32::try_from(seats).expect("a small number"));
    rules.quorum.first.colleges.clear();
    if let suffrage::SecondCall::Less(less) = &mut rules.quorum.second {
        less.colleges.clear();
    }
    for majority in &mut rules.majorities {
        majority.double = None;
    }
    for matter in &mut rules.matters {
        matter.colleges = vec!["elected".to_owned()];
    }
    rules
}

fn said() -> SessionInput {
    let at = |hour| DAY.at(hour, 0, 0, 0);
    SessionInput {
        kind: SessionKind::Ordinary,
        manner: Manner::Mixed,
        title: Localised::default(),
        place: fr("Salle des fêtes"),
        joining: "https://visio.example.org/abc".into(),
        times: Some(Times::between(at(10), at(13), "Africa/Casablanca").expect("the clocks do not change then")),
        zone: "Africa/Casablanca".into(),
        second_of: None,
        announced: false,
        example: false,
    }
}
