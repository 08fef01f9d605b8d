use std::collections::BTreeMap;

use kernel::{Actor, Id, Localised};

use super::{Function, Organ, OrganId, Refusal, Verb, may};

/// Which college.
pub type CollegeId = Id<College>;

/// The most seats of a college.
pub const SEATS_MOST: i64 = 500;
/// The most colleges of an organ.
pub const COLLEGES_MOST: usize = 12;

/// A group of an organ, and how many seats it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct College {
    /// Its identity.
    pub id: CollegeId,
    /// The organ.
    pub organ: OrganId,
    /// Its name.
    pub name: Localised,
    /// How many seats it has, numbered from 1.
    pub seats: i64,
    /// Who may sit there.
    pub sits: Sits,
    /// The seats that have a function.
    pub functions: BTreeMap<i64, Function>,
    /// Where it stands among the others, from small to large.
    pub place: i64,
    /// How often someone was seated there.
    pub seated: i64,
    /// How often it was saved.
    pub version: i64,
}

/// Who may sit in a college: for which bodies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sits {
    /// Whoever acts for a member.
    Anyone,
    /// Whoever acts for a territorial authority.
    Officials,
    /// Whoever acts for an institution.
    Institutions,
    /// Experts, whatever body their mandate is of.
    Experts,
}

impl Sits {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Officials, Self::Institutions, Self::Experts, Self::Anyone];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Officials => "officials",
            Self::Institutions => "institutions",
            Self::Experts => "experts",
        }
    }

    /// What `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }

    /// Whether someone may sit there by a mandate of a body that governs a territory, or of one that does not.
    pub fn takes(self, territorial: bool) -> bool {
        match self {
            Self::Anyone | Self::Experts => true,
            Self::Officials => territorial,
            Self::Institutions => !territorial,
        }
    }
}

/// What the secretary says of a college.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollegeInput {
    /// Its name.
    pub name: Localised,
    /// How many seats it has.
    pub seats: i64,
    /// Who may sit there.
    pub sits: Sits,
    /// The seats that have a function.
    pub functions: BTreeMap<i64, Function>,
    /// Where it stands among the others.
    pub place: i64,
}

impl College {
    /// Gives an organ a further college; `others` are those that it has.
    ///
    /// # Errors
    /// When this is not the actor's to do, the organ was dissolved or has turns instead of seats, or there are too many.
    pub fn add(
        actor: &Actor,
        id: CollegeId,
        organ: &Organ,
        others: &[Self],
        input: CollegeInput,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::SetColleges, &[])?;
        organ.must_stand()?;
        if organ.kind.rotates() {
            return Err(Refusal::NoSeatsThere);
        }
        if others.len() >= COLLEGES_MOST {
            return Err(Refusal::TooManyColleges);
        }
        input.holds()?;
        let CollegeInput { name, seats, sits, functions, place } = input;
        Ok(Self { id, organ: organ.id.clone(), name, seats, sits, functions, place, seated: 0, version: 1 })
    }

    /// Says otherwise what it is called, how many seats it has, who may sit there. `highest` is the highest seat in which
    /// anyone ever sat: seats are not taken away from under them.
    ///
    /// # Errors
    /// When this is not the actor's to do, the organ was dissolved, or someone sat in a seat that would go.
    pub fn edit(self, actor: &Actor, organ: &Organ, highest: i64, input: CollegeInput) -> Result<Self, Refusal> {
        may(actor, Verb::SetColleges, &[])?;
        organ.must_stand()?;
        input.holds()?;
        let CollegeInput { name, seats, sits, functions, place } = input;
        if seats < highest {
            return Err(Refusal::SeatInUse);
        }
        Ok(Self { name, seats, sits, functions, place, ..self })
    }

    /// Whether it may be taken away: nobody ever sat there.
    ///
    /// # Errors
    /// When this is not the actor's to do, the organ was dissolved, or someone sat there.
    pub fn remove(&self, actor: &Actor, organ: &Organ, highest: i64) -> Result<(), Refusal> {
        may(actor, Verb::SetColleges, &[])?;
        organ.must_stand()?;
        if highest > 0 { Err(Refusal::SeatInUse) } else { Ok(()) }
    }

    /// Whether it has a seat of this number.
    pub fn has(&self, seat: i64) -> bool {
        (1..=self.seats).contains(&seat)
    }
}

impl CollegeInput {
    /// The seats are as many as there can be, and those with a function are among them.
    fn holds(&self) -> Result<(), Refusal> {
        let all =
            (1..=SEATS_MOST).contains(&self.seats) && self.functions.keys().all(|it| (1..=self.seats).contains(it));
        if all { Ok(()) } else { Err(Refusal::NoSuchSeat) }
    }
}
