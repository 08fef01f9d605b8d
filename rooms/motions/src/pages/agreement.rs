use agreements::rules::AgreementId;
use axum::extract::Path;
use council::rules::Item;
use platform::{
    Failure, Result,
    parts::notice,
    web::{At, Ctx, Form, Outcome, Sheet},
};

use super::{allow, under};
use crate::{WORDS, actions::set_agreement, place::Place, rules::Verb, store};

pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (item, place) = at(&ctx, &id).await?;
    let now = store::agreement_of(&mut ctx.read().await?, &item.id).await?;
    let form = ctx.form().await?.filled("agreement", now.map(|it| it.to_string()).unwrap_or_default());
    draw(&ctx, &form, &item, &place).await
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (item, place) = at(&ctx, &id).await?;
    let known = agreements::known_to(&mut ctx.read().await?, &ctx.actor).await?;
    let agreement = match form.chosen("agreement") {
        None => Some(None),
        Some(_) => form
            .choice("agreement", |id| known.iter().find(|it| it.id.as_str() == id).map(|it| it.id.clone()))
            .map(Some),
    };
    let was = ctx.asked("was").map(AgreementId::new);
    if let Some(agreement) = agreement {
        let mut tx = ctx.begin().await?;
        let done = set_agreement(&ctx.app, &mut tx, &ctx.actor, &item.id, (was.as_ref(), agreement.as_ref())).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            let path = format!("{}/file", place.it.session.address());
            return ctx.go(path).telling("motions", "agreement-named").ok();
        }
    }
    draw(&ctx, &form, &item, &place).await
}

async fn at(ctx: &Ctx, id: &str) -> Result<(Item, Place)> {
    ctx.must_sign_in()?;
    let mut reader = ctx.read().await?;
    let item = council::item(&mut reader, id).await?.ok_or(Failure::NotFound)?;
    let place = Place::of(&mut reader, &item.session, None, ctx.now()).await?;
    drop(reader);
    allow(ctx, Verb::SetTerms, &place, (None, None))?;
    Ok((item, place))
}

async fn draw(ctx: &Ctx, form: &Form, item: &Item, place: &Place) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("/council/items/{}/agreement", item.id);
    let now = store::agreement_of(&mut ctx.read().await?, &item.id).await?;
    // What one sees goes with the form: whoever saves over another's choice is told.
    let over = now.map(|it| format!("?was={it}")).unwrap_or_default();
    let mut known = agreements::known_to(&mut ctx.read().await?, &ctx.actor).await?;
    t.sort_by(&mut known, |it| it.title.shown(t.lang).text.to_owned());
    let none = (String::new(), t.say("no-agreement").to_string());
    let known = known.iter().map(|it| (it.id.to_string(), it.title.shown(t.lang).text.to_owned()));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&format!("{path}{over}"))).keeping(&path),
        t,
        intro: notice(t.say("agreement-means")),
        version: None,
        groups: vec![(
            String::new(),
            vec![form.field(&t, "agreement", t.say("item-agreement")).select(std::iter::once(none).chain(known))],
        )],
        button: t.say("name-agreement").to_string(),
        back: ctx.href(&place.it.session.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("name-agreement"), place).lead(item.said.title.shown(t.lang)))
}
