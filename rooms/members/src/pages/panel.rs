use platform::{
    Result,
    db::Reader,
    parts::{Html, escape},
    web::Ctx,
};

use super::list::quality;
use crate::{WORDS, rules::may_see, store};

/// On the page of a place or of an institution: that its authority is in the club, and where to read on.
pub(crate) async fn panel(reader: &mut Reader, ctx: &Ctx, subject: &str) -> Result<Option<Html>> {
    let t = ctx.words(&WORDS);
    let entity = match atlas::authority_of(reader, &kernel::Id::new(subject)).await? {
        Some(entity) => entity,
        None => match atlas::entity(reader, subject).await? {
            Some(entity) => entity,
            None => return Ok(None),
        },
    };
    let member = store::by_entity(reader, entity.id.as_str()).await?;
    let Some(member) = member.filter(|it| it.is_in() && may_see(&ctx.actor, it)) else { return Ok(None) };
    Ok(Some(Html::trusted(format!(
        r#"<section class="part" aria-labelledby="in-the-club"><h2 id="in-the-club">{}</h2><p><a href="{}">{}</a> · {} {}</p></section>"#,
        escape(&t.say("in-the-club").to_string()),
        escape(&ctx.href(&member.address())),
        escape(entity.name.shown(ctx.lang).text),
        escape(&t.say("quality-label").to_string()),
        quality(&member, t)
    ))))
}
