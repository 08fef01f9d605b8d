//! Names of items of Wikidata.

use std::path::Path;

use gazetteer::{relations::Names, table::Trouble};

use crate::import::{ImportError, open, unreadable};

/// A file of names for items: it proposes, and decides nothing. A row that names no item is passed over.
pub(in crate::import) fn read_names(path: &Path) -> Result<Names, ImportError> {
    let mut names = Names::default();
    for row in open(path)? {
        match row {
            Ok(row) => drop(names.add(&row)),
            Err(Trouble::Row(_)) => {}
            Err(Trouble::File(error)) => return Err(unreadable(path, &error)),
        }
    }
    Ok(names)
}
