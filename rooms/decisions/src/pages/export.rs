//! The decisions as open data: what anyone may know of those that were made. How a member keeps its word is not there.

use axum::{extract::State, response::Response};
use kernel::Actor;
use platform::{App, Failure, Result, db::Reader, web::file_to_keep};
use serde_json::{Value, json};

use super::kept::Kept;
use crate::{
    actions::text_sha256,
    rules::{Bearer, Commitment, Decision, State as Stands, TieKind},
    seen, store,
};

/// Every decision that was made and that anyone may know of, the latest first.
pub(super) async fn decisions(State(app): State<App>) -> Result<Response> {
    let kept = app.kept(Kept::default);
    let mut files = kept.hold(&app).await;
    let body = match files.get("decisions") {
        Some(body) => body,
        None => files.put("decisions".to_owned(), whole(&app, &mut app.db.read().await?).await?.to_string()),
    };
    Ok(file_to_keep("application/json", "decisions.json", body))
}

async fn whole(app: &App, reader: &mut Reader) -> Result<Value> {
    let all = store::decisions(reader).await?;
    let mut list = Vec::new();
    for it in seen::of_these(reader, &Actor::visitor(), &all).await? {
        list.push(one(app, reader, &it).await?);
    }
    Ok(json!({ "decisions": list }))
}

async fn one(app: &App, reader: &mut Reader, it: &Decision) -> Result<Value> {
    let organ = council::organ_by_id(reader, &it.basis.organ).await?.ok_or(Failure::NotFound)?;
    let session = council::session_by_id(reader, it.basis.session.as_str()).await?.ok_or(Failure::NotFound)?;
    let authentic: Vec<&str> = it.said.authentic.iter().map(|lang| lang.code()).collect();
    let acts: Vec<u64> =
        register::acts_of(reader, "decision", it.id.as_str()).await?.iter().map(|act| act.leaf).collect();
    Ok(json!({
        "number": it.number().map(|number| number.to_string()),
        "address": format!("{}/fr{}", app.site.public_url, it.address()),
        "kind": it.said.kind.as_str(),
        "state": it.state.word(),
        "organ": { "slug": organ.slug, "name": organ.name, "example": organ.example },
        "session": session.slug,
        "vote": it.basis.vote,
        "taken": it.basis.taken,
        "made": it.state.made().map(|made| made.at),
        "title": it.said.title,
        "text": it.said.text,
        "authentic": authentic,
        "text_sha256": text_sha256(it)?,
        "register": acts,
        "ended": ended(reader, it).await?,
        "agreement": agreement(reader, it).await?,
        "axes": axes(reader, it).await?,
        "commitments": commitments(reader, it).await?,
    }))
}

async fn ended(reader: &mut Reader, it: &Decision) -> Result<Value> {
    let Stands::Ended(_, ended) = &it.state else { return Ok(Value::Null) };
    let by = store::decision(reader, ended.by.as_str()).await?;
    let by = by.and_then(|by| by.number()).map(|number| number.to_string());
    Ok(json!({ "on": ended.on, "by": by, "replaced": ended.replaced }))
}

async fn agreement(reader: &mut Reader, it: &Decision) -> Result<Option<String>> {
    let Some(id) = &it.said.agreement else { return Ok(None) };
    Ok(agreements::by_id(reader, id).await?.map(|it| it.slug))
}

async fn axes(reader: &mut Reader, it: &Decision) -> Result<Vec<String>> {
    let ties = store::ties_of(reader, TieKind::Decision, it.id.as_str()).await?;
    let axes = store::axes(reader).await?;
    Ok(axes.iter().filter(|axis| ties.iter().any(|tie| tie.axis == axis.id)).map(|axis| axis.slug.clone()).collect())
}

/// Who is to do what by when; how it stands only of the club's own organs, without days.
async fn commitments(reader: &mut Reader, it: &Decision) -> Result<Vec<Value>> {
    let mut list = Vec::new();
    for commitment in store::commitments_of(reader, &it.id).await?.iter() {
        let state = (!commitment.said.bearer.is_named()).then(|| commitment.state.word());
        list.push(json!({
            "who": who(reader, commitment).await?,
            "what": commitment.said.what,
            "due": commitment.said.due,
            "state": state,
        }));
    }
    Ok(list)
}

async fn who(reader: &mut Reader, it: &Commitment) -> Result<Value> {
    let name = match &it.said.bearer {
        Bearer::Member(entity) => atlas::entity(reader, entity).await?.map(|it| it.name),
        Bearer::Organ(organ) | Bearer::Function(organ, _) => {
            council::organ_by_id(reader, organ).await?.map(|it| it.name)
        }
        Bearer::Secretariat => None,
    };
    Ok(json!({ "bearer": it.said.bearer.word(), "name": name }))
}
