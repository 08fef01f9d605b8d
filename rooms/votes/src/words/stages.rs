//! A count by transferable vote in words, stage by stage.

use platform::i18n::Words;
use suffrage::election::{Act, Stage, Votes};

use super::{decimal::decimal, name};
use crate::rules::Vote;

/// A count by transferable vote, a sentence for each stage: what was done, the votes of each candidate at its end, who has a seat from then
/// on, what is with nobody any more. `t` has the words of this room ([`crate::WORDS`]). Nothing of any other vote, nor of a secret one of
/// which totals alone are published.
pub fn stage_lines(vote: &Vote, t: Words) -> Vec<String> {
    vote.stages().iter().map(|stage| line(vote, stage, t)).collect()
}

fn line(vote: &Vote, stage: &Stage, t: Words) -> String {
    let of = |(at, votes): (usize, &Votes)| {
        let elected = if stage.elected.contains(&at) { "yes" } else { "no" };
        let (name, votes) = (name(vote, at, t), votes_says(votes, t));
        t.say("stage-votes").with("name", name).with("votes", votes).with("elected", elected).to_string()
    };
    let mut parts: Vec<String> = stage.votes.iter().enumerate().map(of).collect();
    if stage.lost != Votes::default() {
        parts.push(t.say("stage-votes-lost").with("votes", votes_says(&stage.lost, t)).to_string());
    }
    let votes = parts.join(&t.say("stage-and").to_string());
    t.say("stage-says").with("act", act(vote, &stage.act, t)).with("votes", votes).to_string()
}

/// What is done in a stage.
pub(crate) fn act(vote: &Vote, act: &Act, t: Words) -> String {
    match act {
        Act::First => t.say("stage-first").to_string(),
        Act::Surplus(of) => t.say("stage-surplus").with("name", name(vote, *of, t)).to_string(),
        Act::Exclusion(of) => t.say("stage-exclusion").with("name", name(vote, *of, t)).to_string(),
    }
}

/// Votes to five decimals, without those that are nought, as the language writes them: `3,66665`.
pub(crate) fn votes_says(votes: &Votes, t: Words) -> String {
    decimal(votes.hundred_thousandths(), t.lang)
}
