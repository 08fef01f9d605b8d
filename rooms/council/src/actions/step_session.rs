use std::sync::Arc;

use kernel::{Actor, Localised, Time};
use platform::{App, Failure, Result, db::Tx};

use super::{end_presences, enter, organ};
use crate::{
    letters,
    roll::{self, Gathered},
    rules::{Chair, Convening, Manner, QuorumThen, Session, SessionRefusal, State},
    session_words, store,
};

/// A step of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Call those who sit; with the reason where the notice is shorter than the rules ask.
    Convene(Localised),
    /// Open it.
    Open,
    /// Suspend it.
    Suspend,
    /// Resume it.
    Resume,
    /// Close it.
    Close,
    /// Cancel it, with the reason.
    Cancel(Localised),
}

/// Takes a step of a session: `session` is as it was read. Those it calls are written to when it is
/// convened or cancelled; when it is opened, of what they do not know yet.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse, or someone changed the session since it was read.
pub async fn step_session(app: &App, tx: &mut Tx, actor: &Actor, session: Session, step: Step) -> Result<Session> {
    let now = app.now();
    if !store::hold(tx, &session.id).await? {
        return Err(Failure::NotFound);
    }
    let gathered = roll::gather(tx, session.clone(), now).await?;
    let (convenes, resumes) = (matches!(step, Step::Convene(_)), matches!(step, Step::Resume));
    let (session, verb) = match step {
        Step::Convene(urgency) => (convene(app, tx, actor, &gathered, urgency).await?, "council.session.convene"),
        Step::Open => {
            // What changed since those it calls were last told is told now: nothing more is written to who is there.
            letters::write(app, tx, &gathered).await?;
            let session = opened(tx, actor, &gathered, now).await?;
            (Session { untold: false, ..session }, "council.session.open")
        }
        Step::Suspend => (session.suspend(actor, gathered.chairs_there(), now)?, "council.session.suspend"),
        Step::Resume => (resumed(tx, actor, (session, gathered.chairs_there()), now).await?, "council.session.resume"),
        Step::Close => {
            let session = session.close(actor, gathered.chairs_there(), now)?;
            end_presences(tx, actor, &session.id, now).await?;
            (session, "council.session.close")
        }
        Step::Cancel(reason) => {
            let session = session.cancel(actor, reason, now)?;
            end_presences(tx, actor, &session.id, now).await?;
            (session, "council.session.cancel")
        }
    };
    if !store::save_session(tx, &session).await? {
        return Err(Failure::Stale);
    }
    let session = Session { version: session.version + 1, ..session };
    let gathered = Arc::unwrap_or_clone(gathered).with_session(session.clone());
    if convenes {
        store::insert_convocation(tx, &session_words::sent(&gathered)).await?;
    }
    letters::write(app, tx, &gathered).await?;
    if !matches!(session.state, State::Prepared | State::Convened(_)) {
        store::forget_called(tx, &session.id).await?;
    }
    enter::stepped(app, tx, (gathered.organ(), &session), resumes).await?;
    tx.audit(actor, verb, &session.slug, now).await?;
    tx.touch_passing();
    Ok(session)
}

async fn convene(app: &App, tx: &mut Tx, actor: &Actor, it: &Gathered, urgency: Localised) -> Result<Session> {
    organ(tx, &it.session.organ).await?.must_stand()?;
    let (Some(adopted), Some(rules)) = (&it.adopted, &it.rules) else { return Err(SessionRefusal::NoRules.into()) };
    // Of two that would call one session again at the same moment, the second waits, then reads that the first did.
    let called_again = match &it.first {
        Some((first, _)) => {
            store::hold(tx, &first.id).await? && store::is_called_again(tx, &it.session, &first.id).await?
        }
        None => false,
    };
    let (chairs, colleges) = (it.chairs(), it.colleges());
    let convening = Convening {
        rules: (adopted.number, rules),
        colleges: &colleges,
        chairs,
        items: &it.items,
        first: it.first.as_ref().map(|(first, items)| (first, items.as_slice())),
        called_again,
        now: app.now(),
    };
    Ok(it.session.clone().convene(actor, &convening, urgency)?)
}

/// Opens it; the quorum is worked out by who sits on the day on which it is opened, which may be the day before its own.
async fn opened(tx: &mut Tx, actor: &Actor, it: &Gathered, now: Time) -> Result<Session> {
    it.organ().must_stand()?;
    let session = it.session.clone();
    let then = roll::gather_on(tx, session.clone(), (session.day_of(now), now)).await?;
    let opened = session.open(actor, then.chairs_there(), quorum_then(&then), now)?;
    it.session.must_leave_days(it.rules.as_ref(), now)?;
    Ok(opened)
}

async fn resumed(tx: &mut Tx, actor: &Actor, (session, seats): (Session, &[Chair]), now: Time) -> Result<Session> {
    let (session, rest) = session.resume(actor, seats, now)?;
    store::insert_rest(tx, &rest).await?;
    Ok(session)
}

/// The quorum as it is recorded at the opening; of a written procedure none.
fn quorum_then(it: &Gathered) -> Option<QuorumThen> {
    let quorum = it.quorum().filter(|_| it.session.said.manner != Manner::Written)?;
    Some(QuorumThen { there: i64::try_from(quorum.there).unwrap_or(i64::MAX), met: quorum.met })
}
