//! What time alone brings: the letters of the campaign that is open, to who came to the club since, and to who has not
//! answered.

use platform::{App, Result};

use crate::{actions, store};

/// Writes the letters that are due, each once however often the clock runs.
///
/// # Errors
/// When the database fails.
pub(crate) async fn campaign(app: App) -> Result<()> {
    if store::open_campaign(&mut app.db.read().await?).await?.is_none() {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    let Some(campaign) = store::open_campaign(&mut tx).await? else { return Ok(()) };
    let asking = actions::asking(&mut tx, Some(&campaign), app.today()).await?;
    actions::write_letters(&app, &mut tx, &campaign, &asking).await?;
    Ok(tx.commit(app.now()).await?)
}
