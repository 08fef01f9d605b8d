//! Ballots that cannot be read: each is told why.

use testkit::Answer;
use votes::Vote;

use super::{Hall, election, number};

/// Sends the ballot of the first seat in this language, with these values in its fields, by the ends of their names.
async fn send(hall: &Hall, vote: &Vote, lang: &str, said: &[(&str, &str)]) -> Answer {
    let (at, number) = (hall.at(0), number("m"));
    let named: Vec<(String, &str)> = said.iter().map(|(one, value)| (format!("said-{at}-{one}"), *value)).collect();
    let mut fields = vec![("seat", at.as_str()), ("number", number.as_str())];
    fields.extend(named.iter().map(|(name, value)| (name.as_str(), *value)));
    hall.mayor(0).submit(&format!("/{lang}/council/ballots/{}", vote.id), &fields).await
}

/// That each of these ballots is refused for its reason, and none is taken.
async fn refused(hall: &Hall, vote: &Vote, all: &[(&[(&str, &str)], &str)]) {
    for (said, why) in all {
        let answer = send(hall, vote, "fr", said).await;
        assert_eq!(answer.status, 422);
        assert!(answer.shows(&format!("Ce bulletin ne peut être lu\u{a0}: {why}")), "{said:?}: {}", answer.text());
    }
    let trail = hall.trail("vote.ballot-refused").await;
    assert_eq!(trail, vec![format!("1 {} malformed", hall.at(0)); all.len()], "the trail says no more of it");
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_voted").await, 0);
}

#[tokio::test]
async fn whoever_ranks_wrongly_is_told_what_is_wrong() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(election("bureau", &["Awa", "Brahim", "Carmen"], 2)).await;
    let skipped = "un rang est sauté. Les rangs se suivent à partir de 1.";
    let other = "ce qui est arrivé n’est pas ce que le formulaire propose.";
    let all: [(&[(&str, &str)], &str); 6] = [
        (&[("00", "01"), ("01", "03"), ("02", "--")], skipped),
        (&[("00", "02")], skipped),
        (&[("00", "01"), ("01", "01")], "le même rang est donné à deux candidatures."),
        (&[("00", "--"), ("01", "--"), ("02", "--")], "rien n’est choisi."),
        (&[("00", "00")], other),
        (&[("00", "01"), ("00", "02")], other),
    ];
    refused(&hall, &vote, &all).await;
}

#[tokio::test]
async fn whoever_marks_wrongly_is_told_what_is_wrong() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(election("presidency", &["Awa", "Brahim", "Carmen"], 2)).await;
    let too_many = "il choisit 3 candidatures, et ne peut en choisir que 2.";
    let both = "il choisit à la fois «\u{a0}Blanc\u{a0}» et une candidature.";
    let all: [(&[(&str, &str)], &str); 3] = [
        (&[("00", "y"), ("01", "y"), ("02", "y"), ("--", "n")], too_many),
        (&[("00", "y"), ("01", "n"), ("02", "n"), ("--", "y")], both),
        (&[("00", "n"), ("01", "n"), ("02", "n"), ("--", "n")], "rien n’est choisi."),
    ];
    refused(&hall, &vote, &all).await;
    for (lang, says) in [
        ("ar", "عدد الترشيحات المختارة فيها 3، ولا يجوز أن يتجاوز 2."),
        ("en", "it chooses 3 candidates, and may choose only 2."),
        ("es", "elige 3 candidaturas, y solo puede elegir 2."),
    ] {
        let answer = send(&hall, &vote, lang, all[0].0).await;
        assert!(answer.text().replace(['\u{2068}', '\u{2069}'], "").contains(says), "{lang}: {}", answer.text());
    }
}
