//! What a row of the club's own list says.

use std::path::Path;

use atlas::{Kind, Registration, rejected};
use gazetteer::{
    Countries,
    relations::Said as Country,
    sheet::{DayOrder, Heads, Placed, day, placed},
    table::Row,
};
use kernel::{Day, Localised, sha256_hex};
use platform::import::{Rejected, name_of};

use super::{fields::FIELDS, reason, told::Told, words};
use crate::rules::{Gender, Listed, State, Way};

/// A row, read.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub line: u64,
    pub place: Placed,
    /// Its official name; blank where the list does not give it.
    pub official: String,
    pub kind: Option<Kind>,
    pub registration: Option<Registration>,
    pub listed: Listed,
    pub person: SaidPerson,
    /// All that it says of the member, field by field.
    pub told: Told,
    /// The cells that are left out of it, and why.
    pub unread: Vec<Rejected>,
    /// All that it says, in few letters.
    pub digest: String,
}

/// What it says of the people of the body.
#[derive(Debug, Clone, Default)]
pub(super) struct SaidPerson {
    pub name: String,
    pub name_ar: String,
    pub office: String,
    /// What stands above the column of the name: "Maire" says the office too.
    pub headed: String,
    pub gender: Option<Gender>,
    pub way: Option<Way>,
    pub from: Option<Day>,
    pub until: Option<Day>,
    pub email: String,
    pub phone: String,
}

/// How the dates of the list's columns are written.
pub(super) struct Orders(pub [DayOrder; 4]);

/// The columns that hold dates.
pub(super) const DATED: [&str; 4] = ["admitted", "since", "from", "until"];

/// Reads rows.
pub(super) struct Reading<'a> {
    pub path: &'a Path,
    pub heads: &'a Heads,
    pub countries: &'a Countries,
    pub orders: Orders,
}

impl Reading<'_> {
    pub(super) fn read(&self, row: &Row) -> Result<Said, Rejected> {
        let cell = |field: &str| self.heads.cell(row, field);
        let reject = |reason: &str, cell: &str| Rejected::because(self.path, row.line(), reason, cell);
        let word = |field: &str, reason: &'static str, known: bool| {
            if known || cell(field).is_empty() { Ok(()) } else { Err(reject(reason, cell(field))) }
        };
        let place = placed(self.heads, row, self.countries).map_err(|it| rejected(self.path, &it))?;
        let registration = self.registration(row);
        if place.is_nothing() && registration.is_none() {
            return Err(reject("missing-place", row.cell(0)));
        }
        if let Country::Unread(label) = &place.end.country {
            return Err(reject("bad-country", label));
        }
        let (quality, state, kind) =
            (words::quality(cell("quality")), words::state(cell("state")), words::kind(cell("kind")));
        word("quality", "unknown-quality", quality.is_some())?;
        // "Statut: Fondateur", "Type: Membre fondateur": a column of standings or of kinds that tells a quality says that,
        // unless another column says otherwise.
        let told_by = |field: &str, known: bool| {
            words::quality(cell(field)).filter(|by| !known && quality.is_none_or(|said| said == *by))
        };
        let by_state = told_by("state", state.is_some());
        let by_kind = told_by("kind", kind.is_some()).filter(|by| by_state.is_none_or(|other| other == *by));
        word("state", "unknown-state", state.is_some() || by_state.is_some())?;
        word("kind", "unknown-kind", kind.is_some() || by_kind.is_some())?;
        let quality = quality.or(by_state).or(by_kind);
        let mut unread = Vec::new();
        let days = self.days(row, &mut unread);
        let [admitted, since, from, until] = days;
        let listed = Listed {
            quality,
            documented: !cell("reference").is_empty(),
            state: state.unwrap_or(State::Admitted),
            admitted,
            since,
            reason: self.reason(cell("reference")),
        };
        let person = self.person(row, [from, until], &mut unread);
        let told = Told::of(self.heads, row, (&place, &days));
        let digest = self.digest(row, &unread);
        Ok(Said {
            line: row.line(),
            place,
            official: cell("official").to_owned(),
            kind,
            registration,
            listed,
            person,
            told,
            unread,
            digest,
        })
    }

    /// All that a row says, what holds in every row, and what of it could not be read: once it can, the row says something else.
    fn digest(&self, row: &Row, unread: &[Rejected]) -> String {
        let cells: Vec<&str> = row.cells().collect();
        let holds = |field: &&&str| self.heads.has(field) && self.heads.header(field).is_none();
        let always: Vec<&str> = FIELDS.iter().filter(holds).map(|field| self.heads.cell(row, field)).collect();
        let mut said = if always.is_empty() { format!("{cells:?}") } else { format!("{cells:?}{always:?}") };
        unread.iter().for_each(|it| said.push_str(&format!("{}{:?}", it.reason, it.cell)));
        sha256_hex(said).get(..16).unwrap_or_default().to_owned()
    }

    /// A number in a register; which one it is may stand above its column.
    fn registration(&self, row: &Row) -> Option<Registration> {
        let number = Some(self.heads.cell(row, "registration")).filter(|number| !number.is_empty())?;
        let registry = match self.heads.cell(row, "registry") {
            "" => self.heads.header("registration").unwrap_or_default(),
            registry => registry,
        };
        Some(Registration { registry: registry.to_owned(), number: number.to_owned() })
    }

    /// The days that the row says; what cannot be read of them is left out.
    fn days(&self, row: &Row, unread: &mut Vec<Rejected>) -> [Option<Day>; 4] {
        let mut days = [None; 4];
        for (at, field) in DATED.into_iter().enumerate() {
            let cell = self.heads.cell(row, field);
            days[at] = day(cell, self.orders.0[at]);
            if days[at].is_none() && !cell.is_empty() {
                unread.push(Rejected::because(self.path, row.line(), "unclear-date", cell));
            }
        }
        days
    }

    fn person(&self, row: &Row, [from, until]: [Option<Day>; 2], unread: &mut Vec<Rejected>) -> SaidPerson {
        let cell = |field: &str| self.heads.cell(row, field);
        let (gender, way) = (words::gender(cell("gender")), words::way(cell("way")));
        for (field, known) in [("gender", gender.is_some()), ("way", way.is_some())] {
            if !known && !cell(field).is_empty() {
                unread.push(Rejected::because(self.path, row.line(), "unknown-word", cell(field)));
            }
        }
        let arabic = |name: &str| name.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c));
        let (mut name, mut name_ar) = (cell("head").to_owned(), cell("head.ar").to_owned());
        if name_ar.is_empty() && arabic(&name) {
            name_ar = std::mem::take(&mut name);
        }
        SaidPerson {
            name,
            name_ar,
            office: cell("office").to_owned(),
            headed: self.heads.header("head").unwrap_or_default().to_owned(),
            gender,
            way,
            from,
            until,
            email: cell("email").to_owned(),
            phone: cell("phone").to_owned(),
        }
    }

    /// Why a step is taken: that the list says so, and what it refers to.
    fn reason(&self, reference: &str) -> Localised {
        reason(&name_of(self.path), reference)
    }
}
