use std::{collections::BTreeMap, sync::Arc};

use kernel::{Localised, Time};
use platform::db::{Json, Reader, Result, Row, Tx, sql};

use super::word;
use crate::rules::{Member, MemberId, Quality, Since, State, Step, as_corrected};

/// A line of a member's history.
pub(crate) struct Line {
    pub step: Step,
    pub since: Since,
    /// Who entered it, by account name.
    pub name: String,
    pub at: Time,
}

pub(crate) async fn list(reader: &mut Reader) -> Result<Arc<Vec<Member>>> {
    reader.known(sql("SELECT * FROM members ORDER BY slug"), read).await
}

pub(crate) async fn by_slug(reader: &mut Reader, slug: &str) -> Result<Option<Member>> {
    reader.known_one(sql("SELECT * FROM members WHERE slug = $1").with(slug), read).await
}

pub(crate) async fn by_entity(reader: &mut Reader, entity: &str) -> Result<Option<Member>> {
    reader.known_one(sql("SELECT * FROM members WHERE entity = $1").with(entity), read).await
}

/// The members among these legal entities, in no order.
pub(crate) async fn of_entities(reader: &mut Reader, entities: &[&str]) -> Result<Vec<Member>> {
    reader.all_of(&sql("SELECT * FROM members WHERE entity IN "), entities).await?.iter().map(read).collect()
}

/// Saves a member unless someone changed it meanwhile, and says which.
pub(crate) async fn save(tx: &mut Tx, it: &Member) -> Result<bool> {
    let since = it.standing.since();
    let rows = tx
        .run(
            sql(
                "INSERT INTO members (id, entity, slug, quality, documented, quality_note, state, since, dated, reason,
                     version, former)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                 ON CONFLICT (id) DO UPDATE SET
                     quality = excluded.quality, documented = excluded.documented,
                     quality_note = excluded.quality_note, state = excluded.state, since = excluded.since,
                     dated = excluded.dated, reason = excluded.reason, former = excluded.former,
                     version = members.version + 1
                 WHERE members.version = excluded.version",
            )
            .with(&it.id)
            .with(&it.entity)
            .with(&it.slug)
            .with(it.quality.as_str())
            .with(it.documented)
            .with(&it.quality_note)
            .with(it.standing.state().as_str())
            .with(since.on)
            .with(since.dated)
            .with(&since.reason)
            .with(it.version)
            .with_some_json(it.former.as_ref()),
        )
        .await?;
    Ok(rows == 1)
}

pub(crate) async fn insert_step(tx: &mut Tx, member: &MemberId, line: &Line) -> Result<()> {
    tx.run(
        sql("INSERT INTO member_steps (member, place, step, held_on, dated, reason, name, at)
             SELECT $1, COUNT(*), $2, $3, $4, $5, $6, $7 FROM member_steps WHERE member = $1")
        .with(member)
        .with(line.step.as_str())
        .with(line.since.on)
        .with(line.since.dated)
        .with(&line.since.reason)
        .with(&line.name)
        .with(line.at),
    )
    .await?;
    Ok(())
}

/// A member's history, the latest step first.
pub(crate) async fn steps(reader: &mut Reader, member: &MemberId) -> Result<Arc<Vec<Line>>> {
    let select = sql("SELECT * FROM member_steps WHERE member = $1 ORDER BY place DESC").with(member);
    reader.known(select, read_line).await
}

fn read_line(row: &Row) -> Result<Line> {
    Ok(Line {
        step: word(row, "step", Step::from_word)?,
        since: Since { on: row.get("held_on")?, dated: row.get("dated")?, reason: row.get("reason")? },
        name: row.get("name")?,
        at: row.get("at")?,
    })
}

/// The steps by which a member stands where it does, as they hold, the first one first.
pub(crate) async fn held(reader: &mut Reader, member: &MemberId) -> Result<Vec<(Step, Since)>> {
    let lines = steps(reader, member).await?;
    Ok(as_corrected(lines.iter().rev().map(|line| (line.step, line.since.clone()))))
}

/// The same of several members, by member.
pub(crate) async fn held_by(reader: &mut Reader, members: &[&str]) -> Result<BTreeMap<MemberId, Vec<(Step, Since)>>> {
    let rows = reader.all_of(&sql("SELECT * FROM member_steps WHERE member IN "), members).await?;
    let mut lines: BTreeMap<MemberId, Vec<(i64, Line)>> = BTreeMap::new();
    for row in &rows {
        lines.entry(row.get("member")?).or_default().push((row.get("place")?, read_line(row)?));
    }
    let as_they_hold = |mut lines: Vec<(i64, Line)>| {
        lines.sort_by_key(|(place, _)| *place);
        as_corrected(lines.into_iter().map(|(_, line)| (line.step, line.since)))
    };
    Ok(lines.into_iter().map(|(member, lines)| (member, as_they_hold(lines))).collect())
}

fn read(row: &Row) -> Result<Member> {
    let reason: Localised = row.get("reason")?;
    let since = Since { on: row.get("since")?, dated: row.get("dated")?, reason };
    Ok(Member {
        id: row.get("id")?,
        entity: row.get("entity")?,
        slug: row.get("slug")?,
        quality: word(row, "quality", Quality::from_word)?,
        documented: row.get("documented")?,
        quality_note: row.get("quality_note")?,
        standing: word(row, "state", State::from_word)?.since(since),
        former: row.get::<Option<Json<_>>>("former")?.map(|Json(former)| former),
        version: row.get("version")?,
    })
}
