use std::collections::BTreeMap;

use axum::{
    extract::{FromRequestParts, OriginalUri},
    http::{Method, request::Parts},
};
use kernel::{Actor, Day, Lang, Time};
use serde::Deserialize;

use crate::{
    App, Failure, Result, Slot,
    db::{Reader, Tx},
    i18n::{Catalog, Words},
    parts::Html,
};

use super::{Form, cookie};

/// What an address names: the thing's slug. The language stands before it and is read by [`Ctx`].
#[derive(Debug, Deserialize)]
pub struct BySlug {
    /// The permanent, readable name of a thing.
    pub slug: String,
}

/// What an address names by an identity or a number.
#[derive(Debug, Deserialize)]
pub struct At {
    /// The identity.
    pub id: String,
}

/// Who asks for what, in which language, and everything needed to answer.
#[derive(Clone)]
pub struct Ctx {
    /// The house.
    pub app: App,
    /// The reader's language, from the address.
    pub lang: Lang,
    /// Who asks.
    pub actor: Actor,
    /// The path after the language: `/members/smara`.
    pub path: String,
    /// What stands after `?`, by name.
    pub query: BTreeMap<String, String>,
    /// What the last act left to say: a key of some room's texts as `room.key`, and `!` after it where the browser is to
    /// forget what was typed in it.
    pub(crate) flash: Option<String>,
    /// The browser that asks, where a form of its was kept.
    pub(crate) browser: Option<String>,
    /// Whether the answer may be kept for whoever asks the same.
    pub(crate) for_all: bool,
    /// The number of the request, in the logs too.
    pub request: String,
}

impl FromRequestParts<App> for Ctx {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let uri = match parts.extensions.get::<OriginalUri>() {
            Some(OriginalUri(uri)) => uri.clone(),
            None => parts.uri.clone(),
        };
        // PostgreSQL keeps no such letter, and nothing of ours has it in its name.
        let nul = |address: &str| address.contains("%00");
        let named = split(uri.path()).filter(|_| !nul(uri.path()) && !uri.query().is_some_and(nul));
        let (lang, path) = named.ok_or(Failure::NotFound)?;
        let query = uri.query().unwrap_or_default();
        Ok(Self {
            app: app.clone(),
            lang,
            actor: parts.extensions.get::<Actor>().cloned().unwrap_or_default(),
            path: path.to_owned(),
            query: form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            flash: cookie(&parts.headers, "flash").filter(|_| parts.method == Method::GET).map(str::to_owned),
            browser: cookie(&parts.headers, super::park::BROWSER).map(str::to_owned),
            for_all: parts.extensions.get::<crate::cache::ForAll>().is_some(),
            request: parts.extensions.get::<super::number::RequestId>().map(|id| id.0.clone()).unwrap_or_default(),
        })
    }
}

/// The language at the head of a path, and the rest.
pub(super) fn split(path: &str) -> Option<(Lang, &str)> {
    let rest = path.strip_prefix('/')?;
    let (code, rest) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    Some((Lang::from_code(code)?, rest))
}

impl Ctx {
    /// A room's words in the reader's language.
    pub fn words(&self, catalog: &'static Catalog) -> Words {
        catalog.words(self.lang)
    }

    /// An address in the reader's language: `/members` becomes `/fr/members`.
    pub fn href(&self, path: &str) -> String {
        format!("/{}{path}", self.lang)
    }

    /// Now.
    pub fn now(&self) -> Time {
        self.app.now()
    }

    /// The civil day by the club's time zone.
    pub fn today(&self) -> Day {
        self.app.today()
    }

    /// Begins to read.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn read(&self) -> Result<Reader> {
        Ok(self.app.db.read().await?)
    }

    /// Begins to write.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn begin(&self) -> Result<Tx> {
        Ok(self.app.db.begin().await?)
    }

    /// What stands after `?name=`, blank counting for nothing.
    pub fn asked(&self, name: &str) -> Option<&str> {
        self.query.get(name).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// The form that a page shows first: blank, or as it was typed in this browser before a sign-in that had expired.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn form(&self) -> Result<Form> {
        match (self.asked("parked"), &self.browser) {
            (Some(id), Some(browser)) => super::park::returned(&self.app, browser, id, &self.path).await,
            _ => Ok(Form::blank()),
        }
    }

    /// What the rooms show on a page that others add to, in order, all in that page's unit of reading.
    ///
    /// # Errors
    /// When a room cannot draw its part.
    pub async fn panels(&self, reader: &mut Reader, slot: Slot, subject: &str) -> Result<Vec<Html>> {
        let mut panels: Vec<_> =
            self.app.rooms.iter().flat_map(|room| room.panels).filter(|panel| panel.slot == slot).collect();
        panels.sort_by_key(|panel| panel.order);
        let mut drawn = Vec::new();
        for panel in panels {
            drawn.extend((panel.draw)(reader, self, subject).await?);
        }
        Ok(drawn)
    }

    /// Refuses whoever has not signed in, by the way to the sign-in page.
    ///
    /// # Errors
    /// [`Failure::SignIn`] for a visitor.
    pub fn must_sign_in(&self) -> Result<()> {
        if self.actor.signed_in() { Ok(()) } else { Err(Failure::SignIn) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_stands_at_the_head_of_an_address() {
        assert_eq!(split("/ar/members/smara"), Some((Lang::Ar, "/members/smara")));
        assert_eq!(split("/fr"), Some((Lang::Fr, "")));
        assert_eq!(split("/register/key"), None);
        assert_eq!(split("/frank"), None);
    }
}
