//! What is filed before a session, as its readers meet it.

mod amending;
mod awaiting;
mod drafting;
mod files;
mod foreseeing;
mod forgetting;
mod measuring;
mod packed;
mod referring;
mod refusing;
mod shutting;
mod spanning;
mod supporting;
mod voting;
mod widening;
mod writing;

use assembly::Assembly;
use kernel::{Actor, Lang, Localised};
use motions::{
    Amendment, AmendmentInput, AmendmentStep, Asks, ClauseInput, MotionInput, MotionStep, Mover,
    rules::{HeldSeat, Reach},
};
use platform::db::Tx;
use testkit::Client;

/// An assembly of so many seats, with the rooms of votes and motions.
async fn assembly(seats: usize) -> Assembly {
    Assembly::prepared(vec![votes::room(), motions::room()], seats).await
}

fn fr(text: &str) -> Localised {
    Localised::one(Lang::Fr, text)
}

/// What a clause says in French, and in Arabic where it says something there.
fn clause(words: &str, arabic: &str) -> ClauseInput {
    let words = [(Lang::Fr, words.to_owned()), (Lang::Ar, arabic.to_owned())].into();
    ClauseInput { words, reach: Reach::Meaning, level: [].into() }
}

/// The seat of this place as the one for whom something is tabled.
async fn mover(it: &Assembly, seat: usize) -> Mover {
    let gathered = it.gathered(&mut it.house.app.db.read().await.expect("read")).await;
    let at = &it.seats[seat].at;
    Mover::Seat(HeldSeat::of(&gathered.at(at).expect("it is held").chair))
}

/// Begins a unit of work.
async fn begin(it: &Assembly) -> Tx {
    it.house.app.db.begin().await.expect("the database is there")
}

/// A motion of a seat in French and Arabic, with these clauses, tabled; gives its identity.
async fn tabled(it: &Assembly, seat: usize, clauses: &[(&str, &str)]) -> String {
    let (app, actor) = (&it.house.app, &it.seats[seat].actor);
    let mut tx = begin(it).await;
    let session = it.gathered(&mut tx).await.session;
    let input = MotionInput {
        item: kernel::Id::new(it.item.clone()),
        title: fr("Feuille de route").with(Lang::Ar, "خارطة الطريق"),
        languages: [Lang::Fr, Lang::Ar].into(),
    };
    let mover = mover(it, seat).await;
    let motion = motions::draft_motion(app, &mut tx, actor, (&session.id, mover), input).await.expect("drafted");
    let id = motion.id.to_string();
    for (nth, (words, arabic)) in clauses.iter().enumerate() {
        let over = (id.as_str(), i64::try_from(nth).expect("few") + 1);
        motions::add_clause(app, &mut tx, actor, over, clause(words, arabic)).await.expect("added");
    }
    let over = (id.as_str(), i64::try_from(clauses.len()).expect("few") + 1);
    motions::step_motion(app, &mut tx, actor, over, MotionStep::Table).await.expect("tabled");
    tx.commit(app.now()).await.expect("it holds");
    id
}

/// An amendment of a seat, written in French, tabled.
async fn amended(it: &Assembly, seat: usize, motion: &str, asks: Asks, words: &str) -> Amendment {
    let (app, actor) = (&it.house.app, &it.seats[seat].actor);
    let mut tx = begin(it).await;
    let input = AmendmentInput { asks, lang: Lang::Fr, words: fr(words), note: Localised::default() };
    let author = mover(it, seat).await;
    let amendment = motions::draft_amendment(app, &mut tx, actor, (motion, author), input).await.expect("drafted");
    let over = (amendment.id.as_str(), 1);
    motions::step_amendment(app, &mut tx, actor, over, AmendmentStep::Table).await.expect("tabled");
    tx.commit(app.now()).await.expect("it holds");
    amendment
}

/// Opens a vote and closes it, whoever voted before it was closed: by consensus.
async fn voted(it: &Assembly, vote: &str) {
    let app = &it.house.app;
    let mut tx = begin(it).await;
    let vote = votes::vote(&mut tx, vote).await.expect("read").expect("there");
    let vote = votes::open_vote(app, &mut tx, &Actor::system(), vote).await.expect("opened");
    tx.commit(app.now()).await.expect("it holds");
    let mut tx = begin(it).await;
    let vote = votes::vote(&mut tx, vote.id.as_str()).await.expect("read").expect("there");
    votes::close_vote(app, &mut tx, &Actor::system(), vote, votes::Ending::Unopposed).await.expect("closed");
    tx.commit(app.now()).await.expect("it holds");
}

/// The version that a form on this page carries.
async fn version(client: &Client, page: &str) -> String {
    let text = client.get(page).await.ok().text();
    let version = text.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    version.expect("the form carries the version").to_owned()
}
