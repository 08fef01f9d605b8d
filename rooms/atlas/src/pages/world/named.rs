//! What the map's island asks for when a reader points at something: names are not among the map's data.

use axum::{
    extract::Path,
    http::header::CONTENT_TYPE,
    response::{IntoResponse as _, Response},
};
use platform::{
    Failure, Result,
    web::{Ctx, Outcome},
};
use serde::{Deserialize, Serialize};

use super::lines::Read;
use crate::{
    WORDS,
    pages::relations::{confirmation_word, in_short, relation_status},
    picture::{Shown, picture},
    rules::{Confirmation, Countries, Locality, Narrow, Status},
    store::{self, By},
};

/// A place or a relation of the picture that has this mark. Another picture may have another thing under that number.
#[derive(Deserialize)]
pub(super) struct OfPicture {
    mark: String,
    number: usize,
}

/// A place, as the map names it.
#[derive(Serialize)]
struct Named {
    name: String,
    lang: &'static str,
    dir: &'static str,
    country: String,
    href: String,
}

#[derive(Serialize)]
struct PlaceAnswer {
    place: Named,
    /// How many relations it has, in words.
    counted: String,
    /// The list of them.
    relations: String,
}

#[derive(Serialize)]
struct RelationAnswer {
    places: [Named; 2],
    href: String,
    /// What it is, since when, and what of its standing and confirmation a reader must know.
    says: Vec<String>,
}

pub(super) async fn place(ctx: Ctx, Path(at): Path<OfPicture>) -> Outcome {
    let shown = known(&ctx, &at).await?;
    let spot = shown.picture.spot(at.number).ok_or(Failure::NotFound)?;
    let count = shown.picture.ties().iter().filter(|tie| tie.ends.contains(&at.number)).count();
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let place = store::locality(&mut reader, By::Id(spot.id.as_str())).await?.ok_or(Failure::NotFound)?;
    Ok(json(&PlaceAnswer {
        counted: ctx.words(&WORDS).say("relations-counted").with("n", count).to_string(),
        relations: ctx.href(&format!("{}/relations", place.address())),
        place: named(&ctx, &place, &countries),
    }))
}

pub(super) async fn relation(ctx: Ctx, Path(at): Path<OfPicture>) -> Outcome {
    let shown = known(&ctx, &at).await?;
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let read = Read::of(&mut reader, &shown.picture, &[at.number]).await?;
    let it = read.get(&shown.picture, at.number, &Narrow::default()).ok_or(Failure::NotFound)?;
    let (t, facts) = (ctx.words(&WORDS), it.tie.facts);
    let mut says = vec![in_short(facts, t)];
    if facts.status != Status::Unknown {
        says.push(relation_status(facts.status, t));
    }
    if it.tie.signed.as_ref().is_none_or(|signed| !signed.leads(it.relation.is_some()))
        && facts.confirmation != Confirmation::None
    {
        says.push(confirmation_word(facts.confirmation, t));
    }
    if it.tie.signed.is_some() {
        says.push(t.say("relation-signed").to_string());
    }
    Ok(json(&RelationAnswer {
        places: it.places.map(|place| named(&ctx, place, &countries)),
        href: it.href(&ctx),
        says,
    }))
}

/// The picture, if it is the one that is meant.
async fn known(ctx: &Ctx, at: &OfPicture) -> Result<std::sync::Arc<Shown>> {
    let shown = picture(&ctx.app).await?;
    if shown.mark == at.mark { Ok(shown) } else { Err(Failure::NotFound) }
}

fn named(ctx: &Ctx, place: &Locality, countries: &Countries) -> Named {
    let name = place.name.shown(ctx.lang);
    Named {
        name: name.text.to_owned(),
        lang: name.lang.code(),
        dir: name.dir(),
        country: countries.name(&place.country, ctx.lang).unwrap_or_default().to_owned(),
        href: ctx.href(&place.address()),
    }
}

fn json(answer: &impl Serialize) -> Response {
    let body = serde_json::to_string(answer).expect("names and addresses are text");
    ([(CONTENT_TYPE, "application/json")], body).into_response()
}
