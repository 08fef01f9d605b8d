use std::io::{self, Read, Seek, SeekFrom};

use flate2::{Crc, read::DeflateDecoder};
use zip::{CompressionMethod, ZipArchive, result::ZipError};

use super::{
    Limits, ReadError,
    progress::{Counted, Progress, Stored},
};

/// What a zip holds that can be read.
pub(super) enum Found {
    /// A table as text: its bytes, and how far they are read.
    Text {
        /// The name of its entry.
        name: String,
        source: Box<dyn Read + Send>,
        progress: Progress,
        /// The names of the other tables, of which nothing is read.
        others: Vec<String>,
    },
    /// A spreadsheet: the whole file, at its beginning.
    Sheet(Box<dyn Stored>),
}

/// The most other tables of a zip that are named, an ellipsis behind them where there are more, and the most characters of a name.
const NAMED: usize = 50;
const NAME: usize = 120;

/// Where an entry of a zip lies.
struct Entry {
    name: String,
    start: u64,
    packed: u64,
    size: u64,
    crc: u32,
    deflated: bool,
}

/// The table in a zip: a spreadsheet, or the largest text that is not a note to the reader.
pub(super) fn open(mut source: Box<dyn Stored>, limits: Limits) -> Result<Found, ReadError> {
    let mut archive = ZipArchive::new(&mut source).map_err(damaged)?;
    if archive.index_for_name("xl/workbook.xml").is_some() {
        let entries: Vec<Entry> = (0..archive.len()).map(|at| entry(&mut archive, at)).collect::<Result<_, _>>()?;
        drop(archive);
        return Ok(Found::Sheet(checked(source, &entries, limits)?));
    }
    let mut best: Option<(u64, usize)> = None;
    let mut tables: Vec<(usize, String)> = Vec::new();
    for at in 0..archive.len() {
        let data = archive.by_index_data(at).map_err(damaged)?;
        let name = data.name().map_err(damaged)?;
        let table = sort(&name).filter(|_| !data.is_dir());
        if table == Some(Sort::Text) && best.is_none_or(|(size, _)| data.size() > size) {
            best = Some((data.size(), at));
        }
        if table.is_some() && data.size() > 0 {
            tables.push((at, name.chars().take(NAME).collect()));
        }
    }
    let (_, best) = best.ok_or(ReadError::NoTable)?;
    tables.retain(|(at, _)| *at != best);
    let more = (tables.len() > NAMED).then(|| "…".to_owned());
    let others = tables.into_iter().map(|(_, name)| name).take(NAMED).chain(more).collect();
    let entry = entry(&mut archive, best)?;
    drop(archive);
    let progress = Progress::of(entry.packed);
    let source = Box::new(unpack(source, &entry, limits, &progress)?);
    Ok(Found::Text { name: entry.name, source, progress, others })
}

/// A spreadsheet whose parts were all unpacked once, so that what is read later holds no bomb.
fn checked(mut source: Box<dyn Stored>, parts: &[Entry], limits: Limits) -> Result<Box<dyn Stored>, ReadError> {
    let mut left = limits.sheet;
    for part in parts {
        let mut unpacked = unpack(source, part, Limits { total: left, ..limits }, &Progress::of(part.packed))?;
        let size = io::copy(&mut unpacked, &mut io::sink()).map_err(|error| match error.into() {
            ReadError::TooLarge { .. } => ReadError::TooLarge { limit: limits.sheet },
            error => error,
        })?;
        left -= size;
        source = unpacked.into_source();
    }
    source.seek(SeekFrom::Start(0))?;
    Ok(source)
}

/// What an entry of a zip is by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// A table as text, which can be read within a zip.
    Text,
    /// A workbook, which cannot.
    Book,
}

/// Whether an entry by this name is a table rather than a note, a folder's shadow or something else.
fn sort(path: &str) -> Option<Sort> {
    let path = path.to_lowercase();
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let note = ["readme", "license", "licence", "copying", "notice", "iso-languagecodes"];
    let is_note = note.iter().any(|note| stem.starts_with(note));
    match extension {
        _ if is_note || name.starts_with('.') || path.starts_with("__macosx/") => None,
        "txt" | "tsv" | "csv" | "tab" => Some(Sort::Text),
        "xlsx" | "xlsm" | "xls" | "ods" => Some(Sort::Book),
        _ => None,
    }
}

fn entry<R: Read + Seek>(archive: &mut ZipArchive<R>, at: usize) -> Result<Entry, ReadError> {
    let file = archive.by_index_raw(at).map_err(damaged)?;
    let name = file.name().map_err(damaged)?.into_owned();
    if file.encrypted() {
        return Err(ReadError::Encrypted(name));
    }
    let deflated = match file.compression() {
        CompressionMethod::Stored => false,
        CompressionMethod::Deflated => true,
        _ => return Err(ReadError::Method(name)),
    };
    let start = file.data_start().ok_or_else(|| ReadError::Damaged(format!("`{name}` has no data")))?;
    Ok(Entry { start, packed: file.compressed_size(), size: file.size(), crc: file.crc32(), deflated, name })
}

fn damaged(error: ZipError) -> ReadError {
    match error {
        ZipError::Io(error) => error.into(),
        error => ReadError::Damaged(error.to_string()),
    }
}

type Packed = Counted<io::Take<Box<dyn Stored>>>;

fn unpack(
    mut source: Box<dyn Stored>,
    entry: &Entry,
    limits: Limits,
    progress: &Progress,
) -> Result<Unpacked, ReadError> {
    source.seek(SeekFrom::Start(entry.start))?;
    let packed = Counted { inner: source.take(entry.packed), progress: progress.clone() };
    let inner = if entry.deflated { Inner::Deflated(DeflateDecoder::new(packed)) } else { Inner::Stored(packed) };
    let expected = (entry.size, entry.crc);
    Ok(Unpacked { inner, crc: Crc::new(), size: 0, expected, limits, progress: progress.clone() })
}

enum Inner {
    Stored(Packed),
    Deflated(DeflateDecoder<Packed>),
}

/// The bytes of an entry, watched: against bombs as they come, against damage at the end.
struct Unpacked {
    inner: Inner,
    crc: Crc,
    size: u64,
    expected: (u64, u32),
    limits: Limits,
    progress: Progress,
}

impl Unpacked {
    fn into_source(self) -> Box<dyn Stored> {
        let packed = match self.inner {
            Inner::Stored(packed) => packed,
            Inner::Deflated(decoder) => decoder.into_inner(),
        };
        packed.inner.into_inner()
    }
}

impl Read for Unpacked {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = match &mut self.inner {
            Inner::Stored(packed) => packed.read(buffer)?,
            Inner::Deflated(decoder) => decoder.read(buffer).map_err(|error| ReadError::Damaged(error.to_string()))?,
        };
        self.crc.update(&buffer[..read]);
        self.size += read as u64;
        let Limits { total, ratio, spared, .. } = self.limits;
        if self.size > total {
            return Err(ReadError::TooLarge { limit: total }.into());
        }
        if self.size > spared && self.size > self.progress.read().saturating_mul(ratio) {
            return Err(ReadError::TooDense { ratio }.into());
        }
        if read == 0 && !buffer.is_empty() && (self.size, self.crc.sum()) != self.expected {
            return Err(ReadError::Damaged("its checksum does not fit".into()).into());
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::{Sort, sort};

    #[test]
    fn notes_and_shadows_are_no_tables() {
        assert_eq!(["cities15000.txt", "data/Villes.CSV"].map(sort), [Some(Sort::Text); 2]);
        assert_eq!(sort("Jumelages 2024.xlsx"), Some(Sort::Book));
        for path in ["readme.txt", "README-FR.txt", "iso-languagecodes.txt", "__MACOSX/a.csv", "a/.b.csv", "map.png"] {
            assert_eq!(sort(path), None, "{path}");
        }
    }
}
