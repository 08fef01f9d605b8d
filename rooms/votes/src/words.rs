//! A vote in words: the quorum and the majority worked out, who is elected and how.

mod decimal;
mod elected;
mod stages;

use platform::i18n::Words;
use suffrage::{
    Attendance, Base, CollegeTally, Counts, Met, Outcome, QuorumReckoning, Reckoned, Reckoning, Threshold, Tie,
};

use crate::rules::{Closing, Opening, Vote, VoteResult};

pub(crate) use elected::{awaited, name, names};
pub use stages::stage_lines;
pub(crate) use stages::{act, votes_says};

/// What came of a vote in words, a sentence each: by college, with the quorum and the majority worked out. `t` has the words of this room
/// ([`crate::WORDS`]). Nothing while it is neither closed nor being counted.
pub fn result_lines(vote: &Vote, t: Words) -> Vec<String> {
    let (Some(opening), Some(closing)) = (vote.opening(), vote.closing()) else { return Vec::new() };
    let mut lines = quorum(&closing.quorum, opening, t);
    lines.extend(voted(opening, closing, t));
    match &closing.result {
        VoteResult::Unopposed | VoteResult::Opposed => {}
        VoteResult::Counted { tallies, reckoning } => lines.extend(counted(opening, tallies, reckoning, t)),
        VoteResult::Elected(count) => lines.extend(elected::lines(vote, (closing, count), t)),
    }
    lines.extend(decided(vote, closing, t));
    if opening.weighted && matches!(closing.result, VoteResult::Counted { .. } | VoteResult::Elected(_)) {
        lines.push(t.say("in-weights").to_string());
    }
    lines.extend(without_quorum(closing, t));
    lines
}

/// What a vote decided, in a line: the majority worked out, or who is elected and what is left to decide; without a quorum also that
/// nothing is decided. Nothing while it is neither closed nor being counted.
pub(crate) fn decision(vote: &Vote, t: Words) -> Option<String> {
    let closing = vote.closing()?;
    let lines: Vec<String> = decided(vote, closing, t).into_iter().chain(without_quorum(closing, t)).collect();
    Some(lines.join(" "))
}

/// The sentences that say what was decided, after those that say how.
fn decided(vote: &Vote, closing: &Closing, t: Words) -> Vec<String> {
    match &closing.result {
        VoteResult::Unopposed if !closing.quorum.met => Vec::new(),
        VoteResult::Unopposed => vec![unopposed(vote, t)],
        VoteResult::Opposed => vec![t.say("result-opposed").to_string()],
        VoteResult::Counted { reckoning, .. } => {
            vec![share(&reckoning.whole, true, &outcome(reckoning.outcome, t), t)]
        }
        VoteResult::Elected(count) => elected::decided(vote, count, t),
    }
}

fn without_quorum(closing: &Closing, t: Words) -> Option<String> {
    (!closing.quorum.met).then(|| t.say("nothing-without-quorum").to_string())
}

/// The quorum in words: in all, then in the colleges of which something is asked.
pub(crate) fn quorum(it: &QuorumReckoning, opening: &Opening, t: Words) -> Vec<String> {
    let whole = match &it.whole {
        Some(met) => line("vote-quorum", met, t).with("there", it.there).with("all", opening.seats()).to_string(),
        None => t.say("vote-quorum-any").with("there", it.there).with("all", opening.seats()).to_string(),
    };
    let college = |(key, met): &(String, Met)| {
        line("vote-quorum-college", met, t).with("there", met.there).with("name", title(opening, key, t)).to_string()
    };
    // A college in which nobody holds a seat owes nobody: nothing is said of it.
    let owing = it.colleges.iter().filter(|(_, met)| met.needed > 0);
    std::iter::once(whole).chain(owing.map(college)).collect()
}

fn line(key: &'static str, met: &Met, t: Words) -> platform::i18n::Phrase<'static> {
    t.say(key).with("needed", met.needed).with("met", if met.reached { "yes" } else { "no" })
}

/// A college's title; the whole assembly where it has none.
pub(crate) fn title(opening: &Opening, key: &str, t: Words) -> String {
    let title = opening.title(key).map(|title| title.shown(t.lang).text.to_owned());
    title.unwrap_or_else(|| t.say("whole-assembly").to_string())
}

/// How many seats voted, how many of them by proxy, of how many that could; nothing where no ballots are cast. Whoever abstained voted: votes
/// cast, of which a majority is a share, are fewer.
fn voted(opening: &Opening, closing: &Closing, t: Words) -> Option<String> {
    if closing.voted.is_empty() {
        return None;
    }
    let (own, proxy) = closing.voted.iter().fold((0, 0), |(own, proxy), it| (own + it.own, proxy + it.by_proxy));
    let seats: u64 = closing.there.iter().map(|row: &Attendance| row.filled).sum();
    let key = if opening.key.is_some() { "ballots-sealed" } else { "ballots-named" };
    Some(t.say(key).with("n", own + proxy).with("proxies", proxy).with("seats", seats).to_string())
}

fn unopposed(vote: &Vote, t: Words) -> String {
    match vote.said.kind.candidates() {
        [] => t.say(format!("result-by-{}", vote.said.way.word())).to_string(),
        names => {
            let names = t.list(names.iter().map(|name| name.shown(t.lang).text.to_owned()));
            t.say("elected-unopposed").with("names", names).to_string()
        }
    }
}

/// The votes by college, and where the majority is asked of colleges in which it was reached.
fn counted(opening: &Opening, tallies: &[CollegeTally], it: &Reckoning, t: Words) -> Vec<String> {
    let mut lines: Vec<String> = tallies.iter().map(|tally| votes(opening, tally, t)).collect();
    if let Some(colleges) = &it.by_college {
        let one = |(key, reckoned): &(String, Reckoned)| {
            let reached = if reckoned.reached { "reached" } else { "not-reached" };
            let says = t.say(format!("share-{reached}")).to_string();
            format!("{}{}{}", title(opening, key, t), t.say("colon"), share(reckoned, false, &says, t))
        };
        lines.extend(colleges.colleges.iter().map(one));
        let colleges = t.say("in-colleges").with("n", colleges.reached).with("needed", colleges.needed);
        lines.push(colleges.to_string());
    }
    lines
}

/// "Elected representatives: 13 for, 4 against, 1 abstention, of which 2 by proxy".
fn votes(opening: &Opening, it: &CollegeTally, t: Words) -> String {
    let counts = |counts: Counts| {
        t.say("votes-counted").with("yes", counts.yes).with("no", counts.no).with("abstain", counts.abstain).to_string()
    };
    let heads = it.heads();
    let mut says = format!("{}{}{}", title(opening, &it.college, t), t.say("colon"), counts(heads));
    if it.by_proxy.all() > 0 {
        says.push_str(&t.say("of-which-by-proxy").with("counts", counts(it.by_proxy)).to_string());
    }
    // Of a secret vote weights alone are told.
    if opening.weighted && opening.key.is_none() {
        says.push_str(&t.say("weighing").with("counts", counts(it.weighed)).to_string());
    }
    says
}

/// "Two thirds of 17 votes cast: 12; 13 for: adopted".
fn share(it: &Reckoned, whole: bool, outcome: &str, t: Words) -> String {
    let key = if whole { "majority-says" } else { "majority-of-college-says" };
    t.say(key)
        .with("part", part(it.threshold, t))
        .with("whole", base(it, t))
        .with("needed", it.needed)
        .with("yes", it.votes.yes)
        .with("outcome", outcome.to_owned())
        .to_string()
}

/// "two thirds", "more than half".
pub(crate) fn part(threshold: Threshold, t: Words) -> String {
    let fraction = threshold.fraction();
    let (above, below) = (fraction.above(), fraction.below());
    let key = match threshold {
        Threshold::AtLeast(_) => format!("share-{above}-{below}"),
        Threshold::MoreThan(_) => format!("more-{above}-{below}"),
    };
    match threshold {
        _ if t.knows(&key) => t.say(key).to_string(),
        Threshold::AtLeast(_) => fraction.to_string(),
        Threshold::MoreThan(_) => t.say("more-than-part").with("part", fraction.to_string()).to_string(),
    }
}

/// "17 votes cast", "31 seats".
fn base(it: &Reckoned, t: Words) -> String {
    let counted = it.of == Base::Cast && it.base > it.votes.yes + it.votes.no;
    let of = if counted { "cast-abstentions" } else { it.of.word() };
    t.say(format!("base-{of}")).with("n", it.base).to_string()
}

fn outcome(it: Outcome, t: Words) -> String {
    let key = match it {
        Outcome::Adopted => "outcome-adopted".to_owned(),
        Outcome::Rejected => "outcome-rejected".to_owned(),
        Outcome::Tied(tie) => format!("outcome-tied-{}", tie.word()),
        Outcome::Settled { by, adopted } => {
            let by = if by == Tie::Lot { "lot" } else { "chair" };
            format!("outcome-{by}-{}", if adopted { "adopted" } else { "rejected" })
        }
    };
    t.say(key).to_string()
}
