//! The wall: rules know no clock, no randomness, no database, no web.

use std::path::Path;

/// Words that rules may not hold.
const UPWARD: [&str; 9] =
    ["sqlx", "axum", "askama", "tokio", "platform::", "Timestamp::now", "SystemTime", "rand::", "now_v7"];

/// Checks every file under `folder` (a crate's `src/rules`).
///
/// # Panics
/// When a rule reaches upward, with the file and the word.
pub fn check(folder: impl AsRef<Path>) {
    let files = crate::words::files_under(folder.as_ref());
    assert!(!files.is_empty(), "there are no rules under {}", folder.as_ref().display());
    for (path, text) in files {
        for word in UPWARD {
            assert!(!text.contains(word), "{} reaches upward: {word}", path.display());
        }
    }
}
