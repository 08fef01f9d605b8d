use askama::Template;
use platform::{Link, Result, db::Reader, parts::Html, web::Ctx};

use crate::{
    WORDS, basis,
    pages::read,
    rules::{Verb, may},
    said, seen, store,
};

#[derive(Template)]
#[template(path = "panels/item.html")]
struct ItemPanel {
    lines: Vec<(Link, Html)>,
    drafts: Vec<Link>,
}

/// Under an item: what was decided there; to the secretary each vote that adopted something and carries no decision yet.
pub(super) async fn draw(reader: &mut Reader, ctx: &Ctx, item: &str) -> Result<Option<Html>> {
    let t = ctx.words(&WORDS);
    let (session, item) = basis::session_of(reader, item).await?;
    let here: Vec<_> =
        store::of_session(reader, &session.id).await?.iter().filter(|it| it.basis.item == item.id).cloned().collect();
    let seen = seen::of_these(reader, &ctx.actor, &here).await?;
    let mut drafts = Vec::new();
    if may(&ctx.actor, Verb::Draft, false).is_ok() {
        for vote in basis::free(reader, &session, &item.id).await? {
            let path = format!("/council/decisions/new?item={}&vote={}", item.id, vote.basis.vote);
            drafts.push(Link::new(t.say("draft-from-vote").with("n", vote.number), ctx.href(&path)));
        }
    }
    if seen.is_empty() && drafts.is_empty() {
        return Ok(None);
    }
    let lines = seen.iter().map(|it| (read::to(ctx, it, t), said::stands(it, t))).collect();
    Html::of(&ItemPanel { lines, drafts }).map(Some)
}
