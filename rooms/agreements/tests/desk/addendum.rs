use agreements::{By, step};
use kernel::{Lang, Role};
use testkit::House;

use crate::desk::table::{TEXT, Table, carried, consent};

const AT: &str = "/fr/agreements/smara-agadez/addendum";
const ADDENDUM: &str = "/fr/agreements/smara-agadez-addendum";
const SLUG: &str = "smara-agadez-addendum";

/// What an addendum's text is made of, from the library.
const CLAUSES: [&str; 7] = [
    "clause-parties",
    "clause-changed-clauses",
    "clause-legal-effect",
    "clause-languages",
    "clause-entry-into-force",
    "clause-deposit",
    "clause-closing",
];

/// A new wording of the duration, in both languages.
const DURATION: [(&str, &str); 6] = [
    ("c-duration", "yes"),
    ("do-duration", "replace"),
    ("heading-duration-fr", "Durée"),
    ("body-duration-fr", "Cinq ans."),
    ("heading-duration-ar", "المدة"),
    ("body-duration-ar", "خمس سنوات."),
];

impl Table {
    /// The letter of intent signed, and its hash.
    async fn signed() -> (Self, String) {
        let table = Self::stated().await;
        let hash = table.settle().await;
        table.sign("smara-agadez").await;
        (table, hash)
    }

    /// An addendum with these changes, its text begun from the library and its terms said.
    async fn amended(&self, changes: &[(&str, &str)], entry: &[(&str, &str)]) {
        self.amended_in(&["lang-fr", "lang-ar"], changes, entry).await;
    }

    /// The same, its text in these languages.
    async fn amended_in(&self, languages: &[&str], changes: &[(&str, &str)], entry: &[(&str, &str)]) {
        let proposed = self.smara.submit(AT, changes).await.done();
        assert!(proposed.location().starts_with(&format!("{ADDENDUM}/text")));
        let mut fields: Vec<(&str, &str)> = languages.iter().map(|lang| (*lang, "yes")).collect();
        fields.extend(CLAUSES.map(|clause| (clause, "yes")));
        let _ = self.smara.submit(&format!("{ADDENDUM}/text/start"), &fields).await.done();
        let version = carried(&self.smara.get(&format!("{ADDENDUM}/state-terms")).await.ok().text(), "version");
        let mut terms = vec![("renewal", "none"), ("notice", "0"), ("version", version.as_str())];
        terms.extend(entry);
        let _ = self.smara.submit(&format!("{ADDENDUM}/state-terms"), &terms).await.done();
    }

    /// Every party consents to the publication of this text.
    async fn consent_to(&self, slug: &str) {
        let secretary = House::actor(Role::Secretary, None);
        let by = By { app: &self.house.app, actor: &secretary, lang: Lang::Fr };
        for party in self.agreement(slug).await.bound() {
            step(by, slug, None, |it, by| consent(it, by, &party.id)).await.expect("a consent");
        }
    }

    /// Saves the clause that says the changes, in French.
    async fn say(&self, body: &str) {
        let at = format!("{ADDENDUM}/text/changed-clauses/fr");
        let version = carried(&self.smara.get(&at).await.ok().text(), "version");
        let words = [("version", version.as_str()), ("heading", "Changements"), ("body", body), ("reach", "spelling")];
        let _ = self.smara.submit(&at, &words).await.done();
    }
}

#[tokio::test]
async fn an_addendum_in_force_leaves_a_consolidated_text_beside_the_original() {
    let (table, hash) = Table::signed().await;
    assert!(table.smara.get(AT).await.ok().shows("Articles à remplacer ou à supprimer"));
    let second = table.smara.get(&format!("{AT}?c-duration=yes&insert=yes")).await.ok();
    assert!(second.shows("Le remplacer par le texte ci-dessous") && second.shows("Un article nouveau"));
    let refused = table.smara.submit(AT, &DURATION[..4]).await;
    assert_eq!(refused.status, 422, "a language is missing");
    let mut whole = DURATION.to_vec();
    whole.extend([
        ("insert", "yes"),
        ("after", "duration"),
        ("heading-new-fr", "Jeunesse"),
        ("body-new-fr", "Un conseil des jeunes."),
    ]);
    whole.extend([("heading-new-ar", "الشباب"), ("body-new-ar", "مجلس للشباب.")]);
    table.amended(&whole, &[("entry", "last-signature")]).await;
    let text = table.agadez.get(&format!("{ADDENDUM}/text")).await.ok();
    assert!(
        text.shows("Cinq ans.") && text.shows("Un conseil des jeunes."),
        "the new words are in the addendum's text"
    );
    table.settle_at(SLUG).await;
    table.sign(SLUG).await;
    table.house.work().await;
    let page = table.smara.get("/fr/agreements/smara-agadez/consolidated").await.ok();
    assert!(
        page.text().contains("<ins>") && page.shows("Un conseil des jeunes.") && page.shows("Absent de l’original."),
        "{}",
        page.text()
    );
    assert!(page.shows(&hash), "the original keeps its hash");
    let original = table.smara.get(TEXT).await.ok();
    assert!(original.shows("Lire le texte consolidé") && !original.shows("Cinq ans."));
    assert_eq!(table.outsider.get("/fr/agreements/smara-agadez/consolidated").await.status, 404);
}

#[tokio::test]
async fn an_addendum_that_names_its_day_is_taken_in_by_the_clock_on_it_and_once() {
    let (table, _) = Table::signed().await;
    table.amended(&DURATION, &[("entry", "date"), ("entry-day", "2026-12-01")]).await;
    table.settle_at(SLUG).await;
    table.sign(SLUG).await;
    table.house.work().await;
    let consolidated = "/fr/agreements/smara-agadez/consolidated";
    assert_eq!(table.agreement(SLUG).await.stage.name().word(), "signed");
    assert_eq!(table.smara.get(consolidated).await.status, 404, "nothing has changed yet");
    table.house.on("2026-12-01".parse().unwrap());
    table.house.work().await;
    table.house.work().await;
    assert_eq!(table.agreement(SLUG).await.stage.name().word(), "in-force");
    assert_eq!(table.agreement("smara-agadez").await.amended_by, [table.agreement(SLUG).await.id]);
    assert!(table.smara.get(consolidated).await.ok().shows("Cinq"));
}

#[tokio::test]
async fn a_city_accedes_by_an_addendum_that_all_sign_and_sees_the_file_from_then_on() {
    let (table, _) = Table::signed().await;
    let [smara, agadez, banjul] = table.entities.clone();
    table.amended(&[("join", "yes"), ("entity", banjul.as_str())], &[("entry", "last-signature")]).await;
    assert!(table.banjul.get(&format!("{ADDENDUM}/text")).await.ok().shows("Commune de Banjul"));
    assert_eq!(table.banjul.get(TEXT).await.status, 404, "not a party yet");
    table.settle_at(SLUG).await;
    table.sign(SLUG).await;
    table.house.work().await;
    let agreement = table.agreement("smara-agadez").await;
    let bound: Vec<&str> = agreement.bound().map(|party| party.entity.as_str()).collect();
    assert_eq!(bound, [smara.as_str(), &agadez, &banjul]);
    assert_eq!(agreement.to_sign(), Vec::<&agreements::rules::PartyId>::new());
    let mut reader = table.house.app.db.read().await.unwrap();
    let entries = reader.entries(0, 100).await.unwrap();
    let entries = entries.iter().map(|entry| serde_json::from_slice::<serde_json::Value>(&entry.bytes).unwrap());
    let amended: Vec<serde_json::Value> = entries.filter(|entry| entry["act"] == "agreement.amended").collect();
    let [amended] = amended.as_slice() else { panic!("an accession is one act: {amended:?}") };
    assert_eq!(amended["parties"].as_array().map(Vec::len), Some(3));
    drop(reader);
    assert!(table.banjul.get(TEXT).await.ok().shows("Article 1"));
}

#[tokio::test]
async fn the_text_of_an_addendum_says_what_it_was_declared_to_change_and_changes_nothing_else() {
    let (table, _) = Table::signed().await;
    table.amended(&DURATION, &[("entry", "last-signature")]).await;
    let settle = format!("{ADDENDUM}/settle");
    assert!(table.smara.get(&settle).await.ok().text().contains("name=\"hash\""), "the library's words will do");
    table.say("La durée change.").await;
    let page = table.smara.get(&settle).await.ok();
    assert!(page.shows("Déclaré, et absent du texte de l’avenant"), "{}", page.text());
    assert!(page.shows("Durée (français)") && !page.text().contains("name=\"hash\""), "{}", page.text());
    table.say("La clause « Durée » est remplacée.\n\nCinq ans.\n\nLa clause « Objet » est supprimée.").await;
    let page = table.smara.get(&settle).await.ok();
    assert!(page.shows("Changé par le texte, et non déclaré"), "{}", page.text());
    table.say("La clause « Durée » est remplacée.\n\nCinq ans.").await;
    table.settle_at(SLUG).await;
    assert_eq!(table.agreement(SLUG).await.stage.name().word(), "settled");
}

#[tokio::test]
async fn an_addendum_says_its_changes_in_every_language_of_the_text_that_it_changes() {
    let (table, _) = Table::signed().await;
    table.amended_in(&["lang-fr"], &DURATION, &[("entry", "last-signature")]).await;
    let page = table.smara.get(&format!("{ADDENDUM}/settle")).await.ok();
    assert!(page.shows("Durée (arabe)") && !page.text().contains("name=\"hash\""), "{}", page.text());
}

#[tokio::test]
async fn the_consolidated_text_is_public_once_its_parties_consent_to_the_addendum_too() {
    let (table, _) = Table::signed().await;
    table.consent_to("smara-agadez").await;
    let mut changes = DURATION.to_vec();
    changes.extend([
        ("terms", "yes"),
        ("entry", "last-signature"),
        ("months", "60"),
        ("renewal", "none"),
        ("notice", "9"),
    ]);
    table.amended(&changes, &[("entry", "last-signature")]).await;
    table.settle_at(SLUG).await;
    table.sign(SLUG).await;
    table.house.work().await;
    let (visitor, consolidated) = (table.house.visitor(), "/fr/agreements/smara-agadez/consolidated");
    let page = "/fr/agreements/smara-agadez";
    assert_eq!(visitor.get(consolidated).await.status, 404, "nobody consented to the addendum's words");
    for address in [page, TEXT] {
        assert!(!visitor.get(address).await.ok().text().contains("/consolidated"), "{address}");
        assert!(table.agadez.get(address).await.ok().text().contains("/consolidated"), "{address}");
    }
    assert!(!visitor.get(TEXT).await.ok().shows("9 mois"), "nor to the terms that it says");
    table.consent_to(SLUG).await;
    assert!(visitor.get(consolidated).await.ok().shows("Cinq"));
    assert!(visitor.get(TEXT).await.ok().shows("9 mois"));
    assert!(visitor.get(page).await.ok().text().contains("/consolidated"));
}
