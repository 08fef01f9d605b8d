//! The Council of the demonstration: announced by the club, its seats and rules an example, and nobody seated.

use std::collections::{BTreeMap, BTreeSet};

use ::council::{AdoptedInput, Adoption, CollegeInput, Function, Organ, OrganInput, OrganKind, Sits};
use kernel::{Actor, Localised};
use platform::{App, db::Tx};
use serde::Deserialize;
use suffrage::Rules;

use super::facts::Facts;
use crate::commands::{Problem, Result};

/// The example rules.
const RULES: &str = include_str!("../../../crates/suffrage/data/example.toml");
const SEATS: &str = include_str!("../../../demo/council.toml");

/// What `council.toml` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seats {
    college: Vec<College>,
}

/// A college: which of the rules, who sits there, which seats have a function.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct College {
    key: String,
    sits: String,
    /// The offices whose holders may sit there; none named: any.
    #[serde(default)]
    offices: BTreeSet<String>,
    #[serde(default)]
    chair: Vec<i64>,
    #[serde(default)]
    vice_chair: Vec<i64>,
    #[serde(default)]
    rapporteur: Vec<i64>,
}

impl College {
    fn functions(&self) -> BTreeMap<i64, Function> {
        let seats = |seats: &[i64], function| seats.iter().map(|seat| (*seat, function)).collect::<Vec<_>>();
        let all = [
            seats(&self.chair, Function::Chair),
            seats(&self.vice_chair, Function::ViceChair),
            seats(&self.rapporteur, Function::Rapporteur),
        ];
        all.into_iter().flatten().collect()
    }
}

/// Constitutes the Council that the facts announce, with its colleges, its seats and the example rules, unless it is there.
///
/// # Errors
/// When the facts do not fit together, or the database fails.
pub async fn compose(app: &App, facts: &Facts) -> Result<()> {
    let Some(announced) = &facts.club.council else { return Ok(()) };
    let mut tx = app.db.begin().await?;
    let slug = kernel::slug(announced.name.get(kernel::Lang::En).unwrap_or_default());
    if ::council::organ(&mut tx, &slug).await?.is_some() {
        return Ok(());
    }
    let input = OrganInput {
        name: announced.name.clone(),
        purpose: announced.mission.clone(),
        place: 10,
        example: true,
        since: None,
    };
    let organ = ::council::add_organ(app, &mut tx, &Actor::system(), OrganKind::Council, input).await?;
    let names: Vec<Localised> = announced.college.iter().map(|college| college.name.clone()).collect();
    colleges(app, &mut tx, &organ, &names).await?;
    rules(app, &mut tx, &organ).await?;
    tx.commit(app.now()).await?;
    Ok(())
}

async fn colleges(app: &App, tx: &mut Tx, organ: &Organ, names: &[Localised]) -> Result<()> {
    let seats: Seats = toml::from_str(SEATS).map_err(|error| Problem::because("council.toml is not right", error))?;
    let rules = Rules::read(RULES).map_err(|faults| Problem::new(format!("the example rules: {faults:?}")))?;
    for (place, (college, name)) in seats.college.iter().zip(names).enumerate() {
        let seats = rules.college(&college.key).and_then(|it| it.seats);
        let seats = seats.ok_or_else(|| Problem::new(format!("the rules give no seats to {:?}", college.key)))?;
        let sits = Sits::from_word(&college.sits);
        let input = CollegeInput {
            name: name.clone(),
            seats: seats.into(),
            sits: sits.ok_or_else(|| Problem::new(format!("council.toml: {:?} is nobody", college.sits)))?,
            offices: college.offices.clone(),
            functions: college.functions(),
            place: i64::try_from(place).unwrap_or_default(),
        };
        ::council::add_college(app, tx, &Actor::system(), organ, input).await?;
    }
    Ok(())
}

async fn rules(app: &App, tx: &mut Tx, organ: &Organ) -> Result<()> {
    let today = app.today();
    let input = AdoptedInput {
        text: RULES.to_owned(),
        act: String::new(),
        note: Localised::default(),
        adopted: today,
        valid_from: today,
    };
    match ::council::adopt_rules(app, tx, &Actor::system(), organ, input).await? {
        Adoption::Entered(_) => Ok(()),
        refused => Err(Problem::new(format!("the example rules: {refused:?}"))),
    }
}
