//! What came of a vote, beyond what its sentences say: a bar, the count stage by stage, who voted how, the published ballots.

use askama::Template;
use council::Gathered;
use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::{Html, escape},
    web::{Ctx, button},
};

use super::{choices, seats};
use crate::{
    WORDS,
    rules::{State, Vote, VoteResult},
    store, words,
};

/// A stage of a count by transfers, as one line of its table for each candidate.
#[derive(Template)]
#[template(path = "stages.html")]
struct Stages {
    t: Words,
    heads: Vec<String>,
    rows: Vec<(String, Vec<(String, bool)>)>,
    lost: Vec<String>,
}

#[derive(Template)]
#[template(path = "named.html")]
struct Named {
    t: Words,
    lines: Vec<NamedLine>,
}

struct NamedLine {
    who: String,
    said: String,
    how: Vec<String>,
}

#[derive(Template)]
#[template(path = "papers.html")]
struct Papers {
    t: Words,
    lines: Vec<(String, String)>,
    /// Whether totals alone are published.
    totals: bool,
}

/// For, against and abstentions as one bar; the sentences beside it say the same. Nothing where nobody voted so.
pub(super) fn bar(vote: &Vote, t: Words) -> Html {
    let Some(VoteResult::Counted { reckoning, .. }) = vote.closing().map(|it| &it.result) else {
        return Html::default();
    };
    let votes = reckoning.whole.votes;
    let all = votes.all();
    if all == 0 {
        return Html::default();
    }
    let share = |n: u64| n * 1_000 / all;
    let mut from = 0;
    let mut parts = String::new();
    for (class, n) in [("for", votes.yes), ("against", votes.no), ("neither", votes.abstain)] {
        parts.push_str(&format!(r#"<rect class="{class}" x="{from}" y="0" width="{}" height="40"/>"#, share(n)));
        from += share(n);
    }
    let says = t.say("votes-counted").with("yes", votes.yes).with("no", votes.no).with("abstain", votes.abstain);
    let says = escape(&says.to_string());
    Html::trusted(format!(
        r#"<svg class="vote-bar" viewBox="0 0 1000 40" preserveAspectRatio="none" role="img" aria-label="{says}">{parts}</svg>"#
    ))
}

/// The count by transferable vote, stage by stage; nothing of any other vote, nor of a secret one of which totals alone are published.
pub(super) fn stages(vote: &Vote, t: Words) -> Result<Html> {
    let stages = vote.stages();
    if stages.is_empty() {
        return Ok(Html::default());
    }
    let cell = |stage: &suffrage::election::Stage, at: usize| {
        (words::votes_says(&stage.votes[at], t), stage.elected.contains(&at))
    };
    let row = |at: usize| (words::name(vote, at, t), stages.iter().map(|stage| cell(stage, at)).collect());
    Html::of(&Stages {
        t,
        heads: stages.iter().map(|stage| words::act(vote, &stage.act, t)).collect(),
        rows: (0..vote.said.kind.candidates().len()).map(row).collect(),
        lost: stages.iter().map(|stage| words::votes_says(&stage.lost, t)).collect(),
    })
}

/// How each seat voted, once a vote by name is over; while it is open each sees their own.
pub(super) async fn named(reader: &mut Reader, it: &Gathered, vote: &Vote, t: Words) -> Result<Html> {
    if vote.said.way != suffrage::Way::Named || vote.closing().is_none() {
        return Ok(Html::default());
    }
    let roll = store::roll(reader, &vote.id).await?;
    // Whoever carried a proxy held their seat as they did when the vote opened.
    let carrier = |ballot: &store::Named| match roll.iter().find(|elector| elector.at == ballot.by) {
        Some(elector) => seats::who(it, (&ballot.by, &elector.holding), ballot.at, t),
        None => seats::now(it, &ballot.by, t),
    };
    let line = |ballot: &store::Named| NamedLine {
        who: seats::who(it, (&ballot.seat, &ballot.holding), ballot.at, t),
        said: choices::says(vote, &ballot.said, t),
        how: [
            (ballot.by != ballot.seat).then(|| t.say("cast-by-proxy").with("who", carrier(ballot)).to_string()),
            ballot.aloud.then(|| t.say("said-aloud").to_string()),
        ]
        .into_iter()
        .flatten()
        .collect(),
    };
    let ballots = store::named(reader, &vote.id).await?;
    Html::of(&Named { t, lines: ballots.iter().map(line).collect() })
}

/// The published ballots of a secret vote, in the order of their receipts; or that totals alone are published.
pub(super) async fn papers(reader: &mut Reader, vote: &Vote, t: Words) -> Result<Html> {
    let State::Closed(_, closing) = &vote.state else { return Ok(Html::default()) };
    if vote.said.way != suffrage::Way::Secret {
        return Ok(Html::default());
    }
    let papers = store::papers(reader, &vote.id).await?;
    let mut lines: Vec<(String, String)> =
        papers.iter().map(|paper| (paper.receipt.clone(), choices::says(vote, &paper.said, t))).collect();
    lines.sort();
    Html::of(&Papers { t, lines, totals: !closing.published })
}

/// The button by which whoever conducts prepares the second round; nothing where there is none, or it was.
pub(super) async fn second_round(reader: &mut Reader, ctx: &Ctx, vote: &Vote, conducts: bool) -> Result<Html> {
    let stands = |it: &Vote| !matches!(it.state, State::Withdrawn(..));
    let prepared = store::of_first(reader, &vote.id).await?.iter().any(stands);
    if !conducts || vote.second_round().is_err() || prepared {
        return Ok(Html::default());
    }
    let (t, action) = (ctx.words(&WORDS), ctx.href(&format!("{}/second-round", vote.address())));
    Ok(button(t, action, &[], &t.say("prepare-second-round").to_string(), "button"))
}
