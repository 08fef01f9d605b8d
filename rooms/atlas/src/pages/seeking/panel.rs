use askama::Template;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, notice},
    web::Ctx,
};

use super::board::days;
use crate::{
    WORDS,
    rules::{Entity, Notice, may_seek},
    store::{self, By},
    view::{paragraph, theme_words},
};

#[derive(Template)]
#[template(path = "seeking-panel.html")]
struct PanelPage {
    t: Words,
    /// To its owner: that its day is past.
    past: Html,
    wants: String,
    offers: String,
    words: Html,
    days: String,
    ways: Vec<Link>,
}

/// On the page of a place: what its authority seeks in a partner and offers.
pub(crate) async fn on_locality(reader: &mut Reader, ctx: &Ctx, locality: &str) -> Result<Option<Html>> {
    match store::entity(reader, By::Locality(locality)).await? {
        Some(entity) => draw(reader, ctx, &entity).await,
        None => Ok(None),
    }
}

/// The same on the page of a member.
pub(crate) async fn on_member(reader: &mut Reader, ctx: &Ctx, entity: &str) -> Result<Option<Html>> {
    match store::entity(reader, By::Id(entity)).await?.filter(|entity| entity.place.is_some()) {
        Some(entity) => draw(reader, ctx, &entity).await,
        None => Ok(None),
    }
}

/// Anyone reads what is shown today; its owner is told when it no longer is.
async fn draw(reader: &mut Reader, ctx: &Ctx, entity: &Entity) -> Result<Option<Html>> {
    let t = ctx.words(&WORDS);
    let Some(it) = store::notice(reader, &entity.id).await?.filter(Notice::says_something) else { return Ok(None) };
    let owner = may_seek(&ctx.actor, entity.id.as_str()).is_ok();
    let past = it.until.filter(|_| it.is_past_on(ctx.today()));
    if past.is_some() && !owner {
        return Ok(None);
    }
    let board = Link::new(t.say("seeking-title"), ctx.href("/atlas/seeking"));
    let change = Link::new(t.say("change-notice"), ctx.href(&format!("{}/seeking", entity.address())));
    let body = PanelPage {
        t,
        past: past.map_or_else(Html::default, |day| notice(t.say("notice-past").with("day", t.day(day)))),
        wants: theme_words(&it.wants, t),
        offers: theme_words(&it.offers, t),
        words: paragraph(&it.words, t),
        days: days(&it, t),
        ways: [board].into_iter().chain(Some(change).filter(|_| owner)).collect(),
    };
    Html::of(&body).map(Some)
}
