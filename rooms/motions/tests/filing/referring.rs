//! What experts are asked and answer, and the agreement that an item is about.

use axum::http::StatusCode;
use council::Step;
use kernel::Role;
use platform::db::sql;

use super::{assembly, begin, fr, tabled};

/// An expert's account, as the one that is signed in as such.
pub(super) async fn expert(it: &assembly::Assembly) {
    let mut tx = begin(it).await;
    let now = it.house.app.now();
    let account = sql("INSERT INTO accounts (id, email, name, lang, person, password, made, closed)
                       VALUES ('expert', 'expert@club.example', 'Experte en droit', 'ar', NULL, NULL, $1, NULL)");
    let _ = tx.run(account.with(now)).await.expect("an account");
    let grant = sql("INSERT INTO account_grants (id, account, role, body, body_label, until, given)
                     VALUES ('g', 'expert', 'expert', NULL, '', NULL, $1)");
    let _ = tx.run(grant.with(now)).await.expect("a grant");
    tx.commit(now).await.expect("it holds");
}

async fn mails(it: &assembly::Assembly) -> Vec<(String, String)> {
    let mut reader = it.house.app.db.read().await.expect("read");
    let rows = reader.all(sql("SELECT recipient, body FROM mails ORDER BY written, id")).await.expect("read");
    rows.iter().map(|row| (row.get("recipient").expect("text"), row.get("body").expect("text"))).collect()
}

#[tokio::test]
async fn an_expert_is_asked_by_mail_and_answers_with_reasons_that_only_those_who_follow_read() {
    let it = assembly(2).await;
    expert(&it).await;
    let id = tabled(&it, 1, &[("Un.", "واحد.")]).await;
    let form = format!("/fr/council/motions/{id}/refer");
    assert_eq!(it.seats[1].mayor.get(&form).await.status, StatusCode::FORBIDDEN);
    let mut asked = vec![
        ("expert", "expert"),
        ("question-fr", "Est-ce de la compétence des communes ?"),
        ("due-day", "1"),
        ("due-month", "11"),
        ("due-year", "2026"),
    ];
    let past = it.secretary.submit(&form, &asked).await;
    assert!(
        past.shows("Ce jour est passé\u{a0}: choisissez-en un autre.")
            && past.shows("Est-ce de la compétence des communes ?")
    );
    asked[2].1 = "30";
    let done = it.secretary.submit(&form, &asked).await.done();
    let page = done.location().to_owned();
    let letters = mails(&it).await;
    assert_eq!(letters.len(), 1);
    assert!(letters[0].0 == "expert@club.example" && letters[0].1.contains("/ar/council/referrals/"), "{letters:?}");
    it.step(Step::Convene(fr("Séisme"))).await;
    assert_eq!(it.house.visitor().get(&page).await.status, StatusCode::SEE_OTHER, "a visitor goes to sign in");
    let other = it.house.signed_in(Role::Reader, None);
    assert_eq!(other.get(&page).await.status, StatusCode::NOT_FOUND);
    let motion = format!("/fr/council/motions/{id}");
    assert!(!it.house.visitor().get(&motion).await.ok().shows("Experte en droit"));
    it.house.at("2026-12-02T12:00:00Z");
    assert!(it.seats[0].mayor.get(&page).await.ok().shows("Réponse attendue, souhaitée pour le 30 novembre 2026"));
    let own = it.house.signed_in(Role::Expert, None);
    assert!(own.get("/fr/council/referrals").await.ok().text().contains(&page));
    let not_theirs =
        it.secretary.submit(&page, &[("opinion", "favourable"), ("reasons-fr", "Oui"), ("version", "1")]).await;
    assert_eq!(not_theirs.status, StatusCode::FORBIDDEN);
    let silent = own.submit(&page, &[("opinion", "conditional"), ("version", "1")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = [("opinion", "conditional"), ("reasons-ar", "نعم، بشرط موافقة المجلس."), ("version", "1")];
    let _ = own.submit(&page, &answer).await.done();
    let again = own.submit(&page, &answer).await;
    assert!(again.shows("Cette question a reçu sa réponse"));
    let seen = it.seats[0].mayor.get(&page).await.ok();
    assert!(seen.shows("Avis favorable sous conditions") && seen.shows("نعم، بشرط موافقة المجلس."));
    assert!(seen.shows("il était souhaité pour le 30 novembre 2026"));
    let file = format!("{}/file", it.address);
    assert!(it.seats[0].mayor.get(&file).await.ok().shows("نعم، بشرط موافقة المجلس."));
    let public = it.house.visitor().get(&file).await.ok();
    assert!(!public.shows("Experte en droit") && public.shows("Projet de décision n° 1"));
}

#[tokio::test]
async fn the_agreement_of_an_item_shows_its_screening_to_whoever_sees_its_file_and_to_nobody_else() {
    let it = assembly(4).await;
    let app = &it.house.app;
    let secretary = testkit::House::actor(Role::Secretary, None);
    let by = agreements::By { app, actor: &secretary, lang: kernel::Lang::Fr };
    let proposed = agreements::Proposed {
        kind: agreements::rules::Kind::Twinning,
        entities: vec![it.seats[1].entity.id.to_string(), it.seats[2].entity.id.to_string()],
        title: fr("Jumelage de Ville 2 et Ville 3"),
        fields: [].into(),
    };
    let agreement = agreements::propose(by, proposed).await.expect("proposed");
    let form = format!("/fr/council/items/{}/agreement", it.item);
    assert_eq!(it.seats[1].mayor.get(&form).await.status, StatusCode::FORBIDDEN);
    assert!(it.secretary.get(&form).await.ok().shows("Jumelage de Ville 2 et Ville 3"));
    let _ = it.secretary.submit(&form, &[("agreement", agreement.id.as_str())]).await.done();
    it.step(Step::Convene(fr("Séisme"))).await;
    let file = format!("{}/file", it.address);
    let party = it.seats[1].mayor.get(&file).await.ok();
    assert!(party.shows("Jumelage de Ville 2 et Ville 3"));
    let screening = party.text().split(r#"<ul class="rule-lines">"#).nth(1).map(str::to_owned);
    assert!(screening.is_some_and(|it| it.contains("Commune de Ville 2")), "what the rulebook finds for each party");
    for other in [&it.seats[3].mayor, &it.house.visitor()] {
        let page = other.get(&file).await.ok();
        assert!(!page.shows("Jumelage de Ville 2"), "not even that there is such an agreement");
        assert!(!other.get(&it.address).await.ok().shows("Jumelage de Ville 2"));
    }
}
