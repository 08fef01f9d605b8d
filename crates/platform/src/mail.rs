//! Mail: written in the unit of work that causes it, sent after; to a server, or to files and the administrator's tray.
//!
//! What cannot be sent is tried again, less and less often, while it is worth sending: a link while it lives, anything else
//! for fourteen days. Then it is given up, its secret is erased, and the administrator's tray says so.

mod route;
mod tray;

use jiff::SignedDuration;
use kernel::{Id, Lang, Time};

use crate::{
    App, Failure, Result,
    db::{Row, Tx, sql},
};

use route::Route;
pub use route::can_send;
pub use tray::{Count, Fate, Written, fates, send_again, tray, tray_count};

/// The mark in a mail's body where its secret goes: a link that holds a token.
pub const SECRET: &str = "[secret]";

/// How long a mail without a link is tried.
const TRIED_FOR: SignedDuration = SignedDuration::from_hours(14 * 24);
/// After so many tries they are no longer further apart: 512 minutes.
const GROWS: i64 = 9;

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
    /// What nobody but its reader may see; erased once sent or given up.
    pub secret: Option<Secret>,
}

/// What nobody but a mail's reader may see: a link that holds a token.
#[derive(Debug, Clone)]
pub struct Secret {
    /// The link.
    pub text: String,
    /// How long it serves: past this the mail is not sent any more.
    pub until: Time,
}

/// What a mail carries besides its text.
#[derive(Debug, Clone, Copy, Default)]
struct Carries<'a> {
    /// An invitation for a calendar.
    calendar: Option<&'a str>,
    /// What it is about, where not everyone may know of it.
    about: Option<&'a str>,
}

impl Tx {
    /// Writes a mail; it goes out once this unit of work is committed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mail(&mut self, app: &App, mail: &Mail) -> Result<()> {
        self.write(app, mail, Carries::default()).await?;
        Ok(())
    }

    /// Writes a mail that carries an invitation for a calendar: an iCalendar object (RFC 5545), whose METHOD the mail's part
    /// repeats. The administrator's tray does not show it, and it is erased once sent or given up. Gives the mail's identity, by
    /// which its [`Fate`] is asked.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mail_inviting(&mut self, app: &App, mail: &Mail, calendar: &str) -> Result<Id<Mail>> {
        self.write(app, mail, Carries { calendar: Some(calendar), about: None }).await
    }

    /// The same as [`Tx::mail`] for a letter about a thing that not everyone may know of, under the name that the audit trail
    /// gives it: the tray asks the rooms whether its reader may read it ([`crate::Veil`]).
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mail_about(&mut self, app: &App, mail: &Mail, about: &str) -> Result<()> {
        self.write(app, mail, Carries { calendar: None, about: Some(about) }).await?;
        Ok(())
    }

    async fn write(&mut self, app: &App, mail: &Mail, carries: Carries<'_>) -> Result<Id<Mail>> {
        let (now, id) = (app.now(), app.id::<Mail>());
        self.run(
            sql("INSERT INTO mails
                     (id, recipient, lang, subject, body, secret, written, due, until, calendar, inviting, about)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, $11)")
            .with(&id)
            .with(&mail.to)
            .with(mail.lang)
            .with(&mail.subject)
            .with(&mail.body)
            .with(mail.secret.as_ref().map(|secret| secret.text.clone()))
            .with(now)
            .with(mail.secret.as_ref().map(|secret| secret.until))
            .with(carries.calendar.map(str::to_owned))
            .with(carries.calendar.is_some())
            .with(carries.about.map(str::to_owned)),
        )
        .await?;
        Ok(id)
    }
}

/// A mail about to be tried.
struct Due {
    id: Id<Mail>,
    tries: i64,
    /// When it is no longer worth sending.
    until: Time,
    mail: Mail,
    /// The invitation that it carries.
    calendar: Option<String>,
}

impl Due {
    fn read(row: &Row) -> Result<Self> {
        let written: Time = row.get("written")?;
        let until = row.get::<Option<Time>>("until")?.unwrap_or_else(|| after(written, TRIED_FOR));
        let secret: Option<String> = row.get("secret")?;
        Ok(Self {
            id: row.get("id")?,
            tries: row.get("tries")?,
            until,
            calendar: row.get("calendar")?,
            mail: Mail {
                to: row.get("recipient")?,
                lang: row.get("lang")?,
                subject: row.get("subject")?,
                body: row.get("body")?,
                secret: secret.map(|text| Secret { text, until }),
            },
        })
    }
}

/// Sends what is due, until told to stop; what fails is tried again later, at growing intervals, and the reason is kept.
/// What is no longer worth sending is given up. A server that does not answer ends the round: the rest is not tried in vain.
pub(crate) async fn send_due(app: &App, stopped: impl Fn() -> bool) -> Result<()> {
    let now = app.now();
    let rows = app
        .db
        .read()
        .await?
        .all(
            sql("SELECT id, recipient, lang, subject, body, secret, calendar, written, until, tries FROM mails
                 WHERE sent IS NULL AND given_up IS NULL AND due <= $1 ORDER BY due LIMIT 50")
            .with(now),
        )
        .await?;
    let due = rows.iter().map(Due::read).collect::<Result<Vec<_>>>()?;
    let (late, due): (Vec<_>, Vec<_>) = due.into_iter().partition(|due| due.until <= now);
    for late in &late {
        give_up(app, late, now).await?;
    }
    if due.is_empty() {
        return Ok(());
    }
    let route = Route::of(&app.site).map_err(Failure::fault)?;
    for due in &due {
        if stopped() || take(app, due, now).await? && !send(app, &route, due, now).await? {
            break;
        }
    }
    Ok(())
}

/// Tries a mail that was taken in hand; says whether the next is worth trying.
async fn send(app: &App, route: &Route, due: &Due, now: Time) -> Result<bool> {
    let outcome = route.send(&app.site, &due.id, (&due.mail, due.calendar.as_deref())).await;
    let mut go_on = true;
    let mut tx = app.db.begin().await?;
    match outcome {
        Ok(route) => {
            tx.run(
                sql("UPDATE mails SET sent = $2, route = $3, secret = NULL, calendar = NULL, fault = NULL WHERE id = $1")
                    .with(&due.id)
                    .with(now)
                    .with(route),
            )
            .await?
        }
        Err(unsent) => {
            tracing::warn!(id = %due.id, fault = unsent.says, "a mail could not be sent");
            go_on = !unsent.server_is_away;
            tx.run(sql("UPDATE mails SET fault = $2 WHERE id = $1").with(&due.id).with(unsent.says)).await?
        }
    };
    tx.commit(now).await?;
    Ok(go_on)
}

/// Takes a mail in hand, unless another process has: its next try is moved on before this one begins, to when it is given up
/// at the latest.
async fn take(app: &App, due: &Due, now: Time) -> Result<bool> {
    let wait = SignedDuration::from_mins(1 << due.tries.clamp(0, GROWS));
    let mut tx = app.db.begin().await?;
    let taken = tx
        .run(
            sql("UPDATE mails SET tries = tries + 1, due = $3
                 WHERE id = $1 AND tries = $2 AND sent IS NULL AND given_up IS NULL")
            .with(&due.id)
            .with(due.tries)
            .with(after(now, wait).min(due.until)),
        )
        .await?;
    tx.commit(now).await?;
    Ok(taken == 1)
}

/// Gives a mail up, and erases the link that no longer serves.
async fn give_up(app: &App, due: &Due, now: Time) -> Result<()> {
    tracing::warn!(id = %due.id, tries = due.tries, "a mail is given up");
    let mut tx = app.db.begin().await?;
    tx.run(
        sql("UPDATE mails SET given_up = $2, secret = NULL, calendar = NULL
             WHERE id = $1 AND sent IS NULL AND given_up IS NULL")
        .with(&due.id)
        .with(now),
    )
    .await?;
    Ok(tx.commit(now).await?)
}

fn after(time: Time, long: SignedDuration) -> Time {
    time.saturating_add(long).unwrap_or(Time::MAX)
}
