//! A place's many names, set out for a reader.

use std::collections::BTreeMap;

use kernel::{Lang, Localised};

use super::{PlaceName, Script};

/// A name, and the languages in which it is one, as BCP 47 has them; none where the source does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameIn {
    /// The name.
    pub text: String,
    /// Its languages, by code.
    pub langs: Vec<String>,
}

/// Every name of a place by script: those of `shown`, which the pages bear, and those of its sources. Where the club has
/// its `own` name in a language, what the sources say in that language is left out.
pub fn by_script(shown: &Localised, sources: Vec<PlaceName>, own: &Localised) -> BTreeMap<Script, Vec<NameIn>> {
    let borne = shown.iter().map(|(lang, text)| PlaceName { lang: lang.code().to_owned(), text: text.to_owned() });
    let told =
        sources.into_iter().filter(|name| Lang::from_code(&name.lang).is_none_or(|lang| own.get(lang).is_none()));
    let mut groups: BTreeMap<Script, Vec<NameIn>> = BTreeMap::new();
    for name in borne.chain(told) {
        let group = groups.entry(Script::of(&name.text)).or_default();
        let place = group.iter().position(|known| known.text == name.text).unwrap_or_else(|| {
            group.push(NameIn { text: name.text.clone(), langs: Vec::new() });
            group.len() - 1
        });
        let langs = &mut group[place].langs;
        if !name.lang.is_empty() && !langs.contains(&name.lang) {
            langs.push(name.lang);
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(lang: &str, text: &str) -> PlaceName {
        PlaceName { lang: lang.into(), text: text.into() }
    }

    fn in_langs(text: &str, langs: &[&str]) -> NameIn {
        NameIn { text: text.into(), langs: langs.iter().map(|lang| (*lang).to_owned()).collect() }
    }

    #[test]
    fn a_name_stands_once_with_all_its_languages() {
        let shown = Localised::one(Lang::Fr, "Tombouctou").with(Lang::Ar, "تمبكتو").with(Lang::En, "Timbuktu");
        let told =
            vec![named("de", "Timbuktu"), named("", "Timbuctoo"), named("ar", "تمبكتو"), named("fr", "Tombouctou")];
        assert_eq!(
            by_script(&shown, told, &Localised::default()),
            BTreeMap::from([
                (
                    Script::Latin,
                    vec![
                        in_langs("Tombouctou", &["fr"]),
                        in_langs("Timbuktu", &["en", "de"]),
                        in_langs("Timbuctoo", &[])
                    ]
                ),
                (Script::Arabic, vec![in_langs("تمبكتو", &["ar"])]),
            ])
        );
    }

    #[test]
    fn the_clubs_own_name_stands_alone_in_its_language() {
        let own = Localised::one(Lang::Fr, "Smara");
        let told = vec![named("fr", "Es-Semara"), named("es", "Esmara")];
        let names = by_script(&own, told, &own);
        assert_eq!(names[&Script::Latin], [in_langs("Smara", &["fr"]), in_langs("Esmara", &["es"])]);
    }
}
