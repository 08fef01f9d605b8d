use tantivy::{DocAddress, Searcher, TantivyDocument, schema::Value};

use crate::{
    Fault, Fit, Found, Hit, Name, Order, Query,
    card::Card,
    gate::Gate,
    harvest::{Candidate, Harvest, Tally, Wish},
    matched::matched,
    schema::Fields,
    sheet::{EXACT, Grade, START, Sheet, WORDS},
    squares::Squares,
    wanted::Wanted,
};

/// The most places given at once.
const MOST: usize = 1_000;

/// Where so many places fit without typing errors, none are forgiven; nor where a whole name is as it was typed.
const ENOUGH: usize = 10;

/// Looks for places.
pub(crate) fn search(searcher: &Searcher, fields: &Fields, query: &Query) -> Result<Found, Fault> {
    let wanted = Wanted::read(&query.words);
    if wanted.is_none() && !query.words.trim().is_empty() {
        return Ok(Found::default());
    }
    let limit = query.limit.min(MOST);
    let most = query.offset.saturating_add(limit).min(usize::try_from(searcher.num_docs()).unwrap_or(usize::MAX));
    let wish = Wish { order: query.order, most, counts: query.counts, points: query.points > 0 };
    let harvests = harvest(searcher, fields, query, wanted.as_ref(), &wish)?;
    let mut found = Found { total: harvests.iter().map(|harvest| harvest.total).sum(), ..Found::default() };
    found.countries = ranked(harvests.iter().map(|harvest| &harvest.countries));
    found.continents = ranked(harvests.iter().map(|harvest| &harvest.continents));
    if wish.points {
        let mut squares = Squares::none();
        harvests.iter().filter_map(|harvest| harvest.squares.as_ref()).for_each(|more| squares.join(more));
        (found.points, found.placed) = (squares.points(query.points), squares.placed);
    }
    let candidates = ordered(searcher, harvests, query.order)?;
    for candidate in candidates.into_iter().skip(query.offset).take(limit) {
        found.hits.push(hit(searcher, fields, candidate, wanted.as_ref())?);
    }
    Ok(found)
}

/// Goes through every segment; forgives errors, one and then two, while too little fits.
fn harvest(
    searcher: &Searcher,
    fields: &Fields,
    query: &Query,
    wanted: Option<&Wanted>,
    wish: &Wish,
) -> tantivy::Result<Vec<Harvest>> {
    let segments = searcher.segment_readers();
    let gates = segments.iter().map(|segment| Gate::open(segment, fields, &query.filters));
    let gates = gates.collect::<tantivy::Result<Vec<_>>>()?;
    let gather = |sheets: Option<&[Sheet]>| {
        let each = segments.iter().enumerate().zip(&gates);
        let sheet = |number: usize| sheets.map(|sheets| &sheets[number]);
        each.map(|(segment, gate)| Harvest::gather(segment, sheet(segment.0), gate, wish)).collect()
    };
    let Some(wanted) = wanted else { return gather(None) };
    let sheets = segments.iter().map(|segment| Sheet::read(segment, fields, wanted));
    let mut sheets = sheets.collect::<tantivy::Result<Vec<_>>>()?;
    let mut harvests: Vec<Harvest> = gather(Some(&sheets))?;
    for errors in 1..=wanted.errors() {
        let total = harvests.iter().map(|harvest| harvest.total).sum::<usize>();
        if total >= ENOUGH || harvests.iter().any(|harvest| harvest.whole) {
            break;
        }
        for (sheet, segment) in sheets.iter_mut().zip(segments) {
            sheet.forgive(segment, fields, wanted, errors)?;
        }
        harvests = gather(Some(&sheets))?;
    }
    Ok(harvests)
}

/// The best of all segments in their order. A name's place in one segment's dictionary says nothing in another's, so that the
/// names themselves are compared where there are several.
fn ordered(searcher: &Searcher, harvests: Vec<Harvest>, order: Order) -> tantivy::Result<Vec<Candidate>> {
    let mut best: Vec<Candidate> = harvests.into_iter().flat_map(|harvest| harvest.best).collect();
    if order != Order::Name || searcher.segment_readers().len() < 2 {
        best.sort_unstable_by(|a, b| b.cmp(a));
        return Ok(best);
    }
    let columns = searcher.segment_readers().iter().map(|segment| segment.fast_fields().str("title"));
    let columns = columns.collect::<tantivy::Result<Vec<_>>>()?;
    let mut named = Vec::with_capacity(best.len());
    for candidate in best {
        let mut name = String::new();
        if let Some(column) = &columns[candidate.segment] {
            let title = column.ords().first(candidate.doc).unwrap_or(0);
            column.ord_to_str(title, &mut name)?;
        }
        let standing = candidate.rank as u64; // the lower half, as `Ranks` wrote it
        named.push((name, std::cmp::Reverse(standing), candidate));
    }
    named.sort_unstable();
    Ok(named.into_iter().map(|(_, _, candidate)| candidate).collect())
}

/// Values with the number of their places, most first.
fn ranked<'a>(tallies: impl Iterator<Item = &'a Tally>) -> Vec<(String, usize)> {
    let mut sum = Tally::new();
    for (value, count) in tallies.flatten() {
        *sum.entry(value.clone()).or_default() += count;
    }
    let mut counts: Vec<_> = sum.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

fn hit(searcher: &Searcher, fields: &Fields, it: Candidate, wanted: Option<&Wanted>) -> Result<Hit, Fault> {
    let segment = u32::try_from(it.segment).expect("segments are few");
    let document: TantivyDocument = searcher.doc(DocAddress::new(segment, it.doc))?;
    let bytes = document.get_first(fields.card).and_then(|card| card.as_bytes()).unwrap_or_default();
    let mut card: Card = serde_json::from_slice(bytes).map_err(std::io::Error::from)?;
    let forgiving = it.grade.is_some_and(|grade| grade.tier() < WORDS);
    let other = wanted.and_then(|wanted| matched(&card, wanted, forgiving));
    let matched = other.map(|index| card.names[index].clone());
    let name = if card.names.is_empty() { Name::plain("") } else { card.names.swap_remove(0) };
    let fit = it.grade.map(fit);
    Ok(Hit { id: card.id, slug: card.slug, name, matched, fit, position: card.position })
}

fn fit(grade: Grade) -> Fit {
    match grade.tier() {
        EXACT => Fit::Exact,
        START => Fit::Start,
        WORDS => Fit::Words,
        _ => Fit::Near,
    }
}
