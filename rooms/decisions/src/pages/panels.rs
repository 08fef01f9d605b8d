//! What other rooms' pages show of decisions.

mod agreement;
mod council;
mod item;
mod session;

use platform::{Panel, Slot};

pub(crate) const PANELS: &[Panel] = &[
    Panel { slot: Slot::Council, order: 30, draw: |reader, ctx, _| Box::pin(council::draw(reader, ctx)) },
    Panel { slot: Slot::Session, order: 30, draw: |reader, ctx, it| Box::pin(session::draw(reader, ctx, it)) },
    Panel { slot: Slot::Item, order: 30, draw: |reader, ctx, it| Box::pin(item::draw(reader, ctx, it)) },
    Panel { slot: Slot::Agreement, order: 30, draw: |reader, ctx, it| Box::pin(agreement::draw(reader, ctx, it)) },
];
