use axum::http::StatusCode;
use decisions::rules::Refusal;
use kernel::Lang;

use super::{decision, refusal, secretary, sitting};
use assembly::fr;

#[tokio::test]
async fn the_adopted_text_stays_and_a_translation_is_mended_with_its_reason() {
    let it = sitting().await;
    let decision = decision(&it, "Feuille de route").await;
    let page = format!("/fr{}/translations/en", decision.address());
    let fields =
        [("version", "2"), ("title", "Road map"), ("text", "First article."), ("why-fr", "Traduction nouvelle")];
    let _ = it.secretary.submit(&page, &fields).await.done();
    let stays = it.secretary.get(&format!("/fr{}/translations/fr", decision.address())).await;
    assert!(stays.shows("Le texte a été adopté dans cette langue\u{a0}: il ne change pas."));
    let mended = [("version", "3"), ("title", "Roadmap"), ("text", "First article."), ("why-fr", "Orthographe")];
    let _ = it.secretary.submit(&page, &mended).await.done();
    it.house.work().await;
    let shown = it.house.visitor().get("/en/council/decisions/2026-01").await.ok();
    assert!(shown.shows("Roadmap") && !shown.shows("Road map"));
    assert!(shown.shows("Translation added (English)") && shown.shows("Translation corrected (English)"));
    let mut reader = it.house.app.db.read().await.unwrap();
    let acts = register::acts_of(&mut reader, "decision", decision.id.as_str()).await.unwrap();
    let kinds: Vec<_> = acts.iter().map(|act| act.kind).collect();
    assert_eq!(kinds, [register::ActKind::DecisionMade, register::ActKind::Correction, register::ActKind::Correction]);
    drop(reader);
    assert_eq!(it.seats[0].mayor.get(&page).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_translation_is_mended_for_a_reason_and_only_where_something_changes() {
    let it = sitting().await;
    let decision = decision(&it, "Feuille de route").await;
    let app = &it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let translate = |over, text: &'static str, why| (over, (Lang::Es, "Hoja de ruta", text), why);
    let (over, what, why) = translate(decision.clone(), "Artículo", kernel::Localised::default());
    let without = decisions::translate(app, &mut tx, &secretary(), over, what, why).await;
    assert_eq!(refusal(without), platform::Refusal::from(Refusal::NoReason).to_string());
    let (over, what, why) = translate(decision, "Artículo", fr("Nouvelle"));
    let (decision, correction) = decisions::translate(app, &mut tx, &secretary(), over, what, why).await.unwrap();
    assert_eq!((correction.title.as_str(), correction.text.as_str()), ("", ""), "it had none before");
    let (over, what, why) = translate(decision, "Artículo", fr("Encore"));
    let same = decisions::translate(app, &mut tx, &secretary(), over, what, why).await;
    assert_eq!(refusal(same), platform::Refusal::from(Refusal::NothingChanged).to_string());
}

#[tokio::test]
async fn the_secretary_finds_the_decisions_that_lack_a_language_with_how_many_lack_each() {
    let it = sitting().await;
    let (first, _) = (decision(&it, "Feuille de route").await, decision(&it, "Budget").await);
    let page = format!("/fr{}/translations/en", first.address());
    let fields =
        [("version", "2"), ("title", "Road map"), ("text", "First article."), ("why-fr", "Traduction nouvelle")];
    let _ = it.secretary.submit(&page, &fields).await.done();
    let list = async |lacks: &str| it.secretary.get(&format!("/fr/council/decisions?lacks={lacks}")).await.ok();
    let whole = list("").await;
    for says in ["Langue manquante", "Une au moins (2)", "anglais (1)", "espagnol (2)"] {
        assert!(whole.shows(says), "{says}");
    }
    assert!(!whole.text().contains("arabe ("), "none lacks it");
    assert!(whole.shows("Pas encore de texte\u{a0}: anglais et espagnol."), "each line says what it lacks");
    for (lacks, first, second) in [("en", false, true), ("es", true, true), ("any", true, true), ("xx", true, true)] {
        let page = list(lacks).await;
        assert_eq!((page.shows("Feuille de route"), page.shows("Budget")), (first, second), "{lacks}");
    }
    assert!(list("en").await.shows("Une décision"), "and how many there are");
    let none = list("ar").await;
    assert!(none.shows("Aucune décision ne répond à ces critères.") && none.shows("Voir toutes les décisions"));
    for (lang, says) in [("ar", "لغة ينقص نصها"), ("en", "Missing language"), ("es", "Lengua que falta")] {
        let page = it.secretary.get(&format!("/{lang}/council/decisions?lacks=en")).await.ok();
        assert!(page.shows(says) && page.text().contains("2026-02") && !page.text().contains("2026-01"), "{lang}");
    }
    for anyone in [&it.house.visitor(), &it.seats[0].mayor] {
        let page = anyone.get("/fr/council/decisions?lacks=en").await.ok();
        assert!(!page.shows("Langue manquante") && page.shows("Feuille de route"), "nobody else is asked");
    }
}
