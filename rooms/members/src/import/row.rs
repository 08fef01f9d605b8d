//! What a row of the club's own list says.

use std::path::Path;

use atlas::{Kind, Registration, rejected};
use gazetteer::{
    Countries,
    relations::Said as Country,
    sheet::{DayOrder, Field, Heads, Placed, day, placed},
    table::Row,
};
use kernel::{Day, Localised, sha256_hex};
use platform::import::{Rejected, name_of};

use super::{reason, words};
use crate::rules::{Gender, Listed, State, Way};

/// What such a list may say beside which place it means.
pub(super) const OWN: [Field; 19] = [
    Field {
        name: "name",
        ways: "member|membre|miembro|عضو|ville membre|commune membre|collectivite membre|member city|city member|member town|\
               ciudad miembro|municipio miembro|mitglied|mitgliedsstadt|mitgliedstadt|membro|cidade membro|municipio membro|citta membro|مدينه عضو|جماعه عضو|nom membre|member name|nombre miembro|institution|institucion|organisation|\
               organization|مؤسسه|nom institution|اسم عضو",
    },
    Field {
        name: "official", ways: "official name|nom officiel|nombre oficial|denomination|denominacion|اسم رسمي"
    },
    Field { name: "kind", ways: "kind|type|nature|tipo|clase|نوع" },
    Field {
        name: "quality",
        ways: "quality|qualite|calidad|category|categorie|categoria|membership|type membre|member type|tipo miembro|\
               qualite membre|صفه|صفه عضويه|عضويه|فئه|صفه عضو",
    },
    Field { name: "state", ways: "status|statut|estado|state|etat|situation|situacion|حاله|وضع|وضعيه" },
    Field {
        name: "admitted",
        ways: "admitted|admission|date admission|admission date|adhesion|date adhesion|membre depuis|member since|joined|\
               date joined|date entree|fecha admision|fecha ingreso|fecha adhesion|miembro desde|since|depuis|desde|seit|beitritt|\
               beitrittsdatum|mitglied seit|adesao|data adesao|membro desde|adesione|data adesione|date adhesion club|\
               تاريخ انضمام|تاريخ قبول|تاريخ عضويه|منذ|عضو منذ",
    },
    Field {
        name: "since",
        ways: "status date|date statut|date situation|fecha estado|fecha situacion|date suspension|suspension date|date retrait|\
               withdrawal date|fecha retiro|fecha suspension|تاريخ حاله|تاريخ وضع|تاريخ انسحاب",
    },
    Field {
        name: "reference",
        ways: "source|decision|reference|deliberation|decision admission|fuente|referencia|acuerdo|مرجع|مصدر|قرار|مقرر",
    },
    Field { name: "registry", ways: "registry|registre|registro|سجل" },
    Field {
        name: "registration",
        ways: "registration|registration number|numero registre|numero enregistrement|numero inscription|numero registro|\
               no registre|n registre|n enregistrement|n inscription|rc|siret|siren|ice|registre commerce|رقم تسجيل|رقم قيد|سجل تجاري",
    },
    Field {
        name: "head",
        ways: "mayor|maire|alcalde|alcaldesa|president|presidente|head|nom maire|mayor name|name mayor|nombre alcalde|prefeito|burgermeister|oberburgermeister|sindaco|\
               representant|representante|representative|رئيس|عمده|اسم رئيس",
    },
    Field {
        name: "head.ar", ways: "mayor arabic|maire arabe|nom maire arabe|اسم رئيس عربيه|رئيس عربيه"
    },
    Field { name: "office", ways: "office|fonction|cargo|function|منصب" },
    Field { name: "gender", ways: "gender|genre|genero|sexe|sex|sexo|civilite|جنس" },
    Field { name: "way", ways: "way|mode designation|designation|forma designacion|طريقه تعيين" },
    Field {
        name: "from",
        ways: "mandate from|mandate start|mandat depuis|debut mandat|date election|election date|inicio mandato|fecha eleccion|\
               بدايه انتداب|تاريخ انتخاب",
    },
    Field {
        name: "until",
        ways: "mandate until|mandate end|end mandate|term ends|fin mandat|fin mandato|mandat jusqu|نهايه انتداب",
    },
    Field {
        name: "email",
        ways: "email|e mail|mail|courriel|correo|correo electronico|adresse electronique|adresse mail|adresse email|بريد|بريد كتروني",
    },
    Field { name: "phone", ways: "phone|telephone|tel|telefono|movil|mobile|whatsapp|هاتف" },
];

/// What such a list may say, as maps name it.
pub(super) const FIELDS: &[&str] = &[
    "name",
    "country",
    "id",
    "wikidata",
    "geonames",
    "lat",
    "lon",
    "kind",
    "official",
    "registration",
    "registry",
    "quality",
    "state",
    "admitted",
    "since",
    "reference",
    "head",
    "office",
    "gender",
    "way",
    "from",
    "until",
    "email",
    "phone",
];

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
        // "Statut: Fondateur": a column of standings that tells a quality says that, where no other column does.
        let by_state = words::quality(cell("state")).filter(|_| state.is_none() && cell("quality").is_empty());
        word("state", "unknown-state", state.is_some() || by_state.is_some())?;
        let quality = quality.or(by_state);
        word("kind", "unknown-kind", kind.is_some())?;
        let [admitted, since, from, until] = self.days(row)?;
        let listed = Listed {
            quality,
            documented: !cell("reference").is_empty(),
            state: state.unwrap_or(State::Admitted),
            admitted,
            since,
            reason: self.reason(cell("reference")),
        };
        let person = self.person(row, [from, until])?;
        let cells: Vec<&str> = row.cells().collect();
        let digest = sha256_hex(format!("{cells:?}"));
        Ok(Said {
            line: row.line(),
            place,
            official: cell("official").to_owned(),
            kind,
            registration,
            listed,
            person,
            digest: digest.get(..16).unwrap_or_default().to_owned(),
        })
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

    fn days(&self, row: &Row) -> Result<[Option<Day>; 4], Rejected> {
        let mut days = [None; 4];
        for (at, field) in DATED.into_iter().enumerate() {
            let cell = self.heads.cell(row, field);
            if !cell.is_empty() {
                let read = day(cell, self.orders.0[at]);
                let refused = || Rejected::because(self.path, row.line(), "unclear-date", cell);
                days[at] = Some(read.ok_or_else(refused)?);
            }
        }
        Ok(days)
    }

    fn person(&self, row: &Row, [from, until]: [Option<Day>; 2]) -> Result<SaidPerson, Rejected> {
        let cell = |field: &str| self.heads.cell(row, field);
        let (gender, way) = (words::gender(cell("gender")), words::way(cell("way")));
        if way.is_none() && !cell("way").is_empty() {
            return Err(Rejected::because(self.path, row.line(), "unknown-word", cell("way")));
        }
        let arabic = |name: &str| name.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c));
        let (mut name, mut name_ar) = (cell("head").to_owned(), cell("head.ar").to_owned());
        if name_ar.is_empty() && arabic(&name) {
            name_ar = std::mem::take(&mut name);
        }
        Ok(SaidPerson {
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
        })
    }

    /// Why a step is taken: that the list says so, and what it refers to.
    fn reason(&self, reference: &str) -> Localised {
        reason(&name_of(self.path), reference)
    }
}
