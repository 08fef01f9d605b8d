use std::{borrow::Cow, sync::Arc};

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Localised;

use crate::{
    db,
    i18n::{Catalog, Words},
};

/// What an action or a page yields.
pub type Result<T, E = Failure> = std::result::Result<T, E>;

/// Why something was not done. Refusals are the visitor's to read, faults are ours to mend.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// There is nothing at this address, or nothing that this reader may know of.
    #[error("there is nothing at this address")]
    NotFound,
    /// One must have signed in first.
    #[error("one must have signed in")]
    SignIn,
    /// A rule of the house refuses, and says why in the reader's words.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// Someone changed the thing while it was being read.
    #[error("someone changed this while you were reading it")]
    Stale,
    /// What was sent is not a form of ours: too large, broken off, or of another kind.
    #[error("what was sent could not be read: {0}")]
    Unreadable(&'static str),
    /// Something broke on our side.
    #[error("something broke on our side")]
    Fault(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Failure {
    /// A fault of ours, from any error.
    pub fn fault(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Fault(error.into())
    }

    /// The HTTP status that says it.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Refused(refusal) => refusal.status,
            Self::Stale => StatusCode::CONFLICT,
            Self::Unreadable("too-large") => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable(_) => StatusCode::BAD_REQUEST,
            Self::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// An error with all that caused it, for the log and the administrator.
pub(crate) fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    std::iter::successors(Some(error), |e| e.source()).map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

impl From<db::Error> for Failure {
    fn from(error: db::Error) -> Self {
        Self::fault(error)
    }
}

impl From<askama::Error> for Failure {
    fn from(error: askama::Error) -> Self {
        Self::fault(error)
    }
}

/// A refusal, or what a room says in words of its own.
impl<R: Into<Refusal>> From<R> for Failure {
    fn from(refusal: R) -> Self {
        Self::Refused(refusal.into())
    }
}

impl IntoResponse for Failure {
    /// Carries the failure to the shell, which puts it in the reader's language.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// What fills a place in a refusal's text.
#[derive(Debug, Clone)]
enum Filling {
    /// The same in every language.
    Same(String),
    /// In the reader's.
    Each(Localised),
}

/// A refusal in words: a key of a room's texts and what fills it.
#[derive(Clone)]
pub struct Refusal {
    key: Cow<'static, str>,
    words: &'static Catalog,
    args: Vec<(&'static str, Filling)>,
    status: StatusCode,
    /// What to do about it, in the shell's words.
    todo: &'static str,
    /// Whether it says that what was read has changed since.
    meanwhile: bool,
}

impl Refusal {
    /// A refusal because things do not stand so that this can be done (409).
    pub fn new(words: &'static Catalog, key: impl Into<Cow<'static, str>>) -> Self {
        Self {
            key: key.into(),
            words,
            args: Vec::new(),
            status: StatusCode::CONFLICT,
            todo: "failure-refused-todo",
            meanwhile: false,
        }
    }

    /// A refusal because this is not the actor's to do (403).
    pub fn forbidden(words: &'static Catalog, key: impl Into<Cow<'static, str>>) -> Self {
        Self { status: StatusCode::FORBIDDEN, ..Self::new(words, key) }
    }

    /// Gives a value for `{ $name }` of the refusal's text.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl std::fmt::Display) -> Self {
        self.args.push((name, Filling::Same(value.to_string())));
        self
    }

    /// The same of a value that is another in each language.
    #[must_use]
    pub fn with_each(mut self, name: &'static str, value: Localised) -> Self {
        self.args.push((name, Filling::Each(value)));
        self
    }

    /// Says that what was read has changed since: a form that is shown again then goes over what stands now.
    #[must_use]
    pub fn meanwhile(mut self) -> Self {
        self.meanwhile = true;
        self
    }

    /// Whether it says that what was read has changed since.
    pub(crate) fn is_meanwhile(&self) -> bool {
        self.meanwhile
    }

    /// Says what to do by this key of the shell's words, where it is not true that nothing was changed.
    #[must_use]
    pub(crate) fn advising(mut self, key: &'static str) -> Self {
        self.todo = key;
        self
    }

    /// The key of what to do about it.
    pub(crate) fn todo(&self) -> &'static str {
        self.todo
    }

    /// The refusal in the reader's language.
    pub fn say(&self, words: Words) -> String {
        let mut phrase = self.words.words(words.lang).say(self.key.as_ref());
        for (name, value) in &self.args {
            phrase = phrase.with(
                *name,
                match value {
                    Filling::Same(text) => text.as_str(),
                    Filling::Each(texts) => texts.shown(words.lang).text,
                },
            );
        }
        phrase.to_string()
    }

    /// The key of its text.
    pub fn key(&self) -> &str {
        &self.key
    }
}

impl std::fmt::Debug for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{:?}", self.key, self.args)
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.key)
    }
}
