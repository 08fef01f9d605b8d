use askama::Template;
use platform::{
    Link,
    i18n::Words,
    web::{Ctx, Filter, Outcome, Page},
};

use super::discover::{Discovery, KEYS, Shape, discover};
use crate::{
    WORDS,
    rules::{Verb, may},
    store,
};

const ON_A_PAGE: usize = 100;

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    t: Words,
    it: Discovery,
    institutions: Vec<Link>,
    ways: Vec<Link>,
    acts: Vec<Link>,
}

pub(super) async fn list(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let filter = Filter::new(&ctx, "/atlas", t.say("filter-places")).words("q", t.say("filter-name")).said();
    let it = discover(&ctx, filter, Shape { size: ON_A_PAGE, folded: false, all: true }).await?;
    let mut reader = ctx.read().await?;
    let body = ListPage {
        t,
        it,
        institutions: store::institutions(&mut reader)
            .await?
            .iter()
            .map(|it| Link::new(it.name.shown(ctx.lang), ctx.href(&it.address())))
            .collect(),
        ways: super::ways(&ctx, "/atlas", t),
        acts: acts(&ctx, t),
    };
    let page = Page::new(t.say("atlas-title")).lead(t.say("atlas-lead")).island("map.js");
    ctx.page(page.public(KEYS), &body)
}

fn acts(ctx: &Ctx, t: Words) -> Vec<Link> {
    [
        (Verb::AddLocality, "add-locality", "/atlas/new"),
        (Verb::AddInstitution, "add-institution", "/atlas/institutions/new"),
        (Verb::SetToponymy, "set-toponymy", "/atlas/toponymy"),
        (Verb::Decide, "decisions-title", "/atlas/decisions"),
        (Verb::Merge, "duplicates-title", "/atlas/duplicates"),
        (Verb::AddLocality, "import-title", "/atlas/import"),
    ]
    .into_iter()
    .filter(|(verb, ..)| may(&ctx.actor, *verb).is_ok())
    .map(|(_, key, path)| Link::new(t.say(key), ctx.href(path)))
    .collect()
}
