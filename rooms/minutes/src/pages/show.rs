use askama::Template;
use axum::extract::Path;
use council::{Gathered, session_words};
use kernel::Lang;
use platform::{
    Link, Result,
    i18n::Words,
    parts::{Html, Tone, notice, state},
    web::{BySlug, Ctx, Outcome},
};

use super::{address, own_seat, read, stands, texts};
use crate::{
    WORDS, gather,
    paper::Paper,
    rules::{Lag, Request, Section, Sight, State, Verb, may},
    said, store,
};

/// A section on the page.
struct Part {
    id: String,
    title: Html,
    body: Html,
    /// That this language lags, that the program says otherwise by now.
    marks: Vec<Html>,
    /// What the secretary changed of what the program had said.
    changed: Option<Html>,
    /// Where it is corrected, in each language.
    acts: Vec<Link>,
}

/// A correction that was asked for.
pub(super) struct Asked {
    /// The seat, and which of its two people asked.
    pub who: String,
    pub on: String,
    pub about: String,
    pub text: Html,
    pub answer: String,
    pub state: Html,
    pub act: Option<Link>,
}

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    t: Words,
    notices: Vec<Html>,
    state: Html,
    standing: String,
    when: String,
    next: Option<Link>,
    files: Vec<Link>,
    parts: Vec<Part>,
    errata: Vec<String>,
    ask: Option<Link>,
    asked: Option<Vec<Asked>>,
    acts: Vec<Link>,
}

/// The minutes in the reader's language, with what is theirs to do.
pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    let (paper, sight) = read(&ctx, &it).await?;
    let t = ctx.words(&WORDS);
    let writes = ctx.actor.signed_in() && may(&ctx.actor, Verb::Write, &[]).is_ok();
    let requests = match sight {
        Sight::File => Some(store::requests(&mut ctx.read().await?, &it.session.id).await?),
        Sight::Nothing | Sight::Text => None,
    };
    let mut notices = Vec::new();
    notices.extend((!paper.is_approved()).then(|| notice(paper.standing(t))));
    if writes && !paper.is_approved() {
        notices.extend(for_the_secretary(&ctx, &paper).await?);
    }
    let (next, acts) = if writes { acts(&ctx, &paper) } else { (None, Vec::new()) };
    let lags = paper.text.lags();
    let asks = matches!(paper.minutes.state, State::Proposed(_)) && own_seat(&ctx, &it).is_some();
    let body = ShowPage {
        t,
        notices,
        state: stands(&paper.minutes.state, t),
        standing: if paper.is_approved() { paper.standing(t) } else { String::new() },
        when: session_words::when(&it.session, council::WORDS.words(ctx.lang)),
        next,
        files: files(&ctx, &paper),
        parts: parts(&ctx, &paper, (&lags, writes))?,
        errata: paper.errata.iter().map(|erratum| paper.erratum(erratum, t)).collect(),
        ask: asks.then(|| Link::new(t.say("ask-title"), ctx.href(&format!("{}/requests", address(&it))))),
        asked: match requests.filter(|all| !all.is_empty() || asks) {
            Some(all) => Some(all.iter().map(|request| asked(&ctx, &it, &paper, request)).collect::<Result<_>>()?),
            None => None,
        },
        acts,
    };
    let title = t.say("minutes-of").with("session", paper.title(t)).to_string();
    let mut page = council::under_session(&ctx, &title, &it).description(format!("{title} · {}", paper.standing(t)));
    if paper.is_approved() {
        page = page.public(&[]);
    }
    ctx.page(page, &body)
}

/// What is to be looked at before the minutes go on: the program would write otherwise by now, corrections that it says otherwise,
/// languages that lag.
async fn for_the_secretary(ctx: &Ctx, paper: &Paper<'_>) -> Result<Vec<Html>> {
    let t = ctx.words(&WORDS);
    let mut notices = Vec::new();
    let facts = gather::facts(&mut ctx.read().await?, paper.it).await?;
    let now = facts.map(|facts| said::sections(&facts)).unwrap_or_default();
    let kept = paper.text.sections.iter().filter(|section| !section.lines.is_empty());
    if now.iter().ne(kept) {
        notices.push(notice(t.say("facts-changed")));
    }
    let outdated = paper.text.outdated();
    if !outdated.is_empty() {
        notices.push(notice(t.say("corrections-outdated").with("n", outdated.len())));
    }
    let lags = paper.text.lags();
    if !lags.is_empty() {
        notices.push(notice(t.say("languages-lag").with("where", listed(paper, &lags, t))));
    }
    Ok(notices)
}

/// The sections in which languages lag, each with these.
pub(super) fn listed(paper: &Paper, lags: &[Lag], t: Words) -> String {
    let of = |section: &Section| {
        let late: Vec<&str> =
            lags.iter().filter(|lag| lag.section == section.key).map(|lag| lag.lang.endonym()).collect();
        let title = section.title.shown(t.lang).text;
        (!late.is_empty()).then(|| t.say("lag-line").with("section", title).with("langs", t.list(late)).to_string())
    };
    paper.text.sections.iter().filter_map(of).collect::<Vec<_>>().join(" · ")
}

/// The sections that say something; to whoever corrects them all of them.
fn parts(ctx: &Ctx, paper: &Paper, (lags, writes): (&[Lag], bool)) -> Result<Vec<Part>> {
    let corrects = writes && !paper.is_approved();
    let sections = paper.text.sections.iter();
    let shown = sections.filter(|it| corrects || !paper.text.shown(it, ctx.lang).is_empty());
    shown.map(|section| part(ctx, paper, section, (lags, writes))).collect()
}

fn part(ctx: &Ctx, paper: &Paper, section: &Section, (lags, writes): (&[Lag], bool)) -> Result<Part> {
    let (t, lang) = (ctx.words(&WORDS), ctx.lang);
    let text = paper.text.shown(section, lang);
    let corrects = writes && !paper.is_approved();
    let correction = paper.text.correction(&section.key, lang);
    let mut marks = Vec::new();
    if !paper.is_approved() {
        let lag = lags.iter().find(|lag| lag.section == section.key && lag.lang == lang);
        marks.extend(lag.map(|lag| state(Tone::Late, t.say("lags-behind").with("lang", lag.behind.endonym()))));
    }
    if corrects {
        let outdated = correction.is_some_and(|it| paper.text.is_outdated(it));
        marks.extend(outdated.then(|| state(Tone::Confirm, t.say("said-otherwise"))));
        marks.extend(section.lines.is_empty().then(|| state(Tone::None, t.say("no-longer-given"))));
    }
    let at = |lang: Lang| ctx.href(&format!("{}/{}/{lang}", address(paper.it), section.key));
    let changed = correction.filter(|_| writes).map(|it| texts::differs(&section.said(lang), &it.text, lang));
    Ok(Part {
        id: section.key.clone(),
        title: platform::parts::shown(&section.title, lang),
        body: texts::drawn(&text, lang)?,
        marks,
        changed: changed.transpose()?,
        acts: match corrects {
            true => Lang::ALL.map(|lang| Link::new(lang.endonym(), at(lang))).into(),
            false => Vec::new(),
        },
    })
}

/// What can be taken away: the PDF in the languages that stand beside each other, in each alone, in all; the XML; the act in the register.
fn files(ctx: &Ctx, paper: &Paper) -> Vec<Link> {
    let (t, at) = (ctx.words(&WORDS), address(paper.it));
    let pdf = |says: String, languages: &str| {
        Link::new(t.say("file-pdf").with("langs", says), ctx.href(&format!("{at}.pdf?languages={languages}")))
    };
    let pair = format!("{} · {}", Lang::Fr.endonym(), Lang::Ar.endonym());
    let mut files = vec![pdf(pair, "fr,ar")];
    files.extend(Lang::ALL.map(|lang| pdf(lang.endonym().to_owned(), lang.code())));
    files.push(pdf(t.say("all-languages").to_string(), "fr,ar,en,es"));
    files.push(Link::new(t.say("file-xml"), format!("{at}.akn.xml?lang={}", ctx.lang)));
    if paper.is_approved() {
        files.push(Link::new(t.say("file-json"), format!("{at}.json")));
    }
    files.extend(
        paper
            .act
            .as_ref()
            .map(|act| Link::new(t.say("file-act").with("n", act.leaf), ctx.href(&register::address(act.leaf)))),
    );
    files
}

/// What the secretary can do, the next step apart.
fn acts(ctx: &Ctx, paper: &Paper) -> (Option<Link>, Vec<Link>) {
    let (t, at) = (ctx.words(&WORDS), address(paper.it));
    let link = |key: &'static str, of: &str| Link::new(t.say(key), ctx.href(&format!("{at}/{of}")));
    match paper.minutes.state {
        State::Drafted => (Some(link("step-propose", "propose")), vec![link("step-redraft", "draft")]),
        State::Proposed(_) => {
            (Some(link("step-approve", "approve")), vec![link("put-to-vote", "vote"), link("step-redraft", "draft")])
        }
        State::Approved(..) => (None, vec![link("step-note", "errata")]),
    }
}

/// A request as a page shows it.
pub(super) fn asked(ctx: &Ctx, it: &Gathered, paper: &Paper, request: &Request) -> Result<Asked> {
    let t = ctx.words(&WORDS);
    let answers = may(&ctx.actor, Verb::Answer, &[]).is_ok() && request.answer.is_none() && !paper.is_approved();
    let section = request.section.as_ref().and_then(|key| paper.text.section(key));
    Ok(Asked {
        who: council::seat_label_at(it, (&request.seat, &request.holding), request.at, council::WORDS.words(ctx.lang)),
        on: session_words::moment(request.at, &it.session, council::WORDS.words(ctx.lang)),
        about: match section {
            Some(section) => section.title.shown(ctx.lang).text.to_owned(),
            None => t.say("about-the-whole").to_string(),
        },
        text: texts::drawn(&request.text, request.lang)?,
        answer: request.answer.as_ref().map(|it| it.says.shown(ctx.lang).text.to_owned()).unwrap_or_default(),
        state: match request.answer.as_ref().map(|it| it.taken) {
            None => state(Tone::Missing, t.say("request-open")),
            Some(true) => state(Tone::Met, t.say("request-taken")),
            Some(false) => state(Tone::None, t.say("request-not-taken")),
        },
        act: answers
            .then(|| Link::new(t.say("answer-request"), ctx.href(&format!("{}/requests/{}", address(it), request.id)))),
    })
}
