mod divisions;
mod places;

use std::path::{Path, PathBuf};

use gazetteer::geonames::Sort;
use kernel::Actor;
use platform::{App, import::Work};

pub(crate) use self::places::PLACE;
use super::{
    ImportError, Report, Watch,
    addresses::addresses,
    known::{Fresh, Standing},
    names::take_names,
    note_form, open,
};
use crate::{
    rules::{Verb, may},
    store,
};

/// How many rows are looked at to tell which of GeoNames' tables a file is.
const LOOKED_AT: usize = 50;

/// Takes in tables as GeoNames publishes them, plain or in a zip: places, names by language, names of divisions. Names are
/// for places that stand, or come in the same import.
///
/// # Errors
/// When this is not the actor's to do, a file cannot be read, or the database fails: what was taken in before stays, and
/// the same import may be begun again.
pub async fn import_localities(
    app: &App,
    actor: &Actor,
    files: &[PathBuf],
    watch: &mut dyn Watch,
) -> Result<Report, ImportError> {
    take(Work::to_hold(app), actor, files, watch).await
}

/// The same, so that it holds or as a trial.
pub(super) async fn take(
    work: Work<'_>,
    actor: &Actor,
    files: &[PathBuf],
    watch: &mut dyn Watch,
) -> Result<Report, ImportError> {
    may(actor, Verb::AddLocality).map_err(platform::Failure::from)?;
    let mut report = Report::default();
    let mut fresh = Fresh::default();
    let mut of: [Vec<&Path>; 3] = Default::default();
    for path in files {
        let mut table = open(path)?;
        let sort = Sort::of_most(&table.peek(LOOKED_AT));
        note_form(&mut report, path, &table);
        match sort {
            Some(Sort::Divisions) => of[0].push(path),
            Some(Sort::Places) => of[1].push(path),
            Some(Sort::Alternates) => of[2].push(path),
            None => {
                let error = "none of GeoNames’ tables has these columns";
                return Err(ImportError::file(path, "not-geonames", &error));
            }
        }
    }
    let [divisions, places, alternates] = of;
    for path in divisions {
        report = report.and(divisions::take(work, path, watch).await?);
    }
    if !places.is_empty() {
        let mut reader = work.app.db.read().await?;
        let countries = store::countries(&mut reader).await?;
        let addresses = addresses(&places, &mut Standing::read(&mut reader).await?, &countries)?;
        drop(reader);
        for path in places {
            report = report.and(places::take(work, path, (&countries, &addresses), &mut fresh, watch).await?);
        }
    }
    if !alternates.is_empty() {
        report = report.and(take_names(work, &alternates, &fresh, watch).await?);
    }
    let mut tx = work.app.db.begin().await?;
    tx.audit(actor, "atlas.localities.import", &report.read.to_string(), work.app.now()).await?;
    work.end(tx).await?;
    Ok(report)
}
