use council::rules::{Chair, HoldingId, SeatAt};
use kernel::{Actor, Time};

use super::Refusal;

/// A seat and through which holding it was held when it acted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldSeat {
    /// The seat.
    pub at: SeatAt,
    /// The holding.
    pub holding: HoldingId,
    /// The body, by its id in the atlas.
    pub entity: String,
}

/// For whom a motion or an amendment is tabled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mover {
    /// The club's secretary.
    Secretariat,
    /// A seat.
    Seat(HeldSeat),
}

/// That a seat supports a motion beside its mover's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The seat.
    pub seat: HeldSeat,
    /// Since when.
    pub at: Time,
}

impl HeldSeat {
    /// A seat as it is held now.
    pub fn of(chair: &Chair) -> Self {
        Self { at: chair.at.clone(), holding: chair.holding.clone(), entity: chair.entity.clone() }
    }

    /// The seat as it is held now: by the same body, whoever of it sits there.
    pub fn chair<'a>(&self, chairs: &'a [Chair]) -> Option<&'a Chair> {
        chairs.iter().find(|it| it.at == self.at && it.entity == self.entity)
    }
}

impl Mover {
    /// The seat, where it is one.
    pub fn seat(&self) -> Option<&HeldSeat> {
        match self {
            Self::Secretariat => None,
            Self::Seat(seat) => Some(seat),
        }
    }
}

/// The actor's own seat among those that may sit.
///
/// # Errors
/// [`Refusal::NotYours`] where they have none.
pub(super) fn own<'a>(actor: &Actor, chairs: &'a [Chair]) -> Result<&'a Chair, Refusal> {
    chairs.iter().find(|it| it.sits && it.is_of(actor)).ok_or(Refusal::NotYours)
}
