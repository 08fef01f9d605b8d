use askama::Template;
use platform::{
    Failure, Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, empty},
    web::{Ctx, Outcome, Page},
};

use super::{form::sitting, here, stands};
use crate::{
    WORDS, roll,
    rules::{Session, SessionVerb, Verb, may, may_in_session},
    session_words as said, store,
};

/// How many sessions that are over stand on the page of the council.
const PAST_ON_THE_PANEL: usize = 3;

struct Line {
    title: String,
    href: String,
    when: String,
    here: Html,
    place: String,
    state: Html,
    example: bool,
}

#[derive(Template)]
#[template(path = "sessions/list.html")]
struct ListPage {
    t: Words,
    next: Vec<Line>,
    past: Vec<Line>,
    empty: Html,
    calendar: String,
    acts: Vec<Link>,
}

#[derive(Template)]
#[template(path = "sessions/panel.html")]
struct PanelPage {
    t: Words,
    lines: Vec<Line>,
    all: String,
}

/// In place of sessions, where no organ sits: that one is constituted first.
#[derive(Template)]
#[template(source = "{{ empty }}", ext = "html")]
pub(super) struct NoOrgan {
    empty: Html,
}

pub(super) fn no_organ(ctx: &Ctx) -> NoOrgan {
    let t = ctx.words(&WORDS);
    let (says, href) = (t.say("add-organ").to_string(), ctx.href("/council/organs/new"));
    let composes = may(&ctx.actor, Verb::AddOrgan, &[]).is_ok();
    NoOrgan { empty: empty(t.say("no-organ-to-sit"), composes.then_some((says.as_str(), href.as_str()))) }
}

/// Every session that the reader may see: those to come, then those that are over.
pub(super) async fn show(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let (next, past) = seen(&ctx, &mut reader).await?;
    let prepares = may_in_session(&ctx.actor, SessionVerb::Prepare, &[]).is_ok();
    let act = Link::new(t.say("prepare-session"), ctx.href("/council/sessions/new"));
    let none = next.is_empty() && past.is_empty();
    let begins = prepares && none && sitting(&mut reader).await?.is_empty();
    let body = ListPage {
        t,
        empty: match (begins, none) {
            (true, _) => no_organ(&ctx).empty,
            (_, true) => empty(t.say("no-session-yet"), prepares.then_some((act.text.as_str(), act.href.as_str()))),
            _ => Html::default(),
        },
        next,
        past,
        calendar: format!("/council/calendar.ics?lang={}", ctx.lang),
        acts: (prepares && !begins).then_some(act).into_iter().collect(),
    };
    let page = Page::new(t.say("sessions-title")).lead(t.say("sessions-lead"));
    ctx.page(page.under(t.say("council-title"), ctx.href("/council")).public(&[]).island("zone.js"), &body)
}

/// On the page of the council: the sessions to come and the last ones; nothing where there is none.
pub(in crate::pages) async fn panel(ctx: &Ctx, reader: &mut Reader) -> Result<Html> {
    let (t, (mut lines, past)) = (ctx.words(&WORDS), seen(ctx, reader).await?);
    lines.extend(past.into_iter().take(PAST_ON_THE_PANEL));
    let prepares = may_in_session(&ctx.actor, SessionVerb::Prepare, &[]).is_ok();
    if lines.is_empty() && !prepares {
        return Ok(Html::default());
    }
    Html::of(&PanelPage { t, lines, all: ctx.href("/council/sessions") })
}

/// The sessions to come, the soonest first and those without a date last; and those that are over, the latest first.
async fn seen(ctx: &Ctx, reader: &mut Reader) -> Result<(Vec<Line>, Vec<Line>)> {
    let (mut next, mut past) = (Vec::new(), Vec::new());
    for session in store::sessions(reader).await?.iter() {
        if !session.is_public() && !follows(ctx, reader, session).await? {
            continue;
        }
        let organ = store::organ(reader, &session.organ).await?.ok_or(Failure::NotFound)?;
        let t = ctx.words(&WORDS);
        let line = Line {
            title: said::title(session, &organ, t),
            href: ctx.href(&session.address()),
            when: said::when(session, t),
            here: here(session, t),
            place: said::place(session, t),
            state: stands(session, t),
            example: session.said.example,
        };
        if session.is_past() { past.push(line) } else { next.push((session.said.times.map(|it| it.opens), line)) }
    }
    next.sort_by_key(|(opens, _)| (opens.is_none(), *opens));
    Ok((next.into_iter().map(|(_, line)| line).collect(), past))
}

async fn follows(ctx: &Ctx, reader: &mut Reader, session: &Session) -> Result<bool> {
    if !ctx.actor.signed_in() {
        return Ok(false);
    }
    if may_in_session(&ctx.actor, SessionVerb::Follow, &[]).is_ok() {
        return Ok(true);
    }
    Ok(roll::gather(reader, session.clone(), ctx.now()).await?.follows(&ctx.actor))
}
