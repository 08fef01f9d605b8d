//! How the club names countries, and the places that it names in its own way.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use kernel::{Lang, Localised};
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, Pager, escape, pager, shown},
    web::{Ctx, Field, Form, FormBody, Outcome, Page},
};

use super::{allow, locality::LONG};
use crate::{
    WORDS,
    actions::set_toponymy,
    rules::{Countries, Locality, PlaceToponymy, Verb},
    store,
};

const ON_A_PAGE: i64 = 100;
/// The most places of withheld countries that are listed, the largest first.
const HIDDEN_MOST: i64 = 50;

/// A place that the club names, with the way to the form.
struct Line {
    href: String,
    name: Html,
    country: String,
    sensitive: bool,
}

#[derive(Template)]
#[template(path = "toponymy.html")]
struct ToponymyPage {
    t: Words,
    body: Html,
    counted: String,
    lines: Vec<Line>,
    pager: Html,
    /// How many places withheld countries hide, and the largest of them.
    hidden_counted: String,
    hidden: Vec<Line>,
}

pub(super) async fn show(ctx: Ctx) -> Outcome {
    allow(&ctx, Verb::SetToponymy)?;
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let withheld: Vec<&str> = countries.withheld().collect();
    let mut form = ctx.form().await?.filled("withheld", withheld.join(" "));
    for lang in Lang::ALL {
        let lines: Vec<String> =
            countries.labels().filter_map(|(code, label)| Some(format!("{code} {}", label.get(lang)?))).collect();
        form = form.filled(&format!("labels-{lang}"), lines.join("\n"));
    }
    draw(&ctx, &mut reader, &form).await
}

pub(super) async fn save(ctx: Ctx, mut form: Form) -> Outcome {
    allow(&ctx, Verb::SetToponymy)?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(countries) = read(&mut form) {
        let mut tx = ctx.begin().await?;
        let done = set_toponymy(&ctx.app, &mut tx, &ctx.actor, &countries, version).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go("/atlas").telling("atlas", "toponymy-set").ok();
        }
    }
    // After a conflict the form goes over what stands now, and says so.
    draw(&ctx, &mut ctx.read().await?, &form).await
}

/// Codes apart by blanks; names one a line, the code first.
fn read(form: &mut Form) -> Option<Countries> {
    let typed = form.line("withheld", 1000).to_uppercase();
    let withheld: BTreeSet<String> =
        typed.split([' ', ',']).filter(|code| !code.is_empty()).map(str::to_owned).collect();
    let mut labels: BTreeMap<String, Localised> = BTreeMap::new();
    for lang in Lang::ALL {
        let field = format!("labels-{lang}");
        for line in form.text(&field, LONG).lines().filter(|line| !line.trim().is_empty()) {
            match line.trim().split_once(' ').filter(|(code, _)| Countries::is_code(&code.to_uppercase())) {
                Some((code, name)) => {
                    let label = labels.entry(code.to_uppercase()).or_default();
                    *label = std::mem::take(label).with(lang, name.trim());
                }
                None => form.wrong_in(&field, &WORDS, "wrong-label"),
            }
        }
    }
    let countries = Countries::new(withheld, labels);
    if !countries.withheld().all(|code| countries.knows(code)) {
        form.wrong_in("withheld", &WORDS, "wrong-code");
    }
    (!form.is_wrong()).then_some(countries)
}

async fn draw(ctx: &Ctx, reader: &mut Reader, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let body = FormBody {
        open: form.open(&t, ctx.href("/atlas/toponymy")).keeping("/atlas/toponymy"),
        carried: vec![form.over("version", store::countries_version(reader).await?)],
        groups: vec![(String::new(), fields(form, t))],
        button: t.say("save").to_string(),
        grave: false,
        back: Link::new(t.shell().say("form-cancel"), ctx.href("/atlas")),
    };
    let countries = store::countries(reader).await?;
    let mut named = store::place_toponymy(reader).await?;
    let places = named_places(reader, &named).await?;
    let name = |it: &PlaceToponymy| called(it, &places).shown(ctx.lang).text.to_owned();
    t.sort_by(&mut named, name);
    let pages = Pager::asked(ctx, named.len(), ON_A_PAGE);
    let body = ToponymyPage {
        t,
        body: body.html()?,
        counted: t.say("named-counted").with("n", named.len()).to_string(),
        lines: pages.part(&named).iter().map(|it| line(ctx, it, &places, &countries)).collect(),
        pager: pager(pages, &ctx.href("/atlas/toponymy?page="), &t),
        hidden_counted: t.say("hidden-counted").with("n", store::count_hidden(reader).await?).to_string(),
        hidden: store::hidden(reader, HIDDEN_MOST).await?.iter().map(|it| hidden_line(ctx, it)).collect(),
    };
    let page =
        Page::new(t.say("set-toponymy")).lead(t.say("toponymy-lead")).under(t.say("atlas-title"), ctx.href("/atlas"));
    ctx.page_of(form, page, &body)
}

fn fields<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    vec![
        form.field(&t, "withheld", t.say("withheld")).hint(t.say("withheld-hint")).optional(),
        form.field(&t, "labels", t.say("labels")).hint(t.say("labels-hint")).localised(4).optional(),
    ]
}

/// The records of the places that are named, be their country withheld.
async fn named_places(reader: &mut Reader, named: &[PlaceToponymy]) -> Result<BTreeMap<String, Locality>> {
    let ids: Vec<&str> = named.iter().map(|it| it.locality.as_str()).collect();
    let places = store::any_records(reader, &ids).await?;
    Ok(places.into_iter().map(|it| (it.id.to_string(), it)).collect())
}

/// What the club calls a place: its own names over the record's; the bare id where it is not imported yet.
fn called(it: &PlaceToponymy, places: &BTreeMap<String, Locality>) -> Localised {
    let record = places.get(it.locality.as_str()).map(|place| place.name.clone()).unwrap_or_default();
    let name = it.name.iter().fold(record, |name, (lang, text)| name.with(lang, text));
    if name.is_empty() { Localised::one(Lang::Fr, it.locality.as_str()) } else { name }
}

fn line(ctx: &Ctx, it: &PlaceToponymy, places: &BTreeMap<String, Locality>, countries: &Countries) -> Line {
    let place = places.get(it.locality.as_str());
    let code = it.country.as_deref().or(place.map(|place| place.country.as_str())).unwrap_or_default();
    Line {
        href: place.map(|place| ctx.href(&format!("{}/toponymy", place.address()))).unwrap_or_default(),
        name: match (place, it.name.is_empty()) {
            (None, true) => Html::trusted(format!("<bdi>{}</bdi>", escape(it.locality.as_str()))),
            _ => shown(&called(it, places), ctx.lang),
        },
        country: countries.name(code, ctx.lang).unwrap_or(code).to_owned(),
        sensitive: it.sensitive,
    }
}

fn hidden_line(ctx: &Ctx, it: &Locality) -> Line {
    Line {
        href: ctx.href(&format!("{}/toponymy", it.address())),
        name: shown(&it.name, ctx.lang),
        country: it.country.clone(),
        sensitive: false,
    }
}
