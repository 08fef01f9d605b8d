//! A whole session: who was there and whether they were enough, who spoke, points of order, a draft decision with what became of each of
//! its amendments, a vote by name and a secret one, a decision with what it commits to, a rest, and every hour.

use assembly::{Assembly, all, fr};
use chamber::Sort;
use council::{ItemKind, Step, rules::SessionId};
use decisions::{CommitmentInput, DecisionInput, rules::Bearer};
use kernel::{Actor, Day, Lang};
use motions::AmendmentStep;
use suffrage::{Choice, Way};
use votes::Ending;

use super::{
    at,
    doing::{
        Floor, amended, asks, cast, closed, done, filed, on, opened, put_amendment, put_motion, question, step, tabled,
    },
    draft,
    files::xml,
    rooms,
    schema::valid,
};

/// The languages, in the order in which [`SAID`] has them.
const LANGS: [&str; 4] = ["fr", "ar", "en", "es"];

/// What the minutes say of the session, in French, Arabic, English and Spanish.
const SAID: [[&str; 4]; 27] = [
    // Attendance, quorum, who presided.
    ["Présents\u{a0}: 4", "الحاضرون: 4", "Present: 4", "Presentes: 4"],
    ["(de 11:00 à 12:30)", "(من 11:00 إلى 12:30)", "(from 11:00 to 12:30)", "(de 11:00 a 12:30)"],
    ["Excusés\u{a0}: 1", "المعتذرون: 1", "Excused: 1", "Excusados: 1"],
    ["Quorum atteint à l’ouverture", "اكتمل النصاب عند الافتتاح", "Quorum met at the opening", "Quórum alcanzado"],
    ["Présidence\u{a0}: La maire", "الرئاسة: ", "Chair: ", "Presidencia: "],
    // What was tabled, and what became of it.
    ["Projet de décision n° 1", "مشروع القرار رقم 1", "Motion no. 1", "Proyecto de decisión n.º 1"],
    ["Repris par l’auteur du projet", "تبناه صاحب المشروع", "Accepted by the mover", "Asumido por el autor"],
    ["remplacer l’article 2", "تعويض المادة 2", "to replace article 2", "sustituir el artículo 2"],
    ["Rejeté.", "رُفض.", "Rejected.", "rechazo."],
    ["Retiré\u{a0}: Sans suite", "سُحب: Sans suite", "Withdrawn: Sans suite", "Retirada por su autor: Sans suite"],
    // Who spoke, points of order.
    ["De 10:40 à 10:43", "من الساعة 10:40 إلى الساعة 10:43", "From 10:40 to 10:43", "De 10:40 a 10:43"],
    ["parole à\u{a0}: La maire · Personne 2", "الكلمة لـ: ", "the floor to: ", "uso de la palabra: "],
    ["Entendue.", "استُمع إليها.", "Heard.", "Oída."],
    ["Non retenue.", "لم تُقبل.", "Not taken.", "No admitida."],
    [
        "Mot de la présidence\u{a0}: Suivi (fr)",
        "كلمة الرئاسة: Suivi (ar)",
        "word: Suivi (en)",
        "presidencia: Suivi (es)",
    ],
    // Votes.
    ["Scrutin n° 1", "الاقتراع رقم 1", "Vote no. 1", "Votación n.º 1"],
    ["vote par appel nominal", "التصويت الاسمي", "recorded vote", "votación nominal"],
    ["3 pour, 1 contre", "المؤيدون 3، المعارضون 1", "3 for, 1 against", "3 a favor, 1 en contra"],
    ["Ont voté contre\u{a0}: ", "صوتوا بالرفض: ", "Voted against: ", "Votaron en contra: "],
    ["scrutin secret", "الاقتراع السري", "secret ballot", "votación secreta"],
    ["4 bulletins sur 5 sièges", "4 أوراق تصويت", "4 ballots of 5 seats", "4 papeletas de 5 puestos"],
    ["2 pour, 2 contre", "المؤيدون 2، المعارضون 2", "2 for, 2 against", "2 a favor, 2 en contra"],
    // The decision, and what it commits to.
    ["Décision n° 2026-01", "القرار رقم 2026-01", "Decision no. 2026-01", "Decisión n.º 2026-01"],
    ["Engagement de Commune de Ville 1", "التزام Commune de Ville 1", "Commitment of ", "Compromiso de "],
    ["31 janvier 2027", "31 يناير 2027", "31 January 2027", "31 de enero de 2027"],
    // A rest, and the end.
    ["suspendue à 11:30, reprise à 11:40", "أُوقفت الدورة مؤقتا على الساعة 11:30", "suspended at 11:30", "a las 11:30"],
    ["Session close le 15 décembre 2026, 12:30", "اختُتمت الدورة في", "Session closed on", "Sesión clausurada el"],
];

/// The decision on the draft that was adopted, made, with something to do for the first member.
async fn decided(it: &Assembly, (motion, vote): (&str, &str)) {
    let program = Actor::system();
    let (session, text) = {
        let mut reader = it.house.app.db.read().await.expect("the database is there");
        let session = council::session_by_id(&mut reader, &it.session).await.expect("read").expect("there");
        let filed = motions::motion(&mut reader, motion).await.expect("read").expect("tabled");
        let text = |lang| filed.text().iter().filter_map(|it| it.now.get(&lang).cloned()).collect::<Vec<_>>();
        (session, Lang::ALL.map(|lang| (lang, text(lang).join("\n\n"))))
    };
    let said = DecisionInput {
        kind: decisions::rules::Kind::Decision,
        agreement: None,
        title: all("Feuille de route"),
        text: text.into_iter().fold(kernel::Localised::default(), |all, (lang, text)| all.with(lang, text)),
        authentic: Lang::ALL.into_iter().collect(),
        ends: Vec::new(),
    };
    let decision = done!(it, |app, tx| decisions::draft_decision(app, &mut tx, &program, (&session, vote), said));
    let bearer = Bearer::Member(it.seats[0].entity.id.to_string());
    let todo = CommitmentInput { bearer, what: all("Rendre compte."), due: Day::constant(2027, 1, 31) };
    let over = decision.clone();
    done!(it, |app, tx| decisions::add_commitment(app, &mut tx, &program, over, todo));
    let decision = decisions::Decision { version: decision.version + 1, ..decision };
    done!(it, |app, tx| decisions::make_decision(app, &mut tx, &program, decision));
}

/// The session, held and closed; five seats, one of them excused, one late.
async fn session() -> Assembly {
    let it = Assembly::prepared(rooms(), 5).await;
    let removal = it.item("Fin anticipée d’un mandat", ItemKind::Decision, "removal").await;
    let motion = tabled(&it, &it.item, ("Feuille de route", &["Trois ans", "Dix bourses", "Un rapport"])).await;
    let mut amendments = Vec::new();
    for (clause, words) in [(0, "Cinq ans"), (1, "Vingt bourses"), (1, "Trente bourses"), (2, "Deux rapports")] {
        amendments.push(amended(&it, &motion, (clause, words)).await);
    }
    it.convened().await;
    excused(&it, 4).await;
    it.house.at("2026-12-15T09:30:00Z");
    for seat in &it.seats[..3] {
        it.check_in(seat).await;
    }
    it.step(Step::Open).await;
    it.house.at("2026-12-15T09:35:00Z");
    on(&it, &it.item).await;
    asks(&it, (1, Sort::Floor), Floor::Given("2026-12-15T09:40:00Z", "2026-12-15T09:43:00Z", "")).await;
    asks(&it, (2, Sort::Order), Floor::Given("2026-12-15T09:44:00Z", "2026-12-15T09:45:00Z", "Suivi")).await;
    it.house.at("2026-12-15T09:46:00Z");
    asks(&it, (0, Sort::Order), Floor::Refused("Sans objet")).await;
    it.house.at("2026-12-15T10:00:00Z");
    it.check_in(&it.seats[3]).await;
    step(&it, (&motion, &amendments[0]), AmendmentStep::Accept).await;
    step(&it, (&motion, &amendments[3]), AmendmentStep::Withdraw(fr("Sans suite"))).await;
    let no = put_amendment(&it, (&motion, &first(&it, &motion, &amendments[1..3]).await), Way::Named).await;
    cast(&it, &no, &[Choice::Yes, Choice::No, Choice::No, Choice::No]).await;
    closed(&it, no, Ending::Count).await;
    let yes = put_amendment(&it, (&motion, &first(&it, &motion, &amendments[1..3]).await), Way::Consensus).await;
    closed(&it, yes, Ending::Unopposed).await;
    it.house.at("2026-12-15T10:10:00Z");
    let vote = put_motion(&it, &motion, Way::Named).await;
    let carries = vote.id.to_string();
    cast(&it, &vote, &[Choice::Yes, Choice::No, Choice::Yes, Choice::Yes]).await;
    it.house.at("2026-12-15T10:20:00Z");
    closed(&it, vote, Ending::Count).await;
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Suspend).await;
    it.house.at("2026-12-15T10:40:00Z");
    it.step(Step::Resume).await;
    on(&it, &removal).await;
    let secret = opened(&it, &removal, question(("Mettre fin au mandat ?", "removal"), Way::Secret)).await;
    cast(&it, &secret, &[Choice::Yes, Choice::No, Choice::Yes, Choice::No]).await;
    closed(&it, secret, Ending::Count).await;
    it.house.at("2026-12-15T11:30:00Z");
    it.step(Step::Close).await;
    it.house.work().await;
    decided(&it, (&motion, &carries)).await;
    it
}

/// Of these amendments that which is put to the vote first.
async fn first(it: &Assembly, motion: &str, these: &[String]) -> String {
    let filed = filed(it, motion).await;
    let open =
        |id: &str| filed.amendment(id).is_some_and(motions::Amendment::is_open) && these.iter().any(|it| it == id);
    let order = filed.order();
    let mut placed = order.iter().flat_map(|contested| &contested.order);
    let first = placed.find(|placed| open(filed.amendments[placed.at].id.as_str())).expect("one is open");
    filed.amendments[first.at].id.to_string()
}

/// The secretary notes that a seat is excused.
async fn excused(it: &Assembly, seat: usize) {
    let page = format!("{}/answers/{}", it.address, council::address_of(&it.seats[seat].at));
    let form = it.secretary.get(&page).await.ok().text();
    let version = form.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let version = version.expect("the form carries the version");
    let excused = [("reply", "excused"), ("channel", "telephone"), ("version", version)];
    let _ = it.secretary.submit(&page, &excused).await.done();
}

#[tokio::test]
async fn all_that_happened_in_a_session_is_in_its_draft_in_four_languages() {
    let it = session().await;
    let _ = draft(&it).await.done();
    for (lang, nth) in LANGS.into_iter().zip(0..) {
        let page = it.secretary.get(&at(&it, "").replacen("/fr/", &format!("/{lang}/"), 1)).await.ok();
        let unsaid: Vec<&str> = SAID.iter().map(|says| says[nth]).filter(|says| !page.shows(says)).collect();
        assert_eq!(unsaid, [""; 0], "{lang}: {}", page.text());
    }
}

#[tokio::test]
async fn all_that_happened_in_a_session_is_in_its_xml_in_four_languages_by_the_schema_of_akoma_ntoso() {
    let it = session().await;
    let _ = draft(&it).await.done();
    let session = SessionId::new(&it.session);
    let votes = {
        let mut reader = it.house.app.db.read().await.expect("the database is there");
        votes::of_session(&mut reader, &session).await.expect("read").len()
    };
    assert_eq!(votes, 4);
    for (lang, nth) in LANGS.into_iter().zip(0..) {
        let text = it.secretary.get(&xml(&it, lang)).await.ok().text();
        valid(&text);
        let unsaid: Vec<&str> = SAID.iter().map(|says| says[nth]).filter(|says| !text.contains(says)).collect();
        assert_eq!(unsaid, [""; 0], "{lang}: {text}");
        let many = |element: &str| text.matches(&format!("<{element} ")).count();
        assert_eq!((many("rollCall"), many("person"), many("TLCPerson")), (1, 5, 5), "{lang}: {text}");
        assert_eq!(
            (many("speech"), many("voting"), many("quorumVerification")),
            (1, votes, votes + 1),
            "{lang}: {text}"
        );
        assert_eq!(many("adjournment"), 2, "the rest and the end: {text}");
        for says in [
            "startTime=\"2026-12-15T10:40:00+01:00\" endTime=\"2026-12-15T10:43:00+01:00\"",
            "value=\"3\" refersTo=\"#choice-yes\"",
            "value=\"2\" refersTo=\"#choice-no\"",
            "outcome=\"#adopted\"",
            "outcome=\"#rejected\"",
            "/council/decisions/2026-01\">",
        ] {
            assert!(text.contains(says), "{lang}: {says}: {text}");
        }
    }
}
