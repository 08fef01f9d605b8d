//! An organ of many seats, its members, their accounts and sessions, and its votes.

use std::path::Path;

use atlas::{AuthorityInput, Kind as Place, LocalityInput};
use council::{
    AdoptedInput, CollegeInput, ItemInput, ItemKind, Manner, OrganInput, OrganKind, SessionInput, SessionKind, Sits,
    Step, Times, rules::SeatAt,
};
use jiff::ToSpan as _;
use kernel::{Actor, Day, Id, Lang, Localised, Role, sha256_hex};
use members::{Admission, MandateInput, PersonInput, Quality, Since, Way as Elected};
use platform::{
    App, Clock, Site,
    db::{Db, Tx, sql},
    files::Files,
};
use suffrage::{Rules, SecondCall, Way};
use votes::{Ending, Kind, Vote, VoteInput};

use crate::{Result, load::Run};

/// A member as its machine knows it: its seat, and the cookie of its mayor's session.
#[derive(Clone)]
pub struct Member {
    /// The seat, as forms write it.
    pub seat: String,
    /// The token of the session.
    pub session: String,
    at: SeatAt,
}

/// The organ, and the house to which it belongs.
pub struct Organ {
    /// Its members, seat by seat.
    pub members: Vec<Member>,
    app: App,
    session: String,
    item: String,
}

fn fr(text: &str) -> Localised {
    Lang::ALL.into_iter().fold(Localised::default(), |all, lang| all.with(lang, text))
}

impl Member {
    /// The number of its ballot in a vote: always the same.
    pub fn number(&self, vote: &str) -> String {
        sha256_hex(format!("{} {vote}", self.seat))[..32].to_owned()
    }
}

/// Makes the organ in this folder; its session by written procedure is open for three days.
pub async fn made(folder: &Path, seats: usize) -> Result<Organ> {
    let db = Db::open(&format!("sqlite:{}", folder.join("jumelage.sqlite").display())).await?;
    let rooms = vec![
        register::room(),
        accounts::room(),
        atlas::room(),
        members::room(),
        agreements::room(),
        council::room(),
        votes::room(),
    ];
    let site = Site::for_tests(folder.to_owned());
    let app = App::new(db, Files::in_folder(&folder.join("files"))?, rooms, site, Clock::System);
    let program = Actor::system();
    let mut tx = app.db.begin().await?;
    let today = app.today();
    let rules = alone(seats)?;
    let input =
        OrganInput { name: fr("Assemblée"), purpose: fr("Elle vote."), place: 1, example: false, since: Some(today) };
    let organ = council::add_organ(&app, &mut tx, &program, OrganKind::Assembly, input).await?;
    let input = CollegeInput {
        name: fr("Élus"),
        seats: i64::try_from(seats)?,
        sits: Sits::Officials,
        offices: [].into(),
        functions: [].into(),
        place: 1,
    };
    let college = council::add_college(&app, &mut tx, &program, &organ, input).await?;
    let office = members::Office {
        key: "mayor".into(),
        role: Some(Role::Mayor),
        masculine: fr("Le maire"),
        feminine: fr("La maire"),
        ways: vec![Elected::Elected],
        version: 1,
    };
    members::add_office(&app, &mut tx, &program, &office).await?;
    let mut all = Vec::new();
    for number in 1..=seats {
        let (mandate, session) = member(&app, &mut tx, (number, today)).await?;
        let at = SeatAt { college: college.id.clone(), number: i64::try_from(number)? };
        seat(&app, &mut tx, &at, &mandate, today).await?;
        all.push(Member { seat: council::address_of(&at), session, at });
    }
    let adopted = AdoptedInput {
        text: rules.write(),
        act: String::new(),
        note: Localised::default(),
        adopted: today,
        valid_from: today,
    };
    let _number = council::adopt_rules(&app, &mut tx, &program, &organ, adopted).await?;
    let session = council::prepare_session(&app, &mut tx, &program, &organ, said(&app, today)?).await?;
    let (title, kind) = (fr("Point"), ItemKind::Decision);
    let input = ItemInput { title, kind, matter: String::new(), minutes: 0, begins: None };
    let item = council::add_item(&app, &mut tx, &program, (session.clone(), Some(&rules)), input).await?;
    tx.commit(app.now()).await?;
    for step in [Step::Convene(fr("Essai")), Step::Open] {
        let mut tx = app.db.begin().await?;
        let session = council::session_by_id(&mut tx, session.id.as_str()).await?.ok_or("the session is gone")?;
        let _session = council::step_session(&app, &mut tx, &program, session, step).await?;
        tx.commit(app.now()).await?;
    }
    Ok(Organ { members: all, session: session.id.to_string(), item: item.id.to_string(), app })
}

/// The rules of the example, of one college.
fn alone(seats: usize) -> Result<Rules> {
    let example = include_str!("../../../crates/suffrage/data/example.toml");
    let mut rules = Rules::read(example).map_err(|_| "the example is wrong")?;
    rules.colleges.truncate(1);
    rules.colleges[0].seats = Some(u32::try_from(seats)?);
    rules.quorum.first.colleges.clear();
    if let SecondCall::Less(less) = &mut rules.quorum.second {
        less.colleges.clear();
    }
    rules.majorities.iter_mut().for_each(|majority| majority.double = None);
    rules.matters.iter_mut().for_each(|matter| matter.colleges = vec!["elected".to_owned()]);
    Ok(rules)
}

/// By written procedure, from half an hour from now for three days.
fn said(app: &App, today: Day) -> Result<SessionInput> {
    let opens = app.now().to_zoned_datetime(jiff::tz::TimeZone::UTC).datetime().checked_add(30.minutes())?;
    let ends = today.checked_add(3.days())?.at(12, 0, 0, 0);
    Ok(SessionInput {
        kind: SessionKind::Extraordinary,
        manner: Manner::Written,
        title: Localised::default(),
        place: Localised::default(),
        joining: String::new(),
        times: Some(Times::between(opens, ends, "UTC").map_err(|why| why.to_string())?),
        zone: "UTC".into(),
        second_of: None,
        announced: false,
        example: false,
    })
}

/// A member admitted today, its mayor, the mayor's account and session: the mandate's identity and the session's token.
async fn member(app: &App, tx: &mut Tx, (number, today): (usize, Day)) -> Result<(String, String)> {
    let program = Actor::system();
    let place = LocalityInput::named(Place::Commune, fr(&format!("Ville {number}")), "MA");
    let place = atlas::add_locality(app, tx, &program, place).await?;
    let input = AuthorityInput {
        organ: atlas::Organ::ElectedCouncil,
        ..AuthorityInput::named(Place::Commune, fr(&format!("Commune de Ville {number}")))
    };
    let entity = atlas::add_authority(app, tx, &program, &place, input).await?;
    let since = Since::on(today, fr("Décision"));
    let admission = || Admission { quality: Quality::Full, documented: true, note: Localised::default() };
    let candidate = members::propose(app, tx, &program, &entity, admission(), since.clone()).await?;
    let _member = members::admit(app, tx, &program, candidate, admission(), since).await?;
    let person = PersonInput {
        entity: entity.id.clone(),
        name_ar: String::new(),
        name_passport: format!("Personne {number}"),
        gender: Some(members::Gender::Feminine),
        public: false,
    };
    let person = members::add_person(app, tx, &program, person).await?;
    let mandate = MandateInput {
        entity: entity.id.clone(),
        office: "mayor".into(),
        person: Some(person.id.clone()),
        way: Elected::Elected,
        from: Some(today),
        until: None,
        instrument: String::new(),
        sources: Vec::new(),
        note: Localised::default(),
    };
    let mandate = members::add_mandate(app, tx, &program, mandate).await?;
    let (account, token): (Id<Actor>, _) = (app.id(), app.random(32));
    let insert = sql("INSERT INTO accounts (id, email, name, lang, person, made) VALUES ($1, $2, $3, 'fr', $4, $5)");
    let email = format!("mayor{number}@example.org");
    tx.run(insert.with(&account).with(email).with(format!("Maire {number}")).with(&person.id).with(app.now())).await?;
    let insert =
        sql("INSERT INTO account_sessions (hash, id, account, machine, made, seen) VALUES ($1, $2, $3, '', $4, $4)");
    let session: Id<Member> = app.id();
    tx.run(insert.with(sha256_hex(&token)).with(&session).with(&account).with(app.now())).await?;
    Ok((mandate.id.to_string(), token))
}

/// Seats somebody, past the judgement that asks everyone who sits there already, for each of them.
async fn seat(app: &App, tx: &mut Tx, at: &SeatAt, mandate: &str, since: Day) -> Result<()> {
    let insert = sql("INSERT INTO council_holdings (id, college, seat, mandate, since, reason, version)
                      VALUES ($1, $2, $3, $4, $5, '{}', 1)");
    let id: Id<Organ> = app.id();
    tx.run(insert.with(&id).with(&at.college).with(at.number).with(mandate).with(since)).await?;
    Ok(())
}

impl Organ {
    /// A vote that is open.
    pub async fn opened(&self, matter: &str, way: Way) -> Result<Vote> {
        let (app, program) = (&self.app, Actor::system());
        let mut tx = app.db.begin().await?;
        let session = council::session_by_id(&mut tx, &self.session).await?.ok_or("the session is gone")?;
        let it = council::gather(&mut tx, session, app.now()).await?;
        let input = VoteInput { question: fr("Oui ?"), matter: matter.into(), way, kind: Kind::Proposal, about: None };
        let vote = votes::prepare_vote(app, &mut tx, &program, (&it, &self.item), input).await?;
        let vote = votes::open_vote(app, &mut tx, &program, vote).await?;
        tx.commit(app.now()).await?;
        Ok(vote)
    }

    /// Closes a vote, and counts the ballots that were acknowledged and are not in it as they were cast; those that nobody cast too.
    pub async fn missing(&self, vote: &Vote, run: &Run) -> Result<usize> {
        let app = &self.app;
        let mut tx = app.db.begin().await?;
        let vote = votes::close_vote(app, &mut tx, &Actor::system(), vote.clone(), Ending::Count).await?;
        tx.commit(app.now()).await?;
        for line in votes::result_lines(&vote, votes::WORDS.words(Lang::En)) {
            println!("  {line}");
        }
        let mut reader = app.db.read().await?;
        let (named, papers) = (votes::named(&mut reader, &vote.id).await?, votes::papers(&mut reader, &vote.id).await?);
        let counted = |seat: usize, choice: &str, receipt: &str| {
            let at = &self.members[seat].at;
            named.iter().any(|ballot| ballot.seat == *at && ballot.said.text() == choice)
                || papers.iter().any(|paper| paper.receipt == receipt && paper.said.text() == choice)
        };
        let cast = run.acknowledged.iter();
        let lost = cast.filter(|(seat, cast)| !counted(**seat, cast.choice, &cast.receipt)).count();
        let beyond = (named.len() + papers.len()).abs_diff(run.acknowledged.len());
        Ok(lost + beyond)
    }
}
