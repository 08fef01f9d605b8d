use std::{env, io::Write as _, process::Command};

/// Set where the programs of other houses that judge what we write must be there: by `scripts/cargo-tests.sh`, after `scripts/needs.sh`
/// has installed them. Then a test fails that has no judge.
const MUST: &str = "JUMELAGE_TEST_TOOLS";

/// A program of another house that judges what we write (`xmllint`, `pdftotext`), ready to be given its arguments; none where this machine
/// has none, which is said on the error output: the test that asked for it leaves its judgement out.
///
/// # Panics
/// Where it is not there and `JUMELAGE_TEST_TOOLS` says that it must be.
pub fn tool(program: &str) -> Option<Command> {
    let folders = env::var_os("PATH").unwrap_or_default();
    if env::split_paths(&folders).any(|folder| folder.join(program).is_file()) {
        return Some(Command::new(program));
    }
    let must = env::var_os(MUST).is_some_and(|says| !says.is_empty());
    assert!(!must, "{program} is not there: scripts/needs.sh test installs it");
    // Said past the harness, which keeps to itself what a test that passes prints.
    let says = format!(
        "skipped: what {program} would judge, which is not on this machine (scripts/needs.sh test installs it)\n"
    );
    std::io::stderr().write_all(says.as_bytes()).expect("the error output takes a line");
    None
}
