//! What is done with a reason: a motion or an amendment withdrawn, an amendment set aside.

use axum::extract::Path;
use kernel::Localised;
use platform::{
    parts::notice,
    web::{At, Ctx, Form, Outcome, Page, Sheet},
};

use super::{allow, find, find_amendment, under_motion};
use crate::{
    WORDS,
    actions::{AmendmentStep, MotionStep, step_amendment, step_motion},
    rules::Verb,
    said,
};

pub(super) async fn withdraw_motion(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    draw_motion(&ctx, &ctx.form().await?, &id).await
}

pub(super) async fn save_withdrawn_motion(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    ctx.must_sign_in()?;
    let (filed, _) = find(&ctx, &id).await?;
    let (version, reason) = (version(&mut form), form.needed_localised("reason", 2000));
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let step = MotionStep::Withdraw(reason);
        let done = step_motion(&ctx.app, &mut tx, &ctx.actor, (&id, version), step).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(filed.motion.address()).telling("motions", "motion-withdrawn-done").ok();
        }
    }
    draw_motion(&ctx, &form, &id).await
}

pub(super) async fn withdraw(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    draw(&ctx, &ctx.form().await?, &id, false).await
}

pub(super) async fn save_withdrawn(ctx: Ctx, Path(At { id }): Path<At>, form: Form) -> Outcome {
    save(ctx, id, form, false).await
}

pub(super) async fn set_aside(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    draw(&ctx, &ctx.form().await?, &id, true).await
}

pub(super) async fn save_set_aside(ctx: Ctx, Path(At { id }): Path<At>, form: Form) -> Outcome {
    save(ctx, id, form, true).await
}

async fn save(ctx: Ctx, id: String, mut form: Form, aside: bool) -> Outcome {
    ctx.must_sign_in()?;
    let _ = find_amendment(&ctx, &id).await?;
    let version = version(&mut form);
    let reason: Localised = match aside {
        true => form.needed_localised("reason", 2000),
        false => form.localised("reason", 2000),
    };
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let (step, says) = match aside {
            true => (AmendmentStep::SetAside(reason), "amendment-set-aside"),
            false => (AmendmentStep::Withdraw(reason), "amendment-withdrawn"),
        };
        let done = step_amendment(&ctx.app, &mut tx, &ctx.actor, (&id, version), step).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(format!("/council/amendments/{id}")).telling("motions", says).ok();
        }
    }
    draw(&ctx, &form, &id, aside).await
}

async fn draw_motion(ctx: &Ctx, form: &Form, id: &str) -> Outcome {
    let (filed, place) = find(ctx, id).await?;
    allow(ctx, Verb::WithdrawMotion, &place, (Some(&filed.motion.mover), None))?;
    let t = ctx.words(&WORDS);
    let it = Asked {
        path: format!("{}/withdraw", filed.motion.address()),
        back: filed.motion.address(),
        version: filed.motion.version,
        means: "withdraw-motion-means",
        act: "withdraw-motion",
        optional: false,
    };
    let page = under_motion(ctx, t.say("withdraw-motion"), (&filed, &place));
    it.draw(ctx, form, page.lead(filed.motion.title.shown(t.lang)))
}

async fn draw(ctx: &Ctx, form: &Form, id: &str, aside: bool) -> Outcome {
    let (amendment, filed, place) = find_amendment(ctx, id).await?;
    let verb = if aside { Verb::Preside } else { Verb::WithdrawAmendment };
    allow(ctx, verb, &place, (Some(&filed.motion.mover), Some(&amendment.author)))?;
    let t = ctx.words(&WORDS);
    let (means, act, to) = match aside {
        true => ("set-aside-means", "set-aside", "set-aside"),
        false => ("withdraw-amendment-means", "withdraw-amendment", "withdraw"),
    };
    let it = Asked {
        path: format!("{}/{to}", amendment.address()),
        back: amendment.address(),
        version: amendment.version,
        means,
        act,
        optional: !aside,
    };
    let title = format!("{} · {}", t.say(act), said::amendment(&amendment, t));
    let asks = said::asks(&amendment.asks, &filed.motion, t);
    it.draw(ctx, form, under_motion(ctx, title, (&filed, &place)).lead(asks))
}

/// A form that asks for a reason.
struct Asked {
    path: String,
    back: String,
    version: i64,
    means: &'static str,
    act: &'static str,
    optional: bool,
}

impl Asked {
    fn draw(self, ctx: &Ctx, form: &Form, page: Page) -> Outcome {
        let t = ctx.words(&WORDS);
        let reason = form.field(&t, "reason", t.say("reason")).localised(3);
        let sheet = Sheet {
            open: form.open(&t, ctx.href(&self.path)).keeping(&self.path),
            t,
            intro: notice(t.say(self.means)),
            version: Some(self.version),
            groups: vec![(String::new(), vec![if self.optional { reason.optional() } else { reason }])],
            button: t.say(self.act).to_string(),
            back: ctx.href(&self.back),
        };
        sheet.answer(ctx, form, page)
    }
}

fn version(form: &mut Form) -> i64 {
    form.number("version", 1, i64::MAX).unwrap_or_default()
}
