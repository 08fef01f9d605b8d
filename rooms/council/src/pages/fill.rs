//! Seating someone, in two steps that need no script: the member first, then its mandate and the first day.

use askama::Template;
use axum::extract::Path;
use kernel::Day;
use members::{Member, Standing};
use platform::{
    Failure, Result,
    i18n::Words,
    parts::{Html, empty, notice},
    web::{At, Ctx, Form, Outcome, Sheet},
};

use super::{college::there, dated, named, under};
use crate::{
    WORDS,
    actions::fill_seat,
    rules::{College, Organ, Verb},
    seating::{self, Sitter},
};

/// A member that has no mandate: where one is entered.
#[derive(Template)]
#[template(source = "{{ empty }}", ext = "html")]
struct NoMandate {
    empty: Html,
}

/// The first step: which member.
#[derive(Template)]
#[template(path = "choose-member.html")]
struct ChooseMember {
    t: Words,
    intro: Html,
    here: String,
    seat: i64,
    /// The first day that is offered.
    since: Day,
    members: Vec<(String, String)>,
    empty: Html,
}

pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (organ, college) = there(&ctx, &id, Verb::FillSeat).await?;
    let seat = ctx.asked("seat").and_then(|seat| seat.parse().ok()).filter(|seat| college.has(*seat));
    let seat = seat.ok_or(Failure::NotFound)?;
    let since = ctx.asked("since").and_then(|day| day.parse::<Day>().ok()).unwrap_or(ctx.today());
    match ctx.asked("member") {
        Some(slug) => {
            let form = dated(ctx.form().await?, "since", since).filled("seat", seat).filled("member", slug);
            second(&ctx, &form, (&organ, &college, seat), slug).await
        }
        None => first(&ctx, (&organ, &college, seat), since).await,
    }
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (organ, college) = there(&ctx, &id, Verb::FillSeat).await?;
    let seat = form.typed("seat").parse().ok().filter(|seat| college.has(*seat)).ok_or(Failure::NotFound)?;
    let slug = form.typed("member").to_owned();
    let offered = offered(&ctx, &slug, &college).await?;
    let mandate = form.choice("mandate", |id| {
        offered.iter().find(|it| it.bearer.mandate.as_str() == id).map(|it| it.bearer.mandate.clone())
    });
    let (since, until) = (form.needed_day("since"), form.day("until"));
    if let (Some(mandate), Some(since), false) = (mandate, since, form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let term = (since, until);
        let done = fill_seat(&ctx.app, &mut tx, &ctx.actor, (college.clone(), seat), &mandate, term).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(organ.address()).telling("council", "seat-filled").ok();
        }
    }
    second(&ctx, &form, (&organ, &college, seat), &slug).await
}

/// The members of the club that may sit in a college, by name: in the club with all their rights.
async fn eligible(ctx: &Ctx, college: &College) -> Result<Vec<(String, String)>> {
    let (mut reader, t) = (ctx.read().await?, ctx.words(&WORDS));
    let mut all = Vec::new();
    for member in members::members(&mut reader).await? {
        let Member { entity, slug, standing, .. } = member;
        let entity = atlas::entity(&mut reader, entity.as_str()).await?.ok_or(Failure::NotFound)?;
        if matches!(standing, Standing::Admitted(_)) && college.said.sits.takes(entity.kind.is_territorial()) {
            all.push((slug, entity.name.shown(t.lang).text.to_owned()));
        }
    }
    t.sort_by(&mut all, |(_, name)| name.clone());
    Ok(all)
}

/// The mandates of a member that have not ended and by which one may sit in a college.
pub(super) async fn offered(ctx: &Ctx, slug: &str, college: &College) -> Result<Vec<Sitter>> {
    let mut reader = ctx.read().await?;
    let member = members::members(&mut reader).await?.into_iter().find(|it| it.slug == slug);
    let member = member.ok_or(Failure::NotFound)?;
    let mut holders = members::holders(&mut reader, member.entity.as_str()).await?;
    holders.retain(|it| it.mandate.until.is_none_or(|last| last >= ctx.today()));
    let mut all = seating::sit(&mut reader, holders).await?;
    all.retain(|it| college.admits(&it.bearer).is_ok());
    Ok(all)
}

/// Mandates for a choice.
pub(super) fn options(offered: &[Sitter], t: Words) -> Vec<(String, String)> {
    let line = |it: &Sitter| {
        let term = |day: Option<Day>| day.map_or_else(|| "…".to_owned(), |day| t.day(day));
        format!("{} ({} – {})", named::line(it, t), term(it.bearer.from), term(it.bearer.until))
    };
    let mut options = vec![(String::new(), t.say("choose").to_string())];
    options.extend(offered.iter().map(|it| (it.bearer.mandate.to_string(), line(it))));
    options
}

async fn first(ctx: &Ctx, (organ, college, seat): (&Organ, &College, i64), since: Day) -> Outcome {
    let t = ctx.words(&WORDS);
    let members = eligible(ctx, college).await?;
    let see = (t.say("see-members").to_string(), ctx.href("/members"));
    let body = ChooseMember {
        t,
        intro: intro(ctx, organ, college, seat).await?,
        here: ctx.href(&format!("/council/colleges/{}/fill", college.id)),
        seat,
        since,
        empty: if members.is_empty() { empty(t.say("no-member-may"), Some((&see.0, &see.1))) } else { Html::default() },
        members,
    };
    ctx.page(under(ctx, t.say("fill-seat"), organ), &body)
}

async fn second(ctx: &Ctx, form: &Form, (organ, college, seat): (&Organ, &College, i64), slug: &str) -> Outcome {
    let t = ctx.words(&WORDS);
    let offered = offered(ctx, slug, college).await?;
    let page = under(ctx, t.say("fill-seat"), organ);
    if offered.is_empty() {
        let (act, href) = (t.say("add-mandate").to_string(), ctx.href(&format!("/members/{slug}/mandates/new")));
        return ctx.page(page, &NoMandate { empty: empty(t.say("no-mandate-there"), Some((&act, &href))) });
    }
    let path = format!("/council/colleges/{}/fill", college.id);
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: intro(ctx, organ, college, seat).await?,
        version: None,
        groups: vec![(
            String::new(),
            vec![
                form.field(&t, "seat", "").hidden(),
                form.field(&t, "member", "").hidden(),
                form.field(&t, "mandate", t.say("mandate")).hint(t.say("mandate-hint")).select(options(&offered, t)),
                form.field(&t, "since", t.say("first-day")).date(),
                form.field(&t, "until", t.say("last-day")).hint(t.say("until-hint")).date().optional(),
            ],
        )],
        button: t.say("fill-seat").to_string(),
        back: ctx.href(&organ.address()),
    };
    sheet.answer(ctx, form, page)
}

/// Which seat, and who may sit there.
async fn intro(ctx: &Ctx, organ: &Organ, college: &College, seat: i64) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let sits = named::sits(college, &members::offices(&mut ctx.read().await?).await?, t);
    let means = t
        .say("fill-means")
        .with("n", seat)
        .with_text("college", college.said.name.shown(t.lang))
        .with_text("organ", organ.name.shown(t.lang))
        .with_text("sits", sits);
    Ok(notice(means))
}
