//! What the buttons on an account's page do.

use axum::extract::Path;
use platform::{
    Failure, Result,
    web::{At, Ctx, Form, Outcome},
};
use serde::Deserialize;

use super::{
    invite::role,
    say,
    show::{Forms, again},
};
use crate::{actions, rules::policy};

/// A role that an account holds, as an address names it.
#[derive(Deserialize)]
pub(super) struct HeldAt {
    id: String,
    grant: String,
}

pub(super) async fn take(ctx: Ctx, Path(at): Path<HeldAt>) -> Outcome {
    actions::take_role(&ctx.app, &ctx.actor, &at.id, &at.grant).await?;
    let manager = policy::may_see_accounts(&ctx.actor);
    let back = if manager { format!("/admin/accounts/{}", at.id) } else { "/accounts/invite".to_owned() };
    ctx.go(back).telling("accounts", "role-taken").ok()
}

pub(super) async fn give(ctx: Ctx, Path(at): Path<At>, mut form: Form) -> Outcome {
    say::manager(&ctx)?;
    let role = role(&ctx, &mut ctx.read().await?, &mut form).await?;
    if let Some(role) = role.filter(|_| !form.is_wrong()) {
        match actions::give_role(&ctx.app, &ctx.actor, &at.id, &role).await {
            Ok(()) => return back(&ctx, &at, "role-given"),
            Err(Failure::Refused(refusal)) => form.refuse(refusal),
            Err(failure) => return Err(failure),
        }
    }
    again(&ctx, &at.id, Forms { give: form, ..Forms::default() }).await
}

pub(super) async fn rename(ctx: Ctx, Path(at): Path<At>, mut form: Form) -> Outcome {
    say::manager(&ctx)?;
    let name = form.needed_line("name", 120);
    if form.is_wrong() {
        return again(&ctx, &at.id, Forms { name: form, ..Forms::default() }).await;
    }
    actions::rename(&ctx.app, &ctx.actor, &at.id, &name).await?;
    back(&ctx, &at, "renamed")
}

pub(super) async fn link(ctx: Ctx, Path(at): Path<At>) -> Outcome {
    said(actions::send_link(&ctx.app, &ctx.actor, &at.id).await, &ctx, &at, "link-sent")
}

pub(super) async fn untie(ctx: Ctx, Path(at): Path<At>) -> Outcome {
    said(actions::untie_person(&ctx.app, &ctx.actor, &at.id).await, &ctx, &at, "untied")
}

pub(super) async fn close(ctx: Ctx, Path(at): Path<At>) -> Outcome {
    said(actions::close(&ctx.app, &ctx.actor, &at.id).await, &ctx, &at, "closed")
}

pub(super) async fn open(ctx: Ctx, Path(at): Path<At>) -> Outcome {
    said(actions::open(&ctx.app, &ctx.actor, &at.id).await, &ctx, &at, "opened")
}

fn said(done: Result<()>, ctx: &Ctx, at: &At, key: &str) -> Outcome {
    done?;
    back(ctx, at, key)
}

fn back(ctx: &Ctx, at: &At, key: &str) -> Outcome {
    ctx.go(format!("/admin/accounts/{}", at.id)).telling("accounts", key).ok()
}
