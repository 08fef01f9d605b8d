//! A session in which something happened: a draft decision amended, speeches, a point of order, votes, a decision.

use assembly::{Assembly, all, fr};
use chamber::Sort;
use council::{ItemKind, Step};
use decisions::DecisionInput;
use kernel::{Actor, Lang};
use motions::AmendmentStep;
use suffrage::{Choice, Way};
use votes::Ending;

use super::{
    at,
    doing::{Floor, amended, asks, cast, closed, done, on, opened, question, step, tabled},
    draft, rooms,
    schema::valid,
};

/// A vote by name, for by the first, against by the second; then one by consensus with a reservation.
pub async fn voted(it: &Assembly) {
    let program = Actor::system();
    it.house.at("2026-12-15T09:50:00Z");
    let vote = opened(it, &it.item, question(("Adopter ?", "decision"), Way::Named)).await;
    cast(it, &vote, &[Choice::Yes, Choice::No, Choice::Yes]).await;
    it.house.at("2026-12-15T09:55:00Z");
    closed(it, vote, Ending::Count).await;
    it.house.at("2026-12-15T10:00:00Z");
    let vote = opened(it, &it.item, question(("Remercier la ville hôte ?", "decision"), Way::Consensus)).await;
    let said = (&it.seats[2].at, all("Sans engagement de dépense"));
    done!(it, |app, tx| votes::reserve(app, &mut tx, &program, &vote.id, said));
    it.house.at("2026-12-15T10:02:00Z");
    closed(it, vote, Ending::Unopposed).await;
}

/// The minutes of a session in which all of it happened.
pub async fn held() -> Assembly {
    let it = Assembly::prepared(rooms(), 3).await;
    it.item("Échange sur l’eau", ItemKind::Debate, "").await;
    let motion = tabled(&it, &it.item, ("Feuille de route", &["Trois ans"])).await;
    let amendment = amended(&it, &motion, (0, "Cinq ans")).await;
    step(&it, (&motion, &amendment), AmendmentStep::Withdraw(fr("Sans suite"))).await;
    it.opened(3).await;
    it.house.at("2026-12-15T09:35:00Z");
    on(&it, &it.item).await;
    asks(&it, (1, Sort::Floor), Floor::Given("2026-12-15T09:40:00Z", "2026-12-15T09:43:00Z", "")).await;
    let order = Floor::Given("2026-12-15T09:44:00Z", "2026-12-15T09:45:00Z", "Le règlement est suivi");
    asks(&it, (0, Sort::Order), order).await;
    voted(&it).await;
    documents(&it).await;
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    it
}

/// Two documents of the item, one for anyone and one for those who sit.
async fn documents(it: &Assembly) {
    let app = &it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    for (name, shown) in [("Feuille de route.pdf", true), ("Note réservée.pdf", false)] {
        let insert = platform::db::sql(
            "INSERT INTO council_documents (id, item, sha256, name, shown, at) VALUES ($1, $2, $3, $4, $5, $6)",
        );
        let (id, hash) = (app.id::<council::rules::Document>(), kernel::sha256_hex(name));
        let insert = insert.with(&id).with(&it.item).with(hash).with(name).with(shown).with(app.now());
        tx.run(insert).await.expect("a document");
    }
    tx.touch();
    tx.commit(app.now()).await.expect("it holds");
}

#[tokio::test]
async fn what_was_tabled_said_and_voted_is_there_in_its_order_with_its_hours() {
    let it = held().await;
    let page = it.secretary.get(&at(&it, "")).await.ok();
    let text = page.text();
    let says = [
        "Documents du dossier\u{a0}: Feuille de route.pdf.",
        "Un document réservé à ceux qui siègent.",
        "Projet de décision n° 1, «\u{a0}Feuille de route (fr)\u{a0}», présenté par\u{a0}: Le secrétariat. Pas mis aux voix.",
        "Amendement n° 1 au projet n° 1, remplacer l’article 1, présenté par\u{a0}: Le secrétariat. Retiré\u{a0}: Sans suite",
        "Examiné de 10:35 à 11:30.",
        "De 10:40 à 10:43, parole à\u{a0}: La maire · Personne 2 · Ville 2.",
        "motion d’ordre\u{a0}: La maire · Personne 1 · Ville 1. Entendue.",
        "Mot de la présidence\u{a0}: Le règlement est suivi (fr)",
        "Scrutin n° 1, vote par appel nominal, ouvert à 10:50\u{a0}: Adopter ? (fr)",
        "Scrutin clos à 10:55\u{a0}: adopté.",
        "Ont voté contre\u{a0}: La maire · Personne 2",
        "Scrutin n° 2, consensus, ouvert à 11:00\u{a0}: Remercier la ville hôte ? (fr)",
        "Scrutin clos à 11:02\u{a0}: adopté.",
    ];
    let mut from = 0;
    for line in says {
        let line = platform::parts::escape(line);
        let there =
            text[from..].find(&line).unwrap_or_else(|| panic!("not there, or not in its place: {line}\n{text}"));
        from += there;
    }
    assert!(page.shows("Réserve de Ville 3\u{a0}: Sans engagement de dépense (fr)"));
    assert!(page.shows("Rien n’a été consigné sous ce point."), "under the second item");
    assert!(!page.shows("Note réservée.pdf"), "it is for those who sit: its name too");
}

#[tokio::test]
async fn a_decision_that_is_made_later_is_a_new_fact_and_is_there_once_drafted_anew() {
    let it = held().await;
    let program = Actor::system();
    let (session, vote) = {
        let mut reader = it.house.app.db.read().await.expect("the database is there");
        let session = council::session_by_id(&mut reader, &it.session).await.expect("read").expect("there");
        let votes = votes::of_session(&mut reader, &session.id).await.expect("read");
        (session, votes[0].id.to_string())
    };
    let said = DecisionInput {
        kind: decisions::rules::Kind::Decision,
        agreement: None,
        title: all("Feuille de route"),
        text: all("La feuille de route est adoptée."),
        authentic: Lang::ALL.into_iter().collect(),
        ends: Vec::new(),
    };
    let over = (&session, vote.as_str());
    let decision = done!(it, |app, tx| decisions::draft_decision(app, &mut tx, &program, over, said));
    assert!(!it.secretary.get(&at(&it, "")).await.ok().shows("Des faits ont changé"), "a draft is none");
    done!(it, |app, tx| decisions::make_decision(app, &mut tx, &program, decision));
    assert!(it.secretary.get(&at(&it, "")).await.ok().shows("Des faits ont changé"));
    let _ = draft(&it).await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert!(page.shows("Décision n° 2026-01\u{a0}: Feuille de route (fr)"), "{}", page.text());
    let xml = at(&it, ".akn.xml").replacen("/fr", "", 1);
    let text = it.secretary.get(&xml).await.ok().text();
    valid(&text);
    assert!(text.contains("/fr/council/decisions/2026-01\">"), "{text}");
}

#[tokio::test]
async fn the_xml_of_a_session_with_speeches_and_votes_is_valid_in_each_language() {
    let it = held().await;
    for lang in ["fr", "ar", "en", "es"] {
        let xml = at(&it, &format!(".akn.xml?lang={lang}")).replacen("/fr", "", 1);
        let text = it.secretary.get(&xml).await.ok().text();
        valid(&text);
        assert_eq!(text.matches("<speech ").count(), 1, "{text}");
        assert!(
            text.contains("startTime=\"2026-12-15T10:40:00+01:00\" endTime=\"2026-12-15T10:43:00+01:00\""),
            "{text}"
        );
        assert_eq!(text.matches("<voting ").count(), 2, "{text}");
        assert!(
            text.contains("outcome=\"#adopted\"") && text.contains("value=\"2\" refersTo=\"#choice-yes\""),
            "{text}"
        );
        assert!(text.matches("<quorumVerification ").count() >= 3, "at the opening and at each vote: {text}");
    }
}

#[tokio::test]
async fn of_an_election_by_name_each_ballot_is_there() {
    let it = Assembly::with(rooms(), 3, |rules, _| {
        rules.ballots.secret_on_persons = false;
        let matter = rules.matters.iter_mut().find(|it| it.key == "presidency").expect("the example elects");
        matter.ways = [Way::Named].into();
    })
    .await;
    let item = it.item("Présidence", ItemKind::Election, "presidency").await;
    it.opened(3).await;
    let kind = votes::Kind::Election { candidates: ["Awa", "Brahim"].map(all).into(), seats: 1 };
    let input = votes::VoteInput { kind, ..question(("Élire", "presidency"), Way::Named) };
    let vote = opened(&it, &item, input).await;
    for (held, marked) in it.seats.iter().zip([[1].into(), Vec::new(), [1].into()]) {
        let (number, said) = (it.house.app.random(24), Some(votes::Said::Marks(marked)));
        let ballot = votes::BallotInput { number, seat: held.at.clone(), said, aloud: false };
        let _ = votes::cast(&it.house.app, &held.actor, &vote.id, ballot).await.expect("taken");
    }
    closed(&it, vote, Ending::Count).await;
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert!(page.shows("Bulletin de La maire · Personne 1 · Ville 1\u{a0}: Brahim (fr)"), "{}", page.text());
    assert!(page.shows("Bulletin de La maire · Personne 2 · Ville 2\u{a0}: blanc."), "{}", page.text());
    let text = it.secretary.get(&at(&it, ".akn.xml").replacen("/fr", "", 1)).await.ok().text();
    valid(&text);
    assert!(text.contains("value=\"2\" refersTo=\"#candidate-2_"), "{text}");
}
