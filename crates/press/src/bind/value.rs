//! The values of a PDF (ISO 32000-1, 7.3), written as they were read.

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

    /// What it takes to hold it: one for each value in it, and for every sixteen of its bytes.
    pub(super) fn weight(&self) -> usize {
        1 + match self {
            Self::Plain(bytes) | Self::Name(bytes) => bytes.len() / 16,
            Self::Array(all) => all.iter().map(Self::weight).sum(),
            Self::Dict(dict) => dict.0.iter().map(|(key, value)| key.len() / 16 + value.weight()).sum(),
            Self::Ref(_) => 0,
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
