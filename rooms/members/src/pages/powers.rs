use axum::extract::Path;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::Html,
    web::{BySlug, Ctx, Field, Form, Outcome, Sheet, file_to_keep},
};

use super::{Within, file::called, find_to, first_choose, propose::needed_text, under};
use crate::{
    WORDS,
    actions::{PowersInput, add_powers},
    rules::{Mandate, Member, Verb},
    store,
};

pub(super) async fn new(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    draw(&ctx, &ctx.form().await?, &slug).await
}

pub(super) async fn create(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let (member, _) = find_to(&ctx, &slug, Verb::KeepPowers).await?;
    if let Some(input) = take(&ctx, &mut form, &member).await? {
        let mut tx = ctx.begin().await?;
        let done = add_powers(&ctx.app, &mut tx, &ctx.actor, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(member.address()).telling("members", "powers-added").ok();
        }
    }
    draw(&ctx, &form, &slug).await
}

/// What was typed of powers, its file kept; what is wrong with it is said beside its field.
pub(super) async fn take(ctx: &Ctx, form: &mut Form, member: &Member) -> Result<Option<PowersInput>> {
    let mandates = store::mandates(&mut ctx.read().await?, member.entity.as_str()).await?;
    let Some(mut input) = read(form, member, &mandates) else { return Ok(None) };
    if let Some(upload) = form.file("evidence").cloned() {
        let kept = ctx.app.files.keep(&upload).await;
        let Some((stored, _)) = form.settle(kept)? else { return Ok(None) };
        input.evidence = Some((stored, upload.name));
    }
    Ok(Some(input))
}

fn read(form: &mut Form, member: &Member, mandates: &[Mandate]) -> Option<PowersInput> {
    let mandate = form.choice("mandate", |id| mandates.iter().find(|it| it.id.as_str() == id).map(|it| it.id.clone()));
    let granted_by = form.needed_line("granted-by", 300);
    let scope = needed_text(form, "scope");
    let reference = form.line("reference", 300);
    let (from, until) = (form.needed_day("from"), form.day("until"));
    if form.is_wrong() {
        return None;
    }
    let entity = member.entity.clone();
    Some(PowersInput { entity, mandate: mandate?, granted_by, scope, reference, from: from?, until, evidence: None })
}

async fn draw(ctx: &Ctx, form: &Form, slug: &str) -> Outcome {
    let t = ctx.words(&WORDS);
    let (member, entity) = find_to(ctx, slug, Verb::KeepPowers).await?;
    let path = format!("{}/powers/new", member.address());
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).with_files().keeping(&path),
        t,
        intro: Html::default(),
        version: None,
        groups: vec![(String::new(), fields(form, t, &holders(ctx, &member).await?))],
        button: t.say("add-powers").to_string(),
        back: ctx.href(&member.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("add-powers"), &member, &entity))
}

/// Who holds an office of this member, for a choice: the office, then the name.
pub(super) async fn holders(ctx: &Ctx, member: &Member) -> Result<Vec<(String, String)>> {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let offices = store::offices(&mut reader).await?;
    let people = store::people(&mut reader, member.entity.as_str()).await?;
    let mandates = store::mandates(&mut reader, member.entity.as_str()).await?;
    let line = |it: &Mandate| {
        let person = it.person.as_ref().and_then(|id| people.iter().find(|person| person.id == *id));
        let office = offices.iter().find(|office| office.key == it.office)?;
        let title = office.title(person.and_then(|person| person.gender)).shown(t.lang).text.to_owned();
        let name = person.map_or_else(|| t.say("unnamed").to_string(), |person| called(person, t));
        Some((it.id.to_string(), format!("{title} – {name}")))
    };
    Ok(std::iter::once(first_choose(t)).chain(mandates.iter().filter_map(line)).collect())
}

pub(super) fn fields<'a>(form: &'a Form, t: Words, holders: &[(String, String)]) -> Vec<Field<'a>> {
    vec![
        form.field(&t, "mandate", t.say("powers-holder"))
            .hint(t.say("powers-holder-hint"))
            .select(holders.iter().map(|(value, text)| (value, text))),
        form.field(&t, "granted-by", t.say("powers-from")).hint(t.say("powers-from-hint")),
        form.field(&t, "scope", t.say("powers-scope")).hint(t.say("powers-scope-hint")).localised(2),
        form.field(&t, "reference", t.say("powers-reference")).hint(t.say("powers-reference-hint")).optional(),
        form.field(&t, "from", t.say("from-day")).date(),
        form.field(&t, "until", t.say("until-day")).hint(t.say("until-day-hint")).date().optional(),
        form.field(&t, "evidence", t.say("evidence"))
            .hint(t.say("evidence-hint"))
            .file(".pdf,.jpg,.jpeg,.png")
            .optional(),
    ]
}

/// The file that shows powers, for those who may see the member's file; nothing is here for others.
pub(super) async fn evidence(ctx: Ctx, Path(Within { slug, id }): Path<Within>) -> Outcome {
    let (member, _) = find_to(&ctx, &slug, Verb::SeeFile).await?;
    let mut reader = ctx.read().await?;
    let powers = store::powers(&mut reader, member.entity.as_str()).await?;
    let evidence = powers.into_iter().find(|it| it.id.as_str() == id).and_then(|it| it.evidence);
    let (sha256, _) = evidence.ok_or(Failure::NotFound)?;
    let file = reader.file(&sha256).await?.ok_or(Failure::NotFound)?;
    drop(reader);
    let bytes = ctx.app.files.bytes(&sha256).await?;
    Ok(file_to_keep(file.kind.media_type(), &format!("powers-{slug}.{}", file.kind.extension()), bytes))
}
