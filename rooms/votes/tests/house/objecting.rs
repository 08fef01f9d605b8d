use council::Manner;
use suffrage::Way;
use votes::Ending;

use super::{Hall, proposal, refused};

#[tokio::test]
async fn who_objected_and_who_merely_reserved_are_told_apart() {
    let hall = Hall::open(4, 4).await;
    let vote = hall.opened(proposal("decision", Way::Consensus)).await;
    let reserve = format!("/fr{}/reserve", vote.address());
    let (first, second) = (hall.at(1), hall.at(2));
    let said = [("seat", first.as_str()), ("how", "reserve"), ("text-fr", "Sous réserve du budget.")];
    hall.mayor(1).submit(&reserve, &said).await.done();
    let page = hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(page.shows("Sous réserve du budget.") && !page.shows("Objection"), "nobody has objected yet");
    let said = [("seat", second.as_str()), ("how", "object"), ("text-fr", "Nous refusons.")];
    hall.mayor(2).submit(&reserve, &said).await.done();
    let mut reader = hall.it.house.app.db.read().await.unwrap();
    let stated: Vec<(i64, bool)> = votes::reservations(&mut reader, &vote.id)
        .await
        .unwrap()
        .iter()
        .map(|it| (it.seat.number, it.objects))
        .collect();
    assert_eq!(stated, [(2, false), (3, true)]);
    let text = hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok().text();
    let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what}: {text}"));
    let part = at("Objections et réserves");
    let (objection, theirs) = (part + text[part + 24..].find("Objection").unwrap() + 24, at("Nous refusons."));
    let (reservation, other) = (part + text[part + 24..].find("Réserve<").unwrap() + 24, at("Sous réserve du budget."));
    assert!(objection < theirs && theirs < reservation && reservation < other, "each under its own word: {text}");
}

#[tokio::test]
async fn in_writing_nobody_raises_a_hand_and_no_form_offers_it() {
    let it = assembly::Assembly::with(vec![votes::room()], 3, |_, said| {
        (said.manner, said.joining) = (Manner::Written, String::new());
    })
    .await;
    it.opened(0).await;
    let hall = Hall { it };
    let app = &hall.it.house.app;
    let gathered = hall.it.gathered(&mut app.db.read().await.unwrap()).await;
    assert!(!votes::ways(&gathered, "decision").contains(&Way::ShowOfHands));
    let mut tx = app.db.begin().await.unwrap();
    let over = (&gathered, hall.it.item.as_str());
    let hands = proposal("decision", Way::ShowOfHands);
    let done = votes::prepare_vote(app, &mut tx, &kernel::Actor::system(), over, hands).await;
    assert_eq!(refused(done), "vote-refused-no-hands-in-writing");
    drop(tx);
    let form = hall.secretary().get(&format!("{}/votes/new?item={}", hall.it.address, hall.it.item)).await.ok();
    assert!(form.text().contains(r#"value="named""#) && !form.text().contains(r#"value="show-of-hands""#));
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    hall.all_say(&vote, (2, 1, 0)).await;
    assert_eq!(hall.close(&vote, Ending::Count).await.adopted(), Some(true), "by name it is decided");
}
