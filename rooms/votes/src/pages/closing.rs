//! What the page that closes a session says of its votes.

use askama::Template;
use council::Manner;
use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::{Html, shown},
    web::Ctx,
};
use suffrage::Way;

use super::called;
use crate::{
    WORDS,
    rules::{State, Vote, is_tacit},
    store,
};

/// A vote that is not over, and what becomes of it.
struct Line {
    href: String,
    called: String,
    question: Html,
    becomes: String,
}

#[derive(Template)]
#[template(path = "closing-panel.html")]
struct Part {
    t: Words,
    lines: Vec<Line>,
}

/// The votes of a session that are not over, each with what becomes of it where the session is closed now; nothing where all are.
pub(crate) async fn of_closing(reader: &mut Reader, ctx: &Ctx, session: &str) -> Result<Option<Html>> {
    let t = ctx.words(&WORDS);
    let Some(session) = council::session_by_id(reader, session).await? else { return Ok(None) };
    let votes = store::of_session(reader, &session.id).await?;
    let written = session.said.manner == Manner::Written;
    let line = |vote: &Vote| {
        Some(Line {
            becomes: t.say(becomes(vote, written)?).to_string(),
            href: ctx.href(&vote.address()),
            called: called(vote, t),
            question: shown(&vote.said.question, t.lang),
        })
    };
    let lines: Vec<Line> = votes.iter().filter_map(line).collect();
    if lines.is_empty() {
        return Ok(None);
    }
    Ok(Some(Html::of(&Part { t, lines })?))
}

/// What becomes of a vote whose session is closed: ballots are counted by the clock with who was there then, as is what nobody objected to in
/// writing; what was said or shown in a hall only whoever presides knows.
fn becomes(vote: &Vote, written: bool) -> Option<&'static str> {
    match (&vote.state, vote.said.way) {
        (State::Open(_), Way::Named | Way::Secret) => Some("closing-counts"),
        (State::Open(_), way) if is_tacit(way) && written => Some("closing-counts"),
        (State::Open(_), way) if is_tacit(way) => Some("closing-tacit"),
        (State::Open(_), _) => Some("closing-hands"),
        (State::Counting(..), _) => Some("closing-waits"),
        (State::Prepared, _) => Some("closing-never"),
        (State::Closed(..) | State::Withdrawn(..), _) => None,
    }
}
