use icu_locale::{LanguageIdentifier, LocaleExpander};
use kernel::LangTag;

use crate::said::drawable;

/// The scripts whose letters our fonts hold (ISO 15924): see `fonts/SOURCES.md`.
const HELD: [&str; 4] = ["Latn", "Arab", "Tfng", "Deva"];

/// Whether what is written in a language can be printed: by its letters; where nothing is written yet, by the script in
/// which that language is usually written (CLDR, likely subtags). A language of which no script is known may be printed.
pub fn prints<'a>(tag: &LangTag, written: impl IntoIterator<Item = &'a str>) -> bool {
    let sum = |(all, lost), (more, missing)| (all + more, lost + missing);
    let (all, lost) = written.into_iter().map(drawable).fold((0, 0), sum);
    if all == 0 { script(tag).is_none_or(|script| HELD.contains(&script.as_str())) } else { lost * 10 <= all }
}

/// The script in which a language is written, by its tag.
fn script(tag: &LangTag) -> Option<String> {
    let mut id: LanguageIdentifier = tag.as_str().parse().ok()?;
    LocaleExpander::new_extended().maximize(&mut id);
    id.script.map(|script| script.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::can_draw;

    fn tag(tag: &str) -> LangTag {
        tag.parse().unwrap()
    }

    #[test]
    fn a_language_whose_script_has_no_font_here_is_known_before_a_word_is_written() {
        for held in ["fr", "ar", "mey", "zgh", "hi", "ff", "ha", "sr-Latn", "pt-BR", "x-dialect"] {
            assert!(prints(&tag(held), []), "{held}");
        }
        for lacking in ["te", "zh", "ru", "el", "am", "sr", "fr-Cyrl", "ff-Adlm"] {
            assert!(!prints(&tag(lacking), []), "{lacking}");
        }
    }

    #[test]
    fn what_is_written_says_more_than_the_languages_name() {
        assert!(prints(&tag("sr"), ["Opštine se bratime."]));
        assert!(!prints(&tag("fr"), ["Общины становятся побратимами."]));
        assert!(prints(&tag("te"), ["", " "]) == prints(&tag("te"), []), "blanks say nothing");
    }

    #[test]
    fn the_scripts_said_to_be_held_have_their_letters() {
        for (script, letter) in HELD.into_iter().zip(['a', 'ا', 'ⵣ', 'अ']) {
            assert!(can_draw(letter), "{script}");
        }
        assert!(!['త', '中', 'ж', 'λ'].into_iter().any(can_draw), "a font that came in: say so in HELD");
    }
}
