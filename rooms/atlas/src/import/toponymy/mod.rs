mod rows;
mod settling;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use gazetteer::sheet::{Field, PLACE_FIELDS};
use kernel::Actor;
use platform::{App, import::Work};

pub(super) use self::rows::FIELDS;
use self::rows::{OWN, Spoken, Subject};
use super::{BATCH, ImportError, PlaceFinder, Report, Watch, batch, headed, name_of, note_layout};
use crate::rules::{Countries, Verb, may};

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
        let mut file = File { work, path, places: &places, carried: None };
        report = report.and(file.take(map, watch).await?);
    }
    let mut tx = work.app.db.begin().await?;
    tx.audit(actor, "atlas.toponymy.import", &report.read.to_string(), work.app.now()).await?;
    work.end(tx).await?;
    Ok(report)
}

/// What is known by the headers of such a file.
pub(super) fn fields() -> Vec<Field> {
    OWN.iter().chain(&PLACE_FIELDS).copied().collect()
}

/// One file being taken in.
struct File<'a> {
    work: Work<'a>,
    path: &'a Path,
    places: &'a PlaceFinder,
    /// What a trial made of the names of countries, which its next unit of work does not find written.
    carried: Option<Countries>,
}

impl File<'_> {
    async fn take(&mut self, map: Option<&str>, watch: &mut dyn Watch) -> Result<Report, ImportError> {
        let fields = fields();
        let needed = ["id", "wikidata", "geonames", "name", "country", "code"];
        let (heads, mut table) = headed(self.path, &fields, map, &needed)?;
        let progress = table.progress();
        let mut report = Report::default();
        note_layout(&mut report, self.path, &table, heads.others());
        let mut said: BTreeMap<Subject, Vec<Spoken>> = BTreeMap::new();
        while let Some(rows) =
            batch(&mut table, self.path, (&mut report, watch), |row| self.read(&heads, row).map(Some))?
        {
            watch.progress(&name_of(self.path), progress.read(), progress.total());
            for (subject, row) in rows {
                said.entry(subject).or_default().push(row);
            }
        }
        let mut said: Vec<(Subject, Vec<Spoken>)> = said.into_iter().collect();
        // Countries first: a code that the file names may be given to places above.
        said.sort_by_key(|(subject, rows)| (matches!(subject, Subject::Place(_)), rows.first().map(|row| row.line)));
        for part in said.chunks(BATCH) {
            self.write(part, &mut report, watch).await?;
        }
        Ok(report)
    }
}
