//! The pages of the yearly campaigns that ask members about their known relations. In public: totals, and nobody's name.

mod close;
mod list;
mod open;
mod panel;
mod show;
mod table;

use axum::{Router, routing::get};
use platform::{
    App, Failure, Result,
    db::Reader,
    web::{Ctx, Page},
};

use crate::{
    WORDS,
    rules::{Campaign, Verb, may},
    store,
};

pub(crate) use panel::panel as campaign_panel;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/members/campaigns", get(list::list))
        .route("/{lang}/members/campaigns.csv", get(table::campaigns))
        .route("/{lang}/members/campaigns/new", get(open::form).post(open::save))
        .route("/{lang}/members/campaigns/{id}", get(show::show))
        .route("/{lang}/members/campaigns/{id}/answers.csv", get(table::answers))
        .route("/{lang}/members/campaigns/{id}/close", get(close::form).post(close::save))
}

/// The address of a campaign's page, after the language.
pub(crate) fn address(campaign: &Campaign) -> String {
    format!("/members/campaigns/{}", campaign.year)
}

/// The campaign at this address.
async fn find(reader: &mut Reader, year: &str) -> Result<Campaign> {
    let year = year.parse().map_err(|_| Failure::NotFound)?;
    store::campaign(reader, year).await?.ok_or(Failure::NotFound)
}

/// Lets in who keeps campaigns: a visitor goes to sign in, another reader is told that it is not theirs.
fn allow(ctx: &Ctx) -> Result<()> {
    ctx.must_sign_in()?;
    Ok(may(&ctx.actor, Verb::KeepCampaign, None)?)
}

/// A page under the list of campaigns.
fn under(ctx: &Ctx, title: impl std::fmt::Display) -> Page {
    let t = ctx.words(&WORDS);
    Page::new(title)
        .under(t.say("members-title"), ctx.href("/members"))
        .under(t.say("campaigns-title"), ctx.href("/members/campaigns"))
}
