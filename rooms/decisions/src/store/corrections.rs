use platform::db::{Reader, Result, Row, Tx, sql};

use crate::rules::{Correction, DecisionId};

/// What was mended of a decision's translations, the latest first.
pub(crate) async fn corrections(reader: &mut Reader, decision: &DecisionId) -> Result<Vec<Correction>> {
    let select = sql("SELECT * FROM decision_corrections WHERE decision = $1 ORDER BY at DESC, id DESC").with(decision);
    Ok(reader.known(select, read).await?.to_vec())
}

pub(crate) async fn insert_correction(tx: &mut Tx, it: &Correction) -> Result<()> {
    tx.run(
        sql("INSERT INTO decision_corrections (id, decision, lang, title, text, why, name, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .with(&it.id)
        .with(&it.decision)
        .with(it.lang)
        .with(&*it.title)
        .with(&*it.text)
        .with(&it.why)
        .with(&*it.name)
        .with(it.at),
    )
    .await?;
    Ok(())
}

fn read(row: &Row) -> Result<Correction> {
    Ok(Correction {
        id: row.get("id")?,
        decision: row.get("decision")?,
        lang: row.get("lang")?,
        title: row.get("title")?,
        text: row.get("text")?,
        why: row.get("why")?,
        name: row.get("name")?,
        at: row.get("at")?,
    })
}
