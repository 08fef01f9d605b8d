//! What minutes say of objections, of lots and of a count stage by stage.

use assembly::{Assembly, all, fr};
use council::{ItemKind, Step};
use kernel::Actor;
use suffrage::Way;
use votes::{BallotInput, Ending, Kind, Said, VoteInput};

use super::{
    at,
    doing::{done, opened, question},
    draft,
    files::xml,
    rooms,
    schema::valid,
};

#[tokio::test]
async fn whoever_reserved_did_not_object_and_minutes_say_so() {
    let it = Assembly::open(rooms(), 3, 3).await;
    let vote = opened(&it, &it.item, question(("Adopter ?", "decision"), Way::Consensus)).await;
    let program = Actor::system();
    let reserved = (&it.seats[1].at, all("Sous réserve du budget"));
    done!(it, |app, tx| votes::reserve(app, &mut tx, &program, &vote.id, reserved));
    let objected = (&it.seats[2].at, all("Nous refusons"));
    done!(it, |app, tx| votes::object(app, &mut tx, &program, &vote.id, objected));
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert!(page.shows("Réserve de Ville 2\u{a0}: Sous réserve du budget (fr)"), "{}", page.text());
    assert!(page.shows("Objection de Ville 3\u{a0}: Nous refusons (fr)"));
}

/// Seven papers for one seat: Awa has three, Brahim and Carmen two each, and the lot excludes Carmen.
#[tokio::test]
async fn a_count_by_transfers_is_there_stage_by_stage_with_the_lot_that_was_drawn() {
    let it = Assembly::prepared(rooms(), 7).await;
    let item = it.item("Bureau", ItemKind::Election, "bureau").await;
    it.opened(7).await;
    let candidates = ["Awa", "Brahim", "Carmen"].map(fr).to_vec();
    let kind = Kind::Election { candidates, seats: 1 };
    let vote = opened(&it, &item, VoteInput { kind, ..question(("Qui ?", "bureau"), Way::Secret) }).await;
    let app = &it.house.app;
    for (seat, one) in [0, 0, 0, 1, 1, 2, 2].into_iter().enumerate() {
        let held = &it.seats[seat];
        let said = Some(Said::Ranking(vec![one]));
        let input = BallotInput { number: app.random(24), seat: held.at.clone(), said, aloud: false };
        let _ = votes::cast(app, &held.actor, &vote.id, input).await.expect("taken");
    }
    let program = Actor::system();
    let vote = done!(it, |app, tx| votes::close_vote(app, &mut tx, &program, vote, Ending::Count));
    done!(it, |app, tx| votes::draw_lot(app, &mut tx, &program, vote, 2));
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    for says in [
        "Tirage au sort, candidature éliminée\u{a0}: Carmen.",
        "Premières préférences. Awa 3\u{a0}; Brahim 2\u{a0}; Carmen 2.",
        "Élimination\u{a0}: Carmen. Awa 3\u{a0}; Brahim 2\u{a0}; Carmen 0\u{a0}; non transférables 2.",
        "Élimination\u{a0}: Brahim. Awa 3 (siège attribué)\u{a0}; Brahim 0\u{a0}; Carmen 0\u{a0}; non transférables 4.",
    ] {
        assert!(page.shows(says), "{says}: {}", page.text());
    }
    let text = it.secretary.get(&xml(&it, "en")).await.ok().text();
    valid(&text);
    assert!(
        text.contains("By lot, excluded: Carmen.") && text.contains("First preferences. Awa 3; Brahim 2; Carmen 2.")
    );
    let counted = |at: usize, n: usize| {
        let refers = text.split(&format!("value=\"{n}\" refersTo=\"#first-{at}_")).count() - 1;
        (refers, text.contains(&format!("showAs=\"First preferences: {}\"", ["Awa", "Brahim", "Carmen"][at - 1])))
    };
    assert_eq!([(1, 3), (2, 2), (3, 2)].map(|(at, n)| counted(at, n)), [(1, true); 3], "in figures too: {text}");
}
