use kernel::sha256_hex;
use qrcode::{Color, EcLevel, QrCode};

use crate::PressError;

/// The most pages a deed may have.
pub(crate) const MOST_PAGES: usize = 400;

/// The code at the foot of a page of a printed original, such as `A7F3-2K9Q`.
///
/// It is made of the hash of the text, of which party is named first in this copy (counted from 0), and of the page
/// (counted from 1): a page slipped in from another text or another copy does not bear the code it should. Forty bits
/// of SHA-256 in Crockford's letters (no I, L, O, U), so that it can be read out on the telephone.
pub fn page_code(text_hash: &str, first: usize, page: usize) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let digest = sha256_hex(format!("jumelage page\n{text_hash}\n{first}\n{page}"));
    let bits = u64::from_str_radix(&digest[..10], 16).unwrap_or_default();
    let letter = |place: u32| char::from(LETTERS[usize::try_from(bits >> (5 * place) & 31).unwrap_or_default()]);
    (0..8).rev().map(letter).enumerate().fold(String::new(), |mut code, (at, letter)| {
        if at == 4 {
            code.push('-');
        }
        code.push(letter);
        code
    })
}

/// A QR code (ISO/IEC 18004, level M) of an address as one SVG path: each dark run of a row is a rectangle.
pub(crate) fn qr_svg(url: &str) -> Result<String, PressError> {
    let qr = QrCode::with_error_correction_level(url, EcLevel::M).map_err(|_| PressError::TooLong)?;
    let width = qr.width();
    let mut path = String::new();
    for (y, row) in qr.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                path.push_str(&format!("M{x} {y}h{0}v1h-{0}z", run.len()));
            }
            x += run.len();
        }
    }
    Ok(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {width}"><path fill="#1d2136" d="{path}"/></svg>"##
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_another_text_copy_or_place_has_another_code() {
        let code = page_code("abc", 0, 1);
        assert_eq!(code.len(), 9);
        assert_eq!(code.chars().filter(|c| "ILOU".contains(*c)).count(), 0);
        for other in [page_code("abd", 0, 1), page_code("abc", 1, 1), page_code("abc", 0, 2)] {
            assert_ne!(code, other);
        }
        assert_eq!(code, page_code("abc", 0, 1));
    }

    #[test]
    fn an_address_becomes_a_drawing_and_one_too_long_is_refused() {
        assert!(qr_svg("https://example.org/fr/agreements/smara-tombouctou").unwrap().contains("M0 0h7v1h-7z"));
        assert!(matches!(qr_svg(&"x".repeat(5000)), Err(PressError::TooLong)));
    }
}
