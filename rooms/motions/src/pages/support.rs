//! Seats that support an amendment: who they are, and how one joins them or leaves.

use axum::extract::Path;
use platform::{
    Result,
    web::{At, Ctx, Outcome},
};

use super::find_amendment;
use crate::{actions, filed::Filed, rules::Amendment, said::Bodies};

pub(super) async fn sign(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    ctx.must_sign_in()?;
    let (amendment, ..) = find_amendment(&ctx, &id).await?;
    let mut tx = ctx.begin().await?;
    actions::sign_amendment(&ctx.app, &mut tx, &ctx.actor, &id).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(amendment.address()).telling("motions", "amendment-signed").ok()
}

pub(super) async fn unsign(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    ctx.must_sign_in()?;
    let (amendment, ..) = find_amendment(&ctx, &id).await?;
    let mut tx = ctx.begin().await?;
    actions::unsign_amendment(&ctx.app, &mut tx, &ctx.actor, &id).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(amendment.address()).telling("motions", "amendment-unsigned").ok()
}

/// The names of the bodies whose seats support it, as they came.
pub(super) async fn names(ctx: &Ctx, amendment: &Amendment, filed: &Filed) -> Result<Vec<String>> {
    let seats = filed.support(&amendment.id);
    let bodies = Bodies::of(&mut ctx.read().await?, seats.iter().map(|it| &it.seat.entity)).await?;
    Ok(seats.iter().map(|it| bodies.name(&it.seat.entity, ctx.lang)).collect())
}
