use std::collections::BTreeMap;

use kernel::Day;
use platform::db::{Error, Json, Reader, Result, Row, Tx, Value, sql};

use crate::rules::{Answer, Campaign, Due, Figures, Letter};

/// Every campaign, the latest first.
pub(crate) async fn campaigns(reader: &mut Reader) -> Result<Vec<Campaign>> {
    reader.all(sql("SELECT * FROM member_campaigns ORDER BY year DESC")).await?.iter().map(read).collect()
}

pub(crate) async fn campaign(reader: &mut Reader, year: i64) -> Result<Option<Campaign>> {
    let row = reader.optional(sql("SELECT * FROM member_campaigns WHERE year = $1").with(year)).await?;
    row.as_ref().map(read).transpose()
}

/// The one that is open, if one is.
pub(crate) async fn open_campaign(reader: &mut Reader) -> Result<Option<Campaign>> {
    let row = reader.optional(sql("SELECT * FROM member_campaigns WHERE closed IS NULL")).await?;
    row.as_ref().map(read).transpose()
}

pub(crate) async fn insert_campaign(tx: &mut Tx, it: &Campaign) -> Result<()> {
    tx.run(
        sql("INSERT INTO member_campaigns (year, opened, deadline, version) VALUES ($1, $2, $3, $4)")
            .with(it.year)
            .with(it.opened)
            .with(it.deadline)
            .with(it.version),
    )
    .await?;
    Ok(())
}

/// Saves that a campaign was closed unless someone changed it meanwhile, and says which.
pub(crate) async fn save_closed(tx: &mut Tx, it: &Campaign, on: Day, figures: &Figures) -> Result<bool> {
    let rows = tx
        .run(
            sql("UPDATE member_campaigns SET closed = $2, figures = $3, version = version + 1
                 WHERE year = $1 AND version = $4")
            .with(it.year)
            .with(on)
            .with_json(figures)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

/// Keeps how far each legal entity that was a member had answered a campaign when it was closed.
pub(crate) async fn keep_answers(tx: &mut Tx, year: i64, answers: &[(&str, Answer)]) -> Result<()> {
    let count = |things: usize| Value::from(i64::try_from(things).unwrap_or(i64::MAX));
    let line = |(entity, it): &(&str, Answer)| {
        let due = match it.due {
            Due::On(day) => Some(day),
            Due::Stopped => None,
        };
        [year.into(), Value::from(*entity), count(it.asked), count(it.said), due.into(), count(it.addresses)]
    };
    for part in answers.chunks(1000) {
        let insert = sql("INSERT INTO member_campaign_kept (year, entity, asked, said, due, addresses) VALUES");
        tx.run(insert.lines(part.iter().map(line))).await?;
    }
    Ok(())
}

/// How far each had answered, by legal entity.
pub(crate) async fn kept_answers(reader: &mut Reader, year: i64) -> Result<BTreeMap<String, Answer>> {
    let kept = sql("SELECT * FROM member_campaign_kept WHERE year = $1").with(year);
    reader.all(kept).await?.iter().map(|row| Ok((row.get("entity")?, read_answer(row)?))).collect()
}

/// The same of one; none where it was no member then.
pub(crate) async fn kept_answer(reader: &mut Reader, year: i64, entity: &str) -> Result<Option<Answer>> {
    let kept = sql("SELECT * FROM member_campaign_kept WHERE year = $1 AND entity = $2").with(year).with(entity);
    reader.optional(kept).await?.as_ref().map(read_answer).transpose()
}

fn read_answer(row: &Row) -> Result<Answer> {
    let count = |column: &str| -> Result<usize> {
        usize::try_from(row.get::<i64>(column)?).map_err(|_| Error::column(column, "less than nothing"))
    };
    Ok(Answer {
        asked: count("asked")?,
        said: count("said")?,
        due: row.get::<Option<Day>>("due")?.map_or(Due::Stopped, Due::On),
        addresses: count("addresses")?,
    })
}

/// Notes that a letter is written, and says whether it is new: nobody is written to twice.
pub(crate) async fn note_letter(
    tx: &mut Tx,
    year: i64,
    entity: &str,
    letter: Letter,
    due: Day,
    today: Day,
) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO member_campaign_written (year, entity, letter, due, written) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (year, entity, letter, due) DO NOTHING")
            .with(year)
            .with(entity)
            .with(letter.as_str())
            .with(due)
            .with(today),
        )
        .await?;
    Ok(rows == 1)
}

/// The day on which each legal entity was asked.
pub(crate) async fn asked_on(reader: &mut Reader, year: i64) -> Result<BTreeMap<String, Day>> {
    let asked = sql("SELECT entity, MIN(written) AS written FROM member_campaign_written WHERE year = $1")
        .with(year)
        .when(Some(Letter::Asked.as_str()), " AND letter = ? GROUP BY entity");
    reader.all(asked).await?.iter().map(|row| Ok((row.get("entity")?, row.get("written")?))).collect()
}

fn read(row: &Row) -> Result<Campaign> {
    let (closed, figures): (Option<Day>, Option<Json<Figures>>) = (row.get("closed")?, row.get("figures")?);
    Ok(Campaign {
        year: row.get("year")?,
        opened: row.get("opened")?,
        deadline: row.get("deadline")?,
        closed: closed.zip(figures.map(|Json(figures)| figures)),
        version: row.get("version")?,
    })
}
