use platform::db::{Result, Tx, sql};

use crate::rules::ReferralId;

/// Notes that a letter that recalls an answer is written, so many days before its day, and says whether it was not yet.
pub(crate) async fn note_reminder(tx: &mut Tx, referral: &ReferralId, days: i64) -> Result<bool> {
    let insert = sql("INSERT INTO motion_reminders (referral, days) VALUES ($1, $2)
                      ON CONFLICT (referral, days) DO NOTHING");
    Ok(tx.run(insert.with(referral).with(days)).await? == 1)
}
