//! Votes as they are opened, cast and closed from the pages of the chamber.

use axum::http::StatusCode;
use council::ItemKind;
use kernel::Actor;
use suffrage::Way;
use votes::{Kind, VoteInput};

use super::{at, form_of, forms, press, rooms, shown, sitting};
use assembly::Assembly;

/// A session that sits, its first item on, with a vote prepared under it in this way.
async fn prepared(way: Way) -> Assembly {
    let it = sitting().await;
    let _ = press(&it, &it.secretary, "console/item", &[]).await.done();
    let app = &it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let gathered = it.gathered(&mut tx).await;
    let said = VoteInput {
        question: assembly::all("Adopter la feuille de route ?"),
        matter: "decision".into(),
        way,
        kind: Kind::Proposal,
        about: None,
    };
    let over = (&gathered, it.item.as_str());
    let _ = votes::prepare_vote(app, &mut tx, &Actor::system(), over, said).await.expect("it is prepared");
    tx.commit(app.now()).await.expect("it holds");
    it
}

#[tokio::test]
async fn a_vote_is_opened_on_the_console_cast_on_each_ones_page_and_its_result_stands_on_every_page() {
    let it = prepared(Way::Named).await;
    let presides = &it.seats[0].mayor;
    assert!(!shown(&it.house.visitor(), &at(&it, "live")).await.contains("Adopter la feuille de route ?"), "not yet");
    let _ = press(&it, presides, "console/vote-open", &[]).await.done();
    let public = shown(&it.house.visitor(), &at(&it, "live")).await;
    assert!(public.contains("Scrutin ouvert") && public.contains("Adopter la feuille de route ?"), "{public}");
    let vote = {
        let mut reader = it.house.app.db.read().await.unwrap();
        votes::of_item(&mut reader, &it.item).await.unwrap().remove(0)
    };
    let ballot = format!("/fr/council/ballots/{}", vote.id);
    assert!(forms(&it.house.visitor().get(&at(&it, "live")).await.ok().text(), &ballot).is_empty());
    // The first choice is yes, the second no.
    for (seat, choice) in it.seats.iter().zip([0, 0, 1]) {
        let page = seat.mayor.get(&at(&it, "live")).await.ok().text();
        let form = forms(&page, &ballot).remove(0);
        let value =
            |tag: &str, name: &str| tag.split(&format!("{name}=\"")).nth(1)?.split('"').next().map(str::to_owned);
        let radio = page.split("<input ").filter(|tag| tag.contains("type=\"radio\"")).nth(choice).expect("a choice");
        let chosen = value(radio, "name").zip(value(radio, "value")).expect("it says something");
        let done = form.send(&seat.mayor, &[(&chosen.0, &chosen.1)]).await.done();
        assert_eq!(done.location(), at(&it, "live"), "it leads back to where one follows");
    }
    let console = shown(presides, &at(&it, "console")).await;
    assert!(console.contains("3 sur 3 ont voté"), "{console}");
    let part = presides.get(&at(&it, "console?part=now")).await.ok().text();
    assert!(part.contains("data-again=\"3\""), "who conducts sees how many have voted");
    let _ = press(&it, presides, "console/vote-close", &[]).await.done();
    let public = shown(&it.house.visitor(), &at(&it, "live")).await;
    assert!(public.contains("Adopté"), "{public}");
    let wall = it.house.visitor().get(&at(&it, "screen")).await.ok();
    for word in ["Adopté", "معتمد", "Adopted", "Aprobado"] {
        assert!(wall.shows(word), "{word}: {}", wall.text());
    }
}

#[tokio::test]
async fn a_vote_that_is_withdrawn_does_not_vanish_from_under_those_who_follow_it() {
    let it = prepared(Way::Named).await;
    let (visitor, app) = (it.house.visitor(), &it.house.app);
    let _ = press(&it, &it.secretary, "console/vote-open", &[]).await.done();
    let mut tx = app.db.begin().await.unwrap();
    let vote = votes::of_item(&mut tx, &it.item).await.unwrap().remove(0);
    let _ =
        votes::withdraw_vote(app, &mut tx, &Actor::system(), vote, assembly::fr("Mal posé")).await.expect("withdrawn");
    tx.commit(app.now()).await.unwrap();
    let live = shown(&visitor, &at(&it, "live")).await;
    assert!(live.contains("Retiré") && live.contains("Adopter la feuille de route ?"), "{live}");
    let wall = visitor.get(&at(&it, "screen")).await.ok();
    assert!(wall.shows("Retiré") && wall.shows("Withdrawn") && !wall.shows("Scrutin ouvert"), "{}", wall.text());
}

#[tokio::test]
async fn what_nobody_objects_to_is_adopted_by_one_press() {
    let it = prepared(Way::Consensus).await;
    let _ = press(&it, &it.secretary, "console/vote-open", &[]).await.done();
    let _ = press(&it, &it.secretary, "console/vote-unopposed", &[]).await.done();
    assert!(shown(&it.house.visitor(), &at(&it, "live")).await.contains("Adopté"));
}

#[tokio::test]
async fn hands_are_counted_on_the_console() {
    let it = prepared(Way::ShowOfHands).await;
    let _ = press(&it, &it.secretary, "console/vote-open", &[]).await.done();
    let blank = press(&it, &it.secretary, "console/vote-hands", &[("yes-elected", "1"), ("no-elected", "deux")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(blank.shows("Inscrivez un nombre de mains dans chaque case, zéro compris."));
    assert!(blank.text().contains("value=\"deux\""), "what was typed is kept: {}", blank.text());
    assert!(blank.text().contains(" data-refilled"), "and stays while the page changes under it");
    let counted = [("yes-elected", "1"), ("no-elected", "2"), ("abstain-elected", "0")];
    let _ = press(&it, &it.secretary, "console/vote-hands", &counted).await.done();
    assert!(shown(&it.house.visitor(), &at(&it, "live")).await.contains("Non adopté"));
}

#[tokio::test]
async fn a_session_is_not_closed_over_a_vote_that_is_open() {
    let it = prepared(Way::Named).await;
    let presides = &it.seats[0].mayor;
    let page = presides.get(&at(&it, "console")).await.ok().text();
    let closing = forms(&page, &at(&it, "console/step"))
        .into_iter()
        .find(|it| it.fields.contains(&("step".into(), "close".into())));
    let closing = closing.expect("it can be closed");
    let open = form_of(&it, presides, "console/vote-open").await;
    let _ = open.send(presides, &[]).await.done();
    let refused = closing.send(presides, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Un scrutin est ouvert\u{a0}: clôturez-le avant de clore la session."));
    let again = open.send(presides, &[]).await.done();
    assert_eq!(again.location(), at(&it, "console"), "a second click is answered as the first");
}

#[tokio::test]
async fn two_who_open_the_same_vote_open_it_once() {
    let it = prepared(Way::Named).await;
    let theirs = form_of(&it, &it.secretary, "console/vote-open").await;
    let _ = press(&it, &it.seats[0].mayor, "console/vote-open", &[]).await.done();
    let late = theirs.send(&it.secretary, &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.text());
}

#[tokio::test]
async fn no_vote_opens_in_a_session_that_closes_at_the_same_moment() {
    let it = prepared(Way::Named).await;
    let presides = &it.seats[0].mayor;
    let page = presides.get(&at(&it, "console")).await.ok().text();
    let closing = forms(&page, &at(&it, "console/step"))
        .into_iter()
        .find(|it| it.fields.contains(&("step".into(), "close".into())))
        .expect("it can be closed");
    let open = form_of(&it, &it.secretary, "console/vote-open").await;
    let both = tokio::join!(closing.send(presides, &[]), open.send(&it.secretary, &[]));
    assert_ne!(both.0.status, both.1.status, "one is done, the other is told why not");
    let mut reader = it.house.app.db.read().await.unwrap();
    let closed = it.gathered(&mut reader).await.session.is_past();
    let votes = votes::of_item(&mut reader, &it.item).await.unwrap();
    assert_ne!(closed, votes.iter().any(votes::Vote::is_open));
}

#[tokio::test]
async fn a_vote_is_prepared_from_the_console_where_a_matter_may_be_voted_on() {
    for (missing, offered) in [("none", true), ("agenda", false)] {
        let it = Assembly::with(rooms(), 3, |rules, _| rules.matters.retain(|it| it.key != missing)).await;
        let debate = it.item("Échange sur l’eau", ItemKind::Debate, "").await;
        let minutes = it.item("Procès-verbal", ItemKind::Minutes, "").await;
        it.opened(3).await;
        let any = |item: &str| format!("{}/votes/new?item={item}", it.address);
        let put = format!("{}/minutes/vote?item={minutes}", it.address);
        let ways = [(any(&it.item), true), (any(&debate), offered), (put, true)];
        for (way, leads) in ways {
            let _ = press(&it, &it.secretary, "console/item", &[]).await.done();
            let console = it.secretary.get(&at(&it, "console")).await.ok();
            assert_eq!(console.text().contains(&way), leads, "{way}");
            assert_eq!(console.shows("Préparer un scrutin"), leads, "{way}");
        }
    }
}
