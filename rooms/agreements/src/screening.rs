//! What the rulebook is told of an agreement: from the file, the atlas and what the parties declare, the facts for one
//! party's law; and back, from its findings, what stands against a signature. Pure.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use kernel::{Day, canonical_json, sha256_hex};
use rulebook::{
    AgreementFacts, AgreementKind, ApprovalFacts, ApprovalKind, Confirmation, Facts, Finding, Office, Organ,
    PartnerFacts, PartyFacts, PartyKind, Rank, Rulebook, SignatoryFacts, Verdict, is_african,
};
use serde::{Deserialize, Serialize};

use crate::{
    reading,
    rules::{Agreement, Block, Content, Party, PartyId, PowersBasis, StepState, TrackStep},
};

mod law;
mod recent;

pub use law::{locality, party_kind, track};

/// Answers to the questions that no document of the file answers, by the question's key. What was not said is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Declared(pub BTreeMap<String, String>);

impl Declared {
    /// What was answered, as it was kept.
    pub fn word(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    /// Yes or no, where it was said.
    pub fn yes(&self, key: &str) -> Option<bool> {
        self.word(key).map(|answer| answer == "yes")
    }
}

/// What the atlas knows of a party as a legal entity.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Legal {
    /// What it is, where that is settled.
    pub kind: Option<PartyKind>,
    /// Whether it is settled which legal entity it is.
    pub identity_confirmed: Option<bool>,
    /// Which organ governs it, where that is published.
    pub organ: Option<Organ>,
    /// Its place's Wikidata id.
    pub locality: Option<String>,
}

/// Everything that a screening looks at.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// What the text says, and whether it is settled; none where no text is held.
    pub text: Option<(Content, bool)>,
    /// What was declared of the agreement as a whole.
    pub whole: Declared,
    /// What was declared of each party.
    pub parties: BTreeMap<PartyId, Declared>,
    /// What the atlas knows, by legal entity.
    pub legal: BTreeMap<String, Legal>,
    /// What experts confirmed.
    pub confirmations: Vec<Confirmation>,
    /// What [`Known::treaty_words`] found.
    pub claims: OnceLock<Option<Vec<String>>>,
}

impl Known {
    /// The words by which the text claims to be a treaty: read once, for each party's law asks.
    fn treaty_words(&self) -> Option<Vec<String>> {
        let read = || self.text.as_ref().and_then(|(content, _)| reading::claims(content));
        self.claims.get_or_init(read).clone()
    }

    /// A mark of everything that was declared, by which one sees later whether anything was declared anew.
    pub fn mark(&self) -> String {
        let declared = (&self.whole, &self.parties);
        sha256_hex(canonical_json(&declared).expect("answers under text keys are always JSON"))
    }
}

/// The findings about one party, under its own law and the international rules.
#[derive(Debug)]
pub struct Screened<'a> {
    /// The party.
    pub party: &'a Party,
    /// Rule by rule.
    pub findings: Arc<Vec<Finding<'static>>>,
}

/// Asks the rulebook about every party that is bound.
pub fn screen<'a>(agreement: &'a Agreement, known: &Known, today: Day) -> Vec<Screened<'a>> {
    let ask = |party: &'a Party| Screened {
        party,
        findings: recent::findings(facts(agreement, party, known, today), &known.confirmations),
    };
    agreement.bound().map(ask).collect()
}

/// The agreement with its conditional steps weighed: nobody owes one whose rules do not bear on it, as things are known
/// today.
pub fn weighed(agreement: &Agreement, known: &Known, today: Day) -> Agreement {
    let screened = screen(agreement, known, today);
    let bears = |party: &PartyId, rule: &str| {
        let findings = screened.iter().find(|one| one.party.id == *party).map(|one| &one.findings);
        // A rule that the rulebook does not know, or a party that has left, is not weighed: what was owed stays so.
        let (Some(findings), Some(_)) = (findings, Rulebook::embedded().rule(rule)) else { return true };
        findings.iter().any(|finding| finding.rule.id == rule && finding.verdict != Verdict::NotApplicable)
    };
    let mut weighed = agreement.clone();
    weighed.weigh(bears);
    weighed
}

/// What stands against a signature, of all that was found.
pub fn blocks(screened: &[Screened<'_>]) -> Vec<Block> {
    let of = |one: &Screened<'_>| -> Vec<Block> {
        let blocking = one.findings.iter().filter(|finding| rulebook::blocks(finding));
        let block = |finding: &Finding<'_>| Block {
            party: Some(one.party.id.clone()),
            rule: finding.rule.id.clone(),
            finding: finding.verdict.as_str().to_owned(),
        };
        blocking.map(block).collect()
    };
    screened.iter().flat_map(of).collect()
}

/// The agreement as this party's law must look at it.
pub fn facts(agreement: &Agreement, party: &Party, known: &Known, today: Day) -> Facts {
    let said = known.parties.get(&party.id).cloned().unwrap_or_default();
    // A party that acceded signed the addendum by which it joined.
    let joined = party.joined.as_ref().map(crate::rules::Joined::bound_on);
    let signed_on = agreement.signature_of(&party.id).map(|signature| signature.on).or(joined);
    let partners = agreement.bound().filter(|other| other.id != party.id);
    Facts {
        screened_on: today,
        signed_on,
        agreement: of_agreement(agreement, party, known, &said),
        party: of_party(agreement, party, known, &said, signed_on.unwrap_or(today)),
        partners: partners.map(|other| of_partner(other, known, &said)).collect(),
        declared: Some(known.mark()),
    }
}

fn of_agreement(agreement: &Agreement, party: &Party, known: &Known, said: &Declared) -> AgreementFacts {
    let whole = &known.whole;
    let text = known.text.as_ref();
    let partner_is_african = agreement.bound().any(|other| other.id != party.id && is_african(&other.country));
    AgreementFacts {
        kind: AgreementKind::from_word(agreement.kind.word()).unwrap_or_default(),
        has_parent: Some(agreement.kind.parent().is_some()),
        fields: agreement.fields.iter().cloned().collect(),
        goals: whole.word("goals").map(numbers).unwrap_or_default(),
        legal_effect: whole.word("legal-effect").and_then(rulebook::LegalEffect::from_word),
        clauses: text.map(|(content, _)| crate::clauses::provided(content)),
        treaty_words: known.treaty_words(),
        settled: text.map(|(_, settled)| *settled),
        text_version: agreement.text_ref().map(|text| text.version),
        languages: text
            .map(|(content, _)| content.languages.iter().map(ToString::to_string).collect())
            .unwrap_or_default(),
        financial: whole.yes("financial"),
        amount_total: whole.word("amount").and_then(|amount| amount.parse().ok()),
        currency: whole.word("currency").map(str::to_owned),
        co_financed: whole.yes("co-financed"),
        african_fund: whole.yes("african-fund"),
        african_partner: Some(partner_is_african),
        triangular: Some(agreement.bound().count() > 2),
        border_pair: whole.yes("border-pair"),
        invokes: if whole.yes("niamey") == Some(true) { vec!["niamey-2014".to_owned()] } else { Vec::new() },
        creates_body: whole.yes("creates-body"),
        constitutive_act: whole.yes("constitutive-act"),
        classification: said.word("classification").and_then(rulebook::Classification::from_word),
        parent_treaty: said.yes("parent-treaty"),
    }
}

fn of_party(agreement: &Agreement, party: &Party, known: &Known, said: &Declared, day: Day) -> PartyFacts {
    let legal = known.legal.get(&party.entity).cloned().unwrap_or_default();
    let gate = |key: &str| said.yes(key);
    PartyFacts {
        country: Some(party.country.clone()),
        locality: legal.locality,
        kind: legal.kind,
        identity_confirmed: legal.identity_confirmed,
        organ: said.word("organ").and_then(Organ::from_word).or(legal.organ).or_else(|| by_powers(agreement, party)),
        organ_valid_at_signature: said.yes("organ-valid"),
        african: Some(is_african(&party.country)),
        african_charter: said.yes("african-charter"),
        signatory: signatory(agreement, party, day),
        gate: rulebook::Gate {
            state_commitments: gate("state-commitments"),
            reserved_domains: gate("reserved-domains"),
            own_competence: gate("own-competence"),
            partner_capacity: gate("partner-capacity"),
            partner_authorisations: gate("partner-authorisations"),
        },
        approvals: agreement.track(&party.id).map(|track| approvals(agreement, &track.steps)).unwrap_or_default(),
    }
}

/// A special delegation speaks of itself in the powers of whoever signs for it.
fn by_powers(agreement: &Agreement, party: &Party) -> Option<Organ> {
    let signatory = agreement.signatory_of(&party.id)?;
    (signatory.powers.basis == PowersBasis::SpecialDelegation).then_some(Organ::SpecialDelegation)
}

fn signatory(agreement: &Agreement, party: &Party, day: Day) -> SignatoryFacts {
    let Some(signatory) = agreement.signatory_of(&party.id) else { return SignatoryFacts::default() };
    let (office, rank) = match signatory.powers.basis {
        PowersBasis::Elected => (Office::President, Rank::HighestElected),
        PowersBasis::Appointed | PowersBasis::SpecialDelegation => (Office::President, Rank::HighestAppointed),
        PowersBasis::Delegation => (Office::Delegate, Rank::Other),
    };
    SignatoryFacts { office: Some(office), powers_in_force: Some(signatory.may_sign_on(day)), rank: Some(rank) }
}

fn of_partner(party: &Party, known: &Known, said: &Declared) -> PartnerFacts {
    let legal = known.legal.get(&party.entity).cloned().unwrap_or_default();
    // What it is as a legal entity says by itself of a local government only that it is no State; of others a party says it.
    let is_state = match said.yes("partners-state") {
        Some(false) | None if legal.kind.is_some_and(PartyKind::is_local) => Some(false),
        said => said,
    };
    PartnerFacts {
        country: Some(party.country.clone()),
        kind: legal.kind,
        is_state,
        recognised: said.yes("partners-recognised"),
        status_disputed: said.yes("partners-disputed"),
    }
}

fn approvals(agreement: &Agreement, steps: &[TrackStep]) -> Vec<ApprovalFacts> {
    steps
        .iter()
        .filter_map(|step| Some((ApprovalKind::from_word(step.kind.word())?, step)))
        .flat_map(|(kind, step)| {
            let now = ApprovalFacts {
                kind,
                sent_on: step.sending().map(|sending| sending.on),
                received_on: step.receipt().map(|receipt| receipt.on),
                given_on: step.answer().map(|answer| answer.on),
                on_current_text: step.concerns(agreement.text()),
                before_signature: None,
                has_evidence_file: step.answer().is_some_and(crate::rules::Answer::is_shown),
                refused: matches!(step.state, StepState::Refused { .. }),
            };
            let answered = step.former.iter().filter_map(|former| Some((former, former.answer.as_ref()?)));
            let former = answered.map(move |(former, answer)| ApprovalFacts {
                kind,
                sent_on: None,
                received_on: None,
                given_on: Some(answer.on),
                // What was given and asked again holds no longer; a refusal of these very words stands until another answer comes.
                on_current_text: former.refused.is_some() && former.text.as_ref() == agreement.text_ref(),
                before_signature: None,
                has_evidence_file: answer.is_shown(),
                refused: former.refused.is_some(),
            });
            let asked = !matches!(step.state, StepState::Awaited { .. } | StepState::NotRequired { .. });
            asked.then_some(now).into_iter().chain(former)
        })
        .collect()
}

/// Whole numbers written one after the other: "4, 11".
fn numbers(text: &str) -> Vec<u8> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter_map(|part| part.parse().ok())
        .filter(|n| (1..=17).contains(n))
        .collect()
}
