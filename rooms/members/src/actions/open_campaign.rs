use std::collections::BTreeMap;

use kernel::{Actor, Day};
use platform::{App, Result, db::Tx};

use super::{campaign_asked::asking, campaign_letters, first_come};
use crate::{rules::Campaign, store};

/// Opens the campaign of a year, and writes to every member that it asks.
///
/// # Errors
/// When this is not the actor's to do, another campaign is open, the year has had its own, or no day is left to answer.
pub async fn open_campaign(app: &App, tx: &mut Tx, actor: &Actor, year: i64, deadline: Day) -> Result<Campaign> {
    let others = store::campaigns(tx).await?;
    let campaign = Campaign::open(actor, year, deadline, app.today(), &others)?;
    store::insert_campaign(tx, &campaign).await.map_err(first_come)?;
    let asking = asking(tx, Some(&campaign), app.today()).await?;
    let owed = campaign_letters::owed(&campaign, &asking, &BTreeMap::new(), app.today());
    campaign_letters::write(app, tx, &campaign, &owed).await?;
    tx.audit(actor, "members.campaign.open", &year.to_string(), app.now()).await?;
    tx.touch();
    Ok(campaign)
}
