//! One folder for every process of a machine, in it a place of its own for each.

use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

use crate::Fault;

/// The most processes that hold an index in one folder.
const PLACES: usize = 16;

/// A place in a folder that no other process has, until it is dropped.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) path: PathBuf,
    _lock: File,
}

impl Place {
    /// Takes the first place that is free: `1`, `2`…
    pub(crate) fn take(folder: &Path) -> Result<Self, Fault> {
        for number in 1..=PLACES {
            let path = folder.join(number.to_string());
            fs::create_dir_all(&path)?;
            let lock = File::options().create(true).truncate(false).write(true).open(path.join("taken"))?;
            match lock.try_lock() {
                Ok(()) => return Ok(Self { path, _lock: lock }),
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
        Err(Fault::Crowded)
    }

    /// Throws away the index in it, and nothing else that may lie there.
    pub(crate) fn clear(&self) -> Result<(), Fault> {
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            if entry.file_type()?.is_file() && entry.file_name().to_str().is_some_and(is_of_an_index) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// Whether Tantivy names a file so.
fn is_of_an_index(name: &str) -> bool {
    let segment = |name: &str| name.len() == 32 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    matches!(name, "meta.json" | ".managed.json") || name.split('.').next().is_some_and(segment)
}

#[cfg(test)]
mod tests {
    use super::is_of_an_index;

    #[test]
    fn only_an_indexs_files_are_thrown_away() {
        let names =
            ["meta.json", ".managed.json", "0123456789abcdef0123456789abcdef.idx", "taken", "letter.txt", "1.json"];
        assert_eq!(names.map(is_of_an_index), [true, true, true, false, false, false]);
    }
}
