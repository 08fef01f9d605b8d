use axum::extract::Path;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::notice,
    web::{BySlug, Ctx, Field, Form, Outcome, Page, Sheet, western},
};

use super::{allow, dated, in_council};
use crate::{
    WORDS,
    actions::{add_axis, edit_axis},
    rules::{Axis, AxisInput, Verb},
    store,
};

pub(super) async fn new(ctx: Ctx) -> Outcome {
    allow(&ctx, Verb::SetAxes)?;
    let place = store::axes(&mut ctx.read().await?).await?.iter().map(|it| it.said.place).max().unwrap_or(0) + 1;
    let form = dated(ctx.form().await?, "since", ctx.today()).filled("place", place);
    draw(&ctx, &form, None)
}

pub(super) async fn create(ctx: Ctx, mut form: Form) -> Outcome {
    allow(&ctx, Verb::SetAxes)?;
    if let Some(said) = read(&ctx, &mut form).await? {
        let mut tx = ctx.begin().await?;
        let done = add_axis(&ctx.app, &mut tx, &ctx.actor, said).await;
        if let Some(axis) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(axis.address()).telling("decisions", "axis-added").ok();
        }
    }
    draw(&ctx, &form, None)
}

pub(super) async fn edit(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let axis = there(&ctx, &slug).await?;
    let adopted = match &axis.said.adopted_by {
        Some(id) => store::decision(&mut ctx.read().await?, id.as_str()).await?,
        None => None,
    };
    let adopted = adopted.and_then(|it| it.state.made().map(|made| made.slug.clone())).unwrap_or_default();
    let mut form = ctx
        .form()
        .await?
        .filled_in_languages("title", &axis.said.title)
        .filled_in_languages("purpose", &axis.said.purpose)
        .filled("place", axis.said.place)
        .filled("adopted", adopted)
        .filled("source", &axis.said.source)
        .filled("source-url", &axis.said.source_url);
    if axis.said.example {
        form = form.filled("example", "yes");
    }
    for (name, day) in [("since", axis.said.since), ("until", axis.said.until)] {
        form = day.into_iter().fold(form, |form, day| dated(form, name, day));
    }
    draw(&ctx, &form, Some(&axis))
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let axis = there(&ctx, &slug).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(said) = read(&ctx, &mut form).await? {
        let mut tx = ctx.begin().await?;
        let done = edit_axis(&ctx.app, &mut tx, &ctx.actor, Axis { version, ..axis }, said).await;
        if let Some(axis) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(axis.address()).telling("decisions", "axis-edited").ok();
        }
    }
    let axis = there(&ctx, &slug).await?;
    draw(&ctx, &form, Some(&axis))
}

async fn there(ctx: &Ctx, slug: &str) -> Result<Axis> {
    allow(ctx, Verb::SetAxes)?;
    store::axis(&mut ctx.read().await?, slug).await?.ok_or(Failure::NotFound)
}

async fn read(ctx: &Ctx, form: &mut Form) -> Result<Option<AxisInput>> {
    let (title, purpose) = (form.needed_localised("title", 200), form.needed_localised("purpose", 2000));
    let place = form.number("place", 0, 1000).unwrap_or_default();
    let (since, until) = (form.day("since"), form.day("until"));
    let (source, source_url) = (form.line("source", 300), form.line("source-url", 500));
    if !source_url.is_empty() && !["https://", "http://"].iter().any(|begins| source_url.starts_with(begins)) {
        form.wrong_in("source-url", &WORDS, "wrong-url");
    }
    let adopted = western(&form.line("adopted", 60));
    let adopted_by = match adopted.as_str() {
        "" => None,
        number => {
            let found = store::by_slug(&mut ctx.read().await?, number).await?;
            if found.is_none() {
                form.wrong_in("adopted", &WORDS, "wrong-decision");
            }
            found.map(|it| it.id)
        }
    };
    let example = form.has("example", "yes");
    let said = AxisInput { title, purpose, place, since, until, adopted_by, example, source, source_url };
    Ok((!form.is_wrong()).then_some(said))
}

fn draw(ctx: &Ctx, form: &Form, axis: Option<&Axis>) -> Outcome {
    let t = ctx.words(&WORDS);
    let (act, path) = match axis {
        None => ("add-axis", "/council/axes/new".to_owned()),
        Some(axis) => ("edit-axis", format!("{}/edit", axis.address())),
    };
    let page: Page = in_council(ctx, t.say(act)).under(t.say("axes-title"), ctx.href("/council/axes"));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("axis-means")),
        version: axis.map(|axis| axis.version),
        groups: vec![(String::new(), what(form, t)), (t.say("axis-adoption").to_string(), adoption(form, t))],
        button: t.say(act).to_string(),
        back: ctx.href(&axis.map_or_else(|| "/council/axes".to_owned(), Axis::address)),
    };
    sheet.answer(ctx, form, page)
}

fn what<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    vec![
        form.field(&t, "title", t.say("axis-title")).localised(1),
        form.field(&t, "purpose", t.say("axis-purpose")).localised(4),
        form.field(&t, "place", t.say("axis-place")).hint(t.say("axis-place-hint")).number().optional(),
        form.field(&t, "since", t.say("axis-first-day")).date(),
        form.field(&t, "until", t.say("axis-last-day")).date().optional(),
    ]
}

fn adoption<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    vec![
        form.field(&t, "adopted", t.say("axis-adopted")).hint(t.say("axis-adopted-hint")).optional(),
        form.field(&t, "source", t.say("axis-source-field")).hint(t.say("axis-source-hint")).optional(),
        form.field(&t, "source-url", t.say("axis-source-url")).optional(),
        form.field(&t, "example", t.say("axis-example-tick")).hint(t.say("axis-example-hint")).tick(),
    ]
}
