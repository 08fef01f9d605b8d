use std::{
    collections::{BTreeMap, btree_map::Entry},
    path::{Path, PathBuf},
};

use gazetteer::{
    sheet::{Field, Heads, PLACE_FIELDS, placed},
    table::Row,
};
use kernel::{Actor, clean_line};
use platform::{
    App,
    import::{Fate, Work},
};

use super::{ImportError, PlaceFinder, Rejected, Report, Sought, Watch, batch, headed, name_of, note_layout, rejected};
use crate::{
    news,
    rules::{Attribute, Attribution, LocalityId, Verb, may},
    store,
};

/// A table may have one attribute a row, in these columns; else each column that says not which place is meant is one.
const LONG: [Field; 3] = [
    Field {
        name: "attribute", ways: "attribute|attribut|atributo|variable|indicator|indicateur|indicador|سمه|مؤشر"
    },
    Field { name: "value", ways: "value|valeur|valor|قيمه" },
    Field { name: "source", ways: "source|fuente|مصدر" },
];

/// What such a file may say, as maps name it.
pub(super) const FIELDS: &[&str] =
    &["id", "wikidata", "geonames", "name", "country", "lat", "lon", "coordinates", "attribute", "value", "source"];

/// What is known by the headers of such a file.
pub(super) fn fields() -> Vec<Field> {
    // What else a table says of where a place lies is an attribute like others.
    PLACE_FIELDS.iter().filter(|field| field.name != "region").chain(&LONG).copied().collect()
}

/// The most characters of an attribute's name, and of its value.
const NAME_MOST: usize = 80;
const VALUE_MOST: usize = 200;
/// The most attributes that a row may tell: one statement holds those of a batch.
const IN_A_ROW: usize = 30;

/// What an import of attributes is given beside its files.
#[derive(Debug, Clone, Default)]
pub struct AttributesInput {
    /// Which column says what, where its header does not tell: `geonames=Code,attribute=Variable,value=Valeur`.
    pub map: Option<String>,
    /// Who says so, and on which terms; the file's name when not given.
    pub source: Option<Attribution>,
}

/// Takes in what tables tell of places: climate and the like. Each is shown on the place's page with its source, and those
/// with few values can be filtered by.
///
/// # Errors
/// As [`super::import_localities`].
pub async fn import_attributes(
    app: &App,
    actor: &Actor,
    files: &[PathBuf],
    input: AttributesInput,
    watch: &mut dyn Watch,
) -> Result<Report, ImportError> {
    take(Work::to_hold(app), actor, files, input, watch).await
}

/// The same, so that it holds or as a trial.
pub(super) async fn take(
    work: Work<'_>,
    actor: &Actor,
    files: &[PathBuf],
    input: AttributesInput,
    watch: &mut dyn Watch,
) -> Result<Report, ImportError> {
    may(actor, Verb::EditLocality).map_err(platform::Failure::from)?;
    let places = PlaceFinder::read(&mut work.app.db.read().await?).await?;
    let mut report = Report::default();
    for path in files {
        let file_itself = || Attribution { name: name_of(path), url: None, on: None, licence: None };
        let source = input.source.clone().unwrap_or_else(file_itself);
        let mut file = File { work, path, places: &places, source, said: BTreeMap::new() };
        report = report.and(file.take(input.map.as_deref(), watch).await?);
    }
    let mut tx = work.app.db.begin().await?;
    tx.audit(actor, "atlas.attributes.import", &report.read.to_string(), work.app.now()).await?;
    work.end(tx).await?;
    Ok(report)
}

struct File<'a> {
    work: Work<'a>,
    path: &'a Path,
    places: &'a PlaceFinder,
    source: Attribution,
    /// What the file said so far, by place and attribute: said again it is repeated, said otherwise it is refused.
    said: BTreeMap<(LocalityId, String), String>,
}

/// A row that tells something new to the file.
struct Told {
    line: u64,
    place: LocalityId,
    attributes: Vec<Attribute>,
}

impl File<'_> {
    async fn take(&mut self, map: Option<&str>, watch: &mut dyn Watch) -> Result<Report, ImportError> {
        let fields = fields();
        let (heads, mut table) = headed(self.path, &fields, map, &["id", "wikidata", "geonames", "name"])?;
        if !(heads.has("attribute") && heads.has("value")) && heads.others().next().is_none() {
            return Err(ImportError::file(self.path, "columns", &"no column tells anything of a place"));
        }
        let progress = table.progress();
        let mut report = Report::default();
        let one_a_row = heads.has("attribute") && heads.has("value");
        note_layout(&mut report, self.path, &table, heads.others().skip(if one_a_row { 0 } else { IN_A_ROW }));
        while let Some(told) = batch(&mut table, self.path, (&mut report, watch), |row| self.read(&heads, row))? {
            watch.progress(&name_of(self.path), progress.read(), progress.total());
            self.write(told, &mut report, watch).await?;
        }
        Ok(report)
    }

    /// What a row tells; nothing when the file said all of it before.
    fn read(&mut self, heads: &Heads, row: &Row) -> Result<Option<Told>, Rejected> {
        let (path, line) = (self.path, row.line());
        let reject = |reason: &str, cell: &str| Rejected::because(path, line, reason, cell);
        let place = placed(heads, row, self.places.countries()).map_err(|it| rejected(path, &it))?;
        if place.is_nothing() {
            return Err(reject("missing-place", row.cell(0)));
        }
        let id = match self.places.find(&place) {
            Sought::One(id) => id,
            Sought::Unsettled { reason, candidates } => return Err(reject(reason, &place.said()).among(candidates)),
        };
        let pairs: Vec<(&str, &str)> = if heads.has("attribute") && heads.has("value") {
            vec![(heads.cell(row, "attribute"), heads.cell(row, "value"))]
        } else {
            heads.others().map(|(at, header)| (header, row.cell(at))).take(IN_A_ROW).collect()
        };
        let source = match heads.cell(row, "source") {
            "" => self.source.clone(),
            name => Attribution { name: name.to_owned(), url: None, on: None, licence: None },
        };
        let mut attributes = Vec::new();
        let told = pairs.into_iter().filter(|(name, value)| !name.is_empty() && !value.is_empty());
        let mut empty = true;
        for (name, value) in told {
            empty = false;
            let name = clean_line(name, NAME_MOST).map_err(|_| reject("bad-text", name))?;
            let value = clean_line(value, VALUE_MOST).map_err(|_| reject("bad-text", value))?;
            match self.said.entry((id.clone(), name.clone())) {
                Entry::Occupied(before) if *before.get() == value => {}
                Entry::Occupied(_) => return Err(reject("said-otherwise", &value)),
                Entry::Vacant(free) => {
                    free.insert(value.clone());
                    attributes.push(Attribute { name, value, source: source.clone() });
                }
            }
        }
        match (empty, attributes.is_empty()) {
            (true, _) => Err(reject("says-nothing", row.cell(0))),
            (false, true) => Ok(None),
            (false, false) => Ok(Some(Told { line, place: id, attributes })),
        }
    }

    async fn write(&self, told: Vec<Told>, report: &mut Report, watch: &mut dyn Watch) -> Result<(), ImportError> {
        let mut tx = self.work.app.db.begin().await?;
        let ids: Vec<&str> = told.iter().map(|told| told.place.as_str()).collect();
        let stands: BTreeMap<(LocalityId, String), Attribute> = store::attributes_of(&mut tx, &ids)
            .await?
            .into_iter()
            .map(|(id, attribute)| ((id, attribute.name.clone()), attribute))
            .collect();
        let (mut written, mut touched) = (Vec::new(), Vec::new());
        for row in told {
            let stood = |it: &Attribute| stands.get(&(row.place.clone(), it.name.clone()));
            let fate = if row.attributes.iter().all(|it| stood(it) == Some(it)) {
                Fate::Unchanged
            } else if row.attributes.iter().any(|it| stood(it).is_some()) {
                Fate::Changed
            } else {
                Fate::New
            };
            report.count(watch, fate, row.line, &|| {
                let fact = |it: &Attribute| match stood(it).filter(|before| before.value != it.value) {
                    Some(before) => format!("{} {} → {}", it.name, before.value, it.value),
                    None => format!("{} {}", it.name, it.value),
                };
                let facts: Vec<String> = row.attributes.iter().map(fact).collect();
                format!("{} · {}", self.places.slug_of(&row.place), facts.join(", "))
            });
            if fate != Fate::Unchanged {
                written.extend(row.attributes.into_iter().map(|it| (row.place.clone(), it)));
                touched.push(row.place);
            }
        }
        for part in written.chunks(2000) {
            store::put_attributes(&mut tx, part).await?;
        }
        if !touched.is_empty() {
            news::places_changed(&mut tx, &touched);
        }
        self.work.end(tx).await
    }
}
