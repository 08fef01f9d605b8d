//! The floor on either database: the one number, news, forms sent twice, other sites' forms, failures in words, the cache.

use std::{
    sync::{
        LazyLock,
        atomic::{AtomicU32, AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{
    Router,
    body::Body as Sent,
    response::IntoResponse as _,
    routing::{get, post},
};
use kernel::{Actor, Lang, Localised, Role};
use platform::{
    App, Failure, Refusal, Room,
    db::{Json, sql},
    i18n::Catalog,
    web::{Ctx, Form, Outcome, Page},
};
use testkit::House;

/// How long a slow handler stops, twice.
const MOMENT: Duration = Duration::from_millis(200);

static WORDS: LazyLock<Catalog> = LazyLock::new(|| {
    Catalog::new(&[
        (Lang::Fr, "no = Cela ne se peut pas."),
        (Lang::Ar, "no = لا يمكن ذلك."),
        (Lang::En, "no = It cannot be."),
        (Lang::Es, "no = No puede ser."),
    ])
});

#[derive(askama::Template)]
#[template(
    source = "<p>{{ text }}</p>{{ form.open(t, action).keeping(\"things\") }}{{ form.field(t, \"name\", \"Name\") }}</form>",
    ext = "html"
)]
struct Body {
    text: String,
    form: Form,
    t: platform::i18n::Words,
    action: String,
}

async fn show(ctx: Ctx) -> Outcome {
    let form = ctx.form().await?;
    let text: String = ctx
        .read()
        .await?
        .one(sql("SELECT recipient FROM mails ORDER BY id LIMIT 1"))
        .await
        .map_or_else(|_| Ok("nothing".to_owned()), |row| row.get("recipient"))?;
    ctx.page(
        Page::new("Things").lead("What there is.").public(&["order", "page"]),
        &Body { text, form, t: ctx.words(&WORDS), action: ctx.href("/things") },
    )
}

async fn add(ctx: Ctx, mut form: Form) -> Outcome {
    let name = form.needed_line("name", 10);
    if form.is_wrong() {
        let body = Body { text: String::new(), form, t: ctx.words(&WORDS), action: ctx.href("/things") };
        return ctx.page_again(Page::new("Things"), &body);
    }
    let mut tx = ctx.begin().await?;
    tx.run(sql("INSERT INTO mails (id, recipient, lang, subject, body, written, due) VALUES ($1, $2, 'fr', '', '', $3, $3)").with(&ctx.app.id::<str>()).with(&name).with(ctx.now())).await?;
    tx.touch();
    tx.commit(ctx.now()).await?;
    ctx.go("/things").ok()
}

#[derive(askama::Template)]
#[template(source = "<p>made {{ times }}</p>", ext = "html")]
struct Made {
    times: u32,
}

/// A public page that takes a moment and says how often it was made.
async fn counted(ctx: Ctx) -> Outcome {
    tokio::time::sleep(MOMENT).await;
    let times = ctx.app.kept(AtomicU32::default).fetch_add(1, Ordering::Relaxed) + 1;
    ctx.page(Page::new("Counted").public(&[]), &Made { times })
}

/// As [`add`], slowly: a moment before what it does, and a moment after.
async fn add_slowly(ctx: Ctx, form: Form) -> Outcome {
    tokio::time::sleep(MOMENT).await;
    let outcome = add(ctx, form).await;
    tokio::time::sleep(MOMENT).await;
    outcome
}

async fn panics() -> Outcome {
    let nobody = "".parse::<u8>();
    Ok(nobody.expect("a panic").to_string().into_response())
}

fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/things", get(show).post(add))
        .route("/{lang}/counted", get(counted))
        .route("/{lang}/things/slowly", post(add_slowly))
        .route("/{lang}/things/never", post(async || -> Outcome { std::future::pending().await }))
        .route("/{lang}/things/{name}/close", post(async || -> Outcome { Err(Refusal::new(&WORDS, "no").into()) }))
        .route("/{lang}/closed/{name}", post(async || -> Outcome { Err(Refusal::new(&WORDS, "no").into()) }))
        .route("/{lang}/broken", get(async || -> Outcome { Err(Failure::fault("a secret reason")) }))
        .route("/{lang}/panic", get(panics).post(panics))
}

async fn house() -> House {
    House::new(vec![Room::new("things", &WORDS, routes)]).await
}

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

#[tokio::test]
async fn a_form_sent_twice_is_done_once_and_answered_alike() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let page = secretary.get("/fr/things").await.ok().text();
    let action = page
        .split("action=\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|action| action.contains("once="))
        .unwrap()
        .to_owned();
    let (first, second) =
        tokio::join!(secretary.submit(&action, &[("name", "Smara")]), secretary.submit(&action, &[("name", "Smara")]));
    assert_eq!((first.done().location(), second.done().location()), ("/fr/things", "/fr/things"));
    let row = house.app.db.read().await.unwrap().one(sql("SELECT COUNT(*) AS n FROM mails")).await.unwrap();
    assert_eq!(row.get::<i64>("n").unwrap(), 1);
}

#[tokio::test]
async fn a_form_whose_sender_broke_off_is_done_once_wherever_that_was() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    for (patience, number) in [(MOMENT / 4, "a"), (MOMENT * 7 / 4, "b")] {
        let address = format!("/fr/things/slowly?once={}", number.repeat(32));
        let cut = tokio::time::timeout(patience, secretary.submit(&address, &[("name", number)])).await;
        assert!(cut.is_err(), "the sender broke off");
        let again = secretary.submit(&address, &[("name", number)]).await.done();
        assert_eq!(again.location(), "/fr/things");
        let counted = sql("SELECT COUNT(*) AS n FROM mails WHERE recipient = $1").with(number);
        assert_eq!(house.app.db.read().await.unwrap().one(counted).await.unwrap().get::<i64>("n").unwrap(), 1);
    }
}

#[tokio::test]
async fn a_form_that_is_being_handled_still_is_not_said_to_have_changed_nothing() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let address = format!("/en/things/never?once={}", "c".repeat(32));
    assert!(tokio::time::timeout(MOMENT, secretary.submit(&address, &[])).await.is_err());
    let again = secretary.submit(&address, &[]).await;
    assert_eq!(again.status, 409);
    assert!(again.shows("being handled") && again.shows("Send again only if it is not"), "{}", again.text());
    assert!(!again.shows("Nothing was changed"), "{}", again.text());
}

#[tokio::test]
async fn a_form_that_no_account_sent_is_counted_nowhere() {
    let mut room = Room::new("things", &WORDS, routes);
    room.open_posts = &["/things"];
    let house = House::new(vec![room]).await;
    let address = format!("/fr/things?once={}", "a".repeat(32));
    for _ in 0..2 {
        let _ = house.visitor().submit(&address, &[("name", "Smara")]).await.done();
    }
    let row = house.app.db.read().await.unwrap().one(sql("SELECT COUNT(*) AS n FROM submissions")).await.unwrap();
    assert_eq!(row.get::<i64>("n").unwrap(), 0);
}

#[tokio::test]
async fn a_forms_number_is_its_senders_alone() {
    let house = house().await;
    let address = format!("/fr/things?once={}", "a".repeat(32));
    for (role, name) in [(Role::Secretary, "Smara"), (Role::Officer, "Agadez")] {
        let _ = house.signed_in(role, None).submit(&address, &[("name", name)]).await.done();
    }
    let row = house.app.db.read().await.unwrap().one(sql("SELECT COUNT(*) AS n FROM mails")).await.unwrap();
    assert_eq!(row.get::<i64>("n").unwrap(), 2);
}

/// The address at which a form comes back that was sent with no sign-in.
fn back_at(answer: &testkit::Answer) -> Option<String> {
    let query = answer.location().strip_prefix("/fr/sign-in?")?;
    Some(format!("/fr/things?{}", query.split('&').find(|pair| pair.starts_with("parked="))?))
}

#[tokio::test]
async fn a_letter_that_no_database_keeps_never_reaches_one() {
    let house = house().await;
    assert_eq!(house.visitor().get("/en/things?order=%00").await.status, 404);
    let sent = house.signed_in(Role::Secretary, None).submit("/en/things", &[("name", "a\0b")]).await;
    assert_eq!(sent.status, 400);
}

#[tokio::test]
async fn a_kept_form_comes_back_in_the_browser_it_was_typed_in_and_no_other() {
    let house = house().await;
    let visitor = house.visitor();
    let sent = visitor.submit("/fr/things", &[("name", "Banjul"), ("password", "secret")]).await.done();
    let back = back_at(&sent).unwrap();
    assert!(visitor.after(&sent).get(&back).await.ok().text().contains("Banjul"));
    assert!(!house.visitor().get(&back).await.ok().text().contains("Banjul"));
    let other = house.visitor().submit("/fr/things", &[("name", "Niamey")]).await.done();
    assert!(!house.visitor().after(&other).get(&back).await.ok().text().contains("Banjul"));
}

#[tokio::test]
async fn a_kept_form_comes_back_to_its_page_with_what_was_asked_there() {
    let house = house().await;
    let visitor = house.visitor();
    let reader = visitor.reading("/fr/things?order=name&parked=old&once=1");
    let sent = reader.submit("/fr/things?once=2", &[("name", "Parakou")]).await.done();
    let (next, parked) = sent.location().split_once("&parked=").unwrap();
    assert_eq!(next, "/fr/sign-in?next=%2Fthings%3Forder%3Dname");
    let back = format!("/fr/things?order=name&parked={parked}");
    assert!(visitor.after(&sent).get(&back).await.ok().text().contains("Parakou"));
}

#[tokio::test]
async fn strangers_forms_fill_no_disk() {
    let house = house().await;
    let long = "x".repeat(300_000);
    let sent = house.visitor().submit("/fr/things", &[("name", &long)]).await.done();
    assert_eq!((sent.location(), back_at(&sent)), ("/fr/sign-in?next=%2Fthings", None));
    let kept = async || {
        let row = house.app.db.read().await.unwrap().one(sql("SELECT COUNT(*) AS n FROM parked_forms")).await.unwrap();
        row.get::<i64>("n").unwrap()
    };
    for _ in 0..25 {
        let _ = house.visitor().at("198.51.100.1").submit("/fr/things", &[("name", "Parakou")]).await.done();
    }
    assert_eq!(kept().await, 20, "of one address");
    for n in 0..220 {
        let address = format!("203.0.113.{n}");
        let _ = house.visitor().at(&address).submit("/fr/things", &[("name", "Parakou")]).await.done();
    }
    assert_eq!(kept().await, 200);
}

#[tokio::test]
async fn whoever_sends_many_forms_pushes_out_their_own() {
    let house = house().await;
    let holder = house.visitor().at("192.0.2.7");
    let sent = holder.submit("/fr/things", &[("name", "Banjul")]).await.done();
    let (holder, back) = (holder.after(&sent), back_at(&sent).unwrap());
    for n in 0..300_u32 {
        house.at(&format!("2026-11-23T12:{:02}:{:02}Z", 1 + n / 60, n % 60));
        let address = format!("198.51.100.{}", n % 12);
        let _ = house.visitor().at(&address).submit("/fr/things", &[("name", "Niamey")]).await.done();
    }
    assert!(holder.get(&back).await.ok().text().contains("Banjul"), "strangers made room for strangers");
    let mut own = Vec::new();
    for n in 0..6 {
        house.at(&format!("2026-11-23T12:30:{n:02}Z"));
        own.push(back_at(&holder.submit("/fr/things", &[("name", "Smara")]).await.done()).unwrap());
    }
    assert!(!holder.get(&back).await.ok().text().contains("Banjul"), "one browser keeps five");
    assert!(!holder.get(&own[0]).await.ok().text().contains("Smara"));
    assert!(holder.get(&own[5]).await.ok().text().contains("Smara"));
}

#[tokio::test]
async fn a_page_travels_compressed_whoever_reads_it() {
    let house = house().await;
    let one = house.signed_in(Role::Secretary, None);
    for (reader, encoding) in [(house.visitor(), "br"), (one, "gzip")] {
        let page = reader.get_with("/fr/things", "accept-encoding", "gzip, deflate, br, zstd").await;
        assert_eq!((page.status.as_u16(), page.header("content-encoding")), (200, encoding));
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_the_field_and_what_was_typed_is_kept() {
    let house = house().await;
    let answer = house.signed_in(Role::Secretary, None).submit("/fr/things", &[("name", "<b>trop long</b>")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.shows("C’est trop long : 10 caractères au plus."));
    assert!(answer.shows("<b>trop long</b>"));
}

#[tokio::test]
async fn a_form_that_promises_to_keep_what_is_typed_has_the_island_that_does() {
    let house = house().await;
    let page = house.visitor().get("/fr/things").await.ok().text();
    assert!(page.contains(r#" data-keep="things""#) && page.contains("/assets/form"), "{page}");
    let without = house.visitor().get("/fr/nowhere").await.text();
    assert!(!without.contains("/assets/form"), "{without}");
}

#[tokio::test]
async fn another_sites_form_is_refused_in_the_readers_language() {
    let house = house().await;
    let answer = house.visitor().get_with("/ar/things", "sec-fetch-site", "cross-site").await;
    assert_eq!(answer.status, 200, "a link from another site is only a link");
    let headers = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "cross-site")];
    for (lang, says) in [
        (Lang::Fr, "Cette demande vient d’un autre site. Revenez sur la page du Club et recommencez."),
        (Lang::Ar, "هذا الطلب آت من موقع آخر. عودوا إلى صفحة النادي وأعيدوا المحاولة."),
        (Lang::En, "This request comes from another site. Go back to the club’s page and start again."),
        (Lang::Es, "Esta petición viene de otro sitio. Vuelva a la página del Club y empiece de nuevo."),
    ] {
        let client = house.signed_in(Role::Secretary, None);
        let answer = client.submit_raw(&format!("/{lang}/things"), &headers, "name=Smara").await;
        assert_eq!(answer.status, 403);
        assert!(answer.shows(says) && answer.shows("secretary"), "{lang}: {}", answer.text());
    }
    let row = house.app.db.read().await.unwrap().one(sql("SELECT COUNT(*) AS n FROM mails")).await.unwrap();
    assert_eq!(row.get::<i64>("n").unwrap(), 0);
}

#[tokio::test]
async fn where_there_is_nothing_the_page_says_so_and_nobody_keeps_it() {
    let house = house().await;
    for client in [house.visitor(), house.signed_in(Role::Secretary, None)] {
        let page = client.get("/es/nowhere").await;
        assert_eq!((page.status.as_u16(), page.header("cache-control")), (404, "private, no-store"));
        assert!(page.shows("Esta página no existe"));
    }
}

#[tokio::test]
async fn a_refusal_leads_back_to_the_page_that_held_the_form_in_every_language() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let reader = secretary.reading("/en/things?order=name");
    let refused = reader.submit("/en/things/smara/close?once=1", &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.shows("It cannot be."), "{}", refused.text());
    let back = r#"<a class="button second" href="/en/things?order=name">Back to the page</a>"#;
    assert!(refused.text().contains(back), "{}", refused.text());
    assert!(refused.text().contains(r#"<a href="/ar/things?order=name" lang="ar""#), "{}", refused.text());
    assert!(!refused.text().contains("/close"), "no page stands at the form's own address: {}", refused.text());
    let refused = secretary.reading("").submit("/en/things/smara/close?once=1", &[]).await;
    assert!(!refused.text().contains("/close"), "{}", refused.text());
    let back = r#"<a class="button second" href="/en/things">Back to the page</a>"#;
    assert!(refused.text().contains(back), "a browser that does not say where it was: {}", refused.text());
    assert!(refused.text().contains(r#"<a href="/ar/things" lang="ar""#), "{}", refused.text());
    let refused = secretary.reading("").submit("/en/closed/smara", &[]).await;
    assert!(!refused.shows("Back to the page") && refused.text().contains(r#"href="/en/""#), "{}", refused.text());
}

#[tokio::test]
async fn a_form_in_another_encoding_is_not_taken_for_utf_8() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let urlencoded = [("content-type", "application/x-www-form-urlencoded")];
    let parts = [("content-type", "multipart/form-data; boundary=x")];
    let latin_1 = b"--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n\xe9\r\n--x--\r\n".to_vec();
    for answer in [
        secretary.submit_raw("/en/things", &urlencoded, "name=%C3%A9t%E9").await,
        secretary.submit_raw("/en/things", &urlencoded, b"name=\xe9".to_vec()).await,
        secretary.submit_raw("/en/things", &urlencoded, "n%E9=a").await,
        secretary.submit_raw("/en/things", &parts, latin_1).await,
    ] {
        assert_eq!(answer.status, 400);
        assert!(answer.shows("or is not written in UTF-8"), "{}", answer.text());
    }
    secretary.submit_raw("/en/things", &urlencoded, "name=%C3%89t%c3%a9+b%2B&&other").await.done();
    let page = secretary.get("/en/things").await.ok();
    assert!(page.shows("Été b+"), "{}", page.text());
}

#[tokio::test]
async fn a_form_that_broke_off_is_not_called_too_large() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let urlencoded = [("content-type", "application/x-www-form-urlencoded")];
    let lost = [Ok("name=Sma"), Err(std::io::Error::other("the connection was lost"))];
    let broken = secretary.submit_raw("/en/things", &urlencoded, Sent::from_stream(futures::stream::iter(lost))).await;
    assert_eq!(broken.status, 400);
    assert!(broken.shows("The sending broke off"), "{}", broken.text());
    let large = secretary.submit_raw("/en/things", &urlencoded, vec![b'x'; 1024 * 1024 + 1]).await;
    assert_eq!(large.status, 413);
    assert!(large.shows("This is too large"), "{}", large.text());
}

#[tokio::test]
async fn a_fault_and_a_panic_say_a_number_and_never_the_reason() {
    let house = house().await;
    for path in ["/en/broken", "/en/panic"] {
        let answer = house.visitor().get(path).await;
        assert_eq!(answer.status, 500);
        assert!(answer.shows("Something broke on our side"), "{}", answer.text());
        assert!(!answer.text().contains("secret reason") && !answer.text().contains("a panic"));
    }
    let address = format!("/en/panic?once={}", "d".repeat(32));
    for _ in 0..2 {
        let answer = house.signed_in(Role::Secretary, None).submit(&address, &[]).await;
        assert_eq!(answer.status, 500, "and the form may be sent again: {}", answer.text());
    }
}

#[tokio::test]
async fn a_public_page_is_kept_while_the_content_stands_and_made_anew_after() {
    let house = house().await;
    let first = house.visitor().get("/fr/things").await.ok();
    assert!(first.shows("nothing"));
    let tag = first.header("etag").to_owned();
    assert_eq!(house.visitor().get_with("/fr/things", "if-none-match", &tag).await.status, 304);
    house.signed_in(Role::Secretary, None).submit("/fr/things", &[("name", "Agadez")]).await.done();
    let next = house.visitor().get("/fr/things").await.ok();
    assert!(next.shows("Agadez"));
    assert_ne!(next.header("etag"), tag);
}

#[tokio::test]
async fn a_public_page_is_made_once_however_many_ask_at_the_same_moment() {
    let house = house().await;
    let visitor = house.visitor();
    let readers: Vec<_> = (0..20)
        .map(|_| {
            let visitor = visitor.clone();
            tokio::spawn(async move { visitor.get("/fr/counted").await.ok() })
        })
        .collect();
    for reader in readers {
        let page = reader.await.unwrap();
        assert!(page.shows("made 1"), "{}", page.text());
        assert!(page.header("content-security-policy").starts_with("default-src 'none'"), "made before or not");
    }
}

#[tokio::test]
async fn the_head_of_a_page_is_that_of_the_whole_and_leaves_no_empty_page_behind() {
    let house = house().await;
    let head = house.visitor().head("/fr/counted").await.ok();
    let page = house.visitor().get("/fr/counted").await.ok();
    assert!(page.shows("made 1"), "{}", page.text());
    assert_eq!(head.header("etag"), page.header("etag"));
}

#[tokio::test]
async fn what_was_read_is_remembered_until_the_content_changes() {
    let house = house().await;
    let read = AtomicU32::new(0);
    let one = || sql("SELECT CAST($1 AS TEXT) AS word").with("one");
    let word = |row: &platform::db::Row| {
        read.fetch_add(1, Ordering::Relaxed);
        row.get::<String>("word")
    };
    for _ in 0..3 {
        let mut reader = house.app.db.read().await.unwrap();
        assert_eq!(*reader.known(one(), word).await.unwrap(), ["one"]);
        assert_eq!(reader.known_one(one(), word).await.unwrap().as_deref(), Some("one"));
    }
    assert_eq!(read.load(Ordering::Relaxed), 1);
    let two = sql("SELECT CAST($1 AS TEXT) AS word").with("two");
    assert_eq!(
        *house.app.db.read().await.unwrap().known(two, word).await.unwrap(),
        ["two"],
        "other values, another answer"
    );
    let mut tx = house.app.db.begin().await.unwrap();
    assert_eq!(*tx.known(one(), word).await.unwrap(), ["one"]);
    tx.touch();
    tx.commit(house.app.now()).await.unwrap();
    assert_eq!(read.load(Ordering::Relaxed), 3, "what may write reads for itself");
    assert_eq!(*house.app.db.read().await.unwrap().known(one(), word).await.unwrap(), ["one"]);
    assert_eq!(read.load(Ordering::Relaxed), 4);
}

#[tokio::test]
async fn pages_carry_a_policy_that_forbids_what_they_do_not_need() {
    let house = house().await;
    let answer = house.visitor().get("/fr/things").await.ok();
    assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert!(answer.text().contains("hreflang=\"ar\""));
}

#[tokio::test]
async fn whoever_forwards_a_page_shows_what_it_is_and_in_which_language() {
    let house = house().await;
    for (lang, locale) in [("fr", "fr_FR"), ("ar", "ar_MA"), ("en", "en_GB"), ("es", "es_ES")] {
        let page = house.visitor().get(&format!("/{lang}/things")).await.ok().text();
        for (name, says) in [("title", "Things"), ("description", "What there is."), ("locale", locale)] {
            let meta = format!(r#"<meta property="og:{name}" content="{says}">"#);
            assert_eq!(page.matches(&meta).count(), 1, "{meta} in {page}");
        }
    }
}

#[tokio::test]
async fn the_clubs_card_is_drawn_once_a_day_in_each_language_and_named_by_every_public_page() {
    static DRAWN: AtomicUsize = AtomicUsize::new(0);
    let mut room = Room::new("things", &WORDS, routes);
    room.card = Some(|_, lang| {
        let nth = DRAWN.fetch_add(1, Ordering::Relaxed);
        Box::pin(async move { Ok(format!("{lang} {nth}").into_bytes()) })
    });
    let house = House::new(vec![room]).await;
    house.at("2026-11-23T12:00:00Z");
    let visitor = house.visitor();
    let card = visitor.get("/fr/card.png").await.ok();
    assert_eq!((card.text().as_str(), card.header("content-type")), ("fr 0", "image/png"));
    let again = visitor.get_with("/fr/card.png", "if-none-match", card.header("etag")).await;
    assert_eq!((again.status, again.bytes.is_empty()), (axum::http::StatusCode::NOT_MODIFIED, true));
    assert_eq!(visitor.get("/ar/card.png").await.ok().text(), "ar 1");
    house.at("2026-11-24T12:00:00Z");
    assert_eq!(visitor.get("/fr/card.png").await.ok().text(), "fr 2");
    assert_eq!(visitor.get("/pt/card.png").await.status, 404);
    let page = visitor.get("/ar/things").await.ok().text();
    for (name, says) in
        [("", "http://127.0.0.1:8080/ar/card.png"), (":type", "image/png"), (":width", "1200"), (":height", "630")]
    {
        assert!(page.contains(&format!(r#"<meta property="og:image{name}" content="{says}">"#)), "{name}: {page}");
    }
    assert!(page.contains("og:image:alt") && page.contains("اسمه على خريطة المدن"), "{page}");
    let without = self::house().await.visitor().get("/fr/things").await.ok().text();
    assert!(!without.contains("og:image"), "where no room draws it, no page names it");
}

#[tokio::test]
async fn search_engines_keep_each_page_of_a_list_once_and_nothing_that_nobody_knows() {
    let house = house().await;
    // What stands in the links of the head, by what comes before it.
    let link = async |query: &str, before: &str| {
        let page = house.visitor().get(&format!("/fr/things{query}")).await.ok().text();
        let (_, rest) = page.split_once(&format!("{before} href=\"http://127.0.0.1:8080")).unwrap();
        rest.split('"').next().unwrap().replace("&#38;", "&")
    };
    let asked = "?page=2&order=name&utm=x";
    assert_eq!(link(asked, "rel=\"canonical\"").await, "/fr/things?page=2");
    assert_eq!(link(asked, "rel=\"alternate\" hreflang=\"es\"").await, "/es/things?order=name&page=2");
    for query in ["", "?page=1", "?page=two", "?order=name", "?utm=x"] {
        assert_eq!(link(query, "rel=\"canonical\"").await, "/fr/things", "{query}");
    }
}

#[tokio::test]
async fn the_bare_address_leads_to_the_readers_language() {
    let house = house().await;
    assert_eq!(house.visitor().get_with("/", "accept-language", "ar-MA,fr;q=0.5").await.location(), "/ar/");
    assert_eq!(house.visitor().get("/healthz").await.text(), "ok");
    assert_eq!(house.visitor().get("/readyz").await.text(), "ready");
}
