//! What is known of a place, each fact with its source and its licence.

use kernel::Time;
use platform::{
    i18n::Words,
    parts::{Html, escape, undocumented},
};

use crate::{
    pages::attributions,
    rules::{Attribute, Locality, Source, country_facts, language_name, offset_minutes, region_name},
    view::{entity_kind, kilometres, known, offset, said_at, sources},
};

/// A fact that a mayor looks for first.
pub(super) struct Measure {
    pub label: String,
    pub value: Html,
    /// What must be known of it: its day, its source.
    pub about: Html,
}

/// How many live there, how high it lies, how far from the sea, and what its clocks say.
pub(super) fn measures(it: &Locality, now: Time, t: Words) -> Vec<Measure> {
    let measure = |key: &'static str, value: Option<String>, about: String| Measure {
        label: t.say(key).to_string(),
        value: value.map_or_else(|| undocumented(&t), Html::trusted),
        about: Html::trusted(about),
    };
    let population = it.population.as_ref();
    let altitude = it.altitude.map(|metres| escape(&t.say("metres").with("n", metres).to_string()));
    let coast = it.coast_km.map(|km| escape(&kilometres(km, t)));
    let sea = if coast.is_some() { sources(&[Source::natural_earth()], t).to_string() } else { String::new() };
    let above = if altitude.is_some() { sources(&it.sources().altitude, t).to_string() } else { String::new() };
    let clock = clock(it, now, t);
    vec![
        measure(
            "population",
            population.map(|p| escape(&t.say("inhabitants").with("n", p.count).to_string())),
            population.map(|p| about_population(p.as_of, &p.sources, t)).unwrap_or_default(),
        ),
        measure("altitude", altitude, above),
        measure("coast", coast, sea),
        match clock {
            Some((value, about)) => measure("time-there", Some(value), about),
            None => measure("time-there", None, String::new()),
        },
    ]
}

fn about_population(as_of: Option<kernel::Day>, from: &[Source], t: Words) -> String {
    let day = as_of.map(|day| escape(&t.say("as-of").with("day", t.day(day)).to_string()));
    let day = day.map(|day| format!("<p>{day}</p>")).unwrap_or_default();
    format!("{day}{}", sources(from, t))
}

/// The offset of the place's clocks today, which an island replaces by what they say.
fn clock(it: &Locality, now: Time, t: Words) -> Option<(String, String)> {
    let zone = it.time_zone.as_deref()?;
    let offset = offset(offset_minutes(zone, now)?);
    let today = t.say("offset-today").to_string();
    let said = said_at(zone, now, t)?;
    let zone = escape(zone);
    Some((
        format!(r#"<span data-zone="{zone}">{offset}</span>{said}"#),
        format!("<p>{offset} {} · <bdi>{zone}</bdi></p>{}", escape(&today), sources(&it.sources().time_zone, t)),
    ))
}

/// What else is known; `lies` says in which divisions of its country it lies.
pub(super) fn pairs(it: &Locality, lies: Html, attributes: &[Attribute], t: Words) -> Vec<(String, Html)> {
    let pair = |key: &'static str, html: Html| (t.say(key).to_string(), html);
    let mut pairs = vec![
        pair("kind", kind(it, t)),
        pair("where-it-lies", lies),
        pair("region", region(it, t)),
        pair("country-languages", languages(it, t)),
        pair("position", position(it, t)),
        pair("identifiers", identifiers(it, t)),
    ];
    pairs.extend(attributes.iter().map(|it| {
        let said = attributions(std::slice::from_ref(&it.source), t);
        let value = format!("<p><bdi>{}</bdi></p>{said}", escape(&it.value));
        (it.name.clone(), Html::trusted(value))
    }));
    pairs
}

/// What it is; said by whoever says its names.
fn kind(it: &Locality, t: Words) -> Html {
    let said = it.sources().names;
    if said.is_empty() {
        return known(Some(entity_kind(it.kind, t)), t);
    }
    Html::trusted(format!("<p>{}</p>{}", known(Some(entity_kind(it.kind, t)), t), sources(&said, t)))
}

fn region(it: &Locality, t: Words) -> Html {
    let Some(facts) = country_facts(&it.country) else { return undocumented(&t) };
    let continent = t.say(format!("continent-{}", facts.continent.to_ascii_lowercase())).to_string();
    let names = region_name(facts.region, t.lang).map(str::to_owned).into_iter().chain([continent]);
    let comma = if t.lang == kernel::Lang::Ar { "، " } else { ", " };
    let names: Vec<String> = names.map(|name| escape(&name)).collect();
    let m49 = Source::at("M49", "https://unstats.un.org/unsd/methodology/m49/");
    Html::trusted(format!("<p>{}</p>{}", names.join(comma), sources(&[m49, Source::country_codes()], t)))
}

fn languages(it: &Locality, t: Words) -> Html {
    let codes = country_facts(&it.country).map(|facts| facts.languages.as_slice()).unwrap_or_default();
    let names: Vec<&str> = codes.iter().filter_map(|code| language_name(code, t.lang)).collect();
    if names.is_empty() {
        return undocumented(&t);
    }
    Html::trusted(format!("<p>{}</p>{}", escape(&t.list(names)), sources(&[Source::country_codes()], t)))
}

fn position(it: &Locality, t: Words) -> Html {
    let Some(at) = &it.position else { return undocumented(&t) };
    let about = if at.approximate { format!(" {}", escape(&t.say("approximate").to_string())) } else { String::new() };
    let degrees = format!("<bdi dir=\"ltr\">{}, {}</bdi>", at.latitude, at.longitude);
    Html::trusted(format!("<p>{degrees}{about}</p>{}", sources(&at.sources, t)))
}

fn identifiers(it: &Locality, t: Words) -> Html {
    let wikidata =
        it.wikidata.iter().map(|id| format!(r#"<a href="https://www.wikidata.org/wiki/{id}">Wikidata {id}</a>"#));
    let geonames = it.geonames.iter().map(|id| format!(r#"<a href="https://www.geonames.org/{id}">GeoNames {id}</a>"#));
    let all: Vec<String> = wikidata.chain(geonames).collect();
    if all.is_empty() { undocumented(&t) } else { Html::trusted(all.join(" · ")) }
}
