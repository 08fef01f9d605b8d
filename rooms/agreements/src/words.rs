//! What the rules say, in the reader's words. The rules give keys and data; the words stand in `locales/*/rules.ftl`.

use kernel::Unfit;
use platform::i18n::Words;
use rulebook::{Confidence, Deadline, Reason, Rule, Rulebook, Severity, Verdict};

use crate::rules::{
    ADDED, Channel, EndReason, Gate, Kind, Manner, PowersBasis, Seat, StageName, StepKind, StepState, TrackStep, Verb,
};

mod refusing;
mod telling;

#[cfg(test)]
mod tests;

pub use refusing::{refusal, why};
pub use telling::event;

/// What sort of text an agreement is, within a sentence.
pub fn kind(t: Words, kind: &Kind) -> String {
    kind_word(t, kind.word())
}

/// The same, for the word that stands for the kind: one of [`Kind::WORDS`].
pub fn kind_word(t: Words, word: &str) -> String {
    t.say(format!("kind-{word}")).to_string()
}

/// A stage, as those in the file know it.
pub fn stage(t: Words, stage: StageName) -> String {
    t.say(format!("stage-{}", stage.word())).to_string()
}

/// What a verb does, as a button or a link names it.
pub fn verb(t: Words, verb: Verb) -> String {
    t.say(format!("verb-{}", verb.word())).to_string()
}

/// The key of what is told once a verb was carried out, for `telling("agreements", …)`.
pub fn done(verb: Verb) -> String {
    format!("verb-done-{}", verb.word())
}

/// What sort of act a step of a track is, within a sentence.
pub fn step(t: Words, kind: StepKind) -> String {
    t.say(format!("step-{}", kind.word())).to_string()
}

/// A step by its name within the track: the act that it names (`visa`, `visa-2`), or the name itself.
pub fn step_key(t: Words, key: &str) -> String {
    let key = key.strip_prefix(ADDED).unwrap_or(key);
    let bare = key.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
    StepKind::from_word(key).or_else(|| StepKind::from_word(bare)).map_or_else(|| key.to_owned(), |kind| step(t, kind))
}

/// Where a step stands.
pub fn step_state(t: Words, state: &StepState) -> String {
    t.say(format!("state-{}", state.word())).to_string()
}

/// When a step is expected.
pub fn gate(t: Words, gate: Gate) -> String {
    let key = match gate {
        Gate::BeforeSignature => "gate-before-signature",
        Gate::AfterSignature => "gate-after-signature",
    };
    t.say(key).to_string()
}

/// By which way an answer came.
pub fn channel(t: Words, channel: Channel) -> String {
    t.say(format!("channel-{}", channel.word())).to_string()
}

/// By what power a person signs.
pub fn powers(t: Words, basis: PowersBasis) -> String {
    let key = match basis {
        PowersBasis::Elected => "powers-elected",
        PowersBasis::Appointed => "powers-appointed",
        PowersBasis::SpecialDelegation => "powers-special-delegation",
        PowersBasis::Delegation => "powers-delegation",
    };
    t.say(key).to_string()
}

/// How a signature was given.
pub fn manner(t: Words, manner: Manner) -> String {
    let key = match manner {
        Manner::InPerson => "manner-in-person",
        Manner::ByCourier => "manner-by-courier",
    };
    t.say(key).to_string()
}

/// Where a legal entity is: its place, or its entry in a public register.
pub fn seat(t: Words, seat: &Seat) -> String {
    match seat {
        Seat::Locality { name, .. } => t.say("seat-locality").with("place", name.shown(t.lang).text).to_string(),
        Seat::Registration { register, number } => {
            let phrase = t.say("seat-registration").with("register", register.as_str());
            phrase.with("number", number.as_str()).to_string()
        }
    }
}

/// Why an agreement ended, without anyone's name or words.
pub fn end_reason(t: Words, reason: &EndReason) -> String {
    t.say(reason.key()).to_string()
}

/// What a rule says about an agreement.
pub fn verdict(t: Words, verdict: Verdict) -> String {
    t.say(format!("verdict-{}", verdict.as_str())).to_string()
}

/// How well a rule is known.
pub fn confidence(t: Words, confidence: Confidence) -> String {
    t.say(format!("confidence-{}", confidence.as_str().to_ascii_lowercase())).to_string()
}

/// A rule by its id, with how well it is known: "MA-06 (from memory, not verified)".
pub fn rule(t: Words, id: &str) -> String {
    match Rulebook::embedded().rule(id) {
        Some(rule) => {
            let known = confidence(t, rule.confidence);
            t.say("rule-known").with("rule", id.to_owned()).with("confidence", known).to_string()
        }
        None => id.to_owned(),
    }
}

/// By what the answer to a step is due when it is: the authority's own word, or a rule and how well that is known. None
/// where no time runs.
pub fn time_ground(t: Words, step: &TrackStep) -> Option<String> {
    if step.receipt().is_some_and(|receipt| receipt.due_on.is_some()) {
        return Some(t.say("time-by-authority").to_string());
    }
    let due = step.due?;
    let sets = |rule: &&Rule| {
        let same = |deadline: &Deadline| deadline.approval.as_str() == step.kind.word() && deadline.days == due.days;
        rule.deadline.as_ref().is_some_and(same)
    };
    let set = step.rules.iter().filter_map(|id| Rulebook::embedded().rule(id)).find(sets);
    Some(match set {
        Some(set) => t.say("time-by-rule").with("rule", rule(t, &set.id)).to_string(),
        None => t.say("time-by-no-rule").to_string(),
    })
}

/// How much a rule weighs.
pub fn severity(t: Words, severity: Severity) -> String {
    t.say(format!("severity-{}", severity.as_str().to_ascii_lowercase())).to_string()
}

/// Why a finding is what it is: a sentence.
pub fn reason(t: Words, reason: Reason) -> String {
    t.say(format!("reason-{}", reason.as_str())).to_string()
}

/// A warning that a step carries, where it has words: a sentence.
pub fn flag(t: Words, flag: &str) -> Option<String> {
    let key = format!("flag-{flag}");
    t.knows(&key).then(|| t.say(key).to_string())
}

/// That a step stands by caution, since no rule is known to ask for it: a sentence.
pub fn caution(t: Words) -> String {
    t.say("caution").to_string()
}

/// A clause's title from the library, or its own name.
pub fn clause(t: Words, key: &str) -> String {
    crate::clauses::title(key, t.lang).unwrap_or_else(|| key.to_owned())
}

/// What an addendum changes, by [`crate::rules::Change::name`].
pub fn change(t: Words, name: &str) -> String {
    match name {
        "terms" => t.say("draft-terms").to_string(),
        "accession" => t.say("draft-joining").to_string(),
        key => clause(t, key),
    }
}

/// Why a text is not taken, in the words of the shell's forms.
fn unfit(t: Words, why: &Unfit) -> String {
    match why {
        Unfit::Empty => t.shell().say("form-needed").to_string(),
        #[expect(clippy::cast_precision_loss, reason = "a number of characters")]
        Unfit::TooLong { most } => t.shell().say("form-too-long").with("most", *most as f64).to_string(),
        Unfit::Hidden => t.shell().say("form-hidden").to_string(),
    }
}
