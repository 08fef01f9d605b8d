use std::collections::BTreeMap;

use council::Session;
use kernel::{Lang, Localised};
use platform::{App, Result, db::Reader};
use serde_json::{Value, json};
use suffrage::{Choice, CollegeTally, Way};
use votes::{Count, State, Vote, VoteResult};

use super::{
    ballots::{ballots, candidate},
    second, without_nulls,
};
use crate::unsaid::Unsaid;

/// What was put to the vote in a session, and how it was voted on.
#[derive(Default)]
pub(super) struct Voted {
    /// The drafts.
    pub motions: Vec<Value>,
    /// The votes that are closed.
    pub vote_events: Vec<Value>,
    /// Those who voted by name and agreed to be named.
    pub people: BTreeMap<String, Localised>,
}

impl Voted {
    /// Adds what was put to the vote; where it was put before, it stands there once, with its last result.
    fn put(&mut self, motion: Value) {
        match self.motions.iter_mut().find(|it| it["id"] == motion["id"]) {
            Some(before) => *before = motion,
            None => self.motions.push(motion),
        }
    }
}

/// The closed votes of a session, and the drafts that they are about. What is about an agreement that is not public stays out.
pub(super) async fn of_session(app: &App, reader: &mut Reader, session: &Session, lang: Lang) -> Result<Voted> {
    let mut voted = Voted::default();
    let filed = motions::of_session(reader, &session.id).await?;
    let votes = votes::of_session(reader, &session.id).await?;
    let unsaid = Unsaid::of(reader, &session.id, (&votes, &filed)).await?;
    for vote in votes.into_iter().filter(|it| it.is_closed() && !unsaid.has_vote(it)) {
        let about = vote.said.about.as_ref().filter(|about| about.kind == "motion").map(|about| about.id.clone());
        let motion = filed.iter().map(|it| &it.motion).find(|it| Some(it.id.as_str()) == about.as_deref());
        voted.put(match motion {
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
        let mut event = event(reader, session, (&vote, &motion), lang).await?;
        if vote.said.way == Way::Named {
            let it = council::gather_aside(reader, session.clone(), app.now()).await?;
            event["votes"] = ballots(reader, (&it, &vote), &mut voted.people, lang).await?.into();
        }
        voted.vote_events.push(event);
    }
    Ok(voted)
}

fn result(vote: &Vote) -> Option<&'static str> {
    let elects = matches!(vote.said.kind, votes::Kind::Election { .. });
    let carried = if elects { Some(!vote.elected().is_empty()) } else { vote.adopted() };
    carried.map(|yes| if yes { "pass" } else { "fail" })
}

/// A vote with what was counted, and no ballot.
async fn event(reader: &mut Reader, session: &Session, (vote, motion): (&Vote, &str), lang: Lang) -> Result<Value> {
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
        "counts": counts((vote, &closing.result), &colleges, lang),
        "votes": [],
    })))
}

/// What was counted. Of yes and no the heads: of everyone, then of each college, where the vote was not too small to say so. Of an election
/// likewise the votes that each candidate has; but for one by transfers, whose count is no one number for each.
fn counts((vote, result): (&Vote, &VoteResult), colleges: &BTreeMap<&str, &str>, lang: Lang) -> Vec<Value> {
    match result {
        VoteResult::Counted { tallies, .. } => of_choices(tallies, colleges),
        VoteResult::Elected(count) => {
            let votes: &[u64] = match count {
                Count::FirstRound(round) => &round.best.votes,
                Count::SecondRound(best) | Count::Approval(best) => &best.votes,
                Count::Transferable(_) => &[],
            };
            let option = |at: usize| candidate(vote, at, lang);
            let whole = votes.iter().enumerate().map(|(at, n)| json!({ "option": option(at), "value": n }));
            let told = vote.closing().filter(|_| !votes.is_empty()).map(|it| it.by_college.as_slice());
            let of_college = |it: &votes::CollegeVotes| {
                let group = colleges.get(it.college.as_str()).copied();
                let one = |(at, n)| json!({ "option": option(at), "value": n, "group_id": group });
                it.votes.iter().enumerate().map(one).collect::<Vec<_>>()
            };
            whole.chain(told.unwrap_or_default().iter().flat_map(of_college)).collect()
        }
        VoteResult::Unopposed | VoteResult::Opposed => Vec::new(),
    }
}

fn of_choices(tallies: &[CollegeTally], colleges: &BTreeMap<&str, &str>) -> Vec<Value> {
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

#[cfg(test)]
mod tests {
    use kernel::{Id, Time};
    use suffrage::{QuorumReckoning, election::Best};
    use votes::{Closing, CollegeVotes, Kind, Opening, VoteInput};

    use super::*;

    /// An election by approval in which two colleges vote, closed.
    fn elected(by_college: Vec<CollegeVotes>) -> Vote {
        let best = Best { votes: vec![3, 2], elected: vec![0], tied: Vec::new() };
        let closing = Closing {
            at: Time::UNIX_EPOCH,
            quorum: QuorumReckoning { second: false, whole: None, colleges: Vec::new(), there: 5, met: true },
            there: Vec::new(),
            counted: Vec::new(),
            voted: Vec::new(),
            result: VoteResult::Elected(Count::Approval(best)),
            by_college,
            lots: Vec::new(),
            published: false,
        };
        let opening = Opening {
            at: Time::UNIX_EPOCH,
            colleges: Vec::new(),
            quorum: None,
            second: suffrage::SecondBallot::Replaces,
            weighted: false,
            key: None,
        };
        let candidates = ["Awa", "Brahim"].map(|name| Localised::one(Lang::Fr, name)).into();
        let (question, matter, kind) = (Localised::default(), "host".into(), Kind::Election { candidates, seats: 1 });
        Vote {
            id: Id::new("v"),
            session: Id::new("s"),
            item: Id::new("i"),
            number: 1,
            said: VoteInput { question, matter, way: Way::Named, kind, about: None },
            first: None,
            prepared: Time::UNIX_EPOCH,
            state: State::Closed(opening, closing),
            version: 1,
        }
    }

    fn told(vote: &Vote) -> Vec<(String, u64, Option<String>)> {
        let colleges = BTreeMap::from([("elected", "c1"), ("experts", "c2")]);
        let closing = vote.closing().expect("closed");
        let text = |it: &Value| it.as_str().map(str::to_owned);
        let one = |it: &Value| {
            (text(&it["option"]).expect("a text"), it["value"].as_u64().expect("a number"), text(&it["group_id"]))
        };
        counts((vote, &closing.result), &colleges, Lang::Fr).iter().map(one).collect()
    }

    #[test]
    fn of_an_election_each_candidate_has_their_votes_in_all_then_by_college_where_these_are_told() {
        let option = |at| candidate(&elected(Vec::new()), at, Lang::Fr);
        let whole = [(option(0), 3, None), (option(1), 2, None)];
        assert_eq!(told(&elected(Vec::new())), whole);
        let of = |college: &str, votes: [u64; 2]| CollegeVotes { college: college.into(), votes: votes.into() };
        let by_college = [(0, 2, "c1"), (1, 0, "c1"), (0, 1, "c2"), (1, 2, "c2")];
        let by_college = by_college.map(|(at, n, group)| (option(at), n, Some(group.to_owned())));
        let all: Vec<_> = whole.into_iter().chain(by_college).collect();
        assert_eq!(told(&elected(vec![of("elected", [2, 0]), of("experts", [1, 2])])), all);
    }
}
