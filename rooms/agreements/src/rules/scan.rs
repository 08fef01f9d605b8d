use kernel::{Actor, Day, Id};
use serde::{Deserialize, Serialize};

use super::{
    Agreement, By, Content, Event, Evidence, Outcome, PartyId, Refusal, SettledText, Text, TextRef, TextState, Verb,
    What,
    agreement::{line, reason},
    may, may_for,
    settle::written,
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
    /// The words it is said to hold, where the agreement was signed elsewhere and someone transcribed it.
    pub text: Option<TextRef>,
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
    fn of(file: Evidence, text: Option<TextRef>, by: &By<'_>) -> Self {
        Self { file, filed_on: by.today, filed_by: by.actor.name.clone(), text, declarations: Vec::new() }
    }

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
    /// Every file that it names: as evidence of an answer, present or former, be it of a party taken
    /// out since, or of a renewal, or as a scan.
    pub fn files(&self) -> impl Iterator<Item = &Evidence> {
        let removed = self.removed.iter().map(|removed| &removed.track);
        let steps = self.tracks.iter().chain(removed).flat_map(|track| &track.steps);
        let answers = steps.flat_map(|step| {
            step.answer().into_iter().chain(step.former.iter().filter_map(|former| former.answer.as_ref()))
        });
        let scans = self.scans.iter().map(|scan| &scan.file);
        let renewals = self.stage.force().into_iter().flat_map(|force| &force.renewals);
        let renewals = renewals.filter_map(|renewal| renewal.evidence.as_ref());
        answers.filter_map(|answer| answer.evidence.as_ref()).chain(scans).chain(renewals)
    }

    /// Files a scan of the signed original. A later one takes the place of an earlier, which is kept.
    ///
    /// # Errors
    /// Refused before all have signed.
    pub fn file_scan(mut self, by: &By<'_>, file: Evidence) -> Outcome {
        may(by.actor, Verb::FileScan, &self)?;
        let what = What::ScanFiled { sha256: file.sha256.clone() };
        self.scans.push(Scan::of(file, None, by));
        Ok((self, vec![by.event(by.today, what)]))
    }

    /// Files the words of an original that was signed elsewhere, transcribed from its scan. They are held as the signed
    /// text once an officer of each of two parties has declared the scan conform to them; until then nothing shows them
    /// outside the file. Nothing is asked again: what was given, was given on the original.
    ///
    /// # Errors
    /// Refused where a text is held or awaits its declarations, without a scan to compare with, while a clause is blank
    /// and while a language lags behind another or is missing.
    pub fn file_text(mut self, by: &By<'_>, text: &Text) -> Result<(Self, SettledText, Vec<Event>), Refusal> {
        may(by.actor, Verb::FileText, &self)?;
        written(&self, text, &[])?;
        let content = Content::of(text);
        let file = self.scans.last().map(|scan| scan.file.clone()).ok_or(Refusal::NoScan)?;
        let (canonical, reference) = (content.canonical(), self.numbered(content.hash()));
        self.scans.push(Scan::of(file, Some(reference.clone()), by));
        let event = by.event(by.today, What::TextFiled { text: reference.clone() });
        Ok((self, SettledText { reference, canonical }, vec![event]))
    }

    /// The text that an officer compares the last scan with: the signed one, else the one transcribed from it.
    pub fn text_to_compare(&self) -> Option<&TextRef> {
        self.text_ref().or_else(|| self.scans.last().and_then(|scan| scan.text.as_ref()))
    }

    /// Whether its text was transcribed from an original signed elsewhere: it is read here, and signed nowhere any more.
    pub fn is_transcribed(&self) -> bool {
        self.text_ref().is_some_and(|text| self.scans.iter().any(|scan| scan.text.as_ref() == Some(text)))
    }

    /// The text transcribed from an original signed elsewhere, while it waits for its declarations.
    pub fn text_awaited(&self) -> Option<&TextRef> {
        let scan = self.scans.last().filter(|scan| scan.state() == ScanState::Awaited)?;
        scan.text.as_ref().filter(|_| self.text() == TextState::NotHeld)
    }

    /// Declares, for a party, that the scan is conform to the settled text, or what differs. Two officers of two
    /// parties declare; the secretary may for a party that nobody can sign in for, and names its officer.
    ///
    /// # Errors
    /// Refused without a scan or a text to compare with, for another hash than that of the text, a second time for one
    /// party, and to one person for two parties.
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
        let text = self.text_to_compare().ok_or(Refusal::NoTextHeld)?.clone();
        let what = match &verdict {
            Conformity::Conform { hash } if *hash != text.hash => return Err(Refusal::NotTheSignedText),
            Conformity::Conform { hash } => What::ScanDeclaredConform { party: party.clone(), hash: hash.clone() },
            Conformity::DeviationNoted { what, place } => {
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
        let mut events = vec![by.event(by.today, what)];
        if scan.state() == ScanState::Conform && self.text() == TextState::NotHeld {
            self.hold_text(&text);
            events.push(by.event(by.today, What::TextHeld { text }));
        }
        Ok((self, events))
    }

    /// From now on this is the text that was signed; what was given on the original was given on it.
    fn hold_text(&mut self, text: &TextRef) {
        if let Some(signed) = self.stage.signed_mut() {
            signed.text = Some(text.clone());
        }
        for signature in self.signatures.iter_mut().filter(|signature| signature.text.is_none()) {
            signature.text = Some(text.clone());
        }
        let steps = self.tracks.iter_mut().flat_map(|track| &mut track.steps);
        for step in steps.filter(|step| step.on_text.is_none() && step.is_taken()) {
            step.on_text = Some(text.clone());
        }
    }
}
