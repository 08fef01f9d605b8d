use askama::Template;
use axum::extract::Path;
use platform::{
    Failure,
    i18n::Words,
    parts::{Html, notice, shown},
    web::{BySlug, Ctx, Outcome},
};

use super::{agenda::mark, find, under};
use crate::{
    WORDS,
    roll::Gathered,
    rules::{Sent, State, numbered},
    session_words as said, store,
};

#[derive(Template)]
#[template(path = "sessions/convocation.html")]
struct ConvocationPage {
    t: Words,
    /// That the session will not be; nobody answers then.
    cancelled: Option<Html>,
    organ: String,
    title: Html,
    on: String,
    when: Html,
    place: Html,
    urgency: String,
    agenda: Vec<String>,
    answer: String,
    rules: String,
    since: Vec<String>,
}

/// The convocation on one page as it was sent, to be printed, and below it what has changed since; public as the session is.
pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = find(&ctx, &slug).await?;
    let t = ctx.words(&WORDS);
    let convocation = it.session.state.convocation().ok_or(Failure::NotFound)?;
    let sent = store::convocation(&mut ctx.read().await?, &it.session.id).await?.ok_or(Failure::NotFound)?;
    let body = ConvocationPage {
        t,
        cancelled: match &it.session.state {
            State::Cancelled(_, end) => {
                Some(notice(t.say("session-cancelled").with_text("reason", end.reason.shown(ctx.lang))))
            }
            _ => None,
        },
        organ: it.organ().name.shown(ctx.lang).text.to_owned(),
        title: shown(&sent.title, ctx.lang),
        on: t.say("convened-on").with("when", said::moment(convocation.at, &it.session, t)).to_string(),
        when: shown(&sent.held, ctx.lang),
        place: shown(&sent.place, ctx.lang),
        urgency: convocation.urgency.shown(ctx.lang).text.to_owned(),
        agenda: sent.agenda.shown(ctx.lang).text.lines().map(str::to_owned).collect(),
        answer: t.say(format!("convocation-answer-{}", said::asked(&it))).to_string(),
        rules: t.say("under-rules").with("n", convocation.rules).to_string(),
        since: since(&it, &sent, t),
    };
    let page = under(&ctx, t.say("convocation-title"), &it).public(&[]);
    ctx.page(page, &body)
}

/// What is otherwise now than in the convocation, a line each.
fn since(it: &Gathered, sent: &Sent, t: Words) -> Vec<String> {
    let now = said::sent(it);
    let facts = [
        ("session-what", &sent.title, &now.title),
        ("session-when", &sent.held, &now.held),
        ("session-where", &sent.place, &now.place),
    ];
    let other = facts.into_iter().filter(|(_, before, after)| before != after);
    let line = |key: &'static str, says: &str| {
        t.say("since-line").with("what", t.say(key).to_string()).with("says", says.to_owned()).to_string()
    };
    let mut lines: Vec<String> = other.map(|(key, _, after)| line(key, after.shown(t.lang).text)).collect();
    lines.extend(numbered(&it.items).filter(|(_, item)| item.changed).map(|(number, item)| {
        let mark = mark(it, item).unwrap_or("item-mark-changed");
        let title = format!("{number}. {}", item.said.title.shown(t.lang).text);
        t.say("since-line").with("what", title).with("says", t.say(mark).to_string()).to_string()
    }));
    lines
}
