use proptest::prelude::*;

use super::*;
use crate::{
    AgreementFacts, ApprovalFacts, ApprovalKind, Classification, Confidence, Gate, LegalEffect, Office, Organ,
    PartyFacts, Rank, Reason, SignatoryFacts,
};

/// Draws facts from bytes: each byte decides one thing.
struct Draw(std::vec::IntoIter<u8>);

impl Draw {
    fn byte(&mut self) -> u8 {
        self.0.next().unwrap_or(0)
    }

    fn yes(&mut self) -> bool {
        self.byte() % 2 == 1
    }

    fn maybe(&mut self) -> Option<bool> {
        [None, Some(true), Some(false)][usize::from(self.byte() % 3)]
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        of.get(usize::from(self.byte()) % (of.len() + 1)).copied()
    }

    fn day(&mut self) -> Option<Day> {
        self.one(&[Day::constant(2025, 9, 1), signed_on(), Day::constant(2025, 12, 1)])
    }

    fn some_of(&mut self, keys: &[&str]) -> Vec<String> {
        keys.iter().filter(|_| self.yes()).map(|key| (*key).to_owned()).collect()
    }

    fn agreement(&mut self) -> AgreementFacts {
        AgreementFacts {
            kind: self.one(AgreementKind::ALL).unwrap_or_default(),
            has_parent: self.maybe(),
            fields: self.some_of(&["culture"]),
            goals: if self.yes() { vec![11] } else { vec![] },
            legal_effect: self.one(LegalEffect::ALL),
            clauses: self.yes().then(|| self.some_of(crate::clause::REQUIRED)),
            treaty_words: self.yes().then(|| self.some_of(&["treaty"])),
            settled: self.maybe(),
            text_version: None,
            languages: vec![],
            financial: self.maybe(),
            amount_total: self.one(&[1, 300_000_000]),
            currency: self.one(&["XOF", "EUR"]).map(str::to_owned),
            co_financed: self.maybe(),
            african_fund: self.maybe(),
            african_partner: self.maybe(),
            triangular: self.maybe(),
            border_pair: self.maybe(),
            invokes: self.some_of(Facts::INSTRUMENTS),
            creates_body: self.maybe(),
            constitutive_act: self.maybe(),
            classification: self.one(Classification::ALL),
            parent_treaty: self.maybe(),
        }
    }

    fn party(&mut self, country: &str) -> PartyFacts {
        let asked: Vec<_> = ApprovalKind::ALL.iter().copied().filter(|_| self.yes()).collect();
        PartyFacts {
            country: Some(country.to_owned()),
            locality: self.one(&["Q9427", "Q8678"]).map(str::to_owned),
            kind: self.one(PartyKind::ALL),
            identity_confirmed: self.maybe(),
            organ: self.one(Organ::ALL),
            organ_valid_at_signature: self.maybe(),
            african: self.maybe(),
            african_charter: self.maybe(),
            signatory: SignatoryFacts {
                office: self.one(Office::ALL),
                powers_in_force: self.maybe(),
                rank: self.one(Rank::ALL),
            },
            gate: Gate {
                state_commitments: self.maybe(),
                reserved_domains: self.maybe(),
                own_competence: self.maybe(),
                partner_capacity: self.maybe(),
                partner_authorisations: self.maybe(),
            },
            approvals: asked.into_iter().map(|kind| self.approval(kind)).collect(),
        }
    }

    fn approval(&mut self, kind: ApprovalKind) -> ApprovalFacts {
        ApprovalFacts {
            kind,
            sent_on: self.day(),
            received_on: self.day(),
            given_on: self.day(),
            on_current_text: self.yes(),
            before_signature: self.maybe(),
            has_evidence_file: self.yes(),
            refused: self.yes(),
        }
    }

    fn facts(&mut self, country: &str) -> Facts {
        Facts {
            screened_on: signed_on(),
            signed_on: self.yes().then(signed_on),
            agreement: self.agreement(),
            party: self.party(country),
            partners: vec![PartnerFacts {
                country: None,
                kind: self.one(PartyKind::ALL),
                is_state: self.maybe(),
                recognised: self.maybe(),
                status_disputed: self.maybe(),
            }],
            declared: self.one(&["a", "b"]).map(str::to_owned),
        }
    }
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let countries: Vec<_> = book().jurisdictions().iter().map(|one| one.jurisdiction.clone()).collect();
    (proptest::collection::vec(any::<u8>(), 220), proptest::sample::select(countries))
        .prop_map(|(bytes, country)| Draw(bytes.into_iter()).facts(&country))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_rule_with_confidence_s_or_m_is_never_met_by_the_machine_alone(facts in any_facts()) {
        for finding in book().screen(&facts, &[]) {
            let verified = finding.rule.confidence == Confidence::Text;
            prop_assert!(verified || finding.verdict != Verdict::Met, "{}", finding.rule.id);
        }
    }

    #[test]
    fn every_rule_has_an_answer_whatever_is_known(facts in any_facts()) {
        for finding in book().screen(&facts, &[]) {
            prop_assert_ne!(finding.reason, Reason::NotEvaluable, "{}", &finding.rule.id);
        }
    }

    #[test]
    fn absent_evidence_is_missing_and_a_false_condition_is_breached(facts in any_facts()) {
        let nothing = Facts {
            party: PartyFacts { country: facts.party.country.clone(), ..PartyFacts::default() },
            partners: vec![],
            ..Facts::unknown(facts.screened_on, facts.agreement.kind)
        };
        for finding in book().screen(&nothing, &[]) {
            prop_assert_ne!(finding.verdict, Verdict::Breached, "nothing is filed, yet {} accuses", &finding.rule.id);
        }
        for finding in book().screen(&facts, &[]) {
            let expected = match finding.reason {
                Reason::NothingFiled | Reason::FormerText => Verdict::Missing,
                Reason::Contrary => Verdict::Breached,
                Reason::OutOfScope | Reason::Informs => Verdict::NotApplicable,
                Reason::Shown => Verdict::Met,
                _ => Verdict::ToBeConfirmed,
            };
            prop_assert_eq!(finding.verdict, expected);
        }
    }

    #[test]
    fn facts_outlive_a_journey_through_json(facts in any_facts()) {
        let text = serde_json::to_string(&facts).unwrap();
        prop_assert_eq!(serde_json::from_str::<Facts>(&text).unwrap(), facts);
    }
}
