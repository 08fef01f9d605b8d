use council::Manner;
use kernel::Role;
use suffrage::Way;
use testkit::{Answer, Client};
use votes::Ending;

use super::{Hall, hidden, proposal, refused};

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
async fn of_two_accounts_of_one_seat_the_second_is_told_what_the_first_recorded_and_keeps_what_it_typed() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(proposal("decision", Way::Consensus)).await;
    let (reserve, at) = (format!("/fr{}/reserve", vote.address()), hall.at(1));
    let cabinet = hall.it.house.signed_in(Role::Mayor, Some(hall.it.seats[1].entity.id.as_str()));
    let forms = [hall.mayor(1).get(&reserve).await.ok(), cabinet.get(&reserve).await.ok()];
    let said = |form: &Answer, how: &'static str, text: &'static str| {
        let version = hidden(form, "version");
        [("seat", at.clone()), ("how", how.into()), ("text-fr", text.into()), ("version", version)]
    };
    let send = async |who: &Client, fields: [(&'static str, String); 4]| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        who.submit(&reserve, &fields).await
    };
    send(hall.mayor(1), said(&forms[0], "reserve", "Sous réserve du budget.")).await.done();
    let told = send(&cabinet, said(&forms[1], "reserve", "Sous réserve du calendrier.")).await;
    assert_eq!(told.status, 422);
    assert!(told.shows("Un autre texte a été enregistré pour ce siège entre-temps"), "{}", told.text());
    assert!(told.shows("Sous réserve du budget.") && told.shows("Sous réserve du calendrier."), "both are there");
    let page = async || hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(page().await.shows("du budget.") && !page().await.shows("du calendrier."));
    send(&cabinet, said(&told, "reserve", "Sous réserve du calendrier.")).await.done();
    assert!(!page().await.shows("du budget.") && page().await.shows("du calendrier."), "one reservation for one seat");
    let form = hall.mayor(1).get(&reserve).await.ok();
    assert!(form.shows("Déjà enregistré pour ce siège") && form.shows("du calendrier."));
    let stale = send(&cabinet, said(&forms[1], "object", "Nous refusons.")).await;
    assert_eq!(stale.status, 422, "nor is an objection recorded over what was not read");
    assert!(hall.vote(&vote).await.is_open());
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
