use std::collections::BTreeMap;

use axum::extract::Path;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::{Html, escape, notice},
    web::{At, BySlug, Ctx, Field, Form, Outcome, Sheet},
};

use super::{allow, find_to, named, under};
use crate::{
    WORDS,
    actions::{add_college, edit_college, remove_college},
    rules::{College, CollegeInput, Function, Organ, SEATS_MOST, Sits, Verb},
    store,
};

pub(super) async fn new(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let organ = find_to(&ctx, &slug, Verb::SetColleges).await?;
    draw(&ctx, &ctx.form().await?, &organ, None)
}

pub(super) async fn create(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let organ = find_to(&ctx, &slug, Verb::SetColleges).await?;
    if let Some(input) = read(&mut form) {
        let mut tx = ctx.begin().await?;
        let done = add_college(&ctx.app, &mut tx, &ctx.actor, &organ, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(organ.address()).telling("council", "college-added").ok();
        }
    }
    draw(&ctx, &form, &organ, None)
}

/// The college at this address and its organ, for whoever composes.
pub(super) async fn there(ctx: &Ctx, id: &str, verb: Verb) -> Result<(Organ, College)> {
    allow(ctx, verb)?;
    let mut reader = ctx.read().await?;
    let college = store::college(&mut reader, id).await?.ok_or(Failure::NotFound)?;
    let organ = store::organ(&mut reader, &college.organ).await?.ok_or(Failure::NotFound)?;
    organ.must_stand()?;
    Ok((organ, college))
}

pub(super) async fn edit(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (organ, college) = there(&ctx, &id, Verb::SetColleges).await?;
    let mut form = ctx
        .form()
        .await?
        .filled_in_languages("name", &college.name)
        .filled("seats", college.seats)
        .filled("sits", college.sits.as_str())
        .filled("place", college.place);
    for function in Function::ALL {
        let seats = college.functions.iter().filter(|(_, it)| **it == function);
        let seats: Vec<String> = seats.map(|(seat, _)| seat.to_string()).collect();
        form = form.filled(function.as_str(), seats.join(", "));
    }
    let highest = store::highest(&mut ctx.read().await?, &college.id).await?;
    draw(&ctx, &form, &organ, Some((&college, highest)))
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (organ, college) = there(&ctx, &id, Verb::SetColleges).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(input) = read(&mut form) {
        let mut tx = ctx.begin().await?;
        let done = edit_college(&ctx.app, &mut tx, &ctx.actor, College { version, ..college }, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(organ.address()).telling("council", "college-edited").ok();
        }
    }
    let (organ, college) = there(&ctx, &id, Verb::SetColleges).await?;
    let highest = store::highest(&mut ctx.read().await?, &college.id).await?;
    draw(&ctx, &form, &organ, Some((&college, highest)))
}

pub(super) async fn remove(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (organ, college) = there(&ctx, &id, Verb::SetColleges).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let mut tx = ctx.begin().await?;
    remove_college(&ctx.app, &mut tx, &ctx.actor, &College { version, ..college }).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(organ.address()).telling("council", "college-removed").ok()
}

fn read(form: &mut Form) -> Option<CollegeInput> {
    let name = form.needed_localised("name", 200);
    let seats = form.number("seats", 1, SEATS_MOST);
    if form.typed("seats").trim().is_empty() {
        form.wrong("seats", "form-needed");
    }
    let sits = form.choice("sits", Sits::from_word);
    let place = form.number("place", 0, 1000).unwrap_or_default();
    let functions = seats.map(|seats| functions(form, seats)).unwrap_or_default();
    if form.is_wrong() {
        return None;
    }
    Some(CollegeInput { name, seats: seats?, sits: sits?, functions, place })
}

/// The seats typed beside each function; a number that is no seat, or stands twice, is complained of.
fn functions(form: &mut Form, seats: i64) -> BTreeMap<i64, Function> {
    let mut functions = BTreeMap::new();
    for function in Function::ALL {
        let name = function.as_str();
        let typed = form.line(name, 200);
        for number in typed.split([',', '،', ' ']).filter(|part| !part.is_empty()) {
            let seat = number.parse::<i64>().ok().filter(|seat| (1..=seats).contains(seat));
            if seat.is_none_or(|seat| functions.insert(seat, function).is_some()) {
                form.wrong_in(name, &WORDS, "wrong-seat-numbers");
            }
        }
    }
    functions
}

fn draw(ctx: &Ctx, form: &Form, organ: &Organ, college: Option<(&College, i64)>) -> Outcome {
    let t = ctx.words(&WORDS);
    let (act, path) = match college {
        None => ("add-college", format!("{}/colleges/new", organ.address())),
        Some((college, _)) => ("edit-college", format!("/council/colleges/{}", college.id)),
    };
    let seat_names = Function::ALL
        .into_iter()
        .map(|it| form.field(&t, it.as_str(), named::function(it, t)).hint(t.say("function-hint")).optional());
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: intro(ctx, organ, college),
        version: college.map(|(college, _)| college.version),
        groups: vec![(String::new(), fields(form, t)), (t.say("functions-title").to_string(), seat_names.collect())],
        button: t.say(act).to_string(),
        back: ctx.href(&organ.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say(act), organ))
}

fn fields<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    let sits = Sits::ALL.map(|it| (it.as_str(), t.say(format!("sits-{}", it.as_str())).to_string()));
    vec![
        form.field(&t, "name", t.say("name")).localised(1),
        form.field(&t, "seats", t.say("seats-field")).hint(t.say("seats-field-hint")).number(),
        form.field(&t, "sits", t.say("sits")).radio(sits),
        form.field(&t, "place", t.say("place")).hint(t.say("place-hint")).number().optional(),
    ]
}

/// What a college is, and how one in which nobody sat is taken away.
fn intro(ctx: &Ctx, organ: &Organ, college: Option<(&College, i64)>) -> Html {
    let t = ctx.words(&WORDS);
    let means = notice(t.say("college-means").with_text("name", organ.name.shown(t.lang)));
    let Some((college, _)) = college.filter(|(_, highest)| *highest == 0) else { return means };
    let form = Form::blank();
    let open = form.open(&t, ctx.href(&format!("/council/colleges/{}/remove", college.id))).bare();
    Html::trusted(format!(
        r#"{means}{open}<input type="hidden" name="version" value="{}"><div class="acts"><button class="button second">{}</button></div></form>"#,
        college.version,
        escape(&t.say("remove-college").to_string())
    ))
}
