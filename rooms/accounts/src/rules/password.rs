use std::{collections::HashSet, sync::LazyLock};

use unicode_normalization::UnicodeNormalization;

/// The fewest characters of a password.
pub const LEAST: usize = 12;
/// The most, so that hashing one stays cheap.
pub const MOST: usize = 1024;
/// How many characters must remain beside what anyone would guess.
const BESIDE: usize = 6;

/// Long passwords that people have chosen before; `data/SOURCES.md` says where the list is from.
static COMMON: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../../data/common-passwords.txt").lines().collect());

/// Words that a digit or two does not make a secret of, without accents and blanks.
const BASES: [&str; 28] = [
    "password",
    "passphrase",
    "motdepasse",
    "contrasena",
    "clave",
    "administrator",
    "administrateur",
    "administrador",
    "admin",
    "secretary",
    "secretaire",
    "secretariat",
    "secretario",
    "bienvenue",
    "welcome",
    "bienvenido",
    "jumelage",
    "twinning",
    "hermanamiento",
    "mairie",
    "commune",
    "letmein",
    "iloveyou",
    "changeme",
    "bonjour",
    "كلمةالسر",
    "كلمةالمرور",
    "السمارة",
];

/// Runs of keys and letters that fingers find by themselves.
const RUNS: [&str; 11] = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "ضصثقفغعهخحجد",
    "شسيبلاتنمكط",
    "1qaz2wsx3edc4rfv5tgb6yhn",
];

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    /// Fewer than [`LEAST`] characters.
    Short,
    /// More than [`MOST`] characters.
    Long,
    /// One of those that everybody chooses, or a word of them with digits around it.
    Common,
    /// A few characters over and over, or keys in a row.
    Pattern,
    /// Made of the account's own address or name, or the club's.
    AboutYou,
}

/// A password as it is hashed, whichever keyboard typed it: RFC 8265 OpaqueString (NFC, every blank a plain space).
pub fn normal(typed: &str) -> String {
    typed.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).nfc().collect()
}

/// Takes a password being chosen, normalised, or says why not. `about` holds what is known of the account: address,
/// function, the club's name.
///
/// Length counts, not composition (NIST SP 800-63B, 5.1.1.2).
///
/// # Errors
/// [`Weak`].
pub fn choose(typed: &str, about: &[&str]) -> Result<String, Weak> {
    let length = typed.chars().take(MOST + 1).count();
    if length > MOST {
        return Err(Weak::Long);
    }
    let password = normal(typed);
    if password.chars().count() < LEAST {
        return Err(Weak::Short);
    }
    let small = password.to_lowercase();
    if COMMON.contains(small.as_str()) || BASES.contains(&core(&small).as_str()) {
        return Err(Weak::Common);
    }
    if is_pattern(&small) {
        return Err(Weak::Pattern);
    }
    if beside(&small, about) < BESIDE {
        return Err(Weak::AboutYou);
    }
    Ok(password)
}

/// The letters alone, with the usual figures read as the letters they stand for, and accents gone.
fn core(small: &str) -> String {
    let trimmed = small.trim_matches(|c: char| !c.is_alphabetic() && c != '@' && c != '$');
    trimmed
        .nfd()
        .filter_map(|c| match c {
            '0' => Some('o'),
            '1' | '!' => Some('i'),
            '3' => Some('e'),
            '4' | '@' => Some('a'),
            '5' | '$' => Some('s'),
            '7' => Some('t'),
            c if c.is_alphabetic() => Some(c),
            _ => None,
        })
        .collect()
}

fn is_pattern(small: &str) -> bool {
    let letters: Vec<char> = small.chars().collect();
    let distinct: HashSet<&char> = letters.iter().collect();
    let repeats = (1..=letters.len() / 2)
        .any(|n| letters.len().is_multiple_of(n) && letters.chunks(n).all(|piece| piece == &letters[..n]));
    distinct.len() < 5 || repeats || outside_runs(&letters) < BESIDE
}

/// How many characters stand outside runs of four or more.
fn outside_runs(letters: &[char]) -> usize {
    static WAYS: LazyLock<Vec<Vec<char>>> =
        LazyLock::new(|| RUNS.iter().flat_map(|run| [run.chars().collect(), run.chars().rev().collect()]).collect());
    let (mut outside, mut at) = (0, 0);
    while at < letters.len() {
        let longest = (4..=letters.len() - at)
            .take_while(|n| WAYS.iter().any(|way| way.windows(*n).any(|piece| piece == &letters[at..at + n])))
            .last();
        match longest {
            Some(n) => at += n,
            None => {
                outside += 1;
                at += 1;
            }
        }
    }
    outside
}

/// How many characters remain once every word of what is known of the account is taken out.
fn beside(small: &str, about: &[&str]) -> usize {
    let mut words: Vec<String> = about
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() >= 4)
        .map(str::to_lowercase)
        .collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let known = words.iter().any(|word| small.contains(word.as_str()));
    let rest = words.iter().fold(small.to_owned(), |rest, word| rest.replace(word.as_str(), ""));
    if known { rest.chars().filter(|c| c.is_alphanumeric()).count() } else { usize::MAX }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABOUT: [&str; 3] = ["cabinet@ville-smara.ma", "Chargée des relations internationales", "Club de Smara"];

    #[test]
    fn length_is_what_counts() {
        assert_eq!(choose("onze lettre", &ABOUT), Err(Weak::Short));
        assert!(choose("quatre mots au hasard", &ABOUT).is_ok());
        assert!(choose("جمل أزرق فوق السطح", &ABOUT).is_ok());
        assert!(choose(&"ab cd ef gh ij kl ".repeat(56).trim_end().replacen('a', "z", 1), &ABOUT).is_ok());
        assert_eq!(choose(&"x".repeat(1025), &ABOUT), Err(Weak::Long));
    }

    #[test]
    fn what_everybody_chooses_is_not_taken() {
        for password in ["123456789qwerty", "Password2026!", "M0tDeP@sse2026", "Administrateur1", "mot de passe 12"] {
            assert!(choose(password, &ABOUT).is_err(), "{password}");
        }
        assert_eq!(choose("1q2w3e4r5t6y", &ABOUT), Err(Weak::Common));
    }

    #[test]
    fn a_pattern_is_not_a_secret() {
        for password in
            ["aaaaaaaaaaaa", "abcabcabcabc", "azertyuiopqs", "abcdefghijkl12", "121212121212", "98765432109876"]
        {
            assert_eq!(choose(password, &ABOUT), Err(Weak::Pattern), "{password}");
        }
    }

    #[test]
    fn ones_own_address_is_not_a_secret() {
        assert_eq!(choose("ville-smara-cabinet-12", &ABOUT), Err(Weak::AboutYou));
        assert!(choose("smara a neuf chameaux gris", &ABOUT).is_ok());
    }

    #[test]
    fn the_same_password_from_two_keyboards_is_one() {
        assert_eq!(normal("e\u{301}te\u{301}\u{a0}indien"), normal("été indien"));
    }

    #[test]
    fn every_password_of_the_list_is_long_enough_to_be_worth_keeping() {
        assert!(COMMON.len() > 3000);
        assert!(COMMON.iter().all(|password| password.chars().count() >= LEAST));
    }
}
