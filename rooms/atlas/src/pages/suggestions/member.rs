use askama::Template;
use platform::{Link, Result, db::Reader, i18n::Words, parts::Html, web::Ctx};

use super::address;
use crate::{
    WORDS,
    store::{self, By},
};

#[derive(Template)]
#[template(path = "suggestions-member.html")]
struct MemberPanel {
    t: Words,
    way: Link,
}

/// On the page of a member: the way to the partners suggested for its place.
pub(crate) async fn panel(reader: &mut Reader, ctx: &Ctx, entity: &str) -> Result<Option<Html>> {
    let Some(authority) = store::entity(reader, By::Id(entity)).await? else { return Ok(None) };
    let Some(seat) = &authority.place else { return Ok(None) };
    let Some(place) = store::locality(reader, By::Id(seat.id.as_str())).await? else { return Ok(None) };
    let t = ctx.words(&WORDS);
    let words = t.say("suggestions-title-of").with_text("name", place.name.shown(ctx.lang));
    Html::of(&MemberPanel { t, way: Link::new(words, ctx.href(&address(&place))) }).map(Some)
}
