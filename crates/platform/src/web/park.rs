//! What someone had typed when their sign-in had expired: kept, and given back to the same browser when they are in
//! again. Of a file only the name is kept, so that the page can say which to choose again.

use std::collections::BTreeMap;

use axum::{
    extract::{Request, State},
    http::{HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use kernel::{Actor, sha256_hex};

use crate::{
    App, Result,
    db::{Json, Tx, sql},
};

use super::{
    Form, address, cookie,
    place::Place,
    receive::{Bounds, receive},
};

/// The cookie that says which browser a form was typed in: nobody else is given it, nobody slips in one of theirs.
pub(super) const BROWSER: &str = "browser";
/// The most bytes of what was typed in one form: an addendum to several clauses in every language.
const TYPED_MOST: usize = 256 * 1024;
/// The most forms kept of one browser, and of one address, which a town hall shares: the oldest of them makes room.
const KEPT_OF_A_BROWSER: i64 = 5;
const KEPT_OF_AN_ADDRESS: i64 = 20;
/// The most forms kept. Anyone may send one without signing in: one of the address that sent most of them makes room.
const KEPT_MOST: i64 = 200;

/// The name of the query key that brings a kept form back.
pub fn parked_name() -> &'static str {
    "parked"
}

/// Sends a form from nobody to the sign-in page, and keeps what was typed in it for the way back.
pub(super) async fn keep(State(app): State<App>, request: Request, next: Next) -> Response {
    let open = request.method() != Method::POST || request.extensions().get::<Actor>().is_some_and(Actor::signed_in);
    let Some((lang, sent_to)) = request.uri().path_and_query().and_then(|address| Place::at(address.as_str())) else {
        return next.run(request).await;
    };
    if open || app.rooms.iter().any(|room| room.open_posts.iter().any(|p| sent_to.path.starts_with(p))) {
        return next.run(request).await;
    }
    let back = Place::came_from(request.headers()).unwrap_or(sent_to);
    let known = cookie(request.headers(), BROWSER).filter(|browser| browser.len() == 24).map(str::to_owned);
    let browser = known.unwrap_or_else(|| app.random(18));
    let kept = match put_away(&app, request, &browser, &back.path).await {
        Ok(kept) => kept,
        Err(failure) => return failure.into_response(),
    };
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("next", &back.address());
    if let Some(id) = kept {
        query.append_pair("parked", &id);
    }
    let mut response = axum::response::Redirect::to(&format!("/{lang}/sign-in?{}", query.finish())).into_response();
    let secure = if app.site.secure() { "; Secure" } else { "" };
    let cookie = format!("{BROWSER}={browser}; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax{secure}");
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// Keeps what was typed and gives its name in the address; none when it is longer than any form of ours.
async fn put_away(app: &App, request: Request, browser: &str, path: &str) -> Result<Option<String>> {
    let address = sha256_hex(address(request.extensions(), request.headers()));
    let mut fields = receive(request, Bounds::WAITING, None).await?.values;
    fields.retain(|name, _| !name.contains("password"));
    let size: usize =
        fields.iter().map(|(name, values)| name.len() + values.iter().map(String::len).sum::<usize>()).sum();
    if size > TYPED_MOST {
        return Ok(None);
    }
    let id = app.random(18);
    let mut tx = app.db.begin().await?;
    tx.run(
        sql("INSERT INTO parked_forms (id, path, fields, at, browser, address) VALUES ($1, $2, $3, $4, $5, $6)")
            .with(name_of(browser, &id))
            .with(path)
            .with_json(&fields)
            .with(app.now())
            .with(sha256_hex(browser))
            .with(&address),
    )
    .await?;
    make_room(&mut tx, &sha256_hex(browser), &address).await?;
    tx.commit(app.now()).await?;
    Ok(Some(id))
}

/// Lets the oldest forms go of whoever sent too many; the others' stay.
async fn make_room(tx: &mut Tx, browser: &str, address: &str) -> Result<()> {
    tx.run(
        sql("DELETE FROM parked_forms WHERE browser = $1 AND id NOT IN
             (SELECT id FROM parked_forms WHERE browser = $1 ORDER BY at DESC, id LIMIT $2)")
        .with(browser)
        .with(KEPT_OF_A_BROWSER),
    )
    .await?;
    tx.run(
        sql("DELETE FROM parked_forms WHERE address = $1 AND id NOT IN
             (SELECT id FROM parked_forms WHERE address = $1 ORDER BY at DESC, id LIMIT $2)")
        .with(address)
        .with(KEPT_OF_AN_ADDRESS),
    )
    .await?;
    let kept: i64 = tx.one(sql("SELECT COUNT(*) AS n FROM parked_forms")).await?.get("n")?;
    if kept > KEPT_MOST {
        tx.run(
            sql("DELETE FROM parked_forms WHERE id IN (SELECT id FROM
                 (SELECT id, at, COUNT(*) OVER (PARTITION BY address) AS sent FROM parked_forms) AS kept
                 ORDER BY sent DESC, at, id LIMIT $1)")
            .with(kept - KEPT_MOST),
        )
        .await?;
    }
    Ok(())
}

/// What a form is kept under: neither the address nor the cookie alone leads to it.
fn name_of(browser: &str, id: &str) -> String {
    sha256_hex(format!("{browser} {id}"))
}

/// The form that was kept under `id` for this browser and the page at `path`; blank when there is none.
pub(super) async fn returned(app: &App, browser: &str, id: &str, path: &str) -> Result<Form> {
    let row = app
        .db
        .read()
        .await?
        .optional(sql("SELECT path, fields FROM parked_forms WHERE id = $1").with(name_of(browser, id)))
        .await?;
    let Some(row) = row else { return Ok(Form::blank()) };
    if row.get::<String>("path")? != path {
        return Ok(Form::blank());
    }
    let Json(values): Json<BTreeMap<String, Vec<String>>> = row.get("fields")?;
    Ok(Form::of_values(values))
}
