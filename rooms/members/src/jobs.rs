//! What time alone brings: the letters of the campaign that is open, to who came to the club since, and to who has not
//! answered.

use platform::{App, Result};

use crate::{actions, store};

/// Writes the letters that are due, each once however often the clock runs.
///
/// # Errors
/// When the database fails.
pub(crate) async fn campaign(app: App) -> Result<()> {
    let (mut reader, today) = (app.db.read().await?, app.today());
    let Some(campaign) = store::open_campaign(&mut reader).await? else { return Ok(()) };
    let asking = actions::asking(&mut reader, Some(&campaign), today).await?;
    let asked = store::asked_on(&mut reader, campaign.year).await?;
    drop(reader);
    let owed = actions::owed(&campaign, &asking, &asked, today);
    if owed.is_empty() {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    actions::write_letters(&app, &mut tx, &campaign, &owed).await?;
    Ok(tx.commit(app.now()).await?)
}
