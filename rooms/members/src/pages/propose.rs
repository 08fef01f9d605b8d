use platform::{
    Failure, Result,
    parts::{Html, escape},
    web::{Ctx, Form, Outcome, Page, Sheet},
};

use super::{
    dated, first_choose,
    steps::{admission, admission_fields, since},
};
use crate::{
    WORDS, actions,
    rules::{Verb, may},
    store,
};

fn allow(ctx: &Ctx) -> Result<()> {
    ctx.must_sign_in()?;
    Ok(may(&ctx.actor, Verb::Propose, None)?)
}

pub(super) async fn new(ctx: Ctx) -> Outcome {
    allow(&ctx)?;
    let mut form = dated(ctx.form().await?, "on", ctx.today()).filled("documented", "yes");
    if let Some(slug) = ctx.asked("entity") {
        let entity = atlas::entity_by_slug(&mut ctx.read().await?, slug).await?.ok_or(Failure::NotFound)?;
        form = form.filled("entity", entity.id);
    }
    draw(&ctx, &form).await
}

pub(super) async fn create(ctx: Ctx, mut form: Form) -> Outcome {
    allow(&ctx)?;
    let entity = match form.chosen("entity") {
        Some(id) => atlas::entity(&mut ctx.read().await?, &id).await?,
        None => None,
    };
    let entity = form.choice("entity", |_| entity);
    let (admission, since) = (admission(&mut form), since(&mut form));
    if let (Some(entity), Some(admission), Some(since), false) = (entity, admission, since, form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let done = actions::propose(&ctx.app, &mut tx, &ctx.actor, &entity, admission, since).await;
        if let Some(member) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(member.address()).telling("members", "candidate-proposed").ok();
        }
    }
    draw(&ctx, &form).await
}

async fn draw(ctx: &Ctx, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let countries = atlas::countries(&mut reader).await?;
    let taken: Vec<String> = store::list(&mut reader)
        .await?
        .iter()
        .filter(|member| !member.can(Verb::Propose))
        .map(|member| member.entity.to_string())
        .collect();
    let mut options: Vec<(String, String)> = atlas::entities(&mut reader)
        .await?
        .iter()
        .filter(|it| !taken.contains(&it.id.to_string()))
        .map(|it| {
            let country = it.country.as_deref().and_then(|code| countries.name(code, ctx.lang)).unwrap_or_default();
            let dash = if country.is_empty() { "" } else { " – " };
            (it.id.to_string(), format!("{}{dash}{country}", it.name.shown(ctx.lang)))
        })
        .collect();
    t.sort_by(&mut options, |(_, name)| name.clone());
    options.insert(0, first_choose(t));
    let mut fields = vec![form.field(&t, "entity", t.say("entity")).hint(t.say("entity-hint")).select(options)];
    fields.extend(admission_fields(form, t));
    let sheet = Sheet {
        open: form.open(&t, ctx.href("/members/new")).keeping("/members/new"),
        t,
        intro: elsewhere(ctx),
        version: None,
        groups: vec![(String::new(), fields)],
        button: t.say("propose-candidate").to_string(),
        back: ctx.href("/members"),
    };
    let page = Page::new(t.say("propose-candidate"))
        .lead(t.say("propose-lead"))
        .under(t.say("members-title"), ctx.href("/members"));
    sheet.answer(ctx, form, page)
}

/// The way to make the entity that is not in the list.
fn elsewhere(ctx: &Ctx) -> Html {
    let t = ctx.words(&WORDS);
    let link = |key: &'static str, path: &str| {
        format!(r#"<li><a href="{}">{}</a></li>"#, ctx.href(path), escape(&t.say(key).to_string()))
    };
    Html::trusted(format!(
        "<p>{}</p><ul>{}{}</ul>",
        escape(&t.say("entity-not-there").to_string()),
        link("create-locality", "/atlas/new"),
        link("create-institution", "/atlas/institutions/new")
    ))
}

/// A text in each language, from a form's fields; complains when nothing was typed in any.
pub(super) fn needed_text(form: &mut Form, field: &str) -> kernel::Localised {
    form.needed_localised(field, 2000)
}
