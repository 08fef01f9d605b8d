//! Forms that carry files: what is too heavy is refused in words, and what a browser cannot choose again is named.

use std::sync::LazyLock;

use axum::{
    Router,
    response::IntoResponse as _,
    routing::{get, post},
};
use kernel::{Lang, Role};
use platform::{
    App, Room,
    i18n::{Catalog, Words},
    web::{Ctx, Form, Outcome, Page, Sheet, WithTables},
};
use testkit::House;

static WORDS: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(&[]));

fn draw(ctx: &Ctx, form: &Form) -> Outcome {
    let t: Words = ctx.words(&WORDS);
    let fields = vec![
        form.field(&t, "object", "Object"),
        form.field(&t, "scan", "Scan").file(".pdf"),
        form.field(&t, "powers", "Powers").file(".pdf").optional(),
    ];
    let sheet = Sheet {
        open: form.open(&t, ctx.href("/files")).with_files(),
        t,
        intro: Default::default(),
        version: None,
        groups: vec![(String::new(), fields)],
        button: "Send".to_owned(),
        back: ctx.href("/"),
    };
    sheet.answer(ctx, form, Page::new("Files"))
}

async fn show(ctx: Ctx) -> Outcome {
    let form = ctx.form().await?;
    draw(&ctx, &form)
}

async fn send(ctx: Ctx, mut form: Form) -> Outcome {
    form.needed_line("object", 10);
    if form.is_wrong() { draw(&ctx, &form) } else { ctx.go("/files").ok() }
}

/// Says how many bytes of a file came in, and what is known of its name.
async fn weigh(form: Form) -> String {
    format!("{} of {}", form.file("scan").map_or(0, |file| file.bytes.len()), form.typed("scan"))
}

/// Says what is stored of two tables; draws the form where one was too large.
async fn tables(ctx: Ctx, WithTables(form): WithTables) -> Outcome {
    if form.is_wrong() {
        return draw(&ctx, &form);
    }
    let said = |name| form.table(name).map(|it| format!("{}: {} {}", it.name, it.stored.size, it.stored.sha256));
    let said: Vec<String> = ["scan", "powers"].into_iter().filter_map(said).collect();
    Ok(said.join(", ").into_response())
}

fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/files", get(show).post(send))
        .route("/{lang}/tables", post(tables))
        .route("/{lang}/open", post(weigh))
}

async fn house() -> House {
    let mut room = Room::new("files", &WORDS, routes);
    room.open_posts = &["/open", "/tables"];
    House::new(vec![room]).await
}

const MEGABYTE: usize = 1024 * 1024;

#[tokio::test]
async fn what_is_heavier_than_any_form_is_refused_unread_in_the_readers_language() {
    let house = house().await;
    let heavy = (85 * MEGABYTE).to_string();
    for (lang, says) in [
        (Lang::Fr, "C’est trop lourd"),
        (Lang::Ar, "الحجم أكبر من اللازم"),
        (Lang::En, "This is too large"),
        (Lang::Es, "Es demasiado grande"),
    ] {
        let client = house.signed_in(Role::Secretary, None);
        let headers = [("content-type", "multipart/form-data; boundary=x"), ("content-length", heavy.as_str())];
        let answer = client.submit_raw(&format!("/{lang}/files"), &headers, "").await;
        assert_eq!(answer.status, 413);
        assert!(answer.shows(says), "{}", answer.text());
    }
}

#[tokio::test]
async fn a_file_over_its_own_bound_is_complained_of_beside_its_field_and_what_was_typed_stays() {
    let house = house().await;
    let client = house.signed_in(Role::Secretary, None);
    for size in [10 * MEGABYTE + 1, 30 * MEGABYTE] {
        let bytes = vec![b'x'; size];
        let answer = client.submit_file("/en/files", &[("object", "Water")], ("scan", "scan.pdf", &bytes)).await;
        assert_eq!(answer.status, 422);
        assert!(answer.shows("This file is too large: 10 MB at most."), "{}", answer.text());
        assert!(answer.text().contains(r#"value="Water""#), "{}", answer.text());
    }
}

#[tokio::test]
async fn files_that_are_too_heavy_together_are_not_all_held() {
    let house = house().await;
    let mut body = Vec::new();
    for name in ["scan", "powers", "annex"] {
        let head = format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"a.pdf\"\r\n\r\n");
        body.extend([head.as_bytes(), &vec![b'x'; 8 * MEGABYTE], b"\r\n"].concat());
    }
    body.extend(b"--x\r\nContent-Disposition: form-data; name=\"object\"\r\n\r\nWater\r\n--x--\r\n");
    let headers = [("content-type", "multipart/form-data; boundary=x")];
    let answer = house.signed_in(Role::Secretary, None).submit_raw("/en/files", &headers, body).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains(r##"<a href="#annex">This file is too large"##), "{}", answer.text());
}

#[tokio::test]
async fn a_table_over_the_bound_of_scans_is_stored_as_it_comes_in_and_one_over_its_own_is_complained_of() {
    let house = house().await;
    let client = house.signed_in(Role::Secretary, None);
    let table: Vec<u8> = (0..30 * MEGABYTE).map(|n| (n % 253) as u8).collect();
    let answer = client.submit_file("/en/tables", &[("object", "Water")], ("scan", "cities500.zip", &table)).await;
    let said = answer.ok().text();
    let sha256 = kernel::sha256_hex(&table);
    assert_eq!(said, format!("cities500.zip: {} {sha256}", table.len()));
    assert!(house.app.files.bytes(&sha256).await.unwrap() == table);

    let heavy = vec![b'x'; 80 * MEGABYTE + 1];
    let answer = client.submit_file("/en/tables", &[("object", "Water")], ("scan", "a.zip", &heavy)).await;
    assert_eq!(answer.status, 422);
    assert!(answer.shows("This file is too large: 80 MB at most."), "{}", answer.text());
    assert!(answer.text().contains(r#"value="Water""#), "{}", answer.text());
    assert!(matches!(house.app.files.bytes(&kernel::sha256_hex(&heavy)).await, Err(platform::Failure::NotFound)));

    let small = ("scan", "a.csv", b"name".as_slice());
    assert_eq!(house.visitor().submit_file("/en/tables", &[], small).await.ok().text(), "");
}

#[tokio::test]
async fn of_what_anyone_may_send_no_file_is_held_and_little_else() {
    let house = house().await;
    let bytes = vec![b'x'; MEGABYTE];
    let file = ("scan", "scan.pdf", bytes.as_slice());
    assert_eq!(house.visitor().submit_file("/en/open", &[], file).await.ok().text(), "0 of scan.pdf");
    let officer = house.signed_in(Role::Officer, Some("smara"));
    assert_eq!(officer.submit_file("/en/open", &[], file).await.ok().text(), "1048576 of ");
    let long = "x".repeat(65 * 1024);
    for answer in [
        house.visitor().submit("/en/open", &[("object", &long)]).await,
        house.visitor().submit_file("/en/open", &[("object", &long)], file).await,
    ] {
        assert_eq!(answer.status, 413);
        assert!(answer.shows("This is too large"), "{}", answer.text());
    }
}

#[tokio::test]
async fn a_form_that_waits_for_its_sign_in_names_the_file_to_choose_again() {
    let house = house().await;
    let bytes = vec![b'x'; 11 * MEGABYTE];
    let file = ("scan", r"C:\convention <1>.pdf", bytes.as_slice());
    let visitor = house.visitor();
    let sent = visitor.submit_file("/en/files", &[("object", "Water")], file).await.done();
    let parked = sent.location().split(['?', '&']).find(|pair| pair.starts_with("parked=")).unwrap().to_owned();
    let browser = visitor.after(&sent);
    for (lang, says) in [
        (
            "fr",
            "Choisissez de nouveau le fichier «\u{a0}convention <1>.pdf\u{a0}»\u{a0}: un navigateur ne le garde pas.",
        ),
        ("en", "Choose the file “convention <1>.pdf” again: a browser does not keep it."),
        ("es", "Elija de nuevo el archivo «convention <1>.pdf»: el navegador no lo conserva."),
    ] {
        let page = browser.get(&format!("/{lang}/files?{parked}")).await.ok();
        assert!(page.shows(says) && page.shows("Water"), "{}", page.text());
    }
    assert!(browser.get(&format!("/ar/files?{parked}")).await.ok().shows("من جديد"));
}

#[tokio::test]
async fn a_form_that_is_shown_again_names_the_file_to_choose_again() {
    let house = house().await;
    let client = house.signed_in(Role::Secretary, None);
    let answer = client.submit_file("/en/files", &[("object", "")], ("scan", "scan.pdf", b"%PDF")).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.text().matches("again: a browser does not keep it").count(), 1, "{}", answer.text());
    let described = r#"aria-describedby="scan-again""#;
    assert!(answer.text().contains(described), "{}", answer.text());
}
