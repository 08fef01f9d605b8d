use atlas::{EntityId, Source};
use kernel::{Day, Id, Lang, Localised};
use serde::{Deserialize, Serialize};

use super::{Office, Refusal, Way};

/// Which person.
pub type PersonId = Id<Person>;
/// Which mandate.
pub type MandateId = Id<Mandate>;
/// Which powers.
pub type PowersId = Id<Powers>;

/// A human being, as far as the club must know them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their identity.
    pub id: PersonId,
    /// The body for which they are known.
    pub entity: EntityId,
    /// Their name in Arabic letters; may be blank.
    pub name_ar: String,
    /// Their name as their passport writes it; may be blank.
    pub name_passport: String,
    /// For titles; none when not said.
    pub gender: Option<Gender>,
    /// Whether the name may stand on public pages.
    pub public: bool,
    /// How often it was saved.
    pub version: i64,
}

/// For titles in languages that need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// Monsieur.
    Masculine,
    /// Madame.
    Feminine,
}

impl Gender {
    /// The letter that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Masculine => "m",
            Self::Feminine => "f",
        }
    }

    /// The gender that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Masculine, Self::Feminine].into_iter().find(|it| it.as_str() == word)
    }
}

impl Person {
    /// The name, in the letters of each language; empty for a person who is not named.
    pub fn name(&self) -> Localised {
        let latin = [Lang::Fr, Lang::En, Lang::Es];
        let name = latin.into_iter().fold(Localised::default(), |name, lang| name.with(lang, &self.name_passport));
        name.with(Lang::Ar, &self.name_ar)
    }
}

/// The time during which an office is held. Both days are included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    /// Its identity.
    pub id: MandateId,
    /// The body in which the office is held.
    pub entity: EntityId,
    /// The office, by its key.
    pub office: String,
    /// Who holds it; none when the holder is not named.
    pub person: Option<PersonId>,
    /// How they came to it.
    pub way: Way,
    /// The first day, when known.
    pub from: Option<Day>,
    /// The last day, when known.
    pub until: Option<Day>,
    /// The act that says so: minutes of an election, a decree.
    pub instrument: String,
    /// Where it was found.
    pub sources: Vec<Source>,
    /// What those concerned must know; never public.
    pub note: Localised,
    /// How often it was saved.
    pub version: i64,
}

/// Whether a time that begins and ends on these days holds on `day`. An end that is not known has not come.
pub fn holds_on(from: Option<Day>, until: Option<Day>, day: Day) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}

impl Mandate {
    /// Whether it runs on this day.
    pub fn holds_on(&self, day: Day) -> bool {
        holds_on(self.from, self.until, day)
    }

    /// Whether it can be as it is said: one comes to its office in this way, and it does not end before it begins.
    ///
    /// # Errors
    /// [`Refusal::WrongWay`], [`Refusal::EndsBeforeItBegins`].
    pub fn fits(&self, office: &Office) -> Result<(), Refusal> {
        if !office.ways.contains(&self.way) {
            return Err(Refusal::WrongWay);
        }
        in_order(self.from, self.until)
    }
}

/// A last day does not lie before the first.
///
/// # Errors
/// [`Refusal::EndsBeforeItBegins`].
pub fn in_order(from: Option<Day>, until: Option<Day>) -> Result<(), Refusal> {
    if from.zip(until).is_some_and(|(from, until)| until < from) { Err(Refusal::EndsBeforeItBegins) } else { Ok(()) }
}

/// Written powers, or a delegation of signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Powers {
    /// Their identity.
    pub id: PowersId,
    /// The body that they bind.
    pub entity: EntityId,
    /// Who holds them, through which mandate.
    pub mandate: MandateId,
    /// From whom: a council, a mayor.
    pub granted_by: String,
    /// What they are for.
    pub scope: Localised,
    /// The act that says so.
    pub reference: String,
    /// The first day.
    pub from: Day,
    /// The last day, when known.
    pub until: Option<Day>,
    /// The file that shows it: SHA-256 and name.
    pub evidence: Option<(String, String)>,
    /// How often they were saved.
    pub version: i64,
}

/// A time during which a member cannot be reached. Both days are included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// The first day.
    pub since: Day,
    /// The last day; none while it lasts.
    pub until: Option<Day>,
}

/// A person through whom a member is reached. In public only the office is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FocalPoint {
    /// Their office, by its key; blank where a list gave an address without one.
    pub office: String,
    /// Their name, when it is known.
    pub name: String,
    /// A mail address.
    pub email: String,
    /// A telephone, also for messages.
    pub phone: String,
}

/// Who could sign for a body on a day, and by what power.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// The office, by its key.
    pub office: String,
    /// Its title, for this holder.
    pub title: Localised,
    /// Who holds it, when named.
    pub person: Option<Person>,
    /// The mandate.
    pub mandate: Mandate,
    /// Whether the office heads the body; others sign by written powers alone.
    pub heads: bool,
    /// Written powers that hold on that day.
    pub powers: Option<Powers>,
}

/// The mandates that run on `day` in an office that heads a body.
pub fn heading(offices: &[Office], mandates: Vec<Mandate>, day: Day) -> Vec<Mandate> {
    let heads = |key: &str| offices.iter().any(|office| office.key == key && office.heads_a_body());
    mandates.into_iter().filter(|mandate| mandate.holds_on(day) && heads(&mandate.office)).collect()
}

/// Who could sign on `day`: heads of the body by their mandate, others by written powers; heads first.
pub fn signatories(
    offices: &[Office],
    people: &[Person],
    mandates: Vec<Mandate>,
    powers: &[Powers],
    day: Day,
) -> Vec<Signatory> {
    let mut found: Vec<Signatory> = mandates
        .into_iter()
        .filter(|mandate| mandate.holds_on(day))
        .filter_map(|mandate| {
            let office = offices.iter().find(|office| office.key == mandate.office)?;
            let person = mandate.person.as_ref().and_then(|id| people.iter().find(|person| person.id == *id));
            let held = powers.iter().find(|it| it.mandate == mandate.id && holds_on(Some(it.from), it.until, day));
            let heads = office.heads_a_body();
            (heads || held.is_some()).then(|| Signatory {
                office: office.key.clone(),
                title: office.title(person.and_then(|person| person.gender)).clone(),
                person: person.cloned(),
                mandate,
                heads,
                powers: held.cloned(),
            })
        })
        .collect();
    found.sort_by_key(|it| !it.heads);
    found
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::Role;

    use super::*;

    fn office(key: &str, role: Option<Role>) -> Office {
        let title = |word: &str| Localised::one(Lang::Fr, format!("{word} ({key})"));
        Office {
            key: key.into(),
            role,
            masculine: title("il"),
            feminine: title("elle"),
            ways: Way::ALL.to_vec(),
            version: 1,
        }
    }

    fn mandate(id: &str, office: &str, until: Option<Day>) -> Mandate {
        Mandate {
            id: Id::new(id),
            entity: Id::new("smara"),
            office: office.into(),
            person: Some(Id::new("p")),
            way: Way::Elected,
            from: Some(date(2021, 9, 8)),
            until,
            instrument: String::new(),
            sources: Vec::new(),
            note: Localised::default(),
            version: 1,
        }
    }

    fn person() -> Person {
        Person {
            id: Id::new("p"),
            entity: Id::new("smara"),
            name_ar: "اسم".into(),
            name_passport: "NAME".into(),
            gender: Some(Gender::Feminine),
            public: false,
            version: 1,
        }
    }

    #[test]
    fn a_head_signs_by_mandate_to_its_last_day_and_no_further() {
        let last = date(2026, 11, 23);
        let on = |day| {
            let mandates = vec![mandate("m", "mayor", Some(last))];
            signatories(&[office("mayor", Some(Role::Mayor))], &[person()], mandates, &[], day)
        };
        assert_eq!(on(last)[0].title, Localised::one(Lang::Fr, "elle (mayor)"));
        assert!(on(date(2026, 11, 24)).is_empty());
    }

    #[test]
    fn others_sign_by_written_powers_on_the_days_that_these_cover() {
        let powers = Powers {
            id: Id::new("w"),
            entity: Id::new("smara"),
            mandate: Id::new("v"),
            granted_by: "Conseil communal".into(),
            scope: Localised::one(Lang::Fr, "Jumelages"),
            reference: "12/2026".into(),
            from: date(2026, 1, 1),
            until: Some(date(2026, 6, 30)),
            evidence: None,
            version: 1,
        };
        let on = |day| {
            let offices = [office("vice-president", Some(Role::Officer)), office("mayor", Some(Role::Mayor))];
            let mandates = vec![mandate("v", "vice-president", None), mandate("m", "mayor", None)];
            let found = signatories(&offices, &[], mandates, std::slice::from_ref(&powers), day);
            found.into_iter().map(|it| it.office).collect::<Vec<_>>()
        };
        assert_eq!(on(date(2026, 3, 1)), ["mayor", "vice-president"]);
        assert_eq!(on(date(2026, 7, 1)), ["mayor"]);
    }

    #[test]
    fn a_correction_says_what_it_changes_and_nothing_else() {
        let before = mandate("m", "mayor", None);
        let after = Mandate { way: Way::Appointed, until: Some(date(2027, 9, 8)), ..before.clone() };
        assert_eq!(before.changes(&after), "way elected → appointed; until – → 2027-09-08");
        assert_eq!(before.changes(&before), "");
        let upside_down = Mandate { until: Some(date(2020, 1, 1)), ..before };
        assert_eq!(upside_down.fits(&office("mayor", None)), Err(Refusal::EndsBeforeItBegins));
    }

    #[test]
    fn a_name_is_written_in_the_letters_of_each_language() {
        let name = person().name();
        assert_eq!((name.get(Lang::Ar), name.get(Lang::Es)), (Some("اسم"), Some("NAME")));
        assert!(Person { name_ar: String::new(), name_passport: String::new(), ..person() }.name().is_empty());
    }
}
