use kernel::{Actor, Day, Id, Localised};

use super::{Refusal, Verb, may};

/// The address at which organs are constituted, which none has.
const NEW: &str = "new";

/// Which organ.
pub type OrganId = Id<Organ>;

/// A body through which the club acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organ {
    /// Its identity.
    pub id: OrganId,
    /// Its permanent address.
    pub slug: String,
    /// What kind of body it is.
    pub kind: OrganKind,
    /// Its name.
    pub name: Localised,
    /// What it is for.
    pub purpose: Localised,
    /// Where it stands among the others, from small to large.
    pub place: i64,
    /// Whether its seats and rules are an example and not the club's own; pages say so.
    pub example: bool,
    /// Its first day; not said of an example.
    pub since: Option<Day>,
    /// Since when it is no more, and why.
    pub dissolved: Option<Dissolved>,
    /// How often it was saved.
    pub version: i64,
}

/// The end of an organ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dissolved {
    /// Its last day.
    pub on: Day,
    /// Why.
    pub reason: Localised,
}

/// What kind of body an organ is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganKind {
    /// Every member.
    Assembly,
    /// Whoever presides over the club.
    Presidency,
    /// Those who run it between sessions.
    Bureau,
    /// The council.
    Council,
    /// A standing group on one subject.
    Commission,
    /// A group for one task and a time.
    WorkingGroup,
    /// The city that is host, each in its turn.
    HostCity,
}

impl OrganKind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Assembly,
        Self::Presidency,
        Self::Bureau,
        Self::Council,
        Self::Commission,
        Self::WorkingGroup,
        Self::HostCity,
    ];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Assembly => "assembly",
            Self::Presidency => "presidency",
            Self::Bureau => "bureau",
            Self::Council => "council",
            Self::Commission => "commission",
            Self::WorkingGroup => "working-group",
            Self::HostCity => "host-city",
        }
    }

    /// The kind that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }

    /// Whether it has turns, and no seats.
    pub fn rotates(self) -> bool {
        self == Self::HostCity
    }
}

/// What the secretary says of an organ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganInput {
    /// Its name.
    pub name: Localised,
    /// What it is for.
    pub purpose: Localised,
    /// Where it stands among the others.
    pub place: i64,
    /// Whether its seats and rules are an example and not the club's own.
    pub example: bool,
    /// Its first day; only an example has none.
    pub since: Option<Day>,
}

impl Organ {
    /// Constitutes an organ.
    ///
    /// # Errors
    /// When this is not the actor's to do, no address can be made of its name, or its first day is not said or lies ahead.
    pub fn constitute(
        actor: &Actor,
        (id, slug): (OrganId, String),
        kind: OrganKind,
        input: OrganInput,
        today: Day,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::AddOrgan, &[])?;
        if slug.is_empty() {
            return Err(Refusal::NoAddress);
        }
        if slug == NEW {
            return Err(Refusal::AddressKept);
        }
        input.begins(today)?;
        let OrganInput { name, purpose, place, example, since } = input;
        Ok(Self { id, slug, kind, name, purpose, place, example, since, dissolved: None, version: 1 })
    }

    /// Says otherwise what it is called, what it is for, where it stands, since when it is. Its kind and its address stay.
    /// `began` are the first days of its holdings and turns.
    ///
    /// # Errors
    /// When this is not the actor's to do, it was dissolved, or its first day is not said, lies ahead, or lies after one on
    /// which someone sat there.
    pub fn edit(self, actor: &Actor, input: OrganInput, began: &[Day], today: Day) -> Result<Self, Refusal> {
        may(actor, Verb::EditOrgan, &[])?;
        self.must_stand()?;
        input.begins(today)?;
        if input.since.is_some_and(|since| began.iter().any(|day| *day < since)) {
            return Err(Refusal::SeatedBefore);
        }
        let OrganInput { name, purpose, place, example, since } = input;
        Ok(Self { name, purpose, place, example, since, ..self })
    }

    /// Dissolves it: `on` is its last day. It stays readable. `began` are the first days of its holdings and turns: those that
    /// have come are not undone; those ahead will never be.
    ///
    /// # Errors
    /// When this is not the actor's to do, it was dissolved already, no reason is given, or the day lies ahead, before its own
    /// first, or before one on which someone began to sit there.
    pub fn dissolve(
        self,
        actor: &Actor,
        (on, reason): (Day, Localised),
        began: &[Day],
        today: Day,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::DissolveOrgan, &[])?;
        self.must_stand()?;
        if reason.is_empty() {
            return Err(Refusal::NoReason);
        }
        if on > today {
            return Err(Refusal::InTheFuture);
        }
        if self.since.is_some_and(|since| on < since) {
            return Err(Refusal::EndsBeforeItBegins);
        }
        if began.iter().any(|day| on < *day && *day <= today) {
            return Err(Refusal::SeatedThen);
        }
        Ok(Self { dissolved: Some(Dissolved { on, reason }), ..self })
    }

    /// The address of its page, after the language.
    pub fn address(&self) -> String {
        format!("/council/organs/{}", self.slug)
    }

    /// The address of its rules, after the language.
    pub fn rules_address(&self) -> String {
        format!("/council/rules/{}", self.slug)
    }

    /// Refuses what can only be done to an organ that was not dissolved.
    ///
    /// # Errors
    /// [`Refusal::Dissolved`].
    pub fn must_stand(&self) -> Result<(), Refusal> {
        if self.dissolved.is_some() { Err(Refusal::Dissolved) } else { Ok(()) }
    }
}

impl OrganInput {
    /// Its first day is said, unless it is an example, and has come.
    fn begins(&self, today: Day) -> Result<(), Refusal> {
        match self.since {
            None if !self.example => Err(Refusal::NoFirstDay),
            Some(since) if since > today => Err(Refusal::InTheFuture),
            _ => Ok(()),
        }
    }
}

/// Whether two names are one in some language.
pub(crate) fn same_name(one: &Localised, other: &Localised) -> bool {
    let plain = |text: &str| text.trim().to_lowercase();
    one.iter().any(|(lang, text)| other.get(lang).is_some_and(|it| plain(it) == plain(text)))
}
