//! The atlas as its readers and its secretary meet it.

use kernel::Role;
use testkit::{Client, House};

const SMARA: [(&str, &str); 14] = [
    ("name-fr", "Smara"),
    ("name-ar", "السمارة"),
    ("country", "MA"),
    ("kind", "commune"),
    ("wikidata", "q842810"),
    ("geonames", "2461874"),
    ("latitude", "26,73841"),
    ("longitude", "-11.67194"),
    ("position-sources", "GeoNames https://www.geonames.org/2461874"),
    ("population", "42 056"),
    ("population-as-of-day", "8"),
    ("population-as-of-month", "7"),
    ("population-as-of-year", "2017"),
    ("population-sources", "GeoNames"),
];

const AUTHORITY: [(&str, &str); 5] = [
    ("name-fr", "Commune de Smara"),
    ("kind", "commune"),
    ("identity", "named"),
    ("identity-sources", "noonpost.ma https://noonpost.ma/?p=30782"),
    ("organ", "elected-council"),
];

async fn open() -> (House, Client) {
    let house = House::new(vec![atlas::room()]).await;
    let secretary = house.signed_in(Role::Secretary, None);
    (house, secretary)
}

async fn with_smara() -> (House, Client) {
    let (house, secretary) = open().await;
    let added = secretary.submit("/fr/atlas/new", &SMARA).await.done();
    assert_eq!(added.location(), "/fr/localities/smara");
    (house, secretary)
}

#[tokio::test]
async fn a_place_and_its_authority_are_shown_with_their_sources() {
    let (house, secretary) = with_smara().await;
    let _ = secretary.submit("/fr/localities/smara/authority", &AUTHORITY).await.done();
    let page = house.visitor().get("/fr/localities/smara").await.ok();
    for text in
        ["Smara", "Commune de Smara", "42\u{202f}056 habitants", "8 juillet 2017", "Conseil élu", "Wikidata Q842810"]
    {
        assert!(page.shows(text), "{text}\n{}", page.text());
    }
    assert!(page.text().contains(r#"<a href="https://noonpost.ma/?p=30782">"#));
    assert!(page.text().contains("<svg"));
    assert!(!page.text().contains("/localities/smara/edit"), "a visitor is offered no act");
    let arabic = house.visitor().get("/ar/localities/smara").await.ok();
    assert!(arabic.shows("السمارة") && arabic.shows("المغرب"));
}

#[tokio::test]
async fn whoever_corrects_a_fact_names_who_says_so_and_its_page_shows_it_with_its_licence() {
    let (house, secretary) = with_smara().await;
    let edit = "/fr/localities/smara/edit";
    let mut fields = SMARA.to_vec();
    fields.retain(|(name, _)| !["altitude", "time-zone", "version"].contains(name));
    fields.extend([
        ("name-sources", "Plan communal"),
        ("altitude", "188"),
        ("altitude-sources", "GeoNames https://www.geonames.org/2461874"),
        ("time-zone", "Africa/Casablanca"),
        ("time-zone-sources", "IANA https://www.iana.org/time-zones"),
        ("version", "1"),
    ]);
    let _ = secretary.submit(edit, &fields).await.done();
    let page = house.visitor().get("/fr/localities/smara").await.ok();
    for text in ["Plan communal", "https://www.iana.org/time-zones", "https://www.geonames.org/2461874", "CC BY 4.0"] {
        assert!(page.text().contains(text), "{text}\n{}", page.text());
    }
    let form = secretary.get(edit).await.ok();
    assert!(form.text().contains("IANA https://www.iana.org/time-zones"), "{}", form.text());
    let altitude = |page: &testkit::Answer| page.text().matches("https://www.geonames.org/2461874").count();
    let before = altitude(&page);
    let fields: Vec<_> =
        fields.into_iter().filter(|(name, _)| *name != "altitude-sources" && *name != "version").collect();
    let _ = secretary.submit(edit, &[&fields[..], &[("version", "2")]].concat()).await.done();
    let after = house.visitor().get("/fr/localities/smara").await.ok();
    assert_eq!(altitude(&after) + 1, before, "who is no longer named says nothing");
}

#[tokio::test]
async fn the_list_counts_filters_orders_and_exports() {
    let (house, secretary) = with_smara().await;
    let other = [("name-fr", "Édéa"), ("country", "CM"), ("kind", "city")];
    let _ = secretary.submit("/fr/atlas/new", &other).await.done();
    let reader = house.visitor();
    let all = reader.get("/fr/atlas").await.ok();
    assert!(all.shows("2 lieux") && all.shows("non documenté"));
    let one = reader.get("/fr/atlas?q=edea&country=CM&order=population").await.ok();
    assert!(one.shows("Un lieu") && !one.text().contains("/fr/localities/smara\""));
    assert!(reader.get("/fr/atlas?q=nulle-part").await.ok().shows("Voir tous les lieux"));
    let csv = reader.get("/en/atlas.csv?q=smara").await.ok();
    assert!(
        csv.text().contains(r#""smara","Smara","السمارة","","","MA","Morocco","commune","Q842810""#),
        "{}",
        csv.text()
    );
    let json: serde_json::Value = serde_json::from_str(&reader.get("/fr/atlas.geojson").await.ok().text()).unwrap();
    assert_eq!(json["features"].as_array().unwrap().len(), 1, "a place without position is on no map");
    assert_eq!(json["features"][0]["geometry"]["coordinates"][0], -11.67194);
}

#[tokio::test]
async fn a_namesake_is_neither_doubled_by_mistake_nor_merged_by_guess() {
    let (house, secretary) = with_smara().await;
    let again = [("name-en", "SMARA"), ("country", "MA"), ("kind", "province")];
    let asked = secretary.submit("/fr/atlas/new", &again).await;
    assert_eq!(asked.status, 422);
    assert!(asked.shows("C’est un autre lieu du même nom") && asked.text().contains("/fr/localities/smara"));
    let another: Vec<_> = again.into_iter().chain([("another", "yes")]).collect();
    let added = secretary.submit("/fr/atlas/new", &another).await.done();
    assert_eq!(added.location(), "/fr/localities/smara-ma");
    let mut reader = house.app.db.read().await.unwrap();
    assert_eq!(atlas::count_localities(&mut reader).await.unwrap(), 2);
}

#[tokio::test]
async fn a_withheld_country_is_neither_offered_nor_shown_nor_exported() {
    let (house, secretary) = with_smara().await;
    assert!(!secretary.get("/fr/atlas/new").await.ok().text().contains(r#"value="EH""#));
    let withheld = [("name-fr", "Ailleurs"), ("country", "EH"), ("kind", "city")];
    let refused = secretary.submit("/fr/atlas/new", &withheld).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("Le Club n’emploie pas ce code de pays.") && refused.shows("Ailleurs"));
    let _ = secretary
        .submit("/fr/atlas/toponymy", &[("version", "1"), ("withheld", "eh ma"), ("labels-fr", "")])
        .await
        .done();
    assert_eq!(house.visitor().get("/fr/localities/smara").await.status, 404);
    assert!(!house.visitor().get("/fr/atlas.csv").await.ok().text().contains("smara"));
    let _ = secretary
        .submit("/fr/atlas/toponymy", &[("version", "2"), ("withheld", "EH"), ("labels-fr", "MA Royaume du Maroc")])
        .await
        .done();
    assert!(house.visitor().get("/fr/localities/smara").await.ok().shows("Royaume du Maroc"));
}

#[tokio::test]
async fn whoever_saves_over_a_change_is_told_and_loses_nothing() {
    let (_house, secretary) = with_smara().await;
    let edit = |name: &'static str, version: &'static str| {
        [("name-fr", name), ("country", "MA"), ("kind", "commune"), ("version", version)]
    };
    let _ = secretary.submit("/fr/localities/smara/edit", &edit("Smara la sainte", "1")).await.done();
    let late = secretary.submit("/fr/localities/smara/edit", &edit("Es-Semara", "1")).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Une autre personne a enregistré un changement") && late.shows("Es-Semara"));
    assert!(late.text().contains(r#"name="version" value="2""#));
    let _ = secretary.submit("/fr/localities/smara/edit", &edit("Es-Semara", "2")).await.done();
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_what_was_typed_is_kept() {
    let (_house, secretary) = open().await;
    let typed = [("name-fr", "Smara<script>"), ("kind", "empire"), ("latitude", "abc"), ("wikidata", "12")];
    let page = secretary.submit("/fr/atlas/new", &typed).await;
    assert_eq!(page.status, 422);
    for text in [
        "Latitude et longitude vont ensemble.",
        "Écrivez des degrés",
        "la lettre Q suivie",
        "Choisissez une réponse.",
        "Smara<script>",
    ] {
        assert!(page.shows(text), "{text}");
    }
    assert!(!page.text().contains("<script>"));
}

#[tokio::test]
async fn an_institution_has_a_page_and_is_corrected_there() {
    let (house, secretary) = open().await;
    let typed = [
        ("name-fr", "Chambre de commerce de Laâyoune"),
        ("kind", "chamber"),
        ("country", "MA"),
        ("registry", "Registre des chambres"),
        ("registration", "12"),
        ("identity", "named"),
    ];
    let added = secretary.submit("/fr/atlas/institutions/new", &typed).await.done();
    assert_eq!(added.location(), "/fr/atlas/chambre-de-commerce-de-laayoune");
    let page = house.visitor().get(added.location()).await.ok();
    assert!(page.shows("Registre des chambres · 12") && page.shows("Nommée par les sources"));
    assert!(secretary.get("/fr/atlas/chambre-de-commerce-de-laayoune/edit").await.ok().shows("Registre des chambres"));
    assert!(house.visitor().get("/fr/atlas").await.ok().shows("Chambre de commerce de Laâyoune"));
}

#[tokio::test]
async fn no_one_but_the_secretary_writes() {
    let (house, _) = with_smara().await;
    for path in ["/fr/atlas/new", "/fr/localities/smara/edit", "/fr/localities/smara/authority", "/fr/atlas/toponymy"] {
        let sent = house.visitor().get(path).await.done();
        assert!(sent.location().starts_with("/fr/sign-in"), "{path}");
        for role in [Role::Administrator, Role::Mayor, Role::Officer, Role::Expert, Role::Reader] {
            let body = role.needs_body().then_some("smara");
            assert_eq!(house.signed_in(role, body).get(path).await.status, 403, "{role:?} {path}");
        }
    }
    let officer = house.signed_in(Role::Officer, Some("smara"));
    assert_eq!(officer.submit("/fr/atlas/new", &SMARA).await.status, 403);
}
