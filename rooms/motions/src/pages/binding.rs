//! The documents of a file, bound behind it: which fit, what becomes of the others, and the whole.

use std::collections::BTreeMap;

use axum::body::Bytes;
use council::rules::Document;
use platform::i18n::Words;
use press::{Annex, Pdf, PressError, Texts, Unbound, Volume};

use super::file::size;
use crate::{
    WORDS,
    dossier::{Dossier, Point},
};

/// The most pages of documents that are bound.
pub(super) const PAGES_MOST: usize = 200;
/// The most bytes of them, as they are stored.
pub(super) const BYTES_MOST: usize = 20_000_000;

/// The most bytes of documents that are opened to see whether they can be bound: what cannot took its time too.
const OPENED_MOST: usize = 3 * BYTES_MOST;

/// What becomes of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is an annex of this number and has so many pages.
    Bound(usize, usize),
    /// It is named, with the reason.
    Named(Unbound),
}

/// What becomes of each document, by its place: the point's, and its own there.
pub(super) type Fates = BTreeMap<(usize, usize), Fate>;

/// Reads a stored file; none where it is not there.
pub(super) type Read<'a> = &'a dyn Fn(&str) -> Result<Option<Bytes>, PressError>;

/// What becomes of each document: those that come first are bound, as far as there is room. One is open at a time.
fn fates(file: &Dossier, read: Read<'_>) -> Result<Fates, PressError> {
    let (mut pages, mut bytes, mut opened, mut annexes) = (PAGES_MOST, BYTES_MOST, OPENED_MOST, 0);
    let mut all = Fates::new();
    for (at, point) in file.points.iter().enumerate() {
        for (nth, (document, stored)) in point.documents.iter().enumerate() {
            let weighs = stored.as_ref().and_then(|it| usize::try_from(it.size).ok()).unwrap_or_default();
            let fate = match (bytes.checked_sub(weighs), opened.checked_sub(weighs)) {
                (Some(left), Some(unread)) => {
                    opened = unread;
                    match leaves(document, pages, read)? {
                        Ok(many) => {
                            (pages, bytes, annexes) = (pages - many, left, annexes + 1);
                            Fate::Bound(annexes, many)
                        }
                        Err(why) => Fate::Named(why),
                    }
                }
                _ => Fate::Named(Unbound::TooHeavy),
            };
            let _ = all.insert((at, nth), fate);
        }
    }
    Ok(all)
}

fn leaves(document: &Document, most: usize, read: Read<'_>) -> Result<Result<usize, Unbound>, PressError> {
    Ok(match read(&document.sha256)? {
        Some(bytes) => press::leaves(&bytes, most),
        None => Err(Unbound::Damaged),
    })
}

/// How much of a file is printed. All of it, as long as it holds in what the press prints; where it does not, each next one holds less.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Breadth {
    /// All of it.
    Whole,
    /// An amendment is a line.
    Lines,
    /// Of amendments, how many they are.
    Counts,
    /// Of a motion, its name and how it stands, without its text.
    Names,
}

impl Breadth {
    const ALL: [Self; 4] = [Self::Whole, Self::Lines, Self::Counts, Self::Names];

    /// What the print says it leaves out, by its name among the room's texts.
    pub(super) fn leaves_out(self) -> Option<&'static str> {
        match self {
            Self::Whole => None,
            Self::Lines => Some("print-lines"),
            Self::Counts => Some("print-counts"),
            Self::Names => Some("print-names"),
        }
    }
}

/// The file itself, as much of it as holds.
fn holding(print: impl Fn(Breadth) -> press::Dossier) -> Result<Pdf, PressError> {
    let mut printed = Err(PressError::TooLong);
    for breadth in Breadth::ALL {
        printed = press::dossier(&print(breadth));
        if !matches!(printed, Err(PressError::TooLong)) {
            break;
        }
    }
    printed
}

/// The file with its documents: `print` makes the file itself, of what becomes of them.
pub(super) fn whole(
    file: &Dossier,
    read: Read<'_>,
    print: impl Fn(&Fates, Breadth) -> press::Dossier,
) -> Result<Pdf, PressError> {
    let fates = fates(file, read)?;
    let pdf = holding(|breadth| print(&fates, breadth))?;
    let annexes: Vec<(&Document, usize)> = fates
        .iter()
        .filter_map(|((at, nth), fate)| match fate {
            Fate::Bound(_, pages) => Some((&file.points[*at].documents[*nth].0, *pages)),
            Fate::Named(_) => None,
        })
        .collect();
    if annexes.is_empty() {
        return Ok(pdf);
    }
    // The last pages of the print announce them, one each.
    let before = pdf.pages.saturating_sub(annexes.len());
    let mut volume = Volume::of(pdf)?;
    for (nth, (document, pages)) in annexes.into_iter().enumerate() {
        let bytes = read(&document.sha256)?.unwrap_or_default();
        let bound = volume.bind(before + nth + 1, &bytes, pages);
        let _ = bound.map_err(|why| PressError::Broken(format!("a document that could be bound cannot: {why:?}")))?;
    }
    Ok(volume.finish())
}

/// What the pages that announce annexes say.
pub(super) fn annexes(file: &Dossier, fates: &Fates, t: Words) -> Vec<Annex> {
    let annex = |((at, nth), fate): (&(usize, usize), &Fate)| {
        let Fate::Bound(number, pages) = fate else { return None };
        let (point, (document, _)) = (&file.points[*at], &file.points[*at].documents[*nth]);
        Some(Annex {
            number: t.say("annex").with("n", *number).to_string(),
            name: document.name.clone(),
            says: vec![
                of_item(point, t),
                Texts::one(t.lang, platform::i18n::plain(&t.say("annex-pages").with("n", *pages).to_string())),
                Texts::one(kernel::Lang::En, format!("SHA-256 {}", document.sha256)),
            ],
            pages: *pages,
        })
    };
    fates.iter().filter_map(annex).collect()
}

fn of_item(point: &Point, t: Words) -> Texts {
    let each = |lang: kernel::Lang| {
        let title = point.item.said.title.get(lang)?.to_owned();
        let says = WORDS.words(lang).say("of-item").with("n", point.number).with("title", title).to_string();
        Some((lang.into(), platform::i18n::plain(&says)))
    };
    let says: Texts = kernel::Lang::ALL.into_iter().filter_map(each).collect();
    if says.is_empty() { Texts::one(t.lang, point.number.to_string()) } else { says }
}

/// What becomes of a document, in words.
pub(super) fn said(fate: Fate, t: Words) -> String {
    let says = match fate {
        Fate::Bound(number, _) => t.say("annex-see").with("n", number).to_string(),
        Fate::Named(why) => {
            let key = match why {
                Unbound::Locked => "unbound-locked",
                Unbound::Damaged => "unbound-damaged",
                Unbound::Layered => "unbound-layered",
                Unbound::TooLong => "unbound-too-long",
                Unbound::TooHeavy => "unbound-too-heavy",
            };
            t.say(key).with("pages", PAGES_MOST).with("size", limit(t)).to_string()
        }
    };
    platform::i18n::plain(&says)
}

/// How heavy the documents may be together.
pub(super) fn limit(t: Words) -> String {
    size(u64::try_from(BYTES_MOST).unwrap_or_default(), t)
}
