use std::sync::LazyLock;

use kernel::Localised;
use serde::Deserialize;

use crate::{ApprovalKind, Deadline, Fault, Problem, Rule, check, track::TrackLine};

/// The jurisdiction of treaties and of practice shared across borders: it speaks to every party.
pub const INTERNATIONAL: &str = "international";

/// The rule files of the project, embedded: their name and their text.
const FILES: [(&str, &str); 14] = [
    ("morocco.toml", include_str!("../../../rulebook/morocco.toml")),
    ("senegal.toml", include_str!("../../../rulebook/senegal.toml")),
    ("mali.toml", include_str!("../../../rulebook/mali.toml")),
    ("niger.toml", include_str!("../../../rulebook/niger.toml")),
    ("chad.toml", include_str!("../../../rulebook/chad.toml")),
    ("benin.toml", include_str!("../../../rulebook/benin.toml")),
    ("gambia.toml", include_str!("../../../rulebook/gambia.toml")),
    ("india.toml", include_str!("../../../rulebook/india.toml")),
    ("france.toml", include_str!("../../../rulebook/france.toml")),
    ("spain.toml", include_str!("../../../rulebook/spain.toml")),
    ("mexico.toml", include_str!("../../../rulebook/mexico.toml")),
    ("united-states.toml", include_str!("../../../rulebook/united-states.toml")),
    ("brazil.toml", include_str!("../../../rulebook/brazil.toml")),
    ("international.toml", include_str!("../../../rulebook/international.toml")),
];

static EMBEDDED: LazyLock<Rulebook> = LazyLock::new(|| {
    Rulebook::parse(&FILES).expect("the embedded rule files are read by this crate's tests before any release")
});

/// The rules of one jurisdiction, or of the international texts, as its file gives them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jurisdiction {
    /// ISO 3166-1 alpha-2, or [`INTERNATIONAL`].
    pub jurisdiction: String,
    /// Its name.
    pub name: Localised,
    /// Its rules, in order.
    #[serde(rename = "rule")]
    pub rules: Vec<Rule>,
    /// The steps of a party's track under its law, in order.
    #[serde(default, rename = "track")]
    pub(crate) track: Vec<TrackLine>,
    /// The file it was read from.
    #[serde(skip)]
    pub file: String,
}

/// All the rules.
#[derive(Debug, Clone)]
pub struct Rulebook {
    pub(crate) jurisdictions: Vec<Jurisdiction>,
}

impl Rulebook {
    /// The rulebook this program was built with.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads rule files, given as name and text.
    ///
    /// # Errors
    /// Every fault found: a file that is not TOML, a rule that lacks a part, a condition that is not CEL. What can be read but is wrong is
    /// for [`check`](Self::check) to say.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, Vec<Fault>> {
        let (mut jurisdictions, mut faults) = (Vec::new(), Vec::new());
        for (file, text) in files {
            match toml::from_str::<Jurisdiction>(text) {
                Ok(mut read) => {
                    (*file).clone_into(&mut read.file);
                    for rule in &mut read.rules {
                        rule.jurisdiction.clone_from(&read.jurisdiction);
                    }
                    jurisdictions.push(read);
                }
                Err(error) => {
                    faults.push(Fault {
                        file: (*file).to_owned(),
                        rule: None,
                        problem: Problem::Unreadable(error.to_string()),
                    });
                }
            }
        }
        if faults.is_empty() { Ok(Self { jurisdictions }) } else { Err(faults) }
    }

    /// Every fault of the rules: an empty list proves that each one evaluates, is translated, and has a source or says that it has none.
    pub fn check(&self) -> Vec<Fault> {
        check::faults(self)
    }

    /// The jurisdictions, in the order of the files.
    pub fn jurisdictions(&self) -> &[Jurisdiction] {
        &self.jurisdictions
    }

    /// The file of a country, or of [`INTERNATIONAL`].
    pub fn jurisdiction(&self, code: &str) -> Option<&Jurisdiction> {
        self.jurisdictions.iter().find(|one| one.jurisdiction == code)
    }

    /// All the rules, in the order of the files.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.jurisdictions.iter().flat_map(|one| &one.rules)
    }

    /// The rule with this id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules().find(|rule| rule.id == id)
    }

    /// The rules that speak to a party of this country: its own, then the international ones.
    pub fn rules_of(&self, country: Option<&str>) -> impl Iterator<Item = &Rule> {
        self.rules()
            .filter(move |rule| rule.jurisdiction == INTERNATIONAL || Some(rule.jurisdiction.as_str()) == country)
    }

    /// The deadline that a jurisdiction's law sets to the authority asked for an approval, and the rule that sets it.
    ///
    /// When it passes in silence, a legal review opens; it is never a pass.
    pub fn deadline_for(&self, jurisdiction: &str, approval: ApprovalKind) -> Option<(&Rule, Deadline)> {
        let rules = &self.jurisdiction(jurisdiction)?.rules;
        rules.iter().find_map(|rule| rule.deadline.filter(|one| one.approval == approval).map(|one| (rule, one)))
    }
}
