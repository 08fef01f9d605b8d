use agreements::{SignedElsewhere, import_signed, rules::Kind};
use atlas::Source;
use kernel::{Day, Lang, Localised};
use platform::db::sql;
use testkit::Client;

use crate::desk::table::{Table, carried, open};

const TEN: &str = "/fr/agreements/ten";
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

/// How many pages the agreement's document has.
async fn pages(of: &Client) -> usize {
    let pdf = of.get("/fr/agreements/ten.pdf").await.ok();
    press::leaves(&pdf.bytes, 9).expect("it has pages")
}

/// A twinning of Smara and Agadez that was signed elsewhere, of which no text is held.
async fn signed_elsewhere() -> Table {
    let table = open().await;
    let past = SignedElsewhere {
        slug: "ten".to_owned(),
        kind: Kind::Twinning,
        title: Localised::one(Lang::Fr, "Jumelage Smara – Agadez"),
        entities: table.entities[..2].to_vec(),
        signed_on: Day::constant(2025, 10, 31),
        place: String::new(),
        fields: Default::default(),
        sources: vec![Source::at("noonpost.ma", "https://noonpost.ma/?p=30782")],
    };
    assert!(import_signed(&table.house.app, past).await.expect("an agreement known by its source"));
    table
}

#[tokio::test]
async fn the_words_of_an_original_signed_elsewhere_are_transcribed_filed_and_declared_by_two_parties() {
    let table = signed_elsewhere().await;
    let at = |rest: &str| format!("{TEN}/{rest}");
    assert!(table.smara.get(&at("text")).await.ok().shows("Le Club ne détient pas le texte signé."));
    assert_eq!(table.outsider.get(&at("text")).await.status, 404);
    let _ = table.smara.submit(&at("text/start"), &[("lang-fr", "yes"), ("clause-object", "yes")]).await.done();
    let editor = table.smara.get(&at("text/object/fr")).await.ok();
    assert!(!editor.shows("Texte proposé par la bibliothèque"), "nothing is made up: {}", editor.text());
    let early = table.smara.get(&at("file-text")).await.ok();
    assert!(early.shows("Articles encore vides") && early.shows("Aucune numérisation"), "{}", early.text());
    let words =
        [("version", "0"), ("heading", "Objet"), ("body", "Les deux communes se jumellent."), ("reach", "meaning")];
    let _ = table.smara.submit(&at("text/object/fr"), &words).await.done();
    let _ = table.smara.submit_file(&at("file-scan"), &[], ("file", "original.pdf", PDF)).await.done();
    let page = table.smara.get(&at("file-text")).await.ok().text();
    let (version, hash) = (carried(&page, "version"), carried(&page, "hash"));
    let _ = table.smara.submit(&at("file-text"), &[("version", &version), ("hash", &hash)]).await.done();
    let frozen = table.agadez.submit(&at("text/object/fr"), &words).await.status;
    assert!(frozen.is_client_error(), "what was filed is not written in: {frozen}");
    assert!(table.agadez.get(&at("text")).await.ok().shows("Les deux communes se jumellent."));
    let public = table.house.visitor().get(TEN).await.ok();
    assert!(public.shows("Le Club ne détient pas le texte signé."));
    assert_eq!(table.house.visitor().get(&at("text")).await.status, 404);
    assert_eq!(pages(&table.smara).await, 1, "a record sheet, never clauses");

    for (officer, entity) in [(&table.smara, &table.entities[0]), (&table.agadez, &table.entities[1])] {
        let agreement = table.agreement("ten").await;
        assert_eq!(agreement.text_ref(), None, "one declaration is not enough");
        let party = agreement.parties.iter().find(|party| party.entity == *entity).unwrap().id.to_string();
        assert!(officer.get(&at("declare-scan")).await.ok().shows(&hash));
        let conform = [("party", party.as_str()), ("choice", "yes"), ("hash", &hash)];
        let _ = officer.submit(&at("declare-scan"), &conform).await.done();
    }
    let text = table.agadez.get(&at("text")).await.ok();
    assert!(!text.text().contains("ten.pdf?copy="), "there is nothing left to sign");
    assert!(text.shows("Texte signé le 31 octobre 2025") && text.shows("Les deux communes se jumellent."));
    assert!(pages(&table.smara).await > 1, "the document holds the words");
    assert_eq!(pages(&table.house.visitor()).await, 1, "which are not published yet");
    table.house.work().await;
    register::sign(&table.house.app).await.unwrap();
    for lang in ["fr", "ar", "en", "es"] {
        let page = table.house.visitor().get(&format!("/{lang}/agreements/ten")).await.ok();
        assert!(!page.text().contains('⟦'), "{lang}: {}", page.text());
    }
    let public = table.house.visitor().get(TEN).await.ok();
    assert!(public.shows("Le texte n’est pas publié") && public.shows("original déclaré conforme au texte"));
    let mut reader = table.house.app.db.read().await.unwrap();
    let entries = reader.entries(0, 100).await.unwrap();
    let conform = entries.iter().map(|entry| String::from_utf8_lossy(&entry.bytes).into_owned());
    assert!(conform.filter(|entry| entry.contains("scan.conform")).all(|entry| entry.contains(&hash)));
    let kept = reader.one(sql("SELECT COUNT(*) AS n FROM agreement_settled")).await.unwrap();
    assert_eq!(kept.get::<i64>("n").unwrap(), 1);
}

#[tokio::test]
async fn who_signed_elsewhere_for_a_party_has_its_page_and_its_office_and_powers_are_shown() {
    let table = signed_elsewhere().await;
    let agreement = table.agreement("ten").await;
    let party = agreement.parties.iter().find(|party| party.entity == table.entities[0]).unwrap().id.to_string();
    let at = format!("{TEN}/name-signatory");
    let form = table.smara.get(&format!("{at}?party={party}")).await.ok();
    assert!(form.shows("Dites qui a tenu la plume"), "{}", form.text());
    let said = [
        ("party", party.as_str()),
        ("name-fr", "Le président du conseil"),
        ("office-fr", "Président"),
        ("basis", "elected"),
        ("reference", "PV d’élection n° 3"),
        ("from", "2021-09-20"),
    ];
    let _ = table.smara.submit(&at, &said).await.done();
    let file = table.agadez.get(TEN).await.ok();
    assert!(file.shows("Le président du conseil") && file.shows("PV d’élection n° 3"), "{}", file.text());
    assert!(!table.house.visitor().get(TEN).await.ok().shows("PV d’élection n° 3"));
    assert_eq!(table.smara.submit(&at, &said).await.status, 422, "it is said once");
}
