use std::sync::Arc;

use kernel::{Actor, Localised};
use platform::{
    App, Failure, Result,
    db::{Reader, Tx},
};
use suffrage::Rules;

use crate::{
    roll,
    rules::{Chair, Hours, Item, ItemId, ItemInput, Law, Session, numbered},
    store,
};

/// Puts an item at the end of the agenda of a session: `session` is as it was read.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Item::add`]), or someone changed the session since it was read.
pub async fn add_item(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    over: (Session, Option<&Rules>),
    input: ItemInput,
) -> Result<Item> {
    add_urgent_item(app, tx, actor, over, (input, Localised::default())).await
}

/// The same, with why it is urgent where it decides and the notice has run.
///
/// # Errors
/// As [`add_item`].
pub async fn add_urgent_item(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (session, rules): (Session, Option<&Rules>),
    input: (ItemInput, Localised),
) -> Result<Item> {
    let seats = seats(app, tx, &session).await?;
    let others = store::items(tx, &session.id).await?;
    let first = first(tx, &session).await?;
    let law = Law { rules, first: first.as_ref().map(|items| items.as_slice()), seats: &seats };
    let (item, session) = Item::add(actor, (app.id(), session), &others, law, input, app.now())?;
    keep(tx, &session, &[&item]).await?;
    tx.audit(actor, "council.item.add", item.id.as_str(), app.now()).await?;
    Ok(item)
}

/// Says otherwise what an item is: `item` is as it was read.
///
/// # Errors
/// As [`add_item`], and when someone changed the item since it was read; where nothing is said otherwise, nothing is saved.
pub async fn edit_item(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    over: (Session, Option<&Rules>),
    (item, input): (Item, ItemInput),
) -> Result<()> {
    edit_urgent_item(app, tx, actor, over, (item, input, Localised::default())).await
}

/// The same, with why it is urgent where it decides from now on and the notice has run.
///
/// # Errors
/// As [`edit_item`].
pub async fn edit_urgent_item(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (session, rules): (Session, Option<&Rules>),
    (item, input, urgency): (Item, ItemInput, Localised),
) -> Result<()> {
    let all = store::items(tx, &session.id).await?;
    let number = numbered(&all).find(|(_, it)| it.id == item.id).map_or(0, |(number, _)| number);
    let (first, before) = (first(tx, &session).await?, item.clone());
    let law = Law { rules, first: first.as_ref().map(|items| items.as_slice()), seats: &[] };
    let (item, session) = item.edit(actor, session, (law, number), (input, urgency), app.now())?;
    if item == before {
        return Ok(());
    }
    if item.said.begins != before.said.begins {
        Hours::take(&item, &all, &session)?;
    }
    keep(tx, &session, &[&item]).await?;
    tx.audit(actor, "council.item.edit", item.id.as_str(), app.now()).await?;
    Ok(())
}

/// Takes an item off an agenda; after the convocation it stays and says that it was withdrawn.
///
/// # Errors
/// As [`edit_item`].
pub async fn withdraw_item(app: &App, tx: &mut Tx, actor: &Actor, session: Session, item: Item) -> Result<()> {
    let (kept, session) = item.clone().withdraw(actor, session, app.now())?;
    match &kept {
        Some(kept) if *kept == item => return Ok(()),
        Some(kept) => keep(tx, &session, &[kept]).await?,
        None => {
            store::remove_documents(tx, &item.id).await?;
            if !store::remove_item(tx, &item).await? {
                return Err(Failure::Stale);
            }
            keep(tx, &session, &[]).await?;
        }
    }
    tx.audit(actor, "council.item.withdraw", item.id.as_str(), app.now()).await?;
    Ok(())
}

/// Puts an item back that was withdrawn.
///
/// # Errors
/// As [`edit_item`].
pub async fn put_back_item(app: &App, tx: &mut Tx, actor: &Actor, session: Session, item: Item) -> Result<()> {
    let (item, session) = item.put_back(actor, session, app.now())?;
    keep(tx, &session, &[&item]).await?;
    tx.audit(actor, "council.item.put-back", item.id.as_str(), app.now()).await?;
    Ok(())
}

/// Moves an item one place up or down; at the end of the list it stays where it is.
///
/// # Errors
/// As [`edit_item`].
pub async fn shift_item(app: &App, tx: &mut Tx, actor: &Actor, session: Session, id: &ItemId, up: bool) -> Result<()> {
    let all = store::items(tx, &session.id).await?;
    let (Some((one, other)), session) = Item::shift(actor, session, &all, (id, up), app.now())? else { return Ok(()) };
    keep(tx, &session, &[&one, &other]).await?;
    tx.audit(actor, "council.item.move", id.as_str(), app.now()).await?;
    Ok(())
}

/// The seats of a session that sits, which is taken in hand: what is added to its agenda is told to whoever follows it. None of one
/// that does not sit.
pub(super) async fn seats(app: &App, tx: &mut Tx, session: &Session) -> Result<Vec<Chair>> {
    if session.state.opened().is_none() {
        return Ok(Vec::new());
    }
    store::hold(tx, &session.id).await?;
    Ok(roll::gather(tx, session.clone(), app.now()).await?.chairs_there().to_vec())
}

/// Of a second convocation, the agenda of the session that it calls again.
async fn first(reader: &mut Reader, session: &Session) -> Result<Option<Arc<Vec<Item>>>> {
    match &session.said.second_of {
        Some(first) => Ok(Some(store::items(reader, first).await?)),
        None => Ok(None),
    }
}

/// The session is saved with its items: of two who change an agenda at one moment, the second is told.
async fn keep(tx: &mut Tx, session: &Session, items: &[&Item]) -> Result<()> {
    if !store::save_session(tx, session).await? {
        return Err(Failure::Stale);
    }
    for item in items {
        if !store::save_item(tx, item).await? {
            return Err(Failure::Stale);
        }
    }
    tx.touch_passing();
    Ok(())
}
