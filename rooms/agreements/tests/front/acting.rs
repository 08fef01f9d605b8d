//! Who acts for a party, and what only the parties see of the register.

use kernel::{Actor, Day, Lang, Localised, Role};
use testkit::Client;

use crate::front::{Front, both};

#[tokio::test]
async fn a_party_whose_mayor_alone_has_an_account_is_not_silent() {
    let front = Front::open().await;
    front.signed().await;
    let silent = async || {
        let page = front.secretary().get("/fr/agreements/smara-timbuktu/declare-scan").await.ok().text();
        page.matches("<option").count()
    };
    assert_eq!(silent().await, 2, "the secretary acts for parties that nobody can sign in for");
    let person = mayor(&front, &front.timbuktu, Day::constant(2026, 11, 30)).await;
    assert_eq!(silent().await, 2, "a mandate is no account");
    let seed = accounts::Seed {
        email: "maire@tombouctou.ml".into(),
        name: "Maire".into(),
        lang: Lang::Fr,
        grants: Vec::new(),
        person: Some(person),
        password: "neuf chameaux gris au puits".into(),
    };
    accounts::ensure_account(&front.house.app, seed).await.expect("an account");
    assert_eq!(silent().await, 1);
    front.house.at("2026-12-01T12:00:00Z");
    assert_eq!(silent().await, 2, "the mandate has ended");
}

/// Someone who heads this body to a last day.
async fn mayor(front: &Front, entity: &str, until: Day) -> String {
    let (app, system) = (&front.house.app, Actor::system());
    let mut tx = app.db.begin().await.expect("the database");
    let office = members::Office {
        key: "mayor".into(),
        role: Some(Role::Mayor),
        masculine: both("Maire", "رئيس البلدية"),
        feminine: both("Maire", "رئيسة البلدية"),
        ways: vec![members::Way::Elected],
        version: 1,
    };
    members::add_office(app, &mut tx, &system, &office).await.expect("an office");
    let person = members::PersonInput {
        entity: kernel::Id::new(entity),
        name_ar: String::new(),
        name_passport: String::new(),
        gender: None,
        public: false,
    };
    let person = members::add_person(app, &mut tx, &system, person).await.expect("a person");
    let mandate = members::MandateInput {
        entity: kernel::Id::new(entity),
        office: "mayor".into(),
        person: Some(person.id.clone()),
        way: members::Way::Elected,
        from: None,
        until: Some(until),
        instrument: String::new(),
        sources: Vec::new(),
        note: Localised::default(),
    };
    members::add_mandate(app, &mut tx, &system, mandate).await.expect("a mandate");
    tx.commit(app.now()).await.expect("it is kept");
    person.id.to_string()
}

/// Writes the words of an original signed elsewhere, so that it can be compared.
async fn transcribe(officer: &Client, page: &str) {
    let start = [("lang-fr", "yes"), ("clause-object", "yes")];
    let _ = officer.submit(&format!("{page}/text/start"), &start).await.done();
    let words =
        [("version", "0"), ("heading", "Objet"), ("body", "Les deux communes se jumellent."), ("reach", "meaning")];
    let _ = officer.submit(&format!("{page}/text/object/fr"), &words).await.done();
}

#[tokio::test]
async fn what_is_sealed_in_the_register_is_opened_on_the_parties_own_file_and_nowhere_else() {
    let front = Front::open().await;
    assert!(front.signed().await);
    let page = "/fr/agreements/smara-timbuktu";
    let smara = front.officer(&front.smara);
    let pdf = ("file", "original.pdf", &b"%PDF-1.7\n%%EOF\n"[..]);
    transcribe(&smara, page).await;
    let _ = smara.submit_file(&format!("{page}/file-scan"), &[], pdf).await.done();
    let text = smara.get(&format!("{page}/file-text")).await.ok().text();
    let carried = |name: &str| {
        let rest = text.split(&format!("name=\"{name}\" value=\"")).nth(1)?;
        rest.split('"').next().map(str::to_owned)
    };
    let (version, hash) = (carried("version").expect("a version"), carried("hash").expect("a hash"));
    let _ = smara.submit(&format!("{page}/file-text"), &[("version", &version), ("hash", &hash)]).await.done();
    let form = smara.get(&format!("{page}/declare-scan")).await.ok().text();
    let party = form.split("name=\"party\"").nth(1).and_then(|rest| rest.split("value=\"").nth(1));
    let party = party.and_then(|rest| rest.split('"').next()).expect("a choice");
    let said = [("party", party), ("choice", "no"), ("reason", "Date corrigée à la plume"), ("place", "page 3")];
    let _ = smara.submit(&format!("{page}/declare-scan"), &said).await.done();
    front.house.work().await;
    let mut reader = front.house.app.db.read().await.expect("the database");
    let entries = reader.entries(0, 100).await.expect("the log");
    drop(reader);
    let sealed = entries.iter().find(|entry| String::from_utf8_lossy(&entry.bytes).contains("deviation-noted"));
    let number = sealed.expect("the deviation is an act").leaf;
    let file = front.officer(&front.timbuktu).get(page).await.ok();
    let act = format!("N° {number} : écart constaté sur l’original");
    for text in [act.as_str(), "Ce que le registre garde pour vous", "L’objet de l’acte", "smara-timbuktu", "Vérifiée"]
    {
        assert!(file.shows(text), "{text}\n{}", file.text());
    }
    let why = [("reason-fr", "L’original porte la bonne date.")];
    let _ = front.secretary().submit(&format!("/fr/register/{number}/correct"), &why).await.done();
    front.house.work().await;
    let file = front.officer(&front.timbuktu).get(page).await.ok();
    assert!(file.shows("L’original porte la bonne date.") && file.shows(&format!("Acte n° {number} du registre")));
    for outsider in [front.house.visitor(), front.officer(&front.agadez), front.house.signed_in(Role::Reader, None)] {
        let public = outsider.get(page).await.ok();
        assert!(!public.shows("écart constaté") && !public.shows("Ce que le registre garde"), "{}", public.text());
    }
}

#[tokio::test]
async fn a_mandate_that_rests_on_no_documented_act_is_offered_as_such() {
    let front = Front::open().await;
    front.proposed().await;
    let program = Actor::system();
    let title = || Localised::one(Lang::Fr, "Président du conseil");
    let mut tx = front.house.app.db.begin().await.expect("the database");
    let office = members::Office {
        key: "president".into(),
        role: Some(Role::Mayor),
        masculine: title(),
        feminine: title(),
        ways: vec![members::Way::Elected],
        version: 1,
    };
    members::add_office(&front.house.app, &mut tx, &program, &office).await.expect("the office is new");
    for (entity, instrument) in [(&front.smara, ""), (&front.timbuktu, "PV d’élection n° 4")] {
        let mandate = members::MandateInput {
            entity: atlas::EntityId::new(entity.as_str()),
            office: "president".into(),
            person: None,
            way: members::Way::Elected,
            from: None,
            until: None,
            instrument: instrument.into(),
            sources: Vec::new(),
            note: Localised::default(),
        };
        members::add_mandate(&front.house.app, &mut tx, &program, mandate).await.expect("a mandate");
    }
    tx.commit(front.house.app.now()).await.expect("both are kept");
    let form = front.secretary().get("/fr/agreements/smara-tombouctou/name-signatory").await.ok().text();
    let offered: Vec<bool> = form
        .split("<li>")
        .filter(|line| line.contains("mandate="))
        .map(|line| line.contains("acte qui fonde ce mandat"))
        .collect();
    assert_eq!(offered, [true, false], "{form}");
}
