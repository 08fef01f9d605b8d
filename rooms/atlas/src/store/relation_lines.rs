//! The history of known relations: what people did with them.

use kernel::{Day, Time};
use platform::db::{Reader, Result, Tx, sql};

use super::word;
use crate::rules::{RelationId, RelationStep};

/// A line of a relation's history.
pub(crate) struct RelationLine {
    pub step: RelationStep,
    /// For which end, 0 or 1, where it was said for one.
    pub side: Option<usize>,
    pub on: Day,
    pub note: String,
    /// Who did it, by account name.
    pub name: String,
    pub at: Time,
}

/// The words by which storage knows the ends.
const SIDES: [&str; 2] = ["one", "two"];

pub(crate) async fn insert_relation_line(tx: &mut Tx, relation: &RelationId, line: &RelationLine) -> Result<()> {
    tx.run(
        sql("INSERT INTO atlas_relation_lines (relation, place, step, side, held_on, note, name, at)
             SELECT $1, COUNT(*), $2, $3, $4, $5, $6, $7 FROM atlas_relation_lines WHERE relation = $1")
        .with(relation)
        .with(line.step.as_str())
        .with(line.side.and_then(|side| SIDES.get(side).copied()))
        .with(line.on)
        .with(&line.note)
        .with(&line.name)
        .with(line.at),
    )
    .await?;
    Ok(())
}

/// Puts a history, its first line first, in the place of the one that a relation had.
pub(crate) async fn write_relation_lines(tx: &mut Tx, relation: &RelationId, lines: &[RelationLine]) -> Result<()> {
    tx.run(sql("DELETE FROM atlas_relation_lines WHERE relation = $1").with(relation)).await?;
    for line in lines {
        insert_relation_line(tx, relation, line).await?;
    }
    Ok(())
}

/// A relation's history, the latest line first.
pub(crate) async fn relation_lines(reader: &mut Reader, relation: &RelationId) -> Result<Vec<RelationLine>> {
    let lines = sql("SELECT * FROM atlas_relation_lines WHERE relation = $1 ORDER BY place DESC").with(relation);
    let rows = reader.all(lines).await?;
    rows.iter()
        .map(|row| {
            let side: Option<String> = row.get("side")?;
            Ok(RelationLine {
                step: word(row, "step", RelationStep::from_word)?,
                side: side.and_then(|side| SIDES.iter().position(|it| *it == side)),
                on: row.get("held_on")?,
                note: row.get("note")?,
                name: row.get("name")?,
                at: row.get("at")?,
            })
        })
        .collect()
}
