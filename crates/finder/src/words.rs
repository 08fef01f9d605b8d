//! From names to what is compared: folded words, whole names without blanks, pairs of Chinese and Japanese signs.

use gazetteer::fold;

/// The most letters of a word that are compared, and of a whole name.
const WORD: usize = 40;
const WHOLE: usize = 60;

/// The Arabic article, as it is written before a word and in one with it.
const ARTICLE: &str = "ال";

/// A name's folded words, parted by single blanks. Empty when the name holds no letter.
pub(crate) fn key(name: &str) -> String {
    fold(name).split(' ').map(|word| head(word, WORD)).collect::<Vec<_>>().join(" ")
}

/// The first `most` letters of a text.
pub(crate) fn head(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(end, _)| &text[..end])
}

/// A word as it is written and, in Arabic, without its article.
pub(crate) fn forms(word: &str) -> impl Iterator<Item = &str> {
    std::iter::once(word).chain(bare(word))
}

/// A whole name of these words without blanks and, where that differs, without Arabic articles: `newyork`.
pub(crate) fn wholes(key: &str) -> impl Iterator<Item = String> {
    let written = key.replace(' ', "");
    let without: String = key.split(' ').map(|word| bare(word).unwrap_or(word)).collect();
    let differs = without != written;
    std::iter::once(written).chain(differs.then_some(without)).map(|whole| head(&whole, WHOLE).to_owned())
}

/// The word without its Arabic article, if it has one and is a word without it.
fn bare(word: &str) -> Option<&str> {
    word.strip_prefix(ARTICLE).filter(|rest| rest.chars().nth(1).is_some())
}

/// The pairs of neighbouring signs of a word that is all Chinese characters or kana, which write no blanks.
pub(crate) fn pairs(word: &str) -> Vec<&str> {
    if !word.chars().all(unspaced) {
        return Vec::new();
    }
    let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
    starts.windows(3).map(|three| &word[three[0]..three[2]]).collect()
}

/// Whether a word holds a sign of a script without blanks.
pub(crate) fn is_unspaced(word: &str) -> bool {
    word.chars().any(unspaced)
}

fn unspaced(c: char) -> bool {
    matches!(c, '々' | '〇' | '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_name_has_no_blanks_and_no_articles() {
        assert_eq!(wholes(&key("New York")).collect::<Vec<_>>(), ["newyork"]);
        assert_eq!(wholes(&key("السمارة")).collect::<Vec<_>>(), ["السماره", "سماره"]);
        assert_eq!(wholes(&key("مدينة السمارة")).collect::<Vec<_>>(), ["مدينهالسماره", "مدينهسماره"]);
    }

    #[test]
    fn the_article_alone_is_no_article() {
        assert_eq!(forms("ال").collect::<Vec<_>>(), ["ال"]);
        assert_eq!(forms("الس").collect::<Vec<_>>(), ["الس"]);
        assert_eq!(forms("السم").collect::<Vec<_>>(), ["السم", "سم"]);
    }

    #[test]
    fn only_scripts_without_blanks_are_taken_by_pairs() {
        assert_eq!(pairs("東京都"), ["東京", "京都"]);
        assert_eq!(pairs("京"), [""; 0]);
        assert_eq!(pairs("tokyo"), [""; 0]);
        assert_eq!(pairs("nhk東京"), [""; 0]);
    }

    #[test]
    fn long_words_are_cut_between_letters() {
        assert_eq!(head("سمارة", 2), "سم");
        assert_eq!(key(&"é".repeat(90)).len(), 40);
    }
}
