//! What is kept of public pages and of what was read.

use std::sync::Arc;

use platform::db::Tx;

use super::*;

#[tokio::test]
async fn a_public_page_is_kept_while_the_content_stands_and_made_anew_after() {
    let house = house().await;
    let first = house.visitor().get("/fr/things").await.ok();
    assert!(first.shows("nothing"));
    let tag = first.header("etag").to_owned();
    assert_eq!(house.visitor().get_with("/fr/things", "if-none-match", &tag).await.status, 304);
    house.signed_in(Role::Secretary, None).submit("/fr/things", &[("name", "Agadez")]).await.done();
    let next = house.visitor().get("/fr/things").await.ok();
    assert!(next.shows("Agadez"));
    assert_ne!(next.header("etag"), tag);
}

#[tokio::test]
async fn a_public_page_is_made_once_however_many_ask_at_the_same_moment() {
    let house = house().await;
    let visitor = house.visitor();
    let readers: Vec<_> = (0..20)
        .map(|_| {
            let visitor = visitor.clone();
            tokio::spawn(async move { visitor.get("/fr/counted").await.ok() })
        })
        .collect();
    for reader in readers {
        let page = reader.await.unwrap();
        assert!(page.shows("made 1"), "{}", page.text());
        assert!(page.header("content-security-policy").starts_with("default-src 'none'"), "made before or not");
    }
}

#[tokio::test]
async fn the_head_of_a_page_is_that_of_the_whole_and_leaves_no_empty_page_behind() {
    let house = house().await;
    let head = house.visitor().head("/fr/counted").await.ok();
    let page = house.visitor().get("/fr/counted").await.ok();
    assert!(page.shows("made 1"), "{}", page.text());
    assert_eq!(head.header("etag"), page.header("etag"));
}

#[tokio::test]
async fn what_was_read_is_remembered_until_the_content_changes() {
    let house = house().await;
    let read = AtomicU32::new(0);
    let one = || sql("SELECT CAST($1 AS TEXT) AS word").with("one");
    let word = |row: &platform::db::Row| {
        read.fetch_add(1, Ordering::Relaxed);
        row.get::<String>("word")
    };
    for _ in 0..3 {
        let mut reader = house.app.db.read().await.unwrap();
        assert_eq!(*reader.known(one(), word).await.unwrap(), ["one"]);
        assert_eq!(reader.known_one(one(), word).await.unwrap().as_deref(), Some("one"));
    }
    assert_eq!(read.load(Ordering::Relaxed), 1);
    let two = sql("SELECT CAST($1 AS TEXT) AS word").with("two");
    assert_eq!(
        *house.app.db.read().await.unwrap().known(two, word).await.unwrap(),
        ["two"],
        "other values, another answer"
    );
    let mut tx = house.app.db.begin().await.unwrap();
    assert_eq!(*tx.known(one(), word).await.unwrap(), ["one"]);
    tx.touch();
    tx.commit(house.app.now()).await.unwrap();
    assert_eq!(read.load(Ordering::Relaxed), 3, "what may write reads for itself");
    assert_eq!(*house.app.db.read().await.unwrap().known(one(), word).await.unwrap(), ["one"]);
    assert_eq!(read.load(Ordering::Relaxed), 4);
}

#[tokio::test]
async fn what_stands_is_remembered_while_what_passes_changes_and_read_anew_once_it_changes_itself() {
    let house = house().await;
    let db = &house.app.db;
    let mut reader = db.read().await.unwrap();
    assert_eq!(reader.recall_standing::<u32>("who").await.unwrap(), None);
    reader.remember_standing("who".to_owned(), Arc::new(1_u32)).await.unwrap();
    reader.remember("what".to_owned(), Arc::new(1_u32)).await.unwrap();
    drop(reader);
    let kept = async || {
        let mut reader = db.read().await.unwrap();
        let (who, what) = (reader.recall_standing::<u32>("who").await, reader.recall::<u32>("what").await);
        (who.unwrap().is_some(), what.unwrap().is_some())
    };
    let change = async |change: fn(&mut Tx)| {
        let mut tx = db.begin().await.unwrap();
        assert_eq!(tx.recall_standing::<u32>("who").await.unwrap(), None, "what may write reads for itself");
        change(&mut tx);
        tx.commit(house.app.now()).await.unwrap();
        kept().await
    };
    assert_eq!(kept().await, (true, true));
    assert_eq!(change(|_| ()).await, (true, true));
    assert_eq!(change(Tx::touch_passing).await, (true, false));
    assert_eq!(change(|tx| tx.tell_passing("test.thing.passed", &1)).await, (true, false));
    let both = |tx: &mut Tx| {
        tx.tell("test.thing.stood", &1);
        tx.touch_passing();
    };
    assert_eq!(change(both).await, (false, false), "what changes both changes what stands");
    for stands in [Tx::touch, |tx: &mut Tx| tx.enter(b"an act".to_vec())] {
        let mut reader = db.read().await.unwrap();
        reader.remember_standing("who".to_owned(), Arc::new(1_u32)).await.unwrap();
        drop(reader);
        assert_eq!(kept().await, (true, false));
        assert_eq!(change(stands).await, (false, false));
    }
}
