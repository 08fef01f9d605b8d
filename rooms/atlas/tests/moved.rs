//! The addresses that a merged place and its relations had: pages lead to the present ones, files are answered for them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use kernel::Role;
use testkit::{Answer, Client, House};

use crate::places;

/// Smara and Agadez have an authority. Agadez is known under another spelling too, with which Smara is twinned.
struct World {
    house: House,
    secretary: Client,
    /// The address of the relation.
    relation: String,
}

async fn world() -> World {
    let house = House::new(vec![atlas::room()]).await;
    let secretary = house.signed_in(Role::Secretary, None);
    for place in [
        ["smara", "Smara", "MA", "26.73841", "-11.67194"],
        ["agadez", "Agadez", "NE", "16.97333", "7.99111"],
        ["agades", "Agadès", "NE", "16.97334", "7.99112"],
        ["tombouctou", "Tombouctou", "ML", "16.77348", "-3.00742"],
    ] {
        places::add(&secretary, place).await;
    }
    for slug in ["smara", "agadez"] {
        let body = [("name-fr", "Commune"), ("kind", "commune"), ("identity", "named"), ("organ", "elected-council")];
        let _ = secretary.submit(&format!("/fr/localities/{slug}/authority"), &body).await.done();
    }
    let twinning = [("other", "Agadès"), ("kind", "twinning"), ("status", "active"), ("source-1", "Wikidata")];
    let relation = secretary.submit("/fr/relations/new?with=smara", &twinning).await.done().location().to_owned();
    World { house, secretary, relation }
}

impl World {
    async fn merge(&self) {
        self.merge_into("agadez", "agades", "1").await;
    }

    async fn merge_into(&self, keep: &str, gone: &str, version: &str) {
        let both = [("keep", keep), ("gone", gone), ("keep-version", "1"), ("gone-version", version)];
        let _ = self.secretary.submit("/fr/atlas/duplicates/merge", &both).await.done();
    }

    async fn officer(&self, of: &str) -> Client {
        let mut reader = self.house.app.db.read().await.unwrap();
        let body = atlas::entity_by_slug(&mut reader, of).await.unwrap().unwrap();
        self.house.signed_in(Role::Officer, Some(body.id.as_str()))
    }
}

/// Whether a form comes back because something changed meanwhile.
fn is_late(answer: &Answer) -> bool {
    answer.status == 422 && answer.shows("Une autre personne a enregistr")
}

async fn leads(reader: &Client, from: &str, to: &str) {
    let answer = reader.get(from).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (308, to), "{from}");
}

#[tokio::test]
async fn every_page_of_a_merged_place_leads_to_the_same_of_the_present_one_with_what_was_asked() {
    let world = world().await;
    world.merge().await;
    let officer = world.officer("agadez").await;
    for page in ["", "/relations", "/suggestions", "/edit", "/authority", "/toponymy"] {
        let address = |slug: &str| format!("/fr/localities/{slug}{page}?q=a+b");
        leads(&world.secretary, &address("agades"), &address("agadez")).await;
    }
    for page in ["/seeking", "/relations/confirm"] {
        let address = |slug: &str| format!("/fr/localities/{slug}{page}");
        leads(&officer, &address("agades"), &address("agadez")).await;
    }
    leads(&world.secretary, "/fr/relations/new?with=agades", "/fr/relations/new?with=agadez").await;
    let added = world.house.visitor().get("/fr/compare?with=smara&add=agades").await.done();
    assert_eq!(added.location(), "/fr/compare?with=smara,agadez");
    let file =
        async |slug: &str| world.house.visitor().get(&format!("/fr/localities/{slug}/relations.csv")).await.ok().text();
    assert_eq!(file("agades").await, file("agadez").await);
}

#[tokio::test]
async fn every_page_of_a_relation_that_moved_leads_to_the_same_of_the_present_one() {
    let world = world().await;
    world.merge().await;
    let officer = world.officer("smara").await;
    let (old, now) = (&world.relation, officer.get(&world.relation).await.location().to_owned());
    assert_ne!(*old, now);
    leads(&world.house.visitor(), old, &now).await;
    leads(&world.secretary, &format!("{old}/edit"), &format!("{now}/edit")).await;
    for page in ["confirm", "contest", "take-back"] {
        leads(&officer, &format!("{old}/{page}?for=smara"), &format!("{now}/{page}?for=smara")).await;
    }
    let confirmed = officer.submit(&format!("{old}/confirm?for=smara"), &[("version", "1")]).await;
    assert!(is_late(&confirmed), "whoever had the old page open reads first what became of it");
}

#[tokio::test]
async fn a_form_sent_for_a_record_that_has_been_merged_changes_nothing_of_the_present_one() {
    let world = world().await;
    world.merge().await;
    let edit = [("version", "2"), ("name-fr", "Zinguinasso"), ("country", "NE"), ("kind", "city")];
    assert!(is_late(&world.secretary.submit("/fr/localities/agades/edit", &edit).await));
    let named = [("version", "0"), ("name-fr", "Zinguinasso")];
    assert!(is_late(&world.secretary.submit("/fr/localities/agades/toponymy", &named).await));
    assert!(!world.house.visitor().get("/fr/localities/agadez").await.ok().shows("Zinguinasso"));
    let again = "/fr/atlas/duplicates/merge?keep=tombouctou&gone=agades";
    assert_eq!(world.secretary.get(again).await.status, 404, "nor is the one that stays merged in its stead");
}

#[tokio::test]
async fn an_address_leads_to_the_present_one_through_any_number_of_merges() {
    let world = world().await;
    world.merge_into("tombouctou", "agades", "1").await;
    let visitor = world.house.visitor();
    let between = visitor.get(&world.relation).await.location().to_owned();
    world.merge_into("agadez", "tombouctou", "2").await;
    let now = visitor.get(&between).await.location().to_owned();
    assert!(world.relation != between && between != now);
    leads(&visitor, &world.relation, &now).await;
    assert!(visitor.get(&now).await.ok().shows("Agadez"));
    for slug in ["agades", "tombouctou"] {
        leads(&visitor, &format!("/fr/localities/{slug}"), "/fr/localities/agadez").await;
        let meant = atlas::place_named(&world.house.app, slug).await.unwrap();
        assert!(matches!(&meant, atlas::Meant::One(place) if place.slug == "agadez"), "{slug}: {meant:?}");
    }
}

#[tokio::test]
async fn a_word_about_a_relation_that_moved_while_its_page_was_open_is_not_lost_unsaid() {
    let world = world().await;
    let officer = world.officer("smara").await;
    let page = "/fr/localities/smara/relations/confirm";
    let id = world.relation.rsplit('/').next().unwrap();
    let asked = format!(r#"name="asked" value="{id}""#);
    assert!(officer.get(page).await.ok().text().contains(&asked));
    world.merge().await;
    let (word, version) = (format!("word-{id}"), format!("version-{id}"));
    let said = officer.submit(page, &[("asked", id), (&word, "yes"), (&version, "1")]).await;
    assert!(is_late(&said) && !said.text().contains(&asked) && said.shows("Agadez"), "{}", said.text());
}
