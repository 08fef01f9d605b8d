//! What a long list weighs: places that nobody lives in to fill it, and what its page takes on its way to a telephone.

use crate::Client;

/// The most that a public page may weigh on its way, in bytes, without its fonts.
pub const WEIGHT_MOST: usize = 40 * 1024;

/// A name for the `number`th of many places, as unlike its neighbours as names are: alike, they would weigh nothing.
pub fn made_up(number: u64) -> String {
    const SYLLABLES: [&str; 16] =
        ["ta", "zou", "mar", "ke", "bel", "nor", "dè", "ila", "gra", "den", "ou", "chi", "va", "pre", "lim", "sa"];
    let mixed = (number + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let word: String = (0..4).map(|at| SYLLABLES[(mixed >> (8 * at + 20)) as usize % SYLLABLES.len()]).collect();
    format!("{}{} {number}", word[..1].to_uppercase(), &word[1..])
}

/// What the page at an address weighs on its way, in bytes: its text, and the sheets and scripts that it names.
///
/// # Panics
/// When it is no page, or names what is not there.
pub async fn weight(client: &Client, address: &str) -> usize {
    let page = client.get(address).await.ok().text();
    let named = page.split('"').filter(|part| part.starts_with("/assets/") && !part.ends_with(".woff2"));
    let mut weight = 0;
    for part in [address].into_iter().chain(named) {
        let packed = client.get_with(part, "accept-encoding", "br").await.ok();
        assert_eq!(packed.header("content-encoding"), "br", "{part} travels as it is");
        weight += packed.bytes.len();
    }
    weight
}
