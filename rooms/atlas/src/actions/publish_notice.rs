use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    news,
    rules::{Entity, Notice, NoticeInput, Refusal},
    store,
};

/// Publishes what the authority of a place seeks in a partner and offers, or changes what it published: `version` is that
/// of the notice that was read, 0 when there was none.
///
/// # Errors
/// When this is not the actor's to do, the body governs no place, the notice says nothing, or its last day is past;
/// [`Failure::Stale`] when someone changed it since it was read.
pub async fn publish_notice(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    entity: &Entity,
    version: i64,
    input: NoticeInput,
) -> Result<Notice> {
    let place = entity.place.as_ref().ok_or(Refusal::WrongKind)?;
    let before = store::notice(tx, &entity.id).await?;
    let notice = Notice::publish(actor, &entity.id, before.as_ref(), version, input, app.today())?;
    if !store::save_notice(tx, &notice).await? {
        return Err(Failure::Stale);
    }
    let stood = before.is_some_and(|it| it.says_something());
    let verb = if stood { "atlas.seeking.change" } else { "atlas.seeking.publish" };
    tx.audit(actor, verb, &entity.slug, app.now()).await?;
    news::places_changed(tx, [&place.id]);
    Ok(Notice { version: notice.version + 1, ..notice })
}
