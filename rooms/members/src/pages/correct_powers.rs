use axum::extract::Path;
use platform::{
    Failure, Result,
    parts::notice,
    web::{Ctx, Form, Outcome, Sheet},
};

use super::{Within, dated, find_to, powers, under};
use crate::{
    WORDS,
    actions::correct_powers,
    rules::{Member, Powers, Verb},
    store,
};

pub(super) async fn form(ctx: Ctx, Path(at): Path<Within>) -> Outcome {
    let (_, it) = theirs(&ctx, &at).await?;
    draw(&ctx, &filled(ctx.form().await?, &it), &at).await
}

pub(super) async fn save(ctx: Ctx, Path(at): Path<Within>, mut form: Form) -> Outcome {
    let (member, it) = theirs(&ctx, &at).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let reason = form.needed_line("reason", 300);
    if let Some(input) = powers::take(&ctx, &mut form, &member).await? {
        let over = Powers {
            mandate: input.mandate,
            granted_by: input.granted_by,
            scope: input.scope,
            reference: input.reference,
            from: input.from,
            until: input.until,
            version,
            ..it
        };
        let mut tx = ctx.begin().await?;
        let done = correct_powers(&ctx.app, &mut tx, &ctx.actor, (over, input.evidence), &reason).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(member.address()).telling("members", "powers-corrected").ok();
        }
    }
    draw(&ctx, &form, &at).await
}

/// Powers that bind this member.
async fn theirs(ctx: &Ctx, at: &Within) -> Result<(Member, Powers)> {
    let (member, _) = find_to(ctx, &at.slug, Verb::KeepPowers).await?;
    let powers = store::one_powers(&mut ctx.read().await?, &at.id).await?;
    let powers = powers.filter(|it| it.entity == member.entity).ok_or(Failure::NotFound)?;
    Ok((member, powers))
}

fn filled(form: Form, it: &Powers) -> Form {
    let form = form
        .filled("mandate", &it.mandate)
        .filled("granted-by", &it.granted_by)
        .filled("reference", &it.reference)
        .filled_in_languages("scope", &it.scope);
    let form = dated(form, "from", it.from);
    it.until.into_iter().fold(form, |form, day| dated(form, "until", day))
}

async fn draw(ctx: &Ctx, form: &Form, at: &Within) -> Outcome {
    let t = ctx.words(&WORDS);
    let (member, it) = theirs(ctx, at).await?;
    let (_, entity) = find_to(ctx, &at.slug, Verb::KeepPowers).await?;
    let path = format!("{}/powers/{}/correct", member.address(), it.id);
    let mut fields = powers::fields(form, t, &powers::holders(ctx, &member).await?);
    fields.push(form.field(&t, "reason", t.say("correct-reason")).hint(t.say("correct-reason-hint")));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).with_files().keeping(&path),
        t,
        intro: notice(t.say("correct-powers-means")),
        version: Some(it.version),
        groups: vec![(String::new(), fields)],
        button: t.say("correct-powers").to_string(),
        back: ctx.href(&member.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("correct-powers"), &member, &entity))
}
