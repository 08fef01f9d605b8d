//! The work behind the pages: news told whole and once, and jobs that fail tried again soon.

use std::{
    sync::{LazyLock, Mutex},
    time::Duration,
};

use axum::Router;
use kernel::Lang;
use platform::{Failure, Job, MailRoute, Room, Subscription, i18n::Catalog, mail::Mail};
use testkit::House;

static WORDS: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(&[]));
static HEARD: Mutex<Vec<i64>> = Mutex::new(Vec::new());
static TRIED: Mutex<u32> = Mutex::new(0);

#[tokio::test]
async fn a_change_with_more_news_than_a_batch_is_told_whole_and_once() {
    let mut room = Room::new("listener", &WORDS, Router::new);
    room.subscriptions = &[Subscription {
        reader: "listener",
        kinds: &["test.thing.done"],
        hear: |_, event| {
            Box::pin(async move {
                HEARD.lock().unwrap().push(event.body().map_err(Failure::fault)?);
                Ok(())
            })
        },
    }];
    let house = House::new(vec![room]).await;
    let mut all = 0;
    for size in [60, 250, 1] {
        let mut tx = house.app.db.begin().await.unwrap();
        for _ in 0..size {
            tx.tell("test.thing.done", &all);
            all += 1;
        }
        tx.tell("test.thing.unheard", &all);
        tx.commit(house.app.now()).await.unwrap();
    }
    house.work().await;
    house.work().await;
    assert_eq!(*HEARD.lock().unwrap(), (0..all).collect::<Vec<i64>>());
}

#[tokio::test]
async fn a_mail_server_that_does_not_answer_holds_up_nothing_else_and_is_not_asked_for_each_mail() {
    static TOLD: Mutex<u32> = Mutex::new(0);
    let deaf = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", deaf.local_addr().unwrap());
    let mut room = Room::new("waiting", &WORDS, Router::new);
    room.subscriptions = &[Subscription {
        reader: "waiting",
        kinds: &["test.mail.written"],
        hear: |_, _| {
            Box::pin(async {
                *TOLD.lock().expect("nothing panics while it is held") += 1;
                Ok(())
            })
        },
    }];
    let house = House::with_site(vec![room], |site| site.mail = MailRoute::Smtp { url }).await;
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let work = tokio::spawn(platform::jobs::work(house.app.clone(), stopped));
    for to in ["a@smara.ma", "b@smara.ma"] {
        let mut tx = house.app.db.begin().await.unwrap();
        let letter = Mail { to: to.to_owned(), lang: Lang::Fr, subject: "a".into(), body: "b".into(), secret: None };
        tx.mail(&house.app, &letter).await.unwrap();
        tx.tell("test.mail.written", &to);
        tx.commit(house.app.now()).await.unwrap();
    }
    let within = async |long, what: &str, done: &dyn Fn() -> bool| {
        let until = tokio::time::Instant::now() + long;
        while !done() {
            assert!(tokio::time::Instant::now() < until, "{what}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let (held, _) = deaf.accept().await.unwrap();
    within(Duration::from_secs(3), "news is told meanwhile", &|| *TOLD.lock().unwrap() == 2).await;
    stop.send(true).unwrap();
    drop((deaf, held));
    tokio::time::timeout(Duration::from_secs(5), work).await.unwrap().unwrap();
    let mails = platform::mail::tray(&mut house.app.db.read().await.unwrap(), 0, 10).await.unwrap();
    assert_eq!(mails.iter().map(|mail| mail.tries).sum::<i64>(), 1, "{mails:?}");
}

#[tokio::test]
async fn why_a_listener_fails_is_kept_until_it_has_heard_again() {
    static DEAF: Mutex<bool> = Mutex::new(true);
    let mut room = Room::new("moody", &WORDS, Router::new);
    room.subscriptions = &[Subscription {
        reader: "moody",
        kinds: &["test.moody.told"],
        hear: |_, _| {
            Box::pin(async {
                let deaf = *DEAF.lock().expect("nothing panics while it is held");
                if deaf { Err(Failure::fault("it does not listen")) } else { Ok(()) }
            })
        },
    }];
    let house = House::new(vec![room]).await;
    let mut tx = house.app.db.begin().await.unwrap();
    tx.tell("test.moody.told", &1);
    tx.commit(house.app.now()).await.unwrap();
    let failing = async || platform::jobs::failing(&mut house.app.db.read().await.unwrap()).await.unwrap();
    for _ in 0..2 {
        assert!(platform::jobs::once(&house.app).await.is_err());
        let why = "something broke on our side: it does not listen";
        assert_eq!(failing().await, [("moody".to_owned(), why.to_owned())]);
    }
    *DEAF.lock().unwrap() = false;
    house.work().await;
    assert_eq!(failing().await, []);
}

const DAILY: &[Job] = &[Job {
    name: "worker.daily",
    every: Duration::from_secs(24 * 3600),
    run: |_| {
        Box::pin(async {
            let mut tried = TRIED.lock().expect("nothing panics while it is held");
            *tried += 1;
            if *tried == 1 { Err(Failure::fault("the first time fails")) } else { Ok(()) }
        })
    },
}];

#[tokio::test]
async fn a_job_that_failed_is_tried_again_before_its_next_day() {
    let mut room = Room::new("worker", &WORDS, Router::new);
    room.jobs = DAILY;
    let house = House::new(vec![room]).await;
    assert!(platform::jobs::once(&house.app).await.is_err());
    house.work().await;
    assert_eq!(*TRIED.lock().unwrap(), 1, "not at once");
    house.at("2026-11-23T12:05:00Z");
    house.work().await;
    house.at("2026-11-23T12:10:00Z");
    house.work().await;
    assert_eq!(*TRIED.lock().unwrap(), 2, "once it is done, its next day");
}
