use askama::Template;
use platform::{
    Result,
    i18n::Words,
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
    view,
};

/// Which words are consented to: their number, where to read them, their hash.
#[derive(Template)]
#[template(path = "words_read.html")]
struct WordsRead<'a> {
    t: Words,
    version: String,
    hash: &'a str,
    href: String,
}

fn words_read(ctx: &Ctx, agreement: &Agreement) -> Result<Html> {
    let Some(text) = agreement.text_ref() else { return Ok(Html::default()) };
    let href = ctx.href(&format!("{}/text", view::address(&agreement.slug)));
    let t = ctx.words(&WORDS);
    let version = t.say("text-version").with("n", text.version).to_string();
    Html::of(&WordsRead { t, version, hash: &text.hash, href })
}

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
    let hash = form.line("hash", 64);
    if let (Some(party), Some(publish)) = (party, publish) {
        // Two parties may say so at once: nobody's word hangs on another's, but each on the words that were read.
        let consent = |agreement: Agreement, by: &crate::rules::By<'_>| agreement.consent(by, &party, publish, &hash);
        let done = step(act::by(&ctx), &path.slug, None, consent).await;
        if let Some(response) = act::after(&ctx, &mut form, Verb::Consent, done)? {
            return Ok(response);
        }
    }
    let agreement = act::sent(&ctx, &path.slug, Verb::Consent, &mut form).await?;
    draw(&ctx, &agreement, &form)
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
    act::draw(ctx, form, Act { verb: Verb::Consent, agreement, says, fields, note: words_read(ctx, agreement)? })
}
