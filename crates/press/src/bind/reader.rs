//! Reads the values of a PDF from bytes (ISO 32000-1, 7.2 and 7.3), no deeper and no more than a bound.

use super::value::{Dict, Value};

/// How deep values may lie in each other.
const DEEPEST: usize = 60;
/// The most values in one object: a font of every character has a fifth of that.
const VALUES_MOST: usize = 300_000;

fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_blank(byte) && !b"()<>[]{}/%".contains(&byte)
}

/// Reads values from bytes; nothing comes of what is none.
pub(super) struct Reader<'a> {
    pub bytes: &'a [u8],
    pub at: usize,
    left: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at, left: VALUES_MOST }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Passes over blanks and remarks.
    pub(super) fn skip(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'%' => {
                    while self.peek().is_some_and(|it| it != b'\n' && it != b'\r') {
                        self.at += 1;
                    }
                }
                it if is_blank(it) => self.at += 1,
                _ => break,
            }
        }
    }

    /// Takes this word, where it comes next.
    pub(super) fn word(&mut self, word: &str) -> Option<()> {
        self.skip();
        let comes = self.bytes[self.at.min(self.bytes.len())..].starts_with(word.as_bytes());
        comes.then(|| self.at += word.len())
    }

    /// A whole number that is not below 0.
    pub(super) fn count(&mut self) -> Option<usize> {
        self.skip();
        let token = self.token();
        std::str::from_utf8(token).ok()?.parse().ok()
    }

    /// The letters up to the next blank or mark.
    pub(super) fn token(&mut self) -> &'a [u8] {
        let from = self.at;
        while self.peek().is_some_and(is_regular) {
            self.at += 1;
        }
        self.bytes.get(from..self.at).unwrap_or_default()
    }

    pub(super) fn value(&mut self) -> Option<Value> {
        self.within(0)
    }

    fn within(&mut self, depth: usize) -> Option<Value> {
        self.left = self.left.checked_sub(1)?;
        if depth > DEEPEST {
            return None;
        }
        self.skip();
        let from = self.at;
        match self.peek()? {
            b'/' => {
                self.at += 1;
                Some(Value::Name(self.token().into()))
            }
            b'[' => {
                self.at += 1;
                let mut all = Vec::new();
                while self.word("]").is_none() {
                    all.push(self.within(depth + 1)?);
                }
                Some(Value::Array(all))
            }
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => self.dict(depth).map(Value::Dict),
            b'<' => {
                let end = self.bytes[from..].iter().position(|it| *it == b'>')?;
                self.at += end + 1;
                Some(Value::Plain(self.bytes[from..self.at].into()))
            }
            b'(' => self.string(),
            it if it.is_ascii_digit() => Some(self.reference().unwrap_or_else(|| {
                self.at = from;
                Value::Plain(self.token().into())
            })),
            it if is_regular(it) => {
                let token = self.token();
                let plain = matches!(token, b"true" | b"false" | b"null") || matches!(it, b'+' | b'-' | b'.');
                plain.then(|| Value::Plain(token.into()))
            }
            _ => None,
        }
    }

    fn dict(&mut self, depth: usize) -> Option<Dict> {
        self.at += 2;
        let mut all = Vec::new();
        while self.word(">>").is_none() {
            self.skip();
            if self.peek()? != b'/' {
                return None;
            }
            self.at += 1;
            let name = self.token().into();
            all.push((name, self.within(depth + 1)?));
        }
        Some(Dict(all))
    }

    /// A string in brackets, which may hold brackets in pairs.
    fn string(&mut self) -> Option<Value> {
        let (from, mut open) = (self.at, 0_usize);
        loop {
            match self.peek()? {
                b'\\' => self.at += 1,
                b'(' => open += 1,
                b')' => open -= 1,
                _ => {}
            }
            self.at += 1;
            if open == 0 {
                return Some(Value::Plain(self.bytes[from..self.at.min(self.bytes.len())].into()));
            }
        }
    }

    /// `12 0 R`.
    fn reference(&mut self) -> Option<Value> {
        let number = u32::try_from(self.count()?).ok()?;
        self.count()?;
        self.skip();
        (self.token() == b"R").then_some(Value::Ref(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Value> {
        Reader::new(text.as_bytes(), 0).value()
    }

    #[test]
    fn values_are_written_as_they_were_read_but_for_the_names_of_objects() {
        let text = r"<</A 12 0 R/B[1 -2.5(a \) (b) c)<00ff> true null]/C#20D/E /F<</G[3 4 5 R]>>>> rest";
        let mut out = Vec::new();
        read(text).unwrap().write(&mut out, &mut |number| number + 100);
        let written = String::from_utf8(out).unwrap();
        assert_eq!(written, r"<</A 112 0 R/B[ 1 -2.5 (a \) (b) c) <00ff> true null]/C#20D/E/F<</G[ 3 104 0 R]>>>>");
    }

    #[test]
    fn a_name_is_known_however_it_is_written() {
        let dict = read("<</Ty#70e/Pa#67e>>").unwrap();
        assert!(dict.as_dict().unwrap().get("Type").is_some_and(|it| it.is_name("Page")));
    }

    #[test]
    fn nothing_comes_of_what_is_no_value_or_lies_too_deep_or_is_too_much() {
        for text in ["", "<<", "[1 2", "(open", "<<1 2>>", "<</A>>", "endobj", "<ab"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read(&"[".repeat(1_000_000)), None);
        assert_eq!(read(&format!("[{}]", "0 ".repeat(VALUES_MOST + 1))), None);
    }
}
