use axum::{extract::Path, response::Response};
use kernel::Lang;
use platform::{
    Result,
    web::{BySlug, Csv, Ctx},
};

use super::{
    find_place,
    list::{Listed, listed},
    rows::{Row, narrow},
    whole_address,
};

const COLUMNS: [&str; 20] = [
    "relation",
    "place",
    "partner",
    "partner_name_fr",
    "partner_name_ar",
    "partner_name_en",
    "partner_name_es",
    "country",
    "country_name",
    "member",
    "kind",
    "since",
    "status",
    "confirmed",
    "distance_km",
    "sources",
    "source_addresses",
    "source_dates",
    "licences",
    "agreement",
];

/// The relations of a place that the filter shows (RFC 4180, UTF-8).
pub(super) async fn csv(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Result<Response> {
    let mut reader = ctx.read().await?;
    let place = find_place(&mut reader, &slug).await?;
    let mut it = listed(&mut reader, &ctx, place).await?;
    narrow(&ctx, &mut it.rows, it.hears);
    let mut table = Csv::new(&COLUMNS);
    for row in &it.rows {
        table.push(cells(&ctx, row, &it));
    }
    Ok(table.file(&format!("relations-{}.csv", it.place.slug)))
}

fn cells(ctx: &Ctx, row: &Row, it: &Listed) -> [String; 20] {
    let name = |lang| row.partner.name.get(lang).unwrap_or_default().to_owned();
    // One cell for each kind of fact, in the order of the sources.
    let of_sources =
        |fact: &dyn Fn(&crate::Attribution) -> String| row.sources().iter().map(fact).collect::<Vec<_>>().join("; ");
    [
        row.relation.as_ref().map(|it| it.id.to_string()).unwrap_or_default(),
        it.place.slug.clone(),
        row.partner.slug.clone(),
        name(Lang::Fr),
        name(Lang::Ar),
        name(Lang::En),
        name(Lang::Es),
        row.partner.country.clone(),
        it.countries.name(&row.partner.country, ctx.lang).unwrap_or_default().to_owned(),
        row.member.to_string(),
        row.facts.kind.as_str().to_owned(),
        row.facts.since.map(|since| since.to_string()).unwrap_or_default(),
        row.status(it.hears).as_str().to_owned(),
        row.facts.confirmation.as_str().to_owned(),
        row.km.map(|km| format!("{km:.0}")).unwrap_or_default(),
        of_sources(&|source| source.name.clone()),
        of_sources(&|source| source.url.clone().unwrap_or_default()),
        of_sources(&|source| source.on.map(|on| on.to_string()).unwrap_or_default()),
        of_sources(&|source| source.licence.clone().unwrap_or_default()),
        row.signed.as_ref().map(|it| whole_address(ctx, &it.page)).unwrap_or_default(),
    ]
}
