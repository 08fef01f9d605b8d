use axum::extract::Path;
use council::rules::{Item, ItemId};
use kernel::Lang;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::notice,
    web::{At, Ctx, Field, Form, Outcome, Page, Sheet},
};

use super::{allow, find, movers, not_now, under, under_motion};
use crate::{
    WORDS,
    actions::{draft_motion, edit_motion},
    filed::Filed,
    place::Place,
    rules::{MotionInput, MotionState, Mover, Verb},
    said,
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
    draw(&ctx, &form, &place, Over::Motion(&filed))
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (filed, place) = find(&ctx, &id).await?;
    allow(&ctx, Verb::WriteMotion, &place, (Some(&filed.motion.mover), None))?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let input = if filed.motion.state == MotionState::Draft {
        read(&mut form, &place)
    } else {
        more(&mut form, &filed, &place)
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
    draw(&ctx, &form, &place, Over::Motion(&filed))
}

/// What the form is for.
enum Over<'a> {
    /// A new motion of this item.
    Item(&'a Item),
    /// A motion that is there.
    Motion(&'a Filed),
}

/// Whether a tabled motion may gain a language, or its title in one.
pub(super) fn gains(filed: &Filed) -> bool {
    let lacks = |lang: Lang| !filed.motion.languages.contains(&lang) || filed.motion.title.get(lang).is_none();
    filed.motion.takes_languages(&filed.amendments).is_ok() && Lang::ALL.into_iter().any(lacks)
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

/// What is said of a tabled motion: where it stands, and what it gains.
fn more(form: &mut Form, filed: &Filed, place: &Place) -> Option<MotionInput> {
    let (motion, typed) = (&filed.motion, form.localised("title", 300));
    let title = motion.title.iter().fold(typed, |all, (lang, text)| all.with(lang, text));
    let ticked = Lang::ALL.into_iter().filter(|lang| form.has("languages", lang.code()));
    let languages = motion.languages.iter().copied().chain(ticked).collect();
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
        Over::Motion(filed) => {
            let (act, means) = match filed.motion.state {
                MotionState::Draft => ("edit-motion", "motion-means"),
                _ if gains(filed) => ("widen-motion", "widen-motion-means"),
                _ => ("move-motion", "move-motion-means"),
            };
            (act, format!("{}/edit", filed.motion.address()), Some(filed.motion.version), means)
        }
    };
    let back = match &over {
        Over::Item(_) => place.it.session.address(),
        Over::Motion(filed) => filed.motion.address(),
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
        Over::Motion(filed) => under_motion(ctx, t.say(act), (filed, place)).lead(filed.motion.title.shown(t.lang)),
    };
    sheet.answer(ctx, form, page)
}

fn fields<'a>(form: &'a Form, ctx: &Ctx, place: &Place, over: &Over) -> Vec<Field<'a>> {
    let t: Words = ctx.words(&WORDS);
    let mut fields = Vec::new();
    let items = council::rules::numbered(&place.it.items).filter(|(_, it)| !it.withdrawn);
    let items: Vec<(String, String)> =
        items.map(|(n, it)| (it.id.to_string(), format!("{n}. {}", it.said.title.shown(t.lang)))).collect();
    let tabled = match over {
        Over::Motion(filed) if filed.motion.state != MotionState::Draft => Some(filed),
        _ => None,
    };
    if let Some(filed) = tabled {
        fields.extend(widening(form, filed, t));
    } else {
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

/// What a tabled motion may gain: languages, and its title in those in which it has none.
fn widening<'a>(form: &'a Form, filed: &Filed, t: Words) -> Vec<Field<'a>> {
    let (motion, mut fields) = (&filed.motion, Vec::new());
    if !gains(filed) {
        return fields;
    }
    let more = Lang::ALL.into_iter().filter(|lang| !motion.languages.contains(lang));
    let more: Vec<_> = more.map(|lang| (lang.code(), lang.endonym())).collect();
    if !more.is_empty() {
        let hint = t.say("motion-languages-more-hint").with("languages", said::languages(&motion.languages, t));
        let field = form.field(&t, "languages", t.say("motion-languages-more"));
        fields.push(field.hint(hint).boxes(more).optional());
    }
    for lang in Lang::ALL.into_iter().filter(|lang| motion.title.get(*lang).is_none()) {
        let label = t.say("motion-title-in").with("lang", lang.endonym());
        fields.push(form.field(&t, format!("title-{lang}"), label).in_language(lang).optional());
    }
    fields
}
