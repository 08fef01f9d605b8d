use kernel::{Actor, Id, Lang, Localised, Time};

use super::{Decision, DecisionId, DecisionInput, Refusal, Verb, may};

/// A translation that was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Its identity.
    pub id: Id<Correction>,
    /// The decision.
    pub decision: DecisionId,
    /// The language.
    pub lang: Lang,
    /// The title before; empty where there was none.
    pub title: String,
    /// The text before.
    pub text: String,
    /// Why.
    pub why: Localised,
    /// Who entered it.
    pub name: String,
    /// When.
    pub at: Time,
}

impl Decision {
    /// Mends, or adds, a translation. Gives it with what it said before.
    ///
    /// # Errors
    /// When this is not the actor's to do, it is not made, the language is one in which it was adopted, nothing is said otherwise, a title or a
    /// text is missing, or no reason is given.
    pub fn translate(
        self,
        actor: &Actor,
        id: Id<Correction>,
        (lang, title, text): (Lang, &str, &str),
        why: Localised,
        at: Time,
    ) -> Result<(Self, Correction), Refusal> {
        may(actor, Verb::Translate, false)?;
        if self.state.made().is_none() {
            return Err(Refusal::NotMade);
        }
        if self.said.authentic.contains(&lang) {
            return Err(Refusal::AuthenticStays);
        }
        if title.is_empty() || text.is_empty() {
            return Err(Refusal::HalfATranslation);
        }
        let before = |text: &Localised| text.get(lang).unwrap_or_default().to_owned();
        let (was, read) = (before(&self.said.title), before(&self.said.text));
        if (was.as_str(), read.as_str()) == (title, text) {
            return Err(Refusal::NothingChanged);
        }
        if why.is_empty() {
            return Err(Refusal::NoReason);
        }
        let (decision, name) = (self.id.clone(), actor.name.clone());
        let correction = Correction { id, decision, lang, title: was, text: read, why, name, at };
        let said = DecisionInput {
            title: self.said.title.with(lang, title),
            text: self.said.text.with(lang, text),
            ..self.said
        };
        Ok((Self { said, ..self }, correction))
    }
}
