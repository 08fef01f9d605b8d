//! The rulebook as open data: the rules that the list shows, each with its conditions and its source.

use axum::response::Response;
use kernel::Lang;
use platform::{
    Result,
    web::{Csv, Ctx, file_to_keep},
};
use rulebook::{Rule, Source};
use serde_json::{Value, json};

use super::rules_pages::asked;
use crate::view;

/// The rules as a table.
pub(super) async fn csv(ctx: Ctx) -> Result<Response> {
    let mut table = Csv::new(&[
        "id",
        "jurisdiction",
        "instrument",
        "article",
        "version",
        "severity",
        "confidence",
        "informs",
        "requirement_fr",
        "requirement_ar",
        "requirement_en",
        "requirement_es",
        "to_do",
        "source",
        "valid_from",
        "valid_to",
    ]);
    for rule in asked(&ctx) {
        table.push(row(rule, ctx.lang));
    }
    Ok(table.file("rules.csv"))
}

fn row(rule: &Rule, lang: Lang) -> Vec<String> {
    let day = |day: Option<kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let asks = |lang| rule.requirement.get(lang).unwrap_or_default().to_owned();
    vec![
        rule.id.clone(),
        rule.jurisdiction.clone(),
        rule.instrument.shown(lang).text.to_owned(),
        rule.article.clone(),
        rule.version.clone(),
        rule.severity.as_str().to_owned(),
        rule.confidence.as_str().to_owned(),
        rule.informs.to_string(),
        asks(Lang::Fr),
        asks(Lang::Ar),
        asks(Lang::En),
        asks(Lang::Es),
        rule.to_do.shown(lang).text.to_owned(),
        source(rule).unwrap_or_default().to_owned(),
        day(rule.valid_from),
        day(rule.valid_to),
    ]
}

/// The rules as JSON.
pub(super) async fn json(ctx: Ctx) -> Result<Response> {
    let rules: Vec<Value> = asked(&ctx).map(|rule| one(&ctx, rule)).collect();
    Ok(file_to_keep("application/json", "rules.json", json!({ "rules": rules }).to_string()))
}

fn one(ctx: &Ctx, rule: &Rule) -> Value {
    // Of a rule that only informs, nothing but where it applies is ever asked.
    let asked = !rule.informs;
    json!({
        "id": view::link(ctx, &format!("/rules/{}", rule.id)),
        "rule": rule.id,
        "jurisdiction": rule.jurisdiction,
        "instrument": rule.instrument,
        "article": rule.article,
        "version": rule.version,
        "requirement": rule.requirement,
        "to_do": rule.to_do,
        "informs": rule.informs,
        "applies": rule.applies.source(),
        "evidence": asked.then(|| rule.evidence.source()),
        "check": asked.then(|| rule.check.source()),
        "severity": rule.severity,
        "confidence": rule.confidence,
        "source": source(rule),
        "note": rule.note,
        "valid_from": rule.valid_from,
        "valid_to": rule.valid_to,
        "deadline": rule.deadline,
    })
}

fn source(rule: &Rule) -> Option<&str> {
    match &rule.source {
        Source::At(address) => Some(address),
        Source::None => None,
    }
}
