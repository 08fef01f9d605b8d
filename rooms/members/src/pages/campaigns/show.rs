//! A campaign: its totals for everyone, who has answered for the secretary, a member's own line for its own people.

use askama::Template;
use axum::extract::Path;
use kernel::Day;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{self, Html, Standing, Tone, empty, figure, shown, state},
    web::{At, Ctx, Filter, Outcome},
};

use super::{address, find, under};
use crate::{
    WORDS,
    actions::{AskedMember, Asking, asking, asking_one, figures},
    rules::{Answered, Campaign, Due, Figures, Verb, may},
    store,
};

struct Line {
    href: String,
    name: Html,
    said: String,
    answered: Html,
    due: Html,
    reached: Html,
}

/// Members in a table, each with its answer.
#[derive(Template)]
#[template(path = "campaign-lines.html")]
struct Lines {
    t: Words,
    caption: String,
    lines: Vec<Line>,
}

/// Who has answered, as the secretary sees it.
struct Answers {
    /// Where someone is asked.
    above: Option<Above>,
    lines: Html,
    without: Vec<Link>,
}

/// What stands above a list of members.
struct Above {
    filter: Filter,
    counted: String,
    downloads: Html,
}

#[derive(Template)]
#[template(path = "campaign.html")]
struct ShowPage {
    t: Words,
    standing: Html,
    figures: Vec<Html>,
    own: Html,
    answers: Option<Answers>,
    acts: Vec<Link>,
}

pub(super) async fn show(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let campaign = find(&mut reader, &id).await?;
    let keeps = may(&ctx.actor, Verb::KeepCampaign, None).is_ok();
    let asked_on = store::asked_on(&mut reader, campaign.year).await?;
    let figures = match campaign.closed {
        Some((_, figures)) => figures,
        None => figures(&mut reader).await?,
    };
    let mut own = Vec::new();
    for body in ctx.actor.bodies() {
        own.extend(asking_one(&mut reader, &campaign, body, ctx.today()).await?);
    }
    let line = |it: &AskedMember| line(&ctx, it, asked_on.get(it.entity.id.as_str()).copied(), t);
    let own: Vec<Line> = own.iter().map(line).collect();
    let answers = if keeps {
        Some(answers(&ctx, &campaign, &asking(&mut reader, Some(&campaign), ctx.today()).await?, line)?)
    } else {
        None
    };
    let body = ShowPage {
        t,
        standing: standing(&campaign, t, ctx.today()),
        figures: totals(&figures, t),
        own: if own.is_empty() { Html::default() } else { drawn("campaign-own", own, t)? },
        answers,
        acts: if keeps && campaign.is_open() {
            vec![Link::new(t.say("close-campaign"), ctx.href(&format!("{}/close", address(&campaign))))]
        } else {
            Vec::new()
        },
    };
    let page = under(&ctx, t.say("campaign-title").with("year", campaign.year.to_string()));
    ctx.page(page.lead(t.say("campaign-lead")).public(&["q", "answered", "order"]), &body)
}

fn drawn(caption: &'static str, lines: Vec<Line>, t: Words) -> Result<Html> {
    Html::of(&Lines { t, caption: t.say(caption).to_string(), lines })
}

fn answers(ctx: &Ctx, campaign: &Campaign, asking: &Asking, line: impl Fn(&AskedMember) -> Line) -> Result<Answers> {
    let t = ctx.words(&WORDS);
    let members = narrowed(ctx, asking.members.iter().collect());
    let found = members.len();
    let lines: Vec<Line> = members.into_iter().map(line).collect();
    let above = (!asking.members.is_empty()).then(|| Above::of(ctx, campaign, found));
    let lines = match &above {
        None => empty(t.say(why_nobody(campaign, asking)), None),
        Some(above) if lines.is_empty() => {
            empty(t.say("no-member-found"), Some((&t.say("see-all-members").to_string(), above.filter.here())))
        }
        Some(_) => drawn("campaign-answers", lines, t)?,
    };
    let without = asking.without.iter();
    let without = without.map(|(member, entity)| Link::new(entity.name.shown(ctx.lang), ctx.href(&member.address())));
    Ok(Answers { above, lines, without: without.collect() })
}

/// Why no member is listed as asked.
fn why_nobody(campaign: &Campaign, asking: &Asking) -> &'static str {
    match campaign.closed {
        // Members were asked about relations, and of none is anything kept: it was closed before that was done.
        Some((_, figures)) if figures.known > 0 && asking.without.is_empty() => "campaign-not-kept",
        _ => "campaign-nobody-asked",
    }
}

impl Above {
    fn of(ctx: &Ctx, campaign: &Campaign, found: usize) -> Self {
        let filter = filter(ctx, campaign);
        Self {
            counted: ctx.words(&WORDS).say("members-counted").with("n", found).to_string(),
            downloads: filter.downloads(&[("CSV", &format!("{}/answers.csv", address(campaign)))]),
            filter,
        }
    }
}

/// The members asked that the address asks for, in the order asked for.
pub(super) fn narrowed<'a>(ctx: &Ctx, mut members: Vec<&'a AskedMember>) -> Vec<&'a AskedMember> {
    let words = ctx.asked("q").unwrap_or_default();
    let answered = ctx.asked("answered").and_then(Answered::from_word);
    members.retain(|it| it.entity.answers_to(words) && answered.is_none_or(|answered| it.answer.reaches() == answered));
    ctx.words(&WORDS).sort_by(&mut members, |it| it.entity.short_name().shown(ctx.lang).text.to_owned());
    if ctx.asked("order") == Some("answered") {
        members.sort_by_key(|it| it.answer.reaches());
    }
    members
}

fn standing(campaign: &Campaign, t: Words, today: Day) -> Html {
    let (tone, word, since) = match campaign.closed {
        None => (Tone::Live, "campaign-is-open", campaign.opened),
        Some((on, _)) => (Tone::Met, "campaign-is-closed", on),
    };
    let next = campaign.is_open().then(|| t.say("campaign-until").with("day", t.day(campaign.deadline)).to_string());
    let it = Standing { at: (tone, t.say(word).to_string()), next, owed_by: None, since: Some(since) };
    parts::standing(&it, &t, today)
}

fn totals(it: &Figures, t: Words) -> Vec<Html> {
    [("campaign-figure-known", it.known), ("campaign-figure-both", it.both), ("campaign-figure-one", it.one)]
        .into_iter()
        .map(|(key, n)| figure(t.number(i64::try_from(n).unwrap_or(i64::MAX)), t.say(key).with("n", n), None, &t))
        .collect()
}

fn filter(ctx: &Ctx, campaign: &Campaign) -> Filter {
    let t = ctx.words(&WORDS);
    let word = |it: Answered| t.say(format!("answered-{}", it.as_str()));
    Filter::new(ctx, &address(campaign), t.say("filter-members"))
        .words("q", t.say("filter-name"))
        .choice("answered", t.say("answered"), t.say("answered-any"), Answered::ALL.map(|it| (it.as_str(), word(it))))
        .order([("name", t.say("order-name")), ("answered", t.say("order-answered"))])
}

fn line(ctx: &Ctx, it: &AskedMember, asked_on: Option<Day>, t: Words) -> Line {
    let tone = match it.answer.reaches() {
        Answered::All => Tone::Met,
        Answered::Part => Tone::Live,
        Answered::Nothing => Tone::None,
    };
    Line {
        href: ctx.href(&it.member.address()),
        name: shown(it.entity.short_name(), ctx.lang),
        said: t.say("campaign-said-of").with("said", it.answer.said).with("asked", it.answer.asked).to_string(),
        answered: state(tone, t.say(format!("answered-{}", it.answer.reaches().as_str()))),
        due: match it.answer.due {
            Due::On(day) => Html::trusted(t.day(day)),
            Due::Stopped => state(Tone::None, t.say("campaign-clock-stopped")),
        },
        reached: match (it.answer.addresses == 0, asked_on) {
            (true, _) => state(Tone::Missing, t.say("campaign-has-no-address")),
            (false, Some(on)) => Html::trusted(t.say("campaign-written-on").with("day", t.day(on)).to_string()),
            (false, None) => Html::trusted(t.say("campaign-not-written").to_string()),
        },
    }
}

/// The members of a campaign for a table: as its page, by the same filter.
pub(super) async fn members(ctx: &Ctx, reader: &mut Reader, campaign: &Campaign) -> Result<Vec<AskedMember>> {
    let all = asking(reader, Some(campaign), ctx.today()).await?.members;
    let kept: Vec<String> =
        narrowed(ctx, all.iter().collect()).into_iter().map(|it| it.entity.id.to_string()).collect();
    let place = |it: &AskedMember| kept.iter().position(|id| id == it.entity.id.as_str());
    let mut members: Vec<AskedMember> = all.into_iter().filter(|it| place(it).is_some()).collect();
    members.sort_by_key(place);
    Ok(members)
}
