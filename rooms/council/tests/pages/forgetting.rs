//! What whoever forgets a name is told of the documents of sessions.

use kernel::Actor;
use platform::db::sql;

use super::{
    Club,
    sitting::{ADDRESS, council},
    standing_in::with_deputy,
};

const PDF: &[u8] = b"%PDF-1.7\n...\n%%EOF\n";

impl Club {
    /// The documents of whoever bears this name, which all stand on the page of the session.
    async fn told(&self, name: &str) -> Vec<String> {
        let stands = register::name_stands(&self.house.app, name).await.expect("read");
        let of_session = |page: &str| page == ADDRESS.trim_start_matches("/fr");
        assert!(stands.papers.iter().all(|it| of_session(&it.page)), "{:?}", stands.papers);
        stands.papers.into_iter().map(|it| it.name).collect()
    }

    /// Adds an item of this title to the agenda, with a document of this name.
    async fn document(&self, title: &str, name: &str) {
        let item = [("title-fr", title), ("kind", "debate")];
        let _ = self.secretary.submit(&format!("{ADDRESS}/items/new"), &item).await.done();
        let page = self.secretary.get(ADDRESS).await.ok().text();
        let forms = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let form = forms.filter(|link| link.contains("/council/items/") && link.ends_with("/documents")).last();
        let form = form.expect("the last item takes documents");
        let _ = self.secretary.submit_file(form, &[("name", name)], ("file", "a.pdf", PDF)).await.done();
    }
}

#[tokio::test]
async fn the_documents_of_a_session_are_told_of_whoever_answered_there_and_those_of_an_item_of_whom_it_names() {
    let club = council().await;
    club.prepared().await;
    club.document("Rapport d’activité", "Rapport").await;
    club.document("Hommage à Zaynab Bint-Essai", "Éloge").await;
    club.document("Budget", "Note de Brahim Ag-Essai").await;
    assert_eq!(club.told("Zaynab Bint-Essai").await, ["Éloge"], "its item speaks of her");
    assert_eq!(club.told("Brahim Ag-Essai").await, ["Note de Brahim Ag-Essai"], "it bears his name");
    let _ = club.step("convene", "Séisme").await.done();
    let all = ["Note de Brahim Ag-Essai", "Rapport", "Éloge"];
    assert_eq!(club.told("Zaynab Bint-Essai").await, all, "she stands in the convocation");
    assert_eq!(club.told("Aïcha Essaid").await, [""; 0], "who said nothing is in no row");
    let by_letter = [("reply", "excused"), ("channel", "letter"), ("note", "Fatou Bint-Essai la remplace.")];
    let form = club.link_of(&club.secretary, "/answers/").await;
    let _ = club.secretary.submit(&form, &by_letter).await.done();
    assert_eq!(club.told("Aïcha Essaid").await, all, "her seat answered, by letter");
    assert_eq!(club.told("Fatou Bint-Essai").await, all, "the answer names her");
    assert_eq!(club.told("Ousmane Caché").await, [""; 0]);
}

#[tokio::test]
async fn they_are_told_of_whoever_stood_in_for_a_holder_as_well() {
    let (club, _) = with_deputy().await;
    club.document("Rapport d’activité", "Rapport").await;
    assert_eq!(club.told("Salka Bint-Essai").await, [""; 0]);
    club.house.at("2026-12-15T08:30:00Z");
    let _ = club.roll(&club.first_seat().await, "substitute").await.done();
    assert_eq!(club.told("Salka Bint-Essai").await, ["Rapport"]);
}

#[tokio::test]
async fn documents_are_told_once_more_as_a_name_is_forgotten_and_never_taken_out() {
    let club = council().await;
    club.prepared().await;
    club.document("Rapport d’activité", "Rapport").await;
    let _ = club.step("convene", "Séisme").await.done();
    club.house.at("2026-12-15T08:30:00Z");
    let seats = club.secretary.get(ADDRESS).await.ok().text();
    let mut seats: Vec<&str> = seats.split("/answers/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    seats.dedup();
    let _ = club.roll(seats[1], "in").await.done();
    assert_eq!(club.told("Ousmane Caché").await, ["Rapport"], "he is there, and named nowhere in public");
    let app = &club.house.app;
    let done = register::forget_name(app, &Actor::system(), "Ousmane Caché", "demande").await.expect("forgotten");
    assert_eq!(done.papers.len(), 1, "when nothing in the house leads to it any more");
    assert!(app.files.bytes(&done.papers[0].sha256).await.is_ok(), "a person decides about the file");
    assert_eq!(club.told("Ousmane Caché").await, [""; 0]);
    let mut reader = app.db.read().await.expect("the database is there");
    let left = reader.one(sql("SELECT COUNT(*) AS n FROM council_documents")).await.expect("read");
    assert_eq!(left.get::<i64>("n").expect("a number"), 1);
}
