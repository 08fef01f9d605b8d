use askama::Template;
use council::Session;
use kernel::Time;
use platform::{Result, db::Reader, i18n::Words, parts::Html, web::Ctx};

use crate::{
    WORDS,
    following::Watch,
    pages::{
        list::{self, Line},
        read,
    },
    rules::{Decision, State},
    seen, store,
};

#[derive(Template)]
#[template(path = "panels/session.html")]
struct SessionPanel {
    t: Words,
    decisions: Vec<Line>,
    commitments: Vec<(read::Line, String, String)>,
    all: String,
}

/// On the page of a session: what it decided; and, on that of the organ's next one, to those who follow, what earlier decisions committed
/// to: open, or done and given up since the session before.
pub(super) async fn draw(reader: &mut Reader, ctx: &Ctx, session: &str) -> Result<Option<Html>> {
    let t = ctx.words(&WORDS);
    let Some(session) = council::session_by_id(reader, session).await? else { return Ok(None) };
    let organs = council::organs(reader).await?;
    let here = store::of_session(reader, &session.id).await?;
    let decisions = seen::of_these(reader, &ctx.actor, &here).await?;
    let panel = SessionPanel {
        t,
        decisions: decisions.iter().map(|it| list::line(ctx, it, &organs)).collect(),
        commitments: followed(reader, ctx, &session).await?,
        all: ctx.href("/council/commitments"),
    };
    if panel.decisions.is_empty() && panel.commitments.is_empty() {
        return Ok(None);
    }
    Html::of(&panel).map(Some)
}

async fn followed(reader: &mut Reader, ctx: &Ctx, session: &Session) -> Result<Vec<(read::Line, String, String)>> {
    let all = council::sessions(reader).await?;
    let of_organ: Vec<&Session> = all.iter().filter(|it| it.organ == session.organ).collect();
    if !ctx.actor.signed_in() || next(&of_organ, ctx.now()).map(|it| &it.id) != Some(&session.id) {
        return Ok(Vec::new());
    }
    let watch = Watch::of(reader, &ctx.actor, ctx.today()).await?;
    if !watch.follows_organ(&session.organ) {
        return Ok(Vec::new());
    }
    let (since, mut lines) = (before(&of_organ), Vec::new());
    for decision in earlier(reader, ctx, session).await? {
        for it in store::commitments_of(reader, &decision.id).await?.iter() {
            let said = store::lines(reader, &it.id).await?.first().map(|line| line.at);
            if !it.is_followed(since, said) {
                continue;
            }
            let to = read::to(ctx, &decision, ctx.words(&WORDS));
            lines.push((it.said.due, read::line(reader, ctx, (it, true), ctx.today()).await?, to));
        }
    }
    lines.sort_by_key(|(due, ..)| *due);
    Ok(lines.into_iter().map(|(_, line, to)| (line, to.href, to.text)).collect())
}

/// The organ's next session: of those that are not over the one that opens first; one without a date comes last. An example is none, nor
/// is one that was not opened before its end.
fn next<'a>(of_organ: &[&'a Session], now: Time) -> Option<&'a Session> {
    let sits = |it: &Session| matches!(it.state, council::rules::State::Open(_) | council::rules::State::Suspended(..));
    let comes = |it: &Session| it.said.times.is_none_or(|times| times.ends > now);
    let ahead = of_organ.iter().filter(|it| !it.said.example && !it.is_past() && (sits(it) || comes(it))).copied();
    ahead.min_by_key(|it| (it.said.times.is_none(), it.said.times.map(|times| times.opens)))
}

/// When the organ's last session was closed.
fn before(of_organ: &[&Session]) -> Option<Time> {
    let closed = of_organ.iter().filter(|it| !it.said.example).filter_map(|it| match &it.state {
        council::rules::State::Closed(_, at) => Some(*at),
        _ => None,
    });
    closed.max()
}

/// The decisions of the organ that hold, taken in other sessions.
async fn earlier(reader: &mut Reader, ctx: &Ctx, session: &Session) -> Result<Vec<Decision>> {
    let all = store::decisions(reader).await?;
    let fits = |it: &&Decision| {
        matches!(it.state, State::Made(_)) && it.basis.organ == session.organ && it.basis.session != session.id
    };
    let fit: Vec<Decision> = all.iter().filter(fits).cloned().collect();
    seen::of_these(reader, &ctx.actor, &fit).await
}
