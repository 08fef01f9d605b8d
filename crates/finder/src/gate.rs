use tantivy::{DocId, SegmentReader, fastfield::Column};

use crate::{
    Bounds, Filters,
    lists::Lists,
    schema::{Fields, attribute, flag, tag},
};

/// Which places of a segment the filters let through.
pub(crate) struct Gate<'a> {
    segment: &'a SegmentReader,
    /// How many of the groups of tags each place has, in their order; none where no tag is asked for.
    passed: Vec<u16>,
    groups: u16,
    population: Option<Range<u64>>,
    altitude: Option<Range<i64>>,
    coast: Option<Range<f64>>,
}

/// A figure that must lie between two others.
struct Range<T> {
    column: Column<T>,
    bounds: Bounds<T>,
}

impl<T: Copy + PartialOrd + std::fmt::Debug + Send + Sync + 'static> Range<T> {
    /// The range of a column; none where it has no end.
    fn of(bounds: Bounds<T>, column: impl FnOnce() -> tantivy::Result<Column<T>>) -> tantivy::Result<Option<Self>> {
        if bounds.least.is_none() && bounds.most.is_none() {
            return Ok(None);
        }
        Ok(Some(Self { column: column()?, bounds }))
    }

    fn holds(&self, doc: DocId) -> bool {
        self.column.first(doc).is_some_and(|value| {
            self.bounds.least.is_none_or(|least| value >= least) && self.bounds.most.is_none_or(|most| value <= most)
        })
    }
}

impl<'a> Gate<'a> {
    pub(crate) fn open(segment: &'a SegmentReader, fields: &Fields, filters: &Filters) -> tantivy::Result<Self> {
        let groups = groups(filters);
        let mut passed = Vec::new();
        if !groups.is_empty() {
            passed.resize(segment.max_doc() as usize, 0);
            let mut lists = Lists::open(segment, fields.tags)?;
            for (before, group) in (0..).zip(&groups) {
                for tag in group {
                    lists.exact(tag, |doc, _| {
                        let passed = &mut passed[doc as usize];
                        *passed += u16::from(*passed == before);
                    })?;
                }
            }
        }
        let columns = segment.fast_fields();
        let population = Range::of(filters.population, || columns.u64("population"))?;
        let altitude = Range::of(filters.altitude, || columns.i64("altitude"))?;
        let coast = Range::of(Bounds { least: None, most: filters.coast }, || columns.f64("coast"))?;
        let groups = u16::try_from(groups.len()).expect("groups are cut to a few");
        Ok(Self { segment, passed, groups, population, altitude, coast })
    }

    /// Whether a place is let through: it still exists, and every filter holds.
    pub(crate) fn admits(&self, doc: DocId) -> bool {
        self.passed.get(doc as usize).is_none_or(|passed| *passed == self.groups)
            && !self.segment.is_deleted(doc)
            && self.population.as_ref().is_none_or(|range| range.holds(doc))
            && self.altitude.as_ref().is_none_or(|range| range.holds(doc))
            && self.coast.as_ref().is_none_or(|range| range.holds(doc))
    }
}

/// The most groups of tags that are read: no honest question has more.
const GROUPS: usize = 64;

/// Groups of tags: one of each group is needed.
fn groups(filters: &Filters) -> Vec<Vec<String>> {
    let group = |kind: &str, values: &[String]| values.iter().map(|value| tag(kind, value)).collect::<Vec<_>>();
    let mut groups = vec![
        group("country", &filters.countries),
        group("continent", &filters.continents),
        group("language", &filters.languages),
        group("theme", &filters.themes),
        filters.member.iter().map(|holds| flag("member", *holds)).collect(),
        filters.seeking.iter().map(|holds| flag("seeking", *holds)).collect(),
    ];
    let mut names: Vec<&str> = filters.attributes.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let values = filters.attributes.iter().filter(|(other, _)| other == name);
        groups.push(values.map(|(_, value)| attribute(name, value)).collect());
    }
    groups.retain(|group| !group.is_empty());
    groups.truncate(GROUPS);
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_one_name_stand_together_and_names_apart() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let filters = Filters {
            countries: vec!["MA".into(), "ML".into()],
            attributes: vec![pair("climate", "BSh"), pair("relief", "plain"), pair("climate", "BWh")],
            ..Filters::default()
        };
        let expected = [
            vec![tag("country", "MA"), tag("country", "ML")],
            vec![attribute("climate", "BSh"), attribute("climate", "BWh")],
            vec![attribute("relief", "plain")],
        ];
        assert_eq!(groups(&filters), expected);
    }
}
