//! When an answer that is awaited is recalled.

use jiff::ToSpan;
use kernel::Day;

use super::{Referral, ReferralStanding};

/// How many days before its day an answer is recalled to the expert, as answers on agreements are.
pub const RECALLED: [i64; 3] = [10, 3, 0];
/// What stands for the word to the secretary that the day has passed.
pub const PASSED: i64 = -1;
/// How many days a reminder may come late, where the machine stood still on its day.
const LATE: i64 = 2;

/// The reminders of a referral that are to be written today: how many days before its day each is for, [`PASSED`] once it has passed.
/// None falls on the day on which it was asked, whose letter said it, nor before. One of some days ago is written late rather than never.
pub fn recalled(it: &Referral, asked: Day, today: Day) -> Vec<i64> {
    if it.standing != ReferralStanding::Asked {
        return Vec::new();
    }
    if it.is_late(today) {
        return vec![PASSED];
    }
    let falls = |days: i64| it.due.saturating_sub(days.days());
    let fits = |days: &i64| {
        let day = falls(*days);
        asked < day && day <= today && today <= day.saturating_add(LATE.days())
    };
    RECALLED.into_iter().filter(fits).collect()
}
