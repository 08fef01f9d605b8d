//! What to do where nothing is found.

use finder::Query;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, empty_among},
    web::{Ctx, Filter},
};

use crate::{
    rules::{Verb, may},
    search, store,
};

/// Nothing is in the atlas, or nothing is all that was asked: then each criterion without which something is found, and how
/// much.
pub(super) async fn nothing(ctx: &Ctx, reader: &mut Reader, filter: &Filter, t: Words) -> Result<Html> {
    if store::count(reader).await? == 0 {
        let add = Link::new(t.say("add-locality"), ctx.href("/atlas/new"));
        let ways: Vec<Link> = [add].into_iter().filter(|_| may(&ctx.actor, Verb::AddLocality).is_ok()).collect();
        return Ok(empty_among(t.say("no-place-yet"), &ways));
    }
    let kept = filter.kept();
    let mut ways = Vec::new();
    if kept.len() > 1 {
        for criterion in &kept {
            let query = Query { limit: 0, ..search::query_without(ctx, criterion.name) };
            let n = search::find(&ctx.app, query).await?.total;
            if n > 0 {
                let without = t.say("without-criterion").with("criterion", criterion.says.as_str()).with("n", n);
                ways.push(Link::new(without, criterion.without.as_str()));
            }
        }
    }
    ways.push(Link::new(t.say("see-all-places"), ctx.href("/atlas")));
    let says = match kept.as_slice() {
        [criterion] if criterion.name == "q" => "nothing-of-that-name",
        [] | [_] => "no-place-found",
        _ => "no-place-is-all",
    };
    Ok(empty_among(t.say(says), &ways))
}
