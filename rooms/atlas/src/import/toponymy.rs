use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use gazetteer::{
    relations::Said,
    sheet::{Field, Heads, PLACE_FIELDS, placed, yes},
    table::Row,
};
use kernel::{Actor, Lang, Localised, sha256_hex};
use platform::{
    App,
    db::Tx,
    import::{Fate, Work},
};
use serde_json::Value;

use super::{
    BATCH, ImportError, PlaceFinder, Rejected, Report, Sought, Watch, headed, name_of, record, rejected, row_or_tell,
};
use crate::{
    news,
    rules::{Countries, LocalityId, Naming, PlaceToponymy, Question, Verb, Waiting, may},
    store,
};

/// What a file of the club's toponymy may say beside which place it is about.
const OWN: [Field; 8] = [
    Field { name: "code", ways: "code|رمز" },
    Field {
        name: "own.fr", ways: "name fr|nom fr|nom francais|label fr|francais|french|fr|frances|فرنسيه|اسم فرنسيه"
    },
    Field {
        name: "own.ar", ways: "name ar|nom ar|nom arabe|label ar|arabe|arabic|ar|عربيه|اسم عربيه|اسم عربي"
    },
    Field { name: "own.en", ways: "name en|nom en|nom anglais|label en|anglais|english|ingles|انجليزيه" },
    Field { name: "own.es", ways: "name es|nom es|nom espagnol|label es|espagnol|spanish|espanol|es|اسبانيه" },
    Field {
        name: "own",
        ways: "own name|club name|nom club|nom propre|nom usage|nombre club|nombre propio|label|libelle|etiqueta|اسم نادي",
    },
    Field {
        name: "own.country",
        ways: "own country|club country|pays club|pays propre|pais club|pais propio|دوله نادي",
    },
    Field { name: "marked", ways: "sensitive|sensible|حساس|withheld|ecarte|retenu|retirado|excluido|محجوب" },
];

/// What such a file may say, as maps name it.
pub(super) const FIELDS: &[&str] = &[
    "id",
    "wikidata",
    "geonames",
    "name",
    "country",
    "lat",
    "lon",
    "code",
    "own",
    "own.fr",
    "own.ar",
    "own.en",
    "own.es",
    "own.country",
    "marked",
];

/// Takes in the club's own names and countries of places, and its own names of countries. A place is told by an identifier, or
/// by its name and country; one of GeoNames may be named before it is imported. What a person wrote waits for a decision.
///
/// # Errors
/// As [`super::import_localities`].
pub async fn import_toponymy(
    app: &App,
    actor: &Actor,
    files: &[PathBuf],
    map: Option<&str>,
    watch: &mut dyn Watch,
) -> Result<Report, ImportError> {
    take(Work::to_hold(app), actor, files, map, watch).await
}

/// The same, so that it holds or as a trial.
pub(super) async fn take(
    work: Work<'_>,
    actor: &Actor,
    files: &[PathBuf],
    map: Option<&str>,
    watch: &mut dyn Watch,
) -> Result<Report, ImportError> {
    may(actor, Verb::SetToponymy).map_err(platform::Failure::from)?;
    let places = PlaceFinder::read(&mut work.app.db.read().await?).await?;
    let mut report = Report::default();
    for path in files {
        let mut file = File { work, path, places: &places, met: BTreeSet::new(), carried: None };
        report = report.and(file.take(map, watch).await?);
    }
    let mut tx = work.app.db.begin().await?;
    tx.audit(actor, "atlas.toponymy.import", &report.read.to_string(), work.app.now()).await?;
    work.end(tx).await?;
    Ok(report)
}

/// Of what a row says something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    Place(LocalityId),
    Country(String),
}

impl Subject {
    fn key(&self) -> String {
        match self {
            Self::Place(id) => id.to_string(),
            Self::Country(code) => format!("country:{code}"),
        }
    }
}

struct File<'a> {
    work: Work<'a>,
    path: &'a Path,
    places: &'a PlaceFinder,
    met: BTreeSet<Subject>,
    /// What a trial made of the names of countries, which its next unit of work does not find written.
    carried: Option<Countries>,
}

impl File<'_> {
    async fn take(&mut self, map: Option<&str>, watch: &mut dyn Watch) -> Result<Report, ImportError> {
        let fields: Vec<Field> = OWN.iter().chain(&PLACE_FIELDS).copied().collect();
        let needed = ["id", "wikidata", "geonames", "name", "country", "code"];
        let (heads, mut table) = headed(self.path, &fields, map, &needed)?;
        let progress = table.progress();
        let mut report = Report::default();
        loop {
            let mut said: Vec<(u64, Subject, Naming)> = Vec::new();
            let mut ended = true;
            for next in table.by_ref() {
                ended = false;
                let Some(row) = row_or_tell(next, self.path, &mut report, watch)? else { continue };
                match self.read(&heads, &row) {
                    Ok((subject, naming)) if self.met.insert(subject.clone()) => {
                        said.push((row.line(), subject, naming));
                    }
                    Ok(_) => {
                        report.read += 1;
                        report.repeated += 1;
                    }
                    Err(rejected) => report.reject(watch, rejected),
                }
                if said.len() == BATCH {
                    break;
                }
            }
            watch.progress(&name_of(self.path), progress.read(), progress.total());
            if ended {
                return Ok(report);
            }
            self.write(said, &mut report, watch).await?;
        }
    }

    /// What a row says, and of what.
    fn read(&self, heads: &Heads, row: &Row) -> Result<(Subject, Naming), Rejected> {
        let reject = |reason: &str, cell: &str| Rejected::because(self.path, row.line(), reason, cell);
        let mut place = placed(heads, row, self.places.countries()).map_err(|it| rejected(self.path, &it))?;
        let identified = place.own.is_some() || place.end.wikidata.is_some() || place.end.geonames.is_some();
        let code = match heads.cell(row, "code") {
            "" => heads.cell(row, "country"),
            code => code,
        };
        let mut naming = Naming { name: own_names(heads, row), country: None, marked: None };
        let marked = heads.cell(row, "marked");
        if !marked.is_empty() {
            naming.marked = Some(yes(marked).ok_or_else(|| reject("unknown-word", marked))?);
        }
        let country = |label: &str| self.code(label).ok_or_else(|| reject("unknown-country", label));
        let subject = if place.is_nothing() {
            if code.is_empty() {
                return Err(reject("missing-place", row.cell(0)));
            }
            Subject::Country(country(code)?)
        } else {
            // Beside an identifier, name and country are the club's own; else they say which place is meant.
            let own = heads.cell(row, "own.country");
            let own = if own.is_empty() && identified { heads.cell(row, "country") } else { own };
            naming.country = if own.is_empty() { None } else { Some(country(own)?) };
            if identified {
                if let Some(name) = place.end.name.take().filter(|_| naming.name.is_empty()) {
                    naming.name = Naming::of_text(&name);
                }
                place.end.country = Said::Nothing;
            }
            Subject::Place(match self.places.find(&place) {
                Sought::One(id) => id,
                Sought::Unsettled { reason, candidates } => match place.end.geonames {
                    Some(number) if reason == "unknown" => record::id_of(number),
                    _ => return Err(reject(reason, &place.said()).among(candidates)),
                },
            })
        };
        if naming.says_something() { Ok((subject, naming)) } else { Err(reject("says-nothing", row.cell(0))) }
    }

    /// A country that a file names: one that is known, or any code of two capitals, which the club may use.
    fn code(&self, label: &str) -> Option<String> {
        let read = self.places.countries().read(label).map(|country| country.to_string());
        read.or_else(|| Some(label.to_owned()).filter(|label| Countries::is_code(label)))
    }

    async fn write(
        &mut self,
        said: Vec<(u64, Subject, Naming)>,
        report: &mut Report,
        watch: &mut dyn Watch,
    ) -> Result<(), ImportError> {
        let mut tx = self.work.app.db.begin().await?;
        let before = match self.carried.take() {
            Some(carried) => carried,
            None => store::countries(&mut tx).await?,
        };
        let (mut countries, version) = (before.clone(), store::countries_version(&mut tx).await?);
        let mut changed: Vec<LocalityId> = Vec::new();
        for (line, subject, naming) in said {
            if let (Some(code), Subject::Place(_)) = (&naming.country, &subject)
                && !countries.offers(code)
            {
                let reason = if countries.knows(code) { "country-withheld" } else { "unknown-country" };
                report.reject(watch, Rejected::because(self.path, line, reason, code));
                continue;
            }
            let fate = self.settle(&mut tx, &subject, &naming, &mut countries).await?;
            if let Subject::Place(id) = &subject
                && matches!(fate, Fate::New | Fate::Changed)
            {
                changed.push(id.clone());
            }
            report.count(watch, fate, line, &|| match &subject {
                Subject::Place(id) => self.places.slug_of(id),
                Subject::Country(code) => code.clone(),
            });
        }
        if countries != before {
            store::save_countries(&mut tx, &countries, version).await?;
            tx.tell(news::NAMES, &());
            tx.touch();
        }
        if !changed.is_empty() {
            news::places_changed(&mut tx, &changed);
            news::relations_changed(&mut tx);
        }
        self.carried = self.work.is_trial().then_some(countries);
        self.work.end(tx).await
    }

    /// Puts what is said in the place of what stands, or asks.
    async fn settle(
        &self,
        tx: &mut Tx,
        subject: &Subject,
        said: &Naming,
        countries: &mut Countries,
    ) -> Result<Fate, ImportError> {
        let key = subject.key();
        let stands = match subject {
            Subject::Place(id) => Naming::of(&toponymy_of(tx, id).await?),
            Subject::Country(code) => countries.naming(code),
        };
        let after = stands.with(said);
        if after == stands {
            return Ok(Fate::Unchanged);
        }
        let imported = store::imported_toponymy(tx, &key).await?;
        if let Some(record) = stands.contradicted(said, imported.as_ref()) {
            return self.ask(tx, &key, record).await;
        }
        let blank = Naming { marked: stands.marked.filter(|marked| *marked), ..stands }.says_something();
        match subject {
            Subject::Place(id) => {
                let after = after.of_place(toponymy_of(tx, id).await?);
                if !store::save_toponymy(tx, &after).await? {
                    return Err(platform::Failure::Stale.into());
                }
            }
            Subject::Country(code) => *countries = countries.with(code, &after),
        }
        store::put_imported_toponymy(tx, &key, &imported.unwrap_or_default().with(said)).await?;
        Ok(if blank { Fate::Changed } else { Fate::New })
    }

    /// A difference with what a person wrote is asked once; what was decided stays.
    async fn ask(&self, tx: &mut Tx, key: &str, record: Value) -> Result<Fate, ImportError> {
        let digest = sha256_hex(record.to_string());
        let source = name_of(self.path);
        let id = Waiting::id_of(Question::ToponymyDiffers, "toponymy", &format!("{key} {digest}"));
        if store::question(tx, &id).await?.is_some_and(|asked| asked.answer.is_some()) {
            return Ok(Fate::Unchanged);
        }
        let asked = self.work.app.now();
        let question = Question::ToponymyDiffers;
        let waiting = Waiting { id, question, subject: key.to_owned(), source, record, asked, answer: None };
        store::ask(tx, &waiting).await?;
        Ok(Fate::Waiting)
    }
}

fn own_names(heads: &Heads, row: &Row) -> Localised {
    let bare = match heads.cell(row, "own") {
        "" => Localised::default(),
        text => Naming::of_text(text),
    };
    Lang::ALL.into_iter().fold(bare, |name, lang| match heads.cell(row, &format!("own.{lang}")) {
        "" => name,
        text => name.with(lang, text),
    })
}

async fn toponymy_of(tx: &mut Tx, id: &LocalityId) -> Result<PlaceToponymy, ImportError> {
    Ok(store::toponymy_of(tx, id).await?.unwrap_or_else(|| PlaceToponymy::none(id.clone())))
}
