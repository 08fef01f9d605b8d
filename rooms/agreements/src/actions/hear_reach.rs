use kernel::{Actor, Lang};
use platform::{App, Result};

use super::{By, keep, refresh};
use crate::{rules::StageName, store};

/// The news that the members room tells of whether a body can be reached.
pub(crate) const REACH: &[&str] = &["members.unreachable.mark", "members.unreachable.lift"];

/// Writes in the file of every agreement of a body that its clocks stopped or go on, once each.
///
/// # Errors
/// When the database fails, or someone saved an agreement at the same time: the news is told again.
pub(crate) async fn hear_reach(app: &App, entity: &str) -> Result<()> {
    let system = Actor::system();
    let by = By { app, actor: &system, lang: Lang::Fr };
    let mut tx = app.db.begin().await?;
    for before in store::of_entity(&mut tx, entity).await?.iter() {
        if matches!(before.stage.name(), StageName::Ended | StageName::Abandoned) {
            continue;
        }
        let mut after = before.clone();
        refresh(&mut tx, &mut after, app.today()).await?;
        let told = store::timeline(&mut tx, &before.id).await?;
        let of_entity = after.bound().filter(|party| party.entity == entity);
        let lines: Vec<_> = of_entity.flat_map(|party| after.reach_lines(&by.now(), &party.id, &told)).collect();
        if !lines.is_empty() {
            keep(by, &mut tx, before, &after, &lines).await?;
        }
    }
    tx.commit(app.now()).await?;
    Ok(())
}
