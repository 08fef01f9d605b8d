//! The loader and the evaluation on the database of the test run: SQLite, or PostgreSQL.

use std::sync::LazyLock;

use affinity::Wish;
use kernel::{Actor, Id};
use platform::{Room, db::sql, i18n::Catalog};
use testkit::House;

use super::{evaluate_relations, load::Known, load::world_of_relations};
use crate::{ImportError, LocalityId, Rejected, RelationsInput, Report, Watch, import_localities, import_relations};

static NO_WORDS: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(&[]));

/// Rows of GeoNames' `cities15000` (CC BY 4.0), and one of a country that a new house withholds.
const PLACES: &str = "\
2461874\tSmara\tSmara\t\t26.73841\t-11.67194\tP\tPPL\tMA\t\t11\t\t\t\t42056\t\t188\tAfrica/Casablanca\t2017-07-08
2449067\tTimbuktu\tTimbuktu\tTombouctou\t16.77348\t-3.00742\tP\tPPLA\tML\t\t08\t\t\t\t84208\t\t274\tAfrica/Bamako\t2024-01-18
2450173\tSikasso\tSikasso\t\t11.31755\t-5.66654\tP\tPPLA\tML\t\t06\t\t\t\t144786\t\t379\tAfrica/Bamako\t2019-03-16
5128581\tNew York City\tNew York City\tNYC\t40.71427\t-74.00597\tP\tPPL\tUS\t\tNY\t\t\t\t8804190\t10\t57\tAmerica/New_York\t2024-05-01
2553604\tCasablanca\tCasablanca\t\t33.58831\t-7.61138\tP\tPPLA\tMA\t\t06\t\t\t\t3144909\t\t27\tAfrica/Casablanca\t2023-01-01
5000001\tSmara\tSmara\t\t45.0\t-93.0\tP\tPPL\tUS\t\tMN\t\t\t\t0\t\t300\tAmerica/Chicago\t2023-01-01
5000002\tHidden\tHidden\t\t27.0\t-13.0\tP\tPPL\tEH\t\t00\t\t\t\t900\t\t60\tAfrica/El_Aaiun\t2023-01-01
";

const RELATIONS: &str = "\
city;country;twin;twin country
Smara;MA;Timbuktu;ML
Timbuktu;ML;New York City;US
Casablanca;MA;Sikasso;ML
Casablanca;MA;New York City;US
";

struct Nobody(Vec<Rejected>);

impl Watch for Nobody {
    fn progress(&mut self, _: &str, _: u64, _: u64) {}

    fn rejected(&mut self, rejected: &Rejected) {
        self.0.push(rejected.clone());
    }
}

/// A room that knows Timbuktu to be in the club.
fn club() -> Room {
    Room {
        seats: Some(|_| Box::pin(async { Ok(vec!["gn-2449067".to_owned()]) })),
        ..Room::new("club", &NO_WORDS, axum::Router::new)
    }
}

fn file(house: &House, name: &str, text: &str) -> std::path::PathBuf {
    let path = house.app.site.data.join(name);
    std::fs::write(&path, text).expect("the folder is there");
    path
}

async fn house() -> House {
    let house = House::new(vec![crate::room(), club()]).await;
    let (places, ties) = (file(&house, "places.txt", PLACES), file(&house, "ties.csv", RELATIONS));
    let mut nobody = Nobody(vec![]);
    let taken: Report = import_localities(&house.app, &Actor::system(), &[places], &mut nobody).await.unwrap();
    assert_eq!(taken.new, 7);
    let input = RelationsInput::default();
    let taken = import_relations(&house.app, &Actor::system(), &[ties], input, &mut nobody).await.unwrap();
    assert_eq!((taken.new, nobody.0), (4, vec![]));
    house
}

async fn run(house: &House, statement: &'static str) {
    let mut tx = house.app.db.begin().await.unwrap();
    tx.run(sql(statement)).await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
}

async fn known(house: &House) -> Known {
    world_of_relations(&house.app, &mut house.app.db.read().await.unwrap()).await.unwrap()
}

fn id(number: u32) -> LocalityId {
    Id::new(format!("gn-{number}"))
}

#[tokio::test]
async fn the_world_is_what_the_club_shows() {
    let house = house().await;
    run(&house, "INSERT INTO atlas_attributes (locality, attribute, value, source) VALUES ('gn-2461874', 'climate', 'BWh', 'test')").await;
    run(&house, "UPDATE atlas_relations SET word_one = 'contested', said_one = '2026-01-01' WHERE one = 'gn-2450173'")
        .await;
    let known = known(&house).await;
    let world = &known.world;
    assert_eq!((known.ids.len(), world.len()), (6, 6), "the withheld place is not in it");
    assert!(known.ids.is_sorted());
    let [smara, timbuktu, sikasso, new_york, casablanca, namesake] =
        [2461874, 2449067, 2450173, 5128581, 2553604, 5000001].map(|number| known.number(&id(number)).unwrap());
    assert_eq!(known.number(&id(5000002)), None);
    assert_eq!(
        [smara, namesake].map(|place| world.population(place)),
        [Some(42_056), None],
        "nought is not documented"
    );
    let mut expected = [smara, new_york];
    expected.sort_unstable();
    assert_eq!(world.graph().of(timbuktu), expected);
    assert!(world.graph().of(sikasso).is_empty(), "a contested relation is not in it");
    assert!(world.graph().holds(casablanca, new_york));
    assert_eq!([smara, timbuktu].map(|place| world.member(place)), [false, true]);
    let far = world.distance(smara, timbuktu).unwrap();
    assert!((1_400.0..1_450.0).contains(&far), "{far}");
    // Morocco and Mali are in Africa and of the South, and share French.
    let granted = |wish: Wish, to| wish.granted(world, smara, to);
    assert_eq!([Wish::SouthSouth, Wish::SharedLanguage].map(|wish| granted(wish, timbuktu)), [1.0, 1.0]);
    assert_eq!([timbuktu, new_york].map(|to| granted(Wish::OtherContinent, to)), [0.0, 1.0]);
    assert_eq!(known.climates, ["BWh"]);
}

#[tokio::test]
async fn relations_are_read_as_the_import_reads_them_and_what_a_few_tell_is_not_published() {
    let house = house().await;
    let before = house.app.db.number();
    let table = "\
city;country;twin;twin country
New York City;US;Timbuktu;ML
Timbuktu;ML;New York City;US
Smara;MA;Sikasso;ML
Smara;MA;Smara;MA
Atlantis;GR;Smara;MA
Hidden;EH;Smara;MA
";
    let path = file(&house, "hidden.csv", table);
    let mut watch = Nobody(vec![]);
    let evaluation =
        evaluate_relations(&house.app, &[path], &RelationsInput::default(), (false, 1), &mut watch).await.unwrap();
    let rows = &evaluation.rows;
    assert!(rows.adds_up(), "{rows:?}");
    assert_eq!((rows.read, rows.new, rows.repeated, rows.left_out), (6, 2, 1, 1));
    let reasons: Vec<&str> = watch.0.iter().map(|it| it.reason.as_str()).collect();
    assert_eq!(reasons, ["itself", "unknown"]);
    // One of the two was among the four that the atlas knows.
    let found = &evaluation.found;
    assert_eq!((found.places, found.hidden, found.seen), (6, 2, 3));
    // Each of the four keeps another one.
    assert_eq!((found.keeping.localities, found.keeping.sought), (4, 4));
    assert_eq!(found.starting.localities, 4);
    assert!(!evaluation.published, "so few tell nothing");
    assert_eq!(house.app.db.number(), before, "and nothing is written");

    let header = "city;country;twin;twin country";
    let first = file(&house, "first.csv", &format!("{header}\nNew York City;US;Timbuktu;ML\n"));
    let second = file(&house, "second.csv", &format!("{header}\nCasablanca;MA;Sikasso;ML\nHidden;EH;Smara;MA\n"));
    let (files, input) = ([first, second], RelationsInput::default());
    let in_turn = evaluate_relations(&house.app, &files, &input, (true, 1), &mut watch).await.unwrap();
    assert!(in_turn.rows.adds_up());
    assert_eq!((in_turn.rows.new, in_turn.found.hidden, in_turn.found.seen), (2, 2, 3), "each was hidden by itself");
    let at_once = evaluate_relations(&house.app, &files, &input, (false, 1), &mut watch).await.unwrap();
    assert_eq!((at_once.rows, at_once.found.hidden, at_once.found.seen), (in_turn.rows, 2, 2));
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_named() {
    let house = house().await;
    let path = house.app.site.data.join("nowhere.csv");
    let error =
        evaluate_relations(&house.app, &[path], &RelationsInput::default(), (false, 1), &mut Nobody(vec![])).await;
    assert!(matches!(error, Err(ImportError::File { file, .. }) if file == "nowhere.csv"));
}
