//! An amendment before a reader of another language; a file that is more than one PDF holds.

use motions::Asks;

use super::{amended, assembly, files::words, tabled};

#[tokio::test]
async fn an_amendment_is_shown_in_the_language_that_it_has_and_says_which() {
    let it = assembly(3).await;
    let id = tabled(&it, 1, &[("Deux réunions par an.", "اجتماعان في السنة.")]).await;
    let one = amended(&it, 2, &id, Asks::Replace("c1".into()), "Trois réunions par an.").await;
    let reads = it.seats[0].mayor.get(&format!("/ar{}", one.address())).await.ok();
    let text = reads.text();
    assert!(reads.shows("بالفرنسية") && text.contains("fallback-label"), "{text}");
    assert!(text.contains("<ins>Trois</ins>") && text.contains(r#"lang="fr" dir="ltr""#), "{text}");
    assert!(!text.contains("name=\"read\""), "there is one language, and nothing to choose");
    assert!(reads.shows("لغات لم يُكتب بها بعد"), "{text}");
    let list = it.seats[0].mayor.get(&format!("/ar/council/motions/{id}/amendments")).await.ok().text();
    assert!(list.contains("fallback-label") && list.contains("<ins>Trois</ins>"), "{list}");
    let own = it.seats[0].mayor.get(&format!("/fr{}", one.address())).await.ok();
    assert!(!own.text().contains("fallback-label") && own.shows("Langues qui manquent encore\u{a0}: arabe."));
    let strike = amended(&it, 0, &id, Asks::Strike("c1".into()), "").await;
    let struck = it.seats[0].mayor.get(&format!("/ar{}", strike.address())).await.ok().text();
    assert!(struck.contains("<del>اجتماعان في السنة.</del>") && struck.contains("<del>Deux réunions par an.</del>"));
    assert!(!struck.contains("fallback-label"), "what it strikes is written in both");
}

#[tokio::test]
async fn a_file_of_more_than_the_press_prints_says_what_it_leaves_out_and_where_it_is() {
    let it = assembly(3).await;
    let id = tabled(
        &it,
        1,
        &[("Deux réunions par an.", "اجتماعان في السنة."), ("Le siège est à Smara.", "المقر بالسمارة.")],
    )
    .await;
    let long = "Les communes échangent leurs agents pour trois mois. ".repeat(150);
    for nth in 0..125 {
        let _ = amended(&it, 2, &id, Asks::Insert(Some("c1".into())), &format!("{long}{nth}")).await;
    }
    let path = format!("{}/file.pdf", it.address);
    let pdf = it.seats[0].mayor.get(&path).await.ok();
    let Some(text) = words("leaving-out.pdf", &pdf.bytes) else { return };
    let text = text.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(text.contains("Trop long pour un seul PDF : chaque amendement y tient en une ligne."), "{text}");
    assert!(
        text.contains("Amendement n° 125 – Commune de Ville 3") && text.contains("Le siège est à Smara."),
        "{text}"
    );
    assert!(!text.contains("échangent leurs agents"), "the words of amendments are left out");
    let pack = it.seats[0].mayor.get(&format!("{}/pack.zip", it.address)).await.ok();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(pack.bytes.to_vec())).unwrap();
    let mut point = String::new();
    let _ = std::io::Read::read_to_string(&mut zip.by_name("point-1.html").unwrap(), &mut point).unwrap();
    assert!(point.contains("échangent leurs agents"), "the pack has everything");
}
