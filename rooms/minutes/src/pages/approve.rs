//! The secretary records that a later session approved the minutes.

use axum::extract::Path;
use council::{
    Gathered, ItemKind, Session,
    rules::{Item, numbered},
    session_words,
};
use kernel::Day;
use platform::{
    Result,
    i18n::Words,
    parts::{Html, notice},
    web::{BySlug, Ctx, Field, Form, Outcome, Sheet},
};
use votes::Vote;

use super::{address, read_to, show::listed, under};
use crate::{
    WORDS,
    actions::{ApprovalInput, approve},
    others::lost_under,
    paper::Paper,
    rules::{Verb, may_approve_in},
};

/// A session that may approve, and the items of its agenda by which it does.
pub(super) struct Way {
    pub session: Session,
    title: String,
    items: Vec<(usize, Item)>,
}

impl Way {
    /// What a form sends for it: the session, and the item where one is meant.
    fn value(&self, item: Option<&Item>) -> String {
        match item {
            Some(item) => format!("{}.{}", self.session.id, item.id),
            None => self.session.id.to_string(),
        }
    }

    /// The days on which it sat until today.
    fn first_day(&self) -> Option<Day> {
        self.session.state.opened().map(|it| self.session.day_of(it.at))
    }
}

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    let paper = read_to(&ctx, &it, Verb::Approve).await?;
    let ways = ways(&ctx, &it).await?;
    let mut form = ctx.form().await?;
    if let Some((way, item)) = meant(&ctx, &ways) {
        form = form.filled("by", way.value(item));
        if let Some(day) = way.first_day() {
            form = form.filled("on-day", day.day()).filled("on-month", day.month()).filled("on-year", day.year());
        }
    }
    draw(&ctx, &form, &paper, &ways).await
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    read_to(&ctx, &it, Verb::Approve).await?;
    let ways = ways(&ctx, &it).await?;
    let by = form.choice("by", |value| chosen(&ways, value));
    let (on, despite) = (form.needed_day("on"), form.all("despite").to_vec());
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(((way, item), on)) = by.zip(on).filter(|_| !form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let input = ApprovalInput { by: way.session.clone(), item: item.cloned(), on, despite, version };
        let done = approve(&ctx.app, &mut tx, &ctx.actor, &it, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(address(&it)).telling("minutes", "minutes-approved").ok();
        }
    }
    let paper = read_to(&ctx, &it, Verb::Approve).await?;
    draw(&ctx, &form, &paper, &ways).await
}

/// The sessions that may approve these minutes, the latest first.
pub(super) async fn ways(ctx: &Ctx, it: &Gathered) -> Result<Vec<Way>> {
    let mut reader = ctx.read().await?;
    let mut ways = Vec::new();
    for session in council::sessions(&mut reader).await? {
        if !may_approve_in(&session, &it.session) {
            continue;
        }
        let by = council::gather_aside(&mut reader, session, ctx.now()).await?;
        let title = session_words::title(&by.session, by.organ(), council::WORDS.words(ctx.lang));
        let items = numbered(&by.items).filter(|(_, item)| item.said.kind == ItemKind::Minutes && !item.withdrawn);
        ways.push(Way {
            items: items.map(|(number, item)| (number, item.clone())).collect(),
            session: by.session,
            title,
        });
    }
    Ok(ways)
}

/// The item that the address names, else the first by which minutes are approved, else the latest session.
pub(super) fn meant<'a>(ctx: &Ctx, ways: &'a [Way]) -> Option<(&'a Way, Option<&'a Item>)> {
    let asked = ctx.asked("item");
    let all = || ways.iter().flat_map(|way| way.items.iter().map(move |(_, item)| (way, Some(item))));
    let named = all().find(|(_, item)| item.is_some_and(|item| Some(item.id.as_str()) == asked));
    named.or_else(|| all().next()).or_else(|| ways.first().map(|way| (way, None)))
}

/// The session and the item that a form names by this value.
fn chosen<'a>(ways: &'a [Way], value: &str) -> Option<(&'a Way, Option<&'a Item>)> {
    let of = |way: &'a Way| {
        let items = way.items.iter().map(|(_, item)| Some(item));
        std::iter::once(None).chain(items).map(move |item| (way, item))
    };
    ways.iter().flat_map(of).find(|(way, item)| way.value(*item) == value)
}

async fn draw(ctx: &Ctx, form: &Form, paper: &Paper<'_>, ways: &[Way]) -> Outcome {
    let t = ctx.words(&WORDS);
    let lost = match chosen(ways, form.typed("by")) {
        Some((way, item)) => {
            let under = (&way.session.id, item.map(|item| &item.id));
            lost_under(&mut ctx.read().await?, under, &paper.it.session.id).await?
        }
        None => Vec::new(),
    };
    let path = format!("{}/approve", address(paper.it));
    let lags = paper.text.lags();
    let mut intro = notice(t.say(if ways.is_empty() { "no-session-to-approve" } else { "means-approve" })).to_string();
    if !lags.is_empty() {
        let lag = notice(t.say("languages-lag").with("where", listed(paper, &lags, t)));
        intro.push_str(&lag.to_string());
    }
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)),
        t,
        intro: Html::trusted(intro),
        version: Some(paper.minutes.version),
        groups: vec![(String::new(), fields(form, t, (ways, &lost)))],
        button: t.say("step-approve").to_string(),
        back: ctx.href(&address(paper.it)),
    };
    sheet.answer(ctx, form, under(ctx, t.say("step-approve"), paper.it))
}

fn fields<'a>(form: &'a Form, t: Words, (ways, lost): (&[Way], &[Vote])) -> Vec<Field<'a>> {
    let mut options: Vec<(String, String)> = Vec::new();
    for way in ways {
        let day = way.first_day().map(|day| t.day(day)).unwrap_or_default();
        let session = t.say("minutes-of-day").with("session", way.title.as_str()).with("day", day).to_string();
        for (number, item) in &way.items {
            let title = item.said.title.shown(t.lang).text;
            let says = t.say("under-item").with("session", session.as_str()).with("n", *number).with("title", title);
            options.push((way.value(Some(item)), says.to_string()));
        }
        options.push((way.value(None), t.say("under-no-item").with("session", session.as_str()).to_string()));
    }
    let mut fields = vec![
        form.field(&t, "by", t.say("approved-by")).hint(t.say("approved-by-hint")).select(options),
        form.field(&t, "on", t.say("approved-on")).date(),
    ];
    let named = |vote: &Vote| {
        let question = vote.said.question.shown(t.lang).text;
        (vote.id.to_string(), t.say("lost-vote").with("n", vote.number).with("question", question).to_string())
    };
    if !lost.is_empty() {
        let despite = form.field(&t, "despite", t.say("approved-despite")).hint(t.say("approved-despite-hint"));
        fields.push(despite.boxes(lost.iter().map(named)));
    }
    fields
}
