//! Documents bound into a file: their own pages are there, and other programs read the whole.

use std::{env, io::Write as _, process::Command};

use kernel::Lang;
use press::{Annex, Dossier, Pdf, Texts, Unbound, Volume};

use crate::{dossier::file, samples};

/// Whether poppler is there to read what was bound. Where it is not, that is said past the harness and the test is left out; unless
/// `JUMELAGE_TEST_TOOLS` says that it must be there, as `scripts/test.sh` does (`testkit::tool` is the same for rooms).
fn is_read() -> bool {
    let folders = env::var_os("PATH").unwrap_or_default();
    let there =
        ["pdftotext", "pdfinfo"].iter().all(|it| env::split_paths(&folders).any(|folder| folder.join(it).is_file()));
    let must = env::var_os("JUMELAGE_TEST_TOOLS").is_some_and(|says| !says.is_empty());
    assert!(there || !must, "poppler is not there: scripts/needs.sh test installs it");
    if !there {
        let says =
            b"skipped: what poppler would read, which is not on this machine (scripts/needs.sh test installs it)\n";
        std::io::stderr().write_all(says).expect("the error output takes a line");
    }
    there
}

/// What a program of another house (poppler) says of a PDF; nothing that it complains of.
fn asked(program: &str, options: &[&str], pdf: &[u8], name: &str) -> String {
    let path = env::temp_dir().join(format!("jumelage-bound-{}-{name}.pdf", std::process::id()));
    std::fs::write(&path, pdf).expect("written");
    let mut command = Command::new(program);
    let command = command.args(options).arg(&path);
    let command = if program == "pdftotext" { command.arg("-") } else { command };
    let said = command.output().expect("it runs");
    std::fs::remove_file(path).expect("it was there");
    assert_eq!(String::from_utf8_lossy(&said.stderr), "", "{program}");
    String::from_utf8_lossy(&said.stdout).into_owned()
}

fn annex(n: usize, name: &str, pages: usize) -> Annex {
    let says = vec![Texts::one(Lang::Fr, format!("{pages} pages")), Texts::one(Lang::En, "SHA-256 00ff")];
    Annex { number: format!("Annexe {n}"), name: name.into(), says, pages }
}

fn picture() -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgba8(60, 30).write_to(&mut out, image::ImageFormat::Png).expect("a picture");
    out.into_inner()
}

/// A file with an agreement and a photograph behind it.
fn bound(lang: Lang) -> (Pdf, usize, Vec<usize>) {
    let documents = [press::deed(&samples::deed(&["fr", "ar"], 6)).expect("printed").bytes, picture()];
    let pages: Vec<usize> = documents.iter().map(|it| press::leaves(it, 50).expect("can be bound")).collect();
    let annexes = vec![annex(1, "Projet de convention", pages[0]), annex(2, "Photographie", pages[1])];
    let print = press::dossier(&Dossier { annexes, ..file(lang) }).expect("printed");
    let own = print.pages;
    let mut volume = Volume::of(print).expect("the press's own");
    for (nth, document) in documents.iter().enumerate() {
        assert_eq!(volume.bind(own - 1 + nth, document, 50), Ok(pages[nth]));
    }
    (volume.finish(), own, pages)
}

#[test]
fn the_pages_of_documents_follow_the_page_that_announces_each() {
    if !is_read() {
        return;
    }
    for lang in [Lang::Fr, Lang::Ar] {
        let (pdf, own, pages) = bound(lang);
        crate::keep(&pdf, &format!("bound-{lang}"));
        assert_eq!(pdf.pages, own + pages.iter().sum::<usize>());
        let info = asked("pdfinfo", &[], &pdf.bytes, "info");
        assert!(info.lines().any(|line| line.split_whitespace().eq(["Pages:", &pdf.pages.to_string()])), "{info}");
        let page = |n: usize| {
            let n = n.to_string();
            asked("pdftotext", &["-f", &n, "-l", &n], &pdf.bytes, &n)
        };
        // The file without what announces annexes, then the first, whose page is followed by the agreement's own.
        let first = own - 1;
        assert!(page(first).contains("Projet de convention"), "{}", page(first));
        let alone = press::deed(&samples::deed(&["fr", "ar"], 6)).expect("printed").bytes;
        for n in 1..=pages[0] {
            let nth = n.to_string();
            assert_eq!(page(first + n), asked("pdftotext", &["-f", &nth, "-l", &nth], &alone, "alone"));
        }
        let second = first + pages[0] + 1;
        assert!(page(second).contains("Photographie"));
        let says = format!("{second}/{}", pdf.pages);
        assert!(page(second).contains(&says), "{says} in {}", page(second));
        assert!(page(2).contains(&second.to_string()), "the contents say where: {}", page(2));
        let images =
            asked("pdfinfo", &["-f", &pdf.pages.to_string(), "-l", &pdf.pages.to_string()], &pdf.bytes, "last");
        assert!(images.contains("842 x 595"), "a picture that is wider than high lies: {images}");
    }
}

#[test]
fn a_bound_file_is_the_same_each_time_and_claims_no_standard_that_it_does_not_keep() {
    let (pdf, ..) = bound(Lang::Fr);
    assert_eq!(pdf, bound(Lang::Fr).0);
    assert!(!crate::holds(&pdf, "pdfaid:part"), "what is bound in may keep to no standard");
    assert!(crate::holds(&press::dossier(&file(Lang::Fr)).expect("printed"), "pdfaid:part"));
}

#[test]
fn a_volume_is_bound_again_as_a_document() {
    let (pdf, ..) = bound(Lang::Fr);
    assert_eq!(press::leaves(&pdf.bytes, 100), Ok(pdf.pages), "its tables lead through what was added");
}

#[test]
fn what_cannot_be_bound_leaves_the_volume_as_it_was() {
    let print = press::dossier(&file(Lang::Fr)).expect("printed");
    let mut volume = Volume::of(print.clone()).expect("the press's own");
    let before = volume.pages();
    assert_eq!(volume.bind(1, b"%PDF-1.7\n%%EOF\n", 9), Err(Unbound::Damaged));
    let agreement = press::deed(&samples::deed(&["fr", "ar"], 6)).expect("printed").bytes;
    assert_eq!(volume.bind(1, &agreement, 0), Err(Unbound::TooLong));
    assert_eq!(volume.pages(), before);
    let whole = volume.finish();
    if !is_read() {
        return;
    }
    let text = |bytes: &[u8], name: &str| asked("pdftotext", &[], bytes, name);
    assert_eq!(text(&whole.bytes, "whole"), text(&print.bytes, "print"));
}
