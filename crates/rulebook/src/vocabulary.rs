//! Finds the words by which a text claims to be a treaty between States; its words are data (`rulebook/vocabulary.toml`).
//!
//! A denial is fine: "n'est pas un traité" claims nothing. What is found is shown to a person, who judges.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use kernel::{Lang, LangTag};
use serde::Deserialize;

/// How many words before a treaty word may hold the word that denies it.
const REACH: usize = 8;
/// How near it a word that only speaks of a lack must stand.
const NEXT: usize = 2;

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
    lacking: Vec<String>,
    own_name: Vec<String>,
    allowed: Vec<String>,
}

/// The lists of one language, cut in words as the texts are.
struct List {
    words: Phrases,
    denials: Vec<String>,
    lacking: Vec<String>,
    own_name: Vec<String>,
    allowed: Phrases,
}

/// Phrases by the word that begins them: of a text's words next to none begins one.
struct Phrases(HashMap<String, Vec<Vec<String>>>);

impl Phrases {
    fn of(lang: Lang, written: &[String]) -> Self {
        let mut phrases: HashMap<String, Vec<Vec<String>>> = HashMap::new();
        for forms in written.iter().map(|phrase| forms(lang, phrase)) {
            if let Some(first) = forms.first() {
                phrases.entry(first.clone()).or_default().push(forms);
            }
        }
        Self(phrases)
    }

    /// How many words the longest phrase has with which these begin.
    fn beginning(&self, words: &[String]) -> Option<usize> {
        let phrases = self.0.get(words.first()?)?;
        phrases.iter().filter(|phrase| words.starts_with(phrase)).map(Vec::len).max()
    }
}

impl List {
    fn of(lang: Lang, written: &Written) -> Self {
        let compared = |all: &[String]| all.iter().map(|word| plain(lang, word)).collect();
        Self {
            words: Phrases::of(lang, &written.words),
            denials: compared(&written.denials),
            lacking: compared(&written.lacking),
            own_name: compared(&written.own_name),
            allowed: Phrases::of(lang, &written.allowed),
        }
    }

    /// Whether the words before a treaty word deny it.
    fn deny(&self, before: &[String]) -> bool {
        let within = |reach: usize, list: &[String]| before.iter().rev().take(reach).any(|word| list.contains(word));
        !within(1, &self.own_name) && (within(REACH, &self.denials) || within(NEXT, &self.lacking))
    }
}

/// The treaty words of an agreement's texts, for [`AgreementFacts::treaty_words`](crate::AgreementFacts::treaty_words).
///
/// None when no text is given, or when nothing was found but one of the texts is in a language that has no list: nobody has read that one yet.
pub fn of_texts<'a>(texts: impl IntoIterator<Item = (&'a LangTag, &'a str)>) -> Option<Vec<String>> {
    let (mut found, mut all_read, mut any) = (Vec::new(), true, false);
    for (tag, text) in texts {
        any = true;
        match tag.interface() {
            Some(lang) => found.extend(treaty_words(text, lang)),
            None => all_read = false,
        }
    }
    (any && (all_read || !found.is_empty())).then_some(found)
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
        if let Some(length) = list.allowed.beginning(&read[at..]) {
            at += length;
        } else if let Some(length) = list.words.beginning(&read[at..]) {
            let before: Vec<String> = written[..at].iter().map(|word| plain(lang, word)).collect();
            let words = written[at..at + length].join(" ");
            if !list.deny(&before) && !found.contains(&words) {
                found.push(words);
            }
            at += length;
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
    fn a_text_that_names_itself_a_treaty_claims_it_whatever_it_denies() {
        let cases = [
            (Lang::Fr, "Les parties ne peuvent pas dénoncer le présent traité.", "traité"),
            (Lang::Fr, "Sans préjudice des dispositions du traité.", "traité"),
            (Lang::En, "No party may withdraw from this treaty.", "treaty"),
            (Lang::Ar, "لا يجوز تعديل هذه المعاهدة", "المعاهدة"),
        ];
        for (lang, text, word) in cases {
            assert_eq!(treaty_words(text, lang), [word], "{text}");
        }
    }

    #[test]
    fn a_text_in_a_language_without_a_list_is_not_said_to_be_free_of_treaty_words() {
        let tag = |tag: &str| tag.parse::<LangTag>().unwrap();
        let (fr, pt) = (tag("fr"), tag("pt"));
        assert_eq!(of_texts([(&fr, "Un jumelage."), (&pt, "Uma geminação.")]), None);
        assert_eq!(of_texts([(&fr, "Un traité."), (&pt, "Uma geminação.")]), Some(vec!["traité".into()]));
        assert_eq!(of_texts([(&fr, "Un jumelage.")]), Some(vec![]));
        assert_eq!(of_texts([]), None);
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
