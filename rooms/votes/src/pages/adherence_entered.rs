//! How a member stands to a declaration, as it said by letter or otherwise: entered by the secretary, with what shows it.

use std::sync::Arc;

use atlas::Entity;
use axum::extract::Path;
use council::{Gathered, came_fields, keep_came, read_came};
use platform::{
    Failure, Result,
    db::Reader,
    parts::notice,
    web::{At, Ctx, Form, Outcome, Sheet},
};
use serde::Deserialize;

use super::{adherence::stand, find, under};
use crate::{
    WORDS,
    actions::enter_adherence,
    rules::{Stand, Vote, VoteRefusal, VoteVerb, may_in_vote, may_see_evidence},
    store,
};

/// What a member said, by the member.
#[derive(Deserialize)]
pub(super) struct ByMember {
    id: String,
    member: String,
}

pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (vote, it, members) = there(&ctx, &id).await?;
    let mut form = ctx.form().await?;
    if !vote.takes_adherence() {
        form.close(VoteRefusal::NoDeclaration.into());
    }
    draw(&ctx, &form, (&it, &vote), &members)
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (vote, it, members) = there(&ctx, &id).await?;
    let member = form.choice("member", |slug| members.iter().find(|member| member.slug == slug));
    let stand = stand(&mut form);
    let came = read_came(&mut form);
    if let (Some(member), Some(stand), Some(came), false) = (member, stand, came, form.is_wrong())
        && let Some(came) = keep_came(&ctx, &mut form, came).await?
    {
        let mut tx = ctx.begin().await?;
        let over = (member.id.as_str(), stand, came);
        let done = enter_adherence(&ctx.app, &mut tx, &ctx.actor, &vote.id, over).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(vote.address()).telling("votes", "adherence-entered").ok();
        }
    }
    draw(&ctx, &form, (&it, &vote), &members)
}

/// What shows the word of a member, for whoever may see it.
pub(super) async fn evidence(ctx: Ctx, Path(ByMember { id, member }): Path<ByMember>) -> Outcome {
    let (vote, _) = find(&ctx, &id).await?;
    let mut reader = ctx.read().await?;
    let member = atlas::entity_by_slug(&mut reader, &member).await?.ok_or(Failure::NotFound)?;
    if !may_see_evidence(&ctx.actor, member.id.as_str()) {
        return Err(Failure::NotFound);
    }
    let said = store::adherences(&mut reader, &vote.id).await?;
    let said = said.iter().find(|it| it.entity == member.id.as_str()).and_then(|it| it.came.as_ref());
    let shown = said.and_then(|came| came.evidence.as_ref()).ok_or(Failure::NotFound)?;
    drop(reader);
    council::evidence(&ctx, shown).await
}

/// The vote, with the members of the club, for the secretary.
async fn there(ctx: &Ctx, id: &str) -> Result<(Vote, Arc<Gathered>, Vec<Entity>)> {
    ctx.must_sign_in()?;
    let (vote, it) = find(ctx, id).await?;
    if !may_in_vote(&ctx.actor, VoteVerb::EnterAdherence, &[]) {
        return Err(VoteRefusal::NotYours.into());
    }
    let members = members(&mut ctx.read().await?, ctx).await?;
    Ok((vote, it, members))
}

/// The members of the club, as the reader's language sorts them.
async fn members(reader: &mut Reader, ctx: &Ctx) -> Result<Vec<Entity>> {
    let mut all = Vec::new();
    for member in members::members(reader).await? {
        all.extend(atlas::entity(reader, member.entity.as_str()).await?);
    }
    let t = ctx.words(&WORDS);
    t.sort_by(&mut all, |entity| entity.short_name().shown(t.lang).text.to_owned());
    Ok(all)
}

fn draw(ctx: &Ctx, form: &Form, (it, vote): (&Gathered, &Vote), members: &[Entity]) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/adherence/enter", vote.address());
    let none = (String::new(), t.say("choose-member").to_string());
    let members = members.iter().map(|it| (it.slug.clone(), it.short_name().shown(t.lang).text.to_owned()));
    let mut fields = vec![form.field(&t, "member", t.say("member-field")).select(std::iter::once(none).chain(members))];
    let stands = Stand::WORDS.map(|word| (word, t.say(format!("stand-{word}")).to_string()));
    fields.extend([
        form.field(&t, "stand", t.say("stand-field")).radio(stands),
        form.field(&t, "text", t.say("stand-text")).hint(t.say("stand-hint")).localised(3).optional(),
    ]);
    fields.extend(came_fields(form, ctx));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).with_files().keeping(&path),
        t,
        intro: notice(t.say("adherence-enter-means").with_text("question", vote.said.question.shown(t.lang))),
        version: None,
        groups: vec![(String::new(), fields)],
        button: t.say("enter-adherence").to_string(),
        back: ctx.href(&vote.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("enter-adherence"), it, vote))
}
