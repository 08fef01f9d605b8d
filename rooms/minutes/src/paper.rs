//! Minutes with all that is said of them, as pages, PDF and XML show them.

use council::{Gathered, session_words};
use kernel::{Lang, Localised};
use platform::{App, Result, db::Reader, i18n::Words};

use crate::{
    WORDS,
    rules::{Erratum, Minutes, State, Text},
    said::plain,
    store,
};

/// Minutes, their text, what was noted later, and the session that approved them.
pub(crate) struct Paper<'a> {
    pub it: &'a Gathered,
    pub minutes: Minutes,
    pub text: Text,
    pub errata: Vec<Erratum>,
    /// What the session that approved them is called, in each language.
    pub approved_in: Localised,
    /// The act of their approval in the register.
    pub act: Option<register::Entered>,
    pub club: Localised,
    /// The address of the site.
    pub site: String,
}

/// Reads the minutes of a session; nothing where there are none.
pub(crate) async fn paper<'a>(app: &App, reader: &mut Reader, it: &'a Gathered) -> Result<Option<Paper<'a>>> {
    let Some(minutes) = store::minutes(reader, &it.session.id).await? else { return Ok(None) };
    let approved_in = match minutes.state.approval() {
        Some(approval) => match council::session_by_id(reader, approval.by.as_str()).await? {
            Some(by) => each(|t| session_words::title(&by, it.organ(), council::WORDS.words(t.lang))),
            None => Localised::default(),
        },
        None => Localised::default(),
    };
    let acts = register::acts_of(reader, "session", it.session.id.as_str()).await?;
    Ok(Some(Paper {
        text: store::text(reader, &it.session.id).await?,
        errata: store::errata(reader, &it.session.id).await?,
        act: acts.into_iter().find(|act| act.kind == register::ActKind::MinutesApproved),
        club: app.site.name.clone(),
        site: app.site.public_url.clone(),
        approved_in,
        minutes,
        it,
    }))
}

/// What is said in each language, without marks that only a page needs.
pub(crate) fn each(says: impl Fn(Words) -> String) -> Localised {
    Lang::ALL.into_iter().fold(Localised::default(), |all, lang| all.with(lang, plain(&says(WORDS.words(lang)))))
}

impl Paper<'_> {
    /// What the session is called.
    pub fn title(&self, t: Words) -> String {
        session_words::title(&self.it.session, self.it.organ(), council::WORDS.words(t.lang))
    }

    /// How far the minutes have come, in a sentence: that they are not approved yet, or when and by which session they were.
    pub fn standing(&self, t: Words) -> String {
        match &self.minutes.state {
            State::Drafted => t.say("standing-drafted").to_string(),
            State::Proposed(_) => t.say("standing-proposed").to_string(),
            State::Approved(_, approval) => t
                .say("standing-approved")
                .with("day", t.day(approval.on))
                .with("session", self.approved_in.shown(t.lang).text)
                .to_string(),
        }
    }

    /// An erratum in a sentence: its number, its day, what it says.
    pub fn erratum(&self, it: &Erratum, t: Words) -> String {
        let day = t.day(self.it.session.day_of(it.at));
        t.say("erratum-line").with("n", it.number).with("day", day).with("text", it.text.shown(t.lang).text).to_string()
    }

    /// Whether they are approved.
    pub fn is_approved(&self) -> bool {
        matches!(self.minutes.state, State::Approved(..))
    }
}
