//! What the rulebook promises, told as stories about whole agreements.

mod confirmations;
mod faults;
mod properties;
mod reference;
mod screening;
mod tracks;

use kernel::Day;

use crate::{AgreementKind, Facts, Finding, PartnerFacts, PartyKind, Rulebook, Verdict};

fn signed_on() -> Day {
    Day::constant(2025, 10, 31)
}

fn book() -> &'static Rulebook {
    Rulebook::embedded()
}

/// A twinning signed on 31 October 2025 of which nothing is filed, as seen by a party of this country.
fn twinning(country: &str, kind: PartyKind) -> Facts {
    let mut facts = Facts::unknown(signed_on(), AgreementKind::Twinning);
    facts.signed_on = Some(signed_on());
    facts.party.country = Some(country.to_owned());
    facts.party.kind = Some(kind);
    facts.partners = vec![PartnerFacts::default()];
    facts
}

fn verdict(facts: &Facts, rule: &str) -> Option<Verdict> {
    finding(&book().screen(facts, &[]), rule).map(|finding| finding.verdict)
}

fn finding<'a, 'b>(findings: &'b [Finding<'a>], rule: &str) -> Option<&'b Finding<'a>> {
    findings.iter().find(|finding| finding.rule.id == rule)
}
