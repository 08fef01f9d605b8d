use kernel::Role;
use platform::db::sql;
use testkit::{Client, House};

use crate::city::{authority, relate, world, written};

const OF_SMARA: &str = "/fr/localities/smara/suggestions";

/// The four cities with how many live in each.
async fn peopled() -> (House, Client) {
    let (house, secretary) = world().await;
    let mut tx = house.app.db.begin().await.unwrap();
    for statement in [
        "UPDATE atlas_localities SET population = 42056 WHERE slug = 'smara'",
        "UPDATE atlas_localities SET population = 54453 WHERE slug = 'tombouctou'",
        "UPDATE atlas_localities SET population = 149549 WHERE slug = 'agadez'",
        "UPDATE atlas_localities SET population = 1034358 WHERE slug = 'vijayawada'",
    ] {
        tx.run(sql(statement)).await.unwrap();
    }
    written(&house, tx).await;
    (house, secretary)
}

/// The addresses of the partners that a page suggests, in order.
fn suggested(text: &str) -> Vec<String> {
    let cards = text.split("<li><article>").skip(1);
    cards.map(|card| card.split("/localities/").nth(1).unwrap().split('"').next().unwrap().to_owned()).collect()
}

/// What is said of one of them.
fn card<'a>(text: &'a str, slug: &str) -> &'a str {
    let link = format!("/localities/{slug}\"");
    let mut cards = text.split("<li><article>").skip(1).map(|card| card.split("</article>").next().unwrap());
    cards.find(|card| card.contains(&link)).unwrap_or_else(|| panic!("{slug} is not suggested\n{text}"))
}

#[tokio::test]
async fn partners_are_suggested_with_what_speaks_for_each() {
    let (house, _) = peopled().await;
    let page = house.visitor().get(&format!("{OF_SMARA}?similar-size=yes&shared-language=yes")).await.ok();
    assert!(page.shows("Partenaires possibles pour Smara") && page.shows("3 propositions"), "{}", page.text());
    let text = page.text();
    let timbuktu = card(&text, "tombouctou");
    for expected in [
        "Mali · 54\u{202f}453 habitants · 1\u{202f}423 km, vers le sud-est",
        "Membre",
        "Taille proche\u{a0}: 54\u{202f}453 habitants, pour 42\u{202f}056 à Smara",
        "français",
        "Équilibre Sud-Sud",
        r#"href="/fr/compare?with=smara,tombouctou""#,
        "Votre choix\u{a0}: une taille proche",
        "<bdi dir=\"ltr\">+3,0</bdi>",
        "Total",
    ] {
        assert!(timbuktu.contains(expected), "{expected}\n{timbuktu}");
    }
    assert!(!suggested(&text).contains(&"smara".to_owned()), "nobody is their own partner");
    let arabic = house.visitor().get("/ar/localities/smara/suggestions").await.ok();
    assert!(arabic.shows("توازن جنوب-جنوب") && !arabic.text().contains('⟦'), "{}", arabic.text());
}

#[tokio::test]
async fn a_climate_speaks_for_a_partner_however_its_column_was_headed() {
    let (house, _) = peopled().await;
    let mut tx = house.app.db.begin().await.unwrap();
    for slug in ["smara", "agadez"] {
        let insert = sql("INSERT INTO atlas_attributes (locality, attribute, value, source)
             SELECT id, 'Climat (Köppen)', 'BWh', 'Table' FROM atlas_localities WHERE slug = $1");
        tx.run(insert.with(slug)).await.unwrap();
    }
    written(&house, tx).await;
    let text = house.visitor().get(OF_SMARA).await.ok().text();
    assert!(card(&text, "agadez").contains("BWh"), "{text}");
    assert!(!card(&text, "tombouctou").contains("BWh"));
}

#[tokio::test]
async fn who_is_a_partner_already_is_not_suggested() {
    let (house, _) = peopled().await;
    relate(&house, "smara", "tombouctou", None, "active").await;
    let text = house.visitor().get(OF_SMARA).await.ok().text();
    let mut all = suggested(&text);
    all.sort();
    assert_eq!(all, ["agadez", "vijayawada"]);
}

#[tokio::test]
async fn members_alone_are_a_link_away() {
    let (house, _) = peopled().await;
    let all = house.visitor().get(&format!("{OF_SMARA}?near=yes")).await.ok();
    let link = r#"href="/fr/localities/smara/suggestions?among=members&#38;near=yes""#;
    assert!(all.text().contains(link), "{}", all.text());
    let members = house.visitor().get(&format!("{OF_SMARA}?among=members")).await.ok();
    assert_eq!(suggested(&members.text()), ["tombouctou"]);
    let (house, _) = peopled().await;
    relate(&house, "smara", "tombouctou", None, "active").await;
    let none = house.visitor().get(&format!("{OF_SMARA}?among=members")).await.ok();
    assert!(none.shows("Aucun membre à proposer") && none.shows("Chercher parmi tous les lieux"));
}

#[tokio::test]
async fn what_is_ticked_changes_the_order_and_is_said() {
    let (house, _) = peopled().await;
    let order = async |query: &str| suggested(&house.visitor().get(&format!("{OF_SMARA}{query}")).await.ok().text());
    let far = order("?other-continent=yes").await;
    let near = order("?near=yes&similar-size=yes&shared-language=yes").await;
    assert_eq!((far[0].as_str(), near[0].as_str()), ("vijayawada", "tombouctou"));
    let page = house.visitor().get(&format!("{OF_SMARA}?other-continent=yes&near=no")).await.ok();
    assert!(page.shows("L’ordre tient compte de vos choix\u{a0}: un autre continent."), "{}", page.text());
    assert!(page.shows("Un autre continent\u{a0}: Asie"));
    assert!(page.text().contains(r#"name="other-continent" value="yes" checked"#));
    assert!(page.text().contains(r#"name="near" value="yes"><"#), "only what is ticked is ticked");
}

#[tokio::test]
async fn offers_that_meet_requests_speak_for_a_partner() {
    let (house, _) = peopled().await;
    let publish = async |slug: &str, side: &str| {
        let officer = house.signed_in(Role::Officer, Some(&authority(&house, slug).await));
        let typed = [("version", "0"), (side, "culture"), (side, "youth")];
        let _ = officer.submit(&format!("/fr/localities/{slug}/seeking"), &typed).await.done();
    };
    let before = house.visitor().get(OF_SMARA).await.ok();
    assert!(!before.shows("Offre ce que cherche Smara") && !before.shows("Cherche des partenaires"));
    publish("smara", "wants").await;
    publish("tombouctou", "offers").await;
    let text = house.visitor().get(OF_SMARA).await.ok().text();
    let timbuktu = card(&text, "tombouctou");
    for expected in [
        "Offre ce que cherche Smara\u{a0}: Culture et Jeunesse",
        "Offres et demandes qui se complètent",
        "Cherche des partenaires",
    ] {
        assert!(timbuktu.contains(expected), "{expected}\n{timbuktu}");
    }
}

#[tokio::test]
async fn what_the_club_withholds_is_never_suggested() {
    let (house, secretary) = peopled().await;
    assert!(suggested(&house.visitor().get(OF_SMARA).await.ok().text()).contains(&"tombouctou".to_owned()));
    let typed = [("version", "1"), ("withheld", "EH ML")];
    let _ = secretary.submit("/fr/atlas/toponymy", &typed).await.done();
    let text = house.visitor().get(OF_SMARA).await.ok().text();
    assert!(!text.contains("Tombouctou") && !text.contains("Mali"), "{text}");
    assert_eq!(house.visitor().get("/fr/localities/tombouctou/suggestions").await.status, 404);
}

#[tokio::test]
async fn a_place_of_which_little_is_known_is_told_what_is_missing() {
    let (house, secretary) = peopled().await;
    let typed = [("name-fr", "Ailleurs"), ("country", "ML"), ("kind", "city")];
    let _ = secretary.submit("/fr/atlas/new", &typed).await.done();
    let page = house.visitor().get("/fr/localities/ailleurs/suggestions").await.ok();
    assert!(page.shows("ne dit pas encore tout\u{a0}: sa position et sa population."), "{}", page.text());
    assert!(page.shows("Aucune relation de Ailleurs n’est connue ici.") && page.shows("4 propositions"));
    assert!(page.shows("Poids fournis avec le logiciel") && page.shows("Cet atlas ne connaît encore aucune relation"));
}

#[tokio::test]
async fn an_atlas_of_one_place_has_none_to_suggest() {
    let (house, secretary) = crate::city::open().await;
    crate::city::add(&secretary, crate::city::SMARA).await;
    assert!(house.visitor().get(OF_SMARA).await.ok().shows("Aucune ville à proposer"));
}

#[tokio::test]
async fn the_place_the_member_and_the_atlas_lead_to_them() {
    let (house, _) = peopled().await;
    let visitor = house.visitor();
    for path in ["/fr/localities/smara", "/fr/members/smara"] {
        assert!(visitor.get(path).await.ok().text().contains(r#"href="/fr/localities/smara/suggestions""#), "{path}");
    }
    for path in ["/fr/atlas", OF_SMARA] {
        assert!(visitor.get(path).await.ok().text().contains(r#"href="/fr/atlas/suggestions""#), "{path}");
    }
}

#[tokio::test]
async fn a_page_says_how_it_works_how_well_and_what_it_must_not_be_used_for() {
    let (house, _) = peopled().await;
    for (lang, expected) in [
        ("fr", ["Ces mesures viennent avec le logiciel", "À classer ni à financer des villes"]),
        ("ar", ["تأتي هذه القياسات مع البرنامج", "لترتيب المدن أو تمويلها"]),
        ("en", ["These measurements come with the software", "To rank or fund cities"]),
        ("es", ["Estas mediciones vienen con el programa", "Para clasificar ni financiar ciudades"]),
    ] {
        let page = house.visitor().get(&format!("/{lang}/atlas/suggestions")).await.ok();
        let text = page.text();
        assert!(expected.iter().all(|words| page.shows(words)) && !text.contains('⟦'), "{lang}: {text}");
    }
    let csv = house.visitor().get("/fr/atlas/suggestions.csv").await.ok().text();
    assert!(csv.contains("feature,step,from,keeping,starting"), "{csv}");
    assert!(csv.lines().count() > 50);
}

#[tokio::test]
async fn figures_of_the_network_are_refreshed_when_a_relation_is_added() {
    let (house, secretary) = peopled().await;
    let visitor = house.visitor();
    house.work().await;
    assert!(!visitor.get("/fr/localities/smara").await.ok().shows("Sa place dans le réseau"), "nothing is known yet");
    let twin = async |other: &str| {
        let typed = [("other", other), ("kind", "twinning"), ("status", "active"), ("source-1", "Wikidata")];
        let _ = secretary.submit("/fr/relations/new?with=smara", &typed).await.done();
    };
    twin("Tombouctou").await;
    twin("Agadez").await;
    house.at("2026-11-24T12:00:00Z");
    house.work().await;
    let page = visitor.get("/fr/localities/smara").await.ok();
    for expected in [
        "Sa place dans le réseau",
        "2 lieux",
        "dans 2 pays",
        "sans lien connu",
        "un pont",
        "sans elle, d’autres villes n’auraient plus aucun chemin de l’une à l’autre",
        "de proche en proche, on en atteint 2",
        "Calculé le 24 novembre 2026",
    ] {
        assert!(page.shows(expected), "{expected}\n{}", page.text());
    }
    assert!(visitor.get("/fr/localities/tombouctou").await.ok().shows("au bout du réseau"));
    assert!(!visitor.get("/fr/localities/vijayawada").await.ok().shows("Sa place dans le réseau"));
}
