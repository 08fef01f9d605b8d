use std::collections::BTreeMap;

use askama::Template;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, Pager, empty, shown},
    web::{Ctx, Filter, Outcome, Page, counted},
};

use crate::{
    WORDS,
    rules::{Countries, Entity, Locality, Notice, Theme, may_seek},
    seats::seats,
    store,
    view::{paragraph, theme_word, theme_words},
};

const ON_A_PAGE: i64 = 50;

/// What the address of the board may ask for.
const ASKED: &[&str] = &["q", "seeks", "offers", "country", "member", "order", "page"];

/// A notice with whose it is.
pub(super) struct Seeker {
    pub notice: Notice,
    pub entity: Entity,
    pub place: Locality,
    pub member: bool,
}

struct Line {
    href: String,
    name: Html,
    about: String,
    wants: String,
    offers: String,
    words: Html,
    days: String,
}

#[derive(Template)]
#[template(path = "seeking.html")]
struct BoardPage {
    t: Words,
    filter: Filter,
    counted: String,
    downloads: Html,
    lines: Vec<Line>,
    empty: Html,
    pager: Html,
    acts: Vec<Link>,
}

/// All that is sought today, whose place anyone may see.
pub(super) async fn seekers(ctx: &Ctx, reader: &mut Reader) -> Result<Vec<Seeker>> {
    let mut notices = store::notices(reader).await?;
    notices.retain(|notice| notice.is_shown_on(ctx.today()));
    let entities = store::entities_with_notice(reader).await?;
    let ids: Vec<&str> = entities.iter().filter_map(|it| Some(it.place.as_ref()?.id.as_str())).collect();
    let places = store::localities_of(reader, &ids).await?;
    let mut places: BTreeMap<String, Locality> = places.into_iter().map(|it| (it.id.to_string(), it)).collect();
    let mut entities: BTreeMap<String, Entity> = entities.into_iter().map(|it| (it.id.to_string(), it)).collect();
    let seats = seats(reader, ctx).await?;
    let seeker = |notice: Notice| {
        let entity = entities.remove(notice.entity.as_str())?;
        let place = places.remove(entity.place.as_ref()?.id.as_str())?;
        Some(Seeker { member: seats.contains(place.id.as_str()), notice, entity, place })
    };
    Ok(notices.into_iter().filter_map(seeker).collect())
}

/// Keeps what the address asks for, in the order asked for.
pub(super) fn narrow(ctx: &Ctx, seekers: &mut Vec<Seeker>) {
    let words = ctx.asked("q").unwrap_or_default();
    let (seeks, offers) = (theme(ctx, "seeks"), theme(ctx, "offers"));
    let (country, member) = (ctx.asked("country"), ctx.asked("member"));
    seekers.retain(|it| {
        it.place.answers_to(words)
            && seeks.is_none_or(|theme| it.notice.wants.contains(&theme))
            && offers.is_none_or(|theme| it.notice.offers.contains(&theme))
            && country.is_none_or(|code| it.place.country == code)
            && member.is_none_or(|member| it.member == (member == "yes"))
    });
    ctx.words(&WORDS).sort_by(seekers, |it| it.place.name.shown(ctx.lang).text.to_owned());
    if ctx.asked("order") == Some("latest") {
        seekers.sort_by_key(|it| std::cmp::Reverse(it.notice.since));
    }
}

fn theme(ctx: &Ctx, name: &str) -> Option<Theme> {
    ctx.asked(name).and_then(Theme::from_word)
}

pub(super) async fn board(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let mut found = seekers(&ctx, &mut reader).await?;
    let (all, filter) = (found.len(), filter(&ctx, &found, &countries));
    narrow(&ctx, &mut found);
    let pager = Pager::asked(&ctx, found.len(), ON_A_PAGE);
    let body = BoardPage {
        t,
        counted: t.say("seekers-counted").with("n", found.len()).to_string(),
        downloads: filter.downloads(&[("CSV", "/atlas/seeking.csv")]),
        lines: pager.part(&found).iter().map(|it| line(&ctx, it, &countries, t)).collect(),
        empty: if all == 0 {
            empty(t.say("no-seeker-yet"), None)
        } else {
            empty(t.say("no-seeker-found"), Some((&t.say("see-all-seekers").to_string(), filter.here())))
        },
        pager: filter.pager(pager),
        acts: own(&ctx, &mut reader, t).await?,
        filter,
    };
    let page =
        Page::new(t.say("seeking-title")).lead(t.say("seeking-lead")).under(t.say("atlas-title"), ctx.href("/atlas"));
    ctx.page(page.public(ASKED), &body)
}

fn line(ctx: &Ctx, it: &Seeker, countries: &Countries, t: Words) -> Line {
    let country = countries.name(&it.place.country, ctx.lang).unwrap_or_default();
    let member = if it.member { format!(" · {}", t.say("in-club-yes")) } else { String::new() };
    Line {
        href: ctx.href(&it.place.address()),
        name: shown(&it.place.name, ctx.lang),
        about: format!("{country}{member}"),
        wants: theme_words(&it.notice.wants, t),
        offers: theme_words(&it.notice.offers, t),
        words: paragraph(&it.notice.words, t),
        days: days(&it.notice, t),
    }
}

/// Since when it stands and to which day.
pub(super) fn days(notice: &Notice, t: Words) -> String {
    let since = t.say("sought-since").with("day", t.day(notice.since)).to_string();
    match notice.until {
        Some(until) => format!("{since} {}", t.say("sought-until").with("day", t.day(until))),
        None => since,
    }
}

fn filter(ctx: &Ctx, seekers: &[Seeker], countries: &Countries) -> Filter {
    let t = ctx.words(&WORDS);
    let themes = |of: fn(&Notice) -> &Vec<Theme>| {
        let count = |theme: Theme| seekers.iter().filter(|it| of(&it.notice).contains(&theme)).count();
        let there = Theme::ALL.into_iter().map(|theme| (theme, count(theme))).filter(|(_, n)| *n > 0);
        there.map(|(theme, n)| (theme.as_str(), format!("{} ({n})", theme_word(theme, t)))).collect::<Vec<_>>()
    };
    let codes = seekers.iter().map(|it| it.place.country.as_str());
    let members = [("yes", t.say("in-club-yes")), ("no", t.say("in-club-no"))];
    Filter::new(ctx, "/atlas/seeking", t.say("filter-seekers"))
        .words("q", t.say("filter-name"))
        .choice("seeks", t.say("seeks"), t.say("any-theme"), themes(|it| &it.wants))
        .choice("offers", t.say("offers"), t.say("any-theme"), themes(|it| &it.offers))
        .countries(counted(t, codes, |code| countries.name(code, ctx.lang)))
        .choice("member", t.say("in-club"), t.say("in-club-any"), members)
        .order([("name", t.say("order-name")), ("latest", t.say("order-latest"))])
}

/// For someone who works for a city: the way to what it says itself.
async fn own(ctx: &Ctx, reader: &mut Reader, t: Words) -> Result<Vec<Link>> {
    let mut links = Vec::new();
    for body in ctx.actor.bodies() {
        let Some(entity) = store::entity(reader, store::By::Id(body)).await? else { continue };
        let Some(place) = entity.place.as_ref().filter(|_| may_seek(&ctx.actor, body).is_ok()) else { continue };
        let words = t.say("say-what-it-seeks").with_text("name", place.name.shown(ctx.lang));
        links.push(Link::new(words, ctx.href(&format!("{}/seeking", entity.address()))));
    }
    Ok(links)
}
