use axum::response::Response;
use kernel::Lang;
use platform::{
    Result,
    web::{Csv, Ctx},
};

use super::{
    asked,
    lines::{Read, ReadTie, in_order},
};
use crate::{
    pages::{IN_A_FILE, relations::whole_address},
    picture::picture,
    rules::{Attribution, Countries, Locality},
    store,
};

const COLUMNS: [&str; 22] = [
    "relation",
    "kind",
    "since",
    "status",
    "confirmed",
    "place_1",
    "name_1_fr",
    "name_1_ar",
    "name_1_en",
    "name_1_es",
    "country_1",
    "place_2",
    "name_2_fr",
    "name_2_ar",
    "name_2_en",
    "name_2_es",
    "country_2",
    "sources",
    "source_addresses",
    "source_dates",
    "licences",
    "agreement",
];

/// The relations that the filter shows, as many as a file holds (RFC 4180, UTF-8).
pub(super) async fn csv(ctx: Ctx) -> Result<Response> {
    let shown = picture(&ctx.app).await?;
    let narrow = asked(&ctx);
    let mut ties = shown.picture.narrowed(&narrow);
    in_order(&ctx, &shown.picture, &narrow, &mut ties);
    ties.truncate(IN_A_FILE);
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let mut table = Csv::new(&COLUMNS);
    for part in ties.chunks(1000) {
        let read = Read::of(&mut reader, &shown.picture, part).await?;
        for it in part.iter().filter_map(|n| read.get(&shown.picture, *n, &narrow)) {
            table.push(cells(&ctx, &it, &countries));
        }
    }
    Ok(table.file("relations.csv"))
}

fn cells(ctx: &Ctx, it: &ReadTie, countries: &Countries) -> Vec<String> {
    let said = it.relation.map_or(&[][..], |relation| relation.sources.as_slice());
    let of_sources = |fact: &dyn Fn(&Attribution) -> String| said.iter().map(fact).collect::<Vec<_>>().join("; ");
    let place = |place: &Locality| {
        let name = |lang| place.name.get(lang).unwrap_or_default().to_owned();
        let country = countries.name(&place.country, ctx.lang).unwrap_or_default().to_owned();
        [place.slug.clone(), name(Lang::Fr), name(Lang::Ar), name(Lang::En), name(Lang::Es), country]
    };
    let tie = it.tie;
    let facts = [
        tie.relation.as_ref().map(ToString::to_string).unwrap_or_default(),
        tie.facts.kind.as_str().to_owned(),
        tie.facts.since.map(|since| since.to_string()).unwrap_or_default(),
        tie.facts.status.as_str().to_owned(),
        tie.facts.confirmation.as_str().to_owned(),
    ];
    let sources = [
        of_sources(&|source| source.name.clone()),
        of_sources(&|source| source.url.clone().unwrap_or_default()),
        of_sources(&|source| source.on.map(|on| on.to_string()).unwrap_or_default()),
        of_sources(&|source| source.licence.clone().unwrap_or_default()),
        tie.signed.as_ref().map(|signed| whole_address(ctx, &signed.page)).unwrap_or_default(),
    ];
    facts.into_iter().chain(it.places.into_iter().flat_map(place)).chain(sources).collect()
}
