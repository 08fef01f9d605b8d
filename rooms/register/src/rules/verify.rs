use std::fmt;

use kernel::Lang;
use tlog_tiles::{check_record, record_hash};

use super::{
    BadCheckpoint, BadKey, BadProof, Entry, Head, Proof, SignerLine,
    checkpoint::{open_checkpoint, read_checkpoint},
};

/// Why a proof of entry does not stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// The file is not a proof.
    #[error(transparent)]
    Proof(#[from] BadProof),
    /// The key given is not a key.
    #[error(transparent)]
    Key(#[from] BadKey),
    /// The checkpoint does not stand.
    #[error(transparent)]
    Checkpoint(#[from] BadCheckpoint),
    /// The act, its number or the hashes do not lead to the signed root: something was changed.
    #[error("the act in this file is not the one that was entered under this number")]
    NotIncluded,
}

/// How far the register's signature was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
    /// Signed by the key that the reader gave.
    Signed {
        /// The key, as given.
        key: String,
    },
    /// No key was given: the file fits together, but its signature was not checked and anyone could have made it.
    Untrusted {
        /// Who the file says signed it.
        signers: Vec<SignerLine>,
    },
}

/// What a proof of entry shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Verification {
    /// The act's place in the log, from zero.
    pub index: u64,
    /// The register, the size of its log and the hash of the whole, as the checkpoint says.
    pub head: Head,
    /// The act, byte for byte as it was entered.
    pub entry: Vec<u8>,
    /// The act, read; none when its format is younger than this program.
    pub act: Option<Entry>,
    /// How far the signature was checked.
    pub trust: Trust,
}

impl Verification {
    /// Whether the signature of a key that the reader trusts was checked.
    pub fn is_trusted(&self) -> bool {
        matches!(self.trust, Trust::Signed { .. })
    }
}

impl fmt::Display for Verification {
    /// What it shows, in words, for who reads it on a terminal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.trust {
            Trust::Signed { .. } => writeln!(f, "The proof stands: this act is entered, and nobody has rewritten it.")?,
            Trust::Untrusted { signers } => {
                writeln!(
                    f,
                    "The key is untrusted: the file fits together, but no key was given to check its signature."
                )?;
                writeln!(f, "Anyone could have made it. Ask the institution for its register's key by another way,")?;
                writeln!(f, "and give it with --key.")?;
                for signer in signers {
                    writeln!(f, "It says that it was signed by {}+{:08x}.", plain(&signer.name), signer.id)?;
                }
            }
        }
        writeln!(f, "register  {} ({} acts)", plain(&self.head.origin), self.head.size)?;
        writeln!(f, "number    {}", self.index)?;
        let Some(entry) = &self.act else {
            return write!(f, "act       in a format that this program does not know");
        };
        writeln!(f, "act       {}, on {}, entered at {}", entry.act, entry.on, entry.at)?;
        match entry.open_subject() {
            Some(subject) => {
                let name = subject.name.shown(Lang::En).map_or(subject.slug.as_str(), |(_, name)| name);
                write!(f, "about     {}: {}", plain(&subject.kind), plain(name))?;
            }
            None => write!(f, "about     under seal")?,
        }
        for party in &entry.parties {
            let name = party.name.shown(Lang::En).map_or("", |(_, name)| name);
            write!(f, "\nparty     {}", plain(name))?;
        }
        Ok(())
    }
}

/// A text from a file that nobody vouches for, without what could command a terminal or turn a line around.
fn plain(text: &str) -> String {
    let hides = |c: char| c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text.replace(hides, "\u{FFFD}")
}

/// Checks a proof of entry, offline: that this act is in the log at this number, and, given the register's key, that
/// the register signed that log. Any altered byte fails when the key is given.
///
/// # Errors
/// Says what does not stand.
pub fn verify(file: &[u8], key: Option<&str>) -> Result<Verification, Broken> {
    let proof = Proof::from_bytes(file)?;
    let (head, trust) = match key {
        Some(key) => {
            let key = key.trim().to_owned();
            (open_checkpoint(&proof.checkpoint, &key)??, Trust::Signed { key })
        }
        None => {
            let (head, signers) = read_checkpoint(&proof.checkpoint)?;
            (head, Trust::Untrusted { signers })
        }
    };
    check_record(&proof.path, head.size, head.root, proof.index, record_hash(&proof.entry))
        .map_err(|_| Broken::NotIncluded)?;
    let act = Entry::from_bytes(&proof.entry).ok();
    Ok(Verification { index: proof.index, head, entry: proof.entry, act, trust })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rules::{Key, Nodes, Tree, inclusion};

    fn key() -> Key {
        Key::from_seed("club.example/register", &[5; 32]).unwrap()
    }

    fn issued(size: u64, leaf: u64) -> Vec<u8> {
        let mut tree = Tree::resume(0, Nodes::default());
        (0..size).for_each(|n| drop(tree.append(format!("{{\"entry\":{n}}}").as_bytes()).unwrap()));
        Proof {
            entry: format!("{{\"entry\":{leaf}}}").into_bytes(),
            index: leaf,
            path: inclusion(size, leaf, tree.nodes()).unwrap(),
            checkpoint: key().sign(size, tree.root().unwrap()).unwrap(),
        }
        .to_bytes()
    }

    #[test]
    fn a_proof_stands_with_the_registers_key_and_says_what_it_shows() {
        let shown = verify(&issued(7, 3), Some(key().public())).unwrap();
        assert!(shown.is_trusted());
        assert_eq!((shown.index, shown.head.size, shown.entry.as_slice()), (3, 7, br#"{"entry":3}"#.as_slice()));
        assert_eq!(shown.act, None);
    }

    #[test]
    fn without_a_key_it_says_that_nobody_vouches_for_the_signature() {
        let shown = verify(&issued(7, 3), None).unwrap();
        assert!(!shown.is_trusted());
        let Trust::Untrusted { signers } = shown.trust else { panic!("no key was given") };
        assert_eq!(signers[0].name, "club.example/register");
    }

    #[test]
    fn what_it_says_is_said_in_words_and_commands_no_terminal() {
        let said = verify(&issued(7, 3), None).unwrap().to_string();
        assert!(said.starts_with("The key is untrusted"), "{said}");
        let said = verify(&issued(7, 3), Some(key().public())).unwrap().to_string();
        assert!(said.starts_with("The proof stands") && said.contains("club.example/register (7 acts)"), "{said}");
        assert_eq!(plain("Smara\u{1b}[2J\u{202e}"), "Smara\u{FFFD}[2J\u{FFFD}");
    }

    #[test]
    fn another_registers_key_does_not_open_it() {
        let other = Key::from_seed("other.example/register", &[6; 32]).unwrap();
        let broken = verify(&issued(2, 0), Some(other.public()));
        assert_eq!(broken, Err(Broken::Checkpoint(BadCheckpoint::Unsigned)));
        assert_eq!(verify(&issued(2, 0), Some("nonsense")), Err(Broken::Key(BadKey::Form)));
    }

    #[test]
    fn no_byte_of_a_file_can_be_changed_added_or_taken() {
        let file = issued(6, 4);
        for at in 0..file.len() {
            for bit in 0..8 {
                let mut altered = file.clone();
                altered[at] ^= 1 << bit;
                assert!(verify(&altered, Some(key().public())).is_err(), "byte {at}, bit {bit}");
            }
            let shorter = [&file[..at], &file[at + 1..]].concat();
            assert!(shorter == file || verify(&shorter, Some(key().public())).is_err(), "byte {at} taken");
            let longer = [&file[..at], b"\n", &file[at..]].concat();
            assert!(verify(&longer, Some(key().public())).is_err(), "line end before byte {at}");
        }
        assert!(verify(&[&file[..], b"\n"].concat(), Some(key().public())).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn any_other_byte_anywhere_breaks_any_proof(
            size in 1_u64..300, leaf in any::<prop::sample::Index>(),
            at in any::<prop::sample::Index>(), other in 1_u8..=255,
        ) {
            let mut file = issued(size, leaf.index(size as usize) as u64);
            prop_assert!(verify(&file, Some(key().public())).is_ok());
            let at = at.index(file.len());
            file[at] ^= other;
            prop_assert!(verify(&file, Some(key().public())).is_err());
        }

        #[test]
        fn no_file_makes_it_panic(file in any::<Vec<u8>>(), key in ".{0,80}") {
            prop_assert!(verify(&file, Some(&key)).is_err());
            prop_assert!(verify(&file, None).is_err());
        }
    }
}
