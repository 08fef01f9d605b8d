use axum::extract::Path;
use council::rules::ItemId;
use kernel::Role;
use platform::{
    Failure, Result,
    parts::notice,
    web::{At, Ctx, Form, Outcome, Page, Sheet},
};

use super::{allow, cannot, find, under, under_motion};
use crate::{
    WORDS,
    actions::refer,
    place::Place,
    rules::{About, ReferralInput, Verb},
    store,
};

pub(super) async fn of_motion(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let it = motion(&ctx, &id).await?;
    it.draw(&ctx, &ctx.form().await?).await
}

pub(super) async fn save_of_motion(ctx: Ctx, Path(At { id }): Path<At>, form: Form) -> Outcome {
    motion(&ctx, &id).await?.save(&ctx, form).await
}

pub(super) async fn of_agreement(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let it = agreement(&ctx, &id).await?;
    it.draw(&ctx, &ctx.form().await?).await
}

pub(super) async fn save_of_agreement(ctx: Ctx, Path(At { id }): Path<At>, form: Form) -> Outcome {
    agreement(&ctx, &id).await?.save(&ctx, form).await
}

/// What an expert is to be asked about.
struct Asking {
    item: ItemId,
    about: About,
    path: String,
    back: String,
    page: Page,
    means: String,
}

async fn motion(ctx: &Ctx, id: &str) -> Result<Asking> {
    let (filed, place) = find(ctx, id).await?;
    allow(ctx, Verb::Refer, &place, (None, None))?;
    let (t, it) = (ctx.words(&WORDS), &filed.motion);
    Ok(Asking {
        item: it.item.clone(),
        about: About::Motion(it.id.clone()),
        path: format!("{}/refer", it.address()),
        back: it.address(),
        page: under_motion(ctx, t.say("refer-motion"), (&filed, &place)).lead(it.title.shown(t.lang)),
        means: t.say("refer-means").to_string(),
    })
}

async fn agreement(ctx: &Ctx, id: &str) -> Result<Asking> {
    ctx.must_sign_in()?;
    let mut reader = ctx.read().await?;
    let item = council::item(&mut reader, id).await?.ok_or(Failure::NotFound)?;
    let place = Place::of(&mut reader, &item.session, None, ctx.now()).await?;
    // Who may not ask is told so of every item, and learns not which is about an agreement.
    allow(ctx, Verb::Refer, &place, (None, None))?;
    let about = store::agreement_of(&mut reader, &item.id).await?.ok_or(Failure::NotFound)?;
    let agreement = agreements::agreement(&mut reader, &about).await?.ok_or(Failure::NotFound)?;
    drop(reader);
    if agreements::rules::sight(&ctx.actor, &agreement) == agreements::rules::Sight::Nothing {
        return Err(Failure::NotFound);
    }
    let t = ctx.words(&WORDS);
    Ok(Asking {
        item: item.id.clone(),
        about: About::Agreement(about),
        path: format!("/council/items/{}/refer", item.id),
        back: place.it.session.address(),
        page: under(ctx, t.say("refer-agreement"), &place).lead(agreement.title.shown(t.lang)),
        means: t.say("refer-agreement-means").to_string(),
    })
}

impl Asking {
    async fn save(self, ctx: &Ctx, mut form: Form) -> Outcome {
        let experts = accounts::holders(&mut ctx.read().await?, Role::Expert, None, ctx.today()).await?;
        let found = |id: &str| experts.iter().find(|it| it.account.as_str() == id).cloned();
        let expert = form.choice("expert", found);
        let question = form.needed_localised("question", 4000);
        let due = form.needed_day("due");
        if due.is_some_and(|due| due < ctx.today()) {
            form.wrong_in("due", &WORDS, "wrong-due");
        }
        if let (Some(expert), Some(due), false) = (expert, due, form.is_wrong()) {
            let input = ReferralInput { expert: (expert.account, expert.name), question, due };
            let mut tx = ctx.begin().await?;
            let over = (&self.item, self.about.clone());
            let done = refer(&ctx.app, &mut tx, &ctx.actor, over, input).await;
            if let Some(referral) = form.settle(done)? {
                tx.commit(ctx.now()).await?;
                let path = format!("/council/referrals/{}", referral.id);
                return ctx.go(path).telling("motions", "referral-asked").ok();
            }
        }
        self.draw(ctx, &form).await
    }

    async fn draw(self, ctx: &Ctx, form: &Form) -> Outcome {
        let t = ctx.words(&WORDS);
        let experts = accounts::holders(&mut ctx.read().await?, Role::Expert, None, ctx.today()).await?;
        if experts.is_empty() {
            let says = t.say("no-expert").to_string();
            let back = t.shell().say("failure-back").to_string();
            return cannot(ctx, form, self.page, (says, (&*back, &*ctx.href(&self.back))));
        }
        let experts = experts.into_iter().map(|it| (it.account.to_string(), it.name));
        let sheet = Sheet {
            open: form.open(&t, ctx.href(&self.path)).keeping(&self.path),
            t,
            intro: notice(self.means),
            version: None,
            groups: vec![(
                String::new(),
                vec![
                    form.field(&t, "expert", t.say("expert")).radio(experts),
                    form.field(&t, "question", t.say("referral-question")).localised(4),
                    form.field(&t, "due", t.say("referral-due")).hint(t.say("referral-due-hint")).date(),
                ],
            )],
            button: t.say("ask-expert").to_string(),
            back: ctx.href(&self.back),
        };
        sheet.answer(ctx, form, self.page)
    }
}
