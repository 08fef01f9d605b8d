//! A PDF that is read to be bound: its objects by their numbers, none further than a bound on the work.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    ops::Range,
    rc::Rc,
};

use super::{
    Unbound,
    reader::Reader,
    stream,
    value::{Dict, Value},
};

/// Where an object stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It was taken out.
    Free,
    /// At this byte.
    At(usize),
    /// In a stream of objects, as the so many-th of it.
    In(u32, usize),
}

/// An object: a value, and where the bytes of its stream stand if it has one.
#[derive(Debug, Clone)]
pub(super) struct Object {
    pub value: Value,
    pub stream: Option<Range<usize>>,
}

/// The most objects of a file, and of a stream of them.
pub(super) const OBJECTS_MOST: usize = 500_000;
/// The most bytes of streams of objects that lie open; what is asked for again is opened again.
const SHELVES_MOST: usize = 48 * 1024 * 1024;
/// How deep objects may ask for each other before one of them is read.
const OPEN_MOST: usize = 5;

/// A stream of objects that was opened.
struct Shelf {
    bytes: Vec<u8>,
    /// Each object's number and where it begins.
    objects: Vec<(u32, usize)>,
}

/// A PDF.
pub(super) struct Source<'a> {
    pub bytes: &'a [u8],
    pub places: HashMap<u32, Place>,
    pub trailer: Dict,
    /// Where the last table of objects stands, and whether it is a stream.
    pub table: (usize, bool),
    shelves: RefCell<HashMap<u32, Rc<Shelf>>>,
    /// How many bytes may still be read, in whatever order.
    left: Cell<usize>,
    /// How many objects lie open, one asked for by another.
    open: Cell<usize>,
}

impl Shelf {
    fn weight(&self) -> usize {
        self.bytes.len() + self.objects.len() * size_of::<(u32, usize)>()
    }
}

impl<'a> Source<'a> {
    /// A PDF by its tables; where they do not lead to its pages, by looking for its objects.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Unbound> {
        let begins = bytes.windows(5).take(1024).position(|it| it == b"%PDF-").ok_or(Unbound::Damaged)?;
        let bytes = &bytes[begins..];
        let by_tables = Self::blank(bytes).by_tables().and_then(Self::sound);
        match by_tables {
            Err(Unbound::Damaged) => Self::blank(bytes).by_looking().and_then(Self::sound),
            other => other,
        }
    }

    fn blank(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            places: HashMap::new(),
            trailer: Dict::default(),
            table: (0, false),
            shelves: RefCell::default(),
            // Each byte may be read some times over, and what is squeezed opened, before it is taken for a trap.
            left: Cell::new(bytes.len().saturating_mul(12).saturating_add(64 * 1024 * 1024)),
            open: Cell::new(0),
        }
    }

    /// The same, where it is not locked and has a catalog.
    fn sound(self) -> Result<Self, Unbound> {
        if self.trailer.get("Encrypt").is_some() {
            return Err(Unbound::Locked);
        }
        let catalog = self.catalog()?;
        let pages = self.resolved(catalog.get("Pages").ok_or(Unbound::Damaged)?)?;
        if pages.as_dict().is_some() { Ok(self) } else { Err(Unbound::Damaged) }
    }

    pub(super) fn catalog(&self) -> Result<Dict, Unbound> {
        match self.resolved(self.trailer.get("Root").ok_or(Unbound::Damaged)?)? {
            Value::Dict(dict) => Ok(dict),
            _ => Err(Unbound::Damaged),
        }
    }

    /// Counts work, so that no file makes more of it than its size is worth.
    pub(super) fn spend(&self, bytes: usize) -> Result<(), Unbound> {
        let left = self.left.get().checked_sub(bytes.max(16)).ok_or(Unbound::TooHeavy)?;
        self.left.set(left);
        Ok(())
    }

    /// A value, or the object that it names.
    pub(super) fn resolved(&self, value: &Value) -> Result<Value, Unbound> {
        let mut value = value.clone();
        for _ in 0..8 {
            match value {
                Value::Ref(number) => value = self.object(number)?.value,
                other => return Ok(other),
            }
        }
        Err(Unbound::Damaged)
    }

    /// An object; nothing, as a value, where there is none.
    pub(super) fn object(&self, number: u32) -> Result<Object, Unbound> {
        let nothing = || Object { value: Value::Plain((*b"null").into()), stream: None };
        match self.places.get(&number) {
            None | Some(Place::Free) => Ok(nothing()),
            Some(Place::At(at)) => match self.object_at(*at)? {
                (found, object) if found == number => Ok(object),
                _ => Err(Unbound::Damaged),
            },
            Some(Place::In(stream, nth)) => {
                let shelf = self.shelf(*stream)?;
                let (found, at) = *shelf.objects.get(*nth).ok_or(Unbound::Damaged)?;
                if found != number {
                    return Err(Unbound::Damaged);
                }
                let mut reader = Reader::new(&shelf.bytes, at);
                let value = reader.value();
                self.spend(reader.at.saturating_sub(at))?;
                Ok(Object { value: value.ok_or(Unbound::Damaged)?, stream: None })
            }
        }
    }

    /// The object that stands at this byte, and its number.
    pub(super) fn object_at(&self, at: usize) -> Result<(u32, Object), Unbound> {
        self.deeper(|| self.read_at(at))
    }

    /// Reads something that may ask for other objects, which may ask for it again.
    fn deeper<T>(&self, read: impl FnOnce() -> Result<T, Unbound>) -> Result<T, Unbound> {
        if self.open.get() == OPEN_MOST {
            return Err(Unbound::Damaged);
        }
        self.open.set(self.open.get() + 1);
        let read = read();
        self.open.set(self.open.get() - 1);
        read
    }

    fn read_at(&self, at: usize) -> Result<(u32, Object), Unbound> {
        let mut reader = Reader::new(self.bytes, at);
        let head = |reader: &mut Reader| {
            let number = u32::try_from(reader.count()?).ok()?;
            reader.count()?;
            reader.word("obj")?;
            Some((number, reader.value()?))
        };
        let head = head(&mut reader);
        // What is no object took its time too.
        self.spend(reader.at.saturating_sub(at))?;
        let (number, value) = head.ok_or(Unbound::Damaged)?;
        let stream = match &value {
            Value::Dict(dict) if reader.word("stream").is_some() => Some(self.stream(dict, reader.at)?),
            _ => None,
        };
        Ok((number, Object { value, stream }))
    }

    /// Where the bytes of a stream stand, whose word ended at `at`: as long as it says, where its end stands there, else up to its end.
    fn stream(&self, dict: &Dict, at: usize) -> Result<Range<usize>, Unbound> {
        let rest = &self.bytes[at..];
        let from = at
            + if rest.starts_with(b"\r\n") {
                2
            } else {
                usize::from(rest.starts_with(b"\n") || rest.starts_with(b"\r"))
            };
        let says = dict.get("Length").and_then(|it| self.resolved(it).ok()).and_then(|it| it.as_count());
        if let Some(to) = says.and_then(|length| from.checked_add(length)).filter(|to| *to <= self.bytes.len())
            && Reader::new(self.bytes, to).word("endstream").is_some()
        {
            return Ok(from..to);
        }
        let end = b"endstream";
        let found = self.bytes[from..].windows(end.len()).position(|it| it == end);
        self.spend(found.unwrap_or(self.bytes.len() - from))?;
        let to = from + found.ok_or(Unbound::Damaged)?;
        let line = self.bytes[from..to].strip_suffix(b"\r\n").or(self.bytes[from..to].strip_suffix(b"\n"));
        Ok(from..from + line.map_or(to - from, <[u8]>::len))
    }

    /// A stream of objects, opened once.
    fn shelf(&self, number: u32) -> Result<Rc<Shelf>, Unbound> {
        if let Some(shelf) = self.shelves.borrow().get(&number) {
            return Ok(Rc::clone(shelf));
        }
        let Some(Place::At(at)) = self.places.get(&number).copied() else { return Err(Unbound::Damaged) };
        let shelf = Rc::new(self.deeper(|| {
            let (_, object) = self.object_at(at)?;
            self.opened(&object)
        })?);
        let mut shelves = self.shelves.borrow_mut();
        if shelves.values().map(|it| it.weight()).sum::<usize>() + shelf.weight() > SHELVES_MOST {
            shelves.clear();
        }
        let _ = shelves.insert(number, Rc::clone(&shelf));
        Ok(shelf)
    }

    fn opened(&self, object: &Object) -> Result<Shelf, Unbound> {
        let (Value::Dict(dict), Some(range)) = (&object.value, &object.stream) else { return Err(Unbound::Damaged) };
        let bytes = stream::opened(dict, &self.bytes[range.clone()], &|bytes| self.spend(range.len() + bytes))?;
        let count = |name: &str| {
            let value = self.resolved(dict.get(name).ok_or(Unbound::Damaged)?)?;
            value.as_count().ok_or(Unbound::Damaged)
        };
        let (many, first) = (count("N")?, count("First")?);
        if many > OBJECTS_MOST {
            return Err(Unbound::TooHeavy);
        }
        let mut reader = Reader::new(&bytes, 0);
        let mut objects = Vec::new();
        for _ in 0..many {
            let number = reader.count().and_then(|it| u32::try_from(it).ok()).ok_or(Unbound::Damaged)?;
            let at = reader.count().and_then(|it| it.checked_add(first)).ok_or(Unbound::Damaged)?;
            objects.push((number, at));
        }
        Ok(Shelf { bytes, objects })
    }

    /// The numbers of the objects in a stream of objects.
    pub(super) fn shelved(&self, number: u32) -> Result<Vec<u32>, Unbound> {
        Ok(self.shelf(number)?.objects.iter().map(|(number, _)| *number).collect())
    }
}
