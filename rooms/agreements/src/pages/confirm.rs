//! An expert who was asked says of a rule what a machine may not: that it is met, or that it does not bear on the agreement.

use askama::Template;
use axum::extract::Path;
use platform::{
    Link,
    i18n::Words,
    parts::Html,
    web::{Ctx, Form, FormBody, Outcome, Page},
};
use rulebook::{Bearing, Confirmation, Confirms, Word};
use serde::Deserialize;

use super::{act, findings, framed::Framed};
use crate::{
    WORDS,
    actions::{self, Opinion},
    rules::{Agreement, REASON_MOST, Verb},
    store, view,
};

/// The address of a finding.
#[derive(Debug, Deserialize)]
pub(super) struct AtRule {
    slug: String,
    rule: String,
}

#[derive(Template)]
#[template(path = "confirm.html")]
struct Rule {
    t: Words,
    ground: String,
    source: Option<String>,
    note: String,
    /// What an expert said of it before, where someone did and nobody withdrew it.
    said: Option<String>,
}

pub(super) async fn form(ctx: Ctx, Path(path): Path<AtRule>) -> Outcome {
    let agreement = act::agreement(&ctx, &path.slug, Verb::ConcludeReview).await?;
    draw(&ctx, &agreement, &path, &ctx.form().await?).await
}

pub(super) async fn save(ctx: Ctx, Path(path): Path<AtRule>, mut form: Form) -> Outcome {
    let confirms = form.choice("confirms", Confirms::from_word);
    let reason = form.needed_text("reason", REASON_MOST);
    let scope = form.choice("scope", |word| matches!(word, "agreement" | "rule").then(|| word == "rule"));
    let source = match (scope, confirms) {
        (Some(true), Some(Confirms::Withdrawn)) => Some(form.line("source", 500)),
        (Some(true), _) => Some(form.needed_line("source", 500)),
        _ => None,
    };
    if let Some(confirms) = confirms.filter(|_| !form.is_wrong()) {
        let opinion = Opinion { rule: path.rule.clone(), confirms, reason, source };
        if act::settled(&mut form, actions::confirm(act::by(&ctx), &path.slug, opinion).await)?.is_some() {
            let done = if confirms == Confirms::Withdrawn { "done-withdraw-opinion" } else { "done-confirm-rule" };
            return ctx.go(view::address(&path.slug)).telling("agreements", done).ok();
        }
    }
    let agreement = act::sent(&ctx, &path.slug, Verb::ConcludeReview, &mut form).await?;
    draw(&ctx, &agreement, &path, &form).await
}

async fn draw(ctx: &Ctx, agreement: &Agreement, path: &AtRule, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let rule = actions::unverified(&path.rule)?;
    let confirmations = store::confirmations(&mut ctx.read().await?, &agreement.id).await?;
    let said = actions::standing(&rule.id, &confirmations);
    let home = ctx.href(&view::address(&agreement.slug));
    let offered = |one: &&Confirms| **one != Confirms::Withdrawn || said.is_some();
    let confirms =
        Confirms::ALL.iter().filter(offered).map(|one| (one.as_str(), t.say(format!("confirms-{}", one.as_str()))));
    let fields = vec![
        form.field(&t, "confirms", t.say("ask-confirms")).radio(confirms),
        form.field(&t, "reason", t.say("ask-reason")).hint(t.say("ask-reason-hint")).text(4),
        form.field(&t, "scope", t.say("ask-scope"))
            .radio([("agreement", t.say("scope-agreement")), ("rule", t.say("scope-rule"))]),
        form.field(&t, "source", t.say("ask-rule-source")).hint(t.say("ask-rule-source-hint")).optional(),
    ];
    let note = Rule {
        ground: findings::ground(rule, t),
        source: findings::address(rule),
        note: rule.note.shown(ctx.lang).text.to_owned(),
        said: said.map(|said| findings::opinion(t, &standing(said))),
        t,
    };
    let body = FormBody {
        open: form
            .open(&t, format!("{home}/findings/{}/confirm", rule.id))
            .keeping(format!("confirm-{}-{}", agreement.slug, rule.id)),
        carried: Vec::new(),
        groups: vec![(String::new(), fields)],
        button: t.say("act-confirm-rule").to_string(),
        grave: false,
        back: Link::new(t.say("deed-back"), home.clone()),
    };
    let page = Page::new(t.say("confirm-title").with("rule", findings::isolated(&rule.id)))
        .under(t.say("nav-agreements"), ctx.href("/agreements"))
        .under(agreement.title.shown(ctx.lang), home);
    let says = rule.requirement.shown(ctx.lang).text.to_owned();
    Framed { says, note: Html::of(&note)?, grave: false, body: body.html()? }.answer(ctx, form, page)
}

/// A word that was given and not withdrawn, as it holds until another is given.
fn standing(said: &Confirmation) -> Word {
    Word { said: said.clone(), bearing: Bearing::Holds }
}
