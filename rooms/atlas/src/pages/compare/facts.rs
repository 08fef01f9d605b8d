//! What is known of each place, a fact a row.

use std::collections::{BTreeMap, BTreeSet};

use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::{Html, escape, undocumented},
    web::Ctx,
};

use crate::{
    WORDS,
    pages::suggestions::figures,
    rules::{Countries, Locality, LocalityId, Notice, country_facts, language_name, offset_minutes, region_name},
    seats::seats,
    store::{self, By},
    view::{entity_kind, kilometres, known, offset, said_at, theme_words},
};

/// A fact, and what it is for each place, under that place's name.
pub(super) struct Row {
    pub fact: String,
    pub cells: Vec<(String, Html)>,
}

pub(super) async fn rows(
    ctx: &Ctx,
    reader: &mut Reader,
    places: &[Locality],
    countries: &Countries,
) -> Result<Vec<Row>> {
    let t = ctx.words(&WORDS);
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let members = seats(reader, ctx).await?;
    let notices = notices(ctx, reader, places).await?;
    let row = |key: &'static str, cell: &dyn Fn(&Locality) -> Html| Row {
        fact: t.say(key).to_string(),
        cells: places.iter().map(|it| (it.name.shown(ctx.lang).text.to_owned(), cell(it))).collect(),
    };
    let notice_of =
        |it: &Locality| places.iter().zip(&notices).find(|(p, _)| p.id == it.id).and_then(|(_, n)| n.clone());
    let mut rows = vec![
        row("country", &|it| known(countries.name(&it.country, ctx.lang).map(str::to_owned), t)),
        row("kind", &|it| known(Some(entity_kind(it.kind, t)), t)),
        row("in-club", &|it| in_club(it, &members, t)),
        row("population", &|it| known(it.population.as_ref().map(|p| t.number(p.count)), t)),
        row("altitude", &|it| known(it.altitude.map(|n| t.say("metres").with("n", n).to_string()), t)),
        row("coast", &|it| known(it.coast_km.map(|km| kilometres(km, t)), t)),
        row("time-there", &|it| clock(ctx, it, t)),
        row("country-languages", &|it| known(languages(it, t), t)),
        row("region", &|it| known(region(it, t), t)),
    ];
    if notices.iter().any(Option::is_some) {
        let themes = |some: Option<String>| known(some.filter(|words| !words.is_empty()), t);
        rows.push(row("seeks", &|it| themes(notice_of(it).map(|notice| theme_words(&notice.wants, t)))));
        rows.push(row("offers", &|it| themes(notice_of(it).map(|notice| theme_words(&notice.offers, t)))));
    }
    rows.extend(told(ctx, reader, places).await?);
    rows.extend(network(ctx, reader, places).await?);
    Ok(rows)
}

/// What tables told of the places: each thing that was told of one of them.
async fn told(ctx: &Ctx, reader: &mut Reader, places: &[Locality]) -> Result<Vec<Row>> {
    let t = ctx.words(&WORDS);
    let ids: Vec<&str> = places.iter().map(|it| it.id.as_str()).collect();
    let mut values: BTreeMap<String, BTreeMap<LocalityId, String>> = BTreeMap::new();
    for (id, it) in store::attributes_of(reader, &ids).await? {
        values.entry(it.name).or_default().insert(id, it.value);
    }
    let cell = |of: &BTreeMap<LocalityId, String>, it: &Locality| match of.get(&it.id) {
        Some(value) => Html::trusted(format!("<bdi>{}</bdi>", escape(value))),
        None => undocumented(&t),
    };
    let row = |(fact, of): (String, BTreeMap<LocalityId, String>)| Row {
        cells: places.iter().map(|it| (it.name.shown(ctx.lang).text.to_owned(), cell(&of, it))).collect(),
        fact,
    };
    Ok(values.into_iter().map(row).collect())
}

/// Where the places stand in the network of relations, once that was computed for one of them.
async fn network(ctx: &Ctx, reader: &mut Reader, places: &[Locality]) -> Result<Vec<Row>> {
    let t = ctx.words(&WORDS);
    let mut all = Vec::with_capacity(places.len());
    for place in places {
        all.push(figures(reader, ctx, place).await?);
    }
    let Some(labels) = all.iter().flatten().next() else { return Ok(Vec::new()) };
    let row = |(at, label): (usize, &String)| Row {
        fact: label.clone(),
        cells: places
            .iter()
            .zip(&all)
            .map(|(it, figures)| {
                let figure = figures.as_ref().and_then(|figures| figures.get(at));
                (it.name.shown(ctx.lang).text.to_owned(), known(figure.map(|it| it.value.clone()), t))
            })
            .collect(),
    };
    Ok(labels.iter().map(|figure| &figure.label).enumerate().map(row).collect())
}

/// What the authority of each place seeks today, in the order of the places.
async fn notices(ctx: &Ctx, reader: &mut Reader, places: &[Locality]) -> Result<Vec<Option<Notice>>> {
    let mut notices = Vec::with_capacity(places.len());
    for place in places {
        let authority = store::entity(reader, By::Locality(place.id.as_str())).await?;
        let notice = match &authority {
            Some(entity) => store::notice(reader, &entity.id).await?,
            None => None,
        };
        notices.push(notice.filter(|it| it.is_shown_on(ctx.today())));
    }
    Ok(notices)
}

fn in_club(it: &Locality, members: &BTreeSet<String>, t: Words) -> Html {
    let key = if members.contains(it.id.as_str()) { "in-club-yes" } else { "in-club-no" };
    Html::trusted(escape(&t.say(key).to_string()))
}

fn clock(ctx: &Ctx, it: &Locality, t: Words) -> Html {
    let minutes = it.time_zone.as_deref().and_then(|zone| Some((zone, offset_minutes(zone, ctx.now())?)));
    match minutes {
        Some((zone, minutes)) => {
            let (said, offset) = (said_at(zone, ctx.now(), t).unwrap_or_default(), offset(minutes));
            let zone = escape(zone);
            Html::trusted(format!(r#"<div><span data-zone="{zone}"></span> {offset}{said}</div>"#))
        }
        None => undocumented(&t),
    }
}

fn languages(it: &Locality, t: Words) -> Option<String> {
    let codes = &country_facts(&it.country)?.languages;
    Some(t.list(codes.iter().filter_map(|code| language_name(code, t.lang)))).filter(|names| !names.is_empty())
}

fn region(it: &Locality, t: Words) -> Option<String> {
    region_name(country_facts(&it.country)?.region, t.lang).map(str::to_owned)
}
