use kernel::Actor;
use platform::{App, Failure, Result, db::Tx, files::Stored};

use super::set_agenda::seats;
use crate::{
    rules::{Document, Item, Session},
    store,
};

/// Adds a document to an item: `file` is kept already, and `session` is as it was read.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Document::add`]), or someone changed the session since it was read.
pub async fn add_document(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (session, item): (Session, &Item),
    (file, name, shown): (&Stored, String, bool),
) -> Result<Document> {
    let seats = seats(app, tx, &session).await?;
    let others = store::documents(tx, &session.id).await?.iter().filter(|it| it.item == item.id).count();
    let said = (file.sha256.clone(), name, shown);
    let (document, item, session) = Document::add(actor, (app.id(), session, item), (others, &seats), said, app.now())?;
    if !store::save_session(tx, &session).await? || !store::save_item(tx, &item).await? {
        return Err(Failure::Stale);
    }
    tx.name_file(file, app.now()).await?;
    store::insert_document(tx, &document).await?;
    tx.audit(actor, "council.document.add", document.id.as_str(), app.now()).await?;
    tx.touch();
    Ok(document)
}

/// Takes a document away; its file is swept once nothing names it.
///
/// # Errors
/// When this is not the actor's to do, the agenda no longer changes, or someone changed the session since it was read.
pub async fn remove_document(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (session, item): (Session, &Item),
    document: &Document,
) -> Result<()> {
    let (item, session) = Document::remove(actor, session, item, app.now())?;
    let saved = store::save_session(tx, &session).await? && store::save_item(tx, &item).await?;
    if !saved || !store::remove_document(tx, document).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "council.document.remove", document.id.as_str(), app.now()).await?;
    tx.touch();
    Ok(())
}
