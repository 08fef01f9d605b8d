//! The minutes as files.

use axum::http::StatusCode;
use council::Step;

use super::{approval, at, correct, draft, drafted, item, later, proposed, rooms, schema::valid, send};
use assembly::Assembly;

pub fn xml(it: &Assembly, lang: &str) -> String {
    at(it, &format!(".akn.xml?lang={lang}")).replacen("/fr", "", 1)
}

#[tokio::test]
async fn the_xml_is_valid_in_each_language_and_says_which_it_is() {
    let it = drafted().await;
    for (lang, three) in [("fr", "fra"), ("ar", "ara"), ("en", "eng"), ("es", "spa")] {
        let text = it.secretary.get(&xml(&it, lang)).await.ok().text();
        valid(&text);
        assert!(text.contains(&format!("<FRBRlanguage language=\"{three}\"/>")), "{text}");
        assert!(text.contains("<rollCall") && text.contains("<quorumVerification") && text.contains("TLCPerson"));
        assert!(text.contains("<FRBRauthoritative value=\"false\"/>"), "it is not approved");
    }
    let french = it.secretary.get(&at(&it, ".akn.xml").replacen("/fr", "", 1)).await.ok();
    assert!(french.header("content-type").starts_with("application/xml") && french.shows("fra"));
}

#[tokio::test]
async fn corrected_rested_written_long_and_approved_minutes_are_valid_too() {
    let it = proposed().await;
    let long: String = (0..300).map(|n| format!("– Ligne {n} <b> & \"x\"\n")).collect();
    let _ = correct(&it, (&item(&it), "fr"), &long, "meaning").await.done();
    let _ = correct(&it, ("attendance", "ar"), "الحاضرون: \u{2066}113-14\u{2069}", "meaning").await.done();
    for lang in ["fr", "ar"] {
        valid(&it.secretary.get(&xml(&it, lang)).await.ok().text());
    }
    let (by, _) = later(&it).await;
    let _ = send(&it, "approve", &approval(&by)).await.done();
    let _ = it.secretary.submit(&at(&it, "/errata"), &[("text-fr", "Lire <b>.")]).await.done();
    let text = it.house.visitor().get(&xml(&it, "fr")).await.ok().text();
    valid(&text);
    assert!(text.contains("<FRBRauthoritative value=\"true\"/>") && text.contains("fra@2027-05-03"), "{text}");
    assert!(text.contains("refersTo=\"#approved\"") && text.contains("Ligne 299 &lt;b&gt;"), "{text}");
}

#[tokio::test]
async fn a_session_in_which_nothing_happened_and_one_by_writing_are_valid() {
    let it = Assembly::open(rooms(), 1, 0).await;
    it.house.at("2026-12-15T10:00:00Z");
    it.step(Step::Suspend).await;
    it.house.at("2026-12-15T10:10:00Z");
    it.step(Step::Resume).await;
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    let text = it.secretary.get(&xml(&it, "es")).await.ok().text();
    valid(&text);
    assert!(text.contains("<adjournment"), "{text}");
    let it = Assembly::with(rooms(), 2, |_, said| {
        said.manner = council::Manner::Written;
        let at = |day, hour| kernel::Day::constant(2026, 12, day).at(hour, 0, 0, 0);
        said.times = Some(council::Times::between(at(15, 10), at(30, 10), &said.zone).expect("hours that are"));
    })
    .await;
    it.convened().await;
    it.house.at("2026-12-15T09:00:00Z");
    it.step(Step::Open).await;
    it.house.at("2026-12-30T09:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    valid(&it.secretary.get(&xml(&it, "ar")).await.ok().text());
}

#[tokio::test]
async fn the_xml_says_nothing_that_the_secretary_corrected_away_and_moves_with_each_change() {
    let it = proposed().await;
    it.house.at("2026-12-18T09:00:00Z");
    let _ = correct(&it, ("attendance", "fr"), "Deux sièges étaient là.", "wording").await.done();
    let _ = correct(&it, ("quorum", "fr"), "Le quorum était réuni.", "wording").await.done();
    let french = it.secretary.get(&xml(&it, "fr")).await.ok().text();
    valid(&french);
    for gone in ["TLCPerson", "quorumVerification", "quorum-met"] {
        assert!(!french.contains(gone), "{gone}: {french}");
    }
    assert!(french.contains("fra@2026-12-18"), "{french}");
    let arabic = it.secretary.get(&xml(&it, "ar")).await.ok().text();
    assert!(arabic.contains("TLCPerson") && arabic.contains("<quorumVerification "), "{arabic}");
    assert!(arabic.contains("ara@2026-12-15"), "{arabic}");
    let (by, _) = later(&it).await;
    let _ = send(&it, "approve", &approval(&by)).await.done();
    assert!(expression(&it.secretary.get(&xml(&it, "fr")).await.ok().text()).contains("fra@2027-05-03;"));
    it.house.at("2027-05-10T09:00:00Z");
    let _ = it.secretary.submit(&at(&it, "/errata"), &[("text-fr", "Lire trois.")]).await.done();
    let text = it.house.visitor().get(&xml(&it, "fr")).await.ok().text();
    valid(&text);
    assert!(expression(&text).contains("fra@2027-05-10;"), "what was added to is another expression: {text}");
    let _ = it.secretary.submit(&at(&it, "/errata"), &[("text-fr", "Lire quatre.")]).await.done();
    let again = it.house.visitor().get(&xml(&it, "fr")).await.ok().text();
    valid(&again);
    assert!(expression(&again).contains("fra@2027-05-10;"), "{again}");
    assert_ne!(expression(&again), expression(&text), "two of one day are two expressions");
    let event = "<eventRef date=\"2027-05-10\" source=\"#original\" type=\"amendment\"/>";
    assert!(text.contains(event), "{text}");
}

/// The address of the expression that a document is, which its manifestation and its lifecycle have too; its version is that of the address.
fn expression(text: &str) -> String {
    let after = |text: &str, before: &str| {
        let rest = text.split(before).nth(1).expect("it is said").to_owned();
        rest.split('"').next().expect("it ends").to_owned()
    };
    let of = text.split("<FRBRExpression>").nth(1).expect("the document says which it is");
    let (uri, number) = (after(of, "<FRBRuri value=\""), after(of, "<FRBRversionNumber value=\""));
    assert!(uri.ends_with(&format!(";{number}")), "{text}");
    assert!(text.contains(&format!("<FRBRuri value=\"{uri}.xml\"/>")), "{text}");
    assert!(text.contains(&format!("href=\"{uri}\"")), "{text}");
    uri
}

/// The words of a PDF, by poppler's own reader, where this machine has it; where a folder is named, it is kept there to be looked at.
pub fn words(name: &str, bytes: &[u8]) -> Option<String> {
    let mut reads = testkit::tool("pdftotext")?;
    let folder = std::env::var("MINUTES_KEEP").map_or_else(|_| std::env::temp_dir(), std::path::PathBuf::from);
    let file = folder.join(format!("minutes-{name}-{}.pdf", std::process::id()));
    std::fs::write(&file, bytes).expect("the folder takes files");
    let read = reads.arg(&file).arg("-").output().expect("it runs");
    if std::env::var("MINUTES_KEEP").is_err() {
        std::fs::remove_file(&file).expect("it was there");
    }
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    Some(String::from_utf8_lossy(&read.stdout).into_owned())
}

#[tokio::test]
async fn the_pdf_stands_in_the_languages_that_are_asked_for() {
    let it = drafted().await;
    let mut sizes = Vec::new();
    let (fr, en, es) = ("Présents", "Present:", "Presentes");
    for (languages, there) in [
        ("", [true, false, false]),
        ("?languages=es", [false, false, true]),
        ("?languages=en,ar", [false, true, false]),
        ("?languages=fr,ar,en,es", [true, true, true]),
        ("?languages=pt", [true, false, false]),
    ] {
        let pdf = it.secretary.get(&at(&it, &format!(".pdf{languages}"))).await.ok();
        assert_eq!(pdf.header("content-type"), "application/pdf");
        assert!(pdf.bytes.starts_with(b"%PDF"), "{languages}");
        if let Some(text) = words(&format!("{}-", languages.replace(['?', '=', ','], "-")), &pdf.bytes) {
            assert_eq!([fr, en, es].map(|word| text.contains(word)), there, "{languages}: {text}");
            assert!(text.contains("Personne 1"), "who agreed to be named is: {text}");
        }
        sizes.push((pdf.header("content-disposition").to_owned(), pdf.bytes.len()));
    }
    let named: Vec<&str> = sizes.iter().filter_map(|(name, _)| name.split("-minutes-").nth(1)).collect();
    assert_eq!(named, ["fr-ar.pdf\"", "es.pdf\"", "en-ar.pdf\"", "fr-ar-en-es.pdf\"", "fr-ar.pdf\""]);
    let english = it.secretary.get(&at(&it, ".pdf").replacen("/fr/", "/en/", 1)).await.ok();
    assert!(
        english.header("content-disposition").ends_with("-minutes-en.pdf\""),
        "whoever reads another reads it alone"
    );
    assert!(sizes.iter().all(|(_, size)| *size < 300 * 1024), "{sizes:?}");
    assert_eq!(it.house.visitor().get(&at(&it, ".pdf")).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_pdf_says_on_every_page_that_the_minutes_are_not_approved_until_they_are() {
    let it = proposed().await;
    let long: String = (0..300).map(|n| format!("– Línea {n}\n")).collect();
    let _ = correct(&it, (&item(&it), "es"), &long, "wording").await.done();
    let says = "Todavía sin aprobar";
    let pdf = it.secretary.get(&at(&it, ".pdf?languages=es")).await.ok();
    let Some(text) = words("proposed", &pdf.bytes) else { return };
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert!(pages.len() > 2 && text.contains("Línea 299"), "{text}");
    assert!(pages.iter().all(|page| page.contains(says)), "{text}");
    let (by, _) = later(&it).await;
    let _ = send(&it, "approve", &approval(&by)).await.done();
    let pdf = it.house.visitor().get(&at(&it, ".pdf?languages=es")).await.ok();
    assert!(words("approved", &pdf.bytes).is_some_and(|text| !text.contains(says)));
}

#[tokio::test]
async fn a_pdf_of_approved_minutes_stands_and_whoever_has_it_is_told_so_until_something_else_is_to_stand_in_it() {
    let it = proposed().await;
    let draft = it.secretary.get(&at(&it, ".pdf?languages=es")).await.ok();
    assert_eq!((draft.header("etag"), draft.header("cache-control")), ("", "private, no-store"), "a draft changes");
    let (by, _) = later(&it).await;
    let _ = send(&it, "approve", &approval(&by)).await.done();
    let (visitor, path) = (it.house.visitor(), at(&it, ".pdf?languages=es"));
    let first = visitor.get(&path).await.ok();
    assert!(first.header("content-disposition").ends_with("-minutes-es.pdf\""), "{:?}", first.headers);
    assert_eq!((first.header("content-type"), first.header("cache-control")), ("application/pdf", "public, no-cache"));
    for reader in [&visitor, &it.secretary] {
        let again = reader.get_with(&path, "if-none-match", first.header("etag")).await;
        assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
        assert_eq!(reader.get(&path).await.ok().bytes, first.bytes, "the same for everyone");
    }
    let other = visitor.get(&at(&it, ".pdf?languages=en")).await.ok();
    assert_ne!(other.header("etag"), first.header("etag"));
    let _ = it.secretary.submit(&at(&it, "/errata"), &[("text-es", "Léase once.")]).await.done();
    let noted = visitor.get_with(&path, "if-none-match", first.header("etag")).await.ok();
    assert!(words("noted", &noted.bytes).is_none_or(|text| text.contains("Léase once.")));
    assert_ne!(noted.header("etag"), first.header("etag"));
}
