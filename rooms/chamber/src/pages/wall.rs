use askama::Template;
use axum::extract::Path;
use kernel::Lang;
use platform::{
    i18n::Words,
    web::{BySlug, Ctx, Outcome, Page},
};

use super::{
    address, find,
    said::{Both, headline, quorum},
    seen::{Seen, Speaks, seen},
    voted::{OnWall, for_the_hall, on_wall},
};
use crate::{WORDS, chamber::Chamber};

/// How often a wall without a script asks for its page again, in seconds.
const AGAIN: u32 = 15;
/// The query keys that the page and its part depend on.
const KEYS: &[&str] = &["part"];

/// What the hall reads in one language.
struct Pane {
    lang: Lang,
    t: Words,
    now: Seen,
    votes: Vec<OnWall>,
    quorum: Vec<String>,
    /// What stands there while no item is on.
    rest: String,
}

#[derive(Template)]
#[template(path = "wall.html")]
struct WallPage {
    t: Words,
    whole: bool,
    events: Option<String>,
    part: String,
    number: i64,
    headline: String,
    panes: Vec<Pane>,
}

/// The wall of the hall: what is on, who speaks, the vote and its result, in four languages at once.
pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let (chamber, number) = find(&ctx, &slug).await?;
    let (t, session) = (ctx.words(&WORDS), &chamber.it.session);
    let whole = ctx.asked("part").is_none();
    let mut reader = ctx.read().await?;
    let mut panes = Vec::new();
    let votes = for_the_hall(&ctx, &mut reader, &chamber).await?;
    for lang in Lang::ALL {
        panes.push(pane(&chamber, on_wall(&votes, Both::new(lang)), Both::new(lang)));
    }
    let body = WallPage {
        t,
        whole,
        events: (!session.is_past()).then(|| ctx.href(&address(&chamber, &format!("events?since={number}")))),
        part: ctx.href(&address(&chamber, "screen?part=now")),
        number,
        headline: headline(&chamber, &[], Both::new(ctx.lang)),
        panes,
    };
    let public = session.is_public().then_some(KEYS);
    if !whole {
        return ctx.part(public, &body);
    }
    let title = council::session_words::title(session, chamber.it.organ(), ctx.words(&council::WORDS));
    let page = Page::new(title).island("live.js").wall(AGAIN);
    ctx.page(if session.is_public() { page.public(KEYS) } else { page }, &body)
}

fn pane(chamber: &Chamber, votes: Vec<OnWall>, words: Both) -> Pane {
    let session = &chamber.it.session;
    let title = council::session_words::title(session, chamber.it.organ(), words.council);
    Pane {
        lang: words.t.lang,
        t: words.t,
        now: seen(chamber, words),
        votes,
        quorum: quorum(chamber, words),
        rest: title,
    }
}

impl Pane {
    /// Who is heard now, and in a word on what: whoever speaks on a point of order, else whoever has the floor.
    fn speaks(&self) -> Option<(String, &Speaks)> {
        let order = self.now.order.as_ref().map(|it| ("on-order", it));
        let (key, it) = order.or(self.now.speaker.as_ref().map(|it| ("has-floor", it)))?;
        Some((self.t.say(key).to_string(), it))
    }
}
