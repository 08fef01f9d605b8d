use std::collections::BTreeMap;

use kernel::{Day, Id, sha256_hex};
use serde::{Deserialize, Serialize};

use super::{Confirmation, LocalityId, RelationKind, Since, Status, TieFacts, Told, Word};

/// Which relation.
pub type RelationId = Id<Relation>;

/// A known tie between two places, in the club or outside it. It says what sources say; an agreement is another thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Relation {
    /// Its identity, which derives from the pair and the kind.
    pub id: RelationId,
    /// The two places, in the order of their ids.
    pub ends: Pair,
    /// What sort of tie it is.
    pub kind: RelationKind,
    /// Since when; none when not documented.
    pub since: Option<Since>,
    /// Whether it lives.
    pub status: Status,
    /// Who says so, since when, under which licence.
    pub sources: Vec<Attribution>,
    /// What each source says, by its name, where that is kept: the facts follow from it, unless a person wrote them.
    pub told: BTreeMap<String, Told>,
    /// What the authorities of the two ends say of it, in the order of the ends.
    pub words: [Option<SideWord>; 2],
    /// Whether a person wrote or corrected it: no import changes it silently.
    pub edited: bool,
    /// How often it was saved.
    pub version: i64,
}

/// Two places, in the order of their ids, so that a pair is one whichever end was named first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    one: LocalityId,
    two: LocalityId,
}

impl Pair {
    /// The pair of two places; none when both are the same.
    pub fn of(a: LocalityId, b: LocalityId) -> Option<Self> {
        match a.cmp(&b) {
            std::cmp::Ordering::Less => Some(Self { one: a, two: b }),
            std::cmp::Ordering::Greater => Some(Self { one: b, two: a }),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// The first place.
    pub fn one(&self) -> &LocalityId {
        &self.one
    }

    /// The second place.
    pub fn two(&self) -> &LocalityId {
        &self.two
    }

    /// The place at the other end of `from`.
    pub fn other(&self, from: &LocalityId) -> &LocalityId {
        if self.one == *from { &self.two } else { &self.one }
    }

    /// Which end a place is, 0 or 1; none when it is neither.
    pub fn side(&self, of: &LocalityId) -> Option<usize> {
        [&self.one, &self.two].into_iter().position(|end| end == of)
    }
}

/// A source with the day of what it says and the terms on which it may be reused.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Attribution {
    /// Who publishes it, and under what title.
    pub name: String,
    /// Its address on the web, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The day on which it says so, or was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// The licence, by its short name: `CC0 1.0`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
}

/// What the authority of one end says of a relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideWord {
    /// Whether it says that it is so.
    pub word: Word,
    /// The day it said so.
    pub on: Day,
    /// Why it contests it, or what it adds.
    pub note: String,
}

impl Relation {
    /// The identity of a tie of one kind between two places: the same whoever writes it down.
    pub fn id_of(ends: &Pair, kind: RelationKind) -> RelationId {
        let hash = sha256_hex(format!("{} {} {}", ends.one, ends.two, kind.as_str()));
        Id::new(hash.get(..32).unwrap_or_default())
    }

    /// How far the two ends stand behind it.
    pub fn confirmation(&self) -> Confirmation {
        Confirmation::of(self.words.each_ref().map(|said| said.as_ref().map(|it| it.word)))
    }

    /// What the authority of a place says of it.
    pub fn word_of(&self, place: &LocalityId) -> Option<&SideWord> {
        self.words.get(self.ends.side(place)?)?.as_ref()
    }

    /// Whether it asks its sides for a word each year: what has ended does not.
    pub fn asks(&self) -> bool {
        self.status != Status::Ended
    }

    /// The same with what an import says beside what is known: one more source, or more of one; what a person wrote stays.
    #[must_use]
    pub fn with_source(mut self, said: &Self) -> Self {
        for source in &said.sources {
            if !self.sources.contains(source) {
                self.sources.push(source.clone());
            }
        }
        self.hear(&said.told);
        self.reckoned()
    }

    /// Keeps what sources say beside what they said; of what a person wrote nothing follows from it.
    pub(super) fn hear(&mut self, told: &BTreeMap<String, Told>) {
        if self.edited {
            return;
        }
        for (name, told) in told {
            let before = self.told.get(name).copied().unwrap_or(Told::NOTHING);
            self.told.insert(name.clone(), before.and(*told));
        }
    }

    /// Whether an import says something else than stands, rather than more.
    pub fn differs_from(&self, said: &Self) -> bool {
        let since = said.since.is_some() && said.since != self.since;
        since || (said.status != Status::Unknown && said.status != self.status)
    }

    /// What is said of it.
    pub fn facts(&self) -> TieFacts {
        TieFacts { kind: self.kind, since: self.since, status: self.status, confirmation: self.confirmation() }
    }

    /// Whether it counts as a living tie: neither ended nor contested.
    pub fn stands(&self) -> bool {
        self.facts().stands()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(a: &str, b: &str) -> Pair {
        Pair::of(Id::new(a), Id::new(b)).unwrap()
    }

    #[test]
    fn a_pair_is_one_whichever_end_is_named_first() {
        assert_eq!(pair("smara", "timbuktu"), pair("timbuktu", "smara"));
        assert_eq!(Pair::of(Id::new("smara"), Id::new("smara")), None);
        let ends = pair("timbuktu", "smara");
        assert_eq!(ends.other(&Id::new("smara")).as_str(), "timbuktu");
        assert_eq!(["smara", "timbuktu", "agadez"].map(|id| ends.side(&Id::new(id))), [Some(0), Some(1), None]);
    }

    #[test]
    fn the_identity_derives_from_the_pair_and_the_kind() {
        let twinning = Relation::id_of(&pair("a", "b"), RelationKind::Twinning);
        assert_eq!(twinning, Relation::id_of(&pair("b", "a"), RelationKind::Twinning));
        assert_ne!(twinning, Relation::id_of(&pair("a", "b"), RelationKind::Friendship));
    }

    #[test]
    fn both_confirm_or_one_or_none_and_one_contests_for_both() {
        let on = jiff::civil::date(2026, 11, 23);
        let said = |word| Some(SideWord { word, on, note: String::new() });
        let ends = pair("a", "b");
        let relation = |words| Relation {
            id: Relation::id_of(&ends, RelationKind::Twinning),
            ends: ends.clone(),
            kind: RelationKind::Twinning,
            since: None,
            status: Status::Unknown,
            sources: Vec::new(),
            told: BTreeMap::new(),
            words,
            edited: false,
            version: 1,
        };
        let (yes, no) = (Word::Confirmed, Word::Contested);
        let all = [[None, None], [said(yes), None], [said(yes), said(yes)], [said(yes), said(no)]];
        assert_eq!(
            all.map(|words| relation(words).confirmation()),
            [Confirmation::None, Confirmation::One, Confirmation::Both, Confirmation::Contested]
        );
    }
}
