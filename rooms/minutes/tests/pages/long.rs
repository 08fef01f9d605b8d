//! A section that is longer than most.

use assembly::{Assembly, fr};
use axum::http::StatusCode;
use council::Step;
use kernel::Actor;
use suffrage::Way;
use votes::Ending;

use super::{
    at, correct,
    doing::{closed, done, opened, question},
    draft, item, rooms,
};

#[tokio::test]
async fn what_the_program_wrote_is_corrected_however_long_it_is() {
    let it = Assembly::open(rooms(), 3, 3).await;
    let program = Actor::system();
    for _ in 0..12 {
        let vote = opened(&it, &it.item, question(("Adopter ?", "decision"), Way::Consensus)).await;
        let said = (&it.seats[2].at, fr(&"x".repeat(4_000)));
        done!(it, |app, tx| votes::reserve(app, &mut tx, &program, &vote.id, said));
        closed(&it, vote, Ending::Unopposed).await;
    }
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    let section = item(&it);
    for letters in [48_000, 90_000] {
        let text = format!("Corrigé. {}", "y".repeat(letters));
        let _ = correct(&it, (&section, "fr"), &text, "wording").await.done();
        assert!(it.secretary.get(&at(&it, "")).await.ok().shows(&text), "{letters}");
    }
    let endless = correct(&it, (&section, "fr"), &"z".repeat(150_000), "wording").await;
    assert_eq!(endless.status, StatusCode::UNPROCESSABLE_ENTITY);
}
