use assembly::{Assembly, all};
use axum::http::StatusCode;
use decisions::{
    Axis, AxisInput,
    rules::{Refusal, Ticks, TieKind},
};
use kernel::{Day, Role};

use super::{decision, refusal, secretary, sitting};

pub(super) fn axis(title: &str) -> AxisInput {
    AxisInput {
        title: all(title),
        purpose: all("Ce que veut le Club"),
        place: 1,
        since: Some(Day::constant(2026, 1, 1)),
        until: None,
        adopted_by: None,
        example: false,
        source: "Acte fondateur".into(),
        source_url: "https://example.org/acte".into(),
    }
}

pub(super) async fn added(it: &Assembly, said: AxisInput) -> Axis {
    let app = &it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let axis = decisions::add_axis(app, &mut tx, &secretary(), said).await.expect("added");
    tx.commit(app.now()).await.expect("it holds");
    axis
}

#[tokio::test]
async fn the_coherence_page_shows_what_serves_no_axis_and_which_axis_nothing_serves() {
    let it = sitting().await;
    let visitor = it.house.visitor();
    assert!(visitor.get("/fr/council/axes").await.ok().shows("Le Club n’a inscrit aucun axe stratégique."));
    assert!(visitor.get("/fr/council/coherence").await.ok().shows("Aucun axe n’est en cours"));
    let (water, youth) = (added(&it, axis("Eau")).await, added(&it, axis("Jeunesse")).await);
    let decision = decision(&it, "Feuille de route").await;
    let page = visitor.get("/fr/council/coherence").await.ok();
    assert!(
        part(&page.text(), "bare").contains("Eau (fr)") && part(&page.text(), "decisions").contains("Feuille de route")
    );
    let form = format!("/fr/council/serves/decision/{}", decision.id);
    assert_eq!(visitor.get(&form).await.status, StatusCode::SEE_OTHER);
    assert_eq!(it.seats[0].mayor.get(&form).await.status, StatusCode::FORBIDDEN);
    let _ = it.secretary.submit(&form, &[("axes", water.id.as_str())]).await.done();
    let text = visitor.get("/fr/council/coherence").await.ok().text();
    assert!(!part(&text, "bare").contains("Eau (fr)") && part(&text, "bare").contains("Jeunesse (fr)"));
    assert!(
        !part(&text, "decisions").contains("Feuille de route") && part(&text, "served").contains("Feuille de route")
    );
    assert!(visitor.get(&format!("/fr{}", water.address())).await.ok().shows("Feuille de route"));
    assert!(visitor.get(&format!("/fr{}", youth.address())).await.ok().shows("Rien de ce que vous pouvez voir"));
    assert!(visitor.get("/fr/council/decisions/2026-01").await.ok().shows("Eau (fr)"));
}

/// A section of a page, by the identity of its heading.
fn part(page: &str, id: &str) -> String {
    let begins = format!("aria-labelledby=\"{id}\"");
    page.split(&begins).nth(1).and_then(|rest| rest.split("</section>").next()).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn an_axis_says_what_adopted_it_and_lapses_with_its_term() {
    let it = sitting().await;
    let app = &it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let silent = AxisInput { source: String::new(), ..axis("Eau") };
    let refused = decisions::add_axis(app, &mut tx, &secretary(), silent).await;
    assert_eq!(refusal(refused), platform::Refusal::from(Refusal::NoSource).to_string());
    let timeless = AxisInput { since: None, ..axis("Eau") };
    let refused = decisions::add_axis(app, &mut tx, &secretary(), timeless).await;
    assert_eq!(refusal(refused), platform::Refusal::from(Refusal::NoFirstDay).to_string());
    drop(tx);
    let axis = added(&it, AxisInput { until: Some(Day::constant(2026, 12, 31)), ..axis("Eau") }).await;
    let decision = decision(&it, "Feuille de route").await;
    it.house.on(Day::constant(2027, 1, 1));
    let mut tx = app.db.begin().await.unwrap();
    let over = (TieKind::Decision, decision.id.as_str());
    let ticks = Ticks { ticked: [axis.id.clone()].into(), ..Ticks::default() };
    let late = decisions::attach(app, &mut tx, &secretary(), over, &ticks).await;
    assert_eq!(refusal(late), platform::Refusal::from(Refusal::AxisOver).to_string());
    assert!(it.house.visitor().get("/fr/council/axes").await.ok().shows("Axes échus"));
}

#[tokio::test]
async fn the_secretary_sets_axes_by_page() {
    let it = sitting().await;
    let fields = [
        ("title-fr", "Savoir-faire"),
        ("title-ar", "الخبرات"),
        ("purpose-fr", "Échanger"),
        ("since-day", "1"),
        ("since-month", "1"),
        ("since-year", "2026"),
    ];
    let wrong = it.secretary.submit("/fr/council/axes/new", &fields).await;
    assert!(wrong.shows("Dites ce qui a adopté cet axe") && wrong.text().contains("value=\"Savoir-faire\""));
    let whole: Vec<_> = fields.into_iter().chain([("source", "Déclaration publique")]).collect();
    let done = it.secretary.submit("/fr/council/axes/new", &whole).await.done();
    assert_eq!(done.location(), "/fr/council/axes/savoir-faire");
    assert!(it.secretary.submit("/fr/council/axes/new", &whole).await.shows("Un autre axe porte ce titre."));
    assert!(it.house.visitor().get("/ar/council/axes/savoir-faire").await.ok().shows("الخبرات"));
    let mayor = it.house.signed_in(Role::Mayor, Some(it.seats[0].entity.id.as_str()));
    assert_eq!(mayor.get("/fr/council/axes/savoir-faire/edit").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_axis_titled_in_arabic_alone_has_an_address_of_a_number() {
    let it = sitting().await;
    let title = kernel::Localised::one(kernel::Lang::Ar, "الماء");
    let axis = added(&it, AxisInput { title, ..axis("Eau") }).await;
    assert_eq!(axis.address(), "/council/axes/axis-1");
    assert!(it.house.visitor().get("/ar/council/axes/axis-1").await.ok().shows("الماء"));
}
