//! What a file is, by its bytes; and photographs written anew.

use std::io::Cursor;

use bytes::Bytes;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, ImageResult, Limits, metadata::Orientation};

use super::Kind;
use crate::{Failure, Refusal, Result, WORDS};

/// The most pixels of a photograph, either way.
const SIDE_MOST: u32 = 12_000;
/// The most bytes that a photograph may take while it is open.
const OPEN_MOST: u64 = 256 * 1024 * 1024;

/// What the bytes are, whatever their name says; a photograph comes back upright and without what it carried along.
pub(super) fn look(bytes: &Bytes) -> Result<(Kind, Bytes)> {
    let refuse = |key: &'static str| Failure::from(Refusal::new(&WORDS, key));
    let anew = |format| anew(bytes, format).map_err(|_| refuse("file-not-whole"));
    match infer::get(bytes).map(|kind| kind.mime_type()) {
        Some("application/pdf") if is_whole_pdf(bytes) => Ok((Kind::Pdf, bytes.clone())),
        Some("application/pdf") => Err(refuse("file-not-whole")),
        Some("image/jpeg") => Ok((Kind::Jpeg, anew(ImageFormat::Jpeg)?)),
        Some("image/png") => Ok((Kind::Png, anew(ImageFormat::Png)?)),
        _ => Err(refuse("file-not-taken")),
    }
}

/// Begins as a PDF, ends as one, and holds nothing after its end: a file that is two things at once is refused.
fn is_whole_pdf(bytes: &[u8]) -> bool {
    let end = b"%%EOF";
    let Some(last) = bytes.windows(end.len()).rposition(|window| window == end) else { return false };
    let ends = bytes[last + end.len()..].iter().all(u8::is_ascii_whitespace);
    bytes.starts_with(b"%PDF-") && ends && !is_zip(bytes)
}

/// Whether programs would open it as a ZIP: its directory ends where they look for that end. What follows there is a
/// remark of at most 64 KiB, which may itself be the end of a PDF (APPNOTE 4.3.16).
fn is_zip(bytes: &[u8]) -> bool {
    let (mark, record) = (b"PK\x05\x06", 22 + usize::from(u16::MAX));
    bytes[bytes.len().saturating_sub(record)..].windows(mark.len()).any(|window| window == mark)
}

/// The same picture written by us: what was hidden in its file is gone.
fn anew(bytes: &[u8], format: ImageFormat) -> ImageResult<Bytes> {
    let mut out = Cursor::new(Vec::new());
    open(bytes, format)?.write_to(&mut out, format)?;
    Ok(out.into_inner().into())
}

/// The picture as its camera was held: telephones write it lying and say so beside it (Exif, orientation). An error when
/// it is no picture, or one that would fill the memory.
fn open(bytes: &[u8], format: ImageFormat) -> ImageResult<DynamicImage> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MOST);
    limits.max_image_height = Some(SIDE_MOST);
    limits.max_alloc = Some(OPEN_MOST);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder()?;
    limits.reserve(decoder.total_bytes())?;
    let held = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(held);
    Ok(picture)
}

#[cfg(test)]
mod tests {
    use image::{ImageError, Rgb, RgbImage};

    use super::*;

    /// The key of the sentence by which a file is refused.
    fn refused(bytes: &'static [u8]) -> String {
        match look(&Bytes::from_static(bytes)) {
            Err(Failure::Refused(refusal)) => refusal.key().to_owned(),
            other => panic!("{other:?}"),
        }
    }

    /// A picture of one colour on its left and another on its right, as a file.
    fn two_colours(format: ImageFormat) -> Vec<u8> {
        let picture = RgbImage::from_fn(32, 16, |x, _| if x < 16 { Rgb([220, 0, 0]) } else { Rgb([0, 0, 220]) });
        let mut out = Cursor::new(Vec::new());
        picture.write_to(&mut out, format).unwrap();
        out.into_inner()
    }

    /// The head of a PNG that says to be `side` pixels wide and high, eight bits for each of red, green and blue.
    fn png_of(side: u32) -> Vec<u8> {
        let mut head = b"IHDR".to_vec();
        head.extend([side.to_be_bytes(), side.to_be_bytes()].concat());
        head.extend([8, 2, 0, 0, 0]);
        let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
        for chunk in [head, b"IDAT\x78\x9c".to_vec()] {
            let mut sum = flate2::Crc::new();
            sum.update(&chunk);
            let length = u32::try_from(chunk.len() - 4).unwrap();
            file.extend([&length.to_be_bytes(), chunk.as_slice(), &sum.sum().to_be_bytes()].concat());
        }
        file
    }

    #[test]
    fn a_file_that_is_two_things_at_once_is_refused() {
        assert!(look(&Bytes::from_static(b"%PDF-1.7 %%EOF\r\n")).is_ok());
        assert_eq!(refused(b"%PDF-1.7 %%EOF PK\x03\x04 a zip after its end"), "file-not-whole");
        let remark = b"%PDF-1.7 PK\x03\x04 PK\x01\x02 PK\x05\x06\0\0\0\0\x01\0\x01\0\x2e\0\0\0\x10\0\0\0\x06\0%%EOF\n";
        assert_eq!(refused(remark), "file-not-whole", "a zip whose remark ends it as a PDF");
        assert_eq!(refused(b"%PDF-1.7 cut off"), "file-not-whole");
        assert_eq!(refused(b"PK\x03\x04 a zip before its beginning %PDF-1.7 %%EOF"), "file-not-taken");
        assert_eq!(refused(b"GIF89a;%PDF-1.7 %%EOF"), "file-not-taken");
        assert_eq!(refused(b"<html>"), "file-not-taken");
    }

    #[test]
    fn a_picture_is_written_anew_without_what_was_hidden_in_it() {
        for (format, kind) in [(ImageFormat::Png, Kind::Png), (ImageFormat::Jpeg, Kind::Jpeg)] {
            let mut file = two_colours(format);
            file.extend_from_slice(b"PK\x03\x04<script>");
            let (found, anew) = look(&file.into()).unwrap();
            assert_eq!(found, kind);
            assert!(!anew.windows(4).any(|four| four == b"PK\x03\x04"));
        }
    }

    #[test]
    fn a_picture_that_would_fill_the_memory_is_not_opened() {
        for side in [20_000, SIDE_MOST] {
            let bomb = png_of(side);
            assert!(matches!(open(&bomb, ImageFormat::Png), Err(ImageError::Limits(_))), "{side}");
            assert!(look(&bomb.into()).is_err());
        }
    }

    #[test]
    fn a_photograph_taken_with_the_telephone_upright_stays_upright() {
        let plain = two_colours(ImageFormat::Jpeg);
        // Exif with one entry: orientation 6, to be turned to the right by a quarter.
        let exif = b"\xff\xe1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let turned = [&plain[..2], exif, &plain[2..]].concat();
        let (_, anew) = look(&turned.into()).unwrap();
        assert!(!anew.windows(4).any(|four| four == b"Exif"));
        let picture = open(&anew, ImageFormat::Jpeg).unwrap().to_rgb8();
        assert_eq!(picture.dimensions(), (16, 32));
        let red = |y| picture.get_pixel(8, y).0[0] > 128;
        assert_eq!((red(4), red(28)), (true, false), "what was on the left is above");
    }
}
