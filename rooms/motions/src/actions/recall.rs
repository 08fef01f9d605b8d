use kernel::Day;
use platform::{App, Result};

use super::letters::{self, Letter};
use crate::{
    place::Place,
    rules::{PASSED, Referral, recalled},
    store,
};

/// Recalls each answer that is awaited to its expert some days before its day, and tells the secretary once it has passed; each once. What
/// cannot be written keeps nothing else waiting.
///
/// # Errors
/// The first failure, after everything else was tried.
pub(crate) async fn recall(app: App) -> Result<()> {
    let awaited = store::awaited(&mut app.db.read().await?).await?;
    let mut first = Ok(());
    for it in awaited.iter() {
        let days = recalled(it, asked(&app, it), app.today());
        if !days.is_empty() {
            first = first.and(write(&app, it, &days).await);
        }
    }
    first
}

/// The day on which it was asked, in the club's own time zone as its day is.
fn asked(app: &App, it: &Referral) -> Day {
    it.at.to_zoned_datetime(app.site.time_zone.clone()).date()
}

async fn write(app: &App, seen: &Referral, days: &[i64]) -> Result<()> {
    let mut tx = app.db.begin().await?;
    let Some(it) = store::referral(&mut tx, seen.id.as_str()).await? else { return Ok(()) };
    let place = Place::of(&mut tx, &it.session, None, app.now()).await?;
    // Where no answer is taken any more, none is recalled.
    if recalled(&it, asked(app, &it), app.today()) != days || place.it.session.is_past() {
        return Ok(());
    }
    let (letter, to) = match days {
        [PASSED] => (Letter::Passed, letters::secretaries(app, &mut tx).await?),
        _ => (Letter::Recalled, letters::expert(app, &mut tx, &it).await?),
    };
    if to.is_empty() {
        return Ok(());
    }
    let mut new = false;
    for days in days {
        new |= store::note_reminder(&mut tx, &it.id, *days).await?;
    }
    if new {
        letters::write(app, &mut tx, (letter, &to), (&place, &it)).await?;
        tx.commit(app.now()).await?;
    }
    Ok(())
}
