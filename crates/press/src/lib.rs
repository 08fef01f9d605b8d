#![doc = include_str!("../README.md")]

mod bind;
mod card;
mod code;
mod deed;
mod deed_view;
mod dossier;
mod minutes;
mod minutes_view;
mod packed;
mod said;
mod scripts;
mod sheet;
mod sheet_view;
mod texts;
mod words;
mod world;

pub use bind::{Unbound, Volume, leaves};
pub use card::{CARD, Card};
pub use code::page_code;
pub use deed::{Approval, Clause, Deed, Party, Signing, Status};
pub use dossier::{Annex, Chapter, Dossier, Part, Row};
pub use minutes::{Minutes, Passage, Signatory};
pub use scripts::prints;
pub use sheet::{Entry, Named, RecordSheet, Sheet, Source, Summary};
pub use texts::Texts;
pub use words::endonym;
pub use world::{Pdf, PressError};

/// Prints the original of an agreement, in all its authentic languages.
///
/// The same deed gives the same bytes, whenever and wherever it is printed.
///
/// # Errors
/// [`PressError`] when there is no party or language, when a language is written in letters that no font of ours
/// holds, or when it would exceed 400 pages.
pub fn deed(deed: &Deed) -> Result<Pdf, PressError> {
    deed.check()?;
    let view = deed_view::view(deed)?;
    let pdf = world::print(world::Template::Deed, &view, &deed.url, deed.made, &deed.ident())?;
    if pdf.pages > code::MOST_PAGES { Err(PressError::TooLong) } else { Ok(pdf) }
}

/// Prints the minutes of a session.
///
/// The same minutes give the same bytes.
///
/// # Errors
/// [`PressError`] when there is no language, or when they would exceed 400 pages.
pub fn minutes(minutes: &Minutes) -> Result<Pdf, PressError> {
    minutes.check()?;
    let view = minutes_view::view(minutes)?;
    let ident = format!("{}/minutes", minutes.reference);
    let pdf = world::print(world::Template::Minutes, &view, &minutes.url, minutes.made, &ident)?;
    if pdf.pages > code::MOST_PAGES { Err(PressError::TooLong) } else { Ok(pdf) }
}

/// Prints the file of a session. Its last pages announce its annexes, one page each: their documents are bound behind them
/// ([`Volume`]), and a file that has some is no PDF/A.
///
/// The same file gives the same bytes.
///
/// # Errors
/// [`PressError`] when it would exceed 400 pages, or the address is too long for a QR code.
pub fn dossier(dossier: &Dossier) -> Result<Pdf, PressError> {
    dossier.check()?;
    let ident = format!("{}/file/{}", dossier.reference, dossier.lang);
    let (template, view) = (world::Template::Dossier, dossier::view(dossier));
    let print = if dossier.annexes.is_empty() { world::print } else { world::print_to_bind };
    let pdf = print(template, &view, &dossier.url, dossier.made, &ident)?;
    if pdf.pages > code::MOST_PAGES { Err(PressError::TooLong) } else { Ok(pdf) }
}

/// Prints the one page that says what the club knows of an agreement whose text it does not hold.
///
/// # Errors
/// [`PressError`] when it cannot be made to hold on one page, or the verification address is too long for a QR code.
pub fn record_sheet(record: &RecordSheet) -> Result<Pdf, PressError> {
    one_page(&record.sheet, |size| sheet_view::record(record, size))
}

/// Prints an agreement's one-page summary in one language, to forward or to pin to a wall.
///
/// # Errors
/// As [`record_sheet`].
pub fn summary(summary: &Summary) -> Result<Pdf, PressError> {
    one_page(&summary.sheet, |size| sheet_view::summary(summary, size))
}

/// Draws the picture that stands beside a forwarded link to the club's pages: PNG, of the size of [`CARD`].
///
/// The same card gives the same bytes.
///
/// # Errors
/// [`PressError::Broken`] when what lies behind the words is no SVG.
pub fn card(card: &Card) -> Result<Vec<u8>, PressError> {
    card::draw(card)
}

/// Sets a sheet smaller until it holds on one page; long lists are cut before, so the smallest always holds.
fn one_page(sheet: &Sheet, view: impl Fn(f64) -> serde_json::Value) -> Result<Pdf, PressError> {
    for size in [10.0, 9.0, 8.0, 7.0] {
        let pdf = world::print(world::Template::Sheet, &view(size), &sheet.url, sheet.made, &sheet.reference)?;
        if pdf.pages == 1 {
            return Ok(pdf);
        }
    }
    Err(PressError::TooLong)
}
