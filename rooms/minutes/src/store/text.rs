use council::rules::SessionId;
use kernel::Lang;
use platform::db::{Json, Reader, Result, Row, Tx, sql};

use crate::rules::{Correction, Line, Section, Text};

/// The whole text of a session's minutes.
pub(crate) async fn text(reader: &mut Reader, session: &SessionId) -> Result<Text> {
    let sections = sql("SELECT * FROM minutes_sections WHERE session = $1 ORDER BY place, section").with(session);
    let corrections = sql("SELECT * FROM minutes_corrections WHERE session = $1 ORDER BY section, lang").with(session);
    Ok(Text {
        sections: reader.known(sections, read_section).await?.to_vec(),
        corrections: reader.known(corrections, read_correction).await?.to_vec(),
    })
}

/// Keeps the sections as they are by now, in place of those that were: of those that are gone nothing, for nobody corrected them
/// or spoke of them.
pub(crate) async fn save_sections(tx: &mut Tx, session: &SessionId, sections: &[Section]) -> Result<()> {
    let before = tx.all(sql("SELECT section FROM minutes_sections WHERE session = $1").with(session)).await?;
    for row in before {
        let key: String = row.get("section")?;
        if !sections.iter().any(|it| it.key == key) {
            let delete = sql("DELETE FROM minutes_sections WHERE session = $1 AND section = $2");
            tx.run(delete.with(session).with(&key)).await?;
        }
    }
    for (place, it) in sections.iter().enumerate() {
        let insert =
            sql("INSERT INTO minutes_sections (session, section, place, title, lines) VALUES ($1, $2, $3, $4, $5)
                          ON CONFLICT (session, section) DO UPDATE SET
                              place = excluded.place, title = excluded.title, lines = excluded.lines");
        let place = i64::try_from(place).unwrap_or(i64::MAX);
        tx.run(insert.with(session).with(&it.key).with(place).with(&it.title).with_json(&it.lines)).await?;
    }
    Ok(())
}

/// Saves a correction unless someone changed it meanwhile, and says which. A version of 0 is that of one that was not there.
pub(crate) async fn save_correction(tx: &mut Tx, session: &SessionId, it: &Correction) -> Result<bool> {
    let save = match it.version {
        0 => sql("INSERT INTO minutes_corrections (session, section, lang, said, text, round, name, at, version)
                  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9 + 1)
                  ON CONFLICT (session, section, lang) DO NOTHING"),
        _ => sql("UPDATE minutes_corrections
                  SET said = $4, text = $5, round = $6, name = $7, at = $8, version = version + 1
                  WHERE session = $1 AND section = $2 AND lang = $3 AND version = $9"),
    };
    let save = save.with(session).with(&it.section).with(it.lang).with(&it.said).with(&it.text);
    Ok(tx.run(save.with(it.round).with(&it.name).with(it.at).with(it.version)).await? == 1)
}

/// Takes a correction away unless someone changed it meanwhile, and says which.
pub(crate) async fn remove_correction(
    tx: &mut Tx,
    session: &SessionId,
    (section, lang, version): (&str, Lang, i64),
) -> Result<bool> {
    let delete =
        sql("DELETE FROM minutes_corrections WHERE session = $1 AND section = $2 AND lang = $3 AND version = $4");
    Ok(tx.run(delete.with(session).with(section).with(lang).with(version)).await? == 1)
}

fn read_section(row: &Row) -> Result<Section> {
    let Json(lines) = row.get::<Json<Vec<Line>>>("lines")?;
    Ok(Section { key: row.get("section")?, title: row.get("title")?, lines })
}

fn read_correction(row: &Row) -> Result<Correction> {
    Ok(Correction {
        section: row.get("section")?,
        lang: row.get("lang")?,
        said: row.get("said")?,
        text: row.get("text")?,
        round: row.get("round")?,
        name: row.get("name")?,
        at: row.get("at")?,
        version: row.get("version")?,
    })
}
