//! Checks a value by the JSON schemas of Popolo, which are of draft 3: the words of that draft which they use. Keys that they do not know are
//! faults too.

use serde_json::Value;

/// The schemas, by their names.
const SCHEMAS: [(&str, &str); 10] = [
    ("organization", include_str!("../schemas/organization.json")),
    ("post", include_str!("../schemas/post.json")),
    ("person", include_str!("../schemas/person.json")),
    ("membership", include_str!("../schemas/membership.json")),
    ("event", include_str!("../schemas/event.json")),
    ("motion", include_str!("../schemas/motion.json")),
    ("vote_event", include_str!("../schemas/vote_event.json")),
    ("vote", include_str!("../schemas/vote.json")),
    ("count", include_str!("../schemas/count.json")),
    ("other_name", include_str!("../schemas/other_name.json")),
];

/// What is wrong with a value, each with where.
pub fn faults(schema: &str, value: &Value) -> Vec<String> {
    let (_, text) = SCHEMAS.iter().find(|(name, _)| *name == schema).expect("a schema that the file uses");
    let schema_of: Value = serde_json::from_str(text).expect("a schema is JSON");
    check(&schema_of, value, schema)
}

fn check(schema: &Value, value: &Value, at: &str) -> Vec<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let name =
            reference.rsplit('/').next().and_then(|it| it.strip_suffix(".json#")).expect("a reference to a file");
        return faults(name, value);
    }
    let mut faults = Vec::new();
    if !is_of(&schema["type"], value) {
        faults.push(format!("{at}: {value} is not {}", schema["type"]));
    }
    if let (Some(pattern), Some(text)) = (schema["pattern"].as_str(), value.as_str())
        && !matches(pattern, text)
    {
        faults.push(format!("{at}: {text:?} does not match"));
    }
    if let (Some("date-time"), Some(text)) = (schema["format"].as_str(), value.as_str())
        && text.parse::<kernel::Time>().is_err()
    {
        faults.push(format!("{at}: {text:?} is no instant"));
    }
    if let (Some(all), true) = (value.as_array(), schema["items"].is_object()) {
        faults.extend(all.iter().flat_map(|one| check(&schema["items"], one, at)));
    }
    if let (Some(keys), Some(properties)) = (value.as_object(), schema["properties"].as_object()) {
        for (key, one) in keys {
            match properties.get(key) {
                Some(property) => faults.extend(check(property, one, &format!("{at}.{key}"))),
                None => faults.push(format!("{at}.{key}: unknown")),
            }
        }
        for (key, property) in properties {
            if property["required"] == true && !keys.contains_key(key) {
                faults.push(format!("{at}.{key}: missing"));
            }
        }
    }
    faults
}

fn is_of(types: &Value, value: &Value) -> bool {
    let is = |word: &Value| match word.as_str() {
        Some("string") => value.is_string(),
        Some("null") => value.is_null(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        _ => false,
    };
    match types {
        Value::Null => true,
        Value::Array(all) => all.iter().any(is),
        one => is(one),
    }
}

/// The two patterns of Popolo: a date with its parts, or an instant too.
fn matches(pattern: &str, text: &str) -> bool {
    let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = text.split('-').collect();
    let date = match parts.as_slice() {
        [year] => digits(year, 4),
        [year, month] => digits(year, 4) && digits(month, 2),
        [year, month, day] => digits(year, 4) && digits(month, 2) && digits(day, 2),
        _ => false,
    };
    date || (pattern.contains('T') && text.parse::<kernel::Time>().is_ok())
}

#[test]
fn the_checks_find_faults() {
    let bad = serde_json::json!({ "id": 1, "founding_date": "hier", "other_names": [{ "name": 2 }], "wrong": "x" });
    let mut found = faults("organization", &bad);
    found.sort();
    assert_eq!(found.len(), 4, "{found:?}");
    assert_eq!(faults("count", &serde_json::json!({ "option": "yes" })), ["count.value: missing"]);
}
