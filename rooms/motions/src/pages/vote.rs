use askama::Template;
use axum::extract::Path;
use platform::{
    Link,
    i18n::Words,
    parts::{Html, errors, notice},
    web::{At, Ctx, Form, Outcome, Page, Sheet},
};
use suffrage::Way;

use super::{allow, cannot, find, find_amendment, not_now, text, under_motion};
use crate::{
    WORDS,
    actions::{self, Put},
    filed::Filed,
    place::Place,
    rules::{Amendment, Motion, Refusal, Verb},
    said,
};

/// What a motion can be: a decision, or a declaration to which members adhere.
const KINDS: [&str; 2] = ["decision", "declaration"];

pub(super) async fn of_motion(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let form = ctx.form().await?;
    draw_motion(&ctx, form, &id).await
}

pub(super) async fn put_motion(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    ctx.must_sign_in()?;
    let (filed, place) = find(&ctx, &id).await?;
    if let Some(put) = read_motion(&mut form, &place, &filed.motion) {
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

/// The matter of the motion's item.
fn matter<'a>(place: &'a Place, motion: &Motion) -> &'a str {
    place.item(&motion.item).map(|it| it.said.matter.as_str()).unwrap_or_default()
}

/// The ways in which it is voted on, the usual one first.
fn ways(place: &Place, motion: &Motion) -> Vec<Way> {
    votes::ways(&place.it, matter(place, motion))
}

fn read(form: &mut Form, place: &Place, motion: &Motion) -> Option<Put> {
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let ways = ways(place, motion);
    let way = form.choice("way", |word| ways.iter().copied().find(|way| way.word() == word))?;
    (!form.is_wrong()).then_some(Put { version, way, declares: false })
}

/// The same of a motion, which may be a declaration.
fn read_motion(form: &mut Form, place: &Place, motion: &Motion) -> Option<Put> {
    let declares = form.choice("kind", |word| KINDS.into_iter().position(|kind| kind == word)).map(|at| at == 1);
    let put = read(form, place, motion);
    Some(Put { declares: declares?, ..put? })
}

async fn draw_motion(ctx: &Ctx, form: Form, id: &str) -> Outcome {
    let (filed, place) = find(ctx, id).await?;
    allow(ctx, Verb::Preside, &place, (Some(&filed.motion.mover), None))?;
    let t = ctx.words(&WORDS);
    let motion = &filed.motion;
    let open = filed.amendments.iter().filter(|it| it.is_open()).count();
    let means = t.say("put-motion-means").with("open", open);
    let sitting = place.sitting(&motion.item, ctx.now());
    let title = format!("{} · {}", t.say("put-to-vote"), said::motion(motion, t));
    let page = under_motion(ctx, title, (&filed, &place)).lead(motion.title.shown(t.lang));
    if open > 0 {
        let all = filed.order();
        let all = all.iter().flat_map(|it| &it.order).map(|placed| &filed.amendments[placed.at]);
        let waiting = all.filter(|it| it.is_open()).collect();
        let back = Link::new(said::motion(motion, t), ctx.href(&motion.address()));
        return ctx.page_of(&form, page, &waits(ctx, &filed, (errors(&form, &t), notice(means)), (waiting, back)));
    }
    let put = motion.clone().put(&ctx.actor, &place.scene(None, None), &sitting, &filed.amendments, String::new());
    if let Err(why) = put {
        return not_now(ctx, &form, page, (why, &motion.address()));
    }
    let it = Asked {
        path: format!("{}/vote", motion.address()),
        back: motion.address(),
        version: motion.version,
        means: means.to_string(),
        lags: text::lags(&filed, t),
        ways: ways(&place, motion),
        kind: Some(if matter(&place, motion) == votes::rules::DECLARATION { KINDS[1] } else { KINDS[0] }),
        agenda: ctx.href(&place.it.session.address()),
    };
    it.draw(ctx, form, page)
}

/// What a motion or an amendment waits for before it can be put to the vote.
#[derive(Template)]
#[template(path = "vote-waits.html")]
struct WaitsPage {
    failed: Html,
    says: Html,
    waiting: Vec<(Link, String, Html)>,
    order: Link,
    back: Link,
}

/// The amendments that come first, in the order of the votes.
fn waits(
    ctx: &Ctx,
    filed: &Filed,
    (failed, says): (Html, Html),
    (waiting, back): (Vec<&Amendment>, Link),
) -> WaitsPage {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let line = |it: &Amendment| {
        let link = Link::new(said::amendment(it, t), ctx.href(&it.address()));
        (link, said::asks(&it.asks, motion, t), said::amendment_state(&it.state, t))
    };
    let order = Link::new(t.say("see-order"), ctx.href(&format!("{}/amendments", motion.address())));
    WaitsPage { failed, says, waiting: waiting.into_iter().map(line).collect(), order, back }
}

async fn draw_amendment(ctx: &Ctx, form: Form, id: &str) -> Outcome {
    let (amendment, filed, place) = find_amendment(ctx, id).await?;
    let motion = &filed.motion;
    allow(ctx, Verb::Preside, &place, (Some(&motion.mover), None))?;
    let t = ctx.words(&WORDS);
    let title = format!("{} · {}", t.say("put-to-vote"), said::amendment(&amendment, t));
    let asks = said::asks(&amendment.asks, motion, t);
    let page = under_motion(ctx, title, (&filed, &place)).lead(asks);
    let before = filed.before(&amendment);
    let over = (motion, &place.sitting(&motion.item, ctx.now()));
    let scene = place.scene(None, None);
    match amendment.clone().put(&ctx.actor, &scene, over, (&filed.amendments, &before), String::new()) {
        Ok(_) => {}
        Err(Refusal::OthersFirst) => {
            let says = (errors(&form, &t), notice(t.say("refused-others-first")));
            let waiting = before.into_iter().filter(|it| it.is_open()).collect();
            let back = Link::new(said::amendment(&amendment, t), ctx.href(&amendment.address()));
            return ctx.page_of(&form, page, &waits(ctx, &filed, says, (waiting, back)));
        }
        Err(why) => return not_now(ctx, &form, page, (why, &amendment.address())),
    }
    let it = Asked {
        path: format!("{}/vote", amendment.address()),
        back: amendment.address(),
        version: amendment.version,
        means: t.say("put-amendment-means").to_string(),
        lags: Vec::new(),
        ways: ways(&place, motion),
        kind: None,
        agenda: ctx.href(&place.it.session.address()),
    };
    it.draw(ctx, form, page)
}

/// The form that asks how a vote is taken.
struct Asked {
    path: String,
    back: String,
    version: i64,
    means: String,
    /// Where one language of the text lags behind another.
    lags: Vec<Html>,
    ways: Vec<Way>,
    /// Of a motion, what it is where nobody says otherwise.
    kind: Option<&'static str>,
    /// Where one says which matter of the rules the item is about.
    agenda: String,
}

impl Asked {
    fn draw(self, ctx: &Ctx, form: Form, page: Page) -> Outcome {
        let t = ctx.words(&WORDS);
        let form = match self.ways.first() {
            Some(usual) => form.filled("way", usual.word()),
            None => form,
        };
        let form = match self.kind {
            Some(kind) => form.filled("kind", kind),
            None => form,
        };
        if self.ways.is_empty() {
            let says = t.say("no-matter").to_string();
            return cannot(ctx, &form, page, (says, (&*t.say("to-agenda").to_string(), &*self.agenda)));
        }
        let ways = self.ways.iter().map(|way| (way.word(), way_says(*way, t)));
        let mut fields = vec![form.field(&t, "way", t.say("vote-way")).radio(ways)];
        if self.kind.is_some() {
            let kinds = KINDS.map(|kind| (kind, t.say(format!("motion-kind-{kind}")).to_string()));
            fields.push(form.field(&t, "kind", t.say("motion-kind")).radio(kinds));
        }
        let sheet = Sheet {
            open: form.open(&t, ctx.href(&self.path)).keeping(&self.path),
            t,
            intro: self.lags.iter().fold(notice(self.means), |all, lag| Html::trusted(format!("{all}<p>{lag}</p>"))),
            version: Some(self.version),
            groups: vec![(String::new(), fields)],
            button: t.say("put-to-vote").to_string(),
            back: ctx.href(&self.back),
        };
        sheet.answer(ctx, &form, page)
    }
}

fn way_says(way: Way, t: Words) -> String {
    votes::WORDS.words(t.lang).say(format!("way-{}", way.word())).to_string()
}
