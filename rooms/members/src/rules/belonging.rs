use kernel::Day;

use super::{Member, Since, Step};

/// A member with the days on which it came to the club and left it.
#[derive(Debug, Clone)]
pub struct Belonging {
    /// The member.
    pub member: Member,
    /// The day on which it was last admitted, where it is documented.
    pub joined: Option<Day>,
    /// The days since which it was no longer in the club, each time that it left, the first one first.
    pub left: Vec<Day>,
}

impl Belonging {
    /// `held` are the steps by which it stands where it does ([`super::as_corrected`]).
    pub fn of(member: Member, held: &[(Step, Since)]) -> Self {
        let admitted = held.iter().rev().find(|(step, _)| *step == Step::Admitted);
        let joined = admitted.filter(|(_, since)| since.dated).map(|(_, since)| since.on);
        Self { member, joined, left: left(held) }
    }
}

/// The days since which a member with these steps was no longer in the club.
pub fn left(held: &[(Step, Since)]) -> Vec<Day> {
    held.iter().filter(|(step, _)| *step == Step::Withdrawn).map(|(_, since)| since.on).collect()
}
