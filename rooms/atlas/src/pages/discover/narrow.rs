//! What places can be narrowed by.

use finder::{Bounds, Found};
use platform::{
    Result,
    db::Reader,
    i18n::{Phrase, Words},
    web::{Ctx, Filter},
};

use crate::{
    WORDS,
    rules::{CONTINENTS, Countries, Theme, language_name, languages},
    search::{HEIGHTS, PEOPLE, attribute},
    store,
    view::theme_word,
};

/// What the page depends on, besides the content.
pub(in crate::pages) const KEYS: &[&str] = &[
    "q",
    "continent",
    "country",
    "people",
    "language",
    "height",
    "coast",
    "member",
    "seeking",
    "theme",
    "attribute",
    "order",
    "page",
];

/// Adds to a page's filter all that places can be narrowed by: what is asked most in sight, unless all is `folded`.
pub(super) async fn narrowed(
    ctx: &Ctx,
    reader: &mut Reader,
    countries: &Countries,
    found: &Found,
    filter: Filter,
    folded: bool,
) -> Result<Filter> {
    let t = ctx.words(&WORDS);
    let any = |key: &'static str| t.say(key).to_string();
    let yes = |key: &'static str| [("yes", t.say(key).to_string())];
    let fold_here = |here: bool, filter: Filter| if here { filter.more() } else { filter };
    let filter = fold_here(folded, filter)
        .countries(offered_countries(ctx, countries, found, t))
        .choice(
            "people",
            t.say("filter-people"),
            any("any-people"),
            ranges(&PEOPLE, t, |ends| t.say(format!("people-{ends}"))),
        )
        .choice("member", t.say("filter-member"), any("any-member"), yes("only-members"));
    let mut filter = fold_here(!folded, filter)
        .choice("continent", t.say("filter-continent"), any("any-continent"), continents(ctx, found, t))
        .choice("language", t.say("filter-language"), any("any-language"), spoken(t))
        .choice(
            "height",
            t.say("filter-height"),
            any("any-height"),
            ranges(&HEIGHTS, t, |ends| t.say(format!("height-{ends}"))),
        )
        .choice("coast", t.say("filter-coast"), any("any-coast"), [("near", t.say("near-the-coast").to_string())])
        .choice("seeking", t.say("filter-seeking"), any("any-seeking"), yes("only-seeking"))
        .choice(
            "theme",
            t.say("filter-theme"),
            any("any-theme"),
            Theme::ALL.map(|it| (it.as_str(), theme_word(it, t))),
        );
    let told = store::attribute_values(reader).await?;
    if !told.is_empty() {
        let offered = told.into_iter().map(|(name, value)| (attribute(&name, &value), format!("{name} · {value}")));
        filter = filter.choice("attribute", t.say("filter-attribute"), any("any-attribute"), offered);
    }
    Ok(filter.order(["relevance", "population", "name"].map(|order| (order, t.say(format!("order-{order}"))))))
}

/// The countries of what was found, with how many; all of them where one was chosen already.
fn offered_countries(ctx: &Ctx, countries: &Countries, found: &Found, t: Words) -> Vec<(String, String)> {
    let mut offered: Vec<(String, String)> = if ctx.asked("country").is_some() {
        countries.offered(ctx.lang)
    } else {
        let named =
            |(code, n): &(String, usize)| Some((code.clone(), format!("{} ({n})", countries.name(code, ctx.lang)?)));
        found.countries.iter().filter_map(named).collect()
    };
    t.sort_by(&mut offered, |(_, name)| name.clone());
    offered
}

/// The continents, with how many places of what was found; all alike where one was chosen already.
fn continents(ctx: &Ctx, found: &Found, t: Words) -> Vec<(&'static str, String)> {
    let chosen = ctx.asked("continent").is_some();
    let count = |code: &str| found.continents.iter().find(|(it, _)| it == code && !chosen).map(|(_, n)| *n);
    let named = |code: &'static str| {
        let name = t.say(format!("continent-{}", code.to_ascii_lowercase())).to_string();
        (code, count(code).map_or_else(|| name.clone(), |n| format!("{name} ({n})")))
    };
    CONTINENTS.into_iter().map(named).collect()
}

fn spoken(t: Words) -> Vec<(&'static str, String)> {
    let mut spoken: Vec<(&'static str, String)> =
        languages().filter_map(|code| Some((code, language_name(code, t.lang)?.to_owned()))).collect();
    t.sort_by(&mut spoken, |(_, name)| name.clone());
    spoken
}

/// Ranges with their words, which `wording` gives by which ends there are.
fn ranges<'a, T: Copy + TryInto<i64>>(
    offered: &'static [(&'static str, Bounds<T>)],
    t: Words,
    wording: impl Fn(&'static str) -> Phrase<'a>,
) -> Vec<(&'static str, String)> {
    let number = |n: T| t.number(n.try_into().unwrap_or(i64::MAX));
    let words = |bounds: &Bounds<T>| match (bounds.least, bounds.most) {
        (Some(least), Some(most)) => {
            wording("between").with("least", number(least)).with("most", number(most)).to_string()
        }
        (Some(least), None) => wording("from").with("least", number(least)).to_string(),
        (None, Some(most)) => wording("to").with("most", number(most)).to_string(),
        (None, None) => String::new(),
    };
    offered.iter().map(|(name, bounds)| (*name, words(bounds))).collect()
}
