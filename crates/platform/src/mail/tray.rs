use std::collections::BTreeMap;

use kernel::{Id, Lang, Time};

use super::{Mail, SECRET, TRIED_FOR, after};
use crate::{
    App, Failure, Result,
    db::{Reader, Row, Tx, sql},
};

/// A mail as the administrator sees it: without its secret.
#[derive(Debug, Clone)]
pub struct Written {
    /// Its identity, and its Message-ID.
    pub id: Id<Mail>,
    /// The address it goes to.
    pub to: String,
    /// The language it is in.
    pub lang: Lang,
    /// Its subject.
    pub subject: String,
    /// Its text, the secret replaced by a mark.
    pub body: String,
    /// What it is about, as the audit trail names it, where not everyone may read it.
    pub about: Option<String>,
    /// When it was written.
    pub written: Time,
    /// When it was sent, if it was.
    pub sent: Option<Time>,
    /// When it was given up, if it was.
    pub given_up: Option<Time>,
    /// Whether it bore a link, which serves no more once the mail is given up: another is sent from where it came.
    pub bears_link: bool,
    /// Whether it bore an invitation for a calendar, erased with it once it is given up.
    pub bears_invitation: bool,
    /// How often it was tried.
    pub tries: i64,
    /// Why it was not sent, the last time.
    pub fault: Option<String>,
}

/// What became of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is tried.
    Tried,
    /// It was sent.
    Sent,
    /// It is tried no longer.
    GivenUp,
}

/// How many mails there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Written.
    pub written: i64,
    /// Of them, not sent so far though they were tried, and tried again by themselves.
    pub failing: i64,
    /// Given up: no longer tried.
    pub given_up: i64,
}

/// How many mails there are.
///
/// # Errors
/// When the database fails.
pub async fn tray_count(reader: &mut Reader) -> Result<Count> {
    let row = reader
        .one(sql("SELECT COUNT(*) AS written, COUNT(given_up) AS given_up,
                         COUNT(CASE WHEN sent IS NULL AND given_up IS NULL AND tries > 0 THEN 1 END) AS failing
                  FROM mails"))
        .await?;
    Ok(Count { written: row.get("written")?, failing: row.get("failing")?, given_up: row.get("given_up")? })
}

/// What became of these mails; of those that are not there, nothing.
///
/// # Errors
/// When the database fails.
pub async fn fates(reader: &mut Reader, mails: &[Id<Mail>]) -> Result<BTreeMap<Id<Mail>, Fate>> {
    let select = sql("SELECT id, sent, given_up FROM mails WHERE id IN ").within(mails.iter().map(|id| id.as_str()));
    let read = |row: &Row| {
        let (sent, given_up): (Option<Time>, Option<Time>) = (row.get("sent")?, row.get("given_up")?);
        let fate = match (sent, given_up) {
            (Some(_), _) => Fate::Sent,
            (None, Some(_)) => Fate::GivenUp,
            (None, None) => Fate::Tried,
        };
        Ok((row.get("id")?, fate))
    };
    reader.all(select.and(" ORDER BY id")).await?.iter().map(read).collect()
}

/// Mails for the administrator, the latest first, `most` from place `first`.
///
/// # Errors
/// When the database fails.
pub async fn tray(reader: &mut Reader, first: i64, most: i64) -> Result<Vec<Written>> {
    let rows = reader
        .all(
            sql("SELECT id, recipient, lang, subject, body, about, written, sent, given_up, tries, fault, inviting
                 FROM mails
                 ORDER BY written DESC, id LIMIT $1 OFFSET $2")
            .with(most)
            .with(first),
        )
        .await?;
    rows.iter().map(written).collect()
}

fn written(row: &Row) -> Result<Written> {
    let body: String = row.get("body")?;
    Ok(Written {
        id: row.get("id")?,
        to: row.get("recipient")?,
        lang: row.get("lang")?,
        subject: row.get("subject")?,
        bears_link: body.contains(SECRET),
        bears_invitation: row.get("inviting")?,
        body: body.replace(SECRET, "…"),
        about: row.get("about")?,
        written: row.get("written")?,
        sent: row.get("sent")?,
        given_up: row.get("given_up")?,
        tries: row.get("tries")?,
        fault: row.get("fault")?,
    })
}

/// Has a mail that was given up tried again, for as long as a new one.
///
/// # Errors
/// [`Failure::NotFound`] unless it was given up and bore neither a link nor an invitation: these are erased.
pub async fn send_again(app: &App, tx: &mut Tx, id: &str) -> Result<()> {
    let now = app.now();
    let asked = sql("SELECT body, inviting FROM mails WHERE id = $1 AND given_up IS NOT NULL").with(id);
    let row = tx.optional(asked).await?.ok_or(Failure::NotFound)?;
    if row.get::<String>("body")?.contains(SECRET) || row.get("inviting")? {
        return Err(Failure::NotFound);
    }
    tx.run(
        sql("UPDATE mails SET given_up = NULL, fault = NULL, tries = 0, due = $2, until = $3 WHERE id = $1")
            .with(id)
            .with(now)
            .with(after(now, TRIED_FOR)),
    )
    .await?;
    Ok(())
}
