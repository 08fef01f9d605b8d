use std::collections::{BTreeMap, BTreeSet};

use kernel::{LangTag, canonical_json, sha256_hex};
use serde::{Deserialize, Serialize};

use super::{
    Agreement, Aside, By, Former, Outcome, Refusal, Stage, StepState, Terms, Text, TextRef, TextState, TrackStep, Verb,
    What, Wording, may,
};

/// A clause of a settled text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettledClause {
    /// Its key.
    pub key: String,
    /// What it says, in every authentic language.
    pub words: BTreeMap<LangTag, Wording>,
}

/// What a settled text says: all its languages, between whom and on which terms; nothing of who wrote it or when. This is
/// what is hashed. The first form holds the words alone: so for texts settled before the second, and for the words of an
/// original that was signed elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The form of this record, so that it can be read for ever.
    pub format: String,
    /// The authentic languages; none comes before another.
    pub languages: BTreeSet<LangTag>,
    /// The clauses, in order.
    pub clauses: Vec<SettledClause>,
    /// The parties it is between, by their legal entities; empty in the first form.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub parties: BTreeSet<String>,
    /// How it comes into force, how long it lasts, how it is renewed and left; none in the first form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<Terms>,
}

/// The form of words alone.
const WORDS: &str = "jumelage-text/1";
/// The form of words with the parties and the terms that they are settled with.
const WHOLE: &str = "jumelage-text/2";

/// A text that was settled, to be kept as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettledText {
    /// Its number and hash.
    pub reference: TextRef,
    /// The canonical JSON (RFC 8785, NFC) that was hashed, byte for byte.
    pub canonical: String,
}

impl Content {
    /// The words of a text, alone.
    pub fn of(text: &Text) -> Self {
        let words = |clause: &super::Clause| {
            let said = |lang: &LangTag| clause.written(lang).map(|written| (lang.clone(), written.wording.clone()));
            text.languages.iter().filter_map(said).collect()
        };
        Self {
            format: WORDS.to_owned(),
            languages: text.languages.iter().cloned().collect(),
            clauses: text
                .clauses
                .iter()
                .map(|clause| SettledClause { key: clause.key.clone(), words: words(clause) })
                .collect(),
            parties: BTreeSet::new(),
            terms: None,
        }
    }

    /// The words of a draft with what the agreement settles with them: whoever signs them signs between these parties, on
    /// these terms.
    pub fn whole(agreement: &Agreement, text: &Text) -> Self {
        Self {
            format: WHOLE.to_owned(),
            parties: agreement.parties.iter().map(|party| party.entity.clone()).collect(),
            terms: agreement.terms.clone(),
            ..Self::of(text)
        }
    }

    /// The canonical JSON of it: the same words give the same bytes, whoever typed them, in whichever order.
    pub fn canonical(&self) -> String {
        canonical_json(self).expect("texts under text keys are always JSON")
    }

    /// SHA-256 of the canonical JSON.
    pub fn hash(&self) -> String {
        sha256_hex(self.canonical())
    }
}

impl SettledText {
    /// What it says.
    ///
    /// # Errors
    /// When the stored bytes are not such a record: they were altered.
    pub fn content(&self) -> Result<Content, Refusal> {
        let content: Content = serde_json::from_str(&self.canonical).map_err(|_| Refusal::TextAltered)?;
        if sha256_hex(&self.canonical) == self.reference.hash { Ok(content) } else { Err(Refusal::TextAltered) }
    }
}

impl Agreement {
    /// Settles the text: from now on approvals and signatures are given on exactly these words, between these parties and
    /// on these terms.
    ///
    /// Answers given on others are kept as *given on version n* and asked again; those given on the very same (a text
    /// reopened and settled unchanged) hold, and those that fell when the text had become another hold again, with a
    /// line that says so. What someone asked again does not come back. `required` names the clauses that must be there,
    /// by the clause library's keys.
    ///
    /// # Errors
    /// Refused while it is not said how the agreement comes into force, while a required clause is missing or blank,
    /// and while a language lags behind another or is missing.
    pub fn settle(
        mut self,
        by: &By<'_>,
        text: &Text,
        required: &[&str],
    ) -> Result<(Self, SettledText, Vec<super::Event>), Refusal> {
        may(by.actor, Verb::Settle, &self)?;
        if self.terms.is_none() {
            return Err(Refusal::TermsNotStated);
        }
        written(&self, text, required)?;
        let content = Content::whole(&self, text);
        let (canonical, reference) = (content.canonical(), self.numbered(content.hash()));
        let mut events = vec![by.event(by.today, What::TextSettled { text: reference.clone() })];
        for track in &mut self.tracks {
            for step in &mut track.steps {
                let Some(renewed) = step.renew(&reference, by) else { continue };
                let (party, step) = (track.party.clone(), step.key.clone());
                let what = match renewed {
                    Renewed::Fell(version) => What::AskedAgain { party, step, version },
                    Renewed::Back(version) => What::HoldsAgain { party, step, version },
                };
                events.push(by.event(by.today, what));
            }
        }
        self.stage = Stage::Settled { since: by.today, text: reference.clone() };
        Ok((self, SettledText { reference, canonical }, events))
    }

    /// The text of this hash among those that were settled, with the next number where it is new.
    pub(super) fn numbered(&mut self, hash: String) -> TextRef {
        if let Some(known) = self.settled_texts.iter().find(|known| known.hash == hash) {
            return known.clone();
        }
        let version = u32::try_from(self.settled_texts.len()).unwrap_or(u32::MAX).saturating_add(1);
        let reference = TextRef { version, hash };
        self.settled_texts.push(reference.clone());
        reference
    }

    /// Takes the settled text back to the drafting table, before all have signed. Consents to its publication fall.
    ///
    /// # Errors
    /// Refused without a reason, and once every party has signed.
    pub fn reopen(mut self, by: &By<'_>, reason: &str) -> Outcome {
        may(by.actor, Verb::Reopen, &self)?;
        let reason = super::agreement::reason(reason)?;
        let Stage::Settled { text, .. } = self.stage else { return Err(Refusal::NotSettled) };
        self.stage = Stage::Draft { since: by.today };
        let mut events = vec![by.event(by.today, What::TextReopened { text, reason })];
        events.extend(self.drop_consents(by));
        Ok((self, events))
    }
}

/// Whether the text is this agreement's, every required clause is there and written, and no language lags behind another.
pub(super) fn written(agreement: &Agreement, text: &Text, required: &[&str]) -> Result<(), Refusal> {
    if text.agreement != agreement.id {
        return Err(Refusal::OtherText);
    }
    if text.languages.is_empty() || text.clauses.is_empty() {
        return Err(Refusal::NoLanguage);
    }
    let absent: Vec<String> = text.absent(required).into_iter().chain(text.blank()).collect();
    if !absent.is_empty() {
        return Err(Refusal::ClausesMissing { clauses: absent });
    }
    let lags = text.lags();
    if !lags.is_empty() {
        let behind = lags.into_iter().map(|lag| (lag.clause, lag.lang)).collect();
        return Err(Refusal::LanguagesLag { behind });
    }
    Ok(())
}

/// What a newly settled text made of a step's answer.
enum Renewed {
    /// It stood on this version, and is asked again.
    Fell(u32),
    /// It was put aside when the text had changed, and holds again on the words it was given on.
    Back(u32),
}

impl TrackStep {
    /// Puts aside what concerns another text than this one, and takes up again what was given on this one before the
    /// text had become another.
    fn renew(&mut self, text: &TextRef, by: &By<'_>) -> Option<Renewed> {
        let keeps = !self.is_taken() || self.concerns(TextState::Settled(text));
        let fell = if keeps { None } else { self.put_aside(by, Aside::TextChanged).map(Renewed::Fell) };
        let displaced = |former: &Former| former.why == Aside::TextChanged && former.text.as_ref() == Some(text);
        if !matches!(self.state, StepState::Awaited { .. }) {
            return fell;
        }
        let Some(at) = self.former.iter().rposition(displaced) else { return fell };
        let Former { sending, receipt, text, answer, refused, .. } = self.former.remove(at);
        let version = text.as_ref().filter(|_| answer.is_some()).map(|text| text.version);
        self.state = match (answer, refused, receipt, sending) {
            (Some(answer), None, receipt, sending) => StepState::Given { sending, receipt, answer },
            (Some(answer), Some(reason), receipt, sending) => StepState::Refused { sending, receipt, answer, reason },
            (None, _, Some(receipt), sending) => StepState::Received { sending, receipt },
            (None, _, None, Some(sending)) => StepState::Sent { sending },
            (None, _, None, None) => return fell,
        };
        self.on_text = text;
        version.map(Renewed::Back)
    }

    /// Keeps an answer as it was given, or a sending that awaits its own, and awaits a new one. Gives the version that it
    /// stood on.
    pub(super) fn put_aside(&mut self, by: &By<'_>, why: Aside) -> Option<u32> {
        let text = self.on_text.take();
        let version = text.as_ref().map(|text| text.version);
        let (sending, receipt, answer, refused) =
            match std::mem::replace(&mut self.state, StepState::Awaited { since: by.today }) {
                StepState::Given { sending, receipt, answer } => (sending, receipt, Some(answer), None),
                StepState::Refused { sending, receipt, answer, reason } => {
                    (sending, receipt, Some(answer), Some(reason))
                }
                StepState::Sent { sending } => (Some(sending), None, None, None),
                StepState::Received { sending, receipt } | StepState::LegalReview { sending, receipt, .. } => {
                    (sending, Some(receipt), None, None)
                }
                StepState::Awaited { .. } | StepState::NotRequired { .. } => return version,
            };
        self.former.push(Former { why, sending, receipt, text, answer, refused });
        version
    }
}
