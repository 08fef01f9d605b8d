//! Words sent for an article that no longer takes them: nothing typed is lost.

use kernel::LangTag;
use platform::{
    Failure, Link, Result,
    parts::Html,
    web::{Ctx, Form, FormBody, Outcome},
};

use super::{clause::InLanguage, desk, framed::Framed};
use crate::{
    WORDS,
    rules::{Agreement, Refusal, Verb, may},
    store, tongue, words,
};

/// Why the words sent could not be kept, with the words: a colleague took the article or the language out, or settled
/// the text, meanwhile. For someone without sight of the file, and where nothing was typed, the failure itself.
///
/// # Errors
/// The failure, and those of a page.
pub(super) async fn answer(ctx: &Ctx, at: &InLanguage, mut form: Form, failure: Failure) -> Outcome {
    let agreement = desk::file(ctx, &at.slug).await?;
    let typed = ["heading", "body"].iter().any(|name| !form.typed(name).trim().is_empty());
    let refusal = if typed { why(ctx, at, &agreement).await? } else { None };
    let (Some(refusal), Ok(tag)) = (refusal, at.tag.parse::<LangTag>()) else { return Err(failure) };
    form.close(refusal);
    let t = ctx.words(&WORDS);
    let title =
        t.say("draft-edit-title").with("clause", words::clause(t, &at.clause)).with("lang", tongue::name(&tag, t));
    let text = ctx.href(&desk::text_address(&at.slug));
    let fields = vec![
        form.field(&t, "heading", t.say("draft-heading")).in_language(tag.clone()).optional(),
        form.field(&t, "body", t.say("draft-words")).in_language(tag.clone()).text(12),
    ];
    let body = FormBody {
        open: form.open(&t, format!("{text}/{}/{tag}", at.clause)),
        carried: Vec::new(),
        groups: vec![(String::new(), fields)],
        button: t.say("draft-save").to_string(),
        grave: false,
        back: Link::new(t.say("draft-back"), text),
    };
    let body = body.html()?;
    let framed = Framed { says: String::new(), note: Html::default(), grave: false, body };
    framed.answer(ctx, &form, desk::page(ctx, &agreement, title))
}

/// What became of the article meanwhile.
async fn why(ctx: &Ctx, at: &InLanguage, agreement: &Agreement) -> Result<Option<platform::Refusal>> {
    let Some(text) = store::draft(&mut ctx.read().await?, &agreement.id).await? else { return Ok(None) };
    let refused = match may(&ctx.actor, Verb::Write, agreement) {
        Err(refusal) => refusal,
        Ok(()) if text.clause(&at.clause).is_none() => Refusal::UnknownClause { clause: at.clause.clone() },
        Ok(()) => match at.tag.parse::<LangTag>() {
            Ok(lang) if !text.languages.contains(&lang) => Refusal::UnknownLanguage { lang },
            _ => return Ok(None),
        },
    };
    Ok(match words::refusal(&refused, ctx.lang) {
        Failure::Refused(refusal) => Some(refusal),
        _ => None,
    })
}
