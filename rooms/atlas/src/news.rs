//! What the atlas tells when it changes, for whoever keeps a picture of it in memory (the index, the world map).

use platform::db::Tx;

use crate::rules::LocalityId;

/// What all of it begins with.
pub(crate) const ATLAS: &str = "atlas.";
/// Some places changed; the body lists their ids.
pub(crate) const PLACES: &str = "atlas.places.changed";
/// Known relations changed.
pub(crate) const RELATIONS: &str = "atlas.relations.changed";
/// How the club names places changed: anything may read otherwise.
pub(crate) const NAMES: &str = "atlas.names.changed";
/// A person's name was erased from what tables told of places.
pub(crate) const ERASED: &str = "atlas.values.erased";

/// Tells that places changed, and makes public pages anew.
pub(crate) fn places_changed<'a>(tx: &mut Tx, ids: impl IntoIterator<Item = &'a LocalityId>) {
    let ids: Vec<&LocalityId> = ids.into_iter().collect();
    tx.tell(PLACES, &ids);
    tx.touch();
}

/// Tells that relations changed, and makes public pages anew.
pub(crate) fn relations_changed(tx: &mut Tx) {
    tx.tell(RELATIONS, &());
    tx.touch();
}
