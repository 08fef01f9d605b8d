use askama::Template;
use platform::{
    Link,
    i18n::Words,
    parts::{Html, Tone, empty, escape, state},
    web::{Ctx, Outcome, Page},
};

use super::address;
use crate::{
    WORDS,
    rules::{Campaign, Verb, may},
    store,
};

struct Line {
    href: String,
    year: String,
    time: String,
    state: Html,
    both: String,
}

#[derive(Template)]
#[template(path = "campaigns.html")]
struct ListPage {
    t: Words,
    counted: String,
    downloads: Html,
    lines: Vec<Line>,
    empty: Html,
    acts: Vec<Link>,
}

/// Every campaign, the latest first.
pub(super) async fn list(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let campaigns = store::campaigns(&mut ctx.read().await?).await?;
    let keeps = may(&ctx.actor, Verb::KeepCampaign, None).is_ok();
    let opens = keeps && !campaigns.iter().any(Campaign::is_open);
    let download = escape(&t.shell().say("list-download").to_string());
    let csv = ctx.href("/members/campaigns.csv");
    let body = ListPage {
        t,
        counted: t.say("campaigns-counted").with("n", campaigns.len()).to_string(),
        downloads: Html::trusted(format!(r#"<p class="small">{download} <a href="{csv}">CSV</a></p>"#)),
        lines: campaigns.iter().map(|it| line(&ctx, it, t)).collect(),
        empty: empty(t.say("no-campaign-yet"), None),
        acts: if opens {
            vec![Link::new(t.say("open-campaign"), ctx.href("/members/campaigns/new"))]
        } else {
            Vec::new()
        },
    };
    let page = Page::new(t.say("campaigns-title")).under(t.say("members-title"), ctx.href("/members"));
    ctx.page(page.lead(t.say("campaigns-lead")).public(&[]), &body)
}

fn line(ctx: &Ctx, it: &Campaign, t: Words) -> Line {
    Line {
        href: ctx.href(&address(it)),
        year: it.year.to_string(),
        time: t.say("time-both").with("from", t.day(it.opened)).with("until", t.day(it.deadline)).to_string(),
        state: match it.closed {
            None => state(Tone::Live, t.say("campaign-is-open")),
            Some(_) => state(Tone::Met, t.say("campaign-is-closed")),
        },
        both: match &it.closed {
            None => "–".to_owned(),
            Some((_, figures)) => {
                let known = t.say("campaign-relations").with("n", figures.known).to_string();
                t.say("campaign-both-of").with("n", figures.both).with("known", known).to_string()
            }
        },
    }
}
