use std::collections::{BTreeMap, BTreeSet};

use agreements::rules::{
    Agreement, Announced, Announcement, Change, Consolidated, Content, Edit, Kind, NewParty, Party, Reach, Refusal,
    Saved, Seat, SettledClause, Stage, Text, Untouched, Verb, consolidate,
};
use kernel::{Lang, LangTag, Localised, Unfit};
use proptest::prelude::*;

use crate::rules_suite::fixtures::*;

fn edit(lang: &str, base: i64, words: &str) -> Edit {
    Edit { clause: "object".into(), lang: tag(lang), base, wording: said(words), reach: Reach::Meaning }
}

fn kept(saved: Saved) -> Text {
    match saved {
        Saved::Kept { text, .. } => text,
        other => panic!("not kept: {other:?}"),
    }
}

fn lags(text: &Text) -> Vec<(String, String)> {
    text.lags().into_iter().map(|lag| (lag.lang.to_string(), lag.behind.to_string())).collect()
}

#[test]
fn a_bare_place_name_is_no_party() {
    let named = |name: &str| NewParty { name: Localised::one(Lang::Fr, name), ..unnamed("Smara") };
    assert_eq!(Party::identified(named(" smara ")), Err(Refusal::BarePlaceName));
    assert!(Party::identified(named("Commune de Smara")).is_ok());
    let nowhere = NewParty { seat: None, ..unnamed("Smara") };
    assert_eq!(Party::identified(nowhere), Err(Refusal::PartyIncomplete { what: "seat" }));
    let registered = Seat::Registration { register: "Répertoire des universités".into(), number: "7".into() };
    assert!(Party::identified(NewParty { seat: Some(registered), ..unnamed("Université") }).is_ok());
}

#[test]
fn an_agreement_has_two_different_parties_or_more() {
    let propose =
        |cities: &[&str]| Agreement::propose(&on(&secretary(), 1), proposal("a", Kind::Twinning, cities), None);
    assert_eq!(propose(&["smara"]).unwrap_err(), Refusal::TooFewParties);
    assert_eq!(propose(&["smara", "smara"]).unwrap_err(), Refusal::SameEntityTwice);
    assert_eq!(propose(&["smara", "agadez", "banjul"]).unwrap().0.parties.len(), 3);
}

#[test]
fn two_people_who_save_the_same_clause_lose_nothing() {
    let agreement = drafted(&["smara", "timbuktu"], terms());
    let start = text(&agreement, &[("object", "un")]);
    let (here, there) = (officer("smara"), officer("timbuktu"));
    let first = kept(start.save(&agreement, &on(&here, 2), edit("fr", 1, "deux")).unwrap());
    let second = first.clone().save(&agreement, &on(&there, 2), edit("fr", 1, "trois")).unwrap();
    let Saved::Conflict { theirs, yours } = second else { panic!("someone was overwritten") };
    assert_eq!((theirs.wording.body.as_str(), yours.body.as_str()), ("deux", "trois"));
    let apart = kept(first.save(&agreement, &on(&there, 2), edit("ar", 1, "اثنان")).unwrap());
    assert_eq!(apart.clause("object").unwrap().words[&tag("fr")].wording.body, "deux");
}

#[test]
fn a_language_lags_until_it_is_brought_along() {
    let agreement = drafted(&["smara", "timbuktu"], terms());
    let here = officer("smara");
    let by = on(&here, 2);
    let level = text(&agreement, &[("object", "un")]);
    assert_eq!(lags(&level), []);
    let ahead = kept(level.save(&agreement, &by, edit("fr", 1, "deux")).unwrap());
    assert_eq!(lags(&ahead), [("ar".to_owned(), "fr".to_owned())]);
    let settled = agreement.clone().settle(&by, &ahead, &["object"]).unwrap_err();
    assert_eq!(settled, Refusal::LanguagesLag { behind: vec![("object".into(), tag("ar"))] });
    let spelt = Edit { reach: Reach::Spelling, ..edit("fr", 2, "deux.") };
    let spelt = kept(ahead.save(&agreement, &by, spelt).unwrap());
    let along = kept(spelt.save(&agreement, &by, edit("ar", 1, "اثنان")).unwrap());
    assert_eq!(lags(&along), []);
}

#[test]
fn a_text_is_not_settled_while_a_clause_is_missing_or_its_terms_unsaid() {
    let secretary = secretary();
    let by = on(&secretary, 2);
    let agreement = drafted(&["smara", "timbuktu"], terms());
    let short = text(&agreement, &[("object", "un")]);
    let refused = agreement.settle(&by, &short, &["object", "duration"]).unwrap_err();
    assert_eq!(refused, Refusal::ClausesMissing { clauses: vec!["duration".into()] });
    let unsaid = proposed(&["smara", "timbuktu"]).begin_draft(&by).unwrap().0;
    assert_eq!(unsaid.settle(&by, &short, &[]).unwrap_err(), Refusal::TermsNotStated);
}

#[test]
fn a_settled_text_is_not_written_in() {
    let agreement = settled(&["smara", "timbuktu"], terms());
    let text = text(&agreement, &[("object", "un")]);
    let refused = text.save(&agreement, &on(&secretary(), 4), edit("fr", 1, "deux")).unwrap_err();
    assert_eq!(refused, Refusal::WrongStage { verb: Verb::Write, stage: agreement.stage.name() });
}

#[test]
fn a_text_that_hides_something_is_refused() {
    let agreement = drafted(&["smara", "timbuktu"], terms());
    let text = text(&agreement, &[("object", "un")]);
    let refused = text.save(&agreement, &on(&secretary(), 2), edit("fr", 1, "a\u{202E}b")).unwrap_err();
    assert_eq!(refused, Refusal::Unfit { why: Unfit::Hidden });
}

#[test]
fn the_library_fills_a_new_text_and_each_wording_is_a_version() {
    let agreement = drafted(&["smara", "timbuktu"], terms());
    let words = BTreeMap::from([(tag("fr"), said("un")), (tag("es"), said("uno"))]);
    let secretary = secretary();
    let started =
        Text::start(&agreement, &on(&secretary, 2), vec![tag("fr"), tag("es")], vec![("object".into(), words)]);
    let (text, revisions, _) = started.unwrap();
    assert_eq!((text.lags(), revisions.len()), (vec![], 2));
    let again = text.clone().add_clause(&agreement, &on(&secretary, 2), 1, None, "object").unwrap_err();
    assert_eq!(again, Refusal::ClauseKnown { clause: "object".into() });
    let (more, _) = text.add_clause(&agreement, &on(&secretary, 2), 1, None, "duration").unwrap();
    let stale = more.clone().move_clause(&agreement, &on(&secretary, 2), 1, "duration", None).unwrap_err();
    assert_eq!(stale, Refusal::Rearranged);
    let (moved, _) = more.move_clause(&agreement, &on(&secretary, 2), 2, "duration", None).unwrap();
    assert_eq!(moved.clauses[0].key, "duration");
}

#[test]
fn an_addendum_leaves_a_consolidated_text_beside_the_original() {
    let (_, text) = settle(drafted(&["smara", "timbuktu"], terms()), 3, "Avant.");
    let original = Consolidated::original(&text).unwrap();
    let both = |words: &str| BTreeMap::from([(tag("fr"), said(words)), (tag("ar"), said(words))]);
    let changes = [
        Change::Replace { clause: "object".into(), words: both("Après.") },
        Change::Insert { after: Some("object".into()), clause: "youth".into(), words: both("Les jeunes.") },
        Change::Terms { terms: agreements::rules::Terms { months: Some(24), ..terms() } },
        Change::Accession { entity: "banjul".into() },
    ];
    let addendum = agreements::rules::AgreementId::new("b");
    let now = consolidate(original.clone(), &addendum, &changes).unwrap();
    assert_eq!(now.original, text.reference.hash);
    assert_eq!(now.content.clauses.len(), 2);
    assert_eq!(now.content.terms.as_ref().and_then(|terms| terms.months), Some(24));
    assert_eq!(now.content.parties.iter().collect::<Vec<_>>(), ["banjul", "smara", "timbuktu"]);
    assert_eq!(now.content.clauses[0].words[&tag("fr")].body, "Après.");
    assert_eq!(text.content().unwrap().clauses[0].words[&tag("fr")].body, "Avant.");
    assert_eq!(consolidate(now, &addendum, &changes), Err(Refusal::AlreadyAmended));
    let gone = [Change::Delete { clause: "funds".into() }];
    assert_eq!(consolidate(original, &addendum, &gone), Err(Refusal::UnknownClause { clause: "funds".into() }));
}

#[test]
fn the_text_of_an_addendum_is_held_to_what_was_declared() {
    let agreement = drafted(&["smara", "timbuktu"], terms());
    let announced = Announced {
        said: vec![Announcement {
            change: "duration".into(),
            lang: tag("fr"),
            words: vec!["Cinq ans.".into()],
            heading: "Durée".into(),
        }],
        untouched: vec![Untouched {
            clause: "funds".into(),
            lang: tag("fr"),
            heading: "Moyens".into(),
            number: Some("Article 2".into()),
        }],
        quiet: BTreeSet::from(["parties".to_owned()]),
    };
    let check = |body: &str| announced.check(&text(&agreement, &[("parties", "Article 2"), ("changes", body)]));
    assert_eq!(check("La clause « Durée » est remplacée.\n\nDurée\n\ncinq\u{a0}ans."), Ok(()));
    assert_eq!(check("Cinq ans.\n\nL’article 20 de la loi s’applique."), Ok(()));
    assert_eq!(
        check("La durée change."),
        Err(Refusal::ChangesUnsaid { changes: vec![("duration".into(), tag("fr"))] })
    );
    for more in ["La clause «\u{a0}Moyens\u{a0}» est supprimée.", "Moyens", "L’article 2 est supprimé."] {
        let refused = check(&format!("Cinq ans.\n\n{more}"));
        assert_eq!(refused, Err(Refusal::ChangesUndeclared { clauses: vec!["funds".into()] }), "{more}");
    }
}

#[test]
fn a_stored_text_that_was_altered_is_not_read() {
    let (_, mut text) = settle(drafted(&["smara", "timbuktu"], terms()), 3, "Avant.");
    text.canonical = text.canonical.replace("Avant", "Après");
    assert_eq!(text.content(), Err(Refusal::TextAltered));
}

#[test]
fn the_same_words_settled_again_are_the_same_version() {
    let secretary = secretary();
    let (first, one) = settle(drafted(&["smara", "timbuktu"], terms()), 3, "Un.");
    let (second, two) = settle(first.reopen(&on(&secretary, 4), "relire").unwrap().0, 5, "Deux.");
    let (third, three) = settle(second.reopen(&on(&secretary, 6), "revenir").unwrap().0, 7, "Un.");
    assert_eq!((one.reference.version, two.reference.version), (1, 2));
    assert_eq!(three.reference, one.reference);
    assert_eq!(third.stage, Stage::Settled { since: day(7), text: one.reference });
}

/// One letter, and the same letter as some keyboards type it.
const TWINS: [(&str, &str); 3] = [("é", "e\u{301}"), ("آ", "ا\u{653}"), ("ñ", "n\u{303}")];

proptest! {
    #[test]
    fn nothing_typed_is_lost_whatever_two_people_save(
        saves in prop::collection::vec((0_usize..2, 0_i64..6, "[a-d]{1,3}", any::<bool>()), 1..40),
    ) {
        let agreement = drafted(&["smara", "timbuktu"], terms());
        let mut text = text(&agreement, &[("object", "un")]);
        for (who, base, words, spelling) in saves {
            let actor = officer(["smara", "timbuktu"][who]);
            let reach = if spelling { Reach::Spelling } else { Reach::Meaning };
            let edit = Edit { reach, ..edit(["fr", "ar"][who], base, &words) };
            match text.clone().save(&agreement, &on(&actor, 2), edit).unwrap() {
                Saved::Kept { text: after, revision, .. } => {
                    prop_assert_eq!((&revision.written.wording.body, revision.written.version), (&words, base + 1));
                    prop_assert_eq!(&after.clause("object").unwrap().words[&revision.lang], &revision.written);
                    text = after;
                }
                Saved::Conflict { theirs, yours } => {
                    prop_assert_eq!(&yours.body, &words);
                    prop_assert_ne!(theirs.version, base);
                }
                Saved::Unchanged => {}
            }
        }
    }

    #[test]
    fn the_hash_does_not_change_with_the_order_of_languages_nor_with_the_keyboard(
        words in prop::collection::vec("[a-z éآñ]{1,20}", 1..6),
        languages in prop::sample::subsequence(vec!["fr", "ar", "es", "en", "zgh"], 1..5),
    ) {
        let content = |languages: &[&str], decomposed: bool| {
            let tags: Vec<LangTag> = languages.iter().map(|lang| tag(lang)).collect();
            let spelt = |text: &String| TWINS.iter().fold(text.clone(), |text, (one, two)| {
                if decomposed { text.replace(one, two) } else { text }
            });
            Content {
                format: "jumelage-text/2".into(),
                languages: tags.iter().cloned().collect::<BTreeSet<_>>(),
                clauses: words.iter().enumerate().map(|(n, text)| SettledClause {
                    key: format!("clause-{n}"),
                    words: tags.iter().map(|tag| (tag.clone(), said(&spelt(text)))).collect(),
                }).collect(),
                parties: BTreeSet::from(["smara".to_owned()]),
                terms: Some(terms()),
            }
        };
        let reversed: Vec<&str> = languages.iter().rev().copied().collect();
        prop_assert_eq!(content(&languages, false).hash(), content(&reversed, true).hash());
    }
}
