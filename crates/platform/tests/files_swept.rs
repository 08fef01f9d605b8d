//! Files that nothing names are swept after a day; what a row of a room names stays.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{
    collections::BTreeSet,
    fs::File,
    path::{Path, PathBuf},
    sync::{LazyLock, Mutex},
    time::{Duration, SystemTime},
};

use axum::Router;
use platform::{Room, files::Stored, i18n::Catalog, web::Upload};
use testkit::House;

static WORDS: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(&[]));
/// What the rows of the test's room name.
static NAMED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

async fn house() -> House {
    let mut room = Room::new("archive", &WORDS, Router::new);
    room.files = Some(|_| Box::pin(async { Ok(NAMED.lock().expect("nothing panics while it is held").clone()) }));
    House::new(vec![room]).await
}

fn path(house: &House, file: &Stored) -> PathBuf {
    let (head, tail) = file.sha256.split_at(2);
    house.app.site.data.join("files").join(head).join(tail)
}

/// Stores a file, as of now by the test's clock.
async fn store(house: &House, says: &str) -> Stored {
    let upload = Upload { name: "a.pdf".to_owned(), bytes: format!("%PDF-1.7 {says} %%EOF").into() };
    let (stored, _) = house.app.files.keep(&upload).await.unwrap();
    date(house, &path(house, &stored));
    stored
}

fn date(house: &House, path: &Path) {
    let file = File::options().write(true).open(path).unwrap();
    let since = Duration::from_secs(house.app.now().as_second().unsigned_abs());
    file.set_modified(SystemTime::UNIX_EPOCH + since).unwrap();
}

async fn name(house: &House, file: &Stored) {
    let mut tx = house.app.db.begin().await.unwrap();
    tx.name_file(file, house.app.now()).await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
}

#[tokio::test]
async fn what_no_row_names_is_swept_after_a_day_and_nothing_else() {
    let house = house().await;
    let (named, unnamed) = (store(&house, "named").await, store(&house, "named no more").await);
    let (never, again) = (store(&house, "never named").await, store(&house, "named again").await);
    for file in [&named, &unnamed, &again] {
        name(&house, file).await;
    }
    NAMED.lock().unwrap().insert(named.sha256.clone());
    let of_someone = house.app.site.data.join("files").join("README");
    std::fs::write(&of_someone, "Back this folder up.").unwrap();
    let begun = PathBuf::from(path(&house, &named).display().to_string() + "#1");
    std::fs::write(&begun, "half of it").unwrap();
    date(&house, &begun);
    house.work().await;
    assert!(begun.exists(), "it may be coming still");
    assert!([&named, &unnamed, &never, &again].iter().all(|file| path(&house, file).exists()), "not before a day");

    house.at("2026-11-24T13:00:00Z");
    name(&house, &again).await;
    let late = store(&house, "a moment ago").await;
    house.work().await;
    let left = [&named, &unnamed, &never, &again, &late].map(|file| path(&house, file).exists());
    assert_eq!(left, [true, false, false, true, true]);
    assert!(of_someone.exists(), "what is not ours");
    assert!(!begun.exists(), "the program was killed while it stored it");
    let mut reader = house.app.db.read().await.unwrap();
    assert_eq!(reader.file(&unnamed.sha256).await.unwrap(), None);
    assert_eq!(house.app.files.missing(&mut reader).await.unwrap(), Vec::<String>::new());
    std::fs::remove_file(path(&house, &named)).unwrap();
    assert_eq!(house.app.files.missing(&mut reader).await.unwrap(), [named.sha256]);
}

#[tokio::test]
async fn a_new_database_sweeps_no_folder_that_may_be_anothers() {
    let house = house().await;
    let file = store(&house, "of a club whose database is elsewhere").await;
    house.at("2026-11-26T12:00:00Z");
    house.work().await;
    assert!(path(&house, &file).exists());
}
