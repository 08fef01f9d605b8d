//! What of decisions is entered in the register. Their titles stay out: that of an election may name a person, that of an opinion an
//! agreement which is not public.

use council::{Organ, Session};
use kernel::{Localised, canonical_json};
use platform::{App, Failure, Result, db::Tx};
use register::{Act, ActKind, Names, SubjectRef};
use serde::Serialize;

use crate::rules::{Correction, Decision, State};

/// What is hashed of a decision: its title and its text in each language, as canonical JSON (RFC 8785).
#[derive(Serialize)]
struct Hashed<'a> {
    title: &'a Localised,
    text: &'a Localised,
}

/// The SHA-256 of a decision's words, by which the register knows them.
///
/// # Errors
/// Never: texts can be written as JSON.
pub(crate) fn text_sha256(it: &Decision) -> Result<String> {
    let words = canonical_json(&Hashed { title: &it.said.title, text: &it.said.text }).map_err(Failure::fault)?;
    Ok(kernel::sha256_hex(words))
}

/// Enters that a decision was made.
pub(super) async fn made(app: &App, tx: &mut Tx, around: (&Organ, &Session), it: &Decision) -> Result<()> {
    let Some(act) = begun(app, ActKind::DecisionMade, around, it) else { return Ok(()) };
    let act = act.fact("kind", it.said.kind.as_str()).fact("session", &around.1.slug).text(text_sha256(it)?);
    register::enter(app, tx, act).await
}

/// Enters that `by` ended a decision.
pub(super) async fn ended(
    app: &App,
    tx: &mut Tx,
    around: (&Organ, &Session),
    (it, by): (&Decision, &Decision),
) -> Result<()> {
    let (Some(act), State::Ended(_, ended)) = (begun(app, ActKind::DecisionRepealed, around, it), &it.state) else {
        return Ok(());
    };
    let by = by.state.made().map(|made| made.slug.as_str()).unwrap_or_default();
    let act = act.fact("by", by).fact("replaced", if ended.replaced { "yes" } else { "no" });
    register::enter(app, tx, act).await
}

/// Enters that a translation was mended: the act by which the decision was made had another hash. Why is kept with it, which the
/// register shows anyone; of an opinion it stays here, since it may say what the agreement is about.
pub(super) async fn translated(
    app: &App,
    tx: &mut Tx,
    around: (&Organ, &Session),
    it: &Decision,
    correction: &Correction,
) -> Result<()> {
    let acts = register::entered_of(tx, "decision", it.id.as_str()).await?;
    let Some(first) = acts.iter().find(|act| act.kind == ActKind::DecisionMade) else { return Ok(()) };
    let Some(act) = begun(app, ActKind::Correction, around, it) else { return Ok(()) };
    let act = act.fact("lang", correction.lang.code()).text(text_sha256(it)?).corrects(first.leaf);
    let act = match &it.said.agreement {
        Some(_) => act,
        None => correction.why.iter().fold(act, |act, (lang, why)| act.kept(&format!("reason.{lang}"), why)),
    };
    register::enter(app, tx, act).await
}

/// An act on a decision; nothing where its organ or its session is an example.
fn begun(app: &App, kind: ActKind, (organ, session): (&Organ, &Session), it: &Decision) -> Option<Act> {
    let made = it.state.made().filter(|_| !organ.example && !session.said.example)?;
    let subject = SubjectRef {
        kind: "decision".to_owned(),
        id: it.id.to_string(),
        slug: made.slug.clone(),
        name: Names::default(),
    };
    let on = match (&it.state, kind) {
        (State::Ended(_, ended), ActKind::DecisionRepealed) => ended.on,
        (_, ActKind::Correction) => app.today(),
        _ => it.basis.taken,
    };
    Some(Act::new(kind, subject, on, app.now()).fact("number", made.number).fact("organ", &organ.slug))
}
