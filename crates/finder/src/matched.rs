use crate::{
    card::Card,
    sheet::{EXACT, START, WORDS, tier_near},
    wanted::{Task, Wanted},
    words,
};

/// Which name of a place fits best what was typed: its index, if it is another than the main one. Errors are looked for only where the
/// place fits by them.
pub(crate) fn matched(card: &Card, wanted: &Wanted, forgiving: bool) -> Option<usize> {
    let fits: Vec<(u8, u8)> = card.keys.iter().map(|key| fit(key, wanted, forgiving)).collect();
    let best = *fits.iter().max()?;
    fits.iter().position(|fit| *fit == best).filter(|index| *index > 0)
}

/// How well one name fits: its tier when it holds all that was typed, and the tiers of the words that it holds together.
fn fit(key: &str, wanted: &Wanted, forgiving: bool) -> (u8, u8) {
    let wholes: Vec<String> = words::wholes(key).collect();
    let tasks = wanted.tasks.iter();
    let whole = tasks.clone().filter(|task| task.whole).flat_map(|task| {
        let wholes = wholes.iter();
        wholes.map(move |whole| tier(task, whole, EXACT, START, forgiving))
    });
    let word = |index: usize| {
        let tasks = tasks.clone().filter(move |task| task.word == Some(index));
        let tiers = tasks.flat_map(|task| {
            let words = key.split(' ').flat_map(words::forms);
            words.map(move |word| tier(task, word, WORDS, WORDS, forgiving))
        });
        tiers.max().unwrap_or(0).max(in_pairs(key, &wanted.words[index][0]))
    };
    let words: Vec<u8> = (0..wanted.words.len()).map(word).collect();
    let held = words.iter().sum();
    let all = words.into_iter().min().unwrap_or(0);
    (whole.max().unwrap_or(0).max(all), held)
}

fn tier(task: &Task, term: &str, exact: u8, open: u8, forgiving: bool) -> u8 {
    match () {
        () if term.is_empty() => 0,
        () if term == task.text => exact,
        () if task.open && term.starts_with(&task.text) => open,
        () if !forgiving => 0,
        () => tier_near(&task.text, term, task.open, task.errors).unwrap_or(0),
    }
}

/// A word without blanks that stands inside a name.
fn in_pairs(key: &str, word: &str) -> u8 {
    if !words::pairs(word).is_empty() && key.contains(word) { WORDS } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Name, Place};

    fn found_by(names: &[&str], typed: &str) -> Option<usize> {
        let names = names.iter().map(|name| Name::plain(*name)).collect();
        matched(&Card::of(&Place { names, ..Place::default() }), &Wanted::read(typed).unwrap(), true)
    }

    #[test]
    fn the_main_name_is_not_said_again() {
        assert_eq!(found_by(&["Timbuktu", "Timbuktú"], "timbuktu"), None);
        assert_eq!(found_by(&["New York City", "New York"], "york city"), None);
    }

    #[test]
    fn the_nearest_name_is_said() {
        let names = ["Timbuktu", "Tombouctou", "Tombuctu", "تمبكتو"];
        assert_eq!(found_by(&names, "tombo"), Some(1));
        assert_eq!(found_by(&names, "tomboctu"), Some(2));
        assert_eq!(found_by(&names, "تمبكتو"), Some(3));
        assert_eq!(found_by(&["Tokyo", "東京都"], "京都"), Some(1));
    }

    #[test]
    fn a_name_that_holds_some_of_the_words_is_better_than_none() {
        assert_eq!(found_by(&["Paris", "Parijs"], "parijs texas"), Some(1));
        assert_eq!(found_by(&["Paris", "Lutèce"], "texas"), None);
    }
}
