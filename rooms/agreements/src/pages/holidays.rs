//! The days on which offices are closed: the secretary keeps them, and working days are counted by them.

use askama::Template;
use platform::{
    i18n::Words,
    web::{Ctx, Field, Form, Outcome, Page},
};

use super::rules_pages::may_keep_holidays;
use crate::{
    WORDS,
    store::{self, Holiday},
};

struct Line {
    country: String,
    day: String,
    name: String,
    drop: String,
    code: String,
    on: String,
}

#[derive(Template)]
#[template(path = "holidays.html")]
struct HolidaysPage<'a> {
    t: Words,
    open: String,
    fields: Vec<Field<'a>>,
    lines: Vec<Line>,
}

pub(super) async fn form(ctx: Ctx) -> Outcome {
    may_keep_holidays(&ctx)?;
    draw(&ctx, &ctx.form().await?).await
}

/// Keeps a day, or forgets the one whose line was sent.
pub(super) async fn save(ctx: Ctx, mut form: Form) -> Outcome {
    may_keep_holidays(&ctx)?;
    let dropped = form.typed("drop") == "yes";
    let country = form.line("country", 2).to_uppercase();
    let day = form.needed_day("on");
    let name = if dropped { String::new() } else { form.needed_line("name", 120) };
    if let Some(day) = day.filter(|_| !form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let verb = if dropped {
            store::drop_holiday(&mut tx, &country, day).await?;
            "agreements.holiday.dropped"
        } else {
            store::keep_holiday(&mut tx, &Holiday { country: country.clone(), day, name }).await?;
            "agreements.holiday.kept"
        };
        tx.touch();
        tx.audit(&ctx.actor, verb, &format!("holiday/{country}/{day}"), ctx.now()).await?;
        tx.commit(ctx.now()).await?;
        return ctx.go("/rules/holidays").telling("agreements", "done-holiday").ok();
    }
    draw(&ctx, &form).await
}

async fn draw(ctx: &Ctx, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let countries = atlas::countries(&mut reader).await?;
    let known = store::holidays(&mut reader).await?;
    drop(reader);
    let every = t.say("holidays-every-country").to_string();
    let name = |code: &str| {
        if code.is_empty() { every.clone() } else { countries.name(code, ctx.lang).unwrap_or(code).to_owned() }
    };
    let laws = rulebook::Rulebook::embedded().jurisdictions().iter();
    let mut offered: Vec<(String, String)> = laws
        .map(|one| one.jurisdiction.clone())
        .filter(|code| code != rulebook::INTERNATIONAL)
        .map(|code| (code.clone(), name(&code)))
        .collect();
    offered.insert(0, (String::new(), every.clone()));
    let body = HolidaysPage {
        open: form.open(&t, ctx.href("/rules/holidays")).keeping("/rules/holidays").to_string(),
        fields: vec![
            form.field(&t, "country", t.say("ask-country")).select(offered),
            form.field(&t, "on", t.say("ask-holiday")).date(),
            form.field(&t, "name", t.say("ask-holiday-name")),
        ],
        lines: known
            .into_iter()
            .map(|holiday| Line {
                drop: Form::blank().open(&t, ctx.href("/rules/holidays")).bare().to_string(),
                country: name(&holiday.country),
                day: t.day(holiday.day),
                name: holiday.name,
                code: holiday.country,
                on: holiday.day.to_string(),
            })
            .collect(),
        t,
    };
    let page = Page::new(t.say("holidays-title")).lead(t.say("holidays-lead"));
    let page = page.under(t.say("rules-title"), ctx.href("/rules"));
    ctx.page_of(form, page, &body)
}
