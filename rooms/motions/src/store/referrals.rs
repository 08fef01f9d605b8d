use std::{collections::BTreeSet, sync::Arc};

use council::rules::SessionId;
use kernel::{Actor, Id};
use platform::db::{Error, Reader, Result, Row, Tx, sql};

use super::word;
use crate::rules::{About, Answered, Noted, Opinion, Referral, ReferralStanding};

/// What experts were asked in a session, as it was asked.
pub(crate) async fn referrals(reader: &mut Reader, session: &SessionId) -> Result<Arc<Vec<Referral>>> {
    let select = sql("SELECT * FROM motion_referrals WHERE session = $1 ORDER BY at, id").with(session);
    reader.known(select, read).await
}

/// What an expert was asked, the latest first.
pub(crate) async fn of_expert(reader: &mut Reader, expert: &Id<Actor>) -> Result<Arc<Vec<Referral>>> {
    let select = sql("SELECT * FROM motion_referrals WHERE expert = $1 ORDER BY at DESC, id").with(expert);
    reader.known(select, read).await
}

/// What experts are asked and have not answered, in whatever session, the most urgent first.
pub(crate) async fn awaited(reader: &mut Reader) -> Result<Arc<Vec<Referral>>> {
    let select =
        sql("SELECT * FROM motion_referrals WHERE answered IS NULL AND taken_back IS NULL ORDER BY due, at, id");
    reader.known(select, read).await
}

/// Every file that shows an answer, by its SHA-256.
pub(crate) async fn files(reader: &mut Reader) -> Result<BTreeSet<String>> {
    let select = sql("SELECT sha256 FROM motion_referrals WHERE sha256 IS NOT NULL");
    reader.all(select).await?.iter().map(|row| row.get("sha256")).collect()
}

pub(crate) async fn referral(reader: &mut Reader, id: &str) -> Result<Option<Referral>> {
    reader.known_one(sql("SELECT * FROM motion_referrals WHERE id = $1").with(id), read).await
}

/// Saves a referral unless someone changed it meanwhile, and says which.
pub(crate) async fn save_referral(tx: &mut Tx, it: &Referral) -> Result<bool> {
    let (motion, agreement) = match &it.about {
        About::Motion(id) => (Some(id.to_string()), None),
        About::Agreement(id) => (None, Some(id.to_string())),
    };
    let answered = match &it.standing {
        ReferralStanding::Answered(answered) => Some(answered),
        _ => None,
    };
    let taken_back = match it.standing {
        ReferralStanding::TakenBack(at) => Some(at),
        _ => None,
    };
    let noted = answered.and_then(|it| it.noted.as_ref());
    let save = sql("INSERT INTO motion_referrals
                        (id, session, item, motion, agreement, expert, expert_name, question, due, name, at, opinion, reasons,
                         answered, taken_back, channel, came, sha256, file, noted_by, version)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
                    ON CONFLICT (id) DO UPDATE SET
                        opinion = excluded.opinion, reasons = excluded.reasons, answered = excluded.answered,
                        taken_back = excluded.taken_back, channel = excluded.channel, came = excluded.came,
                        sha256 = excluded.sha256, file = excluded.file, noted_by = excluded.noted_by,
                        version = motion_referrals.version + 1
                    WHERE motion_referrals.version = excluded.version")
    .with(&it.id)
    .with(&it.session)
    .with(&it.item)
    .with(motion)
    .with(agreement)
    .with(&it.expert.0)
    .with(&it.expert.1)
    .with(&it.question)
    .with(it.due)
    .with(&it.name)
    .with(it.at)
    .with(answered.map(|it| it.opinion.as_str()))
    .with(&answered.map(|it| it.reasons.clone()).unwrap_or_default())
    .with(answered.map(|it| it.at))
    .with(taken_back);
    let save = council::with_came(save, noted.map(|it| &it.came));
    let rows = tx.run(save.with(noted.map(|it| it.name.clone())).with(it.version)).await?;
    Ok(rows == 1)
}

/// How an answer came that the secretary noted; nothing of one that the expert gave here.
fn noted(row: &Row) -> Result<Option<Noted>> {
    let Some(came) = council::came(row)? else { return Ok(None) };
    Ok(Some(Noted { came, name: row.get::<Option<String>>("noted_by")?.unwrap_or_default() }))
}

fn read(row: &Row) -> Result<Referral> {
    let standing = match (row.get("answered")?, row.get("taken_back")?) {
        (Some(at), _) => ReferralStanding::Answered(Answered {
            opinion: word(row, "opinion", Opinion::from_word)?,
            reasons: row.get("reasons")?,
            at,
            noted: noted(row)?,
        }),
        (None, Some(at)) => ReferralStanding::TakenBack(at),
        (None, None) => ReferralStanding::Asked,
    };
    let about = match (row.get::<Option<String>>("motion")?, row.get::<Option<String>>("agreement")?) {
        (Some(id), _) => About::Motion(Id::new(id)),
        (None, Some(id)) => About::Agreement(Id::new(id)),
        (None, None) => return Err(Error::column("motion", "a referral is about something")),
    };
    Ok(Referral {
        id: row.get("id")?,
        session: row.get("session")?,
        item: row.get("item")?,
        about,
        expert: (row.get("expert")?, row.get("expert_name")?),
        question: row.get("question")?,
        due: row.get("due")?,
        name: row.get("name")?,
        at: row.get("at")?,
        standing,
        version: row.get("version")?,
    })
}
