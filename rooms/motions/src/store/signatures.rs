use std::{collections::BTreeMap, sync::Arc};

use council::rules::SeatAt;
use platform::db::{Reader, Result, Row, Sql, Tx, sql};

use crate::rules::{AmendmentId, HeldSeat, MotionId, Signature};

/// The seats that support a motion, as they came.
pub(crate) async fn signatures(reader: &mut Reader, motion: &MotionId) -> Result<Arc<Vec<Signature>>> {
    let select = sql("SELECT * FROM motion_signatures WHERE motion = $1 ORDER BY at, college, seat").with(motion);
    reader.known(select, read).await
}

pub(crate) async fn save_signature(tx: &mut Tx, motion: &MotionId, it: &Signature) -> Result<()> {
    let insert = sql("INSERT INTO motion_signatures (motion, college, seat, holding, entity, at)
                      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (motion, college, seat) DO NOTHING");
    tx.run(signed(insert.with(motion), it)).await?;
    Ok(())
}

pub(crate) async fn remove_signature(tx: &mut Tx, motion: &MotionId, it: &Signature) -> Result<()> {
    let delete = sql("DELETE FROM motion_signatures WHERE motion = $1 AND college = $2 AND seat = $3");
    tx.run(delete.with(motion).with(&it.seat.at.college).with(it.seat.at.number)).await?;
    Ok(())
}

/// The seats that support amendments to a motion, as they came; those of one that nobody supports are not there.
pub(crate) async fn supports(reader: &mut Reader, motion: &MotionId) -> Result<BTreeMap<AmendmentId, Vec<Signature>>> {
    let select = sql("SELECT s.* FROM motion_amendment_signatures s JOIN motion_amendments a ON a.id = s.amendment
                      WHERE a.motion = $1 ORDER BY s.at, s.college, s.seat");
    let line = |row: &Row| -> Result<(AmendmentId, Signature)> { Ok((row.get("amendment")?, read(row)?)) };
    let mut all: BTreeMap<AmendmentId, Vec<Signature>> = BTreeMap::new();
    for (amendment, signature) in reader.known(select.with(motion), line).await?.iter() {
        all.entry(amendment.clone()).or_default().push(signature.clone());
    }
    Ok(all)
}

pub(crate) async fn save_support(tx: &mut Tx, amendment: &AmendmentId, it: &Signature) -> Result<()> {
    let insert = sql("INSERT INTO motion_amendment_signatures (amendment, college, seat, holding, entity, at)
                      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (amendment, college, seat) DO NOTHING");
    tx.run(signed(insert.with(amendment), it)).await?;
    Ok(())
}

pub(crate) async fn remove_support(tx: &mut Tx, amendment: &AmendmentId, it: &Signature) -> Result<()> {
    let delete = sql("DELETE FROM motion_amendment_signatures WHERE amendment = $1 AND college = $2 AND seat = $3");
    tx.run(delete.with(amendment).with(&it.seat.at.college).with(it.seat.at.number)).await?;
    Ok(())
}

fn signed(insert: Sql, it: &Signature) -> Sql {
    let insert = insert.with(&it.seat.at.college).with(it.seat.at.number).with(&it.seat.holding);
    insert.with(&it.seat.entity).with(it.at)
}

fn read(row: &Row) -> Result<Signature> {
    let at = SeatAt { college: row.get("college")?, number: row.get("seat")? };
    let seat = HeldSeat { at, holding: row.get("holding")?, entity: row.get("entity")? };
    Ok(Signature { seat, at: row.get("at")? })
}
