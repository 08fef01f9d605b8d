use axum::extract::Path;
use council::rules::SessionVerb;
use kernel::{Day, Time};
use platform::{
    Result,
    parts::notice,
    web::{BySlug, Ctx, Form, Outcome, Sheet},
};

use super::under;
use crate::{WORDS, actions::set_terms, place::Place, said};

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let place = at(&ctx, &slug).await?;
    let mut form = ctx.form().await?;
    for (name, until) in [("motions", place.terms.motions), ("amendments", place.terms.amendments)] {
        if let Some(day) = until.map(|until| said::last_day(until, &place.it)) {
            form = dated(form, name, day);
        }
    }
    draw(&ctx, &form, &place)
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let place = at(&ctx, &slug).await?;
    let version = form.number("version", 0, i64::MAX).unwrap_or_default();
    let motions = until(&mut form, ("motions", place.terms.motions), &place, ctx.now());
    let amendments = until(&mut form, ("amendments", place.terms.amendments), &place, ctx.now());
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let over = (&place.it.session.id, version);
        let done = set_terms(&ctx.app, &mut tx, &ctx.actor, over, (motions, amendments)).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            let path = format!("{}/file", place.it.session.address());
            return ctx.go(path).telling("motions", "terms-kept").ok();
        }
    }
    let place = at(&ctx, &slug).await?;
    draw(&ctx, &form, &place)
}

/// The end of the day that was typed; complains where it has passed, unless it is the one that stands.
fn until(form: &mut Form, (name, stands): (&str, Option<Time>), place: &Place, now: Time) -> Option<Time> {
    let day = form.day(name)?;
    if let Some(stands) = stands.filter(|it| said::last_day(*it, &place.it) == day) {
        return Some(stands);
    }
    let until = said::end_of(day, &place.it);
    if until.is_some_and(|until| until <= now) {
        form.wrong_in(name, &WORDS, "wrong-due");
    }
    until
}

async fn at(ctx: &Ctx, slug: &str) -> Result<Place> {
    let it = council::session_to(ctx, slug, SessionVerb::Prepare).await?;
    Place::around(&mut ctx.read().await?, it, None).await
}

fn draw(ctx: &Ctx, form: &Form, place: &Place) -> Outcome {
    let t = ctx.words(&WORDS);
    let address = place.it.session.address();
    let path = format!("{address}/terms");
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("terms-means")),
        version: Some(place.terms.version),
        groups: vec![(
            String::new(),
            vec![
                form.field(&t, "motions", t.say("term-motions")).date().optional(),
                form.field(&t, "amendments", t.say("term-amendments")).date().optional(),
            ],
        )],
        button: t.say("set-terms").to_string(),
        back: ctx.href(&format!("{address}/file")),
    };
    let (session, words) = (&place.it.session, ctx.words(&council::WORDS));
    let lead = council::session_words::title(session, place.it.organ(), words);
    sheet.answer(ctx, form, under(ctx, t.say("set-terms"), place).lead(lead))
}

/// The three fields of a date, filled.
fn dated(form: Form, name: &str, day: Day) -> Form {
    form.filled(&format!("{name}-day"), day.day())
        .filled(&format!("{name}-month"), day.month())
        .filled(&format!("{name}-year"), day.year())
}
