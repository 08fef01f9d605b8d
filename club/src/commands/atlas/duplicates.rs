use std::process::ExitCode;

use atlas::{Duplicate, Locality};
use clap::Args;
use kernel::Lang;
use serde_json::json;

use crate::commands::out::say;
use crate::{
    commands::{Problem, Result, Where},
    config::Config,
    house,
};

/// Lists places that may be one place under two ids, the likeliest first.
#[derive(Debug, Args)]
pub struct Duplicates {
    /// Print them as JSON.
    #[arg(long)]
    json: bool,
}

impl Duplicates {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        let config = Config::read(place)?;
        let app = house::open(&config, house::site_without_readers(&config)?).await?;
        let found = atlas::duplicates(&app).await;
        let found = found.map_err(|failure| Problem::because("the atlas could not be read", failure))?;
        if self.json {
            let all: Vec<serde_json::Value> = found.iter().map(as_json).collect();
            say!("{}", serde_json::to_string_pretty(&all).expect("names and figures are JSON"));
        } else {
            for it in &found {
                say!("{}", as_text(it, &app.site.public_url));
            }
            say!("{} pairs of places", found.len());
        }
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

fn as_json(it: &Duplicate) -> serde_json::Value {
    let place = |it: &Locality| {
        let population = it.population.as_ref().map(|it| it.count);
        json!({
            "id": it.id, "address": it.slug, "name": it.name, "country": it.country, "population": population,
            "wikidata": it.wikidata, "geonames": it.geonames, "edited": it.edited,
        })
    };
    let reasons: Vec<&str> = it.reasons.iter().map(|reason| reason.as_str()).collect();
    let ties: Vec<serde_json::Value> =
        it.ties.iter().map(|tie| json!({ "kind": tie.kind, "with": tie.with, "itself": tie.with.is_none() })).collect();
    let kilometres = it.km.map(|km| (km * 1000.0).round() / 1000.0);
    json!({ "places": it.places.each_ref().map(place), "reasons": reasons, "kilometres": kilometres, "relations": ties })
}

/// Two lines for the places, one for what speaks for it.
fn as_text(it: &Duplicate, url: &str) -> String {
    let place = |it: &Locality| {
        let people = it.population.as_ref().map(|it| format!(", {} inhabitants", it.count)).unwrap_or_default();
        let name = it.name.shown(Lang::En);
        format!("{name} ({}{people}) {url}/en/localities/{}", it.country, it.slug)
    };
    let [one, two] = it.places.each_ref().map(place);
    let mut reasons: Vec<String> = it.reasons.iter().map(|reason| reason.as_str().replace('-', " ")).collect();
    reasons.extend(it.km.map(|km| format!("{km:.1} km apart")));
    let twice = it.ties.iter().filter(|tie| tie.with.is_some()).count();
    reasons.extend((twice > 0).then(|| format!("{twice} relations known twice")));
    reasons.extend(it.ties.iter().any(|tie| tie.with.is_none()).then(|| "tied to each other".to_owned()));
    format!("{one}\n  = {two}\n    {}", reasons.join(", "))
}
