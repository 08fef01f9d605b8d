//! Campaigns as tables: their totals for everyone; who has answered, for the secretary.

use axum::{extract::Path, response::Response};
use platform::{
    Result,
    web::{At, Csv, Ctx},
};

use super::{allow, find, show::members};
use crate::{rules::Due, store};

/// Every campaign, with its totals once it is closed.
pub(super) async fn campaigns(ctx: Ctx) -> Result<Response> {
    let mut table =
        Csv::new(&["year", "opened", "deadline", "closed", "known", "confirmed_by_both", "confirmed_by_one"]);
    for it in store::campaigns(&mut ctx.read().await?).await? {
        let closed = it.closed.map(|(on, figures)| [on.to_string(), figures.known.to_string()]);
        let figures = it.closed.map(|(_, figures)| [figures.both.to_string(), figures.one.to_string()]);
        let [closed, known] = closed.unwrap_or_default();
        let [both, one] = figures.unwrap_or_default();
        table.push([it.year.to_string(), it.opened.to_string(), it.deadline.to_string(), closed, known, both, one]);
    }
    Ok(table.file("campaigns.csv"))
}

/// Who has answered, as the filter shows it.
pub(super) async fn answers(ctx: Ctx, Path(At { id }): Path<At>) -> Result<Response> {
    allow(&ctx)?;
    let mut reader = ctx.read().await?;
    let campaign = find(&mut reader, &id).await?;
    let asked_on = store::asked_on(&mut reader, campaign.year).await?;
    let mut table = Csv::new(&["member", "name", "asked", "said", "answered", "due", "written_on", "mail_addresses"]);
    for it in members(&ctx, &mut reader, &campaign).await? {
        table.push([
            it.member.slug.clone(),
            it.entity.name.shown(ctx.lang).text.to_owned(),
            it.answer.asked.to_string(),
            it.answer.said.to_string(),
            it.answer.reaches().as_str().to_owned(),
            match it.answer.due {
                Due::On(day) => day.to_string(),
                Due::Stopped => "stopped".to_owned(),
            },
            asked_on.get(it.entity.id.as_str()).map(ToString::to_string).unwrap_or_default(),
            it.answer.addresses.to_string(),
        ]);
    }
    Ok(table.file(&format!("campaign-{}.csv", campaign.year)))
}
