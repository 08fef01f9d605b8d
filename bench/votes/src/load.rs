//! Everyone votes.

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use crate::{
    Result,
    organ::{Member, Organ},
    server::{self, Connection},
};

/// How long one waits for an answer before the ballot is sent again.
const PATIENCE: Duration = Duration::from_secs(20);

/// What is asked of a run.
#[derive(Clone)]
pub struct Plan {
    /// The vote.
    pub vote: String,
    /// In what time members come.
    pub within: Duration,
    /// Whether the server is killed once half of the ballots were acknowledged.
    pub kills: bool,
    /// Whether the ballots are secret.
    pub secret: bool,
}

/// A ballot that was acknowledged.
pub struct Cast {
    /// What it says.
    pub choice: &'static str,
    /// Its receipt, of a secret vote; empty where the answer that had it was lost.
    pub receipt: String,
}

/// What happened.
pub struct Run {
    /// The ballots that were acknowledged, by the number of the seat.
    pub acknowledged: BTreeMap<usize, Cast>,
    /// How long each took, from its first sending to its acknowledgement.
    pub times: Vec<Duration>,
    /// How many were sent more than once.
    pub again: usize,
    /// From the first to the last.
    pub took: Duration,
}

struct Shared {
    plan: Plan,
    half: tokio::sync::Notify,
    done: AtomicUsize,
    again: AtomicUsize,
    members: usize,
    cast: Mutex<(BTreeMap<usize, Cast>, Vec<Duration>)>,
}

/// Starts the server, lets everyone vote, stops it.
pub async fn run(folder: &Path, organ: &Organ, plan: &Plan) -> Result<Run> {
    let mut server = server::started(folder).await?;
    let members = organ.members.len();
    let shared = Arc::new(Shared {
        plan: plan.clone(),
        half: tokio::sync::Notify::new(),
        done: AtomicUsize::new(0),
        again: AtomicUsize::new(0),
        members,
        cast: Mutex::default(),
    });
    // Whoever votes has opened the page with their ballot.
    let first = organ.members.first().ok_or("nobody votes")?;
    let page = format!("/fr/council/ballots/{}", plan.vote);
    let opened = Connection::open().await?.get(&page, &first.session).await?;
    if opened.status != 200 {
        return Err(format!("the ballot answered {}", opened.status).into());
    }
    let began = Instant::now();
    let tasks: Vec<_> = organ
        .members
        .iter()
        .enumerate()
        .map(|(seat, member)| tokio::spawn(vote(Arc::clone(&shared), seat, member.clone())))
        .collect();
    if plan.kills {
        shared.half.notified().await;
        server.kill().await?;
        server = server::started(folder).await?;
    }
    for task in tasks {
        task.await??;
    }
    let took = began.elapsed();
    server.kill().await?;
    let mut cast = shared.cast.lock().map_err(|_| "a task panicked")?;
    let (acknowledged, times) = std::mem::take(&mut *cast);
    Ok(Run { acknowledged, times, again: shared.again.load(Ordering::Relaxed), took })
}

/// One member votes, at their own moment, and again with the same ballot until it is acknowledged.
async fn vote(shared: Arc<Shared>, seat: usize, member: Member) -> Result<()> {
    let share = u32::try_from(seat)? * shared.plan.within / u32::try_from(shared.members.max(1))?;
    tokio::time::sleep(share).await;
    let choice = ["yes", "yes", "yes", "no", "abstain"][seat % 5];
    let said = format!("said-{}", member.seat);
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs([
            ("seat", member.seat.as_str()),
            ("number", &member.number(&shared.plan.vote)),
            (&said, choice.get(..1).unwrap_or_default()),
        ])
        .finish();
    let path = format!("/fr/council/ballots/{}", shared.plan.vote);
    let began = Instant::now();
    for attempt in 0..400 {
        let sent = async { Connection::open().await?.post(&path, &member.session, &body).await };
        let answer = match tokio::time::timeout(PATIENCE, sent).await {
            Ok(Ok(answer)) => answer,
            _ => {
                shared.again.fetch_add(usize::from(attempt == 0), Ordering::Relaxed);
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let arrived_before = answer.status == 422 && answer.body.contains("déjà arrivé");
        if !matches!(answer.status, 200 | 303) && !arrived_before {
            return Err(format!("seat {seat}: {} {}", answer.status, answer.body).into());
        }
        let receipt = if shared.plan.secret { receipt(&answer.body).ok_or("no receipt")? } else { String::new() };
        let mut cast = shared.cast.lock().map_err(|_| "a task panicked")?;
        cast.0.insert(seat, Cast { choice, receipt });
        cast.1.push(began.elapsed());
        if shared.done.fetch_add(1, Ordering::Relaxed) + 1 == shared.members / 2 {
            shared.half.notify_one();
        }
        return Ok(());
    }
    Err(format!("seat {seat}: never acknowledged").into())
}

fn receipt(page: &str) -> Option<String> {
    let (_, rest) = page.split_once(r#"class="receipt"><bdi dir="ltr">"#)?;
    Some(rest.split_once('<')?.0.to_owned())
}
