use atlas::{AttributesInput, Rejected, Watch, import_attributes};
use kernel::Actor;

use crate::city::{add, relate, world};

/// What a row of the comparison says, under each place's name.
fn row(text: &str, fact: &str) -> Vec<String> {
    let row = text.split(&format!(r#"<th scope="row">{fact}</th>"#)).nth(1).expect(fact).split("</tr>").next().unwrap();
    let cells = row.split("<td data-label=\"").skip(1).map(|cell| cell.split("</td>").next().unwrap());
    cells.map(|cell| cell.replace("\">", ": ")).collect()
}

#[tokio::test]
async fn cities_stand_side_by_side_and_two_by_two() {
    let (house, _) = world().await;
    relate(&house, "smara", "tombouctou", Some("2025-10-31"), "active").await;
    relate(&house, "smara", "agadez", None, "active").await;
    relate(&house, "tombouctou", "agadez", None, "active").await;
    relate(&house, "smara", "vijayawada", None, "active").await;
    relate(&house, "tombouctou", "vijayawada", None, "ended").await;
    let page = house.visitor().get("/fr/compare?with=smara,tombouctou").await.ok();
    let text = page.text();
    assert!(page.shows("Comparer Smara et Tombouctou"));
    assert_eq!(row(&text, "Pays"), ["Smara: Maroc", "Tombouctou: Mali"]);
    assert_eq!(row(&text, "Club"), ["Smara: membre du Club", "Tombouctou: membre du Club"]);
    let clocks = row(&text, "Heure sur place");
    assert!(clocks.iter().all(|it| it.contains("<noscript><p>") && it.contains("là-bas quand il était")), "{clocks:?}");
    let between = text.split(r#"class="between""#).nth(1).unwrap().split("</dl>").next().unwrap();
    for expected in [
        "1\u{202f}423 km, vers le sud-est",
        "d’avance aujourd’hui",
        "français",
        "depuis le 31 octobre 2025",
        r#"<dd><a href="/fr/localities/agadez">Agadez</a></dd>"#,
    ] {
        assert!(between.contains(expected), "{expected}\n{between}");
    }
    assert_eq!(page.header("cache-control"), "public, no-cache");
    let apart = house.visitor().get("/fr/compare?with=agadez,vijayawada").await.ok();
    assert!(apart.shows("Aucune relation connue") && apart.shows("hors du Club"));
}

#[tokio::test]
async fn what_tables_told_and_where_each_stands_in_the_network_can_be_compared() {
    let (house, _) = world().await;
    let before = house.visitor().get("/fr/compare?with=smara,agadez").await.ok().text();
    assert!(!before.contains("Climat") && !before.contains("Partenaires connus"), "nothing was told yet: {before}");
    relate(&house, "smara", "tombouctou", None, "active").await;
    let table = house.app.site.data.join("climat.csv");
    std::fs::write(&table, "id,Climat\nsmara,BWh\nvijayawada,Aw\n").unwrap();
    let input = AttributesInput::default();
    let told = import_attributes(&house.app, &Actor::system(), &[table], input, &mut Unseen).await.unwrap();
    assert_eq!(told.new, 2);
    house.work().await;
    let text = house.visitor().get("/fr/compare?with=smara,agadez,vijayawada").await.ok().text();
    assert_eq!(row(&text, "Climat")[0], "Smara: <bdi>BWh</bdi>");
    assert!(row(&text, "Climat")[1].contains("non documenté") && row(&text, "Climat")[2].contains("Aw"), "{text}");
    assert!(row(&text, "Partenaires connus")[0].contains('1'), "{text}");
    assert!(row(&text, "Partenaires connus")[1].contains("non documenté"), "{text}");
    assert!(row(&text, "À deux pas").len() == 3 && row(&text, "Entre les autres").len() == 3, "{text}");
}

/// Nobody looks on.
struct Unseen;

impl Watch for Unseen {
    fn progress(&mut self, _: &str, _: u64, _: u64) {}
    fn rejected(&mut self, _: &Rejected) {}
}

#[tokio::test]
async fn a_place_is_added_by_its_name_and_removed_by_a_link() {
    let (house, secretary) = world().await;
    let visitor = house.visitor();
    let added = visitor.get("/fr/compare?with=smara&add=Tombouctou").await.done();
    assert_eq!(added.location(), "/fr/compare?with=smara,tombouctou");
    assert_eq!(visitor.get("/fr/compare?add=TOMBOUCTOU").await.done().location(), "/fr/compare?with=tombouctou");
    let two = visitor.get("/fr/compare?with=smara,tombouctou").await.ok();
    assert!(two.text().contains(r#"<a class="button plain" href="/fr/compare?with=tombouctou">Retirer Smara</a>"#));
    let none = visitor.get("/fr/compare?with=smara&add=Nulle-Part").await.ok();
    assert!(none.shows("aucun lieu nommé") && none.text().contains(r#"name="add" type="search" value="Nulle-Part""#));
    let typed = [("name-fr", "Smara"), ("country", "MA"), ("kind", "province"), ("another", "yes")];
    let _ = secretary.submit("/fr/atlas/new", &typed).await.done();
    let several = visitor.get("/fr/compare?with=agadez&add=smara").await.ok();
    assert!(several.shows("Choisissez le lieu") && several.text().contains(r#"value="smara""#));
    assert!(several.shows("Smara (Maroc · smara)") && several.shows("Smara (Maroc · smara-ma)"), "{}", several.text());
    assert!(several.text().contains("/fr/compare?with=agadez,smara-ma"), "{}", several.text());
}

#[tokio::test]
async fn what_cannot_be_compared_is_said() {
    let (house, secretary) = world().await;
    let visitor = house.visitor();
    let nothing = visitor.get("/fr/compare").await.ok();
    assert!(nothing.shows("Il n’y a encore rien à comparer") && nothing.text().contains(r#"name="add""#));
    let alone = visitor.get("/fr/compare?with=smara").await.ok();
    assert!(alone.shows("Ajoutez une deuxième ville") && alone.shows("Maroc"));
    assert!(visitor.get("/fr/compare?with=smara,atlantide").await.ok().shows("«\u{a0}atlantide\u{a0}»"));
    assert!(visitor.get("/fr/compare?with=smara,Smara").await.ok().shows("est demandé deux fois"));
    add(&secretary, ["niamey", "Niamey", "نيامي", "NE", "13.51366", "2.1098", "Africa/Niamey"]).await;
    let five = visitor.get("/fr/compare?with=smara,tombouctou,agadez,vijayawada,niamey").await.ok();
    assert!(five.shows("Quatre lieux au plus se comparent. Laissé de côté\u{a0}: Niamey."));
    assert!(!five.text().contains(r#"name="add""#), "nothing can be added to four");
    assert_eq!(five.text().matches(r#"<section><h3>"#).count(), 6, "each two of four");
}
