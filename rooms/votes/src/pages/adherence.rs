use std::{collections::BTreeSet, sync::Arc};

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

use super::{find, typed_in, under};
use crate::{
    WORDS,
    actions::adhere,
    rules::{Adherence, Kind, Stand, Vote, VoteRefusal, VoteVerb, may_in_vote, may_see_evidence},
    store,
};

/// A member and how it stands to a declaration.
struct Line {
    member: String,
    stand: Html,
    text: Html,
    /// By which way its word came, where it did not say it here.
    came: Option<String>,
    /// What shows it, for whoever may see it.
    evidence: Option<Link>,
}

#[derive(Template)]
#[template(path = "adherence.html")]
struct Part {
    t: Words,
    counted: String,
    lines: Vec<Line>,
    acts: Vec<Link>,
}

/// The declaration, before what a member says of it.
#[derive(Template)]
#[template(path = "adherence-intro.html")]
struct Intro {
    t: Words,
    says: Html,
    question: Html,
    text: Html,
}

/// Who stands by a declaration that was adopted: how many, and by name of the member; for whoever acts for a member the way to say so, and for
/// the secretary that to enter what a member said otherwise. It is for any page that shows the declaration. Nothing of any other vote.
///
/// # Errors
/// When the database cannot be read.
pub async fn adherence_part(reader: &mut Reader, ctx: &Ctx, vote: &Vote) -> Result<Html> {
    if !vote.takes_adherence() {
        return Ok(Html::default());
    }
    let t = ctx.words(&WORDS);
    let all = store::adherences(reader, &vote.id).await?;
    let mut lines = Vec::new();
    for it in all.iter() {
        let Some(entity) = atlas::entity(reader, &it.entity).await? else { continue };
        lines.push(line(ctx, (vote, it), &entity));
    }
    t.sort_by(&mut lines, |line| line.member.clone());
    let count = |word: &str| all.iter().filter(|it| it.stand.word() == word).count();
    let counted = t
        .say("adherence-counted")
        .with("adheres", count("adheres"))
        .with("reserves", count("reserves"))
        .with("abstains", count("abstains"))
        .to_string();
    let address = format!("{}/adherence", vote.address());
    let own = (!own(reader, ctx).await?.is_empty()).then(|| Link::new(t.say("say-adherence"), ctx.href(&address)));
    let enters = may_in_vote(&ctx.actor, VoteVerb::EnterAdherence, &[])
        .then(|| Link::new(t.say("enter-adherence"), ctx.href(&format!("{address}/enter"))));
    Html::of(&Part { t, counted, lines, acts: own.into_iter().chain(enters).collect() })
}

fn line(ctx: &Ctx, (vote, it): (&Vote, &Adherence), entity: &Entity) -> Line {
    let t = ctx.words(&WORDS);
    let (tone, text) = match &it.stand {
        Stand::Adheres => (Tone::Met, Html::default()),
        Stand::Reserves(text) => (Tone::Confirm, shown(text, t.lang)),
        Stand::Abstains => (Tone::None, Html::default()),
    };
    let came = it.came.as_ref().map(|came| {
        let way = ctx.words(&council::WORDS).say(format!("channel-{}", came.channel.as_str())).to_string();
        t.say("adherence-came-by").with("way", way).with("day", t.day(came.on)).to_string()
    });
    let shows = it.came.as_ref().and_then(|came| came.evidence.as_ref());
    let evidence = shows.filter(|_| may_see_evidence(&ctx.actor, &it.entity)).map(|shows| {
        let path = format!("{}/adherence/{}/file", vote.address(), entity.slug);
        Link::new(t.say("adherence-file-of").with("file", shows.name.as_str()).to_string(), ctx.href(&path))
    });
    let member = entity.short_name().shown(t.lang).text.to_owned();
    Line { member, stand: state(tone, t.say(format!("stand-{}", it.stand.word()))), text, came, evidence }
}

/// Where the reader says how a member stands to a declaration that was adopted, as long as one for which they act has said nothing.
pub(super) async fn asked(reader: &mut Reader, ctx: &Ctx, vote: &Vote) -> Result<Option<Link>> {
    if !vote.takes_adherence() {
        return Ok(None);
    }
    let (own, said) = (own(reader, ctx).await?, store::adherences(reader, &vote.id).await?);
    let silent = |member: &Entity| !said.iter().any(|it| it.entity == member.id.as_str());
    let path = format!("{}/adherence", vote.address());
    Ok(own.iter().any(silent).then(|| Link::new(ctx.words(&WORDS).say("say-adherence"), ctx.href(&path))))
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
    let said = store::adherences(&mut ctx.read().await?, &vote.id).await?;
    if let [member] = own.as_slice() {
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
    let stand = stand(&mut form);
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

/// How a form says that a member stands. A reservation that is typed is never thrown away: the form complains of one beside a position that
/// has none.
pub(super) fn stand(form: &mut Form) -> Option<Stand> {
    let stand = match form.choice("stand", |word| Stand::WORDS.into_iter().find(|it| *it == word))? {
        "adheres" => Stand::Adheres,
        "reserves" => return Some(Stand::Reserves(form.needed_localised("text", 4_000))),
        _ => Stand::Abstains,
    };
    if let Some(lang) = typed_in(form, "text") {
        form.wrong_in(&format!("text-{lang}"), &WORDS, "wrong-stand-text");
    }
    Some(stand)
}

/// The vote, with the members of the club for which the reader acts.
async fn there(ctx: &Ctx, id: &str) -> Result<(Vote, Arc<Gathered>, Vec<Entity>)> {
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
    let named = |it: &Entity| it.short_name().shown(t.lang).text.to_owned();
    let members = own.iter().map(|it| (it.slug.clone(), named(it)));
    let stands = Stand::WORDS.map(|word| (word, t.say(format!("stand-{word}")).to_string()));
    let member = form.field(&t, "member", t.say("member-field"));
    // Whoever acts for one member alone is not asked for which.
    let (member, of) = match own {
        [one] => (member.hidden(), t.say("stand-of").with("member", named(one)).to_string()),
        _ => (member.radio(members), t.say("stand-field").to_string()),
    };
    let said = vec![member, form.field(&t, "stand", of).radio(stands)];
    let text = form.field(&t, "text", t.say("stand-text")).hint(t.say("stand-hint")).localised(3).optional();
    let intro = Intro {
        t,
        says: notice(t.say("adherence-means")),
        question: shown(&vote.said.question, t.lang),
        text: match &vote.said.kind {
            Kind::Declaration { text } => shown(text, t.lang),
            Kind::Proposal | Kind::Election { .. } => Html::default(),
        },
    };
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: Html::of(&intro)?,
        version: None,
        groups: vec![(String::new(), said), (t.say("group-reservation").to_string(), vec![text])],
        button: t.say("say-adherence").to_string(),
        back: ctx.href(&vote.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("adherence-title"), it, vote))
}
