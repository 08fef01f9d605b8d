use std::{collections::BTreeSet, sync::Arc};

use platform::db::{Reader, Result, Row, Tx, sql};

use crate::rules::{College, CollegeId, Holding, OrganId, SeatAt};

/// Every holding of a college's seats, the latest first.
pub(crate) async fn holdings(reader: &mut Reader, college: &CollegeId) -> Result<Arc<Vec<Holding>>> {
    let select = sql("SELECT * FROM council_holdings WHERE college = $1 ORDER BY since DESC, id DESC").with(college);
    reader.known(select, read).await
}

/// Every holding of these seats of a college, the latest first.
pub(crate) async fn holdings_at(reader: &mut Reader, college: &CollegeId, seats: &[i64]) -> Result<Vec<Holding>> {
    let select = sql("SELECT * FROM council_holdings WHERE college = $1 AND seat IN ").with(college);
    let select = select.within(seats.iter().copied()).and(" ORDER BY since DESC, id DESC");
    reader.all(select).await?.iter().map(read).collect()
}

/// The seats of an organ that whoever has one of these accounts, or a mandate of one of these bodies, holds or stands in for, or once did.
pub(crate) async fn seats_of(
    reader: &mut Reader,
    organ: &OrganId,
    (accounts, bodies): (&BTreeSet<&str>, &BTreeSet<&str>),
) -> Result<Vec<SeatAt>> {
    let theirs =
        sql("WITH theirs AS (SELECT m.id FROM mandates m JOIN accounts a ON a.person = m.person WHERE a.id IN ");
    let theirs = theirs.with(organ).within(accounts.iter().copied());
    let theirs = theirs.and(" UNION SELECT m.id FROM mandates m WHERE m.entity IN ").within(bodies.iter().copied());
    let select = theirs.and(
        ") SELECT h.college, h.seat FROM council_holdings h JOIN council_colleges c ON c.id = h.college
         WHERE c.organ = $1
             AND (h.mandate IN (SELECT id FROM theirs) OR h.substitute IN (SELECT id FROM theirs))
         ORDER BY h.college, h.seat",
    );
    let read = |row: &Row| Ok(SeatAt { college: row.get("college")?, number: row.get("seat")? });
    reader.all(select).await?.iter().map(read).collect()
}

/// Every holding through a mandate of this body.
pub(crate) async fn holdings_of(reader: &mut Reader, entity: &str) -> Result<Arc<Vec<Holding>>> {
    let select = sql("SELECT * FROM council_holdings
                      WHERE mandate IN (SELECT id FROM mandates WHERE entity = $1)
                      ORDER BY since DESC, id DESC");
    reader.known(select.with(entity), read).await
}

pub(crate) async fn holding(reader: &mut Reader, id: &str) -> Result<Option<Holding>> {
    reader.known_one(sql("SELECT * FROM council_holdings WHERE id = $1").with(id), read).await
}

/// The highest seat of a college in which anyone ever sat, or 0.
pub(crate) async fn highest(reader: &mut Reader, college: &CollegeId) -> Result<i64> {
    Ok(holdings(reader, college).await?.iter().map(|it| it.seat).max().unwrap_or(0))
}

/// Says that someone is seated in a college, unless someone else was since it was read: two do not take one seat.
pub(crate) async fn seat_one(tx: &mut Tx, college: &College) -> Result<bool> {
    let rows = tx
        .run(
            sql("UPDATE council_colleges SET seated = seated + 1 WHERE id = $1 AND seated = $2 AND version = $3")
                .with(&college.id)
                .with(college.seated)
                .with(college.version),
        )
        .await?;
    Ok(rows == 1)
}

/// Saves a holding unless someone changed it meanwhile, and says which.
pub(crate) async fn save_holding(tx: &mut Tx, it: &Holding) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO council_holdings (id, college, seat, mandate, substitute, since, until, reason, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                 ON CONFLICT (id) DO UPDATE SET
                     substitute = excluded.substitute, until = excluded.until, reason = excluded.reason,
                     version = council_holdings.version + 1
                 WHERE council_holdings.version = excluded.version")
            .with(&it.id)
            .with(&it.college)
            .with(it.seat)
            .with(&it.mandate)
            .with(it.substitute.as_ref())
            .with(it.since)
            .with(it.until)
            .with(&it.reason)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

/// Takes a holding out that was entered by mistake, unless someone changed it meanwhile.
pub(crate) async fn remove_holding(tx: &mut Tx, it: &Holding) -> Result<bool> {
    let delete = sql("DELETE FROM council_holdings WHERE id = $1 AND version = $2");
    Ok(tx.run(delete.with(&it.id).with(it.version)).await? == 1)
}

fn read(row: &Row) -> Result<Holding> {
    Ok(Holding {
        id: row.get("id")?,
        college: row.get("college")?,
        seat: row.get("seat")?,
        mandate: row.get("mandate")?,
        substitute: row.get("substitute")?,
        since: row.get("since")?,
        until: row.get("until")?,
        reason: row.get("reason")?,
        version: row.get("version")?,
    })
}
