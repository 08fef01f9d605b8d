//! What whoever forgets a name is told of the files of a session.

use assembly::Assembly;
use platform::papers_of;

use super::{
    amended, assembly,
    awaiting::asked,
    files::{attach, document},
    referring::expert,
    tabled,
};

/// The files of whoever bears this name, each by its page and its name.
async fn told(it: &Assembly, name: &str) -> Vec<(String, String)> {
    let mut reader = it.house.app.db.read().await.expect("the database is there");
    let papers = papers_of(&it.house.app, &mut reader, name).await.expect("read");
    papers.into_iter().map(|it| (it.page, it.name)).collect()
}

/// A document of the one session.
fn of_session(it: &Assembly, name: &str) -> (String, String) {
    (it.address.trim_start_matches("/fr").to_owned(), name.to_owned())
}

#[tokio::test]
async fn the_evidence_of_an_expert_s_answer_is_told_of_the_expert_of_who_noted_it_and_of_the_motion_s_own_people() {
    let it = assembly(4).await;
    expert(&it).await;
    let page = asked(&it).await;
    attach(&it, ("Note du maire", "yes"), &document("Bordereau")).await;
    let fields = [
        ("channel", "letter"),
        ("came-day", "23"),
        ("came-month", "11"),
        ("came-year", "2026"),
        ("opinion", "favourable"),
        ("reasons-fr", "Oui, comme le disait Zaynab Bint-Essai."),
        ("version", "1"),
    ];
    let scan = document("Lettre");
    let _ = it.secretary.submit_file(&format!("{page}/note"), &fields, ("file", "Lettre.pdf", &scan)).await.done();
    let both =
        vec![(page.trim_start_matches("/fr").to_owned(), "Lettre.pdf".to_owned()), of_session(&it, "Note du maire")];
    for name in ["Experte en droit", "expert@club.example", "Zaynab Bint-Essai", "Personne 2"] {
        assert_eq!(told(&it, name).await, both, "{name}");
    }
    assert_eq!(told(&it, "Personne 3").await, []);
}

#[tokio::test]
async fn the_documents_under_a_motion_are_told_of_who_wrote_amended_or_supported_it_or_is_spoken_of_there() {
    let it = assembly(4).await;
    let id = tabled(&it, 0, &[("Rendre hommage à Zaynab Bint-Essai.", "تكريم السيدة زينب بنت السعيد.")]).await;
    attach(&it, ("Rapport", ""), &document("Bordereau")).await;
    let elsewhere = it.item("Autre point", council::ItemKind::Debate, "").await;
    let other = format!("/fr/council/items/{elsewhere}/documents");
    let file = ("file", "note.pdf", &document("Autre")[..]);
    let _ = it.secretary.submit_file(&other, &[("name", "Autre rapport")], file).await.done();
    let report = vec![of_session(&it, "Rapport")];
    for name in ["Zaynab Bint-Essai", "زينب بنت السعيد", "Personne 1"] {
        assert_eq!(told(&it, name).await, report, "{name}");
    }
    for name in ["Personne 2", "Personne 3", "Personne 4"] {
        assert_eq!(told(&it, name).await, [], "{name}");
    }
    let amendment = amended(&it, 1, &id, motions::Asks::Strike("c1".into()), "").await;
    assert_eq!(told(&it, "Personne 2").await, report, "who amends it");
    let sign = format!("/fr{}/sign", amendment.address());
    let _ = it.seats[2].mayor.submit(&sign, &[]).await.done();
    assert_eq!(told(&it, "Personne 3").await, report, "who supports that");
    let _ = it.seats[3].mayor.submit(&format!("/fr/council/motions/{id}/sign"), &[]).await.done();
    assert_eq!(told(&it, "Personne 4").await, report, "who supports it");
}
