use axum::extract::Path;
use platform::{
    parts::notice,
    web::{At, Ctx, Form, Outcome, Sheet},
};

use super::{address, allow, find, under};
use crate::{
    WORDS,
    actions::close_campaign,
    rules::{Campaign, Refusal},
};

pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    allow(&ctx)?;
    let campaign = find(&mut ctx.read().await?, &id).await?;
    if !campaign.is_open() {
        return Err(Refusal::CampaignClosed.into());
    }
    draw(&ctx, &ctx.form().await?, &campaign)
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    allow(&ctx)?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let mut tx = ctx.begin().await?;
    let campaign = find(&mut tx, &id).await?;
    let done = close_campaign(&ctx.app, &mut tx, &ctx.actor, Campaign { version, ..campaign.clone() }).await;
    if form.settle(done)?.is_some() {
        tx.commit(ctx.now()).await?;
        return ctx.go(address(&campaign)).telling("members", "campaign-closed-now").ok();
    }
    draw(&ctx, &form, &campaign)
}

fn draw(ctx: &Ctx, form: &Form, campaign: &Campaign) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/close", address(campaign));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("close-campaign-means").with("day", t.day(campaign.deadline))),
        version: Some(campaign.version),
        groups: Vec::new(),
        button: t.say("close-campaign").to_string(),
        back: ctx.href(&address(campaign)),
    };
    let title = t.say("campaign-title").with("year", campaign.year.to_string()).to_string();
    sheet.answer(ctx, form, under(ctx, t.say("close-campaign")).under(title, ctx.href(&address(campaign))))
}
