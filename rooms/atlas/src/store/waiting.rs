//! What waits for a person's decision, and what was decided.

use kernel::{Actor, Time};
use platform::db::{Json, Reader, Result, Row, Tx, sql};

use super::word;
use crate::rules::{Answer, Question, QuestionId, Waiting};

/// Asks a question, unless it was asked before; says whether it was new.
pub(crate) async fn ask(tx: &mut Tx, it: &Waiting) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO atlas_waiting (id, question, subject, source, record, asked) VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (id) DO NOTHING")
            .with(&it.id)
            .with(it.question.as_str())
            .with(&it.subject)
            .with(&it.source)
            .with_json(&it.record)
            .with(it.asked),
        )
        .await?;
    Ok(rows == 1)
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
