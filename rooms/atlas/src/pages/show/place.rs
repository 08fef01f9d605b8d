//! The page of a place: what a mayor looks for first, then what else is known, who governs it, and where to go on.

use askama::Template;
use platform::{
    Link, Slot,
    db::Reader,
    i18n::Words,
    parts::{Html, notice},
    web::{Ctx, Outcome, Page},
};

use super::{
    super::relations::relations_panel,
    body::{Body, describe},
    facts::{self, Measure},
    lies, names, nearest,
};
use crate::{
    WORDS,
    near::map_of,
    rules::{Entity, Locality, Verb, may, may_seek},
    store::{self, By},
    view::{entity_kind, paragraph},
};

#[derive(Template)]
#[template(path = "place.html")]
struct PlacePage {
    t: Words,
    note: Html,
    measures: Vec<Measure>,
    pairs: Vec<(String, Html)>,
    body: Option<Body>,
    map: Html,
    nearest: Html,
    panels: Vec<Html>,
    relations: Html,
    names: Html,
    ways: Vec<Link>,
}

pub(super) async fn draw(ctx: &Ctx, reader: &mut Reader, it: &Locality) -> Outcome {
    let t = ctx.words(&WORDS);
    let countries = store::countries(reader).await?;
    let authority = store::entity(reader, By::Locality(it.id.as_str())).await?;
    let mine = nearest::mine(ctx, reader).await?;
    let name = it.name.shown(ctx.lang);
    let country = countries.name(&it.country, ctx.lang).unwrap_or_default();
    let lies = lies::draw(ctx, reader, it, country).await?;
    let told = store::names(reader, &it.id).await?;
    let own = store::toponymy_of(reader, &it.id).await?.map(|own| own.name).unwrap_or_default();
    let body = PlacePage {
        t,
        note: note(it, t),
        measures: facts::measures(it, ctx.now(), t),
        pairs: facts::pairs(it, lies, &store::attributes(reader, &it.id).await?, t),
        body: authority.as_ref().map(|entity| describe(entity, t)),
        map: map_of(reader, ctx, it, name.text, &ctx.href(&it.address())).await?,
        nearest: nearest::draw(ctx, reader, it, mine.as_ref(), &countries).await?,
        panels: ctx.panels(reader, Slot::Locality, it.id.as_str()).await?,
        relations: relations_panel(reader, ctx, it).await?,
        names: names::draw(it, told, &own, t),
        ways: ways(ctx, it, authority.as_ref(), mine.as_ref(), t),
    };
    let description = t.say("place-description").with_text("name", &name).with("country", country.to_owned());
    let page = Page::new(&name)
        .under(t.say("atlas-title"), ctx.href("/atlas"))
        .lead(t.say("place-lead").with("kind", entity_kind(it.kind, t)).with("country", country.to_owned()))
        .description(description)
        .island("map.js")
        .island("zone.js");
    ctx.page(page.public(&[]), &body)
}

fn note(it: &Locality, t: Words) -> Html {
    let shown = it.note.shown(t.lang);
    match (it.note.is_empty(), shown.fallback) {
        (true, _) => Html::default(),
        (false, true) => Html::trusted(format!(r#"<div class="notice">{}</div>"#, paragraph(&it.note, t))),
        (false, false) => notice(shown),
    }
}

/// Where to go on from here, and what this reader may do; a way is a line.
fn ways(ctx: &Ctx, it: &Locality, authority: Option<&Entity>, mine: Option<&Locality>, t: Words) -> Vec<Link> {
    let here = it.address();
    let may = |verb| may(&ctx.actor, verb).is_ok();
    let seeks = authority.is_some_and(|entity| may_seek(&ctx.actor, entity.id.as_str()).is_ok());
    let authority_key = if authority.is_some() { "edit-authority" } else { "add-authority" };
    let (compare, with) = match mine.filter(|mine| mine.id != it.id) {
        Some(mine) => (t.say("compare-with").with_text("name", mine.name.shown(ctx.lang)), format!("{},", mine.slug)),
        None => (t.say("compare-it"), String::new()),
    };
    let offered = [
        (true, t.say("suggestions-see"), format!("{here}/suggestions")),
        (true, compare, format!("/compare?with={with}{}", it.slug)),
        (seeks, t.say("say-what-is-sought"), format!("{here}/seeking")),
        (may(Verb::EditLocality), t.say("edit-locality"), format!("{here}/edit")),
        (may(Verb::AddAuthority), t.say(authority_key), format!("{here}/authority")),
        (may(Verb::SetToponymy), t.say("name-place"), format!("{here}/toponymy")),
    ];
    let mine = offered.into_iter().filter(|(offered, ..)| *offered);
    mine.map(|(_, words, path)| Link::new(words, ctx.href(&path))).collect()
}
