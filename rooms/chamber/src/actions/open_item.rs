use council::rules::ItemId;
use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};

use super::{Over, audited, conducted, held_over, save};
use crate::{
    chamber::Chamber,
    rules::{ChamberRefusal, On, Sort},
    store,
};

/// Opens an item. The one that is on ends, with whoever has the floor on it and the list of those who asked for it.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`On::open`]), or the chair did something meanwhile.
pub async fn open_item(app: &App, tx: &mut Tx, actor: &Actor, over: Over<'_>, item: &ItemId) -> Result<()> {
    let chamber = held_over(app, tx, over).await?;
    let item = chamber.it.items.iter().find(|it| it.id == *item).ok_or(ChamberRefusal::NoSuchItem)?;
    let opened = chamber.sitting(app.now(), |at| On::open(actor, (app.id(), at), item, chamber.now_on()))?;
    end_what_is_on(app, tx, actor, &chamber).await?;
    store::save_on(tx, &opened).await?;
    conducted(tx, &chamber.course).await?;
    let number = chamber.it.items.iter().position(|it| it.id == item.id).map_or(0, |at| at + 1);
    tx.audit(actor, "chamber.item.open", &format!("{} {number}", chamber.it.session.slug), app.now()).await?;
    tx.touch_passing();
    Ok(())
}

/// Ends the item that is on, whoever speaks, and the list of those who asked for the floor; points of order go on waiting.
pub(super) async fn end_what_is_on(app: &App, tx: &mut Tx, actor: &Actor, chamber: &Chamber) -> Result<()> {
    let none = Localised::default;
    for sort in Sort::ALL {
        let Some(speaks) = chamber.speaking(sort) else { continue };
        save(tx, &chamber.sitting(app.now(), |at| speaks.clone().end(actor, at, none()))?).await?;
    }
    for waits in chamber.waiting().into_iter().filter(|it| it.sort == Sort::Floor) {
        save(tx, &chamber.sitting(app.now(), |at| waits.clone().pass(actor, at, none()))?).await?;
    }
    if let Some(on) = chamber.now_on() {
        store::save_on(tx, &chamber.sitting(app.now(), |at| on.clone().end(actor, at))?).await?;
        audited(app, tx, actor, "chamber.item.end", (chamber, None)).await?;
    }
    Ok(())
}
