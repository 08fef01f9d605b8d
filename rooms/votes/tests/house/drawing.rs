//! The drawing of a vote's states in the room's README, against the steps that the code takes.

use std::collections::BTreeSet;

use assembly::fr;
use kernel::Actor;
use suffrage::{Choice, Way};
use votes::{
    Closing, Ending, Opening, Said, State, Vote, VoteRefusal, VoteResult,
    rules::{Setting, Withdrawn},
};

use super::{Hall, election, proposal};

type Taken = BTreeSet<(&'static str, &'static str, &'static str)>;

/// What is recorded as a vote is counted whose result is known, and of two that wait: for the chair, and for a lot; then what came of the
/// lot, and where the next is to be drawn.
struct Counted {
    done: Closing,
    tied: Closing,
    lot: Closing,
    drawn: VoteResult,
}

async fn counted(hall: &Hall) -> (Opening, Counted) {
    let done = hall.opened(proposal("decision", Way::Named)).await;
    hall.all_say(&done, (3, 1, 0)).await;
    let done = hall.close(&done, Ending::Count).await;
    let tied = hall.opened(proposal("decision", Way::Named)).await;
    hall.all_say(&tied, (2, 2, 0)).await;
    let tied = hall.close(&tied, Ending::Count).await;
    let lot = hall.opened(election("host", &["Smara", "Agadez"], 1)).await;
    for (seat, marked) in [0, 0, 1, 1].into_iter().enumerate() {
        let _ = hall.cast(&lot, seat, Said::Marks(vec![marked])).await.expect("it is taken");
    }
    let lot = hall.close(&lot, Ending::Count).await;
    let app = &hall.it.house.app;
    let drawn =
        votes::draw_lot(app, &mut app.db.begin().await.expect("a unit of work"), &Actor::system(), lot.clone(), 1)
            .await;
    let closing = |vote: &Vote| vote.closing().expect("it was counted").clone();
    let counted = Counted {
        done: closing(&done),
        tied: closing(&tied),
        lot: closing(&lot),
        drawn: closing(&drawn.expect("drawn")).result,
    };
    (lot.opening().expect("it was opened").clone(), counted)
}

/// Takes every step from a vote, and keeps those that can be taken.
fn take(taken: &mut Taken, from: &Vote, setting: Setting, (opening, it): (&Opening, &Counted)) {
    let (program, word) = (Actor::system(), from.state.word());
    let mut step = |verb, to: Result<Vote, VoteRefusal>| taken.extend(to.ok().map(|to| (word, verb, to.state.word())));
    step("edit", from.clone().edit(&program, setting, from.said.clone()));
    step("open", from.clone().open(&program, setting, (opening.clone(), 4)));
    for closing in [&it.done, &it.tied] {
        step("close", from.clone().close(closing.clone()));
    }
    step("object", from.clone().objected(it.done.clone()));
    step("settle", from.clone().settle(&program, setting, true));
    for result in [&it.drawn, &it.lot.result] {
        let lots = from.lots_with(&program, setting, 1);
        step("lot", lots.and_then(|lots| from.clone().recount(result.clone(), lots)));
    }
    step("withdraw", from.clone().withdraw(&program, setting, fr("Erreur")));
    step("void", from.clone().void(&program, setting, (fr("Clé perdue"), false)));
}

#[tokio::test]
async fn the_readme_draws_the_steps_that_the_code_takes() {
    let hall = Hall::open(4, 4).await;
    let (opening, counted) = counted(&hall).await;
    let app = &hall.it.house.app;
    let it = hall.it.gathered(&mut app.db.read().await.unwrap()).await;
    let (chairs, mut taken) = (it.chairs(), Taken::new());
    for said in
        [proposal("decision", Way::Named), proposal("decision", Way::Consensus), election("host", &["A", "B"], 1)]
    {
        let item = super::item_of(&it, &said.matter).unwrap_or_else(|| hall.it.item.clone());
        let item = it.items.iter().find(|one| one.id.as_str() == item).unwrap();
        let setting = Setting { session: &it.session, item, rules: it.rules.as_ref(), chairs, now: app.now() };
        let vote = Vote::prepare(&Actor::system(), (kernel::Id::new("v"), 9), setting, said, None).unwrap();
        let over = Withdrawn { at: app.now(), reason: fr("Erreur"), counted: None };
        for state in [
            State::Prepared,
            State::Open(opening.clone()),
            State::Counting(opening.clone(), counted.tied.clone()),
            State::Counting(opening.clone(), counted.lot.clone()),
            State::Closed(opening.clone(), counted.done.clone()),
            State::Withdrawn(Some(opening.clone()), over),
        ] {
            take(&mut taken, &Vote { state, ..vote.clone() }, setting, (&opening, &counted));
        }
    }
    assert_eq!(testkit::drawing::steps(include_str!("../../README.md")), taken);
}

#[tokio::test]
async fn what_can_be_counted_is_not_declared_void() {
    let hall = Hall::open(4, 4).await;
    let tied = hall.opened(proposal("decision", Way::Named)).await;
    let _ = hall.cast(&tied, 0, Said::Choice(Choice::Yes)).await.unwrap();
    let _ = hall.cast(&tied, 1, Said::Choice(Choice::No)).await.unwrap();
    let tied = hall.close(&tied, Ending::Count).await;
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.expect("a unit of work");
    let done = votes::void_vote(app, &mut tx, &Actor::system(), tied.clone(), fr("Autre chose")).await;
    assert_eq!(super::refused(done), "vote-refused-countable", "its result is known, and nobody takes it back");
    drop(tx);
    let page = hall.secretary().get(&format!("/fr{}", tied.address())).await.ok();
    assert!(page.text().contains("steps/settle") && !page.text().contains("steps/void"));
}
