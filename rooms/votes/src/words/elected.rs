//! Elections in words: the votes of each candidate, the lots that were drawn or are awaited, who is elected.

use platform::i18n::Words;
use suffrage::{
    Base,
    election::{Best, FirstRound, LotFor, Transferable},
};

use super::title;
use crate::rules::{Closing, CollegeVotes, Count, Vote, VoteResult};

/// How an election was counted, a sentence each.
pub(super) fn lines(vote: &Vote, (closing, count): (&Closing, &Count), t: Words) -> Vec<String> {
    let mut lines = match count {
        Count::FirstRound(round) => first_round(vote, (closing, round), t),
        Count::SecondRound(best) | Count::Approval(best) => {
            let all = blank(closing.voted.iter().map(|it| it.blank).sum(), t);
            all.into_iter().chain(best_lines(vote, best, t)).collect()
        }
        Count::Transferable(count) => transferable(count, t),
    };
    lines.extend(by_college(vote, (closing, count), t));
    lines.extend(closing.lots.iter().map(|at| drawn(vote, count, *at, t)));
    lines
}

/// Who is elected, and what is left to decide: by a lot, or in a second round.
pub(super) fn decided(vote: &Vote, count: &Count, t: Words) -> Vec<String> {
    let said = names(vote, count.elected(), t);
    let mut lines = vec![match count.elected().len() {
        0 => t.say("elected-nobody").to_string(),
        n => t.say("elected-says").with("n", n).with("names", said).to_string(),
    }];
    if let Some((among, decides)) = awaited(vote) {
        lines.push(t.say(format!("lot-between-{decides}")).with("names", names(vote, among, t)).to_string());
    }
    if !count.next().is_empty() {
        lines.push(t.say("second-round-between").with("names", names(vote, count.next(), t)).to_string());
    }
    lines
}

/// Between whom a lot is to be drawn, and the word for what it decides: who is `elected`, whose `surplus` is transferred first, or who is
/// `excluded`. Nothing where none is awaited.
pub(crate) fn awaited(vote: &Vote) -> Option<(&[usize], &'static str)> {
    let Some(VoteResult::Elected(count)) = vote.closing().map(|it| &it.result) else { return None };
    count.awaits().map(|(among, what)| (among, decides(what)))
}

fn decides(what: Option<LotFor>) -> &'static str {
    match what {
        None => "elected",
        Some(LotFor::Surplus) => "surplus",
        Some(LotFor::Exclusion) => "excluded",
    }
}

/// A lot that was drawn, with what it decided.
fn drawn(vote: &Vote, count: &Count, at: usize, t: Words) -> String {
    t.say(format!("lot-drawn-{}", decides(count.drawn_for(at)))).with("name", name(vote, at, t)).to_string()
}

fn first_round(vote: &Vote, (closing, it): (&Closing, &FirstRound), t: Words) -> Vec<String> {
    // Where the majority counts abstentions, blank ballots are in what it is a share of: all that were cast.
    let cast: u64 = closing.voted.iter().map(|it| it.weight).sum();
    let with_blanks = it.of == Base::Cast && it.blank > 0 && cast > 0 && it.base == cast;
    let of = if with_blanks { "cast-blanks" } else { it.of.word() };
    let needed = t.say(format!("round-of-{of}")).with("base", it.base).with("needed", it.needed);
    let mut lines = vec![needed.to_string()];
    lines.extend(blank(it.blank, t));
    lines.extend(best_lines(vote, &it.best, t));
    lines
}

/// How many ballots name nobody; nothing where each names somebody.
fn blank(n: u64, t: Words) -> Option<String> {
    (n > 0).then(|| t.say("blank-ballots").with("n", n).to_string())
}

/// The votes of each candidate, the most first.
fn best_lines(vote: &Vote, it: &Best, t: Words) -> Vec<String> {
    let mut order: Vec<usize> = (0..it.votes.len()).collect();
    order.sort_by_key(|one| (std::cmp::Reverse(it.votes[*one]), *one));
    let one = |at: usize| t.say("candidate-votes").with("name", name(vote, at, t)).with("n", it.votes[at]).to_string();
    order.into_iter().map(one).collect()
}

/// "Elected representatives: Awa 3; Brahim 2", the candidates in the order of their votes in all.
fn by_college(vote: &Vote, (closing, count): (&Closing, &Count), t: Words) -> Vec<String> {
    let Some(opening) = vote.opening() else { return Vec::new() };
    let all = |at: &usize| closing.by_college.iter().map(|it| it.votes[*at]).sum::<u64>();
    let mut order: Vec<usize> = (0..vote.said.kind.candidates().len()).collect();
    order.sort_by_key(|one| (std::cmp::Reverse(all(one)), *one));
    let line = |it: &CollegeVotes| {
        let college = title(opening, &it.college, t);
        let head = match count {
            Count::Transferable(_) => t.say("first-preferences-of").with("college", college).to_string(),
            _ => college,
        };
        let one = |at: &usize| {
            let (name, votes) = (name(vote, *at, t), it.votes[*at]);
            t.say("stage-votes").with("name", name).with("votes", votes).with("elected", "no").to_string()
        };
        let votes: Vec<String> = order.iter().map(one).collect();
        format!("{head}{}{}.", t.say("colon"), votes.join(&t.say("stage-and").to_string()))
    };
    closing.by_college.iter().map(line).collect()
}

fn transferable(it: &Transferable, t: Words) -> Vec<String> {
    vec![t.say("quota-says").with("valid", it.valid).with("quota", it.quota).to_string()]
}

/// A candidate as people know them.
pub(crate) fn name(vote: &Vote, at: usize, t: Words) -> String {
    vote.said.kind.candidates().get(at).map(|name| name.shown(t.lang).text.to_owned()).unwrap_or_default()
}

/// Candidates in a line.
pub(crate) fn names(vote: &Vote, all: &[usize], t: Words) -> String {
    t.list(all.iter().map(|at| name(vote, *at, t)))
}
