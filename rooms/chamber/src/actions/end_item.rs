use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{Over, conducted, held_over, open_item::end_what_is_on};
use crate::rules::ChamberRefusal;

/// Ends the item that is on, and opens no other.
///
/// # Errors
/// When this is not the actor's to do, the session does not sit, no item is on, or the chair did something meanwhile.
pub async fn end_item(app: &App, tx: &mut Tx, actor: &Actor, over: Over<'_>) -> Result<()> {
    let chamber = held_over(app, tx, over).await?;
    chamber.sitting(app.now(), |at| at.must_be_conducted_by(actor))?;
    if chamber.now_on().is_none() {
        return Err(ChamberRefusal::NoItemOn.into());
    }
    end_what_is_on(app, tx, actor, &chamber).await?;
    conducted(tx, &chamber.course).await
}
