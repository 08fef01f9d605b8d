//! Decisions, commitments and axes in words.

use askama::Template;
use council::Organ;
use kernel::{Lang, Localised};
use platform::{
    Failure, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, Tone, state},
};

use crate::rules::{Axis, Bearer, Commitment, CommitmentState, Decision, Kind, State};

/// "Decision 2026-03", or that it is a draft.
pub(crate) fn numbered(it: &Decision, t: Words) -> String {
    match it.number() {
        Some(number) => t.say(format!("numbered-{}", it.said.kind.as_str())).with_text("number", number).to_string(),
        None => t.say("draft-of").with("kind", kind(it.said.kind, t)).to_string(),
    }
}

/// The same with its title.
pub(crate) fn titled(it: &Decision, t: Words) -> String {
    t.say("numbered-title").with("number", numbered(it, t)).with_text("title", it.said.title.shown(t.lang)).to_string()
}

/// What sort of decision.
pub(crate) fn kind(it: Kind, t: Words) -> String {
    t.say(format!("decision-kind-{}", it.as_str())).to_string()
}

/// How far it has come, in a word with its shape.
pub(crate) fn stands(it: &Decision, t: Words) -> Html {
    let tone = match &it.state {
        State::Drafted => Tone::None,
        State::Made(_) => Tone::Met,
        State::Ended(..) => Tone::Confirm,
    };
    state(tone, t.say(format!("decision-state-{}", it.state.word())))
}

/// A text in one language, a paragraph for each that was typed.
#[derive(Template)]
#[template(path = "decisions/text.html")]
struct Text<'a> {
    /// Which language it is in, where that is not the reader's.
    label: Option<String>,
    lang: Lang,
    paragraphs: Vec<Vec<&'a str>>,
}

impl<'a> Text<'a> {
    fn of(text: &'a str, lang: Lang, label: Option<String>) -> Self {
        let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
        Self { label, lang, paragraphs: parts.map(|part| part.split('\n').collect()).collect() }
    }
}

/// A text in one language.
pub(crate) fn paragraphs(text: &str, lang: Lang) -> Result<Html> {
    Html::of(&Text::of(text, lang, None))
}

/// In which languages a text is, as the reader names them.
pub(crate) fn languages(langs: impl IntoIterator<Item = Lang>, t: Words) -> String {
    t.list(langs.into_iter().map(|lang| t.say(format!("lang-{}", lang.code())).to_string()))
}

/// Who is to do it: the body, the organ, the function; never a person.
pub(crate) async fn bearer(reader: &mut Reader, it: &Bearer, t: Words) -> Result<String> {
    Ok(match it {
        Bearer::Member(entity) => {
            let entity = atlas::entity(reader, entity).await?.ok_or(Failure::NotFound)?;
            entity.name.shown(t.lang).text.to_owned()
        }
        Bearer::Organ(organ) => organ_name(&named(reader, organ).await?, t),
        Bearer::Function(organ, function) => {
            let organ = named(reader, organ).await?;
            let function = t.say(format!("bearer-{}", function.as_str())).to_string();
            t.say("bearer-of").with("function", function).with("organ", organ_name(&organ, t)).to_string()
        }
        Bearer::Secretariat => t.say("bearer-secretariat").to_string(),
    })
}

async fn named(reader: &mut Reader, organ: &council::rules::OrganId) -> Result<Organ> {
    council::organ_by_id(reader, organ).await?.ok_or(Failure::NotFound)
}

/// The name of an organ.
pub(crate) fn organ_name(it: &Organ, t: Words) -> String {
    it.name.shown(t.lang).text.to_owned()
}

/// How a commitment stands. `follows` says that the reader sees how a member keeps its word, and since when it is due; anyone else sees how
/// the club's own organs stand, without days.
pub(crate) fn commitment(it: &Commitment, (follows, today): (bool, kernel::Day), t: Words) -> Option<Html> {
    if !follows && it.said.bearer.is_named() {
        return None;
    }
    Some(match &it.state {
        CommitmentState::Open if follows && it.is_due(today) => {
            state(Tone::Late, t.say("commitment-due-since").with("day", t.day(it.said.due)))
        }
        CommitmentState::Open => state(Tone::Missing, t.say("commitment-open")),
        CommitmentState::Done(on, _) if follows => state(Tone::Met, t.say("commitment-done-on").with("day", t.day(on))),
        CommitmentState::Done(..) => state(Tone::Met, t.say("commitment-done")),
        CommitmentState::GivenUp(on, _) if follows => {
            state(Tone::None, t.say("commitment-given-up-on").with("day", t.day(on)))
        }
        CommitmentState::GivenUp(..) => state(Tone::None, t.say("commitment-given-up")),
    })
}

/// From when to when an axis holds.
pub(crate) fn term(it: &Axis, t: Words) -> Option<String> {
    let said = match (it.said.since, it.said.until) {
        (Some(since), Some(until)) => t.say("axis-from-to").with("since", t.day(since)).with("until", t.day(until)),
        (Some(since), None) => t.say("axis-since").with("since", t.day(since)),
        (None, Some(until)) => t.say("axis-until").with("until", t.day(until)),
        (None, None) => return None,
    };
    Some(said.to_string())
}

/// A text in the reader's language or, visibly, in another.
pub(crate) fn read(text: &Localised, t: Words) -> Result<Html> {
    let shown = text.shown(t.lang);
    let label = shown.fallback.then(|| t.shell().say(format!("in-{}", shown.lang)).to_string());
    Html::of(&Text::of(shown.text, shown.lang, label))
}
