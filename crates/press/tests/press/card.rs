//! The picture beside forwarded links.

use std::{collections::BTreeMap, path::Path};

use image::{ImageFormat, Rgb, RgbImage};
use kernel::Lang;
use press::{CARD, Card, Texts};

const GROUND: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#1a2252"/></svg>"##;

fn texts(fr: &str, ar: &str) -> Texts {
    Texts::one(Lang::Fr, fr).with(Lang::Ar, ar).with(Lang::En, "Test club").with(Lang::Es, "Club de prueba")
}

fn drawn(lang: Lang, club: &Texts) -> RgbImage {
    let card = Card {
        lang,
        club: club.clone(),
        sentence: texts("Des villes y agissent ensemble.", "مدن تعمل معا."),
        address: "club.example.org",
        ground: GROUND,
        inks: ["#f6efe0", "#c9cbe4", "#eba87f"],
    };
    let png = press::card(&card).expect("a card");
    assert_eq!(press::card(&card).expect("the same"), png, "the same card gives the same bytes");
    assert!(png.len() < 200 * 1024, "{} bytes", png.len());
    if let Ok(folder) = std::env::var("PRESS_KEEP") {
        std::fs::write(Path::new(&folder).join(format!("card-{lang}-{}.png", png.len())), &png)
            .expect("the folder takes files");
    }
    image::load_from_memory_with_format(&png, ImageFormat::Png).expect("it is a PNG").to_rgb8()
}

/// How many pixels of a colour stand in the left half and in the right one.
fn halves(picture: &RgbImage, colour: [u8; 3]) -> (usize, usize) {
    let mut halves = (0, 0);
    for (x, _, _) in picture.enumerate_pixels().filter(|(_, _, pixel)| **pixel == Rgb(colour)) {
        if x < CARD.0 / 2 { halves.0 += 1 } else { halves.1 += 1 }
    }
    halves
}

#[test]
fn a_card_is_a_png_of_its_size_whose_words_stand_where_reading_starts() {
    let club = texts("Club international de Smara des villes jumelées", "النادي الدولي للسمارة للمدن المتوأمة");
    for lang in Lang::ALL {
        let picture = drawn(lang, &club);
        assert_eq!(picture.dimensions(), CARD);
        let (left, right) = halves(&picture, [0xf6, 0xef, 0xe0]);
        let (start, end) = if lang == Lang::Ar { (right, left) } else { (left, right) };
        assert!(start > 2000 && start > 4 * end, "{lang}: {start} pixels of the name where it starts, {end} beyond");
        let line = halves(&picture, [0xeb, 0xa8, 0x7f]);
        assert!(line.0 + line.1 > 500, "{lang}: the line between them");
        let mut colours: BTreeMap<[u8; 3], usize> = BTreeMap::new();
        picture.pixels().for_each(|pixel| *colours.entry(pixel.0).or_default() += 1);
        assert_eq!(picture.get_pixel(0, 0).0, [0x1a, 0x22, 0x52], "what lies behind fills the corners");
        assert!(colours.len() > 20, "{lang}: letters have smooth edges");
    }
}

#[test]
fn a_long_name_is_set_smaller_and_stays_on_the_card() {
    let long = Texts::one(Lang::Fr, "Réseau international des collectivités territoriales jumelées ".repeat(4));
    let picture = drawn(Lang::Fr, &long);
    let border = |x: u32, y: u32| x < 20 || y < 20 || x >= CARD.0 - 20 || y >= CARD.1 - 20;
    let mut edge = picture.enumerate_pixels().filter(|(x, y, _)| border(*x, *y));
    assert!(edge.all(|(_, _, pixel)| pixel.0 == [0x1a, 0x22, 0x52]), "no letter runs over the edge");
}

#[test]
fn what_lies_behind_must_be_a_picture() {
    let club = texts("Club", "نادي");
    let card = Card { lang: Lang::Fr, club, sentence: Texts::default(), address: "", ground: "<p>", inks: ["#000"; 3] };
    assert!(matches!(press::card(&card), Err(press::PressError::Broken(_))));
}
