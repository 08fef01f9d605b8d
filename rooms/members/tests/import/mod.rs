//! The club's own list of members, taken in from a file.

mod corrections;
mod decisions;
mod foreign;
mod repeated;
mod unclear;

use std::path::PathBuf;

use kernel::{Actor, Lang, Localised, Role};
use members::{Quality, Standing, import_members};
use platform::import::{Rejected, Report, Watch, Wishes};
use testkit::House;

/// Rows of GeoNames (CC BY 4.0), and the same place once more under another number, as a namesake.
const PLACES: &str = "\
2461874\tSmara\tSmara\tEs-Semara,السمارة\t26.73841\t-11.67194\tP\tPPL\tMA\tEH\t11\t221\t\t\t42056\t\t188\tAfrica/Casablanca\t2017-07-08
2449067\tTimbuktu\tTimbuktu\tTombouctou,تمبكتو\t16.77348\t-3.00742\tP\tPPLA\tML\t\t08\t\t\t\t84208\t\t274\tAfrica/Bamako\t2024-01-18
2450173\tSikasso\tSikasso\t\t11.31755\t-5.66654\tP\tPPLA\tML\t\t06\t\t\t\t144786\t\t379\tAfrica/Bamako\t2019-03-16
2400001\tSikasso\tSikasso\t\t14.1\t-7.1\tP\tPPL\tML\t\t02\t\t\t\t0\t\t379\tAfrica/Bamako\t2019-03-16
";

/// A list as a secretary keeps it: dates of one hand, one of which shows that the day comes first.
const LIST: &str = "\
Membre;Pays;Nature;Qualité;Statut;Date d’admission;Date du statut;N° registre;Source;Maire;Courriel;Début mandat
Smara;Maroc;Commune;Fondateur;Membre;30/10/2025;;;https://example.org/acte;Nom d’Essai;mairie@example.org;08/09/2021
Tombouctou;Mali;Ville;Titulaire;Suspendu;30/10/2025;05/06/2026;;;;;
Chambre de commerce d’essai;Maroc;Chambre;Associé;Candidat;;01/02/2026;RC 12345;;;;
Sikasso;Mali;;Observateur;;;;;;;;
Atlantide;Mali;;;;;;;;;;
Smara;Maroc;;Fondateur;;;;;;;;
Smara;Maroc;;Mascotte;;;;;;;;
";

struct Told(Vec<Rejected>);

impl Watch for Told {
    fn progress(&mut self, _: &str, _: u64, _: u64) {}

    fn rejected(&mut self, rejected: &Rejected) {
        self.0.push(rejected.clone());
    }
}

async fn house() -> House {
    let house = House::new(vec![register::room(), atlas::room(), members::room()]).await;
    let mut told = Told(Vec::new());
    let path = write(&house, "places.txt", PLACES);
    atlas::import_localities(&house.app, &Actor::system(), &[path], &mut told).await.expect("places come in");
    let mut tx = house.app.db.begin().await.expect("the database is there");
    let title = |word: &str| Localised::one(Lang::Fr, word);
    let office = members::Office {
        key: "mayor".into(),
        role: Some(Role::Mayor),
        masculine: title("Maire"),
        feminine: title("Maire"),
        ways: vec![members::Way::Elected],
        version: 1,
    };
    members::add_office(&house.app, &mut tx, &Actor::system(), &office).await.expect("the office is new");
    tx.commit(house.app.now()).await.expect("it holds");
    house
}

fn write(house: &House, name: &str, text: &str) -> PathBuf {
    let path = house.app.site.data.join(name);
    std::fs::write(&path, text).expect("the folder is there");
    path
}

async fn take(house: &House, text: &str, create: bool) -> (Report, Vec<Rejected>) {
    let mut told = Told(Vec::new());
    let path = write(house, "membres.csv", text);
    let wishes = Wishes { create, ..Wishes::default() };
    let report = import_members(&house.app, &Actor::system(), &[path], &wishes, &mut told).await.expect("it ends");
    assert!(report.adds_up(), "{report:?}");
    (report, told.0)
}

async fn member(house: &House, slug: &str) -> Option<members::Member> {
    let mut reader = house.app.db.read().await.expect("the database answers");
    let entity = atlas::entity_by_slug(&mut reader, slug).await.expect("it answers")?;
    members::member(&mut reader, entity.id.as_str()).await.expect("it answers")
}

/// A page's text with one kind of space.
fn plain(page: &testkit::Answer) -> String {
    page.text().replace(['\u{a0}', '\u{202f}'], " ").replace("&#39;", "'")
}

async fn register_acts(house: &House, member: &members::Member) -> Vec<u64> {
    let mut reader = house.app.db.read().await.expect("the database answers");
    let acts = register::acts_of(&mut reader, "member", member.id.as_str()).await.expect("it answers");
    acts.into_iter().map(|act| act.leaf).collect()
}

/// The acts of the register about Smara, each with its day.
async fn acts(house: &House) -> Vec<(register::ActKind, String)> {
    house.work().await;
    let smara = member(house, "smara").await.expect("a member");
    let mut reader = house.app.db.read().await.expect("the database answers");
    let acts = register::acts_of(&mut reader, "member", smara.id.as_str()).await.expect("it answers");
    acts.into_iter().map(|act| (act.kind, act.on.to_string())).collect()
}

/// Where the first difference that waits is decided, and over which version of the member.
async fn waiting(house: &House) -> (String, String) {
    let text = house.signed_in(Role::Secretary, None).get("/fr/members/decisions").await.ok().text();
    let form = text.split("action=\"").find(|part| part.starts_with("/fr/members/decisions/")).expect("one waits");
    let said = |part: Option<&str>| part.and_then(|part| part.split('"').next()).expect("the form says it").to_owned();
    (said(Some(form)), said(form.split("name=\"version\" value=\"").nth(1)))
}

/// The secretary answers the first difference that waits.
async fn decide(house: &House, answer: &str) {
    let (action, version) = waiting(house).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let _ = secretary.submit(&action, &[("answer", answer), ("version", &version)]).await.done();
}

#[tokio::test]
async fn a_list_comes_in_by_the_rooms_own_steps_and_twice_changes_nothing() {
    let house = house().await;
    let (report, told) = take(&house, LIST, false).await;
    assert_eq!((report.read, report.new, report.repeated), (7, 3, 1), "{report:?} {told:?}");
    let reasons: Vec<(u64, &str)> = told.iter().map(|it| (it.line, it.reason.as_str())).collect();
    assert_eq!(reasons, [(5, "ambiguous"), (6, "unknown"), (8, "unknown-quality")]);
    assert_eq!(told[0].candidates.len(), 2, "both places of the name are told, none is guessed");

    let smara = member(&house, "smara").await.expect("it is a member");
    assert_eq!((smara.quality, smara.documented), (Quality::Founding, true));
    assert!(
        matches!(&smara.standing, Standing::Admitted(since) if since.on.to_string() == "2025-10-30" && since.dated)
    );
    let timbuktu = member(&house, "timbuktu").await.expect("it is one, suspended");
    assert_eq!((timbuktu.quality, timbuktu.documented), (Quality::Full, false), "no source documents it");
    assert!(matches!(&timbuktu.standing, Standing::Suspended(since) if since.on.to_string() == "2026-06-05"));
    let chamber = member(&house, "chambre-de-commerce-d-essai").await;
    let chamber = match chamber {
        Some(chamber) => chamber,
        None => member(&house, "chambre-de-commerce-dessai").await.expect("a candidate"),
    };
    assert!(matches!(chamber.standing, Standing::Candidate(_)) && !chamber.is_public());

    let list = house.visitor().get("/fr/members").await.ok();
    assert!(list.shows("Smara") && list.shows("Timbuktu") && !list.shows("Chambre"), "{}", list.text());
    let public = house.visitor().get("/fr/members/smara").await.ok();
    assert!(
        !public.shows("Nom d’Essai") && !public.shows("mairie@example.org"),
        "people are never public by an import"
    );
    let file = house.signed_in(Role::Secretary, None).get("/fr/members/smara").await.ok();
    assert!(file.shows("Nom d’Essai") && file.shows("mairie@example.org"), "{}", file.text());

    house.work().await;
    let mut reader = house.app.db.read().await.expect("the database answers");
    let mut acts = Vec::new();
    for member in [&smara, &timbuktu, &chamber] {
        acts.push(register::acts_of(&mut reader, "member", member.id.as_str()).await.expect("it answers").len());
    }
    assert_eq!(acts, [1, 2, 0], "each formal step is an act; a candidacy is none");
    drop(reader);
    let (again, _) = take(&house, LIST, false).await;
    assert_eq!((again.new, again.changed, again.unchanged, again.repeated), (0, 0, 3, 1), "{again:?}");
}

#[tokio::test]
async fn a_workbook_is_a_list_too() {
    let house = house().await;
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/import/members.xlsx"));
    let mut told = Told(Vec::new());
    let wishes = Wishes::default();
    let files = [path];
    let report = import_members(&house.app, &Actor::system(), &files, &wishes, &mut told).await.expect("it ends");
    assert_eq!((report.read, report.new), (2, 2), "{report:?} {:?}", told.0);
    let smara = member(&house, "smara").await.expect("it is a member");
    assert_eq!(smara.standing.since().on.to_string(), "2025-10-30");
    assert!(house.visitor().get("/fr/members").await.ok().shows("Université d’essai"));
}

#[tokio::test]
async fn a_later_list_goes_on_from_where_the_last_one_left() {
    let house = house().await;
    let head = "Membre;Pays;Qualité;Statut;Date d’admission;Date du statut\n";
    let _ = take(&house, &format!("{head}Smara;Maroc;Titulaire;Candidat;;2026-01-10\n"), false).await;
    let (admitted, _) = take(&house, &format!("{head}Smara;Maroc;Titulaire;Membre;2026-03-01;\n"), false).await;
    assert_eq!(admitted.changed, 1);
    let (left, _) = take(&house, &format!("{head}Smara;Maroc;Titulaire;Retiré;2026-03-01;2026-10-01\n"), false).await;
    assert_eq!(left.changed, 1);
    let smara = member(&house, "smara").await.unwrap();
    assert!(matches!(&smara.standing, Standing::Withdrawn(since) if since.on.to_string() == "2026-10-01"));
    let (future, told) = take(&house, &format!("{head}Tombouctou;Mali;Titulaire;Membre;2027-01-01;\n"), false).await;
    assert_eq!((future.new, told[0].reason.as_str()), (0, "in-the-future"));
    assert!(member(&house, "timbuktu").await.is_none(), "nothing of the row is kept");
}

#[tokio::test]
async fn places_are_added_only_where_the_secretary_chose_so_and_the_row_says_enough() {
    let house = house().await;
    let list = "Ville,Pays,Latitude,Longitude\nAtlantide,Mali,15.5,-4.5\nUtopie,,,\n";
    let (report, told) = take(&house, list, false).await;
    assert_eq!((report.new, told.len()), (0, 2));
    let (report, told) = take(&house, list, true).await;
    assert_eq!((report.new, told[0].reason.as_str()), (1, "too-little-said"));
    assert!(house.visitor().get("/fr/localities/atlantide").await.ok().shows("15.5"));
    let (again, _) = take(&house, list, true).await;
    assert_eq!((again.new, again.unchanged), (0, 1));
}

#[tokio::test]
async fn the_list_is_taken_in_by_page_in_arabic_too() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    assert!(secretary.get("/ar/members").await.ok().text().contains("/ar/atlas/import?what=members"));
    let list = "العضو,الدولة,الصفة,الوضع,تاريخ الانضمام\nالسمارة,المغرب,مؤسس,عضو,٣٠/١٠/٢٠٢٥\nتمبكتو,مالي,سمكة,,\n";
    let sent =
        secretary.submit_file("/ar/atlas/import?what=members", &[], ("file", "أعضاء.csv", list.as_bytes())).await;
    let address = sent.done().location().to_owned();
    let mut page = secretary.get(&address).await.ok();
    while !page.header("refresh").is_empty() {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        page = secretary.get(&address).await.ok();
    }
    assert!(page.shows("هذه معاينة") && page.shows("لم يُتعرّف على هذه الصفة"), "{}", page.text());
    assert!(member(&house, "smara").await.is_none(), "a trial holds nothing");
    let _ = secretary.submit(&address, &[("act", "confirm")]).await.done();
    let mut page = secretary.get(&address).await.ok();
    while !page.header("refresh").is_empty() {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        page = secretary.get(&address).await.ok();
    }
    assert!(page.shows("انتهى") && !page.shows("تغيّرت معطيات"), "{}", page.text());
    let smara = member(&house, "smara").await.expect("it is a member");
    assert_eq!((smara.quality, smara.documented), (Quality::Founding, false), "no act documents it");
}
