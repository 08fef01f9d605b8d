use axum::extract::Path;
use platform::{
    i18n::Words,
    parts::notice,
    web::{BySlug, Ctx, Field, Form, Outcome, Page, Sheet},
};

use super::{allow, dated, find_to, named, under};
use crate::{
    WORDS,
    actions::{add_organ, edit_organ},
    rules::{Organ, OrganInput, OrganKind, Verb},
};

pub(super) async fn new(ctx: Ctx) -> Outcome {
    allow(&ctx, Verb::AddOrgan)?;
    let form = dated(ctx.form().await?, "since", ctx.today());
    draw(&ctx, &form, None)
}

pub(super) async fn create(ctx: Ctx, mut form: Form) -> Outcome {
    allow(&ctx, Verb::AddOrgan)?;
    let kind = form.choice("kind", OrganKind::from_word);
    if let (Some(input), Some(kind)) = (read(&mut form), kind) {
        let mut tx = ctx.begin().await?;
        let done = add_organ(&ctx.app, &mut tx, &ctx.actor, kind, input).await;
        if let Some(organ) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(organ.address()).telling("council", "organ-added").ok();
        }
    }
    draw(&ctx, &form, None)
}

pub(super) async fn edit(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let organ = find_to(&ctx, &slug, Verb::EditOrgan).await?;
    let mut form = ctx
        .form()
        .await?
        .filled_in_languages("name", &organ.name)
        .filled_in_languages("purpose", &organ.purpose)
        .filled("place", organ.place);
    if organ.example {
        form = form.filled("example", "yes");
    }
    if let Some(since) = organ.since {
        form = dated(form, "since", since);
    }
    draw(&ctx, &form, Some(&organ))
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let organ = find_to(&ctx, &slug, Verb::EditOrgan).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(input) = read(&mut form) {
        let mut tx = ctx.begin().await?;
        let over = Organ { version, ..organ };
        let done = edit_organ(&ctx.app, &mut tx, &ctx.actor, over, input).await;
        if let Some(organ) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(organ.address()).telling("council", "organ-edited").ok();
        }
    }
    let organ = find_to(&ctx, &slug, Verb::EditOrgan).await?;
    draw(&ctx, &form, Some(&organ))
}

fn read(form: &mut Form) -> Option<OrganInput> {
    let name = form.needed_localised("name", 200);
    let purpose = form.localised("purpose", 600);
    let place = form.number("place", 0, 1000).unwrap_or_default();
    let example = form.has("example", "yes");
    let since = if example { form.day("since") } else { form.needed_day("since") };
    (!form.is_wrong()).then_some(OrganInput { name, purpose, place, example, since })
}

fn draw(ctx: &Ctx, form: &Form, organ: Option<&Organ>) -> Outcome {
    let t = ctx.words(&WORDS);
    let (act, path) = match organ {
        None => ("add-organ", "/council/organs/new".to_owned()),
        Some(organ) => ("edit-organ", format!("{}/edit", organ.address())),
    };
    let page = match organ {
        None => Page::new(t.say(act)).under(t.say("council-title"), ctx.href("/council")),
        Some(organ) => under(ctx, t.say(act), organ),
    };
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say(if organ.is_some() { "edit-organ-means" } else { "add-organ-means" })),
        version: organ.map(|organ| organ.version),
        groups: vec![(String::new(), fields(form, t, organ.is_none()))],
        button: t.say(act).to_string(),
        back: ctx.href(&organ.map_or_else(|| "/council".to_owned(), Organ::address)),
    };
    sheet.answer(ctx, form, page)
}

fn fields<'a>(form: &'a Form, t: Words, new: bool) -> Vec<Field<'a>> {
    let kinds = OrganKind::ALL.map(|it| (it.as_str(), named::kind(it, t)));
    let mut fields = Vec::new();
    if new {
        fields.push(form.field(&t, "kind", t.say("kind")).hint(t.say("kind-hint")).radio(kinds));
    }
    fields.extend([
        form.field(&t, "name", t.say("name")).localised(1),
        form.field(&t, "purpose", t.say("purpose")).hint(t.say("purpose-hint")).localised(3).optional(),
        form.field(&t, "since", t.say("organ-since")).hint(t.say("organ-since-hint")).date(),
        form.field(&t, "place", t.say("place")).hint(t.say("place-hint")).number().optional(),
        form.field(&t, "example", t.say("example-tick")).hint(t.say("example-hint")).tick(),
    ]);
    fields
}
