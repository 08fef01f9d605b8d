//! The Council of the demonstration: announced by the club, its seats and rules an example, and nobody seated.

use std::collections::{BTreeMap, BTreeSet};

use ::council::{
    AdoptedInput, Adoption, CollegeInput, Function, ItemInput, ItemKind, Manner, Organ, OrganInput, OrganKind,
    SessionInput, SessionKind, Sits,
};
use kernel::{Actor, Localised};
use platform::{App, db::Tx};
use serde::Deserialize;
use suffrage::Rules;

use super::facts::Facts;
use crate::commands::{Problem, Result};

/// The example rules.
const RULES: &str = include_str!("../../../crates/suffrage/data/example.toml");
const SEATS: &str = include_str!("../../../demo/council.toml");
const SESSION: &str = include_str!("../../../demo/session.toml");

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

/// What `session.toml` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Agenda {
    title: Localised,
    item: Vec<Item>,
}

/// An item of the agenda, and the matter of the example rules by which it is decided.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    title: Localised,
    kind: String,
    #[serde(default)]
    matter: String,
    minutes: i64,
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

/// Constitutes the Council that the facts announce, with its colleges, its seats, the example rules and a constitutive session in
/// preparation, unless it is there.
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
    session(app, &mut tx, &organ).await?;
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

/// Prepares the constitutive session: an example without a date, in which nobody is called.
async fn session(app: &App, tx: &mut Tx, organ: &Organ) -> Result<()> {
    let agenda: Agenda =
        toml::from_str(SESSION).map_err(|error| Problem::because("session.toml is not right", error))?;
    let rules = Rules::read(RULES).map_err(|faults| Problem::new(format!("the example rules: {faults:?}")))?;
    let input = SessionInput {
        kind: SessionKind::Ordinary,
        manner: Manner::Mixed,
        title: agenda.title,
        place: Localised::default(),
        joining: String::new(),
        times: None,
        zone: app.site.time_zone.iana_name().unwrap_or("UTC").to_owned(),
        second_of: None,
        announced: true,
        example: true,
    };
    let program = Actor::system();
    let mut session = ::council::prepare_session(app, tx, &program, organ, input).await?;
    for item in agenda.item {
        let kind = ItemKind::from_word(&item.kind);
        let kind = kind.ok_or_else(|| Problem::new(format!("session.toml: {:?} is no kind", item.kind)))?;
        let input = ItemInput { title: item.title, kind, matter: item.matter, minutes: item.minutes, begins: None };
        ::council::add_item(app, tx, &program, (session.clone(), Some(&rules)), input).await?;
        session.version += 1;
    }
    Ok(())
}
