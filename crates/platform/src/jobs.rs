//! Work behind the pages: news told to the rooms that listen, work by the clock, mail on its way.

use std::{collections::HashMap, time::Duration};

use jiff::SignedDuration;
use kernel::Time;
use tokio::sync::watch;

use crate::{
    App, Failure, Job, Result, Subscription,
    db::{Event, Reader, sql},
    failure::chain,
    files, mail,
};

/// How often another process's changes are looked for, and the clock's work is due.
const LOOK: Duration = Duration::from_millis(500);
/// When a job that failed is tried again, if it is not due before.
const AGAIN: SignedDuration = SignedDuration::from_mins(5);
/// How many events are told at a time, and more where the last change has more.
const BATCH: i64 = 100;

/// Works until `stop` turns true, then ends what is under way and returns. Mail goes out beside the rest: a mail server
/// that does not answer holds up nothing else, nor does what rooms read into memory at first.
pub async fn work(app: App, stop: watch::Receiver<bool>) {
    tokio::join!(make_ready(&app, stop.clone()), tend(&app, stop.clone()), post(&app, stop));
}

async fn make_ready(app: &App, mut stop: watch::Receiver<bool>) {
    for room in &app.rooms {
        let Some(ready) = room.ready else { continue };
        tokio::select! {
            done = ready(app.clone()) => if let Err(failure) = done {
                tracing::error!(room = room.name, error = ?failure, "what the room keeps in memory could not be read");
            },
            _ = stop.changed() => return,
        }
    }
}

async fn tend(app: &App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = app.db.look().await {
            tracing::error!(%error, "the database could not be looked at");
        }
        if let Err(failure) = all_but_mail(app).await {
            tracing::error!(error = ?failure, "work behind the pages failed");
        }
        until_more(app, &mut stop).await;
    }
}

async fn post(app: &App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(failure) = mail::send_due(app, || *stop.borrow()).await {
            tracing::error!(error = ?failure, "mail could not be sent");
        }
        until_more(app, &mut stop).await;
    }
}

/// Waits until there may be more to do, or the stop.
async fn until_more(app: &App, stop: &mut watch::Receiver<bool>) {
    tokio::select! {
        () = tokio::time::sleep(LOOK) => {}
        () = app.db.changed() => {}
        _ = stop.changed() => {}
    }
}

/// Does all the work that is due now, once. Tests call it; nothing is left when it returns without error.
///
/// # Errors
/// The first failure, after everything else was tried.
pub async fn once(app: &App) -> Result<()> {
    let first = all_but_mail(app).await;
    first.and(mail::send_due(app, || false).await)
}

async fn all_but_mail(app: &App) -> Result<()> {
    let mut first = Ok(());
    let due = due(app).await?;
    for room in &app.rooms {
        for subscription in room.subscriptions {
            first = first.and(tell(app, subscription).await);
        }
        for job in room.jobs {
            first = first.and(run_due(app, &due, job).await);
        }
    }
    first.and(run_due(app, &due, &SWEEP).await).and(run_due(app, &due, &files::SWEEP).await)
}

/// Tells a listener what it has not heard yet, in order; it stops at what it fails on, and why is kept.
async fn tell(app: &App, subscription: &Subscription) -> Result<()> {
    loop {
        let mut reader = app.db.read().await?;
        let heard: i64 = reader
            .optional(sql("SELECT number FROM outbox_readers WHERE reader = $1").with(subscription.reader))
            .await?
            .map(|row| row.get("number"))
            .transpose()?
            .unwrap_or(0);
        let rows = reader
            .all(
                // Whole changes: the one that the batch would cut is told to its end.
                sql("SELECT number, kind, body FROM outbox WHERE number > $1 AND number <=
                     (SELECT MAX(number) FROM (SELECT number FROM outbox WHERE number > $1 ORDER BY number LIMIT $2) AS next)
                     ORDER BY number, place")
                    .with(heard)
                    .with(BATCH),
            )
            .await?;
        drop(reader);
        let events = rows.iter().map(Event::read).collect::<Result<Vec<_>, _>>()?;
        let Some(until) = events.last().map(|event| event.number) else { return Ok(()) };
        for event in &events {
            let listened_for = subscription.kinds.is_empty() || subscription.kinds.contains(&event.kind.as_str());
            if listened_for && let Err(failure) = (subscription.hear)(app.clone(), event.clone()).await {
                note(app, subscription, heard, &failure).await?;
                return Err(failure);
            }
        }
        let mut tx = app.db.begin().await?;
        tx.run(
            sql("INSERT INTO outbox_readers (reader, number) VALUES ($1, $2)
                 ON CONFLICT (reader) DO UPDATE SET number = excluded.number, fault = NULL
                 WHERE outbox_readers.number < excluded.number")
            .with(subscription.reader)
            .with(until),
        )
        .await?;
        tx.commit(app.now()).await?;
    }
}

/// Keeps why a listener failed, until it has heard again.
async fn note(app: &App, subscription: &Subscription, heard: i64, failure: &Failure) -> Result<()> {
    let mut tx = app.db.begin().await?;
    tx.run(
        sql("INSERT INTO outbox_readers (reader, number, fault) VALUES ($1, $2, $3)
             ON CONFLICT (reader) DO UPDATE SET fault = excluded.fault
             WHERE outbox_readers.fault IS NULL OR outbox_readers.fault <> excluded.fault")
        .with(subscription.reader)
        .with(heard)
        .with(chain(failure)),
    )
    .await?;
    Ok(tx.commit(app.now()).await?)
}

/// The listeners that fail on what they are told, each with the reason; for `doctor`.
///
/// # Errors
/// When the database fails.
pub async fn failing(reader: &mut Reader) -> Result<Vec<(String, String)>> {
    let rows =
        reader.all(sql("SELECT reader, fault FROM outbox_readers WHERE fault IS NOT NULL ORDER BY reader")).await?;
    rows.iter().map(|row| Ok((row.get("reader")?, row.get("fault")?))).collect()
}

/// When each job is due, as it stands: to look takes nobody's turn to write.
async fn due(app: &App) -> Result<HashMap<String, Time>> {
    let rows = app.db.read().await?.all(sql("SELECT name, due FROM jobs")).await?;
    rows.iter().map(|row| Ok((row.get("name")?, row.get("due")?))).collect()
}

/// Runs a job if it is due and nobody else has taken it; one that fails is tried again soon.
async fn run_due(app: &App, due: &HashMap<String, Time>, job: &Job) -> Result<()> {
    let now = app.now();
    if due.get(job.name).is_some_and(|due| *due > now) {
        return Ok(());
    }
    let every = SignedDuration::try_from(job.every).map_err(Failure::fault)?;
    if !take(app, job, now + every).await? {
        return Ok(());
    }
    let done = (job.run)(app.clone()).await;
    if done.is_err() {
        let mut tx = app.db.begin().await?;
        tx.run(sql("UPDATE jobs SET due = $2 WHERE name = $1").with(job.name).with(now + every.min(AGAIN))).await?;
        tx.commit(now).await?;
    }
    done
}

/// Takes a job in hand until it is next due, unless it is not due yet.
async fn take(app: &App, job: &Job, next: Time) -> Result<bool> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let taken = tx
        .run(
            sql("INSERT INTO jobs (name, due) VALUES ($1, $2)
                 ON CONFLICT (name) DO UPDATE SET due = excluded.due WHERE jobs.due <= $3")
            .with(job.name)
            .with(next)
            .with(now),
        )
        .await?;
    tx.commit(now).await?;
    Ok(taken == 1)
}

/// Forgets what is kept only for a while: forms sent once, forms parked.
const SWEEP: Job = Job { name: "platform.sweep", every: Duration::from_secs(600), run: |app| Box::pin(sweep(app)) };

async fn sweep(app: App) -> Result<()> {
    let now = app.now();
    let old = now.saturating_sub(SignedDuration::from_hours(24)).unwrap_or(Time::MIN);
    let mut tx = app.db.begin().await?;
    tx.run(sql("DELETE FROM submissions WHERE at < $1").with(old)).await?;
    tx.run(sql("DELETE FROM parked_forms WHERE at < $1").with(old)).await?;
    Ok(tx.commit(now).await?)
}
