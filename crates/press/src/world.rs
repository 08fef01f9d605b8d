use std::sync::LazyLock;

use kernel::{Day, LangTag};
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use crate::{code, packed};

/// A printed document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file: PDF/A-2a, every font embedded, tagged for screen readers; no PDF/A, where documents are bound into it.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// Why a document could not be printed.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// An agreement has at least one party, and the party named first is one of them.
    #[error("the document names no party, or names first a party that it does not have")]
    NoParty,
    /// An agreement is authentic in at least one language.
    #[error("the document has no language")]
    NoLanguage,
    /// Most of what is written in this language cannot be drawn: its script has no font here.
    #[error("there is no font here for texts in {0}")]
    NoFont(LangTag),
    /// It does not fit: more than one page for a sheet, more than 400 for a deed, an address too long for a QR code.
    #[error("the document is too long to be printed")]
    TooLong,
    /// A template broke; never the fault of what people wrote.
    #[error("the press broke: {0}")]
    Broken(String),
}

/// What can be printed: a file of `templates/`.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Template {
    Deed,
    Sheet,
    Card,
    Dossier,
    Minutes,
}

impl Template {
    fn source(self) -> &'static Source {
        match self {
            Self::Deed => &HOUSE.deed,
            Self::Sheet => &HOUSE.sheet,
            Self::Card => &HOUSE.card,
            Self::Dossier => &HOUSE.dossier,
            Self::Minutes => &HOUSE.minutes,
        }
    }
}

struct House {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    letters: Vec<u64>,
    deed: Source,
    sheet: Source,
    card: Source,
    dossier: Source,
    minutes: Source,
    parts: Source,
    data: FileId,
    qr: FileId,
}

/// Fonts, templates and Typst's library, read once.
static HOUSE: LazyLock<House> = LazyLock::new(|| {
    let fonts: Vec<Font> = [
        include_bytes!("../fonts/NotoSerif-Regular.ttf").as_slice(),
        include_bytes!("../fonts/NotoSerif-Bold.ttf").as_slice(),
        include_bytes!("../fonts/Amiri-Regular.ttf").as_slice(),
        include_bytes!("../fonts/Amiri-Bold.ttf").as_slice(),
        include_bytes!("../fonts/NotoSansTifinagh-Regular.ttf").as_slice(),
        include_bytes!("../fonts/NotoSansDevanagari-Regular.ttf").as_slice(),
        include_bytes!("../fonts/NotoSansDevanagari-Bold.ttf").as_slice(),
    ]
    .into_iter()
    .filter_map(|bytes| Font::new(Bytes::new(bytes), 0))
    .collect();
    House {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        letters: letters(&fonts),
        fonts,
        deed: Source::new(id("deed.typ"), include_str!("../templates/deed.typ").into()),
        sheet: Source::new(id("sheet.typ"), include_str!("../templates/sheet.typ").into()),
        card: Source::new(id("card.typ"), include_str!("../templates/card.typ").into()),
        dossier: Source::new(id("dossier.typ"), include_str!("../templates/dossier.typ").into()),
        minutes: Source::new(id("minutes.typ"), include_str!("../templates/minutes.typ").into()),
        parts: Source::new(id("parts.typ"), include_str!("../templates/parts.typ").into()),
        data: id("data.json"),
        qr: id("qr.svg"),
    }
});

fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the names of our own files are plain");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

/// Whether one of our fonts can draw this character, or nothing needs to be drawn.
pub(crate) fn can_draw(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
        || HOUSE.letters.get(c as usize / 64).is_some_and(|bits| bits >> (c as usize % 64) & 1 == 1)
}

/// The characters that one of these fonts draws, a bit for each: a page asks for every letter of a text, and a font looks for one in turn.
fn letters(fonts: &[Font]) -> Vec<u64> {
    let mut letters = Vec::new();
    for letter in fonts.iter().flat_map(|font| font.info().coverage.iter()).map(|letter| letter as usize) {
        if letters.len() <= letter / 64 {
            letters.resize(letter / 64 + 1, 0);
        }
        letters[letter / 64] |= 1 << (letter % 64);
    }
    letters
}

/// One document's small world: the house's templates and fonts, this document's data, and no clock, disk or network.
struct Desk {
    main: &'static Source,
    data: Bytes,
    qr: Bytes,
}

impl Desk {
    fn new(template: Template, view: &serde_json::Value, qr: String) -> Result<Self, PressError> {
        let data = serde_json::to_vec(view).map_err(|error| PressError::Broken(error.to_string()))?;
        Ok(Self { main: template.source(), data: Bytes::new(data), qr: Bytes::new(qr.into_bytes()) })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &HOUSE.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &HOUSE.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [self.main, &HOUSE.parts].into_iter().find(|source| source.id() == id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == HOUSE.data {
            Ok(self.data.clone())
        } else if id == HOUSE.qr {
            Ok(self.qr.clone())
        } else {
            Err(missing(id))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        HOUSE.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

/// Typesets `view` by a template and writes it as PDF/A-2a, dated `made`. Leaves nothing in Typst's caches.
pub(crate) fn print(
    template: Template,
    view: &serde_json::Value,
    url: &str,
    made: Day,
    ident: &str,
) -> Result<Pdf, PressError> {
    // Of PDF 1.7 a tagged file must say that its tags are not suspect, and Poppler takes that for a fault of syntax.
    let printed = of_standards(&[PdfStandard::V_1_5, PdfStandard::A_2a], template, view, (url, made, ident))?;
    Ok(Pdf { bytes: packed::packed(&printed.bytes)?, ..printed })
}

/// The same, of no standard but PDF's own: what is bound into it keeps to none.
pub(crate) fn print_to_bind(
    template: Template,
    view: &serde_json::Value,
    url: &str,
    made: Day,
    ident: &str,
) -> Result<Pdf, PressError> {
    of_standards(&[PdfStandard::V_1_5], template, view, (url, made, ident))
}

fn of_standards(
    standards: &[PdfStandard],
    template: Template,
    view: &serde_json::Value,
    (url, made, ident): (&str, Day, &str),
) -> Result<Pdf, PressError> {
    let desk = Desk::new(template, view, code::qr_svg(url)?)?;
    let printed = set(&desk, standards, made, ident);
    typst::comemo::evict(0);
    printed
}

/// Typesets `view` by a template and draws its one page as SVG, letters as shapes. Leaves nothing in Typst's caches.
pub(crate) fn draw(template: Template, view: &serde_json::Value) -> Result<String, PressError> {
    let desk = Desk::new(template, view, String::new())?;
    let document = typst::compile::<PagedDocument>(&desk).output.map_err(|errors| broken(&errors));
    typst::comemo::evict(0);
    let document = document?;
    let page = document.pages().first().ok_or_else(|| PressError::Broken("no page".to_owned()))?;
    Ok(typst_svg::svg(page, &SvgOptions::default()))
}

fn set(desk: &Desk, standards: &[PdfStandard], made: Day, ident: &str) -> Result<Pdf, PressError> {
    let document: PagedDocument = typst::compile(desk).output.map_err(|errors| broken(&errors))?;
    let standards = PdfStandards::new(standards).map_err(|e| PressError::Broken(e.message().to_string()))?;
    let date = |part: i8| u8::try_from(part).unwrap_or(1);
    let day = Datetime::from_ymd_hms(made.year().into(), date(made.month()), date(made.day()), 0, 0, 0);
    let options = PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some("Jumelage".to_owned())),
        timestamp: day.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| broken(&errors))?;
    Ok(Pdf { bytes, pages: document.pages().len() })
}

fn broken(errors: &[SourceDiagnostic]) -> PressError {
    PressError::Broken(errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; "))
}
