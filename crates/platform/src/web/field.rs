use std::fmt;

use kernel::LangTag;

use crate::i18n::Words;

use super::Form;

/// What a field asks for.
pub(super) enum Kind {
    Line,
    Text(u8),
    Password { new: bool },
    Email,
    Number,
    Date,
    File(&'static str),
    Select(Vec<(String, String)>),
    Radio(Vec<(String, String)>),
    Boxes(Vec<(String, String)>),
    Tick,
    Localised(u8),
    Hidden,
}

/// A field of a form: its label, its hint, what was typed, and what is wrong beside it.
pub struct Field<'a> {
    pub(super) form: &'a Form,
    pub(super) t: Words,
    pub(super) name: String,
    /// Where it stands on the page; its name, unless a field of that name stands there too.
    pub(super) id: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) optional: bool,
    pub(super) kind: Kind,
    pub(super) lang: Option<LangTag>,
}

impl<'a> Field<'a> {
    pub(super) fn new(form: &'a Form, t: Words, name: String, label: String) -> Self {
        let id = name.clone();
        Self { form, t, name, id, label, hint: None, optional: false, kind: Kind::Line, lang: None }
    }

    /// What helps to fill it.
    #[must_use]
    pub fn hint(mut self, hint: impl fmt::Display) -> Self {
        self.hint = Some(hint.to_string());
        self
    }

    /// Stands on a page beside another of its name, in another form: `of` tells them apart. A line of text, a list or a choice; not what has
    /// several fields in it.
    #[must_use]
    pub fn apart(mut self, of: &str) -> Self {
        self.id = format!("{}-{of}", self.name);
        self
    }

    /// May be left empty, and says so.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// Several lines, `rows` of them to begin with.
    #[must_use]
    pub fn text(self, rows: u8) -> Self {
        self.of(Kind::Text(rows))
    }

    /// What is typed is in this language, and runs its way.
    #[must_use]
    pub fn in_language(mut self, tag: impl Into<LangTag>) -> Self {
        self.lang = Some(tag.into());
        self
    }

    /// One field for each language of the interface, `rows` lines each.
    #[must_use]
    pub fn localised(self, rows: u8) -> Self {
        self.of(Kind::Localised(rows))
    }

    /// The password of an account.
    #[must_use]
    pub fn password(self) -> Self {
        self.of(Kind::Password { new: false })
    }

    /// A password being chosen.
    #[must_use]
    pub fn new_password(self) -> Self {
        self.of(Kind::Password { new: true })
    }

    /// A mail address.
    #[must_use]
    pub fn email(self) -> Self {
        self.of(Kind::Email)
    }

    /// A whole number.
    #[must_use]
    pub fn number(self) -> Self {
        self.of(Kind::Number)
    }

    /// A date, typed as day, month and year.
    #[must_use]
    pub fn date(self) -> Self {
        self.of(Kind::Date)
    }

    /// A file; `accept` lists the kinds offered by the reader's machine: `.pdf,.jpg,.png`.
    #[must_use]
    pub fn file(self, accept: &'static str) -> Self {
        self.of(Kind::File(accept))
    }

    /// One of many, in a list that opens. Pairs of value and words.
    #[must_use]
    pub fn select(self, options: impl IntoIterator<Item = (impl fmt::Display, impl fmt::Display)>) -> Self {
        let options = pairs(options);
        self.of(Kind::Select(options))
    }

    /// One of a few, all visible.
    #[must_use]
    pub fn radio(self, options: impl IntoIterator<Item = (impl fmt::Display, impl fmt::Display)>) -> Self {
        let options = pairs(options);
        self.of(Kind::Radio(options))
    }

    /// Any of a few, all visible.
    #[must_use]
    pub fn boxes(self, options: impl IntoIterator<Item = (impl fmt::Display, impl fmt::Display)>) -> Self {
        let options = pairs(options);
        self.of(Kind::Boxes(options))
    }

    /// Yes or no, by one box whose value is `yes`.
    #[must_use]
    pub fn tick(self) -> Self {
        self.of(Kind::Tick)
    }

    /// Carried along, not shown.
    #[must_use]
    pub fn hidden(self) -> Self {
        self.of(Kind::Hidden)
    }

    /// Whether it shows anything that someone typed or chose.
    pub fn is_filled(&self) -> bool {
        let part = format!("{}-", self.name);
        let filled = |values: &Vec<String>| values.iter().any(|value| !value.trim().is_empty());
        match &self.kind {
            Kind::Hidden => false,
            Kind::Select(options) | Kind::Radio(options) | Kind::Boxes(options) => {
                options.iter().any(|(value, _)| !value.is_empty() && self.form.has(&self.name, value))
            }
            _ => self
                .form
                .values
                .iter()
                .any(|(name, values)| (*name == self.name || name.starts_with(&part)) && filled(values)),
        }
    }

    fn of(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }
}

pub(super) fn pairs(
    options: impl IntoIterator<Item = (impl fmt::Display, impl fmt::Display)>,
) -> Vec<(String, String)> {
    options.into_iter().map(|(value, words)| (value.to_string(), words.to_string())).collect()
}
