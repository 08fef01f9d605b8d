use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::{keep, keep_amendment};
use crate::{filed::caught_up, rules::settle, store, voted};

/// The news of votes that settle something here.
pub(crate) const VOTES: &[&str] = &["votes.vote.closed", "votes.vote.withdrawn"];

/// Keeps what a vote that is over made of the motion or of the amendments that it was about. Told twice, it is done once.
pub(crate) async fn hear(app: &App, vote: &str) -> Result<()> {
    let mut tx = app.db.begin().await?;
    let Some(vote) = votes::vote(&mut tx, vote).await? else { return Ok(()) };
    let Some(about) = vote.said.about.clone() else { return Ok(()) };
    match about.kind.as_str() {
        "motion" => hear_motion(app, &mut tx, &about.id).await?,
        "amendment" => hear_amendment(app, &mut tx, (&about.id, vote.id.as_str())).await?,
        _ => return Ok(()),
    }
    tx.commit(app.now()).await?;
    Ok(())
}

async fn hear_motion(app: &App, tx: &mut Tx, id: &str) -> Result<()> {
    store::hold(tx, id).await?;
    let Some(motion) = store::motion(tx, id).await? else { return Ok(()) };
    let decided = caught_up(tx, motion.clone()).await?;
    if decided.state != motion.state {
        keep(tx, &decided).await?;
        tx.audit(&Actor::system(), "motions.motion.decided", id, app.now()).await?;
    }
    Ok(())
}

async fn hear_amendment(app: &App, tx: &mut Tx, (id, vote): (&str, &str)) -> Result<()> {
    let Some(amendment) = store::amendment(tx, id).await? else { return Ok(()) };
    store::hold(tx, amendment.motion.as_str()).await?;
    let motion = store::motion(tx, amendment.motion.as_str()).await?.ok_or(Failure::NotFound)?;
    let Some(over) = voted::over(tx, vote).await? else { return Ok(()) };
    let amendments = store::amendments(tx, &motion.id).await?;
    for settled in settle(&motion, &amendments, &amendment.id, (vote, over.adopted), over.at) {
        keep_amendment(tx, &motion, &settled).await?;
        tx.audit(&Actor::system(), "motions.amendment.decided", settled.id.as_str(), app.now()).await?;
    }
    Ok(())
}
