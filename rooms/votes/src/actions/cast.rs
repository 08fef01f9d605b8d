//! Ballots are written many at a time: those that come while others are being written wait, then share the next unit of work, and each is
//! answered once that is on the disk.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::Actor;
use platform::{App, Failure, Refusal, Result, db::Reader};
use tokio::sync::oneshot;

use super::{
    judging::Judging,
    often,
    urn::{Answer, Urn, holds},
};
use crate::{
    WORDS, electorate,
    rules::{BallotInput, VoteId},
    store,
};

/// That a ballot was taken, and is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acknowledged {
    /// Of a secret vote, the receipt in which its voter finds it once it is published.
    pub receipt: Option<String>,
    /// Whether it replaces one that its seat had cast.
    pub replaces: bool,
}

/// A ballot that waits to be written, and who waits for the answer.
struct Waiting {
    vote: VoteId,
    actor: Actor,
    input: BallotInput,
    answer: oneshot::Sender<Result<Acknowledged>>,
}

/// The ballots that came to this process and wait.
#[derive(Default)]
struct Urns {
    waiting: Mutex<Vec<Waiting>>,
    writing: tokio::sync::Mutex<()>,
}

/// Casts a ballot: it is on the disk, in the count, before this answers. It has a unit of work of its own, shared with others that came at the
/// same time. Every refusal is written in the audit trail; of an account with many of them in a minute the first ones are.
///
/// # Errors
/// When the rules refuse it ([`crate::rules::Judge::take`]), in words; a fault where it could not be written, and is not in the count; the
/// refusal `ballot-unknown` where nobody can say whether it is: whoever sends the same again finds out.
pub async fn cast(app: &App, actor: &Actor, vote: &VoteId, input: BallotInput) -> Result<Acknowledged> {
    if often::is_often(app, actor) {
        often::judge(app, actor, (vote, &input)).await?;
    }
    let urns = app.kept(Urns::default);
    let (answer, answered) = oneshot::channel();
    let waiting = Waiting { vote: vote.clone(), actor: actor.clone(), input, answer };
    urns.waiting.lock().unwrap_or_else(PoisonError::into_inner).push(waiting);
    // In a task of its own: whoever breaks off while theirs is written leaves the others' in hand.
    tokio::spawn(write(app.clone(), urns));
    answered.await.unwrap_or_else(|_| Err(unknown()))
}

/// That nobody can say whether a ballot is in the count.
fn unknown() -> Failure {
    Refusal::new(&WORDS, "ballot-unknown").into()
}

/// Writes all that waits, vote by vote.
async fn write(app: App, urns: Arc<Urns>) {
    let writing = urns.writing.lock().await;
    let mut all = std::mem::take(&mut *urns.waiting.lock().unwrap_or_else(PoisonError::into_inner));
    while let Some(vote) = all.first().map(|it| it.vote.clone()) {
        let (these, others) = all.into_iter().partition(|it| it.vote == vote);
        all = others;
        write_to(&app, &vote, these).await;
    }
    drop(writing);
}

async fn write_to(app: &App, vote: &VoteId, these: Vec<Waiting>) {
    let done = together(app, vote, &these).await;
    let fault = done.as_ref().err().map(ToString::to_string).unwrap_or_default();
    let mut answers = done.unwrap_or_default().into_iter();
    for it in these {
        let answer = answers.next().unwrap_or_else(|| Err(Failure::fault(fault.clone())));
        // Nobody may wait any more: their ballot counts all the same.
        let _gone = it.answer.send(answer);
    }
}

/// Takes or refuses ballots of one vote, in one unit of work that takes the vote in hand first.
async fn together(app: &App, vote: &VoteId, these: &[Waiting]) -> Result<Vec<Result<Acknowledged>>> {
    let mut tx = app.db.begin().await?;
    store::hold(&mut tx, vote).await?;
    let Some(stands) = store::vote_now(&mut tx, vote).await? else {
        return Ok(these.iter().map(|_| Err(Failure::NotFound)).collect());
    };
    let electorate = electorate::standing(app, &mut tx, &stands).await?;
    let ballots: Vec<_> = these.iter().map(|it| (&it.actor, &it.input.seat)).collect();
    let by = Judging::of(app, &mut tx, electorate, &ballots).await?;
    let mut urn = Urn::of(app, tx, by).await?;
    let mut answers = Vec::new();
    for it in these {
        answers.push(urn.answer(&it.actor, it.input.clone()).await?);
    }
    Ok(match urn.end().await? {
        Ok(()) => answers.into_iter().map(|(answer, _)| answer).collect(),
        Err(error) => {
            tracing::error!(%error, %vote, "ballots were written, and whether they hold was not answered");
            found_out(app, vote, answers).await
        }
    })
}

/// What came of ballots whose unit of work broke off at its end: those that hold were taken, the others were not; where that cannot be
/// read either, nobody knows.
pub(super) async fn found_out(app: &App, vote: &VoteId, answers: Vec<Answer>) -> Vec<Result<Acknowledged>> {
    let mut found = Vec::new();
    for (answer, kept) in answers {
        let holds = match kept {
            Some(kept) => holds(app, vote, &kept).await,
            None => Ok(true),
        };
        found.push(match holds {
            Ok(true) => answer,
            Ok(false) => Err(Failure::fault("the ballot does not hold")),
            Err(failure) => {
                tracing::error!(error = ?failure, %vote, "whether a ballot holds could not be read");
                Err(unknown())
            }
        });
    }
    found
}

/// How many have voted, and how many seats may, in a vote that was opened: for whoever conducts it.
///
/// # Errors
/// When the database cannot be read.
pub async fn turnout(reader: &mut Reader, vote: &crate::rules::Vote) -> Result<(usize, usize)> {
    let voting = vote.opening().map(crate::rules::Opening::voting).unwrap_or_default();
    let roll = store::roll(reader, &vote.id).await?;
    let roll = roll.iter().filter(|it| voting.contains(&it.key)).count();
    Ok((super::cast_so_far(reader, vote).await?.len(), roll))
}

#[cfg(test)]
mod tests {
    use assembly::Assembly;
    use platform::db::sql;

    use super::*;

    fn taken(kept: &str) -> Answer {
        (Ok(Acknowledged { receipt: None, replaces: false }), Some(kept.to_owned()))
    }

    fn says(answer: &Result<Acknowledged>) -> &str {
        match answer {
            Ok(_) => "taken",
            Err(Failure::Refused(refusal)) => refusal.key(),
            Err(_) => "not taken",
        }
    }

    #[tokio::test]
    async fn of_ballots_that_broke_off_at_their_end_each_is_told_what_is_so_or_that_nobody_knows() {
        let it = Assembly::open(vec![crate::room()], 3, 3).await;
        let app = &it.house.app;
        let said = crate::VoteInput {
            question: assembly::all("Adopter ?"),
            matter: "decision".into(),
            way: suffrage::Way::Named,
            kind: crate::Kind::Proposal,
            about: None,
        };
        let mut tx = app.db.begin().await.unwrap();
        let gathered = it.gathered(&mut tx).await;
        let over = (&gathered, it.item.as_str());
        let vote = crate::prepare_vote(app, &mut tx, &Actor::system(), over, said).await.unwrap();
        store::see(&mut tx, &vote.id, "arrived").await.unwrap();
        tx.commit(app.now()).await.unwrap();
        let refused = || (Err(crate::rules::Untaken::NotThere.into()), None);
        let answers = vec![taken("arrived"), taken("lost"), refused()];
        let told = found_out(app, &vote.id, answers).await;
        assert_eq!(told.iter().map(says).collect::<Vec<_>>(), ["taken", "not taken", "ballot-refused-not-there"]);
        let mut tx = app.db.begin().await.unwrap();
        tx.run(sql("DROP TABLE vote_seen")).await.unwrap();
        tx.commit(app.now()).await.unwrap();
        let told = found_out(app, &vote.id, vec![taken("arrived"), refused()]).await;
        assert_eq!(told.iter().map(says).collect::<Vec<_>>(), ["ballot-unknown", "ballot-refused-not-there"]);
    }
}
