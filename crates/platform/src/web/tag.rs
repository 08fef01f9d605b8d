use std::fmt;

use crate::{
    i18n::Words,
    once,
    parts::{errors, escape},
};

use super::Form;

/// The opening of a form in HTML.
pub struct FormTag<'a> {
    pub(super) form: &'a Form,
    pub(super) t: Words,
    action: String,
    files: bool,
    keep: Option<String>,
    bare: bool,
}

impl<'a> FormTag<'a> {
    pub(super) fn new(form: &'a Form, t: Words, action: String) -> Self {
        Self { form, t, action, files: false, keep: None, bare: false }
    }

    /// The form sends files.
    #[must_use]
    pub fn with_files(mut self) -> Self {
        self.files = true;
        self
    }

    /// The island keeps what is typed under this name until it has arrived.
    #[must_use]
    pub fn keeping(mut self, name: impl Into<String>) -> Self {
        self.keep = Some(name.into());
        self
    }

    /// A form among others on its page: its errors are said by the page, not at its head.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }
}

impl askama::filters::HtmlSafe for FormTag<'_> {}

impl fmt::Display for FormTag<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let once = once::number();
        let joint = if self.action.contains('?') { '&' } else { '?' };
        write!(f, r#"<form method="post" action="{}{joint}once={once}" novalidate"#, escape(&self.action))?;
        if self.files {
            f.write_str(r#" enctype="multipart/form-data""#)?;
        }
        if let Some(keep) = &self.keep {
            let t = self.t.shell();
            write!(f, r#" data-keep="{}""#, escape(keep))?;
            for word in ["offline", "restored", "discard"] {
                write!(f, r#" data-{word}="{}""#, escape(&t.say(format!("keep-{word}")).to_string()))?;
            }
            if self.form.is_wrong() || self.form.refilled {
                f.write_str(" data-refilled")?;
            }
        }
        f.write_str(">")?;
        if self.bare { Ok(()) } else { write!(f, "{}", errors(self.form, &self.t)) }
    }
}
