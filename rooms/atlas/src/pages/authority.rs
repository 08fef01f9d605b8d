use axum::extract::Path;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::Html,
    web::{BySlug, Ctx, Field, Form, Outcome, Page, Sheet},
};

use super::{
    allow, elsewhere,
    locality::{LONG, first_choose, name_lines, needed_name},
};
use crate::{
    WORDS,
    actions::{AuthorityInput, add_authority, edit_entity},
    rules::{Entity, Identity, Kind, Locality, Organ, Verb, read_sources, write_sources},
    store::{self, By},
    view::{entity_kind, identity_word, organ_word},
};

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let (place, entity) = find(&ctx, &slug).await?;
    if let Some(there) = elsewhere(&ctx, &place, &slug, "/authority") {
        return Ok(there);
    }
    let mut form = ctx.form().await?;
    if let Some(it) = &entity {
        form = filled(form, it);
    } else if place.kind != Kind::Unsettled {
        form = form.filled("kind", place.kind.as_str());
    }
    draw(&ctx, &form, &place, entity.as_ref())
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let (place, entity) = find(&ctx, &slug).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(input) = read(&mut form) {
        let mut tx = ctx.begin().await?;
        let done = match entity.clone() {
            Some(it) => {
                let head_office = it.head_office.clone();
                let it = over(Entity { version, ..it }, input, head_office);
                edit_entity(&ctx.app, &mut tx, &ctx.actor, it).await
            }
            None => add_authority(&ctx.app, &mut tx, &ctx.actor, &place, input).await,
        };
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(place.address()).telling("atlas", "authority-saved").ok();
        }
    }
    let (place, now) = find(&ctx, &slug).await?;
    draw(&ctx, &form, &place, now.as_ref())
}

async fn find(ctx: &Ctx, slug: &str) -> Result<(Locality, Option<Entity>)> {
    let mut reader = ctx.read().await?;
    let place = store::locality(&mut reader, By::Slug(slug)).await?.ok_or(Failure::NotFound)?;
    let entity = store::entity(&mut reader, By::Locality(place.id.as_str())).await?;
    allow(ctx, if entity.is_some() { Verb::EditEntity } else { Verb::AddAuthority })?;
    Ok((place, entity))
}

fn over(it: Entity, input: AuthorityInput, head_office: Option<String>) -> Entity {
    Entity {
        kind: input.kind,
        name: input.name,
        in_text: input.in_text,
        identity: input.identity,
        identity_sources: input.identity_sources,
        organ: input.organ,
        organ_sources: input.organ_sources,
        note: input.note,
        head_office,
        ..it
    }
}

fn filled(form: Form, it: &Entity) -> Form {
    form.filled_in_languages("name", &it.name)
        .filled_in_languages("in-text", &it.in_text)
        .filled("kind", it.kind.as_str())
        .filled("identity", it.identity.as_str())
        .filled("identity-sources", write_sources(&it.identity_sources))
        .filled("organ", it.organ.as_str())
        .filled("organ-sources", write_sources(&it.organ_sources))
        .filled_in_languages("note", &it.note)
}

fn read(form: &mut Form) -> Option<AuthorityInput> {
    let (name, in_text) = (needed_name(form, "name"), name_lines(form, "in-text"));
    let kind = form.choice("kind", |word| Kind::authorities().find(|kind| kind.as_str() == word));
    let identity = form.choice("identity", Identity::from_word);
    let organ = form.choice("organ", Organ::from_word);
    let identity_sources = read_sources(&form.text("identity-sources", LONG));
    let organ_sources = read_sources(&form.text("organ-sources", LONG));
    let note = form.localised("note", LONG);
    if form.is_wrong() {
        return None;
    }
    Some(AuthorityInput {
        kind: kind?,
        name,
        in_text,
        identity: identity?,
        identity_sources,
        organ: organ?,
        organ_sources,
        head_office: None,
        note,
    })
}

fn draw(ctx: &Ctx, form: &Form, place: &Locality, entity: Option<&Entity>) -> Outcome {
    let t = ctx.words(&WORDS);
    let title = if entity.is_some() { t.say("edit-authority") } else { t.say("add-authority") };
    let path = format!("{}/authority", place.address());
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: Html::default(),
        version: entity.map(|it| it.version),
        groups: vec![(String::new(), fields(form, t))],
        button: t.say("save").to_string(),
        back: ctx.href(&place.address()),
    };
    let page = Page::new(title)
        .under(t.say("atlas-title"), ctx.href("/atlas"))
        .under(place.name.shown(ctx.lang), ctx.href(&place.address()));
    sheet.answer(ctx, form, page)
}

fn fields<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    let kinds = Kind::authorities().map(|kind| (kind.as_str(), entity_kind(kind, t)));
    vec![
        form.field(&t, "name", t.say("official-name")).hint(t.say("official-name-hint")).localised(1),
        form.field(&t, "in-text", t.say("in-text")).hint(t.say("in-text-hint")).localised(1).optional(),
        form.field(&t, "kind", t.say("kind")).select(first_choose(t).into_iter().chain(kinds)),
        identity_field(form, t),
        identity_sources_field(form, t),
        form.field(&t, "organ", t.say("organ")).radio(Organ::ALL.map(|it| (it.as_str(), organ_word(it, t)))),
        form.field(&t, "organ-sources", t.say("organ-sources")).hint(t.say("sources-hint")).text(2).optional(),
        form.field(&t, "note", t.say("note")).hint(t.say("note-hint")).localised(3).optional(),
    ]
}

pub(super) fn identity_field<'a>(form: &'a Form, t: Words) -> Field<'a> {
    form.field(&t, "identity", t.say("identity")).radio(Identity::ALL.map(|it| (it.as_str(), identity_word(it, t))))
}

pub(super) fn identity_sources_field<'a>(form: &'a Form, t: Words) -> Field<'a> {
    form.field(&t, "identity-sources", t.say("identity-sources")).hint(t.say("sources-hint")).text(2).optional()
}
