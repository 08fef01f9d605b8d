use std::collections::BTreeSet;

use kernel::LangTag;

use super::{Refusal, Text, Wording};

/// One declared change, in one language of an addendum's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    /// The change, by [`super::Change::name`].
    pub change: String,
    /// In which language.
    pub lang: LangTag,
    /// What the text must say in that language.
    pub words: Vec<String>,
    /// The heading that may stand above it.
    pub heading: String,
}

/// A clause that an addendum leaves as it is, by the names under which a text in one language would change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untouched {
    /// Its key.
    pub clause: String,
    /// In which language.
    pub lang: LangTag,
    /// What it is called.
    pub heading: String,
    /// How its number is said, where it bears one: "article 3".
    pub number: Option<String>,
}

/// What an addendum was declared to change, as its text must say it: no less, no more. Empty for every other kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Announced {
    /// What must be there.
    pub said: Vec<Announcement>,
    /// What must be left alone.
    pub untouched: Vec<Untouched>,
    /// Clauses of the addendum that announce no change, such as its parties and its entry into force.
    pub quiet: BTreeSet<String>,
}

impl Announced {
    /// Whether the text says what was declared, and changes nothing else.
    ///
    /// # Errors
    /// Refused where it does not.
    pub fn check(&self, text: &Text) -> Result<(), Refusal> {
        let (unsaid, undeclared) = (self.unsaid(text), self.undeclared(text));
        if !unsaid.is_empty() {
            Err(Refusal::ChangesUnsaid { changes: unsaid })
        } else if !undeclared.is_empty() {
            Err(Refusal::ChangesUndeclared { clauses: undeclared })
        } else {
            Ok(())
        }
    }

    /// The declared changes that the text does not say, each with the language that lacks it. Spaces, capitals and
    /// quotation marks do not count.
    pub fn unsaid(&self, text: &Text) -> Vec<(String, LangTag)> {
        let whole = |lang: &LangTag| -> String {
            let all = BTreeSet::new();
            wordings(text, lang, &all).flat_map(|it| [bare(&it.heading), bare(&it.body)]).collect::<Vec<_>>().join("\n")
        };
        let lacks = |it: &&Announcement| {
            let whole = whole(&it.lang);
            it.words.iter().any(|words| !whole.contains(&bare(words)))
        };
        self.said.iter().filter(lacks).map(|it| (it.change.clone(), it.lang.clone())).collect()
    }

    /// The clauses that the text changes without its being declared: it cites them by their quoted name, or a line of
    /// it is their name or begins with their number. New words that were declared may cite what they like.
    pub fn undeclared(&self, text: &Text) -> Vec<String> {
        let changes = |it: &&Untouched| {
            let own: Vec<String> = self
                .said
                .iter()
                .filter(|said| said.lang == it.lang)
                .flat_map(|said| said.words.iter().chain([&said.heading]).map(|words| bare(words)))
                .collect();
            let declared = |line: &String| own.iter().any(|words| words.contains(line.as_str()));
            let lines = wordings(text, &it.lang, &self.quiet).flat_map(|it| it.body.lines().map(bare));
            lines.filter(|line| !line.is_empty() && !declared(line)).any(|line| it.is_changed_by(&line))
        };
        let clauses: BTreeSet<String> = self.untouched.iter().filter(changes).map(|it| it.clause.clone()).collect();
        clauses.into_iter().collect()
    }
}

impl Untouched {
    fn is_changed_by(&self, line: &str) -> bool {
        let heading = bare(&self.heading);
        let named = !heading.is_empty() && (line == heading || line.contains(&format!("\"{heading}\"")));
        let numbered = self.number.as_ref().is_some_and(|number| {
            let after = ["", "l'", "l’"].iter().find_map(|the| line.strip_prefix(&format!("{the}{}", bare(number))));
            after.is_some_and(|after| !after.starts_with(|c: char| c.is_ascii_digit()))
        });
        named || numbered
    }
}

/// What the text says in a language, but for these clauses.
fn wordings<'a>(text: &'a Text, lang: &LangTag, but: &BTreeSet<String>) -> impl Iterator<Item = &'a Wording> {
    let clauses = text.clauses.iter().filter(move |clause| !but.contains(&clause.key));
    clauses.filter_map(move |clause| clause.written(lang).map(|written| &written.wording))
}

/// The same words without spaces, capitals, marks of direction, and with one sort of quotation mark.
fn bare(words: &str) -> String {
    let kept = words.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{2066}'..='\u{2069}'));
    let one = |c: char| if matches!(c, '«' | '»' | '“' | '”' | '„') { '"' } else { c };
    kept.map(one).flat_map(char::to_lowercase).collect()
}
