use std::sync::Arc;

use atlas::Source;
use platform::{
    Failure, Result,
    db::{Json, Reader, Row, Tx, sql},
};

use crate::rules::{Agreement, AgreementId, Event};

/// The agreement of this address.
///
/// # Errors
/// When the database fails.
pub async fn find(reader: &mut Reader, slug: &str) -> Result<Option<Agreement>> {
    reader.known_one(sql("SELECT whole, version FROM agreements WHERE slug = $1").with(slug), read).await
}

/// The agreement of this id.
///
/// # Errors
/// When the database fails.
pub async fn by_id(reader: &mut Reader, id: &AgreementId) -> Result<Option<Agreement>> {
    let row = reader.optional(sql("SELECT whole, version FROM agreements WHERE id = $1").with(id)).await?;
    row.as_ref().map(read).transpose()
}

/// Every agreement, the latest first. Whoever shows them has asked the policy which this reader may know of.
///
/// # Errors
/// When the database fails.
pub async fn all(reader: &mut Reader) -> Result<Arc<Vec<Agreement>>> {
    reader.known(sql("SELECT whole, version FROM agreements ORDER BY since DESC, slug"), read).await
}

/// Every agreement that a legal entity is a party of, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn of_entity(reader: &mut Reader, entity: &str) -> Result<Arc<Vec<Agreement>>> {
    let select = sql("SELECT a.whole, a.version FROM agreements a
         JOIN agreement_parties p ON p.agreement = a.id WHERE p.entity = $1 ORDER BY a.since DESC, a.slug");
    reader.known(select.with(entity), read).await
}

/// Every agreement that stands under this one or changes it, the oldest first.
///
/// # Errors
/// When the database fails.
pub async fn under(reader: &mut Reader, parent: &AgreementId) -> Result<Vec<Agreement>> {
    let select = sql("SELECT whole, version FROM agreements WHERE parent = $1 ORDER BY since, slug").with(parent);
    Ok(reader.known(select, read).await?.to_vec())
}

/// Keeps a new agreement. `false` when its address is taken.
///
/// # Errors
/// When the database fails.
pub async fn insert(tx: &mut Tx, agreement: &Agreement) -> Result<bool> {
    let written = tx
        .run(
            sql("INSERT INTO agreements (id, slug, kind, stage, since, signed_on, parent, whole, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (slug) DO NOTHING")
            .with(&agreement.id)
            .with(&agreement.slug)
            .with(agreement.kind.word())
            .with(agreement.stage.name().word())
            .with(agreement.stage.since())
            .with(agreement.stage.signed().map(|signed| signed.on))
            .with(agreement.kind.parent())
            .with_json(agreement)
            .with(agreement.version),
        )
        .await?;
    if written == 1 {
        keep_parties(tx, agreement).await?;
    }
    Ok(written == 1)
}

/// Saves an agreement unless someone changed it meanwhile, and says which.
///
/// # Errors
/// When the database fails.
pub async fn save(tx: &mut Tx, agreement: &Agreement) -> Result<bool> {
    let saved = tx
        .run(
            sql("UPDATE agreements SET stage = $2, since = $3, signed_on = $4, whole = $5, version = version + 1
                 WHERE id = $1 AND version = $6")
            .with(&agreement.id)
            .with(agreement.stage.name().word())
            .with(agreement.stage.since())
            .with(agreement.stage.signed().map(|signed| signed.on))
            .with_json(agreement)
            .with(agreement.version),
        )
        .await?;
    if saved == 1 {
        keep_parties(tx, agreement).await?;
    }
    Ok(saved == 1)
}

async fn keep_parties(tx: &mut Tx, agreement: &Agreement) -> Result<()> {
    tx.run(sql("DELETE FROM agreement_parties WHERE agreement = $1").with(&agreement.id)).await?;
    for party in agreement.bound() {
        tx.run(
            sql("INSERT INTO agreement_parties (agreement, entity, country) VALUES ($1, $2, $3)")
                .with(&agreement.id)
                .with(&party.entity)
                .with(&party.country),
        )
        .await?;
    }
    Ok(())
}

/// Adds lines to an agreement's timeline.
///
/// # Errors
/// When the database fails.
pub async fn keep_timeline(tx: &mut Tx, agreement: &AgreementId, events: &[Event]) -> Result<()> {
    let row =
        tx.one(sql("SELECT COUNT(*) AS lines FROM agreement_timeline WHERE agreement = $1").with(agreement)).await?;
    let first: i64 = row.get("lines")?;
    for (line, event) in (first..).zip(events) {
        tx.run(
            sql("INSERT INTO agreement_timeline (agreement, line, event) VALUES ($1, $2, $3)")
                .with(agreement)
                .with(line)
                .with_json(event),
        )
        .await?;
    }
    Ok(())
}

/// Keeps by what an agreement that was signed elsewhere is known.
///
/// # Errors
/// When the database fails.
pub async fn keep_sources(tx: &mut Tx, agreement: &AgreementId, sources: &[Source]) -> Result<()> {
    for (place, source) in (0_i64..).zip(sources) {
        tx.run(
            sql("INSERT INTO agreement_sources (agreement, place, name, url) VALUES ($1, $2, $3, $4)")
                .with(agreement)
                .with(place)
                .with(&source.name)
                .with(source.url.clone()),
        )
        .await?;
    }
    Ok(())
}

/// By what an agreement that was signed elsewhere is known, in the order in which it was said.
///
/// # Errors
/// When the database fails.
pub async fn sources(reader: &mut Reader, agreement: &AgreementId) -> Result<Vec<Source>> {
    let select = sql("SELECT name, url FROM agreement_sources WHERE agreement = $1 ORDER BY place").with(agreement);
    let read = |row: &Row| Ok::<_, Failure>(Source { name: row.get("name")?, url: row.get("url")? });
    Ok(reader.known(select, read).await?.to_vec())
}

/// An agreement's timeline, the latest line first.
///
/// # Errors
/// When the database fails.
pub async fn timeline(reader: &mut Reader, agreement: &AgreementId) -> Result<Vec<Event>> {
    let rows = reader
        .all(sql("SELECT event FROM agreement_timeline WHERE agreement = $1 ORDER BY line DESC").with(agreement))
        .await?;
    rows.iter().map(|row| Ok(row.get::<Json<Event>>("event")?.0)).collect()
}

/// The version stands in its own column: it is what the optimistic save counts.
fn read(row: &Row) -> Result<Agreement> {
    let Json(agreement): Json<Agreement> = row.get("whole")?;
    Ok(Agreement { version: row.get("version")?, ..agreement })
}
