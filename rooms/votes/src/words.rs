//! A vote in words.

use platform::i18n::Words;

use crate::rules::Vote;

/// What came of a vote in words, a sentence each: by college, with the quorum and the majority worked out. `t` has the words of this room
/// ([`crate::WORDS`]). Nothing while it is neither closed nor being counted.
pub fn result_lines(vote: &Vote, t: Words) -> Vec<String> {
    let _ = (vote, t);
    Vec::new()
}
