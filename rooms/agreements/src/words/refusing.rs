use std::collections::BTreeSet;

use kernel::Lang;
use platform::{Failure, Refusal as Said, i18n::Words};

use super::{change, clause, rule, stage, step_key, unfit, verb};
use crate::{WORDS, rules::Refusal, tongue};

/// A refusal of the rules in the reader's language: what stands in the way and what to do, with everything that helps
/// to see why.
pub fn refusal(refusal: &Refusal, lang: Lang) -> Failure {
    match refusal {
        Refusal::NotFound => Failure::NotFound,
        Refusal::NotYours { verb: v } => {
            Said::forbidden(&WORDS, refusal.key()).with("verb", verb(WORDS.words(lang), *v)).into()
        }
        _ => said(refusal, WORDS.words(lang)).into(),
    }
}

/// The same as a sentence, on a page that goes on.
pub fn why(refusal: &Refusal, t: Words) -> String {
    said(refusal, t).say(t)
}

fn said(refusal: &Refusal, t: Words) -> Said {
    let said = Said::new(&WORDS, refusal.key());
    match refusal {
        Refusal::OtherWords | Refusal::Rearranged | Refusal::NotTheSignedText => said.meanwhile(),
        Refusal::WrongStage { verb: v, stage: at } => said.with("verb", verb(t, *v)).with("stage", stage(t, *at)),
        Refusal::PartyIncomplete { what } => said.with("what", t.say(format!("identity-{what}"))),
        Refusal::TooMany { most } => said.with("most", most),
        Refusal::Unfit { why } => said.with("why", unfit(t, why)),
        Refusal::StillToCome { day }
        | Refusal::NoPowers { on: day }
        | Refusal::PowersGone { on: day }
        | Refusal::BeforeSettled { settled: day }
        | Refusal::TermOver { until: day }
        | Refusal::NoticeTooShort { earliest: day }
        | Refusal::NoticeInEffect { since: day }
        | Refusal::NotDue { on: Some(day) }
        | Refusal::TermNotOver { until: Some(day) } => said.with("day", t.day(day)),
        Refusal::NotDue { on: None } => Said::new(&WORDS, "refusal-not-due-undated"),
        Refusal::TermNotOver { until: None } => Said::new(&WORDS, "refusal-term-not-over-undated"),
        Refusal::UnknownLanguage { lang } | Refusal::LanguageKnown { lang } => said.with("lang", tongue::name(lang, t)),
        Refusal::ClausesMissing { clauses } => said.with("clauses", t.list(clauses.iter().map(|key| clause(t, key)))),
        Refusal::LanguagesLag { behind } => {
            let one = |(key, lang): &(String, _)| format!("{} ({})", clause(t, key), tongue::name(lang, t));
            said.with("clauses", t.list(behind.iter().map(one)))
        }
        Refusal::ChangesUnsaid { changes } => {
            let one = |(name, lang): &(String, _)| format!("{} ({})", change(t, name), tongue::name(lang, t));
            said.with("changes", t.list(changes.iter().map(one)))
        }
        Refusal::ChangesUndeclared { clauses } => {
            said.with("clauses", t.list(clauses.iter().map(|key| clause(t, key))))
        }
        Refusal::UnknownClause { clause: key } | Refusal::ClauseKnown { clause: key } => {
            said.with("clause", clause(t, key))
        }
        Refusal::NothingSentOn { version } => said.with("n", version),
        Refusal::StepKnown { step } | Refusal::TrackRefused { step, .. } => said.with("step", step_key(t, step)),
        Refusal::StepNotOpen { state } => said.with("state", t.say(format!("state-{state}"))),
        Refusal::Blocked { blocks } => {
            let rules: BTreeSet<&str> = blocks.iter().map(|block| block.rule.as_str()).collect();
            said.with("rules", t.list(rules.into_iter().map(|id| rule(t, id))))
        }
        _ => said,
    }
}
