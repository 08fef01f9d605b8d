use axum::http::StatusCode;
use council::OrganKind;

use super::open;

const EXAMPLE: &str = include_str!("../../../../crates/suffrage/data/example.toml");
const AT: &str = "/fr/council/rules/conseil-du-club";

/// What the form sends: a text, in force from a day of November 2026.
fn sent<'a>(text: &'a str, act: &'a str, day: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("text", text),
        ("act", act),
        ("adopted-day", "1"),
        ("adopted-month", "11"),
        ("adopted-year", "2026"),
        ("valid-day", day),
        ("valid-month", "11"),
        ("valid-year", "2026"),
    ]
}

#[tokio::test]
async fn the_example_rules_are_read_in_words_and_say_that_they_are_an_example() {
    let club = open().await;
    let _ = club.constituted(OrganKind::Council, true).await;
    let _ = club.secretary.submit(&format!("{AT}/adopt"), &sent(EXAMPLE, "", "2")).await.done();
    let visitor = club.house.visitor();
    let page = visitor.get(AT).await.ok();
    assert!(page.shows("Exemple. Le règlement du Club n’est pas public"));
    assert!(page.shows("En tout : plus de la moitié de tous les sièges, pourvus ou vacants."));
    assert!(page.shows("au moins les quatre cinquièmes de tous les sièges"));
    for lang in ["ar", "en", "es"] {
        let page = visitor.get(&AT.replace("/fr/", &format!("/{lang}/"))).await.ok().text();
        assert!(!page.contains('⟦'), "{lang}: every phrase is there");
    }
    let file = visitor.get(&format!("{AT}/rules.toml")).await.ok();
    assert_eq!(file.text(), EXAMPLE.trim());
    for (path, words) in [("/en/council", "Example."), ("/ar/council", "مثال."), ("/es/council", "Ejemplo.")] {
        assert!(visitor.get(path).await.ok().shows(words), "{path}");
    }
}

#[tokio::test]
async fn each_fault_is_said_with_its_line_and_what_was_typed_is_kept() {
    let club = open().await;
    let _ = club.constituted(OrganKind::Council, false).await;
    let wrong = EXAMPLE.replace("of = \"seats\"", "of = \"chairs\"");
    let line = wrong.lines().position(|line| line == "of = \"chairs\"").map_or(0, |at| at + 1);
    let answer = club.secretary.submit(&format!("{AT}/adopt"), &sent(&wrong, "D-1", "2")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.shows(&format!("Ligne {line}")) && answer.shows("« chairs » n’est aucun de ces mots : seats, filled.")
    );
    assert!(answer.shows("of = \"chairs\"") && answer.shows("quorum.second.asks"));
    assert_eq!(club.house.visitor().get(AT).await.status, StatusCode::NOT_FOUND, "nothing was written");
    let broken =
        club.secretary.submit(&format!("{}/adopt", AT.replace("/fr/", "/ar/")), &sent("= 1", "D-1", "2")).await;
    assert!(broken.shows("ليس هذا بصيغة TOML"));
}

#[tokio::test]
async fn a_new_version_takes_the_place_of_the_one_before_which_stays_and_is_compared() {
    let club = open().await;
    let _ = club.constituted(OrganKind::Council, false).await;
    let own = EXAMPLE.replace("example = true", "example = false");
    let adopt = format!("{AT}/adopt");
    let refused = club.secretary.submit(&adopt, &sent(&own, "", "2")).await;
    assert!(refused.shows("Indiquez l’acte qui a adopté ces règles."));
    let _ = club.secretary.submit(&adopt, &sent(&own, "Délibération n° 1", "2")).await.done();
    let second = own.replace("ordinary = 30", "ordinary = 21");
    let _ = club.secretary.submit(&adopt, &sent(&second, "Délibération n° 2", "20")).await.done();
    let visitor = club.house.visitor();
    let page = visitor.get(AT).await.ok();
    assert!(page.shows("Session ordinaire : 21 jours.") && page.shows("Délibération n° 2"));
    let before = visitor.get(&format!("{AT}/1")).await.ok();
    assert!(before.shows("Session ordinaire : 30 jours.") && before.shows("Ces règles ne valent plus"));
    let compared = visitor.get(&format!("{AT}/compare?a=1&b=2")).await.ok().text();
    assert!(compared.contains("<del>ordinary = 30</del>") && compared.contains("<ins>ordinary = 21</ins>"));
    assert!(visitor.get(&format!("{AT}/1/rules.toml")).await.ok().shows("ordinary = 30"));
}
