//! How well partners are suggested, as it was measured.

use std::sync::LazyLock;

use affinity::Report;
use kernel::Day;
use platform::{App, Result, db::Reader};
use serde::Deserialize;

use super::learn::REPORT;
use crate::store;

/// An evaluation of the suggestions.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Evaluated {
    /// On which day it was made.
    pub on: Day,
    /// What was found.
    #[serde(flatten)]
    pub report: Report,
    /// Whether it comes with the program.
    #[serde(skip)]
    pub shipped: bool,
}

/// Made with public relations of the whole world; `data/SOURCES.md` says with which.
static SHIPPED: LazyLock<Evaluated> = LazyLock::new(|| {
    let read: Evaluated = serde_json::from_str(include_str!("../../data/partners-report.json"))
        .expect("the file is ours, and a test reads it");
    Evaluated { shipped: true, ..read }
});

/// The last evaluation with the atlas's own relations, else the one that comes with the program.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn evaluated(app: &App, reader: &mut Reader) -> Result<Evaluated> {
    let Some((at, report)) = store::learnt::<Report>(reader, REPORT).await? else { return Ok(SHIPPED.clone()) };
    Ok(Evaluated { on: at.to_zoned_datetime(app.site.time_zone.clone()).date(), report, shipped: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_evaluation_that_comes_with_the_program_is_of_both_questions() {
        let Report { keeping, starting, hidden, .. } = &SHIPPED.report;
        assert!(SHIPPED.shipped && *hidden > 500, "{hidden}");
        for part in [keeping, starting] {
            assert_eq!(part.baselines.len(), 5);
            assert!(part.model.hits > 0.0 && part.sought > *hidden);
        }
    }
}
