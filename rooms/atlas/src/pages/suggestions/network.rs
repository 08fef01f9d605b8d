//! Where a place stands in the network of relations, on its page, in words that a mayor understands.

use std::collections::BTreeSet;

use askama::Template;
use kernel::{Day, Time};
use platform::{Result, db::Reader, i18n::Words, parts::Html, web::Ctx};
use serde::de::IgnoredAny;

use crate::{
    WORDS,
    rules::{Bridge, Locality, LocalityId, Standing},
    signed::signed,
    store::{self, By},
    suggest::NETWORK,
};

/// What is said of a place's standing.
pub(in crate::pages) struct Figure {
    pub label: String,
    pub value: String,
    about: String,
}

#[derive(Template)]
#[template(path = "network-panel.html")]
struct NetworkPanel {
    t: Words,
    figures: Vec<Figure>,
    computed: String,
}

/// The figures of a place; nothing where it has no relation, or none was computed yet.
pub(crate) async fn panel(reader: &mut Reader, ctx: &Ctx, locality: &str) -> Result<Option<Html>> {
    let Some(it) = store::locality(reader, By::Id(locality)).await? else { return Ok(None) };
    let Some((computed, _)) = store::learnt::<IgnoredAny>(reader, NETWORK).await? else { return Ok(None) };
    let Some(figures) = figures(reader, ctx, &it).await? else { return Ok(None) };
    let t = ctx.words(&WORDS);
    let computed = t.say("network-computed").with("day", t.day(day(ctx, computed))).to_string();
    Html::of(&NetworkPanel { t, figures, computed }).map(Some)
}

/// Partners, reach, how close its partners are, whether it is a bridge: always these, in this order. None where the place has no
/// relation, or nothing was computed yet.
pub(in crate::pages) async fn figures(reader: &mut Reader, ctx: &Ctx, it: &Locality) -> Result<Option<Vec<Figure>>> {
    let Some(standing) = store::standing(reader, &it.id).await? else { return Ok(None) };
    let t = ctx.words(&WORDS);
    let (all, below) = store::bridges_below(reader, standing.bridge).await?;
    Ok(Some(vec![
        partners(ctx, reader, it).await?,
        Figure {
            label: t.say("network-reach").to_string(),
            value: t.say("network-towns").with("n", standing.reach).to_string(),
            about: t.say("network-reach-says").with("n", standing.within - 1).to_string(),
        },
        knit(&standing, t),
        bridge(&standing, below, all - 1, t),
    ]))
}

fn day(ctx: &Ctx, at: Time) -> Day {
    at.to_zoned_datetime(ctx.app.site.time_zone.clone()).date()
}

/// How many partners it has now, and in how many countries, as far as they may be shown: both counted from the same places.
async fn partners(ctx: &Ctx, reader: &mut Reader, it: &Locality) -> Result<Figure> {
    let relations = store::relations_of(reader, &it.id).await?;
    let known = relations.iter().filter(|relation| relation.stands()).map(|relation| relation.ends.other(&it.id));
    let mut ids: BTreeSet<LocalityId> = known.cloned().collect();
    let signed = signed(&ctx.app, reader, Some(&it.id)).await?;
    ids.extend(signed.iter().filter(|it| !it.ended).map(|signed| signed.ends.other(&it.id)).cloned());
    let ids: Vec<&str> = ids.iter().map(LocalityId::as_str).collect();
    let places = store::localities_of(reader, &ids).await?;
    let countries = places.iter().map(|place| place.country.as_str()).collect::<BTreeSet<_>>().len();
    let t = ctx.words(&WORDS);
    Ok(Figure {
        label: t.say("network-partners").to_string(),
        value: t.say("network-towns").with("n", places.len()).to_string(),
        about: t.say("network-countries").with("n", countries).to_string(),
    })
}

fn knit(it: &Standing, t: Words) -> Figure {
    let label = t.say("network-knit").to_string();
    match it.knit().zip(it.clustering) {
        Some((knit, share)) => Figure {
            label,
            value: t.say(format!("network-knit-{}", knit.as_str())).to_string(),
            about: t.say("network-knit-share").with("share", percent(share)).to_string(),
        },
        None => Figure {
            label,
            value: t.shell().say("undocumented").to_string(),
            about: t.say("network-knit-alone").to_string(),
        },
    }
}

fn bridge(it: &Standing, below: i64, others: i64, t: Words) -> Figure {
    let bridge = it.bridge(below, others);
    let says = t.say(format!("network-bridge-{}-says", bridge.as_str()));
    let says = if bridge == Bridge::Strong { says.with("share", below * 100 / others.max(1)) } else { says };
    let alone = it.keystone.then(|| t.say("network-bridge-alone").to_string());
    Figure {
        label: t.say("network-bridge").to_string(),
        value: t.say(format!("network-bridge-{}", bridge.as_str())).to_string(),
        about: std::iter::once(says.to_string()).chain(alone).collect::<Vec<_>>().join(" · "),
    }
}

/// A share as a whole number of hundredths; what is not nothing is at least one.
fn percent(share: f64) -> f64 {
    let hundredths = (share * 100.0).round();
    if share > 0.0 { hundredths.max(1.0) } else { hundredths }
}
