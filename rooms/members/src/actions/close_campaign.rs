use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::campaign_asked::{as_it_stands, to_keep};
use crate::{rules::Campaign, store};

/// Closes a campaign: it writes to nobody any more, and its totals are kept, and how far each member has answered.
///
/// # Errors
/// When this is not the actor's to do, or it was closed; [`Failure::Stale`] when someone changed it since it was read.
pub async fn close_campaign(app: &App, tx: &mut Tx, actor: &Actor, campaign: Campaign) -> Result<Campaign> {
    let today = app.today();
    let (asking, figures) = as_it_stands(tx, Some(&campaign), today).await?;
    let campaign = campaign.close(actor, figures, today)?;
    if !store::save_closed(tx, &campaign, today, &figures).await? {
        return Err(Failure::Stale);
    }
    store::keep_answers(tx, campaign.year, &to_keep(&asking)).await?;
    tx.audit(actor, "members.campaign.close", &campaign.year.to_string(), app.now()).await?;
    tx.touch();
    Ok(Campaign { version: campaign.version + 1, ..campaign })
}
