//! What a form gives back that cannot be taken: why, and all that was typed.

use axum::http::StatusCode;
use motions::Asks;

use super::{amended, assembly, tabled, version};

#[tokio::test]
async fn a_motion_that_lacks_something_or_is_too_long_comes_back_as_it_was_typed() {
    let it = assembly(2).await;
    let (mayor, new) = (&it.seats[1].mayor, format!("/fr/council/items/{}/motions/new", it.item));
    let blank = mayor.submit(&new, &[("languages", "ar"), ("item", &it.item)]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(blank.text().contains(r#"value="ar" checked"#), "the language is still ticked");
    let long = "Coopération ".repeat(30);
    let said = mayor.submit(&new, &[("title-fr", &long), ("languages", "fr"), ("item", &it.item)]).await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said.shows(long.trim()), "all of it, to be shortened");
    let none = mayor.submit(&new, &[("title-fr", "Écoles"), ("item", &it.item)]).await;
    assert!(none.shows("Choisissez au moins une langue du projet.") && none.text().contains(r#"value="Écoles""#));
    let item = mayor.get(&it.address).await.ok();
    assert!(!item.shows("Projet de décision"), "nothing was saved");
}

#[tokio::test]
async fn an_amendment_that_says_nothing_new_or_too_much_comes_back_as_it_was_typed() {
    let it = assembly(2).await;
    let id = tabled(&it, 0, &[("Deux réunions par an.", "اجتماعان.")]).await;
    let (mayor, new) = (&it.seats[1].mayor, format!("/fr/council/motions/{id}/amendments/new"));
    let of = |asks: &'static str, words: &str| {
        [("asks", asks), ("clause", "c1"), ("lang", "fr"), ("words-fr", words), ("note-fr", "Pour le climat")]
            .map(|(name, value)| (name, value.to_owned()))
    };
    let long = "mot ".repeat(2_500);
    for (asks, words) in
        [("replace", ""), ("insert", ""), ("replace", "Deux réunions par an."), ("replace", long.as_str())]
    {
        let fields = of(asks, words);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = mayor.submit(&new, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{asks}");
        assert!(refused.shows("Pour le climat") && refused.shows(words.trim()), "{asks}: what was typed is there");
    }
    let nothing = mayor.submit(&new, &[("words-fr", "Trois réunions.")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "neither what it asks nor its language");
    assert!(nothing.shows("Trois réunions."));
}

#[tokio::test]
async fn a_new_article_is_not_given_the_words_of_the_one_before_it() {
    let it = assembly(2).await;
    let id = tabled(&it, 0, &[("Deux réunions par an.", "اجتماعان.")]).await;
    let (mayor, new) = (&it.seats[1].mayor, format!("/fr/council/motions/{id}/amendments/new?clause=c1"));
    let fields = [
        ("asks", "insert"),
        ("clause", "c1"),
        ("lang", "fr"),
        ("words-fr", "Les frais sont partagés."),
        ("words-ar", "اجتماعان."),
    ];
    let done = mayor.submit(&new, &fields).await.done();
    let page = mayor.get(done.location()).await.ok();
    assert!(page.shows("Les frais sont partagés.") && page.shows("Langues qui manquent encore\u{a0}: arabe."));
    let same = [("words-fr", "Deux réunions par an."), ("words-ar", "اجتماعان.")];
    let untouched: Vec<(&str, &str)> = fields.iter().take(3).copied().chain(same).collect();
    let refused = mayor.submit(&new, &untouched).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing new was written");
}

#[tokio::test]
async fn once_tabled_only_what_lags_is_asked_for() {
    let it = assembly(2).await;
    let id = tabled(&it, 0, &[("Deux réunions par an.", ""), ("À Smara.", "في السمارة.")]).await;
    let (mayor, motion) = (&it.seats[0].mayor, format!("/fr/council/motions/{id}"));
    let form = mayor.get(&format!("{motion}/clauses/c1")).await.ok();
    assert!(form.shows("Deux réunions par an."), "what the other language says");
    assert!(form.text().contains(r#"name="words-ar""#) && !form.text().contains(r#"name="words-fr""#));
    let level = mayor.get(&format!("{motion}/clauses/c2")).await.ok();
    assert!(!level.text().contains("<textarea"), "nothing lags there");
    assert!(level.text().contains("/amendments/new?clause=c2"), "who wants to change it amends it");
    let over = version(mayor, &format!("{motion}/clauses/c1")).await;
    let blank = mayor.submit(&format!("{motion}/clauses/c1"), &[("words-ar", ""), ("version", &over)]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing was written");
    let old = [("words-ar", "اجتماعان في السنة."), ("version", "1")];
    let stale = mayor.submit(&format!("{motion}/clauses/c1"), &old).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "it was saved since");
    assert!(stale.shows("اجتماعان في السنة."));
    let along = [("words-ar", "اجتماعان في السنة."), ("version", over.as_str())];
    let _ = mayor.submit(&format!("{motion}/clauses/c1"), &along).await.done();
    assert!(!mayor.get(&motion).await.ok().shows("Langues en retard"));
}

#[tokio::test]
async fn once_tabled_a_language_that_lags_may_be_said_to_be_right_as_it_is() {
    let it = assembly(2).await;
    let (mayor, new) = (&it.seats[0].mayor, format!("/fr/council/items/{}/motions/new", it.item));
    let fields = [("title-fr", "Plan"), ("languages", "fr"), ("languages", "ar"), ("item", &it.item)];
    let add = mayor.submit(&new, &fields).await.done().location().to_owned();
    let motion = add.replace("/clauses/new", "");
    let first = [("words-fr", "Deux réunions."), ("words-ar", "اجتماعان."), ("version", "1")];
    let _ = mayor.submit(&add, &first).await.done();
    let changed = [("words-fr", "Deux réunions au moins."), ("words-ar", "اجتماعان."), ("version", "2")];
    let _ = mayor.submit(&format!("{motion}/clauses/c1"), &changed).await.done();
    let _ = mayor.submit(&format!("{motion}/table"), &[("version", "3")]).await.done();
    assert!(mayor.get(&motion).await.ok().shows("en retard sur français"));
    let over = version(mayor, &format!("{motion}/clauses/c1")).await;
    let level = [("words-ar", "اجتماعان."), ("level", "ar"), ("version", over.as_str())];
    let _ = mayor.submit(&format!("{motion}/clauses/c1"), &level).await.done();
    assert!(!mayor.get(&motion).await.ok().shows("en retard"));
}

#[tokio::test]
async fn an_order_with_one_number_twice_is_no_order() {
    let it = assembly(3).await;
    let id = tabled(&it, 1, &[("Deux réunions par an.", "اجتماعان.")]).await;
    let one = amended(&it, 2, &id, Asks::Replace("c1".into()), "Trois réunions par an.").await;
    let other = amended(&it, 0, &id, Asks::Strike("c1".into()), "").await;
    let ranks = [(format!("rank-{}", one.id), "1"), (format!("rank-{}", other.id), "1")];
    let mut fields: Vec<(&str, &str)> = ranks.iter().map(|(name, rank)| (name.as_str(), *rank)).collect();
    fields.push(("reason-fr", "La fréquence d’abord"));
    let refused = it.secretary.submit(&format!("/fr/council/motions/{id}/order/1"), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Un autre amendement porte déjà ce numéro.") && refused.shows("La fréquence d’abord"));
}

#[tokio::test]
async fn a_second_click_does_nothing_twice_and_a_page_that_is_old_says_so() {
    let it = assembly(2).await;
    let id = tabled(&it, 0, &[("Deux réunions par an.", "اجتماعان.")]).await;
    let (mayor, motion) = (&it.seats[1].mayor, format!("/fr/council/motions/{id}"));
    let page = mayor.get(&motion).await.ok().text();
    let sign = page.split("action=\"").find(|it| it.contains("/sign?once=")).expect("a button").split('"').next();
    let sign = sign.expect("an address").replace("&amp;", "&");
    for _ in 0..2 {
        let done = mayor.submit(&sign, &[]).await.done();
        assert_eq!(done.location(), motion, "the second click leads where the first did");
    }
    let again = mayor.submit(&format!("{motion}/sign"), &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "an old page of another day");
    assert!(again.shows("Votre siège soutient déjà ce"));
    let withdraw = format!("{motion}/withdraw");
    let old = [("reason-fr", "Un autre projet le remplace"), ("version", "1")];
    let stale = it.seats[0].mayor.submit(&withdraw, &old).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.shows("Un autre projet le remplace"), "what was typed is kept");
}

#[tokio::test]
async fn what_can_no_longer_be_done_has_no_button() {
    let it = assembly(3).await;
    let id = tabled(&it, 1, &[("Deux réunions par an.", "اجتماعان.")]).await;
    let motion = format!("/fr/council/motions/{id}");
    let there = amended(&it, 2, &id, Asks::Strike("c1".into()), "").await;
    it.opened(3).await;
    let secretary = it.secretary.get(&motion).await.ok().text();
    assert!(!secretary.contains(&format!("{motion}/vote\"")), "an amendment waits");
    let waits = it.secretary.get(&format!("{motion}/vote")).await.ok();
    assert!(waits.shows("Amendement n° 1") && !waits.text().contains("name=\"way\""), "it says which");
    let amendment = format!("/fr{}", there.address());
    assert!(it.secretary.get(&amendment).await.ok().text().contains(&format!("{amendment}/vote\"")));
    it.step(council::Step::Close).await;
    for client in [&it.secretary, &it.seats[0].mayor, &it.seats[1].mayor, &it.seats[2].mayor] {
        for page in [&motion, &amendment] {
            let text = client.get(page).await.ok().text();
            assert!(!text.contains("id=\"acts\""), "{page}: the session is over");
        }
    }
}
