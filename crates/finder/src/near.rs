//! How many typing errors part two words.

/// The longest word whose errors are counted, in letters.
pub(crate) const LONGEST: usize = 24;
/// Errors beyond so many are not told apart.
const MANY: usize = 3;
/// As much of a word as says how many errors part it from what was typed.
const READ: usize = LONGEST + MANY;

/// How many errors part `typed` from `word`, and from the beginning of `word` that is nearest: a letter too many, missing,
/// or taken for another is one, and so are two neighbours that changed places. More than two are told as three or more, as are
/// those of what is longer than [`LONGEST`]. Thousands of terms are looked at for one query: nothing is allocated.
pub(crate) fn errors(typed: &str, word: &str) -> (usize, usize) {
    let (mut letters, mut others) = (['\0'; LONGEST + 1], ['\0'; READ]);
    let typed = read(typed, &mut letters);
    if typed.len() > LONGEST {
        return (MANY, MANY);
    }
    let word = &*read(word, &mut others[..typed.len() + MANY]);
    // The row before, the row, and the next.
    let mut rows = [[0u8; READ + 1]; 3];
    rows[1] = std::array::from_fn(|at| at as u8);
    for (i, letter) in typed.iter().enumerate() {
        let [before, row, next] = &mut rows;
        next[0] = i as u8 + 1;
        for (j, other) in word.iter().enumerate() {
            let changed = row[j] + u8::from(letter != other);
            let mut least = changed.min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && *letter == word[j - 1] && typed[i - 1] == *other {
                least = least.min(before[j - 1] + 1);
            }
            next[j + 1] = least;
        }
        rows.rotate_left(1);
    }
    let row = &rows[1][..=word.len()];
    let whole = usize::from(row[word.len()]);
    (whole, row.iter().copied().min().map_or(whole, usize::from))
}

/// The letters of a text, as many as there is room for.
fn read<'a>(text: &str, room: &'a mut [char]) -> &'a mut [char] {
    let mut count = 0;
    for (place, letter) in room.iter_mut().zip(text.chars()) {
        *place = letter;
        count += 1;
    }
    &mut room[..count]
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, errors};

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
        assert_eq!(errors("tombuo", "tombouctou"), (3, 1), "four errors are many");
        assert_eq!(errors("", "smara"), (3, 0));
        assert_eq!(errors("smara", ""), (5, 5));
    }

    #[test]
    fn what_is_too_long_has_many_errors() {
        let long = "a".repeat(LONGEST);
        assert_eq!(errors(&long, &long), (0, 0));
        assert_eq!(errors(&long, &format!("{long}bcdefgh")), (3, 0));
        assert_eq!(errors(&format!("{long}a"), &format!("{long}a")), (3, 3));
    }
}
