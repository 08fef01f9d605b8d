//! What the rules say, in the reader's words. The rules give keys and data; the words stand in `locales/*/rules.ftl`.

use kernel::Lang;
use platform::{Failure, Refusal as Said};

use crate::{
    WORDS,
    rules::{self, Refusal},
};

/// A refusal of the rules in the reader's language: with everything that helps to see why.
pub fn refusal(refusal: &Refusal, lang: Lang) -> Failure {
    let t = WORDS.words(lang);
    let said = Said::new(&WORDS, refusal.key());
    let verb = |verb: rules::Verb| t.say(format!("verb-{}", verb.word())).to_string();
    match refusal {
        Refusal::NotFound => return Failure::NotFound,
        Refusal::NotYours { verb: v } => return Said::forbidden(&WORDS, refusal.key()).with("verb", verb(*v)).into(),
        Refusal::WrongStage { verb: v, stage } => {
            said.with("verb", verb(*v)).with("stage", t.say(format!("stage-{}", stage.word())))
        }
        Refusal::PartyIncomplete { what } => said.with("what", t.say(format!("identity-{what}"))),
        Refusal::TooMany { most } => said.with("most", most),
        Refusal::Unfit { why } => {
            let why = match why {
                kernel::Unfit::Empty => t.shell().say("form-needed").to_string(),
                kernel::Unfit::TooLong { most } => {
                    t.shell().say("form-too-long").with("most", *most as f64).to_string()
                }
                kernel::Unfit::Hidden => t.shell().say("form-hidden").to_string(),
            };
            said.with("why", why)
        }
        Refusal::StillToCome { day } | Refusal::NoPowers { on: day } | Refusal::BeforeSettled { settled: day } => {
            said.with("day", t.day(day))
        }
        Refusal::TermOver { until: day } | Refusal::NoticeTooShort { earliest: day } => said.with("day", t.day(day)),
        Refusal::NotDue { on: day } | Refusal::TermNotOver { until: day } => {
            said.with("day", day.map_or_else(|| t.shell().say("no-date").to_string(), |day| t.day(day)))
        }
        Refusal::UnknownLanguage { lang } | Refusal::LanguageKnown { lang } => said.with("lang", lang),
        Refusal::ClausesMissing { clauses } => said.with("clauses", t.list(clauses.iter().map(|key| clause(t, key)))),
        Refusal::LanguagesLag { behind } => {
            said.with("clauses", t.list(behind.iter().map(|(key, lang)| format!("{} ({lang})", clause(t, key)))))
        }
        Refusal::UnknownClause { clause: key } | Refusal::ClauseKnown { clause: key } => {
            said.with("clause", clause(t, key))
        }
        Refusal::StepKnown { step } | Refusal::TrackRefused { step, .. } => said.with("step", step),
        Refusal::StepNotOpen { state } => said.with("state", t.say(format!("state-{state}"))),
        Refusal::Blocked { blocks } => {
            let rules: std::collections::BTreeSet<&str> = blocks.iter().map(|block| block.rule.as_str()).collect();
            said.with("count", rules.len()).with("rules", t.list(rules))
        }
        _ => said,
    }
    .into()
}

/// A clause's title from the library, or its own name.
pub fn clause(t: platform::i18n::Words, key: &str) -> String {
    crate::clauses::title(key, t.lang).unwrap_or_else(|| key.to_owned())
}
