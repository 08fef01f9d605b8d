use std::collections::BTreeMap;

use agreements::rules::AgreementId;
use council::rules::{ItemId, SessionId};
use platform::db::{Reader, Result, Row, Tx, sql};

use crate::rules::Terms;

/// Until when what is tabled in a session.
pub(crate) async fn terms(reader: &mut Reader, session: &SessionId) -> Result<Terms> {
    let read = |row: &Row| -> Result<Terms> {
        Ok(Terms { motions: row.get("motions")?, amendments: row.get("amendments")?, version: row.get("version")? })
    };
    let select = sql("SELECT * FROM motion_terms WHERE session = $1").with(session);
    Ok(reader.known_one(select, read).await?.unwrap_or_default())
}

/// Saves until when what is tabled, unless someone changed it meanwhile, and says which.
pub(crate) async fn save_terms(tx: &mut Tx, session: &SessionId, it: &Terms) -> Result<bool> {
    let save = sql("INSERT INTO motion_terms (session, motions, amendments, version) VALUES ($1, $2, $3, 1)
                    ON CONFLICT (session) DO UPDATE SET
                        motions = excluded.motions, amendments = excluded.amendments, version = motion_terms.version + 1
                    WHERE motion_terms.version = $4");
    let rows = tx.run(save.with(session).with(it.motions).with(it.amendments).with(it.version)).await?;
    Ok(rows == 1)
}

/// The agreement that an item is about.
pub(crate) async fn agreement_of(reader: &mut Reader, item: &ItemId) -> Result<Option<AgreementId>> {
    let read = |row: &Row| row.get::<AgreementId>("agreement");
    reader.known_one(sql("SELECT agreement FROM motion_agreements WHERE item = $1").with(item), read).await
}

/// The agreements that the items of a session are about.
pub(crate) async fn agreements_of(reader: &mut Reader, session: &SessionId) -> Result<BTreeMap<ItemId, AgreementId>> {
    let select = sql("SELECT item, agreement FROM motion_agreements
                      WHERE item IN (SELECT id FROM council_items WHERE session = $1) ORDER BY item");
    let read = |row: &Row| -> Result<(ItemId, AgreementId)> {
        Ok((row.get::<ItemId>("item")?, row.get::<AgreementId>("agreement")?))
    };
    Ok(reader.known(select.with(session), read).await?.iter().cloned().collect())
}

/// Says which agreement an item is about, or none, unless someone said otherwise than `was` meanwhile, and says which.
pub(crate) async fn save_agreement(
    tx: &mut Tx,
    item: &ItemId,
    (was, agreement): (Option<&AgreementId>, Option<&AgreementId>),
) -> Result<bool> {
    let save = match (was, agreement) {
        (None, None) => return Ok(agreement_of(tx, item).await?.is_none()),
        (None, Some(agreement)) => sql("INSERT INTO motion_agreements (item, agreement) VALUES ($1, $2)
                                        ON CONFLICT (item) DO NOTHING")
        .with(item)
        .with(agreement),
        (Some(was), Some(agreement)) => {
            sql("UPDATE motion_agreements SET agreement = $2 WHERE item = $1 AND agreement = $3")
                .with(item)
                .with(agreement)
                .with(was)
        }
        (Some(was), None) => {
            sql("DELETE FROM motion_agreements WHERE item = $1 AND agreement = $2").with(item).with(was)
        }
    };
    Ok(tx.run(save).await? == 1)
}
