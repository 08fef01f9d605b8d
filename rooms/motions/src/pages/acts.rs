//! What can be done, at the end of what it acts on.

use askama::Template;
use platform::{
    Link, Result,
    i18n::Words,
    parts::Html,
    web::{button, sending},
};

/// One thing that can be done.
enum Act {
    /// On a page of its own.
    Page(Link),
    /// On a page of its own, for good.
    Grave(Link),
    /// At once.
    Now { action: String, says: String },
    /// At once and for good: the button comes after a word of what is lost.
    Lost { action: String, says: String, means: String },
}

/// What can be done with a thing at this address, the next step first: the first is filled.
#[derive(Template)]
#[template(path = "acts.html")]
pub(super) struct Acts {
    t: Words,
    address: String,
    version: String,
    all: Vec<Act>,
}

impl Acts {
    /// Nothing yet; `version` goes with what is sent at once.
    pub(super) fn of(t: Words, address: String, version: i64) -> Self {
        Self { t, address, version: version.to_string(), all: Vec::new() }
    }

    /// Adds a page under the thing's address.
    pub(super) fn page(&mut self, to: &str, says: &'static str) {
        self.all.push(Act::Page(self.link(to, says)));
    }

    /// Adds a page that is called so.
    pub(super) fn called(&mut self, to: &str, says: String) {
        self.all.push(Act::Page(Link::new(says, self.under(to))));
    }

    /// Adds one whose act ends the thing.
    pub(super) fn grave(&mut self, to: &str, says: &'static str) {
        self.all.push(Act::Grave(self.link(to, says)));
    }

    /// Adds what is done at once.
    pub(super) fn now(&mut self, to: &str, says: &'static str) {
        let (action, says) = (self.under(to), self.t.say(says).to_string());
        self.all.push(Act::Now { action, says });
    }

    /// Adds what is done at once and cannot be undone; `means` says what is lost.
    pub(super) fn lost(&mut self, to: &str, says: &'static str, means: &'static str) {
        let (action, says, means) = (self.under(to), self.t.say(says).to_string(), self.t.say(means).to_string());
        self.all.push(Act::Lost { action, says, means });
    }

    /// As HTML; nothing where nothing can be done.
    ///
    /// # Errors
    /// As [`Html::of`].
    pub(super) fn html(&self) -> Result<Html> {
        if self.all.is_empty() { Ok(Html::default()) } else { Html::of(self) }
    }

    fn link(&self, to: &str, says: &'static str) -> Link {
        Link::new(self.t.say(says), self.under(to))
    }

    fn under(&self, to: &str) -> String {
        format!("{}/{to}", self.address)
    }

    fn send(&self, action: &str, says: &str, class: &str) -> Html {
        button(self.t, action.to_owned(), &[("version", &self.version)], says, class)
    }
}

/// What can be done with a clause, under it; who cannot see hears which clause.
#[derive(Template)]
#[template(path = "clause-acts.html")]
pub(super) struct ClauseActs {
    t: Words,
    name: String,
    moves: (String, String),
    links: Vec<Link>,
    ways: Vec<Html>,
    lost: Option<(String, Html)>,
}

/// A button that moves a clause, in words; one that takes it out is bordered.
#[derive(Template)]
#[template(path = "clause-move.html")]
struct Move<'a> {
    says: &'a str,
    name: &'a str,
    grave: bool,
}

impl ClauseActs {
    /// Nothing yet with the clause of this name; what moves it is sent to `moves` with the version.
    pub(super) fn of(t: Words, name: String, (moves, version): (String, i64)) -> Self {
        Self { t, name, moves: (moves, version.to_string()), links: Vec::new(), ways: Vec::new(), lost: None }
    }

    /// Adds a page.
    pub(super) fn page(&mut self, href: String, says: impl std::fmt::Display) {
        self.links.push(Link::new(says, href));
    }

    /// Adds a way in which it is moved.
    ///
    /// # Errors
    /// As [`Html::of`].
    pub(super) fn shift(&mut self, to: &str, says: &'static str) -> Result<()> {
        let says = self.t.say(says).to_string();
        let button = self.send(to, &says, false)?;
        self.ways.push(button);
        Ok(())
    }

    /// It can be taken out.
    ///
    /// # Errors
    /// As [`Html::of`].
    pub(super) fn take_out(&mut self) -> Result<()> {
        let says = self.t.say("take-out").to_string();
        let button = self.send("out", &says, true)?;
        self.lost = Some((says, button));
        Ok(())
    }

    /// As HTML; nothing where nothing can be done.
    ///
    /// # Errors
    /// As [`Html::of`].
    pub(super) fn html(&self) -> Result<Html> {
        let nothing = self.links.is_empty() && self.ways.is_empty() && self.lost.is_none();
        if nothing { Ok(Html::default()) } else { Html::of(self) }
    }

    fn send(&self, to: &str, says: &str, grave: bool) -> Result<Html> {
        let inner = Html::of(&Move { says, name: &self.name, grave })?;
        let (action, version) = &self.moves;
        Ok(sending(self.t, action.clone(), &[("to", to), ("version", version)], &inner.to_string()))
    }
}
