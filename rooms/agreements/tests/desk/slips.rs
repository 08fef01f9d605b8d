//! Whoever errs in a form sends it again over what they had read, not over what a colleague has saved since.

use std::collections::BTreeSet;

use testkit::{hostile, slips};

use crate::desk::table::{self, Table, carried, words};

const HOME: &str = "/fr/agreements/smara-agadez";

/// The forms met by the officer of Smara and by the secretary, below the agreement.
async fn walked(table: &Table) -> BTreeSet<String> {
    let mut met = slips(&table.smara, &[HOME]).await;
    met.extend(slips(&table.secretary, &[HOME]).await);
    met.iter().map(|address| address.strip_prefix(&format!("{HOME}/")).unwrap_or(address).to_owned()).collect()
}

#[tokio::test]
async fn every_form_of_a_draft_comes_back_over_what_its_sender_had_read() {
    let table = table::open().await;
    let fields = [("lang-fr", "yes"), ("lang-ar", "yes"), ("clause-object", "yes")];
    let _ = table.smara.submit(&format!("{HOME}/text/start"), &fields).await.done();
    let met = walked(&table).await;
    for form in [
        "abandon",
        "declared",
        "describe",
        "name-signatory",
        "state-terms",
        "text/add",
        "text/languages",
        "text/object/ar",
        "text/object/arrange",
        "text/object/fr",
    ] {
        assert!(met.contains(form), "nobody slipped in {form}: {met:?}");
    }
}

#[tokio::test]
async fn every_form_of_a_settled_text_and_of_what_was_signed_comes_back_over_what_its_sender_had_read() {
    let table = Table::stated().await;
    let _ = table.settle().await;
    let mut met = walked(&table).await;
    table.sign("smara-agadez").await;
    met.extend(walked(&table).await);
    for form in ["consent", "end", "file-scan", "give-notice", "plan-ceremony", "record-signature", "reopen", "suspend"]
    {
        assert!(met.contains(form), "nobody slipped in {form}: {met:?}");
    }
}

/// What ends a draft, a settled text or an agreement, for whatever reason is given.
const ENDS: [&str; 5] = ["/abandon", "/reopen", "/suspend", "/declare-dormant", "/end"];

/// The forms that refused what is hostile, below the agreement, sent by the secretary; those that end something last.
async fn tried(table: &Table, addresses: &[&str], last: &[&str]) -> BTreeSet<String> {
    let mut met = hostile(&table.secretary, addresses, &ENDS).await;
    for end in last {
        let address = format!("{HOME}/{end}");
        met.extend(hostile(&table.secretary, &[&address], &[]).await);
    }
    met.iter().map(|address| address.strip_prefix(&format!("{HOME}/")).unwrap_or(address).to_owned()).collect()
}

#[tokio::test]
async fn every_form_of_a_draft_refuses_what_is_hostile_and_obeys_none_of_it() {
    let table = table::open().await;
    let fields = [("lang-fr", "yes"), ("lang-ar", "yes"), ("clause-object", "yes")];
    let _ = table.smara.submit(&format!("{HOME}/text/start"), &fields).await.done();
    let met = tried(&table, &[HOME, "/fr/agreements/new"], &["abandon"]).await;
    for form in [
        "/fr/agreements/new",
        "abandon",
        "add-party",
        "declared",
        "describe",
        "name-signatory",
        "state-terms",
        "text/add",
        "text/languages",
    ] {
        assert!(met.contains(form), "nobody tried {form}: {met:?}");
    }
}

#[tokio::test]
async fn every_form_of_a_settled_text_and_of_what_was_signed_refuses_what_is_hostile() {
    let table = Table::stated().await;
    let _ = table.settle().await;
    let mut met = tried(&table, &[HOME], &[]).await;
    table.sign("smara-agadez").await;
    met.extend(tried(&table, &[HOME], &["suspend", "end"]).await);
    for form in ["consent", "end", "file-scan", "give-notice", "plan-ceremony", "record-signature", "suspend"] {
        assert!(met.contains(form), "nobody tried {form}: {met:?}");
    }
}

#[tokio::test]
async fn a_slip_of_the_hand_does_not_hide_what_a_colleague_changed() {
    let table = Table::stated().await;
    let at = format!("{HOME}/state-terms");
    let read = carried(&table.agadez.get(&at).await.ok().text(), "version");
    let terms = |months, notice, version| {
        [
            ("entry", "last-signature"),
            ("months", months),
            ("renewal", "express"),
            ("notice", notice),
            ("version", version),
        ]
    };
    let _ = table.smara.submit(&at, &terms("48", "6", &read)).await.done();
    let slipped = table.agadez.submit(&at, &terms("24", "trois", &read)).await;
    assert_eq!(slipped.status, 422);
    assert!(!slipped.shows("Quelqu’un a changé cet accord"), "{}", slipped.text());
    let carried_on = carried(&slipped.text(), "version");
    assert_eq!(carried_on, read);
    let told = table.agadez.submit(&at, &terms("24", "3", &carried_on)).await;
    assert_eq!(told.status, 422);
    assert!(told.shows("Quelqu’un a changé cet accord") && told.text().contains(r#"value="24""#), "{}", told.text());
    let stands = table.agreement("smara-agadez").await;
    assert_eq!(stands.terms.as_ref().and_then(|terms| terms.months), Some(48), "nothing is overwritten unseen");
    let now = carried(&told.text(), "version");
    assert_eq!(now, stands.version.to_string(), "told of it, they may send over it");
    let _ = table.agadez.submit(&at, &terms("24", "3", &now)).await.done();
}

#[tokio::test]
async fn a_text_that_changed_while_it_was_read_is_shown_anew_and_may_then_be_settled() {
    let table = Table::stated().await;
    let at = format!("{HOME}/settle");
    let page = table.smara.get(&at).await.ok().text();
    let object = format!("{HOME}/text/object/fr");
    let _ = table.agadez.submit(&object, &words("1", "Les communes se jumellent.", "spelling")).await.done();
    let sent = |page: &str| [("version", carried(page, "version")), ("hash", carried(page, "hash"))];
    let fields = sent(&page);
    let late = table.smara.submit(&at, &fields.each_ref().map(|(name, value)| (*name, value.as_str()))).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Le texte a changé entre-temps"), "{}", late.text());
    let fields = sent(&late.text());
    let _ = table.smara.submit(&at, &fields.each_ref().map(|(name, value)| (*name, value.as_str()))).await.done();
}
