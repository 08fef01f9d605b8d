use kernel::Role;
use platform::db::sql;

use crate::city::{authority, govern, id, open, relate, world, written};

#[tokio::test]
async fn a_mayor_reads_first_how_many_live_there_how_high_how_near_the_sea_and_what_time_it_is() {
    let (house, secretary) = open().await;
    let typed = [
        ("name-fr", "Smara"),
        ("country", "MA"),
        ("kind", "commune"),
        ("geonames", "2461874"),
        ("latitude", "26.73841"),
        ("longitude", "-11.67194"),
        ("position-sources", "GeoNames https://www.geonames.org/2461874"),
        ("population", "42056"),
        ("population-sources", "GeoNames https://www.geonames.org/2461874"),
        ("altitude", "110"),
        ("time-zone", "Asia/Kolkata"),
    ];
    let _ = secretary.submit("/fr/atlas/new", &typed).await.done();
    let page = house.visitor().get("/fr/localities/smara").await.ok();
    let text = page.text();
    let first = text.split("</dl>").next().unwrap();
    for expected in [
        "42\u{202f}056 habitants",
        "110 m",
        " km</dd>",
        r#"<span data-zone="Asia/Kolkata"><bdi dir="ltr">UTC+5:30</bdi></span>"#,
        r#"(<a href="https://creativecommons.org/licenses/by/4.0/" rel="license"><bdi>CC BY 4.0</bdi></a>)"#,
        "Natural Earth",
        "domaine public",
        "<noscript><p>",
        "là-bas quand il était",
    ] {
        assert!(first.contains(expected), "{expected}\n{first}");
    }
    assert!(page.shows("Afrique septentrionale") && page.shows("Langues du pays"));
    assert!(text.contains("zone-"), "an island makes the clock run");
}

#[tokio::test]
async fn what_nobody_has_published_is_said_to_be_so() {
    let (house, secretary) = open().await;
    let _ =
        secretary.submit("/fr/atlas/new", &[("name-fr", "Ailleurs"), ("country", "ML"), ("kind", "city")]).await.done();
    let text = house.visitor().get("/fr/localities/ailleurs").await.ok().text();
    // Four measures, two divisions, the position, the identifiers, and the name in three languages.
    assert_eq!(text.matches("class=\"undocumented\"").count(), 11, "{text}");
    assert!(!text.contains("<aside>"), "no map without a position");
    assert!(text.contains("n’est pas documentée ici"), "no authority is known");
}

#[tokio::test]
async fn it_has_its_names_in_all_scripts_each_once_with_its_languages() {
    let (house, _) = world().await;
    let names = [
        ("de", "Timbuktu"),
        ("en", "Timbuktu"),
        ("", "Timbuctoo"),
        ("ru", "Тимбукту"),
        ("ja", "トンブクトゥ"),
        ("he", "טימבוקטו"),
        ("el", "Τιμπουκτού"),
        ("ko", "팀북투"),
        ("zh", "廷巴克图"),
        ("hi", "टिम्बकटू"),
        ("ar", "تمبكتو"),
        ("pt", "Tombuctu"),
        ("it", "Timbuctù"),
    ];
    let names: Vec<_> = names.iter().map(|(lang, text)| serde_json::json!({ "lang": lang, "text": text })).collect();
    let mut tx = house.app.db.begin().await.unwrap();
    let insert = sql("INSERT INTO atlas_names (locality, names) VALUES ($1, $2)").with(id(&house, "tombouctou").await);
    tx.run(insert.with_json(&names)).await.unwrap();
    written(&house, tx).await;
    let page = house.visitor().get("/fr/localities/tombouctou").await.ok();
    let text = page.text();
    assert!(page.shows("Tous les noms connus (13)"), "{text}");
    assert!(text.contains("<details"), "more than a dozen are unfolded by their reader");
    assert_eq!(text.matches("<bdi>Timbuktu</bdi> <small>allemand et anglais</small>").count(), 1, "{text}");
    assert!(text.contains(r#"<bdi lang="ru">Тимбукту</bdi> <small>russe</small>"#));
    assert!(text.contains("<li><bdi>Timbuctoo</bdi></li>"), "its language is not known");
    assert!(page.shows("Alphabet cyrillique") && page.shows("Écriture japonaise"));
    let arabic = house.visitor().get("/ar/localities/tombouctou").await.ok();
    assert!(arabic.shows("الحروف السيريلية"));
}

#[tokio::test]
async fn it_lies_in_its_country_and_divisions_by_their_own_names_where_they_are_places() {
    let (house, secretary) = world().await;
    let typed = [("name-fr", "Région de Tombouctou"), ("country", "ML"), ("kind", "region"), ("geonames", "2449066")];
    let _ = secretary.submit("/fr/atlas/new", &typed).await.done();
    let mut tx = house.app.db.begin().await.unwrap();
    let insert = "INSERT INTO atlas_divisions (country, admin1, admin2, name, geonames) VALUES
         ('ML', '08', '', 'Tombouctou', 2449066), ('ML', '08', '1', 'Tombouctou Cercle', NULL)";
    tx.run(sql(insert)).await.unwrap();
    tx.run(sql("UPDATE atlas_localities SET admin1 = '08', admin2 = '1' WHERE slug = 'tombouctou'")).await.unwrap();
    tx.run(sql("UPDATE atlas_localities SET admin1 = '08' WHERE slug = 'region-de-tombouctou'")).await.unwrap();
    written(&house, tx).await;
    let lies =
        |text: String| text.split("<ol class=\"lies\">").nth(1).unwrap().split("</ol>").next().unwrap().to_owned();
    let visitor = house.visitor();
    assert_eq!(
        lies(visitor.get("/fr/localities/tombouctou").await.ok().text()),
        concat!(
            r#"<li><a href="/fr/atlas?country=ML">Mali</a></li>"#,
            r#"<li><a href="/fr/localities/region-de-tombouctou">Région de Tombouctou</a> <small>première division</small></li>"#,
            r#"<li><bdi>Tombouctou Cercle</bdi> <small>deuxième division</small></li>"#,
            r#"<li><b>Tombouctou</b></li>"#
        )
    );
    assert_eq!(
        lies(visitor.get("/fr/localities/region-de-tombouctou").await.ok().text()),
        r#"<li><a href="/fr/atlas?country=ML">Mali</a></li><li><b>Région de Tombouctou</b></li>"#
    );
    assert!(lies(visitor.get("/fr/localities/smara").await.ok().text()).contains("non documenté"));
}

#[tokio::test]
async fn three_nearest_members_are_named_with_how_far_and_which_way() {
    let (house, secretary) = world().await;
    let text = house.visitor().get("/fr/localities/agadez").await.ok().text();
    let near =
        |text: &str| text.split(r#"id="nearest""#).nth(1).map(|it| it.split("</section>").next().unwrap().to_owned());
    let members = near(&text).unwrap();
    let order = [members.find("Tombouctou").unwrap(), members.find("Smara").unwrap()];
    assert!(order[0] < order[1], "the nearest first: {members}");
    assert!(members.contains("1\u{202f}170 km, vers l’ouest · Mali"), "{members}");
    for slug in ["agadez", "vijayawada"] {
        govern(&secretary, slug).await;
    }
    let text = house.visitor().get("/fr/localities/smara").await.ok().text();
    let members = near(&text).unwrap();
    assert_eq!(members.matches("<li>").count(), 3, "itself is none of them: {members}");
}

#[tokio::test]
async fn whoever_works_for_a_city_reads_how_far_it_is_and_a_visitors_page_is_the_same_for_all() {
    let (house, _) = world().await;
    let mayor = house.signed_in(Role::Mayor, Some(&authority(&house, "smara").await));
    let mine = mayor.get("/fr/localities/vijayawada").await.ok();
    assert!(mine.shows("Depuis Smara, votre collectivité\u{a0}: 9\u{202f}4"), "{}", mine.text());
    assert!(mine.text().contains("/fr/compare?with=smara,vijayawada"));
    assert_eq!(mine.header("cache-control"), "private, no-store");
    let open = house.visitor().get("/fr/localities/vijayawada").await.ok();
    assert!(!open.shows("votre collectivité") && open.text().contains("/fr/compare?with=vijayawada\""));
    assert_eq!(open.header("cache-control"), "public, no-cache");
    assert!(!mayor.get("/fr/localities/smara").await.ok().shows("votre collectivité"), "it is its own");
}

#[tokio::test]
async fn what_a_table_told_stands_with_its_source() {
    let (house, _) = world().await;
    let mut tx = house.app.db.begin().await.unwrap();
    let insert = sql("INSERT INTO atlas_attributes (locality, attribute, value, source) VALUES ($1, 'climat', $2, $3)");
    let insert = insert.with(id(&house, "smara").await).with("BWh <chaud>").with("Köppen-Geiger 2018");
    tx.run(insert).await.unwrap();
    written(&house, tx).await;
    let page = house.visitor().get("/fr/localities/smara").await.ok();
    assert!(page.shows("climat") && page.shows("BWh <chaud>") && page.shows("Köppen-Geiger 2018"));
}

#[tokio::test]
async fn its_map_shows_known_relations_by_dotted_lines_and_not_those_that_ended() {
    let (house, _) = world().await;
    relate(&house, "smara", "agadez", None, "active").await;
    relate(&house, "smara", "tombouctou", None, "active").await;
    relate(&house, "smara", "vijayawada", None, "ended").await;
    let page = house.visitor().get("/fr/localities/smara").await.ok();
    assert!(page.shows("◆ Tombouctou") && page.shows("membre du Club"), "members are told apart: {}", page.text());
    assert!(!page.shows("◆ Agadez"));
    assert!(page.text().contains(r#"class="arc second" data-from="smara" data-to="agadez""#), "{}", page.text());
    assert!(!page.text().contains(r#"data-to="vijayawada""#));
    assert!(page.shows("2 autres relations connues"));
}
