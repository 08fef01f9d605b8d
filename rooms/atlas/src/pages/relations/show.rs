use askama::Template;
use axum::extract::Path;
use kernel::Direction;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{self, History, Html, Tone, escape, shown, state, undocumented},
    web::{At, Ctx, Outcome, Page},
};

use super::{
    Known, list_address,
    words::{confirmation_state, in_short, link_to, relation_kind, since_words, status_html, testimonies},
};
use crate::{
    WORDS,
    draw::{draw_map, map_figure},
    map::{Arc, Frame, Place},
    rules::{Confirmation, Locality, Relation, Status, Verb, Word, distance_km, may},
    signed::signed,
    store::{self, RelationLine},
    view::kilometres,
};

#[derive(Template)]
#[template(path = "relation.html")]
struct ShowPage {
    t: Words,
    places: Vec<(Link, String, Link)>,
    pairs: Vec<(String, Html)>,
    words: Vec<(Html, Html)>,
    map: Html,
    acts: Vec<Link>,
    history: Html,
}

pub(super) async fn show(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let mut reader = ctx.read().await?;
    let it = Known::find(&mut reader, &id).await?;
    if let Some(there) = it.elsewhere(&ctx, &id, "") {
        return Ok(there);
    }
    let countries = store::countries(&mut reader).await?;
    let t = ctx.words(&WORDS);
    let hears = it.heard_by(&ctx);
    let agreement = agreement(&ctx, &mut reader, &it).await?;
    let lines = past(&mut reader, &it, hears, t).await?;
    let place = |place: &Locality| {
        let country = countries.name(&place.country, ctx.lang).unwrap_or_default().to_owned();
        let all = Link::new(t.say("see-all-relations"), ctx.href(&list_address(place)));
        (Link::new(place.name.shown(ctx.lang), ctx.href(&place.address())), country, all)
    };
    let mut places: Vec<(Link, String, Link)> = it.places.iter().map(place).collect();
    t.sort_by(&mut places, |(link, ..)| link.text.clone());
    let body = ShowPage {
        t,
        places,
        pairs: facts(&it, hears, t).into_iter().chain(agreement).collect(),
        words: if hears { said(&it, t) } else { Vec::new() },
        map: map(&ctx, &it, t),
        acts: acts(&ctx, &it, t),
        history: if lines.is_empty() { Html::default() } else { parts::history(&lines, &t) },
    };
    let page = Page::new(it.title(t))
        .under(t.say("atlas-title"), ctx.href("/atlas"))
        .lead(in_short(it.relation.facts(), t))
        .description(
            t.say("relation-description").with("names", it.title(t)).with("short", in_short(it.relation.facts(), t)),
        );
    ctx.page(page.island("map.js").public(&[]), &body)
}

fn facts(it: &Known, hears: bool, t: Words) -> Vec<(String, Html)> {
    let relation = &it.relation;
    let word = |text: String| Html::trusted(escape(&text));
    let status = if hears { relation.status } else { relation.status.in_public() };
    let sources = testimonies(relation, if hears { |status| status } else { Status::in_public }, t);
    let [one, two] = it.places.each_ref().map(|place| place.position.as_ref());
    let far = one.zip(two).map(|(one, two)| kilometres(distance_km(one, two), t));
    vec![
        (t.say("kind").to_string(), word(relation_kind(relation.kind, t))),
        (
            t.say("relation-begun").to_string(),
            relation.since.map_or_else(|| undocumented(&t), |since| word(since_words(since, t))),
        ),
        (t.say("relation-status").to_string(), status_html(status, t)),
        (t.say("relation-confirmation").to_string(), confirmation_state(relation.confirmation(), t)),
        (t.say("relation-distance").to_string(), far.map_or_else(|| undocumented(&t), word)),
        (t.say("relation-sources").to_string(), if sources.is_empty() { undocumented(&t) } else { sources }),
    ]
}

/// The way to what the two signed in the club, where that is the same tie.
async fn agreement(ctx: &Ctx, reader: &mut Reader, it: &Known) -> Result<Option<(String, Html)>> {
    let signed = signed(&ctx.app, reader, Some(it.relation.ends.one())).await?;
    let Some(signed) = signed.into_iter().find(|signed| signed.ends == it.relation.ends) else { return Ok(None) };
    let known = store::relations_of(reader, it.relation.ends.one()).await?;
    let of_pair: Vec<Relation> = known.into_iter().filter(|known| known.ends == it.relation.ends).collect();
    if signed.same_as(&of_pair, Relation::facts).is_none_or(|at| of_pair[at].id != it.relation.id) {
        return Ok(None);
    }
    let label = ctx.words(&WORDS).say("relation-signed-between").to_string();
    Ok(Some((label, Html::trusted(link_to(ctx, &signed)))))
}

/// What each side said, when and why: for the two sides and the secretariat.
fn said(it: &Known, t: Words) -> Vec<(Html, Html)> {
    let sides = it.places.iter().zip(&it.relation.words);
    sides
        .map(|(place, said)| {
            let word = match said {
                None => state(Tone::None, t.say("relation-word-none")),
                Some(said) => {
                    let (tone, key) = match said.word {
                        Word::Confirmed => (Tone::Met, "relation-word-confirmed"),
                        Word::Contested => (Tone::Confirm, "relation-word-contested"),
                    };
                    let note =
                        if said.note.is_empty() { String::new() } else { format!("<p>{}</p>", quoted(&said.note)) };
                    Html::trusted(format!("{}{note}", state(tone, t.say(key).with("day", t.day(said.on)))))
                }
            };
            (shown(&place.name, t.lang), word)
        })
        .collect()
}

fn quoted(note: &str) -> String {
    format!(r#"<bdi class="quoted">{}</bdi>"#, escape(note))
}

fn map(ctx: &Ctx, it: &Known, t: Words) -> Html {
    let hrefs = it.places.each_ref().map(|place| ctx.href(&place.address()));
    let marks: Vec<Place> = it
        .places
        .iter()
        .zip(&hrefs)
        .filter_map(|(place, href)| {
            let at = place.position.as_ref()?;
            let name = place.name.shown(ctx.lang).text;
            Some(Place { slug: &place.slug, name, href, lon: at.longitude, lat: at.latitude, seat: false })
        })
        .collect();
    let [from, to] = marks.as_slice() else { return Html::default() };
    let class = if it.relation.status == Status::Ended { "ended" } else { "" };
    let arcs = [Arc { from: from.slug, to: to.slug, class }];
    let label = t.say("map-of-relation").with("names", it.title(t)).to_string();
    let svg = draw_map(&marks, &arcs, Frame::small(&label, ctx.lang.direction() == Direction::Rtl));
    map_figure(&svg, &Html::default(), t)
}

/// Where this reader may say or correct something.
fn acts(ctx: &Ctx, it: &Known, t: Words) -> Vec<Link> {
    let mut acts = Vec::new();
    for (place, _) in it.own_sides(ctx) {
        let act = |key: &'static str, path: &str| {
            let href = ctx.href(&format!("{}/{path}?for={}", it.address(), place.slug));
            Link::new(t.say(key).with_text("name", place.name.shown(ctx.lang)), href)
        };
        acts.push(act("confirm-relation", "confirm"));
        acts.push(act("contest-relation", "contest"));
        if it.relation.word_of(&place.id).is_some() {
            acts.push(act("take-back-word", "take-back"));
        }
    }
    if may(&ctx.actor, Verb::CorrectRelation).is_ok() {
        acts.push(Link::new(t.say("correct-relation"), ctx.href(&format!("{}/edit", it.address()))));
    }
    acts
}

/// A line with who did it and why.
fn whole(line: &RelationLine, says: &str, t: Words) -> String {
    let by = t.say("relation-step-by").with("says", says).with("name", line.name.as_str()).to_string();
    if line.note.is_empty() { by } else { format!("{by} {}", line.note) }
}

/// What was done with it, the latest first. What one side said is for the two sides and the secretariat; that both
/// confirm is for everyone.
async fn past(reader: &mut Reader, it: &Known, hears: bool, t: Words) -> Result<Vec<History>> {
    let lines = store::relation_lines(reader, &it.relation.id).await?;
    let mut past: Vec<History> = lines
        .into_iter()
        .filter(|line| hears || line.step.is_public())
        .map(|line| {
            let place = line.side.and_then(|side| it.places.get(side));
            let place = place.map_or("", |place| place.name.shown(t.lang).text);
            let says = t.say(format!("relation-step-{}", line.step.as_str())).with("place", place).to_string();
            History { on: line.on, says: if hears { whole(&line, &says, t) } else { says }, proof: None }
        })
        .collect();
    let both = it.relation.words.iter().flatten().map(|said| said.on).max();
    if let Some(on) = both.filter(|_| !hears && it.relation.confirmation() == Confirmation::Both) {
        let place = past.iter().position(|line| line.on <= on).unwrap_or(past.len());
        past.insert(place, History { on, says: t.say("relation-step-both").to_string(), proof: None });
    }
    Ok(past)
}
