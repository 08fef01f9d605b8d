use std::sync::Arc;

use council::rules::SessionId;
use kernel::{Actor, Id};
use platform::db::{Error, Reader, Result, Row, Tx, sql};

use super::word;
use crate::rules::{About, Answered, Opinion, Referral, ReferralStanding};

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
    let rows = tx
        .run(
            sql("INSERT INTO motion_referrals
                     (id, session, item, motion, agreement, expert, expert_name, question, due, name, at, opinion, reasons,
                      answered, taken_back, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                 ON CONFLICT (id) DO UPDATE SET
                     opinion = excluded.opinion, reasons = excluded.reasons, answered = excluded.answered,
                     taken_back = excluded.taken_back, version = motion_referrals.version + 1
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
            .with(taken_back)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

fn read(row: &Row) -> Result<Referral> {
    let standing = match (row.get("answered")?, row.get("taken_back")?) {
        (Some(at), _) => ReferralStanding::Answered(Answered {
            opinion: word(row, "opinion", Opinion::from_word)?,
            reasons: row.get("reasons")?,
            at,
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
