//! Where the keys of secret votes lie where a club does not say: beside its data, so that whoever backs the data up
//! leaves them out.

use std::path::{Path, PathBuf};

/// The folder of the keys, by that of the data: the one beside it, or the one among it that an earlier version used,
/// while anything is in it.
pub(super) fn folder(data: &Path) -> PathBuf {
    match beside(data) {
        Some(beside) if !holds(&among(data)) => beside,
        _ => among(data),
    }
}

/// The folder that is used once the one among the data is empty; nothing where none is waited for.
pub(super) fn next(data: &Path) -> Option<PathBuf> {
    beside(data).filter(|_| holds(&among(data)))
}

/// Named after that of the data: `club.ballot-keys` beside `club`. There is none beside a folder without a name of its
/// own (`/`, `..`).
fn beside(data: &Path) -> Option<PathBuf> {
    let whole = std::path::absolute(data).ok()?;
    let mut name = whole.file_name()?.to_owned();
    name.push(".ballot-keys");
    Some(whole.with_file_name(name))
}

fn among(data: &Path) -> PathBuf {
    data.join("ballot-keys")
}

/// Whether anything is in a folder.
fn holds(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lie_beside_the_data_and_are_named_after_it() {
        let here = std::env::current_dir().unwrap();
        let beside_here = format!("{}.ballot-keys", here.file_name().unwrap().display());
        let found = [
            ("/srv/club", PathBuf::from("/srv/club.ballot-keys")),
            ("/srv/club/", PathBuf::from("/srv/club.ballot-keys")),
            ("/srv/club.d", PathBuf::from("/srv/club.d.ballot-keys")),
            ("club", here.join("club.ballot-keys")),
            ("./clubs/ours", here.join("clubs/ours.ballot-keys")),
            (".", here.with_file_name(beside_here)),
        ];
        for (data, beside) in found {
            assert_eq!((folder(Path::new(data)), next(Path::new(data))), (beside, None), "{data}");
        }
    }

    #[test]
    fn a_data_folder_without_a_name_of_its_own_has_them_within() {
        for data in ["/", "/srv/.."] {
            assert_eq!((folder(Path::new(data)), next(Path::new(data))), (Path::new(data).join("ballot-keys"), None));
        }
    }

    #[test]
    fn a_key_that_an_earlier_version_made_among_the_data_is_used_until_it_is_gone() {
        let above = tempfile::tempdir().unwrap();
        let (data, beside) = (above.path().join("club"), above.path().join("club.ballot-keys"));
        let former = data.join("ballot-keys");
        std::fs::create_dir_all(&former).unwrap();
        assert_eq!((folder(&data), next(&data)), (beside.clone(), None), "nothing is in it");
        std::fs::write(former.join("vote.key"), "a key").unwrap();
        assert_eq!((folder(&data), next(&data)), (former.clone(), Some(beside.clone())));
        std::fs::remove_file(former.join("vote.key")).unwrap();
        assert_eq!((folder(&data), next(&data)), (beside, None), "its vote is closed");
    }
}
