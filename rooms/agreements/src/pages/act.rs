//! The page of one act on an agreement: what will happen, in words; what it needs; one button that says the act.

use axum::{extract::Path, response::Response};
use platform::{
    Failure, Link, Refusal, Result,
    parts::Html,
    web::{BySlug, Ctx, Field, Form, FormBody, Outcome, Page},
};

use super::framed::Framed;
use crate::{
    WORDS,
    actions::{By, found},
    rules::{self, Agreement, Sight, Verb, may, may_choose, sight},
    view, words,
};

/// One act on an agreement, as its page shows it.
pub(super) struct Act<'a> {
    /// Which.
    pub verb: Verb,
    /// On which agreement.
    pub agreement: &'a Agreement,
    /// What will happen.
    pub says: String,
    /// What it needs.
    pub fields: Vec<Field<'a>>,
    /// What more there is to know.
    pub note: Html,
}

/// The agreement, for someone who may do this now.
///
/// # Errors
/// [`Failure::SignIn`] for a visitor, [`Failure::NotFound`] for who may not know of the file, the rule's refusal in words.
pub(super) async fn agreement(ctx: &Ctx, slug: &str, verb: Verb) -> Result<Agreement> {
    let agreement = seen(ctx, slug).await?;
    may_now(ctx, verb, &agreement).map_err(|refusal| words::refusal(&refusal, ctx.lang))?;
    Ok(agreement)
}

/// Whether this reader may do this now to the agreement as a whole, by the function that its step asks.
///
/// # Errors
/// As the policy says.
pub(super) fn may_now(ctx: &Ctx, verb: Verb, agreement: &Agreement) -> Result<(), rules::Refusal> {
    match verb {
        Verb::DecideAfterParent => may_choose(&ctx.actor, verb, agreement, None, ctx.today()),
        verb => may(&ctx.actor, verb, agreement),
    }
}

/// The same for a form that was sent. Where it is not the time any more, the form is closed and says why: nothing typed is
/// lost because a colleague was quicker.
///
/// # Errors
/// As [`agreement`], but for the stage.
pub(super) async fn sent(ctx: &Ctx, slug: &str, verb: Verb, form: &mut Form) -> Result<Agreement> {
    let agreement = seen(ctx, slug).await?;
    in_time(ctx, &agreement, verb, form)?;
    Ok(agreement)
}

/// Closes a form that was sent for something whose time is over.
///
/// # Errors
/// Why this person may not do it at any time.
pub(super) fn in_time(ctx: &Ctx, agreement: &Agreement, verb: Verb, form: &mut Form) -> Result<()> {
    match may_now(ctx, verb, agreement) {
        Err(refusal @ rules::Refusal::WrongStage { .. }) => close(ctx, form, &refusal),
        other => other.map_err(|refusal| words::refusal(&refusal, ctx.lang)),
    }
}

/// Closes a form: what it asks for cannot be taken as things stand by now.
///
/// # Errors
/// A refusal that says nothing to this reader.
pub(super) fn close(ctx: &Ctx, form: &mut Form, refusal: &rules::Refusal) -> Result<()> {
    match words::refusal(refusal, ctx.lang) {
        Failure::Refused(said) => {
            form.close(said);
            Ok(())
        }
        failure => Err(failure),
    }
}

/// The agreement, for someone with sight of its file.
async fn seen(ctx: &Ctx, slug: &str) -> Result<Agreement> {
    ctx.must_sign_in()?;
    let mut reader = ctx.read().await?;
    let agreement = found(&mut reader, slug, ctx.today()).await?.ok_or(Failure::NotFound)?;
    drop(reader);
    if sight(&ctx.actor, &agreement) < Sight::File {
        return Err(Failure::NotFound);
    }
    Ok(agreement)
}

/// Shows the page of an act; again, where its form could not be taken.
pub(super) fn draw(ctx: &Ctx, form: &Form, act: Act<'_>) -> Outcome {
    let t = ctx.words(&WORDS);
    let (word, says) = (act.verb.word(), words::verb(t, act.verb));
    let back = ctx.href(&view::address(&act.agreement.slug));
    let page = Page::new(&says)
        .under(t.say("nav-agreements"), ctx.href("/agreements"))
        .under(act.agreement.title.shown(ctx.lang), back.clone());
    let grave = matches!(act.verb, Verb::Abandon | Verb::RemoveParty);
    let hash = act.agreement.text_ref().map(|text| text.hash.clone()).unwrap_or_default();
    let body = FormBody {
        open: form.open(&t, format!("{back}/{word}")).keeping(format!("agreement-{}-{word}", act.agreement.slug)),
        carried: vec![form.over("version", act.agreement.version), form.over("hash", hash)],
        groups: vec![(String::new(), act.fields)],
        button: says,
        grave,
        back: Link::new(t.say("back-to-agreement"), back),
    };
    Framed { says: act.says, note: act.note, grave, body: body.html()? }.answer(ctx, form, page)
}

/// Who acts here.
pub(super) fn by(ctx: &Ctx) -> By<'_> {
    By { app: &ctx.app, actor: &ctx.actor, lang: ctx.lang }
}

/// The version that the page showed.
pub(super) fn version(form: &mut Form) -> Option<i64> {
    form.number("version", 0, i64::MAX)
}

/// What an act yielded; none when it was refused, and the form says why. What was typed is kept.
pub(super) fn settled<T>(form: &mut Form, outcome: Result<T>) -> Result<Option<T>> {
    form.settle_with(outcome, Refusal::new(&WORDS, "changed-meanwhile"))
}

/// After an act: on to the agreement when it was done; else the form's refusal is set and its page must be shown again.
pub(super) fn after(ctx: &Ctx, form: &mut Form, verb: Verb, outcome: Result<Agreement>) -> Result<Option<Response>> {
    let done = settled(form, outcome)?;
    let go = |it: Agreement| ctx.go(view::address(&it.slug)).telling("agreements", &words::done(verb)).ok();
    done.map(go).transpose()
}

/// The address of an agreement, as handlers take it.
pub(super) type Slug = Path<BySlug>;
