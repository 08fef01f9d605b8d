//! The club's own list of members taken in. Each row is one unit of work: what it means is found and never guessed, its member
//! goes through the steps that lead to where the list has it, and formal acts are entered as ever, with what is not documented
//! said to be so. A member that a person has changed is asked about.

mod body;
mod fields;
mod people;
mod row;
mod standing;
mod told;
mod words;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use atlas::{Entity, LocalityId, PlaceFinder, headed, look_headed, note_layout, row_or_tell};
use gazetteer::{
    relations::End,
    sheet::{DayOrder, Field, Heads, PLACE_FIELDS, day_order},
    table::Row,
};
use kernel::{Actor, Lang, Localised, sha256_hex};
use platform::{
    App, Failure,
    db::Tx,
    import::{Fate, Import, ImportError, Rejected, Report, Taking, Watch, Wishes, Work, name_of},
};

use crate::{
    WORDS,
    rules::{Verb, may},
};

use fields::{FIELDS, OWN};
use row::{DATED, Orders, Reading, Said};
use told::Told;

/// The most rows of a list: a club of all cities of the world has fewer.
const MOST: usize = 50_000;

/// What the room takes in from files, for the secretary's page.
pub(crate) const IMPORTS: &[Import] = &[Import {
    what: "members",
    command: "members",
    order: 30,
    may: |actor| may(actor, Verb::Admit, None).is_ok(),
    says: ["import-members", "import-members-hint"],
    fields: FIELDS,
    constant: &["country", "kind", "quality", "state", "admitted", "reference"],
    look: |path, map| look_headed(path, map, &fields(), FIELDS),
    column: |t, field| t.say(format!("column-{field}")).to_string(),
    reason: |t, reason| {
        let known = [format!("reject-{reason}"), format!("refused-{reason}")].into_iter().find(|key| t.knows(key));
        known.map(|key| t.say(key).to_string())
    },
    leads_to: "/members",
    decided_at: "/members/decisions",
    creates: true,
    sourced: false,
    names: false,
    take: |it| Box::pin(take(it)),
}];

/// Takes in the club's own list of members, from CSV, TSV or XLSX.
///
/// # Errors
/// When this is not the actor's to do, a file cannot be read, or the database fails: what was taken in before stays, and the same
/// import may be begun again.
pub async fn import_members(
    app: &App,
    actor: &Actor,
    files: &[PathBuf],
    wishes: &Wishes,
    watch: &mut dyn Watch,
) -> Result<Report, ImportError> {
    take(Taking { work: Work::to_hold(app), actor, files, wishes, watch }).await
}

async fn take(it: Taking<'_>) -> Result<Report, ImportError> {
    may(it.actor, Verb::Admit, None).map_err(Failure::from)?;
    let places = PlaceFinder::read(&mut it.work.app.db.read().await?).await?;
    let (mut report, mut made) = (Report::default(), Vec::new());
    for path in it.files {
        let mut list = List {
            work: it.work,
            actor: it.actor,
            path,
            places: &places,
            create: it.wishes.create,
            made: &mut made,
            met: BTreeMap::new(),
        };
        report = report.and(list.take(it.wishes.map.as_deref(), it.watch).await?);
    }
    let mut tx = it.work.app.db.begin().await?;
    tx.audit(it.actor, "members.list.import", &report.read.to_string(), it.work.app.now()).await?;
    it.work.end(tx).await?;
    Ok(report)
}

/// What is known by the headers of such a list.
fn fields() -> Vec<Field> {
    OWN.iter().chain(&PLACE_FIELDS).copied().collect()
}

/// Why a row is not taken: a word, the cell at fault, what may be meant; or the house failed.
enum Stop {
    Row(&'static str, String, Vec<String>),
    Refused(String),
    House(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(refusal) => Self::Refused(refusal.key().trim_start_matches("refused-").to_owned()),
            failure => Self::House(failure),
        }
    }
}

impl From<platform::db::Error> for Stop {
    fn from(error: platform::db::Error) -> Self {
        Self::House(error.into())
    }
}

impl Stop {
    fn row(reason: &'static str, cell: &str) -> Self {
        Self::Row(reason, cell.to_owned(), Vec::new())
    }
}

/// One file being taken in.
struct List<'a> {
    work: Work<'a>,
    actor: &'a Actor,
    path: &'a Path,
    places: &'a PlaceFinder,
    create: bool,
    /// The places that this import added, and what it was told of them.
    made: &'a mut Vec<(LocalityId, End)>,
    /// The legal entities that the file spoke of, and what it said of each.
    met: BTreeMap<String, Told>,
}

impl List<'_> {
    async fn take(&mut self, map: Option<&str>, watch: &mut dyn Watch) -> Result<Report, ImportError> {
        let fields = fields();
        let needed = ["name", "id", "wikidata", "geonames", "registration"];
        let (heads, mut table) = headed(self.path, &fields, map, &needed)?;
        let mut report = Report::default();
        note_layout(&mut report, self.path, &table, heads.others());
        let mut rows: Vec<Row> = Vec::new();
        for next in table.by_ref() {
            rows.extend(row_or_tell(next, self.path, &mut report, watch)?);
            if rows.len() > MOST {
                return Err(ImportError::file(self.path, "too-large", &"more rows than a list of members has"));
            }
        }
        let reading = Reading {
            path: self.path,
            heads: &heads,
            countries: self.places.countries(),
            orders: orders(&heads, &rows),
        };
        let total = rows.len() as u64;
        for (at, row) in (0..).zip(&rows) {
            watch.progress(&name_of(self.path), at, total);
            match reading.read(row) {
                Ok(said) => self.row(said, &mut report, watch).await?,
                Err(rejected) => report.reject(watch, rejected),
            }
        }
        Ok(report)
    }

    /// A row in its own unit of work: all of it, or nothing.
    async fn row(&mut self, said: Said, report: &mut Report, watch: &mut dyn Watch) -> Result<(), ImportError> {
        let mut tx = self.work.app.db.begin().await?;
        let made = self.made.len();
        let (reason, cell, candidates) = match self.enter(&mut tx, &said).await {
            Ok(None) => {
                report.repeat();
                return Ok(());
            }
            Ok(Some(Entered { fate, entity, left })) => {
                self.work.end(tx).await?;
                report.count(watch, fate, said.line, &|| shown(&said, &entity));
                said.unread.into_iter().chain(left).for_each(|cell| report.leave_unread(watch, cell));
                self.met.insert(entity.id.to_string(), said.told);
                return Ok(());
            }
            Err(Stop::House(failure)) => return Err(failure.into()),
            Err(Stop::Row(reason, cell, candidates)) => (reason.to_owned(), cell, candidates),
            Err(Stop::Refused(reason)) => (reason, said.place.said(), Vec::new()),
        };
        self.made.truncate(made);
        report.reject(watch, Rejected::because(self.path, said.line, &reason, &cell).among(candidates));
        Ok(())
    }

    /// What becomes of a row; nothing when the file said all of it before.
    async fn enter(&mut self, tx: &mut Tx, said: &Said) -> Result<Option<Entered>, Stop> {
        let entity = self.body(tx, said).await?;
        if let Some(before) = self.met.get(entity.id.as_str()) {
            let otherwise = said.told.beyond(before).map(|cell| Stop::row("said-otherwise", cell));
            return otherwise.map_or(Ok(None), Err);
        }
        let fate = self.stand(tx, said, &entity).await?;
        if fate == Fate::Waiting {
            return Ok(Some(Entered { fate, entity, left: Vec::new() }));
        }
        let (spoken, left) = self.people(tx, said, &entity).await?;
        let fate = if spoken && fate == Fate::Unchanged { Fate::Changed } else { fate };
        Ok(Some(Entered { fate, entity, left }))
    }
}

/// What became of a row that was taken.
struct Entered {
    fate: Fate,
    entity: Entity,
    /// Cells that were left out.
    left: Vec<Rejected>,
}

/// A member as reports show it, in words of no language.
fn shown(said: &Said, entity: &Entity) -> String {
    let day = said.listed.since.or(said.listed.admitted).map(|day| day.to_string());
    let parts = [Some(entity.name.shown(Lang::Fr).text.to_owned()), entity.country.clone(), day];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// In which order each column of dates is written, as all of its cells tell.
fn orders(heads: &Heads, rows: &[Row]) -> Orders {
    let each: [DayOrder; 4] = DATED.map(|field| day_order(rows.iter().map(|row| heads.cell(row, field))));
    let all = day_order(rows.iter().flat_map(|row| DATED.map(|field| heads.cell(row, field))));
    // One hand wrote the list: a column that does not tell is written as the others.
    Orders(each.map(|order| if order == DayOrder::Untold { all } else { order }))
}

/// An identity that derives from what a list says.
fn derived(of: &str) -> String {
    let hash = sha256_hex(of);
    format!("mb-{}", hash.get(..24).unwrap_or_default())
}

/// Why a step is taken, in every language: that the list says so, and what it refers to.
fn reason(file: &str, reference: &str) -> Localised {
    Lang::ALL.into_iter().fold(Localised::default(), |reason, lang| {
        let t = WORDS.words(lang);
        let says = t.say("listed-reason").with_text("file", file).to_string();
        reason.with(lang, if reference.is_empty() { says } else { format!("{says} {reference}") })
    })
}
