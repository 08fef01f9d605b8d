//! What other rooms' pages show of agreements.

use askama::Template;
use kernel::Actor;
use platform::{Result, db::Reader, i18n::Words, parts::Html, web::Ctx};

use super::list::{self, Line};
use crate::{
    WORDS,
    rules::{Agreement, Seat, Sight, sight},
    store,
};

/// The most agreements on the home page; the list has the others.
const HOME_MOST: usize = 12;

#[derive(Template)]
#[template(path = "panel.html")]
struct PanelPage {
    t: Words,
    title: String,
    lines: Vec<Line>,
    more: Option<String>,
}

/// The home page: the agreements that were signed, as anyone may know them.
pub(crate) async fn home(reader: &mut Reader, ctx: &Ctx) -> Result<Option<Html>> {
    let all = store::all(reader).await?;
    let public = |it: &&Agreement| sight(&Actor::visitor(), it) == Sight::Public;
    let agreements: Vec<&Agreement> = all.iter().filter(public).collect();
    let title = ctx.words(&WORDS).say("panel-home").with("n", agreements.len()).to_string();
    draw(reader, ctx, title, agreements, HOME_MOST).await
}

/// A member's page: the agreements of its legal entity that this reader may know of.
pub(crate) async fn member(reader: &mut Reader, ctx: &Ctx, entity: &str) -> Result<Option<Html>> {
    let agreements = store::of_entity(reader, entity).await?;
    let title = ctx.words(&WORDS).say("panel-body").to_string();
    draw(reader, ctx, title, agreements.iter().collect(), usize::MAX).await
}

/// A locality's page: the agreements of its authority that this reader may know of.
pub(crate) async fn locality(reader: &mut Reader, ctx: &Ctx, locality: &str) -> Result<Option<Html>> {
    let all = store::all(reader).await?;
    let sits = |it: &&Agreement| {
        it.bound_to_the_end().any(|party| matches!(&party.seat, Seat::Locality { id, .. } if id == locality))
    };
    let agreements = all.iter().filter(sits).collect();
    let title = ctx.words(&WORDS).say("panel-body").to_string();
    draw(reader, ctx, title, agreements, usize::MAX).await
}

async fn draw(
    reader: &mut Reader,
    ctx: &Ctx,
    title: String,
    mut agreements: Vec<&Agreement>,
    most: usize,
) -> Result<Option<Html>> {
    agreements.retain(|agreement| sight(&ctx.actor, agreement) > Sight::Nothing);
    if agreements.is_empty() {
        return Ok(None);
    }
    let t = ctx.words(&WORDS);
    t.sort_by(&mut agreements, |agreement| agreement.title.shown(ctx.lang).text.to_owned());
    let countries = atlas::countries(reader).await?;
    let more = (agreements.len() > most).then(|| ctx.href("/agreements"));
    let lines = agreements.iter().take(most).map(|agreement| list::line(ctx, agreement, &countries)).collect();
    Html::of(&PanelPage { t, title, lines, more }).map(Some)
}
