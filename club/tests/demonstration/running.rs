//! The program as whoever keeps it running meets it: its log, its figures, its stop.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    time::Duration,
};

use crate::{
    demonstration::demo::{Demo, LOG},
    folder::Folder,
};

/// The value of a header of an answer.
fn header<'a>(answer: &'a str, name: &str) -> &'a str {
    let line = answer.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    line.unwrap_or_else(|| panic!("no {name}: {answer}"))
}

/// How many answers of this kind were counted.
fn counted(demo: &Demo, labels: &str) -> u64 {
    let figures = demo.get("/metrics");
    let line = figures.lines().find_map(|line| line.strip_prefix(&format!("http_request_seconds_count{{{labels}}} ")));
    line.map_or(0, |n| n.parse().expect("a count"))
}

#[test]
fn every_answer_has_its_number_in_the_log_and_its_place_in_the_figures_be_it_rendered_or_kept() {
    let folder = Folder::new();
    let settings = [("JUMELAGE_LOG__FORM", "json"), ("JUMELAGE_LOG__FILTER", "platform=debug")];
    let demo = Demo::start_with(&folder, &settings);
    let pages = "method=\"GET\",status=\"200\"";
    let before = counted(&demo, pages);
    let answers = [demo.get("/fr/agreements"), demo.get("/fr/agreements")];
    assert_eq!(counted(&demo, pages) - before, 2);
    let log = std::fs::read_to_string(folder.0.join(LOG)).expect("the log is read");
    let lines: Vec<serde_json::Value> = log.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let said = answers.each_ref().map(|answer| {
        let id = header(answer, "x-request-id");
        let line = lines.iter().find(|line| line["span"]["id"] == id).unwrap_or_else(|| panic!("no {id} in {log}"));
        assert_eq!(
            (&line["span"]["method"], &line["span"]["path"]),
            (&"GET".into(), &"/fr/agreements".into()),
            "{line}"
        );
        assert_eq!(line["fields"]["status"], 200, "{line}");
        assert!(line["fields"]["ms"].is_number(), "{line}");
        (id, line["level"].as_str().expect("a level"))
    });
    let [(rendered, loud), (kept, quiet)] = said;
    assert_ne!(rendered, kept);
    assert_eq!((loud, quiet), ("INFO", "DEBUG"));
}

#[test]
fn a_form_that_is_under_way_when_the_program_is_told_to_stop_is_done_and_answered() {
    let folder = Folder::new();
    let mut demo = Demo::start(&folder);
    let cookies = demo.sign_in("secretary");
    let body = "country=NE&kind=city&name-fr=Ville+de+la+nuit&population=12000";
    let (first, rest) = body.split_at(body.len() / 2);
    let head = format!(
        "POST /fr/atlas/new?once={} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {cookies}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{first}",
        "a".repeat(32),
        body.len(),
        host = demo.address,
    );
    let mut sender = TcpStream::connect(&demo.address).expect("it listens");
    sender.write_all(head.as_bytes()).expect("half of it goes out");
    std::thread::sleep(Duration::from_millis(300));
    demo.tell_to_stop();
    std::thread::sleep(Duration::from_millis(300));
    assert!(TcpStream::connect(&demo.address).is_err(), "nobody else is let in");
    sender.write_all(rest.as_bytes()).expect("the rest goes out");
    let mut answer = String::new();
    sender.read_to_string(&mut answer).expect("it is answered");
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    let place = header(&answer, "location").to_owned();
    assert!(demo.child.wait().expect("it ends").success());
    drop(demo);
    let page = Demo::start(&folder).get(&place);
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("Ville de la nuit"), "{place}: {page}");
}
