use kernel::Day;
use serde::{Deserialize, Serialize};

use crate::{ApprovalFacts, facts::words};

words! {
    /// An act by another authority, or by the party's own council, on an agreement: a step of its track.
    ApprovalKind {
        /// Prior accord of the public authorities.
        PriorAccord = "prior-accord",
        /// Opinion of a commission of the council.
        Commission = "commission",
        /// Legal opinion or report.
        LegalOpinion = "legal-opinion",
        /// Deliberation of the council (council resolution).
        Deliberation = "deliberation",
        /// Transmission to the State's representative.
        Transmission = "transmission",
        /// Visa.
        Visa = "visa",
        /// Approval by the supervising authority.
        Approval = "approval",
        /// Clearance by a ministry.
        Clearance = "clearance",
        /// Notification.
        Notification = "notification",
        /// Ratification by the party's own organ of what was signed.
        Ratification = "ratification",
        /// Entry in a public registry.
        Registration = "registration",
    }
}

impl ApprovalKind {
    /// The day from which such an act counts: that of the answer, else of the receipt, else of the sending, which is all that
    /// a transmission or a notification has.
    pub fn counts_from(self, sent: Option<Day>, received: Option<Day>, given: Option<Day>) -> Option<Day> {
        match self {
            Self::Transmission | Self::Notification => received.or(sent).or(given),
            _ => given,
        }
    }

    /// Its name as a CEL variable, where a hyphen would be a minus.
    pub(crate) fn variable(self) -> String {
        self.as_str().replace('-', "_")
    }
}

/// All the approvals of one kind, as the rules ask about them: `approval.visa.filed`, `approval.visa.holds`…
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Standing {
    /// An answer on the present text is filed with its evidence, and its day or its place before the signature is known.
    pub filed: bool,
    /// One of them was given, and none of the dates says that it came after the signature.
    pub holds: bool,
    /// One of them was given, be it after the signature.
    pub given: bool,
    /// What is filed is a refusal, or later than the signature.
    pub against: bool,
    /// Days from the receipt to the signature (to the screening while unsigned).
    pub days: Option<i64>,
    /// Given, but on a former text only: it must be asked again.
    pub stale: bool,
}

impl Standing {
    /// How the approvals of `kind` stand on the day whose law applies.
    pub fn of(kind: ApprovalKind, all: &[ApprovalFacts], signed_on: Option<Day>, day: Day) -> Self {
        let of_kind = || all.iter().filter(|one| one.kind == kind);
        let filed: Vec<_> = of_kind()
            .filter(|one| one.on_current_text && one.has_evidence_file)
            .filter(|one| one.refused || one.settled_on().is_some() || one.before_signature.is_some())
            .collect();
        let holds = filed.iter().any(|one| !one.refused && one.in_time(signed_on) != Some(false));
        Self {
            filed: !filed.is_empty(),
            holds,
            given: filed.iter().any(|one| !one.refused),
            against: !filed.is_empty() && !holds,
            days: filed.iter().filter_map(|one| one.received_on).min().map(|since| days_between(since, day)),
            stale: !of_kind().any(|one| one.on_current_text) && of_kind().any(|one| !one.refused),
        }
    }
}

impl ApprovalFacts {
    fn settled_on(&self) -> Option<Day> {
        self.kind.counts_from(self.sent_on, self.received_on, self.given_on)
    }

    fn in_time(&self, signed_on: Option<Day>) -> Option<bool> {
        self.before_signature.or_else(|| Some(self.settled_on()? <= signed_on?))
    }
}

fn days_between(from: Day, to: Day) -> i64 {
    i64::from((to - from).get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: i8) -> Day {
        Day::constant(2025, 10, d)
    }

    fn visa(received: i8, given: Option<i8>) -> ApprovalFacts {
        ApprovalFacts {
            kind: ApprovalKind::Visa,
            sent_on: None,
            received_on: Some(day(received)),
            given_on: given.map(day),
            on_current_text: true,
            before_signature: None,
            has_evidence_file: true,
            refused: false,
        }
    }

    fn standing(one: ApprovalFacts, signed: i8) -> Standing {
        Standing::of(ApprovalKind::Visa, &[one], Some(day(signed)), day(signed))
    }

    #[test]
    fn silence_is_neither_an_answer_nor_a_pass() {
        let silent = standing(visa(1, None), 31);
        assert_eq!(silent, Standing { days: None, ..Standing::default() });
    }

    #[test]
    fn an_act_dated_after_the_signature_stands_against_it() {
        let late = standing(visa(1, Some(31)), 30);
        assert!(late.filed && late.against && late.given && !late.holds);
        assert!(standing(visa(1, Some(30)), 30).holds);
    }

    #[test]
    fn an_answer_without_its_evidence_is_not_filed() {
        let told = ApprovalFacts { has_evidence_file: false, ..visa(1, Some(12)) };
        assert!(!standing(told, 30).filed);
    }

    #[test]
    fn an_approval_of_a_former_text_must_be_asked_again() {
        let former = ApprovalFacts { on_current_text: false, ..visa(1, Some(12)) };
        let standing = standing(former, 30);
        assert!(standing.stale && !standing.filed && !standing.holds);
    }

    #[test]
    fn a_refusal_stands_against_the_agreement_even_undated() {
        let refused = ApprovalFacts { refused: true, ..visa(1, None) };
        assert!(standing(refused, 30).against);
    }
}
