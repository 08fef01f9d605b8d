//! What anyone reads in the register.
#![expect(clippy::unwrap_used, reason = "what a test needs and does not get makes it fail")]

use crate::common::{act, enter, house, key};
use kernel::Role;
use register::ActKind;
use testkit::House;

async fn with_acts() -> House {
    let house = house().await;
    enter(&house, ActKind::AgreementSigned, 0..3).await;
    enter(&house, ActKind::AgreementDormant, [9]).await;
    let mut tx = house.app.db.begin().await.unwrap();
    let correction = act(&house.app, ActKind::Correction, 2).corrects(3);
    register::enter(&house.app, &mut tx, correction).await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
    house.work().await;
    house
}

#[tokio::test]
async fn the_list_says_what_was_entered_in_four_languages() {
    let house = with_acts().await;
    for (lang, title, act) in [
        ("fr", "Registre des actes", "signature d’un accord"),
        ("ar", "سجل الأعمال الرسمية", "توقيع اتفاقية"),
        ("en", "Register of acts", "signature of an agreement"),
        ("es", "Registro de actos", "firma de un acuerdo"),
    ] {
        let page = house.visitor().get(&format!("/{lang}/register")).await.ok();
        assert!(page.shows(title) && page.shows(act) && !page.text().contains('⟦'), "{lang}");
    }
    let page = house.visitor().get("/fr/register").await.ok();
    assert!(page.text().contains("Jumelage &#60;b&#62;2") && !page.text().contains("<b>2</b>"), "said, not meant");
    assert!(page.text().contains(r#"<b>6</b> actes inscrits"#), "{}", page.text());
}

#[tokio::test]
async fn the_list_is_filtered_and_ordered() {
    let house = with_acts().await;
    let visitor = house.visitor();
    let page = visitor.get("/fr/register?kind=agreement.signed&order=oldest").await.ok().text();
    let at = |text: &str| page.find(text).unwrap_or(usize::MAX);
    assert!(at("/fr/register/1\"") < at("/fr/register/3\""));
    assert!(!page.contains("/fr/register/4\"") && page.contains("<b>3</b> actes"));
    let none = visitor.get("/fr/register?kind=agreement.ended").await.ok();
    assert!(none.shows("Aucun acte de cette nature n’est inscrit."));
    assert!(visitor.get("/fr/register?kind=nonsense&page=-4").await.ok().shows("actes inscrits"));
}

#[tokio::test]
async fn a_new_register_says_what_will_come() {
    let house = house().await;
    assert!(house.visitor().get("/en/register").await.ok().shows("No act has been entered yet."));
    assert_eq!(house.visitor().get("/en/register/1").await.status, 404);
}

#[tokio::test]
async fn an_act_is_shown_with_its_proof_and_how_to_check_it() {
    let house = with_acts().await;
    let page = house.visitor().get("/fr/register/1").await.ok();
    for text in ["Vérifiée", "Commune A", "/fr/agreements/ville-a-ville-0", "/register/proof/1", "jumelage verify"] {
        assert!(page.shows(text), "{text}");
    }
    assert!(page.shows(&key(&house).await));
    assert!(!page.text().contains("Personne 0"), "no name of a person is public");
    let file = house.visitor().get("/register/proof/1").await.ok();
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"act-1.tlog-proof\"");
    for lost in ["/fr/register/6", "/fr/register/01", "/fr/register/-1", "/fr/register/x", "/register/proof/6"] {
        assert_eq!(house.visitor().get(lost).await.status, 404, "{lost}");
    }
}

#[tokio::test]
async fn an_act_that_is_not_signed_yet_says_so() {
    let house = with_acts().await;
    enter(&house, ActKind::AgreementEnded, [1]).await;
    let page = house.visitor().get("/es/register/6").await.ok();
    assert!(page.shows("El acto está inscrito; su constancia llegará en un instante"));
    house.work().await;
    assert!(house.visitor().get("/es/register/6").await.ok().shows("Comprobada"));
}

#[tokio::test]
async fn a_sealed_act_names_nobody_anywhere() {
    let house = with_acts().await;
    for address in
        ["/fr/register/4", "/fr/register?kind=agreement.dormant", "/fr/register/acts.csv", "/register/proof/4"]
    {
        let text = house.visitor().get(address).await.ok().text();
        assert!(!text.contains("ville-a-ville-9") && !text.contains("توأمة 9"), "{address}");
    }
    assert!(house.visitor().get("/fr/register/4").await.ok().shows("Sous scellé"));
}

#[tokio::test]
async fn a_corrected_act_leads_to_its_correction_and_back() {
    let house = with_acts().await;
    assert!(house.visitor().get("/fr/register/3").await.ok().shows("/fr/register/5"));
    assert!(house.visitor().get("/fr/register/5").await.ok().shows("/fr/register/3"));
}

#[tokio::test]
async fn the_secretary_corrects_an_act_with_a_reason_that_both_acts_show() {
    let house = house().await;
    enter(&house, ActKind::AgreementSigned, 0..2).await;
    house.work().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let why = [("reason-fr", "Signé le 30 octobre, non le 31."), ("reason-ar", "وُقع يوم 30 أكتوبر")];
    let address = "/fr/register/1/correct";
    assert!(secretary.get("/fr/register/1").await.ok().text().contains(address));
    assert!(secretary.get(address).await.ok().shows("rien n’en est effacé"));
    let silent = secretary.submit(address, &[("reason-fr", " ")]).await;
    assert_eq!(silent.status, 422);
    for other in [house.signed_in(Role::Administrator, None), house.signed_in(Role::Officer, Some("smara"))] {
        assert!(!other.get("/fr/register/1").await.ok().text().contains("/correct"));
        assert_eq!(other.get(address).await.status, 403);
        assert_eq!(other.submit(address, &why).await.status, 403);
    }
    let visitor = house.visitor();
    assert!(visitor.get(address).await.done().location().starts_with("/fr/sign-in"));
    let _ = secretary.submit(address, &why).await.done();
    house.work().await;
    for page in ["/fr/register/1", "/fr/register/3"] {
        assert!(visitor.get(page).await.ok().shows("Signé le 30 octobre, non le 31."), "{page}");
    }
    assert!(visitor.get("/fr/register/1").await.ok().shows("Cet acte est corrigé par l’acte n° 3."));
    assert!(visitor.get("/ar/register/3").await.ok().shows("وُقع يوم 30 أكتوبر"));
    let correction = visitor.get("/register/proof/3").await.ok().text();
    assert!(!correction.contains("30 octobre"), "a phrase stands nowhere in the log");
    register::forget(&house.app, &kernel::Actor::system(), 3, "reason.fr", "à sa demande").await.unwrap();
    for page in ["/fr/register/1", "/fr/register/3"] {
        assert!(!visitor.get(page).await.ok().shows("Signé le 30 octobre"), "{page}");
    }
    assert_eq!(secretary.submit("/fr/register/0/correct", &why).await.status, 409, "the opening is not corrected");
    assert_eq!(secretary.get("/fr/register/44/correct").await.status, 404);
}

#[tokio::test]
async fn a_sealed_act_is_corrected_under_seal_as_long_as_anyone_can_open_it() {
    let house = house().await;
    enter(&house, ActKind::AgreementDormant, [9]).await;
    house.work().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let why = [("reason-fr", "Elle répondait par téléphone.")];
    assert!(secretary.get("/fr/register/1/correct").await.ok().shows("sous scellé elle aussi"));
    let _ = secretary.submit("/fr/register/1/correct", &why).await.done();
    house.work().await;
    for page in ["/fr/register/1", "/fr/register/2", "/register/proof/2", "/fr/register/acts.csv"] {
        let text = house.visitor().get(page).await.ok().text();
        for secret in ["ville-a-ville-9", "téléphone", "\"corrects\""] {
            assert!(!text.contains(secret), "{page}: {secret}");
        }
    }
    assert!(!house.visitor().get("/fr/register/1").await.ok().text().contains("/fr/register/2\">Cet acte"));
    register::forget(&house.app, &kernel::Actor::system(), 1, "sealed", "à leur demande").await.unwrap();
    let erased = secretary.submit("/fr/register/1/correct", &why).await;
    assert!(erased.status == 422 && erased.shows("nul ne peut plus dire"), "{}", erased.text());
}

#[tokio::test]
async fn the_acts_are_open_data() {
    let house = with_acts().await;
    let json = house.visitor().get("/fr/register/acts.json").await.ok();
    let data: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    assert_eq!(data["acts"].as_array().unwrap().len(), 6);
    assert_eq!((&data["acts"][1]["number"], &data["acts"][1]["entry"]["act"]), (&1.into(), &"agreement.signed".into()));
    assert_eq!(data["key"], key(&house).await);
    let csv = house.visitor().get("/ar/register/acts.csv?kind=agreement.signed").await.ok().text();
    assert_eq!(csv.lines().count(), 4);
    assert!(csv.contains("\"توأمة 0\""));
}

#[tokio::test]
async fn the_key_is_text_for_programs_and_a_page_for_people() {
    let house = house().await;
    let text = house.visitor().get("/register/key").await.ok();
    assert!(text.text().starts_with("origin 127.0.0.1:8080/register\nkey 127.0.0.1:8080/register+"));
    let page = house.visitor().get_with("/register/key", "accept", "text/html,*/*").await.done();
    assert_eq!(page.location(), "/fr/register/key");
    assert!(house.visitor().get("/ar/register/key").await.ok().shows(&key(&house).await));
}

#[tokio::test]
async fn a_correction_refuses_what_is_hostile_and_obeys_none_of_it() {
    let house = with_acts().await;
    let met = testkit::hostile(&house.signed_in(Role::Secretary, None), &["/fr/register/1"], &[]).await;
    assert!(met.contains("/fr/register/1/correct"), "nobody tried it: {met:?}");
}
