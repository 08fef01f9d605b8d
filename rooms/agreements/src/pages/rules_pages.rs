//! The rulebook in public: what each rule asks, on what ground, and how well it is known.

use askama::Template;
use axum::extract::Path;
use kernel::Lang;
use platform::{
    Failure,
    i18n::Words,
    parts::{self, Html},
    web::{At, Ctx, Outcome, Page},
};
use rulebook::{Confidence, INTERNATIONAL, Jurisdiction, Rule, Rulebook, Severity};

use super::findings::{address, ground, isolated};
use crate::{WORDS, rules::Verb, words};

struct Choice {
    value: String,
    text: String,
    chosen: bool,
}

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
    here: String,
    counted: String,
    laws: Vec<Choice>,
    severities: Vec<Choice>,
    confidences: Vec<Choice>,
    lines: Vec<Line>,
    empty: Html,
    holidays: Option<String>,
}

/// Every rule, by jurisdiction, weight and confidence.
pub(super) async fn list(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let countries = atlas::countries(&mut ctx.read().await?).await?;
    let book = Rulebook::embedded();
    let law = ctx.asked("law").unwrap_or_default();
    let severity = ctx.asked("severity").and_then(Severity::from_word);
    let known = ctx.asked("confidence").and_then(Confidence::from_word);
    let name = |one: &Jurisdiction| law_name(one, &countries, ctx.lang);
    let fits = |rule: &&Rule| {
        (law.is_empty() || rule.jurisdiction == law)
            && severity.is_none_or(|severity| rule.severity == severity)
            && known.is_none_or(|known| rule.confidence == known)
    };
    let lines: Vec<Line> = book
        .rules()
        .filter(fits)
        .map(|rule| Line {
            id: rule.id.clone(),
            href: ctx.href(&format!("/rules/{}", rule.id)),
            says: rule.requirement.shown(ctx.lang).text.to_owned(),
            law: book.jurisdiction(&rule.jurisdiction).map(name).unwrap_or_default(),
            severity: words::severity(t, rule.severity),
            confidence: words::confidence(t, rule.confidence),
        })
        .collect();
    let body = RulesPage {
        here: ctx.href("/rules"),
        counted: t.say("rules-counted").with("count", i64::try_from(lines.len()).unwrap_or(i64::MAX)).to_string(),
        laws: book
            .jurisdictions()
            .iter()
            .map(|one| Choice { value: one.jurisdiction.clone(), text: name(one), chosen: one.jurisdiction == law })
            .collect(),
        severities: Severity::ALL
            .iter()
            .map(|one| Choice {
                value: one.as_str().to_owned(),
                text: words::severity(t, *one),
                chosen: severity == Some(*one),
            })
            .collect(),
        confidences: Confidence::ALL
            .iter()
            .map(|one| Choice {
                value: one.as_str().to_owned(),
                text: words::confidence(t, *one),
                chosen: known == Some(*one),
            })
            .collect(),
        lines,
        empty: parts::empty(t.say("rules-none"), Some((&t.say("rules-all").to_string(), &ctx.href("/rules")))),
        holidays: ctx.actor.is(kernel::Role::Secretary).then(|| ctx.href("/rules/holidays")),
        t,
    };
    let page = Page::new(t.say("rules-title")).lead(t.say("rules-lead"));
    let page = page.under(t.say("nav-agreements"), ctx.href("/agreements"));
    ctx.page(if ctx.actor.signed_in() { page } else { page.public(&["law", "severity", "confidence"]) }, &body)
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
