//! What is left of a mail address that the law asks to forget.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use kernel::Role;
use platform::{Failure, db::sql};
use testkit::House;

use crate::common::{PASSWORD, account, house, try_to_sign_in};

/// Erases it, or says by which key that was refused.
async fn forget(house: &House, address: &str) -> Result<Vec<&'static str>, String> {
    let mut tx = house.app.db.begin().await.unwrap();
    match platform::erase_name(&house.app, &mut tx, address).await {
        Ok(found) => {
            tx.commit(house.app.now()).await.unwrap();
            Ok(found.iter().map(|found| found.at).collect())
        }
        Err(Failure::Refused(refusal)) => Err(refusal.key().to_owned()),
        Err(other) => panic!("{other:?}"),
    }
}

async fn addresses(house: &House) -> Vec<String> {
    let rows = house.app.db.read().await.unwrap().all(sql("SELECT email FROM accounts ORDER BY email")).await.unwrap();
    rows.iter().map(|row| row.get("email").unwrap()).collect()
}

#[tokio::test]
async fn the_address_of_a_closed_account_is_forgotten_and_its_account_stands() {
    let house = house().await;
    let id = account(&house, "zaynab@smara.ma", Some(Role::Expert), None).await;
    assert_eq!(forget(&house, "zaynab@smara.ma").await, Err("refused-forget-open".to_owned()));
    let admin = house.signed_in(Role::Administrator, None);
    let _ = admin.submit(&format!("/fr/admin/accounts/{id}/close"), &[]).await.done();
    let stood = forget(&house, "zaynab@smara.ma").await.unwrap();
    assert!(stood.contains(&"accounts.email"), "{stood:?}");
    assert_eq!(addresses(&house).await, [format!("{id}@erased.invalid")]);
    assert!(admin.get(&format!("/fr/admin/accounts/{id}")).await.ok().shows("erased.invalid"));
    assert_ne!(try_to_sign_in(&house.visitor(), &format!("{id}@erased.invalid"), PASSWORD).await.status, 303);
    let _ = account(&house, "zaynab@smara.ma", None, None).await;
    assert_eq!(addresses(&house).await.len(), 2, "who comes back is somebody new");
}

#[tokio::test]
async fn an_address_that_is_part_of_another_s_is_not_erased() {
    let house = house().await;
    let _ = account(&house, "ana@smara.ma", None, None).await;
    let _ = account(&house, "joana@smara.ma", None, None).await;
    assert_eq!(forget(&house, "ana@smara.ma").await, Err("refused-forget-part".to_owned()));
    assert_eq!(addresses(&house).await, ["ana@smara.ma", "joana@smara.ma"]);
}
