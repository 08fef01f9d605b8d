//! Files that were made to fill the memory, the stack or the day: each ends in a reason, or is bound like any other.

use image::{DynamicImage, ImageFormat, RgbaImage};

use super::{
    picture::picture,
    stream::opened,
    tests::{file, objects, of, soon, squeezed},
    *,
};

/// A PDF of these objects, whose table is a stream: of each object its sort, and where it is.
fn by_stream(objects: &[String], inside: &[(u32, u8)]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.5\n".to_vec();
    let mut table = vec![0, 0, 0, 0];
    for object in objects {
        let at = u16::try_from(bytes.len()).unwrap().to_be_bytes();
        table.extend([1, at[0], at[1], 0]);
        bytes.extend_from_slice(object.as_bytes());
    }
    for (stream, nth) in inside {
        let stream = u16::try_from(*stream).unwrap().to_be_bytes();
        table.extend([2, stream[0], stream[1], *nth]);
    }
    let (at, size) = (bytes.len(), table.len() / 4);
    let head = format!("/Type/XRef/W[1 2 1]/Size {size}/Root 1 0 R/Length {}", table.len());
    bytes.extend_from_slice(format!("{size} 0 obj\n<<{head}>>\nstream\n").as_bytes());
    bytes.extend_from_slice(&table);
    bytes.extend_from_slice(format!("\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n").as_bytes());
    bytes
}

#[test]
fn a_stream_of_objects_that_must_be_open_to_be_opened_does_not_end_the_program() {
    let catalog = "1 0 obj\n<</Type/Catalog/Pages 3 0 R>>\nendobj\n";
    let stream = "2 0 obj\n<</Type/ObjStm/N 4 0 R/First 8/Length 12>>\nstream\n3 0 4 2 7 2 \nendstream\nendobj\n";
    let bytes = by_stream(&objects(&[catalog, stream]), &[(2, 0), (2, 1)]);
    assert_eq!(soon(&bytes), Err(Unbound::Damaged));
}

#[test]
fn objects_in_streams_are_found_by_a_table_that_is_one() {
    let catalog = "1 0 obj\n<</Type/Catalog/Pages 3 0 R>>\nendobj\n";
    let tree = "3 0 4 17 <</Kids[4 0 R]>> <</Type/Page>>";
    let length = tree.len();
    let stream = format!("2 0 obj\n<</Type/ObjStm/N 2/First 9/Length {length}>>\nstream\n{tree}\nendstream\nendobj\n");
    assert_eq!(soon(&by_stream(&[catalog.to_owned(), stream], &[(2, 0), (2, 1)])), Ok(1));
}

#[test]
fn a_table_of_more_objects_than_any_file_has_is_not_kept() {
    let table = squeezed(&vec![1; 3_000_000]);
    let mut bytes = b"%PDF-1.5\n9 0 obj\n".to_vec();
    let head = format!("/Type/XRef/W[1 0 0]/Size 3000000/Root 1 0 R/Filter/FlateDecode/Length {}", table.len());
    bytes.extend_from_slice(format!("<<{head}>>\nstream\n").as_bytes());
    bytes.extend_from_slice(&table);
    bytes.extend_from_slice(b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n");
    assert_eq!(soon(&bytes), Err(Unbound::TooHeavy));
}

#[test]
fn what_never_ends_is_not_read_to_the_end_again_and_again() {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    for number in 0..60_000 {
        bytes.extend_from_slice(format!("{number} 0 obj (\n").as_bytes());
    }
    bytes.extend_from_slice(b"trailer<</Root 1 0 R>>\n%%EOF\n");
    assert_eq!(soon(&bytes), Err(Unbound::TooHeavy));
}

#[test]
fn what_all_pages_inherit_is_held_once_however_deep_their_tree_is() {
    let many = "0 ".repeat(200_000);
    let tree = format!("<</Kids[3 0 R]/Resources<</X[{many}]>>>>");
    let mut all = objects(&["<</Type/Catalog/Pages 2 0 R>>", &tree]);
    all.extend((3..5000).map(|at| format!("<</Kids[{} 0 R]>>", at + 1)));
    all.push("<</Type/Page>>".to_owned());
    assert_eq!(soon(&file(&all, "")), Ok(1));
    all[2] = format!("<</Kids[4 0 R]/Resources<</X[{many}]>>>>");
    assert_eq!(soon(&file(&all, "")), Err(Unbound::TooHeavy), "nobody has this much twice");
}

#[test]
fn one_remark_that_a_page_names_a_thousand_times_is_written_as_far_as_there_is_room() {
    let remark = format!("<</Subtype/Stamp/Rect[0 0 9 9]/AP<</N[{}]>>>>", "0 ".repeat(100_000));
    let page = format!("<</Type/Page/Annots[{}]>>", "4 0 R ".repeat(1000));
    assert_eq!(soon(&of("3 0 R", &[&page, &remark])), Err(Unbound::TooHeavy));
    let page = format!("<</Type/Page/Annots[{}]>>", "4 0 R ".repeat(3));
    assert_eq!(soon(&of("3 0 R", &[&page, &remark])), Ok(1));
}

#[test]
fn a_font_keeps_its_name_whatever_it_is_called() {
    let page = "<</Type/Page/AA<</O 5 0 R>>/Resources<</Font<</AA 4 0 R>>>>>>";
    let document = of("3 0 R", &[page, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", "<</S/JavaScript/JS(x)>>"]);
    let mut tail = Tail { bytes: Vec::new(), places: Vec::new(), next: 1 };
    assert_eq!(copied(&document, &mut tail, (9, 5)).unwrap().len(), 1);
    let written = String::from_utf8(tail.bytes).unwrap();
    assert!(written.contains("/Font<</AA") && written.contains("Helvetica"), "{written}");
    assert!(!written.contains("JavaScript"), "what the page would do is left behind: {written}");
}

/// A file of a picture of which each row is the same noise, half seen through.
fn noise(width: u32, height: u32) -> Vec<u8> {
    let shade = |x: u32, channel: u32| {
        let mixed = (x * 4 + channel).wrapping_mul(2_654_435_761);
        (mixed ^ mixed >> 15).to_le_bytes()[1]
    };
    let picture = RgbaImage::from_fn(width, height, |x, _| image::Rgba([shade(x, 0), shade(x, 1), shade(x, 2), 128]));
    let mut out = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgba8(picture).write_to(&mut out, ImageFormat::Png).unwrap();
    out.into_inner()
}

#[test]
fn a_picture_that_is_seen_through_is_squeezed_on_white_as_it_was_before() {
    let (width, height) = (12_000, 200);
    let document = noise(width, height);
    let shown = usize::try_from(width * height * 3).unwrap();
    assert!(document.len() * 20 < shown, "its rows are the same: {} bytes", document.len());
    let mut tail = Tail { bytes: Vec::new(), places: Vec::new(), next: 1 };
    assert_eq!(copied(&document, &mut tail, (9, 5)).unwrap().len(), 1);
    assert!(tail.bytes.len() < document.len() * 2, "{} of {}", tail.bytes.len(), document.len());
    assert_eq!(picture(&document, 1000).err(), Some(Unbound::TooHeavy), "it is written no further than there is room");
}

#[test]
fn what_is_half_seen_through_is_half_white() {
    let seen = RgbaImage::from_fn(3, 2, |x, y| {
        image::Rgba([200, 100, 0, [0, 128, 255][usize::try_from((x + y) % 3).unwrap()]])
    });
    let mut out = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgba8(seen).write_to(&mut out, ImageFormat::Png).unwrap();
    let (dict, bytes) = picture(&out.into_inner(), 10_000).unwrap().parts();
    let pixels = opened(&dict, &bytes, &|_| Ok(())).unwrap();
    let (white, half, whole) = ([255, 255, 255], [227, 177, 127], [200, 100, 0]);
    assert_eq!(pixels, [white, half, whole, half, whole, white].concat());
}

#[test]
fn a_picture_of_a_sort_that_is_none_is_damaged() {
    let mut document = noise(4, 4);
    document[24] = 3;
    assert_eq!(soon(&document), Err(Unbound::Damaged), "three bits");
    let mut document = noise(4, 4);
    (document[24], document[25]) = (8, 3);
    assert_eq!(soon(&document), Err(Unbound::Damaged), "a palette without colours");
}
