use kernel::{Lang, Localised};
use platform::{
    Failure, Refusal,
    i18n::Words,
    parts::{Html, escape},
    web::{Ctx, Field, Form, Outcome, Page, Sheet},
};

use super::{allow, same_name, version_sent};
use crate::{
    WORDS,
    actions::{LocalityInput, add_locality, edit_locality},
    rules::{
        Countries, FactSources, Kind, Locality, Population, Position, Verb, coordinate, is_zone, read_sources,
        wikidata_id, write_sources,
    },
    store::{self, By},
    view::entity_kind,
};

/// The most characters of a name, and of a note or a list of sources.
const NAME: usize = 200;
pub(super) const LONG: usize = 4000;

pub(super) async fn new(ctx: Ctx) -> Outcome {
    allow(&ctx, Verb::AddLocality)?;
    let form = ctx.form().await?;
    draw(&ctx, &form, None, &[]).await
}

pub(super) async fn create(ctx: Ctx, mut form: Form) -> Outcome {
    allow(&ctx, Verb::AddLocality)?;
    let input = read(&mut form);
    let mut namesakes = Vec::new();
    if let Some(input) = input {
        let mut tx = ctx.begin().await?;
        if !form.has("another", "yes") {
            namesakes = same_name(&mut tx, &input.name).await?;
        }
        if namesakes.is_empty() {
            let done = add_locality(&ctx.app, &mut tx, &ctx.actor, input).await;
            if let Some(locality) = form.settle(done)? {
                tx.commit(ctx.now()).await?;
                return ctx.go(locality.address()).telling("atlas", "locality-added").ok();
            }
        } else {
            form.refuse(Refusal::new(&WORDS, "refused-same-name"));
        }
    }
    draw(&ctx, &form, None, &namesakes).await
}

pub(super) async fn edit(ctx: &Ctx, it: &Locality) -> Outcome {
    allow(ctx, Verb::EditLocality)?;
    let form = filled(ctx.form().await?, it);
    draw(ctx, &form, Some(it), &[]).await
}

pub(super) async fn update(ctx: &Ctx, it: Locality, slug: &str, mut form: Form) -> Outcome {
    allow(ctx, Verb::EditLocality)?;
    let version = version_sent(&mut form, it.slug == slug);
    if let Some(input) = read(&mut form) {
        let mut tx = ctx.begin().await?;
        let over = Locality { version, ..it.clone() };
        let done = edit_locality(&ctx.app, &mut tx, &ctx.actor, over, input).await;
        if let Some(locality) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(locality.address()).telling("atlas", "locality-edited").ok();
        }
    }
    // Read again: after a conflict the form goes over what stands now, and says so.
    let now = store::recorded(&mut ctx.read().await?, By::Id(it.id.as_str())).await?.ok_or(Failure::NotFound)?;
    draw(ctx, &form, Some(&now), &[]).await
}

fn filled(form: Form, it: &Locality) -> Form {
    let mut form = form
        .filled_in_languages("name", &it.name)
        .filled("country", &it.country)
        .filled("kind", it.kind.as_str())
        .filled_in_languages("note", &it.note);
    let said_by = it.sources();
    for (field, sources) in [
        ("name-sources", said_by.names),
        ("altitude-sources", said_by.altitude),
        ("time-zone-sources", said_by.time_zone),
    ] {
        form = form.filled(field, write_sources(&sources));
    }
    if let Some(id) = &it.wikidata {
        form = form.filled("wikidata", id);
    }
    if let Some(id) = it.geonames {
        form = form.filled("geonames", id);
    }
    if let Some(at) = &it.position {
        form = form.filled("latitude", at.latitude).filled("longitude", at.longitude);
        form = form.filled("position-sources", write_sources(&at.sources));
        if at.approximate {
            form = form.filled("approximate", "yes");
        }
    }
    if let Some(altitude) = it.altitude {
        form = form.filled("altitude", altitude);
    }
    if let Some(zone) = &it.time_zone {
        form = form.filled("time-zone", zone);
    }
    if let Some(population) = &it.population {
        form = form.filled("population", population.count);
        form = form.filled("population-sources", write_sources(&population.sources));
        if let Some(day) = population.as_of {
            form = form.filled("population-as-of-day", day.day());
            form = form.filled("population-as-of-month", day.month()).filled("population-as-of-year", day.year());
        }
    }
    form
}

/// What was typed, when nothing in it is wrong.
fn read(form: &mut Form) -> Option<LocalityInput> {
    let name = needed_name(form, "name");
    let country = form.choice("country", |code| Countries::is_code(code).then(|| code.to_owned()));
    let kind = form.choice("kind", |word| Kind::places().find(|kind| kind.as_str() == word));
    let wikidata = form.chosen("wikidata").map(|typed| wikidata_id(&typed));
    if wikidata == Some(None) {
        form.wrong_in("wikidata", &WORDS, "wrong-wikidata");
    }
    let geonames = form.number("geonames", 1, 99_999_999_999);
    let position = position(form);
    let count = form.number("population", 0, 2_000_000_000);
    let (as_of, population_sources) = (form.day("population-as-of"), form.text("population-sources", LONG));
    let altitude = altitude(form);
    let time_zone = form.chosen("time-zone");
    if time_zone.as_deref().is_some_and(|zone| !is_zone(zone)) {
        form.wrong_in("time-zone", &WORDS, "wrong-time-zone");
    }
    let mut said = |field| read_sources(&form.text(field, LONG));
    let said_by = FactSources {
        names: said("name-sources"),
        altitude: said("altitude-sources"),
        time_zone: said("time-zone-sources"),
    };
    let note = form.localised("note", LONG);
    if form.is_wrong() {
        return None;
    }
    let sources = read_sources(&population_sources);
    Some(LocalityInput {
        slug: None,
        name,
        country: country?,
        kind: kind?,
        wikidata: wikidata.flatten(),
        geonames,
        position,
        population: count.map(|count| Population { count, as_of, sources }),
        altitude,
        time_zone,
        said_by,
        note,
    })
}

/// Metres above the sea, or below it, as typed.
fn altitude(form: &mut Form) -> Option<i64> {
    let typed = form.chosen("altitude")?;
    let metres = typed.replace('−', "-").parse().ok().filter(|metres| (-500..9000).contains(metres));
    if metres.is_none() {
        form.wrong_in("altitude", &WORDS, "wrong-altitude");
    }
    metres
}

fn position(form: &mut Form) -> Option<Position> {
    let typed = [("latitude", 90.0), ("longitude", 180.0)];
    let [latitude, longitude] = typed.map(|(name, most)| form.chosen(name).map(|typed| coordinate(&typed, most)));
    for (name, value, other) in [("latitude", latitude, longitude), ("longitude", longitude, latitude)] {
        if value == Some(None) {
            form.wrong_in(name, &WORDS, "wrong-coordinate");
        } else if value.is_none() && other.is_some() {
            form.wrong_in(name, &WORDS, "wrong-half-position");
        }
    }
    let sources = read_sources(&form.text("position-sources", LONG));
    let approximate = form.has("approximate", "yes");
    Some(Position { latitude: latitude??, longitude: longitude??, approximate, sources })
}

async fn draw(ctx: &Ctx, form: &Form, it: Option<&Locality>, namesakes: &[Locality]) -> Outcome {
    let t = ctx.words(&WORDS);
    let countries = store::countries(&mut ctx.read().await?).await?;
    let mut first = fields(form, t, &countries);
    if !namesakes.is_empty() {
        first.insert(1, form.field(&t, "another", t.say("another-place")).tick());
    }
    let (path, title, button) = match it {
        Some(it) => (format!("{}/edit", it.address()), t.say("edit-locality"), t.say("save")),
        None => ("/atlas/new".to_owned(), t.say("add-locality"), t.say("add-locality")),
    };
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: known_under(ctx, namesakes, t),
        version: it.map(|it| it.version),
        groups: vec![(String::new(), first), (t.say("facts-title").to_string(), fact_fields(form, t))],
        button: button.to_string(),
        back: ctx.href(&it.map_or_else(|| "/atlas".to_owned(), Locality::address)),
    };
    let mut page = Page::new(title).under(t.say("atlas-title"), ctx.href("/atlas"));
    if let Some(it) = it {
        page = page.under(it.name.shown(ctx.lang), ctx.href(&it.address()));
    }
    sheet.answer(ctx, form, page)
}

fn known_under(ctx: &Ctx, namesakes: &[Locality], t: Words) -> Html {
    if namesakes.is_empty() {
        return Html::default();
    }
    let links: Vec<String> = namesakes
        .iter()
        .map(|it| {
            format!(r#"<li><a href="{}">{}</a></li>"#, ctx.href(&it.address()), escape(it.name.shown(ctx.lang).text))
        })
        .collect();
    Html::trusted(format!("<p>{}</p><ul>{}</ul>", escape(&t.say("same-name").to_string()), links.concat()))
}

fn fields<'a>(form: &'a Form, t: Words, countries: &Countries) -> Vec<Field<'a>> {
    let kinds = Kind::places().map(|kind| (kind.as_str(), entity_kind(kind, t)));
    vec![
        form.field(&t, "name", t.say("locality-name")).localised(1),
        form.field(&t, "country", t.say("country")).select(country_options(countries, t)),
        form.field(&t, "kind", t.say("kind")).select(first_choose(t).into_iter().chain(kinds)),
        form.field(&t, "name-sources", t.say("name-sources")).hint(t.say("sources-hint")).text(2).optional(),
    ]
}

fn fact_fields<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    vec![
        form.field(&t, "latitude", t.say("latitude")).hint(t.say("latitude-hint")).optional(),
        form.field(&t, "longitude", t.say("longitude")).hint(t.say("longitude-hint")).optional(),
        form.field(&t, "approximate", t.say("approximate-tick")).tick(),
        form.field(&t, "position-sources", t.say("position-sources")).hint(t.say("sources-hint")).text(2).optional(),
        form.field(&t, "altitude", t.say("altitude")).hint(t.say("altitude-hint")).optional(),
        form.field(&t, "altitude-sources", t.say("altitude-sources")).hint(t.say("sources-hint")).text(2).optional(),
        form.field(&t, "time-zone", t.say("time-zone")).hint(t.say("time-zone-hint")).optional(),
        form.field(&t, "time-zone-sources", t.say("time-zone-sources")).hint(t.say("sources-hint")).text(2).optional(),
        form.field(&t, "population", t.say("population")).number().optional(),
        form.field(&t, "population-as-of", t.say("population-as-of")).date().optional(),
        form.field(&t, "population-sources", t.say("population-sources"))
            .hint(t.say("sources-hint"))
            .text(2)
            .optional(),
        form.field(&t, "wikidata", "Wikidata").hint(t.say("wikidata-hint")).optional(),
        form.field(&t, "geonames", "GeoNames").hint(t.say("geonames-hint")).number().optional(),
        form.field(&t, "note", t.say("note")).hint(t.say("note-hint")).localised(3).optional(),
    ]
}

/// A first line for a choice that nobody has made yet.
pub(super) fn first_choose(t: Words) -> Option<(&'static str, String)> {
    Some(("", t.say("choose").to_string()))
}

/// Every country the club offers, in the order of the reader's language.
pub(super) fn country_options(countries: &Countries, t: Words) -> Vec<(String, String)> {
    let mut offered = countries.offered(t.lang);
    t.sort_by(&mut offered, |(_, name)| name.clone());
    offered.insert(0, (String::new(), t.say("choose").to_string()));
    offered
}

/// A name in each language, a line each; complains when there is none at all.
pub(super) fn needed_name(form: &mut Form, field: &str) -> Localised {
    let name = name_lines(form, field);
    if name.is_empty() && !form.is_wrong() {
        form.wrong(&format!("{field}-fr"), "form-needed-once");
    }
    name
}

/// A name in each language, a line each.
pub(super) fn name_lines(form: &mut Form, field: &str) -> Localised {
    Lang::ALL.into_iter().fold(Localised::default(), |name, lang| {
        let line = form.line(&format!("{field}-{lang}"), NAME);
        name.with(lang, line)
    })
}
