//! A club that begins: what is not there yet says what comes first.

use council::OrganKind;
use suffrage::Rules;

use super::open;

#[tokio::test]
async fn where_no_organ_sits_a_session_begins_with_one() {
    let club = open().await;
    let organ = "/fr/council/organs/new";
    for path in ["/fr/council/sessions/new", "/fr/council/sessions"] {
        let page = club.secretary.get(path).await.ok();
        assert!(page.shows("le Club n’en a encore aucun qui siège") && page.text().contains(organ), "{path}");
        assert!(!page.text().contains("name=\"organ\""), "{path}");
    }
    let visitor = club.house.visitor().get("/fr/council/sessions").await.ok();
    assert!(visitor.shows("Aucune session n’est annoncée.") && !visitor.text().contains(organ));
    let _ = club.constituted(OrganKind::Council, false).await;
    assert!(club.secretary.get("/fr/council/sessions/new").await.ok().text().contains("name=\"organ\""));
}

#[tokio::test]
async fn rules_start_from_an_example_with_the_colleges_of_the_organ_which_is_adoptable_as_it_is() {
    let club = open().await;
    let _ = club.constituted(OrganKind::Council, false).await;
    let at = "/fr/council/rules/conseil-du-club/adopt";
    let page = club.secretary.get(at).await.ok();
    assert!(page.shows("Cet organe n’a pas encore de règles : le texte ci-dessous est un exemple"));
    let html = page.text();
    let (_, rest) = html.split_once("<textarea").expect("the text is typed there");
    let text = rest.split_once('>').and_then(|(_, rest)| rest.split_once("</textarea>")).expect("it ends").0;
    let text = text.replace("&#34;", "\"").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    let rules = Rules::read(&text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
    assert!(rules.example && rules.colleges.len() == 1 && rules.colleges[0].seats == Some(3));
    let day = |name: &str| ["day", "month", "year"].map(|part| format!("{name}-{part}"));
    let (adopted, valid) = (day("adopted"), day("valid"));
    let mut sent = vec![("text", text.as_str())];
    for names in [&adopted, &valid] {
        sent.extend(names.iter().map(String::as_str).zip(["1", "11", "2026"]));
    }
    let _ = club.secretary.submit(at, &sent).await.done();
    let page = club.secretary.get(at).await.ok();
    assert!(!page.shows("Cet organe n’a pas encore de règles"), "from then on its own text stands there");
}
