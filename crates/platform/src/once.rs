//! A form sent twice is done once. Each form carries a number of its own in its address.

use std::time::Duration;

use axum::{
    extract::{Request, State},
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use jiff::ToSpan;
use kernel::{Actor, Time, sha256_hex};

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
pub(crate) async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let once = request.uri().query().and_then(|query| {
        form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "once").map(|(_, value)| value.into_owned())
    });
    let Some(once) = once.filter(|once| request.method() == Method::POST && once.len() == 32) else {
        return next.run(request).await;
    };
    let once = of_sender(&request, &once);
    match claim(&app, &once).await {
        Ok(None) => {}
        Ok(Some(location)) => return Redirect::to(&location).into_response(),
        Err(failure) => return failure.into_response(),
    }
    let response = next.run(request).await;
    let location = (response.status() == StatusCode::SEE_OTHER)
        .then(|| response.headers().get(header::LOCATION).and_then(|l| l.to_str().ok()))
        .flatten();
    if let Err(failure) = settle(&app, &once, location).await {
        tracing::error!(error = %failure, "a form's number could not be kept");
    }
    response
}

/// The number as this sender's, at this address: nobody is answered in another's place, nor one form as another.
fn of_sender(request: &Request, once: &str) -> String {
    let account = request.extensions().get::<Actor>().and_then(|actor| actor.account.as_ref());
    sha256_hex(format!("{} {} {once}", account.map_or("", |id| id.as_str()), request.uri().path()))
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
    Err(Failure::from(Refusal::new(&WORDS, "refused-still-being-done")))
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
