//! What each source says of a tie stands beside it on the tie's page.

use atlas::Attribution;

use super::*;

#[tokio::test]
async fn each_source_is_shown_with_its_own_date_and_what_it_says_whether_it_lives() {
    let house = with_places().await;
    for (source, on, since, status) in [
        ("Annuaire", Some("2024-02-03"), "1964", "active"),
        ("Registre", None, "8 mai 1970", "dormant"),
        ("Liste", None, "", ""),
    ] {
        let table = format!("geonames_a,geonames_b,since,status\n2461874,2449067,{since},{status}\n");
        let path = file(&house, "ties.csv", table.as_bytes());
        let on = on.map(|day: &str| day.parse().expect("a day"));
        let named = Attribution { name: source.to_owned(), url: None, on, licence: None };
        let input = RelationsInput { source: Some(named), ..RelationsInput::default() };
        let report = import_relations(&house.app, &Actor::system(), &[path], input, &mut Told::default()).await;
        assert_eq!(report.expect("it ends").rejects(), 0);
    }
    let map = house.visitor().get("/fr/localities/smara/relations").await.ok().text();
    let address = map.split('"').find(|part| part.starts_with("/fr/relations/")).expect("a tie").to_owned();
    let page = house.visitor().get(&address).await.ok();
    let text = plain(&page.text());
    for says in [
        "Annuaire (3 février 2024) – depuis 1964 · Vivante",
        "Registre – depuis le 8 mai 1970",
        "Liste – ni date ni situation",
    ] {
        assert!(text.contains(says), "{says}: {text}");
    }
    assert!(!text.contains("8 mai 1970 · "), "that one sleeps is not said in public: {text}");
    let heard = plain(&house.signed_in(kernel::Role::Secretary, None).get(&address).await.ok().text());
    assert!(heard.contains("depuis le 8 mai 1970 · Endormie"), "{heard}");
    for lang in ["ar", "en", "es"] {
        let page = house.visitor().get(&address.replacen("fr", lang, 1)).await.ok();
        assert!(!page.text().contains('⟦'), "{lang}: {}", page.text());
    }
}

/// A page's text without its marks.
fn plain(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<String>().replace(['\u{2068}', '\u{2069}'], "")
}
