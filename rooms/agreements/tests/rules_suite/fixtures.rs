//! Two cities, the people around them, and an agreement brought as far as a test needs it.

use std::collections::{BTreeMap, BTreeSet};

use agreements::rules::{
    Agreement, AgreementId, Answer, By, Channel, Clause, Entry, Evidence, Gate, Kind, Manner, NewParty, Outcome, Party,
    PartyId, Powers, PowersBasis, Proposal, RenewalClause, Seat, SettledText, Signatory, Signing, StepKind, Terms,
    Text, TrackStep, Wording, Written,
};
use kernel::{Actor, Day, Grant, Id, Lang, LangTag, Localised, Role, Time};

/// A day of 2026, counted from its first.
pub fn day(n: i32) -> Day {
    Day::constant(2026, 1, 1).saturating_add(jiff::Span::new().days(n - 1))
}

pub fn at(n: i32) -> Time {
    Time::from_second(1_767_225_600 + i64::from(n) * 86_400).unwrap()
}

fn someone(account: &str, role: Role, body: Option<&str>) -> Actor {
    Actor {
        account: Some(Id::new(account)),
        name: account.replace('-', " "),
        grants: vec![Grant { role, body: body.map(str::to_owned), until: None }],
    }
}

pub fn secretary() -> Actor {
    someone("secretary", Role::Secretary, None)
}

pub fn administrator() -> Actor {
    someone("administrator", Role::Administrator, None)
}

pub fn officer(of: &str) -> Actor {
    someone(&format!("officer-of-{of}"), Role::Officer, Some(of))
}

pub fn mayor(of: &str) -> Actor {
    someone(&format!("mayor-of-{of}"), Role::Mayor, Some(of))
}

pub fn expert(name: &str) -> Actor {
    someone(name, Role::Expert, None)
}

pub fn reader() -> Actor {
    someone("reader", Role::Reader, None)
}

/// The actor acts on this day of 2026.
pub fn on(actor: &Actor, n: i32) -> By<'_> {
    By { actor, at: at(n), today: day(n) }
}

pub fn id(of: &str) -> PartyId {
    Id::new(format!("party-{of}"))
}

pub fn unnamed(of: &str) -> NewParty {
    NewParty {
        id: id(of),
        entity: of.to_owned(),
        country: "MA".to_owned(),
        entity_kind: "commune".to_owned(),
        name: Localised::one(Lang::Fr, format!("Commune de {of}")),
        seat: Some(Seat::Locality { id: format!("place-{of}"), name: Localised::one(Lang::Fr, of) }),
        has_account: true,
    }
}

pub fn party(of: &str) -> Party {
    Party::identified(unnamed(of)).unwrap()
}

pub fn proposal(name: &str, kind: Kind, cities: &[&str]) -> Proposal {
    Proposal {
        id: AgreementId::new(name),
        slug: name.to_owned(),
        title: Localised::one(Lang::Fr, format!("Accord {name}")),
        kind,
        parties: cities.iter().map(|city| party(city)).collect(),
        fields: BTreeSet::from(["culture".to_owned()]),
    }
}

pub fn terms() -> Terms {
    Terms {
        entry: Entry::LastSignature,
        months: Some(12),
        renewal: RenewalClause::Tacit { months: 12, notice_months: 3 },
        notice_months: 6,
    }
}

pub fn signatory() -> Signatory {
    Signatory {
        person: None,
        through: None,
        held: None,
        name: Localised::one(Lang::Fr, "La présidente du conseil"),
        office: Localised::one(Lang::Fr, "Présidente"),
        powers: Powers {
            basis: PowersBasis::Elected,
            reference: "PV d'élection".into(),
            from: day(1),
            until: Some(day(700)),
        },
    }
}

pub fn tag(lang: &str) -> LangTag {
    lang.parse().unwrap()
}

pub fn said(text: &str) -> Wording {
    Wording { heading: "Objet".into(), body: text.into() }
}

/// A text of these clauses, level in French and Arabic.
pub fn text(of: &Agreement, clauses: &[(&str, &str)]) -> Text {
    let written = |text: &str| Written { wording: said(text), version: 1, round: 1, by: "test".into(), at: at(1) };
    Text {
        agreement: of.id.clone(),
        languages: vec![tag("fr"), tag("ar")],
        clauses: clauses
            .iter()
            .map(|(key, text)| Clause {
                key: (*key).to_owned(),
                words: BTreeMap::from([(tag("fr"), written(text)), (tag("ar"), written(text))]),
            })
            .collect(),
        structure: 1,
    }
}

pub fn proposed(cities: &[&str]) -> Agreement {
    Agreement::propose(&on(&secretary(), 1), proposal("a", Kind::Twinning, cities), None).unwrap().0
}

/// A draft with its terms stated and its signatories named.
pub fn drafted(cities: &[&str], terms: Terms) -> Agreement {
    let secretary = secretary();
    let by = on(&secretary, 2);
    let mut agreement = proposed(cities).begin_draft(&by).unwrap().0.state_terms(&by, terms).unwrap().0;
    for city in cities {
        agreement = agreement.name_signatory(&by, &id(city), signatory()).unwrap().0;
    }
    agreement
}

pub fn settle(agreement: Agreement, n: i32, words: &str) -> (Agreement, SettledText) {
    let text = text(&agreement, &[("object", words)]);
    let (agreement, settled, _) = agreement.settle(&on(&secretary(), n), &text, &["object"]).unwrap();
    (agreement, settled)
}

/// Settled on day 3.
pub fn settled(cities: &[&str], terms: Terms) -> Agreement {
    settle(drafted(cities, terms), 3, "Les parties se jumellent.").0
}

pub fn pen(of: &str, n: i32) -> Signing {
    Signing { party: id(of), on: day(n), place: "Smara".into(), manner: Manner::InPerson }
}

pub fn sign(agreement: Agreement, of: &str, n: i32) -> Agreement {
    agreement.sign(&on(&officer(of), n), pen(of, n), &[]).unwrap().0
}

/// Signed on day 4, and in force where the terms say so.
pub fn signed(cities: &[&str], terms: Terms) -> Agreement {
    cities.iter().fold(settled(cities, terms), |agreement, city| sign(agreement, city, 4))
}

/// A party says whether the text that counts now may be published.
pub fn consent(agreement: Agreement, by: &By<'_>, of: &str, publish: bool) -> Outcome {
    let hash = agreement.text_ref().map(|text| text.hash.clone()).unwrap_or_default();
    agreement.consent(by, &id(of), publish, &hash)
}

pub fn awaited(key: &str, kind: StepKind) -> TrackStep {
    TrackStep::awaited(key, kind, Localised::one(Lang::Fr, "Conseil"), Gate::BeforeSignature, day(2))
}

pub fn answer(n: i32) -> Answer {
    Answer {
        on: day(n),
        reference: "12/2026".into(),
        channel: Channel::Letter,
        evidence: Some(Evidence { sha256: "ab".repeat(32), name: "lettre.pdf".into() }),
        logged_by: String::new(),
    }
}
