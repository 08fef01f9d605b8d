use kernel::{Actor, Localised};
use platform::{App, Failure, Result, db::Reader};

use super::{enter, entry_at};
use crate::{
    rules::{Act, ActKind, Entry, NotCorrected, Party, Subject, SubjectRef, Unsealed, may_correct},
    store,
};

/// Enters that an act is wrong, and why: a further act about the same thing, which names the wrong one. Nothing is removed.
/// The reason is under commitment, as every phrase is; the pages of both acts show it while it is kept.
///
/// A correction of a sealed act is sealed too: what it corrects, and why, is its parties' affair.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such act; a refusal when this is not the actor's to do, no reason is given, the act
/// is the register's opening, or what opened it was erased.
pub async fn correct(app: &App, actor: &Actor, leaf: u64, reason: &Localised) -> Result<()> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let entry = entry_at(&mut tx, leaf).await?;
    may_correct(actor, &entry)?;
    if reason.is_empty() {
        return Err(NotCorrected::NoReason.into());
    }
    let (subject, parties) = about(&mut tx, &entry).await?;
    let act = Act::new(ActKind::Correction, subject, app.today(), now).corrects(leaf);
    let act = parties.into_iter().fold(act, Act::party);
    let act = reason.iter().fold(act, |act, (lang, why)| act.kept(&format!("reason.{lang}"), why));
    enter(app, &mut tx, if entry.open_subject().is_none() { act.sealed() } else { act }).await?;
    tx.audit(actor, "register.correct", &format!("act/{leaf}"), now).await?;
    Ok(tx.commit(now).await?)
}

/// What an act is about and whom it binds, under seal or not.
async fn about(reader: &mut Reader, entry: &Entry) -> Result<(SubjectRef, Vec<Party>)> {
    let sealed = match &entry.subject {
        Subject::Open(subject) => return Ok((subject.clone(), entry.parties.clone())),
        Subject::Sealed { sealed, .. } => sealed,
    };
    let opening = store::opening(reader, sealed).await?.ok_or(NotCorrected::Erased)?;
    let unsealed = Unsealed::of(&opening).ok_or_else(|| Failure::fault("a seal's opening no longer opens it"))?;
    Ok((unsealed.subject, unsealed.parties))
}
