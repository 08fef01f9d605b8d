//! The work behind the pages: news told whole and once, and jobs that fail tried again soon.

use std::{
    sync::{LazyLock, Mutex},
    time::Duration,
};

use axum::Router;
use platform::{Failure, Job, Room, Subscription, i18n::Catalog};
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
