//! Places discovered by words and by what they are: one result, as a list and on a map.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fmt::Write as _;

use atlas::{AttributesInput, Rejected, Watch, import_attributes, import_localities};
use kernel::Actor;
use testkit::{Client, House};

/// Rows of GeoNames (CC BY 4.0).
const PLACES: &str = "\
2461874\tSmara\tSmara\tEs-Semara,السمارة\t26.73841\t-11.67194\tP\tPPL\tMA\tEH\t11\t221\t\t\t42056\t\t188\tAfrica/Casablanca\t2017-07-08
2449067\tTimbuktu\tTimbuktu\tTombouctou,تمبكتو,Тимбукту\t16.77348\t-3.00742\tP\tPPLA\tML\t\t08\t\t\t\t84208\t\t274\tAfrica/Bamako\t2024-01-18
2561668\tAgadir\tAgadir\tأغادير,أكادير,Агадир\t30.42018\t-9.59815\tP\tPPLA\tMA\t\t09\t\t\t\t698310\t\t48\tAfrica/Casablanca\t2019-01-01
2553604\tCasablanca\tCasablanca\tالدار البيضاء\t33.58831\t-7.61138\tP\tPPLA\tMA\t\t06\t141\t\t\t3144909\t\t27\tAfrica/Casablanca\t2023-01-01
5128581\tNew York City\tNew York City\tNYC\t40.71427\t-74.00597\tP\tPPL\tUS\t\tNY\t\t\t\t8804190\t10\t57\tAmerica/New_York\t2024-05-01
2147714\tSydney\tSydney\t\t-33.86785\t151.20732\tP\tPPLA\tAU\t\t02\t\t\t\t4840600\t\t58\tAustralia/Sydney\t2024-01-01
";

struct Silent;

impl Watch for Silent {
    fn progress(&mut self, _: &str, _: u64, _: u64) {}

    fn rejected(&mut self, rejected: &Rejected) {
        panic!("{rejected:?}");
    }
}

async fn house_with(places: &str) -> (House, Client) {
    let house = House::new(vec![atlas::room()]).await;
    let path = house.app.site.data.join("places.txt");
    std::fs::write(&path, places).unwrap();
    let report = import_localities(&house.app, &Actor::system(), &[path], &mut Silent).await.unwrap();
    assert_eq!(report.new as usize, places.lines().count());
    let reader = house.visitor();
    (house, reader)
}

/// So many towns of Mali in a row, all within 200 m of altitude, and Timbuktu.
fn towns(count: usize) -> String {
    let mut table = String::new();
    for n in 0..count {
        let (latitude, longitude, people) = (12.0 + n as f64 * 0.05, -8.0 + n as f64 * 0.05, 100_000 - n * 100);
        writeln!(
            table,
            "{}\tDougou {n}\tDougou {n}\t\t{latitude}\t{longitude}\tP\tPPL\tML\t\t06\t\t\t\t{people}\t\t150\tAfrica/Bamako\t2024-01-01",
            8_000_000 + n
        )
        .unwrap();
    }
    table
}

fn address(path: &str, asked: &[(&str, &str)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(asked).finish();
    format!("{path}?{query}")
}

async fn page(reader: &Client, path: &str, asked: &[(&str, &str)]) -> String {
    reader.get(&address(path, asked)).await.ok().text()
}

/// The slugs of the places listed, in their order, and of those that the map links to.
fn listed(page: &str) -> Vec<&str> {
    let (_, list) = page.split_once(r#"<ul class="things">"#).unwrap_or(("", ""));
    let list = list.split("</ul>").next().unwrap();
    list.split("/fr/localities/").skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

fn on_the_map(page: &str) -> Vec<&str> {
    let mut slugs: Vec<&str> =
        page.split(r#"data-slug=""#).skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    slugs.sort_unstable();
    slugs
}

/// The ways out of a criterion that stand under the form.
fn chips(page: &str) -> Vec<&str> {
    let (_, chips) = page.split_once(r#"<div class="chips">"#).unwrap_or(("", ""));
    let chips = chips.split("</div>").next().unwrap();
    chips.split(r#"href=""#).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[tokio::test]
async fn typing_errors_are_forgiven_in_three_scripts_and_large_cities_come_first() {
    let (_house, reader) = house_with(PLACES).await;
    for words in ["Tombuctou", "tumboktu", "تمبكتوا", "تنبكتو", "Тимбуктy", "Тинбукту"] {
        assert_eq!(listed(&page(&reader, "/fr/search", &[("q", words)]).await), ["timbuktu"], "{words}");
    }
    for words in ["اغادير", "أغادير", "اكادير", "Агадир", "agadyr"] {
        assert_eq!(listed(&page(&reader, "/fr/search", &[("q", words)]).await), ["agadir"], "{words}");
    }
    let africa = page(&reader, "/fr/search", &[("continent", "AF")]).await;
    assert_eq!(listed(&africa), ["casablanca", "agadir", "timbuktu", "smara"]);
}

#[tokio::test]
async fn an_exact_name_is_counted_listed_drawn_and_downloaded_alike_and_past_its_last_page_that_page_is_shown() {
    let near = towns(30).replace("Dougou", "Smaro");
    let (_house, reader) = house_with(&format!("{PLACES}{near}")).await;
    for asked in [vec![("q", "smara")], vec![("q", "smara"), ("page", "2")], vec![("q", "smara"), ("order", "name")]] {
        let found = page(&reader, "/fr/search", &asked).await;
        assert_eq!((listed(&found), on_the_map(&found)), (vec!["smara"], vec!["smara"]), "{asked:?}");
        for says in ["<b>Un lieu</b>", "Maroc (1)", "Sur la carte, chaque lieu mène à sa page."] {
            assert!(found.contains(says), "{asked:?} {says}: {found}");
        }
        let dotless = found.contains(r#"class="dots" d="""#);
        assert!(dotless && !found.contains("Mali ("), "{asked:?}: {found}");
    }
    assert_eq!(page(&reader, "/fr/atlas.csv", &[("q", "smara")]).await.lines().count(), 2);
    let none = page(&reader, "/fr/search", &[("q", "smara"), ("country", "US")]).await;
    assert!(none.contains("Retirer Pays\u{a0}: États-Unis (un lieu)"), "{none}");
    let slip = page(&reader, "/fr/search", &[("q", "smaru"), ("page", "9")]).await;
    assert!(slip.contains("<b>31 lieux</b>") && listed(&slip).len() == 11, "the last page: {slip}");
}

#[tokio::test]
async fn namesakes_are_told_apart_by_division_and_people_and_only_then_by_their_address() {
    let springfield = |id: u32, state: &str, people: u32, country: &str| {
        format!(
            "{id}\tSpringfield\tSpringfield\t\t40.1\t-90.{id}\t\
             P\tPPL\t{country}\t\t{state}\t\t\t\t{people}\t\t100\tAmerica/Chicago\t2024-01-01\n"
        )
    };
    let places = [(1, "MO", 169_176, "US"), (2, "IL", 116_565, "US"), (3, "IL", 116_565, "US"), (4, "07", 800, "CA")];
    let table: String = places.map(|(id, state, people, country)| springfield(id, state, people, country)).concat();
    let (house, reader) = house_with(&table).await;
    let states = house.app.site.data.join("admin1CodesASCII.txt");
    std::fs::write(&states, "US.MO\tMissouri\tMissouri\t4398678\nUS.IL\tIllinois\tIllinois\t4896861\n").unwrap();
    import_localities(&house.app, &Actor::system(), &[states], &mut Silent).await.unwrap();
    let list = page(&reader, "/fr/search.json", &[("q", "springfield")]).await;
    let typed: serde_json::Value = serde_json::from_str(&list).unwrap();
    let mut beside: Vec<String> =
        typed.as_array().unwrap().iter().map(|it| it["beside"].as_str().unwrap().to_owned()).collect();
    beside.sort_unstable();
    let expected = [
        "Canada",
        "États-Unis · \u{2068}Illinois\u{2069} · 116\u{202f}565 habitants · springfield-us",
        "États-Unis · \u{2068}Illinois\u{2069} · 116\u{202f}565 habitants · springfield-us-il",
        "États-Unis · \u{2068}Missouri\u{2069} · 169\u{202f}176 habitants",
    ];
    assert_eq!(beside, expected);
    let choices = page(&reader, "/fr/compare", &[("add", "Springfield")]).await;
    for beside in expected {
        assert!(choices.contains(&format!("Springfield ({beside})")), "{beside}: {choices}");
    }
}

#[tokio::test]
async fn words_and_filters_hold_together_and_each_can_be_let_go() {
    let (_house, reader) = house_with(PLACES).await;
    let asked = [("q", "a"), ("country", "MA"), ("coast", "near"), ("order", "name")];
    let both = page(&reader, "/fr/search", &asked).await;
    assert_eq!(listed(&both), ["agadir"]);
    assert!(both.contains("<b>Un lieu</b>"), "{both}");
    assert_eq!(
        chips(&both),
        [
            "/fr/search?country=MA&#38;coast=near&#38;order=name",
            "/fr/search?q=a&#38;coast=near&#38;order=name",
            "/fr/search?q=a&#38;country=MA&#38;order=name",
            "/fr/search",
        ]
    );
    for says in ["Nom de la ville\u{a0}: «\u{a0}a\u{a0}»", "Pays\u{a0}: Maroc", "Mer\u{a0}: À moins de 50"] {
        assert!(both.contains(says), "{says}: {both}");
    }
    assert!(both.contains(r#"<details class="filter-more">"#), "what is said under the form stays folded in it");
    assert!(both.contains(r#"<option value="MA" selected>"#) && both.contains(r#"name="q" type="search" value="a""#));
    assert!(both.contains("/fr/atlas.csv?q=a&amp;country=MA&amp;coast=near"), "the files hold the same: {both}");
    let atlas = page(&reader, "/fr/atlas", &[("height", "under-200"), ("member", "no-such-word")]).await;
    assert_eq!(chips(&atlas), ["/fr/atlas?member=no-such-word"], "what narrows nothing is not said to");
    assert!(atlas.contains("5 lieux"), "{atlas}");
}

#[tokio::test]
async fn nothing_asked_shows_the_ways_on_and_nothing_found_the_ways_back() {
    let (_house, reader) = house_with(PLACES).await;
    let blank = page(&reader, "/fr/search", &[("q", " ")]).await;
    assert!(listed(&blank).is_empty() && chips(&blank).is_empty() && !blank.contains("<svg class=\"land\""));
    assert!(blank.contains(r#"href="/fr/atlas/world""#) && blank.contains("Maroc (3)"), "{blank}");
    let none = page(&reader, "/fr/search", &[("q", "timbuktu"), ("continent", "AF"), ("country", "MA")]).await;
    assert!(none.contains("Aucun lieu ne répond à tous ces critères à la fois."), "{none}");
    let (_, empty) = none.split_once(r#"<div class="empty">"#).unwrap();
    let ways: Vec<&str> = empty.split("</div>").next().unwrap().split("href=").collect();
    assert_eq!(ways.len(), 4, "without the name, without the country, all: {ways:?}");
    assert!(ways[1].contains("/fr/search?country=MA&amp;continent=AF") && ways[1].contains("3 lieux"), "{ways:?}");
    assert!(ways[2].contains("/fr/search?q=timbuktu&amp;continent=AF") && ways[2].contains("un lieu"), "{ways:?}");
    assert!(ways[3].contains(r#""/fr/atlas""#), "{ways:?}");
    let unknown = page(&reader, "/fr/search", &[("q", "zzzzzz")]).await;
    assert!(unknown.contains("Essayez un autre de ses noms") && unknown.contains("Voir tous les lieux"));
}

#[tokio::test]
async fn the_map_shows_the_whole_result_and_links_to_it_while_it_can_be_read() {
    let (_house, reader) = house_with(&towns(25)).await;
    let first = page(&reader, "/fr/search", &[("q", "dougou"), ("country", "ML")]).await;
    assert_eq!((listed(&first).len(), on_the_map(&first).len()), (20, 25));
    assert!(first.contains("Sur la carte, chaque lieu mène à sa page."), "{first}");
    assert!(first.contains(r#"href="/fr/search?q=dougou&amp;country=ML&amp;page=2""#), "{first}");
    let second = page(&reader, "/fr/search", &[("q", "dougou"), ("country", "ML"), ("page", "2")]).await;
    assert_eq!((listed(&second).len(), on_the_map(&second).len()), (5, 25));
    assert_eq!(listed(&second)[0], "dougou-20");
    assert!(second.contains("<b>25 lieux</b>"), "{second}");
}

#[tokio::test]
async fn a_large_result_has_dots_and_says_how_many_of_them_are_links() {
    let (_house, reader) = house_with(&towns(130)).await;
    let search = page(&reader, "/fr/search", &[("q", "dougou"), ("page", "3")]).await;
    assert_eq!(listed(&search).first(), Some(&"dougou-40"));
    let mut linked = listed(&search);
    linked.sort_unstable();
    assert_eq!(on_the_map(&search), linked, "the places of this page");
    assert!(search.contains("Lieux avec un lien sur la carte\u{a0}: 20 sur 130\u{a0}; les autres"), "{search}");
    let dots = |page: &str| {
        let (_, path) = page.split_once(r#"class="dots" d=""#).unwrap();
        path.split('"').next().unwrap().matches("h0").count()
    };
    assert!((40..=70).contains(&dots(&search)), "{}", dots(&search));
    let atlas = page(&reader, "/fr/atlas", &[("people", "20000-100000"), ("order", "name")]).await;
    assert_eq!(on_the_map(&atlas).len(), 60);
    assert!(atlas.contains("60 sur 129") && atlas.contains("<b>129 lieux</b>"), "{atlas}");
    assert_eq!(dots(&atlas), dots(&page(&reader, "/fr/atlas", &[("people", "20000-100000"), ("page", "2")]).await));
}

#[tokio::test]
async fn the_globe_shows_a_region_and_a_flat_sheet_the_world() {
    let (_house, reader) = house_with(PLACES).await;
    let africa = page(&reader, "/fr/search", &[("continent", "AF")]).await;
    assert!(africa.contains(r#"<svg viewBox="0 0 416 440""#), "{africa}");
    let world = page(&reader, "/fr/atlas", &[]).await;
    assert!(world.contains(r#"<svg viewBox="0 0 416 232.2""#), "{world}");
    assert_eq!(on_the_map(&world).len(), 6);
}

#[tokio::test]
async fn what_opens_as_one_types_is_narrowed_too_and_so_is_what_a_table_says() {
    let (house, reader) = house_with(PLACES).await;
    let typed = |json: String| -> Vec<String> {
        let places: serde_json::Value = serde_json::from_str(&json).unwrap();
        places.as_array().unwrap().iter().map(|it| it["href"].as_str().unwrap().to_owned()).collect()
    };
    let all = typed(page(&reader, "/fr/search.json", &[("q", "a")]).await);
    assert!(all.contains(&"/fr/localities/agadir".to_owned()), "{all:?}");
    let some = typed(page(&reader, "/fr/search.json", &[("q", "a"), ("country", "US")]).await);
    assert!(some.is_empty(), "{some:?}");
    let form = page(&reader, "/fr/search", &[("country", "US")]).await;
    assert!(form.contains(r#"data-none-among="Aucun lieu de ce nom parmi vos critères."#), "{form}");

    let path = house.app.site.data.join("climat.csv");
    std::fs::write(&path, "geonames;Climat\n2461874;BWh\n2449067;BWh\n2561668;BSh\n").unwrap();
    let input = AttributesInput::default();
    import_attributes(&house.app, &Actor::system(), &[path], input, &mut Silent).await.unwrap();
    let dry = page(&reader, "/fr/search", &[("attribute", "Climat:BWh")]).await;
    assert_eq!(listed(&dry), ["timbuktu", "smara"]);
    assert!(dry.contains("Autres données\u{a0}: Climat · BWh"), "{dry}");
    let moroccan = page(&reader, "/fr/search", &[("attribute", "Climat:BWh"), ("country", "MA")]).await;
    assert_eq!(listed(&moroccan), ["smara"]);
}
