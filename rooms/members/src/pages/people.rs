use axum::extract::Path;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::Html,
    web::{BySlug, Ctx, Field, Form, Outcome, Sheet},
};

use super::{Within, find_to, under};
use crate::{
    WORDS,
    actions::{PersonInput, add_person, edit_person},
    rules::{Gender, Member, Person, Verb},
    store,
};

pub(super) async fn new(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    draw(&ctx, &ctx.form().await?, &slug, None).await
}

pub(super) async fn create(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let (member, _) = find_to(&ctx, &slug, Verb::KeepPerson).await?;
    if let Some(input) = read(&mut form, &member) {
        let mut tx = ctx.begin().await?;
        let done = add_person(&ctx.app, &mut tx, &ctx.actor, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(member.address()).telling("members", "person-added").ok();
        }
    }
    draw(&ctx, &form, &slug, None).await
}

pub(super) async fn edit(ctx: Ctx, Path(Within { slug, id }): Path<Within>) -> Outcome {
    let it = theirs(&ctx, &slug, &id).await?;
    let mut form = ctx
        .form()
        .await?
        .filled("name-ar", &it.name_ar)
        .filled("name-passport", &it.name_passport)
        .filled("gender", it.gender.map(Gender::as_str).unwrap_or_default());
    if it.public {
        form = form.filled("public", "yes");
    }
    draw(&ctx, &form, &slug, Some(&it)).await
}

pub(super) async fn update(ctx: Ctx, Path(Within { slug, id }): Path<Within>, mut form: Form) -> Outcome {
    let it = theirs(&ctx, &slug, &id).await?;
    let (member, _) = find_to(&ctx, &slug, Verb::KeepPerson).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(input) = read(&mut form, &member) {
        let mut tx = ctx.begin().await?;
        let over = Person {
            name_ar: input.name_ar,
            name_passport: input.name_passport,
            gender: input.gender,
            public: input.public,
            version,
            ..it
        };
        let done = edit_person(&ctx.app, &mut tx, &ctx.actor, over).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(member.address()).telling("members", "person-edited").ok();
        }
    }
    let now = theirs(&ctx, &slug, &id).await?;
    draw(&ctx, &form, &slug, Some(&now)).await
}

/// A person of this member.
async fn theirs(ctx: &Ctx, slug: &str, id: &str) -> Result<Person> {
    let (member, _) = find_to(ctx, slug, Verb::KeepPerson).await?;
    let person = store::person(&mut ctx.read().await?, id).await?;
    person.filter(|it| it.entity == member.entity).ok_or(Failure::NotFound)
}

fn read(form: &mut Form, member: &Member) -> Option<PersonInput> {
    let (name_ar, name_passport) = (form.line("name-ar", 200), form.line("name-passport", 200));
    if name_ar.is_empty() && name_passport.is_empty() && !form.is_wrong() {
        form.wrong_in("name-passport", &WORDS, "wrong-no-name");
    }
    let gender = form.chosen("gender").map(|_| form.choice("gender", Gender::from_word));
    let public = form.has("public", "yes");
    let entity = member.entity.clone();
    (!form.is_wrong()).then(|| PersonInput { entity, name_ar, name_passport, gender: gender.flatten(), public })
}

async fn draw(ctx: &Ctx, form: &Form, slug: &str, it: Option<&Person>) -> Outcome {
    let t = ctx.words(&WORDS);
    let (member, entity) = find_to(ctx, slug, Verb::KeepPerson).await?;
    let (path, title) = match it {
        Some(it) => (format!("{}/people/{}", member.address(), it.id), t.say("edit-person")),
        None => (format!("{}/people/new", member.address()), t.say("add-person")),
    };
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: Html::default(),
        version: it.map(|it| it.version),
        groups: vec![(String::new(), fields(form, t))],
        button: t.say("save").to_string(),
        back: ctx.href(&member.address()),
    };
    sheet.answer(ctx, form, under(ctx, title, &member, &entity))
}

fn fields<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    let genders = [("", "gender-unsaid"), ("f", "gender-f"), ("m", "gender-m")];
    vec![
        form.field(&t, "name-passport", t.say("name-passport")).hint(t.say("name-passport-hint")).optional(),
        form.field(&t, "name-ar", t.say("name-ar")).in_language(kernel::Lang::Ar).optional(),
        form.field(&t, "gender", t.say("gender"))
            .hint(t.say("gender-hint"))
            .radio(genders.map(|(value, key)| (value, t.say(key).to_string()))),
        form.field(&t, "public", t.say("public-tick")).hint(t.say("public-hint")).tick(),
    ]
}
