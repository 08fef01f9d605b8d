use std::collections::BTreeSet;

use council::{
    Gathered,
    rules::{Manner, SeatAt, State as SessionState},
};
use kernel::Actor;
use platform::{
    App, Failure, Result,
    db::{Reader, Tx},
};
use suffrage::{CollegeTally, Rules, Slip, Way};

use super::{cast_so_far, entered, held_as_read, keep, subject, tell};
use crate::{
    keys,
    rules::{
        Cast, Closing, CollegeVotes, Counting, Elector, Measure, Opening, Said, State, Vote, VoteRefusal, VoteResult,
        Voted, is_tacit, may_publish,
    },
    seal, setting, store,
};

/// How a vote ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// The ballots are counted.
    Count,
    /// Hands were counted: the figures by college, as the chair enters them.
    Hands(Vec<CollegeTally>),
    /// Nobody objected.
    Unopposed,
    /// Somebody objected.
    Opposed,
}

/// Closes a vote and counts it, in one unit of work that takes the vote in hand first: a ballot is in the count, or finds the vote closed.
/// `vote` is as it was read. Where votes are equal and the chair or a lot decides, it is being counted until they did.
///
/// # Errors
/// When this is not the actor's to do, it is not open or ends otherwise, figures cannot be, the key of a secret vote is not on this machine,
/// or someone changed the vote since it was read.
pub async fn close_vote(app: &App, tx: &mut Tx, actor: &Actor, vote: Vote, ending: Ending) -> Result<Vote> {
    let now = app.now();
    let (vote, it) = held_as_read(tx, &vote, now).await?;
    let chairs = it.chairs_there();
    let setting = setting::setting(&it, setting::item(&it, vote.item.as_str())?, chairs, now);
    let roll = store::roll(tx, &vote.id).await?;
    let cast = cast_so_far(tx, &vote).await?;
    vote.may_close(actor, setting, has_everyone(&vote, &roll, &cast))?;
    let State::Open(opening) = &vote.state else { return Err(VoteRefusal::NotOpen.into()) };
    let rules = it.rules.as_ref().ok_or(VoteRefusal::OtherColleges)?;
    let closing = reckoned(&it, rules, (&vote, opening), (&roll, &cast), now)?;
    let closing = match (vote.said.way, ending) {
        (way, Ending::Unopposed) if is_tacit(way) => closing,
        (way, Ending::Opposed) if is_tacit(way) => Closing { result: VoteResult::Opposed, ..closing },
        (Way::ShowOfHands, Ending::Hands(hands)) => {
            let result = Counting { rules, opening, there: &closing.there }.hands(&vote, hands)?;
            Closing { result, ..closing }
        }
        (Way::Named | Way::Secret, Ending::Count) => {
            let over = (&roll[..], &closing.counted[..]);
            let (result, by_college, blank) = counted(app, tx, &it, (&vote, opening), over, &[]).await?;
            let voted = opening.voted(&roll, &cast).into_iter().zip(blank);
            let voted: Vec<Voted> = voted.map(|(it, blank)| Voted { blank, ..it }).collect();
            let published = vote.said.way == Way::Secret && may_publish(opening, &voted);
            Closing { result, by_college, voted, published, ..closing }
        }
        _ => return Err(VoteRefusal::OtherEnding.into()),
    };
    let closing = if vote.said.way == Way::Secret { closing.veiled(opening.weighted) } else { closing };
    let vote = vote.close(closing)?;
    ended(app, tx, &vote).await?;
    let vote = keep(tx, vote).await?;
    tx.audit(actor, "vote.close", &subject(&it, &vote), now).await?;
    entered(app, tx, &it, &vote).await?;
    tell(tx, "votes.vote.closed", &vote);
    Ok(vote)
}

/// What is recorded as a vote closes, beside what came of it.
pub(super) fn reckoned(
    it: &Gathered,
    rules: &Rules,
    (vote, opening): (&Vote, &Opening),
    (roll, cast): (&[Elector], &Cast),
    now: kernel::Time,
) -> Result<Closing> {
    // In writing whoever lets a proposal pass that nobody has to vote on takes part in it.
    let silent = is_tacit(vote.said.way) && it.session.said.manner == Manner::Written;
    let there: BTreeSet<SeatAt> = match silent {
        true => roll.iter().map(|it| it.at.clone()).collect(),
        false => setting::there(it).unwrap_or_default(),
    };
    let rows = opening.attendance(roll, &there, cast, Measure::Heads);
    let second = it.session.said.second_of.is_some();
    let quorum = rules.quorum.reckon(second, &rows).map_err(setting::implausible)?;
    let counted = opening.voting_attendance(opening.attendance(roll, &there, cast, Measure::Weights));
    let there = opening.voting_attendance(rows);
    let (result, by_college) = (VoteResult::Unopposed, Vec::new());
    let (voted, lots) = (Vec::new(), Vec::new());
    Ok(Closing { at: now, quorum, there, counted, voted, result, by_college, lots, published: false })
}

/// Counts the ballots of a vote, with the lots drawn so far; `there` is who was as it closed, in the measure in which votes are counted. Gives
/// the votes of candidates by college too, and what blank ballots weigh there.
pub(super) async fn counted(
    app: &App,
    tx: &mut Tx,
    it: &Gathered,
    (vote, opening): (&Vote, &Opening),
    (roll, there): (&[Elector], &[suffrage::Attendance]),
    lots: &[usize],
) -> Result<(VoteResult, Vec<CollegeVotes>, Vec<u64>)> {
    let rules = it.rules.as_ref().ok_or(VoteRefusal::OtherColleges)?;
    let slips: Vec<_> = match vote.said.way {
        Way::Secret => opened(app, tx, vote, roll).await?.into_iter().map(|(slip, _)| slip).collect(),
        _ => named(tx, vote, roll).await?,
    };
    let counting = Counting { rules, opening, there };
    let (by_college, blank) = (counting.by_college(vote, &slips), counting.blank(&slips));
    Ok((counting.ballots(vote, slips, lots)?, by_college, blank))
}

/// The ballots of a vote by name, as they are counted.
async fn named(tx: &mut Tx, vote: &Vote, roll: &[Elector]) -> Result<Vec<Slip<Said>>> {
    let slip = |it: store::Named| {
        let elector = roll.iter().find(|elector| elector.at == it.seat)?;
        let (college, weight, by_proxy) = (elector.key.clone(), elector.weight, it.by != it.seat);
        Some(Slip { college, weight, by_proxy, choice: it.said })
    };
    Ok(store::named(tx, &vote.id).await?.into_iter().filter_map(slip).collect())
}

/// The ballots of a secret vote, unsealed, each with its receipt. There is one row for each seat that votes, no other, a ballot in those for
/// which one was cast, and all sum up to what was written: whoever took one out, blotted it or put an older one back is not unnoticed.
async fn opened(app: &App, reader: &mut Reader, vote: &Vote, roll: &[Elector]) -> Result<Vec<(Slip<Said>, String)>> {
    let name = vote.opening().and_then(|it| it.key.clone()).ok_or(VoteRefusal::KeyGone)?;
    let key = keys::read(app, &vote.id, &name).await?.ok_or(VoteRefusal::KeyGone)?;
    let voting = vote.opening().map(Opening::voting).unwrap_or_default();
    let mut places: BTreeSet<String> =
        roll.iter().filter(|it| voting.contains(&it.key)).map(|it| key.row(&it.at)).collect();
    let mut cast: BTreeSet<String> = store::voted(reader, &vote.id).await?.keys().map(|seat| key.row(seat)).collect();
    let rows = store::sealed(reader, &vote.id).await?;
    let known = keys::read_sum(app, &vote.id, &name).await?.ok_or(VoteRefusal::KeyGone)?;
    if !known.admits(key.sum(&rows)) {
        return Err(VoteRefusal::BallotBroken.into());
    }
    let mut all = Vec::new();
    for (row, sealed) in rows {
        let slip = key.open((&vote.id, &row), &sealed).ok_or(VoteRefusal::BallotBroken)?;
        if !places.remove(&row) || cast.remove(&row) == slip.is_blank() {
            return Err(VoteRefusal::BallotBroken.into());
        }
        if slip.is_blank() {
            continue;
        }
        let choice = Said::of(&slip.said).ok_or(VoteRefusal::BallotBroken)?;
        let seal::Slip { college, weight, by_proxy, receipt, .. } = slip;
        all.push((Slip { college, weight, by_proxy, choice }, receipt));
    }
    if places.is_empty() && cast.is_empty() { Ok(all) } else { Err(VoteRefusal::BallotBroken.into()) }
}

/// Whether the ballots of a vote can be counted: of a secret one, the key is on this machine and what lies there is what was cast.
pub(crate) async fn is_countable(app: &App, reader: &mut Reader, vote: &Vote) -> Result<bool> {
    if vote.said.way != Way::Secret {
        return Ok(true);
    }
    let roll = store::roll(reader, &vote.id).await?;
    match opened(app, reader, vote, &roll).await {
        Ok(_) => Ok(true),
        Err(Failure::Refused(_)) => Ok(false),
        Err(failure) => Err(failure),
    }
}

/// What a vote leaves once it is over: of a secret one the ballots that may be published, shuffled; nothing that was sealed.
pub(super) async fn ended(app: &App, tx: &mut Tx, vote: &Vote) -> Result<()> {
    let State::Closed(_, closing) = &vote.state else { return Ok(()) };
    if closing.published {
        let roll = store::roll(tx, &vote.id).await?;
        let papers = opened(app, tx, vote, &roll).await?;
        let papers = papers.into_iter().map(|(slip, receipt)| store::Paper { receipt, said: slip.choice }).collect();
        store::insert_papers(tx, &vote.id, &seal::by_chance(app, papers)).await?;
    }
    store::forget_sealed(tx, &vote.id).await?;
    store::forget_seen(tx, &vote.id).await?;
    Ok(())
}

/// Whether a ballot was cast for each seat of the roll that votes.
fn has_everyone(vote: &Vote, roll: &[Elector], cast: &Cast) -> bool {
    let voting = vote.opening().map(Opening::voting).unwrap_or_default();
    !cast.is_empty() && roll.iter().filter(|it| voting.contains(&it.key)).all(|it| cast.contains_key(&it.at))
}

/// Closes the votes whose session is over: those by ballots, and in writing those that nobody objected to. One that cannot be closed does
/// not silence the others.
pub(crate) async fn close_due(app: &App) -> Result<()> {
    let mut first = Ok(());
    for vote in store::open(&mut app.db.read().await?).await?.iter() {
        first = first.and(close_if_due(app, vote).await);
    }
    first.and(keys::destroy_spent(app).await)
}

async fn close_if_due(app: &App, vote: &Vote) -> Result<()> {
    let it = setting::gathered(&mut app.db.read().await?, &vote.session, app.now()).await?;
    let written = it.session.said.manner == Manner::Written;
    let past = it.session.said.times.is_some_and(|times| times.ends <= app.now());
    let over = matches!(it.session.state, SessionState::Closed(..)) || (written && past);
    let ending = match vote.said.way {
        Way::Named | Way::Secret => Ending::Count,
        Way::Consensus | Way::Acclamation if written => Ending::Unopposed,
        // What was said in a hall is known to whoever presides there.
        Way::Consensus | Way::Acclamation | Way::ShowOfHands => return Ok(()),
    };
    if !over {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    match close_vote(app, &mut tx, &Actor::system(), vote.clone(), ending).await {
        Ok(_) => Ok(tx.commit(app.now()).await?),
        // Somebody closed it by hand, or its key is elsewhere: whoever conducts is told so when they close it.
        Err(Failure::Stale) => Ok(()),
        Err(Failure::Refused(refusal)) => {
            tracing::warn!(vote = %vote.id, %refusal, "a vote could not be closed at the end of its session");
            Ok(())
        }
        Err(failure) => Err(failure),
    }
}
