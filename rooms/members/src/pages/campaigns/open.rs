//! Opening a campaign: who will be written to, and who cannot be, before anything goes.

use kernel::Day;
use platform::{
    i18n::Words,
    parts::{Html, escape},
    web::{Ctx, Field, Form, Outcome, Sheet},
};

use super::{address, allow, under};
use crate::{
    WORDS,
    actions::{AskedMember, Asking, asking, open_campaign},
    pages::dated,
    rules::{Due, Refusal},
    store,
};

/// How many days a campaign usually lasts.
const USUAL: i64 = 60;

pub(super) async fn form(ctx: Ctx) -> Outcome {
    allow(&ctx)?;
    if store::open_campaign(&mut ctx.read().await?).await?.is_some() {
        return Err(Refusal::CampaignOpen.into());
    }
    let today = ctx.today();
    let usual: Day = today.saturating_add(jiff::Span::new().days(USUAL));
    let form = dated(ctx.form().await?.filled("year", today.year()), "deadline", usual);
    draw(&ctx, &form).await
}

pub(super) async fn save(ctx: Ctx, mut form: Form) -> Outcome {
    allow(&ctx)?;
    let this = i64::from(ctx.today().year());
    let year = form.number("year", this - 1, this + 1);
    if year.is_none() && !form.is_wrong() {
        form.wrong("year", "form-needed");
    }
    let deadline = form.needed_day("deadline");
    if let (Some(year), Some(deadline), false) = (year, deadline, form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let done = open_campaign(&ctx.app, &mut tx, &ctx.actor, year, deadline).await;
        if let Some(campaign) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(address(&campaign)).telling("members", "campaign-opened").ok();
        }
    }
    draw(&ctx, &form).await
}

async fn draw(ctx: &Ctx, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let asking = asking(&mut ctx.read().await?, None, ctx.today()).await?;
    let reached = |it: &&AskedMember| it.answer.due != Due::Stopped && it.answer.addresses > 0;
    let letters = asking.members.iter().filter(reached).count();
    let path = "/members/campaigns/new";
    let sheet = Sheet {
        open: form.open(&t, ctx.href(path)).keeping(path),
        t,
        intro: intro(ctx, &asking, letters),
        version: None,
        groups: vec![(String::new(), fields(form, t))],
        button: t.say("open-campaign-to").with("n", letters).to_string(),
        back: ctx.href("/members/campaigns"),
    };
    sheet.answer(ctx, form, under(ctx, t.say("open-campaign")).lead(t.say("open-campaign-lead")))
}

/// To how many members mail goes, and by name those whom it does not reach.
fn intro(ctx: &Ctx, asking: &Asking, letters: usize) -> Html {
    let t = ctx.words(&WORDS);
    let mut html = format!("<p><b>{}</b></p>", escape(&t.say("campaign-letters").with("n", letters).to_string()));
    let stopped = |it: &AskedMember| it.answer.due == Due::Stopped;
    let unreachable = asking.members.iter().filter(|it| stopped(it)).map(|it| named(ctx, it));
    html.push_str(&those(t, "campaign-unreachable", unreachable.collect()));
    let bare = asking.members.iter().filter(|it| !stopped(it) && it.answer.addresses == 0).map(|it| named(ctx, it));
    html.push_str(&those(t, "campaign-no-address", bare.collect()));
    if !asking.without.is_empty() {
        let without = t.say("campaign-without").with("n", asking.without.len()).to_string();
        html.push_str(&format!("<p>{}</p>", escape(&without)));
    }
    Html::trusted(html)
}

fn named(ctx: &Ctx, it: &AskedMember) -> String {
    let name = escape(it.entity.name.shown(ctx.lang).text);
    format!(r#"<li><a href="{}"><bdi>{name}</bdi></a></li>"#, ctx.href(&it.member.address()))
}

fn those(t: Words, key: &'static str, names: Vec<String>) -> String {
    if names.is_empty() {
        return String::new();
    }
    let says = escape(&t.say(key).with("n", names.len()).to_string());
    format!(r#"<p class="above-4">{says}</p><ul>{}</ul>"#, names.concat())
}

fn fields<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    vec![
        form.field(&t, "year", t.say("campaign-year")).number(),
        form.field(&t, "deadline", t.say("campaign-deadline")).hint(t.say("campaign-deadline-hint")).date(),
    ]
}
