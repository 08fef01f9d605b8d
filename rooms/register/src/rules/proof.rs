use base64::prelude::{BASE64_STANDARD, Engine};

use super::log::Hash;

const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";
/// No log that fits in this universe needs a longer path.
const PATH_MAX: usize = 64;

/// A file that is no proof of entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadProof {
    /// Not in the C2SP tlog-proof format, or not byte for byte as it was issued.
    #[error("this is not a proof of entry, or it was changed")]
    Form,
    /// A proof in the format, but without the act itself.
    #[error("this proof does not hold the act that it proves")]
    NoEntry,
}

/// A proof of entry, complete in one file: the act, its place in the log, the hashes that lead to the log's root, and
/// the checkpoint that signs it.
///
/// In the [C2SP tlog-proof](https://c2sp.org/tlog-proof) format; the extra data is the entry itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Proof {
    /// The entry, byte for byte.
    pub entry: Vec<u8>,
    /// Its place in the log, from zero.
    pub index: u64,
    /// Sibling hashes, from the leaf up.
    pub path: Vec<Hash>,
    /// The checkpoint, a signed note.
    pub checkpoint: Vec<u8>,
}

impl Proof {
    /// The file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let extra = BASE64_STANDARD.encode(&self.entry);
        let mut file = format!("{FIRST_LINE}\nextra {extra}\nindex {}\n", self.index);
        for hash in &self.path {
            file.push_str(&format!("{hash}\n"));
        }
        file.push('\n');
        [file.as_bytes(), &self.checkpoint].concat()
    }

    /// Reads a file. Nothing is proven yet: see [`super::verify`].
    ///
    /// # Errors
    /// When it is not a proof, not exactly as a register writes it, or without the act.
    pub fn from_bytes(file: &[u8]) -> Result<Self, BadProof> {
        let text = std::str::from_utf8(file).map_err(|_| BadProof::Form)?;
        let (head, checkpoint) = text.split_once("\n\n").ok_or(BadProof::Form)?;
        let mut lines = head.split('\n');
        if lines.next() != Some(FIRST_LINE) {
            return Err(BadProof::Form);
        }
        let second = lines.next().ok_or(BadProof::Form)?;
        let extra = second.strip_prefix("extra ").ok_or(if second.starts_with("index ") {
            BadProof::NoEntry
        } else {
            BadProof::Form
        })?;
        let entry = BASE64_STANDARD.decode(extra).map_err(|_| BadProof::Form)?;
        let index = lines.next().and_then(|line| line.strip_prefix("index ")?.parse().ok()).ok_or(BadProof::Form)?;
        let path: Vec<Hash> =
            lines.take(PATH_MAX + 1).map(Hash::parse_hash).collect::<Result<_, _>>().map_err(|_| BadProof::Form)?;
        let proof = Self { entry, index, path, checkpoint: checkpoint.into() };
        // One proof has one form: a file that says the same in other bytes is not the one that was issued.
        if proof.path.len() > PATH_MAX || proof.to_bytes() != file {
            return Err(BadProof::Form);
        }
        Ok(proof)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_without_its_act_or_in_other_bytes_is_refused() {
        let proof = Proof { entry: b"{}".into(), index: 1, path: vec![Hash([1; 32])], checkpoint: b"c\n".into() };
        let file = String::from_utf8(proof.to_bytes()).unwrap();
        assert_eq!(Proof::from_bytes(file.as_bytes()), Ok(proof));
        let without = file.replace("extra e30=\n", "");
        assert_eq!(Proof::from_bytes(without.as_bytes()), Err(BadProof::NoEntry));
        for (from, to) in [("index 1", "index 01"), ("index 1", "index +1"), ("e30=", "e31="), ("\n", "\r\n")] {
            assert_eq!(Proof::from_bytes(file.replace(from, to).as_bytes()), Err(BadProof::Form), "{to}");
        }
        assert_eq!(Proof::from_bytes(b"\xff\xfe"), Err(BadProof::Form));
    }
}
