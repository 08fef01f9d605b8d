//! A relation as the secretary writes it down and corrects it.

use axum::{
    extract::Path,
    response::{IntoResponse as _, Redirect},
};
use platform::{
    Failure, Result,
    i18n::Words,
    parts::{Html, notice},
    web::{At, Ctx, Field, Form, Outcome, Sheet},
};

use super::{
    Known, address, find_place, sources, under_place,
    words::{relation_kind, relation_status},
};
use crate::{
    WORDS,
    actions::{add_relation, correct_relation},
    pages::{
        allow,
        find::{Meant, find},
        version_sent,
    },
    rules::{Locality, Relation, RelationFacts, RelationKind, Since, Status, Verb},
    store::{self, By},
};

/// The most characters of a place's name or address.
const NAME: usize = 300;

pub(super) async fn new(ctx: Ctx) -> Outcome {
    let place = one_end(&ctx).await?;
    if ctx.asked("with") != Some(&*place.slug) {
        return Ok(Redirect::permanent(&ctx.href(&new_address(&place))).into_response());
    }
    let form = ctx.form().await?.filled("status", Status::Unknown.as_str());
    draw_new(&ctx, &form, &place, &[])
}

pub(super) async fn create(ctx: Ctx, mut form: Form) -> Outcome {
    let place = one_end(&ctx).await?;
    let other = other_end(&ctx, &mut form).await?;
    let kind = form.choice("kind", RelationKind::from_word);
    let facts = read(&mut form, &ctx);
    if let (Some(there), Some(kind), Some(facts)) = (&other.place, kind, facts) {
        let mut tx = ctx.begin().await?;
        let ends = [place.id.clone(), there.id.clone()];
        let done = add_relation(&ctx.app, &mut tx, &ctx.actor, ends, kind, facts).await;
        if let Some(relation) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(address(&relation)).telling("atlas", "relation-added").ok();
        }
    }
    draw_new(&ctx, &form, &place, &other.may_be)
}

pub(super) async fn edit(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let it = known(&ctx, &id).await?;
    if let Some(there) = it.elsewhere(&ctx, &id, "/edit") {
        return Ok(there);
    }
    let form = filled(ctx.form().await?, &it.relation);
    draw_edit(&ctx, &form, &it)
}

pub(super) async fn update(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let it = known(&ctx, &id).await?;
    let version = version_sent(&mut form, it.is_at(&id));
    if let Some(facts) = read(&mut form, &ctx) {
        let mut tx = ctx.begin().await?;
        let relation = Relation { version, ..it.relation };
        let done = correct_relation(&ctx.app, &mut tx, &ctx.actor, relation, facts).await;
        if let Some(relation) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(address(&relation)).telling("atlas", "relation-corrected").ok();
        }
    }
    // Read again: after a conflict the form goes over what stands now, and says so.
    draw_edit(&ctx, &form, &known(&ctx, &id).await?)
}

/// The address of the form of a new relation of a place, after the language.
pub(super) fn new_address(place: &Locality) -> String {
    format!("/relations/new?with={}", place.slug)
}

/// The place with which the relation is, by the address of the form.
async fn one_end(ctx: &Ctx) -> Result<Locality> {
    allow(ctx, Verb::AddRelation)?;
    let slug = ctx.asked("with").ok_or(Failure::NotFound)?;
    find_place(&mut ctx.read().await?, slug).await
}

async fn known(ctx: &Ctx, id: &str) -> Result<Known> {
    allow(ctx, Verb::CorrectRelation)?;
    Known::find(&mut ctx.read().await?, id).await
}

/// The place at the other end, and, where it is not sure which is meant, those that may be.
#[derive(Default)]
struct OtherEnd {
    place: Option<Locality>,
    may_be: Vec<Locality>,
}

/// The one whose page's address was typed, the only one of the name which was typed, or the one that was chosen among
/// those that may be meant: none is taken by guess.
async fn other_end(ctx: &Ctx, form: &mut Form) -> Result<OtherEnd> {
    let typed = form.needed_line("other", NAME);
    if typed.is_empty() {
        return Ok(OtherEnd::default());
    }
    let mut reader = ctx.read().await?;
    if let Some((_, slug)) = typed.split(['?', '#']).next().and_then(|path| path.split_once("/localities/")) {
        let place = store::locality(&mut reader, By::Slug(slug.trim_end_matches('/'))).await?;
        if place.is_none() {
            form.wrong_in("other", &WORDS, "wrong-other-unknown");
        }
        return Ok(OtherEnd { place, may_be: Vec::new() });
    }
    let may_be = match find(&ctx.app, &mut reader, &typed).await? {
        Meant::One(place) => return Ok(OtherEnd { place: Some(*place), may_be: Vec::new() }),
        Meant::OneOf(may_be) => may_be,
    };
    let place = form.chosen("other-is").and_then(|slug| may_be.iter().find(|place| place.slug == slug)).cloned();
    if may_be.is_empty() {
        form.wrong_in("other", &WORDS, "wrong-other-unknown");
    } else if place.is_none() {
        form.wrong_in("other-is", &WORDS, "wrong-other-several");
    }
    Ok(OtherEnd { place, may_be })
}

fn filled(mut form: Form, it: &Relation) -> Form {
    if let Some(since) = it.since {
        form = form.filled("since-year", since.year());
        if let Some(month) = since.month() {
            form = form.filled("since-month", month);
        }
        if let Some(day) = since.day() {
            form = form.filled("since-day", day.day());
        }
    }
    sources::filled(form.filled("status", it.status.as_str()), &it.sources)
}

/// What was typed, when nothing in it is wrong.
fn read(form: &mut Form, ctx: &Ctx) -> Option<RelationFacts> {
    let since = since(form);
    if since.flatten().is_some_and(|since| since.is_after(ctx.today())) {
        form.wrong_in("since", &WORDS, "refused-not-begun");
    }
    let status = form.choice("status", Status::from_word);
    let sources = sources::read(form);
    if form.is_wrong() { None } else { Some(RelationFacts { since: since?, status: status?, sources }) }
}

/// A year, a month of it, or a day, as typed; none inside when nothing was, and none at all when it is no date.
fn since(form: &mut Form) -> Option<Option<Since>> {
    let parts = ["year", "month", "day"].map(|part| {
        let typed = form.typed(&format!("since-{part}")).trim().to_owned();
        let number = Form::blank().filled("n", &typed).number("n", 0, 9999);
        (typed.is_empty(), number)
    });
    if parts.iter().all(|(blank, _)| *blank) {
        return Some(None);
    }
    let text = match parts {
        [(_, Some(year)), (true, _), (true, _)] => Some(format!("{year:04}")),
        [(_, Some(year)), (_, Some(month)), (true, _)] => Some(format!("{year:04}-{month:02}")),
        [(_, Some(year)), (_, Some(month)), (_, Some(day))] => Some(format!("{year:04}-{month:02}-{day:02}")),
        _ => None,
    };
    let since = text.and_then(|text| Since::parse(&text));
    if since.is_none() {
        form.wrong_in("since", &WORDS, "wrong-since");
    }
    since.map(Some)
}

fn draw_new(ctx: &Ctx, form: &Form, place: &Locality, may_be: &[Locality]) -> Outcome {
    let t = ctx.words(&WORDS);
    let kinds = RelationKind::ALL.map(|it| (it.as_str(), relation_kind(it, t)));
    let mut fields = vec![form.field(&t, "other", t.say("other-place")).hint(t.say("other-place-hint"))];
    if !may_be.is_empty() {
        let name = |it: &Locality| format!("{}, {} ({})", it.name.shown(t.lang), it.country, it.slug);
        let choices = may_be.iter().map(|it| (it.slug.clone(), name(it)));
        fields.push(form.field(&t, "other-is", t.say("other-place-is")).radio(choices));
    }
    fields.push(form.field(&t, "kind", t.say("kind")).radio(kinds));
    fields.extend(fact_fields(form, t));
    let path = new_address(place);
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: Html::default(),
        version: None,
        groups: std::iter::once((String::new(), fields)).chain(sources::groups(form, t)).collect(),
        button: t.say("add-relation").to_string(),
        back: ctx.href(&super::list_address(place)),
    };
    let title = t.say("add-relation-with").with_text("name", place.name.shown(ctx.lang)).to_string();
    sheet.answer(ctx, form, under_place(ctx, title, place))
}

fn draw_edit(ctx: &Ctx, form: &Form, it: &Known) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/edit", it.address());
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("correct-relation-means").with("kind", relation_kind(it.relation.kind, t))),
        version: Some(it.relation.version),
        groups: std::iter::once((String::new(), fact_fields(form, t))).chain(sources::groups(form, t)).collect(),
        button: t.say("save").to_string(),
        back: ctx.href(&it.address()),
    };
    sheet.answer(ctx, form, it.under(ctx, t.say("correct-relation")))
}

fn fact_fields<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    let statuses = Status::ALL.map(|it| (it.as_str(), relation_status(it, t)));
    vec![
        form.field(&t, "since", t.say("relation-begun")).hint(t.say("relation-begun-hint")).date().optional(),
        form.field(&t, "status", t.say("relation-status")).hint(t.say("relation-status-hint")).radio(statuses),
    ]
}
