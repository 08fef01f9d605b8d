//! Who may sign on the day of the signature, as the members room knows it that day and not as it was once written down.

use kernel::{Actor, Day, Lang, Localised, Role};
use members::{Mandate, MandateInput, Office, PersonInput, Powers, PowersInput, Way};
use platform::db::Tx;

use crate::desk::table::{Table, carried};

const FILE: &str = "/fr/agreements/smara-agadez";
const NOVEMBER_23: Day = Day::constant(2026, 11, 23);
const GONE: &str = "Pas de pouvoirs ce jour-là";

/// The town's mandate in this office, since 2025, and the powers held through it where the office does not head the body.
async fn mandate(table: &Table, role: Option<Role>) -> (Mandate, Option<Powers>) {
    let (app, actor) = (&table.house.app, Actor::system());
    let mut tx = app.db.begin().await.expect("a unit of work");
    let (key, title) = ("its-office".to_owned(), Localised::one(Lang::Fr, "Office"));
    let office =
        Office { key: key.clone(), role, masculine: title.clone(), feminine: title, ways: Way::ALL.into(), version: 1 };
    members::add_office(app, &mut tx, &actor, &office).await.expect("an office");
    let entity = kernel::Id::new(table.entities[0].clone());
    let person = PersonInput {
        entity: entity.clone(),
        name_ar: String::new(),
        name_passport: "Personne d’essai".to_owned(),
        gender: None,
        public: false,
    };
    let person = members::add_person(app, &mut tx, &actor, person).await.expect("a person");
    let input = MandateInput {
        entity: entity.clone(),
        office: key,
        person: Some(person.id),
        way: Way::Elected,
        from: Some(Day::constant(2025, 1, 1)),
        until: None,
        instrument: "PV d’élection".to_owned(),
        sources: Vec::new(),
        note: Localised::default(),
    };
    let mandate = members::add_mandate(app, &mut tx, &actor, input).await.expect("a mandate");
    let powers = match role {
        Some(_) => None,
        None => Some(written(table, &mut tx, &mandate).await),
    };
    tx.commit(app.now()).await.expect("all of it is kept");
    (mandate, powers)
}

async fn written(table: &Table, tx: &mut Tx, mandate: &Mandate) -> Powers {
    let input = PowersInput {
        entity: mandate.entity.clone(),
        mandate: mandate.id.clone(),
        granted_by: "Le conseil".to_owned(),
        scope: Localised::default(),
        reference: "Délégation 12".to_owned(),
        from: Day::constant(2026, 1, 1),
        until: None,
        evidence: None,
    };
    members::add_powers(&table.house.app, tx, &Actor::system(), input).await.expect("powers")
}

/// Smara names as its signatory whoever holds this mandate, by the form that the mandate fills.
async fn name(table: &Table, mandate: &Mandate) {
    let party = table.agreement("smara-agadez").await.parties[0].id.clone();
    let form = table.smara.get(&format!("{FILE}/name-signatory?party={party}&mandate={}", mandate.id)).await.ok();
    let page = form.text();
    let kept = ["person", "through-mandate", "through-powers", "version"].map(|name| (name, carried(&page, name)));
    let mut fields = vec![
        ("party", party.as_str()),
        ("name-fr", "Personne d’essai"),
        ("office-fr", "Office"),
        ("basis", if kept[2].1.is_empty() { "elected" } else { "delegation" }),
        ("reference", "PV d’élection"),
        ("from", "2026-01-01"),
    ];
    fields.extend(kept.iter().map(|(name, value)| (*name, value.as_str())));
    let _ = table.smara.submit(&format!("{FILE}/name-signatory"), &fields).await.done();
}

/// What signing for Smara on this day is answered.
async fn signing(table: &Table, at: &str, on: Day) -> testkit::Answer {
    let party = table.agreement("smara-agadez").await.parties[0].id.clone();
    let day = on.to_string();
    let fields = [
        ("party", party.as_str()),
        ("on", day.as_str()),
        ("place", "Smara"),
        ("manner", "in-person"),
        ("reason", "Signé devant témoins."),
    ];
    table.smara.submit(&format!("{FILE}/{at}"), &fields).await
}

/// A settled text for which Smara's signatory was named through this mandate, and nothing is wrong with the powers.
async fn settled(role: Option<Role>) -> (Table, Mandate, Option<Powers>) {
    let table = Table::stated().await;
    let (mandate, powers) = mandate(&table, role).await;
    name(&table, &mandate).await;
    let _ = table.settle().await;
    let answer = signing(&table, "sign", NOVEMBER_23).await;
    assert!(!answer.shows(GONE), "the powers hold: {}", answer.text());
    assert!(!table.smara.get(FILE).await.ok().shows("n’a pas le pouvoir de signer"));
    table.house.on(Day::constant(2026, 11, 25));
    (table, mandate, powers)
}

/// From the day after, nobody signs by them, the file says so in every language, and what took place is recorded.
async fn gone_since_the_24th(table: &Table) {
    let answer = signing(table, "sign", Day::constant(2026, 11, 25)).await;
    assert!(answer.status == 422 && answer.shows(GONE) && answer.shows("Smara"), "{}", answer.text());
    assert!(answer.shows("Désignez qui signe maintenant"), "it says what to do: {}", answer.text());
    assert!(!signing(table, "sign", Day::constant(2026, 11, 24)).await.shows(GONE), "the last day is theirs");
    let file = table.agadez.get(FILE).await.ok();
    assert!(file.shows("Personne d’essai n’a pas le pouvoir de signer"), "{}", file.text());
    for lang in ["ar", "en", "es"] {
        let page = table.smara.get(&format!("/{lang}/agreements/smara-agadez")).await.ok();
        assert!(page.shows("Personne d’essai") && !page.text().contains('⟦'), "{lang}: {}", page.text());
    }
    let _ = signing(table, "record-signature", Day::constant(2026, 11, 25)).await.done();
    let file = table.agadez.get(FILE).await.ok();
    assert!(file.shows("n’avait pas le pouvoir de signer") && file.shows("Signé devant témoins."), "{}", file.text());
}

#[tokio::test]
async fn nobody_signs_by_a_mandate_that_ended_after_the_signatory_was_named() {
    let (table, mandate, _) = settled(Some(Role::Mayor)).await;
    let mut tx = table.house.app.db.begin().await.expect("a unit of work");
    let last = Day::constant(2026, 11, 24);
    // The clock stands on the 25th; the mandate is ended a day late, as happens.
    let _ = members::end_mandate(&table.house.app, &mut tx, &Actor::system(), mandate, last).await.expect("it ends");
    tx.commit(table.house.app.now()).await.expect("it holds");
    gone_since_the_24th(&table).await;
}

/// The form that names who signs for a party, as the page at this address fills it, sent with these words instead.
async fn name_instead(table: &Table, query: &str, instead: &[(&str, &str)]) {
    let form = table.secretary.get(&format!("{FILE}/name-signatory?{query}")).await.ok().text();
    let kept = ["person", "through-mandate", "through-powers", "version"].map(|name| (name, carried(&form, name)));
    assert!(!kept[1].1.is_empty(), "the page carries the mandate along: {form}");
    let mut fields = vec![("basis", "elected"), ("reference", "PV du 24 novembre"), ("from", "2026-01-01")];
    fields.extend(instead);
    fields.extend(kept.iter().map(|(name, value)| (*name, value.as_str())));
    let _ = table.secretary.submit(&format!("{FILE}/name-signatory"), &fields).await.done();
}

#[tokio::test]
async fn a_successor_who_is_written_down_by_hand_is_not_tied_to_the_mandate_that_ended() {
    let (table, mandate, _) = settled(Some(Role::Mayor)).await;
    let mut tx = table.house.app.db.begin().await.expect("a unit of work");
    let last = Day::constant(2026, 11, 24);
    let _ = members::end_mandate(&table.house.app, &mut tx, &Actor::system(), mandate, last).await.expect("it ends");
    tx.commit(table.house.app.now()).await.expect("it holds");
    let party = table.agreement("smara-agadez").await.parties[0].id.clone();
    let own = format!("party={party}");
    let same = [("party", party.as_str()), ("name-fr", "Personne d’essai"), ("office-fr", "Office")];
    name_instead(&table, &own, &same).await;
    assert!(signing(&table, "sign", Day::constant(2026, 11, 25)).await.shows(GONE), "the same person stays tied to it");
    let successor = [("party", party.as_str()), ("name-fr", "La suivante"), ("office-fr", "Présidente")];
    name_instead(&table, &own, &successor).await;
    let named = table.agreement("smara-agadez").await.parties[0].signatory.clone().expect("a signatory");
    assert_eq!((named.person, named.through), (None, None));
    assert!(!signing(&table, "sign", Day::constant(2026, 11, 25)).await.shows(GONE));
    assert!(!table.agadez.get(FILE).await.ok().shows("n’a pas le pouvoir de signer"));
}

#[tokio::test]
async fn a_mandate_of_one_party_ties_no_signatory_of_another() {
    let (table, mandate, _) = settled(Some(Role::Mayor)).await;
    let parties = table.agreement("smara-agadez").await.parties;
    let query = format!("party={}&mandate={}", parties[0].id, mandate.id);
    let other = [("party", parties[1].id.as_str()), ("name-fr", "Personne d’essai"), ("office-fr", "Office")];
    name_instead(&table, &query, &other).await;
    let named = table.agreement("smara-agadez").await.parties[1].signatory.clone().expect("a signatory");
    assert_eq!((named.person, named.through), (None, None));
}

#[tokio::test]
async fn nobody_signs_by_powers_that_were_shortened_after_the_signatory_was_named() {
    let (table, _, powers) = settled(None).await;
    let shorter = Powers { until: Some(Day::constant(2026, 11, 24)), ..powers.expect("a deputy signs by powers") };
    let mut tx = table.house.app.db.begin().await.expect("a unit of work");
    let why = "Retirées par le conseil.";
    let _ = members::correct_powers(&table.house.app, &mut tx, &Actor::system(), (shorter, None), why)
        .await
        .expect("they are shorter");
    tx.commit(table.house.app.now()).await.expect("it holds");
    gone_since_the_24th(&table).await;
}
