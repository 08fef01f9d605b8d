//! What those who follow see: the page of each one, the wall, and nothing where there is nothing to see.

use axum::http::StatusCode;
use council::{Manner, Times};
use kernel::Day;

use super::{at, press, rooms, shown, sitting};
use assembly::Assembly;

#[tokio::test]
async fn the_part_that_changes_is_had_by_itself_and_anyone_may_keep_it() {
    let it = sitting().await;
    let _ = press(&it, &it.secretary, "console/item", &[]).await.done();
    let visitor = it.house.visitor();
    let part = visitor.get(&format!("{}?part=now", at(&it, "live"))).await.ok();
    assert!(part.shows("Adopter la feuille de route") && !part.text().contains("<header class=\"site-head\""));
    assert!(part.header("cache-control").starts_with("public"), "{}", part.header("cache-control"));
    let whole = visitor.get(&at(&it, "live")).await.ok();
    assert!(whole.header("cache-control").starts_with("public") && whole.text().contains("data-live="));
    assert!(whole.text().contains(&format!("data-part=\"{}?part=now\"", at(&it, "live"))));
    let own = it.seats[1].mayor.get(&format!("{}?part=now", at(&it, "live"))).await.ok();
    assert!(own.shows("Demander la parole") && own.header("cache-control").contains("no-store"));
}

#[tokio::test]
async fn the_way_to_follow_a_session_stands_on_its_page_before_the_agenda() {
    let it = sitting().await;
    let page = it.seats[1].mayor.get(&it.address).await.ok().text();
    let follow = page.find("id=\"chamber\"").expect("the way to follow it");
    assert!(follow < page.find("id=\"agenda\"").expect("the agenda"));
}

#[tokio::test]
async fn the_wall_says_what_is_on_in_four_languages_at_once_and_leads_nowhere() {
    let it = sitting().await;
    let _ = press(&it, &it.secretary, "console/item", &[]).await.done();
    let _ = press(&it, &it.seats[1].mayor, "live/ask", &[]).await.done();
    let _ = press(&it, &it.secretary, "console/call", &[]).await.done();
    let page = it.house.visitor().get(&at(&it, "screen")).await.ok();
    // What is filled in stands apart from the text around it, by signs that nobody sees.
    let text = page.text().replace(['\u{2068}', '\u{2069}'], "");
    for (lang, item) in [("fr", "Point 1"), ("ar", "النقطة 1"), ("en", "Item 1"), ("es", "Punto 1")] {
        let pane = text.split(&format!("id=\"pane-{lang}\"")).nth(1).expect("a pane for each language");
        let pane = pane.split("</section>").next().expect("it ends");
        assert!(pane.contains(item) && pane.contains(&format!("({lang})")), "{lang}: {pane}");
        assert!(pane.contains("Ville 2"), "{lang}: {pane}");
    }
    assert!(text.contains("id=\"pane-ar\" lang=\"ar\" dir=\"rtl\""));
    assert!(!text.contains("<a ") && !text.contains("<nav"), "{text}");
    assert!(text.contains("<noscript><meta http-equiv=\"refresh\" content=\"15\"></noscript>"));
}

#[tokio::test]
async fn before_it_opens_its_page_says_so_and_the_console_opens_it() {
    let it = Assembly::prepared(rooms(), 3).await;
    for page in ["live", "screen", "events"] {
        assert_eq!(
            it.house.visitor().get(&at(&it, page)).await.status,
            StatusCode::NOT_FOUND,
            "{page}: nobody knows of it"
        );
    }
    it.convened().await;
    it.house.at(assembly::SITS);
    let live = shown(&it.house.visitor(), &at(&it, "live")).await;
    assert!(live.contains("La séance n’est pas ouverte."), "{live}");
    let presides = &it.seats[0].mayor;
    let _ = press(&it, presides, "console/step", &[]).await.done();
    assert!(shown(&it.house.visitor(), &at(&it, "live")).await.contains("Ouverte"));
}

#[tokio::test]
async fn a_written_procedure_has_no_sitting_to_follow() {
    let it = Assembly::with(rooms(), 3, |_, said| {
        said.manner = Manner::Written;
        let at = |day: i8| Day::constant(2026, 12, day).at(10, 0, 0, 0);
        said.times = Some(Times::between(at(15), at(30), "Africa/Casablanca").expect("the clocks do not change then"));
    })
    .await;
    it.convened().await;
    let page = it.house.visitor().get(&it.address).await.ok();
    assert!(!page.shows("Séance en direct"));
    let live = shown(&it.house.visitor(), &at(&it, "live")).await;
    assert!(live.contains("il n’y a pas de séance à suivre"), "{live}");
}
