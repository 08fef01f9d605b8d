//! Where something is voted on, what it is stands a link away, and whoever votes is told which language lags.

use motions::Asks;

use super::{amended, assembly, shutting::put, tabled, voted};

const LAGS: &str = "Article 1 – arabe";

#[tokio::test]
async fn whoever_puts_or_votes_on_a_motion_is_told_which_language_lags_and_led_to_its_text() {
    let it = assembly(3).await;
    let id = tabled(&it, 1, &[("Deux réunions par an.", ""), ("À Smara.", "في السمارة.")]).await;
    it.opened(3).await;
    let form = it.secretary.get(&format!("/fr/council/motions/{id}/vote")).await.ok();
    assert!(form.shows(LAGS), "{}", form.text());
    let vote = put(&it, &format!("/council/motions/{id}"), 4).await;
    let page = it.secretary.get(&format!("/fr/council/votes/{vote}")).await.ok();
    let link =
        format!("<a href=\"/fr/council/motions/{id}\">Lire ce qui est mis aux voix : Projet de décision n° 1</a>");
    assert!(page.text().replace('\u{a0}', " ").contains(&link), "{}", page.text());
    assert!(page.shows(LAGS));
    voted(&it, &vote).await;
    let closed = it.house.visitor().get(&format!("/fr/council/votes/{vote}")).await.ok();
    assert!(closed.text().contains(&format!("\"/fr/council/motions/{id}\"")) && !closed.shows(LAGS));
}

#[tokio::test]
async fn an_article_that_was_struck_lags_no_more() {
    let it = assembly(3).await;
    let id = tabled(&it, 1, &[("Deux réunions par an.", ""), ("À Smara.", "في السمارة.")]).await;
    let motion = format!("/fr/council/motions/{id}");
    let strike = amended(&it, 2, &id, Asks::Strike("c1".into()), "").await;
    it.opened(3).await;
    assert!(it.secretary.get(&motion).await.ok().shows(LAGS));
    let vote = put(&it, &strike.address(), 2).await;
    let page = it.secretary.get(&format!("/fr/council/votes/{vote}")).await.ok();
    assert!(page.text().contains(&format!("\"/fr{}\"", strike.address())), "{}", page.text());
    voted(&it, &vote).await;
    it.house.work().await;
    let page = it.secretary.get(&motion).await.ok();
    assert!(!page.shows(LAGS) && !page.shows("Mettre les langues à niveau"), "{}", page.text());
}
