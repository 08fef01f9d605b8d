//! Who voted how by name.

use std::collections::BTreeMap;

use council::{Gathered, Sitter, rules::SeatAt, session_words};
use kernel::{Lang, Localised};
use platform::{Result, db::Reader, i18n::plain};
use serde_json::{Value, json};
use votes::{Elector, Named, Said, Vote};

use super::without_nulls;

/// What a blank ballot chooses.
const BLANK: &str = "blank";

/// The ballots of a vote by name: each of the person, where they agreed to be named, else of their body. Where another stood in for the
/// holder of the seat, it is theirs, and says in whose place. One that marks several candidates is there once for each. Adds to `people` those
/// who are named.
pub(super) async fn ballots(
    reader: &mut Reader,
    (it, vote): (&Gathered, &Vote),
    people: &mut BTreeMap<String, Localised>,
    lang: Lang,
) -> Result<Vec<Value>> {
    let roll = votes::roll(reader, &vote.id).await?;
    let by_seat: BTreeMap<&SeatAt, &Elector> = roll.iter().map(|it| (&it.at, it)).collect();
    let mut ballots = Vec::new();
    for ballot in votes::named(reader, &vote.id).await? {
        let Some(elector) = by_seat.get(&ballot.seat) else { continue };
        let (voter, role) = voter(it, (&ballot, elector), people, lang);
        let one = |option: String| {
            without_nulls(json!({
                "voter_id": voter,
                "role": role,
                "option": option,
                "group_id": elector.at.college.as_str(),
                "weight": elector.weight,
            }))
        };
        ballots.extend(options(vote, &ballot.said, lang).into_iter().map(one));
    }
    Ok(ballots)
}

/// Who cast a ballot, and in whose place where it was not the holder of the seat.
fn voter(
    it: &Gathered,
    (ballot, elector): (&Named, &Elector),
    people: &mut BTreeMap<String, Localised>,
    lang: Lang,
) -> (String, Option<String>) {
    let t = council::WORDS.words(lang);
    let mut held = it.composed.benches.iter().flat_map(|bench| &bench.held);
    let holder = held.find(|(holding, _)| holding.id == ballot.holding).map(|(_, sitter)| sitter.as_ref());
    let by = it.stood_in(&ballot.seat, &ballot.holding, ballot.at);
    let role = by.zip(holder).map(|(by, holder)| {
        let (by, holder) = (council::sitter_label(by, t), council::sitter_label(holder, t));
        plain(&session_words::standing_in(by, holder, t))
    });
    let voter = by.or(holder).map_or_else(|| elector.entity.clone(), |sitter| identity(sitter, people));
    (voter, role)
}

/// The identity of a person who agreed to be named, who is among `people` from then on; else that of their body.
fn identity(sitter: &Sitter, people: &mut BTreeMap<String, Localised>) -> String {
    match sitter.bearer.person.as_ref().zip(sitter.holder.name.as_ref()) {
        Some((person, name)) => {
            people.insert(person.to_string(), name.clone());
            person.to_string()
        }
        None => sitter.entity.id.to_string(),
    }
}

/// What a ballot chooses: a word, or each candidate that it marks, or the candidates in the order in which it puts them.
fn options(vote: &Vote, said: &Said, lang: Lang) -> Vec<String> {
    let named = |all: &[usize]| all.iter().map(|at| candidate(vote, *at, lang)).collect::<Vec<_>>();
    match said {
        Said::Choice(choice) => vec![choice.word().to_owned()],
        Said::Marks(all) | Said::Ranking(all) if all.is_empty() => vec![BLANK.to_owned()],
        Said::Marks(marked) => named(marked),
        Said::Ranking(order) => vec![named(order).join(" > ")],
    }
}

/// A candidate by their place on the ballot and their name.
pub(super) fn candidate(vote: &Vote, at: usize, lang: Lang) -> String {
    let name = vote.said.kind.candidates().get(at).map(|it| it.shown(lang).text).unwrap_or_default();
    format!("{}. {name}", at + 1)
}
