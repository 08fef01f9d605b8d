//! Votes that came to nothing: one that was withdrawn, one whose ballots were lost.

use assembly::{Assembly, fr};
use council::{ItemKind, Step};
use kernel::Actor;
use suffrage::Way;
use votes::{BallotInput, Ending, Kind, Said, State, VoteInput};

use super::{
    at,
    doing::{done, opened, question},
    draft,
    files::xml,
    rooms,
    schema::valid,
};

#[tokio::test]
async fn a_vote_whose_ballots_were_lost_is_void_and_one_that_was_withdrawn_is_withdrawn_each_with_its_own_reason() {
    let it = Assembly::prepared(rooms(), 6).await;
    let item = it.item("Ville hôte", ItemKind::Election, "host").await;
    it.opened(6).await;
    let (app, program) = (&it.house.app, Actor::system());
    let vote = opened(&it, &it.item, question(("Adopter ?", "decision"), Way::Named)).await;
    done!(it, |app, tx| votes::withdraw_vote(app, &mut tx, &program, vote, fr("Question mal posée")));
    let kind = Kind::Election { candidates: ["Smara", "Agadez", "Tombouctou"].map(fr).to_vec(), seats: 1 };
    let vote = opened(&it, &item, VoteInput { kind, ..question(("Où ?", "host"), Way::Secret) }).await;
    for (held, marked) in it.seats.iter().zip([vec![0], vec![0], vec![1], vec![1], vec![2], vec![]]) {
        let (number, said) = (app.random(24), Some(Said::Marks(marked)));
        let ballot = BallotInput { number, seat: held.at.clone(), said, aloud: false };
        let _ = votes::cast(app, &held.actor, &vote.id, ballot).await.expect("taken");
    }
    let vote = done!(it, |app, tx| votes::close_vote(app, &mut tx, &program, vote, Ending::Count));
    assert!(matches!(vote.state, State::Counting(..)), "two are equal, and a lot decides");
    for file in std::fs::read_dir(&app.site.ballot_keys).unwrap() {
        std::fs::remove_file(file.unwrap().path()).unwrap();
    }
    done!(it, |app, tx| votes::void_vote(app, &mut tx, &program, vote, fr("Disque perdu")));
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    let says = [
        "Scrutin retiré\u{a0}: il ne compte pas. Motif\u{a0}: Question mal posée",
        "Scrutin déclaré nul\u{a0}: ses bulletins ont été perdus avant la fin du dépouillement, et il ne décide rien. \
         Motif\u{a0}: Disque perdu",
        "Dépouillé avant la perte, sans effet\u{a0}: ",
        "Smara\u{a0}: 2 voix.",
    ];
    for says in says {
        assert!(page.shows(says), "{says}: {}", page.text());
    }
    assert_eq!(page.text().matches("Scrutin retiré").count(), 1);
    for (lang, says) in [("ar", "صُرح ببطلان الاقتراع"), ("en", "Vote declared void"), ("es", "Votación declarada nula")]
    {
        let text = it.secretary.get(&xml(&it, lang)).await.ok().text();
        valid(&text);
        assert_eq!(text.matches(says).count(), 1, "{text}");
        assert!(!text.contains("<voting "), "nothing of either was counted for good: {text}");
    }
}
