use axum::extract::Path;
use platform::{
    i18n::Words,
    parts::notice,
    web::{At, Ctx, Form, Outcome, Page, Sheet},
};
use suffrage::Way;

use super::{allow, find, find_amendment, under_motion};
use crate::{
    WORDS,
    actions::{self, Put},
    place::Place,
    rules::{Motion, Verb},
    said,
};

pub(super) async fn of_motion(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let form = ctx.form().await?;
    draw_motion(&ctx, form, &id).await
}

pub(super) async fn put_motion(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    ctx.must_sign_in()?;
    let (filed, place) = find(&ctx, &id).await?;
    if let Some(put) = read(&mut form, &place, &filed.motion) {
        let mut tx = ctx.begin().await?;
        let done = actions::put_motion(&ctx.app, &mut tx, &ctx.actor, &id, put).await;
        if let Some(vote) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(vote.address()).telling("motions", "put-done").ok();
        }
    }
    draw_motion(&ctx, form, &id).await
}

pub(super) async fn of_amendment(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let form = ctx.form().await?;
    draw_amendment(&ctx, form, &id).await
}

pub(super) async fn put_amendment(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    ctx.must_sign_in()?;
    let (_, filed, place) = find_amendment(&ctx, &id).await?;
    if let Some(put) = read(&mut form, &place, &filed.motion) {
        let mut tx = ctx.begin().await?;
        let done = actions::put_amendment(&ctx.app, &mut tx, &ctx.actor, &id, put).await;
        if let Some(vote) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(vote.address()).telling("motions", "put-done").ok();
        }
    }
    draw_amendment(&ctx, form, &id).await
}

/// The ways in which the matter of the motion's item is voted on, the usual one first.
fn ways(place: &Place, motion: &Motion) -> Vec<Way> {
    let matter = place.item(&motion.item).map(|it| it.said.matter.as_str()).unwrap_or_default();
    let matter = place.it.rules.as_ref().and_then(|rules| rules.matter(matter));
    matter.map(|matter| matter.ways.clone()).unwrap_or_default()
}

fn read(form: &mut Form, place: &Place, motion: &Motion) -> Option<Put> {
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let ways = ways(place, motion);
    let way = form.choice("way", |word| ways.iter().copied().find(|way| way.word() == word))?;
    (!form.is_wrong()).then_some(Put { version, way })
}

async fn draw_motion(ctx: &Ctx, form: Form, id: &str) -> Outcome {
    let (filed, place) = find(ctx, id).await?;
    allow(ctx, Verb::Preside, &place, (Some(&filed.motion.mover), None))?;
    let t = ctx.words(&WORDS);
    let motion = &filed.motion;
    let open = filed.amendments.iter().filter(|it| it.is_open()).count();
    let means = t.say("put-motion-means").with("open", open);
    let it = Asked {
        path: format!("{}/vote", motion.address()),
        back: motion.address(),
        version: motion.version,
        means: means.to_string(),
        ways: ways(&place, motion),
    };
    let title = format!("{} · {}", t.say("put-to-vote"), said::motion(motion, t));
    it.draw(ctx, form, under_motion(ctx, title, (&filed, &place)))
}

async fn draw_amendment(ctx: &Ctx, form: Form, id: &str) -> Outcome {
    let (amendment, filed, place) = find_amendment(ctx, id).await?;
    allow(ctx, Verb::Preside, &place, (Some(&filed.motion.mover), None))?;
    let t = ctx.words(&WORDS);
    let it = Asked {
        path: format!("{}/vote", amendment.address()),
        back: amendment.address(),
        version: amendment.version,
        means: t.say("put-amendment-means").to_string(),
        ways: ways(&place, &filed.motion),
    };
    let title = format!("{} · {}", t.say("put-to-vote"), said::amendment(&amendment, t));
    it.draw(ctx, form, under_motion(ctx, title, (&filed, &place)))
}

/// The form that asks how a vote is taken.
struct Asked {
    path: String,
    back: String,
    version: i64,
    means: String,
    ways: Vec<Way>,
}

impl Asked {
    fn draw(self, ctx: &Ctx, form: Form, page: Page) -> Outcome {
        let t = ctx.words(&WORDS);
        let form = match self.ways.first() {
            Some(usual) => form.filled("way", usual.word()),
            None => form,
        };
        let means = if self.ways.is_empty() { t.say("no-matter").to_string() } else { self.means };
        let ways = self.ways.iter().map(|way| (way.word(), way_says(*way, t)));
        let sheet = Sheet {
            open: form.open(&t, ctx.href(&self.path)).keeping(&self.path),
            t,
            intro: notice(means),
            version: Some(self.version),
            groups: vec![(String::new(), vec![form.field(&t, "way", t.say("vote-way")).radio(ways)])],
            button: t.say("put-to-vote").to_string(),
            back: ctx.href(&self.back),
        };
        sheet.answer(ctx, &form, page)
    }
}

fn way_says(way: Way, t: Words) -> String {
    votes::WORDS.words(t.lang).say(format!("way-{}", way.word())).to_string()
}
