//! Listeners over a real connection: what they are told, what they missed, and how it ends.

use std::time::Duration;

use council::Step;
use kernel::Role;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

use super::{at, press, sitting};
use assembly::Assembly;

/// How long an event is waited for: the machine may be busy.
const PATIENCE: Duration = Duration::from_secs(30);

/// The house behind a door of its own; where it is.
async fn served(app: &platform::App) -> std::net::SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("it has an address");
    let router = platform::web::router(app.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// One who listens.
struct Ear {
    stream: TcpStream,
    heard: String,
    head: String,
}

impl Ear {
    async fn open(door: std::net::SocketAddr, path: &str, last: Option<i64>) -> Self {
        Self::of(door, path, &last.map(|id| format!("Last-Event-ID: {id}\r\n")).unwrap_or_default()).await
    }

    async fn of(door: std::net::SocketAddr, path: &str, last: &str) -> Self {
        let mut stream = TcpStream::connect(door).await.expect("the door is open");
        let asks = format!(
            "GET {path} HTTP/1.1\r\nHost: club\r\nAccept: text/event-stream\r\nAccept-Encoding: gzip\r\n{last}\r\n"
        );
        stream.write_all(asks.as_bytes()).await.expect("it is heard");
        let mut ear = Self { stream, heard: String::new(), head: String::new() };
        while !ear.heard.contains("\r\n\r\n") {
            ear.more().await;
        }
        let (head, rest) = ear.heard.split_once("\r\n\r\n").expect("it is there");
        (ear.head, ear.heard) = (head.to_lowercase(), rest.to_owned());
        ear
    }

    /// Reads on; says whether anything came.
    async fn more(&mut self) -> bool {
        let mut bytes = [0; 4096];
        let read = tokio::time::timeout(PATIENCE, self.stream.read(&mut bytes)).await.expect("something comes in time");
        let read = read.expect("the connection stands");
        self.heard.push_str(&String::from_utf8_lossy(&bytes[..read]));
        read > 0
    }

    /// The next event: its kind and its number; none at the end of the stream.
    async fn event(&mut self) -> Option<(String, i64)> {
        loop {
            if let Some((before, after)) = self.heard.split_once("\n\n") {
                let line =
                    |name: &str| before.lines().find_map(|line| Some(line.split_once(name)?.1.trim().to_owned()));
                let event = line("event:").zip(line("id:").and_then(|id| id.parse().ok()));
                self.heard = after.to_owned();
                if event.is_some() {
                    return event;
                }
                continue;
            }
            if self.heard.contains("\r\n0\r\n") || !self.more().await {
                return None;
            }
        }
    }

    /// The number of the next change.
    async fn change(&mut self) -> i64 {
        let (kind, number) = self.event().await.expect("the stream goes on");
        assert_eq!(kind, "changed");
        number
    }
}

/// Changes something of the content that no session shows.
async fn elsewhere(app: &platform::App) {
    let mut tx = app.db.begin().await.expect("the database is there");
    tx.touch();
    tx.commit(app.now()).await.expect("it holds");
}

fn events(it: &Assembly) -> String {
    at(it, "events")
}

#[tokio::test]
async fn a_listener_is_told_of_each_change_of_the_session_and_of_no_other() {
    let it = sitting().await;
    let app = &it.house.app;
    let door = served(app).await;
    let mut ear = Ear::open(door, &events(&it), None).await;
    assert!(ear.head.contains("content-type: text/event-stream"), "{}", ear.head);
    assert!(ear.head.contains("cache-control: no-cache") && ear.head.contains("x-accel-buffering: no"));
    assert!(!ear.head.contains("content-encoding"), "it is not gathered to be compressed");
    let (kind, start) = ear.event().await.unwrap();
    assert_eq!((kind.as_str(), start), ("hello", app.db.number()));
    let _ = press(&it, &it.secretary, "console/item", &[]).await.done();
    assert_eq!(ear.change().await, app.db.number());
    elsewhere(app).await;
    let _ = press(&it, &it.seats[1].mayor, "live/ask", &[]).await.done();
    assert_eq!(ear.change().await, app.db.number(), "the change elsewhere was not told");
    it.check_out(&it.seats[2]).await;
    assert_eq!(ear.change().await, app.db.number(), "who is there changes the quorum");
    it.step(Step::Suspend).await;
    assert_eq!(ear.change().await, app.db.number());
}

#[tokio::test]
async fn one_who_comes_back_is_told_what_they_missed() {
    let it = sitting().await;
    let app = &it.house.app;
    let door = served(app).await;
    let mut stays = Ear::open(door, &events(&it), None).await;
    let mut leaves = Ear::open(door, &events(&it), None).await;
    let (_, start) = leaves.event().await.unwrap();
    let _ = stays.event().await;
    let _ = press(&it, &it.secretary, "console/item", &[]).await.done();
    let heard = leaves.change().await;
    assert_eq!(stays.change().await, heard);
    drop(leaves);
    let mut missed = Vec::new();
    for seat in &it.seats[1..] {
        let _ = press(&it, &seat.mayor, "live/ask", &[]).await.done();
        missed.push(stays.change().await);
    }
    let mut back = Ear::open(door, &events(&it), Some(heard)).await;
    assert_eq!(back.event().await.unwrap(), ("hello".to_owned(), heard));
    assert_eq!([back.change().await, back.change().await], missed[..]);
    let page = format!("{}?since={start}", events(&it));
    let mut reads = Ear::open(door, &page, None).await;
    let _ = reads.event().await;
    assert_eq!(reads.change().await, heard, "a page says since when it was read");
    let mut old = Ear::open(door, &events(&it), Some(start - 1)).await;
    let _ = old.event().await;
    assert_eq!(old.event().await.unwrap(), ("reload".to_owned(), missed[1]), "too long ago: the whole is read again");
}

#[tokio::test]
async fn a_change_by_another_machine_is_told_here() {
    let it = sitting().await;
    let door = served(&it.house.app).await;
    let mut ear = Ear::open(door, &events(&it), None).await;
    let _ = ear.event().await;
    let other = it.house.another_machine().await;
    let mut tx = other.db.begin().await.unwrap();
    let session = council::session_by_id(&mut tx, &it.session).await.unwrap().unwrap();
    let secretary = testkit::House::actor(Role::Secretary, None);
    let over = chamber::Over { session: &session.id, version: 0 };
    chamber::set_limit(&other, &mut tx, &secretary, over, Some(60)).await.unwrap();
    tx.commit(other.now()).await.unwrap();
    assert_eq!(ear.change().await, other.db.number());
}

#[tokio::test]
async fn a_stop_of_the_program_ends_every_stream() {
    let it = sitting().await;
    let door = served(&it.house.app).await;
    let mut ear = Ear::open(door, &events(&it), None).await;
    let _ = ear.event().await;
    it.house.app.stop();
    assert_eq!(ear.event().await, None);
}

#[tokio::test]
async fn what_is_said_otherwise_of_the_agenda_is_told_before_the_session_sits() {
    let it = Assembly::prepared(super::rooms(), 3).await;
    it.convened().await;
    let app = &it.house.app;
    let door = served(app).await;
    let mut ear = Ear::open(door, &events(&it), None).await;
    let _ = ear.event().await;
    let mut tx = app.db.begin().await.unwrap();
    let gathered = it.gathered(&mut tx).await;
    let item = gathered.items[0].clone();
    let said = council::ItemInput { title: assembly::all("Adopter la charte"), ..item.said.clone() };
    let over = (gathered.session.clone(), gathered.rules.as_ref());
    council::edit_item(app, &mut tx, &kernel::Actor::system(), over, (item, said)).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    assert_eq!(ear.change().await, app.db.number());
}

#[tokio::test]
async fn a_last_event_that_is_no_number_hides_not_what_the_page_says() {
    let it = sitting().await;
    let door = served(&it.house.app).await;
    let since = it.house.app.db.number();
    let mut stays = Ear::open(door, &events(&it), None).await;
    let _ = stays.event().await;
    let _ = press(&it, &it.secretary, "console/item", &[]).await.done();
    let told = stays.change().await;
    let mut back = Ear::of(door, &format!("{}?since={since}", events(&it)), "Last-Event-ID: none\r\n").await;
    assert_eq!(back.event().await.unwrap(), ("hello".to_owned(), since));
    assert_eq!(back.change().await, told);
}

#[tokio::test]
async fn a_session_that_is_over_has_nothing_to_tell() {
    let it = sitting().await;
    it.step(Step::Close).await;
    let answer = it.house.visitor().get(&events(&it)).await;
    assert_eq!(answer.status, axum::http::StatusCode::NO_CONTENT, "a browser does not come back");
}

#[tokio::test]
async fn a_part_says_the_number_that_it_shows_and_for_whom_it_was_drawn() {
    let it = sitting().await;
    let number = format!("data-number=\"{}\"", it.house.app.db.number());
    let part = |who: testkit::Client, page: &'static str| {
        let path = at(&it, &format!("{page}?part=now"));
        async move { who.get(&path).await.ok().text() }
    };
    let anyones = part(it.house.visitor(), "live").await;
    assert!(anyones.contains(&number) && anyones.contains("data-for=\"\""), "{anyones}");
    assert!(part(it.house.visitor(), "screen").await.contains(&number));
    let page = it.seats[1].mayor.get(&at(&it, "live")).await.ok().text();
    assert!(!page.contains("data-for=\"\"") && page.contains("/fr/sign-in?next=/council/sessions/"), "{page}");
    let console = it.secretary.get(&at(&it, "console?part=now")).await.ok().text();
    assert!(console.contains(&number) && !console.contains("data-for=\"\""));
}
