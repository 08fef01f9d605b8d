//! What each source says of a relation: a source that corrects itself is believed.

use std::collections::BTreeMap;

use super::{
    Attribution, Relation, Since, Status,
    uniting::{earliest, firmest},
};

/// What one source says of a relation, in all its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// Since when; none when it does not say.
    pub since: Option<Since>,
    /// Whether it lives; unknown when it does not say.
    pub status: Status,
}

impl Told {
    /// Nothing.
    pub const NOTHING: Self = Self { since: None, status: Status::Unknown };

    /// Both together: of two dates the earliest, of two statuses the one that says more.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { since: earliest(self.since, other.since), status: firmest(self.status, other.status) }
    }

    /// The same said by each of these sources, by their names.
    pub fn by(self, sources: &[Attribution]) -> BTreeMap<String, Self> {
        sources.iter().map(|source| (source.name.clone(), self)).collect()
    }
}

impl Relation {
    /// The same with what a source says now in the place of what it said before: an edition that is dated earlier than the one
    /// that stands changes nothing. What a person wrote stays.
    #[must_use]
    pub fn with_edition(mut self, said: &Self) -> Self {
        for source in &said.sources {
            let of = |it: &&Attribution| it.name == source.name;
            if self.sources.iter().filter(of).any(|it| source.on.is_some() && it.on > source.on) {
                continue;
            }
            self.sources.retain(|it| it.name != source.name);
            self.sources.push(source.clone());
            self.told.insert(source.name.clone(), said.told.get(&source.name).copied().unwrap_or(Told::NOTHING));
        }
        self.reckoned()
    }

    /// The same with the facts that follow from what its sources say, whichever came first. What stood counts as said by those of
    /// which it is not kept what they said.
    pub(super) fn reckoned(mut self) -> Self {
        if !self.edited {
            self.sources.sort();
            let silent = self.sources.iter().any(|source| !self.told.contains_key(&source.name));
            let stood = silent.then_some(Told { since: self.since, status: self.status });
            let all = self.told.values().copied().chain(stood).fold(Told::NOTHING, Told::and);
            (self.since, self.status) = (all.since, all.status);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Day, Id};

    use super::*;
    use crate::rules::{Pair, RelationKind};

    fn by(name: &str, on: Option<Day>, since: &str, status: Status) -> Relation {
        let ends = Pair::of(Id::new("smara"), Id::new("timbuktu")).unwrap();
        let sources = vec![Attribution { name: name.into(), url: None, on, licence: None }];
        let told = Told { since: Since::parse(since), status };
        Relation {
            id: Relation::id_of(&ends, RelationKind::Twinning),
            ends,
            kind: RelationKind::Twinning,
            since: told.since,
            status,
            told: told.by(&sources),
            sources,
            words: [None, None],
            edited: false,
            version: 1,
        }
    }

    fn facts(it: &Relation) -> (Option<Since>, Status, usize) {
        (it.since, it.status, it.sources.len())
    }

    #[test]
    fn a_source_that_corrects_itself_is_believed_and_another_still_counts() {
        let first = by("Annuaire", None, "1964", Status::Ended);
        let corrected = first.clone().with_edition(&by("Annuaire", None, "1970", Status::Active));
        assert_eq!(facts(&corrected), (Since::parse("1970"), Status::Active, 1));
        let both = corrected.with_source(&by("Wikidata", None, "1968", Status::Unknown));
        assert_eq!(facts(&both), (Since::parse("1968"), Status::Active, 2), "the earliest of what sources say now");
        let silent = both.with_edition(&by("Annuaire", None, "", Status::Unknown));
        assert_eq!(facts(&silent), (Since::parse("1968"), Status::Unknown, 2), "it takes its word back");
    }

    #[test]
    fn a_later_edition_goes_over_an_earlier_one_in_either_order() {
        let day = |year| Some(Day::constant(year, 1, 1));
        let (old, new) =
            (by("Annuaire", day(2020), "1964", Status::Ended), by("Annuaire", day(2025), "1970", Status::Active));
        assert_eq!(facts(&old.clone().with_edition(&new)), (Since::parse("1970"), Status::Active, 1));
        assert_eq!(new.clone().with_edition(&old), new);
    }

    #[test]
    fn what_stood_before_words_were_kept_counts_until_its_source_speaks_again() {
        let stood = Relation { told: BTreeMap::new(), ..by("Annuaire", None, "1964", Status::Ended) };
        let both = stood.with_source(&by("Wikidata", None, "1970", Status::Active));
        assert_eq!(facts(&both), (Since::parse("1964"), Status::Ended, 2));
        let again = both.with_edition(&by("Annuaire", None, "1968", Status::Unknown));
        assert_eq!(facts(&again), (Since::parse("1968"), Status::Active, 2));
    }

    #[test]
    fn what_a_person_wrote_stays() {
        let written = Relation { edited: true, ..by("Annuaire", None, "1964", Status::Active) };
        let after = written.with_edition(&by("Annuaire", None, "1970", Status::Ended));
        assert_eq!(facts(&after), (Since::parse("1964"), Status::Active, 1));
    }
}
