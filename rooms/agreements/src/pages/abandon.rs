use platform::{
    parts::Html,
    web::{Ctx, Form, Outcome},
};

use super::act::{self, Act, Slug};
use crate::{
    WORDS,
    actions::step,
    rules::{Agreement, REASON_MOST, Verb},
};

pub(super) async fn form(ctx: Ctx, path: Slug) -> Outcome {
    let agreement = act::agreement(&ctx, &path.slug, Verb::Abandon).await?;
    draw(&ctx, &agreement, &ctx.form().await?)
}

pub(super) async fn save(ctx: Ctx, path: Slug, mut form: Form) -> Outcome {
    let reason = form.needed_text("reason", REASON_MOST);
    let version = act::version(&mut form);
    if !form.is_wrong() {
        let done = step(act::by(&ctx), &path.slug, version, |agreement, by| agreement.abandon(by, &reason)).await;
        if let Some(response) = act::after(&ctx, &mut form, Verb::Abandon, done)? {
            return Ok(response);
        }
    }
    let agreement = act::sent(&ctx, &path.slug, Verb::Abandon, &mut form).await?;
    draw(&ctx, &agreement, &form)
}

fn draw(ctx: &Ctx, agreement: &Agreement, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let reason = form.field(&t, "reason", t.say("label-reason")).hint(t.say("hint-reason-file")).text(4);
    let says = t.say("says-abandon").to_string();
    act::draw(ctx, form, Act { verb: Verb::Abandon, agreement, says, fields: vec![reason], note: Html::default() })
}
