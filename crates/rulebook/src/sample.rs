//! Facts made up to try conditions on: nothing filed, everything in order, everything contrary.

use kernel::Day;

use crate::{
    AgreementFacts, AgreementKind, ApprovalFacts, ApprovalKind, Facts, Gate, LegalEffect, Office, Organ, PartnerFacts,
    PartyFacts, PartyKind, Rank, SignatoryFacts, clause,
};

const ASKED: Day = Day::constant(2025, 9, 1);
const SIGNED: Day = Day::constant(2025, 10, 31);

/// Each sample with its name.
pub(crate) fn all() -> [(&'static str, Facts); 3] {
    [("empty", Facts::unknown(SIGNED, AgreementKind::Twinning)), ("sample", in_order()), ("contrary", contrary())]
}

/// A twinning of which everything is filed and in order.
pub(crate) fn in_order() -> Facts {
    Facts {
        screened_on: SIGNED,
        signed_on: Some(SIGNED),
        agreement: AgreementFacts {
            has_parent: Some(true),
            fields: vec!["culture".into()],
            goals: vec![11],
            legal_effect: Some(LegalEffect::NonBinding),
            clauses: Some(clause::REQUIRED.iter().map(|key| (*key).to_owned()).collect()),
            treaty_words: Some(Vec::new()),
            settled: Some(true),
            text_version: Some(3),
            languages: vec!["fr".into(), "ar".into()],
            financial: Some(false),
            amount_total: Some(0),
            currency: Some("XOF".into()),
            co_financed: Some(true),
            african_fund: Some(true),
            african_partner: Some(true),
            triangular: Some(false),
            border_pair: Some(true),
            creates_body: Some(false),
            constitutive_act: Some(true),
            parent_treaty: Some(true),
            ..AgreementFacts::default()
        },
        party: party(true, ApprovalKind::ALL.iter().map(|kind| approval(*kind, 1)).collect()),
        partners: vec![partner(true)],
        declared: None,
    }
}

/// A twinning of which everything is filed and nothing is as it should be.
pub(crate) fn contrary() -> Facts {
    let order = in_order();
    Facts {
        agreement: AgreementFacts {
            has_parent: Some(false),
            clauses: Some(Vec::new()),
            treaty_words: Some(vec!["ratification".into()]),
            legal_effect: None,
            financial: Some(true),
            amount_total: Some(200_000_000),
            co_financed: Some(false),
            african_partner: Some(false),
            border_pair: Some(false),
            invokes: vec![Facts::INSTRUMENTS[0].to_owned()],
            creates_body: Some(true),
            parent_treaty: Some(false),
            ..order.agreement
        },
        party: party(false, ApprovalKind::ALL.iter().map(|kind| refusal(*kind)).collect()),
        partners: vec![partner(false)],
        ..order
    }
}

fn party(well: bool, approvals: Vec<ApprovalFacts>) -> PartyFacts {
    PartyFacts {
        country: None,
        locality: None,
        kind: Some(PartyKind::Commune),
        identity_confirmed: Some(well),
        organ: Some(Organ::ElectedCouncil),
        organ_valid_at_signature: Some(well),
        african: Some(true),
        african_charter: Some(well),
        signatory: SignatoryFacts {
            office: Some(if well { Office::President } else { Office::Other }),
            powers_in_force: Some(well),
            rank: Some(if well { Rank::HighestElected } else { Rank::Other }),
        },
        gate: Gate {
            state_commitments: Some(well),
            reserved_domains: Some(well),
            own_competence: Some(well),
            partner_capacity: Some(well),
            partner_authorisations: Some(well),
        },
        approvals,
    }
}

fn partner(well: bool) -> PartnerFacts {
    PartnerFacts {
        country: Some("ML".into()),
        kind: Some(if well { PartyKind::Commune } else { PartyKind::StateOrgan }),
        is_state: Some(!well),
        recognised: Some(well),
        status_disputed: Some(false),
    }
}

fn approval(kind: ApprovalKind, day: i8) -> ApprovalFacts {
    ApprovalFacts {
        kind,
        sent_on: Some(ASKED),
        received_on: Some(ASKED),
        given_on: Some(Day::constant(2025, 10, day)),
        on_current_text: true,
        before_signature: None,
        has_evidence_file: true,
        refused: false,
    }
}

fn refusal(kind: ApprovalKind) -> ApprovalFacts {
    ApprovalFacts { refused: true, ..approval(kind, 1) }
}
