//! One text in several languages, side by side, clause by clause.

use askama::Template;
use kernel::{Direction, Lang, LangTag};
use platform::{
    i18n::Words,
    parts::{Html, escape},
};

use crate::{WORDS, reading, rules::Wording, tongue, words};

/// The whole parallel text.
#[derive(Template)]
#[template(path = "parallel.html")]
pub struct Parallel {
    /// The words of this room.
    pub t: Words,
    /// What each column is called, with its language: for the switch of a narrow screen.
    pub columns: Vec<(LangTag, String)>,
    /// The clauses, in order.
    pub articles: Vec<Article>,
}

/// One clause in every column.
pub struct Article {
    /// Its name in the page's addresses.
    pub key: String,
    /// Its number and heading.
    pub title: String,
    /// Behind, or in want of something.
    pub behind: bool,
    /// What there is to say of it: badges.
    pub says: Vec<Html>,
    /// It in each language.
    pub sides: Vec<Side>,
    /// What can be done with it.
    pub acts: Html,
}

/// A clause in one column.
pub struct Side {
    /// The language.
    pub tag: LangTag,
    /// Which way it runs.
    pub dir: Direction,
    /// Its number in that language's words; empty for what bears none.
    pub number: String,
    /// Its heading; empty where it has none.
    pub heading: String,
    /// Its text.
    pub paragraphs: Vec<Html>,
    /// Whether another language is ahead of it.
    pub stale: bool,
    /// What stands in the place of words that nobody wrote.
    pub missing: Option<String>,
}

impl Article {
    /// The class of its columns.
    pub fn class(&self) -> String {
        let columns = match self.sides.len() {
            1 => " one",
            3 => " three",
            _ => "",
        };
        format!("clause{columns}{}", if self.behind { " behind" } else { "" })
    }
}

impl Parallel {
    /// A text in these languages, clause by clause.
    pub fn new(lang: Lang, languages: &[LangTag], articles: Vec<Article>) -> Self {
        Self { t: WORDS.words(lang), columns: Self::columns(languages), articles }
    }

    /// Which column a narrow screen shows first, counted from 1: that of the reader's language, if there is one.
    pub fn first(&self) -> usize {
        let own = self.columns.iter().position(|(tag, _)| tag.interface() == Some(self.t.lang));
        own.unwrap_or_default() + 1
    }

    /// The columns of a text in these languages.
    pub fn columns(languages: &[LangTag]) -> Vec<(LangTag, String)> {
        languages.iter().map(|tag| (tag.clone(), tongue::own_name(tag))).collect()
    }
}

impl Side {
    /// A clause as it is written in a language.
    pub fn of(tag: &LangTag, number: Option<usize>, wording: &Wording, treaty_words: bool) -> Self {
        Self {
            tag: tag.clone(),
            dir: tag.direction(),
            number: numbered(tag, number),
            heading: wording.heading.clone(),
            paragraphs: paragraphs(&wording.body, tag.interface().filter(|_| treaty_words)),
            stale: false,
            missing: None,
        }
    }

    /// A clause that nobody wrote in a language.
    pub fn blank(tag: &LangTag, number: Option<usize>, heading: String, missing: String) -> Self {
        let wording = Wording { heading, body: String::new() };
        Self { missing: Some(missing), ..Self::of(tag, number, &wording, false) }
    }
}

/// "Article 3", in the text's own language; nothing for what opens or closes it.
pub fn numbered(tag: &LangTag, number: Option<usize>) -> String {
    match (number, tag.interface()) {
        (None, _) => String::new(),
        (Some(number), Some(lang)) => WORDS.words(lang).say("draft-article").with("n", number).to_string(),
        (Some(number), None) => number.to_string(),
    }
}

/// A clause's number and heading for a reader of the page.
pub(super) fn title_of(key: &str, number: Option<usize>, t: Words) -> String {
    let name = words::clause(t, key);
    match number {
        Some(number) => format!("{} · {name}", t.say("draft-article").with("n", number)),
        None => name,
    }
}

/// The paragraphs of a text; the words by which it would claim to be a treaty are marked where a language is given.
pub(super) fn paragraphs(body: &str, treaty: Option<Lang>) -> Vec<Html> {
    body.split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| {
            let found = treaty.map(|lang| reading::treaty_words(paragraph, lang)).unwrap_or_default();
            Html::trusted(marked(paragraph.trim(), &found).replace('\n', "<br>"))
        })
        .collect()
}

/// A text escaped, with these words marked where they stand whole.
fn marked(text: &str, found: &[String]) -> String {
    let next = |rest: &str| {
        let hits = found.iter().filter_map(|word| rest.find(word.as_str()).map(|at| (at, word.len())));
        hits.min_by_key(|(at, length)| (*at, usize::MAX - length))
    };
    let (mut html, mut rest, mut before) = (String::new(), text, None);
    while let Some((at, length)) = next(rest) {
        let (lead, tail) = rest.split_at(at);
        let (word, after) = tail.split_at(length);
        let joined = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        html.push_str(&escape(lead));
        if joined(lead.chars().last().or(before)) || joined(after.chars().next()) {
            html.push_str(&escape(word));
        } else {
            html.push_str(&format!("<mark>{}</mark>", escape(word)));
        }
        (before, rest) = (word.chars().last(), after);
    }
    html.push_str(&escape(rest));
    html
}

#[cfg(test)]
mod tests {
    use super::{marked, paragraphs};
    use kernel::Lang;

    #[test]
    fn treaty_words_are_marked_where_they_stand_whole() {
        assert_eq!(marked("traité, maltraité <b>", &["traité".into()]), "<mark>traité</mark>, maltraité &lt;b&gt;");
    }

    #[test]
    fn a_denied_treaty_word_is_not_marked() {
        let said = paragraphs("Ce texte n’est pas un traité.\n\nAprès ratification.", Some(Lang::Fr));
        assert!(!said[0].to_string().contains("<mark>"));
        assert!(said[1].to_string().contains("<mark>ratification</mark>"));
    }

    #[test]
    fn a_hostile_clause_stays_text() {
        assert_eq!(paragraphs("<img src=x>\nb", None)[0].to_string(), "&lt;img src=x&gt;<br>b");
    }
}
