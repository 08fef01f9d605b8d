//! Known relations as the secretary writes them down, as their two sides confirm or contest them, and as anyone reads them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{collections::BTreeMap, sync::LazyLock};

use atlas::{Confirmation, Relation};
use kernel::Role;
use platform::{Room, db::sql, i18n::Catalog};
use testkit::{Answer, Client, House};

use crate::places;

static NO_WORDS: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(&[]));

/// Three places: Smara and Timbuktu have an authority, and Timbuktu is in the club.
struct World {
    house: House,
    secretary: Client,
    authorities: BTreeMap<&'static str, String>,
}

/// A room that knows Timbuktu to be in the club.
fn club() -> Room {
    Room {
        seats: Some(|reader| {
            Box::pin(async move {
                let place = atlas::locality_by_slug(reader, "tombouctou").await?;
                Ok(place.map(|place| place.id.to_string()).into_iter().collect())
            })
        }),
        ..Room::new("club", &NO_WORDS, axum::Router::new)
    }
}

async fn world() -> World {
    let house = House::new(vec![atlas::room(), club()]).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let mut authorities = BTreeMap::new();
    for place in [
        ["smara", "Smara", "MA", "26.73841", "-11.67194"],
        ["tombouctou", "Tombouctou", "ML", "16.77348", "-3.00742"],
        ["agadez", "Agadez", "NE", "16.97333", "7.99111"],
    ] {
        places::add(&secretary, place).await;
        let [slug, name, ..] = place;
        if slug != "agadez" {
            let official = format!("Commune de {name}");
            let authority = [
                ("name-fr", official.as_str()),
                ("kind", "commune"),
                ("identity", "named"),
                ("organ", "elected-council"),
            ];
            let _ = secretary.submit(&format!("/fr/localities/{slug}/authority"), &authority).await.done();
            let mut reader = house.app.db.read().await.unwrap();
            authorities.insert(slug, atlas::entity_by_slug(&mut reader, slug).await.unwrap().unwrap().id.to_string());
        }
    }
    World { house, secretary, authorities }
}

/// A relation as the secretary types it.
const TWINNING: [(&str, &str); 8] = [
    ("kind", "twinning"),
    ("since-year", "1964"),
    ("since-month", "٥"),
    ("status", "active"),
    ("source-1", "Wikidata"),
    ("source-address-1", "https://www.wikidata.org/wiki/Q842810"),
    ("source-on-1", "2026-05-03"),
    ("source-licence-1", "CC0 1.0"),
];

fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more).copied().collect()
}

impl World {
    fn officer(&self, of: &str) -> Client {
        self.house.signed_in(Role::Officer, Some(&self.authorities[of]))
    }

    /// The secretary writes the twinning of Smara with another place down; its address, after the language.
    async fn twin(&self, other: &str) -> String {
        let fields = with(&TWINNING, &[("other", other)]);
        let added = self.secretary.submit("/fr/relations/new?with=smara", &fields).await.done();
        added.location().strip_prefix("/fr").unwrap().to_owned()
    }

    async fn relation(&self, at: &str) -> Relation {
        let id = at.rsplit('/').next().unwrap();
        let mut reader = self.house.app.db.read().await.unwrap();
        let smara = atlas::locality_by_slug(&mut reader, "smara").await.unwrap().unwrap();
        let all = atlas::relations_of(&mut reader, &smara.id).await.unwrap();
        all.into_iter().find(|relation| relation.id.as_str() == id).unwrap()
    }

    async fn says(&self, of: &str, at: &str, what: &str, more: &[(&str, &str)]) -> Answer {
        let version = self.relation(at).await.version.to_string();
        let fields = with(&[("version", version.as_str())], more);
        self.officer(of).submit(&format!("/fr{at}/{what}"), &fields).await
    }

    async fn audited(&self) -> Vec<String> {
        let mut reader = self.house.app.db.read().await.unwrap();
        let lines = sql("SELECT verb, subject FROM audit WHERE verb LIKE 'atlas.relation.%' ORDER BY verb");
        let lines = reader.all(lines).await.unwrap();
        let said = |row: &platform::db::Row, name: &str| row.get::<String>(name).unwrap();
        lines.iter().map(|row| format!("{} {}", said(row, "verb"), said(row, "subject"))).collect()
    }
}

#[tokio::test]
async fn one_officer_confirms_the_other_contests_and_the_public_is_told_neither_who_nor_why() {
    let world = world().await;
    let at = world.twin("Tombouctou").await;
    let visitor = world.house.visitor();
    assert!(visitor.get(&format!("/fr{at}")).await.ok().shows("Pas encore confirmée"));

    let form = world.officer("smara").get(&format!("/fr{at}/confirm")).await.ok();
    assert!(form.shows("Confirmer pour Smara") && form.shows("Jumelage, depuis mai 1964"), "{}", form.text());
    let _ = world.says("smara", &at, "confirm", &[]).await.done();
    let one = visitor.get(&format!("/fr{at}")).await.ok();
    assert!(one.shows("Confirmée par un côté") && !one.shows("Ce que chaque côté en dit"));

    let _ = world.says("tombouctou", &at, "confirm", &[]).await.done();
    let both = visitor.get(&format!("/fr{at}")).await.ok();
    assert!(both.shows("Confirmée par les deux côtés.") && both.shows("23 novembre 2026"), "{}", both.text());

    let _ = world.says("tombouctou", &at, "contest", &[("reason", "Aucun acte dans nos archives.")]).await.done();
    let public = visitor.get(&format!("/fr{at}")).await.ok();
    assert!(public.shows("Non confirmée par les deux côtés"));
    for hidden in ["Aucun acte", "ce n’est pas ainsi", "officer"] {
        assert!(!public.shows(hidden), "{hidden}\n{}", public.text());
    }
    for reader in [world.officer("smara"), world.officer("tombouctou"), world.secretary.clone()] {
        let page = reader.get(&format!("/fr{at}")).await.ok();
        assert!(page.shows("Dit que ce n’est pas ainsi (23 novembre 2026)"), "{}", page.text());
        assert!(page.shows("Aucun acte dans nos archives."));
    }
    assert!(!world.relation(&at).await.stands());

    let _ = world.says("tombouctou", &at, "take-back", &[]).await.done();
    assert_eq!(world.relation(&at).await.confirmation(), Confirmation::One);
    assert_eq!(
        world.audited().await,
        ["added", "confirmed", "confirmed", "contested", "taken-back"]
            .map(|verb| format!("atlas.relation.{verb} smara, tombouctou"))
    );
}

#[tokio::test]
async fn the_list_counts_filters_orders_and_exports() {
    let world = world().await;
    let twin = world.twin("tombouctou").await;
    let friend = with(
        &TWINNING,
        &[
            ("other", "Agadez"),
            ("kind", "friendship"),
            ("since-year", "1950"),
            ("since-month", ""),
            ("status", "dormant"),
        ],
    );
    let _ = world.secretary.submit("/fr/relations/new?with=smara", &friend).await.done();
    let _ = world.says("smara", &twin, "confirm", &[]).await.done();
    let visitor = world.house.visitor();
    let all = visitor.get("/fr/localities/smara/relations").await.ok();
    for text in ["2 relations connues", "Jumelage, depuis mai 1964", "Amitié, depuis 1950", "membre du Club", "CC0 1.0"]
    {
        assert!(all.shows(text), "{text}\n{}", all.text());
    }
    assert!(!all.shows("Endormie") && all.shows("non documenté"), "no dormant city is named in public");
    assert!(world.officer("smara").get("/fr/localities/smara/relations").await.ok().shows("Endormie"));
    for (query, count, name) in [
        ("kind=friendship", "Une relation connue", "Agadez"),
        ("status=unknown", "Une relation connue", "Agadez"),
        ("country=ML", "Une relation connue", "Tombouctou"),
        ("confirmation=one", "Une relation connue", "Tombouctou"),
        ("q=tombou", "Une relation connue", "Tombouctou"),
        ("kind=empire&country=NE", "Une relation connue", "Agadez"),
    ] {
        let page = visitor.get(&format!("/fr/localities/smara/relations?{query}")).await;
        assert!(page.shows(count) && page.shows(name), "{query}\n{}", page.text());
    }
    let none = visitor.get("/fr/localities/smara/relations?confirmation=both").await.ok();
    assert!(none.shows("Aucune relation ne répond à ce filtre."));
    let first = |page: Answer| {
        let text = page.text();
        let body = text.split("<tbody>").nth(1).unwrap().to_owned();
        if body.find("Agadez") < body.find("Tombouctou") { "Agadez" } else { "Tombouctou" }
    };
    for (order, expected) in [("name", "Agadez"), ("since", "Agadez"), ("distance", "Tombouctou")] {
        let page = visitor.get(&format!("/fr/localities/smara/relations?order={order}")).await.ok();
        assert_eq!(first(page), expected, "{order}");
    }
    let csv = visitor.get("/en/localities/smara/relations.csv?kind=twinning").await.ok().text();
    let line = csv.lines().nth(1).unwrap();
    let cells: Vec<&str> = line[1..line.len() - 1].split("\",\"").skip(1).collect();
    let far = cells[13].parse::<f64>().unwrap();
    assert!((1400.0..1440.0).contains(&far), "{far}");
    assert_eq!(cells[..13].join("|"), "smara|tombouctou|Tombouctou||||ML|Mali|true|twinning|1964-05|active|one");
    assert_eq!(cells[14..].join("|"), "Wikidata|https://www.wikidata.org/wiki/Q842810|2026-05-03|CC0 1.0|");
    assert_eq!(csv.lines().count(), 2);
    for lang in ["ar", "en", "es"] {
        let _ = visitor.get(&format!("/{lang}/localities/smara/relations")).await.ok();
        let _ = visitor.get(&format!("/{lang}{twin}")).await.ok();
    }
}

#[tokio::test]
async fn a_place_s_people_answer_for_many_at_once() {
    let world = world().await;
    let (one, two) = (world.twin("tombouctou").await, world.twin("agadez").await);
    let id = |at: &str| at.rsplit('/').next().unwrap().to_owned();
    let field = |name: &str, at: &str| format!("{name}-{}", id(at));
    let page = "/fr/localities/smara/relations/confirm";
    let form = world.officer("smara").get(page).await.ok();
    assert!(form.shows("Tombouctou") && form.shows("Ne rien dire maintenant") && form.shows("Agadez"));
    let names =
        [field("word", &one), field("version", &one), field("word", &two), field("version", &two), field("why", &two)];
    let answers = |why: &'static str| {
        let values = ["yes", "1", "no", "1", why];
        names.iter().map(String::as_str).zip(values).collect::<Vec<_>>()
    };
    let asked = world.officer("smara").submit(page, &answers("")).await;
    assert_eq!(asked.status, 422);
    assert!(asked.shows("Remplissez ce champ."), "whoever contests says why");
    assert_eq!(world.relation(&one).await.confirmation(), Confirmation::None, "all of it or nothing");
    let nothing = world.officer("smara").submit(page, &[(names[0].as_str(), "nothing")]).await;
    assert!(nothing.status == 422 && nothing.shows("Aucune réponse n’est choisie"));
    let odd = world.officer("smara").submit(page, &[(names[0].as_str(), "perhaps")]).await;
    assert!(odd.status == 422 && odd.shows("Cette réponse n’est plus offerte"));

    let done = world.officer("smara").submit(page, &answers("Aucune trace.")).await.done();
    assert_eq!(done.location(), "/fr/localities/smara/relations");
    assert_eq!(
        [world.relation(&one).await.confirmation(), world.relation(&two).await.confirmation()],
        [Confirmation::One, Confirmation::Contested]
    );
    let late = world.officer("smara").submit(page, &answers("Aucune trace.")).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Une autre personne a enregistré un changement") && late.shows("Votre côté l’a confirmée le"));
    assert!(late.text().contains(r#"value="2""#), "the next try goes over what stands now");
}

#[tokio::test]
async fn a_form_sent_twice_is_done_once() {
    let world = world().await;
    let at = world.twin("tombouctou").await;
    let path = format!("/fr{at}/confirm?for=smara&once=0123456789abcdef0123456789abcdef");
    let officer = world.officer("smara");
    let first = officer.submit(&path, &[("version", "1")]).await.done();
    let second = officer.submit(&path, &[("version", "1")]).await.done();
    assert_eq!(first.location(), second.location());
    assert_eq!(world.relation(&at).await.version, 2);
    let late = officer.submit(&format!("/fr{at}/contest"), &[("version", "1"), ("reason", "Non.")]).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Une autre personne a enregistré un changement") && late.shows("Non."));
    assert!(late.text().contains(r#"name="version" value="2""#));
}

#[tokio::test]
async fn strangers_are_refused_and_a_visitor_is_offered_no_form() {
    let world = world().await;
    let at = world.twin("tombouctou").await;
    let forms = ["confirm", "contest", "take-back", "edit"].map(|end| format!("/fr{at}/{end}"));
    let many = "/fr/localities/smara/relations/confirm".to_owned();
    let new = "/fr/relations/new?with=smara".to_owned();
    let visitor = world.house.visitor();
    for path in forms.iter().chain([&many, &new]) {
        assert!(visitor.get(path).await.done().location().starts_with("/fr/sign-in"), "{path}");
        assert!(visitor.submit(path, &[("version", "1")]).await.done().location().starts_with("/fr/sign-in"), "{path}");
    }
    for page in [format!("/fr{at}"), "/fr/localities/smara/relations".to_owned()] {
        let text = visitor.get(&page).await.ok().text();
        for end in ["/confirm", "/contest", "/take-back", "/edit", "/relations/new"] {
            assert!(!text.contains(&format!("{end}\"")) && !text.contains(&format!("{end}?")), "{page} {end}");
        }
    }
    let elsewhere = world.house.signed_in(Role::Officer, Some("elsewhere"));
    for stranger in [elsewhere, world.secretary.clone(), world.house.signed_in(Role::Expert, None)] {
        for path in forms.iter().take(3).chain([&many]) {
            assert_eq!(stranger.get(path).await.status, 403, "{path}");
            assert_eq!(stranger.submit(path, &[("version", "1"), ("reason", "Non.")]).await.status, 403, "{path}");
        }
    }
    for path in [&forms[3], &new] {
        assert_eq!(world.officer("smara").get(path).await.status, 403, "{path}");
    }
    let for_other = format!("/fr{at}/confirm?for=tombouctou");
    assert_eq!(world.officer("smara").submit(&for_other, &[("version", "1")]).await.status, 403);
    assert_eq!(world.officer("tombouctou").get(&many).await.status, 403);
    assert_eq!(world.relation(&at).await.words, [None, None]);
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_no_place_is_guessed() {
    let world = world().await;
    let new = "/fr/relations/new?with=smara";
    let bare = world.secretary.submit(new, &[("other", "Nulle-part"), ("since-month", "5")]).await;
    assert_eq!(bare.status, 422);
    for text in [
        "L’atlas ne connaît pas de lieu de ce nom.",
        "Ce n’est pas une date.",
        "Choisissez une réponse.",
        "Dites qui l’affirme",
        "Nulle-part",
    ] {
        assert!(bare.shows(text), "{text}\n{}", bare.text());
    }
    let send = async |more: &[(&str, &str)]| world.secretary.submit(new, &with(&TWINNING, more)).await;
    assert!(send(&[("other", "Smara")]).await.shows("Une relation lie deux lieux différents."));
    assert!(send(&[("other", "Agadez"), ("since-year", "2027"), ("since-month", "")]).await.shows("après aujourd’hui"));
    let script = send(&[("other", "Agadez"), ("source-address-1", "javascript:alert(1)")]).await;
    assert!(script.status == 422 && script.shows("commence par https://"));

    let namesake = [("name-fr", "Agadez"), ("country", "ML"), ("kind", "city"), ("another", "yes")];
    let _ = world.secretary.submit("/fr/atlas/new", &namesake).await.done();
    let several = send(&[("other", "Agadez")]).await;
    assert!(
        several.status == 422 && several.shows("Plusieurs lieux peuvent être celui-là") && several.shows("agadez-ml")
    );
    let chosen = send(&[("other", "Agadez"), ("other-is", "agadez-ml")]).await.done();
    let page = world.house.visitor().get(chosen.location()).await.ok();
    assert!(page.shows("Mali") && page.shows("Depuis") || page.shows("depuis mai 1964"));
    let again = send(&[("other", "https://club.example/fr/localities/agadez-ml")]).await;
    assert!(again.status == 422 && again.shows("est déjà inscrite"), "{}", again.text());
    assert_eq!(world.secretary.get("/fr/relations/new").await.status, 404);
    assert_eq!(world.house.visitor().get("/fr/relations/none").await.status, 404);
    assert_eq!(world.house.visitor().get("/fr/localities/nowhere/relations").await.status, 404);
}

#[tokio::test]
async fn a_correction_asks_both_sides_again_and_keeps_versions() {
    let world = world().await;
    let at = world.twin("tombouctou").await;
    let _ = world.says("smara", &at, "confirm", &[]).await.done();
    let form = world.secretary.get(&format!("/fr{at}/edit")).await.ok();
    assert!(form.text().contains(r#"value="1964""#) && form.shows("CC0 1.0"), "{}", form.text());
    let edit = format!("/fr{at}/edit");
    let late = world.secretary.submit(&edit, &with(&TWINNING, &[("version", "1")])).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Une autre personne a enregistré un changement"));
    let sources = [("version", "2"), ("source-2", "Journal de Smara")];
    let _ = world.secretary.submit(&edit, &with(&TWINNING, &sources)).await.done();
    assert_eq!(world.relation(&at).await.confirmation(), Confirmation::One, "another source asks nobody again");
    let dated = [("version", "3"), ("since-year", "1965"), ("since-day", "8")];
    let _ = world.secretary.submit(&edit, &with(&TWINNING, &dated)).await.done();
    assert_eq!(world.relation(&at).await.confirmation(), Confirmation::None);
    let page = world.house.visitor().get(&format!("/fr{at}")).await.ok();
    assert!(page.shows("depuis le 8 mai 1965") && page.shows("Relation corrigée.") && page.shows("Relation inscrite."));
    assert!(page.text().contains("<svg"), "both places are on the map");
}

#[tokio::test]
async fn a_relation_with_a_place_of_a_withheld_country_is_nowhere() {
    let world = world().await;
    let at = world.twin("agadez").await;
    let withheld = [("version", "1"), ("withheld", "NE"), ("labels-fr", "")];
    let _ = world.secretary.submit("/fr/atlas/toponymy", &withheld).await.done();
    let visitor = world.house.visitor();
    assert_eq!(visitor.get(&format!("/fr{at}")).await.status, 404);
    assert!(visitor.get("/fr/localities/smara/relations").await.ok().shows("Aucune relation de ce lieu"));
    assert_eq!(visitor.get("/fr/localities/smara/relations.csv").await.ok().text().lines().count(), 1);
}

#[tokio::test]
async fn the_map_of_a_place_draws_its_known_relations_but_for_contested_ones() {
    let world = world().await;
    let at = world.twin("tombouctou").await;
    let drawn = r#"class="arc second" data-from="smara" data-to="tombouctou""#;
    let visitor = world.house.visitor();
    assert!(visitor.get("/fr/localities/smara").await.ok().text().contains(drawn));
    let _ = world.says("smara", &at, "contest", &[("reason", "Aucun acte.")]).await.done();
    assert!(!visitor.get("/fr/localities/smara").await.ok().text().contains(drawn));
}

#[tokio::test]
async fn a_comparison_says_who_confirms_what_lies_between_two_and_counts_no_contested_partner() {
    let world = world().await;
    let at = world.twin("tombouctou").await;
    let _ = world.twin("agadez").await;
    let visitor = world.house.visitor();
    let two = || visitor.get("/fr/compare?with=smara,tombouctou");
    let apart = || visitor.get("/fr/compare?with=tombouctou,agadez");
    let partner = r#"<a href="/fr/localities/smara">Smara</a>"#;
    assert!(two().await.ok().shows("Pas encore confirmée"));
    assert!(between(&apart().await).contains(partner));
    let _ = world.says("tombouctou", &at, "contest", &[("reason", "Aucun acte.")]).await.done();
    assert!(two().await.ok().shows("Non confirmée par les deux côtés"));
    let after = between(&apart().await);
    assert!(!after.contains(partner) && after.contains("aucun qui soit connu"), "{after}");
}

/// What a comparison says of what lies between two places.
fn between(page: &Answer) -> String {
    let text = page.text();
    text.split(r#"class="between""#).nth(1).unwrap().split("</dl>").next().unwrap().to_owned()
}
