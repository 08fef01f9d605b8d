use axum::extract::Path;
use platform::{
    i18n::Words,
    parts::Html,
    web::{BySlug, Ctx, Field, Form, Outcome, Sheet},
};

use super::{find_to, mandates::office_options, under};
use crate::{
    WORDS,
    actions::set_focal_points,
    rules::{FocalPoint, Office, Verb},
    store,
};

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let (member, _) = find_to(&ctx, &slug, Verb::SetFocalPoints).await?;
    let (points, _) = store::focal_points(&mut ctx.read().await?, member.entity.as_str()).await?;
    let mut form = ctx.form().await?;
    for (place, point) in ["1", "2"].into_iter().zip(&points) {
        form = form
            .filled(&format!("office-{place}"), &point.office)
            .filled(&format!("name-{place}"), &point.name)
            .filled(&format!("email-{place}"), &point.email)
            .filled(&format!("phone-{place}"), &point.phone);
    }
    draw(&ctx, &form, &slug).await
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let (member, _) = find_to(&ctx, &slug, Verb::SetFocalPoints).await?;
    let offices = store::offices(&mut ctx.read().await?).await?;
    let version = form.number("version", 0, i64::MAX).unwrap_or_default();
    let points = ["1", "2"].map(|place| read(&mut form, place, &offices));
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let done = set_focal_points(&ctx.app, &mut tx, &ctx.actor, &member.entity, points, version).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(member.address()).telling("members", "focal-points-set").ok();
        }
    }
    draw(&ctx, &form, &slug).await
}

/// One of the two; nothing when all its fields are blank.
fn read(form: &mut Form, place: &str, offices: &[Office]) -> Option<FocalPoint> {
    let field = |name: &str| format!("{name}-{place}");
    let name = form.line(&field("name"), 200);
    let email = form.line(&field("email"), 200);
    let phone = form.line(&field("phone"), 60);
    if form.chosen(&field("office")).is_none() && name.is_empty() && email.is_empty() && phone.is_empty() {
        return None;
    }
    let office = form.choice(&field("office"), |key| offices.iter().find(|it| it.key == key).map(|it| it.key.clone()));
    let plain = email.is_empty()
        || email
            .split_once('@')
            .is_some_and(|(who, at)| !who.is_empty() && at.contains('.') && !email.contains([' ', '<', '>']));
    if !plain {
        form.wrong_in(&field("email"), &WORDS, "wrong-email");
    }
    if email.is_empty() && phone.is_empty() {
        form.wrong_in(&field("email"), &WORDS, "wrong-no-way-to-reach");
    }
    Some(FocalPoint { office: office?, name, email, phone })
}

async fn draw(ctx: &Ctx, form: &Form, slug: &str) -> Outcome {
    let t = ctx.words(&WORDS);
    let (member, entity) = find_to(ctx, slug, Verb::SetFocalPoints).await?;
    let mut reader = ctx.read().await?;
    let offices = store::offices(&mut reader).await?;
    let (_, version) = store::focal_points(&mut reader, member.entity.as_str()).await?;
    let path = format!("{}/focal-points", member.address());
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: Html::default(),
        version: Some(version),
        groups: vec![
            (t.say("focal-first").to_string(), fields(form, t, "1", &offices)),
            (t.say("focal-second").to_string(), fields(form, t, "2", &offices)),
        ],
        button: t.say("save").to_string(),
        back: ctx.href(&member.address()),
    };
    let page = under(ctx, t.say("set-focal-points"), &member, &entity).lead(t.say("focal-lead"));
    sheet.answer(ctx, form, page)
}

fn fields<'a>(form: &'a Form, t: Words, place: &str, offices: &[Office]) -> Vec<Field<'a>> {
    let field = |name: &str| format!("{name}-{place}");
    vec![
        form.field(&t, field("office"), t.say("office")).select(office_options(offices, t)),
        form.field(&t, field("name"), t.say("name")).optional(),
        form.field(&t, field("email"), t.say("email")).email().optional(),
        form.field(&t, field("phone"), t.say("phone")).hint(t.say("phone-hint")).optional(),
    ]
}
