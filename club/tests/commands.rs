//! The command line, as whoever installs the club types it.

use std::{
    io::{BufRead as _, BufReader, Read as _},
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
};

/// A data folder of its own for one test, removed after.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("jumelage-club-{}", uuid::Uuid::new_v4().simple()));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        Self(folder)
    }

    fn jumelage(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jumelage"));
        command.args(arguments).arg("--data").arg(&self.0).env_remove("JUMELAGE_TEST_POSTGRES");
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.jumelage(arguments).output().expect("the program starts")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder left behind in the temporary folder harms nobody.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn plain(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_jumelage")).args(arguments).output().expect("the program starts")
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo");

#[test]
fn every_rule_of_the_rulebook_parses_evaluates_is_translated_and_says_where_it_comes_from() {
    let output = plain(&["rulebook", "check"]);
    assert!(output.status.success(), "{}", said(&output));
}

#[test]
fn every_setting_is_documented() {
    let output = plain(&["config"]);
    for key in ["public_url", "listen", "database", "time_zone", "[club.colours]", "smtp", "[metrics]", "[log]"] {
        assert!(said(&output).contains(key), "{key}");
    }
}

#[test]
fn without_its_public_address_the_club_is_not_served_and_says_why() {
    let output = Folder::new().run(&["serve"]);
    assert!(!output.status.success());
    assert!(said(&output).contains("public_url is not set"), "{}", said(&output));
}

#[test]
fn an_unknown_setting_is_refused_by_its_name() {
    let folder = Folder::new();
    let file = folder.0.join("club.toml");
    std::fs::write(&file, "public_ulr = \"https://club.example\"\n").expect("the file is written");
    let output = plain(&["serve", "--config", file.to_str().expect("a path of ours")]);
    assert!(!output.status.success() && said(&output).contains("public_ulr"), "{}", said(&output));
}

#[test]
fn the_demonstration_does_not_listen_beyond_this_machine_unless_told_so() {
    let output = Folder::new().run(&["demo", "--listen", "0.0.0.0:0"]);
    assert!(!output.status.success());
    assert!(said(&output).contains("--beyond-loopback"), "{}", said(&output));
}

#[test]
fn the_doctor_says_that_mail_goes_to_the_tray() {
    let output = Folder::new().run(&["doctor"]);
    let said = said(&output);
    assert!(said.contains("✗ configuration: public_url is not set"), "{said}");
    assert!(said.contains("✓ database: SQLite answers") && said.contains("tray"), "{said}");
    assert!(said.contains("✓ register: no act was entered yet"), "{said}");
}

#[test]
fn facts_are_taken_in_once_however_often_they_are_given() {
    let folder = Folder::new();
    let first = folder.run(&["import", DEMO]);
    assert!(said(&first).contains("12 localities, 2 members, 10 agreements"), "{}", said(&first));
    let again = folder.run(&["import", DEMO]);
    assert!(said(&again).contains("0 localities, 0 members, 0 agreements"), "{}", said(&again));
}

#[test]
fn the_first_administrator_gets_a_link_and_an_unknown_address_none() {
    let folder = Folder::new();
    let made = folder.run(&["admin", "create", "--email", "night@club.example"]);
    assert!(made.status.success() && said(&made).contains("http"), "{}", said(&made));
    let unknown = folder.run(&["admin", "reset", "--email", "nobody@club.example"]);
    assert!(!unknown.status.success() && said(&unknown).contains("no account"), "{}", said(&unknown));
}

#[test]
fn a_file_that_is_no_proof_does_not_stand() {
    let folder = Folder::new();
    let file = folder.0.join("proof");
    std::fs::write(&file, "not a proof").expect("the file is written");
    let output = plain(&["verify", file.to_str().expect("a path of ours")]);
    assert!(!output.status.success() && said(&output).contains("does not stand"), "{}", said(&output));
}

/// The demonstration running, stopped when the test ends.
struct Demo {
    child: Child,
    line: serde_json::Value,
}

impl Demo {
    fn start(folder: &Folder) -> Self {
        let mut child = folder
            .jumelage(&["demo", "--json", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().expect("its output is ours"))
            .read_line(&mut line)
            .expect("it prints a line");
        Self { child, line: serde_json::from_str(&line).expect("the line is JSON") }
    }

    fn get(&self, path: &str) -> String {
        let address = self.line["url"].as_str().expect("an address").trim_start_matches("http://").to_owned();
        let mut stream = std::net::TcpStream::connect(&address).expect("it listens");
        let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
        std::io::Write::write_all(&mut stream, request.as_bytes()).expect("the request goes out");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("the answer comes whole");
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // Nothing else to do with a child that has ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn the_demonstration_prints_a_sign_in_for_each_role_and_new_passwords_at_each_start() {
    let folder = Folder::new();
    let passwords = |demo: &Demo| {
        let accounts = demo.line["accounts"].as_array().expect("a list").clone();
        assert_eq!(accounts.len(), 6);
        accounts.iter().map(|account| account["password"].to_string()).collect::<Vec<_>>()
    };
    let first = passwords(&Demo::start(&folder));
    let demo = Demo::start(&folder);
    assert_ne!(first, passwords(&demo));
    assert!(demo.get("/healthz").ends_with("ok"));
    assert!(demo.get("/fr/").contains("Club international de Smara des villes jumelées"));
    let home = demo.get("/en/");
    assert!(
        home.contains("(10 times)") && home.contains("and 6 others"),
        "the ten signatures of one day are said together"
    );
    assert!(demo.get("/metrics").contains("http_request"));
}

#[test]
fn a_proof_of_the_demonstrations_register_stands_until_a_byte_is_altered() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    let body = |path: &str| demo.get(path).split_once("\r\n\r\n").expect("a body").1.to_owned();
    let key = body("/register/key");
    let proof = body("/register/proof/3");
    let file = folder.0.join("proof");
    let verify = |proof: &str| {
        std::fs::write(&file, proof).expect("the file is written");
        plain(&["verify", file.to_str().expect("a path of ours"), "--key", &key])
    };
    let output = verify(&proof);
    assert!(output.status.success(), "{}\n{proof}", said(&output));
    let middle = proof.len() / 2;
    let altered: String =
        proof.char_indices().map(|(at, c)| if at == middle { if c == 'A' { 'B' } else { 'A' } } else { c }).collect();
    assert!(!verify(&altered).status.success());
    let untrusted = plain(&["verify", file.to_str().expect("a path of ours")]);
    assert!(!untrusted.status.success());
}
