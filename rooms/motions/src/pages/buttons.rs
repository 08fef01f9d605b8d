//! What is done at once, by a button.

use axum::extract::Path;
use platform::web::{At, Ctx, Form, Outcome};

use super::{find, find_amendment};
use crate::actions::{self, AmendmentStep, MotionStep, sign_motion, step_amendment, step_motion, unsign_motion};

/// The version that a button was drawn over.
fn version(form: &mut Form) -> i64 {
    form.number("version", 1, i64::MAX).unwrap_or_default()
}

pub(super) async fn table(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    ctx.must_sign_in()?;
    let (filed, _) = find(&ctx, &id).await?;
    let (mut tx, over) = (ctx.begin().await?, (id.as_str(), version(&mut form)));
    step_motion(&ctx.app, &mut tx, &ctx.actor, over, MotionStep::Table).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(filed.motion.address()).telling("motions", "motion-tabled").ok()
}

pub(super) async fn discard(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    ctx.must_sign_in()?;
    let (_, place) = find(&ctx, &id).await?;
    let (mut tx, over) = (ctx.begin().await?, (id.as_str(), version(&mut form)));
    actions::discard_motion(&ctx.app, &mut tx, &ctx.actor, over).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(place.it.session.address()).telling("motions", "motion-discarded").ok()
}

pub(super) async fn sign(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    ctx.must_sign_in()?;
    let (filed, _) = find(&ctx, &id).await?;
    let mut tx = ctx.begin().await?;
    sign_motion(&ctx.app, &mut tx, &ctx.actor, &id).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(filed.motion.address()).telling("motions", "motion-signed").ok()
}

pub(super) async fn unsign(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    ctx.must_sign_in()?;
    let (filed, _) = find(&ctx, &id).await?;
    let mut tx = ctx.begin().await?;
    unsign_motion(&ctx.app, &mut tx, &ctx.actor, &id).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(filed.motion.address()).telling("motions", "motion-unsigned").ok()
}

pub(super) async fn table_amendment(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    step(&ctx, &id, &mut form, AmendmentStep::Table).await?;
    ctx.go(format!("/council/amendments/{id}")).telling("motions", "amendment-tabled").ok()
}

pub(super) async fn accept(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    step(&ctx, &id, &mut form, AmendmentStep::Accept).await?;
    ctx.go(format!("/council/amendments/{id}")).telling("motions", "amendment-accepted").ok()
}

pub(super) async fn discard_amendment(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    ctx.must_sign_in()?;
    let (_, filed, _) = find_amendment(&ctx, &id).await?;
    let (mut tx, over) = (ctx.begin().await?, (id.as_str(), version(&mut form)));
    actions::discard_amendment(&ctx.app, &mut tx, &ctx.actor, over).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(filed.motion.address()).telling("motions", "amendment-discarded").ok()
}

async fn step(ctx: &Ctx, id: &str, form: &mut Form, step: AmendmentStep) -> platform::Result<()> {
    ctx.must_sign_in()?;
    let _ = find_amendment(ctx, id).await?;
    let (mut tx, over) = (ctx.begin().await?, (id, version(form)));
    step_amendment(&ctx.app, &mut tx, &ctx.actor, over, step).await?;
    tx.commit(ctx.now()).await?;
    Ok(())
}
