use platform::{
    Result,
    db::Reader,
    parts::{Html, escape},
    web::Ctx,
};

use super::address;
use crate::{
    WORDS,
    actions::asking_one,
    rules::{Due, Verb, may},
    store,
};

/// On a member's page, for its own people and the secretary: what the campaign that is open asks of it, how far it has
/// answered, until when, and where.
pub(crate) async fn panel(reader: &mut Reader, ctx: &Ctx, entity: &str) -> Result<Option<Html>> {
    if may(&ctx.actor, Verb::SeeFile, Some(entity)).is_err() {
        return Ok(None);
    }
    let Some(campaign) = store::open_campaign(reader).await? else { return Ok(None) };
    let Some(it) = asking_one(reader, &campaign, entity, ctx.today()).await? else { return Ok(None) };
    let t = ctx.words(&WORDS);
    let said = t.say("campaign-said-of").with("said", it.answer.said).with("asked", it.answer.asked).to_string();
    let until = match it.answer.due {
        Due::On(day) => t.say("campaign-until").with("day", t.day(day)),
        Due::Stopped => t.say("campaign-clock-stopped"),
    };
    let way = if ctx.actor.belongs_to(entity) {
        (format!("{}/relations/confirm", it.entity.address()), t.say("campaign-answer"))
    } else {
        (address(&campaign), t.say("campaign-see"))
    };
    Ok(Some(Html::trusted(format!(
        r#"<section class="part" aria-labelledby="campaign"><h2 id="campaign">{}</h2><p>{} · {}</p><div class="acts"><a class="button second" href="{}">{}</a></div></section>"#,
        escape(&t.say("campaign-title").with("year", campaign.year.to_string()).to_string()),
        escape(&said),
        escape(&until.to_string()),
        escape(&ctx.href(&way.0)),
        escape(&way.1.to_string())
    ))))
}
