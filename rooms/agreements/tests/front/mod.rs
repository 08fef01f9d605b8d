//! The room as its visitors and parties meet it: the list, a proposal, the public page and the file.

mod acting;
mod many;

use std::collections::BTreeSet;

use agreements::{SignedElsewhere, import_signed, rules::Kind, ties};
use atlas::{AuthorityInput, Identity, LocalityInput, Organ, Position, Source};
use kernel::{Actor, Day, Lang, Localised, Role};
use testkit::{Client, House};

struct Front {
    house: House,
    smara: String,
    timbuktu: String,
    agadez: String,
}

fn both(fr: &str, ar: &str) -> Localised {
    Localised::one(Lang::Fr, fr).with(Lang::Ar, ar)
}

async fn authority(house: &House, place: Localised, country: &str, name: Localised) -> String {
    let system = Actor::system();
    let mut tx = house.app.db.begin().await.expect("the database");
    let input = LocalityInput {
        wikidata: (country == "MA").then(|| "Q842810".to_owned()),
        geonames: match country {
            "MA" => Some(2_461_874),
            "ML" => Some(2_449_067),
            _ => None,
        },
        position: position(country),
        ..LocalityInput::named(atlas::Kind::Commune, place, country)
    };
    let locality = atlas::add_locality(&house.app, &mut tx, &system, input).await.expect("a place");
    let input = AuthorityInput { organ: Organ::ElectedCouncil, ..AuthorityInput::named(atlas::Kind::Commune, name) };
    let entity = atlas::add_authority(&house.app, &mut tx, &system, &locality, input).await.expect("an authority");
    tx.commit(house.app.now()).await.expect("both are kept");
    entity.id.to_string()
}

/// About where the three cities lie.
fn position(country: &str) -> Option<Position> {
    let (latitude, longitude) = match country {
        "MA" => (26.74, -11.67),
        "ML" => (16.77, -3.0),
        _ => (16.97, 7.99),
    };
    Some(Position { latitude, longitude, approximate: false, sources: Vec::new() })
}

impl Front {
    async fn open() -> Self {
        let rooms = vec![register::room(), accounts::room(), atlas::room(), members::room(), agreements::room()];
        let house = House::new(rooms).await;
        let smara = authority(&house, both("Smara", "السمارة"), "MA", both("Commune de Smara", "جماعة السمارة")).await;
        let timbuktu =
            authority(&house, both("Tombouctou", "تمبكتو"), "ML", both("Commune de Tombouctou", "بلدية تمبكتو")).await;
        let agadez = authority(&house, both("Agadez", "أغاديز"), "NE", both("Commune d’Agadez", "بلدية أغاديز")).await;
        Self { house, smara, timbuktu, agadez }
    }

    fn secretary(&self) -> Client {
        self.house.signed_in(Role::Secretary, None)
    }

    fn officer(&self, of: &str) -> Client {
        self.house.signed_in(Role::Officer, Some(of))
    }

    /// A twinning of Smara and Timbuktu, proposed by Smara.
    async fn proposed(&self) {
        let fields =
            [("kind", "twinning"), ("party-1", &self.smara), ("party-2", &self.timbuktu), ("fields", "culture")];
        let done = self.officer(&self.smara).submit("/fr/agreements/new", &fields).await.done();
        assert_eq!(done.location(), "/fr/agreements/smara-tombouctou");
    }

    /// The same, signed on 31 October 2025 as the sources say.
    async fn signed(&self) -> bool {
        import_signed(&self.house.app, self.known()).await.expect("an agreement known by its source")
    }

    /// What the sources say of it.
    fn known(&self) -> SignedElsewhere {
        SignedElsewhere {
            slug: "smara-timbuktu".to_owned(),
            kind: Kind::Twinning,
            title: both("Jumelage Smara – Tombouctou", "توأمة السمارة وتمبكتو"),
            entities: vec![self.smara.clone(), self.timbuktu.clone()],
            signed_on: Day::constant(2025, 10, 31),
            place: "Smara".to_owned(),
            fields: BTreeSet::from(["youth".to_owned()]),
            sources: vec![Source::at("noonpost.ma", "https://noonpost.ma/?p=30782")],
        }
    }
}

#[tokio::test]
async fn what_is_only_proposed_is_there_for_its_parties_and_the_secretary_and_for_nobody_else() {
    let front = Front::open().await;
    front.proposed().await;
    let page = "/fr/agreements/smara-tombouctou";
    for client in [front.secretary(), front.officer(&front.smara), front.officer(&front.timbuktu)] {
        assert!(client.get(page).await.ok().shows("Jumelage Smara – Tombouctou"));
        assert!(client.get("/fr/agreements").await.ok().shows("Jumelage Smara – Tombouctou"));
    }
    let outsiders = [
        front.house.visitor(),
        front.officer(&front.agadez),
        front.house.signed_in(Role::Administrator, None),
        front.house.signed_in(Role::Expert, None),
    ];
    for client in outsiders {
        for end in ["", ".pdf", ".json", "/summary.pdf"] {
            assert_eq!(client.get(&format!("{page}{end}")).await.status, 404);
        }
        assert!(!client.get("/fr/agreements").await.ok().shows("Tombouctou"));
        assert!(!client.get("/fr/agreements.json").await.ok().shows("Tombouctou"));
    }
    let mut reader = front.house.app.db.read().await.unwrap();
    assert_eq!(ties(&mut reader, None).await.unwrap(), [], "no map of the world draws it");
}

#[tokio::test]
async fn parties_are_told_from_namesakes_in_the_register_as_far_as_anything_tells_them() {
    let front = Front::open().await;
    assert!(front.signed().await);
    let mut reader = front.house.app.db.read().await.expect("the database");
    let entries = reader.entries(0, 100).await.expect("the log");
    let mut entry = entries.iter().map(|entry| String::from_utf8_lossy(&entry.bytes).into_owned());
    let entry = entry.find(|text| text.contains("agreement.signed")).expect("the signature is an act");
    let entry: serde_json::Value = serde_json::from_str(&entry).expect("an entry is JSON");
    let ids: Vec<_> = entry["parties"].as_array().expect("two parties").iter().map(|it| it["id"].as_str()).collect();
    assert_eq!(ids, [Some("wikidata:Q842810"), Some("geonames:2449067")]);
    let agadez = atlas::entity(&mut reader, &front.agadez).await.expect("the database").expect("it is there");
    assert_eq!(members::told_apart(&mut reader, &agadez).await.expect("the database"), None, "nothing is known of it");
    let smara = atlas::entity(&mut reader, &front.smara).await.expect("the database").expect("it is there");
    let unsettled = atlas::Entity { identity: Identity::ToBeConfirmed, ..smara };
    assert_eq!(members::told_apart(&mut reader, &unsettled).await.expect("the database"), None, "it is not settled");
}

#[tokio::test]
async fn in_public_it_was_signed_and_to_its_parties_there_are_documents_to_file() {
    let front = Front::open().await;
    assert!(front.signed().await);
    let public = front.house.visitor().get("/fr/agreements/smara-timbuktu").await.ok();
    for text in ["Signé le 31 octobre 2025", "Commune de Smara", "Mali", "Jeunesse", "Le Club ne détient pas le texte"]
    {
        assert!(public.shows(text), "{text}\n{}", public.text());
    }
    for text in ["Documents à verser", "Délibération", "Réserve", "Ce que dit le droit"] {
        assert!(!public.shows(text), "{text}");
    }
    let file = front.officer(&front.smara).get("/fr/agreements/smara-timbuktu").await.ok();
    for text in ["Documents à verser", "Délibération", "Ce que dit le droit", "Commune de Tombouctou"] {
        assert!(file.shows(text), "{text}\n{}", file.text());
    }
    assert!(front.officer(&front.smara).get("/fr/agreements").await.ok().shows("Documents à verser"));
    let arabic = front.house.visitor().get("/ar/agreements/smara-timbuktu").await.ok();
    assert!(arabic.shows("توأمة السمارة وتمبكتو") && arabic.text().contains("جماعة السمارة"));
}

#[tokio::test]
async fn of_what_is_signed_no_finding_says_that_it_cannot_be_signed_and_of_what_is_not_it_still_does() {
    let front = Front::open().await;
    assert!(front.signed().await);
    front.proposed().await;
    let prevents =
        ["empêche", "تمنع", "يمنع", "against the signature", "in the way of the signature", "impide", "impedir"];
    for client in [front.officer(&front.smara), front.secretary()] {
        for (lang, remains) in [
            ("fr", "Ce qui reste à voir ("),
            ("ar", "ما يبقى للنظر فيه ("),
            ("en", "What is still to be seen to ("),
            ("es", "Lo que queda por ver ("),
        ] {
            let signed = client.get(&format!("/{lang}/agreements/smara-timbuktu")).await.ok().text();
            assert!(signed.contains(remains), "{lang}: {signed}");
            assert!(!prevents.iter().any(|word| signed.contains(word)), "{lang}: {signed}");
            let proposed = client.get(&format!("/{lang}/agreements/smara-tombouctou")).await.ok().text();
            assert!(prevents.iter().any(|word| proposed.contains(word)), "{lang}: {proposed}");
            assert!(!proposed.contains(remains), "{lang}: {proposed}");
        }
    }
}

#[tokio::test]
async fn what_was_signed_elsewhere_is_owed_since_its_signature_at_the_head_and_on_each_track() {
    let front = Front::open().await;
    assert!(front.signed().await);
    let page = front.officer(&front.smara).get("/fr/agreements/smara-timbuktu").await.ok();
    assert!(page.text().contains(r#"<time datetime="2025-10-31">"#), "{}", page.text());
    assert!(page.shows("La partie le doit depuis le 31 octobre 2025"), "{}", page.text());
    let text = page.text();
    let said = |words: &str| text.matches(words).count();
    assert_eq!(said("La partie le doit depuis le "), said("La partie le doit depuis le 31 octobre 2025"), "{text}");
}

#[tokio::test]
async fn what_is_imported_twice_is_there_once_and_in_the_register() {
    let front = Front::open().await;
    assert!(front.signed().await);
    assert!(!front.signed().await);
    front.house.work().await;
    register::sign(&front.house.app).await.unwrap();
    let page = front.house.visitor().get("/fr/agreements/smara-timbuktu").await.ok();
    assert!(page.text().contains("/fr/register/1"), "{}", page.text());
    assert!(front.house.visitor().get("/fr/register/1").await.ok().shows("Smara"));
    let mut reader = front.house.app.db.read().await.unwrap();
    let from = atlas::locality_by_slug(&mut reader, "smara").await.unwrap().unwrap().id.to_string();
    let to = atlas::locality_by_slug(&mut reader, "tombouctou").await.unwrap().unwrap().id.to_string();
    let page = "/agreements/smara-timbuktu".to_owned();
    let (kind, since) = (Some(platform::TieKind::Twinning), Some(jiff::civil::date(2025, 10, 31)));
    let tie = platform::Tie { from, to, ended: false, kind, since, page };
    assert_eq!(ties(&mut reader, None).await.unwrap(), [tie]);
    drop(reader);
    let csv = front.house.visitor().get("/fr/agreements.csv").await.ok().text();
    assert_eq!(csv.lines().count(), 2);
    assert!(csv.contains("smara-timbuktu") && csv.contains("2025-10-31") && csv.contains("noonpost.ma"));
}

#[tokio::test]
async fn one_agreement_is_open_data_with_its_sources_and_its_proof_and_a_draft_is_not() {
    let front = Front::open().await;
    front.signed().await;
    front.proposed().await;
    front.house.work().await;
    register::sign(&front.house.app).await.unwrap();
    let page = front.house.visitor().get("/fr/agreements/smara-timbuktu").await.ok();
    assert!(page.text().contains("/fr/agreements/smara-timbuktu.json"));
    let data = front.house.visitor().get("/fr/agreements/smara-timbuktu.json").await.ok();
    assert_eq!(data.header("content-type"), "application/json");
    let data: serde_json::Value = serde_json::from_str(&data.text()).unwrap();
    let parties: Vec<&str> =
        data["parties"].as_array().unwrap().iter().map(|party| party["name"]["fr"].as_str().unwrap()).collect();
    assert_eq!(parties, ["Commune de Smara", "Commune de Tombouctou"]);
    assert_eq!((&data["kind"], &data["stage"]), (&"twinning".into(), &"signed".into()));
    assert_eq!((&data["signed_on"], &data["text_sha256"]), (&"2025-10-31".into(), &serde_json::Value::Null));
    assert_eq!(data["sources"][0]["name"], "noonpost.ma");
    assert_eq!(data["register"][0]["act"], "agreement.signed");
    let same = front.officer(&front.smara).get("/fr/agreements/smara-timbuktu.json").await.ok().text();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&same).unwrap(), data, "to those in the file too");
    let draft = front.officer(&front.smara).get("/fr/agreements/smara-tombouctou.json").await;
    assert_eq!(draft.status, 404, "what is only proposed is nobody's open data");
}

#[tokio::test]
async fn a_places_map_draws_arcs_to_its_partners_and_names_them_as_links() {
    let front = Front::open().await;
    front.proposed().await;
    let before = front.officer(&front.smara).get("/fr/localities/smara").await.ok().text();
    assert!(!before.contains("data-from="), "what is only proposed ties nobody, not even for its parties");
    front.signed().await;
    for (place, partner) in [("smara", "tombouctou"), ("tombouctou", "smara")] {
        let page = front.house.visitor().get(&format!("/fr/localities/{place}")).await.ok().text();
        assert!(page.contains(&format!("data-from=\"{place}\" data-to=\"{partner}\"")), "{place}: {page}");
        let caption = page.split("<figcaption>").nth(1).and_then(|rest| rest.split("</figcaption>").next()).unwrap();
        assert!(
            caption.contains("Partenaires") && caption.contains(&format!("href=\"/fr/localities/{partner}\"")),
            "{caption}"
        );
    }
    let alone = front.house.visitor().get("/fr/localities/agadez").await.ok().text();
    let caption =
        alone.split("<figcaption>").nth(1).and_then(|rest| rest.split("</figcaption>").next()).unwrap_or_default();
    assert!(alone.contains("<svg") && !alone.contains("data-from=") && !caption.contains("Partenaires"), "{alone}");
}

#[tokio::test]
async fn where_no_text_is_held_the_document_is_one_page_and_so_is_the_summary_in_each_language() {
    let front = Front::open().await;
    front.signed().await;
    for lang in ["fr", "ar", "en", "es"] {
        for paper in ["smara-timbuktu.pdf", "smara-timbuktu/summary.pdf"] {
            let pdf = front.house.visitor().get(&format!("/{lang}/agreements/{paper}")).await.ok();
            assert_eq!(pdf.header("content-type"), "application/pdf");
            assert_eq!((press::leaves(&pdf.bytes, 9), pdf.bytes.len() < 300 * 1024), (Ok(1), true), "{lang} {paper}");
        }
    }
}

#[tokio::test]
async fn an_officer_proposes_for_their_own_body_only_and_what_was_typed_stays() {
    let front = Front::open().await;
    let fields =
        [("kind", "twinning"), ("party-1", &front.smara), ("party-2", &front.timbuktu), ("title-fr", "Un jumelage")];
    let refused = front.officer(&front.agadez).submit("/fr/agreements/new", &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Un jumelage"));
    assert_eq!(front.house.signed_in(Role::Reader, None).get("/fr/agreements/new").await.status, 403);
    let same = [("kind", "twinning"), ("party-1", &*front.smara), ("party-2", &front.smara)];
    let refused = front.officer(&front.smara).submit("/fr/agreements/new", &same).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("Cette partie est déjà choisie plus haut."));
}

#[tokio::test]
async fn three_parties_have_an_address_of_their_names_and_the_next_of_the_same_a_number() {
    let front = Front::open().await;
    let more = [("kind", "cooperation"), ("party-1", &*front.smara), ("more", "yes"), ("rows", "3")];
    assert!(front.secretary().submit("/fr/agreements/new", &more).await.ok().text().contains("party-4"));
    let fields = [
        ("kind", "cooperation"),
        ("party-1", &*front.smara),
        ("party-2", &front.timbuktu),
        ("party-3", &front.agadez),
        ("others", "eau, désert"),
    ];
    for address in ["/fr/agreements/smara-tombouctou-agadez", "/fr/agreements/smara-tombouctou-agadez-2"] {
        assert_eq!(front.secretary().submit("/fr/agreements/new", &fields).await.done().location(), address);
    }
    let page = front.secretary().get("/fr/agreements/smara-tombouctou-agadez").await.ok();
    assert!(page.shows("Convention de coopération décentralisée Smara – Tombouctou – Agadez"));
    assert!(page.shows("désert"));
}

#[tokio::test]
async fn the_acts_of_the_front_are_done_by_their_forms() {
    let front = Front::open().await;
    front.proposed().await;
    let (secretary, page) = (front.secretary(), "/fr/agreements/smara-tombouctou");
    let at = |verb: &str| format!("{page}/{verb}");
    for verb in ["describe", "add-party", "remove-party", "name-signatory", "ask-expert", "release-expert", "abandon"] {
        let form = secretary.get(&at(verb)).await.ok();
        assert!(!form.text().contains('⟦'), "{verb}: {}", form.text());
        assert_eq!(front.officer(&front.agadez).get(&at(verb)).await.status, 404);
    }
    let named = [("title-fr", "Smara et Tombouctou"), ("fields", "youth"), ("version", "0")];
    let _ = secretary.submit(&at("describe"), &named).await.done();
    let stale = secretary.submit(&at("describe"), &[("title-fr", "Autre titre"), ("version", "0")]).await;
    assert_eq!(stale.status, 422);
    assert!(stale.shows("Autre titre") && stale.shows("Quelqu’un a changé cet accord"));
    let _ = secretary.submit(&at("add-party"), &[("entity", &*front.agadez), ("version", "1")]).await.done();
    assert!(front.officer(&front.agadez).get(page).await.ok().shows("Smara et Tombouctou"));
    let file = secretary.get(page).await.ok().text();
    let party = file.split("remove-party?party=").last().unwrap().split('"').next().unwrap().to_owned();
    let signatory = [
        ("party", &*party),
        ("name-fr", "La maire"),
        ("office-fr", "Maire"),
        ("basis", "elected"),
        ("reference", "PV n° 1"),
        ("from", "2025-01-01"),
        ("version", "2"),
    ];
    let _ = secretary.submit(&at("name-signatory"), &signatory).await.done();
    assert!(secretary.get(page).await.ok().shows("La maire"));
    let _ = secretary.submit(&at("remove-party"), &[("party", &*party), ("version", "3")]).await.done();
    assert_eq!(front.officer(&front.agadez).get(page).await.status, 404);
    assert_eq!(secretary.submit(&at("abandon"), &[("version", "4")]).await.status, 422);
    let _ = secretary.submit(&at("abandon"), &[("reason", "Reporté"), ("version", "4")]).await.done();
    assert!(secretary.get(page).await.ok().shows("Abandonné avant signature"));
}

#[tokio::test]
async fn no_word_is_missing_on_its_pages_in_any_language() {
    let front = Front::open().await;
    front.signed().await;
    for lang in ["fr", "ar", "en", "es"] {
        for path in ["agreements", "agreements/new", "agreements/smara-timbuktu", "agreements/smara-timbuktu/consent"] {
            for client in [front.secretary(), front.officer(&front.smara)] {
                let page = client.get(&format!("/{lang}/{path}")).await;
                assert!(!page.text().contains('⟦'), "{lang} {path}: {}", page.text());
            }
        }
    }
}

#[tokio::test]
async fn a_localitys_page_shows_what_its_reader_may_know() {
    let front = Front::open().await;
    front.signed().await;
    front.proposed().await;
    let visitor = front.house.visitor().get("/fr/localities/smara").await.ok();
    assert!(visitor.text().contains("/fr/agreements/smara-timbuktu\""));
    assert!(!visitor.text().contains("/fr/agreements/smara-tombouctou\""));
    let officer = front.officer(&front.smara).get("/fr/localities/smara").await.ok();
    assert!(officer.text().contains("/fr/agreements/smara-tombouctou\""));
}
