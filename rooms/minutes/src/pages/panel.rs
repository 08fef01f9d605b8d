use askama::Template;
use council::{ItemKind, rules::State as Held};
use platform::{Link, Result, db::Reader, i18n::Words, parts::Html, web::Ctx};

use super::stands;
use crate::{
    WORDS,
    rules::{Minutes, Sight, State, Verb, may, may_approve_in, sight},
    said::session_of_day,
    store,
};

#[derive(Template)]
#[template(path = "panel.html")]
struct SessionPanel {
    t: Words,
    state: Option<Html>,
    says: String,
    /// Whether the first way is what comes next.
    first: bool,
    ways: Vec<Link>,
}

/// On the page of a session that has ended: how far its minutes have come, and the way to them.
pub(crate) async fn on_session(reader: &mut Reader, ctx: &Ctx, id: &str) -> Result<Option<Html>> {
    let Some(session) = council::session_by_id(reader, id).await? else { return Ok(None) };
    if !matches!(session.state, Held::Closed(..)) {
        return Ok(None);
    }
    let t = ctx.words(&WORDS);
    let at = format!("{}/minutes", session.address());
    let writes = ctx.actor.signed_in() && may(&ctx.actor, Verb::Write, &[]).is_ok();
    let Some(minutes) = store::minutes(reader, &session.id).await? else {
        let ways = writes.then(|| Link::new(t.say("step-draft"), ctx.href(&format!("{at}/draft"))));
        let (says, ways) = (t.say("no-minutes-yet").to_string(), ways.into_iter().collect());
        return Html::of(&SessionPanel { t, state: None, says, first: true, ways }).map(Some);
    };
    let it = council::gather(reader, session, ctx.now()).await?;
    let reads = sight(&ctx.actor, &minutes.state, it.chairs()) != Sight::Nothing;
    let key = format!("panel-{}", minutes.state.word());
    let mut ways = Vec::new();
    if reads {
        ways.push(Link::new(t.say("read-minutes"), ctx.href(&at)));
        ways.push(Link::new(t.say("print-minutes"), ctx.href(&format!("{at}.pdf"))));
    }
    let says = t.say(if reads { key } else { "panel-unseen".to_owned() }).to_string();
    Html::of(&SessionPanel { t, state: Some(stands(&minutes.state, t)), says, first: false, ways }).map(Some)
}

/// Minutes that an item is about.
struct Line {
    state: Html,
    says: String,
    href: Option<String>,
    acts: Vec<Link>,
}

#[derive(Template)]
#[template(path = "item.html")]
struct ItemPanel {
    lines: Vec<Line>,
}

/// Under an item by which minutes are approved: those that wait for it, those that were approved under it.
pub(crate) async fn on_item(reader: &mut Reader, ctx: &Ctx, id: &str) -> Result<Option<Html>> {
    let item = council::item(reader, id).await?.filter(|it| it.said.kind == ItemKind::Minutes && !it.withdrawn);
    let Some(item) = item else { return Ok(None) };
    let Some(by) = council::session_by_id(reader, item.session.as_str()).await? else { return Ok(None) };
    let mut lines = Vec::new();
    for minutes in store::all(reader).await?.iter() {
        let Some(session) = council::session_by_id(reader, minutes.session.as_str()).await? else { continue };
        let here = minutes.state.approval().is_some_and(|approval| approval.item.as_ref() == Some(&item.id));
        let ahead = session.organ == by.organ && session.id != by.id && !by.is_past() && ended_before(&session, &by);
        let waits = matches!(minutes.state, State::Proposed(_)) && (ahead || may_approve_in(&by, &session));
        if here || waits {
            let approves = waits && may_approve_in(&by, &session);
            lines.push(line(reader, ctx, (&item, session), (minutes, approves)).await?);
        }
    }
    if lines.is_empty() { Ok(None) } else { Html::of(&ItemPanel { lines }).map(Some) }
}

/// Whether a session ended before another opens.
fn ended_before(session: &council::Session, by: &council::Session) -> bool {
    let ended = match &session.state {
        Held::Closed(_, at) => Some(*at),
        _ => None,
    };
    let opens = by.state.opened().map(|it| it.at).or(by.said.times.map(|times| times.opens));
    ended.is_some_and(|ended| opens.is_none_or(|opens| ended <= opens))
}

async fn line(
    reader: &mut Reader,
    ctx: &Ctx,
    (item, session): (&council::rules::Item, council::Session),
    (minutes, approves): (&Minutes, bool),
) -> Result<Line> {
    let t = ctx.words(&WORDS);
    let at = format!("{}/minutes", session.address());
    let it = council::gather(reader, session, ctx.now()).await?;
    let reads = sight(&ctx.actor, &minutes.state, it.chairs()) != Sight::Nothing;
    let records = approves && ctx.actor.signed_in() && may(&ctx.actor, Verb::Approve, &[]).is_ok();
    Ok(Line {
        state: stands(&minutes.state, t),
        says: session_of_day(&it, t),
        href: reads.then(|| ctx.href(&at)),
        acts: match records {
            true => [("put-to-vote", "vote"), ("step-approve", "approve")]
                .map(|(key, of)| Link::new(t.say(key), ctx.href(&format!("{at}/{of}?item={}", item.id))))
                .into(),
            false => Vec::new(),
        },
    })
}
