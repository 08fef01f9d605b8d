use axum::extract::Path;
use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::notice,
    web::{BySlug, Ctx, Field, Form, Outcome, Page, Sheet},
};

use super::{
    again::{self, First},
    find_to, hours,
    list::no_organ,
    under,
};
use crate::{
    WORDS,
    actions::{edit_session, prepare_session},
    roll::Gathered,
    rules::{
        Manner, Organ, Session, SessionId, SessionInput, SessionKind, SessionVerb, State, may_in_session, zone_named,
    },
    session_words as said, store,
};

/// What a form can choose among: the organs that sit, and the sessions that may be called again; or the one that it
/// is to call again.
struct Choices {
    organs: Vec<Organ>,
    again: Vec<(SessionId, String)>,
    first: Option<First>,
}

pub(super) async fn new(ctx: Ctx) -> Outcome {
    let choices = to_prepare(&ctx).await?;
    if choices.organs.is_empty() {
        let page = within(&ctx, Page::new(ctx.words(&WORDS).say("prepare-session")));
        return ctx.page(page, &no_organ(&ctx));
    }
    let zone = ctx.app.site.time_zone.iana_name().unwrap_or("UTC").to_owned();
    let mut form = ctx.form().await?;
    if let Some(first) = &choices.first {
        form = filled(form, &first.session.said_again());
    }
    let form = form.filled("zone", zone).filled("kind", "ordinary").filled("manner", "hall");
    draw(&ctx, &form, &choices, None)
}

pub(super) async fn create(ctx: Ctx, mut form: Form) -> Outcome {
    let choices = to_prepare(&ctx).await?;
    let organ = match &choices.first {
        Some(first) => Some(&first.organ),
        None => form.choice("organ", |slug| choices.organs.iter().find(|it| it.slug == slug)),
    };
    if let (Some(input), Some(organ)) = (read(&mut form, &choices, None), organ) {
        let mut tx = ctx.begin().await?;
        let done = prepare_session(&ctx.app, &mut tx, &ctx.actor, organ, input).await;
        if let Some(session) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(session.address()).telling("council", "session-prepared").ok();
        }
    }
    draw(&ctx, &form, &choices, None)
}

pub(super) async fn edit(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = find_to(&ctx, &slug, SessionVerb::Prepare).await?;
    let form = filled(ctx.form().await?, &it.session.said);
    draw(&ctx, &form, &choices(&ctx, Some(&it.session)).await?, Some(&it))
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let it = find_to(&ctx, &slug, SessionVerb::Prepare).await?;
    let choices = choices(&ctx, Some(&it.session)).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(input) = read(&mut form, &choices, Some(&it.session)) {
        let mut tx = ctx.begin().await?;
        let over = Session { version, ..it.session.clone() };
        let done = edit_session(&ctx.app, &mut tx, &ctx.actor, over, input).await;
        if let Some(session) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(session.address()).telling("council", "session-edited").ok();
        }
    }
    draw(&ctx, &form, &choices, Some(&*find_to(&ctx, &slug, SessionVerb::Prepare).await?))
}

async fn to_prepare(ctx: &Ctx) -> Result<Choices> {
    ctx.must_sign_in()?;
    may_in_session(&ctx.actor, SessionVerb::Prepare, &[])?;
    let first = again::asked(ctx, &mut ctx.read().await?).await?;
    Ok(Choices { first, ..choices(ctx, None).await? })
}

async fn choices(ctx: &Ctx, of: Option<&Session>) -> Result<Choices> {
    let (mut reader, t) = (ctx.read().await?, ctx.words(&WORDS));
    let organs = sitting(&mut reader).await?;
    let mut again = Vec::new();
    if let Some(session) = of {
        let organ = store::organ(&mut reader, &session.organ).await?;
        for other in store::without_quorum(&mut reader, session).await? {
            let title = organ.as_ref().map(|organ| said::title(&other, organ, t)).unwrap_or_default();
            again.push((other.id.clone(), format!("{title} · {}", said::when(&other, t))));
        }
    }
    Ok(Choices { organs, again, first: None })
}

/// The organs that have sessions.
pub(super) async fn sitting(reader: &mut Reader) -> Result<Vec<Organ>> {
    let mut organs = store::organs(reader).await?.to_vec();
    organs.retain(|it| it.dissolved.is_none() && !it.kind.rotates());
    Ok(organs)
}

fn filled(form: Form, said: &SessionInput) -> Form {
    let mut form = form
        .filled("kind", said.kind.as_str())
        .filled("manner", said.manner.as_str())
        .filled("zone", &said.zone)
        .filled("joining", &said.joining)
        .filled_in_languages("title", &said.title)
        .filled_in_languages("place", &said.place);
    if let Some(first) = &said.second_of {
        form = form.filled("second-of", first);
    }
    for (name, ticked) in [("announced", said.announced), ("example", said.example)] {
        if ticked {
            form = form.filled(name, "yes");
        }
    }
    let Some(times) = said.times else { return form };
    let (opens, ends) = (times.opens_at, times.ends_at);
    let hour = |at: jiff::civil::DateTime| at.strftime("%H:%M").to_string();
    let form = form.filled("opens-hour", hour(opens)).filled("ends-hour", hour(ends));
    let form = crate::pages::dated(form, "opens", opens.date());
    if ends.date() == opens.date() { form } else { crate::pages::dated(form, "ends", ends.date()) }
}

/// What was typed; `before` is the session as it was. Where those who sit were called, they know where to come.
fn read(form: &mut Form, choices: &Choices, before: Option<&Session>) -> Option<SessionInput> {
    let kind = form.choice("kind", SessionKind::from_word);
    let manner = form.choice("manner", Manner::from_word);
    let (title, place) = (form.localised("title", 200), form.localised("place", 200));
    let joining = form.text("joining", 600);
    let mut zone = form.needed_line("zone", 60);
    match zone_named(&zone) {
        Some(name) => zone = name,
        None if zone.is_empty() => {}
        None => form.wrong_in("zone", &WORDS, "wrong-zone"),
    }
    let times = hours::times(form, &zone);
    if times.is_some_and(|times| times.ends <= times.opens) {
        form.wrong_in("ends-hour", &WORDS, "wrong-end");
    }
    let known = |id: &str| choices.again.iter().map(|(known, _)| known).find(|known| known.as_str() == id).cloned();
    let second_of = match (&choices.first, form.chosen("second-of")) {
        (Some(first), _) => Some(first.session.id.clone()),
        (None, Some(_)) => form.choice("second-of", known),
        (None, None) => None,
    };
    if before.is_some_and(|it| it.state.convocation().is_some())
        && let Some(manner) = manner
    {
        let missing = |lacks: bool, name: &'static str| lacks.then_some(name);
        let place = missing(manner.has_hall() && place.is_empty(), "place");
        let joining = missing(manner.has_distance() && joining.is_empty(), "joining");
        for name in [place, joining].into_iter().flatten() {
            form.wrong_in(name, &WORDS, "wrong-convened-empty");
        }
    }
    let (announced, example) = (form.has("announced", "yes"), form.has("example", "yes"));
    if form.is_wrong() {
        return None;
    }
    Some(SessionInput {
        kind: kind?,
        manner: manner?,
        title,
        place,
        joining,
        times,
        zone,
        second_of,
        announced,
        example,
    })
}

fn draw(ctx: &Ctx, form: &Form, choices: &Choices, it: Option<&Gathered>) -> Outcome {
    let t = ctx.words(&WORDS);
    let first = choices.first.as_ref();
    let (act, path) = match it {
        None => ("prepare-session", first.map_or_else(|| "/council/sessions/new".to_owned(), First::form)),
        Some(it) => ("edit-session", format!("{}/edit", it.session.address())),
    };
    let page = match it {
        None => within(ctx, Page::new(t.say(if first.is_some() { "call-again" } else { act }))),
        Some(it) => under(ctx, t.say(act), it),
    };
    let convened = it.is_some_and(|it| matches!(it.session.state, State::Convened(_)));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: match first {
            Some(first) => first.intro(t),
            None => notice(t.say(if convened { "edit-convened-means" } else { "prepare-session-means" })),
        },
        version: it.map(|it| it.session.version),
        groups: vec![
            (t.say("session-what").to_string(), what(form, t, choices, it.is_none() && first.is_none())),
            (t.say("session-when").to_string(), when(form, t)),
            (t.say("session-where").to_string(), place(form, t)),
            (t.say("session-shown").to_string(), shown(form, t)),
        ],
        button: t.say(act).to_string(),
        back: ctx.href(&it.map_or_else(|| "/council/sessions".to_owned(), |it| it.session.address())),
    };
    sheet.answer(ctx, form, page)
}

/// A page among those of sessions.
fn within(ctx: &Ctx, page: Page) -> Page {
    let t = ctx.words(&WORDS);
    let council = page.under(t.say("council-title"), ctx.href("/council"));
    council.under(t.say("sessions-title"), ctx.href("/council/sessions"))
}

fn what<'a>(form: &'a Form, t: Words, choices: &Choices, new: bool) -> Vec<Field<'a>> {
    let kinds = SessionKind::ALL.map(|it| (it.as_str(), t.say(format!("session-kind-{}", it.as_str())).to_string()));
    let mut fields = Vec::new();
    if new {
        let name = |it: &Organ| (it.slug.clone(), it.name.shown(t.lang).text.to_owned());
        let organs =
            std::iter::once((String::new(), t.say("choose").to_string())).chain(choices.organs.iter().map(name));
        fields.push(form.field(&t, "organ", t.say("session-organ")).select(organs));
    }
    fields.push(form.field(&t, "kind", t.say("session-kind")).radio(kinds));
    if !choices.again.is_empty() {
        let none = (String::new(), t.say("second-of-none").to_string());
        let again = std::iter::once(none).chain(choices.again.iter().map(|(id, name)| (id.to_string(), name.clone())));
        fields.push(form.field(&t, "second-of", t.say("second-of")).hint(t.say("second-of-hint")).select(again));
    }
    fields.push(
        form.field(&t, "title", t.say("session-title")).hint(t.say("session-title-hint")).localised(1).optional(),
    );
    fields
}

fn when<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    vec![
        form.field(&t, "opens", t.say("opens")).hint(t.say("opens-hint")).date().optional(),
        form.field(&t, "opens-hour", t.say("opens-hour")).hint(t.say("hour-hint")).optional(),
        form.field(&t, "ends-hour", t.say("ends-hour")).hint(t.say("hour-hint")).optional(),
        form.field(&t, "ends", t.say("ends")).hint(t.say("ends-hint")).date().optional(),
        form.field(&t, "zone", t.say("zone")).hint(t.say("zone-hint")),
    ]
}

fn place<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    let manners = Manner::ALL.map(|it| (it.as_str(), t.say(format!("manner-{}", it.as_str())).to_string()));
    vec![
        form.field(&t, "manner", t.say("session-manner")).radio(manners),
        form.field(&t, "place", t.say("session-place")).hint(t.say("session-place-hint")).localised(1).optional(),
        form.field(&t, "joining", t.say("session-joining")).hint(t.say("session-joining-hint")).text(2).optional(),
    ]
}

fn shown<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    vec![
        form.field(&t, "announced", t.say("announced-tick")).hint(t.say("announced-hint")).tick(),
        form.field(&t, "example", t.say("session-example-tick")).hint(t.say("example-hint")).tick(),
    ]
}
