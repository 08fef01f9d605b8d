//! Decisions as the secretary makes them, as members follow them and as anyone reads them.

mod correcting;
mod declaring;
mod drawing;
mod electing;
mod entering;
mod exporting;
mod following;
mod long;
mod making;
mod reading;
mod serving;
mod standing;
mod words;

use assembly::{Assembly, all};
use council::rules::SeatAt;
use decisions::{Decision, DecisionInput, rules::Kind};
use kernel::{Actor, Lang, Localised, Role};
use platform::Room;
use suffrage::{Choice, Way};
use testkit::House;
use votes::{BallotInput, Ending, Said, VoteInput};

/// The rooms above the council that stand here.
fn rooms() -> Vec<Room> {
    vec![votes::room(), motions::room(), decisions::room()]
}

/// A council of three seats whose session sits, everyone there.
async fn sitting() -> Assembly {
    Assembly::open(rooms(), 3, 3).await
}

fn secretary() -> Actor {
    House::actor(Role::Secretary, None)
}

/// A vote under the session's item, prepared and opened.
async fn opened(it: &Assembly, item: &str, way: Way) -> votes::Vote {
    opened_about(it, item, way, None).await
}

/// The same, about something.
async fn opened_about(it: &Assembly, item: &str, way: Way, about: Option<votes::About>) -> votes::Vote {
    let app = &it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let gathered = it.gathered(&mut tx).await;
    let input = VoteInput {
        question: all("Adopter la feuille de route"),
        matter: if way == Way::Secret { "removal" } else { "decision" }.into(),
        way,
        kind: votes::Kind::Proposal,
        about,
    };
    let vote = votes::prepare_vote(app, &mut tx, &secretary(), (&gathered, item), input).await.expect("prepared");
    let vote = votes::open_vote(app, &mut tx, &secretary(), vote).await.expect("opened");
    tx.commit(app.now()).await.expect("it holds");
    vote
}

async fn closed(it: &Assembly, vote: votes::Vote, ending: Ending) -> String {
    let app = &it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let vote = votes::close_vote(app, &mut tx, &secretary(), vote, ending).await.expect("closed");
    tx.commit(app.now()).await.expect("it holds");
    vote.id.to_string()
}

/// A consensus under the session's item: the vote's identity.
async fn consensus(it: &Assembly) -> String {
    let vote = opened(it, &it.item, Way::Consensus).await;
    closed(it, vote, Ending::Unopposed).await
}

/// A vote by name in which the first votes yes, the second no, and the third as said.
async fn by_name(it: &Assembly, last: Choice) -> String {
    let vote = opened(it, &it.item, Way::Named).await;
    for (number, choice) in [Choice::Yes, Choice::No, last].into_iter().enumerate() {
        let held = &it.seats[number];
        let seat = SeatAt { college: held.at.college.clone(), number: held.at.number };
        let said = Some(Said::Choice(choice));
        let ballot = BallotInput { number: format!("ballot-{number}"), seat, said, aloud: true };
        let cast = votes::cast(&it.house.app, &secretary(), &vote.id, ballot).await;
        let _ = cast.expect("the secretary enters what was said aloud");
    }
    let app = &it.house.app;
    let vote = votes::vote(&mut app.db.read().await.expect("read"), vote.id.as_str()).await.expect("read");
    closed(it, vote.expect("there"), Ending::Count).await
}

/// A secret vote under an item in which the seats choose so, the first first.
async fn secretly(it: &Assembly, item: &str, choices: [Choice; 3]) -> String {
    let vote = opened(it, item, Way::Secret).await;
    for (held, choice) in it.seats.iter().zip(choices) {
        let (number, said) = (it.house.app.random(24), Some(Said::Choice(choice)));
        let ballot = BallotInput { number, seat: held.at.clone(), said, aloud: false };
        let cast = votes::cast(&it.house.app, &held.actor, &vote.id, ballot).await;
        let _ = cast.expect("each casts their own");
    }
    closed(it, vote, Ending::Count).await
}

/// What a decision says, in French and Arabic as it was adopted.
fn said(title: &str) -> DecisionInput {
    let both = |fr: &str, ar: &str| Localised::one(Lang::Fr, fr).with(Lang::Ar, ar);
    DecisionInput {
        kind: Kind::Decision,
        agreement: None,
        title: both(title, "خريطة الطريق"),
        text: both("Article premier.\n\nArticle deux.", "المادة الأولى"),
        authentic: [Lang::Fr, Lang::Ar].into(),
        ends: Vec::new(),
    }
}

/// Drafts a decision on a vote.
async fn drafted(it: &Assembly, vote: &str, said: DecisionInput) -> platform::Result<Decision> {
    let app = &it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let session = it.gathered(&mut tx).await.session;
    let decision = decisions::draft_decision(app, &mut tx, &secretary(), (&session, vote), said).await?;
    tx.commit(app.now()).await.expect("it holds");
    Ok(decision)
}

/// Makes a decision.
async fn made(it: &Assembly, decision: Decision) -> platform::Result<Decision> {
    let app = &it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let decision = decisions::make_decision(app, &mut tx, &secretary(), decision).await?;
    tx.commit(app.now()).await.expect("it holds");
    it.house.work().await;
    Ok(decision)
}

/// A decision that rests on a consensus, made.
async fn decision(it: &Assembly, title: &str) -> Decision {
    let vote = consensus(it).await;
    let draft = drafted(it, &vote, said(title)).await.expect("drafted");
    made(it, draft).await.expect("made")
}

/// The key of what was refused.
fn refusal<T: std::fmt::Debug>(outcome: platform::Result<T>) -> String {
    match outcome.expect_err("refused") {
        platform::Failure::Refused(refusal) => refusal.to_string(),
        other => panic!("{other:?} is no refusal"),
    }
}
