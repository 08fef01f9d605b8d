//! What waits for a person's decision, and what was decided.

use std::collections::BTreeSet;

use kernel::{Actor, Time};
use platform::db::{Json, Reader, Result, Row, Tx, sql};

use super::word;
use crate::rules::{Answer, LocalityId, Question, QuestionId, Waiting};

/// Lets go what the same source asked of the same thing otherwise, while nobody has decided. A large import does so once for each
/// question: it must find them by the index `atlas_waiting_thing`.
const FORMER: &str =
    "DELETE FROM atlas_waiting WHERE question = $1 AND subject = $2 AND source = $3 AND answer IS NULL AND id <> $4";

/// Asks a question, unless it was asked before. What the same source said earlier of the same thing, and nobody has decided,
/// gives way: the source says otherwise now.
pub(crate) async fn ask(tx: &mut Tx, it: &Waiting) -> Result<()> {
    // Which place an identifier means is one question, whatever the source says: nothing of it gives way.
    if it.question != Question::Candidates {
        let former = sql(FORMER).with(it.question.as_str()).with(&it.subject).with(&it.source).with(&it.id);
        tx.run(former).await?;
    }
    tx.run(
        sql("INSERT INTO atlas_waiting (id, question, subject, source, record, asked) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (id) DO UPDATE SET record = excluded.record WHERE atlas_waiting.answer IS NULL")
        .with(&it.id)
        .with(it.question.as_str())
        .with(&it.subject)
        .with(&it.source)
        .with_json(&it.record)
        .with(it.asked),
    )
    .await?;
    Ok(())
}

/// The questions of a source that were answered.
pub(crate) async fn answered(reader: &mut Reader, source: &str) -> Result<BTreeSet<QuestionId>> {
    let select = sql("SELECT id FROM atlas_waiting WHERE source = $1 AND answer IS NOT NULL").with(source);
    reader.all(select).await?.iter().map(|row| row.get("id")).collect()
}

/// Keeps what was decided, unless someone decided meanwhile; says which.
pub(crate) async fn answer(tx: &mut Tx, id: &QuestionId, answer: &Answer, by: &Actor, now: Time) -> Result<bool> {
    let rows = tx
        .run(
            sql("UPDATE atlas_waiting SET answer = $2, answered = $3, answered_by = $4 WHERE id = $1 AND answer IS NULL")
                .with(id)
                .with(answer.as_text())
                .with(now)
                .with(&by.name),
        )
        .await?;
    Ok(rows == 1)
}

/// A question by its id.
pub(crate) async fn question(reader: &mut Reader, id: &QuestionId) -> Result<Option<Waiting>> {
    let row = reader.optional(sql("SELECT * FROM atlas_waiting WHERE id = $1").with(id)).await?;
    row.as_ref().map(read_waiting).transpose()
}

/// Whether a question was asked and answered.
pub(crate) async fn is_answered(reader: &mut Reader, id: &QuestionId) -> Result<bool> {
    Ok(question(reader, id).await?.is_some_and(|asked| asked.answer.is_some()))
}

/// The open questions of one kind, in the order in which they were asked: `most` after the first `skip`.
pub(crate) async fn questions(reader: &mut Reader, kind: Question, skip: i64, most: i64) -> Result<Vec<Waiting>> {
    let rows = reader
        .all(
            sql("SELECT * FROM atlas_waiting WHERE answer IS NULL AND question = $1 ORDER BY asked, id LIMIT $2 OFFSET $3")
                .with(kind.as_str())
                .with(most)
                .with(skip),
        )
        .await?;
    rows.iter().map(read_waiting).collect()
}

/// How many questions of each kind are open.
pub(crate) async fn waiting(reader: &mut Reader) -> Result<Vec<(Question, i64)>> {
    let rows = reader
        .all(sql("SELECT question, COUNT(*) AS n FROM atlas_waiting WHERE answer IS NULL GROUP BY question ORDER BY question"))
        .await?;
    rows.iter().map(|row| Ok((word(row, "question", Question::from_word)?, row.get("n")?))).collect()
}

/// The questions, open or answered, about a thing by its id, or whose record names a place.
pub(crate) async fn about(reader: &mut Reader, subject: &str, place: Option<&LocalityId>) -> Result<Vec<Waiting>> {
    let rows = reader
        .all(
            sql("SELECT * FROM atlas_waiting WHERE subject = $1 OR (question IN ('sensitive', 'candidates') AND record LIKE $2)
                 ORDER BY id")
            .with(subject)
            .with(place.map(|id| format!("%\"{id}\"%"))),
        )
        .await?;
    rows.iter().map(read_waiting).collect()
}

/// Puts a question, as it is after two places were made one, in the place of what it was; where it asks for nothing any
/// more, or the same was asked already, it goes. An answer that named the place `gone` names `keep`.
pub(crate) async fn follow(
    tx: &mut Tx,
    id: &QuestionId,
    after: Option<&Waiting>,
    [gone, keep]: [&LocalityId; 2],
) -> Result<()> {
    if let Some(after) = after {
        let moved = tx
            .run(
                sql(
                    "UPDATE atlas_waiting SET id = $2, subject = $3, record = $4,
                         answer = CASE WHEN answer = $5 THEN $6 ELSE answer END
                     WHERE id = $1 AND ($1 = $2 OR NOT EXISTS (SELECT 1 FROM atlas_waiting other WHERE other.id = $2))",
                )
                .with(id)
                .with(&after.id)
                .with(&after.subject)
                .with_json(&after.record)
                .with(gone)
                .with(keep),
            )
            .await?;
        if moved > 0 {
            return Ok(());
        }
    }
    tx.run(sql("DELETE FROM atlas_waiting WHERE id = $1").with(id)).await?;
    Ok(())
}

fn read_waiting(row: &Row) -> Result<Waiting> {
    let (answer, answered): (Option<String>, Option<Time>) = (row.get("answer")?, row.get("answered")?);
    let Json(record) = row.get("record")?;
    Ok(Waiting {
        id: row.get("id")?,
        question: word(row, "question", Question::from_word)?,
        subject: row.get("subject")?,
        source: row.get("source")?,
        record,
        asked: row.get("asked")?,
        answer: answer.as_deref().map(Answer::from_text).zip(answered),
    })
}

#[cfg(test)]
mod tests {
    use testkit::House;

    use super::*;

    #[tokio::test]
    async fn asking_anew_finds_what_gives_way_by_its_index_however_much_waits() {
        let house = House::new(vec![crate::room()]).await;
        let mut reader = house.app.db.read().await.unwrap();
        // What the planner says is SQLite's own; PostgreSQL reads a small table from end to end, and has the same index.
        let plan = sql(format!("EXPLAIN QUERY PLAN {FORMER}").leak()).with("sensitive").with("a").with("b").with("c");
        let Ok(lines) = reader.all(plan).await else { return };
        let says: Vec<String> = lines.iter().map(|line| line.get("detail").unwrap()).collect();
        assert!(says.iter().any(|line| line.contains("atlas_waiting_thing")), "{says:?}");
    }
}
