use std::sync::Arc;

use axum::extract::Path;
use council::Gathered;
use kernel::Localised;
use platform::{
    Failure, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, notice},
    web::{At, Ctx, Field, Form, Outcome, Sheet},
};
use serde::Deserialize;
use suffrage::{CollegeTally, Counts, Tie, Way};

use super::{find_to_conduct, note_key_gone, under};
use crate::{
    WORDS,
    actions::{
        self, Ending, close_vote, draw_lot, is_countable, open_vote, settle_vote, turnout, void_vote, withdraw_vote,
    },
    keys,
    rules::{Opening, State, Vote, VoteResult, is_tacit},
    setting, words,
};

/// How many hands of a kind one may enter at most.
const HANDS_MOST: i64 = 100_000;

/// A step of a vote, by its word.
#[derive(Deserialize)]
pub(super) struct ByStep {
    id: String,
    step: String,
}

/// The steps that a vote can take, the next first.
pub(super) fn steps(vote: &Vote) -> &'static [&'static str] {
    match &vote.state {
        State::Prepared => &["open", "withdraw"],
        State::Open(_) => &["close", "withdraw"],
        // One whose ballots are lost is declared void ([`steps_now`]).
        State::Counting(..) if vote.is_tied() => &["settle", "void"],
        State::Counting(..) => &["lot", "void"],
        State::Closed(..) | State::Withdrawn(..) => &[],
    }
}

/// The same without that which the state of its ballots refuses: it is declared void only where they cannot be counted.
pub(super) async fn steps_now(ctx: &Ctx, reader: &mut Reader, vote: &Vote) -> Result<Vec<&'static str>> {
    let mut all = steps(vote).to_vec();
    if all.contains(&"void") && is_countable(&ctx.app, reader, vote).await? {
        all.retain(|step| *step != "void");
    }
    Ok(all)
}

pub(super) async fn form(ctx: Ctx, Path(ByStep { id, step }): Path<ByStep>) -> Outcome {
    let (vote, it) = there(&ctx, &id, &step).await?;
    draw(&ctx, &ctx.form().await?, (&it, &vote), &step).await
}

pub(super) async fn save(ctx: Ctx, Path(ByStep { id, step }): Path<ByStep>, mut form: Form) -> Outcome {
    let (vote, it) = there(&ctx, &id, &step).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(act) = read(&mut form, &vote, &step).filter(|_| !form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let over = Vote { version, ..vote.clone() };
        let (app, actor) = (&ctx.app, &ctx.actor);
        let done = match act {
            Act::Open => open_vote(app, &mut tx, actor, over).await,
            Act::Close(ending) => close_vote(app, &mut tx, actor, over, ending).await,
            Act::Withdraw(reason) => withdraw_vote(app, &mut tx, actor, over, reason).await,
            Act::Void(reason) => void_vote(app, &mut tx, actor, over, reason).await,
            Act::Settle(adopted) => settle_vote(app, &mut tx, actor, over, adopted).await,
            Act::Lot(drawn) => draw_lot(app, &mut tx, actor, over, drawn).await,
        };
        if done.is_err() {
            drop(tx);
            note_key_gone(&ctx, &it, &vote, &done).await?;
            let _refused = form.settle(done)?;
        } else if let Some(vote) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            // The key goes at once; where that fails the job takes it away within a minute.
            if let Err(failure) = keys::destroy_spent(&ctx.app).await {
                tracing::error!(error = ?failure, "the key of a vote could not be destroyed");
            }
            return ctx.go(vote.address()).telling("votes", &format!("vote-told-{step}")).ok();
        }
    }
    let (vote, it) = there(&ctx, &id, &step).await?;
    draw(&ctx, &form, (&it, &vote), &step).await
}

/// Prepares the second round of an election, and goes there.
pub(super) async fn second_round(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (vote, _) = find_to_conduct(&ctx, &id).await?;
    let mut tx = ctx.begin().await?;
    let second = actions::second_round(&ctx.app, &mut tx, &ctx.actor, &vote.id).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(second.address()).telling("votes", "vote-prepared").ok()
}

async fn there(ctx: &Ctx, id: &str, step: &str) -> Result<(Vote, Arc<Gathered>)> {
    if !["open", "close", "withdraw", "void", "settle", "lot"].contains(&step) {
        return Err(Failure::NotFound);
    }
    find_to_conduct(ctx, id).await
}

/// What a form asks for.
enum Act {
    Open,
    Close(Ending),
    Withdraw(Localised),
    Void(Localised),
    Settle(bool),
    Lot(usize),
}

fn read(form: &mut Form, vote: &Vote, step: &str) -> Option<Act> {
    let yes_or_no = |word: &str| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    Some(match step {
        "open" => Act::Open,
        "withdraw" => Act::Withdraw(form.localised("reason", 600)),
        "void" => Act::Void(form.localised("reason", 600)),
        "settle" => Act::Settle(form.choice("adopted", yes_or_no)?),
        "lot" => {
            let candidates = vote.said.kind.candidates().len();
            Act::Lot(form.choice("drawn", |word| word.parse().ok().filter(|at| *at < candidates))?)
        }
        _ => Act::Close(ending(form, vote)?),
    })
}

fn ending(form: &mut Form, vote: &Vote) -> Option<Ending> {
    match vote.said.way {
        way if is_tacit(way) => form.choice("ending", |word| match word {
            "unopposed" => Some(Ending::Unopposed),
            "opposed" => Some(Ending::Opposed),
            _ => None,
        }),
        Way::ShowOfHands => {
            let voting = vote.opening().map(Opening::voting).unwrap_or_default();
            Some(Ending::Hands(voting.iter().map(|college| hands(form, college)).collect()))
        }
        _ => Some(Ending::Count),
    }
}

/// The hands of a college, those that carry a proxy apart; what is left empty is none.
fn hands(form: &mut Form, college: &str) -> CollegeTally {
    let mut counts = |whose: &str| {
        let mut count = |what: &str| {
            let n = form.number(&format!("{whose}-{what}-{college}"), 0, HANDS_MOST).unwrap_or_default();
            u64::try_from(n).unwrap_or_default()
        };
        Counts { yes: count("yes"), no: count("no"), abstain: count("abstain") }
    };
    let (own, by_proxy) = (counts("own"), counts("proxy"));
    CollegeTally { college: college.to_owned(), own, by_proxy, weighed: own + by_proxy }
}

async fn draw(ctx: &Ctx, form: &Form, (it, vote): (&Gathered, &Vote), step: &str) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/steps/{step}", vote.address());
    let says = t.say(format!("vote-step-{step}"));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: intro(ctx, (it, vote), step).await?,
        version: Some(vote.version),
        groups: groups(form, (it, vote), step, t),
        button: says.to_string(),
        back: ctx.href(&vote.address()),
    };
    sheet.answer(ctx, form, under(ctx, says, it, vote))
}

type Groups<'a> = Vec<(String, Vec<Field<'a>>)>;

fn groups<'a>(form: &'a Form, (it, vote): (&Gathered, &Vote), step: &str, t: Words) -> Groups<'a> {
    let plain = |fields| vec![(String::new(), fields)];
    match (step, vote.said.way) {
        ("withdraw" | "void", _) => plain(vec![form.field(&t, "reason", t.say("withdraw-reason")).localised(2)]),
        ("settle", _) => {
            let choices = [("yes", t.say("settle-yes")), ("no", t.say("settle-no"))];
            plain(vec![form.field(&t, "adopted", t.say("settle-field")).radio(choices)])
        }
        ("lot", _) => {
            let Some((among, decides)) = words::awaited(vote) else { return Vec::new() };
            let choices = among.iter().map(|at| (at.to_string(), words::name(vote, *at, t)));
            plain(vec![form.field(&t, "drawn", t.say(format!("lot-field-{decides}"))).radio(choices)])
        }
        ("close", way) if is_tacit(way) => {
            let choices = [("unopposed", t.say("ending-unopposed")), ("opposed", t.say("ending-opposed"))];
            plain(vec![form.field(&t, "ending", t.say("ending-field")).radio(choices)])
        }
        ("close", Way::ShowOfHands) => hands_fields(form, it, vote, t),
        _ => Vec::new(),
    }
}

fn hands_fields<'a>(form: &'a Form, it: &Gathered, vote: &Vote, t: Words) -> Groups<'a> {
    let Some(opening) = vote.opening() else { return Vec::new() };
    let proxies = it.rules.as_ref().is_some_and(|rules| rules.proxies.is_some());
    let field = |whose: &str, what: &str, college: &str| {
        let label = t.say(format!("hands-{whose}-{what}")).to_string();
        form.field(&t, format!("{whose}-{what}-{college}"), label).number()
    };
    let group = |college: String| {
        let mut fields: Vec<Field> = ["yes", "no", "abstain"].map(|what| field("own", what, &college)).into();
        if proxies {
            fields.extend(["yes", "no", "abstain"].map(|what| field("proxy", what, &college).optional()));
        }
        (words::title(opening, &college, t), fields)
    };
    opening.voting().into_iter().map(group).collect()
}

/// What the step means; of the opening and the closing the quorum as it is, or how many have voted. Whoever opens a secret vote is told where
/// its key would lie among what is backed up.
async fn intro(ctx: &Ctx, (it, vote): (&Gathered, &Vote), step: &str) -> Result<Html> {
    let (t, mut reader) = (ctx.words(&WORDS), ctx.read().await?);
    if !steps_now(ctx, &mut reader, vote).await?.contains(&step) {
        return Ok(notice(t.say("vote-step-not-now")));
    }
    let written = setting::there(it).is_none();
    let means = match (step, vote.said.way) {
        ("open", Way::Secret) => t.say("means-open-secret").to_string(),
        ("open", _) if written => t.say("means-open-in-writing").to_string(),
        ("close", Way::ShowOfHands) => t.say("means-close-hands").to_string(),
        ("close", way) if is_tacit(way) => t.say("means-close-tacit").to_string(),
        ("settle", _) => t.say(if is_chairs(vote) { "means-settle-chair" } else { "means-settle-lot" }).to_string(),
        ("lot", _) => {
            let decides = words::awaited(vote).map_or("elected", |(_, decides)| decides);
            t.say(format!("means-lot-{decides}")).to_string()
        }
        _ => t.say(format!("means-{step}-vote")).to_string(),
    };
    let more = match (step, vote.said.way) {
        ("open", _) if !written => {
            let opening = setting::opening(&mut reader, it, vote, (None, ctx.now())).await;
            let lines = opening.map(|(opening, _)| {
                opening.quorum.as_ref().map(|quorum| words::quorum(quorum, &opening, t)).unwrap_or_default()
            });
            lines.unwrap_or_default().join(" ")
        }
        ("close", Way::Named | Way::Secret) => {
            let (n, all) = turnout(&mut reader, vote).await?;
            t.say("turnout-says").with("n", n).with("all", all).to_string()
        }
        _ => String::new(),
    };
    let keys = match (step, vote.said.way) {
        ("open", Way::Secret) if keys::are_keys_among(&ctx.app.site.ballot_keys, &ctx.app.site.data) => {
            notice(t.say("keys-among-data"))
        }
        _ => Html::default(),
    };
    Ok(Html::trusted(format!("{}{keys}", notice(format!("{means} {more}")))))
}

/// Whether the chair decides where votes are equal, and no lot.
fn is_chairs(vote: &Vote) -> bool {
    matches!(vote.closing().map(|it| &it.result), Some(VoteResult::Counted { reckoning, .. })
        if reckoning.outcome == suffrage::Outcome::Tied(Tie::Chair))
}
