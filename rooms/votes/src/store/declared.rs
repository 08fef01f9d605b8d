//! What members reserve, and how they stand to declarations.

use std::{collections::BTreeSet, sync::Arc};

use kernel::Localised;
use platform::db::{Error, Reader, Result, Row, Tx, sql};

use super::roll::seat;
use crate::rules::{Adherence, Reservation, Stand, VoteId};

/// What was reserved in a vote, seat by seat.
pub(crate) async fn reservations(reader: &mut Reader, vote: &VoteId) -> Result<Arc<Vec<Reservation>>> {
    let select = sql("SELECT * FROM vote_reservations WHERE vote = $1 ORDER BY college, seat").with(vote);
    let read = |row: &Row| {
        Ok(Reservation {
            vote: row.get("vote")?,
            seat: seat(row)?,
            holding: row.get("holding")?,
            entity: row.get("entity")?,
            text: row.get("text")?,
            objects: row.get("objects")?,
            name: row.get("name")?,
            at: row.get("at")?,
        })
    };
    reader.known(select, read).await
}

/// Keeps what was reserved for a seat, in place of what it said before; nothing where the text is empty.
pub(crate) async fn save_reservation(tx: &mut Tx, it: &Reservation) -> Result<()> {
    if it.text.is_empty() {
        let delete = sql("DELETE FROM vote_reservations WHERE vote = $1 AND college = $2 AND seat = $3");
        tx.run(delete.with(&it.vote).with(&it.seat.college).with(it.seat.number)).await?;
        return Ok(());
    }
    tx.run(
        sql("INSERT INTO vote_reservations (vote, college, seat, holding, entity, text, objects, name, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (vote, college, seat) DO UPDATE SET
                 holding = excluded.holding, entity = excluded.entity, text = excluded.text,
                 objects = excluded.objects, name = excluded.name, at = excluded.at")
        .with(&it.vote)
        .with(&it.seat.college)
        .with(it.seat.number)
        .with(&it.holding)
        .with(&it.entity)
        .with(&it.text)
        .with(it.objects)
        .with(&it.name)
        .with(it.at),
    )
    .await?;
    Ok(())
}

/// How members stand to a declaration; who said nothing is not there.
pub(crate) async fn adherences(reader: &mut Reader, vote: &VoteId) -> Result<Arc<Vec<Adherence>>> {
    let select = sql("SELECT * FROM vote_adherences WHERE vote = $1 ORDER BY entity").with(vote);
    let read = |row: &Row| {
        let stand = match row.get::<String>("stand")?.as_str() {
            "adheres" => Stand::Adheres,
            "reserves" => Stand::Reserves(row.get("text")?),
            "abstains" => Stand::Abstains,
            other => return Err(Error::column("stand", other)),
        };
        Ok(Adherence {
            vote: row.get("vote")?,
            entity: row.get("entity")?,
            stand,
            came: council::came(row)?,
            name: row.get("name")?,
            at: row.get("at")?,
        })
    };
    reader.known(select, read).await
}

/// Every file that shows the word of a member, by its SHA-256.
pub(crate) async fn files(reader: &mut Reader) -> Result<BTreeSet<String>> {
    let select = sql("SELECT sha256 FROM vote_adherences WHERE sha256 IS NOT NULL");
    reader.all(select).await?.iter().map(|row| row.get("sha256")).collect()
}

/// Keeps how a member stands to a declaration, in place of what it said before.
pub(crate) async fn save_adherence(tx: &mut Tx, it: &Adherence) -> Result<()> {
    let empty = Localised::default();
    let text = match &it.stand {
        Stand::Reserves(text) => text,
        Stand::Adheres | Stand::Abstains => &empty,
    };
    let save = sql("INSERT INTO vote_adherences (vote, entity, stand, text, channel, came, sha256, file, name, at)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                    ON CONFLICT (vote, entity) DO UPDATE SET
                        stand = excluded.stand, text = excluded.text, channel = excluded.channel, came = excluded.came,
                        sha256 = excluded.sha256, file = excluded.file, name = excluded.name, at = excluded.at");
    let save = save.with(&it.vote).with(&it.entity).with(it.stand.word()).with(text);
    tx.run(council::with_came(save, it.came.as_ref()).with(&it.name).with(it.at)).await?;
    Ok(())
}
