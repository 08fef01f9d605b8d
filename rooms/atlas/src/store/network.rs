//! Each place's figures in the network of relations, as last computed.

use platform::db::{Reader, Result, Tx, Value, sql};

use crate::rules::{LocalityId, Standing};

/// How many lines are written at a time.
const BATCH: usize = 2_000;

/// What the network looked like from a place; none when it had no relation, or nothing was computed yet.
pub(crate) async fn standing(reader: &mut Reader, of: &LocalityId) -> Result<Option<Standing>> {
    let select =
        sql("SELECT degree, reach, clustering, bridge, reaches, keystone FROM atlas_network WHERE locality = $1");
    let Some(row) = reader.optional(select.with(of)).await? else { return Ok(None) };
    Ok(Some(Standing {
        degree: row.get("degree")?,
        reach: row.get("reach")?,
        clustering: row.get("clustering")?,
        bridge: row.get("bridge")?,
        within: row.get("reaches")?,
        keystone: row.get("keystone")?,
    }))
}

/// Of the places that have relations: how many there are, and how many of them are less of a bridge than this.
pub(crate) async fn bridges_below(reader: &mut Reader, bridge: f64) -> Result<(i64, i64)> {
    let row = reader
        .one(
            sql("SELECT COUNT(*) AS n, COUNT(CASE WHEN bridge < $1 THEN 1 END) AS below FROM atlas_network")
                .with(bridge),
        )
        .await?;
    Ok((row.get("n")?, row.get("below")?))
}

/// Puts these figures in the place of all that were kept.
pub(crate) async fn put_network(tx: &mut Tx, lines: &[(LocalityId, Standing)]) -> Result<()> {
    tx.run(sql("DELETE FROM atlas_network")).await?;
    for part in lines.chunks(BATCH) {
        let line = |(place, it): &(LocalityId, Standing)| {
            let (degree, reach) = (Value::from(it.degree), Value::from(it.reach));
            let (within, keystone) = (Value::from(it.within), Value::from(it.keystone));
            [Value::from(place), degree, reach, Value::from(it.clustering), Value::from(it.bridge), within, keystone]
        };
        let insert =
            sql("INSERT INTO atlas_network (locality, degree, reach, clustering, bridge, reaches, keystone) VALUES");
        tx.run(insert.lines(part.iter().map(line))).await?;
    }
    Ok(())
}
