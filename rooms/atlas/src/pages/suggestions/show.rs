use std::collections::BTreeMap;

use affinity::Wish;
use askama::Template;
use axum::extract::Path;
use platform::{
    Failure, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, empty, notice},
    web::{BySlug, Ctx, Outcome, Page},
};

use super::{
    address,
    card::{Card, Shelf, card},
    wishes::{Asked, KEYS, Tick},
};
use crate::{
    WORDS,
    pages::elsewhere,
    rules::{Locality, LocalityId},
    store::{self, By},
    suggest::{Among, NAMED_MOST, Speaker, Suggested, rests, seeking, suggest, wish_word},
};

/// How many partners are suggested.
const MOST: usize = 20;

/// One side of the page: among whom partners are looked for.
struct Tab {
    words: String,
    href: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "suggestions.html")]
struct SuggestionsPage {
    t: Words,
    name: String,
    notes: Vec<Html>,
    tabs: Vec<Tab>,
    here: String,
    among: Option<&'static str>,
    ticks: Vec<Tick>,
    /// What of the ticked wishes holds, in a sentence, and the way to forget them.
    held: Option<(Option<String>, String)>,
    counted: String,
    cards: Vec<Card>,
    empty: Html,
    rests: String,
    about: String,
}

pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let it = store::locality(&mut reader, By::Slug(&slug)).await?.ok_or(Failure::NotFound)?;
    if let Some(there) = elsewhere(&ctx, &it, &slug, "/suggestions") {
        return Ok(there);
    }
    // The world in memory is read by its own reader: nobody holds one while they wait for another.
    drop(reader);
    let asked = Asked::read(&ctx);
    let found = suggest(&ctx.app, &it.id, asked.among, asked.wishes.clone(), MOST).await?;
    let mut reader = ctx.read().await?;
    let cards = cards(&ctx, &mut reader, &it, &found).await?;
    let name = it.name.shown(ctx.lang);
    let body = SuggestionsPage {
        t,
        name: name.text.to_owned(),
        notes: notes(&it, &found, &asked, t),
        tabs: tabs(&ctx, &it, &asked, t),
        here: ctx.href(&address(&it)),
        among: asked.among_word(),
        ticks: asked.ticks(t),
        held: held(&ctx, &it, &found, &asked, t),
        counted: t.say("suggestions-counted").with("n", cards.len()).to_string(),
        empty: if found.current { nothing(&ctx, &it, &asked, t) } else { Html::default() },
        cards,
        rests: rests(&found.weights, found.relations, t),
        about: ctx.href("/atlas/suggestions"),
    };
    let page = Page::new(t.say("suggestions-title-of").with_text("name", &name))
        .lead(t.say("suggestions-lead"))
        .under(t.say("atlas-title"), ctx.href("/atlas"))
        .under(&name, ctx.href(&it.address()))
        .description(t.say("suggestions-description").with_text("name", &name));
    // What is a moment behind the content is not kept for the next reader.
    ctx.page(if found.current { page.public(&KEYS) } else { page }, &body)
}

async fn cards(ctx: &Ctx, reader: &mut Reader, it: &Locality, found: &Suggested) -> Result<Vec<Card>> {
    let others = store::localities_of(reader, &found.named(&it.id, NAMED_MOST)).await?;
    let others: BTreeMap<LocalityId, Locality> = others.into_iter().map(|it| (it.id.clone(), it)).collect();
    let (countries, seeking) = (store::countries(reader).await?, seeking(reader, ctx.today()).await?);
    let speaker = Speaker::new(found, it, &others, ctx.words(&WORDS));
    let shelf = Shelf { ctx, speaker, countries: &countries, seeking: &seeking };
    Ok(found.list.iter().map(|one| card(&shelf, one)).collect())
}

/// What must be known of these suggestions before they are read.
fn notes(it: &Locality, found: &Suggested, asked: &Asked, t: Words) -> Vec<Html> {
    let name = || it.name.shown(t.lang).text.to_owned();
    let mut notes = Vec::new();
    if !found.current {
        notes.push(notice(t.say("suggestions-behind")));
    }
    let missing = [(it.position.is_none(), "missing-position"), (it.population.is_none(), "missing-population")];
    let missing: Vec<String> =
        missing.into_iter().filter(|(missing, _)| *missing).map(|(_, key)| t.say(key).to_string()).collect();
    if !missing.is_empty() {
        let says = t.say("suggestions-few-facts").with("name", name()).with("missing", t.list(missing));
        notes.push(notice(says));
    }
    let vain = asked.wishes.iter().filter(|wish| !can_be_granted(*wish, it, found)).map(|wish| wish_word(wish, t));
    let vain: Vec<String> = vain.collect();
    if !vain.is_empty() {
        notes.push(notice(t.say("wishes-in-vain").with("name", name()).with("wishes", t.list(vain))));
    }
    if found.own == 0 {
        notes.push(notice(t.say("suggestions-no-relation").with("name", name())));
    }
    notes
}

fn tabs(ctx: &Ctx, it: &Locality, asked: &Asked, t: Words) -> Vec<Tab> {
    let tab = |(among, key): (Among, &'static str)| Tab {
        words: t.say(key).to_string(),
        href: ctx.href(&format!("{}{}", address(it), asked.query(among))),
        here: asked.among == among,
    };
    [(Among::All, "suggestions-all"), (Among::Members, "suggestions-members")].map(tab).into()
}

/// Whether a wish can change anything for this locality.
fn can_be_granted(wish: Wish, it: &Locality, found: &Suggested) -> bool {
    found.known.number(&it.id).is_none_or(|of| wish.can_be_granted(&found.known.world, of))
}

/// What the order takes into account, where that is something, and the way to forget all that was ticked.
fn held(ctx: &Ctx, it: &Locality, found: &Suggested, asked: &Asked, t: Words) -> Option<(Option<String>, String)> {
    let heeded = asked.wishes.iter().filter(|wish| can_be_granted(*wish, it, found)).map(|wish| wish_word(wish, t));
    let heeded: Vec<String> = heeded.collect();
    let query = asked.among_word().map(|among| format!("?among={among}")).unwrap_or_default();
    (!asked.wishes.is_empty()).then(|| {
        let says = (!heeded.is_empty()).then(|| t.say("wishes-held").with("wishes", t.list(heeded)).to_string());
        (says, ctx.href(&format!("{}{query}", address(it))))
    })
}

fn nothing(ctx: &Ctx, it: &Locality, asked: &Asked, t: Words) -> Html {
    match asked.among {
        Among::All => empty(t.say("suggestions-none"), None),
        Among::Members => {
            let says = t.say("suggestions-no-member").with_text("name", it.name.shown(ctx.lang));
            let all = ctx.href(&format!("{}{}", address(it), asked.query(Among::All)));
            empty(says, Some((&t.say("suggestions-among-all").to_string(), &all)))
        }
    }
}
