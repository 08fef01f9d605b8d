//! `votes N SECONDS secret|named`: N members of an organ open the page with their ballot and vote over HTTP, spread over SECONDS; then vote again, and the server is killed
//! in the middle (SIGKILL) and started again. Every ballot that was acknowledged is looked for in the count.
//!
//! It starts the program that stands in `JUMELAGE` (`target/release/jumelage` where that is not set) on a fresh data folder under the
//! system's temporary one, in which it makes the organ, its members, their accounts and their sessions beforehand. The organ votes by
//! written procedure: nobody is checked in.

mod load;
mod organ;
mod server;

use std::{env, error::Error, path::PathBuf, time::Duration};

use suffrage::Way;

use load::{Plan, Run};

/// What anything here yields.
pub type Result<T, E = Box<dyn Error + Send + Sync>> = std::result::Result<T, E>;

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [members, seconds, way] = arguments.as_slice() else {
        return Err("usage: votes N SECONDS secret|named".into());
    };
    let (members, seconds): (usize, f64) = (members.parse()?, seconds.parse()?);
    let (matter, way) = match way.as_str() {
        "secret" => ("removal", Way::Secret),
        "named" => ("decision", Way::Named),
        _ => return Err("the way is secret or named".into()),
    };
    let folder = env::temp_dir().join(format!("jumelage-votes-{}", std::process::id()));
    let done = bench(&folder, (members, Duration::from_secs_f64(seconds)), (matter, way)).await;
    std::fs::remove_dir_all(&folder)?;
    done
}

async fn bench(folder: &PathBuf, (members, within): (usize, Duration), (matter, way): (&str, Way)) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    println!("making an organ of {members} seats in {}", folder.display());
    let organ = organ::made(folder, members).await?;
    for (kills, says) in [(false, "undisturbed"), (true, "killed in the middle and started again")] {
        let vote = organ.opened(matter, way).await?;
        let plan = Plan { vote: vote.id.to_string(), within, kills, secret: way == Way::Secret };
        let run = load::run(folder, &organ, &plan).await?;
        let missing = organ.missing(&vote, &run).await?;
        report((says, kills), &run, members, missing);
        if missing > 0 || run.acknowledged.len() != members {
            return Err("a ballot is lost".into());
        }
    }
    Ok(())
}

fn report((says, kills): (&str, bool), run: &Run, members: usize, missing: usize) {
    println!(
        "{says}: {} of {members} acknowledged in {:.2} s; ballot {}; its page before {}; {} sent again; {missing} acknowledged and not counted as cast; {:.0} MB at the most",
        run.acknowledged.len(),
        run.took.as_secs_f64(),
        spread(&run.times),
        spread(&run.pages),
        run.again,
        run.memory,
    );
    // The clock of a run that is killed counts the time in which nothing answers.
    if !kills {
        let kept = |kept: bool| if kept { "kept" } else { "not kept" };
        let slowest = at(&run.times, 99).max(at(&run.pages, 99));
        println!(
            "within 10 s: {}; p99 under 1 s, of a ballot and of its page: {}",
            kept(run.took.as_secs() < 10),
            kept(slowest.as_secs() < 1)
        );
    }
}

/// How long those took that were faster than all but a share of them, in hundredths; nothing where there are none.
fn at(times: &[Duration], share: usize) -> Duration {
    let mut times = times.to_vec();
    times.sort_unstable();
    times.get((times.len() * share / 100).min(times.len().saturating_sub(1))).copied().unwrap_or_default()
}

/// How long most took, nearly all, and the slowest.
fn spread(times: &[Duration]) -> String {
    let ms = |share: usize| at(times, share).as_secs_f64() * 1_000.0;
    format!("p50 {:.1} ms, p99 {:.1} ms, longest {:.1} ms", ms(50), ms(99), ms(100))
}
