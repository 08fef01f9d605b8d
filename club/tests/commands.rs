//! The command line, as whoever installs the club types it.

use std::{
    fs::{DirBuilder, Permissions},
    io::{Read as _, Write as _},
    net::TcpStream,
    os::unix::fs::{DirBuilderExt as _, PermissionsExt as _},
    path::Path,
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use crate::folder::{Folder, said};

fn mode(folder: &Folder, mode: u32) {
    std::fs::set_permissions(&folder.0, Permissions::from_mode(mode)).expect("the folder is ours");
}

fn plain(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_jumelage")).args(arguments).output().expect("the program starts")
}

const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo");

#[test]
fn every_rule_of_the_rulebook_parses_evaluates_is_translated_and_says_where_it_comes_from() {
    let output = plain(&["rulebook", "check"]);
    assert!(output.status.success(), "{}", said(&output));
}

#[test]
fn rules_are_checked_in_files_and_folders_before_the_program_is_built_with_them() {
    let rules = concat!(env!("CARGO_MANIFEST_DIR"), "/../rulebook");
    let folder = plain(&["rulebook", "check", rules]);
    assert!(folder.status.success(), "{}", said(&folder));
    let broken = Folder::new();
    let file = broken.0.join("morocco.toml");
    let text = std::fs::read_to_string(format!("{rules}/morocco.toml")).expect("Morocco's rules");
    std::fs::write(&file, text.replacen("applies = '", "applies = '((", 1)).expect("the folder is ours");
    for path in [file.as_path(), broken.0.as_path()] {
        let output = plain(&["rulebook", "check", path.to_str().expect("a path of ours")]);
        assert!(!output.status.success() && said(&output).contains("morocco.toml"), "{}", said(&output));
    }
    let nothing = plain(&["rulebook", "check", "/nowhere"]);
    assert!(!nothing.status.success() && said(&nothing).contains("/nowhere cannot be read"), "{}", said(&nothing));
}

#[test]
fn whoever_stops_reading_ends_a_command_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_jumelage"))
        .arg("config")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let mut errors = String::new();
    let _ = child.stderr.take().expect("it was piped").read_to_string(&mut errors).expect("it is text");
    let status = child.wait().expect("it ends");
    assert!(status.success() && errors.is_empty(), "{status}: {errors}");
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
fn the_database_is_brought_up_to_date_once_however_often_it_is_asked_for() {
    let folder = Folder::new();
    for _ in 0..2 {
        let output = folder.run(&["migrate"]);
        assert!(output.status.success(), "{}", said(&output));
        assert_eq!(said(&output), "The SQLite database is up to date.\n");
    }
}

#[test]
fn every_command_takes_the_same_place() {
    let folder = Folder::new();
    let file = folder.0.join("club.toml");
    std::fs::write(&file, "").expect("the file is written");
    let file = file.to_str().expect("a path of ours");
    for arguments in [["config", "--config"].as_slice(), &["rulebook", "check", "--config"], &["migrate", "--config"]] {
        let output = folder.run(&[arguments, &[file]].concat());
        assert!(output.status.success(), "{arguments:?}: {}", said(&output));
    }
}

#[test]
fn the_doctor_says_what_stands_and_what_to_mend() {
    let folder = Folder::new();
    let says = |line: &str| {
        let said = said(&folder.run(&["doctor"]));
        assert!(said.contains(line), "{line}\n{said}");
    };
    says("✗ configuration: public_url is not set");
    says("✗ database: the database sqlite:");
    for made in ["jumelage.sqlite", "files"] {
        assert!(!folder.0.join(made).exists(), "who only looks makes no {made}");
    }
    let nowhere = folder.0.join("nowhere");
    let looked = plain(&["doctor", "--data", nowhere.to_str().expect("a path of ours")]);
    assert!(said(&looked).contains("make it, and give the program's user") && !nowhere.exists(), "{}", said(&looked));
    let _ = folder.run(&["migrate"]);
    says("✓ database: SQLite answers, its schema is up to date");
    says("to the administrator's tray");
    says("✓ proxy: none: the program listens at 127.0.0.1:8080 for this machine alone");
    says("✓ files: every file that is named is there");
    says("✓ register: no act was entered yet");
    says("✓ ballot keys: no secret vote is open; keys go to ");
    says("✓ mail tray: every mail that was written left, or is about to");
    folder.sql(
        "INSERT INTO mails (id, recipient, lang, subject, body, written, due, tries, fault)
         VALUES ('m', 'a@smara.ma', 'fr', '', '', '2026-11-23T12:00:00Z', '2026-11-23T12:00:00Z', 1, 'no')",
    );
    says("✗ mail tray: 1 mails could not be sent");
    folder.sql("UPDATE mails SET given_up = '2026-11-23T12:00:00Z'");
    says("✓ mail tray: nothing waits in vain; 1 were given up");
    says("✓ news: every room hears what the others tell");
    folder.sql("INSERT INTO outbox_readers (reader, number, fault) VALUES ('a.reader', 1, 'a reason')");
    says("✗ news: a.reader fails on what it is told (a reason)");
    folder.sql("UPDATE outbox_readers SET fault = NULL");
    mode(&folder, 0o755);
    says("chmod 700");
    mode(&folder, 0o700);
    says("✓ data folder: ");
    folder.sql("INSERT INTO files VALUES ('00ff', 'application/pdf', 3, '2026-11-23T12:00:00Z')");
    says("✗ files: 1 are not in ");
    folder.sql("DELETE FROM _sqlx_migrations WHERE version > 1");
    says("`jumelage migrate` makes them");
}

#[test]
fn keys_of_secret_votes_lie_beside_the_data_and_the_doctor_fails_where_they_do_not() {
    let folder = Folder::new();
    let _ = folder.run(&["migrate"]);
    let (beside, former) = (format!("{}.ballot-keys", folder.0.display()), folder.0.join("ballot-keys"));
    let says = |line: &str| {
        let said = said(&folder.run(&["doctor"]));
        assert!(said.contains(line), "{line}\n{said}");
    };
    let well = format!("✓ ballot keys: no secret vote is open; keys go to {beside}, which no backup may take");
    says(&well);
    assert!(!Path::new(&beside).exists(), "who only looks makes none");
    let set = folder.jumelage(&["doctor"]).env("JUMELAGE_BALLOT_KEYS", folder.0.join("keys")).output();
    let set = said(&set.expect("the program starts"));
    assert!(set.contains("in the data folder: whoever gets a backup") && set.contains("set `ballot_keys`"), "{set}");
    DirBuilder::new().mode(0o700).create(&former).expect("the folder is ours");
    std::fs::write(former.join("vote.key"), "a key of an earlier version").expect("the folder is ours");
    says(&format!("✗ ballot keys: keys of secret votes go to {}, in the data folder", former.display()));
    says(&format!("once nothing is in that folder any more, start the program again: keys then go to {beside}"));
    std::fs::remove_file(former.join("vote.key")).expect("the file is ours");
    says(&well);
}

#[test]
fn the_doctor_looks_at_who_sends_the_mail() {
    let folder = Folder::new();
    let file = folder.0.join("club.toml");
    for (from, says) in [("", "✗ mail: mail.from is not set"), ("from = \"le club\"", "the sender's address (le club)")]
    {
        std::fs::write(&file, format!("[mail]\nsmtp = \"smtp://127.0.0.1:9\"\n{from}\n")).expect("the file is written");
        let output = folder.run(&["doctor", "--config", file.to_str().expect("a path of ours")]);
        assert!(!output.status.success() && said(&output).contains(says), "{}", said(&output));
    }
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
fn agreements_of_every_kind_that_was_signed_elsewhere_are_taken_in() {
    let folder = Folder::new();
    let facts = folder.0.join("facts");
    std::fs::create_dir(&facts).expect("the folder is ours");
    for file in std::fs::read_dir(DEMO).expect("the demonstration's facts").flatten() {
        std::fs::copy(file.path(), facts.join(file.file_name())).expect("the file is copied");
    }
    let agreement = |kind: &str, parent: &str| {
        format!(
            "\n[[agreement]]\nslug = \"smara-{kind}\"\nkind = \"{kind}\"\n{parent}\nparties = [\"smara\", \"niamey\"]\n\
             signed_on = 2025-10-31\nsigned_at = \"smara\"\nsources = [\"noonpost\"]\n[agreement.title]\nfr = \"Texte\"\n"
        )
    };
    let file = facts.join("agreements.toml");
    let mut text = std::fs::read_to_string(&file).expect("the file is read");
    for kind in ["letter-of-intent", "cooperation", "memorandum"] {
        text.push_str(&agreement(kind, ""));
    }
    text.push_str(&agreement("specific-convention", "parent = \"smara-niamey\""));
    std::fs::write(&file, &text).expect("the file is written");
    let import = || folder.run(&["import", facts.to_str().expect("a path of ours")]);
    let taken = import();
    assert!(said(&taken).contains("14 agreements"), "{}", said(&taken));
    std::fs::write(&file, text + &agreement("addendum", "parent = \"smara-niamey\"")).expect("the file is written");
    let refused = import();
    let says = "smara-addendum is of a kind that is not taken in (\"addendum\")";
    assert!(!refused.status.success() && said(&refused).contains(says), "{}", said(&refused));
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

/// The program running, ended with its test at the latest.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Nothing else to do with a child that has ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What an address answers, head and body; nothing when nobody listens there, or no more.
fn ask(address: &str, method: &str, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    let request = format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("the request goes out");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}

/// An address of this machine where nobody listens.
fn free() -> String {
    let probe = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    probe.local_addr().expect("its address").to_string()
}

#[test]
fn a_club_is_served_until_it_is_told_to_stop_and_its_figures_apart() {
    let folder = Folder::new();
    let (readers, figures) = (free(), free());
    let file = folder.0.join("club.toml");
    let config = format!(
        "public_url = \"http://{readers}\"\nlisten = \"{readers}\"\n[club.name]\nfr = \"Club d’essai\"\n\
         [metrics]\nlisten = \"{figures}\"\n"
    );
    std::fs::write(&file, config).expect("the file is written");
    let mut serve = folder.jumelage(&["serve", "--config", file.to_str().expect("a path of ours")]);
    let mut served = Running(serve.stderr(Stdio::null()).spawn().expect("the program starts"));
    let patience = Instant::now() + Duration::from_secs(60);
    while ask(&readers, "GET", "/readyz").is_none_or(|answer| !answer.ends_with("ready")) {
        assert!(Instant::now() < patience, "it was not ready in time");
        std::thread::sleep(Duration::from_millis(50));
    }
    let answer = |address: &str, method: &str, path: &str| ask(address, method, path).expect("it listens");
    assert!(answer(&readers, "GET", "/fr/").contains("Club d’essai"));
    assert!(answer(&readers, "GET", "/metrics").starts_with("HTTP/1.1 404"));
    let _ = answer(&readers, "INVENTED-4711", "/fr/");
    let counted = answer(&figures, "GET", "/metrics");
    assert!(counted.starts_with("HTTP/1.1 200") && counted.contains("http_request_seconds"), "{counted}");
    assert!(counted.contains("method=\"other\"") && !counted.contains("4711"), "{counted}");
    let told = Command::new("kill").arg("-TERM").arg(served.0.id().to_string()).status().expect("kill is there");
    assert!(told.success() && served.0.wait().expect("it ends").success());
}

/// Rows of GeoNames' `cities15000` (CC BY 4.0).
const FOUR_PLACES: &str = "\
2461874\tSmara\tSmara\t\t26.73841\t-11.67194\tP\tPPL\tMA\t\t11\t\t\t\t42056\t\t188\tAfrica/Casablanca\t2017-07-08
2449067\tTimbuktu\tTimbuktu\t\t16.77348\t-3.00742\tP\tPPLA\tML\t\t08\t\t\t\t84208\t\t274\tAfrica/Bamako\t2024-01-18
2450173\tSikasso\tSikasso\t\t11.31755\t-5.66654\tP\tPPLA\tML\t\t06\t\t\t\t144786\t\t379\tAfrica/Bamako\t2019-03-16
2553604\tCasablanca\tCasablanca\t\t33.58831\t-7.61138\tP\tPPLA\tMA\t\t06\t\t\t\t3144909\t\t27\tAfrica/Casablanca\t2023-01-01
";

#[test]
fn the_model_of_partners_is_measured_beside_five_other_methods() {
    let folder = Folder::new();
    let write = |name: &str, text: &str| {
        let path = folder.0.join(name);
        std::fs::write(&path, text).expect("the file is written");
        path.to_str().expect("a path of ours").to_owned()
    };
    let hidden = write("hidden.csv", "city,country,twin,twin country\nSmara,MA,Timbuktu,ML\n");
    let early = folder.run(&["atlas", "evaluate", &hidden]);
    assert!(!early.status.success());
    assert!(said(&early).contains("none of 1 rows ties two places of the atlas (1 unknown)"), "{}", said(&early));

    let places = write("places.txt", FOUR_PLACES);
    assert!(folder.run(&["import", "localities", &places]).status.success());
    let all = "city,country,twin,twin country\nSmara,MA,Timbuktu,ML\nSmara,MA,Sikasso,ML\nCasablanca,MA,Timbuktu,ML\n";
    assert!(folder.run(&["import", "relations", &write("all.csv", all)]).status.success());
    let table = folder.run(&["atlas", "evaluate", &hidden]);
    assert!(table.status.success(), "{}", said(&table));
    for line in [
        "1 relations hidden, 2 to learn from, 4 places",
        "model",
        "popularity",
        "common-neighbours",
        "adamic-adar",
        "gravity",
        "paths-of-three",
        "Cold start",
    ] {
        assert!(said(&table).contains(line), "{line}: {}", said(&table));
    }
    let json = folder.run(&["atlas", "evaluate", &hidden, "--json"]);
    let figures: serde_json::Value = serde_json::from_slice(&json.stdout).expect("it is JSON");
    assert_eq!(figures["found"]["keeping"]["baselines"].as_array().map(Vec::len), Some(5));
    assert_eq!((&figures["rows"]["read"], &figures["found"]["hidden"]), (&1.into(), &1.into()));

    let missing = folder.run(&["atlas", "evaluate", "nowhere.csv"]);
    assert!(!missing.status.success() && said(&missing).contains("nowhere.csv"), "{}", said(&missing));
}
