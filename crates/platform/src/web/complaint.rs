use std::fmt::Display;

use crate::i18n::{Catalog, Words};

/// What is wrong with a field, to be said in the reader's language.
#[derive(Clone)]
pub(super) struct Complaint {
    pub key: &'static str,
    pub words: Option<&'static Catalog>,
    pub args: Vec<(&'static str, String)>,
}

impl Complaint {
    /// In the shell's words.
    pub(super) fn new(key: &'static str) -> Self {
        Self { key, words: None, args: Vec::new() }
    }

    /// Gives a value for `{ $name }` of its text.
    pub(super) fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    pub(super) fn say(&self, t: Words) -> String {
        let words = self.words.map_or(t.shell(), |catalog| catalog.words(t.lang));
        let mut phrase = words.say(self.key);
        for (name, value) in &self.args {
            phrase = phrase.with(*name, value.as_str());
        }
        phrase.to_string()
    }
}
