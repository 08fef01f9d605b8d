//! The minutes are put to the vote of a later session.

use std::sync::Arc;

use axum::extract::Path;
use council::{Gathered, rules::Item};
use platform::{
    Failure, Link, Result,
    i18n::Words,
    parts::{Html, escape, notice},
    web::{BySlug, Ctx, Form, Outcome, Sheet},
};
use suffrage::{Decided, Matter, Way};
use votes::rules::suits;

use super::{
    address,
    approve::{meant, ways},
    read_to, under,
};
use crate::{
    WORDS,
    actions::{PutInput, put},
    others::on_them,
    rules::{State, Verb, is_for_minutes, may, may_approve_in},
    said::session_of_day,
    store,
};

/// The session that votes, and the item under which it does.
struct There {
    by: Arc<Gathered>,
    item: Item,
}

impl There {
    fn how(&self) -> Vec<(&Matter, Way)> {
        how(&self.by, &self.item)
    }
}

/// By which matter and in which way minutes may be voted under an item: its own, else any by which nobody is elected.
fn how<'a>(by: &'a Gathered, item: &Item) -> Vec<(&'a Matter, Way)> {
    let own = item.said.matter.as_str();
    let matters = by.rules.as_ref().map(|rules| rules.matters.as_slice()).unwrap_or_default();
    let fits = |it: &&Matter| !matches!(it.decided, Decided::Election(_)) && (own.is_empty() || it.key == own);
    let suits = |way: &&Way| suits(**way, by.session.said.manner);
    matters.iter().filter(fits).flat_map(|it| it.ways.iter().filter(suits).map(move |way| (it, *way))).collect()
}

/// The form. Asked of the very session that votes, by an item of its agenda, it leads to where a vote is prepared under that item.
pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    if let Some(item) = it.items.iter().find(|item| ctx.asked("item") == Some(item.id.as_str())) {
        return ctx.go(led(&ctx, &it, item).await?).ok();
    }
    let there = there(&ctx, &it).await?;
    let form = ctx.form().await?;
    let form = match there.as_ref().and_then(|there| there.how().first().map(|how| value(*how))) {
        Some(first) => form.filled("how", first),
        None => form,
    };
    draw(&ctx, &form, &it, there.as_ref()).await
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    let there = there(&ctx, &it).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(there) = &there {
        let how = there.how();
        let how = form.choice("how", |word| how.iter().copied().find(|how| value(*how) == word));
        if let Some((matter, way)) = how.filter(|_| !form.is_wrong()) {
            let input = PutInput { item: there.item.clone(), matter: matter.key.clone(), way, version };
            let mut tx = ctx.begin().await?;
            let done = put(&ctx.app, &mut tx, &ctx.actor, (&it, &there.by), input).await;
            if let Some(vote) = form.settle(done)? {
                tx.commit(ctx.now()).await?;
                return ctx.go(vote.address()).telling("minutes", "minutes-put").ok();
            }
        }
    }
    draw(&ctx, &form, &it, there.as_ref()).await
}

/// Where a vote under an item is prepared: at the minutes that wait for it, those written last first, for whoever may put them to the vote;
/// where none wait, or they were put to the vote there, or cannot be, with any other.
async fn led(ctx: &Ctx, by: &Gathered, item: &Item) -> Result<String> {
    let other = other_vote(by, item);
    let may_put = may(&ctx.actor, Verb::Approve, &[]).is_ok() && is_for_minutes(item, &by.session);
    if !may_put || how(by, item).is_empty() {
        return Ok(other);
    }
    let mut reader = ctx.read().await?;
    for minutes in store::all(&mut reader).await?.iter().filter(|it| matches!(it.state, State::Proposed(_))) {
        let Some(session) = council::session_by_id(&mut reader, minutes.session.as_str()).await? else { continue };
        let voted = on_them(&mut reader, &by.session.id, &session.id).await?;
        let waits = !voted.prepared && !voted.runs && voted.carried.is_none();
        if waits && may_approve_in(&by.session, &session) {
            return Ok(format!("{}/minutes/vote?item={}", session.address(), item.id));
        }
    }
    Ok(other)
}

/// Where any other vote under an item is prepared.
fn other_vote(by: &Gathered, item: &Item) -> String {
    format!("{}/votes/new?item={}", by.session.address(), item.id)
}

/// What a form sends for a matter and a way.
fn value((matter, way): (&Matter, Way)) -> String {
    format!("{}.{}", matter.key, way.word())
}

/// Where they would be voted on: under the item that the address names, else the first of a later session that is not over.
async fn there(ctx: &Ctx, it: &Gathered) -> Result<Option<There>> {
    read_to(ctx, it, Verb::Approve).await?;
    let mut ways = ways(ctx, it).await?;
    ways.retain(|way| !way.session.is_past());
    let Some((way, Some(item))) = meant(ctx, &ways) else { return Ok(None) };
    let mut reader = ctx.read().await?;
    let session = council::session_by_id(&mut reader, way.session.id.as_str()).await?.ok_or(Failure::NotFound)?;
    let by = council::gather(&mut reader, session, ctx.now()).await?;
    Ok(Some(There { by, item: item.clone() }))
}

async fn draw(ctx: &Ctx, form: &Form, it: &Gathered, there: Option<&There>) -> Outcome {
    let paper = read_to(ctx, it, Verb::Approve).await?;
    let t = ctx.words(&WORDS);
    let query = there.map(|there| format!("?item={}", there.item.id)).unwrap_or_default();
    let path = format!("{}/vote{query}", address(it));
    let intro = match there {
        Some(there) => {
            let title = there.item.said.title.shown(t.lang).text;
            let says = notice(t.say("means-put").with("session", session_of_day(&there.by, t)).with("item", title));
            let other = Link::new(t.say("put-another"), ctx.href(&other_vote(&there.by, &there.item)));
            Html::trusted(format!(r#"{says}<p><a href="{}">{}</a></p>"#, escape(&other.href), escape(&other.text)))
        }
        None => notice(t.say("no-session-to-vote")),
    };
    let says = |how: (&Matter, Way)| {
        let matter = how.0.title.shown(t.lang).text;
        (value(how), format!("{matter} · {}", way_says(how.1, t)))
    };
    let how = there.map(|there| there.how().into_iter().map(says).collect::<Vec<_>>()).unwrap_or_default();
    let field = form.field(&t, "how", t.say("put-how")).radio(how);
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro,
        version: Some(paper.minutes.version),
        groups: vec![(String::new(), there.map(|_| field).into_iter().collect())],
        button: t.say("put-to-vote").to_string(),
        back: ctx.href(&address(it)),
    };
    sheet.answer(ctx, form, under(ctx, t.say("put-to-vote"), it))
}

fn way_says(way: Way, t: Words) -> String {
    votes::WORDS.words(t.lang).say(format!("way-{}", way.word())).to_string()
}
