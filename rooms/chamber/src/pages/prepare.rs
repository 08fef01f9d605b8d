//! The way from the console to a vote on the item that is on.

use council::{
    ItemKind,
    rules::{Item, State},
};
use platform::{Link, web::Ctx};
use votes::rules::Setting;

use super::address;
use crate::{WORDS, chamber::Chamber};

/// The way to prepare a vote on the item that is on, where its session sits and has a matter that may be voted on there. Under an item by
/// which minutes are approved it leads by their room, which knows those that wait.
pub(super) fn prepare(ctx: &Ctx, chamber: &Chamber) -> Option<Link> {
    let sits = matches!(chamber.it.session.state, State::Open(_));
    let (_, item) = chamber.item_on().filter(|(_, item)| sits && is_voted_under(ctx, chamber, item))?;
    let of = if item.said.kind == ItemKind::Minutes { "minutes/vote" } else { "votes/new" };
    let path = address(chamber, &format!("{of}?item={}", item.id));
    Some(Link::new(ctx.words(&WORDS).say("prepare-vote"), ctx.href(&path)))
}

/// Whether the rules of the session have a matter that may be voted on under the item.
fn is_voted_under(ctx: &Ctx, chamber: &Chamber, item: &Item) -> bool {
    let it = &chamber.it;
    let Some(rules) = &it.rules else { return false };
    let setting = Setting { session: &it.session, item, rules: Some(rules), chairs: it.chairs(), now: ctx.now() };
    rules.matters.iter().any(|matter| setting.fits(&matter.key).is_ok())
}
