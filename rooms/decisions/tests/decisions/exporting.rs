//! What programs read: the decisions, and who sits and how they voted as Popolo.

use std::collections::BTreeSet;

use assembly::Assembly;
use council::ItemKind;
use kernel::{Localised, canonical_json, sha256_hex};
use serde::Serialize;
use serde_json::Value;
use suffrage::{Choice, Way};
use votes::{BallotInput, Ending, Said};

use super::{by_name, closed, consensus, decision, opened, rooms, secretly, sitting};

pub mod schema;

#[derive(Serialize)]
struct Words {
    title: Localised,
    text: Localised,
}

#[tokio::test]
async fn anyone_works_out_the_hash_that_the_register_has() {
    let it = sitting().await;
    let _ = decision(&it, "Feuille de route").await;
    let json: Value =
        serde_json::from_str(&it.house.visitor().get("/council/decisions.json").await.ok().text()).unwrap();
    let one = &json["decisions"][0];
    assert_eq!((one["number"].as_str(), one["state"].as_str()), (Some("2026-01"), Some("made")));
    let read = |key: &str| serde_json::from_value::<Localised>(one[key].clone()).unwrap();
    let words = canonical_json(&Words { title: read("title"), text: read("text") }).unwrap();
    assert_eq!(one["text_sha256"], sha256_hex(words));
    let mut reader = it.house.app.db.read().await.unwrap();
    let leaf = one["register"][0].as_i64().unwrap();
    let entry = reader.entries(leaf, 1).await.unwrap().remove(0);
    assert!(String::from_utf8(entry.bytes).unwrap().contains(one["text_sha256"].as_str().unwrap()));
}

#[tokio::test]
async fn what_is_said_as_popolo_is_valid_by_its_schemas() {
    let it = sitting().await;
    let _ = by_name(&it, Choice::Yes).await;
    let _ = consensus(&it).await;
    for lang in ["", "?lang=ar", "?lang=en"] {
        let whole = popolo(&it, lang).await;
        assert!(!whole.to_string().contains('\u{2068}'), "marks that only a page needs");
        let parts = [
            ("organizations", "organization"),
            ("posts", "post"),
            ("persons", "person"),
            ("memberships", "membership"),
            ("events", "event"),
            ("motions", "motion"),
            ("vote_events", "vote_event"),
        ];
        for (part, schema) in parts {
            let all = whole[part].as_array().unwrap();
            assert!(!all.is_empty(), "{part}");
            let faults: Vec<String> = all.iter().flat_map(|one| schema::faults(schema, one)).collect();
            assert_eq!(faults, [""; 0], "{part}");
        }
        ties(&whole);
    }
}

pub async fn popolo(it: &Assembly, lang: &str) -> Value {
    let text = it.house.visitor().get(&format!("/council/popolo.json{lang}")).await.ok().text();
    serde_json::from_str(&text).expect("it is JSON")
}

/// Whatever one thing says of another is there.
fn ties(whole: &Value) {
    let ids = |part: &str| -> BTreeSet<String> {
        let all = whole[part].as_array().into_iter().flatten();
        all.filter_map(|one| Some(one["id"].as_str()?.to_owned())).collect()
    };
    for part in ["organizations", "persons", "posts", "memberships", "events", "motions", "vote_events"] {
        let all = whole[part].as_array().into_iter().flatten();
        assert_eq!(all.filter(|one| one["id"].is_string()).count(), ids(part).len(), "{part}: each once");
    }
    let (organizations, persons) = (ids("organizations"), ids("persons"));
    let there = |all: &BTreeSet<String>, one: &Value, key: &str| one[key].as_str().is_none_or(|id| all.contains(id));
    for one in whole["memberships"].as_array().into_iter().flatten() {
        assert!(there(&persons, one, "person_id") && there(&ids("posts"), one, "post_id"));
        assert!(there(&organizations, one, "organization_id") && there(&organizations, one, "on_behalf_of_id"));
    }
    for part in ["events", "motions", "vote_events", "posts"] {
        for one in whole[part].as_array().into_iter().flatten() {
            assert!(there(&organizations, one, "organization_id"), "{part}: {one}");
        }
    }
    for event in whole["vote_events"].as_array().into_iter().flatten() {
        assert!(there(&ids("motions"), event, "motion_id") && there(&ids("events"), event, "legislative_session_id"));
        for vote in event["votes"].as_array().into_iter().flatten() {
            let voter = vote["voter_id"].as_str().expect("whoever votes is named by an id");
            assert!(persons.contains(voter) || organizations.contains(voter));
            assert!(there(&organizations, vote, "group_id"));
        }
    }
}

#[tokio::test]
async fn a_vote_by_name_has_its_roll_call_and_a_secret_one_has_none() {
    let it = Assembly::prepared(rooms(), 3).await;
    let removal = it.item("Fin anticipée", ItemKind::Decision, "removal").await;
    it.opened(3).await;
    let secret = secretly(&it, &removal, [Choice::Yes, Choice::No, Choice::Yes]).await;
    let _ = by_name(&it, Choice::Yes).await;
    let whole = popolo(&it, "").await;
    let events = whole["vote_events"].as_array().unwrap();
    let hidden = events.iter().find(|it| it["id"] == secret.as_str()).unwrap();
    assert_eq!((hidden["classification"].as_str(), hidden["votes"].as_array().unwrap().len()), (Some("secret"), 0));
    let counted = [("yes", 2), ("no", 1), ("abstain", 0)];
    let counted = counted.map(|(option, value)| serde_json::json!({ "option": option, "value": value }));
    let mut totals = hidden["counts"].as_array().unwrap().clone();
    totals.sort_by_key(|it| std::cmp::Reverse(it["value"].as_i64()));
    assert_eq!(totals, counted, "in all, and of nobody");
    let event = events.iter().find(|it| it["id"] != secret.as_str()).unwrap();
    let options: Vec<&str> = event["votes"].as_array().unwrap().iter().filter_map(|it| it["option"].as_str()).collect();
    assert_eq!(options, ["yes", "no", "yes"]);
    assert_eq!(event["classification"], "named");
    let total = |option: &str| {
        event["counts"].as_array().unwrap().iter().find(|it| it["option"] == option).unwrap()["value"].clone()
    };
    assert_eq!((total("yes"), total("no"), total("abstain")), (2.into(), 1.into(), 0.into()));
    let vote = opened(&it, &it.item, Way::Consensus).await;
    let _ = closed(&it, vote, Ending::Unopposed).await;
    let whole = popolo(&it, "").await;
    let tacit = whole["vote_events"].as_array().unwrap().iter().find(|it| it["classification"] == "consensus").unwrap();
    assert_eq!((tacit["votes"].as_array().unwrap().len(), tacit["result"].as_str()), (0, Some("pass")));
}

#[tokio::test]
async fn whoever_did_not_agree_is_named_nowhere_and_their_body_votes() {
    let it = sitting().await;
    let app = &it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let person = members::people(&mut tx, it.seats[1].entity.id.as_str()).await.unwrap().remove(0);
    let hidden = members::Person { public: false, ..person };
    let _ = members::edit_person(app, &mut tx, &kernel::Actor::system(), hidden).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    let _ = by_name(&it, Choice::Yes).await;
    let text = it.house.visitor().get("/council/popolo.json").await.ok().text();
    assert!(text.contains("Personne 1") && !text.contains("Personne 2"));
    let whole = popolo(&it, "").await;
    let voters: Vec<&str> =
        whole["vote_events"][0]["votes"].as_array().unwrap().iter().filter_map(|it| it["voter_id"].as_str()).collect();
    assert!(voters.contains(&it.seats[1].entity.id.as_str()), "the body in the place of the name");
}

#[tokio::test]
async fn the_file_is_worked_out_once_for_everyone_until_the_content_changes() {
    let it = sitting().await;
    let _ = by_name(&it, Choice::Yes).await;
    let first = popolo(&it, "?lang=en").await;
    let app = &it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    // Behind the house's back: who worked it out again would see it.
    tx.run(platform::db::sql("DELETE FROM vote_named")).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    assert_eq!(popolo(&it, "?lang=en").await, first);
    let mut tx = app.db.begin().await.unwrap();
    tx.touch();
    tx.commit(app.now()).await.unwrap();
    assert_ne!(popolo(&it, "?lang=en").await, first);
}

/// A vote by name in a session, in which the substitute of the second of three seats votes in their holder's place.
async fn stood_in(written: bool) -> Assembly {
    let it = Assembly::with(rooms(), 3, |_, said| {
        if written {
            let at = |day| kernel::Day::constant(2026, 12, day).at(10, 0, 0, 0);
            said.manner = council::Manner::Written;
            said.times = Some(council::Times::between(at(15), at(30), &said.zone).expect("hours that are"));
        }
    })
    .await;
    let deputy = it.substitute(&it.seats[1]).await;
    it.convened().await;
    it.house.at(if written { "2026-12-15T09:00:00Z" } else { assembly::SITS });
    if !written {
        it.check_in(&it.seats[0]).await;
        it.check_in_substitute(&it.seats[1]).await;
        it.check_in(&it.seats[2]).await;
    }
    it.step(council::Step::Open).await;
    let vote = opened(&it, &it.item, Way::Named).await;
    for (held, actor) in it.seats.iter().zip([&it.seats[0].actor, &deputy, &it.seats[2].actor]) {
        let (number, said) = (it.house.app.random(24), Some(Said::Choice(Choice::Yes)));
        let ballot = BallotInput { number, seat: held.at.clone(), said, aloud: false };
        let _ = votes::cast(&it.house.app, actor, &vote.id, ballot).await.expect("taken");
    }
    if written {
        it.house.at("2026-12-30T09:30:00Z");
    }
    let _ = closed(&it, vote, Ending::Count).await;
    it
}

#[tokio::test]
async fn whoever_voted_in_a_holder_s_place_is_the_voter_and_it_is_said_in_whose_place_in_a_hall_and_in_writing() {
    for written in [false, true] {
        let it = stood_in(written).await;
        let whole = popolo(&it, "").await;
        ties(&whole);
        let persons = whole["persons"].as_array().unwrap();
        let name = |id: &Value| persons.iter().find(|it| it["id"] == *id).and_then(|it| it["name"].as_str());
        let votes = whole["vote_events"][0]["votes"].as_array().unwrap();
        let cast: Vec<_> = votes.iter().map(|it| (name(&it["voter_id"]), it["role"].as_str())).collect();
        let in_whose = "L’adjointe · Suppléante · Ville 2, en suppléance de La maire · Personne 2 · Ville 2";
        let expected = [(Some("Personne 1"), None), (Some("Suppléante"), Some(in_whose)), (Some("Personne 3"), None)];
        assert_eq!(cast, expected, "in writing: {written}");
        assert!(votes.iter().all(|it| schema::faults("vote", it).is_empty()));
    }
}
