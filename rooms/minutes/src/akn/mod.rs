//! The minutes of a session in Akoma Ntoso 3.0 (OASIS LegalDocML): a `debate`, one document a language.
//!
//! Of the kinds of document that the standard has, a `debate` is the record of a debate, made of roll calls, speeches, votes and
//! adjournments; a `debateReport` is a report about one, of free structure. Minutes are the former.

mod body;
mod meta;
mod xml;

use kernel::{Day, Lang};
use platform::i18n::Words;

use crate::{
    WORDS,
    paper::Paper,
    rules::{Line, What, Who},
};

use xml::Xml;

/// The standard's namespace.
const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// The minutes in a language.
pub(crate) fn document(paper: &Paper, lang: Lang) -> Vec<u8> {
    let it = Akn { paper, t: WORDS.words(lang), cast: cast(paper, lang) };
    let mut xml = Xml::new();
    xml.within("akomaNtoso", &[("xmlns", NAMESPACE)], |xml| {
        xml.within("debate", &[("name", "minutes"), ("contains", "singleVersion")], |xml| {
            it.meta(xml);
            it.body(xml);
        });
    });
    xml.finish()
}

/// What the document is made of.
struct Akn<'a> {
    paper: &'a Paper<'a>,
    t: Words,
    /// Whoever is spoken of, each once.
    cast: Vec<Who>,
}

/// The lines that are still the program's in a language: what the secretary rewrote there says only what it says.
fn lines<'a>(paper: &'a Paper, lang: Lang) -> impl Iterator<Item = &'a Line> {
    let own = paper.text.sections.iter().filter(move |it| paper.text.correction(&it.key, lang).is_none());
    own.flat_map(|section| &section.lines)
}

/// Whoever is spoken of by such a line, in their order.
fn cast(paper: &Paper, lang: Lang) -> Vec<Who> {
    let mut cast: Vec<Who> = Vec::new();
    for line in lines(paper, lang) {
        if let What::Seat { who, .. } | What::Speech { who, .. } = &line.what
            && !cast.contains(who)
        {
            cast.push(who.clone());
        }
    }
    cast
}

impl Akn<'_> {
    /// The day that names the work: that on which the session was opened.
    fn day(&self) -> Day {
        let session = &self.paper.it.session;
        let opened = session.state.opened().map(|it| session.day_of(it.at));
        opened.or_else(|| session.day()).unwrap_or_default()
    }

    /// Where somebody stands among those who are spoken of, from 1.
    fn place(&self, who: &Who) -> usize {
        self.cast.iter().position(|it| it == who).map_or(0, |at| at + 1)
    }

    /// The reference to somebody: a person where their name is public, else the body for which they sit.
    fn agent(&self, who: &Who) -> String {
        let kind = if who.name.is_some() { "person" } else { "body" };
        format!("#{kind}_{}", self.place(who))
    }
}
