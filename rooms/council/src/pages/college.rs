use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use members::Office;
use platform::{
    Failure, Link, Result,
    i18n::Words,
    parts::{Html, notice},
    web::{At, BySlug, Ctx, Field, Form, FormBody, Outcome, western},
};

use super::{allow, find_to, named, under};
use crate::{
    WORDS,
    actions::{add_college, edit_college},
    rules::{College, CollegeInput, Function, Organ, SEATS_MOST, Sits, Verb},
    store,
};

/// What may stand between two numbers of seats: "1, 3", "1;3", "١، ٣", "١ و ٣".
const SEPARATORS: [char; 6] = [',', '،', ';', '؛', 'و', ' '];

/// The form of a college; at its foot, where nobody ever sat there, the way to remove it.
#[derive(Template)]
#[template(path = "college.html")]
struct CollegePage {
    t: Words,
    intro: Html,
    body: Html,
    remove: Option<String>,
}

pub(super) async fn new(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let organ = find_to(&ctx, &slug, Verb::SetColleges).await?;
    draw(&ctx, &ctx.form().await?, &organ, None).await
}

pub(super) async fn create(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let organ = find_to(&ctx, &slug, Verb::SetColleges).await?;
    if let Some(input) = read(&ctx, &mut form).await? {
        let mut tx = ctx.begin().await?;
        let done = add_college(&ctx.app, &mut tx, &ctx.actor, &organ, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(organ.address()).telling("council", "college-added").ok();
        }
    }
    draw(&ctx, &form, &organ, None).await
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
        .filled_in_languages("name", &college.said.name)
        .filled("seats", college.said.seats)
        .filled("sits", college.said.sits.as_str())
        .ticked("offices", &college.said.offices)
        .filled("place", college.said.place);
    for function in Function::ALL {
        let seats = college.said.functions.iter().filter(|(_, it)| **it == function);
        let seats: Vec<String> = seats.map(|(seat, _)| seat.to_string()).collect();
        form = form.filled(function.as_str(), seats.join(", "));
    }
    let highest = store::highest(&mut ctx.read().await?, &college.id).await?;
    draw(&ctx, &form, &organ, Some((&college, highest))).await
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (organ, college) = there(&ctx, &id, Verb::SetColleges).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(input) = read(&ctx, &mut form).await? {
        let mut tx = ctx.begin().await?;
        let done = edit_college(&ctx.app, &mut tx, &ctx.actor, College { version, ..college }, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(organ.address()).telling("council", "college-edited").ok();
        }
    }
    let (organ, college) = there(&ctx, &id, Verb::SetColleges).await?;
    let highest = store::highest(&mut ctx.read().await?, &college.id).await?;
    draw(&ctx, &form, &organ, Some((&college, highest))).await
}

async fn read(ctx: &Ctx, form: &mut Form) -> Result<Option<CollegeInput>> {
    let known = members::offices(&mut ctx.read().await?).await?;
    let name = form.needed_localised("name", 200);
    let seats = form.number("seats", 1, SEATS_MOST);
    if form.typed("seats").trim().is_empty() {
        form.wrong("seats", "form-needed");
    }
    let sits = form.choice("sits", Sits::from_word);
    let offices = known.into_iter().map(|office| office.key).filter(|key| form.has("offices", key)).collect();
    let place = form.number("place", 0, 1000).unwrap_or_default();
    let functions = seats.map(|seats| functions(form, seats)).unwrap_or_default();
    let (Some(seats), Some(sits), false) = (seats, sits, form.is_wrong()) else { return Ok(None) };
    Ok(Some(CollegeInput { name, seats, sits, offices, functions, place }))
}

/// The seats typed beside each function; a number that is no seat, or stands twice, is complained of.
fn functions(form: &mut Form, seats: i64) -> BTreeMap<i64, Function> {
    let mut functions = BTreeMap::new();
    for function in Function::ALL {
        let name = function.as_str();
        let typed = western(&form.line(name, 200));
        for number in typed.split(SEPARATORS).filter(|part| !part.is_empty()) {
            let seat = number.parse::<i64>().ok().filter(|seat| (1..=seats).contains(seat));
            if seat.is_none_or(|seat| functions.insert(seat, function).is_some()) {
                form.wrong_in(name, &WORDS, "wrong-seat-numbers");
            }
        }
    }
    functions
}

async fn draw(ctx: &Ctx, form: &Form, organ: &Organ, college: Option<(&College, i64)>) -> Outcome {
    let t = ctx.words(&WORDS);
    let (act, path) = match college {
        None => ("add-college", format!("{}/colleges/new", organ.address())),
        Some((college, _)) => ("edit-college", format!("/council/colleges/{}", college.id)),
    };
    let offices = members::offices(&mut ctx.read().await?).await?;
    let seat_names = Function::ALL
        .into_iter()
        .map(|it| form.field(&t, it.as_str(), named::function(it, t)).hint(t.say("function-hint")).optional());
    let body = FormBody {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        carried: college.map(|(college, _)| form.over("version", college.version)).into_iter().collect(),
        groups: vec![
            (String::new(), fields(form, t, &offices)),
            (t.say("functions-title").to_string(), seat_names.collect()),
        ],
        button: t.say(act).to_string(),
        grave: false,
        back: Link::new(t.shell().say("form-cancel"), ctx.href(&organ.address())),
    };
    let removable = college.filter(|(_, highest)| *highest == 0 && !form.is_closed());
    let body = CollegePage {
        t,
        intro: notice(t.say("college-means").with_text("name", organ.name.shown(t.lang))),
        body: body.html()?,
        remove: removable.map(|(college, _)| ctx.href(&format!("/council/colleges/{}/remove", college.id))),
    };
    ctx.page_of(form, under(ctx, t.say(act), organ), &body)
}

fn fields<'a>(form: &'a Form, t: Words, offices: &[Office]) -> Vec<Field<'a>> {
    let sits = Sits::ALL.map(|it| (it.as_str(), t.say(format!("sits-{}", it.as_str())).to_string()));
    let titles = offices.iter().map(|it| (it.key.clone(), it.title(None).shown(t.lang).text.to_owned()));
    let mut titles: Vec<(String, String)> = titles.collect();
    t.sort_by(&mut titles, |(_, title)| title.clone());
    vec![
        form.field(&t, "name", t.say("name")).localised(1),
        form.field(&t, "seats", t.say("seats-field")).hint(t.say("seats-field-hint")).number(),
        form.field(&t, "sits", t.say("sits")).radio(sits),
        form.field(&t, "offices", t.say("sits-offices")).hint(t.say("sits-offices-hint")).boxes(titles).optional(),
        form.field(&t, "place", t.say("place")).hint(t.say("place-hint")).number().optional(),
    ]
}
