//! What other pages show of a place's known relations.

use askama::Template;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, shown},
    web::Ctx,
};

use super::{
    list_address,
    rows::{Row, rows},
    words::{in_short, standing_behind},
};
use crate::{
    WORDS,
    rules::{Confirmation, Locality, Relation, Verb, may, may_say},
    store::{self, By},
};

/// The most relations of each sort that a page shows; the list has the others.
const MOST: usize = 10;

struct Line {
    href: String,
    name: Html,
    short: String,
    confirmation: Html,
}

#[derive(Template)]
#[template(path = "relations-panel.html")]
struct PanelPage {
    t: Words,
    counted: String,
    members: Vec<Line>,
    others: Vec<Line>,
    acts: Vec<Link>,
}

/// On the page of a place: its ties with members of the club apart from the others, the best established first, and the way to
/// all of them.
///
/// # Errors
/// When the database cannot be read.
pub async fn relations_panel(reader: &mut Reader, ctx: &Ctx, place: &Locality) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let mut rows = rows(reader, ctx, place).await?;
    let mut acts = Vec::new();
    if !rows.is_empty() {
        acts.push(Link::new(t.say("see-all-relations"), ctx.href(&list_address(place))));
    }
    if may(&ctx.actor, Verb::AddRelation).is_ok() {
        acts.push(Link::new(t.say("add-relation"), ctx.href(&format!("/relations/new?with={}", place.slug))));
    }
    let counted = if rows.is_empty() {
        t.say("no-relation-yet").to_string()
    } else {
        t.say("relations-counted").with("n", rows.len()).to_string()
    };
    rows.sort_by_key(|row| {
        let people = row.partner.population.as_ref().map(|it| it.count);
        (!row.facts.stands(), row.facts.confirmation, std::cmp::Reverse(people))
    });
    let (members, others): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.member);
    let lines = |rows: &[Row]| rows.iter().take(MOST).map(|row| line(ctx, row, t)).collect();
    Html::of(&PanelPage { t, counted, members: lines(&members), others: lines(&others), acts })
}

fn line(ctx: &Ctx, row: &Row, t: Words) -> Line {
    Line {
        href: row.address().map(|path| ctx.href(&path)).unwrap_or_default(),
        name: shown(&row.partner.name, ctx.lang),
        short: in_short(row.facts, t),
        confirmation: standing_behind(ctx, row.facts, row.signed.as_ref(), row.relation.is_some()),
    }
}

#[derive(Template)]
#[template(path = "relations-member.html")]
struct MemberPanel {
    t: Words,
    counted: String,
    both: String,
    acts: Vec<Link>,
}

/// On the page of a member: how many ties of its place are known, how many both sides confirm or signed, and, for its own
/// people, the way to confirm them.
pub(crate) async fn member(reader: &mut Reader, ctx: &Ctx, entity: &str) -> Result<Option<Html>> {
    let Some(authority) = store::entity(reader, By::Id(entity)).await? else { return Ok(None) };
    let Some(seat) = &authority.place else { return Ok(None) };
    let Some(place) = store::locality(reader, By::Id(seat.id.as_str())).await? else { return Ok(None) };
    let rows = rows(reader, ctx, &place).await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let t = ctx.words(&WORDS);
    let both = rows.iter().filter(|row| row.facts.confirmation == Confirmation::Both).count();
    let mut acts = vec![Link::new(t.say("see-all-relations"), ctx.href(&list_address(&place)))];
    let asked = rows.iter().any(|row| row.relation.as_ref().is_some_and(Relation::asks));
    if asked && may_say(&ctx.actor, &authority).is_ok() {
        acts.push(Link::new(t.say("confirm-relations"), ctx.href(&format!("{}/confirm", list_address(&place)))));
    }
    Html::of(&MemberPanel {
        t,
        counted: t.say("relations-counted").with("n", rows.len()).to_string(),
        both: t.say("relations-both").with("n", both).to_string(),
        acts,
    })
    .map(Some)
}
