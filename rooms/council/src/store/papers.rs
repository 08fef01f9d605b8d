//! The documents that may name or show someone, by what is said beside them.

use std::collections::BTreeSet;

use platform::db::{Reader, Result, Row, Sql, sql};

use crate::rules::{Document, HoldingId, ItemId, SessionId};

/// A statement that goes on from the mandates of whoever bears this name, which is `$1`, and the holdings through which they sit or stand in.
fn theirs(name: &str, rest: &'static str) -> Sql {
    sql("WITH theirs (mandate) AS (
             SELECT m.id FROM mandates m JOIN people p ON p.id = m.person
             WHERE REPLACE(p.name_ar, $1, '') <> p.name_ar OR REPLACE(p.name_passport, $1, '') <> p.name_passport),
         held (id) AS (
             SELECT id FROM council_holdings
             WHERE mandate IN (SELECT mandate FROM theirs) OR substitute IN (SELECT mandate FROM theirs))")
    .with(name)
    .and(rest)
}

/// The holdings through which somebody of this name holds a seat, or stands in.
pub(crate) async fn holdings_named(reader: &mut Reader, name: &str) -> Result<Vec<HoldingId>> {
    let select = theirs(name, " SELECT id FROM held ORDER BY id");
    reader.all(select).await?.iter().map(|row| row.get("id")).collect()
}

/// The documents whose own name holds this one, or what is said of their item; and those of each session that speaks of somebody of this
/// name, or in which they were written to, answered, carried a proxy, sat, stood in or noted what others did.
pub(crate) async fn documents_naming(reader: &mut Reader, name: &str) -> Result<Vec<(SessionId, Document)>> {
    let select = theirs(
        name,
        ", beside (session) AS (
             SELECT id FROM council_sessions
             WHERE REPLACE(title, $1, '') <> title OR REPLACE(place, $1, '') <> place
                 OR REPLACE(joining, $1, '') <> joining OR REPLACE(urgency, $1, '') <> urgency
                 OR REPLACE(reason, $1, '') <> reason
             UNION SELECT session FROM council_convocations
             WHERE REPLACE(title, $1, '') <> title OR REPLACE(place, $1, '') <> place
                 OR REPLACE(agenda, $1, '') <> agenda
             UNION SELECT session FROM council_called WHERE REPLACE(address, $1, '') <> address
             UNION SELECT session FROM council_answers
             WHERE REPLACE(note, $1, '') <> note OR REPLACE(name, $1, '') <> name
                 OR holding IN (SELECT id FROM held)
             UNION SELECT session FROM council_proxies WHERE to_holding IN (SELECT id FROM held)
             UNION SELECT session FROM council_presences
             WHERE REPLACE(name, $1, '') <> name OR REPLACE(out_by, $1, '') <> out_by
                 OR holding IN (SELECT id FROM held) OR substitute IN (SELECT mandate FROM theirs)
             UNION SELECT session FROM council_acts WHERE substitute IN (SELECT mandate FROM theirs))
         SELECT d.*, i.session FROM council_documents d JOIN council_items i ON i.id = d.item
         WHERE REPLACE(d.name, $1, '') <> d.name OR REPLACE(i.title, $1, '') <> i.title
             OR REPLACE(i.urgency, $1, '') <> i.urgency OR i.session IN (SELECT session FROM beside)
         ORDER BY i.session, d.at, d.id",
    );
    of_sessions(reader, select).await
}

/// The documents of these items.
pub(crate) async fn documents_of(reader: &mut Reader, items: &BTreeSet<ItemId>) -> Result<Vec<(SessionId, Document)>> {
    let select = sql("SELECT d.*, i.session FROM council_documents d JOIN council_items i ON i.id = d.item
                      WHERE d.item IN ");
    let select = select.within(items).and(" ORDER BY i.session, d.at, d.id");
    of_sessions(reader, select).await
}

async fn of_sessions(reader: &mut Reader, select: Sql) -> Result<Vec<(SessionId, Document)>> {
    let read = |row: &Row| Ok((row.get("session")?, super::documents::read(row)?));
    reader.all(select).await?.iter().map(read).collect()
}
