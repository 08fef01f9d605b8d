//! The members as open data: those that a filter shows, as a table.

use axum::response::Response;
use kernel::Lang;
use platform::{
    Result,
    web::{Csv, Ctx},
};

use crate::pages::{Row, filtered};

/// The members that the filter shows (RFC 4180, UTF-8).
pub(crate) async fn csv(ctx: Ctx) -> Result<Response> {
    let (countries, rows) = filtered(&ctx).await?;
    let mut table = Csv::new(&[
        "slug",
        "official_name_fr",
        "official_name_ar",
        "official_name_en",
        "official_name_es",
        "place",
        "country",
        "country_name",
        "kind",
        "quality",
        "state",
        "since",
        "population",
    ]);
    for row in &rows {
        let country = row.entity.country.clone().unwrap_or_default();
        let country_name = countries.name(&country, ctx.lang).unwrap_or_default().to_owned();
        table.push(cells(row, country, country_name, ctx.lang));
    }
    Ok(table.file("members.csv"))
}

fn cells(row: &Row, country: String, country_name: String, lang: Lang) -> [String; 13] {
    let name = |lang| row.entity.name.get(lang).unwrap_or_default().to_owned();
    let since = row.member.standing.since();
    [
        row.member.slug.clone(),
        name(Lang::Fr),
        name(Lang::Ar),
        name(Lang::En),
        name(Lang::Es),
        row.entity.short_name().shown(lang).text.to_owned(),
        country,
        country_name,
        row.entity.kind.as_str().to_owned(),
        if row.member.documented { row.member.quality.as_str().to_owned() } else { "not-documented".to_owned() },
        row.member.standing.state().as_str().to_owned(),
        if since.dated { since.on.to_string() } else { String::new() },
        row.place.as_ref().and_then(|it| it.population.as_ref()).map(|it| it.count.to_string()).unwrap_or_default(),
    ]
}
