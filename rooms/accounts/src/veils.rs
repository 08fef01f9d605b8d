//! What the other rooms keep from a reader of the trail and of the tray.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Actor, Lang};
use platform::{App, Hidden, Result, db::Reader};

/// A thing that is kept from a reader, and what they read in its place.
pub(crate) struct Veiled {
    /// How much of it is kept.
    pub hidden: Hidden,
    /// What the trail says in the place of its name.
    pub thing: String,
    /// What the tray says in the place of a letter about it.
    pub letter: String,
}

/// Of these things, as the trail names them, those that this reader may not see.
pub(crate) async fn over(
    app: &App,
    reader: &mut Reader,
    (actor, lang): (&Actor, Lang),
    things: &BTreeSet<String>,
) -> Result<BTreeMap<String, Veiled>> {
    let mut over = BTreeMap::new();
    for room in app.rooms.iter() {
        let Some(veil) = room.veil else { continue };
        let t = room.words.words(lang);
        let says =
            |hidden| Veiled { hidden, thing: t.say(veil.thing).to_string(), letter: t.say(veil.letter).to_string() };
        let hidden = (veil.hides)(reader, actor, things).await?;
        over.extend(hidden.into_iter().map(|(thing, how)| (thing, says(how))));
    }
    Ok(over)
}
