use std::collections::{BTreeMap, BTreeSet};

use kernel::{Actor, Day, Id, Localised};
use members::Way;

use super::{Bearer, Benches, Function, Held, Organ, OrganId, Refusal, Verb, may, organ::same_name};

/// Which college.
pub type CollegeId = Id<College>;

/// The most seats of a college.
pub const SEATS_MOST: i64 = 2_500;
/// The most colleges of an organ.
pub const COLLEGES_MOST: usize = 12;

/// A group of an organ, and how many seats it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct College {
    /// Its identity.
    pub id: CollegeId,
    /// The organ.
    pub organ: OrganId,
    /// What is said of it.
    pub said: CollegeInput,
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
    /// Whoever was elected in a territorial authority, sits there by special delegation, or heads it.
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
    /// How many seats it has, numbered from 1.
    pub seats: i64,
    /// Who may sit there: for which bodies.
    pub sits: Sits,
    /// The offices whose holders may sit there, by their keys in the club's list; none named: any.
    pub offices: BTreeSet<String>,
    /// The seats that have a function.
    pub functions: BTreeMap<i64, Function>,
    /// Where it stands among the others, from small to large.
    pub place: i64,
}

impl College {
    /// Gives an organ a further college; `others` are those that it has.
    ///
    /// # Errors
    /// When this is not the actor's to do, the organ was dissolved or has turns instead of seats, there are too many, another
    /// has this name, or the organ would have two chairs.
    pub fn add(
        actor: &Actor,
        id: CollegeId,
        organ: &Organ,
        others: &[Self],
        said: CollegeInput,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::SetColleges, &[])?;
        organ.must_stand()?;
        if organ.kind.rotates() {
            return Err(Refusal::NoSeatsThere);
        }
        if others.len() >= COLLEGES_MOST {
            return Err(Refusal::TooManyColleges);
        }
        said.holds(others.iter())?;
        Ok(Self { id, organ: organ.id.clone(), said, seated: 0, version: 1 })
    }

    /// Says otherwise what it is called, how many seats it has, who may sit there. `all` are the organ's colleges, itself among
    /// them. Seats are not taken away from under whoever ever sat there, nor from whoever sits or will.
    ///
    /// # Errors
    /// When this is not the actor's to do, the organ was dissolved, another college has this name, the organ would have two
    /// chairs, someone sat in a seat that would go, or someone who sits or stands in there could not any more.
    pub fn edit(
        self,
        actor: &Actor,
        benches: &Benches,
        all: &[Self],
        said: CollegeInput,
        today: Day,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::SetColleges, &[])?;
        benches.organ.must_stand()?;
        said.holds(all.iter().filter(|it| it.id != self.id))?;
        let mut here = benches.held.iter().filter(|(it, _)| it.college == self.id);
        if here.clone().any(|(it, _)| it.seat > said.seats) {
            return Err(Refusal::SeatInUse);
        }
        let next = Self { said, ..self.clone() };
        let excluded = |by: &Bearer| self.admits(by).is_ok() && next.admits(by).is_err();
        let stands_in = |id| benches.stand_ins.iter().any(|(of, by)| of == id && excluded(by));
        let sits_on = |held| matches!(held, Held::Sits | Held::Barred | Held::Ahead);
        if here.any(|(it, by)| sits_on(it.on(by, benches.organ, today)) && (excluded(by) || stands_in(&it.id))) {
            return Err(Refusal::ExcludesAHolder);
        }
        Ok(next)
    }

    /// Whether someone may sit there: for their body, and by their mandate.
    ///
    /// # Errors
    /// [`Refusal::OfAnotherCollege`], [`Refusal::ByAnotherMandate`].
    pub fn admits(&self, bearer: &Bearer) -> Result<(), Refusal> {
        if !self.said.sits.takes(bearer.territorial) {
            return Err(Refusal::OfAnotherCollege);
        }
        let official = bearer.heads || matches!(bearer.way, Way::Elected | Way::SpecialDelegation);
        let named = self.said.offices.is_empty() || self.said.offices.contains(&bearer.office);
        if named && (self.said.sits != Sits::Officials || official) { Ok(()) } else { Err(Refusal::ByAnotherMandate) }
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
        (1..=self.said.seats).contains(&seat)
    }
}

impl CollegeInput {
    /// The seats are as many as there can be, those with a function are among them, and beside the other colleges the name is
    /// its own and the chair the only one.
    fn holds<'a>(&self, others: impl Iterator<Item = &'a College> + Clone) -> Result<(), Refusal> {
        let all =
            (1..=SEATS_MOST).contains(&self.seats) && self.functions.keys().all(|it| (1..=self.seats).contains(it));
        if !all {
            return Err(Refusal::NoSuchSeat);
        }
        if others.clone().any(|it| same_name(&it.said.name, &self.name)) {
            return Err(Refusal::NameTaken);
        }
        let chairs =
            |functions: &BTreeMap<i64, Function>| functions.values().filter(|it| **it == Function::Chair).count();
        let here = chairs(&self.functions);
        let elsewhere: usize = others.map(|it| chairs(&it.said.functions)).sum();
        if here > 1 || (here == 1 && elsewhere > 0) { Err(Refusal::TwoChairs) } else { Ok(()) }
    }
}
