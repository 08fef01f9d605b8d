use std::collections::BTreeMap;

use agreements::rules::AgreementId;
use council::{Session, rules::SeatAt};
use kernel::Lang;
use platform::{Result, db::Reader};
use serde_json::{Value, json};
use suffrage::Choice;
use votes::{Said, State, Vote, VoteResult};

use super::{is_public, second, without_nulls};
use crate::store;

/// What was put to the vote in a session, and how it was voted on.
#[derive(Default)]
pub(super) struct Voted {
    /// The drafts.
    pub motions: Vec<Value>,
    /// The votes that are closed.
    pub vote_events: Vec<Value>,
}

/// The closed votes of a session, and the drafts that they are about. What is about an agreement that is not public stays out.
/// `people` are those who agreed to be named, by holding.
pub(super) async fn of_session(
    reader: &mut Reader,
    (session, people): (&Session, &BTreeMap<String, String>),
    lang: Lang,
) -> Result<Voted> {
    let mut voted = Voted::default();
    let filed = motions::of_session(reader, &session.id).await?;
    for vote in votes::of_session(reader, &session.id).await? {
        if !vote.is_closed() || !anyone_may_know(reader, &vote).await? {
            continue;
        }
        let about = vote.said.about.as_ref().filter(|about| about.kind == "motion").map(|about| about.id.clone());
        let motion = filed.iter().map(|it| &it.motion).find(|it| Some(it.id.as_str()) == about.as_deref());
        voted.motions.push(match motion {
            Some(motion) => without_nulls(json!({
                "id": motion.id.as_str(),
                "organization_id": session.organ.as_str(),
                "legislative_session_id": session.id.as_str(),
                "identifier": motion.number.map(|number| number.to_string()),
                "classification": "motion",
                "text": motion.title.shown(lang).text,
                "date": motion.tabled.map(second),
                "result": result(&vote),
            })),
            None => without_nulls(json!({
                "id": vote.id.as_str(),
                "organization_id": session.organ.as_str(),
                "legislative_session_id": session.id.as_str(),
                "classification": vote.said.kind.word(),
                "text": vote.said.question.shown(lang).text,
                "result": result(&vote),
            })),
        });
        let motion = motion.map_or_else(|| vote.id.to_string(), |it| it.id.to_string());
        voted.vote_events.push(event(reader, session, (&vote, &motion), people).await?);
    }
    Ok(voted)
}

/// Whether neither the vote nor the decision that rests on it is about an agreement, or only about one that is public.
async fn anyone_may_know(reader: &mut Reader, vote: &Vote) -> Result<bool> {
    let about = vote.said.about.as_ref().filter(|about| about.kind == "agreement");
    let agreement = match about {
        Some(about) => Some(AgreementId::new(&about.id)),
        None => motions::agreement_of(reader, &vote.item).await?,
    };
    let opinion = store::by_vote(reader, vote.id.as_str()).await?.and_then(|it| it.said.agreement);
    for agreement in [agreement, opinion].into_iter().flatten() {
        if !is_public(reader, &agreement).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn result(vote: &Vote) -> Option<&'static str> {
    let elects = matches!(vote.said.kind, votes::Kind::Election { .. });
    let carried = if elects { Some(!vote.elected().is_empty()) } else { vote.adopted() };
    carried.map(|yes| if yes { "pass" } else { "fail" })
}

async fn event(
    reader: &mut Reader,
    session: &Session,
    (vote, motion): (&Vote, &str),
    people: &BTreeMap<String, String>,
) -> Result<Value> {
    let State::Closed(opening, closing) = &vote.state else { return Ok(Value::Null) };
    let roll = votes::roll(reader, &vote.id).await?;
    let colleges: BTreeMap<&str, &str> = roll.iter().map(|it| (it.key.as_str(), it.at.college.as_str())).collect();
    Ok(without_nulls(json!({
        "id": vote.id.as_str(),
        "organization_id": session.organ.as_str(),
        "legislative_session_id": session.id.as_str(),
        "identifier": vote.number.to_string(),
        "motion_id": motion,
        "classification": vote.said.way.word(),
        "start_date": second(opening.at),
        "end_date": second(closing.at),
        "result": result(vote),
        "counts": counts(&closing.result, &colleges),
        "votes": ballots(reader, vote, &roll, people).await?,
    })))
}

/// The ballots in heads: of everyone, then of each college, where the vote was not too small to say so.
fn counts(result: &VoteResult, colleges: &BTreeMap<&str, &str>) -> Vec<Value> {
    let VoteResult::Counted { tallies, .. } = result else { return Vec::new() };
    let mut all = BTreeMap::new();
    let mut by_college = Vec::new();
    for tally in tallies {
        let heads = tally.heads();
        for (choice, n) in [(Choice::Yes, heads.yes), (Choice::No, heads.no), (Choice::Abstain, heads.abstain)] {
            *all.entry(choice.word()).or_insert(0) += n;
            let group = colleges.get(tally.college.as_str()).filter(|_| tallies.len() > 1);
            by_college.extend(group.map(|id| json!({ "option": choice.word(), "value": n, "group_id": id })));
        }
    }
    let whole = all.into_iter().map(|(option, value)| json!({ "option": option, "value": value }));
    whole.chain(by_college).collect()
}

/// The ballots of a vote by name: each of the person, where they agreed to be named, else of their body.
async fn ballots(
    reader: &mut Reader,
    vote: &Vote,
    roll: &[votes::Elector],
    people: &BTreeMap<String, String>,
) -> Result<Vec<Value>> {
    let by_seat: BTreeMap<&SeatAt, &votes::Elector> = roll.iter().map(|it| (&it.at, it)).collect();
    let mut ballots = Vec::new();
    for ballot in votes::named(reader, &vote.id).await? {
        let (Said::Choice(choice), Some(elector)) = (&ballot.said, by_seat.get(&ballot.seat)) else {
            continue;
        };
        ballots.push(json!({
            "voter_id": people.get(elector.holding.as_str()).unwrap_or(&elector.entity),
            "option": choice.word(),
            "group_id": elector.at.college.as_str(),
            "weight": elector.weight,
        }));
    }
    Ok(ballots)
}
