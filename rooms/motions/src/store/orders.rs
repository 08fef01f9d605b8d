use std::sync::Arc;

use kernel::{Id, Time};
use platform::db::{Json, Reader, Result, Row, Tx, sql};

use crate::rules::{MotionId, SetOrder};

/// The orders of votes that whoever presides set for a motion.
pub(crate) async fn orders(reader: &mut Reader, motion: &MotionId) -> Result<Arc<Vec<SetOrder>>> {
    let select = sql("SELECT * FROM motion_orders WHERE motion = $1 ORDER BY clause, after").with(motion);
    let read = |row: &Row| {
        let Json(places) = row.get::<Json<Vec<String>>>("places")?;
        Ok(SetOrder {
            clause: row.get("clause")?,
            after: row.get("after")?,
            places: places.into_iter().map(Id::new).collect(),
            reason: row.get("reason")?,
            name: row.get("name")?,
            at: row.get("at")?,
        })
    };
    reader.known(select, read).await
}

/// Keeps an order in the place of the one before it, unless someone set another than that of `was` meanwhile, and says which.
pub(crate) async fn save_order(tx: &mut Tx, motion: &MotionId, it: &SetOrder, was: Option<Time>) -> Result<bool> {
    let save = sql("INSERT INTO motion_orders (motion, clause, after, places, reason, name, at)
                    VALUES ($1, $2, $3, $4, $5, $6, $7)
                    ON CONFLICT (motion, clause, after) DO UPDATE SET
                        places = excluded.places, reason = excluded.reason, name = excluded.name, at = excluded.at
                    WHERE motion_orders.at = $8");
    let save = save.with(motion).with(&it.clause).with(it.after).with_json(&it.places);
    Ok(tx.run(save.with(&it.reason).with(&it.name).with(it.at).with(was)).await? == 1)
}
