//! Documents bound into a printed one: their own pages, behind the page that announces each.
//!
//! Files come from anyone. They are read here and not by a library for that: what is read is bounded by the size of the file, a tree that
//! leads back to itself or a stream that opens to gigabytes ends in a reason and not in the end of the program (decision 21).

mod copy;
mod pages;
mod picture;
mod reader;
mod source;
mod stream;
mod table;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod traps;
mod unbound;
mod value;

use copy::{Copying, Tail};
use source::Source;
pub use unbound::Unbound;
use value::{Dict, Value};

use crate::{Pdf, PressError};

/// How many pages a document has: a PDF its own, a photograph one; where it can be bound, by a copy of it that is thrown away.
///
/// # Errors
/// Why it cannot be bound.
pub fn leaves(document: &[u8], most: usize) -> Result<usize, Unbound> {
    let mut tail = Tail { bytes: Vec::new(), places: Vec::new(), next: 1 };
    Ok(copied(document, &mut tail, (0, most))?.len())
}

/// The pages of a document, written to the end of a file under `parent`: their numbers.
fn copied(document: &[u8], tail: &mut Tail, (parent, most): (u32, usize)) -> Result<Vec<u32>, Unbound> {
    let room = document.len() * 2 + 1024 * 1024;
    if picture::is_picture(document) {
        return if most == 0 {
            Err(Unbound::TooLong)
        } else {
            Ok(vec![picture::picture(document, room)?.page(tail, parent)])
        };
    }
    let source = Source::open(document)?;
    if source.hides_layers()? {
        return Err(Unbound::Layered);
    }
    let pages = source.pages(most)?;
    let most = tail.bytes.len() + room;
    let mut copying = Copying::new(&source, tail, most);
    pages.iter().map(|page| copying.page(page, parent)).collect()
}

/// A printed document that others are bound into.
#[derive(Debug)]
pub struct Volume {
    tail: Tail,
    catalog: (u32, Dict),
    /// The object under which all pages stand.
    root: (u32, Dict),
    trailer: Dict,
    table: (usize, bool),
    /// The pages of the print, each with those that were bound behind it.
    sheets: Vec<(u32, Vec<u32>)>,
}

impl Volume {
    /// A volume of a printed document alone.
    ///
    /// # Errors
    /// [`PressError::Broken`] where the press wrote what this cannot read.
    pub fn of(print: Pdf) -> Result<Self, PressError> {
        let broken = |what: &str| PressError::Broken(format!("a print to bind has {what}"));
        let source = Source::open(&print.bytes).map_err(|why| broken(&format!("no tables: {why:?}")))?;
        let read = || -> Result<_, Unbound> {
            let Some(Value::Ref(number)) = source.trailer.get("Root") else { return Err(Unbound::Damaged) };
            let catalog = source.catalog()?;
            let Some(Value::Ref(root)) = catalog.get("Pages") else { return Err(Unbound::Damaged) };
            let (root, pages) = (*root, source.pages(usize::MAX)?);
            let Value::Dict(dict) = source.object(root)?.value else { return Err(Unbound::Damaged) };
            Ok(((*number, catalog), (root, dict), pages))
        };
        let (catalog, root, pages) = read().map_err(|why| broken(&format!("no pages: {why:?}")))?;
        for page in &pages {
            let dict = source.object(page.number).ok().and_then(|it| it.value.as_dict().cloned());
            if dict.and_then(|it| it.get("Parent").cloned()) != Some(Value::Ref(root.0)) {
                return Err(broken("a tree of pages"));
            }
        }
        let size = source.trailer.get("Size").and_then(Value::as_count).and_then(|it| u32::try_from(it).ok());
        let next = size.ok_or_else(|| broken("no size"))?;
        let (trailer, table) = (source.trailer.clone(), source.table);
        let sheets = pages.iter().map(|page| (page.number, Vec::new())).collect();
        Ok(Self { catalog, root, trailer, table, sheets, tail: Tail { bytes: print.bytes, places: Vec::new(), next } })
    }

    /// How many pages it has by now.
    pub fn pages(&self) -> usize {
        self.sheets.iter().map(|(_, bound)| 1 + bound.len()).sum()
    }

    /// Binds a document behind a page of the print, counted from 1 without what was bound; gives how many pages it has. Where it cannot
    /// be, the volume is as before.
    ///
    /// # Errors
    /// Why it cannot be bound.
    pub fn bind(&mut self, behind: usize, document: &[u8], most: usize) -> Result<usize, Unbound> {
        let before = (self.tail.bytes.len(), self.tail.places.len(), self.tail.next);
        match copied(document, &mut self.tail, (self.root.0, most)) {
            Ok(pages) => {
                let many = pages.len();
                if let Some((_, bound)) = behind.checked_sub(1).and_then(|at| self.sheets.get_mut(at)) {
                    bound.extend(pages);
                }
                Ok(many)
            }
            Err(why) => {
                self.tail.bytes.truncate(before.0);
                self.tail.places.truncate(before.1);
                self.tail.next = before.2;
                Err(why)
            }
        }
    }

    /// The whole, as an addition to the print (ISO 32000-1, 7.5.6): what the press wrote stays byte for byte.
    pub fn finish(mut self) -> Pdf {
        let pages = self.pages();
        let kids = self.sheets.iter().flat_map(|(own, bound)| [own].into_iter().chain(bound).map(|it| Value::Ref(*it)));
        let count = Value::number(i64::try_from(pages).unwrap_or(i64::MAX));
        let root = self.root.1.clone().with("Kids", Value::Array(kids.collect())).with("Count", count);
        self.tail.object(self.root.0, &root, None);
        // What is bound may use what came with PDF 1.7.
        let catalog = self.catalog.1.clone().with("Version", Value::name("1.7"));
        self.tail.object(self.catalog.0, &catalog, None);
        self.close();
        Pdf { bytes: self.tail.bytes, pages }
    }

    /// The table of what was added, of the sort that the print has.
    fn close(&mut self) {
        let (start, by_stream) = self.table;
        let previous = Value::number(i64::try_from(start).unwrap_or_default());
        let kept = ["Root", "Info", "ID"].into_iter().filter_map(|name| Some((name, self.trailer.get(name)?.clone())));
        let trailer = kept.fold(Dict::default(), |all, (name, value)| all.with(name, value)).with("Prev", previous);
        let mut places = self.tail.places.clone();
        places.sort_unstable();
        let at = self.tail.bytes.len();
        if by_stream {
            let number = self.tail.number();
            places.push((number, at));
            let index = places.iter().flat_map(|(number, _)| [Value::number(*number), Value::number(1)]).collect();
            let line = |(_, at): &(u32, usize)| {
                let at = u32::try_from(*at).unwrap_or(u32::MAX).to_be_bytes();
                [1, at[0], at[1], at[2], at[3], 0]
            };
            let lines: Vec<u8> = places.iter().flat_map(line).collect();
            let dict = trailer
                .with("Type", Value::name("XRef"))
                .with("Size", Value::number(self.tail.next))
                .with("W", Value::Array([1, 4, 1].map(Value::number).into()))
                .with("Index", Value::Array(index));
            self.tail.object(number, &dict, Some(&lines));
        } else {
            let mut table = String::from("xref\n");
            for (number, at) in &places {
                table.push_str(&format!("{number} 1\n{at:010} 00000 n\r\n"));
            }
            self.tail.bytes.extend_from_slice(table.as_bytes());
            self.tail.bytes.extend_from_slice(b"trailer\n");
            let dict = trailer.with("Size", Value::number(self.tail.next));
            dict.write(&mut self.tail.bytes, &mut |number| number);
        }
        self.tail.bytes.extend_from_slice(format!("\nstartxref\n{at}\n%%EOF\n").as_bytes());
    }
}
