use platform::{
    parts::Html,
    web::{Ctx, Form, Outcome},
};

use super::{
    act::{self, Act, Slug},
    parties,
};
use crate::{
    WORDS,
    actions::step,
    rules::{Agreement, Verb},
};

pub(super) async fn form(ctx: Ctx, path: Slug) -> Outcome {
    let agreement = act::agreement(&ctx, &path.slug, Verb::Consent).await?;
    draw(&ctx, &agreement, &parties::asked_for(&ctx, ctx.form().await?))
}

pub(super) async fn save(ctx: Ctx, path: Slug, mut form: Form) -> Outcome {
    let party = parties::party_of(&mut form);
    let publish = form.choice("publish", |typed| match typed {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    if let (Some(party), Some(publish)) = (party, publish) {
        // Two parties may say so at once: nobody's word hangs on another's.
        let done = step(act::by(&ctx), &path.slug, None, |agreement, by| agreement.consent(by, &party, publish)).await;
        if let Some(response) = act::after(&ctx, &mut form, Verb::Consent, done)? {
            return Ok(response);
        }
    }
    draw(&ctx, &act::agreement(&ctx, &path.slug, Verb::Consent).await?, &form)
}

fn draw(ctx: &Ctx, agreement: &Agreement, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let mine = parties::choices(ctx, agreement, Verb::Consent);
    let publish = [("yes", t.say("consent-yes").to_string()), ("no", t.say("consent-no").to_string())];
    let fields = vec![
        form.field(&t, "party", t.say("label-for-party")).radio(mine),
        form.field(&t, "publish", t.say("label-publish")).radio(publish),
    ];
    let says = t.say("says-consent").to_string();
    act::draw(ctx, form, Act { verb: Verb::Consent, agreement, says, fields, note: Html::default() })
}
