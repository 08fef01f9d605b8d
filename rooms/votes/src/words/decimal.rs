use std::sync::LazyLock;

use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_locale_core::Locale;
use kernel::Lang;

static FORMATS: LazyLock<Vec<DecimalFormatter>> = LazyLock::new(|| {
    let of = |lang: Lang| {
        let locale: Locale = lang.locale().parse().expect("a locale of ours");
        DecimalFormatter::try_new((&locale).into(), Default::default()).expect("ICU has this locale")
    };
    Lang::ALL.into_iter().map(of).collect()
});

/// So many hundred-thousandths as a decimal number, exact, as the language writes it; without the noughts at its end.
pub(super) fn decimal(hundred_thousandths: u128, lang: Lang) -> String {
    let mut number = Decimal::from(hundred_thousandths);
    number.multiply_pow10(-5);
    number.trim_end();
    FORMATS[lang as usize].format(&number).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact_and_written_as_each_language_does() {
        let written = Lang::ALL.map(|lang| decimal(366_665, lang));
        assert_eq!(written, ["3,66665", "3,66665", "3.66665", "3,66665"]);
        assert_eq!(decimal(400_000, Lang::Fr), "4", "nothing is said of nought");
        assert_eq!(decimal(0, Lang::Ar), "0");
        assert_eq!(decimal(1, Lang::En), "0.00001");
        let most = u128::from(u64::MAX) * 100_000 + 50_000;
        assert_eq!(decimal(most, Lang::En), "18,446,744,073,709,551,615.5", "no float loses any of it");
    }
}
