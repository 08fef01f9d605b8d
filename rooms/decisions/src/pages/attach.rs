use axum::extract::Path;
use platform::{
    Failure, Result,
    parts::{Html, notice},
    web::{Ctx, Form, Outcome, Sheet},
};
use serde::Deserialize;

use super::in_council;
use crate::{
    WORDS, actions,
    rules::{Axis, AxisId, Ticks, TieKind, may},
    store,
    things::{self, Seen},
};

/// A thing by its kind and its identity.
#[derive(Deserialize)]
pub(super) struct Asked {
    kind: String,
    id: String,
}

/// Which axes a thing serves.
pub(super) async fn form(ctx: Ctx, Path(asked): Path<Asked>) -> Outcome {
    let (kind, thing) = there(&ctx, &asked).await?;
    let ties = store::ties_of(&mut ctx.read().await?, kind, &asked.id).await?;
    let read: Vec<String> = ties.iter().map(|tie| tie.axis.to_string()).collect();
    let form = ctx.form().await?.filled("read", read.join(" ")).ticked("axes", read);
    draw(&ctx, &form, &asked, &thing).await
}

pub(super) async fn save(ctx: Ctx, Path(asked): Path<Asked>, mut form: Form) -> Outcome {
    let (kind, thing) = there(&ctx, &asked).await?;
    let read = form.typed("read").split_whitespace().map(AxisId::new).collect();
    let ticks = offered(&ctx, Ticks { read, ticked: form.all("axes").iter().map(AxisId::new).collect() }).await?;
    let mut tx = ctx.begin().await?;
    let done = actions::attach(&ctx.app, &mut tx, &ctx.actor, (kind, &asked.id), &ticks).await;
    if form.settle(done)?.is_some() {
        tx.commit(ctx.now()).await?;
        return ctx.go(&thing.path).telling("decisions", "attached").ok();
    }
    drop(tx);
    draw(&ctx, &form, &asked, &thing).await
}

/// What was read, of the axes that the form offered: it says nothing of those that are over.
async fn offered(ctx: &Ctx, ticks: Ticks) -> Result<Ticks> {
    let axes = store::axes(&mut ctx.read().await?).await?;
    let holds = |axis: &AxisId| axes.iter().any(|it| it.id == *axis && it.holds_on(ctx.today()));
    Ok(Ticks {
        read: ticks.read.into_iter().filter(|axis| holds(axis) || ticks.ticked.contains(axis)).collect(),
        ..ticks
    })
}

async fn there(ctx: &Ctx, asked: &Asked) -> Result<(TieKind, Seen)> {
    ctx.must_sign_in()?;
    let kind = TieKind::from_word(&asked.kind).ok_or(Failure::NotFound)?;
    let thing = things::find(&mut ctx.read().await?, &ctx.actor, (kind, &asked.id)).await?;
    let thing = thing.ok_or(Failure::NotFound)?;
    may(&ctx.actor, actions::verb(kind), thing.theirs)?;
    Ok((kind, thing))
}

async fn draw(ctx: &Ctx, form: &Form, asked: &Asked, thing: &Seen) -> Outcome {
    let t = ctx.words(&WORDS);
    let axes = store::axes(&mut ctx.read().await?).await?;
    let offered: Vec<&Axis> = axes.iter().filter(|it| it.holds_on(ctx.today())).collect();
    let boxes = offered.iter().map(|it| (it.id.to_string(), it.said.title.shown(t.lang).text.to_owned()));
    let path = format!("/council/serves/{}/{}", asked.kind, asked.id);
    let title = thing.title.shown(t.lang);
    let none = if offered.is_empty() { notice(t.say("no-axis-to-serve")) } else { Html::default() };
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: Html::trusted(format!("{}{none}", notice(t.say("attach-means").with_text("title", title)))),
        version: None,
        groups: vec![(
            String::new(),
            match offered.is_empty() {
                true => Vec::new(),
                false => vec![
                    form.field(&t, "read", "").hidden(),
                    form.field(&t, "axes", t.say("attach-axes")).boxes(boxes).optional(),
                ],
            },
        )],
        button: t.say("attach-do").to_string(),
        back: ctx.href(&thing.path),
    };
    let page = in_council(ctx, t.say("attach-act")).under(t.say("axes-title"), ctx.href("/council/axes"));
    sheet.answer(ctx, form, page)
}
