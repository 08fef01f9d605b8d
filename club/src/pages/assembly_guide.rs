use askama::Template;
use platform::{
    Result,
    i18n::Words,
    parts::{self, Html, Tone},
    web::Ctx,
};

use crate::WORDS;

/// The examples of what only pages of sessions show, under the words of the rooms that show them.
#[derive(Template)]
#[template(path = "styleguide-assembly.html")]
struct AssemblyGuide {
    t: Words,
    council: Words,
    votes: Words,
    chamber: Words,
    minutes: Words,
    live: Html,
    met: Html,
    late: Html,
    day: String,
    item: String,
    number: String,
    amendment: String,
    counted: String,
    candidates: [(&'static str, String); 2],
}

/// Draws them.
pub(super) fn assembly(ctx: &Ctx) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let state = |tone: Tone| parts::state(tone, t.say(format!("guide-state-{}", tone.class())));
    let (votes, chamber) = (ctx.words(&votes::WORDS), ctx.words(&chamber::WORDS));
    Html::of(&AssemblyGuide {
        t,
        council: ctx.words(&council::WORDS),
        votes,
        chamber,
        minutes: ctx.words(&minutes::WORDS),
        live: state(Tone::Live),
        met: state(Tone::Met),
        late: state(Tone::Late),
        day: t.day(ctx.today()).to_string(),
        item: chamber.say("item").with("n", 2).to_string(),
        number: chamber.say("vote-number").with("n", 1).to_string(),
        amendment: ctx.words(&motions::WORDS).say("amendment-numbered").with("n", 1).to_string(),
        counted: votes.say("votes-counted").with("yes", 12).with("no", 5).with("abstain", 3).to_string(),
        candidates: [("g-first", t.say("guide-body").to_string()), ("g-second", t.say("guide-partner").to_string())],
    })
}
