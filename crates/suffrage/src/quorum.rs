use serde::{Deserialize, Serialize};

use crate::{Asked, Attendance, Bar, Body, Implausible, Quorum, figures::attendance_faults};

/// A quorum worked out, with every number that a sentence about it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuorumReckoning {
    /// Whether it is the second convocation.
    pub second: bool,
    /// In the whole assembly; `None` when any number decides.
    pub whole: Option<Met>,
    /// In the colleges of which something is asked, by name, in the order of the rules.
    pub colleges: Vec<(String, Met)>,
    /// How many are there, in the whole assembly.
    pub there: u64,
    /// Whether the assembly may decide.
    pub met: bool,
}

/// One number that a quorum asks for, and what there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Met {
    /// What the rules ask.
    pub asked: Bar,
    /// The seats it is a share of; where a number is asked, all the seats.
    pub base: u64,
    /// How many must be there.
    pub needed: u64,
    /// How many are.
    pub there: u64,
    /// Whether that is enough.
    pub reached: bool,
}

impl Quorum {
    /// Works the quorum out from who is there, in heads, by college.
    ///
    /// A college in which nobody holds a seat owes no share of its held seats: it cannot block the others.
    ///
    /// # Errors
    /// What cannot be in the figures.
    pub fn reckon(&self, second: bool, rows: &[Attendance]) -> Result<QuorumReckoning, Vec<Implausible>> {
        let faults = attendance_faults(rows.iter());
        if !faults.is_empty() {
            return Err(faults);
        }
        let there = rows.iter().map(|row| self.counted(row)).sum();
        let asked = self.asked(second);
        let whole = asked.map(|Asked { whole, .. }| {
            let base = rows.iter().map(|row| base(*whole, row)).sum();
            met(*whole, base, needed(*whole, base), there)
        });
        let of_college = |(college, bar): &(String, Bar)| {
            let row = rows.iter().find(|row| row.college == *college);
            let base = row.map_or(0, |row| base(*bar, row));
            let vacant = base == 0 && matches!(bar, Bar::Share(_, Body::Filled));
            let needed = if vacant { 0 } else { needed(*bar, base) };
            (college.clone(), met(*bar, base, needed, row.map_or(0, |row| self.counted(row))))
        };
        let colleges: Vec<_> = asked.iter().flat_map(|asked| &asked.colleges).map(of_college).collect();
        let met = whole.map_or(there > 0, |whole| whole.reached) && colleges.iter().all(|(_, met)| met.reached);
        Ok(QuorumReckoning { second, whole, colleges, there, met })
    }

    fn counted(&self, row: &Attendance) -> u64 {
        if self.proxies { row.there() } else { row.present }
    }
}

fn base(bar: Bar, row: &Attendance) -> u64 {
    match bar {
        Bar::Number(_) | Bar::Share(_, Body::Seats) => row.seats,
        Bar::Share(_, Body::Filled) => row.filled,
    }
}

fn needed(bar: Bar, base: u64) -> u64 {
    match bar {
        Bar::Number(number) => number.into(),
        Bar::Share(threshold, _) => threshold.needed(base),
    }
}

fn met(asked: Bar, base: u64, needed: u64, there: u64) -> Met {
    Met { asked, base, needed, there, reached: there >= needed }
}
