//! Thirty rows of three real tables that a person looked at: the import still makes of each what it made then. `checked/README.md` says
//! which rows, and where they come from.

use std::path::{Path, PathBuf};

use atlas::{Locality, LocalityId, Rejected, RelationsInput, Report, Watch, import_localities, import_relations};
use kernel::{Actor, Lang};
use testkit::House;

/// A row that was looked at.
struct Checked {
    table: &'static str,
    /// Its line in the table of this folder.
    row: u64,
    /// What became of it.
    made: &'static str,
}

fn checked(table: &str) -> Vec<Checked> {
    let rows = include_str!("checked/checked.tsv").lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [table, line, row, made, judged] = cells[..] else { panic!("five cells: {line}") };
        assert!(line.parse::<u64>().is_ok() && !judged.is_empty(), "{cells:?}");
        Checked { table, row: row.parse().expect("a line"), made }
    });
    let rows: Vec<Checked> = rows.filter(|it| it.table == table).collect();
    assert_eq!(rows.len(), 10, "ten rows of {table}");
    rows
}

fn file(name: &str) -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/checked")).join(name)
}

#[derive(Default)]
struct Told(Vec<Rejected>);

impl Told {
    /// What is told of the row at a line: the reason, the cell, and with an item the places that it may mean.
    fn of(&self, line: u64, items: bool) -> Option<String> {
        let it = self.0.iter().find(|it| it.line == line)?;
        let mut said = format!("{}: {}", it.reason, it.cell);
        if items {
            let may_mean = if it.candidates.is_empty() { "–".to_owned() } else { it.candidates.join(" ") };
            said.push_str(&format!(" · {may_mean}"));
        }
        Some(said)
    }
}

impl Watch for Told {
    fn progress(&mut self, _: &str, _: u64, _: u64) {}

    fn rejected(&mut self, rejected: &Rejected) {
        self.0.push(rejected.clone());
    }
}

/// A house with the places.
async fn house() -> House {
    let house = House::new(vec![atlas::room()]).await;
    let mut told = Told::default();
    let report = import_localities(&house.app, &Actor::system(), &[file("places.txt")], &mut told).await;
    let report = report.expect("the import ends");
    assert!(
        report.adds_up() && report.new == 53 && report.left_out == 2,
        "two quarters of Kyiv are no more: {report:?}"
    );
    house
}

async fn relations(house: &House, table: &str, names: Option<PathBuf>) -> (Report, Told) {
    let mut told = Told::default();
    let input = RelationsInput { names, ..RelationsInput::default() };
    let report = import_relations(&house.app, &Actor::system(), &[file(table)], input, &mut told).await;
    let report = report.expect("the import ends");
    assert!(report.adds_up() && report.read == 10, "{report:?}");
    (report, told)
}

/// A place as the list of what was looked at says it.
fn said(it: &Locality) -> String {
    let blank = || "–".to_owned();
    let at = it.position.as_ref().expect("GeoNames gives each a position");
    [
        it.id.to_string(),
        it.name.get(Lang::En).unwrap_or("–").to_owned(),
        it.name.get(Lang::Ar).unwrap_or("–").to_owned(),
        it.country.clone(),
        it.kind.as_str().to_owned(),
        it.population.as_ref().map_or_else(blank, |it| it.count.to_string()),
        it.altitude.map_or_else(blank, |metres| format!("{metres} m")),
        it.time_zone.clone().unwrap_or_else(blank),
        format!("{:?} {:?}", at.latitude, at.longitude),
        format!(
            "{} {}",
            it.divisions.first.clone().unwrap_or_else(blank),
            it.divisions.second.clone().unwrap_or_else(blank)
        ),
    ]
    .join(" · ")
}

#[tokio::test]
async fn ten_places_of_geonames_are_what_they_were_found_to_be() {
    let house = house().await;
    let rows = std::fs::read_to_string(file("places.txt")).expect("the table is there");
    let mut reader = house.app.db.read().await.expect("the database");
    for it in checked("cities15000") {
        let row = rows.lines().nth(usize::try_from(it.row - 1).expect("a line")).expect("the table has it");
        let id = LocalityId::new(format!("gn-{}", row.split('\t').next().expect("a number")));
        let place = atlas::locality(&mut reader, &id).await.expect("the database").expect("it was taken in");
        assert_eq!(said(&place), it.made, "{row}");
    }
}

#[tokio::test]
async fn ten_relations_by_name_are_tied_or_refused_as_they_were_found_to_be() {
    let house = house().await;
    let (report, told) = relations(&house, "relations-by-name.tsv", None).await;
    assert_eq!((report.new, report.rejects()), (4, 6), "{report:?}");
    let mut reader = house.app.db.read().await.expect("the database");
    for it in checked("relations-by-name") {
        if let Some(refused) = told.of(it.row, false) {
            assert_eq!(refused, it.made);
            continue;
        }
        let end = LocalityId::new(it.made.split(' ').next().expect("an id"));
        let known = atlas::relations_of(&mut reader, &end).await.expect("the database");
        let known: Vec<String> = known
            .iter()
            .map(|it| {
                let (one, two) = (it.ends.one(), it.ends.two());
                format!("{one} – {two} · {} · {}", it.kind.as_str(), it.status.as_str())
            })
            .collect();
        assert_eq!(known, [it.made]);
    }
}

#[tokio::test]
async fn ten_relations_by_item_tie_nothing_and_propose_what_they_were_found_to_propose() {
    let house = house().await;
    let (report, told) = relations(&house, "relations-by-wikidata-id.tsv", Some(file("wikidata-names.tsv"))).await;
    assert_eq!((report.new, report.rejects()), (0, 10), "{report:?}");
    for it in checked("relations-by-wikidata-id") {
        assert_eq!(told.of(it.row, true).as_deref(), Some(it.made));
    }
}
