use std::sync::Arc;

use kernel::{Actor, Time};
use platform::db::{Reader, Result, Row, Tx, sql};

use super::word;
use crate::rules::{Axis, AxisInput, Ticks, Tie, TieKind};

/// Every axis, in order.
pub(crate) async fn axes(reader: &mut Reader) -> Result<Arc<Vec<Axis>>> {
    reader.known(sql("SELECT * FROM decision_axes ORDER BY place, slug"), read).await
}

/// The axis of this address.
pub(crate) async fn axis(reader: &mut Reader, slug: &str) -> Result<Option<Axis>> {
    reader.known_one(sql("SELECT * FROM decision_axes WHERE slug = $1").with(slug), read).await
}

/// Saves an axis unless someone changed it meanwhile, and says which.
pub(crate) async fn save_axis(tx: &mut Tx, it: &Axis) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO decision_axes
                     (id, slug, title, purpose, place, since, until, adopted_by, example, source, source_url, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                 ON CONFLICT (id) DO UPDATE SET
                     title = excluded.title, purpose = excluded.purpose, place = excluded.place, since = excluded.since,
                     until = excluded.until, adopted_by = excluded.adopted_by, example = excluded.example,
                     source = excluded.source, source_url = excluded.source_url, version = decision_axes.version + 1
                 WHERE decision_axes.version = excluded.version")
            .with(&it.id)
            .with(&*it.slug)
            .with(&it.said.title)
            .with(&it.said.purpose)
            .with(it.said.place)
            .with(it.said.since)
            .with(it.said.until)
            .with(it.said.adopted_by.as_ref())
            .with(it.said.example)
            .with(&*it.said.source)
            .with(&*it.said.source_url)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

/// Everything that serves an axis.
pub(crate) async fn ties(reader: &mut Reader) -> Result<Arc<Vec<Tie>>> {
    reader.known(sql("SELECT * FROM decision_axis_ties ORDER BY axis, kind, subject"), read_tie).await
}

/// The axes that a thing serves.
pub(crate) async fn ties_of(reader: &mut Reader, kind: TieKind, subject: &str) -> Result<Arc<Vec<Tie>>> {
    let select = sql("SELECT * FROM decision_axis_ties WHERE kind = $1 AND subject = $2 ORDER BY axis");
    reader.known(select.with(kind.as_str()).with(subject), read_tie).await
}

/// Ties a thing to the axes that were added, and unties it from those that were taken away: a tie that stays keeps who said it.
pub(crate) async fn change_ties(
    tx: &mut Tx,
    (kind, subject): (TieKind, &str),
    ticks: &Ticks,
    (actor, at): (&Actor, Time),
) -> Result<()> {
    for axis in ticks.added() {
        let insert = sql("INSERT INTO decision_axis_ties (axis, kind, subject, name, at) VALUES ($1, $2, $3, $4, $5)
                          ON CONFLICT (axis, kind, subject) DO NOTHING");
        tx.run(insert.with(axis).with(kind.as_str()).with(subject).with(&*actor.name).with(at)).await?;
    }
    for axis in ticks.removed() {
        let delete = sql("DELETE FROM decision_axis_ties WHERE axis = $1 AND kind = $2 AND subject = $3");
        tx.run(delete.with(axis).with(kind.as_str()).with(subject)).await?;
    }
    Ok(())
}

fn read(row: &Row) -> Result<Axis> {
    Ok(Axis {
        id: row.get("id")?,
        slug: row.get("slug")?,
        said: AxisInput {
            title: row.get("title")?,
            purpose: row.get("purpose")?,
            place: row.get("place")?,
            since: row.get("since")?,
            until: row.get("until")?,
            adopted_by: row.get("adopted_by")?,
            example: row.get("example")?,
            source: row.get("source")?,
            source_url: row.get("source_url")?,
        },
        version: row.get("version")?,
    })
}

fn read_tie(row: &Row) -> Result<Tie> {
    Ok(Tie {
        axis: row.get("axis")?,
        kind: word(row, "kind", TieKind::from_word)?,
        subject: row.get("subject")?,
        name: row.get("name")?,
        at: row.get("at")?,
    })
}
