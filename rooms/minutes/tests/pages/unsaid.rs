//! What is about an agreement that is not public stays out of minutes, which are for everyone in the end.

use assembly::{Assembly, all, fr};
use council::{Step, rules::ItemId};
use decisions::DecisionInput;
use kernel::{Actor, Lang};
use motions::AmendmentStep;
use suffrage::{Choice, Way};
use votes::{Ending, Vote};

use super::{
    approval, at,
    doing::{amended, cast, closed, done, opened, put_amendment, put_motion, question, step, tabled},
    draft,
    files::{words, xml},
    happening::voted,
    later, rooms,
    schema::valid,
    send,
};

/// An agreement between the members of the first two seats, that nobody has signed.
pub async fn unsigned(it: &Assembly) -> agreements::rules::AgreementId {
    let actor = testkit::House::actor(kernel::Role::Secretary, None);
    let by = agreements::By { app: &it.house.app, actor: &actor, lang: Lang::Fr };
    let entities = it.seats[..2].iter().map(|seat| seat.entity.id.to_string()).collect();
    let kind = agreements::rules::Kind::Twinning;
    let proposed = agreements::Proposed { kind, entities, title: fr("Jumelage confidentiel"), fields: [].into() };
    agreements::propose(by, proposed).await.expect("proposed").id
}

/// An opinion on the agreement, made on a vote.
pub async fn opinion(it: &Assembly, agreement: agreements::rules::AgreementId, vote: &str) {
    let session = {
        let mut reader = it.house.app.db.read().await.expect("the database is there");
        council::session_by_id(&mut reader, &it.session).await.expect("read").expect("there")
    };
    let said = DecisionInput {
        kind: decisions::rules::Kind::Opinion,
        agreement: Some(agreement),
        title: all("Avis confidentiel"),
        text: all("Le conseil est favorable."),
        authentic: Lang::ALL.into_iter().collect(),
        ends: Vec::new(),
    };
    let (program, over) = (Actor::system(), (&session, vote));
    let decision = done!(it, |app, tx| decisions::draft_decision(app, &mut tx, &program, over, said));
    done!(it, |app, tx| decisions::make_decision(app, &mut tx, &program, decision));
}

async fn votes_of(it: &Assembly) -> Vec<Vote> {
    let mut reader = it.house.app.db.read().await.expect("the database is there");
    votes::of_session(&mut reader, &council::rules::SessionId::new(&it.session)).await.expect("read")
}

/// Closes the session and has its minutes drafted, sent and approved; then that none of these words stands in what anyone may read.
async fn anyone_reads_nothing_of(it: &Assembly, unsaid: &[&str]) {
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(it).await.done();
    let _ = send(it, "propose", &[]).await.done();
    let (by, _) = later(it).await;
    let _ = send(it, "approve", &approval(&by)).await.done();
    let visitor = it.house.visitor();
    let mut read = Vec::new();
    for lang in ["fr", "ar", "en", "es"] {
        read.push(visitor.get(&at(it, "").replacen("/fr/", &format!("/{lang}/"), 1)).await.ok().text());
        let xml = visitor.get(&xml(it, lang)).await.ok().text();
        valid(&xml);
        read.push(xml);
        read.push(visitor.get(&format!("/council/popolo.json?lang={lang}")).await.ok().text());
    }
    read.push(visitor.get(&at(it, ".json").replacen("/fr", "", 1)).await.ok().text());
    read.push(visitor.get("/council/decisions.json").await.ok().text());
    read.extend(words(
        &format!("unsaid-{}", it.session),
        &visitor.get(&at(it, ".pdf?languages=fr,ar,en,es")).await.ok().bytes,
    ));
    for text in read {
        for word in unsaid {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
}

#[tokio::test]
async fn of_a_vote_on_which_an_opinion_rests_that_is_not_public_it_is_said_only_that_it_was_taken() {
    let it = Assembly::prepared(rooms(), 3).await;
    let agreement = unsigned(&it).await;
    it.opened(3).await;
    voted(&it).await;
    let vote = votes_of(&it).await[0].id.to_string();
    opinion(&it, agreement, &vote).await;
    anyone_reads_nothing_of(&it, &["Adopter ?", "Ont voté", "10:55", "confidentiel"]).await;
    let page = it.house.visitor().get(&at(&it, "")).await.ok();
    assert!(page.shows("Scrutin n° 1, ouvert à 10:50\u{a0}: son objet n’est pas public."), "{}", page.text());
    assert!(page.shows("Remercier la ville hôte ?"), "the other vote is about something else");
    let text = it.house.visitor().get(&xml(&it, "fr")).await.ok().text();
    assert_eq!(text.matches("<voting ").count(), 1, "{text}");
}

#[tokio::test]
async fn under_an_item_about_an_agreement_that_is_not_public_drafts_and_votes_have_their_numbers_alone() {
    let it = Assembly::prepared(rooms(), 3).await;
    let (agreement, program) = (unsigned(&it).await, Actor::system());
    let item = ItemId::new(&it.item);
    done!(it, |app, tx| motions::set_agreement(app, &mut tx, &program, &item, (None, Some(&agreement))));
    let motion = tabled(&it, &it.item, ("Avis sur Ville secrète", &["Le conseil est favorable"])).await;
    let amendment = amended(&it, &motion, (0, "Le conseil est réticent")).await;
    step(&it, (&motion, &amendment), AmendmentStep::Withdraw(fr("Selon le maire concerné"))).await;
    it.opened(3).await;
    voted(&it).await;
    let vote = put_motion(&it, &motion, Way::Named).await;
    cast(&it, &vote, &[Choice::Yes, Choice::Yes, Choice::No]).await;
    closed(&it, vote, Ending::Count).await;
    let unsaid = ["Ville secrète", "favorable", "réticent", "maire concerné", "Adopter ?", "Ont voté", "Remercier"];
    anyone_reads_nothing_of(&it, &unsaid).await;
    let page = it.house.visitor().get(&at(&it, "")).await.ok();
    assert!(page.shows("Projet de décision n° 1\u{a0}: son objet n’est pas public."), "{}", page.text());
    assert_eq!(page.text().matches(": son objet n’est pas public.").count(), 4, "{}", page.text());
    assert!(!page.shows("Amendement") && !page.shows("confidentiel"), "{}", page.text());
}

#[tokio::test]
async fn a_draft_on_which_such_an_opinion_rests_is_as_little_said_as_the_votes_on_it_and_its_amendments() {
    let it = Assembly::prepared(rooms(), 3).await;
    let agreement = unsigned(&it).await;
    let motion = tabled(&it, &it.item, ("Coopération avec Ville secrète", &["Trois ans", "Dix bourses"])).await;
    let (first, other) = (amended(&it, &motion, (0, "Cinq ans")).await, amended(&it, &motion, (1, "Vingt")).await);
    it.opened(3).await;
    let vote = put_amendment(&it, (&motion, &first), Way::Consensus).await;
    closed(&it, vote, Ending::Unopposed).await;
    let vote = put_amendment(&it, (&motion, &other), Way::Named).await;
    cast(&it, &vote, &[Choice::No; 3]).await;
    closed(&it, vote, Ending::Count).await;
    let vote = put_motion(&it, &motion, Way::Consensus).await;
    let carries = vote.id.to_string();
    closed(&it, vote, Ending::Unopposed).await;
    let vote = opened(&it, &it.item, question(("Lever la séance ?", "decision"), Way::Consensus)).await;
    closed(&it, vote, Ending::Unopposed).await;
    opinion(&it, agreement, &carries).await;
    let unsaid = ["Ville secrète", "Trois ans", "Cinq ans", "bourses", "Vingt", "Amendement", "confidentiel"];
    anyone_reads_nothing_of(&it, &unsaid).await;
    let page = it.house.visitor().get(&at(&it, "")).await.ok();
    assert_eq!(page.text().matches(": son objet n’est pas public.").count(), 4, "{}", page.text());
    assert!(page.shows("Lever la séance ?"), "of what it is not about everything is said: {}", page.text());
    let popolo = it.house.visitor().get("/council/popolo.json").await.ok().text();
    assert!(popolo.contains("Lever la séance ?"), "{popolo}");
}
