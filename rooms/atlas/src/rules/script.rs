/// A way of writing, as the names of places come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Script {
    /// The Latin alphabet.
    Latin,
    /// The Arabic script.
    Arabic,
    /// Tifinagh.
    Tifinagh,
    /// N’Ko.
    Nko,
    /// The Ethiopic script.
    Ethiopic,
    /// The Greek alphabet.
    Greek,
    /// The Cyrillic alphabet.
    Cyrillic,
    /// The Armenian alphabet.
    Armenian,
    /// The Georgian script.
    Georgian,
    /// The Hebrew script.
    Hebrew,
    /// The Syriac script.
    Syriac,
    /// Thaana.
    Thaana,
    /// Devanagari.
    Devanagari,
    /// The Bengali script.
    Bengali,
    /// Gurmukhi.
    Gurmukhi,
    /// The Gujarati script.
    Gujarati,
    /// The Odia script.
    Odia,
    /// The Tamil script.
    Tamil,
    /// The Telugu script.
    Telugu,
    /// The Kannada script.
    Kannada,
    /// The Malayalam script.
    Malayalam,
    /// The Sinhala script.
    Sinhala,
    /// The Thai script.
    Thai,
    /// The Lao script.
    Lao,
    /// The Tibetan script.
    Tibetan,
    /// The Burmese script.
    Burmese,
    /// The Khmer script.
    Khmer,
    /// The Mongolian script.
    Mongolian,
    /// Hangul.
    Hangul,
    /// Japanese syllables: hiragana and katakana.
    Kana,
    /// Chinese characters.
    Han,
    /// Another script.
    Other,
}

/// Where letters of each script stand in Unicode, as first and last of a run of blocks.
const RUNS: [(u32, u32, Script); 46] = [
    (0x0041, 0x024F, Script::Latin),
    (0x0250, 0x02AF, Script::Latin),
    (0x1D00, 0x1DBF, Script::Latin),
    (0x1E00, 0x1EFF, Script::Latin),
    (0x2C60, 0x2C7F, Script::Latin),
    (0xA720, 0xA7FF, Script::Latin),
    (0x0370, 0x03FF, Script::Greek),
    (0x1F00, 0x1FFF, Script::Greek),
    (0x0400, 0x052F, Script::Cyrillic),
    (0x1C80, 0x1C8F, Script::Cyrillic),
    (0x2DE0, 0x2DFF, Script::Cyrillic),
    (0xA640, 0xA69F, Script::Cyrillic),
    (0x0530, 0x058F, Script::Armenian),
    (0x0590, 0x05FF, Script::Hebrew),
    (0xFB1D, 0xFB4F, Script::Hebrew),
    (0x0600, 0x06FF, Script::Arabic),
    (0x0750, 0x077F, Script::Arabic),
    (0x0870, 0x08FF, Script::Arabic),
    (0xFB50, 0xFDFF, Script::Arabic),
    (0xFE70, 0xFEFE, Script::Arabic),
    (0x0700, 0x074F, Script::Syriac),
    (0x0780, 0x07BF, Script::Thaana),
    (0x07C0, 0x07FF, Script::Nko),
    (0x0900, 0x097F, Script::Devanagari),
    (0xA8E0, 0xA8FF, Script::Devanagari),
    (0x0980, 0x09FF, Script::Bengali),
    (0x0A00, 0x0A7F, Script::Gurmukhi),
    (0x0A80, 0x0AFF, Script::Gujarati),
    (0x0B00, 0x0B7F, Script::Odia),
    (0x0B80, 0x0BFF, Script::Tamil),
    (0x0C00, 0x0C7F, Script::Telugu),
    (0x0C80, 0x0CFF, Script::Kannada),
    (0x0D00, 0x0D7F, Script::Malayalam),
    (0x0D80, 0x0DFF, Script::Sinhala),
    (0x0E00, 0x0E7F, Script::Thai),
    (0x0E80, 0x0EFF, Script::Lao),
    (0x0F00, 0x0FFF, Script::Tibetan),
    (0x1000, 0x109F, Script::Burmese),
    (0x10A0, 0x10FF, Script::Georgian),
    (0x1200, 0x139F, Script::Ethiopic),
    (0x1780, 0x17FF, Script::Khmer),
    (0x1800, 0x18AF, Script::Mongolian),
    (0x2D30, 0x2D7F, Script::Tifinagh),
    (0x3040, 0x30FF, Script::Kana),
    (0xAC00, 0xD7AF, Script::Hangul),
    (0x3400, 0x9FFF, Script::Han),
];

impl Script {
    /// The script of a name: that of the first letter that has one. Kana makes a name Japanese wherever it stands.
    pub fn of(name: &str) -> Self {
        let mut scripts = name.chars().filter(|c| c.is_alphabetic()).map(Self::of_letter);
        let Some(first) = scripts.next() else { return Self::Other };
        if first == Self::Han && scripts.any(|script| script == Self::Kana) { Self::Kana } else { first }
    }

    fn of_letter(letter: char) -> Self {
        let code = u32::from(letter);
        let run = RUNS.iter().find(|(first, last, _)| (*first..=*last).contains(&code));
        run.map_or(Self::Other, |(_, _, script)| *script)
    }

    /// The word that stands for it in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Latin => "latin",
            Self::Arabic => "arabic",
            Self::Tifinagh => "tifinagh",
            Self::Nko => "nko",
            Self::Ethiopic => "ethiopic",
            Self::Greek => "greek",
            Self::Cyrillic => "cyrillic",
            Self::Armenian => "armenian",
            Self::Georgian => "georgian",
            Self::Hebrew => "hebrew",
            Self::Syriac => "syriac",
            Self::Thaana => "thaana",
            Self::Devanagari => "devanagari",
            Self::Bengali => "bengali",
            Self::Gurmukhi => "gurmukhi",
            Self::Gujarati => "gujarati",
            Self::Odia => "odia",
            Self::Tamil => "tamil",
            Self::Telugu => "telugu",
            Self::Kannada => "kannada",
            Self::Malayalam => "malayalam",
            Self::Sinhala => "sinhala",
            Self::Thai => "thai",
            Self::Lao => "lao",
            Self::Tibetan => "tibetan",
            Self::Burmese => "burmese",
            Self::Khmer => "khmer",
            Self::Mongolian => "mongolian",
            Self::Hangul => "hangul",
            Self::Kana => "kana",
            Self::Han => "han",
            Self::Other => "other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_in_the_script_of_its_letters() {
        for (name, script) in [
            ("Tombouctou", Script::Latin),
            ("N’Djaména", Script::Latin),
            ("’Amgala", Script::Latin),
            ("تمبكتو", Script::Arabic),
            ("ⵙⵎⴰⵔⴰ", Script::Tifinagh),
            ("ߕߎߡߎߕߎ", Script::Nko),
            ("Тимбукту", Script::Cyrillic),
            ("Τιμπουκτού", Script::Greek),
            ("טימבוקטו", Script::Hebrew),
            ("ტომბუქტუ", Script::Georgian),
            ("टिम्बकटू", Script::Devanagari),
            ("통북투", Script::Hangul),
            ("トンブクトゥ", Script::Kana),
            ("廷巴克图", Script::Han),
            ("つくば市", Script::Kana),
            ("南アルプス市", Script::Kana),
            ("12", Script::Other),
        ] {
            assert_eq!(Script::of(name), script, "{name}");
        }
    }
}
