//! Akoma Ntoso XML, judged by the OASIS schema.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

/// Validates a document, and gives it back.
///
/// # Panics
/// Where it is not valid, or `xmllint` is not there: a document that nobody judged is not valid.
pub fn valid(xml: &str) {
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schema/akomantoso30.xsd");
    let started = Command::new("xmllint")
        .args(["--nonet", "--noout", "--schema", schema, "-"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut judge =
        started.expect("xmllint is needed to validate Akoma Ntoso: scripts/needs.sh test installs libxml2-utils");
    judge.stdin.take().expect("its input is open").write_all(xml.as_bytes()).expect("it reads");
    let done = judge.wait_with_output().expect("it ends");
    assert!(done.status.success(), "{}\n{xml}", String::from_utf8_lossy(&done.stderr));
}

#[test]
#[should_panic(expected = "not expected")]
fn the_judge_refuses_what_is_not_akoma_ntoso() {
    valid("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><minutes/></akomaNtoso>");
}
