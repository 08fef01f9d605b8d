//! The pages of a place and of an institution, and the way to the forms that correct them.

mod body;
mod facts;
mod institution;
mod lies;
mod names;
mod nearest;
mod place;

use axum::extract::Path;
use platform::{
    Failure, Result,
    web::{BySlug, Ctx, Form, Outcome},
};

use super::{elsewhere, institution as institution_form, locality as locality_form, moved};
use crate::{
    rules::{Entity, Locality},
    store::{self, By},
};

pub(super) async fn locality(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let mut reader = ctx.read().await?;
    let it = store::locality(&mut reader, By::Slug(&slug)).await?.ok_or(Failure::NotFound)?;
    if let Some(there) = elsewhere(&ctx, &it, &slug, "") {
        return Ok(there);
    }
    place::draw(&ctx, &mut reader, &it).await
}

pub(super) async fn institution(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let Some(it) = store::entity(&mut reader, By::Slug(&slug)).await?.filter(|it| it.place.is_none()) else {
        let place = store::locality(&mut reader, By::Slug(&slug)).await?.ok_or(Failure::NotFound)?;
        return Ok(moved(&ctx, &place.address()));
    };
    institution::draw(&ctx, &mut reader, &it, &countries).await
}

/// The form that corrects what stands at this address: a place or an institution.
pub(super) async fn edit(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    match find(&ctx, &slug).await? {
        Thing::Place(it) => match elsewhere(&ctx, &it, &slug, "/edit") {
            Some(there) => Ok(there),
            None => locality_form::edit(&ctx, &it).await,
        },
        Thing::Institution(it) => institution_form::edit(&ctx, &it).await,
    }
}

pub(super) async fn update(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, form: Form) -> Outcome {
    match find(&ctx, &slug).await? {
        Thing::Place(it) => locality_form::update(&ctx, it, &slug, form).await,
        Thing::Institution(it) => institution_form::update(&ctx, it, form).await,
    }
}

enum Thing {
    Place(Locality),
    Institution(Entity),
}

async fn find(ctx: &Ctx, slug: &str) -> Result<Thing> {
    let mut reader = ctx.read().await?;
    if let Some(it) = store::recorded(&mut reader, By::Slug(slug)).await? {
        return Ok(Thing::Place(it));
    }
    let it = store::entity(&mut reader, By::Slug(slug)).await?;
    it.filter(|it| it.place.is_none()).map(Thing::Institution).ok_or(Failure::NotFound)
}
