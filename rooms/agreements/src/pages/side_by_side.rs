//! The parties' tracks side by side, as the file shows them.

use platform::{
    i18n::Words,
    parts::{Html, Step, StepState as Drawn, TrackLine, escape},
    web::Ctx,
};

use crate::{
    WORDS,
    rules::{Agreement, Next, Owes, StepState, TextState, Track, TrackStep},
    view, words,
};

/// Each party's track, what comes next on it, who owes that and since when.
pub(super) fn lines(ctx: &Ctx, agreement: &Agreement, countries: &atlas::Countries) -> Vec<TrackLine> {
    let bound = agreement.bound().filter_map(|party| Some((party, agreement.track(&party.id).ok()?)));
    bound
        .map(|(party, track)| TrackLine {
            party: party.name.shown(ctx.lang).text.to_owned(),
            law: countries.name(&party.country, ctx.lang).unwrap_or_default().to_owned(),
            next: next(agreement, track, ctx.words(&WORDS)),
            steps: track.steps.iter().map(|step| line(ctx, agreement, track, step)).collect(),
        })
        .collect()
}

/// What comes next on a track, in a sentence.
fn next(agreement: &Agreement, track: &Track, t: Words) -> Option<String> {
    Some(match track.next(agreement.text()) {
        Next::Step { step, owes, since } => {
            let key = match owes {
                Owes::Party => "track-owed-by-party",
                Owes::Authority => "track-owed-by-authority",
                Owes::Expert => "track-owed-by-expert",
            };
            let authority = step.authority.shown(t.lang).text;
            let phrase = t.say(key).with("step", name(step, t)).with("authority", authority);
            phrase.with("day", t.day(since)).to_string()
        }
        Next::Refused { step, since } => {
            t.say("track-refused").with("step", name(step, t)).with("day", t.day(since)).to_string()
        }
        Next::Done if track.is_bare() => t.say("track-not-laid").to_string(),
        Next::Done => t.say("track-done").to_string(),
    })
}

/// What sort of act a step is, to begin a line with.
fn name(step: &TrackStep, t: Words) -> String {
    view::capital(&words::step(t, step.kind))
}

fn line(ctx: &Ctx, agreement: &Agreement, track: &Track, step: &TrackStep) -> Step {
    let t = ctx.words(&WORDS);
    let address = view::address(&agreement.slug);
    let href = ctx.href(&format!("{address}/tracks/{}/{}", track.party, step.key));
    let name = name(step, t);
    let acts = format!(
        r#" <a href="{}">{}<span class="unseen"> ({})</span></a>"#,
        escape(&href),
        escape(&t.say("open-step").to_string()),
        escape(&name)
    );
    Step { note: note(agreement, step, t), state: drawn(agreement, track, step), acts: Html::trusted(acts), name }
}

/// Where a step stands, in words: who has it, since when, under which reference; on which text it was given; which rules
/// ask for it.
fn note(agreement: &Agreement, step: &TrackStep, t: Words) -> String {
    let mut says = vec![step.authority.shown(t.lang).text.to_owned()];
    if step.not_owed {
        says.push(t.say("not-owed").to_string());
    } else if let Some(version) = step.given_on_former(agreement.text()) {
        says.push(t.say("given-on-version").with("n", version).to_string());
    } else {
        says.push(view::capital(&words::step_state(t, &step.state)));
    }
    match &step.state {
        StepState::Awaited { since } | StepState::LegalReview { since, .. } => {
            says.push(t.say("since-day").with("day", t.day(since)).to_string());
        }
        StepState::Sent { sending } => says.push(t.say("since-day").with("day", t.day(sending.on)).to_string()),
        StepState::Received { receipt, .. } => {
            says.push(t.say("since-day").with("day", t.day(receipt.on)).to_string());
            says.extend(receipt.stamp.as_ref().map(|stamp| t.say("stamp").with("n", stamp.as_str()).to_string()));
        }
        StepState::Given { answer, .. } | StepState::Refused { answer, .. } => {
            says.push(
                t.say("answered")
                    .with("day", t.day(answer.on))
                    .with("reference", answer.reference.as_str())
                    .to_string(),
            );
        }
        StepState::NotRequired { by, .. } => says.push(t.say("established-by").with("by", by.as_str()).to_string()),
    }
    says.push(asked_by(step, t));
    says.retain(|word| !word.is_empty());
    says.join(" · ")
}

/// Which rules ask for a step and how well each is known; that none is known to.
fn asked_by(step: &TrackStep, t: Words) -> String {
    if step.rules.is_empty() {
        return t.say("asked-by-none").to_string();
    }
    t.say("asked-by").with("rules", t.list(step.rules.iter().map(|id| words::rule(t, id)))).to_string()
}

fn drawn(agreement: &Agreement, track: &Track, step: &TrackStep) -> Drawn {
    let text = agreement.text();
    match &step.state {
        StepState::NotRequired { .. } => Drawn::Skipped,
        StepState::Awaited { .. } if step.not_owed => Drawn::Skipped,
        StepState::Refused { .. } => Drawn::Refused,
        StepState::Given { .. } if step.holds(text) => Drawn::Proven,
        StepState::Given { .. } if text == TextState::Drafting => Drawn::Unproven,
        StepState::Given { .. } => Drawn::Void,
        StepState::Sent { .. } | StepState::Received { .. } | StepState::LegalReview { .. } => Drawn::Owed,
        StepState::Awaited { .. } => match track.next(text) {
            Next::Step { step: next, .. } if next.key == step.key => Drawn::Owed,
            _ => Drawn::Ahead,
        },
    }
}
