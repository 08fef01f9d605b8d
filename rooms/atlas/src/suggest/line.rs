//! Suggestions as data, for the command line.

use std::collections::BTreeMap;

use affinity::Wishes;
use kernel::Lang;
use platform::{App, Result};
use serde::Serialize;

use super::{
    answer::{Among, seeking, suggest},
    learn::refresh_now,
    words::{NAMED_MOST, Speaker},
};
use crate::{
    WORDS,
    rules::{Locality, LocalityId, distance_km},
    store,
};

/// The best partners of a place, and what they rest on.
#[derive(Debug, Serialize)]
pub struct Partners {
    /// The place's address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// From how many known relations the weights were learnt.
    pub learnt_from: usize,
    /// On which day.
    pub learnt: String,
    /// Whether the weights come with the program, since this atlas knows too few relations.
    pub shipped: bool,
    /// Best first.
    pub suggestions: Vec<Partner>,
}

/// One of them.
#[derive(Debug, Serialize)]
pub struct Partner {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: String,
    /// The same as the club names it.
    pub country_name: String,
    /// Its number in GeoNames.
    pub geonames: Option<i64>,
    /// Its item in Wikidata.
    pub wikidata: Option<String>,
    /// How many live there.
    pub population: Option<i64>,
    /// Kilometres as the crow flies.
    pub distance_km: Option<f64>,
    /// Whether it is in the club.
    pub member: bool,
    /// Whether its authority seeks partners today.
    pub seeking: bool,
    /// The sum of the shares.
    pub score: f32,
    /// Why, the strongest first.
    pub reasons: Vec<Why>,
    /// Every part of the score.
    pub shares: Vec<affinity::Share>,
}

/// A reason.
#[derive(Debug, Serialize)]
pub struct Why {
    /// Which.
    pub reason: &'static str,
    /// In words.
    pub words: String,
}

/// The best partners of a place, worked out from what the atlas knows now: what relations changed is learnt first.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn partners_of(app: &App, of: &Locality, members: bool, most: usize, lang: Lang) -> Result<Partners> {
    refresh_now(app).await?;
    let among = if members { Among::Members } else { Among::All };
    let found = suggest(app, &of.id, among, Wishes::default(), most).await?;
    let mut reader = app.db.read().await?;
    let (countries, seeking) = (store::countries(&mut reader).await?, seeking(&mut reader, app.today()).await?);
    let others = store::localities_of(&mut reader, &found.named(&of.id, NAMED_MOST)).await?;
    let others: BTreeMap<LocalityId, Locality> = others.into_iter().map(|it| (it.id.clone(), it)).collect();
    let speaker = Speaker::new(&found, of, &others, WORDS.words(lang));
    let partner = |(it, place): &(affinity::Suggestion, Locality)| Partner {
        slug: place.slug.clone(),
        name: place.name.shown(lang).text.to_owned(),
        country: place.country.clone(),
        country_name: countries.name(&place.country, lang).unwrap_or_default().to_owned(),
        geonames: place.geonames,
        wikidata: place.wikidata.clone(),
        population: place.population.as_ref().map(|it| it.count),
        distance_km: of.position.as_ref().zip(place.position.as_ref()).map(|(from, to)| distance_km(from, to).round()),
        member: found.known.world.member(it.place),
        seeking: seeking.contains(&place.id),
        score: it.score,
        reasons: it
            .reasons
            .iter()
            .flat_map(|reason| {
                let words = speaker.says(reason, place, it.place).into_iter();
                words.map(move |words| Why { reason: reason.as_str(), words })
            })
            .collect(),
        shares: it.shares.clone(),
    };
    Ok(Partners {
        slug: of.slug.clone(),
        name: of.name.shown(lang).text.to_owned(),
        learnt_from: found.weights.relations,
        learnt: found.weights.learnt.to_string(),
        shipped: found.weights.shipped,
        suggestions: found.list.iter().map(partner).collect(),
    })
}
