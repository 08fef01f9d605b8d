//! Every key of a rules file. The reader refuses any other, and the editor's page explains each of them.

use crate::words::{Base, Body, Scope, SecondBallot, Tie, Way, Weights};

/// A key that a rules file may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Where it stands: `matter.title` is the key `title` of an entry `[[matter]]`.
    pub path: &'static str,
    /// Its stable name, by which a room finds its explanation: the path with hyphens.
    pub id: &'static str,
    /// What its value is.
    pub kind: Kind,
    /// Whether it must be there, when what holds it is.
    pub needed: bool,
}

/// What the value of a key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A table of further keys.
    Table,
    /// A list of tables.
    Tables,
    /// A text in each of the four languages.
    Text,
    /// A name: small Latin letters, digits and hyphens.
    Name,
    /// A list of names.
    Names,
    /// A whole number.
    Number,
    /// A fraction between quotes, such as `"2/3"`.
    Fraction,
    /// `true` or `false`.
    YesNo,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A list of some of these words.
    Words(&'static [&'static str]),
}

const fn must(path: &'static str, id: &'static str, kind: Kind) -> Key {
    Key { path, id, kind, needed: true }
}

const fn may(path: &'static str, id: &'static str, kind: Kind) -> Key {
    Key { path, id, kind, needed: false }
}

/// The words for what a second convocation asks.
pub(crate) const SECOND_CALL: &[&str] = &["the-same", "nothing", "less"];
/// The words for how persons are elected.
pub(crate) const ELECTIONS: &[&str] = &["two-rounds", "approval", "transferable"];

/// All the keys, in the order in which the canonical file has them.
pub const KEYS: &[Key] = &[
    // Whether these rules are an example and bind nobody; `false` when it is absent.
    may("example", "example", Kind::YesNo),
    // Where the rules come from: who adopted them and when, or that the organ's own are not public.
    must("source", "source", Kind::Text),
    // The colleges that make up the organ. One that has no colleges has one, of all its members.
    must("college", "college", Kind::Tables),
    // Its name in this file, which other keys use, and its name for people.
    must("college.key", "college-key", Kind::Name),
    must("college.title", "college-title", Kind::Text),
    // Its seats, held or vacant. Absent: as many as it has members.
    may("college.seats", "college-seats", Kind::Number),
    // How many must be there before anything is decided.
    must("quorum", "quorum", Kind::Table),
    // Whether those represented by proxy count for the quorum; `false` when it is absent.
    may("quorum.proxies", "quorum-proxies", Kind::YesNo),
    // The whole assembly: a share of its seats, or a number; exactly one of the three.
    may("quorum.at_least", "quorum-at-least", Kind::Fraction),
    may("quorum.more_than", "quorum-more-than", Kind::Fraction),
    may("quorum.number", "quorum-number", Kind::Number),
    // Of what it is a share; all the seats when it is absent.
    may("quorum.of", "quorum-of", Kind::Word(Body::WORDS)),
    // What a college must reach besides.
    may("quorum.college", "quorum-college", Kind::Tables),
    // Which college, and what of it: a share of its seats, or a number; exactly one of the three.
    must("quorum.college.college", "quorum-college-college", Kind::Name),
    may("quorum.college.at_least", "quorum-college-at-least", Kind::Fraction),
    may("quorum.college.more_than", "quorum-college-more-than", Kind::Fraction),
    may("quorum.college.number", "quorum-college-number", Kind::Number),
    may("quorum.college.of", "quorum-college-of", Kind::Word(Body::WORDS)),
    // A second convocation on the same agenda, after a first without quorum. Absent: it asks the same.
    may("quorum.second", "quorum-second", Kind::Table),
    // `the-same`, `nothing` (any number decides), or `less`, which the keys beside it say.
    must("quorum.second.asks", "quorum-second-asks", Kind::Word(SECOND_CALL)),
    // What is asked in all, and of colleges, where it asks `less`; as above.
    may("quorum.second.at_least", "quorum-second-at-least", Kind::Fraction),
    may("quorum.second.more_than", "quorum-second-more-than", Kind::Fraction),
    may("quorum.second.number", "quorum-second-number", Kind::Number),
    may("quorum.second.of", "quorum-second-of", Kind::Word(Body::WORDS)),
    may("quorum.second.college", "quorum-second-college", Kind::Tables),
    must("quorum.second.college.college", "quorum-second-college-college", Kind::Name),
    may("quorum.second.college.at_least", "quorum-second-college-at-least", Kind::Fraction),
    may("quorum.second.college.more_than", "quorum-second-college-more-than", Kind::Fraction),
    may("quorum.second.college.number", "quorum-second-college-number", Kind::Number),
    may("quorum.second.college.of", "quorum-second-college-of", Kind::Word(Body::WORDS)),
    // The majorities, which matters name.
    must("majority", "majority", Kind::Tables),
    // Its name in this file, by which matters ask for it.
    must("majority.key", "majority-key", Kind::Name),
    // How much must be for it; exactly one of the two.
    may("majority.at_least", "majority-at-least", Kind::Fraction),
    may("majority.more_than", "majority-more-than", Kind::Fraction),
    // Of what: votes cast, members present, present or represented, seats filled, all seats.
    must("majority.of", "majority-of", Kind::Word(Base::WORDS)),
    // Whether abstentions are votes cast; `false` when it is absent.
    may("majority.abstentions", "majority-abstentions", Kind::YesNo),
    // What decides when there are as many for as against, and one vote more would have adopted. Said of a majority of more
    // than half, which alone knows a tie, and of no other.
    may("majority.tie", "majority-tie", Kind::Word(Tie::WORDS)),
    // A double majority: the colleges taken one by one must reach this besides.
    may("majority.by_college", "majority-by-college", Kind::Table),
    // How much must be for it in a college; exactly one of the two, and of what.
    may("majority.by_college.at_least", "majority-by-college-at-least", Kind::Fraction),
    may("majority.by_college.more_than", "majority-by-college-more-than", Kind::Fraction),
    must("majority.by_college.of", "majority-by-college-of", Kind::Word(Base::WORDS)),
    // In how many of the colleges that vote. Absent: in each.
    may("majority.by_college.colleges", "majority-by-college-colleges", Kind::Number),
    // What the organ decides on.
    must("matter", "matter", Kind::Tables),
    // Its name in this file, and its name for people. `agenda` is the matter by which votes on procedure are taken: rules that
    // know it by another name have none.
    must("matter.key", "matter-key", Kind::Name),
    must("matter.title", "matter-title", Kind::Text),
    // Who votes. Absent: every college.
    may("matter.colleges", "matter-colleges", Kind::Names),
    // How it is voted on: the usual way first, then those that may be asked for instead.
    must("matter.ways", "matter-ways", Kind::Words(Way::WORDS)),
    // Whether it is about persons: secret then, unless `ballots.secret_on_persons` says otherwise. An election always is.
    may("matter.persons", "matter-persons", Kind::YesNo),
    // The majority asked; none for an election by approval or by transferable vote.
    may("matter.majority", "matter-majority", Kind::Name),
    // How persons are elected to seats, when that is the matter.
    may("matter.election", "matter-election", Kind::Word(ELECTIONS)),
    // What a member may do for an absent one. Absent: nobody votes for another.
    may("proxies", "proxies", Kind::Table),
    // How many proxies one person may hold.
    must("proxies.per_holder", "proxies-per-holder", Kind::Number),
    // For what a proxy may be given: a whole session, items of its agenda, matters.
    must("proxies.scopes", "proxies-scopes", Kind::Words(Scope::WORDS)),
    // How many hours before the opening a proxy must have arrived; 0: up to the opening itself.
    must("proxies.deadline_hours", "proxies-deadline-hours", Kind::Number),
    // Whether only a member of the same college may hold it.
    must("proxies.same_college", "proxies-same-college", Kind::YesNo),
    // How ballots are taken.
    must("ballots", "ballots", Kind::Table),
    // Whether a second ballot for the same seat replaces the first, or is refused.
    must("ballots.second", "ballots-second", Kind::Word(SecondBallot::WORDS)),
    // Whether every seat has one vote, or each member the weight that the organ gives them; `none` when it is absent.
    may("ballots.weights", "ballots-weights", Kind::Word(Weights::WORDS)),
    // Whether votes about persons are always secret; `true` when it is absent.
    may("ballots.secret_on_persons", "ballots-secret-on-persons", Kind::YesNo),
    // How many days before the day a convocation must have gone out.
    must("notice", "notice", Kind::Table),
    // For an ordinary session, and for an extraordinary one.
    must("notice.ordinary", "notice-ordinary", Kind::Number),
    must("notice.extraordinary", "notice-extraordinary", Kind::Number),
    // How many days a written procedure stays open at least.
    must("notice.written", "notice-written", Kind::Number),
    // Between a session without quorum and the second convocation; 0: the same day.
    must("notice.second", "notice-second", Kind::Number),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_a_key_is_its_path_with_hyphens() {
        for key in KEYS {
            assert_eq!(key.id, key.path.replace(['.', '_'], "-"));
            assert_eq!(KEYS.iter().filter(|other| other.id == key.id).count(), 1, "{}", key.id);
        }
    }

    #[test]
    fn a_key_stands_in_a_table_that_is_a_key() {
        for key in KEYS {
            let holder = key.path.rsplit_once('.').map(|(holder, _)| holder);
            let kind = holder.map(|holder| KEYS.iter().find(|key| key.path == holder).unwrap().kind);
            assert!(matches!(kind, None | Some(Kind::Table | Kind::Tables)), "{}", key.path);
        }
    }
}
