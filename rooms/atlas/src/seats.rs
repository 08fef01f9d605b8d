//! Which places are in the club, as the rooms that know it say.

use std::collections::BTreeSet;

use platform::{App, Result, db::Reader, web::Ctx};

/// The ids of the places whose authority is in the club.
pub(crate) async fn seats(reader: &mut Reader, ctx: &Ctx) -> Result<BTreeSet<String>> {
    seats_of(&ctx.app, reader).await
}

/// The same, for what works behind the pages.
pub(crate) async fn seats_of(app: &App, reader: &mut Reader) -> Result<BTreeSet<String>> {
    let mut seats = BTreeSet::new();
    for hook in app.rooms.iter().filter_map(|room| room.seats) {
        seats.extend(hook(reader).await?);
    }
    Ok(seats)
}
