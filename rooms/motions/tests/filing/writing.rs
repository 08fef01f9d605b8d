//! Motions in a written procedure, and those that are declarations.

use assembly::Assembly;
use axum::http::StatusCode;
use council::Manner;
use motions::{Asks, MotionState};
use votes::Kind;

use super::{amended, tabled, version};

/// An assembly of three seats whose session is held in writing, for a matter.
async fn in_writing() -> Assembly {
    Assembly::with(vec![votes::room(), motions::room()], 3, |_, said| {
        (said.manner, said.joining) = (Manner::Written, String::new());
    })
    .await
}

#[tokio::test]
async fn in_writing_an_amendment_is_taken_over_or_set_aside_and_the_motion_is_then_decided() {
    let it = in_writing().await;
    let id = tabled(&it, 1, &[("Deux réunions par an.", "اجتماعان."), ("À Smara.", "في السمارة.")]).await;
    let one = amended(&it, 2, &id, Asks::Replace("c1".into()), "Trois réunions par an.").await;
    let two = amended(&it, 2, &id, Asks::Strike("c2".into()), "").await;
    it.opened(0).await;
    let motion = format!("/fr/council/motions/{id}");
    let page = it.secretary.get(&format!("/fr{}", one.address())).await.ok();
    assert!(page.shows("cet amendement n’est pas mis aux voix à part") && page.shows("Écarter sans vote"));
    assert!(!page.text().contains(&format!("{}/vote", one.address())), "nothing leads to a vote of its own");
    let put = it.secretary.submit(&format!("/fr{}/vote", one.address()), &[("way", "named"), ("version", "2")]).await;
    assert!(put.shows("En procédure écrite, un amendement n’est pas mis aux voix à part"), "{}", put.text());
    let fields = |over: &str| {
        [("way", "named"), ("kind", "decision"), ("version", over)]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let send = async |over: &str| {
        let fields = fields(over);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        it.secretary.submit(&format!("{motion}/vote"), &fields).await
    };
    let waits = it.secretary.get(&format!("{motion}/vote")).await.ok();
    assert!(waits.shows("Amendement n° 1") && !waits.text().contains("name=\"way\""), "it says what waits");
    assert!(send("1").await.shows("Des amendements attendent encore"));
    let taken = [("version", "2")];
    it.seats[1].mayor.submit(&format!("/fr{}/accept", one.address()), &taken).await.done();
    let aside = format!("/fr{}/set-aside", two.address());
    let reason = [("version", "2"), ("reason-fr", "Le lieu est convenu.")];
    it.secretary.submit(&aside, &reason).await.done();
    let shown = it.seats[2].mayor.get(&format!("/fr{}", two.address())).await.ok();
    assert!(shown.shows("Le lieu est convenu."), "whoever votes reads why");
    let form = it.secretary.get(&format!("{motion}/vote")).await.ok();
    assert!(!form.text().contains(r#"value="show-of-hands""#) && form.text().contains(r#"value="named""#));
    let over = version(&it.secretary, &format!("{motion}/vote")).await;
    let vote = send(&over).await.done().location().replace("/fr/council/votes/", "");
    let (app, program) = (&it.house.app, kernel::Actor::system());
    let mut tx = app.db.begin().await.unwrap();
    let vote = votes::vote(&mut tx, &vote).await.unwrap().unwrap();
    let vote = votes::open_vote(app, &mut tx, &program, vote).await.expect("it opens with its session");
    tx.commit(app.now()).await.unwrap();
    for seat in &it.seats {
        let said = Some(votes::Said::Choice(suffrage::Choice::Yes));
        let input = votes::BallotInput { number: app.random(24), seat: seat.at.clone(), said, aloud: false };
        let _ = votes::cast(app, &seat.actor, &vote.id, input).await.expect("taken");
    }
    it.house.at("2026-12-15T12:00:01Z");
    platform::jobs::once(app).await.unwrap();
    it.house.work().await;
    let filed = motions::motion(&mut app.db.read().await.unwrap(), &id).await.unwrap().unwrap();
    assert!(matches!(filed.motion.state, MotionState::Adopted(_)), "{:?}", filed.motion.state);
    assert_eq!(filed.written().get(kernel::Lang::Fr), Some("Trois réunions par an.\n\nÀ Smara."));
}

#[tokio::test]
async fn a_motion_that_is_a_declaration_is_adopted_with_its_text_as_it_stands_and_members_adhere_to_it() {
    let it = Assembly::prepared(vec![votes::room(), motions::room()], 3).await;
    let item = it.item("Déclaration sur l’eau", council::ItemKind::Decision, "declaration").await;
    let it = Assembly { item, ..it };
    let id = tabled(&it, 1, &[("L’eau est un bien commun.", "الماء ملك مشترك."), ("Elle se partage.", "")]).await;
    let one = amended(&it, 2, &id, Asks::Replace("c1".into()), "L’eau est un droit.").await;
    it.opened(3).await;
    it.seats[1].mayor.submit(&format!("/fr{}/accept", one.address()), &[("version", "2")]).await.done();
    let motion = format!("/fr/council/motions/{id}");
    let form = it.secretary.get(&format!("{motion}/vote")).await.ok();
    assert!(form.text().contains(r#"value="declaration" checked"#), "the matter of the item says what it is");
    let over = version(&it.secretary, &format!("{motion}/vote")).await;
    let none = [("way", "consensus"), ("version", over.as_str())];
    let none = it.secretary.submit(&format!("{motion}/vote"), &none).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "what it is has to be said");
    let put = [("way", "consensus"), ("kind", "declaration"), ("version", over.as_str())];
    let vote = it.secretary.submit(&format!("{motion}/vote"), &put).await.done();
    let vote = vote.location().replace("/fr/council/votes/", "");
    super::voted(&it, &vote).await;
    let vote = votes::vote(&mut it.house.app.db.read().await.unwrap(), &vote).await.unwrap().unwrap();
    let Kind::Declaration { text } = &vote.said.kind else { panic!("{:?}", vote.said.kind) };
    assert_eq!(text.get(kernel::Lang::Fr), Some("L’eau est un droit.\n\nElle se partage."));
    assert_eq!(text.get(kernel::Lang::Ar), None, "it is not whole in Arabic");
    let adherence = format!("/fr{}/adherence", vote.address());
    it.seats[0].mayor.get(&adherence).await.ok();
    let member = it.seats[0].entity.slug.clone();
    it.seats[0].mayor.submit(&adherence, &[("member", &member), ("stand", "adheres")]).await.done();
    let said = votes::adherences(&mut it.house.app.db.read().await.unwrap(), &vote.id).await.unwrap();
    assert_eq!(said.len(), 1);
}
