use std::collections::BTreeSet;

use kernel::Actor;
use platform::{App, Hidden, Result, db::Reader};

/// Of these things of sessions, by kind and identity (`item/…`, `motion/…`, `amendment/…`, `vote/…`), those of which this reader may not
/// know, because what they are about is not public: the rooms that know what it is say so ([`platform::Veil`]). Whoever follows the
/// session sees what is put to it all the same, and is not asked about.
///
/// # Errors
/// When the database cannot be read.
pub async fn kept_from(
    app: &App,
    reader: &mut Reader,
    actor: &Actor,
    things: &BTreeSet<String>,
) -> Result<BTreeSet<String>> {
    let mut kept = BTreeSet::new();
    for room in app.rooms.iter().filter(|_| !things.is_empty()) {
        let Some(veil) = room.veil else { continue };
        let hidden = (veil.hides)(reader, actor, things).await?;
        kept.extend(hidden.into_iter().filter(|(_, how)| *how == Hidden::Existence).map(|(thing, _)| thing));
    }
    Ok(kept)
}
