//! What lies between two places: the way, the clocks, the languages, the partners that both have, what ties them.

use std::collections::{BTreeMap, BTreeSet};

use platform::{
    Result, Tie,
    db::Reader,
    i18n::Words,
    parts::{Html, escape, undocumented},
    web::Ctx,
};

use super::{
    super::relations::{confirmation_word, in_short, relation_status},
    link,
};
use crate::{
    WORDS,
    rules::{Locality, LocalityId, Relation, Status, country_facts, language_name, offset_minutes},
    signed::ties,
    store,
    view::way,
};

/// How many common partners are named; the others are counted.
const NAMED_MOST: usize = 12;

/// Two places, and what lies between them.
pub(super) struct Between {
    pub title: Html,
    pub pairs: Vec<(String, Html)>,
}

/// What a place is tied to.
struct Bonds {
    relations: Vec<Relation>,
    ties: Vec<Tie>,
}

impl Bonds {
    /// Everyone with whom it works, as far as is known: what has ended or is contested is left out.
    fn partners(&self, of: &LocalityId) -> BTreeSet<String> {
        let known = self.relations.iter().filter(|it| it.stands());
        let in_club = self.ties.iter().filter(|tie| !tie.ended).flat_map(|tie| [&tie.from, &tie.to]);
        let ends = known.map(|it| it.ends.other(of).to_string()).chain(in_club.cloned());
        ends.filter(|id| id.as_str() != of.as_str()).collect()
    }
}

/// Each two of the places, in the order asked for.
pub(super) async fn all(ctx: &Ctx, reader: &mut Reader, places: &[Locality]) -> Result<Vec<Between>> {
    let mut bonds = Vec::with_capacity(places.len());
    for place in places {
        let relations = store::relations_of(reader, &place.id).await?;
        bonds.push(Bonds { relations, ties: ties(&ctx.app, reader, Some(&place.id)).await? });
    }
    let mut all = Vec::new();
    for (i, (one, of_one)) in places.iter().zip(&bonds).enumerate() {
        for (two, of_two) in places.iter().zip(&bonds).skip(i + 1) {
            let both = of_one.partners(&one.id).intersection(&of_two.partners(&two.id)).cloned().collect();
            let pairs = pairs(ctx, (one, two), of_one, partners(ctx, reader, both).await?);
            all.push(Between { title: title(ctx, one, two), pairs });
        }
    }
    Ok(all)
}

fn title(ctx: &Ctx, one: &Locality, two: &Locality) -> Html {
    let name = |it: &Locality| format!("<bdi>{}</bdi>", escape(it.name.shown(ctx.lang).text));
    Html::trusted(format!("{} – {}", name(one), name(two)))
}

fn pairs(ctx: &Ctx, (one, two): (&Locality, &Locality), of_one: &Bonds, both: Html) -> Vec<(String, Html)> {
    let t = ctx.words(&WORDS);
    let pair = |key: &'static str, html: Html| (t.say(key).to_string(), html);
    let text = |text: String| Html::trusted(escape(&text));
    vec![
        pair("distance", way(one, two, t).map_or_else(|| undocumented(&t), text)),
        pair("time-between", clocks(ctx, one, two).map_or_else(|| undocumented(&t), text)),
        pair("shared-languages", text(shared_languages(one, two, t))),
        pair("ties-between", bonds(of_one, one, two, t)),
        pair("common-partners", both),
    ]
}

/// By how much the clocks of one are ahead of the other's today.
fn clocks(ctx: &Ctx, one: &Locality, two: &Locality) -> Option<String> {
    let t = ctx.words(&WORDS);
    let offset = |it: &Locality| offset_minutes(it.time_zone.as_deref()?, ctx.now());
    let ahead = offset(two)? - offset(one)?;
    if ahead == 0 {
        return Some(t.say("same-time").to_string());
    }
    let name = if ahead > 0 { &two.name } else { &one.name };
    let (hours, minutes) = (ahead.abs() / 60, ahead.abs() % 60);
    let key = match (hours, minutes) {
        (_, 0) => "hours",
        (0, _) => "minutes",
        _ => "hours-and-minutes",
    };
    let span = t.say(key).with("hours", hours).with("minutes", minutes).to_string();
    Some(t.say("time-ahead").with_text("name", name.shown(ctx.lang)).with("span", span).to_string())
}

fn shared_languages(one: &Locality, two: &Locality, t: Words) -> String {
    let of = |it: &Locality| country_facts(&it.country).map(|facts| facts.languages.as_slice()).unwrap_or_default();
    let shared = of(one).iter().filter(|code| of(two).contains(code));
    let names: Vec<&str> = shared.filter_map(|code| language_name(code, t.lang)).collect();
    if names.is_empty() { t.say("no-shared-language").to_string() } else { t.list(names) }
}

/// The known relations between both, and what the club knows to tie them.
fn bonds(of_one: &Bonds, one: &Locality, two: &Locality, t: Words) -> Html {
    let between =
        |tie: &&Tie| [&tie.from, &tie.to].iter().all(|end| [one, two].iter().any(|it| it.id.as_str() == **end));
    let in_club = of_one.ties.iter().find(between);
    let in_club = in_club.map(|tie| t.say(if tie.ended { "tie-ended" } else { "tie-in-club" }).to_string());
    let known = of_one.relations.iter().filter(|it| *it.ends.other(&one.id) == two.id);
    let lines: Vec<String> = in_club.into_iter().chain(known.map(|it| relation_words(it, t))).collect();
    let none = [t.say("no-tie").to_string()];
    let lines = if lines.is_empty() { none.as_slice() } else { lines.as_slice() };
    Html::trusted(lines.iter().map(|line| format!("<p>{}</p>", escape(line))).collect::<String>())
}

/// A known relation: what it is, since when, that it ended, and who confirms it.
fn relation_words(it: &Relation, t: Words) -> String {
    let ended = (it.status == Status::Ended).then(|| relation_status(it.status, t));
    let said = [Some(in_short(it.facts(), t)), ended, Some(confirmation_word(it.confirmation(), t))];
    said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The partners that both have, by name.
async fn partners(ctx: &Ctx, reader: &mut Reader, both: BTreeSet<String>) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let ids: Vec<&str> = both.iter().map(String::as_str).collect();
    let mut places = store::localities_of(reader, &ids).await?;
    if places.is_empty() {
        return Ok(Html::trusted(escape(&t.say("no-common-partner").to_string())));
    }
    let people: BTreeMap<LocalityId, i64> =
        places.iter().map(|it| (it.id.clone(), it.population.as_ref().map_or(0, |p| p.count))).collect();
    places.sort_by_key(|it| (std::cmp::Reverse(people[&it.id]), it.id.clone()));
    let more = places.len().saturating_sub(NAMED_MOST);
    places.truncate(NAMED_MOST);
    t.sort_by(&mut places, |it| it.name.shown(ctx.lang).text.to_owned());
    let mut names: Vec<String> = places.iter().map(|it| link(ctx, it)).collect();
    if more > 0 {
        names.push(escape(&t.say("and-more").with("n", more).to_string()));
    }
    Ok(Html::trusted(names.join(" · ")))
}
