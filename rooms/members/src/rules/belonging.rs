use kernel::Day;

use super::{Member, Since, Step};

/// A member with the days on which it came to the club and left it.
#[derive(Debug, Clone)]
pub struct Belonging {
    /// The member.
    pub member: Member,
    /// The day of each of its admissions, where it is documented, the first one first.
    pub admitted: Vec<Option<Day>>,
    /// The days since which it was no longer in the club, each time that it left, the first one first.
    pub left: Vec<Day>,
}

impl Belonging {
    /// `held` are the steps by which it stands where it does ([`super::as_corrected`]).
    pub fn of(member: Member, held: &[(Step, Since)]) -> Self {
        let admitted = held.iter().filter(|(step, _)| *step == Step::Admitted);
        let admitted = admitted.map(|(_, since)| since.dated.then_some(since.on)).collect();
        Self { member, admitted, left: left(held) }
    }
}

/// The days since which a member with these steps was no longer in the club.
pub fn left(held: &[(Step, Since)]) -> Vec<Day> {
    held.iter().filter(|(step, _)| *step == Step::Withdrawn).map(|(_, since)| since.on).collect()
}
