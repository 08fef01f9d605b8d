use askama::Template;
use platform::{
    Failure,
    i18n::Words,
    parts::{Html, state},
    web::{Ctx, Outcome, Page},
};

use super::{
    act::Slug,
    export,
    facts::{self, Facts, PartyView},
    sheets, show_file,
};
use crate::{
    WORDS,
    actions::refresh,
    rules::{Agreement, Sight, sight},
    store, view,
};

#[derive(Template)]
#[template(path = "show_public.html")]
struct PublicPage {
    t: Words,
    facts: Facts,
    stands: Html,
    text: Html,
}

/// An agreement's page: for its file, or for the public; for anyone else there is nothing here.
pub(super) async fn show(ctx: Ctx, path: Slug) -> Outcome {
    if let Some(slug) = path.slug.strip_suffix(".pdf") {
        return sheets::pdf(&ctx, slug).await;
    }
    if let Some(slug) = path.slug.strip_suffix(".json") {
        return export::of_one(&ctx, slug).await;
    }
    let mut reader = ctx.read().await?;
    let mut agreement = store::find(&mut reader, &path.slug).await?.ok_or(Failure::NotFound)?;
    match sight(&ctx.actor, &agreement) {
        Sight::Nothing => Err(Failure::NotFound),
        Sight::Public => {
            let facts = facts::gather(&ctx, &mut reader, &agreement).await?;
            drop(reader);
            public(&ctx, &agreement, facts)
        }
        Sight::File => {
            refresh(&mut reader, &mut agreement, ctx.today()).await?;
            let facts = facts::gather(&ctx, &mut reader, &agreement).await?;
            show_file::show(&ctx, reader, agreement, facts).await
        }
    }
}

fn public(ctx: &Ctx, agreement: &Agreement, facts: Facts) -> Outcome {
    let t = ctx.words(&WORDS);
    let (tone, word) = view::standing_in_public(agreement, t);
    let head = page(ctx, agreement, &facts.parties);
    let text = facts::text(ctx, agreement, facts.consolidated);
    let body = PublicPage { t, facts, stands: state(tone, &word), text };
    ctx.page(head.public(&[]), &body)
}

/// The head of an agreement's page: its title, what it is and between whom.
pub(super) fn page(ctx: &Ctx, agreement: &Agreement, parties: &[PartyView]) -> Page {
    let t = ctx.words(&WORDS);
    let lead = t
        .say("agreement-lead")
        .with("kind", view::kind(&agreement.kind, t))
        .with("parties", t.list(parties.iter().filter_map(|party| party.in_text.as_deref())));
    Page::new(agreement.title.shown(ctx.lang)).under(t.say("nav-agreements"), ctx.href("/agreements")).lead(lead)
}
