use askama::Template;
use axum::extract::Path;
use council::Gathered;
use platform::{
    Link, Slot,
    db::Reader,
    i18n::Words,
    parts::{Html, Tone, notice, shown, state},
    web::{At, Ctx, Outcome},
};
use suffrage::Way;

use super::{adherence, called, conducts, find, forms, is_public, results, stands, steps::steps_now};
use crate::{
    WORDS,
    actions::turnout,
    rules::{Kind, Reservation, State, Vote, is_tacit},
    store, words,
};

/// What a seat reserved, or why it objected.
struct Reserved {
    who: String,
    objects: bool,
    /// Which of both, in a word with its shape.
    stated: Html,
    text: Html,
}

impl Reserved {
    fn of(it: &Reservation, session: &Gathered, t: Words) -> Self {
        let (tone, key) =
            if it.objects { (Tone::Breached, "stated-objection") } else { (Tone::Confirm, "stated-reservation") };
        let who = super::seats::who(session, (&it.seat, &it.holding), it.at, t);
        Self { who, objects: it.objects, stated: state(tone, t.say(key)), text: shown(&it.text, t.lang) }
    }
}

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    t: Words,
    notices: Vec<Html>,
    state: Html,
    question: Html,
    /// What other rooms say of what it is taken on.
    panels: Vec<Html>,
    facts: Vec<(String, Html)>,
    text: Html,
    candidates: Vec<Html>,
    ballot: Option<Html>,
    /// For whoever conducts: how far it has come while it is open.
    turnout: Option<String>,
    bar: Html,
    result: Vec<String>,
    /// Of a vote that is void, what had been counted.
    before: Vec<String>,
    stages: Html,
    named: Html,
    papers: Html,
    reservations: Vec<Reserved>,
    objected: bool,
    adherence: Html,
    next: Vec<Link>,
    second_round: Html,
    acts: Vec<Link>,
}

/// A vote: what is asked, how far it has come, what came of it; for who sits their ballot, for whoever conducts what is theirs to do.
pub(super) async fn show(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (vote, it) = find(&ctx, &id).await?;
    let mut reader = ctx.read().await?;
    let t = ctx.words(&WORDS);
    let conducting = conducts(&ctx, &it);
    let reservations = store::reservations(&mut reader, &vote.id).await?;
    let mut reservations: Vec<Reserved> = reservations.iter().map(|one| Reserved::of(one, &it, t)).collect();
    reservations.sort_by_key(|reserved| !reserved.objects);
    let counted = if conducting && vote.is_open() && !is_tacit(vote.said.way) && vote.said.way != Way::ShowOfHands {
        let (n, all) = turnout(&mut reader, &vote).await?;
        Some(t.say("turnout-says").with("n", n).with("all", all).to_string())
    } else {
        None
    };
    let acts = if conducting { acts(&mut reader, &ctx, (&it, &vote)).await? } else { Vec::new() };
    let body = ShowPage {
        t,
        notices: notices(&vote, t),
        state: stands(&vote, t),
        question: shown(&vote.said.question, t.lang),
        panels: ctx.panels(&mut reader, Slot::Vote, vote.id.as_str()).await?,
        facts: facts(&ctx, &it, &vote),
        text: match &vote.said.kind {
            Kind::Declaration { text } => shown(text, t.lang),
            Kind::Proposal | Kind::Election { .. } => Html::default(),
        },
        candidates: match vote.closing() {
            None => vote.said.kind.candidates().iter().map(|name| shown(name, t.lang)).collect(),
            Some(_) => Vec::new(),
        },
        ballot: forms::ballot_form(&mut reader, &ctx, &it, &vote).await?,
        turnout: counted,
        bar: results::bar(&vote, t),
        result: words::result_lines(&vote, t),
        before: vote.before_void().map(|vote| words::result_lines(&vote, t)).unwrap_or_default(),
        stages: results::stages(&vote, t)?,
        named: results::named(&mut reader, &it, &vote, t).await?,
        papers: results::papers(&mut reader, &vote, t).await?,
        objected: reservations.iter().any(|reserved| reserved.objects),
        reservations,
        adherence: adherence::adherence_part(&mut reader, &ctx, &vote).await?,
        next: next(&mut reader, &ctx, &vote).await?,
        second_round: results::second_round(&mut reader, &ctx, &vote, conducting).await?,
        acts,
    };
    let says = format!("{} · {}", vote.said.question.shown(ctx.lang), called(&vote, t));
    let mut page = council::under_session(&ctx, called(&vote, t), &it).description(says);
    if is_public(&vote) && it.session.is_public() {
        page = page.public(&[]);
    }
    ctx.page(page, &body)
}

/// What a reader must know first.
fn notices(vote: &Vote, t: Words) -> Vec<Html> {
    let mut notices = Vec::new();
    match &vote.state {
        State::Prepared => notices.push(notice(t.say("vote-not-public"))),
        State::Withdrawn(_, end) => {
            let key = if end.counted.is_some() { "void-says" } else { "withdrawn-says" };
            notices.push(notice(t.say(key).with_text("reason", end.reason.shown(t.lang))));
        }
        State::Counting(..) if vote.is_tied() => notices.push(notice(t.say("counting-tie"))),
        State::Counting(..) => {
            let decides = words::awaited(vote).map_or("elected", |(_, decides)| decides);
            notices.push(notice(t.say(format!("counting-lot-{decides}"))));
        }
        State::Open(_) | State::Closed(..) => {}
    }
    notices
}

fn facts(ctx: &Ctx, it: &Gathered, vote: &Vote) -> Vec<(String, Html)> {
    let t = ctx.words(&WORDS);
    let text = |text: String| Html::trusted(platform::parts::escape(&text));
    let mut facts = Vec::new();
    if let Some(item) = it.items.iter().find(|item| item.id == vote.item) {
        facts.push((t.say("fact-item").to_string(), shown(&item.said.title, t.lang)));
    }
    if let Some(matter) = it.rules.as_ref().and_then(|rules| rules.matter(&vote.said.matter)) {
        facts.push((t.say("fact-matter").to_string(), shown(&matter.title, t.lang)));
    }
    facts.push((t.say("fact-way").to_string(), text(t.say(format!("way-{}", vote.said.way.word())).to_string())));
    if let Kind::Election { seats, .. } = &vote.said.kind {
        facts.push((t.say("fact-seats").to_string(), text(seats.to_string())));
    }
    let moment = |at| text(council::session_words::moment(at, &it.session, ctx.words(&council::WORDS)));
    if let Some(opening) = vote.opening() {
        facts.push((t.say("fact-opened").to_string(), moment(opening.at)));
        if let Some(quorum) = &opening.quorum {
            let lines = words::quorum(quorum, opening, t);
            facts.push((t.say("fact-quorum-then").to_string(), text(lines.join(" "))));
        }
    }
    if let Some(closing) = vote.closing() {
        facts.push((t.say("fact-closed").to_string(), moment(closing.at)));
    }
    facts
}

/// The first round before it, the second after.
async fn next(reader: &mut Reader, ctx: &Ctx, vote: &Vote) -> platform::Result<Vec<Link>> {
    let t = ctx.words(&WORDS);
    let mut links = Vec::new();
    if let Some(first) = &vote.first {
        links.push(Link::new(t.say("to-first-round"), ctx.href(&format!("/council/votes/{first}"))));
    }
    for second in store::of_first(reader, &vote.id).await?.iter().filter(|it| is_public(it)) {
        links.push(Link::new(t.say("to-second-round"), ctx.href(&second.address())));
    }
    Ok(links)
}

/// What whoever conducts can do, the next step first.
async fn acts(reader: &mut Reader, ctx: &Ctx, (it, vote): (&Gathered, &Vote)) -> platform::Result<Vec<Link>> {
    let (t, at) = (ctx.words(&WORDS), vote.address());
    let step = |step: &&str| Link::new(t.say(format!("vote-step-{step}")), ctx.href(&format!("{at}/steps/{step}")));
    let mut acts: Vec<Link> = steps_now(ctx, reader, vote).await?.iter().map(step).collect();
    let enters = crate::rules::may_in_vote(&ctx.actor, crate::rules::VoteVerb::EnterAloud, &[]);
    if vote.is_open() && vote.said.way == Way::Named && enters && !crate::setting::in_hall(it).is_empty() {
        acts.push(Link::new(t.say("aloud-title"), ctx.href(&format!("{at}/aloud"))));
    }
    if vote.is_open() && is_tacit(vote.said.way) && super::seats::mine(ctx, it).is_empty() {
        acts.push(Link::new(t.say("reserve-title"), ctx.href(&format!("{at}/reserve"))));
    }
    if vote.state == State::Prepared {
        acts.push(Link::new(t.say("edit-vote"), ctx.href(&format!("{at}/edit"))));
    }
    let convened = it.session.state.convocation().is_some() && !it.session.is_past();
    if vote.is_opposed() || (vote.is_to_repeat() && convened) {
        let key = if vote.is_opposed() { "vote-otherwise" } else { "vote-again" };
        let path = match vote.put_by() {
            Some((kind, id)) => format!("/council/{kind}s/{id}/vote"),
            None => format!("{}/votes/new?item={}&like={}", it.session.address(), vote.item, vote.id),
        };
        acts.push(Link::new(t.say(key), ctx.href(&path)));
    }
    Ok(acts)
}
