//! Finds the words by which a text claims to be a treaty between States; its words are data (`rulebook/vocabulary.toml`).
//!
//! A denial is fine: "n'est pas un traité" claims nothing. What is found is shown to a person, who judges.

use std::{collections::BTreeMap, sync::LazyLock};

use kernel::Lang;
use serde::Deserialize;

/// How many words before a treaty word may hold the word that denies it.
const REACH: usize = 8;

static LISTS: LazyLock<BTreeMap<Lang, List>> = LazyLock::new(|| {
    let lists: BTreeMap<Lang, Written> = toml::from_str(include_str!("../../../rulebook/vocabulary.toml"))
        .expect("the embedded word lists are read by this module's tests");
    lists.into_iter().map(|(lang, written)| (lang, List::of(lang, &written))).collect()
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    words: Vec<String>,
    denials: Vec<String>,
    allowed: Vec<String>,
}

/// The lists of one language, cut in words as the texts are.
struct List {
    words: Vec<Vec<String>>,
    denials: Vec<String>,
    allowed: Vec<Vec<String>>,
}

impl List {
    fn of(lang: Lang, written: &Written) -> Self {
        let cut = |all: &[String]| all.iter().map(|one| forms(lang, one)).collect();
        Self {
            words: cut(&written.words),
            denials: written.denials.iter().map(|word| plain(lang, word)).collect(),
            allowed: cut(&written.allowed),
        }
    }
}

/// The treaty words of a text in this language, as they stand in it, each once, in order.
pub fn treaty_words(text: &str, lang: Lang) -> Vec<String> {
    let mut found = Vec::new();
    let Some(list) = LISTS.get(&lang) else { return found };
    for sentence in text.split(['.', ';', '؛', '!', '?', '؟', '\n']) {
        in_sentence(sentence, lang, list, &mut found);
    }
    found
}

fn in_sentence(sentence: &str, lang: Lang, list: &List, found: &mut Vec<String>) {
    let written: Vec<&str> = tokens(sentence).collect();
    let read: Vec<String> = written.iter().map(|word| stem(lang, word)).collect();
    let mut at = 0;
    while at < read.len() {
        let starts = |phrase: &&Vec<String>| read[at..].starts_with(phrase);
        if let Some(phrase) = list.allowed.iter().find(starts) {
            at += phrase.len();
        } else if let Some(phrase) = list.words.iter().filter(starts).max_by_key(|phrase| phrase.len()) {
            let before = &written[at.saturating_sub(REACH)..at];
            let denied = before.iter().any(|word| list.denials.contains(&plain(lang, word)));
            let words = written[at..at + phrase.len()].join(" ");
            if !denied && !found.contains(&words) {
                found.push(words);
            }
            at += phrase.len();
        } else {
            at += 1;
        }
    }
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || is_vowel_mark(c))).filter(|word| !word.is_empty())
}

fn forms(lang: Lang, phrase: &str) -> Vec<String> {
    tokens(phrase).map(|word| stem(lang, word)).collect()
}

/// A word as it is compared: lower case; in Arabic without vowel marks, and with one form of alif and of final ya.
fn plain(lang: Lang, word: &str) -> String {
    if lang != Lang::Ar {
        return word.to_lowercase();
    }
    word.chars()
        .filter(|c| !is_vowel_mark(*c))
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            other => other,
        })
        .collect()
}

/// The same, without the Arabic particles and article that are written to a word.
fn stem(lang: Lang, word: &str) -> String {
    let plain = plain(lang, word);
    if lang != Lang::Ar {
        return plain;
    }
    let without = |word: &str, first: &[&str]| -> String {
        let cut = first.iter().find_map(|one| word.strip_prefix(one)).filter(|rest| rest.chars().count() >= 4);
        cut.unwrap_or(word).to_owned()
    };
    let word = without(&plain, &["و", "ف"]);
    without(&word, &["بال", "كال", "لل", "ال", "ب", "ل"])
}

/// Arabic vowel marks and the lengthening stroke, which change how a word looks and not what it is.
fn is_vowel_mark(c: char) -> bool {
    matches!(c, '\u{064B}'..='\u{0652}' | '\u{0670}' | '\u{0640}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_speaks_of_ratification_is_noticed_in_each_language() {
        let cases = [
            (Lang::Fr, "Le présent Traité entre en vigueur après ratification.", vec!["Traité", "ratification"]),
            (Lang::En, "The High Contracting Parties shall ratify it.", vec!["High Contracting Parties", "ratify"]),
            (Lang::Es, "El presente tratado será ratificado.", vec!["tratado", "ratificado"]),
            (Lang::Ar, "تدخل هذه المعاهدة حيز التنفيذ بعد التصديق عليها", vec!["المعاهدة", "التصديق"]),
            (Lang::Ar, "وبعد المُصادقة عليها", vec!["المُصادقة"]),
        ];
        for (lang, text, words) in cases {
            assert_eq!(treaty_words(text, lang), words, "{text}");
        }
    }

    #[test]
    fn a_denial_claims_nothing() {
        let cases = [
            (Lang::Fr, "La présente convention n'est pas un traité et ne demande aucune ratification."),
            (Lang::En, "This agreement does not constitute a treaty, nor an international agreement."),
            (Lang::Es, "El presente acuerdo no constituye un tratado internacional."),
            (Lang::Ar, "لا تشكل هذه الاتفاقية معاهدة دولية"),
            (Lang::Ar, "هذه الاتفاقية ليست معاهدة"),
        ];
        for (lang, text) in cases {
            assert_eq!(treaty_words(text, lang), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_denial_ends_with_its_sentence() {
        let text = "Ce texte n'engage pas les États. Il est un traité.";
        assert_eq!(treaty_words(text, Lang::Fr), ["traité"]);
    }

    #[test]
    fn the_commitments_of_the_state_and_the_vote_of_a_council_are_something_else() {
        assert_eq!(treaty_words("dans le respect des traités", Lang::Fr), Vec::<String>::new());
        assert_eq!(treaty_words("بعد مصادقة المجلس على المقرر", Lang::Ar), Vec::<String>::new());
    }

    #[test]
    fn an_ordinary_twinning_speaks_of_no_treaty() {
        let text = "Les deux communes décident d'un jumelage. La question a été traitée en séance.";
        assert_eq!(treaty_words(text, Lang::Fr), Vec::<String>::new());
    }
}
