use std::collections::BTreeMap;

use askama::Template;
use atlas::Countries;
use platform::{
    Result,
    i18n::Words,
    parts::{Html, empty, shown, state},
    web::{Ctx, Outcome, Page},
};

use super::new::may_propose_some;
use crate::{
    WORDS,
    rules::{Agreement, Kind, Sight, Verb, sight},
    store, view, words,
};

/// One agreement in a list.
pub(super) struct Line {
    pub href: String,
    pub title: Html,
    pub kind: String,
    pub countries: String,
    pub stands: Html,
}

struct Choice {
    value: String,
    text: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    t: Words,
    here: String,
    query: String,
    asked: String,
    counted: String,
    kinds: Vec<Choice>,
    countries: Vec<Choice>,
    orders: Vec<Choice>,
    lines: Vec<Line>,
    empty: Html,
    propose: String,
    new: Option<String>,
}

/// The agreements that the address asks for and this reader may know of, in the order asked for.
pub(super) async fn filtered(ctx: &Ctx) -> Result<(Countries, Vec<Agreement>)> {
    let mut reader = ctx.read().await?;
    let countries = atlas::countries(&mut reader).await?;
    let all = store::all(&mut reader).await?;
    let known = all.into_iter().filter(|it| sight(&ctx.actor, it) > Sight::Nothing);
    Ok((countries, known.collect()))
}

/// Keeps what the address asks for, and sets it in the order asked for.
pub(super) fn narrow(ctx: &Ctx, agreements: &mut Vec<Agreement>) {
    let words = ctx.asked("q").map(str::to_lowercase);
    let (kind, country) = (ctx.asked("kind"), ctx.asked("country"));
    agreements.retain(|it| {
        kind.is_none_or(|kind| it.kind.word() == kind)
            && country.is_none_or(|code| view::countries(it).contains(&code))
            && words.as_ref().is_none_or(|words| answers_to(it, words))
    });
    ctx.words(&WORDS).sort_by(agreements, |it| it.title.shown(ctx.lang).text.to_owned());
    if ctx.asked("order") == Some("signed") {
        agreements.sort_by_key(|it| std::cmp::Reverse(it.stage.signed().map(|signed| signed.on)));
    }
}

/// Whether its title or a party's name holds these words, in any language.
fn answers_to(agreement: &Agreement, words: &str) -> bool {
    let names = agreement.parties.iter().flat_map(|party| party.name.iter().chain(view::short_name(party).iter()));
    agreement.title.iter().chain(names).any(|(_, name)| name.to_lowercase().contains(words))
}

pub(super) async fn list(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let (countries, mut agreements) = filtered(&ctx).await?;
    let (all, kinds, country_choices) =
        (agreements.len(), kinds(&ctx, &agreements, t), count_countries(&ctx, &agreements, &countries));
    narrow(&ctx, &mut agreements);
    let here = ctx.href("/agreements");
    let new = may_propose_some(&ctx).then(|| ctx.href("/agreements/new"));
    let propose = words::verb(t, Verb::Propose);
    let body = ListPage {
        asked: ctx.asked("q").unwrap_or_default().to_owned(),
        counted: t.say("agreements-counted").with("n", agreements.len()).to_string(),
        kinds,
        countries: country_choices,
        orders: orders(&ctx, t),
        lines: agreements.iter().map(|it| line(&ctx, it, &countries)).collect(),
        empty: if all == 0 {
            empty(t.say("no-agreement-yet"), new.as_deref().map(|href| (propose.as_str(), href)))
        } else {
            empty(t.say("no-agreement-found"), Some((&t.say("see-all-agreements").to_string(), &here)))
        },
        query: query(&ctx),
        here,
        propose: propose.clone(),
        new,
        t,
    };
    let page = Page::new(t.say("agreements-title")).lead(t.say("agreements-lead"));
    ctx.page(page.public(&["q", "kind", "country", "order"]), &body)
}

/// One agreement as its reader may know it.
pub(super) fn line(ctx: &Ctx, agreement: &Agreement, countries: &Countries) -> Line {
    let t = ctx.words(&WORDS);
    let (tone, word) = match sight(&ctx.actor, agreement) {
        Sight::File => view::standing_in_file(agreement, t),
        Sight::Public | Sight::Nothing => view::standing_in_public(agreement, t),
    };
    let names = view::countries(agreement).into_iter().filter_map(|code| countries.name(code, ctx.lang));
    Line {
        href: ctx.href(&view::address(&agreement.slug)),
        title: shown(&agreement.title, ctx.lang),
        kind: view::kind(&agreement.kind, t),
        countries: t.list(names),
        stands: state(tone, word),
    }
}

fn kinds(ctx: &Ctx, agreements: &[Agreement], t: Words) -> Vec<Choice> {
    let count = |word: &str| agreements.iter().filter(|it| it.kind.word() == word).count();
    Kind::WORDS
        .into_iter()
        .filter(|word| count(word) > 0)
        .map(|word| Choice {
            value: word.to_owned(),
            text: format!("{} ({})", view::capital(&words::kind_word(t, word)), count(word)),
            chosen: ctx.asked("kind") == Some(word),
        })
        .collect()
}

fn count_countries(ctx: &Ctx, agreements: &[Agreement], countries: &Countries) -> Vec<Choice> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for code in agreements.iter().flat_map(view::countries) {
        *counts.entry(code).or_default() += 1;
    }
    let mut choices: Vec<Choice> = counts
        .into_iter()
        .filter_map(|(code, n)| {
            let text = format!("{} ({n})", countries.name(code, ctx.lang)?);
            Some(Choice { value: code.to_owned(), text, chosen: ctx.asked("country") == Some(code) })
        })
        .collect();
    ctx.words(&WORDS).sort_by(&mut choices, |choice| choice.text.clone());
    choices
}

fn orders(ctx: &Ctx, t: Words) -> Vec<Choice> {
    let choice = |order: &str| Choice {
        value: order.to_owned(),
        text: t.say(format!("order-{order}")).to_string(),
        chosen: ctx.asked("order") == Some(order),
    };
    ["title", "signed"].map(choice).into()
}

/// The filter as an address carries it.
fn query(ctx: &Ctx) -> String {
    let mut query = String::new();
    for key in ["q", "kind", "country", "order"] {
        if let Some(value) = ctx.asked(key) {
            let escaped: String = value
                .bytes()
                .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
                .collect();
            query.push_str(&format!("{}{key}={escaped}", if query.is_empty() { '?' } else { '&' }));
        }
    }
    query
}
