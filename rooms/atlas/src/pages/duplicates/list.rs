use askama::Template;
use kernel::Localised;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, Pager, empty, shown},
    web::{Ctx, Filter, Outcome, Page},
};

use super::{address, said};
use crate::{
    WORDS,
    duplicates::{Duplicate, described, pairs},
    pages::allow,
    rules::{Countries, Locality, Verb},
    store,
    view::kilometres,
};

const ON_A_PAGE: i64 = 30;

/// Two places that may be one.
struct Line {
    names: Html,
    /// How each is known, in the order of the names.
    places: Vec<(Link, String)>,
    reasons: String,
    ties: Vec<String>,
    compare: String,
    compare_words: String,
}

#[derive(Template)]
#[template(path = "duplicates.html")]
struct ListPage {
    t: Words,
    counted: String,
    lines: Vec<Line>,
    empty: Html,
    pager: Html,
}

pub(super) async fn show(ctx: Ctx) -> Outcome {
    allow(&ctx, Verb::Merge)?;
    let t = ctx.words(&WORDS);
    let all = pairs(&ctx.app).await?;
    let pager = Pager::asked(&ctx, all.len(), ON_A_PAGE);
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let mut lines = Vec::new();
    for it in described(&mut reader, pager.part(&all)).await? {
        lines.push(line(&ctx, &mut reader, &it, &countries).await?);
    }
    let body = ListPage {
        t,
        counted: t.say("duplicates-counted").with("n", all.len()).to_string(),
        lines,
        empty: empty(t.say("no-duplicates"), Some((&t.say("see-all-places").to_string(), &ctx.href("/atlas")))),
        pager: Filter::new(&ctx, "/atlas/duplicates", "").pager(pager),
    };
    let page = Page::new(t.say("duplicates-title")).lead(t.say("duplicates-lead"));
    ctx.page(page.under(t.say("atlas-title"), ctx.href("/atlas")), &body)
}

async fn line(ctx: &Ctx, reader: &mut Reader, it: &Duplicate, countries: &Countries) -> Result<Line> {
    let t = ctx.words(&WORDS);
    let [one, two] = &it.places;
    // What members and agreements name is kept.
    let turned = store::is_governed(reader, &two.id).await? && !store::is_governed(reader, &one.id).await?;
    let (keep, gone) = if turned { (two, one) } else { (one, two) };
    let place = |it: &Locality| {
        let country = countries.name(&it.country, ctx.lang).unwrap_or_default().to_owned();
        let people = it.population.as_ref().map(|it| t.say("inhabitants").with("n", it.count).to_string());
        let facts = [Some(country), people, Some(said::known_by(it, t))];
        (
            Link::new(it.name.shown(ctx.lang), ctx.href(&it.address())),
            facts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        )
    };
    let reasons = it.reasons.iter().map(|reason| t.say(format!("reason-{}", reason.as_str())).to_string());
    let far = it.km.map_or_else(
        || t.say("distance-unknown").to_string(),
        |km| t.say("distance-between").with("distance", kilometres(km, t)).to_string(),
    );
    let mut ties = Vec::new();
    for tie in &it.ties {
        let other = match &tie.with {
            Some(id) => store::locality(reader, store::By::Id(id.as_str())).await?,
            None => None,
        };
        let other = other.as_ref().map(|other| other.name.shown(ctx.lang).text.to_owned());
        ties.push(said::twice(tie.kind, other, t));
    }
    let text = |name: &Localised| name.shown(ctx.lang).text.to_owned();
    Ok(Line {
        names: Html::trusted(format!("{} — {}", shown(&keep.name, ctx.lang), shown(&gone.name, ctx.lang))),
        places: vec![place(keep), place(gone)],
        reasons: reasons.chain([far]).collect::<Vec<_>>().join(" · "),
        ties,
        compare: ctx.href(&address(&keep.slug, &gone.slug)),
        compare_words: t.say("compare-records").with("one", text(&keep.name)).with("two", text(&gone.name)).to_string(),
    })
}
