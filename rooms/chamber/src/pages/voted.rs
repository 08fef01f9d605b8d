//! Votes as the pages of the chamber show them: those that are open and those of the item that is on.

use council::Gathered;
use kernel::{Actor, Lang};
use platform::{
    Failure, Refusal, Result, Slot,
    db::{Reader, Tx},
    i18n::Words,
    parts::{Html, Tone, escape, shown, state},
    web::{Ctx, Form, button, sending},
};
use suffrage::Way;
use votes::{Ending, State, Vote};

use super::{
    address,
    hands::{counted, hands, has_proxies},
    said::Both,
};
use crate::{WORDS, chamber::Chamber};

/// A vote on a page.
pub(super) struct VoteSeen {
    pub id: String,
    pub open: bool,
    pub state: Html,
    /// Its number and how it is taken; for whoever conducts also how many have voted.
    pub says: String,
    pub question: Html,
    /// What other rooms say of what it is taken on.
    pub panels: Vec<Html>,
    /// What came of it.
    pub lines: Vec<String>,
    /// The reader's ballot; nothing on the console.
    pub ballot: Html,
    /// What whoever conducts can do.
    pub acts: Vec<Html>,
    pub href: String,
}

/// A vote on the wall.
pub(super) struct OnWall {
    pub state: Html,
    pub question: Html,
    /// Of an election that is open, who stands.
    pub candidates: Option<String>,
    pub lines: Vec<String>,
}

/// Those of the votes of a session that are shown now of which this reader may know: whoever follows the session of all, everyone else not
/// of those about what is not public.
async fn for_reader(ctx: &Ctx, reader: &mut Reader, chamber: &Chamber) -> Result<Vec<Vote>> {
    let mut votes = now(reader, chamber, false).await?;
    if !chamber.it.follows(&ctx.actor) {
        let kept = votes::kept_from(&ctx.app, reader, &ctx.actor, &votes).await?;
        votes.retain(|vote| !kept.contains(&vote.id));
    }
    Ok(votes)
}

/// The votes of a session that are shown now: those that are open, and those that were taken on the item that is on.
async fn now(reader: &mut Reader, chamber: &Chamber, prepared: bool) -> Result<Vec<Vote>> {
    let on = chamber.item_on().map(|(_, item)| item.id.clone());
    let of_item = |it: &Vote| on.as_ref() == Some(&it.item);
    let shown = |it: &Vote| match it.state {
        State::Open(_) => true,
        State::Counting(..) | State::Closed(..) | State::Withdrawn(Some(_), _) => of_item(it),
        State::Prepared => prepared && of_item(it),
        State::Withdrawn(None, _) => false,
    };
    let mut votes = votes::of_session(reader, &chamber.it.session.id).await?;
    votes.retain(shown);
    votes.sort_by_key(|it| (!it.is_open(), std::cmp::Reverse(it.number)));
    Ok(votes)
}

/// Each vote with the reader's own ballot; and the questions of those that are open.
pub(super) async fn voting(ctx: &Ctx, chamber: &Chamber, words: Both) -> Result<(Vec<VoteSeen>, Vec<String>)> {
    let mut reader = ctx.read().await?;
    let (mut all, mut open) = (Vec::new(), Vec::new());
    for vote in for_reader(ctx, &mut reader, chamber).await? {
        let ballot = match vote.is_open() {
            true => votes::ballot_form(&mut reader, ctx, &chamber.it, &vote).await?.unwrap_or_default(),
            false => Html::default(),
        };
        open.extend(vote.is_open().then(|| vote.said.question.shown(ctx.lang).text.to_owned()));
        let panels = ctx.panels(&mut reader, Slot::Vote, vote.id.as_str()).await?;
        all.push(VoteSeen { ballot, panels, ..seen(ctx, &vote, words) });
    }
    Ok((all, open))
}

/// Each vote with what whoever conducts can do about it, those that are prepared too; and the questions of those that are open. `typed`
/// is what was typed in a form that was refused.
pub(super) async fn conducted(
    ctx: &Ctx,
    chamber: &Chamber,
    words: Both,
    typed: &Form,
) -> Result<(Vec<VoteSeen>, Vec<String>)> {
    let mut reader = ctx.read().await?;
    let (mut all, mut open) = (Vec::new(), Vec::new());
    for vote in now(&mut reader, chamber, true).await? {
        let carried = has_proxies(&mut reader, &vote).await?;
        let mut it = VoteSeen { acts: acts(ctx, chamber, (&vote, carried, typed), words.t), ..seen(ctx, &vote, words) };
        if vote.is_open() {
            open.push(vote.said.question.shown(ctx.lang).text.to_owned());
            if matches!(vote.said.way, Way::Named | Way::Secret) {
                let (cast, all) = votes::turnout(&mut reader, &vote).await?;
                it.says = format!("{} · {}", it.says, words.t.say("turnout").with("n", cast).with("all", all));
            }
        }
        all.push(it);
    }
    Ok((all, open))
}

/// The votes that a hall reads of, each with whether anyone may know what it is about: whoever looks up in the hall reads the wall, so
/// that it is drawn as for a visitor, whoever opened it.
pub(super) async fn for_the_hall(ctx: &Ctx, reader: &mut Reader, chamber: &Chamber) -> Result<Vec<(Vote, bool)>> {
    let votes = now(reader, chamber, false).await?;
    let kept = votes::kept_from(&ctx.app, reader, &Actor::visitor(), &votes).await?;
    let said = votes.into_iter().map(|vote| (!kept.contains(&vote.id), vote));
    // Of what is not public the hall reads that it is voted on, and no result.
    let shown = said.filter(|(public, vote)| *public || vote.is_open());
    Ok(shown.map(|(public, vote)| (vote, public)).collect())
}

/// The same in one language.
pub(super) fn on_wall(votes: &[(Vote, bool)], words: Both) -> Vec<OnWall> {
    let one = |(vote, public): &(Vote, bool)| match public {
        true => OnWall {
            state: stands(vote, words.t),
            question: shown(&vote.said.question, words.t.lang),
            candidates: candidates(vote, words.t),
            lines: lines(vote, words.t.lang),
        },
        false => OnWall {
            state: stands(vote, words.t),
            question: Html::trusted(escape(&words.t.say("vote-unsaid").with("n", vote.number).to_string())),
            candidates: None,
            lines: Vec::new(),
        },
    };
    // One result at a time is read from the back of a hall; votes that are open stand all.
    let open = votes.iter().filter(|(it, _)| it.is_open());
    let last = votes.iter().filter(|_| !votes.iter().any(|(it, _)| it.is_open())).take(1);
    open.chain(last).map(one).collect()
}

/// Who stands, as long as ballots are taken; then the result names them.
fn candidates(vote: &Vote, t: Words) -> Option<String> {
    let all = vote.said.kind.candidates();
    // A name may have commas of its own.
    let names = all.iter().map(|name| name.shown(t.lang).text).collect::<Vec<_>>().join(" · ");
    (vote.is_open() && !all.is_empty()).then(|| t.say("vote-candidates").with("names", names).to_string())
}

fn seen(ctx: &Ctx, vote: &Vote, words: Both) -> VoteSeen {
    let t = words.t;
    let number = t.say("vote-number").with("n", vote.number).to_string();
    VoteSeen {
        id: vote.id.to_string(),
        open: vote.is_open(),
        state: stands(vote, t),
        says: format!("{number} · {}", t.say(format!("way-{}", vote.said.way.word()))),
        question: shown(&vote.said.question, t.lang),
        panels: Vec::new(),
        lines: lines(vote, t.lang),
        ballot: Html::default(),
        acts: Vec::new(),
        href: ctx.href(&vote.address()),
    }
}

fn lines(vote: &Vote, lang: Lang) -> Vec<String> {
    votes::result_lines(vote, votes::WORDS.words(lang))
}

fn stands(vote: &Vote, t: Words) -> Html {
    let (tone, key) = match &vote.state {
        State::Prepared => (Tone::None, "vote-prepared"),
        State::Open(_) => (Tone::Live, "vote-open"),
        State::Counting(..) => (Tone::Confirm, "vote-counting"),
        State::Closed(..) => match vote.adopted() {
            Some(true) => (Tone::Met, "vote-adopted"),
            Some(false) => (Tone::Breached, "vote-not-adopted"),
            None if vote.elected().is_empty() => (Tone::Late, "vote-nobody-elected"),
            None => (Tone::Met, "vote-closed"),
        },
        State::Withdrawn(_, end) if end.counted.is_some() => (Tone::None, "vote-void"),
        State::Withdrawn(..) => (Tone::None, "vote-withdrawn"),
    };
    state(tone, t.say(key))
}

/// Opens a vote that is prepared, closes one that is open, as its way asks.
fn acts(ctx: &Ctx, chamber: &Chamber, (vote, carried, typed): (&Vote, bool, &Form), t: Words) -> Vec<Html> {
    let (href, version) =
        (|act: &str| ctx.href(&address(chamber, &format!("console/{act}"))), vote.version.to_string());
    let values = [("vote", vote.id.as_str()), ("version", version.as_str())];
    let act = |act: &str, key: &'static str, class: &str| button(t, href(act), &values, &t.say(key).to_string(), class);
    match (&vote.state, vote.said.way) {
        (State::Prepared, _) => vec![act("vote-open", "open-vote", "button")],
        (State::Open(_), Way::Named | Way::Secret) => vec![act("vote-close", "close-vote", "button")],
        (State::Open(_), Way::Consensus | Way::Acclamation) => {
            vec![
                act("vote-unopposed", "nobody-objects", "button"),
                act("vote-opposed", "somebody-objects", "button second"),
            ]
        }
        (State::Open(opening), Way::ShowOfHands) if !opening.weighted => {
            vec![sending(t, href("vote-hands"), &values, &hands((vote, carried, typed), opening, t))]
        }
        _ => Vec::new(),
    }
}

/// Does what a form of the console asks about a vote; gives what came of it and what to say.
pub(super) async fn act(
    ctx: &Ctx,
    tx: &mut Tx,
    act: &str,
    (it, form): (&Gathered, &mut Form),
) -> Result<(Result<()>, &'static str)> {
    let vote = votes::vote(tx, form.typed("vote")).await?.filter(|vote| vote.session == it.session.id);
    let vote = vote.ok_or(Failure::NotFound)?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let vote = Vote { version, ..vote };
    let ending = match act {
        "vote-open" => {
            let done = votes::open_vote(&ctx.app, tx, &ctx.actor, vote).await;
            return Ok((done.map(|_| ()), "told-vote-opened"));
        }
        "vote-close" => Ending::Count,
        "vote-unopposed" => Ending::Unopposed,
        "vote-opposed" => Ending::Opposed,
        "vote-hands" => match counted(&vote, form) {
            Some(hands) => Ending::Hands(hands),
            None => return Ok((Err(Refusal::new(&WORDS, "no-hands").into()), "told-vote-closed")),
        },
        _ => return Err(Failure::NotFound),
    };
    let done = votes::close_vote(&ctx.app, tx, &ctx.actor, vote, ending).await;
    Ok((done.map(|_| ()), "told-vote-closed"))
}
