//! What experts were asked and have not answered: a page of it, and a word on the pages of the council and of sessions.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use council::rules::SessionId;
use kernel::{Actor, Id, Role};
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, empty, state},
    web::{Ctx, Outcome, Page},
};

use super::referral::{COUNCIL, about};
use crate::{
    WORDS,
    place::Place,
    rules::{Referral, Scene, Verb, may},
    said, store,
};

struct Line {
    link: Link,
    state: Html,
    says: Vec<String>,
    former: Option<String>,
}

#[derive(Template)]
#[template(path = "awaited.html")]
struct AwaitedPage {
    empty: Html,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "panel-awaited.html")]
struct AwaitedPanel {
    t: Words,
    count: String,
    past: Option<String>,
    all: String,
}

/// What is awaited, the most urgent first: all of it for the secretary, that of their sessions for who presides, their own for experts.
pub(super) async fn show(ctx: Ctx) -> Outcome {
    ctx.must_sign_in()?;
    let (t, mut reader) = (ctx.words(&WORDS), ctx.read().await?);
    let experts = accounts::holders(&mut reader, Role::Expert, None, ctx.today()).await?;
    let experts: BTreeSet<Id<Actor>> = experts.into_iter().map(|it| it.account).collect();
    let mut places: BTreeMap<SessionId, Place> = BTreeMap::new();
    let mut lines = Vec::new();
    for it in store::awaited(&mut reader).await?.iter() {
        if !places.contains_key(&it.session) {
            places.insert(it.session.clone(), Place::of(&mut reader, &it.session, None, ctx.now()).await?);
        }
        let place = &places[&it.session];
        let follows = refers(&ctx, place);
        if place.it.session.is_past() || !follows && !it.is_for(&ctx.actor) {
            continue;
        }
        let what = about(&mut reader, &ctx, it).await?.map(|link| link.text);
        let (tone, word) = said::referral(it, t, ctx.today());
        let session = council::session_words::title(&place.it.session, place.it.organ(), ctx.words(&council::WORDS));
        lines.push(Line {
            link: Link::new(
                what.unwrap_or_else(|| t.say("referral-title").to_string()),
                ctx.href(&format!("/council/referrals/{}", it.id)),
            ),
            state: state(tone, word),
            says: vec![t.say("referral-to").with("expert", it.expert.1.as_str()).to_string(), session],
            former: (follows && !experts.contains(&it.expert.0)).then(|| t.say("awaited-former").to_string()),
        });
    }
    let (council, to) = (ctx.words(&council::WORDS).say(COUNCIL).to_string(), ctx.href("/council"));
    let nothing = if lines.is_empty() { empty(t.say("awaited-none"), Some((&council, &to))) } else { Html::default() };
    let page = Page::new(t.say("awaited-title")).lead(t.say("awaited-lead")).under(council, to);
    ctx.page(page, &AwaitedPage { empty: nothing, lines })
}

/// On the page of the council, where `session` is empty, or of a session: how many answers are awaited of those that the reader asks
/// for or is asked for.
pub(crate) async fn panel(reader: &mut Reader, ctx: &Ctx, session: &str) -> Result<Option<Html>> {
    if !ctx.actor.signed_in() {
        return Ok(None);
    }
    let (t, today) = (ctx.words(&WORDS), ctx.today());
    let awaited = store::awaited(reader).await?;
    let mut seen: Vec<&Referral> = Vec::new();
    for it in awaited.iter().filter(|it| session.is_empty() || it.session.as_str() == session) {
        let refers = match session {
            "" => may(&ctx.actor, Verb::Refer, &Scene::default()).is_ok(),
            _ => refers(ctx, &*Place::together(reader, &it.session, ctx.now()).await?),
        };
        if (refers || it.is_for(&ctx.actor)) && goes_on(reader, &it.session).await? {
            seen.push(it);
        }
    }
    if seen.is_empty() {
        return Ok(None);
    }
    let past = seen.iter().filter(|it| it.is_late(today)).count();
    Html::of(&AwaitedPanel {
        t,
        count: t.say("awaited-count").with("n", seen.len()).to_string(),
        past: (past > 0).then(|| t.say("awaited-past").with("n", past).to_string()),
        all: ctx.href("/council/referrals/awaited"),
    })
    .map(Some)
}

/// Whether the reader asks experts in this session: the secretary, and who presides.
fn refers(ctx: &Ctx, place: &Place) -> bool {
    may(&ctx.actor, Verb::Refer, &place.scene(None, None)).is_ok()
}

/// Whether answers are taken in a session still.
async fn goes_on(reader: &mut Reader, session: &SessionId) -> Result<bool> {
    Ok(council::session_by_id(reader, session.as_str()).await?.is_some_and(|it| !it.is_past()))
}
