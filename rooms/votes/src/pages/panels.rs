//! What the pages of sessions show of votes.

use std::{collections::BTreeSet, sync::Arc};

use askama::Template;
use council::{Gathered, ItemKind};
use platform::{
    Failure, Link, Result,
    db::Reader,
    parts::{Html, shown},
    web::Ctx,
};

use super::{adherence, called, conducts, forms::ballot_form, is_public, stands};
use crate::{
    WORDS,
    rules::{Vote, VoteVerb, may_in_vote},
    store, words,
};

/// A vote in a list.
struct Line {
    href: String,
    called: String,
    question: Html,
    state: Html,
    result: Option<String>,
    /// What is the reader's to do about it: to vote, or to say how a member stands to it.
    act: Option<Link>,
}

#[derive(Template)]
#[template(path = "session-panel.html")]
struct OfSession {
    weights: Link,
}

#[derive(Template)]
#[template(path = "item-panel.html")]
struct OfItem {
    lines: Vec<Line>,
    act: Option<Link>,
}

/// The way to the weights of votes, where the rules give some, for whoever sets them. The votes stand under their items.
pub(crate) async fn of_session(reader: &mut Reader, ctx: &Ctx, session: &str) -> Result<Option<Html>> {
    if !may_in_vote(&ctx.actor, VoteVerb::SetWeights, &[]) {
        return Ok(None);
    }
    let it = gathered(reader, ctx, session).await?;
    if it.rules.as_ref().is_none_or(|rules| rules.ballots.weights != suffrage::Weights::Given) {
        return Ok(None);
    }
    let path = format!("{}/weights", it.organ().address());
    let weights = Link::new(ctx.words(&WORDS).say("weights-title"), ctx.href(&path));
    Html::of(&OfSession { weights }).map(Some)
}

/// The votes under an item, each with how far it has come and what came of it, and for whoever conducts the way to prepare one.
pub(crate) async fn of_item(reader: &mut Reader, ctx: &Ctx, item: &str) -> Result<Option<Html>> {
    let votes = store::of_item(reader, item).await?;
    let Some(stands) = council::item(reader, item).await? else { return Ok(None) };
    if votes.is_empty() && (!ctx.actor.signed_in() || !stands.said.kind.decides() || stands.withdrawn) {
        return Ok(None);
    }
    let it = gathered(reader, ctx, stands.session.as_str()).await?;
    let lines = lines(reader, ctx, (&it, &votes)).await?;
    let called = it.session.state.convocation().is_some() && !it.session.is_past();
    let prepares = called && stands.said.kind.decides() && !stands.withdrawn && conducts(ctx, &it);
    // The room of minutes knows which of them wait.
    let of = if stands.said.kind == ItemKind::Minutes { "minutes/vote" } else { "votes/new" };
    let path = format!("{}/{of}?item={item}", it.session.address());
    let act = prepares.then(|| Link::new(ctx.words(&WORDS).say("prepare-vote"), ctx.href(&path)));
    if lines.is_empty() && act.is_none() {
        return Ok(None);
    }
    Ok(Some(Html::of(&OfItem { lines, act })?))
}

/// The session, gathered once for all that its page shows.
async fn gathered(reader: &mut Reader, ctx: &Ctx, session: &str) -> Result<Arc<Gathered>> {
    let session = council::session_by_id(reader, session).await?.ok_or(Failure::NotFound)?;
    council::gather(reader, session, ctx.now()).await
}

async fn lines(reader: &mut Reader, ctx: &Ctx, (it, votes): (&Gathered, &[Vote])) -> Result<Vec<Line>> {
    let t = ctx.words(&WORDS);
    let follows = may_in_vote(&ctx.actor, VoteVerb::Follow, it.chairs());
    let mut lines = Vec::new();
    let kept = match follows {
        true => BTreeSet::new(),
        false => crate::kept_from(&ctx.app, reader, &ctx.actor, votes).await?,
    };
    for vote in votes.iter().filter(|vote| follows || is_public(vote) && !kept.contains(&vote.id)) {
        let votes = ctx.actor.signed_in() && ballot_form(reader, ctx, it, vote).await?.is_some();
        let path = if crate::rules::is_tacit(vote.said.way) {
            vote.address()
        } else {
            format!("/council/ballots/{}", vote.id)
        };
        let ballot = votes.then(|| Link::new(t.say("go-and-vote"), ctx.href(&path)));
        lines.push(Line {
            act: match ballot {
                Some(link) => Some(link),
                None => adherence::asked(reader, ctx, vote).await?,
            },
            href: ctx.href(&vote.address()),
            called: called(vote, t),
            question: shown(&vote.said.question, t.lang),
            state: stands(vote, t),
            result: words::decision(vote, t),
        });
    }
    Ok(lines)
}
