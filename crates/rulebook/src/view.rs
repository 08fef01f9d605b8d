use std::collections::BTreeMap;

use cel::{Context, SerializationError, Value, objects::Key, to_value};
use serde::Serialize;

use crate::{ApprovalKind, Facts, PartyKind, approval::Standing};

/// The text as the rules ask about it: without a text there are no clauses, and `held` says so; `read` says whether its words were
/// looked at.
#[derive(Serialize)]
struct Text<'a> {
    held: bool,
    read: bool,
    settled: bool,
    clauses: &'a [String],
    treaty_words: &'a [String],
}

/// The facts as CEL variables.
pub(crate) struct View(Vec<(&'static str, Value)>);

impl View {
    /// Turns facts into what a condition can name.
    pub fn of(facts: &Facts) -> Result<Self, SerializationError> {
        let agreement = &facts.agreement;
        let text = Text {
            held: agreement.clauses.is_some(),
            read: agreement.treaty_words.is_some(),
            settled: agreement.settled == Some(true),
            clauses: agreement.clauses.as_deref().unwrap_or_default(),
            treaty_words: agreement.treaty_words.as_deref().unwrap_or_default(),
        };
        let approvals: BTreeMap<_, _> = standings(facts).map(|(kind, standing)| (kind.variable(), standing)).collect();
        Ok(Self(vec![
            ("agreement", to_value(agreement)?),
            ("text", to_value(text)?),
            ("party", to_value(&facts.party)?),
            ("partners", to_value(&facts.partners)?),
            ("approval", to_value(approvals)?),
            ("signed", Value::Bool(facts.signed_on.is_some())),
            ("local", Value::Bool(facts.party.kind.is_none_or(PartyKind::is_local))),
        ]))
    }

    /// A context in which conditions are evaluated.
    pub fn context(&self) -> Context<'static, 'static> {
        let mut context = Context::default();
        for (name, value) in &self.0 {
            context.add_variable_from_value(*name, value.clone());
        }
        context
    }

    /// Whether a dotted path such as `party.gate.own_competence` names something.
    pub fn has(&self, path: &str) -> bool {
        let mut parts = path.split('.');
        let first = parts.next().and_then(|name| self.0.iter().find(|(one, _)| *one == name));
        let Some((_, value)) = first else { return false };
        parts
            .try_fold(value.clone(), |value, part| match value {
                Value::Map(map) => map.get(&Key::from(part)).cloned(),
                _ => None,
            })
            .is_some()
    }
}

/// How the approvals of each kind stand.
pub(crate) fn standings(facts: &Facts) -> impl Iterator<Item = (ApprovalKind, Standing)> {
    ApprovalKind::ALL
        .iter()
        .map(|kind| (*kind, Standing::of(*kind, &facts.party.approvals, facts.signed_on, facts.day())))
}
