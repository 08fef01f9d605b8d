//! What shuts another out: no text is lost, no question put twice, nothing taken back from under a vote.

use axum::http::StatusCode;
use kernel::{Lang, Localised, Role};
use motions::{Amendment, AmendmentState, AmendmentStep, Asks, Filed, MotionState, MotionStep, rules::Fell};

use super::{amended, assembly, begin, fr, referring::expert, tabled, version, voted};

fn replace(key: &str) -> Asks {
    Asks::Replace(key.into())
}

/// Why a step of an amendment is refused; nothing where it is taken.
async fn step(it: &assembly::Assembly, seat: usize, amendment: &Amendment, step: AmendmentStep) -> String {
    let mut tx = begin(it).await;
    let over = store_version(it, amendment).await;
    let id = (amendment.id.as_str(), over);
    match motions::step_amendment(&it.house.app, &mut tx, &it.seats[seat].actor, id, step).await {
        Ok(()) => {
            tx.commit(it.house.app.now()).await.expect("it holds");
            String::new()
        }
        Err(failure) => format!("{failure:?}"),
    }
}

async fn store_version(it: &assembly::Assembly, amendment: &Amendment) -> i64 {
    filed(it, amendment.motion.as_str()).await.amendment(amendment.id.as_str()).expect("it is there").version
}

async fn filed(it: &assembly::Assembly, motion: &str) -> Filed {
    let mut reader = it.house.app.db.read().await.expect("read");
    motions::motion(&mut reader, motion).await.expect("read").expect("tabled")
}

/// Puts something to the vote by its form and gives the vote.
pub(super) async fn put(it: &assembly::Assembly, address: &str, version: i64) -> String {
    let fields = [("way", "consensus"), ("kind", "decision"), ("version", &version.to_string())];
    let done = it.secretary.submit(&format!("/fr{address}/vote"), &fields).await.done();
    done.location().replace("/fr/council/votes/", "")
}

#[tokio::test]
async fn what_the_mover_took_over_is_not_withdrawn_once_the_motion_is_put() {
    let it = assembly(3).await;
    let id = tabled(&it, 1, &[("Deux réunions par an.", "اجتماعان.")]).await;
    let friendly = amended(&it, 2, &id, replace("c1"), "Trois réunions par an.").await;
    assert_eq!(step(&it, 1, &friendly, AmendmentStep::Accept).await, "");
    it.opened(3).await;
    let vote = put(&it, &format!("/council/motions/{id}"), filed(&it, &id).await.motion.version).await;
    for _ in 0..2 {
        let refused = step(&it, 2, &friendly, AmendmentStep::Withdraw(Localised::default())).await;
        assert!(refused.contains("refused-no-longer-open"), "{refused}");
        if filed(&it, &id).await.motion.state.word() == "put" {
            voted(&it, &vote).await;
        }
    }
    let text = filed(&it, &id).await.text();
    assert_eq!(
        text[0].now.get(&Lang::Fr).map(String::as_str),
        Some("Trois réunions par an."),
        "the text that was voted"
    );
}

#[tokio::test]
async fn where_one_was_adopted_no_other_is_tabled_accepted_or_put() {
    let it = assembly(3).await;
    let id = tabled(&it, 1, &[("Deux réunions par an.", "اجتماعان.")]).await;
    let first = amended(&it, 2, &id, replace("c1"), "Trois réunions par an.").await;
    let second = amended(&it, 0, &id, replace("c1"), "Quatre réunions par an.").await;
    assert_eq!(step(&it, 1, &first, AmendmentStep::Accept).await, "");
    let refused = step(&it, 1, &second, AmendmentStep::Accept).await;
    assert!(refused.contains("refused-accepted-there"), "one text has not both: {refused}");
    it.opened(3).await;
    let vote = put(&it, &second.address(), 2).await;
    voted(&it, &vote).await;
    it.house.work().await;
    let late = {
        let (mut tx, author) = (begin(&it).await, super::mover(&it, 2).await);
        let words = fr("Cinq réunions par an.");
        let input = motions::AmendmentInput { asks: replace("c1"), lang: Lang::Fr, words, note: Localised::default() };
        let (app, actor) = (&it.house.app, &it.seats[2].actor);
        let late = motions::draft_amendment(app, &mut tx, actor, (&id, author), input).await.unwrap();
        tx.commit(it.house.app.now()).await.unwrap();
        late
    };
    let refused = step(&it, 2, &late, AmendmentStep::Table).await;
    assert!(refused.contains("refused-adopted-there"), "{refused}");
    let filed = filed(&it, &id).await;
    assert_eq!(filed.amendment(first.id.as_str()).unwrap().state, AmendmentState::Fallen(Fell::Excluded(second.id)));
    assert_eq!(filed.text()[0].now.get(&Lang::Fr).map(String::as_str), Some("Quatre réunions par an."));
}

#[tokio::test]
async fn one_question_is_put_once_whoever_asked_it() {
    let it = assembly(3).await;
    let id = tabled(&it, 1, &[("Un.", "واحد."), ("Deux.", "اثنان.")]).await;
    let one = amended(&it, 2, &id, Asks::Strike("c1".into()), "").await;
    let twin = amended(&it, 0, &id, Asks::Strike("c1".into()), "").await;
    it.opened(3).await;
    let vote = put(&it, &one.address(), 2).await;
    let again =
        it.secretary.submit(&format!("/fr{}/vote", twin.address()), &[("way", "consensus"), ("version", "2")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.shows("Un amendement au même endroit est mis aux voix"));
    let mut tx = begin(&it).await;
    let over = (id.as_str(), filed(&it, &id).await.motion.version);
    let withdraw = MotionStep::Withdraw(fr("Plus tard"));
    let (app, actor) = (&it.house.app, &it.seats[1].actor);
    let refused = motions::step_motion(app, &mut tx, actor, over, withdraw).await.unwrap_err();
    assert!(format!("{refused:?}").contains("refused-amendment-put"), "{refused:?}");
    drop(tx);
    voted(&it, &vote).await;
    it.house.work().await;
    let filed = filed(&it, &id).await;
    let adopted = |it: &Amendment| matches!(filed.amendment(it.id.as_str()).unwrap().state, AmendmentState::Adopted(_));
    assert!(adopted(&one) && adopted(&twin), "both share the fate of the one question");
}

#[tokio::test]
async fn amendments_that_wait_fall_with_a_motion_that_is_withdrawn() {
    let it = assembly(3).await;
    let id = tabled(&it, 1, &[("Un.", "واحد.")]).await;
    let waits = amended(&it, 2, &id, replace("c1"), "Deux.").await;
    let mut tx = begin(&it).await;
    let over = (id.as_str(), filed(&it, &id).await.motion.version);
    let withdraw = MotionStep::Withdraw(fr("Plus tard"));
    motions::step_motion(&it.house.app, &mut tx, &it.seats[1].actor, over, withdraw).await.unwrap();
    tx.commit(it.house.app.now()).await.unwrap();
    let filed = filed(&it, &id).await;
    assert!(matches!(filed.motion.state, MotionState::Withdrawn(_)));
    assert_eq!(filed.amendment(waits.id.as_str()).unwrap().state, AmendmentState::Fallen(Fell::WithMotion));
    let page = it.seats[0].mayor.get(&format!("/fr{}", waits.address())).await.ok();
    assert!(page.shows("le projet de décision a été retiré"));
}

#[tokio::test]
async fn a_slip_mended_in_one_language_leaves_the_others_where_they_are_right() {
    let it = assembly(3).await;
    let id = tabled(&it, 0, &[("Le Conseil se réuni.", "يجتمع المجلس.")]).await;
    let form = format!("/fr/council/motions/{id}/amendments/new?clause=c1");
    let mayor = &it.seats[1].mayor;
    let fields = [
        ("asks", "replace"),
        ("clause", "c1"),
        ("lang", "fr"),
        ("words-fr", "Le Conseil se réunit."),
        ("words-ar", "يجتمع المجلس."),
        ("level", "ar"),
    ];
    let address = mayor.submit(&form, &fields).await.done().location().to_owned();
    let over = version(mayor, &address).await;
    assert!(
        mayor.get(&format!("{address}/edit")).await.ok().text().contains("value=\"ar\" checked"),
        "said once, kept"
    );
    let _ = mayor.submit(&format!("{address}/table"), &[("version", &over)]).await.done();
    let amendment = filed(&it, &id).await.amendments[0].clone();
    assert_eq!(step(&it, 0, &amendment, AmendmentStep::Accept).await, "");
    let now = filed(&it, &id).await.text()[0].now.clone();
    let expected = [(Lang::Fr, "Le Conseil se réunit.".to_owned()), (Lang::Ar, "يجتمع المجلس.".to_owned())];
    assert_eq!(now, expected.into());
    let late = mayor.submit(&format!("{address}/edit"), &[fields.as_slice(), &[("version", &over)]].concat()).await;
    assert!(late.shows("Le Conseil se réunit.") && late.shows("Ce texte est présenté"), "what was typed is kept");
}

#[tokio::test]
async fn an_expert_gets_what_they_were_asked_and_the_opinion_goes_with_the_motion() {
    let it = assembly(3).await;
    expert(&it).await;
    let id = tabled(&it, 1, &[("Un.", "واحد.")]).await;
    let asked = [
        ("expert", "expert"),
        ("question-fr", "Est-ce légal ?"),
        ("due-day", "30"),
        ("due-month", "11"),
        ("due-year", "2026"),
    ];
    let form = format!("/fr/council/motions/{id}/refer");
    let page = it.secretary.submit(&form, &asked).await.done().location().to_owned();
    let pdf = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/filing/note.pdf")).expect("a document");
    let path = format!("/fr/council/items/{}/documents", it.item);
    let _ = it.secretary.submit_file(&path, &[("name", "Note réservée")], ("file", "note.pdf", &pdf)).await.done();
    it.step(council::Step::Convene(fr("Séisme"))).await;
    let own = it.house.signed_in(Role::Expert, None);
    let answer = [("opinion", "favourable"), ("reasons-fr", "Oui, par la loi."), ("version", "1")];
    let _ = own.submit(&page, &answer).await.done();
    let (file, pack) = (format!("{}/file", it.address), format!("{}/pack.zip", it.address));
    assert!(it.seats[0].mayor.get(&file).await.ok().shows("Note réservée"));
    let seen = own.get(&file).await.ok();
    assert!(
        seen.shows("Oui, par la loi.") && !seen.shows("Note réservée"),
        "their own, and nothing else that is reserved"
    );
    let zip = zip::ZipArchive::new(std::io::Cursor::new(own.get(&pack).await.ok().bytes.to_vec())).unwrap();
    assert!(zip.file_names().all(|name| !name.unwrap().starts_with("documents/")), "nor its bytes");
    let mut tx = begin(&it).await;
    let elsewhere = platform::db::sql("UPDATE motions SET item = 'gone', version = version + 1 WHERE id = $1");
    let _ = tx.run(elsewhere.with(&id)).await.unwrap();
    tx.touch();
    tx.commit(it.house.app.now()).await.unwrap();
    assert!(it.seats[0].mayor.get(&file).await.ok().shows("Oui, par la loi."), "wherever the motion stands");
}
