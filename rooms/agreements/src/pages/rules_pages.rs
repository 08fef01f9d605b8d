//! The rulebook in public: what each rule asks, on what ground, and how well it is known.

use askama::Template;
use axum::extract::Path;
use kernel::Lang;
use platform::{
    Failure,
    i18n::Words,
    parts::{self, Html},
    web::{At, Ctx, Filter, Outcome, Page},
};
use rulebook::{Confidence, INTERNATIONAL, Jurisdiction, Rule, Rulebook, Severity};

use super::findings::{address, ground, isolated};
use crate::{WORDS, rules::Verb, words};

struct Line {
    id: String,
    href: String,
    says: String,
    law: String,
    severity: String,
    confidence: String,
}

#[derive(Template)]
#[template(path = "rules.html")]
struct RulesPage {
    t: Words,
    filter: Filter,
    counted: String,
    downloads: Html,
    lines: Vec<Line>,
    empty: Html,
    holidays: Option<String>,
}

/// Every rule, by jurisdiction, weight and confidence.
pub(super) async fn list(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let countries = atlas::countries(&mut ctx.read().await?).await?;
    let book = Rulebook::embedded();
    let name = |one: &Jurisdiction| law_name(one, &countries, ctx.lang);
    let lines: Vec<Line> = asked(&ctx)
        .map(|rule| Line {
            id: rule.id.clone(),
            href: ctx.href(&format!("/rules/{}", rule.id)),
            says: rule.requirement.shown(ctx.lang).text.to_owned(),
            law: book.jurisdiction(&rule.jurisdiction).map(name).unwrap_or_default(),
            severity: words::severity(t, rule.severity),
            confidence: words::confidence(t, rule.confidence),
        })
        .collect();
    let filter = Filter::new(&ctx, "/rules", t.say("rules-filter"))
        .choice(
            "law",
            t.say("rules-law"),
            t.say("rules-every"),
            book.jurisdictions().iter().map(|one| (&one.jurisdiction, name(one))),
        )
        .choice(
            "severity",
            t.say("rules-severity"),
            t.say("rules-every"),
            Severity::ALL.iter().map(|one| (one.as_str(), words::severity(t, *one))),
        )
        .choice(
            "confidence",
            t.say("rules-confidence"),
            t.say("rules-every"),
            Confidence::ALL.iter().map(|one| (one.as_str(), words::confidence(t, *one))),
        );
    let body = RulesPage {
        counted: t.say("rules-counted").with("count", lines.len()).to_string(),
        downloads: filter.downloads(&[("CSV", "/rules.csv"), ("JSON", "/rules.json")]),
        filter,
        lines,
        empty: parts::empty(t.say("rules-none"), Some((&t.say("rules-all").to_string(), &ctx.href("/rules")))),
        holidays: ctx.actor.is(kernel::Role::Secretary).then(|| ctx.href("/rules/holidays")),
        t,
    };
    let page = Page::new(t.say("rules-title")).lead(t.say("rules-lead"));
    let page = page.under(t.say("nav-agreements"), ctx.href("/agreements"));
    ctx.page(if ctx.actor.signed_in() { page } else { page.public(&["law", "severity", "confidence"]) }, &body)
}

/// The rules that the address asks for, in the order of the rulebook.
pub(super) fn asked(ctx: &Ctx) -> impl Iterator<Item = &'static Rule> {
    let law = ctx.asked("law").unwrap_or_default();
    let severity = ctx.asked("severity").and_then(Severity::from_word);
    let known = ctx.asked("confidence").and_then(Confidence::from_word);
    Rulebook::embedded().rules().filter(move |rule| {
        (law.is_empty() || rule.jurisdiction == law)
            && severity.is_none_or(|severity| rule.severity == severity)
            && known.is_none_or(|known| rule.confidence == known)
    })
}

/// A jurisdiction by the club's own name for the country.
fn law_name(one: &Jurisdiction, countries: &atlas::Countries, lang: Lang) -> String {
    let named = (one.jurisdiction != INTERNATIONAL).then(|| countries.name(&one.jurisdiction, lang)).flatten();
    named.map_or_else(|| one.name.shown(lang).text.to_owned(), str::to_owned)
}

struct Deadline {
    says: String,
}

#[derive(Template)]
#[template(path = "rule.html")]
struct RulePage {
    t: Words,
    says: String,
    todo: String,
    law: String,
    ground: String,
    source: Option<String>,
    severity: String,
    note: String,
    days: Vec<String>,
    deadline: Option<Deadline>,
    back: String,
}

/// One rule: what it asks, of whom, on what ground, how well it is known.
pub(super) async fn show(ctx: Ctx, Path(at): Path<At>) -> Outcome {
    let t = ctx.words(&WORDS);
    let book = Rulebook::embedded();
    let rule = book.rule(&at.id).ok_or(Failure::NotFound)?;
    let countries = atlas::countries(&mut ctx.read().await?).await?;
    let days = [("rule-from", rule.valid_from), ("rule-until", rule.valid_to)];
    let body = RulePage {
        says: rule.requirement.shown(ctx.lang).text.to_owned(),
        todo: rule.to_do.shown(ctx.lang).text.to_owned(),
        law: book.jurisdiction(&rule.jurisdiction).map(|one| law_name(one, &countries, ctx.lang)).unwrap_or_default(),
        ground: ground(rule, t),
        source: address(rule),
        severity: words::severity(t, rule.severity),
        note: rule.note.shown(ctx.lang).text.to_owned(),
        days: days.into_iter().filter_map(|(key, day)| Some(t.say(key).with("day", t.day(day?)).to_string())).collect(),
        deadline: rule.deadline.map(|deadline| {
            let key = if deadline.working_days { "counts-working" } else { "counts-calendar" };
            Deadline { says: t.say(key).with("days", i64::from(deadline.days)).to_string() }
        }),
        back: ctx.href("/rules"),
        t,
    };
    let title = t.say("rule-title").with("rule", isolated(&rule.id));
    let page = Page::new(title).under(t.say("rules-title"), ctx.href("/rules")).description(&body.says);
    ctx.page(page.public(&[]), &body)
}

/// Whether someone keeps the calendar of closed days.
pub(super) fn may_keep_holidays(ctx: &Ctx) -> platform::Result<()> {
    ctx.must_sign_in()?;
    if ctx.actor.is(kernel::Role::Secretary) {
        return Ok(());
    }
    Err(words::refusal(&crate::rules::Refusal::NotYours { verb: Verb::OpenReview }, ctx.lang))
}
