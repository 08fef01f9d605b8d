//! What can be done in this room, one file per verb. Each works inside the unit of work it is given, with its session in hand.

mod ask;
mod call;
mod end_item;
mod end_speech;
mod lengthen;
mod open_item;
mod pass;
mod set_limit;
mod shift;
mod withdraw;

use council::rules::SessionId;
use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    WORDS,
    chamber::Chamber,
    rules::{ChamberRefusal, Course, Request, RequestId},
    store,
};

pub use ask::ask;
pub use call::call;
pub use end_item::end_item;
pub use end_speech::end_speech;
pub use lengthen::lengthen;
pub use open_item::open_item;
pub use pass::pass;
pub use set_limit::set_limit;
pub use shift::shift;
pub use withdraw::withdraw;

impl From<ChamberRefusal> for platform::Refusal {
    fn from(refusal: ChamberRefusal) -> Self {
        let key = format!("chamber-refused-{refusal}");
        match refusal {
            ChamberRefusal::NotYours => Self::forbidden(&WORDS, key),
            _ => Self::new(&WORDS, key),
        }
    }
}

/// What an act of whoever conducts goes over: the session, and its course as they saw it ([`Course::version`]).
#[derive(Debug, Clone, Copy)]
pub struct Over<'a> {
    /// The session.
    pub session: &'a SessionId,
    /// What the chair had done by then.
    pub version: i64,
}

/// Takes a session in hand and reads it with its chamber.
async fn held(app: &App, tx: &mut Tx, id: &SessionId) -> Result<Chamber> {
    if !council::hold_session(tx, id).await? {
        return Err(Failure::NotFound);
    }
    let session = council::session_by_id(tx, id.as_str()).await?.ok_or(Failure::NotFound)?;
    let it = council::gather(tx, session, app.now()).await?;
    Chamber::gather(tx, it).await
}

/// The same, unless the chair has done something since.
async fn held_over(app: &App, tx: &mut Tx, over: Over<'_>) -> Result<Chamber> {
    let chamber = held(app, tx, over.session).await?;
    if chamber.course.version == over.version { Ok(chamber) } else { Err(Failure::Stale) }
}

fn request(chamber: &Chamber, id: &RequestId) -> Result<Request> {
    chamber.requests.iter().find(|it| it.id == *id).cloned().ok_or(Failure::NotFound)
}

async fn save(tx: &mut Tx, it: &Request) -> Result<()> {
    if store::save_request(tx, it).await? { Ok(()) } else { Err(Failure::Stale) }
}

/// Keeps that the chair did something.
async fn conducted(tx: &mut Tx, course: &Course) -> Result<()> {
    if store::save_course(tx, course).await? { Ok(()) } else { Err(Failure::Stale) }
}

/// Writes what was done in the audit trail: of which session and, where it is about a seat, of which.
async fn audited(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    verb: &str,
    (chamber, of): (&Chamber, Option<&Request>),
) -> Result<()> {
    let seat = of.map(|it| format!(" {}", council::address_of(&it.seat))).unwrap_or_default();
    tx.audit(actor, verb, &format!("{}{seat}", chamber.it.session.slug), app.now()).await?;
    tx.touch_passing();
    Ok(())
}
