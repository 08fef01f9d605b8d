use sha2::{Digest, Sha256};

/// Thirty-two random bytes, new for each commitment.
pub type Salt = [u8; 32];

const DOMAIN: &[u8] = b"jumelage register commitment v1\n";

/// What an entry shows instead of a name: SHA-256 in hexadecimal over the domain line, the salt, the field, a line end
/// and the value.
///
/// Whoever is given salt and value can check it; without the salt nobody can try values against it. Once the salt is
/// erased it says nothing any more, to anyone.
pub fn commitment(salt: &Salt, field: &str, value: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(DOMAIN);
    hash.update(salt);
    hash.update(field);
    hash.update(b"\n");
    hash.update(value);
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What opens a commitment. Kept in the database, never in the log; erased where the law asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The commitment as the entry shows it.
    pub commitment: String,
    /// What the value is: `signatory.1`, `reason`.
    pub field: String,
    /// The salt.
    pub salt: Salt,
    /// The value that the entry does not show.
    pub value: String,
}

impl Opening {
    /// Commits to a value.
    pub fn new(salt: Salt, field: &str, value: &str) -> Self {
        Self { commitment: commitment(&salt, field, value), field: field.to_owned(), salt, value: value.to_owned() }
    }

    /// Whether salt, field and value still give the commitment.
    pub fn holds(&self) -> bool {
        commitment(&self.salt, &self.field, &self.value) == self.commitment
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commitment_holds_for_its_value_field_and_salt_alone() {
        let opening = Opening::new([7; 32], "signatory.1", "Une Personne");
        assert!(opening.holds());
        assert!(!Opening { value: "Une Autre".into(), ..opening.clone() }.holds());
        assert!(!Opening { field: "signatory.2".into(), ..opening.clone() }.holds());
        assert!(!Opening { salt: [8; 32], ..opening }.holds());
    }

    #[test]
    fn its_bytes_are_settled_for_ever() {
        // printf, then sha256sum, gives the same.
        assert_eq!(commitment(&[0; 32], "reason", "x"), kernel::sha256_hex([DOMAIN, &[0; 32], b"reason\nx"].concat()));
    }
}
