use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
};

use tantivy::{DocId, SegmentReader, columnar::StrColumn, fastfield::Column};

use crate::{
    Order,
    gate::Gate,
    sheet::{EXACT, Grade, Sheet},
    squares::{Squares, Surveyor},
    standing,
};

/// A place that may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Candidate {
    /// The greater, the earlier.
    pub(crate) rank: u128,
    /// Which segment it stands in, and where.
    pub(crate) segment: usize,
    pub(crate) doc: DocId,
    /// How well it fits, where words were given.
    pub(crate) grade: Option<Grade>,
}

/// What one segment yields.
pub(crate) struct Harvest {
    pub(crate) total: usize,
    /// Whether a whole name of one of them is exactly what was typed, be it among the best or not.
    pub(crate) whole: bool,
    /// The best, in no order.
    pub(crate) best: Vec<Candidate>,
    pub(crate) countries: Tally,
    pub(crate) continents: Tally,
    /// Where it lies, where points were asked for.
    pub(crate) squares: Option<Squares>,
}

/// How many places there are for each value.
pub(crate) type Tally = BTreeMap<String, usize>;

/// What is wanted of a segment.
pub(crate) struct Wish {
    pub(crate) order: Order,
    /// The most places.
    pub(crate) most: usize,
    pub(crate) counts: bool,
    pub(crate) points: bool,
}

impl Harvest {
    /// Goes through a segment: what fits the words, if there are any, and is let through by the filters.
    pub(crate) fn gather(
        (number, segment): (usize, &SegmentReader),
        sheet: Option<&Sheet>,
        gate: &Gate,
        wish: &Wish,
    ) -> tantivy::Result<Self> {
        let ranks = Ranks::open(segment, wish.order)?;
        let mut countries = Counter::open(segment, "country", wish.counts)?;
        let mut continents = Counter::open(segment, "continent", wish.counts)?;
        let mut surveyor = if wish.points { Some(Surveyor::open(segment)?) } else { None };
        let mut best: BinaryHeap<Reverse<Candidate>> = BinaryHeap::new();
        let (mut total, mut whole) = (0, false);
        let mut take = |doc, grade: Option<Grade>| {
            if !gate.admits(doc) {
                return;
            }
            total += 1;
            whole |= grade.is_some_and(|grade| grade.tier() == EXACT);
            countries.count(doc);
            continents.count(doc);
            surveyor.iter_mut().for_each(|surveyor| surveyor.enter(doc));
            let candidate = Candidate { rank: ranks.of(doc, grade), segment: number, doc, grade };
            if best.len() < wish.most {
                best.push(Reverse(candidate));
            } else if let Some(mut least) = best.peek_mut().filter(|least| least.0 < candidate) {
                *least = Reverse(candidate);
            }
        };
        match sheet {
            Some(sheet) => sheet.grades().for_each(|(doc, grade)| take(doc, Some(grade))),
            None => (0..segment.max_doc()).for_each(|doc| take(doc, None)),
        }
        let best = best.into_iter().map(|Reverse(candidate)| candidate).collect();
        let (countries, continents) = (countries.done()?, continents.done()?);
        Ok(Self { total, whole, best, countries, continents, squares: surveyor.map(Surveyor::done) })
    }
}

/// What the order of a search compares.
struct Ranks {
    standing: Column<u64>,
    /// The places of the names in the segment's dictionary, where the order is theirs.
    titles: Option<Column<u64>>,
    order: Order,
}

impl Ranks {
    fn open(segment: &SegmentReader, order: Order) -> tantivy::Result<Self> {
        let columns = segment.fast_fields();
        let titles = match order {
            Order::Name => columns.str("title")?.map(|titles| titles.ords().clone()),
            Order::Relevance | Order::Population => None,
        };
        Ok(Self { standing: columns.u64("standing")?, titles, order })
    }

    fn of(&self, doc: DocId, grade: Option<Grade>) -> u128 {
        let standing = self.standing.first(doc).unwrap_or(0);
        let grade = grade.unwrap_or_default();
        match self.order {
            Order::Relevance => standing::rank(standing, grade.tier(), grade.is_main()),
            Order::Population => standing::by_people(standing),
            Order::Name => {
                let title = self.titles.as_ref().and_then(|titles| titles.first(doc)).unwrap_or(0);
                u128::from(u64::MAX - title) << u64::BITS | u128::from(standing)
            }
        }
    }
}

/// Counts places by the value of a column; counts nothing where nobody asked.
struct Counter {
    column: Option<StrColumn>,
    counts: Vec<usize>,
}

impl Counter {
    fn open(segment: &SegmentReader, field: &str, asked: bool) -> tantivy::Result<Self> {
        let column = if asked { segment.fast_fields().str(field)? } else { None };
        let counts = column.as_ref().map(|column| vec![0; column.num_terms()]).unwrap_or_default();
        Ok(Self { column, counts })
    }

    fn count(&mut self, doc: DocId) {
        let Some(column) = &self.column else { return };
        if let Some(count) = column.ords().first(doc).and_then(|value| self.counts.get_mut(value as usize)) {
            *count += 1;
        }
    }

    fn done(self) -> tantivy::Result<Tally> {
        let mut tally = Tally::new();
        let Some(column) = self.column else { return Ok(tally) };
        for (value, count) in (0..).zip(self.counts).filter(|(_, count)| *count > 0) {
            let mut name = String::new();
            column.ord_to_str(value, &mut name)?;
            if !name.is_empty() {
                tally.insert(name, count);
            }
        }
        Ok(tally)
    }
}
