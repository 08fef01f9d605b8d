//! A migration that has landed stays as it is: a database remembers what it was made by, and opens under no other.

use std::{collections::BTreeMap, fs, path::Path};

/// The hashes of the migrations that have landed, one a line, as `sha256sum` writes them.
const LANDED: &str = include_str!("landed.sha256");

#[test]
fn no_migration_that_has_landed_was_changed_or_taken_away_and_none_came_in_between() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    let mut standing = BTreeMap::new();
    for file in fs::read_dir(&folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        standing.insert(name, kernel::sha256_hex(fs::read(&path).unwrap()));
    }
    let landed: BTreeMap<&str, &str> = LANDED
        .lines()
        .map(|line| line.split_once("  ").expect("a hash and a name"))
        .map(|(it, name)| (name, it))
        .collect();
    for (name, hash) in &landed {
        let now = standing.get(*name).map(String::as_str);
        assert_eq!(now, Some(*hash), "{name} has landed: what it lacks is a new file");
    }
    let last = *landed.keys().next_back().expect("the list is not empty");
    let between: Vec<&String> =
        standing.keys().filter(|name| name.as_str() < last && !landed.contains_key(name.as_str())).collect();
    assert!(between.is_empty(), "a new migration comes after {last}: {between:?}");
}
