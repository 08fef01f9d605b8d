//! Languages that a tabled motion gains.

use kernel::{Actor, Id, Lang, Localised};
use motions::{
    Amendment, AmendmentState, Asks, Motion, MotionInput,
    rules::{Fell, Refusal, Scene},
};

use super::scene::{amendment, item, motion, session, sitting};

/// The motion with these languages and this title.
fn edited(motion: Motion, amendments: &[Amendment], languages: &[Lang], title: Localised) -> Result<Motion, Refusal> {
    let (session, item, languages) = (session(), item(), languages.iter().copied().collect());
    let input = MotionInput { item: Id::new("i"), title, languages };
    motion.edit(&Actor::system(), &Scene::default(), (&sitting(&session, &item), amendments), input)
}

fn title() -> Localised {
    motion().title
}

#[test]
fn a_tabled_motion_gains_languages_in_which_each_clause_is_missing_and_loses_none() {
    let wide = edited(motion(), &[], &[Lang::Fr, Lang::Ar], title()).unwrap();
    assert_eq!(wide.languages, [Lang::Fr, Lang::Ar]);
    assert_eq!(wide.clauses, motion().clauses);
    let missing: Vec<_> = wide.lags().into_iter().map(|lag| (lag.clause, lag.lang.to_string(), lag.missing)).collect();
    assert_eq!(missing, ["c1", "c2", "c3"].map(|key| (key.to_owned(), "ar".to_owned(), true)));
    for languages in [&[Lang::Ar][..], &[Lang::Fr, Lang::Es]] {
        assert_eq!(edited(wide.clone(), &[], languages, title()).unwrap_err(), Refusal::TextTabled);
    }
    let spanish = Motion { languages: vec![Lang::Es], ..motion() };
    let wide = edited(spanish, &[], &[Lang::Fr, Lang::Es], title()).unwrap();
    assert_eq!(wide.languages, [Lang::Es, Lang::Fr], "those in which it was tabled come first");
}

#[test]
fn its_title_is_added_in_other_languages_and_stays_where_it_is() {
    let titled = title().with(Lang::Es, "Hoja de ruta");
    assert_eq!(edited(motion(), &[], &[Lang::Fr], titled.clone()).unwrap().title, titled);
    for other in [Localised::one(Lang::Fr, "Autre"), Localised::one(Lang::Es, "Hoja de ruta")] {
        assert_eq!(edited(motion(), &[], &[Lang::Fr], other).unwrap_err(), Refusal::TextTabled);
    }
}

#[test]
fn once_an_amendment_is_put_to_the_vote_it_gains_no_language_but_moves_still() {
    let vote = || "v".to_owned();
    let voted = [AmendmentState::Put(vote()), AmendmentState::Adopted(vote()), AmendmentState::Rejected(vote())];
    let unvoted = [
        AmendmentState::Draft,
        AmendmentState::Tabled,
        AmendmentState::Accepted,
        AmendmentState::Withdrawn(Localised::default()),
        AmendmentState::Fallen(Fell::SetAside(title())),
    ];
    let gains = |state: AmendmentState| {
        let all = [amendment(1, Asks::Replace("c1".into()), "Une.", state)];
        edited(motion(), &all, &[Lang::Fr], title()).expect("it moves to another item");
        edited(motion(), &all, &[Lang::Fr, Lang::En], title()).map(|it| it.languages.len())
    };
    assert_eq!(voted.map(gains), [Err(Refusal::VotedOn); 3]);
    assert_eq!(unvoted.map(gains), [Ok(2); 5]);
}
