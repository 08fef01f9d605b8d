//! A session in which something happened: a draft decision amended, speeches, a point of order, votes, a decision.

use std::collections::BTreeMap;

use assembly::{Assembly, all, fr};
use chamber::{Over, Sort};
use council::{
    ItemKind, Step,
    rules::{ItemId, SessionId},
};
use decisions::DecisionInput;
use kernel::{Actor, Lang, Localised};
use motions::{AmendmentInput, AmendmentStep, Asks, ClauseInput, MotionInput, MotionStep, Mover};
use suffrage::{Choice, Way};
use votes::{BallotInput, Ending, Kind, Said, Vote, VoteInput};

use super::{approval, at, draft, later, rooms, schema::valid, send};

/// Does something in a unit of work of its own, over the database of the house.
macro_rules! done {
    ($it:expr, |$app:ident, $tx:ident| $act:expr) => {{
        let $app = &$it.house.app;
        let mut $tx = $app.db.begin().await.expect("the database is there");
        let made = $act.await.expect("it is done");
        $tx.commit($app.now()).await.expect("it holds");
        made
    }};
}

/// Tables a draft decision of the secretariat with one clause, and an amendment that replaces it; then the session sits.
async fn tabled(it: &Assembly) -> String {
    let (program, session, item) = (Actor::system(), SessionId::new(&it.session), ItemId::new(&it.item));
    let input = MotionInput { item, title: all("Feuille de route"), languages: Lang::ALL.into_iter().collect() };
    let over = (&session, Mover::Secretariat);
    let motion = done!(it, |app, tx| motions::draft_motion(app, &mut tx, &program, over, input));
    let id = motion.id.to_string();
    let words: BTreeMap<Lang, String> = Lang::ALL.into_iter().map(|lang| (lang, format!("Trois ans {lang}"))).collect();
    let clause = ClauseInput { words, reach: agreements::rules::Reach::Meaning, level: [].into() };
    done!(it, |app, tx| motions::add_clause(app, &mut tx, &program, (&id, motion.version), clause));
    let version = motion.version + 1;
    done!(it, |app, tx| motions::step_motion(app, &mut tx, &program, (&id, version), MotionStep::Table));
    let filed = {
        let mut reader = it.house.app.db.read().await.expect("the database is there");
        motions::motion(&mut reader, &id).await.expect("read").expect("tabled")
    };
    let key = filed.motion.clauses[0].key.clone();
    let asks =
        AmendmentInput { asks: Asks::Replace(key), lang: Lang::Fr, words: all("Cinq ans"), note: Localised::default() };
    let over = (id.as_str(), Mover::Secretariat);
    let amendment = done!(it, |app, tx| motions::draft_amendment(app, &mut tx, &program, over, asks));
    let over = (amendment.id.as_str(), amendment.version);
    done!(it, |app, tx| motions::step_amendment(app, &mut tx, &program, over, AmendmentStep::Table));
    let over = (amendment.id.as_str(), amendment.version + 1);
    let step = AmendmentStep::Withdraw(fr("Sans suite"));
    done!(it, |app, tx| motions::step_amendment(app, &mut tx, &program, over, step));
    id
}

/// The item is on; two seats speak, one raises a point of order.
async fn spoken(it: &Assembly) {
    let (program, session) = (Actor::system(), SessionId::new(&it.session));
    let item = ItemId::new(&it.item);
    it.house.at("2026-12-15T09:35:00Z");
    let over = Over { session: &session, version: 0 };
    done!(it, |app, tx| chamber::open_item(app, &mut tx, &program, over, &item));
    for (seat, sort, called, ended) in [
        (1, Sort::Floor, "2026-12-15T09:40:00Z", "2026-12-15T09:43:00Z"),
        (0, Sort::Order, "2026-12-15T09:44:00Z", "2026-12-15T09:45:00Z"),
    ] {
        let held = &it.seats[seat];
        done!(it, |app, tx| chamber::ask(app, &mut tx, &held.actor, &session, (&held.at, sort)));
        let (waiting, version) = {
            let mut reader = it.house.app.db.read().await.expect("the database is there");
            let course = reader.one(platform::db::sql("SELECT version FROM chamber_courses")).await.expect("begun");
            let row = "SELECT id FROM chamber_requests ORDER BY asked DESC, id DESC";
            let row = reader.optional(platform::db::sql(row)).await.expect("read").expect("asked");
            let id = chamber::rules::RequestId::new(row.get::<String>("id").expect("a text"));
            (id, course.get::<i64>("version").expect("a number"))
        };
        it.house.at(called);
        let over = Over { session: &session, version };
        done!(it, |app, tx| chamber::call(app, &mut tx, &program, over, &waiting));
        it.house.at(ended);
        let ruling = if sort == Sort::Order { all("Le règlement est suivi") } else { Localised::default() };
        done!(it, |app, tx| chamber::end_speech(app, &mut tx, &program, &session, (&waiting, ruling)));
    }
}

fn question(text: &str, way: Way, kind: Kind) -> VoteInput {
    VoteInput { question: all(text), matter: "decision".into(), way, kind, about: None }
}

async fn opened(it: &Assembly, item: &str, input: VoteInput) -> Vote {
    let program = Actor::system();
    let gathered = {
        let mut reader = it.house.app.db.read().await.expect("the database is there");
        it.gathered(&mut reader).await
    };
    let vote = done!(it, |app, tx| votes::prepare_vote(app, &mut tx, &program, (&gathered, item), input));
    done!(it, |app, tx| votes::open_vote(app, &mut tx, &program, vote))
}

/// A vote by name, for by the first, against by the second; then one by consensus with a reservation.
async fn voted(it: &Assembly) {
    let program = Actor::system();
    it.house.at("2026-12-15T09:50:00Z");
    let vote = opened(it, &it.item, question("Adopter ?", Way::Named, Kind::Proposal)).await;
    for (seat, choice) in [(0, Choice::Yes), (1, Choice::No), (2, Choice::Yes)] {
        let held = &it.seats[seat];
        let said = Some(Said::Choice(choice));
        let ballot = BallotInput { number: it.house.app.random(24), seat: held.at.clone(), said, aloud: false };
        let _ = votes::cast(&it.house.app, &held.actor, &vote.id, ballot).await.expect("taken");
    }
    it.house.at("2026-12-15T09:55:00Z");
    done!(it, |app, tx| votes::close_vote(app, &mut tx, &program, vote, Ending::Count));
    it.house.at("2026-12-15T10:00:00Z");
    let vote = opened(it, &it.item, question("Remercier la ville hôte ?", Way::Consensus, Kind::Proposal)).await;
    let seat = &it.seats[2];
    let said = (&seat.at, all("Sans engagement de dépense"));
    done!(it, |app, tx| votes::reserve(app, &mut tx, &program, &vote.id, said));
    it.house.at("2026-12-15T10:02:00Z");
    done!(it, |app, tx| votes::close_vote(app, &mut tx, &program, vote, Ending::Unopposed));
}

/// The minutes of a session in which all of it happened.
async fn held() -> Assembly {
    let it = Assembly::prepared(rooms(), 3).await;
    it.item("Échange sur l’eau", ItemKind::Debate, "").await;
    let _ = tabled(&it).await;
    it.opened(3).await;
    spoken(&it).await;
    voted(&it).await;
    filed(&it).await;
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    it
}

/// Two documents of the item, one for anyone and one for those who sit.
async fn filed(it: &Assembly) {
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

/// An agreement between the members of the first two seats, that nobody has signed.
async fn unsigned(it: &Assembly) -> agreements::rules::AgreementId {
    let actor = testkit::House::actor(kernel::Role::Secretary, None);
    let by = agreements::By { app: &it.house.app, actor: &actor, lang: Lang::Fr };
    let entities = it.seats[..2].iter().map(|seat| seat.entity.id.to_string()).collect();
    let kind = agreements::rules::Kind::Twinning;
    let proposed = agreements::Proposed { kind, entities, title: fr("Jumelage confidentiel"), fields: [].into() };
    agreements::propose(by, proposed).await.expect("proposed").id
}

#[tokio::test]
async fn of_a_vote_on_which_an_opinion_rests_that_is_not_public_it_is_said_only_that_it_was_taken() {
    let it = Assembly::prepared(rooms(), 3).await;
    let agreement = unsigned(&it).await;
    it.opened(3).await;
    voted(&it).await;
    let (session, vote) = {
        let mut reader = it.house.app.db.read().await.expect("the database is there");
        let session = council::session_by_id(&mut reader, &it.session).await.expect("read").expect("there");
        let votes = votes::of_session(&mut reader, &session.id).await.expect("read");
        (session, votes[0].id.to_string())
    };
    let said = DecisionInput {
        kind: decisions::rules::Kind::Opinion,
        agreement: Some(agreement),
        title: all("Avis confidentiel"),
        text: all("Le conseil est favorable."),
        authentic: Lang::ALL.into_iter().collect(),
        ends: Vec::new(),
    };
    let (program, over) = (Actor::system(), (&session, vote.as_str()));
    let decision = done!(it, |app, tx| decisions::draft_decision(app, &mut tx, &program, over, said));
    done!(it, |app, tx| decisions::make_decision(app, &mut tx, &program, decision));
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert!(page.shows("Scrutin n° 1, ouvert à 10:50\u{a0}: son objet n’est pas public."), "{}", page.text());
    assert!(page.shows("Remercier la ville hôte ?"), "the other vote is about something else");
    for unsaid in ["Adopter ?", "Ont voté", "10:55", "confidentiel"] {
        assert!(!page.shows(unsaid), "{unsaid}: {}", page.text());
    }
    let xml = it.secretary.get(&at(&it, ".akn.xml").replacen("/fr", "", 1)).await.ok().text();
    valid(&xml);
    assert_eq!(xml.matches("<voting ").count(), 1, "{xml}");
}

#[tokio::test]
async fn of_the_votes_under_an_item_about_an_agreement_that_is_not_public_nothing_more_is_said_either() {
    let it = Assembly::prepared(rooms(), 3).await;
    let (agreement, program) = (unsigned(&it).await, Actor::system());
    let item = ItemId::new(&it.item);
    done!(it, |app, tx| motions::set_agreement(app, &mut tx, &program, &item, (None, Some(&agreement))));
    it.opened(3).await;
    voted(&it).await;
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert_eq!(page.text().matches("son objet n’est pas public.").count(), 2, "{}", page.text());
    for unsaid in ["Adopter ?", "Ont voté", "Remercier", "Sans engagement", "confidentiel"] {
        assert!(!page.shows(unsaid), "{unsaid}: {}", page.text());
    }
}

#[tokio::test]
async fn minutes_are_put_to_the_vote_and_only_what_was_voted_on_them_counts() {
    let it = held().await;
    let _ = send(&it, "propose", &[]).await.done();
    let (by, item) = later(&it).await;
    let program = Actor::system();
    let gathered = {
        let mut reader = it.house.app.db.read().await.expect("the database is there");
        let session = council::session_by_id(&mut reader, &by).await.expect("read").expect("there");
        council::gather(&mut reader, session, it.house.app.now()).await.expect("read")
    };
    for seat in &it.seats {
        let over = (&seat.at, council::rules::WayIn::Name);
        done!(it, |app, tx| council::check_in(app, &mut tx, &program, &gathered.session.id, over));
    }
    // Votes under the item about anything else say nothing of the minutes.
    procedure(&it, (&gathered, &item)).await;
    let over = format!("{by}.{item}");
    put(&it, (&by, &over), Ending::Opposed).await;
    for form in [over.as_str(), by.as_str()] {
        let refused = send(&it, "approve", &approval(form)).await;
        assert!(refused.shows("Cette session a voté, et n’a pas approuvé."), "{form}: {}", refused.text());
    }
    put(&it, (&by, &over), Ending::Unopposed).await;
    procedure(&it, (&gathered, &item)).await;
    let _ = send(&it, "approve", &approval(&over)).await.done();
}

/// A vote about nothing of another room, that is lost.
async fn procedure(it: &Assembly, (gathered, item): (&council::Gathered, &str)) {
    let program = Actor::system();
    let input = question("Lever la séance ?", Way::Consensus, Kind::Proposal);
    let vote = done!(it, |app, tx| votes::prepare_vote(app, &mut tx, &program, (gathered, item), input));
    let vote = done!(it, |app, tx| votes::open_vote(app, &mut tx, &program, vote));
    done!(it, |app, tx| votes::close_vote(app, &mut tx, &program, vote, Ending::Opposed));
}

/// Puts the minutes to the vote from their page, and ends it so; meanwhile nothing is put again nor recorded.
async fn put(it: &Assembly, (by, over): (&str, &str), ending: Ending) {
    let (program, how) = (Actor::system(), [("how", "decision.consensus")]);
    let _ = send(it, "vote", &how).await.done();
    let again = send(it, "vote", &how).await;
    assert!(again.shows("Un vote sur ce procès-verbal est préparé ou n’est pas fini"), "{}", again.text());
    let vote = {
        let mut reader = it.house.app.db.read().await.expect("the database is there");
        let votes = votes::about(&mut reader, "minutes", &it.session).await.expect("read");
        votes.into_iter().next_back().expect("it is prepared")
    };
    assert_eq!(vote.session.as_str(), by);
    assert!(vote.said.question.shown(Lang::Fr).text.contains("Procès-verbal"), "{:?}", vote.said.question);
    let vote = done!(it, |app, tx| votes::open_vote(app, &mut tx, &program, vote));
    let refused = send(it, "approve", &approval(over)).await;
    assert!(refused.shows("Un vote sur ce procès-verbal est préparé ou n’est pas fini"), "{}", refused.text());
    done!(it, |app, tx| votes::close_vote(app, &mut tx, &program, vote, ending));
}

#[tokio::test]
async fn minutes_are_put_to_the_vote_by_the_secretary_once_a_later_session_sits() {
    let it = held().await;
    let _ = send(&it, "propose", &[]).await.done();
    let early = it.secretary.get(&at(&it, "/vote")).await.ok();
    assert!(early.shows("Aucune session ultérieure du même organe ne siège"), "{}", early.text());
    let _ = later(&it).await;
    assert!(it.secretary.get(&at(&it, "")).await.ok().text().contains("/minutes/vote\""));
    let form = it.secretary.get(&at(&it, "/vote")).await.ok();
    assert!(form.shows("La présidence l’ouvre."), "{}", form.text());
    let refused = send(&it, "vote", &[("how", "none.none")]).await;
    assert_eq!(refused.status, axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    let mayor = it.seats[0].mayor.get(&at(&it, "/vote")).await;
    assert_eq!(mayor.status, axum::http::StatusCode::FORBIDDEN);
}
