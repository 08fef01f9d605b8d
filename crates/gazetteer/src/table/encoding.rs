use std::{
    borrow::Cow,
    fmt,
    io::{self, Read},
};

use encoding_rs::{CoderResult, Decoder, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};

/// How the bytes of a table stand for letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, and plain ASCII.
    Utf8,
    /// UTF-16, the smaller byte first, as Excel writes "Unicode text".
    Utf16Le,
    /// UTF-16, the greater byte first.
    Utf16Be,
    /// Windows-1252, which holds Latin-1.
    Windows1252,
    /// Windows-1256, as an Arabic Excel writes "CSV".
    Windows1256,
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "Windows-1252",
            Self::Windows1256 => "Windows-1256",
        })
    }
}

/// The UTF-16 that these first bytes are in, if they are: by their mark, or by where their zeros stand.
pub(super) fn utf16(head: &[u8]) -> Option<Encoding> {
    match head {
        [0xFF, 0xFE, ..] => return Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Some(Encoding::Utf16Be),
        _ => {}
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // Delimiters and line ends have a zero byte in every script, so that each line has some; text in UTF-8 has none,
    // but where a line is damaged.
    let lines = || head.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let most = lines().filter(|line| line.contains(&0)).count() * 2 > lines().count();
    let enough = most && even.max(odd) >= head.len() / 100 + 2;
    match (even, odd) {
        _ if !enough => None,
        (even, odd) if odd > 8 * even => Some(Encoding::Utf16Le),
        (even, odd) if even > 8 * odd => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Bytes of UTF-16 given as UTF-8, without their mark.
pub(super) struct FromUtf16<R> {
    inner: R,
    decoder: Decoder,
    raw: Vec<u8>,
    from: usize,
    upto: usize,
    ended: bool,
    finished: bool,
}

impl<R: Read> FromUtf16<R> {
    pub(super) fn new(inner: R, encoding: Encoding) -> Self {
        let encoding = if encoding == Encoding::Utf16Be { UTF_16BE } else { UTF_16LE };
        let decoder = encoding.new_decoder_with_bom_removal();
        Self { inner, decoder, raw: vec![0; 1 << 16], from: 0, upto: 0, ended: false, finished: false }
    }
}

impl<R: Read> Read for FromUtf16<R> {
    /// Fills at least four bytes at a time; the reader of lines always asks for more.
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while !self.finished {
            if self.from == self.upto && !self.ended {
                (self.from, self.upto) = (0, self.inner.read(&mut self.raw)?);
                self.ended = self.upto == 0;
            }
            let (result, taken, written, _) =
                self.decoder.decode_to_utf8(&self.raw[self.from..self.upto], buffer, self.ended);
            self.from += taken;
            self.finished = self.ended && result == CoderResult::InputEmpty;
            if written > 0 {
                return Ok(written);
            }
        }
        Ok(0)
    }
}

/// Reads lines of a file that is UTF-8, Windows-1252 or Windows-1256, and settles which at the first letter beyond ASCII.
#[derive(Debug, Default)]
pub(super) struct Reader {
    settled: Option<Encoding>,
}

impl Reader {
    /// What is read, as far as is known yet.
    pub(super) fn encoding(&self) -> Encoding {
        self.settled.unwrap_or(Encoding::Utf8)
    }

    /// A line as text; none when it is none. `ahead` is the line and what follows it, by which to judge.
    pub(super) fn text<'a>(&mut self, line: &'a [u8], ahead: &[u8]) -> Option<Cow<'a, str>> {
        if line.is_ascii() {
            let text = std::str::from_utf8(line).ok().filter(|text| !text.contains('\0'));
            return text.map(Cow::Borrowed);
        }
        let encoding = *self.settled.get_or_insert_with(|| judge(ahead));
        let text = match encoding {
            Encoding::Windows1252 => WINDOWS_1252.decode_without_bom_handling(line).0,
            Encoding::Windows1256 => WINDOWS_1256.decode_without_bom_handling(line).0,
            _ => Cow::Borrowed(std::str::from_utf8(line).ok()?),
        };
        Some(text).filter(|text| !text.contains('\0'))
    }
}

/// UTF-8 when at least as many lines are valid in it as are not: text in another encoding hardly ever is by chance.
fn judge(ahead: &[u8]) -> Encoding {
    let (mut valid, mut invalid) = (0, 0);
    let mut lines = ahead.split(|byte| *byte == b'\n').peekable();
    while let Some(line) = lines.next() {
        match std::str::from_utf8(line) {
            Ok(text) if text.is_ascii() => {}
            Ok(_) => valid += 1,
            // The last line may be cut within a letter.
            Err(error) if lines.peek().is_none() && error.error_len().is_none() => valid += 1,
            Err(_) => invalid += 1,
        }
    }
    match valid >= invalid {
        true => Encoding::Utf8,
        false if is_arabic(ahead) => Encoding::Windows1256,
        false => Encoding::Windows1252,
    }
}

/// Whether bytes read as Windows-1256 make words of Arabic letters alone, more than words in which those stand among Latin ones:
/// an accented letter of Windows-1252 stands within a Latin word, and there it would be an Arabic one or the same.
fn is_arabic(bytes: &[u8]) -> bool {
    let arabic = |c: char| ('\u{621}'..='\u{64A}').contains(&c) || matches!(c, 'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ہ' | 'ے');
    let text = WINDOWS_1256.decode_without_bom_handling(bytes).0;
    let (mut pure, mut mixed, mut alef) = (0, 0, false);
    for word in text.split(|c: char| !c.is_alphabetic() && !('\u{64B}'..='\u{652}').contains(&c)) {
        let letters = word.chars().filter(|c| c.is_alphabetic());
        let (all, of) = letters.fold((0, 0), |(all, of), c| (all + 1, of + usize::from(arabic(c))));
        let is_pure = of > 1 && of == all;
        pure += usize::from(is_pure);
        mixed += usize::from(of > 0 && of < all);
        // There is no Arabic text without its first letter.
        alef |= is_pure && word.contains('ا');
    }
    alef && pure > mixed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_bytes(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn utf16_is_known_by_its_mark_or_its_zeros() {
        for text in ["\u{FEFF}Ville\tPays\n", "Ville\tPays\nالسمارة\tالمغرب\n"] {
            assert_eq!(utf16(&utf16_bytes(text, true)), Some(Encoding::Utf16Be));
            assert_eq!(utf16(&utf16_bytes(text, false)), Some(Encoding::Utf16Le));
            assert_eq!(utf16(text.as_bytes()), None);
        }
        assert_eq!(utf16(b""), None);
    }

    #[test]
    fn a_stray_zero_does_not_make_a_short_file_utf16() {
        for text in ["Ville;Pays\nSma\0ra;MA\n", "Ville;Pa\0ys\nSmara;MA\n", "V\0;Pays", "a;b\nc\0\0\0;d\ne;f\n"] {
            assert_eq!(utf16(text.as_bytes()), None, "{text:?}");
        }
        for text in ["a;b", "المدينة;الدولة\nالسمارة;المغرب\n", "城市;国家\n上海;中国\n"]
        {
            assert_eq!(utf16(&utf16_bytes(text, false)), Some(Encoding::Utf16Le), "{text}");
        }
    }

    #[test]
    fn utf16_is_given_as_utf8_however_small_the_pieces() {
        let text = "\u{FEFF}Ville\tتمبكتو\t𐓏\n".repeat(40);
        let bytes = utf16_bytes(&text, true);
        let mut reader = FromUtf16::new(bytes.as_slice(), Encoding::Utf16Be);
        let (mut out, mut piece) = (Vec::new(), [0; 5]);
        while let Ok(read @ 1..) = reader.read(&mut piece) {
            out.extend_from_slice(&piece[..read]);
        }
        assert_eq!(String::from_utf8(out).unwrap(), text.strip_prefix('\u{FEFF}').unwrap());
    }

    #[test]
    fn one_broken_line_does_not_make_a_file_latin() {
        let mut reader = Reader::default();
        let ahead = "Édéa\nOrléans\nB\u{e9}".as_bytes();
        assert_eq!(reader.text(b"Ed\xe9a", &[b"Ed\xe9a\n".as_slice(), ahead].concat()), None);
        assert_eq!(reader.text("Édéa".as_bytes(), ahead).as_deref(), Some("Édéa"));
        assert_eq!(reader.encoding(), Encoding::Utf8);
    }

    #[test]
    fn latin_is_latin_to_its_end() {
        let mut reader = Reader::default();
        assert_eq!(reader.text(b"Ville", b"Ville\n").as_deref(), Some("Ville"));
        assert_eq!(reader.encoding(), Encoding::Utf8);
        assert_eq!(reader.text(b"Ed\xe9a", b"Ed\xe9a\nOrl\xe9ans\n").as_deref(), Some("Edéa"));
        assert_eq!(reader.text(b"\x80", b"\x80").as_deref(), Some("€"));
        assert_eq!(reader.encoding(), Encoding::Windows1252);
    }

    #[test]
    fn an_arabic_excel_is_told_from_a_western_one_by_its_words() {
        let judged = |text: &str, encoding: &'static encoding_rs::Encoding| judge(&encoding.encode(text).0);
        for text in [
            "المدينة;الدولة\nالسمارة;المغرب\n",
            "Ville;Pays\nTimbuktu;مالي\nSégou;مالي\n",
            "Région;المدينة التوأم;année\n",
        ] {
            assert_eq!(judged(text, WINDOWS_1256), Encoding::Windows1256, "{text}");
        }
        for text in ["ÉDÉA;CÔTE D’IVOIRE\n", "São Paulo;À;É\n", "Ñuñoa\n", "Århus;Ærø;Öland\n", "où;à;été\n", "«É»\n"]
        {
            assert_eq!(judged(text, WINDOWS_1252), Encoding::Windows1252, "{text}");
        }
    }

    #[test]
    fn a_zero_is_no_text() {
        assert_eq!(Reader::default().text(b"a\0b", b""), None);
        assert_eq!(Reader::default().text("é\0".as_bytes(), b""), None);
    }
}
