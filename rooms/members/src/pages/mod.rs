//! The room's pages.

mod campaigns;
mod correct_mandate;
mod correct_powers;
mod file;
mod focal;
mod list;
mod listed;
mod mandates;
mod office;
mod office_list;
mod offices;
mod panel;
mod people;
mod powers;
mod propose;
mod show;
mod steps;
mod unreachable;

use atlas::Entity;
use axum::{
    Router,
    routing::{get, post},
};
use kernel::Actor;
use platform::{
    App, Failure, Result,
    db::Reader,
    i18n::Words,
    web::{Ctx, Form, Page},
};

use crate::{
    WORDS, api,
    rules::{Member, Verb, may, may_see},
    store,
};

pub(crate) use campaigns::{address as campaign_address, campaign_panel};
pub(crate) use list::{Row, filtered};
pub(crate) use panel::panel;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/members", get(list::list))
        .route("/{lang}/members.csv", get(api::csv))
        .route("/{lang}/members/new", get(propose::new).post(propose::create))
        .route("/{lang}/members/offices", get(office_list::list))
        .route("/{lang}/members/offices/new", get(offices::new).post(offices::create))
        .route("/{lang}/members/offices/{id}", get(office::form).post(office::save))
        .route("/{lang}/members/decisions", get(listed::show))
        .route("/{lang}/members/decisions/{id}", post(listed::decide))
        .merge(campaigns::routes())
        .route("/{lang}/members/{slug}", get(show::show))
        .route("/{lang}/members/{slug}/admit", get(steps::admit_form).post(steps::admit))
        .route("/{lang}/members/{slug}/suspend", get(steps::suspend_form).post(steps::suspend))
        .route("/{lang}/members/{slug}/reinstate", get(steps::reinstate_form).post(steps::reinstate))
        .route("/{lang}/members/{slug}/withdraw", get(steps::withdraw_form).post(steps::withdraw))
        .route("/{lang}/members/{slug}/people/new", get(people::new).post(people::create))
        .route("/{lang}/members/{slug}/people/{id}", get(people::edit).post(people::update))
        .route("/{lang}/members/{slug}/mandates/new", get(mandates::new).post(mandates::create))
        .route("/{lang}/members/{slug}/mandates/{id}/end", get(mandates::end_form).post(mandates::end))
        .route("/{lang}/members/{slug}/mandates/{id}/correct", get(correct_mandate::form).post(correct_mandate::save))
        .route("/{lang}/members/{slug}/powers/new", get(powers::new).post(powers::create))
        .route("/{lang}/members/{slug}/powers/{id}/correct", get(correct_powers::form).post(correct_powers::save))
        .route("/{lang}/members/{slug}/powers/{id}/file", get(powers::evidence))
        .route("/{lang}/members/{slug}/focal-points", get(focal::form).post(focal::save))
        .route("/{lang}/members/{slug}/unreachable", get(unreachable::form).post(unreachable::save))
}

/// What an address under a member's names: the member, and the thing of its own.
#[derive(serde::Deserialize)]
struct Within {
    slug: String,
    id: String,
}

/// The member at this address and its legal entity, for whoever may know of it.
async fn find(reader: &mut Reader, actor: &Actor, slug: &str) -> Result<(Member, Entity)> {
    let member = store::by_slug(reader, slug).await?.filter(|it| may_see(actor, it)).ok_or(Failure::NotFound)?;
    let entity = atlas::entity(reader, member.entity.as_str()).await?.ok_or(Failure::NotFound)?;
    Ok((member, entity))
}

/// The same, for whoever may do this there: a visitor goes to sign in, another reader is told that it is not theirs.
async fn find_to(ctx: &Ctx, slug: &str, verb: Verb) -> Result<(Member, Entity)> {
    ctx.must_sign_in()?;
    let (member, entity) = find(&mut ctx.read().await?, &ctx.actor, slug).await?;
    may(&ctx.actor, verb, Some(entity.id.as_str()))?;
    Ok((member, entity))
}

/// A page under a member's.
fn under(ctx: &Ctx, title: impl std::fmt::Display, member: &Member, entity: &Entity) -> Page {
    let t = ctx.words(&WORDS);
    Page::new(title)
        .under(t.say("members-title"), ctx.href("/members"))
        .under(entity.short_name().shown(ctx.lang), ctx.href(&member.address()))
}

/// A first line for a choice that nobody has made yet.
fn first_choose(t: Words) -> (String, String) {
    (String::new(), t.say("choose").to_string())
}

/// The three fields of a date, filled.
fn dated(form: Form, name: &str, day: kernel::Day) -> Form {
    form.filled(&format!("{name}-day"), day.day())
        .filled(&format!("{name}-month"), day.month())
        .filled(&format!("{name}-year"), day.year())
}
