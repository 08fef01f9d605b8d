//! Where the keys of secret votes lie: with one of them, any copy of the database made during its vote names every
//! voter. They never lie among the data, which backups take, and no vote is opened whose key cannot be kept.

use std::{
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use platform::App;
use rustix::fs::{Access, access};

use crate::config::Config;

use super::{Check, with_causes};

/// The folder of the keys, and what is in it.
struct Keys<'a> {
    folder: &'a Path,
    /// That of the data.
    data: &'a Path,
    /// The folder that is used once this one, of an earlier version, is empty.
    next: Option<PathBuf>,
    /// How many secret votes are open.
    open: i64,
}

pub(super) async fn ballot_keys(app: &App, config: &Config) -> Check {
    let open = async { votes::sealed_now(&mut app.db.read().await?).await };
    let open = open.await.map_err(|failure| with_causes(&failure.into()))?;
    let next = config.next_ballot_keys();
    keys_lie(&Keys { folder: &app.site.ballot_keys, data: &app.site.data, next, open })
}

fn keys_lie(Keys { folder, data, next, open }: &Keys) -> Check {
    let shown = folder.display();
    let mode = std::fs::metadata(folder).map(|there| there.permissions().mode() & 0o777).unwrap_or_default();
    if mode & 0o077 != 0 {
        return Err(format!(
            "others on this machine may look into {shown} (its mode is {mode:o}), which holds the keys of secret \
             votes: chmod 700 {shown}"
        ));
    }
    let among = votes::are_keys_among(folder, data);
    let elsewhere = match next {
        Some(next) => format!("start the program again: keys then go to {}", next.display()),
        None => "in the configuration set `ballot_keys` to a folder outside it, which no backup takes (ballot_keys = \
                 \"/run/jumelage/ballot-keys\" is in memory)"
            .to_owned(),
    };
    match open {
        0 if among => Err(format!(
            "keys of secret votes go to {shown}, in the data folder: whoever gets a backup or a snapshot made during a \
             vote reads who voted what; {}{elsewhere}",
            if next.is_some() { "once nothing is in that folder any more, " } else { "" }
        )),
        // A key stays where it was made: to set another folder now would lose it.
        open if among => Err(format!(
            "{open} secret votes are open, and their keys lie in the data folder, in {shown}: whoever gets a backup or \
             a snapshot made now reads who voted what; leave that folder out of both, and once those votes are closed, \
             {elsewhere}"
        )),
        open => {
            can_be_written(folder).map_err(|why| {
                format!(
                    "keys of secret votes go to {shown}, which this program's user cannot write ({why}): no secret vote \
                     can be opened; make that folder and give it to that user (chmod 700), or in the configuration \
                     set `ballot_keys` to one that the user has and no backup takes"
                )
            })?;
            Ok(match open {
                0 => format!("no secret vote is open; keys go to {shown}, which no backup may take"),
                open => format!("{open} secret votes are open; their keys lie in {shown}, which no backup may take"),
            })
        }
    }
}

/// Whether this program's user may write in a folder or, where there is none yet, make it: the system is asked, and
/// nothing is made.
fn can_be_written(folder: &Path) -> std::io::Result<()> {
    let whole = std::path::absolute(folder)?;
    let there = whole.ancestors().find(|above| above.exists()).unwrap_or(&whole);
    // As a folder: a file in its place is none.
    Ok(access(there.join("."), Access::WRITE_OK | Access::EXEC_OK)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of this folder, beside that of the data, while so many secret votes are open.
    fn said(folder: &Path, data: &Path, open: i64) -> Check {
        keys_lie(&Keys { folder, data, next: None, open })
    }

    #[test]
    fn keys_of_secret_votes_are_for_one_user_and_never_among_the_data() {
        let (data, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let folder = data.path().join("ballot-keys");
        std::fs::set_permissions(elsewhere.path(), std::fs::Permissions::from_mode(0o700)).unwrap();
        let says = said(&folder, data.path(), 0).unwrap_err();
        assert!(
            says.starts_with("keys of secret votes go to") && says.contains("; in the configuration set"),
            "{says}"
        );
        std::fs::create_dir(&folder).unwrap();
        let open_to = |mode| std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(mode)).unwrap();
        open_to(0o750);
        let says = said(&folder, data.path(), 0).unwrap_err();
        assert!(says.contains("its mode is 750") && says.contains("chmod 700"), "{says}");
        open_to(0o700);
        let says = said(&folder, data.path(), 2).unwrap_err();
        assert!(says.starts_with("2 secret votes are open, and their keys lie in the data folder"), "{says}");
        assert!(says.contains("once those votes are closed, in the configuration set `ballot_keys`"), "{says}");
        assert!(said(elsewhere.path(), data.path(), 0).unwrap().starts_with("no secret vote is open"));
        assert!(said(elsewhere.path(), data.path(), 2).unwrap().starts_with("2 secret votes are open"));
    }

    #[test]
    fn a_folder_of_an_earlier_version_is_left_by_the_next_start_once_it_is_empty() {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join("ballot-keys");
        let says = |open| {
            let next = Some("/srv/club.ballot-keys".into());
            keys_lie(&Keys { folder: &folder, data: data.path(), next, open }).unwrap_err()
        };
        let then = "start the program again: keys then go to /srv/club.ballot-keys";
        assert!(says(0).ends_with(&format!("once nothing is in that folder any more, {then}")), "{}", says(0));
        assert!(says(1).ends_with(&format!("once those votes are closed, {then}")), "{}", says(1));
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_told_before_a_vote_is_opened_and_none_is_made() {
        let (data, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (file, ahead) = (elsewhere.path().join("file"), elsewhere.path().join("above/club.ballot-keys"));
        std::fs::write(&file, "").unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o700)).unwrap();
        for folder in [file.clone(), file.join("keys")] {
            let says = said(&folder, data.path(), 0).unwrap_err();
            assert!(says.contains("cannot write (Not a directory") && says.contains("set `ballot_keys`"), "{says}");
        }
        assert!(said(&ahead, data.path(), 0).is_ok());
        assert!(!elsewhere.path().join("above").exists(), "who only looks makes nothing");
    }
}
