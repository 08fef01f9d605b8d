use axum::extract::Path;
use members::MandateId;
use platform::{
    Result,
    web::{At, Ctx, Form, Outcome, Sheet},
};

use super::{
    end::{Of, about, there},
    fill, under,
};
use crate::{
    WORDS,
    actions::set_substitute,
    rules::{Holding, Verb},
    seating::Sitter,
};

pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let it = there(&ctx, &id, Verb::SetSubstitute).await?;
    let mut form = ctx.form().await?;
    if let Some(mandate) = &it.holding.substitute {
        form = form.filled("mandate", mandate);
    }
    draw(&ctx, &form, &it).await
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let it = there(&ctx, &id, Verb::SetSubstitute).await?;
    let offered = offered(&ctx, &it).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let known = |id: &str| -> Option<MandateId> {
        offered.iter().map(|it| it.bearer.mandate.clone()).find(|mandate| mandate.as_str() == id)
    };
    let substitute = form.chosen("mandate").map(|_| form.choice("mandate", known));
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let holding = Holding { version, ..it.holding };
        let stands_in = substitute.flatten();
        let done = set_substitute(&ctx.app, &mut tx, &ctx.actor, holding, stands_in.as_ref()).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(it.organ.address()).telling("council", "substitute-set").ok();
        }
    }
    draw(&ctx, &form, &there(&ctx, &id, Verb::SetSubstitute).await?).await
}

/// The other mandates of the holder's body by which one may sit there: its own people stand in for it.
async fn offered(ctx: &Ctx, it: &Of) -> Result<Vec<Sitter>> {
    let mut offered = fill::offered(ctx, it.sitter.member_slug(), &it.college).await?;
    offered.retain(|other| !other.bearer.is(&it.sitter.bearer));
    Ok(offered)
}

async fn draw(ctx: &Ctx, form: &Form, it: &Of) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("/council/holdings/{}/substitute", it.holding.id);
    let mut options = fill::options(&offered(ctx, it).await?, t);
    if let Some((_, nobody)) = options.first_mut() {
        *nobody = t.say("nobody-stands-in").to_string();
    }
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: about(ctx, it, "substitute-means"),
        version: Some(it.holding.version),
        groups: vec![(
            String::new(),
            vec![form.field(&t, "mandate", t.say("substitute")).hint(t.say("substitute-hint")).select(options)],
        )],
        button: t.say("set-substitute").to_string(),
        back: ctx.href(&it.organ.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("set-substitute"), &it.organ))
}
