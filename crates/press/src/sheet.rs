use kernel::{Day, Lang, LangTag};

use crate::Texts;

/// What the one-page documents have in common: what an agreement is, in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The language of the page.
    pub lang: Lang,
    /// The club's name.
    pub club: Texts,
    /// The agreement's permanent slug.
    pub reference: String,
    /// Its kind, in words.
    pub kind: Texts,
    /// Its title.
    pub title: Texts,
    /// Where it stands, as its reader may know it: "Signed on 31 October 2025".
    pub standing: Texts,
    /// Who is bound by it.
    pub parties: Vec<Named>,
    /// What happened or will, and when.
    pub dates: Vec<(Texts, Day)>,
    /// The fields of cooperation.
    pub fields: Vec<Texts>,
    /// Its last act in the register.
    pub entry: Option<Entry>,
    /// Where it is verified: an absolute address.
    pub url: String,
    /// The day of printing.
    pub made: Day,
}

/// A party by its name, what it is, and its country.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Named {
    /// Official name.
    pub name: Texts,
    /// What it is: "commune", "university".
    pub kind: Texts,
    /// Country, under the club's own toponymy.
    pub country: Texts,
}

/// An act in the public register.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number in the register.
    pub number: u64,
    /// The day it was entered.
    pub on: Day,
    /// The hash of its leaf (RFC 6962), in hexadecimal.
    pub hash: String,
}

/// Where a fact was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// What it is called.
    pub title: Texts,
    /// Its address, if it has one.
    pub url: String,
    /// When it was read.
    pub seen: Option<Day>,
}

/// One page about an agreement whose text the club does not hold: never a clause.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordSheet {
    /// The agreement.
    pub sheet: Sheet,
    /// Where what is said was read.
    pub sources: Vec<Source>,
}

/// One page that says what an agreement is for, to print or to forward.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// The agreement.
    pub sheet: Sheet,
    /// What it is for; an empty line parts two paragraphs.
    pub object: Texts,
    /// Its authentic languages.
    pub languages: Vec<LangTag>,
    /// SHA-256 of the settled text, if there is one.
    pub text_hash: Option<String>,
}
