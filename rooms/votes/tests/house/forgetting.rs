//! What whoever forgets a name is told of the files beside votes.

use assembly::{all, fr};
use platform::papers_of;
use suffrage::Way;
use votes::{Ending, Kind, VoteInput};

use super::{Hall, election, item_of, proposal};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

impl Hall {
    /// The files of whoever bears this name, each by its page and its name.
    async fn told(&self, name: &str) -> Vec<(String, String)> {
        let app = &self.it.house.app;
        let mut reader = app.db.read().await.expect("the database is there");
        let papers = papers_of(app, &mut reader, name).await.expect("read");
        papers.into_iter().map(|it| (it.page, it.name)).collect()
    }

    /// Has the secretary enter the word of a member on a declaration, with the letter that shows it.
    async fn enter(&self, vote: &votes::Vote, seat: usize, letter: &str) {
        let enter = format!("/fr{}/adherence/enter", vote.address());
        self.secretary().get(&enter).await.ok();
        let slug = self.it.seats[seat].entity.slug.as_str();
        let said = [("member", slug), ("stand", "adheres"), ("channel", "letter"), ("came", "2026-12-18")];
        let _ = self.secretary().submit_file(&enter, &said, ("file", letter, PDF)).await.done();
    }
}

#[tokio::test]
async fn the_letter_that_shows_a_member_s_word_is_told_of_who_may_have_signed_it_and_who_is_named_beside_it() {
    let hall = Hall::open(4, 3).await;
    let kind = Kind::Declaration { text: all("Nous rendons hommage à Zaynab Bint-Essai.") };
    let vote = hall.opened(VoteInput { kind, ..proposal("declaration", Way::Acclamation) }).await;
    let vote = hall.close(&vote, Ending::Unopposed).await;
    hall.it.house.at("2026-12-20T09:00:00Z");
    hall.enter(&vote, 2, "Lettre de Ville 3.pdf").await;
    hall.enter(&vote, 3, "Lettre d’Ousmane Ag-Essai.pdf").await;
    let letter = |name: &str| (vote.address(), name.to_owned());
    let (third, fourth) = (letter("Lettre de Ville 3.pdf"), letter("Lettre d’Ousmane Ag-Essai.pdf"));
    assert_eq!(hall.told("Personne 3").await, std::slice::from_ref(&third), "their mayor may have signed it");
    assert_eq!(hall.told("Ousmane Ag-Essai").await, std::slice::from_ref(&fourth), "the file bears their name");
    assert_eq!(hall.told("Zaynab Bint-Essai").await, [third, fourth], "the declaration speaks of them");
    assert_eq!(hall.told("Personne 1").await, [], "who was there signed no letter");
}

#[tokio::test]
async fn the_documents_of_an_item_are_told_of_the_candidates_of_its_election_and_of_whom_reservations_name() {
    let hall = Hall::open(3, 3).await;
    let gathered = hall.it.gathered(&mut hall.it.house.app.db.read().await.unwrap()).await;
    for (matter, name) in [("presidency", "Curriculum vitae"), ("decision", "Rapport")] {
        let item = item_of(&gathered, matter).unwrap();
        let path = format!("/fr/council/items/{item}/documents");
        let _ = hall.secretary().submit_file(&path, &[("name", name)], ("file", "a.pdf", PDF)).await.done();
    }
    let page = hall.it.address.trim_start_matches("/fr").to_owned();
    assert_eq!(hall.told("Zaynab Bint-Essai").await, []);
    let _ = hall.prepare(election("presidency", &["Zaynab Bint-Essai", "Brahim Ag-Essai"], 1)).await;
    assert_eq!(hall.told("Zaynab Bint-Essai").await, [(page.clone(), "Curriculum vitae".to_owned())]);
    let vote = hall.opened(proposal("decision", Way::Consensus)).await;
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let said = (hall.seat(1), fr("Sauf pour Fatou Bint-Essai."));
    votes::reserve(app, &mut tx, &hall.it.seats[1].actor, &vote.id, said).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    assert_eq!(hall.told("Fatou Bint-Essai").await, [(page, "Rapport".to_owned())]);
}
