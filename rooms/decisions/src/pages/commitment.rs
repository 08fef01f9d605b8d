use askama::Template;
use axum::extract::Path;
use platform::{
    Failure, Link, Result,
    db::Reader,
    i18n::Words,
    parts::{History, Html, history, notice, shown},
    web::{At, Ctx, Outcome},
};

use super::{read, under};
use crate::{
    WORDS,
    following::Watch,
    rules::{Commitment, CommitmentState, Decision, Line, Reported, State, Verb, may},
    store,
};

#[derive(Template)]
#[template(path = "decisions/commitment.html")]
struct CommitmentPage {
    t: Words,
    line: read::Line,
    note: Html,
    decision: Link,
    told: Html,
    acts: Vec<Link>,
    history: Html,
}

/// The commitment of this identity and its decision, for whoever may know of the decision.
pub(super) async fn find(ctx: &Ctx, reader: &mut Reader, id: &str) -> Result<(Decision, Commitment)> {
    let it = store::commitment(reader, id).await?.ok_or(Failure::NotFound)?;
    let decision = read::known(reader, ctx, it.decision.as_str()).await?.ok_or(Failure::NotFound)?;
    Ok((decision, it))
}

/// Who is to do what by when; to those who follow how it stands and what became of it.
pub(super) async fn show(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let (decision, it) = find(&ctx, &mut reader, &id).await?;
    let watch = Watch::of(&mut reader, &ctx.actor, ctx.today()).await?;
    let made = decision.state.made().is_some();
    let follows = watch.follows(&decision, &it);
    let told = follows || !it.said.bearer.is_named();
    let line = read::line(&mut reader, &ctx, (&it, follows), ctx.today()).await?;
    let body = CommitmentPage {
        t,
        note: note(&it, told, t),
        decision: read::to(&ctx, &decision, t),
        told: match (made, told) {
            (true, false) => notice(t.say("commitment-followed-inside")),
            _ => Html::default(),
        },
        acts: acts(&ctx, (&decision, &it), watch.reports(&it)),
        history: match follows {
            true => lines(&mut reader, &it, t).await?,
            false => Html::default(),
        },
        line: read::Line { state: line.state.filter(|_| made), ..line },
    };
    let open = made && decision.said.agreement.is_none();
    let page = under(&ctx, t.say("commitment-title"), &decision).lead(it.said.what.shown(t.lang).text);
    ctx.page(if open { page.public(&[]) } else { page }, &body)
}

/// What was said as it was done or given up.
fn note(it: &Commitment, told: bool, t: Words) -> Html {
    match &it.state {
        CommitmentState::Done(_, note) | CommitmentState::GivenUp(_, note) if told => shown(note, t.lang),
        _ => Html::default(),
    }
}

fn acts(ctx: &Ctx, (decision, it): (&Decision, &Commitment), reports: bool) -> Vec<Link> {
    let t = ctx.words(&WORDS);
    let link = |key: &'static str, end: &str| Link::new(t.say(key), ctx.href(&format!("{}/{end}", it.address())));
    if decision.state == State::Drafted {
        return vec![link("edit-commitment", "edit"), link("remove-commitment", "remove")];
    }
    let steps: Vec<Reported> = match &it.state {
        CommitmentState::Open if reports => vec![Reported::Done, Reported::GivenUp],
        CommitmentState::Done(..) | CommitmentState::GivenUp(..) if may(&ctx.actor, Verb::Reopen, false).is_ok() => {
            vec![Reported::Open]
        }
        _ => Vec::new(),
    };
    let act = |what: Reported| {
        let says = t.say(format!("report-{}", what.as_str()));
        Link::new(says, ctx.href(&format!("{}/report/{}", it.address(), what.as_str())))
    };
    steps.into_iter().map(act).collect()
}

/// What became of it, line by line, the latest first, by whom it was entered.
async fn lines(reader: &mut Reader, it: &Commitment, t: Words) -> Result<Html> {
    let line = |line: Line| {
        let says = t
            .say(format!("reported-{}", line.report.what.as_str()))
            .with_text("name", &line.name)
            .with_text("note", line.report.note.shown(t.lang));
        History { on: line.report.on, says: says.to_string(), proof: None }
    };
    let lines: Vec<History> = store::lines(reader, &it.id).await?.into_iter().map(line).collect();
    Ok(if lines.is_empty() { Html::default() } else { history(&lines, &t) })
}
