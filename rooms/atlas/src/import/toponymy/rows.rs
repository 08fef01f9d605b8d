//! What the rows of such a file say, and of what.

use gazetteer::{
    relations::Said,
    sheet::{Field, Heads, placed, yes},
    table::Row,
};
use kernel::{Lang, Localised};

use super::File;
use crate::{
    import::{Rejected, Sought, record, rejected},
    rules::{Countries, LocalityId, Naming},
};

/// What a file of the club's toponymy may say beside which place it is about.
pub(super) const OWN: [Field; 8] = [
    Field { name: "code", ways: "code|رمز" },
    Field {
        name: "own.fr", ways: "name fr|nom fr|nom francais|label fr|francais|french|fr|frances|فرنسيه|اسم فرنسيه"
    },
    Field {
        name: "own.ar", ways: "name ar|nom ar|nom arabe|label ar|arabe|arabic|ar|عربيه|اسم عربيه|اسم عربي"
    },
    Field { name: "own.en", ways: "name en|nom en|nom anglais|label en|anglais|english|ingles|انجليزيه" },
    Field { name: "own.es", ways: "name es|nom es|nom espagnol|label es|espagnol|spanish|espanol|es|اسبانيه" },
    Field {
        name: "own",
        ways: "own name|club name|nom club|nom propre|nom usage|nombre club|nombre propio|label|libelle|etiqueta|اسم نادي",
    },
    Field {
        name: "own.country",
        ways: "own country|club country|pays club|pays propre|pais club|pais propio|دوله نادي",
    },
    Field { name: "marked", ways: "sensitive|sensible|حساس|withheld|ecarte|retenu|retirado|excluido|محجوب" },
];

/// What such a file may say, as maps name it.
pub(in crate::import) const FIELDS: &[&str] = &[
    "id",
    "wikidata",
    "geonames",
    "name",
    "country",
    "lat",
    "lon",
    "code",
    "own",
    "own.fr",
    "own.ar",
    "own.en",
    "own.es",
    "own.country",
    "marked",
];

/// Of what a row says something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    Place(LocalityId),
    Country(String),
}

impl Subject {
    /// How the record of what was imported names it.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Place(id) => id.to_string(),
            Self::Country(code) => format!("country:{code}"),
        }
    }
}

/// What a row says.
pub(super) struct Spoken {
    pub line: u64,
    pub naming: Naming,
    /// The cell of the mark, as it is written.
    pub mark: String,
}

impl File<'_> {
    /// What a row says, and of what.
    pub(super) fn read(&self, heads: &Heads, row: &Row) -> Result<(Subject, Spoken), Rejected> {
        let reject = |reason: &str, cell: &str| Rejected::because(self.path, row.line(), reason, cell);
        let mut place = placed(heads, row, self.places.countries()).map_err(|it| rejected(self.path, &it))?;
        let identified = place.own.is_some() || place.end.wikidata.is_some() || place.end.geonames.is_some();
        let code = match heads.cell(row, "code") {
            "" => heads.cell(row, "country"),
            code => code,
        };
        let mut naming = Naming { name: own_names(heads, row), country: None, marked: None };
        let marked = heads.cell(row, "marked");
        if !marked.is_empty() {
            naming.marked = Some(yes(marked).ok_or_else(|| reject("unknown-word", marked))?);
        }
        let country = |label: &str| self.code(label).ok_or_else(|| reject("unknown-country", label));
        let subject = if place.is_nothing() {
            if code.is_empty() {
                return Err(reject("missing-place", row.cell(0)));
            }
            Subject::Country(country(code)?)
        } else {
            // Beside an identifier, name and country are the club's own; else they say which place is meant.
            let own = heads.cell(row, "own.country");
            let own = if own.is_empty() && identified { heads.cell(row, "country") } else { own };
            naming.country = if own.is_empty() { None } else { Some(country(own)?) };
            if identified {
                if let Some(name) = place.end.name.take().filter(|_| naming.name.is_empty()) {
                    naming.name = Naming::of_text(&name);
                }
                place.end.country = Said::Nothing;
            }
            Subject::Place(match self.places.find(&place) {
                Sought::One(id) => id,
                Sought::Unsettled { reason, candidates } => match place.end.geonames {
                    Some(number) if reason == "unknown" => record::id_of(number),
                    _ => return Err(reject(reason, &place.said()).among(candidates)),
                },
            })
        };
        if !naming.says_something() {
            return Err(reject("says-nothing", row.cell(0)));
        }
        Ok((subject, Spoken { line: row.line(), naming, mark: marked.to_owned() }))
    }

    /// A country that a file names: one that is known, or any code of two capitals, which the club may use.
    fn code(&self, label: &str) -> Option<String> {
        let read = self.places.countries().read(label).map(|country| country.to_string());
        read.or_else(|| Some(label.to_owned()).filter(|label| Countries::is_code(label)))
    }
}

fn own_names(heads: &Heads, row: &Row) -> Localised {
    let bare = match heads.cell(row, "own") {
        "" => Localised::default(),
        text => Naming::of_text(text),
    };
    Lang::ALL.into_iter().fold(bare, |name, lang| match heads.cell(row, &format!("own.{lang}")) {
        "" => name,
        text => name.with(lang, text),
    })
}
