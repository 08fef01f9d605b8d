use std::collections::{BTreeMap, BTreeSet};

use kernel::Actor;
use platform::{Hidden, Result, db::Reader};

use crate::{
    rules::{Agreement, Sight, sight},
    store,
};

/// An agreement as the audit trail and the letters about it name it.
pub fn in_trail(agreement: &Agreement) -> String {
    format!("agreement/{}", agreement.slug)
}

/// Of these things of the trail, the agreements of which this reader may not know, and those whose file is not theirs.
///
/// # Errors
/// When the database fails.
pub(crate) async fn hidden(
    reader: &mut Reader,
    actor: &Actor,
    things: &BTreeSet<String>,
) -> Result<BTreeMap<String, Hidden>> {
    let mut hidden = BTreeMap::new();
    for agreement in store::all(reader).await?.iter() {
        let thing = in_trail(agreement);
        let how = match sight(actor, agreement) {
            Sight::Nothing => Hidden::Existence,
            Sight::Public => Hidden::Letters,
            Sight::File => continue,
        };
        if things.contains(&thing) {
            hidden.insert(thing, how);
        }
    }
    Ok(hidden)
}
