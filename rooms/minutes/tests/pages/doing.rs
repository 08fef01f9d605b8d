//! What a test has happen in a session.

use std::collections::BTreeMap;

use agreements::rules::Reach;
use assembly::{Assembly, all};
use chamber::{Over, Sort};
use council::rules::{ItemId, SessionId};
use kernel::{Actor, Lang, Localised};
use motions::{AmendmentInput, AmendmentStep, Asks, ClauseInput, Filed, MotionInput, MotionStep, Mover, Put};
use platform::db::sql;
use suffrage::{Choice, Way};
use votes::{BallotInput, Ending, Kind, Said, Vote, VoteInput};

/// Does something in a unit of work of its own, over the database of the house.
macro_rules! done {
    ($it:expr, |$app:ident, $tx:ident| $act:expr) => {{
        let $app = &$it.house.app;
        let mut $tx = $app.db.begin().await.expect("the database is there");
        let made = $act.await.expect("it is done");
        $tx.commit($app.now()).await.expect("it holds");
        made
    }};
}
pub(crate) use done;

/// A draft decision of the secretariat under an item, tabled, with these clauses in each language: gives its identity.
pub async fn tabled(it: &Assembly, item: &str, (title, clauses): (&str, &[&str])) -> String {
    let (program, session) = (Actor::system(), SessionId::new(&it.session));
    let (item, languages) = (ItemId::new(item), Lang::ALL.into_iter().collect());
    let (input, over) = (MotionInput { item, title: all(title), languages }, (&session, Mover::Secretariat));
    let motion = done!(it, |app, tx| motions::draft_motion(app, &mut tx, &program, over, input));
    let id = motion.id.to_string();
    let mut version = motion.version;
    for clause in clauses {
        let words: BTreeMap<Lang, String> = Lang::ALL.map(|lang| (lang, format!("{clause} ({lang})"))).into();
        let clause = ClauseInput { words, reach: Reach::Meaning, level: [].into() };
        done!(it, |app, tx| motions::add_clause(app, &mut tx, &program, (&id, version), clause));
        version += 1;
    }
    done!(it, |app, tx| motions::step_motion(app, &mut tx, &program, (&id, version), MotionStep::Table));
    id
}

/// A motion as it stands.
pub async fn filed(it: &Assembly, motion: &str) -> Filed {
    let mut reader = it.house.app.db.read().await.expect("the database is there");
    motions::motion(&mut reader, motion).await.expect("read").expect("tabled")
}

/// An amendment of the secretariat to a clause, by its place, tabled: gives its identity.
pub async fn amended(it: &Assembly, motion: &str, (clause, words): (usize, &str)) -> String {
    let (program, over) = (Actor::system(), (motion, Mover::Secretariat));
    let asks = Asks::Replace(filed(it, motion).await.motion.clauses[clause].key.clone());
    let input = AmendmentInput { asks, lang: Lang::Fr, words: all(words), note: Localised::default() };
    let amendment = done!(it, |app, tx| motions::draft_amendment(app, &mut tx, &program, over, input));
    let id = amendment.id.to_string();
    step(it, (motion, &id), AmendmentStep::Table).await;
    id
}

/// Takes a step of an amendment.
pub async fn step(it: &Assembly, (motion, id): (&str, &str), step: AmendmentStep) {
    let (program, version) = (Actor::system(), version(it, (motion, id)).await);
    done!(it, |app, tx| motions::step_amendment(app, &mut tx, &program, (id, version), step));
}

/// The version of an amendment; of one that is a draft still, the first.
async fn version(it: &Assembly, (motion, id): (&str, &str)) -> i64 {
    filed(it, motion).await.amendment(id).map_or(1, |it| it.version)
}

/// Puts an amendment to the vote, and opens that.
pub async fn put_amendment(it: &Assembly, (motion, id): (&str, &str), way: Way) -> Vote {
    let (program, version) = (Actor::system(), version(it, (motion, id)).await);
    let vote =
        done!(it, |app, tx| motions::put_amendment(app, &mut tx, &program, id, Put { version, way, declares: false }));
    done!(it, |app, tx| votes::open_vote(app, &mut tx, &program, vote))
}

/// Puts a motion to the vote, and opens that.
pub async fn put_motion(it: &Assembly, motion: &str, way: Way) -> Vote {
    let (program, version) = (Actor::system(), filed(it, motion).await.motion.version);
    let vote =
        done!(it, |app, tx| motions::put_motion(app, &mut tx, &program, motion, Put { version, way, declares: false }));
    done!(it, |app, tx| votes::open_vote(app, &mut tx, &program, vote))
}

/// The item is on from now on.
pub async fn on(it: &Assembly, item: &str) {
    let (program, session, item) = (Actor::system(), SessionId::new(&it.session), ItemId::new(item));
    let over = Over { session: &session, version: course(it).await };
    done!(it, |app, tx| chamber::open_item(app, &mut tx, &program, over, &item));
}

/// What becomes of one who asks for the floor.
pub enum Floor<'a> {
    /// It is given and ended, with the chair's word.
    Given(&'a str, &'a str, &'a str),
    /// It is not, with the chair's word.
    Refused(&'a str),
}

/// A seat asks to speak, or raises a point of order.
pub async fn asks(it: &Assembly, (seat, sort): (usize, Sort), floor: Floor<'_>) {
    let (program, session, held) = (Actor::system(), SessionId::new(&it.session), &it.seats[seat]);
    let said = |word: &str| if word.is_empty() { Localised::default() } else { all(word) };
    done!(it, |app, tx| chamber::ask(app, &mut tx, &held.actor, &session, (&held.at, sort)));
    let (request, over) = (asked(it).await, Over { session: &session, version: course(it).await });
    match floor {
        Floor::Given(from, until, word) => {
            it.house.at(from);
            done!(it, |app, tx| chamber::call(app, &mut tx, &program, over, &request));
            it.house.at(until);
            done!(it, |app, tx| chamber::end_speech(app, &mut tx, &program, &session, (&request, said(word))));
        }
        Floor::Refused(word) => {
            done!(it, |app, tx| chamber::pass(app, &mut tx, &program, over, (&request, said(word))));
        }
    }
}

/// The request that was made last.
async fn asked(it: &Assembly) -> chamber::rules::RequestId {
    let mut reader = it.house.app.db.read().await.expect("the database is there");
    let select = sql("SELECT id FROM chamber_requests ORDER BY asked DESC, id DESC");
    let row = reader.optional(select).await.expect("read").expect("asked");
    chamber::rules::RequestId::new(row.get::<String>("id").expect("a text"))
}

/// How often the chair did something.
async fn course(it: &Assembly) -> i64 {
    let mut reader = it.house.app.db.read().await.expect("the database is there");
    let row = reader.optional(sql("SELECT version FROM chamber_courses")).await.expect("read");
    row.map_or(0, |row| row.get("version").expect("a number"))
}

/// A question that is about nothing of another room, by the matter of this name.
pub fn question((text, matter): (&str, &str), way: Way) -> VoteInput {
    VoteInput { question: all(text), matter: matter.into(), way, kind: Kind::Proposal, about: None }
}

/// A vote under an item, prepared and opened.
pub async fn opened(it: &Assembly, item: &str, input: VoteInput) -> Vote {
    let program = Actor::system();
    let gathered = {
        let mut reader = it.house.app.db.read().await.expect("the database is there");
        it.gathered(&mut reader).await
    };
    let vote = done!(it, |app, tx| votes::prepare_vote(app, &mut tx, &program, (&gathered, item), input));
    done!(it, |app, tx| votes::open_vote(app, &mut tx, &program, vote))
}

/// The seats vote, the first first.
pub async fn cast(it: &Assembly, vote: &Vote, choices: &[Choice]) {
    for (held, choice) in it.seats.iter().zip(choices) {
        let (number, said) = (it.house.app.random(24), Some(Said::Choice(*choice)));
        let ballot = BallotInput { number, seat: held.at.clone(), said, aloud: false };
        let _ = votes::cast(&it.house.app, &held.actor, &vote.id, ballot).await.expect("taken");
    }
}

/// A vote is closed.
pub async fn closed(it: &Assembly, vote: Vote, ending: Ending) {
    let program = Actor::system();
    done!(it, |app, tx| votes::close_vote(app, &mut tx, &program, vote, ending));
}
