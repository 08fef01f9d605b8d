use base64::prelude::{BASE64_STANDARD, Engine};
use ed25519_dalek::SigningKey;
use signed_note::{Note, Signature, Signer, StandardSigner, StandardVerifier, Verifier, VerifierList};
use tlog_tiles::Checkpoint;

use super::log::Hash;

/// Ed25519 in the C2SP signed-note format.
const ED25519: u8 = 1;

/// A key text that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadKey {
    /// Not of the form `origin+0123abcd+base64`, or its parts do not fit one another.
    #[error("this is not a register's key (it should read like: host/register+1a2b3c4d+A…)")]
    Form,
    /// A name that cannot stand in a key: empty, or with a blank or a plus sign.
    #[error("this is not an origin: it may not be empty, nor hold a blank or a plus sign")]
    Origin,
}

/// A checkpoint that does not stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadCheckpoint {
    /// Not in the C2SP checkpoint format.
    #[error("the signed state is damaged")]
    Form,
    /// No signature of the given key.
    #[error("the signed state does not bear this key's signature")]
    Unsigned,
    /// A signature of the given key that is false.
    #[error("the signature is false")]
    Forged,
    /// Signed by the key of another register.
    #[error("the signed state is another register's")]
    OtherOrigin,
}

/// What a checkpoint says: how many entries the log of this origin holds, and their common hash.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The register's permanent name.
    pub origin: String,
    /// How many entries.
    pub size: u64,
    /// The hash of the whole log.
    pub root: Hash,
}

/// Who a signature line says it is by. Nothing was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignerLine {
    /// The key's name.
    pub name: String,
    /// The key's number.
    pub id: u32,
}

/// The register's own key: signs its checkpoints.
pub struct Key {
    signer: StandardSigner,
    secret: String,
    public: String,
}

impl Key {
    /// The key made from 32 random bytes for the register of this origin.
    ///
    /// # Errors
    /// When the origin cannot name a key.
    pub fn from_seed(origin: &str, seed: &[u8; 32]) -> Result<Self, BadKey> {
        if !signed_note::is_key_name_valid(origin) || origin.chars().any(char::is_control) {
            return Err(BadKey::Origin);
        }
        let public = SigningKey::from_bytes(seed).verifying_key();
        let id = signed_note::key_id(origin, &[&[ED25519], public.as_bytes().as_slice()].concat());
        let secret = BASE64_STANDARD.encode([&[ED25519], seed.as_slice()].concat());
        Self::from_secret(&format!("PRIVATE+KEY+{origin}+{id:08x}+{secret}"))
    }

    /// The key from its secret text, as it is kept in a file.
    ///
    /// # Errors
    /// When the text is not a key's.
    pub fn from_secret(secret: &str) -> Result<Self, BadKey> {
        let signer = StandardSigner::new(secret).map_err(|_| BadKey::Form)?;
        // The last part is base64, which may hold a plus sign of its own.
        let seed = secret.splitn(5, '+').nth(4).and_then(|text| BASE64_STANDARD.decode(text).ok());
        let seed = seed.ok_or(BadKey::Form)?;
        let seed: [u8; 32] = seed.get(1..).and_then(|bytes| bytes.try_into().ok()).ok_or(BadKey::Form)?;
        let public = SigningKey::from_bytes(&seed).verifying_key();
        let public = signed_note::new_ed25519_verifier_key(signer.name(), &public);
        Ok(Self { signer, secret: secret.to_owned(), public })
    }

    /// The permanent name of the register it signs for.
    pub fn origin(&self) -> &str {
        self.signer.name()
    }

    /// The text to publish and to check with (C2SP signed-note: a verifier key, or vkey).
    pub fn public(&self) -> &str {
        &self.public
    }

    /// The text to keep secret.
    pub fn secret(&self) -> &str {
        &self.secret
    }

    /// The checkpoint of a log of `size` entries, signed.
    ///
    /// # Errors
    /// When the origin cannot stand in a checkpoint.
    pub fn sign(&self, size: u64, root: Hash) -> Result<Vec<u8>, BadCheckpoint> {
        let head = Checkpoint::new(self.origin(), size, root, "").map_err(|_| BadCheckpoint::Form)?;
        let mut note = Note::new(&head.to_bytes(), &[]).map_err(|_| BadCheckpoint::Form)?;
        note.add_sigs(&[&self.signer]).map_err(|_| BadCheckpoint::Form)?;
        Ok(note.to_bytes())
    }
}

/// Reads a checkpoint without checking who signed it: what it says, and who it says signed it.
///
/// # Errors
/// When it is not in the format.
pub fn read_checkpoint(note: &[u8]) -> Result<(Head, Vec<SignerLine>), BadCheckpoint> {
    let parsed = Note::from_bytes(note).map_err(|_| BadCheckpoint::Form)?;
    let signatures = parsed.to_bytes();
    let signers = signatures[parsed.text().len() + 1..]
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| Signature::from_bytes(line).map(|s| SignerLine { name: s.name().to_owned(), id: s.id() }))
        .collect::<Result<_, _>>()
        .map_err(|_| BadCheckpoint::Form)?;
    Ok((head(&parsed)?, signers))
}

/// Opens a checkpoint with the register's key: the key alone, or a text that holds it, as `/register/key` gives it.
///
/// Signatures by keys that were not given (witnesses, a former key) are passed over, as the format asks.
///
/// # Errors
/// When the key is no key, or the checkpoint is not signed by it for its own register.
pub fn open_checkpoint(note: &[u8], key: &str) -> Result<Result<Head, BadCheckpoint>, BadKey> {
    let verifier = key.split_whitespace().find_map(|word| StandardVerifier::new(word).ok()).ok_or(BadKey::Form)?;
    let origin = verifier.name().to_owned();
    Ok(checked(note, verifier).and_then(
        |head| {
            if head.origin == origin { Ok(head) } else { Err(BadCheckpoint::OtherOrigin) }
        },
    ))
}

fn checked(note: &[u8], verifier: StandardVerifier) -> Result<Head, BadCheckpoint> {
    let note = Note::from_bytes(note).map_err(|_| BadCheckpoint::Form)?;
    match note.verify(&VerifierList::new(vec![Box::new(verifier)])) {
        Ok(_) => head(&note),
        Err(signed_note::NoteError::InvalidSignature { .. }) => Err(BadCheckpoint::Forged),
        Err(_) => Err(BadCheckpoint::Unsigned),
    }
}

fn head(note: &Note) -> Result<Head, BadCheckpoint> {
    let read = Checkpoint::from_bytes(note.text()).map_err(|_| BadCheckpoint::Form)?;
    if read.to_bytes() != note.text() {
        return Err(BadCheckpoint::Form);
    }
    Ok(Head { origin: read.origin().to_owned(), size: read.size(), root: *read.hash() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(seed: u8) -> Key {
        Key::from_seed("club.example/register", &[seed; 32]).unwrap()
    }

    #[test]
    fn a_checkpoint_opens_with_the_key_that_signed_it() {
        let note = key(1).sign(12, Hash([9; 32])).unwrap();
        let head = open_checkpoint(&note, key(1).public()).unwrap().unwrap();
        assert_eq!(head, Head { origin: "club.example/register".into(), size: 12, root: Hash([9; 32]) });
        let page = format!("origin club.example/register\nkey {}\n", key(1).public());
        assert_eq!(open_checkpoint(&note, &page), Ok(Ok(head)));
        assert_eq!(open_checkpoint(&note, key(2).public()), Ok(Err(BadCheckpoint::Unsigned)));
        assert_eq!(open_checkpoint(&note, "club.example/register"), Err(BadKey::Form));
    }

    #[test]
    fn a_key_is_kept_and_found_again() {
        let again = Key::from_secret(key(3).secret()).unwrap();
        assert_eq!((again.origin(), again.public()), ("club.example/register", key(3).public()));
        assert!(Key::from_secret("PRIVATE+KEY+x+00000000+AAAA").is_err());
        assert_eq!(Key::from_seed("le club", &[0; 32]).err(), Some(BadKey::Origin));
        for seed in 0..=255 {
            assert!(Key::from_secret(key(seed).secret()).is_ok(), "a plus sign in the key's own base64");
        }
    }

    /// The example of the signed-note documentation (golang.org/x/mod/sumdb/note), made by other hands than ours.
    #[test]
    fn a_note_signed_by_another_program_verifies() {
        let key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        let text = "If you think cryptography is the answer to your problem,\n\
                    then you don't know what your problem is.\n";
        let signature = "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";
        let note = format!("{text}\n— PeterNeumann {signature}\n");
        // The signature stands; the text is no checkpoint.
        assert_eq!(open_checkpoint(note.as_bytes(), key), Ok(Err(BadCheckpoint::Form)));
        let forged = note.replace("your problem is", "my problem is");
        assert_eq!(open_checkpoint(forged.as_bytes(), key), Ok(Err(BadCheckpoint::Forged)));
    }

    #[test]
    fn a_checkpoint_says_who_signed_it_before_anything_is_checked() {
        let note = key(1).sign(0, Hash([0; 32])).unwrap();
        let (head, signers) = read_checkpoint(&note).unwrap();
        assert_eq!(head.size, 0);
        assert_eq!(signers.len(), 1);
        assert!(key(1).public().starts_with(&format!("{}+{:08x}+", signers[0].name, signers[0].id)));
    }
}
