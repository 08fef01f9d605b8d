use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::Reason;

fn read(bytes: impl Into<Vec<u8>>) -> Result<Table, ReadError> {
    Table::read(Box::new(Cursor::new(bytes.into())), Limits::default())
}

/// Rows as their line and cells; a reject as its line and reason.
fn all(table: Table) -> Vec<(u64, Result<Vec<String>, Reason>)> {
    table
        .map(|row| match row {
            Ok(row) => (row.line(), Ok(row.cells().map(str::to_owned).collect())),
            Err(Trouble::Row(reject)) => (reject.line, Err(reject.reason)),
            Err(Trouble::File(error)) => panic!("{error}"),
        })
        .collect()
}

fn row(line: u64, cells: &[&str]) -> (u64, Result<Vec<String>, Reason>) {
    (line, Ok(cells.iter().map(|cell| (*cell).to_owned()).collect()))
}

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn rows_keep_their_lines_past_blank_and_broken_ones() {
    let text = "ville;pays\r\n\r\n;;\r\n\"Le\r\nBourg\";FR\r\n\"Ouvert;FR\r\nNice;FR\r\nÉdéa;CM\r\nB\u{e9}ja;TN\r\n";
    let mut bytes = text.as_bytes().to_vec();
    let broken = bytes.windows(4).position(|four| four == b"B\xc3\xa9j").unwrap();
    bytes.remove(broken + 1);
    let expected = [
        row(1, &["ville", "pays"]),
        row(4, &["Le\nBourg", "FR"]),
        (6, Err(Reason::UnclosedQuote)),
        row(7, &["Nice", "FR"]),
        row(8, &["Édéa", "CM"]),
        (9, Err(Reason::BadEncoding)),
    ];
    assert_eq!(all(read(bytes).unwrap()), expected);
}

#[test]
fn a_table_says_how_it_was_read_and_how_far() {
    let text = "sep=,\nville,pays\nOrléans,\"France\"\n";
    let mut table = read(text).unwrap();
    let progress = table.progress();
    assert_eq!(table.by_ref().count(), 2);
    assert_eq!(table.encoding(), Some(Encoding::Utf8));
    assert_eq!(table.dialect(), Some(Dialect { delimiter: Delimiter::Comma, quoted: true }));
    assert_eq!((progress.read(), progress.total()), (text.len() as u64, text.len() as u64));
}

#[test]
fn the_largest_table_of_a_zip_is_read_and_not_its_readme() {
    let zip = zipped(&[
        ("readme.txt", "what the columns are, at great length".as_bytes()),
        ("iso-languagecodes.txt", b"aaa\taa\taa\taa\taa\taa\taa\taa"),
        ("FR.txt", b"1\tParis\n2\tNice\n"),
    ]);
    let table = read(zip).unwrap();
    assert_eq!(table.entry(), Some("FR.txt"));
    assert_eq!(all(table), [row(1, &["1", "Paris"]), row(2, &["2", "Nice"])]);
    assert!(matches!(read(zipped(&[("readme.txt", b"x")])), Err(ReadError::NoTable)));
}

#[test]
fn what_a_file_holds_beside_the_table_that_is_read_is_named() {
    let zip = zipped(&[
        ("README.md", b"x"),
        ("2019.csv", b"Ville;Ville jumel\xc3\xa9e\n"),
        ("villes/2024.csv", b"Ville;Ville jumel\xc3\xa9e\nSmara;Tombouctou\n"),
        ("archives.xlsx", b"x"),
        ("vide.csv", b""),
    ]);
    let table = read(zip).unwrap();
    assert_eq!(
        (table.entry(), table.passed_over()),
        (Some("villes/2024.csv"), &["2019.csv", "archives.xlsx"].map(str::to_owned)[..])
    );
    let many: Vec<(String, Vec<u8>)> =
        (0..70_u8).map(|at| (format!("{at}.csv"), vec![b'x'; usize::from(at) + 1])).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let named = read(zipped(&many)).unwrap().passed_over().to_vec();
    assert_eq!((named.len(), named[50].as_str()), (51, "…"), "not without end, and not as if that were all");
    assert_eq!(read(zipped(&[("vide.csv", b"")])).unwrap().entry(), Some("vide.csv"), "which is empty, and says so");
    assert!(read("a;b\n").unwrap().passed_over().is_empty());
}

#[test]
fn a_sheet_that_can_be_seen_goes_before_a_hidden_one() {
    let table = |text: &str| SHEET.replace("ville", text);
    let cover = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>"#;
    let (hidden, first, second) = (table("hidden"), table("first"), table("second"));
    let book = workbook_of(&[
        ("Listes", " state=\"hidden\"", &hidden),
        ("Titre", "", cover),
        ("2024", "", &first),
        ("2019", "", &second),
    ]);
    let read = |wanted| Table::read_sheet(Box::new(Cursor::new(book.clone())), Limits::default(), wanted).unwrap();
    let said =
        |table: Table| (table.sheet().unwrap().to_owned(), table.passed_over().join(" "), table.sheets().join(" "));
    let all = "Listes Titre 2024 2019".to_owned();
    assert_eq!(said(read(None)), ("2024".to_owned(), "Listes 2019".to_owned(), all.clone()));
    assert_eq!(said(read(Some("listes"))), ("Listes".to_owned(), "2024 2019".to_owned(), all));
    let alone = workbook_of(&[("Titre", "", cover), ("Listes", " state=\"veryHidden\"", &hidden)]);
    let table = Table::read(Box::new(Cursor::new(alone)), Limits::default()).unwrap();
    assert_eq!((table.sheet(), table.passed_over().len()), (Some("Listes"), 0), "hidden is better than none");
}

#[test]
fn a_zip_bomb_is_refused_as_it_unpacks() {
    let bomb = zipped(&[("a.txt", &b"a\tb\n".repeat(1 << 18))]);
    let trouble = |limits| Table::read(Box::new(Cursor::new(bomb.clone())), limits).unwrap().find_map(Result::err);
    let dense = trouble(Limits { spared: 1 << 17, ..Limits::default() });
    assert!(matches!(dense, Some(Trouble::File(ReadError::TooDense { ratio: 100 }))), "{dense:?}");
    let large = trouble(Limits { total: 1 << 19, ..Limits::default() });
    assert!(matches!(large, Some(Trouble::File(ReadError::TooLarge { limit: 0x8_0000 }))), "{large:?}");
}

#[test]
fn a_damaged_zip_is_said_to_be() {
    let whole = zipped(&[("a.txt", "Paris\tFR\n".repeat(20_000).as_bytes())]);
    let mut damaged = whole.clone();
    let crc = whole.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap() + 16;
    damaged[crc] ^= 1;
    let table = read(damaged).unwrap();
    let last = table.last();
    assert!(matches!(last, Some(Err(Trouble::File(ReadError::Damaged(_))))), "{last:?}");
    assert!(matches!(read(&whole[..40]), Err(ReadError::Damaged(_))));
}

const SHEET: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>ville</t></is></c><c r="B1" t="inlineStr"><is><t>depuis</t></is></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>السمارة</t></is></c><c r="B3" s="1"><v>23505</v></c><c r="XFD3"><v>9</v></c></row>
<row r="1048576"><c r="B1048576"><v>2.5</v></c></row></sheetData></worksheet>"#;

fn workbook(sheet: &str) -> Vec<u8> {
    workbook_of(&[("Villes", "", sheet)])
}

/// A workbook of these sheets: the name of each, what else the book says of it, what it holds.
fn workbook_of(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let listed = |(at, (name, more, _)): (usize, &(&str, &str, &str))| {
        format!(r#"<sheet name="{name}" sheetId="{at}" r:id="r{at}"{more}/>"#)
    };
    let linked =
        |(at, _)| format!(r#"<Relationship Id="r{at}" Type="{rel}/worksheet" Target="worksheets/sheet{at}.xml"/>"#);
    let book = format!(
        r#"<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>{}</sheets></workbook>"#,
        (1..).zip(sheets).map(listed).collect::<String>()
    );
    let rels = format!(
        r#"<Relationships xmlns="{package}/relationships">{}</Relationships>"#,
        (1..).zip(sheets).map(linked).collect::<String>()
    );
    let styles = format!(
        r#"<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
    );
    let top = format!(
        r#"<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let types = format!(r#"<Types xmlns="{package}/content-types"/>"#);
    let parts: Vec<(String, &str)> = (1..)
        .zip(sheets)
        .map(|(at, (.., sheet)): (usize, _)| (format!("xl/worksheets/sheet{at}.xml"), *sheet))
        .collect();
    let mut entries: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", top.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", rels.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
    ];
    entries.extend(parts.iter().map(|(name, sheet)| (name.as_str(), sheet.as_bytes())));
    zipped(&entries)
}

#[test]
fn the_first_sheet_of_a_workbook_gives_the_same_kind_of_rows() {
    let table = read(workbook(SHEET)).unwrap();
    assert_eq!((table.encoding(), table.dialect()), (None, None));
    let expected = [row(1, &["ville", "depuis"]), row(3, &["السمارة", "1964-05-08"]), row(1_048_576, &["", "2.5"])];
    assert_eq!(all(table), expected);
}

#[test]
fn a_cell_merged_over_rows_stands_in_each_of_them() {
    let cell = |at: &str, text: &str| format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let line = |number: u32, cells: &[String]| format!(r#"<row r="{number}">{}</row>"#, cells.concat());
    let rows = [
        line(1, &[cell("A1", "Jumelages")]),
        line(2, &[cell("A2", "Smara"), cell("B2", "Gao")]),
        line(3, &[cell("B3", "Sikasso")]),
        line(5, &[cell("B5", "Paris")]),
    ];
    let sheet = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData><mergeCells count="3"><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/><mergeCell ref="C2:C1048576"/></mergeCells></worksheet>"#,
        rows.concat()
    );
    let read = all(read(workbook(&sheet)).unwrap());
    let expected =
        [row(1, &["Jumelages"]), row(2, &["Smara", "Gao"]), row(3, &["Smara", "Sikasso"]), row(5, &["", "Paris"])];
    assert_eq!(read, expected);
}

#[test]
fn a_workbook_that_unpacks_beyond_measure_is_refused() {
    let read_within = |sheet: &str, limits| Table::read(Box::new(Cursor::new(workbook(sheet))), limits);
    let dense =
        read_within(&SHEET.replace("ville", &"v".repeat(1 << 20)), Limits { spared: 1 << 17, ..Limits::default() });
    assert!(matches!(dense, Err(ReadError::TooDense { .. })));
    let large = read_within(SHEET, Limits { sheet: 1000, ..Limits::default() });
    assert!(matches!(large, Err(ReadError::TooLarge { limit: 1000 })));
    assert!(matches!(read(b"\xD0\xCF\x11\xE0\xA1\xB1".as_slice()), Err(ReadError::Sheet(_))));
}

/// A cell in letters that Windows-1252 has too, and that make no UTF-8 by chance; marks and delimiters among them.
fn cell() -> impl Strategy<Value = String> {
    "[a-zé-öø-ÿ](([ \",;|]|[a-zé-öø-ÿ]){0,8}[a-zé-öø-ÿ])?"
}

fn written(rows: &[Vec<String>], delimiter: Delimiter, end: &str) -> String {
    let delimiter = char::from(delimiter.byte()).to_string();
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(&delimiter) + end).collect()
}

fn encoded(text: &str, encoding: usize) -> Vec<u8> {
    let marked = format!("\u{FEFF}{text}");
    match encoding {
        0 => text.into(),
        1 => marked.into(),
        2 => marked.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        3 => marked.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        4 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        _ => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
    }
}

proptest! {
    #[test]
    fn a_table_reads_the_same_in_each_encoding_and_delimiter(
        rows in (2..5usize).prop_flat_map(|width| prop::collection::vec(prop::collection::vec(cell(), width), 1..6)),
        delimiter in prop::sample::select(Delimiter::ALL.as_slice()),
        end in prop::sample::select(["\n", "\r\n"].as_slice()),
        encoding in 0..6usize,
    ) {
        let bytes = encoded(&written(&rows, delimiter, end), encoding);
        let expected: Vec<_> = (1..).zip(rows.into_iter().map(Ok)).collect();
        prop_assert_eq!(all(read(bytes).unwrap()), expected);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600), head in 0..5usize) {
        let heads: [&[u8]; 5] = [b"", b"PK\x03\x04", b"\xFF\xFE", b"a\tb\n\"", b"\xD0\xCF\x11\xE0"];
        if let Ok(table) = read([heads[head], &bytes].concat()) {
            table.for_each(drop);
        }
    }

    #[test]
    fn a_zip_changed_in_one_byte_is_read_or_refused(at in any::<prop::sample::Index>(), by in 1..=255u8, book in any::<bool>()) {
        let mut zip = if book { workbook(SHEET) } else { zipped(&[("a.txt", b"1\tParis\n2\tNice\n")]) };
        let at = at.index(zip.len());
        zip[at] ^= by;
        if let Ok(table) = read(zip) {
            table.for_each(drop);
        }
    }
}

#[test]
fn a_row_within_which_the_file_was_cut_is_not_taken_for_a_whole_one() {
    let rows = |text: &str| -> Vec<Result<String, Reason>> {
        let table = read(text.as_bytes()).unwrap();
        table
            .map(|row| match row {
                Ok(row) => Ok(row.cell(1).to_owned()),
                Err(Trouble::Row(reject)) => Err(reject.reason),
                Err(Trouble::File(error)) => panic!("{error}"),
            })
            .collect()
    };
    let whole = "1\tTombouctou\tML\n2\tSmara\tMA\n";
    assert_eq!(rows(whole), [Ok("Tombouctou".to_owned()), Ok("Smara".to_owned())]);
    assert_eq!(rows(whole.trim_end()).len(), 2, "a last line without its end is whole when its cells are");
    assert_eq!(rows(&whole[..whole.len() - 5]), [Ok("Tombouctou".to_owned()), Err(Reason::MissingColumns)]);
    assert_eq!(rows("1\tTombouctou\tML\n2\tSmara\n").len(), 2, "a short row that ends is a short row");
}
