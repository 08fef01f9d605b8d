//! Akoma Ntoso XML, judged by the OASIS schema.

use std::{io::Write as _, process::Stdio};

/// Validates a document, where this machine has a judge ([`testkit::tool`]).
///
/// # Panics
/// Where it is not valid.
pub fn valid(xml: &str) {
    if let Some(Err(faults)) = judged(xml) {
        panic!("{faults}\n{xml}");
    }
}

/// What `xmllint` finds wrong with a document; nothing where it is not there.
fn judged(xml: &str) -> Option<Result<(), String>> {
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schema/akomantoso30.xsd");
    let started = testkit::tool("xmllint")?
        .args(["--nonet", "--noout", "--schema", schema, "-"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut judge = started.expect("it starts");
    judge.stdin.take().expect("its input is open").write_all(xml.as_bytes()).expect("it reads");
    let done = judge.wait_with_output().expect("it ends");
    Some(if done.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&done.stderr).into_owned()) })
}

#[test]
fn the_judge_refuses_what_is_not_akoma_ntoso() {
    let judged =
        judged("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><minutes/></akomaNtoso>");
    let Some(judged) = judged else { return };
    assert!(judged.unwrap_err().contains("not expected"));
}
