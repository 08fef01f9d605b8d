use askama::Template;
use platform::{
    Link,
    i18n::Words,
    parts::{Html, Pager, empty, notice},
    web::{Ctx, Filter, Outcome, Page, counted},
};

use super::{
    ASKED, asked,
    figure::figure,
    lines::{Line, Pair, in_order, lines, pairs},
};
use crate::{
    WORDS,
    pages::{IN_A_FILE, by_kind_and_status},
    picture::{Shown, picture},
    rules::{Countries, Status},
    store,
};

const PAIRS_ON_A_PAGE: i64 = 60;
const ON_A_PAGE: i64 = 50;
/// The standings that anyone may ask for.
const STANDINGS: [Status; 3] = [Status::Active, Status::Ended, Status::Unknown];

/// What stands under the map.
enum List {
    /// Nothing, and why.
    Nothing(Html),
    /// How many relations tie each two countries.
    Pairs(Vec<Pair>),
    /// One relation after another.
    Relations(Vec<Line>),
}

#[derive(Template)]
#[template(path = "world.html")]
struct WorldPage {
    t: Words,
    filter: Filter,
    counted: String,
    reach: String,
    downloads: Html,
    part: Html,
    figure: Html,
    title: String,
    /// Whether the page's own title says the same.
    untitled: bool,
    list: List,
    pager: Html,
    ways: Vec<Link>,
}

/// The map, and the pairs of countries; the relations themselves once two countries are chosen.
pub(super) async fn by_country(ctx: Ctx) -> Outcome {
    let narrow = asked(&ctx);
    let both = narrow.country.is_some() && narrow.with.is_some();
    answer(ctx, both, true).await
}

/// The relations one by one, without a map.
pub(super) async fn one_by_one(ctx: Ctx) -> Outcome {
    answer(ctx, true, false).await
}

async fn answer(ctx: Ctx, singly: bool, drawn: bool) -> Outcome {
    let t = ctx.words(&WORDS);
    let shown = picture(&ctx.app).await?;
    let narrow = asked(&ctx);
    let mut ties = shown.picture.narrowed(&narrow);
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let path = if drawn { "/atlas/world" } else { "/atlas/world/relations" };
    let filter = filter(&ctx, path, &shown, &countries, singly);
    let (list, pager) = if ties.is_empty() {
        (List::Nothing(nothing(&ctx, &shown, &filter, t)), Html::default())
    } else if singly {
        in_order(&ctx, &shown.picture, &narrow, &mut ties);
        let pager = Pager::asked(&ctx, ties.len(), ON_A_PAGE);
        let lines = lines(&ctx, &mut reader, &shown.picture, &countries, &narrow, pager.part(&ties)).await?;
        (List::Relations(lines), filter.pager(pager))
    } else {
        let meetings = shown.picture.meetings(&ties);
        let pager = Pager::asked(&ctx, meetings.len(), PAIRS_ON_A_PAGE);
        (List::Pairs(pairs(&ctx, &countries, pager.part(&meetings))), filter.pager(pager))
    };
    let title = t.say("world-title").to_string();
    let body = WorldPage {
        t,
        counted: t.say("relations-counted").with("n", ties.len()).to_string(),
        reach: reach(&shown, &ties, t),
        downloads: filter.downloads(&[("CSV", "/atlas/world.csv")]),
        part: if ties.len() > IN_A_FILE {
            notice(t.say("relations-files-hold-part").with("n", IN_A_FILE))
        } else {
            Html::default()
        },
        figure: if drawn && !shown.picture.ties().is_empty() {
            figure(&ctx, &shown, &ties, t)
        } else {
            Html::default()
        },
        title: t.say(if singly { "world-one-by-one" } else { "world-by-country" }).to_string(),
        untitled: !drawn,
        list,
        pager,
        ways: ways(&ctx, singly, drawn, t),
        filter,
    };
    let page = if drawn {
        Page::new(&title).lead(t.say("world-lead")).island("world.js")
    } else {
        Page::new(t.say("world-singly")).under(t.say("atlas-title"), ctx.href("/atlas"))
    };
    let (above, at) = if drawn { (t.say("atlas-title").to_string(), "/atlas") } else { (title, "/atlas/world") };
    ctx.page(page.under(above, ctx.href(at)).description(t.say("world-description")).public(ASKED), &body)
}

fn filter(ctx: &Ctx, path: &str, shown: &Shown, countries: &Countries, singly: bool) -> Filter {
    let t = ctx.words(&WORDS);
    let picture = &shown.picture;
    let touched = picture.ties().iter().flat_map(|tie| {
        let [one, two] = picture.ends(tie).map(|spot| spot.country.as_str());
        [Some(one), Some(two).filter(|two| *two != one)].into_iter().flatten()
    });
    let mut named: Vec<(&str, &str)> =
        picture.countries().iter().filter_map(|code| Some((code.as_str(), countries.name(code, ctx.lang)?))).collect();
    t.sort_by(&mut named, |(_, name)| (*name).to_owned());
    let filter = Filter::new(ctx, path, t.say("filter-relations"))
        .countries(counted(t, touched, |code| countries.name(code, ctx.lang)))
        .choice("with", t.say("world-with"), t.say("world-any-with"), named)
        .more()
        .choice("south", t.say("world-south"), t.say("world-any-south"), [("yes", t.say("world-only-south"))]);
    let filter = by_kind_and_status(filter, STANDINGS, t);
    if !singly {
        return filter;
    }
    filter.order(["name", "since"].map(|order| (order, t.say(format!("relations-by-{order}")))))
}

/// Between how many places of how many countries, and how many of the relations cannot be drawn.
fn reach(shown: &Shown, ties: &[usize], t: Words) -> String {
    if ties.is_empty() {
        return String::new();
    }
    let (places, countries, unplaced) = shown.picture.reach(ties);
    let between = t.say("world-reach").with("places", places).with("countries", countries).to_string();
    match unplaced {
        0 => between,
        n => format!("{between} {}", t.say("world-unplaced").with("n", n)),
    }
}

fn nothing(ctx: &Ctx, shown: &Shown, filter: &Filter, t: Words) -> Html {
    if shown.picture.ties().is_empty() {
        return empty(t.say("world-none"), Some((&t.say("see-all-places").to_string(), &ctx.href("/atlas"))));
    }
    empty(t.say("no-relation-found"), Some((&t.say("see-all-relations").to_string(), filter.here())))
}

/// The same relations seen otherwise.
fn ways(ctx: &Ctx, singly: bool, drawn: bool, t: Words) -> Vec<Link> {
    let same = |path: &str| {
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(ctx.query.iter().filter(|(key, value)| {
                ASKED.contains(&key.as_str()) && !["order", "page"].contains(&key.as_str()) && !value.is_empty()
            }))
            .finish();
        if query.is_empty() { ctx.href(path) } else { format!("{}?{query}", ctx.href(path)) }
    };
    let mut ways = Vec::new();
    if !singly {
        ways.push(Link::new(t.say("world-see-one-by-one"), same("/atlas/world/relations")));
    }
    if !drawn {
        ways.push(Link::new(t.say("world-see-map"), same("/atlas/world")));
    }
    ways
}
