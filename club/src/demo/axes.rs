//! The strategic axes of the demonstration: what the club's founders announced, as an example, and nothing attached.

use decisions::AxisInput;
use kernel::{Actor, Localised};
use platform::App;
use serde::Deserialize;

use super::facts::Facts;
use crate::commands::{Problem, Result};

const AXES: &str = include_str!("../../../demo/axes.toml");

/// What `axes.toml` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Axes {
    source: String,
    axis: Vec<Axis>,
}

/// An axis, as announced.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Axis {
    title: Localised,
    purpose: Localised,
}

/// Adds the axes, where they are not there yet: all of them or none.
///
/// # Errors
/// When the facts do not fit together, or the database fails.
pub async fn add(app: &App, facts: &Facts) -> Result<()> {
    let axes: Axes = toml::from_str(AXES).map_err(|error| Problem::because("axes.toml is not right", error))?;
    let source = facts.source(&axes.source)?;
    let mut tx = app.db.begin().await?;
    for (place, axis) in axes.axis.into_iter().enumerate() {
        let slug = axis.title.get(kernel::Lang::En).map(kernel::slug).unwrap_or_default();
        if decisions::axis(&mut tx, &slug).await?.is_some() {
            return Ok(());
        }
        let input = AxisInput {
            title: axis.title,
            purpose: axis.purpose,
            place: i64::try_from(place + 1).unwrap_or(i64::MAX),
            since: None,
            until: None,
            adopted_by: None,
            example: true,
            source: source.name.clone(),
            source_url: source.url.clone().unwrap_or_default(),
        };
        decisions::add_axis(app, &mut tx, &Actor::system(), input).await?;
    }
    tx.commit(app.now()).await?;
    Ok(())
}
