//! Votes, with their results in the words of their own room.

use council::{rules::Item, session_words};
use kernel::{Localised, Time};
use platform::{Result, db::Reader, i18n::Words};
use suffrage::{Choice, Way};
use votes::{Closing, Count, Kind, Named, Said, Stand, State, Vote, VoteResult, rules::is_tacit};

use super::Known;
use crate::{
    gather::Sat,
    rules::{Chosen, Line, What},
    said::{Event, Told, a, all_named, each, listed, named, plainly},
};

/// The votes that were opened under an item, each when it was. Of one of which not anyone may know what it was about it is said that
/// it was taken, and no more.
pub(super) async fn under(reader: &mut Reader, (sat, known): (&Sat<'_>, &Known), item: &Item) -> Result<Vec<Event>> {
    let mut events = Vec::new();
    for vote in known.votes.iter().filter(|it| it.item == item.id) {
        let Some(opened) = vote.opening().map(|opening| opening.at) else { continue };
        let lines = match known.unsaid.has_vote(vote) {
            false => lines(reader, sat, vote, opened).await?,
            true => vec![unsaid(sat, vote, opened)],
        };
        events.push(Event { at: Some(opened), told: Told::Lines(lines) });
    }
    Ok(events)
}

async fn lines(reader: &mut Reader, sat: &Sat<'_>, vote: &Vote, opened: Time) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    let reserved = match is_tacit(vote.said.way) {
        true => votes::reservations(reader, &vote.id).await?,
        false => Vec::new(),
    };
    lines.extend(ended_without(vote));
    lines.extend(results(vote));
    lines.extend(stages(vote));
    if let Some(closing) = vote.closing() {
        let reservations = reserved.iter().filter(|it| !it.objects).count();
        lines.push(ended(sat, vote, closing, reservations));
    }
    for it in reserved {
        let who = sat.who(&it.seat, &it.holding);
        let key = if it.objects { "say-objection" } else { "say-reservation" };
        lines.push(plainly(|t| {
            t.say(key).with("who", who.body.shown(t.lang).text).with("text", it.text.shown(t.lang).text).to_string()
        }));
    }
    if vote.said.way == Way::Named {
        lines.extend(by_name(sat, vote, &votes::named(reader, &vote.id).await?));
    }
    if let Kind::Declaration { .. } = &vote.said.kind {
        lines.extend(stands(reader, vote).await?);
    }
    Ok(std::iter::once(head(sat, vote, opened)).chain(lines.into_iter().map(listed)).collect())
}

/// Its number, its question, how it was taken, when it was opened.
fn head(sat: &Sat, vote: &Vote, opened: Time) -> Line {
    plainly(|t| {
        let way = council::WORDS.words(t.lang).say(format!("way-{}", vote.said.way.word())).to_string();
        t.say("say-vote")
            .with("n", vote.number)
            .with("question", vote.said.question.shown(t.lang).text)
            .with("way", way)
            .with("at", hour(sat, opened, t))
            .to_string()
    })
}

/// That it was taken: its number and its hour.
fn unsaid(sat: &Sat, vote: &Vote, opened: Time) -> Line {
    plainly(|t| t.say("say-vote-unsaid").with("n", vote.number).with("at", hour(sat, opened, t)).to_string())
}

/// That it was withdrawn or declared void, and why; of one that is void what had been counted before its ballots were lost.
fn ended_without(vote: &Vote) -> Vec<Line> {
    let State::Withdrawn(_, end) = &vote.state else { return Vec::new() };
    let before = vote.before_void();
    let key = if before.is_some() { "say-vote-void" } else { "say-vote-withdrawn" };
    let why = plainly(|t| t.say(key).with("reason", end.reason.shown(t.lang).text).to_string());
    let counted = before.map(|before| {
        plainly(|t| {
            let says = votes::result_lines(&before, votes::WORDS.words(t.lang)).join(" ");
            t.say("say-before-void").with("says", says).to_string()
        })
    });
    std::iter::once(why).chain(counted).collect()
}

/// The quorum and the majority worked out, in the words of the room of votes.
fn results(vote: &Vote) -> Vec<Line> {
    let Some(closing) = vote.closing() else { return Vec::new() };
    let says = |t: Words| votes::result_lines(vote, votes::WORDS.words(t.lang));
    let count = says(crate::WORDS.words(kernel::Lang::Fr)).len();
    let whole = closing.quorum.whole;
    let quorum = What::Quorum {
        at: Some(closing.at),
        there: i64::try_from(closing.quorum.there).unwrap_or(i64::MAX),
        needed: whole.and_then(|met| i64::try_from(met.needed).ok()),
        met: closing.quorum.met,
    };
    let what = |at: usize| if at == 0 { quorum.clone() } else { What::Plain };
    (0..count).map(|at| a(what(at), |t| says(t).get(at).cloned().unwrap_or_default())).collect()
}

/// Of a count by transferable vote, each of its stages.
fn stages(vote: &Vote) -> Vec<Line> {
    let says = |t: Words| votes::stage_lines(vote, votes::WORDS.words(t.lang));
    let count = says(crate::WORDS.words(kernel::Lang::Fr)).len();
    (0..count).map(|at| plainly(|t| says(t).get(at).cloned().unwrap_or_default())).collect()
}

/// What came of it, in a line that programs read too.
fn ended(sat: &Sat, vote: &Vote, closing: &Closing, reservations: usize) -> Line {
    let carried = vote.adopted();
    let what =
        What::Vote { id: vote.id.to_string(), at: closing.at, carried, counts: counts(vote, closing, reservations) };
    let key = match (carried, &closing.result) {
        _ if !vote.is_closed() => "say-vote-open",
        (Some(true), _) => "say-vote-adopted",
        (Some(false), _) => "say-vote-not-adopted",
        (None, _) => "say-vote-closed",
    };
    a(what, |t| t.say(key).with("at", hour(sat, closing.at, t)).to_string())
}

/// How many chose what: heads for, against and abstaining; for each candidate the votes, in a count by transfers the first preferences, since
/// what it comes to is no whole number; of what was adopted without a vote the reservations.
fn counts(vote: &Vote, closing: &Closing, reservations: usize) -> Vec<Chosen> {
    let chosen = |choice: String, says: Localised, count: u64| Chosen {
        choice,
        says,
        count: i64::try_from(count).unwrap_or(i64::MAX),
    };
    match &closing.result {
        VoteResult::Unopposed | VoteResult::Opposed => vec![Chosen {
            choice: "reservation".into(),
            says: each(|t| t.say("choice-reservation").to_string()),
            count: i64::try_from(reservations).unwrap_or(i64::MAX),
        }],
        VoteResult::Counted { tallies, .. } => {
            let heads = tallies.iter().map(|tally| tally.heads());
            let (yes, no, abstain) =
                heads.fold((0, 0, 0), |(yes, no, abstain), it| (yes + it.yes, no + it.no, abstain + it.abstain));
            let of = |choice: Choice, n| {
                let key = format!("choice-{}", choice.word());
                chosen(choice.word().to_owned(), each(|t| t.say(key.as_str()).to_string()), n)
            };
            vec![of(Choice::Yes, yes), of(Choice::No, no), of(Choice::Abstain, abstain)]
        }
        VoteResult::Elected(count) => {
            let whole = |votes: &suffrage::election::Votes| {
                u64::try_from(votes.hundred_thousandths() / 100_000).unwrap_or(u64::MAX)
            };
            let (of, votes): (&str, Vec<u64>) = match count {
                Count::FirstRound(round) => ("candidate", round.best.votes.clone()),
                Count::SecondRound(best) | Count::Approval(best) => ("candidate", best.votes.clone()),
                Count::Transferable(_) => (
                    "first",
                    vote.stages().first().map(|stage| stage.votes.iter().map(whole).collect()).unwrap_or_default(),
                ),
            };
            let says = |name: &Localised| match of {
                "first" => each(|t| t.say("choice-first").with("name", name.shown(t.lang).text).to_string()),
                _ => name.clone(),
            };
            let candidates = vote.said.kind.candidates().iter().zip(votes).enumerate();
            candidates.map(|(at, (name, n))| chosen(format!("{of}-{}", at + 1), says(name), n)).collect()
        }
    }
}

/// Of a vote by name, who chose what: of yes and no all who chose the same, of an election each ballot.
fn by_name(sat: &Sat, vote: &Vote, ballots: &[Named]) -> Vec<Line> {
    let of = |choice: Choice| {
        let who: Vec<_> = ballots
            .iter()
            .filter(|ballot| ballot.said == Said::Choice(choice))
            .map(|ballot| sat.who_at(&ballot.seat, &ballot.holding, ballot.at))
            .collect();
        (!who.is_empty()).then(|| {
            plainly(|t| {
                let key = format!("say-named-{}", choice.word());
                t.say(key).with("who", all_named(&who, t)).to_string()
            })
        })
    };
    let elects = ballots.iter().filter_map(|ballot| match &ballot.said {
        Said::Choice(_) => None,
        Said::Marks(chosen) | Said::Ranking(chosen) => Some(elects(sat, vote, (ballot, chosen))),
    });
    Choice::ALL.into_iter().filter_map(of).chain(elects).collect()
}

/// The candidates that a ballot names, in its order.
fn elects(sat: &Sat, vote: &Vote, (ballot, chosen): (&Named, &[usize])) -> Line {
    let who = sat.who_at(&ballot.seat, &ballot.holding, ballot.at);
    let all = vote.said.kind.candidates();
    plainly(|t| match chosen {
        [] => t.say("say-ballot-blank").with("who", named(&who, t)).to_string(),
        chosen => {
            let names = chosen.iter().filter_map(|at| all.get(*at)).map(|name| name.shown(t.lang).text);
            let names = names.collect::<Vec<_>>().join(&t.say("between").to_string());
            t.say("say-ballot").with("who", named(&who, t)).with("names", names).to_string()
        }
    })
}

/// How members stand to a declaration.
async fn stands(reader: &mut Reader, vote: &Vote) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for it in votes::adherences(reader, &vote.id).await? {
        let Some(entity) = atlas::entity(reader, &it.entity).await? else { continue };
        let reserved = match &it.stand {
            Stand::Reserves(text) => text.clone(),
            Stand::Adheres | Stand::Abstains => Localised::default(),
        };
        let key = format!("say-member-{}", it.stand.word());
        lines.push(plainly(|t| {
            let who = entity.name.shown(t.lang).text;
            t.say(key.as_str()).with("who", who).with("text", reserved.shown(t.lang).text).to_string()
        }));
    }
    Ok(lines)
}

fn hour(sat: &Sat, at: Time, t: Words) -> String {
    session_words::hour_then(at, &sat.it.session, council::WORDS.words(t.lang))
}
