use std::{collections::BTreeSet, fmt};

use kernel::{Lang, Localised, clean_text};

use crate::{
    AgreementKind, ApprovalKind, Classification, Facts, INTERNATIONAL, Jurisdiction, LegalEffect, Office, Organ,
    PartyKind, Rank, Rule, Rulebook, Source, clause, sample, view::View,
};

/// Something wrong in a rule file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The rule, when it is one rule's.
    pub rule: Option<String>,
    /// What is wrong.
    pub problem: Problem,
}

/// What may be wrong in a rule file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Unreadable(String),
    /// Two rules have the same id.
    #[error("another rule has the same id")]
    DuplicateId,
    /// A text lacks a language.
    #[error("`{field}` is not written in {lang}")]
    Untranslated {
        /// Which text.
        field: &'static str,
        /// In which language.
        lang: Lang,
    },
    /// A text hides or turns its letters, or an Arabic text holds a law number that is not isolated.
    #[error("`{field}` in {lang} holds a number or a mark that would turn the text around it")]
    Unisolated {
        /// Which text.
        field: &'static str,
        /// In which language.
        lang: Lang,
    },
    /// It has no source, and does not say what is known.
    #[error("it has no source, and no note says so")]
    Unsourced,
    /// Its version is neither a date, nor `undated` with a note.
    #[error("its version {0:?} is neither a date nor \"undated\" with a note")]
    Version(String),
    /// Its check is always true: it would be met by saying so. A rule that asks for nothing informs.
    #[error("its check is always true, and it does not say that it only informs")]
    AlwaysMet,
    /// It ends before it begins.
    #[error("it ends before it begins")]
    DatesReversed,
    /// A condition fails on sample facts.
    #[error("`{condition}` fails on {sample} facts: {why}")]
    NotEvaluable {
        /// Which condition.
        condition: &'static str,
        /// On which sample.
        sample: &'static str,
        /// Why.
        why: String,
    },
    /// A condition names what no fact holds.
    #[error("`{condition}` names {name:?}, which no fact holds")]
    UnknownName {
        /// Which condition.
        condition: &'static str,
        /// What it names.
        name: String,
    },
    /// A track names a rule that does not exist.
    #[error("the track names a rule that does not exist")]
    NoSuchRule,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.rule {
            Some(rule) => write!(f, "{}, {rule}: {}", self.file, self.problem),
            None => write!(f, "{}: {}", self.file, self.problem),
        }
    }
}

impl std::error::Error for Fault {}

/// Facts to try conditions on, with their name.
type Sample = (&'static str, View);

/// Every fault of a rulebook.
pub(crate) fn faults(book: &Rulebook) -> Vec<Fault> {
    let samples: Vec<Sample> = sample::all()
        .into_iter()
        .map(|(name, facts)| (name, View::of(&facts).expect("facts are plain data, which CEL always takes")))
        .collect();
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for file in &book.jurisdictions {
        let fault =
            |rule: Option<&str>, problem| Fault { file: file.file.clone(), rule: rule.map(str::to_owned), problem };
        faults.extend(texts("name", &file.name).map(|problem| fault(None, problem)));
        for rule in &file.rules {
            if !seen.insert(&rule.id) {
                faults.push(fault(Some(&rule.id), Problem::DuplicateId));
            }
            faults.extend(of_rule(rule, &samples).into_iter().map(|problem| fault(Some(&rule.id), problem)));
        }
        faults.extend(strangers(book, file).map(|id| fault(Some(id), Problem::NoSuchRule)));
    }
    faults
}

/// The rules that a track names and nobody wrote.
fn strangers<'a>(book: &'a Rulebook, file: &'a Jurisdiction) -> impl Iterator<Item = &'a str> {
    let known = |id: &&str| {
        book.rule(id).is_some_and(|rule| [&*file.jurisdiction, INTERNATIONAL].contains(&&*rule.jurisdiction))
    };
    file.track.iter().flat_map(|line| &line.rules).map(String::as_str).filter(move |id| !known(id))
}

fn of_rule(rule: &Rule, samples: &[Sample]) -> Vec<Problem> {
    let mut problems: Vec<_> =
        [("instrument", &rule.instrument), ("requirement", &rule.requirement), ("to_do", &rule.to_do)]
            .into_iter()
            .flat_map(|(field, text)| texts(field, text))
            .collect();
    if !rule.note.is_empty() {
        problems.extend(texts("note", &rule.note));
    }
    let sourced = match &rule.source {
        Source::At(address) => address.starts_with("http") && !address.contains(char::is_whitespace),
        Source::None => !rule.note.is_empty(),
    };
    if !sourced {
        problems.push(Problem::Unsourced);
    }
    if !(is_dated(&rule.version) || rule.version == "undated" && !rule.note.is_empty()) {
        problems.push(Problem::Version(rule.version.clone()));
    }
    if !rule.informs && rule.check.source().trim() == "true" {
        problems.push(Problem::AlwaysMet);
    }
    if rule.valid_from.zip(rule.valid_to).is_some_and(|(from, to)| to < from) {
        problems.push(Problem::DatesReversed);
    }
    problems.extend(conditions(rule, samples));
    problems
}

/// A year, a month or a day, as far as it is known.
fn is_dated(version: &str) -> bool {
    let parts: Vec<_> = version.split('-').collect();
    let lengths: Vec<_> = parts.iter().map(|part| part.len()).collect();
    [&[4][..], &[4, 2], &[4, 2, 2]].contains(&&*lengths)
        && parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()))
}

fn texts(field: &'static str, text: &Localised) -> impl Iterator<Item = Problem> {
    Lang::ALL.into_iter().filter_map(move |lang| match text.get(lang) {
        None => Some(Problem::Untranslated { field, lang }),
        Some(text) if clean_text(text, 4000).is_err() => Some(Problem::Unisolated { field, lang }),
        Some(text) if lang == Lang::Ar && !numbers_isolated(text) => Some(Problem::Unisolated { field, lang }),
        Some(_) => None,
    })
}

/// Whether each compound number of an Arabic text (113-14, 30/12) stands between isolates, so that it is not read backwards.
fn numbers_isolated(text: &str) -> bool {
    let mut depth = 0;
    let marks: Vec<(char, i32)> = text
        .chars()
        .map(|c| {
            match c {
                '\u{2066}'..='\u{2068}' => depth += 1,
                '\u{2069}' => depth -= 1,
                _ => {}
            }
            (c, depth)
        })
        .collect();
    marks.windows(3).all(|three| {
        let [(before, _), (mark, depth), (after, _)] = three else { return true };
        let compound = before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric();
        !(compound && matches!(mark, '-' | '/' | '.' | '–')) || *depth > 0
    })
}

fn conditions(rule: &Rule, samples: &[Sample]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (condition, text) in rule.conditions() {
        let strangers = names(text.source())
            .filter(|name| !samples.iter().any(|(_, view)| view.has(name)))
            .chain(words(text.source()).filter(|word| !is_word(word)));
        problems.extend(strangers.map(|name| Problem::UnknownName { condition, name: name.to_owned() }));
        for (sample, view) in samples {
            let failure = text.eval(&view.context()).err();
            problems.extend(failure.map(|why| Problem::NotEvaluable { condition, sample, why: why.to_string() }));
        }
    }
    problems
}

/// The dotted names of a condition that start with one of the variables.
fn names(source: &str) -> impl Iterator<Item = &str> {
    source
        .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '.' || c == '"'))
        .filter(|name| ["agreement.", "text.", "party.", "approval."].iter().any(|first| name.starts_with(first)))
}

/// The quoted words of a condition.
fn words(source: &str) -> impl Iterator<Item = &str> {
    source.split('"').skip(1).step_by(2)
}

fn is_word(word: &str) -> bool {
    AgreementKind::from_word(word).is_some()
        || PartyKind::from_word(word).is_some()
        || Organ::from_word(word).is_some()
        || Office::from_word(word).is_some()
        || Rank::from_word(word).is_some()
        || LegalEffect::from_word(word).is_some()
        || Classification::from_word(word).is_some()
        || ApprovalKind::from_word(word).is_some()
        || clause::is_known(word)
        || Facts::INSTRUMENTS.contains(&word)
        || word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase())
        || word.strip_prefix('Q').is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
}
