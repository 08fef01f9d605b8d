use std::collections::BTreeMap;

use kernel::LangTag;
use platform::{
    Result,
    db::{Json, Reader, Row, Tx, sql},
};

use crate::rules::{AgreementId, Clause, Consolidated, Revision, SettledText, Text, TextRef, Wording, Written};

/// Holds an agreement until this unit of work ends: whoever writes in its text meanwhile waits, so that each finds what
/// the other left and the lines of its timeline stay in order.
///
/// # Errors
/// When the database fails.
pub async fn hold(tx: &mut Tx, slug: &str) -> Result<()> {
    tx.run(sql("UPDATE agreements SET version = version WHERE slug = $1").with(slug)).await?;
    Ok(())
}

/// The text being drafted, if it was begun: each clause in each language at its latest version.
///
/// # Errors
/// When the database fails.
pub async fn draft(reader: &mut Reader, agreement: &AgreementId) -> Result<Option<Text>> {
    let row = reader
        .optional(sql("SELECT languages, clauses, structure FROM agreement_texts WHERE agreement = $1").with(agreement))
        .await?;
    let Some(row) = row else { return Ok(None) };
    let Json(languages): Json<Vec<LangTag>> = row.get("languages")?;
    let Json(keys): Json<Vec<String>> = row.get("clauses")?;
    let rows = reader
        .all(
            sql("SELECT clause, lang, version, heading, body, round, author, saved FROM agreement_wordings w
                 WHERE agreement = $1 AND version = (SELECT MAX(version) FROM agreement_wordings l
                     WHERE l.agreement = w.agreement AND l.clause = w.clause AND l.lang = w.lang)")
            .with(agreement),
        )
        .await?;
    let mut words: BTreeMap<String, BTreeMap<LangTag, Written>> = BTreeMap::new();
    for row in &rows {
        let revision = read(row)?;
        words.entry(revision.clause).or_default().insert(revision.lang, revision.written);
    }
    let clauses = keys.into_iter().map(|key| Clause { words: words.remove(&key).unwrap_or_default(), key }).collect();
    Ok(Some(Text { agreement: agreement.clone(), languages, clauses, structure: row.get("structure")? }))
}

/// Keeps a text that was just begun. `false` when one was begun meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn start(tx: &mut Tx, text: &Text, revisions: &[Revision]) -> Result<bool> {
    let begun = tx
        .run(
            sql("INSERT INTO agreement_texts (agreement, languages, clauses, structure) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (agreement) DO NOTHING")
            .with(&text.agreement)
            .with_json(&text.languages)
            .with_json(&keys(text))
            .with(text.structure),
        )
        .await?;
    if begun == 0 {
        return Ok(false);
    }
    for revision in revisions {
        keep_revision(tx, &text.agreement, revision).await?;
    }
    Ok(true)
}

/// Keeps a version of a clause in a language. `false` when someone saved that version first.
///
/// # Errors
/// When the database fails.
pub async fn keep_revision(tx: &mut Tx, agreement: &AgreementId, revision: &Revision) -> Result<bool> {
    let Written { wording, version, round, by, at } = &revision.written;
    let kept = tx
        .run(
            sql(
                "INSERT INTO agreement_wordings (agreement, clause, lang, version, heading, body, round, author, saved)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                 ON CONFLICT (agreement, clause, lang, version) DO NOTHING",
            )
            .with(agreement)
            .with(&revision.clause)
            .with(revision.lang.as_str())
            .with(*version)
            .with(&wording.heading)
            .with(&wording.body)
            .with(*round)
            .with(by)
            .with(*at),
        )
        .await?;
    Ok(kept == 1)
}

/// Keeps the order of clauses and the languages, as rearranged from the structure before. `false` when someone else did.
///
/// # Errors
/// When the database fails.
pub async fn keep_structure(tx: &mut Tx, text: &Text) -> Result<bool> {
    let kept = tx
        .run(
            sql("UPDATE agreement_texts SET languages = $2, clauses = $3, structure = $4
                 WHERE agreement = $1 AND structure = $4 - 1")
            .with(&text.agreement)
            .with_json(&text.languages)
            .with_json(&keys(text))
            .with(text.structure),
        )
        .await?;
    Ok(kept == 1)
}

/// Every version of a clause in a language, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn revisions(
    reader: &mut Reader,
    agreement: &AgreementId,
    clause: &str,
    lang: &LangTag,
) -> Result<Vec<Revision>> {
    let rows = reader
        .all(
            sql("SELECT clause, lang, version, heading, body, round, author, saved FROM agreement_wordings
                 WHERE agreement = $1 AND clause = $2 AND lang = $3 ORDER BY version DESC")
            .with(agreement)
            .with(clause)
            .with(lang.as_str()),
        )
        .await?;
    rows.iter().map(read).collect()
}

/// Keeps a settled text for ever; the same text settled again is already there.
///
/// # Errors
/// When the database fails.
pub async fn keep_settled(tx: &mut Tx, agreement: &AgreementId, text: &SettledText) -> Result<()> {
    tx.run(
        sql("INSERT INTO agreement_settled (agreement, version, hash, canonical) VALUES ($1, $2, $3, $4)
             ON CONFLICT (agreement, version) DO NOTHING")
        .with(agreement)
        .with(i64::from(text.reference.version))
        .with(&text.reference.hash)
        .with(&text.canonical),
    )
    .await?;
    Ok(())
}

/// A settled text, by its reference.
///
/// # Errors
/// When the database fails.
pub async fn settled(reader: &mut Reader, agreement: &AgreementId, text: &TextRef) -> Result<Option<SettledText>> {
    let row = reader
        .optional(
            sql("SELECT canonical FROM agreement_settled WHERE agreement = $1 AND version = $2 AND hash = $3")
                .with(agreement)
                .with(i64::from(text.version))
                .with(&text.hash),
        )
        .await?;
    Ok(row
        .map(|row| row.get("canonical"))
        .transpose()?
        .map(|canonical| SettledText { reference: text.clone(), canonical }))
}

/// The text as the agreement's addenda leave it, if any changed it.
///
/// # Errors
/// When the database fails.
pub async fn consolidated(reader: &mut Reader, agreement: &AgreementId) -> Result<Option<Consolidated>> {
    Ok(reader.json(sql("SELECT text FROM agreement_consolidated WHERE agreement = $1").with(agreement), "text").await?)
}

/// Keeps the text as one more addendum leaves it.
///
/// # Errors
/// When the database fails.
pub async fn keep_consolidated(tx: &mut Tx, agreement: &AgreementId, text: &Consolidated) -> Result<()> {
    tx.run(
        sql("INSERT INTO agreement_consolidated (agreement, text) VALUES ($1, $2)
             ON CONFLICT (agreement) DO UPDATE SET text = excluded.text")
        .with(agreement)
        .with_json(text),
    )
    .await?;
    Ok(())
}

fn keys(text: &Text) -> Vec<&str> {
    text.clauses.iter().map(|clause| clause.key.as_str()).collect()
}

fn read(row: &Row) -> Result<Revision> {
    Ok(Revision {
        clause: row.get("clause")?,
        lang: row.get("lang")?,
        written: Written {
            wording: Wording { heading: row.get("heading")?, body: row.get("body")? },
            version: row.get("version")?,
            round: row.get("round")?,
            by: row.get("author")?,
            at: row.get("saved")?,
        },
    })
}
