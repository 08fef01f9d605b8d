//! A language in letters that the press does not have: said as soon as it is added, and in the way of nothing.

use crate::desk::table::{TEXT, Table, carried};

const FILE: &str = "/fr/agreements/smara-agadez";
const WARNED: &str = "L’imprimerie n’a pas de caractères pour";

async fn add(table: &Table, lang: &str) {
    let languages = format!("{TEXT}/languages");
    let at = carried(&table.smara.get(&languages).await.ok().text(), "structure");
    let _ = table.smara.submit(&languages, &[("structure", &at), ("add", lang), ("remove", "")]).await.done();
}

#[tokio::test]
async fn a_language_without_letters_at_the_press_is_added_with_a_warning_that_stays_on_the_file() {
    let table = Table::begun().await;
    add(&table, "pt").await;
    for page in [FILE, TEXT] {
        assert!(!table.smara.get(page).await.ok().shows(WARNED), "Portuguese has its letters: {page}");
    }
    add(&table, "te").await;
    for page in [FILE, TEXT, &format!("{TEXT}/languages")] {
        let page = table.agadez.get(page).await.ok();
        assert!(page.shows(WARNED) && page.shows("Rien n’est empêché"), "{}", page.text());
    }
    for (lang, warned) in [
        ("ar", "لا تتوفر المطبعة على حروف"),
        ("en", "The press has no letters for"),
        ("es", "La imprenta no tiene letras para"),
    ] {
        let page = table.smara.get(&format!("/{lang}/agreements/smara-agadez")).await.ok();
        assert!(page.shows(warned) && !page.text().contains('⟦'), "{lang}: {}", page.text());
    }
    let telugu = [("version", "0"), ("heading", "లక్ష్యం"), ("body", "పట్టణాలు జంటగా మారతాయి."), ("reach", "meaning")];
    let _ = table.smara.submit(&format!("{TEXT}/object/te"), &telugu).await.done();
    assert!(table.smara.get(FILE).await.ok().shows(WARNED), "nor once it is written");
    let abandon = [("reason", "Sans suite.")];
    let _ = table.smara.submit(&format!("{FILE}/abandon"), &abandon).await.done();
    assert!(!table.smara.get(FILE).await.ok().shows(WARNED), "nothing is printed any more");
}
