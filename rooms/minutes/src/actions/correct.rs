use council::Session;
use kernel::{Actor, Lang};
use platform::{App, Failure, Result, db::Tx};

use super::held;
use crate::{
    rules::{Change, Verb, may},
    store,
};

/// What the secretary says of a section in one language.
#[derive(Debug, Clone)]
pub struct CorrectionInput {
    /// The section, by its key.
    pub section: String,
    /// The language.
    pub lang: Lang,
    /// What is to stand there.
    pub text: String,
    /// What it changes.
    pub change: Change,
    /// The version of the correction that was read; 0 where there was none.
    pub version: i64,
}

/// Corrects a section in one language.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`crate::rules::Text::correct`]), or someone corrected it since it was read.
pub async fn correct(app: &App, tx: &mut Tx, actor: &Actor, session: &Session, input: CorrectionInput) -> Result<()> {
    let (id, now) = (&session.id, app.now());
    let minutes = held(tx, id).await?;
    let text = store::text(tx, id).await?;
    let before = text.correction(&input.section, input.lang).map_or(0, |it| it.version);
    let at = (input.section.as_str(), input.lang, input.version);
    let saved = match text.correct((actor, &minutes), at, (&input.text, input.change), now)? {
        _ if before != input.version => false,
        Some(it) => store::save_correction(tx, id, &it).await?,
        None => before == 0 || store::remove_correction(tx, id, at).await?,
    };
    if !saved {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "minutes.correct", &format!("{} · {}", session.slug, input.lang), now).await?;
    tx.touch();
    Ok(())
}

/// Takes over what the program says in the place of a correction: it goes.
///
/// # Errors
/// When this is not the actor's to do, the minutes are approved, or someone corrected it since it was read.
pub async fn take_over(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    session: &Session,
    (section, lang, version): (&str, Lang, i64),
) -> Result<()> {
    may(actor, Verb::Write, &[])?;
    held(tx, &session.id).await?.must_change()?;
    if !store::remove_correction(tx, &session.id, (section, lang, version)).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "minutes.take-over", &format!("{} · {lang}", session.slug), app.now()).await?;
    tx.touch();
    Ok(())
}

/// Keeps a correction beside what the program says by now: it is no longer shown as something to look at.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`crate::rules::Text::keep`]), or someone corrected it since it was read.
pub async fn keep(app: &App, tx: &mut Tx, actor: &Actor, session: &Session, at: (&str, Lang, i64)) -> Result<()> {
    let minutes = held(tx, &session.id).await?;
    let it = store::text(tx, &session.id).await?.keep((actor, &minutes), at, app.now())?;
    if !store::save_correction(tx, &session.id, &it).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "minutes.keep", &format!("{} · {}", session.slug, at.1), app.now()).await?;
    tx.touch();
    Ok(())
}
