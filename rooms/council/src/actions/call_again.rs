use platform::{App, Failure, Result, db::Tx};

use crate::{
    rules::{Item, Session},
    store,
};

/// Puts on the agenda of a session that calls another again, where it is still empty, all that was on the agenda of
/// that one, with its documents: it decides nothing else, and nobody types it twice.
///
/// # Errors
/// When the database fails.
pub(super) async fn take_agenda(app: &App, tx: &mut Tx, session: &Session) -> Result<()> {
    let Some(first) = &session.said.second_of else { return Ok(()) };
    if !store::items(tx, &session.id).await?.is_empty() {
        return Ok(());
    }
    let (had, documents) = (store::items(tx, first).await?, store::documents(tx, first).await?);
    for (before, item) in Item::again(&had, session, || app.id()) {
        if !store::save_item(tx, &item).await? {
            return Err(Failure::Stale);
        }
        for document in documents.iter().filter(|it| it.item == before.id) {
            store::insert_document(tx, &document.again(app.id(), &item, app.now())).await?;
        }
    }
    Ok(())
}
