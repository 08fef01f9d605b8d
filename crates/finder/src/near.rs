//! How many typing errors part two words.

/// How many errors part `typed` from `word`, and from the beginning of `word` that is nearest: a letter too many, missing,
/// or taken for another is one, and so are two neighbours that changed places.
pub(crate) fn errors(typed: &str, word: &str) -> (usize, usize) {
    let typed: Vec<char> = typed.chars().collect();
    let word: Vec<char> = word.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=word.len()).collect();
    for (i, letter) in typed.iter().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(i + 1);
        for (j, other) in word.iter().enumerate() {
            let changed = row[j] + usize::from(letter != other);
            let mut least = changed.min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && *letter == word[j - 1] && typed[i - 1] == *other {
                least = least.min(before[j - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    let whole = row[word.len()];
    (whole, row.into_iter().min().unwrap_or(whole))
}

#[cfg(test)]
mod tests {
    use super::errors;

    #[test]
    fn each_kind_of_error_is_one() {
        assert_eq!(errors("smara", "smara"), (0, 0));
        assert_eq!(errors("smarra", "smara"), (1, 1));
        assert_eq!(errors("smra", "smara"), (1, 1));
        assert_eq!(errors("smora", "smara"), (1, 1));
        assert_eq!(errors("samra", "smara"), (1, 1));
        assert_eq!(errors("tomboctu", "timbuktu"), (3, 3));
    }

    #[test]
    fn the_rest_of_an_unfinished_word_is_no_error() {
        assert_eq!(errors("tombuo", "tombouctou"), (4, 1));
        assert_eq!(errors("", "smara"), (5, 0));
        assert_eq!(errors("smara", ""), (5, 5));
    }
}
