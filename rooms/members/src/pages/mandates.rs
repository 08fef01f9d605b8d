use axum::extract::Path;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::{Html, notice},
    web::{BySlug, Ctx, Field, Form, Outcome, Sheet},
};

use super::{Within, dated, file::called, find_to, first_choose, under};
use crate::{
    WORDS,
    actions::{MandateInput, add_mandate, end_mandate},
    rules::{Mandate, Member, Office, Person, Verb, Way},
    store,
};

pub(super) async fn new(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    draw(&ctx, &ctx.form().await?, &slug).await
}

pub(super) async fn create(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let (member, _) = find_to(&ctx, &slug, Verb::KeepMandate).await?;
    let (offices, people) = known(&ctx, &member).await?;
    if let Some(input) = read(&mut form, &member, &offices, &people) {
        let mut tx = ctx.begin().await?;
        let done = add_mandate(&ctx.app, &mut tx, &ctx.actor, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(member.address()).telling("members", "mandate-added").ok();
        }
    }
    draw(&ctx, &form, &slug).await
}

/// The offices and the people that a mandate of this member may name.
pub(super) async fn known(ctx: &Ctx, member: &Member) -> Result<(Vec<Office>, Vec<Person>)> {
    let mut reader = ctx.read().await?;
    Ok((store::offices(&mut reader).await?, store::people(&mut reader, member.entity.as_str()).await?))
}

/// What was typed of a mandate; what is wrong with it is said beside its field.
pub(super) fn read(form: &mut Form, member: &Member, offices: &[Office], people: &[Person]) -> Option<MandateInput> {
    let office = form.choice("office", |key| offices.iter().find(|it| it.key == key).map(|it| it.key.clone()));
    let person = form
        .chosen("person")
        .map(|_| form.choice("person", |id| people.iter().find(|it| it.id.as_str() == id).map(|it| it.id.clone())));
    let way = form.choice("way", Way::from_word);
    let (from, until) = (form.day("from"), form.day("until"));
    let instrument = form.line("instrument", 300);
    let sources = atlas::rules::read_sources(&form.text("sources", 4000));
    let note = form.localised("note", 2000);
    if form.is_wrong() {
        return None;
    }
    let entity = member.entity.clone();
    Some(MandateInput {
        entity,
        office: office?,
        person: person.flatten(),
        way: way?,
        from,
        until,
        instrument,
        sources,
        note,
    })
}

async fn draw(ctx: &Ctx, form: &Form, slug: &str) -> Outcome {
    let t = ctx.words(&WORDS);
    let (member, entity) = find_to(ctx, slug, Verb::KeepMandate).await?;
    let (offices, people) = known(ctx, &member).await?;
    let path = format!("{}/mandates/new", member.address());
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: Html::default(),
        version: None,
        groups: vec![(String::new(), fields(form, t, &offices, &people))],
        button: t.say("add-mandate").to_string(),
        back: ctx.href(&member.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("add-mandate"), &member, &entity))
}

/// Every office of the club's list, for a choice.
pub(super) fn office_options(offices: &[Office], t: Words) -> Vec<(String, String)> {
    let mut options: Vec<(String, String)> =
        offices.iter().map(|it| (it.key.clone(), it.title(None).shown(t.lang).text.to_owned())).collect();
    t.sort_by(&mut options, |(_, title)| title.clone());
    options.insert(0, first_choose(t));
    options
}

pub(super) fn fields<'a>(form: &'a Form, t: Words, offices: &[Office], people: &[Person]) -> Vec<Field<'a>> {
    let mut holders = vec![(String::new(), t.say("unnamed").to_string())];
    holders.extend(people.iter().map(|it| (it.id.to_string(), called(it, t))));
    let ways = Way::ALL.map(|it| (it.as_str(), t.say(format!("way-{}", it.as_str())).to_string()));
    vec![
        form.field(&t, "office", t.say("office")).select(office_options(offices, t)),
        form.field(&t, "person", t.say("holder")).hint(t.say("holder-hint")).select(holders),
        form.field(&t, "way", t.say("way")).radio(ways),
        form.field(&t, "from", t.say("from-day")).date().optional(),
        form.field(&t, "until", t.say("until-day")).hint(t.say("until-day-hint")).date().optional(),
        form.field(&t, "instrument", t.say("instrument")).hint(t.say("instrument-hint")).optional(),
        form.field(&t, "sources", t.say("sources")).hint(t.say("sources-hint")).text(2).optional(),
        form.field(&t, "note", t.say("mandate-note")).hint(t.say("mandate-note-hint")).localised(2).optional(),
    ]
}

pub(super) async fn end_form(ctx: Ctx, Path(at): Path<Within>) -> Outcome {
    let (_, it) = theirs(&ctx, &at, Verb::EndMandate).await?;
    let form = dated(ctx.form().await?, "until", it.until.unwrap_or(ctx.today()));
    draw_end(&ctx, &form, &at).await
}

pub(super) async fn end(ctx: Ctx, Path(at): Path<Within>, mut form: Form) -> Outcome {
    let (member, it) = theirs(&ctx, &at, Verb::EndMandate).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let until = form.needed_day("until");
    let instrument = form.line("instrument", 300);
    if let (Some(until), false) = (until, form.is_wrong()) {
        let instrument =
            [it.instrument.as_str(), &instrument].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ; ");
        let mut tx = ctx.begin().await?;
        let done = end_mandate(&ctx.app, &mut tx, &ctx.actor, Mandate { version, instrument, ..it }, until).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(member.address()).telling("members", "mandate-ended").ok();
        }
    }
    draw_end(&ctx, &form, &at).await
}

/// A mandate of this member, for whoever may do this with it.
pub(super) async fn theirs(ctx: &Ctx, at: &Within, verb: Verb) -> Result<(Member, Mandate)> {
    let (member, _) = find_to(ctx, &at.slug, verb).await?;
    let mandate = store::mandate(&mut ctx.read().await?, &at.id).await?;
    let mandate = mandate.filter(|it| it.entity == member.entity).ok_or(Failure::NotFound)?;
    Ok((member, mandate))
}

async fn draw_end(ctx: &Ctx, form: &Form, at: &Within) -> Outcome {
    let t = ctx.words(&WORDS);
    let (member, it) = theirs(ctx, at, Verb::EndMandate).await?;
    let (_, entity) = find_to(ctx, &at.slug, Verb::EndMandate).await?;
    let office = store::office(&mut ctx.read().await?, &it.office).await?;
    let title = office.map(|office| office.title(None).shown(ctx.lang).text.to_owned()).unwrap_or_default();
    let path = format!("{}/mandates/{}/end", member.address(), it.id);
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("end-mandate-means").with("office", title)),
        version: Some(it.version),
        groups: vec![(
            String::new(),
            vec![
                form.field(&t, "until", t.say("last-day")).date(),
                form.field(&t, "instrument", t.say("instrument")).hint(t.say("instrument-hint")).optional(),
            ],
        )],
        button: t.say("end-mandate").to_string(),
        back: ctx.href(&member.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("end-mandate"), &member, &entity))
}
