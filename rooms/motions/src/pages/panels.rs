//! What the page of a session shows of motions: those of each item, and the way to the file.

use askama::Template;
use council::rules::{ItemId, SessionId};
use platform::{Link, Result, db::Reader, i18n::Words, parts::Html, web::Ctx};

use super::text;
use crate::{
    WORDS,
    filed::{caught_up, filed},
    kept::seen,
    place::Place,
    rules::{Verb, may},
    said, store,
};

struct Line {
    link: Link,
    state: Html,
}

#[derive(Template)]
#[template(path = "panel-item.html")]
struct ItemPanel {
    lines: Vec<Line>,
    agreement: Option<Link>,
    acts: Vec<Link>,
}

#[derive(Template)]
#[template(path = "panel-session.html")]
struct SessionPanel {
    t: Words,
    terms: Vec<String>,
    ways: Vec<Link>,
}

/// On an item of an agenda: its motions with how they stand, and the way to propose one.
pub(crate) async fn item(reader: &mut Reader, ctx: &Ctx, id: &str) -> Result<Option<Html>> {
    let (t, id) = (ctx.words(&WORDS), ItemId::new(id));
    let motions = store::of_item(reader, &id).await?;
    let about = store::agreement_of(reader, &id).await?;
    if !ctx.actor.signed_in() && motions.is_empty() && about.is_none() {
        return Ok(None);
    }
    let Some(item) = council::item(reader, id.as_str()).await? else { return Ok(None) };
    let place = Place::together(reader, &item.session, ctx.now()).await?;
    let mut lines = Vec::new();
    for motion in seen((&ctx.app, &mut *reader, &ctx.actor), &place, motions.iter()).await? {
        let motion = caught_up(reader, motion.clone()).await?;
        let says = format!("{} · {}", said::motion(&motion, t), motion.title.shown(t.lang));
        lines.push(Line {
            link: Link::new(says, ctx.href(&motion.address())),
            state: said::motion_state(&motion.state, t),
        });
    }
    let agreement = match about {
        Some(id) => agreements::agreement(reader, &id).await?,
        None => None,
    };
    let known = |it: &agreements::rules::Agreement| {
        agreements::rules::sight(&ctx.actor, it) > agreements::rules::Sight::Nothing
    };
    let agreement = agreement.filter(known).map(|it| {
        Link::new(
            t.say("about-agreement").with_text("title", it.title.shown(t.lang)),
            ctx.href(&agreements::address(&it.slug)),
        )
    });
    let takes = place.sitting(&id, ctx.now()).takes_motions().is_ok();
    let writes = takes && may(&ctx.actor, Verb::WriteMotion, &place.scene(None, None)).is_ok();
    let acts: Vec<Link> = writes
        .then(|| Link::new(t.say("add-motion"), ctx.href(&format!("/council/items/{id}/motions/new"))))
        .into_iter()
        .collect();
    if lines.is_empty() && agreement.is_none() && acts.is_empty() {
        return Ok(None);
    }
    Html::of(&ItemPanel { lines, agreement, acts }).map(Some)
}

#[derive(Template)]
#[template(path = "panel-vote.html")]
struct VotePanel {
    text: Link,
    lags: Vec<Html>,
}

/// Wherever a vote on a motion or an amendment stands: the way to what is voted on and, until it is closed, where one of its languages lags.
pub(crate) async fn vote(reader: &mut Reader, ctx: &Ctx, id: &str) -> Result<Option<Html>> {
    let Some(vote) = votes::vote(reader, id).await? else { return Ok(None) };
    let Some(about) = &vote.said.about else { return Ok(None) };
    let amendment = match about.kind.as_str() {
        "amendment" => store::amendment(reader, &about.id).await?,
        "motion" => None,
        _ => return Ok(None),
    };
    let motion = amendment.as_ref().map_or(about.id.as_str(), |it| it.motion.as_str());
    let Some(motion) = store::motion(reader, motion).await? else { return Ok(None) };
    let place = Place::together(reader, &motion.session, ctx.now()).await?;
    if seen((&ctx.app, &mut *reader, &ctx.actor), &place, [&motion]).await?.is_empty() {
        return Ok(None);
    }
    let t = ctx.words(&WORDS);
    let (what, address) = match &amendment {
        Some(it) => (format!("{} · {}", said::motion(&motion, t), said::amendment(it, t)), it.address()),
        None => (said::motion(&motion, t), motion.address()),
    };
    let filed = filed(reader, motion).await?;
    let lags = if vote.closing().is_none() { text::lags(&filed, t) } else { Vec::new() };
    Html::of(&VotePanel { text: Link::new(t.say("read-what").with("what", what), ctx.href(&address)), lags }).map(Some)
}

/// On a session's page: its file, as a page, as one PDF, as a pack; until when what is tabled.
pub(crate) async fn session(reader: &mut Reader, ctx: &Ctx, id: &str) -> Result<Option<Html>> {
    let t = ctx.words(&WORDS);
    if council::session_by_id(reader, id).await?.is_none() {
        return Ok(None);
    }
    let place = Place::together(reader, &SessionId::new(id), ctx.now()).await?;
    let address = ctx.href(&place.it.session.address());
    let ways = vec![
        Link::new(t.say("file-open"), format!("{address}/file")),
        Link::new(t.say("file-pdf"), format!("{address}/file.pdf")),
        Link::new(t.say("file-pack"), format!("{address}/pack.zip")),
    ];
    Html::of(&SessionPanel { t, terms: super::file::terms(&place, t), ways }).map(Some)
}
