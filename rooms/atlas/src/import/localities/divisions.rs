//! The names of regions and provinces.

use std::path::Path;

use gazetteer::geonames::Division;
use platform::import::Work;

use crate::{
    import::{BATCH, ImportError, Report, Watch, open, rejected, row_or_tell},
    store,
};

/// Takes in a table of divisions, a batch at a time.
pub(super) async fn take(work: Work<'_>, path: &Path, watch: &mut dyn Watch) -> Result<Report, ImportError> {
    let mut report = Report::default();
    let mut batch = Vec::new();
    let mut rows = open(path)?;
    loop {
        let next = rows.next();
        if let Some(next) = next {
            let Some(row) = row_or_tell(next, path, &mut report, watch)? else { continue };
            match Division::read(&row) {
                Ok(division) => batch.push(division),
                Err(reject) => report.reject(watch, rejected(path, &reject)),
            }
            if batch.len() < BATCH {
                continue;
            }
        }
        // One statement cannot write a line twice.
        batch.sort_by(|a, b| (&a.country, &a.first, &a.second).cmp(&(&b.country, &b.first, &b.second)));
        let before = batch.len();
        batch.dedup_by(|a, b| (&a.country, &a.first, &a.second) == (&b.country, &b.first, &b.second));
        let (repeated, all) = (before - batch.len(), batch.len() as u64);
        let mut tx = work.app.db.begin().await?;
        let [new, changed] = store::put_divisions(&mut tx, &batch).await?;
        if new + changed > 0 {
            tx.touch();
        }
        work.end(tx).await?;
        report.read += before as u64;
        report.repeated += repeated as u64;
        report.new += new;
        report.changed += changed;
        report.unchanged += all - new - changed;
        let done = batch.is_empty();
        batch.clear();
        if done {
            return Ok(report);
        }
    }
}
