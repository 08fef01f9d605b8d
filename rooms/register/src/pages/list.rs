use askama::Template;
use platform::{
    i18n::Words,
    parts::{self, Html, Pager},
    web::{Ctx, Filter as Form, Outcome, Page},
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

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    t: Words,
    here: String,
    form: Form,
    total: String,
    counted: String,
    downloads: Html,
    lines: Vec<Line>,
    unread: bool,
    state: String,
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
    let pager = Pager::asked(&ctx, total, ON_A_PAGE);
    let acts = store::acts(&mut reader, filter, pager.skip(), pager.size).await?;
    let signed = store::last_signed(&mut reader).await?;
    let entered = store::entered(&mut reader).await?;
    let lines: Vec<Line> = acts.iter().filter_map(|(leaf, bytes)| line(*leaf, bytes, t)).collect();
    let form = form(&ctx, &kinds, filter.kind);
    let body = ListPage {
        t,
        total: t.number(total),
        counted: t.say("count-acts").with("n", total).to_string(),
        unread: lines.len() != acts.len(),
        lines,
        state: state(signed.as_ref(), entered, t),
        empty: empty(filter, form.here(), t),
        pager: form.pager(pager),
        downloads: form.downloads(&[("CSV", "/register/acts.csv"), ("JSON", "/register/acts.json")]),
        here: form.here().to_owned(),
        form,
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

fn form(ctx: &Ctx, kinds: &[(ActKind, i64)], asked: Option<ActKind>) -> Form {
    let t = ctx.words(&WORDS);
    let mut shown: Vec<(ActKind, i64)> = kinds.to_vec();
    if let Some(kind) = asked.filter(|kind| !kinds.iter().any(|(k, _)| k == kind)) {
        shown.push((kind, 0));
    }
    let text = |kind, n| t.say("filter-kind-one").with("act", act_word(kind, t)).with("n", n).to_string();
    let kinds = shown.into_iter().map(|(kind, n)| (kind.as_str(), text(kind, n)));
    Form::new(ctx, "/register", t.say("filter-do"))
        .choice("kind", t.say("filter-kind"), t.say("filter-kind-all"), kinds)
        .order([("", t.say("order-newest")), ("oldest", t.say("order-oldest"))])
}
