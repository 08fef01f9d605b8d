//! The register for programs: the C2SP tlog-tiles addresses, proofs, and the list as open data.

use axum::{
    body::Body,
    extract::{Path, State},
    http::{
        HeaderValue,
        header::{CACHE_CONTROL, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use futures::stream;
use platform::{
    App, Failure, Result,
    web::{Csv, Ctx, file_to_keep},
};
use serde_json::json;

use crate::{
    actions,
    pages::{ByLeaf, filter},
    rules::{Entry, Names, Subject, Tile, TileKind, bundle},
    store::{self, Filter},
};

/// What will never change.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const BATCH: i64 = 500;

/// The last signed state.
pub(crate) async fn checkpoint(State(app): State<App>) -> Result<Response> {
    let mut signed = store::last_signed(&mut app.db.read().await?).await?;
    if signed.is_none() {
        actions::sign(&app).await?;
        signed = store::last_signed(&mut app.db.read().await?).await?;
    }
    let note = signed.ok_or(Failure::NotFound)?.note;
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "public, max-age=2")], note).into_response())
}

/// A tile of hashes or of entries, as far as the log is signed.
pub(crate) async fn tile(State(app): State<App>, Path(path): Path<String>) -> Result<Response> {
    let tile = Tile::from_path(&path).ok_or(Failure::NotFound)?;
    let start = tile.start().ok_or(Failure::NotFound)?;
    let mut reader = app.db.read().await?;
    let bytes = match tile.kind {
        TileKind::Hashes(_) => {
            let bytes = store::run_of_hashes(&mut reader, tile.tree_level(), start, tile.width).await?;
            if bytes.len() == usize::from(tile.width) * 32 { Some(bytes) } else { None }
        }
        TileKind::Entries => {
            let end = start.checked_add(tile.width.into()).ok_or(Failure::NotFound)?;
            let signed = store::last_signed(&mut reader).await?.map_or(0, |state| state.size);
            if end > signed {
                return Err(Failure::NotFound);
            }
            let entries = reader.entries(store::signed_number(start), tile.width.into()).await?;
            bundle(entries.iter().map(|entry| entry.bytes.as_slice()))
        }
    };
    let bytes = bytes.ok_or(Failure::NotFound)?;
    Ok(([(CONTENT_TYPE, "application/octet-stream"), (CACHE_CONTROL, FOR_EVER)], bytes).into_response())
}

/// The proof of an act, in one file.
pub(crate) async fn proof(State(app): State<App>, Path(at): Path<ByLeaf>) -> Result<Response> {
    let leaf = at.number()?;
    let proven = actions::prove(&mut app.db.read().await?, leaf).await?;
    let name = format!("act-{leaf}.tlog-proof");
    Ok(not_kept(file_to_keep("text/plain; charset=utf-8", &name, proven.proof.to_bytes())))
}

/// The acts that the filter shows, as JSON, the oldest first.
pub(crate) async fn json(ctx: Ctx) -> Result<Response> {
    let settled = store::origin(&mut ctx.read().await?).await?;
    let head = json!({
        "origin": settled.as_ref().map(|s| &s.origin),
        "key": settled.as_ref().map(|s| &s.key),
        "log": "https://c2sp.org/tlog-tiles",
    });
    let head = head.to_string().trim_end_matches('}').to_owned() + ",\"acts\":[";
    let item = |first: bool, leaf: u64, bytes: &[u8]| {
        let entry: serde_json::Value = serde_json::from_slice(bytes).unwrap_or_default();
        format!("{}\n{}", if first { "" } else { "," }, json!({"number": leaf, "entry": entry}))
    };
    Ok(export(&ctx, "application/json", "json", head, item, "\n]}\n"))
}

/// The acts that the filter shows, as a table (RFC 4180, UTF-8), the oldest first.
pub(crate) async fn csv(ctx: Ctx) -> Result<Response> {
    let columns = ["number", "act", "on", "entered_at", "subject_kind", "subject_slug", "subject", "parties"];
    let head = Csv::new(&columns).into_text();
    let lang = ctx.lang;
    let item = move |_: bool, leaf: u64, bytes: &[u8]| {
        let Ok(entry) = Entry::from_bytes(bytes) else { return String::new() };
        let shown = |names: &Names| names.shown(lang).map(|(_, name)| name.to_owned()).unwrap_or_default();
        let (slug, name) = match &entry.subject {
            Subject::Open(subject) => (subject.slug.clone(), shown(&subject.name)),
            Subject::Sealed { .. } => Default::default(),
        };
        let parties: Vec<String> = entry.parties.iter().map(|party| shown(&party.name)).collect();
        Csv::line([
            leaf.to_string(),
            entry.act.to_string(),
            entry.on.to_string(),
            entry.at.to_string(),
            entry.subject_kind().to_owned(),
            slug,
            name,
            parties.join("; "),
        ])
    };
    Ok(export(&ctx, Csv::KIND, "csv", head, item, ""))
}

/// Sends the acts bit by bit: each bit is read by itself, so that a slow reader holds nothing up. Entries never change,
/// and new ones come after the others: the bits fit together.
fn export(
    ctx: &Ctx,
    kind: &'static str,
    ending: &'static str,
    head: String,
    item: impl Fn(bool, u64, &[u8]) -> String + Send + 'static,
    tail: &'static str,
) -> Response {
    let filter = Filter { oldest_first: true, ..filter(ctx) };
    let start = (ctx.app.clone(), item, Some(head), 0_i64, false);
    let bits = stream::try_unfold(start, move |(app, item, head, skip, done)| async move {
        if done {
            return Ok::<_, Failure>(None);
        }
        let acts = store::acts(&mut app.db.read().await?, filter, skip, BATCH).await?;
        let mut bit = head.unwrap_or_default();
        for (n, (leaf, bytes)) in acts.iter().enumerate() {
            bit.push_str(&item(skip == 0 && n == 0, *leaf, bytes));
        }
        let last = acts.len() < usize::try_from(BATCH).unwrap_or_default();
        if last {
            bit.push_str(tail);
        }
        Ok(Some((bit, (app, item, None, skip + BATCH, last))))
    });
    not_kept(file_to_keep(kind, &format!("register.{ending}"), Body::from_stream(bits)))
}

/// The same, asked for anew each time.
fn not_kept(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}
