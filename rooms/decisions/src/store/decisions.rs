use std::{collections::BTreeSet, sync::Arc};

use agreements::rules::AgreementId;
use council::rules::{OrganId, SessionId};
use kernel::Lang;
use platform::db::{Error, Json, Reader, Result, Row, Tx, sql};

use super::word;
use crate::rules::{Basis, Decision, DecisionId, DecisionInput, Ended, Ending, Kind, Made, Number, State};

/// Every decision, the latest taken first; drafts among them.
pub(crate) async fn decisions(reader: &mut Reader) -> Result<Arc<Vec<Decision>>> {
    let select = sql("SELECT * FROM decisions ORDER BY taken DESC, year DESC, number DESC, id DESC");
    let decisions = reader.known(select, read).await?;
    filled(reader, decisions).await
}

/// Those of a session, in the order of their numbers, drafts last.
pub(crate) async fn of_session(reader: &mut Reader, session: &SessionId) -> Result<Arc<Vec<Decision>>> {
    let select = sql("SELECT * FROM decisions WHERE session = $1
                      ORDER BY CASE WHEN number IS NULL THEN 1 ELSE 0 END, year, number, id");
    let decisions = reader.known(select.with(session), read).await?;
    filled(reader, decisions).await
}

/// The opinions on an agreement, the latest first.
pub(crate) async fn of_agreement(reader: &mut Reader, agreement: &AgreementId) -> Result<Arc<Vec<Decision>>> {
    let select = sql("SELECT * FROM decisions WHERE agreement = $1 ORDER BY taken DESC, number DESC, id");
    let decisions = reader.known(select.with(agreement), read).await?;
    filled(reader, decisions).await
}

/// The decision of this identity.
pub(crate) async fn decision(reader: &mut Reader, id: &str) -> Result<Option<Decision>> {
    let found = reader.known_one(sql("SELECT * FROM decisions WHERE id = $1").with(id), read).await?;
    fill(reader, found).await
}

/// The one of this address.
pub(crate) async fn by_slug(reader: &mut Reader, slug: &str) -> Result<Option<Decision>> {
    let found = reader.known_one(sql("SELECT * FROM decisions WHERE slug = $1").with(slug), read).await?;
    fill(reader, found).await
}

/// The one that rests on this vote.
pub(crate) async fn by_vote(reader: &mut Reader, vote: &str) -> Result<Option<Decision>> {
    let found = reader.known_one(sql("SELECT * FROM decisions WHERE vote = $1").with(vote), read).await?;
    fill(reader, found).await
}

/// The next number of an organ in a year, and whether its address is another's already. Nobody holds it: of two who take it, the second
/// meets a conflict.
pub(crate) async fn next_number(
    tx: &mut Tx,
    organ: &OrganId,
    year: i64,
    taken: impl Fn(Number) -> String,
) -> Result<(Number, bool)> {
    let select = sql("SELECT MAX(number) AS n FROM decisions WHERE organ = $1 AND year = $2").with(organ).with(year);
    let number = Number::next(year, tx.one(select).await?.get("n")?);
    let select = sql("SELECT COUNT(*) AS n FROM decisions WHERE slug = $1").with(taken(number));
    let others: i64 = tx.one(select).await?.get("n")?;
    Ok((number, others > 0))
}

/// Keeps a new draft; a conflict where its vote carries another decision.
pub(crate) async fn insert_decision(tx: &mut Tx, it: &Decision) -> Result<()> {
    tx.run(
        sql("INSERT INTO decisions (id, organ, session, item, kind, vote, motion, agreement, title, text, authentic, taken,
                                    state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)")
        .with(&it.id)
        .with(&it.basis.organ)
        .with(&it.basis.session)
        .with(&it.basis.item)
        .with(it.said.kind.as_str())
        .with(&*it.basis.vote)
        .with(it.motion.as_deref())
        .with(it.said.agreement.as_ref())
        .with(&it.said.title)
        .with(&it.said.text)
        .with_json(&authentic(it))
        .with(it.basis.taken)
        .with(it.state.word())
        .with(it.version),
    )
    .await?;
    keep_endings(tx, it).await
}

/// Saves a decision unless someone changed it meanwhile, and says which.
pub(crate) async fn save_decision(tx: &mut Tx, it: &Decision) -> Result<bool> {
    let made = it.state.made();
    let ended = match &it.state {
        State::Ended(_, ended) => Some(ended),
        State::Drafted | State::Made(_) => None,
    };
    let rows = tx
        .run(
            sql("UPDATE decisions SET kind = $1, agreement = $2, title = $3, text = $4, authentic = $5, state = $6,
                     year = $7, number = $8, slug = $9, made = $10, ended = $11, ended_by = $12, version = version + 1
                 WHERE id = $13 AND version = $14")
            .with(it.said.kind.as_str())
            .with(it.said.agreement.as_ref())
            .with(&it.said.title)
            .with(&it.said.text)
            .with_json(&authentic(it))
            .with(it.state.word())
            .with(made.map(|it| it.number.year))
            .with(made.map(|it| it.number.n))
            .with(made.map(|it| it.slug.as_str()))
            .with(made.map(|it| it.at))
            .with(ended.map(|it| it.on))
            .with(ended.map(|it| &it.by))
            .with(&it.id)
            .with(it.version),
        )
        .await?;
    if rows == 1 {
        keep_endings(tx, it).await?;
    }
    Ok(rows == 1)
}

/// Throws a draft away with all that was written of it, unless someone changed it meanwhile, and says which.
pub(crate) async fn discard(tx: &mut Tx, it: &Decision) -> Result<bool> {
    for statement in
        ["DELETE FROM decision_commitments WHERE decision = $1", "DELETE FROM decision_endings WHERE decision = $1"]
    {
        tx.run(sql(statement).with(&it.id)).await?;
    }
    let delete = sql("DELETE FROM decisions WHERE id = $1 AND version = $2 AND state = 'drafted'");
    Ok(tx.run(delete.with(&it.id).with(it.version)).await? == 1)
}

fn authentic(it: &Decision) -> Vec<&'static str> {
    it.said.authentic.iter().map(|lang| lang.code()).collect()
}

async fn keep_endings(tx: &mut Tx, it: &Decision) -> Result<()> {
    tx.run(sql("DELETE FROM decision_endings WHERE decision = $1").with(&it.id)).await?;
    for ending in &it.said.ends {
        let insert = sql("INSERT INTO decision_endings (decision, ends, replaces) VALUES ($1, $2, $3)");
        tx.run(insert.with(&it.id).with(&ending.decision).with(ending.replaces)).await?;
    }
    Ok(())
}

async fn fill(reader: &mut Reader, found: Option<Decision>) -> Result<Option<Decision>> {
    let Some(mut it) = found else { return Ok(None) };
    let select = sql("SELECT * FROM decision_endings WHERE decision = $1 ORDER BY ends").with(&it.id);
    it.said.ends = reader.known(select, read_ending).await?.iter().map(|(_, ending)| ending.clone()).collect();
    Ok(Some(it))
}

async fn filled(reader: &mut Reader, all: Arc<Vec<Decision>>) -> Result<Arc<Vec<Decision>>> {
    let select = sql("SELECT * FROM decision_endings ORDER BY decision, ends");
    let endings = reader.known(select, read_ending).await?;
    if endings.is_empty() {
        return Ok(all);
    }
    let of = |id: &DecisionId| {
        endings.iter().filter(|(decision, _)| decision == id).map(|(_, ending)| ending.clone()).collect()
    };
    let filled = all.iter().map(|it| {
        let said = DecisionInput { ends: of(&it.id), ..it.said.clone() };
        Decision { said, ..it.clone() }
    });
    Ok(Arc::new(filled.collect()))
}

fn read_ending(row: &Row) -> Result<(DecisionId, Ending)> {
    let ending = Ending { decision: row.get("ends")?, replaces: row.get("replaces")? };
    Ok((row.get("decision")?, ending))
}

fn read(row: &Row) -> Result<Decision> {
    Ok(Decision {
        id: row.get("id")?,
        basis: Basis {
            vote: row.get("vote")?,
            item: row.get("item")?,
            session: row.get("session")?,
            organ: row.get("organ")?,
            taken: row.get("taken")?,
        },
        motion: row.get("motion")?,
        said: DecisionInput {
            kind: word(row, "kind", Kind::from_word)?,
            agreement: row.get("agreement")?,
            title: row.get("title")?,
            text: row.get("text")?,
            authentic: languages(row)?,
            ends: Vec::new(),
        },
        state: state(row)?,
        version: row.get("version")?,
    })
}

fn languages(row: &Row) -> Result<BTreeSet<Lang>> {
    let Json(codes): Json<Vec<String>> = row.get("authentic")?;
    let lang = |code: &String| Lang::from_code(code).ok_or_else(|| Error::column("authentic", "not a language"));
    codes.iter().map(lang).collect()
}

fn state(row: &Row) -> Result<State> {
    let (Some(year), Some(n), Some(slug), Some(at)) =
        (row.get("year")?, row.get("number")?, row.get("slug")?, row.get("made")?)
    else {
        return Ok(State::Drafted);
    };
    let made = Made { number: Number { year, n }, slug, at };
    let (Some(on), Some(by)) = (row.get("ended")?, row.get("ended_by")?) else { return Ok(State::Made(made)) };
    let word: String = row.get("state")?;
    Ok(State::Ended(made, Ended { on, by, replaced: word == "replaced" }))
}
