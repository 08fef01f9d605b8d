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
    /// How long each took to get the page with its ballot.
    pub pages: Vec<Duration>,
    /// How long each took, from its first sending to its acknowledgement.
    pub times: Vec<Duration>,
    /// How many were sent more than once.
    pub again: usize,
    /// From the first to the last.
    pub took: Duration,
    /// The most memory that the server held at any moment, in MiB; of one that was killed and started again, the one that ended it.
    pub memory: f64,
}

struct Shared {
    plan: Plan,
    half: tokio::sync::Notify,
    done: AtomicUsize,
    again: AtomicUsize,
    members: usize,
    done_by: Mutex<Done>,
}

/// What is done so far.
#[derive(Default)]
struct Done {
    acknowledged: BTreeMap<usize, Cast>,
    pages: Vec<Duration>,
    times: Vec<Duration>,
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
        done_by: Mutex::default(),
    });
    // Whoever opened the vote looks at it, in a program that was not started for it: what it reads of a session first is read then.
    let first = organ.members.first().ok_or("nobody votes")?;
    let field = format!("said-{}", first.seat);
    opened(&format!("/fr/council/ballots/{}", plan.vote), first, &field).await?;
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
    let memory = server::most_memory(&server)?;
    server.kill().await?;
    let mut done = shared.done_by.lock().map_err(|_| "a task panicked")?;
    let Done { acknowledged, pages, times } = std::mem::take(&mut *done);
    Ok(Run { acknowledged, pages, times, again: shared.again.load(Ordering::Relaxed), took, memory })
}

/// One member opens the page with their ballot at their own moment, fills it and sends it, and again the same until it is acknowledged.
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
    let page = opened(&path, &member, &said).await?;
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
        let mut done = shared.done_by.lock().map_err(|_| "a task panicked")?;
        done.acknowledged.insert(seat, Cast { choice, receipt });
        done.pages.push(page);
        done.times.push(began.elapsed());
        if shared.done.fetch_add(1, Ordering::Relaxed) + 1 == shared.members / 2 {
            shared.half.notify_one();
        }
        return Ok(());
    }
    Err(format!("seat {seat}: never acknowledged").into())
}

/// Opens the page with the ballot of a member, again until it is there; gives how long that took.
async fn opened(path: &str, member: &Member, field: &str) -> Result<Duration> {
    let began = Instant::now();
    for _ in 0..400 {
        let got = async { Connection::open().await?.get(path, &member.session).await };
        match tokio::time::timeout(PATIENCE, got).await {
            Ok(Ok(page)) if page.status == 200 && page.body.contains(field) => return Ok(began.elapsed()),
            Ok(Ok(page)) => return Err(format!("{}: the ballot answered {}", member.seat, page.status).into()),
            _ => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
    Err(format!("{}: the ballot was never shown", member.seat).into())
}

fn receipt(page: &str) -> Option<String> {
    let (_, rest) = page.split_once(r#"class="receipt"><bdi dir="ltr">"#)?;
    Some(rest.split_once('<')?.0.to_owned())
}
