//! How the ballots of a secret vote are sealed while it is open: ChaCha20-Poly1305 under the vote's own key, padded to one length,
//! in rows whose ids are made of the key and the seat.

use base64::prelude::{BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD, Engine as _};
use council::rules::SeatAt;
use kernel::sha256_hex;
use platform::App;
use ring::{
    aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    hmac,
};
use serde::{Deserialize, Serialize};

use crate::{
    rules::{Opening, Paper, VoteId},
    sum::Sum,
};

/// The bytes of a key.
pub(crate) const KEY_LEN: usize = 32;
/// Sealed ballots are so many bytes long, or a multiple of it: the same for all those of a vote.
const STEP: usize = 256;
/// What stands in a ballot beside what it says and its college: names of fields, the receipt, the weight.
const BESIDE: usize = 128;

/// The key of a vote.
pub(crate) struct Key {
    rows: hmac::Key,
    seen: hmac::Key,
    sums: hmac::Key,
    seals: LessSafeKey,
}

/// A ballot as it lies sealed: nobody is named in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Slip {
    /// Its college in the rules.
    pub college: String,
    /// What it weighs.
    pub weight: u32,
    /// Whether it was cast by proxy.
    pub by_proxy: bool,
    /// What it says.
    pub said: String,
    /// The receipt in which its voter finds it.
    pub receipt: String,
}

impl Slip {
    /// What lies in the place of a ballot until one is cast.
    pub(crate) fn blank() -> Self {
        let nothing = String::new;
        Self { college: nothing(), weight: 0, by_proxy: false, said: nothing(), receipt: nothing() }
    }

    /// Whether no ballot was cast in its place.
    pub(crate) fn is_blank(&self) -> bool {
        self.said.is_empty()
    }
}

impl Key {
    /// The key of these bytes: one for the ids of rows, one for the numbers that arrived, one for what all rows sum up to, one for what is
    /// sealed.
    pub(crate) fn of(bytes: &[u8; KEY_LEN]) -> Self {
        let whole = hmac::Key::new(hmac::HMAC_SHA256, bytes);
        let part = |what: &str| hmac::sign(&whole, what.as_bytes());
        let named = |what: &str| hmac::Key::new(hmac::HMAC_SHA256, part(what).as_ref());
        let seals =
            UnboundKey::new(&CHACHA20_POLY1305, part("seals").as_ref()).expect("a tag of SHA-256 is as long as a key");
        Self { rows: named("rows"), seen: named("seen"), sums: named("sums"), seals: LessSafeKey::new(seals) }
    }

    /// The id of the row in which the ballot of a seat lies.
    pub(crate) fn row(&self, seat: &SeatAt) -> String {
        hex(hmac::sign(&self.rows, format!("{} {}", seat.college, seat.number).as_bytes()).as_ref())
    }

    /// What is kept of the number of a ballot that arrived.
    pub(crate) fn number(&self, number: &str) -> String {
        hex(hmac::sign(&self.seen, number.as_bytes()).as_ref())
    }

    /// The mark of a sealed ballot in its row, which is summed up with the others.
    pub(crate) fn mark(&self, row: &str, sealed: &str) -> Sum {
        Sum::of(hmac::sign(&self.sums, format!("{row} {sealed}").as_bytes()).as_ref())
    }

    /// What all the sealed ballots of a vote sum up to.
    pub(crate) fn sum(&self, rows: &[(String, String)]) -> Sum {
        rows.iter().map(|(row, sealed)| self.mark(row, sealed)).collect()
    }

    /// Seals a ballot in its row, `room` bytes long. A nonce is used once.
    pub(crate) fn seal(
        &self,
        (vote, row): (&VoteId, &str),
        slip: &Slip,
        room: usize,
        nonce: [u8; NONCE_LEN],
    ) -> String {
        let mut text = serde_json::to_vec(slip).expect("a ballot has text keys and whole numbers");
        assert!(text.len() <= room, "the room is made for the longest ballot");
        // Spaces after it: JSON reads over them.
        text.resize(room, b' ');
        let seal = self.seals.seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(place(vote, row)),
            &mut text,
        );
        seal.expect("a ballot is far shorter than what may be sealed");
        let whole: Vec<u8> = nonce.into_iter().chain(text).collect();
        BASE64_STANDARD_NO_PAD.encode(whole)
    }

    /// Opens a ballot; nothing where it was sealed under another key, in another row or vote, or was touched.
    pub(crate) fn open(&self, (vote, row): (&VoteId, &str), sealed: &str) -> Option<Slip> {
        let mut whole = BASE64_STANDARD_NO_PAD.decode(sealed).ok()?;
        let (nonce, text) = whole.split_at_mut_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let text = self.seals.open_in_place(nonce, Aad::from(place(vote, row)), text).ok()?;
        serde_json::from_slice(text).ok()
    }
}

/// A row is not taken for another.
fn place(vote: &VoteId, row: &str) -> String {
    format!("{vote} {row}")
}

/// How long each sealed ballot of a vote is, before its tag: as the longest that could be cast in it.
pub(crate) fn room(opening: &Opening, paper: Paper) -> usize {
    let college = opening.colleges.iter().map(|college| college.key.len()).max().unwrap_or_default();
    (BESIDE + college + paper.longest()).next_multiple_of(STEP)
}

/// The receipt of a ballot, from its number: ten letters and digits that are not mistaken for one another (Crockford's base 32), in three
/// groups.
pub(crate) fn receipt(number: &str) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let hash = sha256_hex(format!("receipt {number}"));
    let bits = u64::from_str_radix(hash.get(..16).unwrap_or_default(), 16).unwrap_or_default();
    let letter = |at: u32| char::from(LETTERS[usize::try_from((bits >> (at * 5)) & 31).unwrap_or_default()]);
    let letters: String = (0..10).map(letter).collect();
    format!("{}-{}-{}", &letters[..4], &letters[4..7], &letters[7..])
}

/// A nonce that was never used.
pub(crate) fn nonce(app: &App) -> [u8; NONCE_LEN] {
    let random = BASE64_URL_SAFE_NO_PAD.decode(app.random(NONCE_LEN));
    random.ok().and_then(|bytes| bytes.try_into().ok()).expect("the house gives URL-safe base64 of so many bytes")
}

/// So many numbers that chance alone makes.
pub(crate) fn numbers(app: &App, many: usize) -> Vec<u64> {
    let random = BASE64_URL_SAFE_NO_PAD.decode(app.random(many * 8)).expect("the house gives URL-safe base64");
    random.chunks_exact(8).map(|bytes| u64::from_le_bytes(bytes.try_into().unwrap_or_default())).collect()
}

/// The same things in an order that chance alone makes.
pub(crate) fn by_chance<T>(app: &App, all: Vec<T>) -> Vec<T> {
    let numbers = numbers(app, all.len());
    shuffled(all, &numbers)
}

/// The same things in an order that chance makes, by a number for each of them.
fn shuffled<T>(mut all: Vec<T>, numbers: &[u64]) -> Vec<T> {
    for (last, drawn) in (1..all.len()).rev().zip(numbers) {
        // Of 2^64 numbers, the remainder by so few is as even as anyone can tell.
        let at = usize::try_from(drawn % (last as u64 + 1)).unwrap_or_default();
        all.swap(last, at);
    }
    all
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    fn key(byte: u8) -> Key {
        Key::of(&[byte; KEY_LEN])
    }

    fn slip(said: &str) -> Slip {
        Slip { college: "elected".into(), weight: 1, by_proxy: false, said: said.into(), receipt: receipt("a number") }
    }

    fn seat(number: i64) -> SeatAt {
        SeatAt { college: Id::new("c"), number }
    }

    #[test]
    fn a_ballot_opens_with_its_own_key_in_its_own_row_of_its_own_vote_as_it_was_sealed() {
        let (vote, row) = (VoteId::new("v"), key(1).row(&seat(1)));
        let sealed = key(1).seal((&vote, &row), &slip("yes"), 256, [7; NONCE_LEN]);
        assert_eq!(key(1).open((&vote, &row), &sealed), Some(slip("yes")));
        assert_eq!(key(2).open((&vote, &row), &sealed), None);
        assert_eq!(key(1).open((&vote, &key(1).row(&seat(2))), &sealed), None);
        assert_eq!(key(1).open((&VoteId::new("w"), &row), &sealed), None);
        let other = if sealed[30..].starts_with('A') { "B" } else { "A" };
        let touched = format!("{}{other}{}", &sealed[..30], &sealed[31..]);
        assert_eq!(key(1).open((&vote, &row), &touched), None, "one letter of it is another");
        assert_eq!(key(1).open((&vote, &row), "no ballot"), None);
    }

    #[test]
    fn ballots_are_all_as_long_whatever_they_say() {
        let (vote, row) = (VoteId::new("v"), "row");
        let length = |said: &str| key(1).seal((&vote, row), &slip(said), 256, [7; NONCE_LEN]).len();
        assert_eq!(length("yes"), length("abstain"));
        assert_eq!(length("+"), length(">10.11.12.13.14.15.16.17.18.19"));
    }

    #[test]
    fn a_row_names_no_seat_to_whoever_has_no_key() {
        let one = key(1).row(&seat(1));
        assert_eq!(one, key(1).row(&seat(1)), "the second ballot of a seat finds the first");
        assert_ne!(one, key(1).row(&seat(2)));
        assert_ne!(one, key(2).row(&seat(1)));
        assert_ne!(key(1).number("n"), key(2).number("n"));
    }

    #[test]
    fn an_older_ballot_in_the_place_of_its_successor_sums_up_to_something_else() {
        let row = |n: i64, sealed: &str| (key(1).row(&seat(n)), sealed.to_owned());
        let now = key(1).sum(&[row(1, "new"), row(2, "other")]);
        assert_ne!(key(1).sum(&[row(1, "old"), row(2, "other")]), now);
        assert_ne!(key(1).sum(&[row(1, "other"), row(2, "new")]), now);
        assert_ne!(key(2).sum(&[row(1, "new"), row(2, "other")]), now);
        let (id, _) = row(1, "old");
        let replaced = key(1).sum(&[row(1, "old"), row(2, "other")]);
        assert_eq!(replaced.with(key(1).mark(&id, "old")).with(key(1).mark(&id, "new")), now);
    }

    #[test]
    fn a_receipt_is_always_that_of_its_number() {
        assert_eq!(receipt("one"), receipt("one"));
        assert_ne!(receipt("one"), receipt("two"));
        assert_eq!(receipt("one").len(), 12);
    }

    #[test]
    fn shuffling_loses_nobody_and_any_order_may_come() {
        let mut seen = std::collections::BTreeSet::new();
        for chance in 0..2_000_u64 {
            let numbers: Vec<u64> = (0..3_u64).map(|n| chance * 7_919 + n * 104_729).collect();
            let order = shuffled(vec![1, 2, 3], &numbers);
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, [1, 2, 3]);
            seen.insert(order);
        }
        assert_eq!(seen.len(), 6);
    }
}
