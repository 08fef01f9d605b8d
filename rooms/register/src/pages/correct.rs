use axum::extract::Path;
use platform::{
    parts::notice,
    web::{Ctx, Form, Outcome, Page, Sheet},
};

use super::{
    show::ByLeaf,
    view::{act_word, topic},
};
use crate::{WORDS, actions, address, rules::may_correct};

/// The most characters of a reason, in each language.
const REASON: usize = 2000;

/// Where an act's correction is typed, and why.
pub(super) async fn form(ctx: Ctx, Path(at): Path<ByLeaf>) -> Outcome {
    draw(&ctx, at.number()?, &ctx.form().await?).await
}

pub(super) async fn save(ctx: Ctx, Path(at): Path<ByLeaf>, mut form: Form) -> Outcome {
    let leaf = at.number()?;
    let reason = form.needed_localised("reason", REASON);
    if !form.is_wrong() {
        let done = actions::correct(&ctx.app, &ctx.actor, leaf, &reason).await;
        if form.settle(done)?.is_some() {
            return ctx.go(address(leaf)).telling("register", "correction-entered").ok();
        }
    }
    draw(&ctx, leaf, &form).await
}

async fn draw(ctx: &Ctx, leaf: u64, form: &Form) -> Outcome {
    ctx.must_sign_in()?;
    let t = ctx.words(&WORDS);
    let entry = actions::entry_at(&mut ctx.read().await?, leaf).await?;
    may_correct(&ctx.actor, &entry)?;
    let act = t.say("act-title").with("n", leaf.to_string()).with("act", act_word(entry.act, t)).to_string();
    let path = format!("{}/correct", address(leaf));
    let means = if entry.open_subject().is_some() { "correct-means" } else { "correct-means-sealed" };
    let reason = form.field(&t, "reason", t.say("label-reason")).hint(t.say("reason-hint")).localised(2);
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say(means)),
        version: None,
        groups: vec![(String::new(), vec![reason])],
        button: t.say("correct-do").to_string(),
        back: ctx.href(&address(leaf)),
    };
    let lead = topic(&entry, t).map_or_else(|| t.say("sealed").to_string(), |topic| topic.name.text);
    let page = Page::new(t.say("correct-title").with("n", leaf.to_string()))
        .lead(lead)
        .under(t.say("register-title"), ctx.href("/register"))
        .under(act, ctx.href(&address(leaf)));
    sheet.answer(ctx, form, page)
}
