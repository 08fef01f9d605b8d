use std::{collections::BTreeMap, fmt};

use axum::body::Bytes;
use kernel::Localised;

use crate::{
    Failure, Refusal, Result, WORDS,
    files::Stored,
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

/// A table as it was sent, stored already; whoever takes it in names it.
#[derive(Debug, Clone)]
pub struct Table {
    /// The name it had on its sender's machine, for people.
    pub name: String,
    /// What is stored.
    pub stored: Stored,
}

/// What someone typed, and what is wrong with it. Kept whole, so that a page can show it again.
#[derive(Default)]
pub struct Form {
    pub(super) values: BTreeMap<String, Vec<String>>,
    pub(super) files: BTreeMap<String, Upload>,
    pub(super) tables: BTreeMap<String, Table>,
    errors: Vec<(String, Complaint)>,
    refusal: Option<Refusal>,
    /// Whether what it asks for can no longer be taken, whatever is typed.
    closed: bool,
    /// Whether someone sent it, be it before a sign-in that had expired.
    sent: bool,
    /// Whether its sender has been told that what it was filled over has changed.
    told: bool,
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
        Self { values, sent: true, refilled: true, ..Self::default() }
    }

    /// A form that someone sent, before anything of it is read.
    pub(super) fn received() -> Self {
        Self { sent: true, ..Self::default() }
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

    /// The table sent in a field, if one was, of a form that came [`WithTables`](super::WithTables).
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.get(name)
    }

    /// The name of the file that someone had chosen in a field: no browser chooses it again for them.
    pub(super) fn file_lost(&self, name: &str) -> Option<&str> {
        let sent = self.files.get(name).map(|file| file.name.as_str());
        let sent = sent.or_else(|| self.tables.get(name).map(|table| table.name.as_str()));
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

    /// The name and value that carry what the form is filled over: the version of a thing, the hash of a text. It is what
    /// stands `now`; where the form was sent and is shown again, it stays what its sender had read, until a refusal tells
    /// them that someone changed it meanwhile. So a slip of the hand never lets a colleague's change be overwritten unseen.
    pub fn over(&self, name: &str, now: impl fmt::Display) -> (String, String) {
        let read = self.sent && !self.told && !self.is_wrong_at(name);
        (name.to_owned(), if read { self.typed(name).to_owned() } else { now.to_string() })
    }

    /// Says at the head of the form why what it asks for was refused.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.told |= refusal.is_meanwhile();
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
            Err(Failure::Stale) => stale.meanwhile(),
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What a form carries that was filled over version 1 of what stands at version 2 by now.
    fn carried(form: &Form) -> (String, String) {
        form.over("version", 2)
    }

    fn version(read: &str) -> (String, String) {
        ("version".to_owned(), read.to_owned())
    }

    fn sent_over_one() -> Form {
        Form::received().filled("version", 1)
    }

    #[test]
    fn a_form_goes_over_what_its_sender_had_read_until_they_are_told_that_it_has_changed() {
        assert_eq!(carried(&Form::blank()), version("2"), "nobody has read anything else");
        let mut form = sent_over_one();
        form.wrong("name", "form-needed");
        assert_eq!(carried(&form), version("1"), "a slip of the hand tells nobody of a change");
        let refused = form.settle::<()>(Err(Refusal::new(&WORDS, "form-needed").into()));
        assert!(matches!(refused, Ok(None)));
        assert_eq!(carried(&form), version("1"), "nor does a rule of the house");
        assert!(matches!(form.settle::<()>(Err(Failure::Stale)), Ok(None)));
        assert_eq!(carried(&form), version("2"), "told of it, they send over it or not");
    }

    #[test]
    fn a_form_that_came_back_after_a_sign_in_goes_over_what_its_sender_had_read() {
        let kept = BTreeMap::from([("version".to_owned(), vec!["1".to_owned()])]);
        assert_eq!(carried(&Form::of_values(kept)), version("1"));
    }

    #[test]
    fn a_form_sent_over_nothing_does_not_go_over_what_was_made_since() {
        assert_eq!(carried(&Form::received()), version(""));
    }

    #[test]
    fn a_refusal_that_says_that_the_thing_has_changed_tells_of_it() {
        let mut form = sent_over_one();
        form.refuse(Refusal::new(&WORDS, "form-needed").meanwhile());
        assert_eq!(carried(&form), version("2"));
    }

    #[test]
    fn what_is_no_version_is_not_carried_on() {
        let mut form = Form::received().filled("version", "x");
        assert_eq!(form.number("version", 0, 9), None);
        assert_eq!(carried(&form), version("2"));
    }
}
