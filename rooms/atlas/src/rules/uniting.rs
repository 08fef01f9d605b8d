//! What becomes of a tie when one of its places turns out to be another: it follows, and is one with a tie that stood there.

use super::{LocalityId, Pair, Relation, SideWord, Since, Status, Word};

impl Relation {
    /// The same tie of `to` in the place of `from`; none where `to` stands at its other end: no place is tied to itself.
    #[must_use]
    pub fn moved(&self, from: &LocalityId, to: &LocalityId) -> Option<Self> {
        let end = |id: &LocalityId| if id == from { to.clone() } else { id.clone() };
        let ends = Pair::of(end(self.ends.one()), end(self.ends.two()))?;
        // Whoever spoke for an end speaks for it where it stands now.
        let turned = *ends.one() != end(self.ends.one());
        let [one, two] = self.words.clone();
        let words = if turned { [two, one] } else { [one, two] };
        Some(Self { id: Self::id_of(&ends, self.kind), ends, words, ..self.clone() })
    }

    /// Two records of one tie as one: all their sources; of two dates the earliest, and the nearer one where one lies within the
    /// other; an end before a life, and a life before silence. What a person wrote goes before what sources say. Of two words
    /// of one side the later stands, and the contesting one of the same day; a confirmation of other facts than these
    /// falls ([`Relation::dated`]).
    #[must_use]
    pub fn united(self, other: &Self) -> Self {
        let (first, second) = if other.edited && !self.edited { (other, &self) } else { (&self, other) };
        let (mut since, mut status) = (first.since, first.status);
        if first.edited && !second.edited {
            since = since.or(second.since);
            status = if status == Status::Unknown { second.status } else { status };
        } else {
            since = earliest(since, second.since);
            status = firmest(status, second.status);
        }
        let said = |it: &Self, side: usize| it.clone().dated(since, status).words[side].take();
        let words = [0, 1].map(|side| later(said(first, side), said(second, side)));
        let mut sources = self.sources.clone();
        sources.extend(other.sources.iter().filter(|source| !self.sources.contains(source)).cloned());
        let mut it = Self { since, status, sources, words, edited: self.edited || other.edited, ..self };
        it.hear(&other.told);
        it
    }
}

/// Of two dates the earliest; of `1964` and `1964-05-08` the day, which says the same and more.
pub(super) fn earliest(a: Option<Since>, b: Option<Since>) -> Option<Since> {
    [a, b].into_iter().flatten().min_by_key(Since::by_beginning)
}

/// Of two statuses the one that says more: that it ended, that it lives, that it sleeps, nothing.
pub(super) fn firmest(a: Status, b: Status) -> Status {
    let order = [Status::Ended, Status::Active, Status::Dormant, Status::Unknown];
    order.into_iter().find(|it| *it == a || *it == b).unwrap_or(a)
}

fn later(a: Option<SideWord>, b: Option<SideWord>) -> Option<SideWord> {
    [a, b].into_iter().flatten().max_by_key(|said| (said.on, said.word == Word::Contested))
}

#[cfg(test)]
mod tests {
    use kernel::{Day, Id};

    use super::*;
    use crate::rules::{Attribution, RelationKind};

    fn tie(one: &str, two: &str, since: &str) -> Relation {
        let ends = Pair::of(Id::new(one), Id::new(two)).unwrap();
        let source = Attribution { name: format!("{one} {two}"), url: None, on: None, licence: None };
        Relation {
            id: Relation::id_of(&ends, RelationKind::Twinning),
            ends,
            kind: RelationKind::Twinning,
            since: Since::parse(since),
            status: Status::Unknown,
            sources: vec![source],
            told: std::collections::BTreeMap::new(),
            words: [None, None],
            edited: false,
            version: 1,
        }
    }

    fn said(word: Word, day: i8, note: &str) -> Option<SideWord> {
        Some(SideWord { word, on: Day::constant(2026, 11, day), note: note.into() })
    }

    #[test]
    fn a_tie_follows_its_place_and_each_side_keeps_its_word() {
        let before = Relation { words: [said(Word::Confirmed, 1, "m"), None], ..tie("m", "z", "1998") };
        let after = before.moved(&Id::new("z"), &Id::new("a")).unwrap();
        assert_eq!((after.ends.one().as_str(), after.ends.two().as_str()), ("a", "m"));
        assert_eq!(after.words, [None, said(Word::Confirmed, 1, "m")], "the ends changed their order");
        assert_eq!(after.id, tie("m", "a", "").id);
        assert_eq!(before.moved(&Id::new("z"), &Id::new("m")), None, "no place is tied to itself");
    }

    #[test]
    fn two_records_of_one_tie_keep_all_sources_and_the_earliest_date() {
        let one = tie("a", "b", "1965").united(&Relation { status: Status::Active, ..tie("b", "c", "1964") });
        assert_eq!(one.sources.len(), 2);
        assert_eq!((one.since, one.status), (Since::parse("1964"), Status::Active));
        let nearer = tie("a", "b", "1964").united(&tie("b", "c", "1964-05-08"));
        assert_eq!(nearer.since, Since::parse("1964-05-08"));
        let ended = Relation { status: Status::Ended, ..tie("a", "b", "") };
        assert_eq!(ended.united(&Relation { status: Status::Active, ..tie("b", "c", "") }).status, Status::Ended);
    }

    #[test]
    fn what_a_person_wrote_goes_before_what_sources_say() {
        let written = Relation { edited: true, ..tie("b", "c", "1970") };
        let one = tie("a", "b", "1964").united(&written);
        assert_eq!((one.since, one.edited), (Since::parse("1970"), true));
    }

    #[test]
    fn no_word_of_a_side_is_lost_unless_it_was_of_other_facts() {
        let early = Relation { words: [said(Word::Confirmed, 1, ""), None], ..tie("a", "b", "1964") };
        let late =
            Relation { words: [said(Word::Contested, 2, "no"), said(Word::Confirmed, 3, "")], ..tie("a", "b", "1964") };
        let both = early.clone().united(&late);
        assert_eq!(both.words, [said(Word::Contested, 2, "no"), said(Word::Confirmed, 3, "")]);
        assert_eq!(late.clone().united(&early).words, both.words, "in either order");
        let same_day = Relation { words: [said(Word::Confirmed, 2, ""), None], ..early.clone() };
        assert_eq!(same_day.united(&late).words[0], said(Word::Contested, 2, "no"), "the more careful of one day");
        let elsewhere = Relation { words: [None, said(Word::Confirmed, 4, "")], ..tie("a", "b", "1970") };
        let one = early.united(&elsewhere);
        assert_eq!(one.words, [said(Word::Confirmed, 1, ""), None], "who confirmed 1970 did not confirm 1964");
    }
}
