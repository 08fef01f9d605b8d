//! The components that carry the meaning, each written once: what templates insert, and what the style guide shows.

mod lists;
mod standing;
mod words;

use std::fmt;

pub use lists::{History, Pager, empty, empty_among, history, pager};
pub use standing::{
    Deadline, Finding, Stage, Standing, Step, StepState, TrackLine, deadline, finding, stages, standing, tracks,
};
pub use words::{Tone, errors, figure, notice, office, shown, state, undocumented};

/// HTML made by us: it is inserted as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// HTML that our own code made, every text in it escaped.
    pub fn trusted(html: impl Into<String>) -> Self {
        Self(html.into())
    }

    /// How many bytes it is.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A template's HTML.
    ///
    /// # Errors
    /// When the template fails: a fault of ours.
    pub fn of(template: &impl askama::Template) -> crate::Result<Self> {
        Ok(Self(template.render()?))
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

/// A text as HTML shows it: `<`, `>`, `&` and quotes said, not meant.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
