//! The files that may name or show someone, by what is said beside them.

use std::collections::BTreeSet;

use council::rules::ItemId;
use platform::db::{Reader, Result, Row, Sql, sql};

use crate::rules::VoteId;

/// A statement that goes on from the votes whose own words speak of somebody of this name, which is `$1`: candidates are among them.
fn spoken(name: &str, rest: &'static str) -> Sql {
    sql("WITH spoken (vote) AS (
             SELECT id FROM votes
             WHERE REPLACE(question, $1, '') <> question OR REPLACE(text, $1, '') <> text
                 OR REPLACE(candidates, $1, '') <> candidates OR REPLACE(reason, $1, '') <> reason)")
    .with(name)
    .and(rest)
}

/// What shows the word of members on declarations, each with its name and its SHA-256: of a member in whose body somebody of this name has
/// or had a mandate, and may have signed; where they stand beside it; and all of a declaration that speaks of them.
pub(crate) async fn evidence_naming(reader: &mut Reader, name: &str) -> Result<Vec<(VoteId, String, String)>> {
    let select = spoken(
        name,
        " SELECT vote, file, sha256 FROM vote_adherences
          WHERE sha256 IS NOT NULL
              AND (REPLACE(text, $1, '') <> text OR REPLACE(name, $1, '') <> name OR REPLACE(file, $1, '') <> file
                  OR vote IN (SELECT vote FROM spoken)
                  OR entity IN (SELECT m.entity FROM mandates m JOIN people p ON p.id = m.person
                                WHERE REPLACE(p.name_ar, $1, '') <> p.name_ar
                                    OR REPLACE(p.name_passport, $1, '') <> p.name_passport))
          ORDER BY vote, entity",
    );
    let read = |row: &Row| Ok((row.get("vote")?, row.get("file")?, row.get("sha256")?));
    reader.all(select).await?.iter().map(read).collect()
}

/// The items under which votes speak of somebody of this name, or what was said in them does, or they said or entered it.
pub(crate) async fn items_naming(reader: &mut Reader, name: &str) -> Result<BTreeSet<ItemId>> {
    let select = spoken(
        name,
        " SELECT item FROM votes
          WHERE id IN (SELECT vote FROM spoken
                       UNION SELECT vote FROM vote_named WHERE REPLACE(name, $1, '') <> name
                       UNION SELECT vote FROM vote_reservations
                       WHERE REPLACE(text, $1, '') <> text OR REPLACE(name, $1, '') <> name
                       UNION SELECT vote FROM vote_adherences
                       WHERE REPLACE(text, $1, '') <> text OR REPLACE(name, $1, '') <> name)",
    );
    reader.all(select).await?.iter().map(|row| row.get("item")).collect()
}
