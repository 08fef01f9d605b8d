//! A form sent twice is done once, though its sender broke off in between. Each form carries a number of its own in its
//! address.

use std::{panic::AssertUnwindSafe, time::Duration};

use axum::{
    extract::{Request, State},
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use futures::FutureExt as _;
use jiff::ToSpan;
use kernel::{Actor, Id, Time, sha256_hex};
use tracing::Instrument as _;

use crate::{
    App, Failure, Refusal, Result, WORDS,
    db::{Tx, sql},
};

/// How long a form that is being handled elsewhere may take before it is taken for lost with its machine.
const LOST_AFTER_SECONDS: i64 = 60;

/// A number for a form that is about to be shown.
#[expect(clippy::disallowed_methods, reason = "a form's number orders nothing and is compared to nothing")]
pub(crate) fn number() -> String {
    uuid::Uuid::now_v7().simple().to_string()
}

/// Answers a form sent again as it was answered first; lets it pass again where it had failed.
///
/// Only forms of those who have signed in are counted: what anyone may send has a token of its own or nothing to do twice,
/// and strangers fill no table.
pub(crate) async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let once = request.uri().query().and_then(|query| {
        form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "once").map(|(_, value)| value.into_owned())
    });
    let account = request.extensions().get::<Actor>().and_then(|actor| actor.account.clone());
    let counted = once.filter(|once| request.method() == Method::POST && once.len() == 32).zip(account);
    let Some((once, account)) = counted else {
        return next.run(request).await;
    };
    let once = of_sender(&account, request.uri().path(), &once);
    // In a task of its own: whoever breaks off (a second click, a reload, a proxy) ends neither the work nor the account of it.
    let taken = app.form_taken().await;
    let handled = async move {
        let outcome = handle(app, once, request, next).await;
        drop(taken);
        outcome
    };
    match tokio::spawn(handled.in_current_span()).await {
        Ok(Ok(response)) => response,
        Ok(Err(panic)) => std::panic::resume_unwind(panic),
        Err(ended) => Failure::fault(ended).into_response(),
    }
}

/// Handles the form unless it was handled before, and keeps where it led; gives back what a handler panicked with.
async fn handle(app: App, once: String, request: Request, next: Next) -> std::thread::Result<Response> {
    match claim(&app, &once).await {
        Ok(None) => {}
        Ok(Some(location)) => return Ok(Redirect::to(&location).into_response()),
        Err(failure) => return Ok(failure.into_response()),
    }
    let outcome = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    let done = outcome.as_ref().ok().filter(|response| response.status() == StatusCode::SEE_OTHER);
    let location = done.and_then(|response| response.headers().get(header::LOCATION)?.to_str().ok());
    if let Err(failure) = settle(&app, &once, location).await {
        tracing::error!(error = %failure, "a form's number could not be kept");
    }
    outcome
}

/// The number as this sender's, at this address: nobody is answered in another's place, nor one form as another.
fn of_sender(account: &Id<Actor>, path: &str, once: &str) -> String {
    sha256_hex(format!("{account} {path} {once}"))
}

/// Takes the form in hand; or gives where it led the first time, waiting for that a moment.
async fn claim(app: &App, once: &str) -> Result<Option<String>> {
    for _ in 0..50 {
        let now = app.now();
        let mut tx = app.db.begin().await?;
        let lost = now.saturating_sub(LOST_AFTER_SECONDS.seconds()).unwrap_or(Time::MIN);
        tx.run(sql("DELETE FROM submissions WHERE once = $1 AND location = '' AND at < $2").with(once).with(lost))
            .await?;
        let claimed = tx
            .run(
                sql("INSERT INTO submissions (once, location, at) VALUES ($1, '', $2) ON CONFLICT (once) DO NOTHING")
                    .with(once)
                    .with(now),
            )
            .await?;
        let location = first_answer(&mut tx, once).await?;
        tx.commit(now).await?;
        if claimed == 1 {
            return Ok(None);
        }
        if !location.is_empty() {
            return Ok(Some(location));
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(Refusal::new(&WORDS, "refused-still-being-done").advising("failure-underway-todo").into())
}

async fn first_answer(tx: &mut Tx, once: &str) -> Result<String> {
    let row = tx.optional(sql("SELECT location FROM submissions WHERE once = $1").with(once)).await?;
    Ok(row.map(|row| row.get("location")).transpose()?.unwrap_or_default())
}

async fn settle(app: &App, once: &str, location: Option<&str>) -> Result<()> {
    let mut tx = app.db.begin().await?;
    match location {
        Some(location) => {
            tx.run(sql("UPDATE submissions SET location = $2 WHERE once = $1").with(once).with(location)).await?
        }
        None => tx.run(sql("DELETE FROM submissions WHERE once = $1").with(once)).await?,
    };
    Ok(tx.commit(app.now()).await?)
}
