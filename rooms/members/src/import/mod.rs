//! The club's own list of members taken in. Each row is one unit of work: what it means is found and never guessed, its member
//! goes through the steps that lead to where the list has it, and formal acts are entered as ever, with what is not documented
//! said to be so. A member that a person has changed is asked about.

mod body;
mod people;
mod row;
mod words;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use atlas::{Entity, PlaceFinder, headed, look_headed, note_layout, row_or_tell};
use gazetteer::{
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
    WORDS, actions,
    rules::{Course, Verb, may},
    store,
};

use row::{DATED, FIELDS, OWN, Orders, Reading, Said};

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
    let mut report = Report::default();
    for path in it.files {
        let mut list = List {
            work: it.work,
            actor: it.actor,
            path,
            places: &places,
            create: it.wishes.create,
            met: BTreeSet::new(),
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
    /// The legal entities that the file spoke of.
    met: BTreeSet<String>,
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
        let (reason, cell, candidates) = match self.enter(&mut tx, &said).await {
            Ok(None) => {
                report.repeat();
                return Ok(());
            }
            Ok(Some((fate, entity))) => {
                self.work.end(tx).await?;
                report.count(watch, fate, said.line, &|| shown(&said, &entity));
                return Ok(());
            }
            Err(Stop::House(failure)) => return Err(failure.into()),
            Err(Stop::Row(reason, cell, candidates)) => (reason.to_owned(), cell, candidates),
            Err(Stop::Refused(reason)) => (reason, said.place.said(), Vec::new()),
        };
        report.reject(watch, Rejected::because(self.path, said.line, &reason, &cell).among(candidates));
        Ok(())
    }

    /// What becomes of a row; nothing when the file said it before.
    async fn enter(&mut self, tx: &mut Tx, said: &Said) -> Result<Option<(Fate, Entity)>, Stop> {
        let entity = self.body(tx, said).await?;
        if !self.met.insert(entity.id.to_string()) {
            return Ok(None);
        }
        let key = entity.id.as_str();
        let before = store::by_entity(tx, key).await?;
        let record = store::record(tx, key).await?;
        if record.as_ref().is_some_and(|(digest, _)| *digest == said.digest) {
            return Ok(Some((Fate::Unchanged, entity)));
        }
        let held = match &before {
            Some(member) => store::held(tx, &member.id).await?,
            None => Vec::new(),
        };
        let steps = match said.listed.course(before.as_ref(), &held, self.work.app.today()) {
            Course::Stands => Vec::new(),
            Course::By(steps) => steps,
            // What was entered is corrected by a person alone: the register says so for ever.
            Course::Corrected(..) => return Ok(Some((self.ask(tx, said, &entity).await?, entity))),
            Course::Otherwise => {
                let slug = before.map(|member| member.slug).into_iter().collect();
                return Err(Stop::Row("entered-otherwise", said.place.said(), slug));
            }
        };
        let own = before.as_ref().zip(record).is_some_and(|(member, (_, version))| member.version == version);
        if before.is_some() && !own && !steps.is_empty() {
            return Ok(Some((self.ask(tx, said, &entity).await?, entity)));
        }
        let stood = steps.is_empty();
        let admission = said.listed.admission();
        let mut member = before.clone();
        for step in steps {
            member = Some(actions::follow(self.work.app, tx, self.actor, (&entity, member), (&admission, step)).await?);
        }
        let spoken = self.people(tx, said, &entity).await?;
        let version = member.map_or(0, |member| member.version);
        store::put_record(tx, key, &said.digest, version).await?;
        let fate = match (before.is_some(), stood && !spoken) {
            (_, true) => Fate::Unchanged,
            (false, false) => Fate::New,
            (true, false) => Fate::Changed,
        };
        Ok(Some((fate, entity)))
    }

    /// A difference with what a person wrote, or with what was entered of quality and day, is asked once.
    async fn ask(&self, tx: &mut Tx, said: &Said, entity: &Entity) -> Result<Fate, Stop> {
        let id = derived(&format!("asked {} {}", entity.id, said.digest));
        if store::settled(tx, &id).await? {
            return Ok(Fate::Unchanged);
        }
        let asked = store::Asked {
            id,
            entity: entity.id.to_string(),
            source: name_of(self.path),
            listed: said.listed.clone(),
            asked: self.work.app.now(),
        };
        store::ask(tx, &asked).await?;
        Ok(Fate::Waiting)
    }
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
