use std::{collections::BTreeMap, fmt};

use axum::body::Bytes;
use kernel::Localised;

use crate::{
    Failure, Refusal, Result, WORDS,
    i18n::{Catalog, Words},
};

use super::{Field, FormTag, complaint::Complaint};

/// A file as it was sent; nothing about it is believed before [`crate::files`] has looked at it.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The name it had on its sender's machine, for people.
    pub name: String,
    /// What it holds.
    pub bytes: Bytes,
}

/// What someone typed, and what is wrong with it. Kept whole, so that a page can show it again.
#[derive(Default)]
pub struct Form {
    pub(super) values: BTreeMap<String, Vec<String>>,
    pub(super) files: BTreeMap<String, Upload>,
    errors: Vec<(String, Complaint)>,
    refusal: Option<Refusal>,
    /// Whether what it asks for can no longer be taken, whatever is typed.
    closed: bool,
    /// Whether the server gives back what someone typed: the island then leaves it alone.
    pub(super) refilled: bool,
}

impl Form {
    /// A form in which nothing is typed yet.
    pub fn blank() -> Self {
        Self::default()
    }

    /// The same with a value in a field, to start from.
    #[must_use]
    pub fn filled(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.values.entry(name.to_owned()).or_insert_with(|| vec![value.to_string()]);
        self
    }

    /// The same with boxes ticked, to start from.
    #[must_use]
    pub fn ticked(mut self, name: &str, values: impl IntoIterator<Item = impl fmt::Display>) -> Self {
        self.values.entry(name.to_owned()).or_insert_with(|| values.into_iter().map(|v| v.to_string()).collect());
        self
    }

    /// The same with a text in each language's field: `name-fr`, `name-ar`…
    #[must_use]
    pub fn filled_in_languages(mut self, name: &str, text: &Localised) -> Self {
        for (lang, text) in text.iter() {
            self = self.filled(&format!("{name}-{lang}"), text);
        }
        self
    }

    pub(super) fn of_values(values: BTreeMap<String, Vec<String>>) -> Self {
        Self { values, refilled: true, ..Self::default() }
    }

    /// What was typed in a field, as it was typed.
    pub fn typed(&self, name: &str) -> &str {
        self.values.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// What was chosen in a field; nothing where the choice was left open.
    pub fn chosen(&self, name: &str) -> Option<String> {
        Some(self.typed(name).trim().to_owned()).filter(|typed| !typed.is_empty())
    }

    /// Every value of a field that has several: ticked boxes.
    pub fn all(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether a box is ticked, or a choice made.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).iter().any(|v| v == value)
    }

    /// The file sent in a field, if one was.
    pub fn file(&self, name: &str) -> Option<&Upload> {
        self.files.get(name)
    }

    /// The name of the file that someone had chosen in a field: no browser chooses it again for them.
    pub(super) fn file_lost(&self, name: &str) -> Option<&str> {
        let sent = self.files.get(name).map(|file| file.name.as_str());
        sent.or_else(|| Some(self.typed(name)).filter(|typed| !typed.is_empty()))
    }

    /// Complains of a field in the shell's words.
    pub fn wrong(&mut self, name: &str, key: &'static str) {
        self.complain(name, Complaint::new(key));
    }

    /// Complains of a field in a room's words.
    pub fn wrong_in(&mut self, name: &str, words: &'static Catalog, key: &'static str) {
        self.complain(name, Complaint { words: Some(words), ..Complaint::new(key) });
    }

    /// Complains of a field, once: what was found first is said.
    pub(super) fn complain(&mut self, name: &str, complaint: Complaint) {
        if !self.is_wrong_at(name) {
            self.errors.push((name.to_owned(), complaint));
        }
    }

    /// Says at the head of the form why what it asks for was refused.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.refusal = Some(refusal);
    }

    /// Says why what it asks for can no longer be taken, since things have moved on: its page then shows what was typed, to
    /// take over elsewhere, and no button.
    pub fn close(&mut self, refusal: Refusal) {
        self.refuse(refusal);
        self.closed = true;
    }

    /// Whether it can no longer be taken.
    pub fn is_closed(&self) -> bool {
        self.closed
    }

    /// What an action yielded; none when it refused, and the form says why. What was typed is kept, and may be sent over
    /// what someone else saved meanwhile.
    ///
    /// # Errors
    /// Every failure that is no refusal.
    pub fn settle<T>(&mut self, outcome: Result<T>) -> Result<Option<T>> {
        self.settle_with(outcome, Refusal::new(&WORDS, "form-conflict"))
    }

    /// The same, with a sentence of the room's own where someone else saved a change meanwhile.
    ///
    /// # Errors
    /// As [`Form::settle`].
    pub fn settle_with<T>(&mut self, outcome: Result<T>, stale: Refusal) -> Result<Option<T>> {
        let refusal = match outcome {
            Ok(done) => return Ok(Some(done)),
            Err(Failure::Refused(refusal)) => refusal,
            Err(Failure::Stale) => stale,
            Err(failure) => return Err(failure),
        };
        self.refuse(refusal);
        Ok(None)
    }

    /// Whether anything is wrong.
    pub fn is_wrong(&self) -> bool {
        !self.errors.is_empty() || self.refusal.is_some()
    }

    pub(super) fn is_wrong_at(&self, name: &str) -> bool {
        self.errors.iter().any(|(field, _)| field == name)
    }

    pub(super) fn complaint(&self, name: &str) -> Option<&Complaint> {
        self.errors.iter().find_map(|(field, complaint)| (field == name).then_some(complaint))
    }

    /// What is wrong, each with the field it stands at, for the head of the form.
    pub(crate) fn summary(&self, t: Words) -> Vec<(String, String)> {
        self.errors.iter().map(|(field, complaint)| (field.clone(), complaint.say(t))).collect()
    }

    pub(crate) fn refusal(&self, t: Words) -> Option<String> {
        self.refusal.as_ref().map(|refusal| refusal.say(t))
    }

    /// Opens the form in HTML: with its errors at its head and a number of its own, so that sent twice it is done once.
    pub fn open<'a>(&'a self, t: &Words, action: impl Into<String>) -> FormTag<'a> {
        FormTag::new(self, *t, action.into())
    }

    /// A field of the form; see [`Field`].
    pub fn field<'a>(&'a self, t: &Words, name: impl Into<String>, label: impl fmt::Display) -> Field<'a> {
        Field::new(self, *t, name.into(), label.to_string())
    }
}
