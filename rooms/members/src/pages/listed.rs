//! Where the club's own list says otherwise than a person wrote, for the secretary to decide.

use askama::Template;
use axum::extract::Path;
use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::{Html, empty, shown},
    web::{At, Ctx, Form, FormTag, Outcome, Page},
};

use crate::{
    WORDS, actions,
    rules::{Course, Quality, Since, State, Verb, may},
    store,
};

/// One difference.
struct Asked {
    href: String,
    name: Html,
    pairs: Vec<(String, String)>,
    /// What taking it does, where that is a correction for ever.
    corrects: Option<String>,
    source: String,
    action: String,
    /// Of the member, as it is shown.
    version: i64,
}

#[derive(Template)]
#[template(path = "listed.html")]
struct ListedPage<'a> {
    t: Words,
    form: &'a Form,
    asked: Vec<Asked>,
    empty: Html,
}

impl ListedPage<'_> {
    fn open(&self, action: &str) -> FormTag<'_> {
        self.form.open(&self.t, action)
    }
}

pub(super) async fn show(ctx: Ctx) -> Outcome {
    allow(&ctx)?;
    draw(&ctx, &Form::blank()).await
}

pub(super) async fn decide(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    allow(&ctx)?;
    let answer = form.choice("answer", |typed| match typed {
        "taken" => Some(true),
        "kept" => Some(false),
        _ => None,
    });
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(take) = answer {
        let mut tx = ctx.begin().await?;
        let done = actions::decide_listed(&ctx.app, &mut tx, &ctx.actor, (&id, version), take).await;
        if form.settle_with(done, platform::Refusal::new(&WORDS, "listed-changed"))?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go("/members/decisions").telling("members", "listed-decided").ok();
        }
    }
    draw(&ctx, &form).await
}

fn allow(ctx: &Ctx) -> Result<()> {
    ctx.must_sign_in()?;
    Ok(may(&ctx.actor, Verb::Admit, None)?)
}

async fn draw(ctx: &Ctx, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let mut asked = Vec::new();
    for question in store::questions(&mut reader).await? {
        asked.extend(one(ctx, &mut reader, &question).await?);
    }
    let body = ListedPage {
        t,
        form,
        asked,
        empty: empty(t.say("listed-none"), Some((&t.say("see-all-members").to_string(), &ctx.href("/members")))),
    };
    let page = Page::new(t.say("listed-title")).lead(t.say("listed-lead"));
    ctx.page_of(form, page.under(t.say("members-title"), ctx.href("/members")), &body)
}

async fn one(ctx: &Ctx, reader: &mut Reader, it: &store::Asked) -> Result<Option<Asked>> {
    let t = ctx.words(&WORDS);
    let Some(entity) = atlas::entity(reader, &it.entity).await? else { return Ok(None) };
    let Some(member) = store::by_entity(reader, &it.entity).await? else { return Ok(None) };
    let since = member.standing.since();
    let stands = said(t, member.standing.state(), Some(member.quality), Some(since).filter(|it| it.dated).map(day_of));
    let admitted = (it.listed.state == State::Admitted).then_some(it.listed.admitted).flatten();
    let says = said(t, it.listed.state, it.listed.quality, admitted.or(it.listed.since));
    let held = store::held(reader, &member.id).await?;
    let course = it.listed.course(Some(&member), &held, ctx.today());
    let entered = matches!(member.standing.state(), State::Admitted | State::Suspended | State::Withdrawn);
    let corrects = entered && matches!(course, Course::Corrected(..));
    Ok(Some(Asked {
        href: ctx.href(&member.address()),
        name: shown(entity.short_name(), ctx.lang),
        pairs: vec![
            (t.say("listed-here").to_string(), stands),
            (t.say("listed-there").to_string(), says),
            (t.say("listed-why").to_string(), it.listed.reason.shown(ctx.lang).text.to_owned()),
        ],
        corrects: corrects.then(|| t.say("listed-corrects").to_string()),
        source: t.say("listed-source").with_text("file", &it.source).with("day", t.moment(it.asked)).to_string(),
        action: ctx.href(&format!("/members/decisions/{}", it.id)),
        version: member.version,
    }))
}

fn day_of(since: &Since) -> kernel::Day {
    since.on
}

/// Where a member stands, in one line.
fn said(t: Words, state: State, quality: Option<Quality>, since: Option<kernel::Day>) -> String {
    let state = t.say(format!("state-{}", state.as_str())).to_string();
    let quality = quality.map(|quality| t.say(format!("quality-{}", quality.as_str())).to_string());
    let parts = [Some(state), quality, since.map(|day| t.day(day))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
