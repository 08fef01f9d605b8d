//! Names of items of Wikidata.

use std::{collections::HashMap, path::Path};

use gazetteer::Qid;

use crate::import::{ImportError, open, unreadable};

/// A file of names for items: it proposes, and decides nothing.
pub(in crate::import) fn read_names(path: &Path) -> Result<HashMap<Qid, String>, ImportError> {
    let mut names = HashMap::new();
    for row in open(path)? {
        match row {
            Ok(row) => {
                if let Ok((item, name)) = gazetteer::relations::named_item(&row) {
                    names.insert(item, name);
                }
            }
            Err(gazetteer::table::Trouble::Row(_)) => {}
            Err(gazetteer::table::Trouble::File(error)) => return Err(unreadable(path, &error)),
        }
    }
    Ok(names)
}
