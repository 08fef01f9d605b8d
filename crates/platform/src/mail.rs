//! Mail: written in the unit of work that causes it, sent after; to a server, or to files and the administrator's tray.

mod route;

use jiff::SignedDuration;
use kernel::{Id, Lang, Time};

use crate::{
    App, Result,
    db::{Reader, Row, Tx, sql},
};

pub use route::can_send;

/// The mark in a mail's body where its secret goes: a link that holds a token.
pub const SECRET: &str = "[secret]";

/// How long a mail is tried before it is given up, by how often it was tried.
const TRIES: i64 = 10;

/// A mail to write.
#[derive(Debug, Clone)]
pub struct Mail {
    /// The address it goes to.
    pub to: String,
    /// The language it is in.
    pub lang: Lang,
    /// Its subject.
    pub subject: String,
    /// Its text. Where [`SECRET`] stands, the secret goes, and only in what is sent.
    pub body: String,
    /// What nobody but its reader may see; erased once sent.
    pub secret: Option<String>,
}

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
    /// When it was written.
    pub written: Time,
    /// When it was sent, if it was.
    pub sent: Option<Time>,
    /// How often it was tried.
    pub tries: i64,
    /// Why it was not sent, the last time.
    pub fault: Option<String>,
}

impl Tx {
    /// Writes a mail; it goes out once this unit of work is committed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mail(&mut self, app: &App, mail: &Mail) -> Result<()> {
        let now = app.now();
        self.run(
            sql("INSERT INTO mails (id, recipient, lang, subject, body, secret, written, due)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $7)")
            .with(&app.id::<Mail>())
            .with(&mail.to)
            .with(mail.lang)
            .with(&mail.subject)
            .with(&mail.body)
            .with(mail.secret.clone())
            .with(now),
        )
        .await?;
        Ok(())
    }
}

/// How many mails were written, and how many of them could not be sent so far.
///
/// # Errors
/// When the database fails.
pub async fn tray_count(reader: &mut Reader) -> Result<(i64, i64)> {
    let row = reader.one(sql("SELECT COUNT(*) AS written, COUNT(fault) AS failed FROM mails")).await?;
    Ok((row.get("written")?, row.get("failed")?))
}

/// Mails for the administrator, the latest first, `most` from place `first`.
///
/// # Errors
/// When the database fails.
pub async fn tray(reader: &mut Reader, first: i64, most: i64) -> Result<Vec<Written>> {
    let rows = reader
        .all(
            sql("SELECT id, recipient, lang, subject, body, written, sent, tries, fault FROM mails
                 ORDER BY written DESC, id LIMIT $1 OFFSET $2")
            .with(most)
            .with(first),
        )
        .await?;
    rows.iter().map(written).collect()
}

fn written(row: &Row) -> Result<Written> {
    Ok(Written {
        id: row.get("id")?,
        to: row.get("recipient")?,
        lang: row.get("lang")?,
        subject: row.get("subject")?,
        body: row.get::<String>("body")?.replace(SECRET, "…"),
        written: row.get("written")?,
        sent: row.get("sent")?,
        tries: row.get("tries")?,
        fault: row.get("fault")?,
    })
}

/// Sends what is due; what fails is tried again later, at growing intervals, and the reason is kept.
pub(crate) async fn send_due(app: &App) -> Result<()> {
    let now = app.now();
    let rows = app
        .db
        .read()
        .await?
        .all(
            sql("SELECT id, recipient, lang, subject, body, secret, tries FROM mails
                 WHERE sent IS NULL AND due <= $1 AND tries < $2 ORDER BY due LIMIT 50")
            .with(now)
            .with(TRIES),
        )
        .await?;
    for row in rows {
        let id: Id<Mail> = row.get("id")?;
        let tries: i64 = row.get("tries")?;
        if !take(app, &id, tries, now).await? {
            continue;
        }
        let mail = Mail {
            to: row.get("recipient")?,
            lang: row.get("lang")?,
            subject: row.get("subject")?,
            body: row.get("body")?,
            secret: row.get("secret")?,
        };
        let outcome = route::send(app, &id, &mail).await;
        let mut tx = app.db.begin().await?;
        match outcome {
            Ok(route) => {
                tx.run(
                    sql("UPDATE mails SET sent = $2, route = $3, secret = NULL, fault = NULL WHERE id = $1")
                        .with(&id)
                        .with(now)
                        .with(route),
                )
                .await?
            }
            Err(fault) => {
                tracing::warn!(%id, fault, "a mail could not be sent");
                tx.run(sql("UPDATE mails SET fault = $2 WHERE id = $1").with(&id).with(fault)).await?
            }
        };
        tx.commit(now).await?;
    }
    Ok(())
}

/// Takes a mail in hand, unless another process has: its next try is moved on before this one begins.
async fn take(app: &App, id: &Id<Mail>, tries: i64, now: Time) -> Result<bool> {
    let wait = SignedDuration::from_mins(1 << tries.clamp(0, 9));
    let mut tx = app.db.begin().await?;
    let taken = tx
        .run(
            sql("UPDATE mails SET tries = tries + 1, due = $3 WHERE id = $1 AND tries = $2 AND sent IS NULL")
                .with(id)
                .with(tries)
                .with(now.saturating_add(wait).unwrap_or(now)),
        )
        .await?;
    tx.commit(now).await?;
    Ok(taken == 1)
}
