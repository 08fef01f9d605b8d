//! How the club names one place: its own names, its country for it, whether it is sensitive.

use axum::extract::Path;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::{Html, escape},
    web::{BySlug, Ctx, Field, Form, Outcome, Page, Sheet},
};

use super::{allow, elsewhere, locality::name_lines};
use crate::{
    WORDS,
    actions::name_place,
    rules::{Countries, Locality, PlaceToponymy, Verb},
    store::{self, By},
};

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let found = find(&ctx, &slug).await?;
    if let Some(there) = elsewhere(&ctx, &found.record, &slug, "/toponymy") {
        return Ok(there);
    }
    let mut form = ctx.form().await?.filled_in_languages("name", &found.now.name);
    if let Some(code) = &found.now.country {
        form = form.filled("country", code);
    }
    if found.now.sensitive {
        form = form.filled("sensitive", "yes");
    }
    draw(&ctx, &form, &found)
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let found = find(&ctx, &slug).await?;
    let version = form.number("version", 0, i64::MAX).unwrap_or_default();
    if let Some(toponymy) = read(&mut form, &found.record, version) {
        let mut tx = ctx.begin().await?;
        // Sent for a record that has been merged since: what became of it is read first.
        let done = match found.record.slug == slug {
            true => name_place(&ctx.app, &mut tx, &ctx.actor, &toponymy).await,
            false => Err(Failure::Stale),
        };
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go("/atlas/toponymy").telling("atlas", "place-named").ok();
        }
    }
    // Read again: after a conflict the form goes over what stands now, and says so.
    draw(&ctx, &form, &find(&ctx, &slug).await?)
}

/// A place as it is recorded, and what the club has settled of it.
struct Found {
    record: Locality,
    now: PlaceToponymy,
    countries: Countries,
}

/// The place at this address, be its country withheld: here the secretary says otherwise.
async fn find(ctx: &Ctx, slug: &str) -> Result<Found> {
    allow(ctx, Verb::SetToponymy)?;
    let mut reader = ctx.read().await?;
    let record = store::any_record(&mut reader, By::Slug(slug)).await?.ok_or(Failure::NotFound)?;
    let now = store::toponymy_of(&mut reader, &record.id).await?;
    let now = now.unwrap_or_else(|| PlaceToponymy::none(record.id.clone()));
    Ok(Found { countries: store::countries(&mut reader).await?, record, now })
}

fn read(form: &mut Form, record: &Locality, version: i64) -> Option<PlaceToponymy> {
    let name = name_lines(form, "name");
    let country = form.chosen("country");
    if country.as_deref().is_some_and(|code| !Countries::is_code(code)) {
        form.wrong("country", "form-not-a-choice");
    }
    let sensitive = form.has("sensitive", "yes");
    (!form.is_wrong()).then(|| PlaceToponymy { locality: record.id.clone(), name, country, sensitive, version })
}

fn draw(ctx: &Ctx, form: &Form, found: &Found) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/toponymy", found.record.address());
    let name = found.record.name.shown(ctx.lang);
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: recorded(found, t),
        version: Some(found.now.version),
        groups: vec![(String::new(), fields(form, found, t))],
        button: t.say("save").to_string(),
        back: ctx.href("/atlas/toponymy"),
    };
    let page = Page::new(t.say("name-place-title").with_text("name", &name))
        .lead(t.say("name-place-lead"))
        .under(t.say("atlas-title"), ctx.href("/atlas"))
        .under(t.say("set-toponymy"), ctx.href("/atlas/toponymy"));
    sheet.answer(ctx, form, page)
}

/// What the record says, before the club's own words.
fn recorded(found: &Found, t: Words) -> Html {
    let names: Vec<String> =
        found.record.name.iter().map(|(lang, text)| format!(r#"<bdi lang="{lang}">{}</bdi>"#, escape(text))).collect();
    let country = match found.countries.name(&found.record.country, t.lang) {
        Some(country) => escape(country),
        None => escape(&t.say("country-withheld").with("code", found.record.country.clone()).to_string()),
    };
    Html::trusted(format!(
        r#"<div class="notice"><p>{} {}. {country}</p></div>"#,
        escape(&t.say("as-recorded").to_string()),
        names.join(" · ")
    ))
}

fn fields<'a>(form: &'a Form, found: &Found, t: Words) -> Vec<Field<'a>> {
    let mut offered = found.countries.offered(t.lang);
    t.sort_by(&mut offered, |(_, name)| name.clone());
    offered.insert(0, (String::new(), t.say("country-as-recorded").to_string()));
    vec![
        form.field(&t, "name", t.say("own-name")).hint(t.say("own-name-hint")).localised(1).optional(),
        form.field(&t, "country", t.say("own-country")).hint(t.say("own-country-hint")).select(offered).optional(),
        form.field(&t, "sensitive", t.say("sensitive")).hint(t.say("sensitive-hint")).tick(),
    ]
}
