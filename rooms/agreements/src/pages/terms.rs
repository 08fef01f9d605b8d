use axum::extract::Path;
use kernel::Day;
use platform::{
    Result,
    i18n::Words,
    parts::Html,
    web::{BySlug, Ctx, Field, Form, Outcome},
};

use super::{
    act,
    desk::{self, Desk},
};
use crate::{
    WORDS,
    actions::step,
    rules::{Agreement, Entry, MONTHS_MOST, RenewalClause, Terms, Verb, may},
    words,
};

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let agreement = open(&ctx, &slug).await?;
    let form = filled(ctx.form().await?, agreement.terms.as_ref());
    draw(&ctx, &form, &agreement)
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let version = form.number("version", 0, i64::MAX);
    if let Some(terms) = read(&mut form) {
        let done = step(act::by(&ctx), &slug, version, |agreement, by| agreement.state_terms(by, terms)).await;
        if act::settled(&mut form, done)?.is_some() {
            return ctx.go(desk::taken(&slug, "state-terms")).telling("agreements", "verb-done-state-terms").ok();
        }
    }
    let agreement = desk::sent(&ctx, &slug, Verb::StateTerms, &mut form).await?;
    draw(&ctx, &form, &agreement)
}

async fn open(ctx: &Ctx, slug: &str) -> Result<Agreement> {
    let agreement = desk::file(ctx, slug).await?;
    may(&ctx.actor, Verb::StateTerms, &agreement).map_err(|refusal| words::refusal(&refusal, ctx.lang))?;
    Ok(agreement)
}

fn draw(ctx: &Ctx, form: &Form, agreement: &Agreement) -> Outcome {
    let t = ctx.words(&WORDS);
    let desk = Desk {
        title: t.say("verb-state-terms").to_string(),
        at: "state-terms",
        says: t.say("draft-terms-says").to_string(),
        note: Html::default(),
        carried: vec![form.over("version", agreement.version)],
        groups: vec![(String::new(), fields(form, t))],
        button: Some(t.say("verb-state-terms").to_string()),
        grave: false,
    };
    desk::draw(ctx, form, agreement, desk)
}

/// A form with these terms in it, to start from.
pub(super) fn filled(form: Form, terms: Option<&Terms>) -> Form {
    let Some(terms) = terms else { return form.filled("entry", "last-approval").filled("renewal", "express") };
    let form = match terms.entry {
        Entry::LastSignature => form.filled("entry", "last-signature"),
        Entry::LastApproval => form.filled("entry", "last-approval"),
        Entry::On { day } => form
            .filled("entry", "date")
            .filled("entry-day-day", day.day())
            .filled("entry-day-month", day.month())
            .filled("entry-day-year", day.year()),
    };
    let form = match terms.months {
        Some(months) => form.filled("months", months),
        None => form,
    };
    let form = match terms.renewal {
        RenewalClause::Tacit { months, notice_months } => {
            form.filled("renewal", "tacit").filled("renewal-months", months).filled("renewal-notice", notice_months)
        }
        RenewalClause::Express => form.filled("renewal", "express"),
        RenewalClause::None => form.filled("renewal", "none"),
    };
    form.filled("notice", terms.notice_months)
}

/// What asks for terms.
pub(super) fn fields(form: &Form, t: Words) -> Vec<Field<'_>> {
    let entries = [
        ("last-signature", t.say("draft-entry-last-signature")),
        ("last-approval", t.say("draft-entry-last-approval")),
        ("date", t.say("draft-entry-date")),
    ];
    let renewals = [
        ("tacit", t.say("draft-renewal-tacit")),
        ("express", t.say("draft-renewal-express")),
        ("none", t.say("draft-renewal-none")),
    ];
    vec![
        form.field(&t, "entry", t.say("draft-entry")).radio(entries),
        form.field(&t, "entry-day", t.say("draft-entry-day")).hint(t.say("draft-entry-day-hint")).date().optional(),
        form.field(&t, "months", t.say("draft-duration")).hint(t.say("draft-duration-hint")).number().optional(),
        form.field(&t, "renewal", t.say("draft-renewal")).radio(renewals),
        form.field(&t, "renewal-months", t.say("draft-renewal-months")).number().optional(),
        form.field(&t, "renewal-notice", t.say("draft-renewal-notice")).number().optional(),
        form.field(&t, "notice", t.say("draft-notice")).hint(t.say("draft-notice-hint")).number(),
    ]
}

/// The terms typed; none when something is wrong, and the form says what.
pub(super) fn read(form: &mut Form) -> Option<Terms> {
    let most = i64::from(MONTHS_MOST);
    let months = |number: Option<i64>| number.and_then(|number| u16::try_from(number).ok());
    let word = form
        .choice("entry", |word| ["last-signature", "last-approval", "date"].into_iter().find(|known| *known == word));
    let entry = match word {
        Some("last-signature") => Some(Entry::LastSignature),
        Some("last-approval") => Some(Entry::LastApproval),
        Some(_) => form.needed_day("entry-day").map(|day: Day| Entry::On { day }),
        None => None,
    };
    let duration = months(form.number("months", 1, most));
    let word = form.choice("renewal", |word| ["tacit", "express", "none"].into_iter().find(|known| *known == word));
    let renewal = match word {
        Some("tacit") => {
            let again = needed(form, "renewal-months", 1, most);
            let notice = needed(form, "renewal-notice", 0, most);
            months(again)
                .zip(months(notice))
                .map(|(months, notice_months)| RenewalClause::Tacit { months, notice_months })
        }
        Some("express") => Some(RenewalClause::Express),
        Some(_) => Some(RenewalClause::None),
        None => None,
    };
    let notice = months(needed(form, "notice", 0, most));
    if form.is_wrong() {
        return None;
    }
    Some(Terms { entry: entry?, months: duration, renewal: renewal?, notice_months: notice? })
}

fn needed(form: &mut Form, name: &str, least: i64, most: i64) -> Option<i64> {
    if form.typed(name).trim().is_empty() {
        form.wrong(name, "form-needed");
        return None;
    }
    form.number(name, least, most)
}
