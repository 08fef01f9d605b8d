//! Acts are entered with the change they record, signed once, proven, and never rewritten.
#![expect(clippy::unwrap_used, reason = "what a test needs and does not get makes it fail")]

use std::collections::BTreeSet;

use crate::common::{act, enter, house, key};
use platform::db::sql;
use register::{
    ActKind, Verification,
    rules::{Hash, Nodes, Tree, open_checkpoint},
    verify,
};
use testkit::House;
use tlog_tiles::record_hash;

async fn proven(house: &House, leaf: u64) -> Verification {
    let file = house.visitor().get(&format!("/register/proof/{leaf}")).await.ok();
    verify(&file.bytes, Some(&key(house).await)).unwrap()
}

async fn states(house: &House) -> Vec<i64> {
    let rows = house.app.db.read().await.unwrap().all(sql("SELECT size FROM register_checkpoints ORDER BY size")).await;
    rows.unwrap().iter().map(|row| row.get("size").unwrap()).collect()
}

#[test]
fn the_rules_are_pure_and_every_text_is_there() {
    testkit::pure::check(concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules"));
    testkit::words::check(env!("CARGO_MANIFEST_DIR"));
}

#[tokio::test]
async fn an_act_holds_with_its_change_or_not_at_all() {
    let house = house().await;
    let mut tx = house.app.db.begin().await.unwrap();
    register::enter(&house.app, &mut tx, act(&house.app, ActKind::AgreementSigned, 1)).await.unwrap();
    drop(tx);
    house.work().await;
    assert_eq!(proven(&house, 0).await.head.size, 1, "only the register's own opening");
    let kept = sql("SELECT COUNT(*) AS n FROM register_openings");
    let row = house.app.db.read().await.unwrap().one(kept).await.unwrap();
    assert_eq!(row.get::<i64>("n").unwrap(), 0);
}

#[tokio::test]
async fn the_first_act_opens_the_register_and_is_number_1() {
    let house = house().await;
    enter(&house, ActKind::AgreementSigned, [7]).await;
    house.work().await;
    let opening = proven(&house, 0).await.act.unwrap();
    assert_eq!((opening.act, opening.subject_kind()), (ActKind::RegisterOpened, "register"));
    let first = proven(&house, 1).await.act.unwrap();
    assert_eq!(first.open_subject().unwrap().slug, "ville-a-ville-7");
    let mut reader = house.app.db.read().await.unwrap();
    let acts = register::acts_of(&mut reader, "agreement", "id-7").await.unwrap();
    assert_eq!(acts.iter().map(|a| (a.leaf, a.kind)).collect::<Vec<_>>(), [(1, ActKind::AgreementSigned)]);
}

#[tokio::test]
async fn the_examination_hashes_every_act_anew_and_finds_the_one_that_was_changed() {
    let house = house().await;
    assert_eq!(register::examine(&house.app).await.unwrap(), None, "nothing was entered yet");
    enter(&house, ActKind::AgreementSigned, [1, 2, 3]).await;
    house.work().await;
    assert_eq!(register::examine(&house.app).await.unwrap(), Some(4));
    let mut tx = house.app.db.begin().await.unwrap();
    let swap = "UPDATE log_entries SET entry = (SELECT entry FROM log_entries WHERE leaf = 1) WHERE leaf = 2";
    tx.run(sql(swap)).await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
    assert!(register::examine(&house.app).await.is_err());
}

#[tokio::test]
async fn signing_twice_or_at_once_signs_the_same() {
    let house = house().await;
    enter(&house, ActKind::AgreementSigned, 0..5).await;
    let (one, other) = tokio::join!(register::sign(&house.app), register::sign(&house.app));
    one.and(other).unwrap();
    house.work().await;
    register::sign(&house.app).await.unwrap();
    assert_eq!(states(&house).await, [6]);
    enter(&house, ActKind::AgreementEnded, 0..2).await;
    house.work().await;
    assert_eq!(states(&house).await, [6, 8]);
    for leaf in 0..8 {
        assert_eq!(proven(&house, leaf).await.index, leaf);
    }
}

#[tokio::test]
async fn acts_entered_at_once_by_many_stand_one_after_the_other() {
    let house = house().await;
    let many = (0..12).map(|n| enter(&house, ActKind::MemberAdmitted, [n]));
    let working = async {
        for _ in 0..6 {
            register::sign(&house.app).await.unwrap();
            tokio::task::yield_now().await;
        }
    };
    tokio::join!(futures::future::join_all(many), working);
    house.work().await;
    let mut seen = Vec::new();
    for leaf in 1..=12 {
        seen.push(proven(&house, leaf).await.act.unwrap().open_subject().unwrap().slug.clone());
    }
    seen.sort();
    seen.dedup();
    assert_eq!((seen.len(), proven(&house, 0).await.head.size), (12, 13));
}

#[tokio::test]
async fn everything_signed_can_be_checked_from_the_tiles_alone() {
    let house = house().await;
    let mut tx = house.app.db.begin().await.unwrap();
    for n in 0..299 {
        register::enter(&house.app, &mut tx, act(&house.app, ActKind::MemberAdmitted, n)).await.unwrap();
    }
    tx.commit(house.app.now()).await.unwrap();
    house.work().await;
    let visitor = house.visitor();
    let checkpoint = visitor.get("/register/checkpoint").await.ok();
    assert_eq!(checkpoint.header("content-type"), "text/plain; charset=utf-8");
    let head = open_checkpoint(&checkpoint.bytes, &key(&house).await).unwrap().unwrap();
    assert_eq!((head.origin.as_str(), head.size), ("127.0.0.1:8080/register", 300));

    let mut tree = Tree::resume(0, Nodes::default());
    for (entries, hashes, width) in [("entries/000", "0/000", 256), ("entries/001.p/44", "0/001.p/44", 44)] {
        let bundle = visitor.get(&format!("/register/tile/{entries}")).await.ok();
        let tile = visitor.get(&format!("/register/tile/{hashes}")).await.ok();
        assert_eq!(tile.header("content-type"), "application/octet-stream");
        assert!(tile.header("cache-control").contains("immutable"));
        assert_eq!(tile.bytes.len(), width * 32);
        let mut rest = &bundle.bytes[..];
        for leaf in tile.bytes.chunks(32) {
            let length = usize::from(u16::from_be_bytes([rest[0], rest[1]]));
            let entry = &rest[2..2 + length];
            assert_eq!(record_hash(entry).0, leaf);
            tree.append(entry).unwrap();
            rest = &rest[2 + length..];
        }
        assert!(rest.is_empty());
    }
    assert_eq!(tree.root().unwrap(), head.root);
    let above = visitor.get("/register/tile/1/000.p/1").await.ok();
    assert_eq!(
        Hash(above.bytes[..].try_into().unwrap()),
        tlog_tiles::Tile::subtree_hash(&visitor.get("/register/tile/0/000").await.ok().bytes,)
    );
    for beyond in ["0/001", "0/001.p/45", "entries/001.p/45", "2/000.p/1", "entries/002.p/1", "0/000.p/0", "x/000"] {
        assert_eq!(visitor.get(&format!("/register/tile/{beyond}")).await.status, 404, "{beyond}");
    }
}

#[tokio::test]
async fn whoever_changes_the_database_is_seen() {
    let house = house().await;
    enter(&house, ActKind::AgreementSigned, 0..3).await;
    house.work().await;
    let good = key(&house).await;
    let mut tx = house.app.db.begin().await.unwrap();
    tx.run(sql("UPDATE log_entries SET entry = $1 WHERE leaf = 2").with(b"{}".as_slice())).await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
    let file = house.visitor().get("/register/proof/2").await.ok();
    assert!(verify(&file.bytes, Some(&good)).is_err());

    let mut tx = house.app.db.begin().await.unwrap();
    tx.run(sql("UPDATE register_hashes SET hash = $1 WHERE level = 2").with([0_u8; 32].as_slice())).await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
    enter(&house, ActKind::AgreementEnded, [1]).await;
    assert!(register::sign(&house.app).await.is_err(), "a log that no longer begins as it did is not signed");
    assert_eq!(states(&house).await, [4]);
}

#[tokio::test]
async fn a_name_that_is_erased_leaves_the_log_whole() {
    let house = house().await;
    enter(&house, ActKind::AgreementSigned, [1]).await;
    house.work().await;
    let entry = proven(&house, 1).await.act.unwrap();
    let mut reader = house.app.db.read().await.unwrap();
    let openings = register::openings_of(&mut reader, "agreement", "id-1").await.unwrap();
    drop(reader);
    assert_eq!(openings[0].value, "Personne 1");
    assert!(openings[0].holds() && entry.commitments["signatory.1"] == openings[0].commitment);

    let actor = kernel::Actor::system();
    let kept = async || register::kept(&mut house.app.db.read().await.unwrap(), 1).await.unwrap();
    assert_eq!(kept().await, [("signatory.1".to_owned(), true)]);
    register::forget(&house.app, &actor, 1, "signatory.1", "demande du 2 mars").await.unwrap();
    assert_eq!(kept().await, [("signatory.1".to_owned(), false)]);
    for (leaf, field) in [(1, "signatory.1"), (1, "signatory.2"), (7, "signatory.1")] {
        let nothing = register::forget(&house.app, &actor, leaf, field, "demande du 2 mars").await;
        assert!(matches!(nothing, Err(platform::Failure::NotFound)), "{leaf} {field}");
    }
    let mut reader = house.app.db.read().await.unwrap();
    assert_eq!(register::openings_of(&mut reader, "agreement", "id-1").await.unwrap(), []);
    let line = reader.one(sql("SELECT subject FROM audit WHERE verb = 'register.forget'")).await.unwrap();
    assert_eq!(line.get::<String>("subject").unwrap(), "act/1 signatory.1 demande du 2 mars");
    drop(reader);
    enter(&house, ActKind::AgreementEnded, [1]).await;
    house.work().await;
    assert_eq!(proven(&house, 1).await.act.unwrap(), entry);
}

#[tokio::test]
async fn a_machine_without_the_key_signs_nothing() {
    use std::os::unix::fs::PermissionsExt as _;
    let house = house().await;
    let visitors_key = key(&house).await;
    let file = house.app.site.data.join("register.key");
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let secret = std::fs::read_to_string(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    let mut tx = house.app.db.begin().await.unwrap();
    let refused = register::enter(&house.app, &mut tx, act(&house.app, ActKind::AgreementSigned, 1)).await;
    assert!(format!("{:?}", refused.unwrap_err()).contains("copy it from the machine"));
    drop(tx);
    std::fs::write(&file, secret).unwrap();
    enter(&house, ActKind::AgreementSigned, [1]).await;
    house.work().await;
    assert_eq!((key(&house).await, proven(&house, 1).await.index), (visitors_key, 1));
}

/// How the act of this number stands.
async fn standing(house: &House, leaf: i64) -> &'static str {
    let entered = house.app.db.read().await.unwrap().entries(leaf, 1).await.unwrap();
    let proof = house.visitor().get(&format!("/register/proof/{leaf}")).await;
    match (entered.is_empty(), proof.status.as_u16()) {
        (true, 404) => "nowhere",
        (false, 404) => "entered",
        (false, 200) => "signed",
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_readme_draws_the_way_of_an_act_and_no_other() {
    let house = house().await;
    let mut taken = BTreeSet::new();
    for (verb, held) in [("enter", false), ("enter", true), ("sign", true), ("sign", true)] {
        let from = standing(&house, 1).await;
        if verb == "sign" {
            house.work().await;
        } else {
            let mut tx = house.app.db.begin().await.unwrap();
            register::enter(&house.app, &mut tx, act(&house.app, ActKind::AgreementSigned, 1)).await.unwrap();
            if held {
                tx.commit(house.app.now()).await.unwrap();
            }
        }
        let to = standing(&house, 1).await;
        if from != to {
            taken.insert((from, verb, to));
        }
    }
    assert_eq!(testkit::drawing::steps(include_str!("../README.md")), taken);
}
