use std::collections::BTreeSet;

use kernel::{Actor, Lang, Localised, Time};

use super::{Minutes, Refusal, Section, Verb, may};

/// What the secretary says of a section in one language, in place of what the program says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The section.
    pub section: String,
    /// The language.
    pub lang: Lang,
    /// What the program said when the secretary last looked at both.
    pub said: String,
    /// What stands now.
    pub text: String,
    /// Which round of meaning it is at. A change of meaning begins a round; the other languages lag until each was brought along.
    pub round: i64,
    /// Who corrected it, by account name.
    pub name: String,
    /// When.
    pub at: Time,
    /// How often it was saved.
    pub version: i64,
}

/// What a correction changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// What is said: languages that were level now lag; one that lagged is level again.
    Meaning,
    /// How it is said, in one language: no other lags for it.
    Wording,
}

/// A language of a section that does not say yet what another says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lag {
    /// The section.
    pub section: String,
    /// The language that lags.
    pub lang: Lang,
    /// The language that is ahead.
    pub behind: Lang,
}

/// The whole text: what the program says and what the secretary says instead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// The corrections.
    pub corrections: Vec<Correction>,
}

impl Change {
    /// The change that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "meaning" => Some(Self::Meaning),
            "wording" => Some(Self::Wording),
            _ => None,
        }
    }
}

impl Text {
    /// The section of this key.
    pub fn section(&self, key: &str) -> Option<&Section> {
        self.sections.iter().find(|it| it.key == key)
    }

    /// The correction of a section in a language.
    pub fn correction(&self, key: &str, lang: Lang) -> Option<&Correction> {
        self.corrections.iter().find(|it| it.section == key && it.lang == lang)
    }

    /// What a section says in a language: what the secretary says, else the program.
    pub fn shown(&self, section: &Section, lang: Lang) -> String {
        self.correction(&section.key, lang).map_or_else(|| section.said(lang), |it| it.text.clone())
    }

    /// The same in the four languages.
    pub fn in_each(&self, section: &Section) -> Localised {
        Lang::ALL.into_iter().fold(Localised::default(), |all, lang| all.with(lang, self.shown(section, lang)))
    }

    /// Whether the program says otherwise by now than when the secretary corrected this.
    pub fn is_outdated(&self, it: &Correction) -> bool {
        self.section(&it.section).is_some_and(|section| section.said(it.lang) != it.said)
    }

    /// The corrections of which the program says otherwise by now, in the order of the sections.
    pub fn outdated(&self) -> Vec<&Correction> {
        let of = |section: &Section| -> Vec<&Correction> {
            self.corrections.iter().filter(|it| it.section == section.key && self.is_outdated(it)).collect()
        };
        self.sections.iter().flat_map(of).collect()
    }

    /// Which language lags behind which, section by section.
    pub fn lags(&self) -> Vec<Lag> {
        let mut lags = Vec::new();
        for section in &self.sections {
            let highest = self.round(&section.key);
            let at = |lang: Lang| self.correction(&section.key, lang).map_or(0, |it| it.round);
            let Some(behind) = Lang::ALL.into_iter().find(|lang| at(*lang) == highest) else { continue };
            let late = Lang::ALL.into_iter().filter(|lang| at(*lang) < highest);
            lags.extend(late.map(|lang| Lag { section: section.key.clone(), lang, behind }));
        }
        lags
    }

    /// The round of meaning that the most advanced language of a section is at.
    fn round(&self, key: &str) -> i64 {
        self.corrections.iter().filter(|it| it.section == key).map(|it| it.round).max().unwrap_or(0)
    }

    /// Corrects a section in a language: gives what stands then. What says nothing that the program does not say in a section of
    /// which no language says otherwise is no correction: gives nothing. `version` is that of the correction which was read, 0
    /// where there was none.
    ///
    /// # Errors
    /// When this is not the actor's to do, the minutes are approved, there is no such section, or nothing is said.
    pub fn correct(
        &self,
        (actor, minutes): (&Actor, &Minutes),
        (key, lang, version): (&str, Lang, i64),
        (text, change): (&str, Change),
        now: Time,
    ) -> Result<Option<Correction>, Refusal> {
        may(actor, Verb::Write, &[])?;
        minutes.must_change()?;
        let section = self.section(key).ok_or(Refusal::NoSuchSection)?;
        if text.trim().is_empty() {
            return Err(Refusal::NothingSaid);
        }
        let (said, before, highest) = (section.said(lang), self.correction(key, lang), self.round(key));
        if text == said && (highest == 0 || (before.is_none() && change == Change::Wording)) {
            return Ok(None);
        }
        let at = before.map_or(0, |it| it.round);
        let round = match change {
            Change::Wording => at,
            Change::Meaning if at < highest => highest,
            // Nothing new is said: the others have nothing to follow.
            Change::Meaning if text == self.shown(section, lang) => at,
            Change::Meaning => highest + 1,
        };
        let (section, name) = (key.to_owned(), actor.name.clone());
        Ok(Some(Correction { section, lang, said, text: text.to_owned(), round, name, at: now, version }))
    }

    /// Keeps a correction beside what the program says by now: the secretary has seen both.
    ///
    /// # Errors
    /// When this is not the actor's to do, the minutes are approved, or nothing was corrected there.
    pub fn keep(
        &self,
        (actor, minutes): (&Actor, &Minutes),
        (key, lang, version): (&str, Lang, i64),
        now: Time,
    ) -> Result<Correction, Refusal> {
        may(actor, Verb::Write, &[])?;
        minutes.must_change()?;
        let it = self.correction(key, lang).ok_or(Refusal::NoSuchSection)?;
        let said = self.section(key).ok_or(Refusal::NoSuchSection)?.said(lang);
        Ok(Correction { said, name: actor.name.clone(), at: now, version, ..it.clone() })
    }

    /// Writes anew from the facts as they are by now: what the secretary corrected stays. A section that the facts no longer give
    /// stays, without a line, where it was corrected or is spoken of.
    #[must_use]
    pub fn redrafted(self, sections: Vec<Section>, spoken_of: &BTreeSet<String>) -> Self {
        let Self { sections: before, corrections } = self;
        let given: BTreeSet<String> = sections.iter().map(|it| it.key.clone()).collect();
        let stays = |it: &Section| {
            !given.contains(&it.key)
                && (spoken_of.contains(&it.key) || corrections.iter().any(|other| other.section == it.key))
        };
        let orphans = before.into_iter().filter(stays).map(|it| Section { lines: Vec::new(), ..it });
        let sections = sections.iter().cloned().chain(orphans).collect();
        Self { sections, corrections }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Localised;
    use proptest::prelude::*;

    use super::*;
    use crate::rules::{Line, State};

    fn section(key: &str, lines: &[&str]) -> Section {
        let each = |text: &str| Lang::ALL.into_iter().fold(Localised::default(), |all, lang| all.with(lang, text));
        let lines = lines.iter().map(|line| Line::plain(each(line))).collect();
        Section { key: key.into(), title: each(key), lines }
    }

    fn minutes() -> Minutes {
        Minutes { session: kernel::Id::new("s"), state: State::Drafted, drafted: Time::UNIX_EPOCH, version: 1 }
    }

    /// Corrects it as the secretary does, over what stands.
    fn corrected(text: Text, (key, lang): (&str, Lang), says: &str, change: Change) -> Text {
        let version = text.correction(key, lang).map_or(0, |it| it.version);
        let (program, now) = (Actor::system(), Time::UNIX_EPOCH);
        let done = text.correct((&program, &minutes()), (key, lang, version), (says, change), now).unwrap();
        let others = text.corrections.into_iter().filter(|it| (it.section.as_str(), it.lang) != (key, lang));
        let corrections = others.chain(done).collect();
        Text { corrections, sections: text.sections }
    }

    fn lagging(text: &Text) -> Vec<Lang> {
        text.lags().into_iter().map(|lag| lag.lang).collect()
    }

    #[test]
    fn a_change_of_meaning_is_followed_and_a_wording_concerns_nobody_else() {
        let text = Text { sections: vec![section("closing", &["Close."])], corrections: Vec::new() };
        let text = corrected(text, ("closing", Lang::Fr), "Fermée.", Change::Wording);
        assert_eq!(lagging(&text), []);
        let text = corrected(text, ("closing", Lang::Fr), "Fermée à midi.", Change::Meaning);
        assert_eq!(lagging(&text), [Lang::Ar, Lang::En, Lang::Es]);
        let text = corrected(text, ("closing", Lang::En), "Closed at noon.", Change::Meaning);
        assert_eq!(lagging(&text), [Lang::Ar, Lang::Es]);
        let text = corrected(text, ("closing", Lang::En), "Closed at one.", Change::Meaning);
        assert_eq!(lagging(&text), [Lang::Fr, Lang::Ar, Lang::Es], "it goes ahead of who it had followed");
    }

    #[test]
    fn what_says_what_the_program_says_is_a_correction_only_where_another_language_says_otherwise() {
        let text = Text { sections: vec![section("closing", &["Close."])], corrections: Vec::new() };
        let text = corrected(text, ("closing", Lang::Fr), "Close.", Change::Meaning);
        assert_eq!(text.corrections, []);
        let text = corrected(text, ("closing", Lang::Fr), "Fermée.", Change::Meaning);
        let text = corrected(text, ("closing", Lang::Ar), "Close.", Change::Meaning);
        assert_eq!(lagging(&text), [Lang::En, Lang::Es], "the secretary says that it stands as it is");
    }

    #[test]
    fn a_section_that_the_facts_no_longer_give_stays_while_it_is_corrected_or_spoken_of() {
        let sections = ["a", "b", "c", "d"].map(|key| section(key, &["x"])).to_vec();
        let text = Text { sections, corrections: Vec::new() };
        let text = corrected(text, ("b", Lang::Fr), "y", Change::Meaning);
        let text = text.redrafted(vec![section("a", &["z"])], &[String::from("c")].into());
        let keys: Vec<(&str, usize)> = text.sections.iter().map(|it| (it.key.as_str(), it.lines.len())).collect();
        assert_eq!(keys, [("a", 1), ("b", 0), ("c", 0)]);
        assert_eq!(text.outdated().len(), 1, "the program says otherwise by now: nothing");
    }

    #[test]
    fn approved_minutes_are_corrected_by_nobody() {
        let text = Text { sections: vec![section("a", &["x"])], corrections: Vec::new() };
        let approval = crate::rules::Approval {
            by: kernel::Id::new("next"),
            item: None,
            on: kernel::Day::constant(2027, 5, 3),
            digest: String::new(),
        };
        let approved = Minutes { state: State::Approved(Time::UNIX_EPOCH, approval), ..minutes() };
        let program = Actor::system();
        let done = text.correct((&program, &approved), ("a", Lang::Fr, 0), ("y", Change::Meaning), Time::UNIX_EPOCH);
        assert_eq!(done, Err(Refusal::ApprovedAlready));
    }

    proptest! {
        #[test]
        fn corrections_survive_whatever_is_drafted_anew(
            texts in prop::collection::vec(("[a-d]", 0..4_usize, "[a-z]{1,6}", any::<bool>()), 1..12),
            after in prop::collection::vec(("[a-d]", "[a-z]{1,6}"), 0..6),
        ) {
            let mut text = Text { sections: ["a", "b", "c", "d"].map(|key| section(key, &["said"])).to_vec(), corrections: Vec::new() };
            for (key, lang, says, meaning) in &texts {
                let change = if *meaning { Change::Meaning } else { Change::Wording };
                text = corrected(text, (key, Lang::ALL[*lang]), says, change);
            }
            let mut sections: Vec<Section> = Vec::new();
            for (key, says) in &after {
                if !sections.iter().any(|it| it.key == *key) {
                    sections.push(section(key, &[says]));
                }
            }
            let again = text.clone().redrafted(sections.clone(), &BTreeSet::new());
            prop_assert_eq!(&again.corrections, &text.corrections);
            for it in &text.corrections {
                let section = again.section(&it.section).expect("it is corrected: it stays");
                prop_assert_eq!(&again.shown(section, it.lang), &it.text);
            }
            prop_assert_eq!(again.clone().redrafted(sections, &BTreeSet::new()), again, "twice is once");
        }
    }
}
