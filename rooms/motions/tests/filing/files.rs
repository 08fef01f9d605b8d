//! The whole file as one PDF and as a pack for those with poor networks.

use std::io::{Cursor, Read as _};

use axum::http::StatusCode;
use council::Step;
use motions::Asks;

use super::{amended, assembly, fr, tabled};

/// Leaves a copy to look at, in the folder that `MOTIONS_KEEP` names.
fn keep(name: &str, bytes: &[u8]) {
    if let Ok(folder) = std::env::var("MOTIONS_KEEP") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).expect("the folder takes files");
    }
}

/// A session convened with a motion in French and Arabic, two amendments, a document for anyone and one that is not.
async fn filed() -> (assembly::Assembly, String) {
    let it = assembly(3).await;
    let clauses = [
        ("Le Conseil approuve la feuille de route.", "يصادق المجلس على خارطة الطريق بموجب القانون 113-14."),
        ("Elle est <publiée>.", ""),
    ];
    let id = tabled(&it, 1, &clauses).await;
    let _ = amended(&it, 2, &id, Asks::Strike("c2".into()), "").await;
    let _ =
        amended(&it, 2, &id, Asks::Replace("c1".into()), "Le Conseil adopte la feuille de route & son budget.").await;
    let pdf = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/filing/note.pdf")).expect("a document");
    for (name, shown) in [("Note publique", "yes"), ("Note réservée", "")] {
        let path = format!("/fr/council/items/{}/documents", it.item);
        let fields = [("name", name), ("shown", shown)];
        let (head, rest) = pdf.split_at(9);
        let bytes = [head, format!("%{}\n", name.len()).as_bytes(), rest].concat();
        let _ = it.secretary.submit_file(&path, &fields, ("file", "note.pdf", &bytes)).await.done();
    }
    it.step(Step::Convene(fr("Séisme"))).await;
    (it, id)
}

#[tokio::test]
async fn one_click_makes_the_whole_file_one_pdf_in_each_language() {
    let (it, _) = filed().await;
    for lang in ["fr", "ar", "en", "es"] {
        let path = format!("/{lang}{}/file.pdf", &it.address[3..]);
        let pdf = it.seats[0].mayor.get(&path).await.ok();
        assert_eq!(pdf.header("content-type"), "application/pdf");
        assert!(pdf.bytes.starts_with(b"%PDF-") && pdf.bytes.len() > 10_000, "{lang}");
        keep(&format!("file-{lang}.pdf"), &pdf.bytes);
    }
    assert!(it.house.visitor().get(&format!("{}/file.pdf", it.address)).await.ok().bytes.starts_with(b"%PDF-"));
}

#[tokio::test]
async fn a_session_that_is_not_public_has_no_file_for_a_visitor() {
    let it = assembly(2).await;
    for end in ["file", "file.pdf", "pack.zip"] {
        assert_eq!(it.house.visitor().get(&format!("{}/{end}", it.address)).await.status, StatusCode::NOT_FOUND);
        let _ = it.seats[0].mayor.get(&format!("{}/{end}", it.address)).await.ok();
    }
}

#[tokio::test]
async fn the_pack_opens_without_network_and_holds_what_its_reader_may_read() {
    let (it, _) = filed().await;
    for (who, client, most) in [("mayor", &it.seats[0].mayor, 2), ("visitor", &it.house.visitor(), 1)] {
        for lang in ["fr", "ar"] {
            let path = format!("/{lang}{}/pack.zip", &it.address[3..]);
            let answer = client.get(&path).await.ok();
            keep(&format!("pack-{who}-{lang}.zip"), &answer.bytes);
            let page = client.get(&format!("/{lang}{}/file", &it.address[3..])).await.ok();
            assert!(lang == "ar" || page.text().contains("Pièces jointes\u{a0}: "), "what the documents weigh is said");
            let mut zip = zip::ZipArchive::new(Cursor::new(answer.bytes.to_vec())).unwrap();
            let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
            assert_eq!(names.iter().filter(|name| name.starts_with("documents/")).count(), most, "{names:?}");
            assert!(names.contains(&"index.html".to_owned()) && names.contains(&"point-1.html".to_owned()));
            for name in names.iter().filter(|name| name.ends_with(".html")) {
                let mut html = String::new();
                let _ = zip.by_name(name).unwrap().read_to_string(&mut html).unwrap();
                assert!(!html.contains("<script") && !html.contains("http://") && !html.contains("https://"), "{name}");
                for link in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                    assert!(names.iter().any(|known| known == link), "{name} leads to {link}");
                }
                assert!(html.contains(&format!("<html lang=\"{lang}\"")), "{name}");
            }
            let mut point = String::new();
            let _ = zip.by_name("point-1.html").unwrap().read_to_string(&mut point).unwrap();
            assert!(point.contains("يصادق المجلس على خارطة الطريق") && point.contains("Elle est &lt;publiée&gt;."));
            assert!(point.contains("<del>Elle est &lt;publiée&gt;.</del>"), "what the amendment strikes");
            assert_eq!(point.contains("Note réservée"), who == "mayor");
        }
    }
}
