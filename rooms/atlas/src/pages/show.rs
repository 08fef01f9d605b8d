use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect as AxumRedirect, Response},
};
use platform::{
    Failure, Link, Result, Slot,
    db::Reader,
    i18n::Words,
    parts::{Html, escape, notice, shown, undocumented},
    web::{BySlug, Ctx, Form, Outcome, Page},
};

use super::{institution, locality};
use crate::{
    WORDS,
    near::map_of,
    rules::{Countries, Entity, Locality, Verb, may},
    store::{self, By},
    view::{entity_kind, identity_word, known, organ_word, paragraph, sources},
};

/// What is known of a legal entity.
struct Body {
    name: Html,
    pairs: Vec<(String, Html)>,
    note: Html,
}

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    t: Words,
    /// Whether the page is about a place: it then has an authority, or says that none is known.
    place: bool,
    pairs: Vec<(String, Html)>,
    note: Html,
    body: Option<Body>,
    map: Html,
    panels: Vec<Html>,
    acts: Vec<Link>,
}

pub(super) async fn locality(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let mut reader = ctx.read().await?;
    let Some(it) = store::locality(&mut reader, By::Slug(&slug)).await? else {
        // What was merged into another place leads there: an address is for ever.
        let id = store::formerly_at(&mut reader, &slug).await?.ok_or(Failure::NotFound)?;
        let it = store::locality(&mut reader, By::Id(id.as_str())).await?.ok_or(Failure::NotFound)?;
        return Ok(moved(&ctx, &it.address()));
    };
    let countries = store::countries(&mut reader).await?;
    let authority = store::entity(&mut reader, By::Locality(it.id.as_str())).await?;
    place(&ctx, &mut reader, it, authority, &countries).await
}

/// For good: what an address led to stands at another one.
fn moved(ctx: &Ctx, path: &str) -> Response {
    AxumRedirect::permanent(&ctx.href(path)).into_response()
}

pub(super) async fn institution(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let Some(it) = store::entity(&mut reader, By::Slug(&slug)).await?.filter(|it| it.place.is_none()) else {
        let place = store::locality(&mut reader, By::Slug(&slug)).await?.ok_or(Failure::NotFound)?;
        return Ok(moved(&ctx, &place.address()));
    };
    let t = ctx.words(&WORDS);
    let country = it.country.as_deref().and_then(|code| countries.name(code, ctx.lang)).map(str::to_owned);
    let mut pairs = vec![(t.say("country").to_string(), known(country, t))];
    pairs.push((t.say("kind").to_string(), known(Some(entity_kind(it.kind, t)), t)));
    if let Some(registration) = &it.registration {
        let both = format!("{} · {}", registration.registry, registration.number);
        pairs.push((t.say("registration").to_string(), known(Some(both), t)));
    }
    let body = ShowPage {
        t,
        place: false,
        pairs,
        note: Html::default(),
        body: Some(describe(&it, t)),
        map: Html::default(),
        panels: ctx.panels(&mut reader, Slot::Locality, it.id.as_str()).await?,
        acts: acts(&ctx, t, &[(Verb::EditEntity, "edit-institution", format!("{}/edit", it.address()))]),
    };
    let page = Page::new(it.name.shown(ctx.lang)).under(t.say("atlas-title"), ctx.href("/atlas"));
    ctx.page(
        page.description(t.say("institution-description").with_text("name", it.name.shown(ctx.lang))).public(&[]),
        &body,
    )
}

async fn place(
    ctx: &Ctx,
    reader: &mut Reader,
    it: Locality,
    authority: Option<Entity>,
    countries: &Countries,
) -> Outcome {
    let t = ctx.words(&WORDS);
    let name = it.name.shown(ctx.lang);
    let country = countries.name(&it.country, ctx.lang).unwrap_or_default();
    let authority_key = if authority.is_some() { "edit-authority" } else { "add-authority" };
    let body = ShowPage {
        t,
        place: true,
        pairs: facts(&it, country, t),
        note: if it.note.is_empty() { Html::default() } else { notice_of(&it, t) },
        body: authority.as_ref().map(|entity| describe(entity, t)),
        map: map_of(reader, ctx, &it, name.text, &ctx.href(&it.address())).await?,
        panels: ctx.panels(reader, Slot::Locality, it.id.as_str()).await?,
        acts: acts(
            ctx,
            t,
            &[
                (Verb::EditLocality, "edit-locality", format!("{}/edit", it.address())),
                (Verb::AddAuthority, authority_key, format!("{}/authority", it.address())),
            ],
        ),
    };
    let description = t.say("place-description").with_text("name", name.clone()).with("country", country.to_owned());
    let page = Page::new(&name)
        .under(t.say("atlas-title"), ctx.href("/atlas"))
        .lead(t.say("place-lead").with("kind", entity_kind(it.kind, t)).with("country", country.to_owned()))
        .description(description)
        .island("map.js");
    ctx.page(page.public(&[]), &body)
}

fn notice_of(it: &Locality, t: Words) -> Html {
    let shown = it.note.shown(t.lang);
    if shown.fallback {
        Html::trusted(format!(r#"<div class="notice">{}</div>"#, paragraph(&it.note, t)))
    } else {
        notice(shown)
    }
}

/// What is known of a place, each fact with its source.
fn facts(it: &Locality, country: &str, t: Words) -> Vec<(String, Html)> {
    let pair = |key: &'static str, html: Html| (t.say(key).to_string(), html);
    let population = it.population.as_ref().map_or_else(
        || undocumented(&t),
        |p| {
            let count = t.say("inhabitants").with("n", p.count).to_string();
            let as_of = p
                .as_of
                .map(|day| format!(" <small>{}</small>", escape(&t.say("as-of").with("day", t.day(day)).to_string())));
            Html::trusted(format!("<p>{}{}</p>{}", escape(&count), as_of.unwrap_or_default(), sources(&p.sources, t)))
        },
    );
    let position = it.position.as_ref().map_or_else(
        || undocumented(&t),
        |p| {
            let about =
                if p.approximate { format!(" {}", escape(&t.say("approximate").to_string())) } else { String::new() };
            let degrees = format!("<bdi dir=\"ltr\">{}, {}</bdi>", p.latitude, p.longitude);
            Html::trusted(format!("<p>{degrees}{about}</p>{}", sources(&p.sources, t)))
        },
    );
    let elsewhere = identifiers(it);
    vec![
        pair("country", known(Some(country.to_owned()), t)),
        pair("kind", known(Some(entity_kind(it.kind, t)), t)),
        pair("population", population),
        pair("position", position),
        pair("identifiers", if elsewhere.is_empty() { undocumented(&t) } else { elsewhere }),
    ]
}

fn identifiers(it: &Locality) -> Html {
    let wikidata =
        it.wikidata.iter().map(|id| format!(r#"<a href="https://www.wikidata.org/wiki/{id}">Wikidata {id}</a>"#));
    let geonames = it.geonames.iter().map(|id| format!(r#"<a href="https://www.geonames.org/{id}">GeoNames {id}</a>"#));
    Html::trusted(wikidata.chain(geonames).collect::<Vec<_>>().join(" · "))
}

fn describe(it: &Entity, t: Words) -> Body {
    let with_sources =
        |word: String, list: &[crate::Source]| Html::trusted(format!("<p>{}</p>{}", escape(&word), sources(list, t)));
    let mut pairs =
        vec![(t.say("identity").to_string(), with_sources(identity_word(it.identity, t), &it.identity_sources))];
    if it.place.is_some() {
        pairs.insert(0, (t.say("kind").to_string(), known(Some(entity_kind(it.kind, t)), t)));
        pairs.push((t.say("organ").to_string(), with_sources(organ_word(it.organ, t), &it.organ_sources)));
    }
    Body { name: shown(&it.name, t.lang), pairs, note: paragraph(&it.note, t) }
}

fn acts(ctx: &Ctx, t: Words, offered: &[(Verb, &'static str, String)]) -> Vec<Link> {
    let mine = offered.iter().filter(|(verb, ..)| may(&ctx.actor, *verb).is_ok());
    mine.map(|(_, key, path)| Link::new(t.say(*key), ctx.href(path))).collect()
}

/// The form that corrects what stands at this address: a place or an institution.
pub(super) async fn edit(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    match find(&ctx, &slug).await? {
        Thing::Place(it) => locality::edit(&ctx, &it).await,
        Thing::Institution(it) => institution::edit(&ctx, &it).await,
    }
}

pub(super) async fn update(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, form: Form) -> Outcome {
    match find(&ctx, &slug).await? {
        Thing::Place(it) => locality::update(&ctx, it, form).await,
        Thing::Institution(it) => institution::update(&ctx, it, form).await,
    }
}

enum Thing {
    Place(Locality),
    Institution(Entity),
}

async fn find(ctx: &Ctx, slug: &str) -> Result<Thing> {
    let mut reader = ctx.read().await?;
    if let Some(it) = store::recorded(&mut reader, By::Slug(slug)).await? {
        return Ok(Thing::Place(it));
    }
    let it = store::entity(&mut reader, By::Slug(slug)).await?;
    it.filter(|it| it.place.is_none()).map(Thing::Institution).ok_or(Failure::NotFound)
}
