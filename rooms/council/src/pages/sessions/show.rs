use askama::Template;
use axum::extract::Path;
use platform::{
    Link, Result, Slot,
    db::Reader,
    i18n::Words,
    parts::{Html, empty, notice},
    web::{BySlug, Ctx, Outcome, Page},
};

use super::{
    again,
    agenda::{Agenda, adds, agenda, amiss},
    answer::label,
    find_within, here, roll, stands,
    step::verb,
    steps::steps,
    theirs,
};
use crate::{
    WORDS, reach,
    roll::{Gathered, SatSeat},
    rules::{Manner, SessionVerb, State, may_in_session},
    session_words as said,
};

#[derive(Template)]
#[template(path = "sessions/show.html")]
struct ShowPage {
    t: Words,
    notices: Vec<Html>,
    state: Html,
    when: String,
    utc: Option<String>,
    here: Html,
    place: String,
    organ: Link,
    rules: Option<Link>,
    said: Vec<String>,
    quorum: Vec<String>,
    /// The ways into the session as it is held.
    follow: Vec<Html>,
    agenda: Vec<Agenda>,
    /// That the agenda is empty; for the secretary, what may be mended in its hours.
    agenda_says: Html,
    /// What other rooms say of the session.
    panels: Vec<Html>,
    theirs: Html,
    next: Option<Link>,
    acts: Vec<Link>,
    ways: Vec<Link>,
}

/// A session: for anyone when, where and what about; for those it calls and the secretary what is theirs to do.
pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    draw(&ctx, &slug, None).await
}

/// The page of a session; again, with why what was asked of it was refused.
pub(super) async fn draw(ctx: &Ctx, slug: &str, refused: Option<String>) -> Outcome {
    let mut reader = ctx.read().await?;
    let it = find_within(ctx, &mut reader, slug).await?;
    let (t, session) = (ctx.words(&WORDS), &it.session);
    let prepares = may_in_session(&ctx.actor, SessionVerb::Prepare, &[]).is_ok();
    let mut acts = if prepares { acts(ctx, &it) } else { conducted(ctx, &it) };
    let next = (!acts.is_empty() && is_next(ctx, &it)).then(|| acts.remove(0));
    if prepares && let Some(act) = again::act(ctx, &mut reader, &it).await? {
        acts.insert(0, act);
    }
    let organ = it.organ();
    let refuses = refused.is_some();
    let mut notices: Vec<Html> = refused.map(notice).into_iter().chain(notices(&it, t)).collect();
    if prepares && matches!(session.state, State::Convened(_)) {
        notices.extend(unreached(&mut reader, ctx, &it).await?);
    }
    let mut agenda = agenda(ctx, &it, prepares);
    for (line, item) in agenda.iter_mut().zip(&it.items) {
        line.panels = ctx.panels(&mut reader, Slot::Item, item.id.as_str()).await?;
    }
    let body = ShowPage {
        t,
        notices,
        state: stands(session, t),
        when: said::when(session, t),
        utc: said::when_utc(session, t),
        here: here(session, t),
        place: said::place(session, t),
        organ: Link::new(organ.name.shown(ctx.lang), ctx.href(&organ.address())),
        rules: it.adopted.as_ref().map(|adopted| {
            let says = t.say("under-rules").with("n", adopted.number);
            Link::new(says, ctx.href(&format!("{}/{}", organ.rules_address(), adopted.number)))
        }),
        said: happened(&it, t),
        // Nobody is there before its hour: nothing is missing yet.
        quorum: if session.checks_in(ctx.now()) { roll::quorum(&it, t) } else { Vec::new() },
        agenda_says: match session.state {
            _ if it.items.is_empty() => empty(t.say("no-item-yet"), None),
            State::Prepared | State::Convened(_) if prepares => amiss(&it, t),
            _ => Html::default(),
        },
        agenda,
        panels: ctx.panels(&mut reader, Slot::Session, session.id.as_str()).await?,
        follow: ctx.panels(&mut reader, Slot::SessionHead, session.id.as_str()).await?,
        theirs: theirs::draw(ctx, &it)?,
        next,
        acts,
        ways: ways(ctx, &it),
    };
    let title = said::title(session, organ, t);
    let mut page = Page::new(&title)
        .under(t.say("council-title"), ctx.href("/council"))
        .under(t.say("sessions-title"), ctx.href("/council/sessions"))
        .description(format!("{title} · {}", said::when(session, t)))
        .island("zone.js");
    if session.is_public() {
        page = page.public(&[]);
    }
    if refuses { ctx.page_again(page, &body) } else { ctx.page(page, &body) }
}

/// Whether the first step that it can take is what comes next: a convened session is opened about its hour.
fn is_next(ctx: &Ctx, it: &Gathered) -> bool {
    let over = it.session.said.times.is_some_and(|times| times.ends <= ctx.now());
    match it.session.state {
        State::Convened(_) => !over && !it.session.is_early(ctx.now()),
        _ => steps(&it.session).first().is_some_and(|step| *step != "cancel"),
    }
}

/// What a reader must know first: an example, no convocation yet, a short notice, a second convocation, that it will not be.
fn notices(it: &Gathered, t: Words) -> Vec<Html> {
    let session = &it.session;
    let mut notices = Vec::new();
    notices.extend(session.said.example.then(|| notice(t.say("session-example"))));
    match &session.state {
        State::Prepared => notices.push(notice(t.say("session-not-convened"))),
        State::Cancelled(_, end) => {
            notices.push(notice(t.say("session-cancelled").with_text("reason", end.reason.shown(t.lang))));
        }
        _ => {}
    }
    let urgency = session.state.convocation().map(|it| &it.urgency).filter(|it| !it.is_empty());
    notices.extend(urgency.map(|why| notice(t.say("urgency-says").with_text("reason", why.shown(t.lang)))));
    notices.extend(session.said.second_of.as_ref().map(|_| notice(t.say("session-second"))));
    notices
}

/// The seats that no mail reaches, for the secretary: they are called by letter.
pub(super) async fn unreached(reader: &mut Reader, ctx: &Ctx, it: &Gathered) -> Result<Vec<Html>> {
    let t = ctx.words(&WORDS);
    let unreached = reach::unreached(reader, it, ctx.today()).await?;
    let says = |key: &'static str, seats: Vec<&SatSeat>| {
        let seats: Vec<String> = seats.into_iter().map(|seat| label(seat, t)).collect();
        (!seats.is_empty()).then(|| notice(t.say(key).with("n", seats.len()).with("seats", t.list(&seats))))
    };
    let unknown = says("called-by-letter", unreached.unknown);
    Ok(unknown.into_iter().chain(says("called-in-vain", unreached.in_vain)).collect())
}

/// When it was convened, opened, suspended, closed, and with what quorum.
fn happened(it: &Gathered, t: Words) -> Vec<String> {
    let session = &it.session;
    let at = |key: &'static str, at| t.say(key).with("when", said::moment(at, session, t)).to_string();
    let mut lines = Vec::new();
    lines.extend(session.state.convocation().map(|it| at("convened-on", it.at)));
    if let Some(opened) = session.state.opened() {
        lines.push(at("opened-on", opened.at));
        lines.extend(said::recorded(session, t));
    }
    lines.extend(it.rests.iter().map(|rest| {
        let (from, until) = (said::moment(rest.since, session, t), said::hour_then(rest.until, session, t));
        t.say("rested").with("from", from).with("until", until).to_string()
    }));
    match session.state {
        State::Suspended(_, since) => lines.push(at("suspended-since", since)),
        State::Closed(_, since) => lines.push(at("closed-on", since)),
        _ => {}
    }
    lines
}

/// The steps that whoever presides takes, the next one first; none for anyone else.
fn conducted(ctx: &Ctx, it: &Gathered) -> Vec<Link> {
    if may_in_session(&ctx.actor, SessionVerb::Conduct, it.chairs_there()).is_err() {
        return Vec::new();
    }
    let conducts = |step: &&&str| matches!(verb(step), Ok(SessionVerb::Conduct));
    let steps = steps(&it.session).iter().filter(conducts).map(|step| stepping(ctx, it, step));
    steps.chain(adds(ctx, it).then(|| adding(ctx, it))).collect()
}

fn adding(ctx: &Ctx, it: &Gathered) -> Link {
    Link::new(ctx.words(&WORDS).say("add-item"), ctx.href(&format!("{}/items/new", it.session.address())))
}

fn stepping(ctx: &Ctx, it: &Gathered, step: &str) -> Link {
    let says = ctx.words(&WORDS).say(format!("step-{step}"));
    Link::new(says, ctx.href(&format!("{}/steps/{step}", it.session.address())))
}

/// What the secretary can do, the next step first.
fn acts(ctx: &Ctx, it: &Gathered) -> Vec<Link> {
    let (t, at) = (ctx.words(&WORDS), it.session.address());
    let link = |key: String, path: String| Link::new(t.say(key), ctx.href(&path));
    let mut acts: Vec<Link> = steps(&it.session).iter().map(|step| stepping(ctx, it, step)).collect();
    if adds(ctx, it) {
        acts.push(adding(ctx, it));
    }
    if matches!(it.session.state, State::Prepared | State::Convened(_)) {
        acts.push(link("edit-session".to_owned(), format!("{at}/edit")));
    }
    if it.session.state.convocation().is_some() && it.session.said.manner != Manner::Written {
        acts.push(link("roll-title".to_owned(), format!("{at}/roll")));
    }
    acts
}

/// What anyone can take away: the convocation to print and, until it is over, the date for their calendar.
fn ways(ctx: &Ctx, it: &Gathered) -> Vec<Link> {
    let t = ctx.words(&WORDS);
    if it.session.state.convocation().is_none() {
        return Vec::new();
    }
    let printed = Link::new(t.say("convocation-title"), ctx.href(&format!("{}/convocation", it.session.address())));
    let date = format!("/council/sessions/{}.ics?lang={}", it.session.slug, ctx.lang);
    let ahead = (!it.session.is_past()).then(|| Link::new(t.say("into-calendar"), date));
    std::iter::once(printed).chain(ahead).collect()
}
