use axum::response::Response;
use kernel::{Lang, Localised};
use platform::{
    Result,
    web::{Csv, Ctx},
};

use super::board::{Seeker, narrow, seekers};
use crate::{
    rules::{Countries, Theme},
    store,
};

const COLUMNS: [&str; 18] = [
    "slug",
    "name_fr",
    "name_ar",
    "name_en",
    "name_es",
    "country",
    "country_name",
    "authority",
    "member",
    "seeks",
    "offers",
    "words_fr",
    "words_ar",
    "words_en",
    "words_es",
    "since",
    "until",
    "page",
];

/// What the filter of the board shows (RFC 4180, UTF-8).
pub(super) async fn csv(ctx: Ctx) -> Result<Response> {
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let mut found = seekers(&ctx, &mut reader).await?;
    narrow(&ctx, &mut found);
    let mut table = Csv::new(&COLUMNS);
    for it in &found {
        table.push(cells(&ctx, it, &countries));
    }
    Ok(table.file("seeking.csv"))
}

fn cells(ctx: &Ctx, it: &Seeker, countries: &Countries) -> [String; 18] {
    let [name_fr, name_ar, name_en, name_es] = in_languages(&it.place.name);
    let [words_fr, words_ar, words_en, words_es] = in_languages(&it.notice.words);
    [
        it.place.slug.clone(),
        name_fr,
        name_ar,
        name_en,
        name_es,
        it.place.country.clone(),
        countries.name(&it.place.country, ctx.lang).unwrap_or_default().to_owned(),
        it.entity.name.shown(ctx.lang).text.to_owned(),
        it.member.to_string(),
        themes(&it.notice.wants),
        themes(&it.notice.offers),
        words_fr,
        words_ar,
        words_en,
        words_es,
        it.notice.since.to_string(),
        it.notice.until.map(|day| day.to_string()).unwrap_or_default(),
        format!("{}{}", ctx.app.site.public_url, ctx.href(&it.place.address())),
    ]
}

fn in_languages(text: &Localised) -> [String; 4] {
    [Lang::Fr, Lang::Ar, Lang::En, Lang::Es].map(|lang| text.get(lang).unwrap_or_default().to_owned())
}

fn themes(themes: &[Theme]) -> String {
    themes.iter().map(|theme| theme.as_str()).collect::<Vec<_>>().join("; ")
}
