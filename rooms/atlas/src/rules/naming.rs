use std::collections::{BTreeMap, BTreeSet};

use kernel::{Lang, Localised};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{Countries, PlaceToponymy, Script};

/// How the club names something, as far as a file says it: a place or a country.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Naming {
    /// Names, in the languages that there is one for.
    #[serde(default)]
    pub name: Localised,
    /// The country that the club gives for a place.
    #[serde(default)]
    pub country: Option<String>,
    /// Whether a place is sensitive, or a country withheld; none where it is not said.
    #[serde(default)]
    pub marked: Option<bool>,
}

impl Naming {
    /// What the club has settled of a place.
    pub fn of(it: &PlaceToponymy) -> Self {
        Self { name: it.name.clone(), country: it.country.clone(), marked: Some(it.sensitive) }
    }

    /// The club's toponymy of a place, with this in the place of what it said.
    pub fn of_place(self, before: PlaceToponymy) -> PlaceToponymy {
        let sensitive = self.marked.unwrap_or(before.sensitive);
        PlaceToponymy { name: self.name, country: self.country, sensitive, ..before }
    }

    /// A name in no stated language: Arabic letters are Arabic, Latin ones stand for the other three.
    pub fn of_text(text: &str) -> Localised {
        match Script::of(text) {
            Script::Arabic => Localised::one(Lang::Ar, text),
            _ => [Lang::Fr, Lang::En, Lang::Es].into_iter().fold(Localised::default(), |name, it| name.with(it, text)),
        }
    }

    /// Whether it says anything.
    pub fn says_something(&self) -> bool {
        !self.name.is_empty() || self.country.is_some() || self.marked.is_some()
    }

    /// What stands, with what is said over it.
    #[must_use]
    pub fn with(&self, said: &Self) -> Self {
        Self {
            name: said.name.iter().fold(self.name.clone(), |name, (lang, text)| name.with(lang, text)),
            country: said.country.clone().or_else(|| self.country.clone()),
            marked: said.marked.or(self.marked),
        }
    }

    /// Of what is said that something is marked, and nothing else.
    #[must_use]
    pub fn mark(&self) -> Self {
        Self { marked: self.marked.filter(|marked| *marked), ..Self::default() }
    }

    /// The first thing that `said` says otherwise of the same; its mark as the text `mark`.
    pub fn otherwise<'a>(&self, said: &'a Self, mark: &'a str) -> Option<&'a str> {
        let name = said.name.iter().find(|(lang, theirs)| self.name.get(*lang).is_some_and(|ours| ours != *theirs));
        let country = said.country.as_deref().filter(|it| self.country.as_deref().is_some_and(|ours| ours != *it));
        let marked = self.marked.zip(said.marked).is_some_and(|(ours, theirs)| ours != theirs);
        name.map(|(_, text)| text).or(country).or(marked.then_some(mark))
    }

    /// What a person wrote and `said` would go over, as a question keeps it; nothing when it goes over nothing. What files
    /// said last (`imported`) is no person's; nor is what is blank. That something is marked is taken; that it is no more, a
    /// person says.
    pub fn contradicted(&self, said: &Self, imported: Option<&Self>) -> Option<Value> {
        let blank = Self::default();
        let imported = imported.unwrap_or(&blank);
        let mut facts = Map::new();
        let mut differs = |fact: &str, ours: Value, theirs: Value| {
            facts.insert(fact.to_owned(), json!({ "ours": ours, "theirs": theirs }));
        };
        for (lang, theirs) in said.name.iter() {
            if let Some(ours) = self.name.get(lang)
                && ours != theirs
                && imported.name.get(lang) != Some(ours)
            {
                differs(&format!("name-{lang}"), json!(ours), json!(theirs));
            }
        }
        if let (Some(theirs), Some(ours)) = (&said.country, &self.country)
            && ours != theirs
            && imported.country.as_ref() != Some(ours)
        {
            differs("country", json!(ours), json!(theirs));
        }
        if said.marked == Some(false) && self.marked == Some(true) && imported.marked != Some(true) {
            differs("marked", json!(true), json!(false));
        }
        (!facts.is_empty()).then(|| {
            facts.insert("said".to_owned(), json!(said));
            Value::Object(facts)
        })
    }
}

impl Countries {
    /// What the club says of a country.
    pub fn naming(&self, code: &str) -> Naming {
        let label = self.labels().find(|(other, _)| *other == code).map(|(_, label)| label.clone());
        let withheld = self.withheld().any(|other| other == code);
        Naming { name: label.unwrap_or_default(), country: None, marked: Some(withheld) }
    }

    /// The countries with what the club says of one now.
    #[must_use]
    pub fn with(&self, code: &str, naming: &Naming) -> Self {
        let mut withheld: BTreeSet<String> = self.withheld().map(str::to_owned).collect();
        let mut labels: BTreeMap<String, Localised> =
            self.labels().map(|(code, label)| (code.to_owned(), label.clone())).collect();
        if naming.marked == Some(true) {
            withheld.insert(code.to_owned());
        } else {
            withheld.remove(code);
        }
        if !naming.name.is_empty() {
            labels.insert(code.to_owned(), naming.name.clone());
        }
        Self::new(withheld, labels)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(fr: &str) -> Naming {
        Naming { name: Localised::one(Lang::Fr, fr), ..Naming::default() }
    }

    #[test]
    fn a_file_fills_what_is_blank_and_goes_over_what_files_said() {
        let (stands, said) = (named("Es-Smara"), named("Smara"));
        assert!(stands.contradicted(&said, None).is_some(), "a person wrote it");
        assert!(stands.contradicted(&said, Some(&named("Es-Smara"))).is_none(), "a file did");
        assert!(Naming::default().contradicted(&said, None).is_none());
        assert_eq!(stands.with(&said), said);
        assert!(stands.contradicted(&stands.clone(), None).is_none());
    }

    #[test]
    fn only_a_person_takes_a_mark_away() {
        let marked = |it| Naming { marked: Some(it), ..Naming::default() };
        assert!(marked(false).contradicted(&marked(true), None).is_none());
        assert!(marked(true).contradicted(&marked(false), None).is_some());
        assert!(marked(true).contradicted(&marked(false), Some(&marked(true))).is_none());
    }

    #[test]
    fn what_is_in_another_language_completes_and_what_is_in_the_same_contradicts() {
        let arabic = Naming { name: Localised::one(Lang::Ar, "السمارة"), ..Naming::default() };
        let marked = |it| Naming { marked: Some(it), ..named("Smara") };
        assert_eq!(named("Smara").otherwise(&arabic, ""), None);
        assert_eq!(named("Smara").otherwise(&named("Es-Smara"), ""), Some("Es-Smara"));
        assert_eq!(named("Smara").otherwise(&marked(true), "oui"), None);
        assert_eq!(marked(true).otherwise(&marked(false), "non"), Some("non"));
        assert_eq!((marked(true).mark().marked, marked(false).mark()), (Some(true), Naming::default()));
    }

    #[test]
    fn a_name_without_language_is_of_its_letters() {
        assert_eq!(Naming::of_text("السمارة"), Localised::one(Lang::Ar, "السمارة"));
        assert_eq!(Naming::of_text("Smara").get(Lang::Es), Some("Smara"));
    }
}
