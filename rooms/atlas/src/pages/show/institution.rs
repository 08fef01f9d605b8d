//! The page of an institution without territory.

use askama::Template;
use platform::{
    Link, Slot,
    db::Reader,
    i18n::Words,
    parts::Html,
    web::{Ctx, Outcome, Page},
};

use super::body::{Body, describe};
use crate::{
    WORDS,
    rules::{Countries, Entity, Verb, may},
    view::{entity_kind, known},
};

#[derive(Template)]
#[template(path = "institution.html")]
struct InstitutionPage {
    t: Words,
    pairs: Vec<(String, Html)>,
    body: Body,
    panels: Vec<Html>,
    acts: Vec<Link>,
}

pub(super) async fn draw(ctx: &Ctx, reader: &mut Reader, it: &Entity, countries: &Countries) -> Outcome {
    let t = ctx.words(&WORDS);
    let country = it.country.as_deref().and_then(|code| countries.name(code, ctx.lang)).map(str::to_owned);
    let mut pairs = vec![(t.say("country").to_string(), known(country, t))];
    pairs.push((t.say("kind").to_string(), known(Some(entity_kind(it.kind, t)), t)));
    if let Some(registration) = &it.registration {
        let both = format!("{} · {}", registration.registry, registration.number);
        pairs.push((t.say("registration").to_string(), known(Some(both), t)));
    }
    let edit = Link::new(t.say("edit-institution"), ctx.href(&format!("{}/edit", it.address())));
    let body = InstitutionPage {
        t,
        pairs,
        body: describe(it, t),
        panels: ctx.panels(reader, Slot::Locality, it.id.as_str()).await?,
        acts: Some(edit).filter(|_| may(&ctx.actor, Verb::EditEntity).is_ok()).into_iter().collect(),
    };
    let name = it.name.shown(ctx.lang);
    let page = Page::new(&name)
        .under(t.say("atlas-title"), ctx.href("/atlas"))
        .description(t.say("institution-description").with_text("name", &name));
    ctx.page(page.public(&[]), &body)
}
