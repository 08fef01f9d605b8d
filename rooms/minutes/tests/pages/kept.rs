//! What is put to a session about an agreement that is not public: whoever sits there, the parties, the experts who were asked and the
//! secretary see it; to anyone else there is nothing.

use assembly::Assembly;
use council::{Step, rules::ItemId};
use kernel::{Actor, Role};
use suffrage::{Choice, Way};
use testkit::Client;
use votes::Ending;

use super::{
    doing::{amended, cast, closed, done, on, opened, put_amendment, put_motion, question, tabled},
    files::words,
    rooms,
    unsaid::{opinion, unsigned},
};

/// What nobody else reads.
const KEPT: [&str; 4] =
    ["Avis sur Ville secrète", "Le conseil est favorable", "Le conseil est réticent", "Jumelage confidentiel"];

/// The statuses of these addresses, in French, for a reader.
async fn statuses(client: &Client, addresses: &[String]) -> Vec<u16> {
    let mut all = Vec::new();
    for address in addresses {
        all.push(client.get(&format!("/fr{address}")).await.status.as_u16());
    }
    all
}

/// The pages that name the item, for a reader: the session's, its file, what is on, the part of that which changes, and the wall.
async fn shown(it: &Assembly, client: &Client) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for of in ["", "/file", "/live", "/live?part=now", "/screen", "/screen?part=now", "/convocation"] {
        all.push((of.to_owned(), client.get(&format!("{}{of}", it.address)).await.ok().text()));
    }
    all
}

/// A reader's file of the session as one PDF, and the pages of its pack, that are not squeezed much else.
async fn printed(it: &Assembly, client: &Client, name: &str) -> Option<String> {
    words(name, &client.get(&format!("{}/file.pdf", it.address)).await.ok().bytes)
}

/// A session that sits over an item about an agreement that nobody signed, on which there is a motion with an amendment, put to the vote by
/// name; gives the addresses of the motion, its amendments, the amendment and the vote.
async fn sitting() -> (Assembly, Vec<String>, votes::Vote) {
    let it = Assembly::prepared(rooms(), 3).await;
    let (agreement, program) = (unsigned(&it).await, Actor::system());
    let item = ItemId::new(&it.item);
    done!(it, |app, tx| motions::set_agreement(app, &mut tx, &program, &item, (None, Some(&agreement))));
    let motion = tabled(&it, &it.item, ("Avis sur Ville secrète", &["Le conseil est favorable"])).await;
    let amendment = amended(&it, &motion, (0, "Le conseil est réticent")).await;
    it.opened(3).await;
    on(&it, &it.item).await;
    let vote = put_amendment(&it, (&motion, &amendment), Way::Consensus).await;
    closed(&it, vote, Ending::Opposed).await;
    let withdraw = motions::AmendmentStep::Withdraw(assembly::fr("Sans suite"));
    super::doing::step(&it, (&motion, &amendment), withdraw).await;
    let vote = put_motion(&it, &motion, Way::Named).await;
    let addresses = vec![
        format!("/council/motions/{motion}"),
        format!("/council/motions/{motion}/amendments"),
        format!("/council/amendments/{amendment}"),
        vote.address(),
    ];
    (it, addresses, vote)
}

#[tokio::test]
async fn while_it_is_voted_on_nobody_else_finds_it_at_its_address() {
    let (it, addresses, vote) = sitting().await;
    let ballot = [format!("/council/ballots/{}", vote.id)];
    // Those who see it read first: what was drawn for them is drawn for nobody else.
    let party = it.house.signed_in(Role::Officer, Some(it.seats[1].entity.id.as_str()));
    let sits = &it.seats[2].mayor;
    for client in [&it.secretary, &party, sits] {
        assert_eq!(statuses(client, &addresses).await, [200; 4]);
    }
    assert_eq!(statuses(sits, &ballot).await, [200], "who sits votes, party or not");
    let elsewhere = it.house.signed_in(Role::Mayor, Some("a-city-without-a-seat"));
    let (reader, expert) = (it.house.signed_in(Role::Reader, None), it.house.signed_in(Role::Expert, None));
    for client in [&it.house.visitor(), &elsewhere, &reader, &expert, &it.house.signed_in(Role::Administrator, None)] {
        assert_eq!(statuses(client, &addresses).await, [404; 4]);
    }
    cast(&it, &vote, &[Choice::Yes, Choice::Yes, Choice::No]).await;
    closed(&it, vote, Ending::Count).await;
    assert_eq!(statuses(&it.house.visitor(), &addresses).await, [404; 4], "nor what came of it");
    assert_eq!(statuses(sits, &addresses).await, [200; 4]);
}

#[tokio::test]
async fn the_pages_of_the_session_its_file_and_the_wall_name_the_item_without_it() {
    let (it, addresses, vote) = sitting().await;
    let visitor = it.house.visitor();
    for (of, text) in shown(&it, &it.secretary).await {
        assert!(text.contains("feuille de route"), "{of} names the item: {text}");
    }
    for open in [true, false] {
        for (of, text) in shown(&it, &visitor).await {
            assert!(text.contains("feuille de route"), "{of} names the item: {text}");
            for kept in KEPT.iter().map(ToString::to_string).chain(addresses.iter().cloned()) {
                assert!(!text.contains(&kept), "{kept} in {of}: {text}");
            }
            let told = text.contains("Scrutin n° 2\u{a0}: son objet n’est pas public.");
            assert_eq!(told, open && of.starts_with("/screen"), "the hall reads that it is voted on: {of}: {text}");
            assert!(!text.contains("Adopté"), "{of}: {text}");
        }
        if let Some(text) = printed(&it, &visitor, "kept").await {
            for kept in KEPT {
                assert!(!text.contains(kept), "{kept}: {text}");
            }
            let followed = printed(&it, &it.seats[2].mayor, "followed").await.expect("read before");
            assert!(followed.contains("Le conseil est favorable"), "{followed}");
        }
        if open {
            cast(&it, &vote, &[Choice::Yes, Choice::Yes, Choice::No]).await;
            closed(&it, vote.clone(), Ending::Count).await;
        }
    }
    let mine = it.seats[2].mayor.get(&it.address).await.ok();
    assert!(addresses.iter().all(|at| mine.shows(at) || at.contains("amendments")), "{}", mine.text());
    let live = it.seats[2].mayor.get(&format!("{}/live", it.address)).await.ok();
    assert!(live.shows(&addresses[3]), "{}", live.text());
}

#[tokio::test]
async fn the_wall_keeps_it_from_the_hall_whoever_opened_it() {
    let (it, ..) = sitting().await;
    let wall = it.secretary.get(&format!("{}/screen", it.address)).await.ok();
    assert!(!wall.shows("Ville secrète") && wall.shows("Votación n.º 2: su objeto no es público."), "{}", wall.text());
}

#[tokio::test]
async fn a_vote_on_which_an_opinion_rests_is_kept_from_then_on_with_its_draft_and_amendments() {
    let it = Assembly::prepared(rooms(), 3).await;
    let agreement = unsigned(&it).await;
    let motion = tabled(&it, &it.item, ("Avis sur Ville secrète", &["Le conseil est favorable"])).await;
    let amendment = amended(&it, &motion, (0, "Le conseil est réticent")).await;
    it.opened(3).await;
    let over = put_amendment(&it, (&motion, &amendment), Way::Consensus).await;
    let mut addresses =
        vec![format!("/council/amendments/{amendment}"), over.address(), format!("/council/motions/{motion}")];
    closed(&it, over, Ending::Unopposed).await;
    let vote = put_motion(&it, &motion, Way::Consensus).await;
    let (at, id) = (vote.address(), vote.id.to_string());
    addresses.push(at);
    closed(&it, vote, Ending::Unopposed).await;
    let other = opened(&it, &it.item, question(("Lever la séance ?", "decision"), Way::Consensus)).await;
    let free = [other.address()];
    let visitor = it.house.visitor();
    assert_eq!(statuses(&visitor, &addresses).await, [200; 4], "as yet it is about nothing that is not public");
    assert_eq!(listed(&it, &addresses).await, [true; 4]);
    opinion(&it, agreement, &id).await;
    assert_eq!(statuses(&visitor, &addresses).await, [404; 4]);
    assert_eq!((statuses(&visitor, &free).await, listed(&it, &free).await), (vec![200], vec![true]));
    assert_eq!(listed(&it, &addresses).await, [false; 4]);
    assert_eq!(statuses(&it.seats[2].mayor, &addresses).await, [200; 4]);
}

/// Which of these addresses search engines are told of.
async fn listed(it: &Assembly, addresses: &[String]) -> Vec<bool> {
    let map = it.house.visitor().get("/sitemap.xml").await.ok().text();
    addresses.iter().map(|at| map.contains(&format!("/fr{at}</loc>"))).collect()
}

#[tokio::test]
async fn search_engines_are_told_of_each_public_page_and_of_none_that_is_kept() {
    let (it, addresses, _) = sitting().await;
    assert_eq!(listed(&it, &addresses).await, [false; 4]);
    let session = it.address.trim_start_matches("/fr");
    let pages = ["", "/file", "/convocation"].map(|of| format!("{session}{of}"));
    assert_eq!(listed(&it, &pages).await, [true; 3]);
    let momentary = ["/live", "/screen"].map(|of| format!("{session}{of}"));
    assert_eq!(listed(&it, &momentary).await, [false; 2]);
    for at in momentary {
        let page = it.house.visitor().get(&format!("/fr{at}")).await.ok();
        assert!(page.text().contains("<meta name=\"robots\" content=\"noindex\">"), "{at}: {}", page.text());
    }
    it.house.at("2026-12-15T10:30:00Z");
    let other = opened(&it, &it.item, question(("Lever la séance ?", "decision"), Way::Consensus)).await;
    assert_eq!(listed(&it, &[other.address()]).await, [false], "it stands under the item that is kept");
    it.step(Step::Close).await;
}
