//! The atlas as open data: the places that a filter shows, as a table and as GeoJSON (RFC 7946).

use axum::response::Response;
use kernel::Lang;
use platform::{
    Result,
    web::{Csv, Ctx, file_to_keep},
};
use serde_json::{Value, json};

use crate::{
    pages::filtered,
    rules::{Countries, Locality},
};

/// The places that the filter shows, as a table.
pub(crate) async fn csv(ctx: Ctx) -> Result<Response> {
    let (countries, places) = filtered(&ctx).await?;
    let mut table = Csv::new(&[
        "slug",
        "name_fr",
        "name_ar",
        "name_en",
        "name_es",
        "country",
        "country_name",
        "kind",
        "wikidata",
        "geonames",
        "latitude",
        "longitude",
        "approximate",
        "population",
        "population_as_of",
        "sources",
    ]);
    for place in &places {
        table.push(row(place, &countries, ctx.lang));
    }
    Ok(table.file("atlas.csv"))
}

fn row(place: &Locality, countries: &Countries, lang: Lang) -> [String; 16] {
    let name = |lang| place.name.get(lang).unwrap_or_default().to_owned();
    let position = place.position.as_ref();
    let population = place.population.as_ref();
    [
        place.slug.clone(),
        name(Lang::Fr),
        name(Lang::Ar),
        name(Lang::En),
        name(Lang::Es),
        place.country.clone(),
        countries.name(&place.country, lang).unwrap_or_default().to_owned(),
        place.kind.as_str().to_owned(),
        place.wikidata.clone().unwrap_or_default(),
        place.geonames.map(|id| id.to_string()).unwrap_or_default(),
        position.map(|p| p.latitude.to_string()).unwrap_or_default(),
        position.map(|p| p.longitude.to_string()).unwrap_or_default(),
        position.map(|p| p.approximate.to_string()).unwrap_or_default(),
        population.map(|p| p.count.to_string()).unwrap_or_default(),
        population.and_then(|p| p.as_of).map(|day| day.to_string()).unwrap_or_default(),
        sources(place),
    ]
}

/// Who says so, position and population together.
fn sources(place: &Locality) -> String {
    let position = place.position.iter().flat_map(|p| &p.sources);
    let population = place.population.iter().flat_map(|p| &p.sources);
    let mut names: Vec<&str> = position.chain(population).map(|source| source.name.as_str()).collect();
    names.dedup();
    names.join("; ")
}

/// The places that the filter shows and whose position is known, as GeoJSON.
pub(crate) async fn geojson(ctx: Ctx) -> Result<Response> {
    let (countries, places) = filtered(&ctx).await?;
    let features: Vec<Value> = places.iter().filter_map(|place| feature(place, &countries, &ctx)).collect();
    let collection = json!({ "type": "FeatureCollection", "features": features });
    Ok(file_to_keep("application/geo+json", "atlas.geojson", collection.to_string()))
}

fn feature(place: &Locality, countries: &Countries, ctx: &Ctx) -> Option<Value> {
    let position = place.position.as_ref()?;
    Some(json!({
        "type": "Feature",
        "id": format!("{}{}", ctx.app.site.public_url, ctx.href(&place.address())),
        "geometry": { "type": "Point", "coordinates": [position.longitude, position.latitude] },
        "properties": {
            "slug": place.slug,
            "name": place.name,
            "country": place.country,
            "country_name": countries.name(&place.country, ctx.lang),
            "kind": place.kind,
            "wikidata": place.wikidata,
            "geonames": place.geonames,
            "approximate": position.approximate,
            "population": place.population.as_ref().map(|p| p.count),
            "population_as_of": place.population.as_ref().and_then(|p| p.as_of).map(|day| day.to_string()),
            "sources": sources(place),
        },
    }))
}
