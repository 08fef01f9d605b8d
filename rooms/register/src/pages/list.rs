use askama::Template;
use platform::{
    i18n::Words,
    parts::{self, Html, Pager},
    web::{Ctx, Outcome, Page},
};

use super::view::{Name, Topic, act_word, parties, topic};
use crate::{
    WORDS, address,
    rules::{ActKind, Entry},
    store::{self, Filter, Signed},
};

const ON_A_PAGE: i64 = 50;

struct Line {
    number: u64,
    href: String,
    act: String,
    on: String,
    day: String,
    topic: Option<Topic>,
    parties: Vec<Name>,
}

struct Choice {
    word: &'static str,
    text: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    t: Words,
    here: String,
    total: String,
    counted: String,
    lines: Vec<Line>,
    unread: bool,
    choices: Vec<Choice>,
    oldest_first: bool,
    state: String,
    query: String,
    empty: Html,
    pager: Html,
}

/// What a reader asked the list to show.
pub(crate) fn filter(ctx: &Ctx) -> Filter {
    Filter { kind: ctx.asked("kind").and_then(ActKind::from_word), oldest_first: ctx.asked("order") == Some("oldest") }
}

pub(super) async fn list(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let filter = filter(&ctx);
    let mut reader = ctx.read().await?;
    let kinds = store::kinds(&mut reader).await?;
    let total = kinds.iter().filter(|(kind, _)| filter.kind.is_none_or(|k| k == *kind)).map(|(_, n)| n).sum::<i64>();
    let pages = (total + ON_A_PAGE - 1) / ON_A_PAGE;
    let page = ctx.asked("page").and_then(|n| n.parse().ok()).unwrap_or(1).clamp(1, pages.max(1));
    let acts = store::acts(&mut reader, filter, (page - 1) * ON_A_PAGE, ON_A_PAGE).await?;
    let signed = store::last_signed(&mut reader).await?;
    let entered = store::entered(&mut reader).await?;
    let lines: Vec<Line> = acts.iter().filter_map(|(leaf, bytes)| line(*leaf, bytes, t)).collect();
    let (here, query) = (ctx.href("/register"), query(filter));
    let body = ListPage {
        t,
        total: t.number(total),
        counted: t.say("count-acts").with("n", total).to_string(),
        unread: lines.len() != acts.len(),
        lines,
        choices: choices(&kinds, filter.kind, t),
        oldest_first: filter.oldest_first,
        state: state(signed.as_ref(), entered, t),
        empty: empty(filter, &here, t),
        pager: parts::pager(Pager { page, pages }, &format!("{here}{query}page="), &t),
        query,
        here,
    };
    let head = Page::new(t.say("register-title")).lead(t.say("register-lead"));
    ctx.page(head.public(&["kind", "order", "page"]), &body)
}

/// How far the register has signed, and what it has still to sign.
fn state(signed: Option<&Signed>, entered: u64, t: Words) -> String {
    let (size, mut text) = match signed {
        Some(state) => {
            let n = store::signed_number(state.size);
            (state.size, t.say("state-signed").with("n", n).with("at", t.moment(state.at)).to_string())
        }
        None => (0, t.say("state-none").to_string()),
    };
    if entered > size {
        let n = store::signed_number(entered - size);
        text.push_str(&format!(" {}", t.say("state-pending").with("n", n)));
    }
    text
}

fn empty(filter: Filter, here: &str, t: Words) -> Html {
    match filter.kind {
        Some(_) => parts::empty(t.say("empty-filter"), Some((&t.say("empty-all").to_string(), here))),
        None => parts::empty(t.say("empty"), None),
    }
}

fn line(leaf: u64, bytes: &[u8], t: Words) -> Option<Line> {
    let entry = Entry::from_bytes(bytes).ok()?;
    Some(Line {
        number: leaf,
        href: format!("/{}{}", t.lang, address(leaf)),
        act: act_word(entry.act, t),
        on: entry.on.to_string(),
        day: t.day(entry.on),
        topic: topic(&entry, t),
        parties: parties(&entry, t),
    })
}

fn choices(kinds: &[(ActKind, i64)], asked: Option<ActKind>, t: Words) -> Vec<Choice> {
    let mut shown: Vec<(ActKind, i64)> = kinds.to_vec();
    if let Some(kind) = asked.filter(|kind| !kinds.iter().any(|(k, _)| k == kind)) {
        shown.push((kind, 0));
    }
    let text = |kind, n| t.say("filter-kind-one").with("act", act_word(kind, t)).with("n", n).to_string();
    shown
        .into_iter()
        .map(|(kind, n)| Choice { word: kind.as_str(), text: text(kind, n), chosen: asked == Some(kind) })
        .collect()
}

/// The filter as it stands in an address, ready for what follows it.
fn query(filter: Filter) -> String {
    let mut query = String::from("?");
    if let Some(kind) = filter.kind {
        query.push_str(&format!("kind={kind}&"));
    }
    if filter.oldest_first {
        query.push_str("order=oldest&");
    }
    query
}
