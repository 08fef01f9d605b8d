use kernel::{Day, Direction, Lang};
use serde_json::{Value, json};

use crate::{
    PressError, Texts,
    code::MOST_PAGES,
    said::{Said, plain},
};

/// The lines that a full page holds, and the letters of a line and of one in a column of two: measured on files of amendments in French and
/// Arabic, which take a tenth less than this says.
const LINES_A_PAGE: usize = 50;
const WIDE: usize = 80;
const NARROW: usize = 45;

/// The file of a session as it is printed: a cover, the contents, then item by item.
#[derive(Debug, Clone, PartialEq)]
pub struct Dossier {
    /// The language in which it is framed; texts in several languages keep theirs.
    pub lang: Lang,
    /// The club's name.
    pub club: Texts,
    /// The organ that sits.
    pub organ: Texts,
    /// What it is: "File of the session".
    pub kind: String,
    /// The session.
    pub title: String,
    /// When and where it is held, a line each.
    pub held: Vec<String>,
    /// What a reader must know of it: its day, what is not in it.
    pub notes: Vec<String>,
    /// The title of the contents.
    pub contents: String,
    /// What stands in it.
    pub chapters: Vec<Chapter>,
    /// The documents that are bound behind it, in order.
    pub annexes: Vec<Annex>,
    /// That it is read online, before the address.
    pub online: String,
    /// The session's permanent slug.
    pub reference: String,
    /// Where it is read: an absolute address.
    pub url: String,
    /// The day written into the file as its date.
    pub made: Day,
}

/// A point of the agenda with what was filed under it.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// Its number on the agenda; empty where it has none.
    pub number: String,
    /// Its title.
    pub title: Texts,
    /// What was filed, in order.
    pub parts: Vec<Part>,
}

/// A document that is bound behind the file: a page announces it, its own pages follow.
#[derive(Debug, Clone, PartialEq)]
pub struct Annex {
    /// How it is counted: "Annex 3".
    pub number: String,
    /// What it is called.
    pub name: String,
    /// What is said of it: of which item, how many pages, its hash; a line each.
    pub says: Vec<Texts>,
    /// How many pages follow.
    pub pages: usize,
}

/// A piece of a chapter.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// A title.
    Title(Texts),
    /// A lesser title, within what the last one named.
    Under(Texts),
    /// A paragraph.
    Says(Texts),
    /// A paragraph of little weight.
    Quiet(Texts),
    /// An absolute address, which leads there where the file is read on a screen.
    Link(String),
    /// A text in several languages, paragraph beside paragraph: each row is one paragraph of it. Two languages stand side by side,
    /// more follow in pairs.
    Parallel(Vec<Lang>, Vec<Row>),
}

/// A numbered paragraph of a text in several languages.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// How it is counted, in each language: "Article 2".
    pub number: Texts,
    /// What it says; a language in which nobody wrote it shows [`Self::gap`].
    pub text: Texts,
    /// What stands where it is not written, in the language of the frame.
    pub gap: String,
}

impl Dossier {
    /// Refuses what cannot be printed, before the work of typesetting it.
    pub(crate) fn check(&self) -> Result<(), PressError> {
        let most: usize = self.chapters.iter().flat_map(|it| &it.parts).map(|it| self.lines_of(it)).sum();
        let pages = most / LINES_A_PAGE + self.annexes.len();
        if pages > MOST_PAGES { Err(PressError::TooLong) } else { Ok(()) }
    }

    /// How many lines a piece takes, or some more.
    fn lines_of(&self, part: &Part) -> usize {
        match part {
            Part::Title(texts) | Part::Under(texts) | Part::Says(texts) | Part::Quiet(texts) => {
                1 + texts.shown(&self.lang.into()).map_or(0, |(_, text)| lines(text, WIDE))
            }
            Part::Link(url) => 1 + lines(url, WIDE),
            Part::Parallel(languages, rows) => languages.chunks(2).map(|pair| 1 + parallel_lines(pair, rows)).sum(),
        }
    }
}

/// How many lines these rows take in one language, or in two side by side.
fn parallel_lines(pair: &[Lang], rows: &[Row]) -> usize {
    let wide = if pair.len() == 2 { NARROW } else { WIDE };
    let cell = |row: &Row, lang: &Lang| lines(row.text.get(&(*lang).into()).unwrap_or(row.gap.as_str()), wide);
    rows.iter().map(|row| 1 + pair.iter().map(|lang| cell(row, lang)).max().unwrap_or_default()).sum()
}

/// How many lines so wide a text takes.
fn lines(text: &str, wide: usize) -> usize {
    text.lines().map(|line| 1 + line.chars().count() / wide).sum()
}

/// The file as its template reads it.
pub(crate) fn view(it: &Dossier) -> Value {
    let ours = |text: &str| Said::new(it.lang, text);
    let chapters: Vec<Value> = it
        .chapters
        .iter()
        .map(|chapter| {
            json!({
                "number": plain(&chapter.number),
                "title": shown(it, &chapter.title),
                "parts": chapter.parts.iter().flat_map(|part| parts(it, part)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "main": ours(""),
        "club": shown(it, &it.club),
        "organ": shown(it, &it.organ),
        "kind": ours(&it.kind),
        "title": ours(&it.title),
        "held": it.held.iter().map(|line| ours(line)).collect::<Vec<_>>(),
        "notes": it.notes.iter().map(|line| ours(line)).collect::<Vec<_>>(),
        "contents": ours(&it.contents),
        "chapters": chapters,
        "annexes": annexes(it),
        "behind": it.annexes.last().map_or(0, |annex| annex.pages),
        "online": ours(&it.online),
        "url": plain(&it.url),
        "reference": plain(&it.reference),
    })
}

/// The annexes, each with how many pages are bound before the one that announces it, and how many of those right before it.
fn annexes(it: &Dossier) -> Vec<Value> {
    let mut before = 0;
    let mut last = 0;
    it.annexes
        .iter()
        .map(|annex| {
            let value = json!({
                "number": Said::new(it.lang, &annex.number),
                "name": Said::new(it.lang, &annex.name),
                "says": annex.says.iter().filter_map(|line| shown(it, line)).collect::<Vec<_>>(),
                "before": before,
                "last": last,
            });
            before += annex.pages;
            last = annex.pages;
            value
        })
        .collect()
}

fn shown(it: &Dossier, texts: &Texts) -> Option<Said> {
    Said::shown(texts, &it.lang.into())
}

fn parts(it: &Dossier, part: &Part) -> Vec<Value> {
    let paragraphs = |kind: &str, texts: &Texts| {
        let Some((tag, text)) = texts.shown(&it.lang.into()) else { return Vec::new() };
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(|line| json!({ "kind": kind, "said": Said::new(tag.clone(), line) })).collect()
    };
    match part {
        Part::Title(texts) => paragraphs("title", texts),
        Part::Under(texts) => paragraphs("under", texts),
        Part::Says(texts) => paragraphs("says", texts),
        Part::Quiet(texts) => paragraphs("quiet", texts),
        Part::Link(url) => vec![json!({ "kind": "link", "url": plain(url) })],
        Part::Parallel(languages, rows) => languages.chunks(2).map(|pair| parallel(it, pair, rows)).collect(),
    }
}

/// One or two languages side by side: what runs right to left stands on the right.
fn parallel(it: &Dossier, pair: &[Lang], rows: &[Row]) -> Value {
    let mut columns: Vec<Lang> = pair.to_vec();
    if columns.first().is_some_and(|lang| lang.direction() == Direction::Rtl) {
        columns.reverse();
    }
    let cell = |lang: &Lang, row: &Row| {
        let written = row.text.get(&(*lang).into()).map(|text| {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            lines.map(|line| Said::new(*lang, line)).collect::<Vec<_>>()
        });
        json!({
            "number": Said::shown(&row.number, &(*lang).into()),
            "gap": written.is_none(),
            "paragraphs": written.unwrap_or_else(|| vec![Said::new(it.lang, &row.gap)]),
        })
    };
    json!({
        "kind": "parallel",
        "heads": columns.iter().map(|lang| Said::new(*lang, lang.endonym())).collect::<Vec<_>>(),
        "rows": rows.iter().map(|row| columns.iter().map(|lang| cell(lang, row)).collect::<Vec<_>>()).collect::<Vec<_>>(),
    })
}
