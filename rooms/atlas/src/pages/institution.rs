use platform::{
    Failure,
    i18n::Words,
    parts::Html,
    web::{Ctx, Field, Form, Outcome, Page, Sheet},
};

use super::{
    allow,
    authority::{identity_field, identity_sources_field},
    locality::{LONG, country_options, first_choose, name_lines, needed_name},
};
use crate::{
    WORDS,
    actions::{EntityInput, add_institution, edit_entity},
    rules::{Countries, Entity, Identity, Kind, Registration, Verb, read_sources, write_sources},
    store::{self, By},
    view::entity_kind,
};

pub(super) async fn new(ctx: Ctx) -> Outcome {
    allow(&ctx, Verb::AddInstitution)?;
    let form = ctx.form().await?;
    draw(&ctx, &form, None).await
}

pub(super) async fn create(ctx: Ctx, mut form: Form) -> Outcome {
    allow(&ctx, Verb::AddInstitution)?;
    if let Some(input) = read(&mut form) {
        let mut tx = ctx.begin().await?;
        let done = add_institution(&ctx.app, &mut tx, &ctx.actor, input).await;
        if let Some(entity) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(entity.address()).telling("atlas", "institution-added").ok();
        }
    }
    draw(&ctx, &form, None).await
}

pub(super) async fn edit(ctx: &Ctx, it: &Entity) -> Outcome {
    allow(ctx, Verb::EditEntity)?;
    let mut form = ctx
        .form()
        .await?
        .filled_in_languages("name", &it.name)
        .filled_in_languages("in-text", &it.in_text)
        .filled("kind", it.kind.as_str())
        .filled("country", it.country.as_deref().unwrap_or_default())
        .filled("identity", it.identity.as_str())
        .filled("identity-sources", write_sources(&it.identity_sources))
        .filled_in_languages("note", &it.note);
    if let Some(registration) = &it.registration {
        form = form.filled("registry", &registration.registry).filled("registration", &registration.number);
    }
    draw(ctx, &form, Some(it)).await
}

pub(super) async fn update(ctx: &Ctx, it: Entity, mut form: Form) -> Outcome {
    allow(ctx, Verb::EditEntity)?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(input) = read(&mut form) {
        let mut tx = ctx.begin().await?;
        let over = Entity {
            kind: input.kind,
            name: input.name,
            in_text: input.in_text,
            country: input.country,
            registration: input.registration,
            identity: input.identity,
            identity_sources: input.identity_sources,
            note: input.note,
            version,
            ..it.clone()
        };
        let done = edit_entity(&ctx.app, &mut tx, &ctx.actor, over).await;
        if let Some(entity) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(entity.address()).telling("atlas", "institution-edited").ok();
        }
    }
    let now = store::entity(&mut ctx.read().await?, By::Id(it.id.as_str())).await?.ok_or(Failure::NotFound)?;
    draw(ctx, &form, Some(&now)).await
}

fn read(form: &mut Form) -> Option<EntityInput> {
    let (name, in_text) = (needed_name(form, "name"), name_lines(form, "in-text"));
    let kind = form.choice("kind", |word| Kind::institutions().find(|kind| kind.as_str() == word));
    let country = form.chosen("country");
    if country.as_deref().is_some_and(|code| !Countries::is_code(code)) {
        form.wrong("country", "form-not-a-choice");
    }
    let (registry, number) = (form.line("registry", 200), form.line("registration", 100));
    if registry.is_empty() != number.is_empty() && !form.is_wrong() {
        let blank = if registry.is_empty() { "registry" } else { "registration" };
        form.wrong_in(blank, &WORDS, "wrong-half-registration");
    }
    let identity = form.choice("identity", Identity::from_word);
    let identity_sources = read_sources(&form.text("identity-sources", LONG));
    let note = form.localised("note", LONG);
    if form.is_wrong() {
        return None;
    }
    let registration = (!registry.is_empty()).then_some(Registration { registry, number });
    Some(EntityInput { kind: kind?, name, in_text, country, registration, identity: identity?, identity_sources, note })
}

async fn draw(ctx: &Ctx, form: &Form, it: Option<&Entity>) -> Outcome {
    let t = ctx.words(&WORDS);
    let countries = store::countries(&mut ctx.read().await?).await?;
    let (path, title, button) = match it {
        Some(it) => (format!("{}/edit", it.address()), t.say("edit-institution"), t.say("save")),
        None => ("/atlas/institutions/new".to_owned(), t.say("add-institution"), t.say("add-institution")),
    };
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: Html::default(),
        version: it.map(|it| it.version),
        groups: vec![(String::new(), fields(form, t, &countries))],
        button: button.to_string(),
        back: ctx.href(&it.map_or_else(|| "/atlas".to_owned(), Entity::address)),
    };
    let mut page = Page::new(title).under(t.say("atlas-title"), ctx.href("/atlas"));
    if let Some(it) = it {
        page = page.under(it.name.shown(ctx.lang), ctx.href(&it.address()));
    }
    sheet.answer(ctx, form, page)
}

fn fields<'a>(form: &'a Form, t: Words, countries: &Countries) -> Vec<Field<'a>> {
    let kinds = Kind::institutions().map(|kind| (kind.as_str(), entity_kind(kind, t)));
    vec![
        form.field(&t, "name", t.say("official-name")).localised(1),
        form.field(&t, "in-text", t.say("in-text")).hint(t.say("in-text-hint")).localised(1).optional(),
        form.field(&t, "kind", t.say("kind")).select(first_choose(t).into_iter().chain(kinds)),
        form.field(&t, "country", t.say("country"))
            .hint(t.say("country-institution-hint"))
            .select(country_options(countries, t))
            .optional(),
        form.field(&t, "registry", t.say("registry")).hint(t.say("registry-hint")).optional(),
        form.field(&t, "registration", t.say("registration-number")).optional(),
        identity_field(form, t),
        identity_sources_field(form, t),
        form.field(&t, "note", t.say("note")).hint(t.say("note-hint")).localised(3).optional(),
    ]
}
