//! Seats that add their names to a motion or an amendment, by one law for both.

use kernel::Actor;

use super::{HeldSeat, Mover, Refusal, Scene, Signature, Sitting, Verb, may, mover::own};

/// The actor's own seat supports what `by` tabled, where it is `open` to that; `signed` are those that do.
///
/// # Errors
/// When the actor has no seat, it is that of `by` or supports it already, it is not open, or the session is over.
pub(super) fn sign(
    actor: &Actor,
    scene: &Scene,
    (by, signed): (&Mover, &[Signature]),
    (sitting, open): (&Sitting, Result<(), Refusal>),
) -> Result<Signature, Refusal> {
    may(actor, Verb::Sign, scene)?;
    sitting.goes_on()?;
    open?;
    let seat = HeldSeat::of(own(actor, scene.chairs)?);
    if by.seat().is_some_and(|by| by.at == seat.at) {
        return Err(Refusal::OwnText);
    }
    if signed.iter().any(|it| it.seat.at == seat.at) {
        return Err(Refusal::SignedAlready);
    }
    Ok(Signature { seat, at: sitting.now })
}

/// The actor's own seat takes its support back: gives what is taken back.
///
/// # Errors
/// When the actor has no seat, it does not support it, it is not open, or the session is over.
pub(super) fn unsign(
    actor: &Actor,
    scene: &Scene,
    signed: &[Signature],
    (sitting, open): (&Sitting, Result<(), Refusal>),
) -> Result<Signature, Refusal> {
    may(actor, Verb::Sign, scene)?;
    sitting.lasts()?;
    open?;
    let seat = own(actor, scene.chairs)?;
    signed.iter().find(|it| it.seat.at == seat.at).cloned().ok_or(Refusal::NotSigned)
}
