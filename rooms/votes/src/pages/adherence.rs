use std::collections::BTreeSet;

use askama::Template;
use atlas::Entity;
use axum::extract::Path;
use council::Gathered;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, Tone, notice, shown, state},
    web::{At, Ctx, Form, Outcome, Sheet},
};

use super::{find, under};
use crate::{
    WORDS,
    actions::adhere,
    rules::{Adherence, Stand, Vote, VoteRefusal},
    store,
};

/// A member and how it stands to a declaration.
struct Line {
    member: String,
    stand: Html,
    text: Html,
}

#[derive(Template)]
#[template(path = "adherence.html")]
struct Part {
    t: Words,
    counted: String,
    lines: Vec<Line>,
    act: Option<Link>,
}

/// Who stands by a declaration that was adopted, and for whoever acts for a member the way to say so.
pub(super) async fn part(reader: &mut Reader, ctx: &Ctx, vote: &Vote) -> Result<Html> {
    if !vote.takes_adherence() {
        return Ok(Html::default());
    }
    let t = ctx.words(&WORDS);
    let all = store::adherences(reader, &vote.id).await?;
    let mut lines = Vec::new();
    for it in all.iter() {
        let Some(entity) = atlas::entity(reader, &it.entity).await? else { continue };
        lines.push(line(it, &entity, t));
    }
    t.sort_by(&mut lines, |line| line.member.clone());
    let count = |word: &str| all.iter().filter(|it| it.stand.word() == word).count();
    let counted = t
        .say("adherence-counted")
        .with("adheres", count("adheres"))
        .with("reserves", count("reserves"))
        .with("abstains", count("abstains"))
        .to_string();
    let act = (!own(reader, ctx).await?.is_empty())
        .then(|| Link::new(t.say("say-adherence"), ctx.href(&format!("{}/adherence", vote.address()))));
    Html::of(&Part { t, counted, lines, act })
}

fn line(it: &Adherence, entity: &Entity, t: Words) -> Line {
    let (tone, text) = match &it.stand {
        Stand::Adheres => (Tone::Met, Html::default()),
        Stand::Reserves(text) => (Tone::Confirm, shown(text, t.lang)),
        Stand::Abstains => (Tone::None, Html::default()),
    };
    Line {
        member: entity.short_name().shown(t.lang).text.to_owned(),
        stand: state(tone, t.say(format!("stand-{}", it.stand.word()))),
        text,
    }
}

/// The members of the club for which the reader acts.
async fn own(reader: &mut Reader, ctx: &Ctx) -> Result<Vec<Entity>> {
    let bodies: BTreeSet<&str> = ctx.actor.bodies().filter(|body| ctx.actor.belongs_to(body)).collect();
    let mut own = Vec::new();
    for body in bodies {
        if members::is_member(reader, body).await? {
            own.extend(atlas::entity(reader, body).await?);
        }
    }
    Ok(own)
}

pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (vote, it, own) = there(&ctx, &id).await?;
    takes(&vote, &own)?;
    let mut form = ctx.form().await?;
    if let [member] = own.as_slice() {
        let said = store::adherences(&mut ctx.read().await?, &vote.id).await?;
        form = form.filled("member", &member.slug);
        if let Some(said) = said.iter().find(|said| said.entity == member.id.as_str()) {
            form = form.filled("stand", said.stand.word());
            if let Stand::Reserves(text) = &said.stand {
                form = form.filled_in_languages("text", text);
            }
        }
    }
    draw(&ctx, &form, (&it, &vote), &own)
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (vote, it, own) = there(&ctx, &id).await?;
    let member = form.choice("member", |slug| own.iter().find(|member| member.slug == slug));
    let word = form.choice("stand", |word| Stand::WORDS.into_iter().find(|it| *it == word));
    let stand = match word {
        Some("adheres") => Some(Stand::Adheres),
        Some("reserves") => Some(Stand::Reserves(form.needed_localised("text", 4_000))),
        Some(_) => Some(Stand::Abstains),
        None => None,
    };
    if let Err(over) = takes(&vote, &own) {
        // What was typed is shown, to take over elsewhere.
        form.close(over.into());
        return draw(&ctx, &form, (&it, &vote), &own);
    }
    if let (Some(member), Some(stand), false) = (member, stand, form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let over = (member.id.as_str(), stand);
        let done = adhere(&ctx.app, &mut tx, &ctx.actor, &vote.id, over).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(vote.address()).telling("votes", "adherence-said").ok();
        }
    }
    draw(&ctx, &form, (&it, &vote), &own)
}

/// The vote, with the members of the club for which the reader acts.
async fn there(ctx: &Ctx, id: &str) -> Result<(Vote, Gathered, Vec<Entity>)> {
    ctx.must_sign_in()?;
    let (vote, it) = find(ctx, id).await?;
    let own = own(&mut ctx.read().await?, ctx).await?;
    Ok((vote, it, own))
}

fn takes(vote: &Vote, own: &[Entity]) -> Result<(), VoteRefusal> {
    if !vote.takes_adherence() {
        return Err(VoteRefusal::NoDeclaration);
    }
    if own.is_empty() { Err(VoteRefusal::NotYours) } else { Ok(()) }
}

fn draw(ctx: &Ctx, form: &Form, (it, vote): (&Gathered, &Vote), own: &[Entity]) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/adherence", vote.address());
    let members = own.iter().map(|it| (it.slug.clone(), it.short_name().shown(t.lang).text.to_owned()));
    let stands = Stand::WORDS.map(|word| (word, t.say(format!("stand-{word}")).to_string()));
    let fields = vec![
        form.field(&t, "member", t.say("member-field")).radio(members),
        form.field(&t, "stand", t.say("stand-field")).radio(stands),
        form.field(&t, "text", t.say("stand-text")).hint(t.say("stand-hint")).localised(3).optional(),
    ];
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("adherence-means").with_text("question", vote.said.question.shown(t.lang))),
        version: None,
        groups: vec![(String::new(), fields)],
        button: t.say("say-adherence").to_string(),
        back: ctx.href(&vote.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("adherence-title"), it, vote))
}
