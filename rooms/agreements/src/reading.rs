//! What a text tells by its words alone. A file and its desk are opened often between two changes of their text: of the same words it is
//! found once.

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock},
};

use kernel::{Lang, LangTag, sha256_hex};
use moka::sync::Cache;

use crate::rules::Content;

/// Of how many texts it is kept what was found: as many as are open at a time.
const MOST: u64 = 200;

/// The same of single clauses and paragraphs.
const PARTS_MOST: u64 = 10_000;

/// Words that were found, as they stand.
type Found = Arc<Vec<String>>;

static FOUND: LazyLock<Cache<(Lang, String), Found>> = LazyLock::new(|| Cache::new(PARTS_MOST));
static CLAIMS: LazyLock<Cache<String, Option<Vec<String>>>> = LazyLock::new(|| Cache::new(MOST));
static UNPRINTED: LazyLock<Cache<String, Arc<Vec<LangTag>>>> = LazyLock::new(|| Cache::new(MOST));

/// The words by which a text claims to be a treaty; see [`of_texts`](rulebook::vocabulary::of_texts).
pub(crate) fn claims(text: &Content) -> Option<Vec<String>> {
    CLAIMS.get_with(mark(text), || rulebook::vocabulary::of_texts(words(text)))
}

/// The treaty words of a clause or of a paragraph; see [`treaty_words`](rulebook::vocabulary::treaty_words).
pub(crate) fn treaty_words(part: &str, lang: Lang) -> Found {
    FOUND.get_with((lang, sha256_hex(part)), || Arc::new(rulebook::vocabulary::treaty_words(part, lang)))
}

/// The languages of a text in which it could not be printed as it stands.
pub(crate) fn unprinted(text: &Content) -> Arc<Vec<LangTag>> {
    UNPRINTED.get_with(mark(text), || {
        let mut written: BTreeMap<&LangTag, Vec<&str>> = text.languages.iter().map(|lang| (lang, Vec::new())).collect();
        for (lang, words) in words(text) {
            written.entry(lang).or_default().push(words);
        }
        let lacking = written.into_iter().filter(|(lang, written)| !press::prints(lang, written.iter().copied()));
        Arc::new(lacking.map(|(lang, _)| lang.clone()).collect())
    })
}

fn words(text: &Content) -> impl Iterator<Item = (&LangTag, &str)> {
    let said = text.clauses.iter().flat_map(|clause| clause.words.iter());
    said.flat_map(|(lang, said)| [(lang, said.heading.as_str()), (lang, said.body.as_str())])
}

/// By which one knows the same words in the same languages again.
fn mark(text: &Content) -> String {
    let mut all: Vec<u8> = Vec::new();
    let languages = text.languages.iter().map(LangTag::as_str);
    for part in languages.chain(words(text).flat_map(|(lang, words)| [lang.as_str(), words])) {
        all.extend(part.len().to_le_bytes());
        all.extend(part.as_bytes());
    }
    sha256_hex(all)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::rules::{SettledClause, Wording};

    fn text(lang: &str, body: &str) -> Content {
        let lang: LangTag = lang.parse().unwrap();
        let wording = Wording { heading: "Objet".into(), body: body.into() };
        Content {
            format: String::new(),
            languages: BTreeSet::from([lang.clone()]),
            clauses: vec![SettledClause { key: "object".into(), words: BTreeMap::from([(lang, wording)]) }],
            parties: BTreeSet::new(),
            terms: None,
        }
    }

    #[test]
    fn what_was_found_is_of_these_words_and_of_no_others() {
        for _ in 0..2 {
            assert_eq!(claims(&text("fr", "Le présent traité.")), Some(vec!["traité".to_owned()]));
            assert_eq!(claims(&text("fr", "Le présent jumelage.")), Some(vec![]));
            assert_eq!(claims(&text("pt", "Uma geminação.")), None, "nobody reads that language here");
            assert_eq!(*treaty_words("Un traité.", Lang::Fr), ["traité"]);
            assert_eq!(*treaty_words("Un traité.", Lang::Es), [""; 0], "it is no word of that language");
            assert_eq!(*unprinted(&text("fr", "Le présent traité.")), []);
            assert_eq!(*unprinted(&text("am", "ይህ ስምምነት ነው።")), ["am".parse::<LangTag>().unwrap()]);
        }
    }
}
