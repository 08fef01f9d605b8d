//! Who may do what, printed as a table that a council member can read.

use agreements::rules::{
    Agreement, EndReason, Force, Manner, Refusal, Sight, Signature, Signed, Stage, StageName, TextRef, Verb, may,
    may_for, sight,
};
use kernel::Actor;

use crate::rules_suite::fixtures::*;

fn at_stage(name: StageName) -> Agreement {
    let secretary = secretary();
    let mut agreement =
        proposed(&["smara", "timbuktu"]).ask_expert(&on(&secretary, 1), expert("asked").account.unwrap()).unwrap().0;
    let text = TextRef { version: 1, hash: "ab".repeat(32) };
    let signed = Signed { on: day(4), text: Some(text.clone()) };
    let force = Force { since: day(4), until: None, renewals: Vec::new() };
    let reason = "essai".to_owned();
    agreement.stage = match name {
        StageName::Approach => Stage::Approach { since: day(1) },
        StageName::Draft => Stage::Draft { since: day(2) },
        StageName::Settled => Stage::Settled { since: day(3), text },
        StageName::Signed => Stage::Signed { signed },
        StageName::InForce => Stage::InForce { signed, force },
        StageName::Suspended => Stage::Suspended { signed, force, since: day(5), reason },
        StageName::Dormant => Stage::Dormant { signed, force, declared_on: day(5), reason },
        StageName::Ended => Stage::Ended { signed, force: Some(force), on: day(6), reason: EndReason::Expiry },
        StageName::Abandoned => Stage::Abandoned { on: day(6), reason },
    };
    agreement
}

/// Signed elsewhere: the club holds no text of it, and nobody said who held the pen.
fn elsewhere() -> Agreement {
    let signature = |of: &str| Signature {
        party: id(of),
        on: day(4),
        place: String::new(),
        manner: Manner::InPerson,
        signatory: None,
        text: None,
        entered_by: "essai".into(),
        reservation: None,
    };
    Agreement {
        stage: Stage::Signed { signed: Signed { on: day(4), text: None } },
        signatures: ["smara", "timbuktu"].map(signature).into(),
        ..at_stage(StageName::Signed)
    }
}

fn people() -> Vec<(&'static str, Actor)> {
    vec![
        ("secretary", secretary()),
        ("mayor", mayor("smara")),
        ("officer", officer("smara")),
        ("other party", officer("timbuktu")),
        ("expert asked", expert("asked")),
        ("program", Actor::system()),
        ("other expert", expert("other")),
        ("other mayor", mayor("banjul")),
        ("other officer", officer("banjul")),
        ("reader", reader()),
        ("administrator", administrator()),
        ("visitor", Actor::visitor()),
    ]
}

fn table() -> String {
    let mut page = String::from(
        "Who may do what to the agreement of Smara and Timbuktu. Where a step is one party's own, the party is Smara.\n\
         yes: may do it now · -: others may, or nobody at this stage · ?: gets \"nothing here\"\n",
    );
    let stages = StageName::ALL.map(|stage| (stage.word(), at_stage(stage)));
    for (title, agreement) in stages.into_iter().chain([("signed elsewhere, no text held", elsewhere())]) {
        page += &format!("\n## {title}\n\n{:<22}", "");
        for (name, _) in people() {
            page += &format!("{name:<14}");
        }
        page += &format!("\n{:<22}", "sees");
        for (_, actor) in people() {
            let sees = match sight(&actor, &agreement) {
                Sight::Nothing => "nothing",
                Sight::Public => "public page",
                Sight::File => "the file",
            };
            page += &format!("{sees:<14}");
        }
        let mut nobody = Vec::new();
        for verb in Verb::ALL.into_iter().filter(|verb| *verb != Verb::Propose) {
            let cells: Vec<&str> = people()
                .iter()
                .map(|(_, actor)| match may_for(actor, verb, &agreement, &id("smara")) {
                    Ok(()) => "yes",
                    Err(Refusal::NotFound) => "?",
                    Err(_) => "-",
                })
                .collect();
            if cells.contains(&"yes") {
                page += &format!("\n{:<22}", verb.word());
                page += &cells.iter().map(|cell| format!("{cell:<14}")).collect::<String>();
            } else {
                nobody.push(verb.word());
            }
        }
        page += &format!("\nnobody: {}\n", nobody.join(", "));
    }
    page.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

#[test]
fn who_may_do_what_at_every_stage() {
    insta::assert_snapshot!(table());
}

#[test]
fn a_draft_does_not_exist_for_an_outsider_nor_for_the_administrator() {
    let draft = at_stage(StageName::Draft);
    for actor in [administrator(), mayor("banjul"), officer("banjul"), expert("other"), reader(), Actor::visitor()] {
        assert_eq!(sight(&actor, &draft), Sight::Nothing, "{}", actor.name);
        for verb in Verb::ALL {
            assert_eq!(may(&actor, verb, &draft), Err(Refusal::NotFound), "{} {verb:?}", actor.name);
        }
    }
}

#[test]
fn what_was_abandoned_never_becomes_public() {
    assert_eq!(sight(&Actor::visitor(), &at_stage(StageName::Abandoned)), Sight::Nothing);
    assert_eq!(sight(&Actor::visitor(), &at_stage(StageName::Ended)), Sight::Public);
}

#[test]
fn no_dormancy_is_told_to_the_public() {
    assert_eq!(at_stage(StageName::Dormant).stage.public_name(), Some(StageName::InForce));
    assert_eq!(at_stage(StageName::Settled).stage.public_name(), None);
}

#[test]
fn an_officer_signs_for_their_own_party_only() {
    let settled = at_stage(StageName::Settled);
    assert_eq!(may_for(&officer("smara"), Verb::Sign, &settled, &id("smara")), Ok(()));
    let refused = Err(Refusal::NotYours { verb: Verb::Sign });
    assert_eq!(may_for(&officer("smara"), Verb::Sign, &settled, &id("timbuktu")), refused);
}

#[test]
fn the_secretary_consents_only_for_a_party_that_nobody_can_sign_in_for() {
    let mut agreement = at_stage(StageName::Signed);
    let refused = Err(Refusal::NotYours { verb: Verb::Consent });
    assert_eq!(may_for(&secretary(), Verb::Consent, &agreement, &id("smara")), refused);
    agreement.parties[0].has_account = false;
    assert_eq!(may_for(&secretary(), Verb::Consent, &agreement, &id("smara")), Ok(()));
}
