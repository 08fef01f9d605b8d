//! Words, dates and numbers in the reader's language.
//!
//! Texts stand in `locales/{fr,ar,en,es}/*.ftl` of each crate (Fluent); dates and numbers are written by ICU.
//! A key that is not there shows itself as `⟦key⟧`, and the catalogue test fails on it.

mod catalog;
mod format;

pub use catalog::{Catalog, Phrase, Words};

/// The same words without the marks that isolate a name while a page shows it: for what is kept, mailed or printed.
pub fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
