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
    assert!(page.shows("Version 1 · En vigueur depuis le 2 novembre 2026"));
    let first = "au premier, plus de la moitié des suffrages exprimés, bulletins blancs non comptés";
    assert!(page.shows(&format!("{first} ; au second, le plus de voix")), "nobody is voted against");
    let ties = page.text().matches("à égalité").count();
    assert_eq!(ties, 7, "of four matters that need more than half, and of three elections");
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
    assert!(broken.shows("ليس هذا بصيغة TOML") && broken.text().contains("<bdi lang=\"en\">"));
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
    assert!(before.shows("Version 1 · En vigueur du 2 novembre 2026 au 19 novembre 2026"));
    let _ = club.secretary.submit(&adopt, &sent(&own, "Délibération n° 3", "30")).await.done();
    let page = visitor.get(AT).await.ok();
    assert!(page.shows("Version 2 · En vigueur du 20 novembre 2026 au 29 novembre 2026"), "still the one that holds");
    assert!(page.shows("En vigueur à partir du 30 novembre 2026"), "the one ahead is not said to hold since then");
    let compared = visitor.get(&format!("{AT}/compare?a=1&b=2")).await.ok().text();
    assert!(compared.contains("<del>ordinary = 30</del>") && compared.contains("<ins>ordinary = 21</ins>"));
    assert!(visitor.get(&format!("{AT}/1/rules.toml")).await.ok().shows("ordinary = 30"));
}

#[tokio::test]
async fn what_does_not_fit_is_said_beside_its_field_and_nothing_is_written() {
    let club = open().await;
    let _ = club.constituted(OrganKind::Council, false).await;
    let own = EXAMPLE.replace("example = true", "example = false");
    let far: Vec<_> = sent(&own, "D-1", "2").into_iter().filter(|(name, _)| *name != "valid-year").collect();
    let far = [far, vec![("valid-year", "2199")]].concat();
    for (what, field, says) in [
        (sent(EXAMPLE, "D-1", "2"), "act", "aucun acte ne l’a adopté"),
        (sent(&own, "", "2"), "act", "Indiquez l’acte"),
        (far, "valid", "au plus tard deux ans après"),
    ] {
        let answer = club.secretary.submit(&format!("{AT}/adopt"), &what).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = answer.text();
        let (_, beside) = text.split_once(&format!(r#"<p class="error" id="{field}-error">"#)).expect("a complaint");
        assert!(beside.split("</p>").next().is_some_and(|it| it.contains(says)), "{says}");
    }
    assert_eq!(club.house.visitor().get(AT).await.status, StatusCode::NOT_FOUND, "nothing was written");
}

#[tokio::test]
async fn seats_that_are_not_those_of_the_rules_are_said_to_everyone_on_both_pages() {
    let club = open().await;
    let _ = club.constituted(OrganKind::Council, true).await;
    let _ = club.secretary.submit(&format!("{AT}/adopt"), &sent(EXAMPLE, "", "2")).await.done();
    let visitor = club.house.visitor();
    for path in [AT.to_owned(), AT.replace("/rules/", "/organs/")] {
        let page = visitor.get(&path).await.ok();
        assert!(page.shows("Les sièges des collèges ne sont pas ceux des règles"), "{path}");
        assert!(page.shows("15 + 9 + 7 dans les règles"), "{path}");
    }
}

#[tokio::test]
async fn the_rules_of_a_dissolved_organ_say_that_it_is() {
    let club = open().await;
    let _ = club.constituted(OrganKind::Council, true).await;
    let _ = club.secretary.submit(&format!("{AT}/adopt"), &sent(EXAMPLE, "", "2")).await.done();
    let path = format!("{}/dissolve", AT.replace("/rules/", "/organs/"));
    let sent =
        [("until-day", "23"), ("until-month", "11"), ("until-year", "2026"), ("reason-fr", "Fusion"), ("version", "1")];
    let _ = club.secretary.submit(&path, &sent).await.done();
    let page = club.house.visitor().get(AT).await.ok();
    assert!(page.shows("Cet organe a été dissous le 23 novembre 2026"));
    assert!(page.shows("En vigueur du 2 novembre 2026 au 23 novembre 2026"));
}
