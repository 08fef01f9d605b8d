use std::{fs, path::Path};

fn rules() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap())).collect()
}

#[test]
fn rules_stay_pure() {
    let upward = ["sqlx", "axum", "askama", "tokio", "platform::", "now()", "now_v7", "rand::", "std::fs", "std::env"];
    for (path, source) in rules() {
        for word in upward {
            assert!(!source.contains(word), "{path} reaches upward: {word}");
        }
    }
}

#[test]
fn every_refusal_and_every_line_has_a_key_of_its_own() {
    for (file, prefix) in [("refusal.rs", "\"refusal-"), ("event.rs", "\"timeline-")] {
        let (_, source) = rules().into_iter().find(|(path, _)| path.ends_with(file)).unwrap();
        let mut keys: Vec<&str> = source.split(prefix).skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), all, "two cases of {file} share their words");
        assert!(all > 30, "{file} has lost its keys");
    }
}
