use serde::Serialize;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// A value could not be put in canonical form (it holds a number that JSON cannot carry, or a map without text keys).
#[derive(Debug, thiserror::Error)]
#[error("not a canonical value: {0}")]
pub struct CanonicalError(#[from] serde_json::Error);

/// The canonical JSON of a value: RFC 8785 (JCS), every string in Unicode NFC.
///
/// The same content gives the same bytes, whoever writes them, so that a hash of it means the content.
///
/// # Errors
/// When the value cannot be written as JSON.
pub fn canonical_json(value: &impl Serialize) -> Result<String, CanonicalError> {
    let value = composed(serde_json::to_value(value)?);
    Ok(serde_json_canonicalizer::to_string(&value)?)
}

fn composed(value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::String(text) => Value::String(text.nfc().collect()),
        Value::Array(items) => Value::Array(items.into_iter().map(composed).collect()),
        Value::Object(pairs) => {
            Value::Object(pairs.into_iter().map(|(key, value)| (key.nfc().collect(), composed(value))).collect())
        }
        other => other,
    }
}

/// SHA-256 in lower-case hexadecimal (FIPS 180-4).
pub fn sha256_hex(bytes: impl AsRef<[u8]>) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_has_one_form_whoever_typed_it() {
        let composed = canonical_json(&serde_json::json!({"b": "é", "a": 1})).unwrap();
        let decomposed = canonical_json(&serde_json::json!({"a": 1, "b": "e\u{301}"})).unwrap();
        assert_eq!(composed, decomposed);
        assert_eq!(composed, r#"{"a":1,"b":"é"}"#);
    }

    #[test]
    fn the_hash_is_the_one_other_tools_compute() {
        assert_eq!(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
