//! Values, units of work, and the one number.

use super::*;

#[tokio::test]
async fn values_of_every_kind_come_back_as_they_went() {
    let house = house().await;
    let mut tx = house.app.db.begin().await.unwrap();
    let text = Localised::one(Lang::Ar, "السمارة");
    let now = house.app.now();
    tx.run(
        sql("INSERT INTO parked_forms (id, path, fields, at) VALUES ($1, $2, $3, $4)")
            .with("a")
            .with("/members")
            .with(&text)
            .with(now),
    )
    .await
    .unwrap();
    let row = tx
        .one(sql("SELECT fields, at, CAST(NULL AS TEXT) AS none FROM parked_forms WHERE id = $1").with("a"))
        .await
        .unwrap();
    assert_eq!(row.get::<Localised>("fields").unwrap(), text);
    assert_eq!(row.get::<Json<serde_json::Value>>("fields").unwrap().0, serde_json::json!({"ar": "السمارة"}));
    assert_eq!(row.get::<kernel::Time>("at").unwrap(), now);
    assert_eq!(row.get::<Option<String>>("none").unwrap(), None);
    assert!(row.get::<i64>("at").is_err());
}

#[tokio::test]
async fn every_day_that_was_written_is_read() {
    let house = house().await;
    let days = [jiff::civil::date(-1, 1, 1), jiff::civil::date(2025, 10, 31), jiff::civil::Date::MAX];
    let mut tx = house.app.db.begin().await.unwrap();
    for day in days {
        let written = sql("INSERT INTO agreement_holidays (country, day, name) VALUES ('', $1, '')").with(day);
        tx.run(written).await.unwrap();
    }
    let rows = tx.all(sql("SELECT day FROM agreement_holidays ORDER BY day")).await.unwrap();
    let mut read: Vec<kernel::Day> = rows.iter().map(|row| row.get("day").unwrap()).collect();
    read.sort();
    assert_eq!(read, days);
}

#[tokio::test]
async fn a_unit_of_work_that_is_dropped_leaves_no_trace() {
    let house = house().await;
    let mut tx = house.app.db.begin().await.unwrap();
    tx.run(sql("INSERT INTO submissions (once, location, at) VALUES ('a', '', $1)").with(house.app.now()))
        .await
        .unwrap();
    tx.enter(b"never".to_vec());
    drop(tx);
    let mut reader = house.app.db.read().await.unwrap();
    assert!(reader.optional(sql("SELECT once FROM submissions")).await.unwrap().is_none());
    assert!(reader.entries(0, 10).await.unwrap().is_empty());
}

#[tokio::test]
async fn one_number_orders_what_writers_enter_together() {
    let house = house().await;
    let writers = (0..8).map(|writer| {
        let app = house.app.clone();
        tokio::spawn(async move {
            for n in 0..5 {
                let mut tx = app.db.begin().await.unwrap();
                tx.tell("test.thing.done", &(writer, n));
                tx.enter(format!("{writer}-{n}").into_bytes());
                tx.audit(&Actor::system(), "try", "thing", app.now()).await.unwrap();
                tx.commit(app.now()).await.unwrap();
            }
        })
    });
    for writer in writers {
        writer.await.unwrap();
    }
    let mut reader = house.app.db.read().await.unwrap();
    let leaves: Vec<i64> = reader.entries(0, 100).await.unwrap().iter().map(|entry| entry.leaf).collect();
    assert_eq!(leaves, (0..40).collect::<Vec<_>>());
    assert_eq!(reader.number().await.unwrap(), 40);
    assert_eq!(house.app.db.number(), 40);
}
