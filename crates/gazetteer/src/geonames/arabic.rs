use std::collections::BTreeMap;

use crate::fold;

/// States one of whose official languages is Arabic, and Western Sahara: there a name in plain Arabic letters is Arabic.
const ARABIC: [&str; 25] = [
    "AE", "BH", "DJ", "DZ", "EG", "EH", "ER", "IL", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA",
    "SA", "SD", "SO", "SY", "TD", "TN",
];

/// Yemen too; and states where other languages are written in Arabic letters, often with Arabic's own kaf and ya.
const YEMEN: &str = "YE";
const OTHERS: [&str; 10] = ["AF", "AZ", "BN", "CN", "IN", "IR", "MY", "PK", "TJ", "TR"];

/// Marks of direction, which some names end in.
const DIRECTIONS: [char; 2] = ['\u{200E}', '\u{200F}'];

/// The name among these that is Arabic beyond doubt; none when several may be, or none is.
///
/// Arabic letters are also Persian's, Urdu's, Kurdish's and others'. A name with a letter that Arabic has not (پ چ گ ک ی ہ ٹ …)
/// is theirs. In a country that speaks Arabic, what is left is Arabic; elsewhere only what bears a letter that the others seldom
/// write: ta marbuta, alef maqsura, hamza on a seat, Arabic's own kaf and ya. Two names that are no spellings of one another leave the
/// matter open, unless one alone bears the marks of Arabic.
pub(super) fn choose<'a>(names: impl Iterator<Item = &'a str>, country: &str) -> Option<&'a str> {
    let spoken = ARABIC.contains(&country) || country == YEMEN;
    let beside_others = OTHERS.contains(&country);
    let mut alike: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let plain = names.map(|name| name.trim_matches(DIRECTIONS)).filter(|name| in_letters(name) && !of_a_division(name));
    for name in plain {
        let fits = spoken || (if beside_others { name.contains('ة') } else { name.chars().any(is_mark) });
        if fits {
            alike.entry(stem(name)).or_default().push(name);
        }
    }
    if alike.len() > 1 && spoken {
        alike.retain(|_, spellings| {
            spellings.iter().any(|name| name.starts_with("ال") || name.contains(['ة', 'ى', 'أ', 'إ']))
        });
    }
    if alike.len() > 1 {
        return None;
    }
    let (_, spellings) = alike.pop_first()?;
    spellings.into_iter().reduce(|best, name| if marks(name) > marks(best) { name } else { best })
}

/// Whether it is written in the letters of Arabic and no other.
fn in_letters(name: &str) -> bool {
    let letter = |c: char| matches!(c, 'ء'..='غ' | 'ف'..='ي');
    name.chars().any(letter) && name.chars().all(|c| letter(c) || matches!(c, ' ' | '-' | '\u{64B}'..='\u{652}'))
}

/// Whether it names the district, province or county around the place instead.
fn of_a_division(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    ["قضاء", "ناحية", "ولاية", "محافظة", "شعبية", "إقليم", "عمالة", "دائرة", "مركز", "معتمدية", "مديرية", "استان"]
        .contains(&first)
}

/// What the spellings of one name share: its folded letters without the article.
fn stem(name: &str) -> String {
    let folded = fold(name);
    folded.strip_prefix("ال").unwrap_or(&folded).to_owned()
}

/// Letters by which a name is Arabic rather than another language in the same script.
fn is_mark(c: char) -> bool {
    matches!(c, 'ة' | 'ى' | 'ي' | 'ك' | 'أ' | 'إ' | 'ؤ')
}

/// How much a spelling says: the article, ta marbuta and written hamzas.
fn marks(name: &str) -> usize {
    let written = name.chars().filter(|c| matches!(c, 'ة' | 'أ' | 'إ' | 'آ' | 'ؤ' | 'ئ' | 'ء' | 'ى')).count();
    written + 2 * usize::from(name.starts_with("ال"))
}

#[cfg(test)]
mod tests {
    use super::choose;

    fn of(country: &str, names: &str) -> Option<String> {
        choose(names.split('،').map(str::trim), country).map(str::to_owned)
    }

    #[test]
    fn persian_and_urdu_letters_are_not_arabic() {
        assert_eq!(of("ML", "تمبكتو، تیمبوکتو، ٹمبکٹو").as_deref(), Some("تمبكتو"));
        assert_eq!(of("XK", "بريشتينا، پریسٹینا، پریشتینا").as_deref(), Some("بريشتينا"));
        assert_eq!(of("FR", "پاریس، پیرس"), None);
    }

    #[test]
    fn where_arabic_is_spoken_its_fuller_spelling_is_taken() {
        assert_eq!(of("MA", "السمارة، السماره، سمارا، سماره").as_deref(), Some("السمارة"));
        assert_eq!(of("EH", "العيون، العیون").as_deref(), Some("العيون"));
        assert_eq!(of("EG", "قاهره، القاهرة").as_deref(), Some("القاهرة"));
        assert_eq!(of("EG", "السويس، سوئز، سويس").as_deref(), Some("السويس"));
        assert_eq!(of("IQ", "تلكيف، قضاء تلكيف").as_deref(), Some("تلكيف"));
        assert_eq!(of("MA", "الداخلة\u{200E}").as_deref(), Some("الداخلة"));
        assert_eq!(of("MA", "فاس، فز"), None, "two names and nothing to tell them by");
        assert_eq!(of("DZ", "الثورة، الطبقة"), None, "a former name beside the present one");
    }

    #[test]
    fn elsewhere_plain_letters_prove_nothing() {
        assert_eq!(of("GB", "لندن"), None, "Persian and Urdu write it so too");
        assert_eq!(of("IR", "تهران، طهران"), None);
        assert_eq!(of("IR", "شيراز"), None, "Persian was long written with this ya");
        assert_eq!(of("ES", "بارسلونا، برشلونة، برشلونہ").as_deref(), Some("برشلونة"));
        assert_eq!(of("ES", "برشلونة، بارسيلونا"), None);
    }
}
