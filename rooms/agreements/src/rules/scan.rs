use kernel::{Actor, Day, Id};
use serde::{Deserialize, Serialize};

use super::{
    Agreement, By, Evidence, Outcome, PartyId, Refusal, TextState, Verb, What,
    agreement::{line, reason},
    may, may_for,
};

/// What an officer declares of a scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "kebab-case")]
pub enum Conformity {
    /// It says what the settled text says.
    Conform {
        /// The hash that they saw and compared.
        hash: String,
    },
    /// It differs: a correction by pen, a missing page.
    DeviationNoted {
        /// What differs.
        what: String,
        /// Where: page, clause, line.
        place: String,
    },
}

/// One officer's declaration, for their party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    /// For which party.
    pub party: PartyId,
    /// Who, by name or function.
    pub by: String,
    /// Their account.
    pub account: Option<Id<Actor>>,
    /// The officer in whose place the secretary declares, where nobody can sign in for the party. Both names stay.
    pub in_place_of: Option<String>,
    /// When.
    pub on: Day,
    /// What.
    pub verdict: Conformity,
}

/// A scan of the signed original.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scan {
    /// The file.
    pub file: Evidence,
    /// When it was filed.
    pub filed_on: Day,
    /// By whom.
    pub filed_by: String,
    /// What was declared of it.
    pub declarations: Vec<Declaration>,
}

/// What the declarations come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScanState {
    /// Fewer than two parties have declared.
    Awaited,
    /// Two parties declared it conform and none noted a deviation.
    Conform,
    /// A deviation was noted.
    DeviationNoted,
}

impl Scan {
    /// What the declarations come to.
    pub fn state(&self) -> ScanState {
        let deviates = |declaration: &Declaration| matches!(declaration.verdict, Conformity::DeviationNoted { .. });
        match self.declarations.len() {
            _ if self.declarations.iter().any(deviates) => ScanState::DeviationNoted,
            0 | 1 => ScanState::Awaited,
            _ => ScanState::Conform,
        }
    }
}

impl Agreement {
    /// Files a scan of the signed original. A later one takes the place of an earlier, which is kept.
    ///
    /// # Errors
    /// Refused before all have signed.
    pub fn file_scan(mut self, by: &By<'_>, file: Evidence) -> Outcome {
        may(by.actor, Verb::FileScan, &self)?;
        let what = What::ScanFiled { sha256: file.sha256.clone() };
        self.scans.push(Scan { file, filed_on: by.today, filed_by: by.actor.name.clone(), declarations: Vec::new() });
        Ok((self, vec![by.event(by.today, what)]))
    }

    /// Declares, for a party, that the scan is conform to the settled text, or what differs. Two officers of two
    /// parties declare; the secretary may for a party that nobody can sign in for, and names its officer.
    ///
    /// # Errors
    /// Refused without a scan or a text to compare with, for another hash than that of the text signed, a second time
    /// for one party, and to one person for two parties.
    pub fn declare_scan(
        mut self,
        by: &By<'_>,
        party: &PartyId,
        verdict: Conformity,
        in_place_of: Option<&str>,
    ) -> Outcome {
        may_for(by.actor, Verb::DeclareScan, &self, party)?;
        let in_place_of = if by.actor.belongs_to(&self.party(party)?.entity) {
            None
        } else {
            Some(line(in_place_of.unwrap_or_default())?)
        };
        let what = match (&verdict, self.text()) {
            (_, TextState::NotHeld | TextState::Drafting) => return Err(Refusal::NoTextHeld),
            (Conformity::Conform { hash }, TextState::Settled(text)) if *hash != text.hash => {
                return Err(Refusal::NotTheSignedText);
            }
            (Conformity::Conform { hash }, _) => What::ScanDeclaredConform { party: party.clone(), hash: hash.clone() },
            (Conformity::DeviationNoted { what, place }, _) => {
                What::ScanDeviationNoted { party: party.clone(), what_differs: reason(what)?, place: line(place)? }
            }
        };
        let scan = self.scans.last_mut().ok_or(Refusal::NoScan)?;
        if scan.declarations.iter().any(|declaration| declaration.party == *party) {
            return Err(Refusal::AlreadyDeclared);
        }
        if scan.declarations.iter().any(|declaration| declaration.account == by.actor.account) {
            return Err(Refusal::SameHand);
        }
        scan.declarations.push(Declaration {
            party: party.clone(),
            by: by.actor.name.clone(),
            account: by.actor.account.clone(),
            in_place_of,
            on: by.today,
            verdict,
        });
        Ok((self, vec![by.event(by.today, what)]))
    }
}
