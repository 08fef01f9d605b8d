use std::process::ExitCode;

use atlas::{Locality, Meant, Partners, partners_of, place_named};
use clap::Args;
use kernel::Lang;
use platform::App;

use crate::commands::out::say;
use crate::{
    commands::{Problem, Result, Where},
    config::Config,
    house,
};

/// Suggests partners for a place. What changed in its relations is learnt first, which takes a while when there are many.
#[derive(Debug, Args)]
pub struct Suggest {
    /// The place: its address, its number in GeoNames, its item in Wikidata, or its name where no other bears it.
    #[arg(value_name = "LOCALITY")]
    locality: String,
    /// How many partners.
    #[arg(long, value_name = "N", default_value_t = 20)]
    top: usize,
    /// Among members alone.
    #[arg(long)]
    members: bool,
    /// Print one line of JSON.
    #[arg(long)]
    json: bool,
    /// The language of names and reasons: fr, ar, en or es.
    #[arg(long, value_name = "LANG", default_value = "en", value_parser = language)]
    lang: Lang,
}

fn language(code: &str) -> std::result::Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| "fr, ar, en or es".to_owned())
}

impl Suggest {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        let config = Config::read(place)?;
        let app = house::open(&config, house::site_without_readers(&config)?).await?;
        let found = self.partners(&app).await;
        app.db.close().await;
        let partners = found?;
        if self.json {
            say!("{}", serde_json::to_string(&partners).expect("names and numbers are JSON"));
        } else {
            self.print(&partners);
        }
        Ok(ExitCode::SUCCESS)
    }

    async fn partners(&self, app: &App) -> Result<Partners> {
        let locality = match place_named(app, &self.locality).await? {
            Meant::One(locality) => locality,
            Meant::OneOf(places) => return Err(self.ambiguous(&places)),
        };
        Ok(partners_of(app, &locality, self.members, self.top, self.lang).await?)
    }

    /// Says which places may be meant. None is taken by guess.
    fn ambiguous(&self, places: &[Locality]) -> Problem {
        let asked = &self.locality;
        if places.is_empty() {
            return Problem::new(format!(
                "the atlas knows no place {asked}; try another of its names, or its GeoNames number"
            ));
        }
        let line = |place: &Locality| {
            let geonames = place.geonames.map(|number| format!(", GeoNames {number}")).unwrap_or_default();
            format!("\n  {}  {} ({}{geonames})", place.slug, place.name.shown(self.lang).text, place.country)
        };
        let lines: String = places.iter().map(line).collect();
        Problem::new(format!("{asked} may mean several places; name one by its address:{lines}"))
    }

    fn print(&self, partners: &Partners) {
        let whose = if partners.shipped { "that come with the program" } else { "of this atlas" };
        let Partners { name, learnt, learnt_from, suggestions, .. } = partners;
        say!(
            "{name}: {} partners, by weights {whose}, learnt on {learnt} from {learnt_from} relations",
            suggestions.len()
        );
        for (at, it) in suggestions.iter().enumerate() {
            let km = it.distance_km.map(|km| format!(", {km:.0} km")).unwrap_or_default();
            let member = if it.member { ", member" } else { "" };
            say!("{:>3}  {:+.1}  {} ({}{km}{member})  {}", at + 1, it.score, it.name, it.country_name, it.slug);
            for why in &it.reasons {
                say!("           {}", why.words);
            }
        }
    }
}
