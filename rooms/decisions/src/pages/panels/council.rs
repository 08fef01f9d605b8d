use askama::Template;
use platform::{Link, Result, db::Reader, i18n::Words, parts::Html, web::Ctx};

use crate::{
    WORDS,
    pages::list::{self, Line},
    rules::{State, Verb, may},
    seen, store,
};

/// How many decisions stand on the page of the council.
const LATEST: usize = 5;

#[derive(Template)]
#[template(path = "panels/council.html")]
struct CouncilPanel {
    t: Words,
    lines: Vec<Line>,
    all: String,
    ways: Vec<Link>,
}

/// On the page of the council: the latest decisions, and the ways to commitments and axes. Nothing where there is neither.
pub(super) async fn draw(reader: &mut Reader, ctx: &Ctx) -> Result<Option<Html>> {
    let t = ctx.words(&WORDS);
    let organs = ::council::organs(reader).await?;
    let all = store::decisions(reader).await?;
    let made: Vec<_> = all.iter().filter(|it| it.state != State::Drafted).cloned().collect();
    let seen = seen::of_these(reader, &ctx.actor, &made).await?;
    let works = may(&ctx.actor, Verb::Draft, false).is_ok();
    if seen.is_empty() && !works && store::axes(reader).await?.is_empty() {
        return Ok(None);
    }
    let panel = CouncilPanel {
        t,
        lines: seen.iter().take(LATEST).map(|it| list::line(ctx, it, &organs)).collect(),
        all: ctx.href("/council/decisions"),
        ways: list::ways(ctx, t),
    };
    Html::of(&panel).map(Some)
}
