//! Objects of one PDF written into another, with all that they name.

use std::collections::HashMap;

use super::{
    Unbound,
    pages::Page,
    source::{Object, Source},
    value::{Dict, Value},
};

/// What an object is written without: ways back to what is not copied, and what other programs keep there. Actions stand on pages, fields
/// and remarks, of which nothing but the drawing is kept; a font may well be called `AA`.
const LEFT: [&str; 9] =
    ["Parent", "StructParent", "StructParents", "PieceInfo", "Metadata", "AF", "OPI", "Thumb", "LastModified"];
/// What a stream is written without: its length, which is said anew, and other files in which it would lie.
const LEFT_OF_STREAMS: [&str; 5] = ["Length", "F", "FFilter", "FDecodeParms", "DL"];

/// The end of a file that is being written: bytes, where each object begins, the number that is free next.
#[derive(Debug)]
pub(super) struct Tail {
    pub bytes: Vec<u8>,
    pub places: Vec<(u32, usize)>,
    pub next: u32,
}

impl Tail {
    pub(super) fn number(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    /// Writes an object that names no other but by its number here.
    pub(super) fn object(&mut self, number: u32, dict: &Dict, stream: Option<&[u8]>) {
        self.begin(number);
        match stream {
            Some(bytes) => {
                let length = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
                dict.clone().with("Length", Value::number(length)).write(&mut self.bytes, &mut |number| number);
                self.stream(bytes);
            }
            None => dict.write(&mut self.bytes, &mut |number| number),
        }
        self.end();
    }

    fn begin(&mut self, number: u32) {
        self.places.push((number, self.bytes.len()));
        self.bytes.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
    }

    fn stream(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(b"\nstream\n");
        self.bytes.extend_from_slice(bytes);
        self.bytes.extend_from_slice(b"\nendstream");
    }

    fn end(&mut self) {
        self.bytes.extend_from_slice(b"\nendobj\n");
    }
}

/// Objects of a source on their way into a file.
pub(super) struct Copying<'a> {
    pub source: &'a Source<'a>,
    pub tail: &'a mut Tail,
    /// How far the file may grow by them.
    pub most: usize,
    named: HashMap<u32, u32>,
    waiting: Vec<u32>,
}

impl<'a> Copying<'a> {
    pub(super) fn new(source: &'a Source<'a>, tail: &'a mut Tail, most: usize) -> Self {
        Self { source, tail, most, named: HashMap::new(), waiting: Vec::new() }
    }

    /// Writes a page of the source under `parent`; gives its number.
    pub(super) fn page(&mut self, page: &Page, parent: u32) -> Result<u32, Unbound> {
        let (own, kept) = self.source.kept(page)?;
        let number = self.tail.number();
        self.tail.begin(number);
        // The parent is of the file; all else is named as in the source.
        self.tail.bytes.extend_from_slice(format!("<</Parent {parent} 0 R").as_bytes());
        for (key, value) in &kept.0 {
            self.tail.bytes.push(b'/');
            self.tail.bytes.extend_from_slice(key);
            self.value(value)?;
        }
        self.notes(&own)?;
        self.tail.bytes.extend_from_slice(b">>");
        self.tail.end();
        while let Some(old) = self.waiting.pop() {
            let new = self.named[&old];
            self.object(new, self.source.object(old)?)?;
        }
        Ok(number)
    }

    /// What is drawn on a page beside its own text: each is read and written before the next.
    fn notes(&mut self, page: &Dict) -> Result<(), Unbound> {
        let mut any = false;
        for note in self.source.notes(page)? {
            let Some(note) = self.source.note(&note)? else { continue };
            self.tail.bytes.extend_from_slice(if any { b" " } else { b"/Annots[" });
            any = true;
            self.value(&note)?;
        }
        if any {
            self.tail.bytes.push(b']');
        }
        Ok(())
    }

    fn object(&mut self, number: u32, object: Object) -> Result<(), Unbound> {
        self.tail.begin(number);
        let leads_away = |dict: &Dict| {
            let is = |sort: &str| dict.get("Type").is_some_and(|it| it.is_name(sort));
            is("Page") || is("Pages") || is("Catalog")
        };
        match (object.value, object.stream) {
            (Value::Dict(dict), _) if leads_away(&dict) => self.tail.bytes.extend_from_slice(b"null"),
            (Value::Dict(dict), Some(range)) => {
                let length = i64::try_from(range.len()).unwrap_or(i64::MAX);
                let dict = dict.without(&LEFT_OF_STREAMS).with("Length", Value::number(length));
                self.value(&Value::Dict(dict))?;
                self.source.spend(range.len())?;
                self.room(range.len())?;
                self.tail.stream(&self.source.bytes[range]);
            }
            (value, _) => self.value(&value)?,
        }
        self.tail.end();
        Ok(())
    }

    fn value(&mut self, value: &Value) -> Result<(), Unbound> {
        self.room(0)?;
        let (named, waiting, next) = (&mut self.named, &mut self.waiting, &mut self.tail.next);
        let mut name = |old: u32| {
            *named.entry(old).or_insert_with(|| {
                waiting.push(old);
                *next += 1;
                *next - 1
            })
        };
        written(value).write(&mut self.tail.bytes, &mut name);
        Ok(())
    }

    /// No file becomes much more than it was: where objects overlap, their copies would.
    fn room(&self, more: usize) -> Result<(), Unbound> {
        if self.tail.bytes.len().saturating_add(more) > self.most { Err(Unbound::TooHeavy) } else { Ok(()) }
    }
}

/// A value without what is left behind.
fn written(value: &Value) -> Value {
    match value {
        Value::Dict(dict) => {
            let kept = dict.clone().without(&LEFT);
            Value::Dict(Dict(kept.0.into_iter().map(|(key, value)| (key, written(&value))).collect()))
        }
        Value::Array(all) => Value::Array(all.iter().map(written).collect()),
        other => other.clone(),
    }
}
