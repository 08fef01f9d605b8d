//! What was entered by mistake: a seating, a turn that has not begun. Why is for the audit trail alone.

use axum::extract::Path;
use platform::{
    Link,
    parts::{Html, notice},
    web::{At, Ctx, Form, FormBody, Outcome},
};

use super::{
    Confirmation,
    end::{about, there},
    turn, under,
};
use crate::{
    WORDS,
    actions::{take_back_holding, take_back_turn},
    rules::{Holding, Organ, Turn, Verb},
};

/// The longest reason, in characters.
const WHY_MOST: usize = 200;

pub(super) async fn holding_form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let it = there(&ctx, &id, Verb::TakeBackHolding).await?;
    it.holding.take_back(&ctx.actor, &it.organ, ctx.today())?;
    draw_holding(&ctx, &ctx.form().await?, &id).await
}

pub(super) async fn holding(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let it = there(&ctx, &id, Verb::TakeBackHolding).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let why = form.needed_line("why", WHY_MOST);
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let over = Holding { version, ..it.holding };
        let done = take_back_holding(&ctx.app, &mut tx, &ctx.actor, over, &why).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(it.organ.address()).telling("council", "holding-taken-back").ok();
        }
    }
    draw_holding(&ctx, &form, &id).await
}

async fn draw_holding(ctx: &Ctx, form: &Form, id: &str) -> Outcome {
    let it = there(ctx, id, Verb::TakeBackHolding).await?;
    let path = format!("/council/holdings/{id}/take-back");
    let means = about(ctx, &it, "take-back-holding-means");
    draw(ctx, form, ("take-back-holding", &path), (means, it.holding.version), &it.organ)
}

pub(super) async fn turn_form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (organ, turn) = turn::there(&ctx, &id, Verb::TakeBackTurn).await?;
    turn.take_back(&ctx.actor, &organ, ctx.today())?;
    draw_turn(&ctx, &ctx.form().await?, &organ, &turn)
}

pub(super) async fn turn(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (organ, turn) = turn::there(&ctx, &id, Verb::TakeBackTurn).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let why = form.needed_line("why", WHY_MOST);
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let over = Turn { version, ..turn.clone() };
        let done = take_back_turn(&ctx.app, &mut tx, &ctx.actor, over, &why).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(organ.address()).telling("council", "turn-taken-back").ok();
        }
    }
    draw_turn(&ctx, &form, &organ, &turn)
}

fn draw_turn(ctx: &Ctx, form: &Form, organ: &Organ, turn: &Turn) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("/council/turns/{}/take-back", turn.id);
    let means = t.say("take-back-turn-means").with("from", t.day(turn.from)).with("until", t.day(turn.until));
    draw(ctx, form, ("take-back-turn", &path), (notice(means), turn.version), organ)
}

fn draw(
    ctx: &Ctx,
    form: &Form,
    (act, path): (&'static str, &str),
    (intro, version): (Html, i64),
    organ: &Organ,
) -> Outcome {
    let t = ctx.words(&WORDS);
    let body = FormBody {
        open: form.open(&t, ctx.href(path)).keeping(path),
        carried: vec![form.over("version", version)],
        groups: vec![(String::new(), vec![form.field(&t, "why", t.say("reason")).hint(t.say("why-hint"))])],
        button: t.say(act).to_string(),
        grave: true,
        back: Link::new(t.shell().say("form-cancel"), ctx.href(&organ.address())),
    };
    ctx.page_of(form, under(ctx, t.say(act), organ), &Confirmation { intro: vec![intro], body: body.html()? })
}
