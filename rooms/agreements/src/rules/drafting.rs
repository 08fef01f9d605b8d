use std::collections::BTreeMap;

use kernel::{LangTag, Time, clean_line, clean_text, slug};

use super::{Agreement, By, Clause, Event, Refusal, Text, Verb, What, Wording, Written, may};

/// How far a save reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// It changes what the clause says: languages that were level now lag. A language that lagged is level again.
    Meaning,
    /// It mends spelling or style in one language; no other language lags for it.
    Spelling,
}

/// What someone saves: one clause, one language, from the version that they had before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Which clause.
    pub clause: String,
    /// In which language.
    pub lang: LangTag,
    /// The version they started from; 0 when nothing was written.
    pub base: i64,
    /// What it shall say.
    pub wording: Wording,
    /// How far it reaches.
    pub reach: Reach,
}

/// A version to keep for ever: what was saved, by whom, when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Which clause.
    pub clause: String,
    /// In which language.
    pub lang: LangTag,
    /// The wording with its version.
    pub written: Written,
}

/// What became of a save. Nothing typed is lost in any case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// It was kept.
    Kept {
        /// The new text.
        text: Text,
        /// The version to keep.
        revision: Box<Revision>,
        /// The line for the timeline.
        event: Box<Event>,
    },
    /// It says what is already there.
    Unchanged,
    /// Someone else saved meanwhile. Nothing changed; show both and let the person choose.
    Conflict {
        /// What stands now.
        theirs: Box<Written>,
        /// What was typed.
        yours: Wording,
    },
}

/// The longest heading, in characters.
pub const HEADING_MOST: usize = 200;
/// The longest clause, in characters.
pub const BODY_MOST: usize = 20_000;
/// The most clauses in a text.
pub const CLAUSES_MOST: usize = 100;
/// The most authentic languages.
pub const LANGUAGES_MOST: usize = 8;

impl Text {
    /// A text with its first clauses, from the clause library or from none, each in the languages it comes in.
    ///
    /// # Errors
    /// Refused to those who may not write in this draft, without a language, and where a key comes twice.
    pub fn start(
        agreement: &Agreement,
        by: &By<'_>,
        languages: Vec<LangTag>,
        clauses: Vec<(String, BTreeMap<LangTag, Wording>)>,
    ) -> Result<(Self, Vec<Revision>, Event), Refusal> {
        may(by.actor, Verb::Write, agreement)?;
        if languages.is_empty() {
            return Err(Refusal::NoLanguage);
        }
        let mut text =
            Self { agreement: agreement.id.clone(), languages: Vec::new(), clauses: Vec::new(), structure: 1 };
        for lang in languages {
            text.admit_language(lang)?;
        }
        let mut revisions = Vec::new();
        for (key, words) in clauses {
            text.insert(None, &key)?;
            let clause = text.clause_mut(&key)?;
            for (lang, wording) in words {
                let written =
                    Written { wording: clean(wording)?, version: 1, round: 1, by: by.actor.name.clone(), at: by.at };
                clause.words.insert(lang.clone(), written.clone());
                revisions.push(Revision { clause: key.clone(), lang, written });
            }
        }
        Ok((text, revisions, by.event(by.today, What::TextStarted)))
    }

    /// Saves one clause in one language, unless someone else did meanwhile.
    ///
    /// # Errors
    /// Refused to those who may not write in this draft, for an unknown clause or language, and for a text that is
    /// too long or hides something. A conflict is no error: see [`Saved`].
    pub fn save(mut self, agreement: &Agreement, by: &By<'_>, edit: Edit) -> Result<Saved, Refusal> {
        self.writable(agreement, by)?;
        if !self.languages.contains(&edit.lang) {
            return Err(Refusal::UnknownLanguage { lang: edit.lang });
        }
        let clause = self.clause_mut(&edit.clause)?;
        let wording = clean(edit.wording)?;
        let now = clause.words.get(&edit.lang);
        if now.is_some_and(|written| written.wording == wording) {
            return Ok(Saved::Unchanged);
        }
        let version = now.map_or(0, |written| written.version);
        if let Some(theirs) = now
            && version != edit.base
        {
            return Ok(Saved::Conflict { theirs: Box::new(theirs.clone()), yours: wording });
        }
        let round = clause.round_after(&edit.lang, edit.reach);
        let written = Written { wording, version: version + 1, round, by: by.actor.name.clone(), at: by.at };
        clause.words.insert(edit.lang.clone(), written.clone());
        let what = What::ClauseSaved { clause: edit.clause.clone(), lang: edit.lang.clone(), version: written.version };
        let revision = Revision { clause: edit.clause, lang: edit.lang, written };
        Ok(Saved::Kept { text: self, revision: Box::new(revision), event: Box::new(by.event(by.today, what)) })
    }

    /// Adds an empty clause after another, or last.
    ///
    /// # Errors
    /// Refused to those who may not write, when the text was rearranged meanwhile, and where the key is taken.
    pub fn add_clause(
        mut self,
        agreement: &Agreement,
        by: &By<'_>,
        structure: i64,
        after: Option<&str>,
        key: &str,
    ) -> Result<(Self, Event), Refusal> {
        self.rearrange(agreement, by, structure)?;
        self.insert(after, key)?;
        Ok((self, by.event(by.today, What::ClauseAdded { clause: key.to_owned() })))
    }

    /// Moves a clause after another, or to the front.
    ///
    /// # Errors
    /// As [`Text::add_clause`]; and where a clause is unknown.
    pub fn move_clause(
        mut self,
        agreement: &Agreement,
        by: &By<'_>,
        structure: i64,
        key: &str,
        after: Option<&str>,
    ) -> Result<(Self, Event), Refusal> {
        self.rearrange(agreement, by, structure)?;
        let from = self.place(key)?;
        let clause = self.clauses.remove(from);
        let to = match after {
            Some(after) => self.place(after)? + 1,
            None => 0,
        };
        self.clauses.insert(to, clause);
        Ok((self, by.event(by.today, What::ClauseMoved { clause: key.to_owned() })))
    }

    /// Takes a clause out. Its versions stay in the history.
    ///
    /// # Errors
    /// As [`Text::move_clause`].
    pub fn remove_clause(
        mut self,
        agreement: &Agreement,
        by: &By<'_>,
        structure: i64,
        key: &str,
    ) -> Result<(Self, Event), Refusal> {
        self.rearrange(agreement, by, structure)?;
        let at = self.place(key)?;
        self.clauses.remove(at);
        Ok((self, by.event(by.today, What::ClauseRemoved { clause: key.to_owned() })))
    }

    /// Makes the text authentic in one more language.
    ///
    /// # Errors
    /// As [`Text::add_clause`]; and where it already is one.
    pub fn add_language(
        mut self,
        agreement: &Agreement,
        by: &By<'_>,
        structure: i64,
        lang: LangTag,
    ) -> Result<(Self, Event), Refusal> {
        self.rearrange(agreement, by, structure)?;
        self.admit_language(lang.clone())?;
        Ok((self, by.event(by.today, What::LanguageAdded { lang })))
    }

    /// Takes a language from the authentic ones. What was written in it stays, unshown.
    ///
    /// # Errors
    /// As [`Text::add_clause`]; and for the last language.
    pub fn remove_language(
        mut self,
        agreement: &Agreement,
        by: &By<'_>,
        structure: i64,
        lang: LangTag,
    ) -> Result<(Self, Event), Refusal> {
        self.rearrange(agreement, by, structure)?;
        if !self.languages.contains(&lang) {
            return Err(Refusal::UnknownLanguage { lang });
        }
        if self.languages.len() == 1 {
            return Err(Refusal::NoLanguage);
        }
        self.languages.retain(|l| *l != lang);
        Ok((self, by.event(by.today, What::LanguageRemoved { lang })))
    }

    pub(super) fn writable(&self, agreement: &Agreement, by: &By<'_>) -> Result<(), Refusal> {
        may(by.actor, Verb::Write, agreement)?;
        if self.agreement == agreement.id { Ok(()) } else { Err(Refusal::OtherText) }
    }

    fn rearrange(&mut self, agreement: &Agreement, by: &By<'_>, structure: i64) -> Result<(), Refusal> {
        self.writable(agreement, by)?;
        if structure != self.structure {
            return Err(Refusal::Rearranged);
        }
        self.structure += 1;
        Ok(())
    }

    fn admit_language(&mut self, lang: LangTag) -> Result<(), Refusal> {
        if self.languages.contains(&lang) {
            return Err(Refusal::LanguageKnown { lang });
        }
        if self.languages.len() >= LANGUAGES_MOST {
            return Err(Refusal::TooMany { most: LANGUAGES_MOST });
        }
        self.languages.push(lang);
        Ok(())
    }

    fn insert(&mut self, after: Option<&str>, key: &str) -> Result<(), Refusal> {
        if key.is_empty() || slug(key) != key {
            return Err(Refusal::ClauseKeyUnfit);
        }
        if self.clause(key).is_some() {
            return Err(Refusal::ClauseKnown { clause: key.to_owned() });
        }
        if self.clauses.len() >= CLAUSES_MOST {
            return Err(Refusal::TooMany { most: CLAUSES_MOST });
        }
        let at = match after {
            Some(after) => self.place(after)? + 1,
            None => self.clauses.len(),
        };
        self.clauses.insert(at, Clause { key: key.to_owned(), words: BTreeMap::new() });
        Ok(())
    }

    fn place(&self, key: &str) -> Result<usize, Refusal> {
        let unknown = || Refusal::UnknownClause { clause: key.to_owned() };
        self.clauses.iter().position(|clause| clause.key == key).ok_or_else(unknown)
    }

    fn clause_mut(&mut self, key: &str) -> Result<&mut Clause, Refusal> {
        let at = self.place(key)?;
        Ok(&mut self.clauses[at])
    }
}

impl Revision {
    /// When it was saved.
    pub fn at(&self) -> Time {
        self.written.at
    }
}

fn clean(wording: Wording) -> Result<Wording, Refusal> {
    let unfit = |why| Refusal::Unfit { why };
    Ok(Wording {
        heading: clean_line(&wording.heading, HEADING_MOST).map_err(unfit)?,
        body: clean_text(&wording.body, BODY_MOST).map_err(unfit)?,
    })
}
