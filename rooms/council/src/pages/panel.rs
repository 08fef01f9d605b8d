use askama::Template;
use kernel::Day;
use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::{Html, shown},
    web::Ctx,
};

use super::named;
use crate::{
    WORDS,
    rules::{Held, Holding},
    seating, store,
};

struct Line {
    href: String,
    organ: Html,
    says: String,
}

#[derive(Template)]
#[template(path = "panel.html")]
struct PanelPage {
    t: Words,
    lines: Vec<Line>,
}

/// On a member's page: the seats that it holds, who stands in there, and its turn as host.
pub(crate) async fn panel(reader: &mut Reader, ctx: &Ctx, entity: &str) -> Result<Option<Html>> {
    let (t, today) = (ctx.words(&WORDS), ctx.today());
    let mut lines = Vec::new();
    for holding in store::holdings_of(reader, entity).await?.iter() {
        lines.extend(held(reader, ctx, holding).await?);
    }
    for turn in store::turns_of(reader, entity).await?.iter() {
        let Some(organ) = store::organ(reader, &turn.organ).await?.filter(|it| it.dissolved.is_none()) else {
            continue;
        };
        let turn = seating::in_fact(reader, turn, &organ).await?.filter(|turn| turn.until >= today);
        let Some(turn) = turn else { continue };
        let says = named::term(turn.from, Some(turn.until), t);
        lines.push(Line { href: ctx.href(&organ.address()), organ: shown(&organ.name, t.lang), says });
    }
    if lines.is_empty() { Ok(None) } else { Html::of(&PanelPage { t, lines }).map(Some) }
}

async fn held(reader: &mut Reader, ctx: &Ctx, holding: &Holding) -> Result<Option<Line>> {
    let (t, today): (Words, Day) = (ctx.words(&WORDS), ctx.today());
    let Some(college) = store::college(reader, holding.college.as_str()).await? else { return Ok(None) };
    let Some(organ) = store::organ(reader, &college.organ).await? else { return Ok(None) };
    let Some(holder) = seating::sitter(reader, &holding.mandate).await? else { return Ok(None) };
    let held = holding.on(&holder.bearer, &organ, today);
    if !matches!(held, Held::Sits | Held::Barred) {
        return Ok(None);
    }
    let stands_in = match &holding.substitute {
        Some(mandate) => seating::sitter(reader, mandate).await?.filter(|it| it.bearer.may_begin(today)),
        None => None,
    };
    let alone = store::colleges(reader, &organ.id).await?.len() < 2;
    let mut parts: Vec<String> = Vec::new();
    parts.extend((!alone).then(|| college.said.name.shown(t.lang).text.to_owned()));
    parts.push(t.say("seat-number").with("n", holding.seat).to_string());
    parts.extend(college.said.functions.get(&holding.seat).map(|it| named::function(*it, t)));
    parts.push(holder.holder.title.shown(t.lang).text.to_owned());
    let stands_in = stands_in.map(|it| format!("{} {}", t.say("substitute-label"), it.holder.title.shown(t.lang)));
    parts.extend(stands_in);
    parts.extend((held == Held::Barred).then(|| t.say("barred").to_string()));
    parts.push(named::term(holding.since, holding.last_day(&holder.bearer, &organ), t));
    Ok(Some(Line { href: ctx.href(&organ.address()), organ: shown(&organ.name, t.lang), says: parts.join(" · ") }))
}
