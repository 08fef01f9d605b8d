use council::{
    Function,
    rules::{Chair, OrganId},
};
use kernel::Actor;

/// Who is to do what was committed to: a body or a function, never a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bearer {
    /// A member, by its legal entity's id in the atlas.
    Member(String),
    /// An organ.
    Organ(OrganId),
    /// Whoever has this function in an organ.
    Function(OrganId, Function),
    /// The secretariat of the club.
    Secretariat,
}

/// A seat that is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The organ.
    pub organ: OrganId,
    /// Its function.
    pub function: Option<Function>,
    /// Who holds it, as the council judges whose it is.
    pub chair: Chair,
}

impl Seat {
    /// Whether the actor holds it, stands in, or acts for its body.
    pub fn is_of(&self, actor: &Actor) -> bool {
        self.is_held_by(actor) || actor.belongs_to(&self.chair.entity)
    }

    /// Whether the actor holds it, by their account or by their office, or stands in.
    pub fn is_held_by(&self, actor: &Actor) -> bool {
        self.chair.is_of(actor)
    }
}

impl Bearer {
    /// The word that stands for it in storage.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Member(_) => "member",
            Self::Organ(_) => "organ",
            Self::Function(_, function) => function.as_str(),
            Self::Secretariat => "secretariat",
        }
    }

    /// The words that stand for bearers in storage.
    pub const WORDS: [&str; 6] = ["member", "organ", "chair", "vice-chair", "rapporteur", "secretariat"];

    /// The value that a form sends for it: `member:…`, `chair:…`, `secretariat`.
    pub fn value(&self) -> String {
        match self {
            Self::Member(entity) => format!("member:{entity}"),
            Self::Organ(organ) => format!("organ:{organ}"),
            Self::Function(organ, function) => format!("{}:{organ}", function.as_str()),
            Self::Secretariat => "secretariat".to_owned(),
        }
    }

    /// Whether whoever holds this seat acts for it: for an organ whoever presides over it, for a function whoever has it.
    pub fn is_held_through(&self, seat: &Seat) -> bool {
        match self {
            Self::Organ(organ) => seat.organ == *organ && seat.chair.presides,
            Self::Function(organ, function) => seat.organ == *organ && seat.function == Some(*function),
            Self::Member(_) | Self::Secretariat => false,
        }
    }

    /// Whether it is a named member: how it keeps its word is for those who sit and the secretary alone.
    pub fn is_named(&self) -> bool {
        matches!(self, Self::Member(_))
    }
}

/// Whether the actor acts for a bearer: for a member whoever acts for it, for an organ whoever presides, for a function whoever has it.
/// For the secretariat the secretary does, as for everything.
pub fn acts_for(actor: &Actor, bearer: &Bearer, seats: &[Seat]) -> bool {
    match bearer {
        Bearer::Member(entity) => actor.belongs_to(entity),
        _ => seats.iter().any(|it| bearer.is_held_through(it) && it.is_held_by(actor)),
    }
}
