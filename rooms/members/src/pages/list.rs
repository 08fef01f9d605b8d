use std::collections::BTreeMap;

use askama::Template;
use atlas::{
    Countries, Entity, Locality, draw_map,
    map::{Frame, Place},
    map_figure,
};
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, Pager, Tone, empty, shown, state, undocumented},
    web::{Ctx, Filter, Outcome, Page, counted},
};

use crate::{
    WORDS,
    rules::{Member, Quality, Standing, Verb, may},
    store,
};

const ON_A_PAGE: i64 = 50;

/// A member with what the atlas knows of it.
pub(crate) struct Row {
    pub member: Member,
    pub entity: Entity,
    pub place: Option<Locality>,
}

struct Line {
    href: String,
    name: Html,
    country: String,
    quality: Html,
    population: Html,
    state: Html,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    t: Words,
    filter: Filter,
    counted: String,
    downloads: Html,
    lines: Vec<Line>,
    pager: Html,
    empty: Html,
    map: Html,
    candidates: Vec<Link>,
    acts: Vec<Link>,
}

/// The members that the address asks for, in the order asked for, and how countries are named.
pub(crate) async fn filtered(ctx: &Ctx) -> Result<(Countries, Vec<Row>)> {
    let mut reader = ctx.read().await?;
    let mut rows = rows(&mut reader).await?;
    rows.retain(|row| row.member.is_in());
    narrow(ctx, &mut rows);
    Ok((atlas::countries(&mut reader).await?, rows))
}

async fn rows(reader: &mut Reader) -> Result<Vec<Row>> {
    let mut entities: BTreeMap<String, Entity> =
        atlas::entities(reader).await?.into_iter().map(|it| (it.id.to_string(), it)).collect();
    let members = store::list(reader).await?;
    let seats: Vec<&str> = members
        .iter()
        .filter_map(|member| entities.get(member.entity.as_str())?.place.as_ref())
        .map(|place| place.id.as_str())
        .collect();
    let mut places: BTreeMap<String, Locality> =
        atlas::localities_of(reader, &seats).await?.into_iter().map(|it| (it.id.to_string(), it)).collect();
    let row = |member: &Member| {
        let entity = entities.remove(member.entity.as_str())?;
        let place = entity.place.as_ref().and_then(|place| places.remove(place.id.as_str()));
        Some(Row { member: member.clone(), entity, place })
    };
    Ok(members.iter().filter_map(row).collect())
}

fn narrow(ctx: &Ctx, rows: &mut Vec<Row>) {
    let (words, country) = (ctx.asked("q").unwrap_or_default(), ctx.asked("country"));
    let quality = ctx.asked("quality").and_then(Quality::from_word);
    rows.retain(|row| {
        row.entity.answers_to(words)
            && country.is_none_or(|code| row.entity.country.as_deref() == Some(code))
            && quality.is_none_or(|quality| row.member.quality == quality && row.member.documented)
    });
    ctx.words(&WORDS).sort_by(rows, |row| row.entity.short_name().shown(ctx.lang).text.to_owned());
    match ctx.asked("order") {
        Some("population") => rows.sort_by_key(|row| std::cmp::Reverse(population(row))),
        Some("since") => rows.sort_by_key(|row| row.member.standing.since().on),
        _ => {}
    }
}

fn population(row: &Row) -> Option<i64> {
    row.place.as_ref()?.population.as_ref().map(|it| it.count)
}

pub(super) async fn list(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let countries = atlas::countries(&mut reader).await?;
    let (mut members, others): (Vec<Row>, Vec<Row>) =
        rows(&mut reader).await?.into_iter().partition(|row| row.member.is_in());
    let candidates = others.iter().filter(|row| is_candidate_to(&ctx, &row.member));
    let filter = filter(&ctx, &members, &countries);
    let all = members.len();
    narrow(&ctx, &mut members);
    let pager = Pager::asked(&ctx, members.len(), ON_A_PAGE);
    let body = ListPage {
        t,
        counted: t.say("members-counted").with("n", members.len()).to_string(),
        downloads: filter.downloads(&[("CSV", "/members.csv")]),
        lines: pager.part(&members).iter().map(|row| line(&ctx, row, &countries, t)).collect(),
        pager: filter.pager(pager),
        empty: nothing(&ctx, all, filter.here(), t),
        map: map(&ctx, &members, t),
        candidates: candidates
            .map(|row| Link::new(row.entity.name.shown(ctx.lang), ctx.href(&row.member.address())))
            .collect(),
        acts: acts(&ctx, t),
        filter,
    };
    let page = Page::new(t.say("members-title")).lead(t.say("members-lead")).island("map.js");
    ctx.page(page.public(&["q", "country", "quality", "order", "page"]), &body)
}

/// Whether it is a candidate and this reader may know so.
fn is_candidate_to(ctx: &Ctx, member: &Member) -> bool {
    let entity = member.entity.as_str();
    matches!(member.standing, Standing::Candidate(_)) && may(&ctx.actor, Verb::SeeFile, Some(entity)).is_ok()
}

fn nothing(ctx: &Ctx, all: usize, here: &str, t: Words) -> Html {
    if all > 0 {
        return empty(t.say("no-member-found"), Some((&t.say("see-all-members").to_string(), here)));
    }
    let may_propose = may(&ctx.actor, Verb::Propose, None).is_ok();
    let (act, href) = (t.say("propose-candidate").to_string(), ctx.href("/members/new"));
    empty(t.say("no-member-yet"), may_propose.then_some((act.as_str(), href.as_str())))
}

fn line(ctx: &Ctx, row: &Row, countries: &Countries, t: Words) -> Line {
    let country = row.entity.country.as_deref().and_then(|code| countries.name(code, ctx.lang));
    Line {
        href: ctx.href(&row.member.address()),
        name: shown(row.entity.short_name(), ctx.lang),
        country: country.map_or_else(|| t.say("international").to_string(), str::to_owned),
        quality: quality(&row.member, t),
        population: population(row).map_or_else(|| undocumented(&t), |count| Html::trusted(t.number(count))),
        state: match row.member.standing {
            Standing::Suspended(_) => state(Tone::Confirm, t.say("state-suspended")),
            _ => state(Tone::Met, t.say("state-admitted")),
        },
    }
}

/// A member's quality in a word, or that it is not documented.
pub(super) fn quality(member: &Member, t: Words) -> Html {
    if member.documented {
        Html::trusted(platform::parts::escape(&t.say(format!("quality-{}", member.quality.as_str())).to_string()))
    } else {
        undocumented(&t)
    }
}

fn map(ctx: &Ctx, rows: &[Row], t: Words) -> Html {
    let hrefs: Vec<String> = rows.iter().map(|row| ctx.href(&row.member.address())).collect();
    let marks: Vec<Place> = rows
        .iter()
        .zip(&hrefs)
        .filter_map(|(row, href)| {
            let at = row.place.as_ref()?.position.as_ref()?;
            let name = row.entity.short_name().shown(ctx.lang).text;
            let seat = row.member.documented && row.member.quality == Quality::Founding;
            Some(Place { slug: &row.member.slug, name, href, lon: at.longitude, lat: at.latitude, seat })
        })
        .collect();
    if marks.is_empty() {
        return Html::default();
    }
    let label = t.say("map-of-members").with("n", marks.len()).to_string();
    let rtl = ctx.lang.direction() == kernel::Direction::Rtl;
    map_figure(&draw_map(&marks, &[], Frame::side(&label, rtl)), &Html::default(), t)
}

fn filter(ctx: &Ctx, rows: &[Row], countries: &Countries) -> Filter {
    let t = ctx.words(&WORDS);
    let codes = rows.iter().filter_map(|row| row.entity.country.as_deref());
    let qualities = Quality::ALL.map(|it| (it.as_str(), t.say(format!("quality-{}", it.as_str()))));
    Filter::new(ctx, "/members", t.say("filter-members"))
        .words("q", t.say("filter-name"))
        .countries(counted(t, codes, |code| countries.name(code, ctx.lang)))
        .choice("quality", t.say("quality"), t.say("all-qualities"), qualities)
        .order(["name", "population", "since"].map(|order| (order, t.say(format!("order-{order}")))))
}

fn acts(ctx: &Ctx, t: Words) -> Vec<Link> {
    [
        (Verb::Propose, "propose-candidate", "/members/new"),
        (Verb::KeepOffice, "office-list-title", "/members/offices"),
        (Verb::KeepCampaign, "campaigns-title", "/members/campaigns"),
        (Verb::Admit, "import-members", "/atlas/import?what=members"),
        (Verb::Admit, "listed-title", "/members/decisions"),
    ]
    .into_iter()
    .filter(|(verb, ..)| may(&ctx.actor, *verb, None).is_ok())
    .map(|(_, key, path)| Link::new(t.say(key), ctx.href(path)))
    .collect()
}
