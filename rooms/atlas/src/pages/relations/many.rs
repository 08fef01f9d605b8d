//! Every relation of a place on one page, for those who speak for it: it is so, it is not so, or nothing.

use askama::Template;
use axum::extract::Path;
use platform::{
    Failure, Link, Result,
    i18n::Words,
    web::{BySlug, Ctx, Field, Form, FormTag, Outcome},
};

use super::{
    list_address,
    rows::rows,
    say::REASON,
    under_place,
    words::{attributions_text, in_short},
};
use crate::{
    WORDS,
    actions::{confirm_relation, contest_relation},
    pages::elsewhere,
    rules::{Entity, Locality, Refusal, Relation, Word, may_say},
    store::{self, By},
};

/// What one relation is asked.
struct Asked<'a> {
    id: String,
    /// The name and value that carry the version which was read.
    version: (String, String),
    word: Field<'a>,
    why: Field<'a>,
}

#[derive(Template)]
#[template(path = "relations-confirm.html")]
struct ConfirmPage<'a> {
    t: Words,
    open: FormTag<'a>,
    asked: Vec<Asked<'a>>,
    back: Link,
}

/// A place, the authority for which this reader speaks, and the relations that ask for a word.
struct Mine {
    place: Locality,
    authority: Entity,
    /// With the place at the other end.
    rows: Vec<(Relation, Locality)>,
}

impl Mine {
    /// Whether all the relations with these ids ask for a word.
    fn asks_all(&self, ids: &[String]) -> bool {
        ids.iter().all(|id| self.rows.iter().any(|(relation, _)| relation.id.as_str() == id))
    }
}

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let mine = mine(&ctx, &slug).await?;
    if let Some(there) = elsewhere(&ctx, &mine.place, &slug, "/relations/confirm") {
        return Ok(there);
    }
    let open = mine.rows.iter().map(|(relation, _)| format!("word-{}", relation.id));
    let form = open.fold(ctx.form().await?, |form, word| form.filled(&word, "nothing"));
    draw(&ctx, &form, &mine)
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let mine_now = mine(&ctx, &slug).await?;
    let said = read(&mut form, &mine_now);
    // A word about what has moved or ended since falls to nothing: whoever gave it is told, and none is taken.
    let all_there = mine_now.asks_all(form.all("asked"));
    if said.is_empty() && all_there && !form.is_wrong() {
        form.refuse(platform::Refusal::new(&WORDS, "refused-nothing-said"));
    }
    if !form.is_wrong() {
        let done = match all_there {
            true => say(&ctx, &mine_now.authority, said).await,
            false => Err(Failure::Stale),
        };
        if form.settle(done)?.is_some() {
            return ctx.go(list_address(&mine_now.place)).telling("atlas", "words-said").ok();
        }
    }
    // Read again: after a conflict the words are said of what stands now.
    draw(&ctx, &form, &mine(&ctx, &slug).await?)
}

async fn mine(ctx: &Ctx, slug: &str) -> Result<Mine> {
    ctx.must_sign_in()?;
    let mut reader = ctx.read().await?;
    let place = super::find_place(&mut reader, slug).await?;
    let authority = store::entity(&mut reader, By::Locality(place.id.as_str())).await?;
    let authority = authority.ok_or(Refusal::NotYourPlace)?;
    may_say(&ctx.actor, &authority)?;
    let rows = rows(&mut reader, ctx, &place).await?.into_iter();
    let rows = rows.filter_map(|row| Some((row.relation?, row.partner))).filter(|(it, _)| it.asks()).collect();
    Ok(Mine { place, authority, rows })
}

/// The words that were chosen, each over the version that its sender read; what was left open says nothing.
fn read(form: &mut Form, mine: &Mine) -> Vec<(Relation, Option<String>)> {
    let mut said = Vec::new();
    for (known, _) in &mine.rows {
        let field = |name: &str| format!("{name}-{}", known.id);
        let version = form.number(&field("version"), 1, i64::MAX).unwrap_or_default();
        let relation = Relation { version, ..known.clone() };
        match form.chosen(&field("word")).as_deref() {
            None | Some("nothing") => {}
            Some("yes") => said.push((relation, None)),
            Some("no") => said.push((relation, Some(form.needed_text(&field("why"), REASON)))),
            Some(_) => form.wrong(&field("word"), "form-not-a-choice"),
        }
    }
    said
}

/// All of it or nothing.
async fn say(ctx: &Ctx, authority: &Entity, said: Vec<(Relation, Option<String>)>) -> Result<()> {
    let mut tx = ctx.begin().await?;
    for (relation, reason) in said {
        match reason {
            None => confirm_relation(&ctx.app, &mut tx, &ctx.actor, relation, authority).await?,
            Some(why) => contest_relation(&ctx.app, &mut tx, &ctx.actor, relation, authority, &why).await?,
        };
    }
    Ok(tx.commit(ctx.now()).await?)
}

fn draw(ctx: &Ctx, form: &Form, mine: &Mine) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/confirm", list_address(&mine.place));
    let body = ConfirmPage {
        t,
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        asked: mine.rows.iter().map(|row| asked(form, row, &mine.place, t)).collect(),
        back: Link::new(t.say("see-all-relations"), ctx.href(&list_address(&mine.place))),
    };
    let title = t.say("confirm-relations-of").with_text("name", mine.place.name.shown(ctx.lang)).to_string();
    ctx.page_of(form, under_place(ctx, title, &mine.place).lead(t.say("confirm-relations-lead")), &body)
}

fn asked<'a>(form: &'a Form, (relation, partner): &(Relation, Locality), place: &Locality, t: Words) -> Asked<'a> {
    let field = |name: &str| format!("{name}-{}", relation.id);
    let choices = ["yes", "no", "nothing"].map(|it| (it, t.say(format!("say-{it}")).to_string()));
    let word = form.field(&t, field("word"), partner.name.shown(t.lang)).hint(about(relation, place, t)).radio(choices);
    let why = t.say("contest-reason-of").with_text("name", partner.name.shown(t.lang));
    let why = form.field(&t, field("why"), why).hint(t.say("contest-reason-hint")).text(2);
    Asked { id: relation.id.to_string(), version: form.over(&field("version"), relation.version), word, why }
}

/// What is written of it, on what it rests, and what this side said last.
fn about(relation: &Relation, place: &Locality, t: Words) -> String {
    let mut parts = vec![in_short(relation.facts(), t)];
    let sources = attributions_text(&relation.sources, t);
    if !sources.is_empty() {
        parts.push(format!("{} {sources}", t.shell().say("source")));
    }
    if let Some(said) = relation.word_of(&place.id) {
        let key = match said.word {
            Word::Confirmed => "you-confirmed",
            Word::Contested => "you-contested",
        };
        parts.push(t.say(key).with("day", t.day(said.on)).to_string());
    }
    parts.join(" · ")
}
