use super::{Confirmation, Pair, RelationKind, Since, Status};

/// What was signed in the club between two places, as anyone may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The two places.
    pub ends: Pair,
    /// What sort of tie it makes; none where what was signed names none.
    pub kind: Option<RelationKind>,
    /// The day on which it was signed.
    pub since: Option<Since>,
    /// Whether it has ended.
    pub ended: bool,
    /// The page that tells of it, after the language.
    pub page: String,
}

/// What is said of a tie between two places, whoever says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TieFacts {
    /// What sort of tie it is.
    pub kind: RelationKind,
    /// Since when; none when not documented.
    pub since: Option<Since>,
    /// Whether it lives.
    pub status: Status,
    /// How far its two ends stand behind it.
    pub confirmation: Confirmation,
}

impl TieFacts {
    /// Whether it counts as a living tie: neither ended nor contested.
    pub fn stands(&self) -> bool {
        self.status != Status::Ended && self.confirmation != Confirmation::Contested
    }
}

impl Signed {
    /// Which of the known relations between the same two places is the same tie: the one of its kind; where what was signed
    /// names none, the first kind of those that stand.
    pub fn same_as<T>(&self, known: &[T], facts: impl Fn(&T) -> TieFacts) -> Option<usize> {
        let all = || known.iter().map(&facts).enumerate();
        match self.kind {
            Some(kind) => all().find(|(_, it)| it.kind == kind).map(|(at, _)| at),
            None => all().filter(|(_, it)| it.stands()).min_by_key(|(_, it)| it.kind).map(|(at, _)| at),
        }
    }

    /// What is said of the tie beside what sources say of the same one: what both sides signed goes before it, unless it names no
    /// kind. A tie that sources do not know and that names no kind is told as a cooperation.
    pub fn facts(&self, known: Option<TieFacts>) -> TieFacts {
        match known {
            Some(known) if self.kind.is_none() => known,
            _ => TieFacts {
                kind: self.kind.unwrap_or(RelationKind::Cooperation),
                since: self.since,
                status: if self.ended { Status::Ended } else { Status::Active },
                confirmation: Confirmation::Both,
            },
        }
    }

    /// Whether its own facts are told of the tie, where sources know that or not.
    pub fn leads(&self, known: bool) -> bool {
        self.kind.is_some() || !known
    }
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    fn signed(kind: Option<RelationKind>, ended: bool) -> Signed {
        let ends = Pair::of(Id::new("smara"), Id::new("timbuktu")).expect("two places");
        Signed { ends, kind, since: Since::parse("2025-10-31"), ended, page: "/agreements/a".to_owned() }
    }

    fn said(kind: RelationKind, status: Status) -> TieFacts {
        TieFacts { kind, since: Since::parse("1964"), status, confirmation: Confirmation::None }
    }

    #[test]
    fn what_was_signed_goes_before_what_sources_say_of_the_same_kind_and_stands_beside_another() {
        let known = [said(RelationKind::Twinning, Status::Unknown), said(RelationKind::Cooperation, Status::Ended)];
        let same = |kind| signed(Some(kind), false).same_as(&known, |it| *it);
        assert_eq!(
            [RelationKind::Twinning, RelationKind::Cooperation, RelationKind::Friendship].map(same),
            [Some(0), Some(1), None]
        );
        let facts = signed(Some(RelationKind::Twinning), false).facts(Some(known[0]));
        let expected = TieFacts {
            kind: RelationKind::Twinning,
            since: Since::parse("2025-10-31"),
            status: Status::Active,
            confirmation: Confirmation::Both,
        };
        assert_eq!(facts, expected);
        assert_eq!(signed(Some(RelationKind::Twinning), true).facts(Some(known[0])).status, Status::Ended);
    }

    #[test]
    fn a_letter_of_intent_changes_nothing_of_a_twinning_that_sources_know_and_is_told_where_they_know_none() {
        let letter = signed(None, false);
        let known = [said(RelationKind::Cooperation, Status::Ended), said(RelationKind::Twinning, Status::Unknown)];
        assert_eq!(letter.same_as(&known, |it| *it), Some(1));
        assert_eq!(letter.facts(Some(known[1])), known[1]);
        assert_eq!(letter.same_as(&known[..1], |it| *it), None, "what has ended is another thing");
        assert_eq!(letter.facts(None).kind, RelationKind::Cooperation);
        assert!(letter.leads(false) && !letter.leads(true));
    }
}
