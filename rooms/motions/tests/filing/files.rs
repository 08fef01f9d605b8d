//! The whole file as one PDF and as a pack for those with poor networks.

use std::io::{Cursor, Read as _};

use agreements::{By, Proposed, rules::Kind};
use axum::http::StatusCode;
use council::Step;
use kernel::{Lang, Role};
use motions::Asks;
use testkit::House;

use super::{amended, assembly, fr, referring::expert, tabled};

/// Leaves a copy to look at, in the folder that `MOTIONS_KEEP` names.
fn keep(name: &str, bytes: &[u8]) {
    if let Ok(folder) = std::env::var("MOTIONS_KEEP") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).expect("the folder takes files");
    }
}

/// The words of a PDF, by poppler's own reader where this machine has it, which finds nothing wrong with it: letters as they are typed, whatever form they take
/// beside others.
pub(super) fn words(name: &str, bytes: &[u8]) -> Option<String> {
    keep(name, bytes);
    let mut reads = testkit::tool("pdftotext")?;
    let file = std::env::temp_dir().join(format!("motions-{}-{name}", std::process::id()));
    std::fs::write(&file, bytes).expect("the folder takes files");
    let read = reads.arg(&file).arg("-").output().expect("it runs");
    std::fs::remove_file(&file).expect("it was there");
    assert_eq!((read.status.success(), String::from_utf8_lossy(&read.stderr).as_ref()), (true, ""));
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    // A hash may be broken over lines where nothing is seen.
    Some(text.replace('\u{200b}', "").split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A PDF of one page that says this, in plain letters.
pub(super) fn document(says: &str) -> Vec<u8> {
    let drawn = format!("BT /F 18 Tf 40 700 Td ({says}) Tj ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>\nstream\n{drawn}\nendstream", drawn.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    let (mut bytes, mut table) = (b"%PDF-1.4\n".to_vec(), String::from("xref\n0 6\n0000000000 65535 f\r\n"));
    for (nth, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n\r\n", bytes.len()));
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", nth + 1).bytes());
    }
    let at = bytes.len();
    bytes.extend(format!("{table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n").bytes());
    bytes
}

/// Adds a document to the item.
pub(super) async fn attach(it: &assembly::Assembly, (name, shown): (&str, &str), bytes: &[u8]) {
    let path = format!("/fr/council/items/{}/documents", it.item);
    let fields = [("name", name), ("shown", shown)];
    let _ = it.secretary.submit_file(&path, &fields, ("file", "note.pdf", bytes)).await.done();
}

/// A session convened with a motion in French and Arabic, two amendments, a document for anyone and one that is not.
async fn filed() -> (assembly::Assembly, String) {
    let it = assembly(4).await;
    let clauses = [
        ("Le Conseil approuve la feuille de route.", "يصادق المجلس على خارطة الطريق بموجب القانون 113-14."),
        ("Elle est <publiée>.", ""),
    ];
    let id = tabled(&it, 1, &clauses).await;
    let _ = amended(&it, 2, &id, Asks::Strike("c2".into()), "").await;
    let _ =
        amended(&it, 2, &id, Asks::Replace("c1".into()), "Le Conseil adopte la feuille de route & son budget.").await;
    attach(&it, ("Note publique", "yes"), &document("Bordereau public")).await;
    attach(&it, ("Note réservée", ""), &document("Bordereau des sommes")).await;
    it.step(Step::Convene(fr("Séisme"))).await;
    (it, id)
}

/// The same, with an expert's opinion, and an agreement of the second and third seats that the item is about.
async fn reserved() -> assembly::Assembly {
    let (it, id) = filed().await;
    expert(&it).await;
    let ask = [
        ("expert", "expert"),
        ("question-fr", "Quelle compétence ?"),
        ("due-day", "30"),
        ("due-month", "11"),
        ("due-year", "2026"),
    ];
    let asked = it.secretary.submit(&format!("/fr/council/motions/{id}/refer"), &ask).await.done();
    let own = it.house.signed_in(Role::Expert, None);
    let answer = [("opinion", "conditional"), ("reasons-fr", "Une délibération est requise."), ("version", "1")];
    let _ = own.submit(asked.location(), &answer).await.done();
    let secretary = House::actor(Role::Secretary, None);
    let by = By { app: &it.house.app, actor: &secretary, lang: Lang::Fr };
    let proposed = Proposed {
        kind: Kind::Twinning,
        entities: vec![it.seats[1].entity.id.to_string(), it.seats[2].entity.id.to_string()],
        title: fr("Jumelage discret"),
        fields: [].into(),
    };
    let agreement = agreements::propose(by, proposed).await.expect("proposed");
    let form = format!("/fr/council/items/{}/agreement", it.item);
    let _ = it.secretary.submit(&form, &[("agreement", agreement.id.as_str())]).await.done();
    it
}

/// Which of these a text says.
fn says<'a>(text: &str, words: &[&'a str]) -> Vec<&'a str> {
    words.iter().copied().filter(|it| text.contains(it)).collect()
}

#[tokio::test]
async fn one_click_makes_the_whole_file_one_pdf_in_each_language_with_its_documents() {
    let (it, _) = filed().await;
    for (lang, annex) in [("fr", "Annexe 2"), ("ar", "الملحق 2"), ("en", "Annex 2"), ("es", "Anexo 2")] {
        let path = format!("/{lang}{}/file.pdf", &it.address[3..]);
        let pdf = it.seats[0].mayor.get(&path).await.ok();
        assert_eq!(pdf.header("content-type"), "application/pdf");
        let Some(text) = words(&format!("file-{lang}.pdf"), &pdf.bytes) else { return };
        let french = ["Le Conseil approuve la feuille de route.", "Elle est <publiée>."];
        assert_eq!(says(&text, &french), french, "{text}");
        // Its letters, since poppler sees gaps between words where there are none; a number in it stays as it is written.
        let arabic = ["خارطةالطريق", "يصادقالمجلسعلى", "بموجبالقانون", "113-14"];
        let closed: String = text.chars().filter(|it| !it.is_whitespace()).collect();
        assert_eq!(says(&closed, &arabic), arabic, "{text}");
        let documents = ["Bordereau public", "Bordereau des sommes"];
        assert_eq!(says(&text, &documents), documents, "{text}");
        assert!(annex.split(' ').all(|word| text.contains(word)), "{annex} in {text}");
    }
}

#[tokio::test]
async fn a_pdf_says_what_its_reader_may_read_and_nothing_else() {
    let it = reserved().await;
    let path = format!("{}/file.pdf", it.address);
    let (open, put) = (["Note publique", "Bordereau public"], ["Projet de décision n° 1", "Amendement n° 2"]);
    let followed = ["Note réservée", "Bordereau des sommes", "Experte en droit", "Une délibération est requise."];
    let all: Vec<&str> =
        [open.as_slice(), &put, &followed, &["Jumelage discret", "Constats pour Commune de Ville 2"]].concat();
    for (who, client, expected) in [
        ("party", &it.seats[1].mayor, all.clone()),
        ("seat", &it.seats[3].mayor, [open.as_slice(), &put, &followed].concat()),
        ("visitor", &it.house.visitor(), open.to_vec()),
    ] {
        let Some(text) = words(&format!("for-{who}.pdf"), &client.get(&path).await.ok().bytes) else { return };
        let text = text.replace('\u{a0}', " ");
        assert_eq!(says(&text, &all), expected, "{who}: {text}");
    }
}

#[tokio::test]
async fn a_pack_has_nothing_of_a_motion_about_an_agreement_that_is_not_public_but_for_those_whom_it_concerns() {
    let it = reserved().await;
    let expert = it.house.signed_in(Role::Expert, None);
    for (client, reads) in
        [(&it.seats[1].mayor, true), (&it.seats[3].mayor, true), (&expert, true), (&it.house.visitor(), false)]
    {
        let answer = client.get(&format!("{}/pack.zip", it.address)).await.ok();
        let mut zip = zip::ZipArchive::new(Cursor::new(answer.bytes.to_vec())).unwrap();
        let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        let mut all = String::new();
        for name in names.iter().filter(|name| name.ends_with(".html")) {
            let _ = zip.by_name(name).unwrap().read_to_string(&mut all).unwrap();
        }
        assert_eq!(all.contains("Elle est &lt;publiée&gt;."), reads, "{all}");
        assert!(all.contains("Note publique"), "the item stands there with what is for everyone: {all}");
    }
}

#[tokio::test]
async fn what_cannot_be_reproduced_is_named_with_its_hash_and_the_reason() {
    let it = assembly(2).await;
    let locked = String::from_utf8(document("Secret")).unwrap().replace("/Root 1 0 R", "/Root 1 0 R/Encrypt 9 0 R");
    let broken = b"%PDF-1.4\nnothing of a document\n%%EOF\n";
    let one = "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n";
    let long: String = (3..204).map(|n| one.replacen("3 0 obj", &format!("{n} 0 obj"), 1)).collect();
    let kids: Vec<String> = (3..204).map(|n| format!("{n} 0 R")).collect();
    let tree =
        format!("1 0 obj<</Pages 2 0 R>>endobj\n2 0 obj<</Kids[{}]/Count {}>>endobj\n", kids.join(" "), kids.len());
    let long = format!("%PDF-1.4\n{tree}{long}trailer<</Root 1 0 R>>\n%%EOF\n");
    let documents = [
        ("Scellé", locked.as_bytes(), "Non reproduit : le document est verrouillé (chiffré)."),
        ("Abîmé", broken.as_slice(), "Non reproduit : le document ne peut être lu."),
        ("Trop long", long.as_bytes(), "Non reproduit : avec lui, les annexes dépasseraient 200 pages."),
    ];
    for (name, bytes, _) in documents {
        attach(&it, (name, "yes"), bytes).await;
    }
    it.step(Step::Convene(fr("Séisme"))).await;
    let pdf = it.house.visitor().get(&format!("{}/file.pdf", it.address)).await.ok();
    let Some(text) = words("named.pdf", &pdf.bytes) else { return };
    let text = text.replace(['\u{a0}', '\u{202f}'], " ");
    for (name, bytes, why) in documents {
        let hash = kernel::sha256_hex(bytes);
        assert!(text.contains(name) && text.contains(why) && text.contains(&hash[..16]), "{name}: {text}");
    }
    let closed: String = text.split_whitespace().collect();
    assert_eq!(
        closed.matches("http://127.0.0.1:8080/fr/council/documents/").count(),
        3,
        "each is a click away: {text}"
    );
    assert!(!text.contains("Secret"));
    let page = it.house.visitor().get(&format!("{}/file", it.address)).await.ok();
    assert!(page.shows("jusqu’à 200 pages et 20 Mo"), "the bounds are said: {}", page.text());
}

#[tokio::test]
async fn of_a_session_whose_documents_weigh_more_than_a_print_or_a_pack_holds_each_left_out_is_a_link_away() {
    let it = assembly(2).await;
    let heavy = |says: &str| [document(says), format!("%{}\n%%EOF\n", says.repeat(1_800_000)).into_bytes()].concat();
    let names = ["Un", "Deux", "Trois", "Quatre", "Cinq"];
    for (nth, name) in names.iter().enumerate() {
        attach(&it, (name, "yes"), &heavy(&format!("doc{nth}:"))).await;
    }
    it.step(Step::Convene(fr("Séisme"))).await;
    let page = it.secretary.get(&format!("{}/file", it.address)).await.ok().text();
    let ids: Vec<&str> =
        page.split("href=\"/fr/council/documents/").skip(1).filter_map(|it| it.split('"').next()).collect();
    assert_eq!(ids.len(), 5, "{page}");
    let online = |id: &&str| format!("http://127.0.0.1:8080/fr/council/documents/{id}");
    let answer = it.secretary.get(&format!("{}/pack.zip", it.address)).await.ok();
    let mut zip = zip::ZipArchive::new(Cursor::new(answer.bytes.to_vec())).unwrap();
    assert_eq!(zip.file_names().filter(|name| name.as_ref().unwrap().starts_with("documents/")).count(), 4);
    let mut point = String::new();
    let _ = zip.by_name("point-1.html").unwrap().read_to_string(&mut point).unwrap();
    let links: Vec<&str> = point.split("href=\"http").skip(1).filter_map(|it| it.split('"').next()).collect();
    assert_eq!(links.iter().map(|it| format!("http{it}")).collect::<Vec<_>>(), [online(&ids[4])], "{point}");
    let pdf = it.secretary.get(&format!("{}/file.pdf", it.address)).await.ok();
    let Some(text) = words("heavy.pdf", &pdf.bytes) else { return };
    assert!(text.contains("doc0:") && text.contains("doc1:") && !text.contains("doc2:"), "two fit: {text}");
    let closed: String = text.split_whitespace().collect();
    let led: Vec<bool> = ids.iter().map(|id| closed.contains(&online(id))).collect();
    assert_eq!(led, [false, false, true, true, true], "{text}");
    for id in &ids[2..] {
        assert!(it.secretary.get(&format!("/fr/council/documents/{id}")).await.ok().bytes.starts_with(b"%PDF"));
    }
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
