use askama::Template;
use platform::{
    i18n::Words,
    parts::{Html, empty, shown},
    web::{Ctx, Outcome, Page},
};

use super::offices::allow;
use crate::{WORDS, store};

struct Line {
    masculine: Html,
    feminine: Html,
    ways: String,
    heads: bool,
    edit: String,
}

#[derive(Template)]
#[template(path = "office-list.html")]
struct OfficeListPage {
    t: Words,
    lines: Vec<Line>,
    empty: Html,
    add: String,
}

/// The club's list of offices.
pub(super) async fn list(ctx: Ctx) -> Outcome {
    allow(&ctx)?;
    let t = ctx.words(&WORDS);
    let mut offices = store::offices(&mut ctx.read().await?).await?;
    t.sort_by(&mut offices, |it| it.title(None).shown(ctx.lang).text.to_owned());
    let lines = offices.iter().map(|it| Line {
        masculine: shown(&it.masculine, ctx.lang),
        feminine: shown(&it.feminine, ctx.lang),
        ways: {
            let ways = it.ways.iter().map(|way| t.say(format!("way-{}", way.as_str())).to_string());
            ways.collect::<Vec<_>>().join(" · ")
        },
        heads: it.heads_a_body(),
        edit: ctx.href(&format!("/members/offices/{}", it.key)),
    });
    let add = ctx.href("/members/offices/new");
    let body = OfficeListPage {
        t,
        lines: lines.collect(),
        empty: empty(t.say("no-office"), Some((&t.say("add-office").to_string(), &add))),
        add,
    };
    let page = Page::new(t.say("office-list-title")).lead(t.say("office-list-lead"));
    ctx.page(page.under(t.say("members-title"), ctx.href("/members")), &body)
}
