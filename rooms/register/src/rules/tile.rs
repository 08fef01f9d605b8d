use std::fmt;

/// A full tile holds this many hashes, or entries.
const WIDTH: u16 = 256;

/// What a tile holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TileKind {
    /// Hashes, at this level of tiles: level `n` holds the tree's hashes of level `8n`.
    Hashes(u8),
    /// The entries themselves.
    Entries,
}

/// The address of a tile ([C2SP tlog-tiles](https://c2sp.org/tlog-tiles)): `<L>/<N>[.p/<W>]` or `entries/<N>[.p/<W>]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tile {
    /// What it holds.
    pub kind: TileKind,
    /// Which one, from zero.
    pub index: u64,
    /// How many: 256 when full.
    pub width: u16,
}

impl Tile {
    /// Reads the part of an address that follows `/register/tile/`. None unless it is written as the format says.
    pub fn from_path(path: &str) -> Option<Self> {
        let (kind, rest) = path.split_once('/')?;
        let kind = match kind {
            "entries" => TileKind::Entries,
            level => TileKind::Hashes(plain(level).filter(|level| *level < 64)?.try_into().ok()?),
        };
        let (number, width) = match rest.split_once(".p/") {
            Some((number, width)) => (number, plain(width).filter(|w| (1..WIDTH).contains(w))?),
            None => (rest, WIDTH),
        };
        let mut index = 0_u64;
        for part in number.split('/') {
            let digits = part.strip_prefix('x').unwrap_or(part);
            if digits.len() != 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            index = index.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
        }
        let tile = Self { kind, index, width };
        (tile.to_string() == path).then_some(tile)
    }

    /// Whether it is complete and will never change.
    pub fn is_full(self) -> bool {
        self.width == WIDTH
    }

    /// The first hash or entry that it holds, on its own level. None beyond what any log could hold.
    pub fn start(self) -> Option<u64> {
        self.index.checked_mul(u64::from(WIDTH))
    }

    /// The level of the tree whose hashes it holds; 0 for entries.
    pub fn tree_level(self) -> u16 {
        match self.kind {
            TileKind::Hashes(level) => u16::from(level) * 8,
            TileKind::Entries => 0,
        }
    }
}

impl fmt::Display for Tile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            TileKind::Hashes(level) => write!(f, "{level}/")?,
            TileKind::Entries => f.write_str("entries/")?,
        }
        let mut parts = vec![format!("{:03}", self.index % 1000)];
        let mut rest = self.index / 1000;
        while rest > 0 {
            parts.push(format!("x{:03}", rest % 1000));
            rest /= 1000;
        }
        parts.reverse();
        f.write_str(&parts.join("/"))?;
        if self.is_full() { Ok(()) } else { write!(f, ".p/{}", self.width) }
    }
}

/// A decimal number without sign or leading zero.
fn plain(text: &str) -> Option<u16> {
    let number: u16 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

/// Entries as a tile serves them: each after its length in two bytes, the greater first.
///
/// None when an entry is too long for that, which [`super::ENTRY_MAX`] prevents.
pub fn bundle<'a>(entries: impl IntoIterator<Item = &'a [u8]>) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for entry in entries {
        bytes.extend(u16::try_from(entry.len()).ok()?.to_be_bytes());
        bytes.extend(entry);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tiles_address_is_read_as_the_format_writes_it() {
        let tile = |path: &str| Tile::from_path(path);
        assert_eq!(tile("0/000"), Some(Tile { kind: TileKind::Hashes(0), index: 0, width: 256 }));
        assert_eq!(tile("63/x001/x234/067.p/8"), Some(Tile { kind: TileKind::Hashes(63), index: 1_234_067, width: 8 }));
        assert_eq!(tile("entries/001.p/255"), Some(Tile { kind: TileKind::Entries, index: 1, width: 255 }));
        for path in [
            "64/000",
            "00/000",
            "+1/000",
            "0/0",
            "0/0000",
            "0/x000",
            "0/x000/001",
            "0/001/002",
            "0/000.p/0",
            "0/000.p/256",
            "0/000.p/08",
            "0/000.p/",
            "0/../000",
            "entries/",
            "data/000",
            "-1/000",
            "0/000/",
            "0/٠٠٠",
            "0/x999/x999/x999/x999/x999/x999/x999/x999/999",
        ] {
            assert_eq!(tile(path), None, "{path}");
        }
    }

    #[test]
    fn entries_are_bundled_after_their_length() {
        assert_eq!(bundle([b"ab".as_slice(), b"".as_slice()]), Some(b"\x00\x02ab\x00\x00".to_vec()));
        assert_eq!(bundle([vec![0; 65_536].as_slice()]), None);
    }
}
