//! What is awaited of experts: recalled before its day, listed, noted where it came by another way, asked for no more.

use std::collections::BTreeMap;

use assembly::Assembly;
use axum::http::StatusCode;
use kernel::Role;
use platform::db::sql;

use super::{assembly, begin, referring::expert, tabled};

/// Asks the expert about a motion, until the last day of November; gives the address of the page.
pub(super) async fn asked(it: &Assembly) -> String {
    let id = tabled(it, 1, &[("Un.", "واحد.")]).await;
    let form = format!("/fr/council/motions/{id}/refer");
    let fields = [
        ("expert", "expert"),
        ("question-fr", "Est-ce de la compétence des communes ?"),
        ("due-day", "30"),
        ("due-month", "11"),
        ("due-year", "2026"),
    ];
    it.secretary.submit(&form, &fields).await.done().location().to_owned()
}

/// The secretary's own account.
async fn secretary(it: &Assembly) {
    let (mut tx, now) = (begin(it).await, it.house.app.now());
    let account = sql("INSERT INTO accounts (id, email, name, lang, person, password, made, closed)
                       VALUES ('secretary', 'secretary@club.example', 'Secrétaire', 'fr', NULL, NULL, $1, NULL)");
    let _ = tx.run(account.with(now)).await.expect("an account");
    let grant = sql("INSERT INTO account_grants (id, account, role, body, body_label, until, given)
                     VALUES ('gs', 'secretary', 'secretary', NULL, '', NULL, $1)");
    let _ = tx.run(grant.with(now)).await.expect("a grant");
    tx.commit(now).await.expect("it holds");
}

/// How many letters of each subject went to each address.
async fn letters(it: &Assembly) -> BTreeMap<(String, String), usize> {
    let mut reader = it.house.app.db.read().await.expect("read");
    let rows = reader.all(sql("SELECT recipient, subject FROM mails ORDER BY written, id")).await.expect("read");
    rows.iter().fold(BTreeMap::new(), |mut all, row| {
        *all.entry((row.get("recipient").expect("text"), row.get("subject").expect("text"))).or_default() += 1;
        all
    })
}

fn to(who: &str, subject: &str) -> (String, String) {
    (format!("{who}@club.example"), subject.to_owned())
}

/// Runs the job at noon of a day of the month, twice.
async fn recalled(it: &Assembly, month: u8, day: u8) {
    it.house.at(&format!("2026-{month:02}-{day:02}T12:00:00Z"));
    let app = &it.house.app;
    let job = app.rooms.iter().flat_map(|room| room.jobs).find(|job| job.name == "motions.recall").expect("a job");
    for _ in 0..2 {
        (job.run)(app.clone()).await.expect("it runs");
    }
}

const RECALLED: &str = "رأي منتظر إلى غاية 30 نونبر 2026: دورة عادية · Conseil du Club (ar)";

#[tokio::test]
async fn the_expert_is_reminded_before_the_day_and_the_secretary_told_once_when_it_passed() {
    let it = assembly(2).await;
    expert(&it).await;
    secretary(&it).await;
    let _ = asked(&it).await;
    let first = letters(&it).await;
    assert_eq!(first.len(), 1, "the question itself: {first:?}");
    for day in [24, 25, 26] {
        recalled(&it, 11, day).await;
    }
    assert_eq!(letters(&it).await, first, "asked less than ten days before, it is not recalled for that");
    let count = |all: &BTreeMap<(String, String), usize>, who: &str| -> usize {
        all.iter().filter(|((to, _), _)| to.starts_with(who)).map(|(_, many)| many).sum()
    };
    for (month, day, expert, secretary) in
        [(11, 27, 2, 0), (11, 28, 2, 0), (11, 30, 3, 0), (12, 1, 3, 1), (12, 9, 3, 1)]
    {
        recalled(&it, month, day).await;
        let all = letters(&it).await;
        assert_eq!((count(&all, "expert"), count(&all, "secretary")), (expert, secretary), "{day}/{month}: {all:?}");
    }
    let all = letters(&it).await;
    assert_eq!(all.get(&to("expert", RECALLED)), Some(&2), "{all:?}");
    assert_eq!(all.get(&to("secretary", "Avis encore attendu\u{a0}: Experte en droit")), Some(&1), "{all:?}");
}

#[tokio::test]
async fn what_was_answered_or_taken_back_is_recalled_no_more_and_the_expert_is_told() {
    let it = assembly(2).await;
    expert(&it).await;
    let page = asked(&it).await;
    let _ = it.secretary.submit(&format!("{page}/take-back"), &[("version", "1")]).await.done();
    let all = letters(&it).await;
    assert!(all.contains_key(&to("expert", "لم يعد يُطلب منكم رأي: دورة عادية · Conseil du Club (ar)")), "{all:?}");
    recalled(&it, 11, 30).await;
    recalled(&it, 12, 1).await;
    assert_eq!(letters(&it).await, all);
}

#[tokio::test]
async fn what_is_awaited_is_listed_for_the_secretary_who_presides_and_the_expert() {
    let it = assembly(3).await;
    expert(&it).await;
    let page = asked(&it).await;
    let list = "/fr/council/referrals/awaited";
    let own = it.house.signed_in(Role::Expert, None);
    for (who, client) in [("secretary", &it.secretary), ("chair", &it.seats[0].mayor), ("expert", &own)] {
        let shown = client.get(list).await.ok();
        assert!(shown.text().contains(&page) && shown.shows("Demandé à\u{a0}: Experte en droit"), "{who}");
        if who != "expert" {
            assert!(client.get(&it.address).await.ok().text().contains(list), "the session leads there: {who}");
        }
    }
    for client in [&it.secretary, &own] {
        let council = client.get("/fr/council").await.ok();
        assert!(council.text().contains(list) && council.shows("Un avis est attendu."));
    }
    it.house.at("2026-12-02T12:00:00Z");
    assert!(it.secretary.get("/fr/council").await.ok().shows("Pour un d’entre eux, le jour souhaité est passé."));
    let other = it.seats[2].mayor.get(list).await.ok();
    assert!(!other.text().contains(&page) && other.shows("Aucun avis n’est attendu."));
    assert!(!it.seats[2].mayor.get("/fr/council").await.ok().text().contains(list));
    assert_eq!(it.house.visitor().get(list).await.status, StatusCode::SEE_OTHER);
    let mut tx = begin(&it).await;
    let _ = tx.run(sql("DELETE FROM account_grants WHERE account = 'expert'")).await.unwrap();
    tx.touch();
    tx.commit(it.house.app.now()).await.unwrap();
    assert!(it.secretary.get(list).await.ok().shows("Cette personne ne figure plus parmi les experts du Club"));
}

#[tokio::test]
async fn an_answer_by_telephone_is_noted_under_both_names_with_what_shows_it() {
    let it = assembly(2).await;
    expert(&it).await;
    let page = asked(&it).await;
    let form = format!("{page}/note");
    assert_eq!(
        it.seats[0].mayor.get(&form).await.status,
        StatusCode::FORBIDDEN,
        "who presides asks, and notes nothing"
    );
    assert!(it.secretary.get(&page).await.ok().text().contains("/note\""));
    let fields = [
        ("channel", "telephone"),
        ("came-day", "23"),
        ("came-month", "11"),
        ("came-year", "2026"),
        ("opinion", "conditional"),
        ("reasons-fr", "Oui, sous réserve d’une délibération."),
        ("version", "1"),
    ];
    let bare = it.secretary.submit(&form, &fields).await;
    assert!(
        bare.shows("est versée avec une pièce qui la montre") && bare.shows("Oui, sous réserve d’une délibération.")
    );
    let mut ahead = fields;
    (ahead[0].1, ahead[1].1) = ("letter", "29");
    assert!(it.secretary.submit(&form, &ahead).await.shows("corrigez le jour"), "no answer comes in days to come");
    let note = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/filing/note.pdf")).expect("a document");
    let _ = it.secretary.submit_file(&form, &fields, ("file", "Appel du 23.pdf", &note)).await.done();
    let seen = it.seats[0].mayor.get(&page).await.ok();
    assert!(seen.shows("Avis favorable sous conditions") && seen.shows("Demandé à\u{a0}: Experte en droit"));
    assert!(seen.shows("Par téléphone, reçu le 23 novembre 2026\u{a0}; noté par secretary."), "{}", seen.text());
    let evidence = format!("{page}/evidence");
    assert_eq!(it.seats[0].mayor.get(&evidence).await.ok().bytes, note);
    assert_eq!(it.house.signed_in(Role::Reader, None).get(&evidence).await.status, StatusCode::NOT_FOUND);
    let all = letters(&it).await;
    assert!(
        all.keys().any(|(to, subject)| to.starts_with("expert") && subject.starts_with("ضُم رأيكم إلى الملف")),
        "{all:?}"
    );
    let again = it.secretary.submit_file(&form, &fields, ("file", "Appel du 23.pdf", &note)).await;
    assert!(again.shows("Cette question a reçu sa réponse") && again.shows("Oui, sous réserve d’une délibération."));
    let file = it.seats[0].mayor.get(&format!("{}/file", it.address)).await.ok();
    assert!(file.shows("noté par secretary"));
    assert!(!it.secretary.get("/fr/council").await.ok().text().contains("/referrals/awaited"), "nothing is awaited");
    // What shows it is kept as long as the answer is.
    it.house.at("2027-06-01T12:00:00Z");
    it.house.work().await;
    assert_eq!(it.secretary.get(&evidence).await.ok().bytes, note);
}
