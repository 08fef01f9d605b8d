//! What a session's page is drawn from: brought together once, whichever room speaks of it.

use std::sync::Arc;

use assembly::{Assembly, fr};
use axum::{extract::FromRequestParts, http::Request};
use council::{Gathered, Step};
use kernel::{Actor, Role};
use platform::{Slot, db::Reader, web::Ctx};
use suffrage::Weights;
use testkit::House;

/// What the secretary is shown of a thing, panel after panel.
async fn panels(it: &Assembly, reader: &mut Reader, slot: Slot, subject: &str) -> String {
    let (mut parts, ()) = Request::get("/fr/council/sessions").body(()).expect("an address").into_parts();
    parts.extensions.insert::<Actor>(House::actor(Role::Secretary, None));
    let ctx = Ctx::from_request_parts(&mut parts, &it.house.app).await.expect("a reader");
    let drawn = ctx.panels(reader, slot, subject).await.expect("drawn");
    drawn.iter().map(ToString::to_string).collect()
}

/// The session otherwise than the database has it: at another address, of another organ, without an agenda.
async fn otherwise(it: &Assembly, reader: &mut Reader) -> Gathered {
    let mut gathered = it.gathered(reader).await;
    gathered.session.slug = "brought-session".to_owned();
    gathered.composed.organ.slug = "brought-organ".to_owned();
    gathered.items.clear();
    gathered
}

#[tokio::test]
async fn the_panels_of_votes_and_motions_speak_of_the_session_that_its_page_brought_together() {
    let rooms = vec![votes::room(), motions::room()];
    let it = Assembly::with(rooms, 2, |rules, _| rules.ballots.weights = Weights::Given).await;
    it.step(Step::Convene(fr("Séisme"))).await;
    let app = &it.house.app;
    let own = it.address.trim_start_matches("/fr").to_owned();
    let mut alone = app.db.read().await.expect("the database is there");
    let on_session = panels(&it, &mut alone, Slot::Session, &it.session).await;
    let on_item = panels(&it, &mut alone, Slot::Item, &it.item).await;
    assert!(on_session.contains(&format!("{own}/file.pdf")) && on_session.contains("/weights\""), "{on_session}");
    assert!(on_item.contains(&format!("{own}/votes/new")) && on_item.contains("/motions/new\""), "{on_item}");
    let mut reader = app.db.read().await.expect("the database is there");
    let brought = otherwise(&it, &mut reader).await;
    reader.bring(it.session.clone(), Arc::new(brought));
    let on_session = panels(&it, &mut reader, Slot::Session, &it.session).await;
    let on_item = panels(&it, &mut reader, Slot::Item, &it.item).await;
    assert!(!on_session.contains(&own) && !on_item.contains(&own), "nothing gathers it again: {on_session}{on_item}");
    assert!(on_session.contains("/council/sessions/brought-session/file.pdf"), "{on_session}");
    assert!(on_session.contains("/council/organs/brought-organ/weights"), "{on_session}");
    assert!(on_item.contains("/council/sessions/brought-session/votes/new"), "{on_item}");
    assert!(!on_item.contains("/motions/new"), "without an agenda there is nothing to propose a motion for: {on_item}");
}
