use kernel::{Actor, Id, Role};
use platform::{
    Result,
    parts::{Html, notice},
    web::{Ctx, Form, Outcome},
};

use super::act::{self, Act, Slug};
use crate::{
    WORDS,
    actions::step,
    rules::{Agreement, Verb},
};

pub(super) async fn ask(ctx: Ctx, path: Slug) -> Outcome {
    let agreement = act::agreement(&ctx, &path.slug, Verb::AskExpert).await?;
    draw(&ctx, &agreement, &ctx.form().await?, Verb::AskExpert).await
}

pub(super) async fn save_asked(ctx: Ctx, path: Slug, form: Form) -> Outcome {
    save(ctx, path, form, Verb::AskExpert).await
}

pub(super) async fn release(ctx: Ctx, path: Slug) -> Outcome {
    let agreement = act::agreement(&ctx, &path.slug, Verb::ReleaseExpert).await?;
    draw(&ctx, &agreement, &ctx.form().await?, Verb::ReleaseExpert).await
}

pub(super) async fn save_released(ctx: Ctx, path: Slug, form: Form) -> Outcome {
    save(ctx, path, form, Verb::ReleaseExpert).await
}

async fn save(ctx: Ctx, path: Slug, mut form: Form, verb: Verb) -> Outcome {
    let agreement = act::agreement(&ctx, &path.slug, verb).await?;
    let offered = experts(&ctx, &agreement, verb).await?;
    let chosen =
        form.choice("expert", |typed| offered.iter().find(|(id, _)| id.as_str() == typed).map(|(id, _)| id.clone()));
    if let Some(expert) = chosen {
        let done = step(act::by(&ctx), &path.slug, None, |agreement, by| match verb {
            Verb::ReleaseExpert => agreement.release_expert(by, &expert),
            _ => agreement.ask_expert(by, expert),
        })
        .await;
        if let Some(response) = act::after(&ctx, &mut form, verb, done)? {
            return Ok(response);
        }
    }
    draw(&ctx, &agreement, &form, verb).await
}

async fn draw(ctx: &Ctx, agreement: &Agreement, form: &Form, verb: Verb) -> Outcome {
    let t = ctx.words(&WORDS);
    let offered = experts(ctx, agreement, verb).await?;
    let note = if offered.is_empty() { notice(t.say("no-expert-to-choose")) } else { Html::default() };
    let field = form.field(&t, "expert", t.say("label-expert")).radio(offered);
    let says = t.say(if verb == Verb::AskExpert { "says-ask-expert" } else { "says-release-expert" }).to_string();
    act::draw(ctx, form, Act { verb, agreement, says, fields: vec![field], note })
}

/// The experts who can be asked, or who were.
async fn experts(ctx: &Ctx, agreement: &Agreement, verb: Verb) -> Result<Vec<(Id<Actor>, String)>> {
    let mut reader = ctx.read().await?;
    if verb == Verb::ReleaseExpert {
        return asked(&mut reader, agreement).await;
    }
    let all = accounts::holders(&mut reader, Role::Expert, None, ctx.today()).await?;
    let free = all.into_iter().filter(|expert| !agreement.experts.contains(&expert.account));
    Ok(free.map(|expert| (expert.account, expert.name)).collect())
}

/// The experts who were asked, by how they are called.
pub(super) async fn asked(
    reader: &mut platform::db::Reader,
    agreement: &Agreement,
) -> Result<Vec<(Id<Actor>, String)>> {
    let mut experts = Vec::new();
    for id in &agreement.experts {
        let name = accounts::name_of(reader, id).await?;
        experts.push((id.clone(), name.unwrap_or_else(|| id.to_string())));
    }
    Ok(experts)
}
