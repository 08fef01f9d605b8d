use affinity::{Report, Scale, ShareOf, WISH};
use askama::Template;
use platform::{
    i18n::Words,
    web::{Ctx, Outcome, Page},
};

use super::measured::{Question, questions};
use crate::{
    WORDS,
    suggest::{Weights, evaluated, relations_known, rests, share_words, weights},
    view::points,
};

/// The most and the least that a thing can add to a score.
struct Weight {
    name: String,
    keeping: String,
    starting: String,
}

/// An evaluation.
struct Measured {
    says: String,
    questions: [Question; 2],
    /// Whether it comes with the program.
    shipped: bool,
}

#[derive(Template)]
#[template(path = "suggestions-about.html")]
struct AboutPage {
    t: Words,
    /// How a suggestion is worked out, step by step.
    steps: [String; 4],
    measured: Measured,
    weights: Vec<Weight>,
    csv: String,
    /// What it must not be used for.
    limits: [String; 4],
    rests: String,
}

pub(super) async fn show(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let used = weights(&ctx.app, &mut reader).await?;
    let evaluated = evaluated(&ctx.app, &mut reader).await?;
    let known = relations_known(&mut reader).await?;
    let say = |key: &'static str| t.say(key).to_string();
    let body = AboutPage {
        t,
        steps: [
            say("about-step-facts"),
            say("about-step-weights"),
            t.say("about-step-wishes").with("points", format!("{WISH:.0}")).to_string(),
            say("about-step-words"),
        ],
        measured: Measured {
            says: {
                let Report { hidden, places, .. } = evaluated.report;
                let says = t.say("about-worth-says").with("hidden", hidden).with("places", places);
                says.with("day", t.day(evaluated.on)).to_string()
            },
            questions: questions(&evaluated.report, t),
            shipped: evaluated.shipped,
        },
        weights: table(&used, t),
        csv: ctx.href("/atlas/suggestions.csv"),
        limits: [say("about-not-decide"), say("about-not-judge"), say("about-not-rank"), say("about-not-law")],
        rests: rests(&used, known, t),
    };
    let page =
        Page::new(t.say("about-title")).lead(t.say("about-lead")).under(t.say("atlas-title"), ctx.href("/atlas"));
    ctx.page(page.public(&[]), &body)
}

/// What each thing weighs, what decides most first.
fn table(used: &Weights, t: Words) -> Vec<Weight> {
    let mut scales: Vec<Scale> = used.model.scales().collect();
    scales.sort_by(|one, two| reach(two.keeping).total_cmp(&reach(one.keeping)));
    let weight = |it: &Scale| Weight {
        name: share_words(ShareOf::Feature(it.feature), t),
        keeping: range(it.keeping, t),
        starting: range(it.starting, t),
    };
    scales.iter().map(weight).collect()
}

fn range(weights: &[f32], t: Words) -> String {
    let (least, most) = ends(weights);
    t.say("about-range").with("least", points(least, t)).with("most", points(most, t)).to_string()
}

fn ends(weights: &[f32]) -> (f32, f32) {
    let fold = |with: fn(f32, f32) -> f32| weights.iter().copied().reduce(with).unwrap_or_default();
    (fold(f32::min), fold(f32::max))
}

/// How far apart the least and the most weight are.
fn reach(weights: &[f32]) -> f32 {
    let (least, most) = ends(weights);
    most - least
}
