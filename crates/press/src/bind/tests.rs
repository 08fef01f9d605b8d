//! What cannot be bound ends in a reason, soon and in little memory; what can is copied whole.

use std::{io::Write as _, time::Instant};

use flate2::{Compression, write::ZlibEncoder};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};

use super::*;

/// The most pages that these tests let in.
const MOST: usize = 50;

/// A PDF of these objects, numbered from 1, the first its catalog, with a table that is right.
pub(super) fn file(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f\r\n", objects.len() + 1);
    for (nth, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n\r\n", bytes.len()));
        bytes.extend_from_slice(format!("{} 0 obj\n{object}\nendobj\n", nth + 1).as_bytes());
    }
    let at = bytes.len();
    let size = objects.len() + 1;
    bytes.extend_from_slice(
        format!("{table}trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{at}\n%%EOF\n").as_bytes(),
    );
    bytes
}

pub(super) fn objects(all: &[&str]) -> Vec<String> {
    all.iter().map(|it| (*it).to_owned()).collect()
}

/// A catalog, a tree of `kids` (`3 0 R 4 0 R`), and further objects.
pub(super) fn of(kids: &str, more: &[&str]) -> Vec<u8> {
    let tree = format!("<</Type/Pages/Kids[{kids}]/Count 1/MediaBox[0 0 200 300]>>");
    file(&[objects(&["<</Type/Catalog/Pages 2 0 R>>", &tree]), objects(more)].concat(), "")
}

pub(super) fn squeezed(bytes: &[u8]) -> Vec<u8> {
    let mut out = ZlibEncoder::new(Vec::new(), Compression::best());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

/// What becomes of it, in a program that is not optimised: within seconds.
pub(super) fn soon(document: &[u8]) -> Result<usize, Unbound> {
    let started = Instant::now();
    let found = leaves(document, MOST);
    assert!(started.elapsed().as_secs() < 20, "it took {:?}", started.elapsed());
    found
}

#[test]
fn pages_are_counted_where_the_table_is_right_and_where_it_is_not() {
    let two = of(
        "3 0 R 4 0 R",
        &["<</Type/Page>>", "<</Type/Page/Contents 5 0 R>>", "<</Length 3>>\nstream\nq Q\nendstream"],
    );
    assert_eq!(soon(&two), Ok(2));
    let (head, rest) = two.split_at(9);
    let moved = [head, b"% a remark that moves all that follows\n", rest].concat();
    assert_eq!(soon(&moved), Ok(2));
    let cut = &two[..two.len() - 60];
    assert_eq!(soon(cut), Ok(2), "its table is gone, its trailer not read");
    assert_eq!(soon(b"%PDF-1.7\n%%EOF\n"), Err(Unbound::Damaged));
    assert_eq!(soon(b"no PDF"), Err(Unbound::Damaged));
}

#[test]
fn what_is_locked_or_layered_or_long_says_so() {
    let page = ["<</Type/Page>>"];
    let locked = file(&objects(&["<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page>>"]), "/Encrypt 4 0 R");
    assert_eq!(soon(&locked), Err(Unbound::Locked));
    let layered = "<</Pages 2 0 R/OCProperties<</OCGs[4 0 R]/D<</OFF[4 0 R]>>>>>>";
    assert_eq!(soon(&file(&objects(&[layered, "<</Kids[3 0 R]>>", page[0]]), "")), Err(Unbound::Layered));
    let kids: String = (3..3 + MOST + 1).map(|number| format!("{number} 0 R ")).collect();
    assert_eq!(soon(&of(&kids, &vec![page[0]; MOST + 1])), Err(Unbound::TooLong));
    assert_eq!(soon(&of(&kids, &vec![page[0]; MOST])), Ok(MOST));
}

#[test]
fn a_tree_that_leads_back_to_itself_or_forks_without_end_ends() {
    assert_eq!(soon(&of("2 0 R", &[])), Err(Unbound::Damaged));
    assert_eq!(soon(&of("3 0 R 2 0 R", &["<</Type/Page>>"])), Ok(1));
    let forks: Vec<String> = (3..70).map(|at| format!("<</Kids[{0} 0 R {0} 0 R]>>", at + 1)).collect();
    let forks: Vec<&str> = forks.iter().map(String::as_str).chain(["<</Type/Page>>"]).collect();
    assert_eq!(soon(&of("3 0 R", &forks)), Ok(1));
    let deep: Vec<String> = (3..50_000).map(|at| format!("<</Kids[{} 0 R]>>", at + 1)).collect();
    let deep: Vec<&str> = deep.iter().map(String::as_str).chain(["<</Type/Page>>"]).collect();
    assert_eq!(soon(&of("3 0 R", &deep)), Ok(1));
    let own = "<</Length 4 0 R>>\nstream\nq Q\nendstream";
    assert_eq!(soon(&of("3 0 R", &["<</Type/Page/Contents 4 0 R>>", own])), Ok(1), "a length that is the stream's own");
}

#[test]
fn what_opens_to_more_than_it_seems_is_not_opened() {
    let bomb = squeezed(&[b"9 0 ".as_slice(), &vec![b' '; 300 * 1024 * 1024]].concat());
    let mut bytes = b"%PDF-1.5\n".to_vec();
    bytes.extend_from_slice(
        format!("5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {}>>\nstream\n", bomb.len()).as_bytes(),
    );
    bytes.extend_from_slice(&bomb);
    bytes.extend_from_slice(b"\nendstream\nendobj\ntrailer\n<</Root 9 0 R>>\n%%EOF\n");
    assert_eq!(soon(&bytes), Err(Unbound::TooHeavy));
    let deep = format!("<</Type/Page/Resources{}>>", "[".repeat(500_000));
    assert_eq!(soon(&of("3 0 R", &[&deep])), Err(Unbound::Damaged));
}

#[test]
fn objects_that_overlap_do_not_multiply_the_file() {
    // Each stream holds the heads of all that follow: copied one by one they would be a thousand times the file.
    let many = 1000;
    let mut body = String::new();
    for number in 10..10 + many {
        body.push_str(&format!("{number} 0 obj <</X {} 0 R>>\nstream\n", number + 1));
    }
    body.push_str(&"x".repeat(500_000));
    body.push_str("\nendstream\nendobj\n");
    let page = "3 0 obj <</Type/Page/Contents 10 0 R>>\nendobj\n";
    let tree = "1 0 obj <</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj <</Kids[3 0 R]>>\nendobj\n";
    let bytes = format!("%PDF-1.4\n{tree}{page}{body}trailer\n<</Root 1 0 R>>\n%%EOF\n");
    assert_eq!(soon(bytes.as_bytes()), Err(Unbound::TooHeavy));
}

#[test]
fn photographs_are_pages_and_what_is_half_seen_through_lies_on_white() {
    let picture = RgbaImage::from_fn(40, 20, |x, _| Rgba([200, 0, 0, if x < 20 { 255 } else { 0 }]));
    let picture = DynamicImage::ImageRgba8(picture);
    let written = |picture: &DynamicImage, format| {
        let mut out = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut out, format).unwrap();
        out.into_inner()
    };
    let opaque = DynamicImage::ImageRgb8(picture.to_rgb8());
    for file in [
        written(&picture, ImageFormat::Png),
        written(&opaque, ImageFormat::Png),
        written(&DynamicImage::ImageLuma8(picture.to_luma8()), ImageFormat::Png),
        written(&DynamicImage::ImageLumaA16(picture.to_luma_alpha16()), ImageFormat::Png),
        written(&opaque, ImageFormat::Jpeg),
    ] {
        assert_eq!(soon(&file), Ok(1));
        assert_eq!(leaves(&file, 0), Err(Unbound::TooLong));
        assert!(matches!(soon(&file[..file.len() / 2]), Err(Unbound::Damaged) | Ok(1)));
    }
}

#[test]
fn no_file_however_damaged_ends_the_program() {
    let content = "<</Length 12/Filter[/ASCIIHexDecode]>>\nstream\n71205120>\nendstream";
    let whole = of(
        "3 0 R",
        &["<</Type/Page/Contents 4 0 R/Annots[<</Subtype/Widget/Rect[0 0 9 9]/AP<</N 4 0 R>>>>]>>", content],
    );
    let mut picture = std::io::Cursor::new(Vec::new());
    DynamicImage::new_rgba8(9, 9).write_to(&mut picture, ImageFormat::Png).unwrap();
    let mut state = 1_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or_default() % below
    };
    for whole in [whole, picture.into_inner()] {
        for _ in 0..3000 {
            let mut bytes = whole.clone();
            for _ in 0..=next(4) {
                let at = next(bytes.len());
                match next(4) {
                    0 => bytes[at] = u8::try_from(next(256)).unwrap_or_default(),
                    1 => bytes.truncate(at.max(1)),
                    2 => bytes.insert(at, b"0129<>[]()/% R"[next(14)]),
                    _ => {
                        let _ = bytes.remove(at);
                        if bytes.is_empty() {
                            bytes.push(b'%');
                        }
                    }
                }
            }
            let _ = leaves(&bytes, MOST);
        }
    }
}
