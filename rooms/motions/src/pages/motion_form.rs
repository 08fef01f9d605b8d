use axum::extract::Path;
use council::rules::{Item, ItemId};
use kernel::Lang;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::notice,
    web::{At, Ctx, Field, Form, Outcome, Page, Sheet},
};

use super::{allow, find, movers, not_now, under};
use crate::{
    WORDS,
    actions::{draft_motion, edit_motion},
    place::Place,
    rules::{Motion, MotionInput, MotionState, Mover, Verb},
};

pub(super) async fn new(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (item, place) = at(&ctx, &id).await?;
    let form = ctx.form().await?.ticked("languages", [ctx.lang.code()]).filled("item", &item.id);
    if let Err(why) = place.sitting(&item.id, ctx.now()).takes_motions() {
        let page = under(&ctx, ctx.words(&WORDS).say("add-motion"), &place).lead(item.said.title.shown(ctx.lang));
        return not_now(&ctx, &form, page, (why, &place.it.session.address()));
    }
    draw(&ctx, &form, &place, Over::Item(&item))
}

pub(super) async fn create(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (item, place) = at(&ctx, &id).await?;
    let offered = movers(&ctx, &place);
    let mover = match offered.as_slice() {
        [(_, only, _)] => Some(only.clone()),
        all => form.choice("mover", |word| all.iter().find(|(key, ..)| key == word).map(|(_, mover, _)| mover.clone())),
    };
    let input = read(&mut form, &place);
    if let (Some(mover), Some(input)) = (mover, input.filter(|_| !form.is_wrong())) {
        let mut tx = ctx.begin().await?;
        let over = (&place.it.session.id, mover);
        let done = draft_motion(&ctx.app, &mut tx, &ctx.actor, over, input).await;
        if let Some(motion) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(format!("{}/clauses/new", motion.address())).telling("motions", "motion-drafted").ok();
        }
    }
    draw(&ctx, &form, &place, Over::Item(&item))
}

pub(super) async fn edit(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (filed, place) = find(&ctx, &id).await?;
    allow(&ctx, Verb::WriteMotion, &place, (Some(&filed.motion.mover), None))?;
    let form = ctx
        .form()
        .await?
        .filled_in_languages("title", &filed.motion.title)
        .ticked("languages", filed.motion.languages.iter().map(|lang| lang.code()))
        .filled("item", &filed.motion.item);
    draw(&ctx, &form, &place, Over::Motion(&filed.motion))
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (filed, place) = find(&ctx, &id).await?;
    allow(&ctx, Verb::WriteMotion, &place, (Some(&filed.motion.mover), None))?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let input = if filed.motion.state == MotionState::Draft {
        read(&mut form, &place)
    } else {
        let (title, languages) = (filed.motion.title.clone(), filed.motion.languages.iter().copied().collect());
        item(&mut form, &place).map(|item| MotionInput { item, title, languages })
    };
    if let Some(input) = input.filter(|_| !form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let done = edit_motion(&ctx.app, &mut tx, &ctx.actor, (&id, version), input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(filed.motion.address()).telling("motions", "motion-edited").ok();
        }
    }
    let (filed, place) = find(&ctx, &id).await?;
    draw(&ctx, &form, &place, Over::Motion(&filed.motion))
}

/// What the form is for.
enum Over<'a> {
    /// A new motion of this item.
    Item(&'a Item),
    /// A motion that is there.
    Motion(&'a Motion),
}

/// The item at this address and its session, for whoever may begin a motion there.
async fn at(ctx: &Ctx, id: &str) -> Result<(Item, Place)> {
    ctx.must_sign_in()?;
    let mut reader = ctx.read().await?;
    let item = council::item(&mut reader, id).await?.ok_or(Failure::NotFound)?;
    let place = Place::of(&mut reader, &item.session, None, ctx.now()).await?;
    drop(reader);
    if !place.it.session.is_public() && !place.it.follows(&ctx.actor) {
        return Err(Failure::NotFound);
    }
    allow(ctx, Verb::WriteMotion, &place, (None::<&Mover>, None))?;
    Ok((item, place))
}

fn read(form: &mut Form, place: &Place) -> Option<MotionInput> {
    let title = form.needed_localised("title", 300);
    let languages = Lang::ALL.into_iter().filter(|lang| form.has("languages", lang.code())).collect();
    let item = item(form, place)?;
    Some(MotionInput { item, title, languages })
}

fn item(form: &mut Form, place: &Place) -> Option<ItemId> {
    form.choice("item", |id| place.it.items.iter().find(|it| it.id.as_str() == id).map(|it| it.id.clone()))
}

fn draw(ctx: &Ctx, form: &Form, place: &Place, over: Over) -> Outcome {
    let t = ctx.words(&WORDS);
    let (act, path, version, means) = match &over {
        Over::Item(item) => ("add-motion", format!("/council/items/{}/motions/new", item.id), None, "motion-means"),
        Over::Motion(it) if it.state == MotionState::Draft => {
            ("edit-motion", format!("{}/edit", it.address()), Some(it.version), "motion-means")
        }
        Over::Motion(it) => ("move-motion", format!("{}/edit", it.address()), Some(it.version), "move-motion-means"),
    };
    let back = match &over {
        Over::Item(_) => place.it.session.address(),
        Over::Motion(it) => it.address(),
    };
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say(means)),
        version,
        groups: vec![(String::new(), fields(form, ctx, place, &over))],
        button: t.say(act).to_string(),
        back: ctx.href(&back),
    };
    let page: Page = match &over {
        Over::Item(item) => under(ctx, t.say(act), place).lead(item.said.title.shown(t.lang)),
        Over::Motion(it) => under(ctx, t.say(act), place)
            .under(crate::said::motion(it, t), ctx.href(&it.address()))
            .lead(it.title.shown(t.lang)),
    };
    sheet.answer(ctx, form, page)
}

fn fields<'a>(form: &'a Form, ctx: &Ctx, place: &Place, over: &Over) -> Vec<Field<'a>> {
    let t: Words = ctx.words(&WORDS);
    let mut fields = Vec::new();
    let items = council::rules::numbered(&place.it.items).filter(|(_, it)| !it.withdrawn);
    let items: Vec<(String, String)> =
        items.map(|(n, it)| (it.id.to_string(), format!("{n}. {}", it.said.title.shown(t.lang)))).collect();
    if matches!(over, Over::Item(_) | Over::Motion(Motion { state: MotionState::Draft, .. })) {
        let offered = movers(ctx, place);
        if matches!(over, Over::Item(_)) && offered.len() > 1 {
            let offered = offered.into_iter().map(|(key, _, says)| (key, says));
            fields
                .push(form.field(&t, "mover", t.say("motion-mover")).hint(t.say("motion-mover-hint")).select(offered));
        }
        fields.push(form.field(&t, "title", t.say("motion-title")).localised(1));
        let languages = Lang::ALL.map(|lang| (lang.code(), lang.endonym()));
        let languages = form.field(&t, "languages", t.say("motion-languages")).boxes(languages);
        fields.push(languages.hint(t.say("motion-languages-hint")));
    }
    fields.push(form.field(&t, "item", t.say("motion-item")).select(items));
    fields
}
