//! The files that may name or show someone, by what is said beside them.

use std::collections::BTreeSet;

use council::rules::{HoldingId, ItemId};
use kernel::Id;
use platform::db::{Reader, Result, Row, Sql, sql};

use crate::rules::Referral;

/// A statement that goes on from the motions that speak of somebody of this name, which is `$1`, or that were written or supported through
/// one of these holdings; and from the referrals that do, or that were asked of them.
fn naming(name: &str, held: &[HoldingId], rest: &'static str) -> Sql {
    let named = sql("WITH named (motion) AS (
                         SELECT id FROM motions
                         WHERE REPLACE(title, $1, '') <> title OR REPLACE(clauses, $1, '') <> clauses
                             OR REPLACE(reason, $1, '') <> reason OR holding IN ");
    let named = named.with(name).within(held).and(" UNION SELECT motion FROM motion_signatures WHERE holding IN ");
    let named = named.within(held).and(
        " UNION SELECT motion FROM motion_orders
          WHERE REPLACE(reason, $1, '') <> reason OR REPLACE(name, $1, '') <> name
          UNION SELECT a.motion FROM motion_amendment_signatures s JOIN motion_amendments a ON a.id = s.amendment
          WHERE s.holding IN ",
    );
    let named = named.within(held).and(
        " UNION SELECT motion FROM motion_amendments
          WHERE REPLACE(words, $1, '') <> words OR REPLACE(note, $1, '') <> note
              OR REPLACE(reason, $1, '') <> reason OR holding IN ",
    );
    let asked = named.within(held).and(
        "), asked (id) AS (
             SELECT r.id FROM motion_referrals r
             LEFT JOIN accounts a ON a.id = r.expert LEFT JOIN people p ON p.id = a.person
             WHERE REPLACE(r.expert_name, $1, '') <> r.expert_name OR REPLACE(r.question, $1, '') <> r.question
                 OR REPLACE(r.reasons, $1, '') <> r.reasons OR REPLACE(r.name, $1, '') <> r.name
                 OR REPLACE(r.noted_by, $1, '') <> r.noted_by OR REPLACE(r.file, $1, '') <> r.file
                 OR REPLACE(a.name, $1, '') <> a.name OR REPLACE(a.email, $1, '') <> a.email
                 OR REPLACE(p.name_ar, $1, '') <> p.name_ar OR REPLACE(p.name_passport, $1, '') <> p.name_passport
                 OR r.motion IN (SELECT motion FROM named))",
    );
    asked.and(rest)
}

/// What shows the answers to these referrals: each with its name and its SHA-256.
pub(crate) async fn evidence_naming(
    reader: &mut Reader,
    name: &str,
    held: &[HoldingId],
) -> Result<Vec<(Id<Referral>, String, String)>> {
    let select = " SELECT id, file, sha256 FROM motion_referrals
                   WHERE sha256 IS NOT NULL AND id IN (SELECT id FROM asked) ORDER BY id";
    let read = |row: &Row| Ok((row.get("id")?, row.get("file")?, row.get("sha256")?));
    reader.all(naming(name, held, select)).await?.iter().map(read).collect()
}

/// The items for which these motions are, or under which these referrals were asked.
pub(crate) async fn items_naming(reader: &mut Reader, name: &str, held: &[HoldingId]) -> Result<BTreeSet<ItemId>> {
    let select = " SELECT item FROM motions WHERE id IN (SELECT motion FROM named)
                   UNION SELECT item FROM motion_referrals WHERE id IN (SELECT id FROM asked)";
    reader.all(naming(name, held, select)).await?.iter().map(|row| row.get("item")).collect()
}
