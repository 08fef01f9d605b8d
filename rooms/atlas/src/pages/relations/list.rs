use askama::Template;
use axum::extract::Path;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, Pager, empty, shown},
    web::{BySlug, Ctx, Filter, Outcome, counted},
};

use super::{
    find_place, list_address,
    rows::{Row, narrow, rows},
    under_place,
    words::{by_kind_and_status, confirmation_word, in_short, rests_on, standing_behind, status_html},
    write::new_address,
};
use crate::{
    WORDS,
    pages::elsewhere,
    rules::{Confirmation, Countries, Entity, Locality, Relation, Status, Verb, may, may_hear, may_say},
    store::{self, By},
    view::kilometres,
};

const ON_A_PAGE: i64 = 50;

/// What the address of the list may ask for.
const ASKED: &[&str] = &["q", "country", "kind", "status", "confirmation", "order", "page"];

struct Line {
    href: String,
    name: Html,
    member: bool,
    country: String,
    kind: String,
    status: Html,
    confirmation: Html,
    sources: Html,
}

#[derive(Template)]
#[template(path = "relations.html")]
struct ListPage {
    t: Words,
    caption: String,
    filter: Filter,
    counted: String,
    downloads: Html,
    lines: Vec<Line>,
    empty: Html,
    pager: Html,
    acts: Vec<Link>,
}

/// What the list of a place's relations is made of.
pub(super) struct Listed {
    pub place: Locality,
    pub authority: Option<Entity>,
    pub countries: Countries,
    pub rows: Vec<Row>,
    /// Whether this reader may know what is dormant.
    pub hears: bool,
}

/// The relations of a place, all of them.
pub(super) async fn listed(reader: &mut Reader, ctx: &Ctx, place: Locality) -> Result<Listed> {
    let authority = store::entity(reader, By::Locality(place.id.as_str())).await?;
    let rows = rows(reader, ctx, &place).await?;
    let hears = may_hear(&ctx.actor, &authority);
    Ok(Listed { countries: store::countries(reader).await?, place, authority, rows, hears })
}

pub(super) async fn list(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let mut reader = ctx.read().await?;
    let place = find_place(&mut reader, &slug).await?;
    if let Some(there) = elsewhere(&ctx, &place, &slug, "/relations") {
        return Ok(there);
    }
    let mut it = listed(&mut reader, &ctx, place).await?;
    let t = ctx.words(&WORDS);
    let filter = filter(&ctx, &it);
    let all = it.rows.len();
    narrow(&ctx, &mut it.rows, it.hears);
    let pager = Pager::asked(&ctx, it.rows.len(), ON_A_PAGE);
    let csv = format!("{}.csv", list_address(&it.place));
    let title = t.say("relations-of").with_text("name", it.place.name.shown(ctx.lang)).to_string();
    let body = ListPage {
        t,
        caption: title.clone(),
        counted: t.say("relations-counted").with("n", it.rows.len()).to_string(),
        downloads: filter.downloads(&[("CSV", csv.as_str())]),
        lines: pager.part(&it.rows).iter().map(|row| line(&ctx, row, &it, t)).collect(),
        empty: if all == 0 {
            empty(t.say("no-relation-yet"), None)
        } else {
            empty(t.say("no-relation-found"), Some((&t.say("see-all-relations").to_string(), filter.here())))
        },
        pager: filter.pager(pager),
        acts: acts(&ctx, &it, t),
        filter,
    };
    let page = under_place(&ctx, &title, &it.place).lead(t.say("relations-lead"));
    let name = it.place.name.shown(ctx.lang);
    ctx.page(page.description(t.say("relations-description").with_text("name", name)).public(ASKED), &body)
}

fn line(ctx: &Ctx, row: &Row, it: &Listed, t: Words) -> Line {
    let country = it.countries.name(&row.partner.country, ctx.lang).unwrap_or_default();
    let far = row.km.map(|km| format!(" · {}", kilometres(km, t)));
    Line {
        href: row.address().map(|path| ctx.href(&path)).unwrap_or_default(),
        name: shown(&row.partner.name, ctx.lang),
        member: row.member,
        country: format!("{country}{}", far.unwrap_or_default()),
        kind: in_short(row.facts, t),
        status: status_html(row.status(it.hears), t),
        confirmation: standing_behind(ctx, row.facts, row.signed.as_ref(), row.relation.is_some()),
        sources: rests_on(ctx, row.sources(), row.signed.as_ref()),
    }
}

fn filter(ctx: &Ctx, it: &Listed) -> Filter {
    let t = ctx.words(&WORDS);
    let codes = it.rows.iter().map(|row| row.partner.country.as_str());
    let statuses = Status::ALL.into_iter().filter(|status| it.hears || status.in_public() == *status);
    let filter = Filter::new(ctx, &list_address(&it.place), t.say("filter-relations"))
        .words("q", t.say("filter-name"))
        .countries(counted(t, codes, |code| it.countries.name(code, ctx.lang)));
    by_kind_and_status(filter, statuses, t)
        .choice(
            "confirmation",
            t.say("relation-confirmation"),
            t.say("all-confirmations"),
            Confirmation::ALL.map(|it| (it.as_str(), confirmation_word(it, t))),
        )
        .order(["name", "since", "distance"].map(|order| (order, t.say(format!("relations-by-{order}")))))
}

fn acts(ctx: &Ctx, it: &Listed, t: Words) -> Vec<Link> {
    let asked = it.rows.iter().any(|row| row.relation.as_ref().is_some_and(Relation::asks));
    let mut acts = vec![Link::new(t.say("world-title"), ctx.href("/atlas/world"))];
    if it.authority.as_ref().is_some_and(|authority| may_say(&ctx.actor, authority).is_ok()) && asked {
        acts.push(Link::new(t.say("confirm-relations"), ctx.href(&format!("{}/confirm", list_address(&it.place)))));
    }
    if may(&ctx.actor, Verb::AddRelation).is_ok() {
        acts.push(Link::new(t.say("add-relation"), ctx.href(&new_address(&it.place))));
    }
    acts
}
