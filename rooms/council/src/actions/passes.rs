use kernel::{Actor, sha256_hex};
use platform::{App, Failure, Result, db::Tx};

use crate::{
    roll::Gathered,
    rules::{Chair, Pass, SeatAt, SessionRefusal, SessionVerb, may_in_session},
    store,
};

/// How long a pass's token is, in random bytes.
const TOKEN: usize = 18;

/// Makes a pass for each seat that may sit, in place of those made before; gives the tokens, which are kept nowhere.
/// `over` is the mark of those made before, as it was read.
///
/// # Errors
/// When this is not the actor's to do, nobody checks in to this session in a hall, or someone made
/// others since they were read.
pub async fn make_passes(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    it: &Gathered,
    over: i64,
) -> Result<Vec<(SeatAt, String)>> {
    may_in_session(actor, SessionVerb::KeepRoll, &[])?;
    if !it.session.has_roll() || !it.session.said.manner.has_hall() {
        return Err(SessionRefusal::NoRollNow.into());
    }
    if !store::hold(tx, &it.session.id).await? || store::passes_mark(tx, &it.session.id).await? != over {
        return Err(Failure::Stale);
    }
    let sits = it.seats.iter().filter(|seat| seat.chair.sits);
    let made: Vec<(&Chair, String)> = sits.map(|seat| (&seat.chair, app.random(TOKEN))).collect();
    let hashed: Vec<(String, Pass)> = made.iter().map(|(chair, token)| (sha256_hex(token), Pass::of(chair))).collect();
    store::set_passes(tx, &it.session.id, &hashed).await?;
    tx.audit(actor, "council.session.passes", &it.session.slug, app.now()).await?;
    Ok(made.into_iter().map(|(chair, token)| (chair.at.clone(), token)).collect())
}
