//! What streams of a PDF hold (ISO 32000-1, 7.4): only those that hold objects are opened, and never further than a bound.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::{
    Unbound,
    value::{Dict, Value},
};

/// The most bytes that a stream of objects may have once it is open.
const OPEN_MOST: usize = 32 * 1024 * 1024;

/// The bytes of a stream of objects; how many were opened is told to `spend`, whatever becomes of them.
pub(super) fn opened(
    dict: &Dict,
    raw: &[u8],
    spend: &dyn Fn(usize) -> Result<(), Unbound>,
) -> Result<Vec<u8>, Unbound> {
    let first = |value: Option<&Value>| match value {
        Some(Value::Array(all)) if all.len() == 1 => all.first().cloned(),
        other => other.cloned(),
    };
    let Some(filter) = first(dict.get("Filter")) else {
        spend(raw.len())?;
        return Ok(raw.to_vec());
    };
    if !filter.is_name("FlateDecode") {
        return Err(Unbound::Damaged);
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(OPEN_MOST).unwrap_or(u64::MAX);
    // What was read before an end that is not right is kept: many programs write such ends.
    let _ = ZlibDecoder::new(raw).take(most + 1).read_to_end(&mut bytes);
    spend(bytes.len())?;
    if bytes.len() > OPEN_MOST {
        return Err(Unbound::TooHeavy);
    }
    let parms = first(dict.get("DecodeParms"));
    let parm = |name: &str| parms.as_ref().and_then(Value::as_dict).and_then(|it| it.get(name)?.as_count());
    match parm("Predictor").unwrap_or(1) {
        1 => Ok(bytes),
        predictor if predictor >= 10 => {
            let bits = parm("Colors").unwrap_or(1).checked_mul(parm("BitsPerComponent").unwrap_or(8));
            let row = bits.and_then(|bits| bits.checked_mul(parm("Columns").unwrap_or(1)));
            let (bits, row) = (bits.ok_or(Unbound::Damaged)?, row.ok_or(Unbound::Damaged)?.div_ceil(8));
            rows(&bytes, row, bits.div_ceil(8)).ok_or(Unbound::Damaged)
        }
        _ => Err(Unbound::Damaged),
    }
}

/// Rows of which each says first how it differs from the one above.
fn rows(bytes: &[u8], row: usize, pixel: usize) -> Option<Vec<u8>> {
    if row == 0 || row > OPEN_MOST {
        return None;
    }
    let mut all: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut above = vec![0; row];
    for line in bytes.chunks_exact(row + 1) {
        let mut own = line[1..].to_vec();
        unfilter(line[0], &mut own, &above, pixel)?;
        all.extend_from_slice(&own);
        above = own;
    }
    Some(all)
}

/// A row of a PNG as it is, from how it differs from the pixel before and the row above (PNG 1.2, 6).
pub(super) fn unfilter(filter: u8, row: &mut [u8], above: &[u8], pixel: usize) -> Option<()> {
    for at in 0..row.len() {
        row[at] = row[at].wrapping_add(guess(filter, at, (row, above), pixel)?);
    }
    Some(())
}

/// The other way: how a row differs, after the word of how it does.
pub(super) fn filtered(filter: u8, (row, above): (&[u8], &[u8]), pixel: usize) -> Option<Vec<u8>> {
    let mut all = Vec::with_capacity(row.len() + 1);
    all.push(filter);
    for (at, byte) in row.iter().enumerate() {
        all.push(byte.wrapping_sub(guess(filter, at, (row, above), pixel)?));
    }
    Some(all)
}

/// What a byte of a row is guessed to be by those before it and above it.
fn guess(filter: u8, at: usize, (row, above): (&[u8], &[u8]), pixel: usize) -> Option<u8> {
    let left = at.checked_sub(pixel).map_or(0, |at| row[at]);
    let up = above[at];
    let corner = at.checked_sub(pixel).map_or(0, |at| above[at]);
    Some(match filter {
        0 => 0,
        1 => left,
        2 => up,
        3 => u8::try_from((u16::from(left) + u16::from(up)) / 2).unwrap_or_default(),
        4 => nearest(left, up, corner),
        _ => return None,
    })
}

/// Paeth's choice.
fn nearest(left: u8, up: u8, corner: u8) -> u8 {
    let (a, b, c) = (i16::from(left), i16::from(up), i16::from(corner));
    let guess = a + b - c;
    let (to_a, to_b, to_c) = ((guess - a).abs(), (guess - b).abs(), (guess - c).abs());
    if to_a <= to_b && to_a <= to_c {
        left
    } else if to_b <= to_c {
        up
    } else {
        corner
    }
}
