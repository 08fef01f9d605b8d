use askama::Template;
use atlas::Countries;
use platform::{
    Result,
    i18n::Words,
    parts::{Html, Pager, empty, shown, state},
    web::{Ctx, Filter, Outcome, Page, counted},
};

use super::new::may_propose_some;
use crate::{
    WORDS,
    rules::{Agreement, Kind, Sight, Verb, sight},
    store, view, words,
};

const ON_A_PAGE: i64 = 50;

/// One agreement in a list.
pub(super) struct Line {
    pub href: String,
    pub title: Html,
    pub kind: String,
    pub countries: String,
    pub stands: Html,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    t: Words,
    filter: Filter,
    counted: String,
    downloads: Html,
    lines: Vec<Line>,
    pager: Html,
    empty: Html,
    propose: String,
    new: Option<String>,
}

/// The agreements that the address asks for and this reader may know of, in the order asked for.
pub(super) async fn filtered(ctx: &Ctx) -> Result<(Countries, Vec<Agreement>)> {
    let mut reader = ctx.read().await?;
    let countries = atlas::countries(&mut reader).await?;
    let all = store::all(&mut reader).await?;
    let known = all.iter().filter(|it| sight(&ctx.actor, it) > Sight::Nothing);
    Ok((countries, known.cloned().collect()))
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
    let (all, filter) = (agreements.len(), filter(&ctx, &agreements, &countries));
    narrow(&ctx, &mut agreements);
    let new = may_propose_some(&ctx).then(|| ctx.href("/agreements/new"));
    let propose = words::verb(t, Verb::Propose);
    let pager = Pager::asked(&ctx, agreements.len(), ON_A_PAGE);
    let body = ListPage {
        counted: t.say("agreements-counted").with("n", agreements.len()).to_string(),
        downloads: filter.downloads(&[("CSV", "/agreements.csv"), ("JSON", "/agreements.json")]),
        lines: pager.part(&agreements).iter().map(|it| line(&ctx, it, &countries)).collect(),
        pager: filter.pager(pager),
        empty: if all == 0 {
            empty(t.say("no-agreement-yet"), new.as_deref().map(|href| (propose.as_str(), href)))
        } else {
            empty(t.say("no-agreement-found"), Some((&t.say("see-all-agreements").to_string(), filter.here())))
        },
        filter,
        propose: propose.clone(),
        new,
        t,
    };
    let page = Page::new(t.say("agreements-title")).lead(t.say("agreements-lead"));
    ctx.page(page.public(&["q", "kind", "country", "order", "page"]), &body)
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

fn filter(ctx: &Ctx, agreements: &[Agreement], countries: &Countries) -> Filter {
    let t = ctx.words(&WORDS);
    let count = |word: &str| agreements.iter().filter(|it| it.kind.word() == word).count();
    let kinds = Kind::WORDS
        .into_iter()
        .filter(|word| count(word) > 0)
        .map(|word| (word, format!("{} ({})", view::capital(&words::kind_word(t, word)), count(word))));
    let codes = agreements.iter().flat_map(view::countries);
    Filter::new(ctx, "/agreements", t.say("filter-agreements"))
        .words("q", t.say("filter-name"))
        .choice("kind", t.say("label-kind"), t.say("all-kinds"), kinds)
        .countries(counted(t, codes, |code| countries.name(code, ctx.lang)))
        .order(["title", "signed"].map(|order| (order, t.say(format!("order-{order}")))))
}
