//! The values of a PDF (ISO 32000-1, 7.3), read and written as they were.

/// How deep values may lie in each other.
const DEEPEST: usize = 60;
/// The most values in one object: a font of every character has a fifth of that.
const VALUES_MOST: usize = 300_000;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// A number, a string, a truth, nothing: the bytes that stand for it.
    Plain(Box<[u8]>),
    /// A name, as it stands after its slash.
    Name(Box<[u8]>),
    /// Values in order.
    Array(Vec<Self>),
    /// Values by name.
    Dict(Dict),
    /// Another object, by its number.
    Ref(u32),
}

/// Values by name, as they came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Dict(pub Vec<(Box<[u8]>, Value)>);

impl Value {
    pub(super) fn name(name: &str) -> Self {
        Self::Name(name.as_bytes().into())
    }

    pub(super) fn number(number: impl Into<i64>) -> Self {
        Self::Plain(number.into().to_string().into_bytes().into())
    }

    /// Whether it is this name.
    pub(super) fn is_name(&self, name: &str) -> bool {
        matches!(self, Self::Name(it) if plain(it) == name.as_bytes())
    }

    /// It as a whole number that is not below 0.
    pub(super) fn as_count(&self) -> Option<usize> {
        let Self::Plain(bytes) = self else { return None };
        std::str::from_utf8(bytes).ok()?.parse().ok()
    }

    pub(super) fn as_dict(&self) -> Option<&Dict> {
        match self {
            Self::Dict(dict) => Some(dict),
            _ => None,
        }
    }

    /// Writes it; `named` gives what other objects are called where it is written.
    pub(super) fn write(&self, out: &mut Vec<u8>, named: &mut impl FnMut(u32) -> u32) {
        match self {
            Self::Plain(bytes) => {
                out.push(b' ');
                out.extend_from_slice(bytes);
            }
            Self::Name(name) => {
                out.push(b'/');
                out.extend_from_slice(name);
            }
            Self::Array(all) => {
                out.push(b'[');
                all.iter().for_each(|it| it.write(out, named));
                out.push(b']');
            }
            Self::Dict(dict) => dict.write(out, named),
            Self::Ref(number) => out.extend_from_slice(format!(" {} 0 R", named(*number)).as_bytes()),
        }
    }
}

impl Dict {
    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(key, _)| plain(key) == name.as_bytes()).map(|(_, value)| value)
    }

    /// The same with this value in the place of the one before it.
    pub(super) fn with(mut self, name: &str, value: Value) -> Self {
        self = self.without(&[name]);
        self.0.push((name.as_bytes().into(), value));
        self
    }

    pub(super) fn without(mut self, names: &[&str]) -> Self {
        self.0.retain(|(key, _)| !names.iter().any(|name| plain(key) == name.as_bytes()));
        self
    }

    pub(super) fn write(&self, out: &mut Vec<u8>, named: &mut impl FnMut(u32) -> u32) {
        out.extend_from_slice(b"<<");
        for (key, value) in &self.0 {
            out.push(b'/');
            out.extend_from_slice(key);
            value.write(out, named);
        }
        out.extend_from_slice(b">>");
    }
}

/// A name without the escapes in which any of its letters may be written.
fn plain(name: &[u8]) -> std::borrow::Cow<'_, [u8]> {
    if !name.contains(&b'#') {
        return name.into();
    }
    let digit = |at: usize| name.get(at).and_then(|it| char::from(*it).to_digit(16));
    let (mut all, mut at) = (Vec::with_capacity(name.len()), 0);
    while let Some(letter) = name.get(at) {
        match (letter, digit(at + 1), digit(at + 2)) {
            (b'#', Some(high), Some(low)) => {
                all.push(u8::try_from(high * 16 + low).unwrap_or_default());
                at += 3;
            }
            _ => {
                all.push(*letter);
                at += 1;
            }
        }
    }
    all.into()
}

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
