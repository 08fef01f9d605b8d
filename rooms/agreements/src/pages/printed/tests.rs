use std::collections::{BTreeMap, BTreeSet};

use kernel::{Actor, Day, Grant, Id, Lang, LangTag, Localised, Role, Time};

use super::{Naming, Texts, done, party_of};
use crate::rules::{
    Agreement, AgreementId, By, Ceremony, Clause, Entry, Kind, Manner, NewParty, Party, Powers, PowersBasis, Proposal,
    RenewalClause, Seat, Signatory, Signing, Terms, Text, Wording, Written,
};

const fn day(n: i8) -> Day {
    Day::constant(2026, 12, n)
}

fn secretary() -> Actor {
    Actor {
        account: Some(Id::new("secretary")),
        name: "secretary".into(),
        grants: vec![Grant { role: Role::Secretary, body: None, until: None }],
    }
}

fn party(of: &str) -> Party {
    let name = |name: String| Localised::one(Lang::Fr, name);
    Party::identified(NewParty {
        id: Id::new(of),
        entity: of.to_owned(),
        country: "MA".to_owned(),
        entity_kind: "commune".to_owned(),
        name: name(format!("Commune de {of}")),
        seat: Some(Seat::Locality { id: of.to_owned(), name: name(of.to_owned()) }),
        has_account: true,
    })
    .unwrap()
}

fn signatory(person: &str) -> Signatory {
    Signatory {
        person: Some(person.to_owned()),
        through: None,
        held: None,
        name: Localised::one(Lang::Fr, format!("Personne {person}")),
        office: Localised::one(Lang::Fr, "Présidente"),
        powers: Powers {
            basis: PowersBasis::Elected,
            reference: "PV 12".to_owned(),
            from: Day::constant(2026, 1, 1),
            until: None,
        },
    }
}

/// Settled between two communes, with a ceremony planned at Smara on the first, both signatories named.
fn settled() -> Agreement {
    let (actor, at) = (secretary(), Time::UNIX_EPOCH);
    let by = By { actor: &actor, at, today: day(1) };
    let proposal = Proposal {
        id: AgreementId::new("a"),
        slug: "a".to_owned(),
        title: Localised::one(Lang::Fr, "Accord"),
        kind: Kind::Twinning,
        parties: ["smara", "timbuktu"].map(party).into(),
        fields: BTreeSet::new(),
    };
    let terms = Terms { entry: Entry::LastSignature, months: None, renewal: RenewalClause::None, notice_months: 0 };
    let fr: LangTag = "fr".parse().unwrap();
    let wording = Wording { heading: "Objet".to_owned(), body: "Les communes se jumellent.".to_owned() };
    let written = Written { wording, version: 1, round: 1, by: "test".to_owned(), at };
    let words = BTreeMap::from([(fr.clone(), written)]);
    let clauses = vec![Clause { key: "object".to_owned(), words }];
    let text = Text { agreement: AgreementId::new("a"), languages: vec![fr], clauses, structure: 1 };
    let it = Agreement::propose(&by, proposal, None).unwrap().0.begin_draft(&by).unwrap().0;
    let it = it.state_terms(&by, terms).unwrap().0;
    let it = it.name_signatory(&by, &Id::new("smara"), signatory("shown")).unwrap().0;
    let it = it.name_signatory(&by, &Id::new("timbuktu"), signatory("hidden")).unwrap().0;
    let it = it.plan_ceremony(&by, Ceremony { on: day(1), place: "Smara".to_owned() }).unwrap().0;
    it.settle(&by, &text, &["object"]).unwrap().0
}

fn sign(it: Agreement, of: &str, place: &str, on: i8) -> Agreement {
    let actor = secretary();
    let by = By { actor: &actor, at: Time::UNIX_EPOCH, today: day(20) };
    let pen = Signing { party: Id::new(of), on: day(on), place: place.to_owned(), manner: Manner::ByCourier };
    it.sign(&by, pen, &[]).unwrap().0
}

#[test]
fn in_public_only_who_agreed_is_named_and_no_powers_are_shown_while_every_office_is() {
    let agreement = settled();
    let printed = |of: &str, naming: &Naming| {
        let party = agreement.party(&Id::new(of)).unwrap();
        let printed = party_of(&agreement, party, Texts::default(), naming);
        let said = |texts: &Texts| *texts != Texts::default();
        (said(&printed.person), said(&printed.capacity), said(&printed.office))
    };
    let public = Naming::Public(BTreeSet::from(["shown".to_owned()]));
    assert_eq!(printed("smara", &public), (true, false, true));
    assert_eq!(printed("timbuktu", &public), (false, false, true));
    assert_eq!(printed("timbuktu", &Naming::File), (true, true, true));
}

#[test]
fn a_ceremony_is_printed_only_while_no_signature_was_given_elsewhere() {
    let agreement = settled();
    let languages: Vec<LangTag> = vec!["fr".parse().unwrap()];
    let said = |agreement: &Agreement| done(agreement, &languages).map(|done| done.on);
    assert_eq!(said(&agreement), Some(day(1)), "so that it can be signed there");
    let there = sign(agreement.clone(), "smara", "Smara", 1);
    assert_eq!(said(&there), Some(day(1)));
    assert_eq!(said(&sign(there.clone(), "timbuktu", "Smara", 1)), Some(day(1)));
    assert_eq!(said(&sign(there, "timbuktu", "Tombouctou", 12)), None);
    assert_eq!(said(&sign(agreement.clone(), "smara", "Smara", 5)), None, "on another day");
    assert_eq!(said(&sign(agreement, "smara", "Amgala", 1)), None, "elsewhere");
}
