use std::collections::BTreeMap;

use kernel::Day;
use platform::{
    Result,
    db::{Json, Reader, Tx, sql},
};

use crate::{
    rules::{AgreementId, Calendar, PartyId, Reminder},
    screening::Declared,
};

/// A day on which the offices of a country are closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// ISO 3166-1 alpha-2; empty for every country.
    pub country: String,
    /// The day.
    pub day: Day,
    /// What it is called.
    pub name: String,
}

/// Every holiday that is known, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn holidays(reader: &mut Reader) -> Result<Vec<Holiday>> {
    let rows = reader.all(sql("SELECT country, day, name FROM agreement_holidays ORDER BY day DESC, country")).await?;
    rows.iter()
        .map(|row| Ok(Holiday { country: row.get("country")?, day: row.get("day")?, name: row.get("name")? }))
        .collect()
}

/// Which days the offices of a country work.
///
/// # Errors
/// When the database fails.
pub async fn calendar(reader: &mut Reader, country: &str) -> Result<Calendar> {
    let select = sql("SELECT day FROM agreement_holidays WHERE country = $1 OR country = ''");
    let days = reader.known(select.with(country), |row| row.get("day")).await?;
    Ok(Calendar { holidays: days.iter().copied().collect(), ..Calendar::default() })
}

/// Keeps a holiday; the same day again takes the new name.
///
/// # Errors
/// When the database fails.
pub async fn keep_holiday(tx: &mut Tx, holiday: &Holiday) -> Result<()> {
    tx.run(
        sql("INSERT INTO agreement_holidays (country, day, name) VALUES ($1, $2, $3)
             ON CONFLICT (country, day) DO UPDATE SET name = excluded.name")
        .with(&holiday.country)
        .with(holiday.day)
        .with(&holiday.name),
    )
    .await?;
    Ok(())
}

/// Forgets a holiday. `false` when there was none.
///
/// # Errors
/// When the database fails.
pub async fn drop_holiday(tx: &mut Tx, country: &str, day: Day) -> Result<bool> {
    let gone =
        tx.run(sql("DELETE FROM agreement_holidays WHERE country = $1 AND day = $2").with(country).with(day)).await?;
    Ok(gone == 1)
}

/// What was declared of the agreement, or of one party of it, and how often it was saved.
///
/// # Errors
/// When the database fails.
pub async fn declared(
    reader: &mut Reader,
    agreement: &AgreementId,
    party: Option<&PartyId>,
) -> Result<(Declared, i64)> {
    let row = reader
        .optional(
            sql("SELECT whole, version FROM agreement_declared WHERE agreement = $1 AND party = $2")
                .with(agreement)
                .with(party.map_or("", PartyId::as_str)),
        )
        .await?;
    match row {
        Some(row) => Ok((row.get::<Json<Declared>>("whole")?.0, row.get("version")?)),
        None => Ok((Declared::default(), 0)),
    }
}

/// Everything that was declared of an agreement: of the whole, and by party.
///
/// # Errors
/// When the database fails.
pub async fn all_declared(
    reader: &mut Reader,
    agreement: &AgreementId,
) -> Result<(Declared, BTreeMap<PartyId, Declared>)> {
    let asked = sql("SELECT party, whole FROM agreement_declared WHERE agreement = $1 ORDER BY party").with(agreement);
    let (mut whole, mut parties) = (Declared::default(), BTreeMap::new());
    for row in reader.all(asked).await? {
        let said = row.get::<Json<Declared>>("whole")?.0;
        let party = row.get::<String>("party")?;
        if party.is_empty() {
            whole = said;
        } else {
            parties.insert(PartyId::new(party), said);
        }
    }
    Ok((whole, parties))
}

/// Keeps what was declared, over what stood at `version`. `false` when someone saved meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn keep_declared(
    tx: &mut Tx,
    agreement: &AgreementId,
    party: Option<&PartyId>,
    declared: &Declared,
    version: i64,
) -> Result<bool> {
    let kept = tx
        .run(
            sql("INSERT INTO agreement_declared (agreement, party, whole, version) VALUES ($1, $2, $3, $4 + 1)
                 ON CONFLICT (agreement, party) DO UPDATE SET whole = excluded.whole, version = excluded.version
                 WHERE agreement_declared.version = excluded.version - 1")
            .with(agreement)
            .with(party.map_or("", PartyId::as_str))
            .with_json(declared)
            .with(version),
        )
        .await?;
    Ok(kept == 1)
}

/// Notes that a reminder goes out. `false` when it had gone already.
///
/// # Errors
/// When the database fails.
pub async fn note_reminder(tx: &mut Tx, agreement: &AgreementId, reminder: &Reminder) -> Result<bool> {
    let noted = tx
        .run(
            sql("INSERT INTO agreement_reminders (agreement, party, step, due, days) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (agreement, party, step, due, days) DO NOTHING")
            .with(agreement)
            .with(&reminder.party)
            .with(&reminder.step)
            .with(reminder.due_on)
            .with(reminder.days_left),
        )
        .await?;
    Ok(noted == 1)
}

/// The addresses of the agreements that the clock may move: all but those that are over.
///
/// # Errors
/// When the database fails.
pub async fn moving(reader: &mut Reader) -> Result<Vec<String>> {
    let rows =
        reader.all(sql("SELECT slug FROM agreements WHERE stage NOT IN ('ended', 'abandoned') ORDER BY slug")).await?;
    rows.iter().map(|row| Ok(row.get("slug")?)).collect()
}
