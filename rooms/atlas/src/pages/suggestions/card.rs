//! One suggested partner, as the page shows it.

use std::collections::BTreeSet;

use affinity::Suggestion;
use platform::{
    i18n::Words,
    parts::{Html, Tone, escape, shown, state},
    web::Ctx,
};

use crate::{
    rules::{Countries, Locality, LocalityId},
    suggest::{Speaker, share_words},
    view::{ltr, points, way},
};

/// How many reasons stand open; the others are unfolded with their weights.
const REASONS_MOST: usize = 4;
/// The least weight that is written by itself: a lighter one rounds to nothing.
const LIGHT: f32 = 0.05;

pub(super) struct Card {
    pub href: String,
    pub name: Html,
    pub plain_name: String,
    pub country: String,
    pub population: Html,
    pub way: Option<String>,
    /// That it is in the club, that it seeks partners.
    pub states: Vec<Html>,
    /// Why, the strongest first.
    pub reasons: Vec<String>,
    /// The reasons that come after.
    pub more: Vec<String>,
    /// That there are more, in words.
    pub more_words: String,
    /// Every part of the score.
    pub shares: Vec<Share>,
    pub total: Html,
    pub compare: String,
}

/// A part of a score: what it is for, and its points with a bar beside them.
pub(super) struct Share {
    pub words: String,
    pub points: Html,
    pub bar: Html,
}

/// What is read once for all cards.
pub(super) struct Shelf<'a> {
    pub ctx: &'a Ctx,
    pub speaker: Speaker<'a>,
    pub countries: &'a Countries,
    pub seeking: &'a BTreeSet<LocalityId>,
}

pub(super) fn card(shelf: &Shelf, (it, place): &(Suggestion, Locality)) -> Card {
    let Shelf { ctx, speaker, .. } = shelf;
    let (t, of) = (speaker.t, speaker.of);
    let mut reasons: Vec<String> = it.reasons.iter().flat_map(|reason| speaker.says(reason, place, it.place)).collect();
    let more = reasons.split_off(reasons.len().min(REASONS_MOST));
    if reasons.is_empty() {
        reasons.push(t.say("reasons-none").to_string());
    }
    Card {
        href: ctx.href(&place.address()),
        name: shown(&place.name, ctx.lang),
        plain_name: place.name.shown(ctx.lang).text.to_owned(),
        country: shelf.countries.name(&place.country, ctx.lang).unwrap_or_default().to_owned(),
        population: people(place, t),
        way: way(of, place, t),
        states: states(shelf, it.place, place),
        reasons,
        more_words: t.say("reasons-more").with("n", more.len()).to_string(),
        more,
        shares: shares(it, t),
        total: ltr(&points(it.score, t)),
        compare: ctx.href(&format!("/compare?with={},{}", of.slug, place.slug)),
    }
}

/// Every part of a score; what is too light to be written with a digit is put together.
fn shares(it: &Suggestion, t: Words) -> Vec<Share> {
    let heaviest = it.shares.iter().map(|share| share.weight.abs()).fold(0.0, f32::max);
    let share = |words, weight| Share { words, points: ltr(&points(weight, t)), bar: bar(weight, heaviest) };
    let (heavy, light): (Vec<affinity::Share>, Vec<affinity::Share>) =
        it.shares.iter().copied().partition(|share| share.weight.abs() >= LIGHT);
    let rest: f32 = light.iter().map(|share| share.weight).sum();
    let heavy = heavy.into_iter().map(|it| share(share_words(it.of, t), it.weight));
    heavy.chain((!light.is_empty()).then(|| share(t.say("weigh-rest").to_string(), rest))).collect()
}

fn states(shelf: &Shelf, number: u32, place: &Locality) -> Vec<Html> {
    let t = shelf.speaker.t;
    let member = shelf.speaker.known.world.member(number).then(|| state(Tone::Met, t.say("a-member")));
    let seeking = shelf.seeking.contains(&place.id).then(|| state(Tone::Live, t.say("seeks-partners")));
    member.into_iter().chain(seeking).collect()
}

fn people(it: &Locality, t: Words) -> Html {
    match &it.population {
        Some(it) => Html::trusted(escape(&t.say("inhabitants").with("n", it.count).to_string())),
        None => Html::trusted(format!(r#"<span class="undocumented">{}</span>"#, t.say("inhabitants-undocumented"))),
    }
}

/// A bar as long as the weight is heavy; what speaks against is drawn otherwise. The number beside it says the same.
fn bar(weight: f32, heaviest: f32) -> Html {
    let length = if heaviest > 0.0 { weight.abs() / heaviest * 100.0 } else { 0.0 };
    let class = if weight < 0.0 { " class=\"against\"" } else { "" };
    Html::trusted(format!(
        r#"<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"{class}><rect width="{length:.0}" height="6"/></svg>"#
    ))
}
