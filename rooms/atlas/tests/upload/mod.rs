//! Files taken in by page: sent, tried, looked at, confirmed once, done behind the pages, reported.

mod others;
mod preview;

use std::time::Duration;

use atlas::WORDS;
use kernel::{Lang, Role};
use platform::{Failure, db::sql};
use testkit::{Answer, Client, House};

/// Rows of GeoNames (CC BY 4.0).
const PLACES: &str = "\
2461874\tSmara\tSmara\tEs-Semara,السمارة\t26.73841\t-11.67194\tP\tPPL\tMA\tEH\t11\t221\t\t\t42056\t\t188\tAfrica/Casablanca\t2017-07-08
2449067\tTimbuktu\tTimbuktu\tTombouctou,تمبكتو\t16.77348\t-3.00742\tP\tPPLA\tML\t\t08\t\t\t\t84208\t\t274\tAfrica/Bamako\t2024-01-18
786714\tPristina\tPristina\t\t42.67272\t21.16688\tP\tPPLC\tXK\t\t25\t\t\t\t161751\t\t596\tEurope/Belgrade\t2024-01-01
";
const NAMES: &str = "1\t2449067\tfr\tTombouctou\t1\t\t\t\n2\t2449067\twkdt\tQ9427\t\t\t\t\n";
const TWINS: &str = "ville,pays,ville jumelée,pays jumelé\nSmara,MA,Timbuktu,ML\nSmara,MA,Atlantide,ML\n";

async fn house() -> (House, Client) {
    let house = House::new(vec![atlas::room()]).await;
    let secretary = house.signed_in(Role::Secretary, None);
    (house, secretary)
}

async fn send(secretary: &Client, what: &str, name: &str, bytes: &[u8]) -> String {
    let path = format!("/fr/atlas/import?what={what}");
    let answer = secretary.submit_file(&path, &[], ("file", name, bytes)).await.done();
    answer.location().to_owned()
}

/// The page once nothing goes on any more; while something does, it shows itself anew.
async fn settled(secretary: &Client, address: &str) -> Answer {
    for _ in 0..200 {
        let page = secretary.get(address).await.ok();
        if page.header("refresh").is_empty() {
            return page;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{address} is not done");
}

async fn taken_in(secretary: &Client, what: &str, name: &str, bytes: &[u8]) -> Answer {
    let address = send(secretary, what, name, bytes).await;
    let tried = settled(secretary, &address).await;
    assert!(tried.shows("Ceci est un aperçu"), "{}", tried.text());
    let _ = secretary.submit(&address, &[("act", "confirm")]).await.done();
    settled(secretary, &address).await
}

#[tokio::test]
async fn a_file_is_tried_looked_at_confirmed_once_and_reported() {
    let (house, secretary) = house().await;
    let address = send(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let tried = settled(&secretary, &address).await;
    assert!(tried.shows("rien n’est encore écrit") && tried.shows("Smara · Maroc"), "{}", tried.text());
    assert!(tried.shows("ISO 3166 n’a pas ce code de pays"), "{}", tried.text());
    assert!(!house.visitor().get("/fr/atlas").await.ok().shows("Timbuktu"), "a trial holds nothing");
    let rejects = secretary.get(&format!("{address}/rejects.tsv")).await.ok().text();
    assert_eq!(rejects.lines().count(), 2);
    assert!(rejects.contains("villes.txt\t3\tunknown-country\tXK\t"), "{rejects}");

    let once = format!("{address}?once=0123456789abcdef0123456789abcdef");
    let first = secretary.submit(&once, &[("act", "confirm")]).await.done();
    let second = secretary.submit(&once, &[("act", "confirm")]).await.done();
    assert_eq!(first.location(), second.location());
    let third = secretary.submit(&address, &[("act", "confirm")]).await;
    assert_eq!(third.status, 422, "it no longer waits for that");
    let done = settled(&secretary, &address).await;
    assert!(done.shows("Terminé") && done.shows("Annoncé") && done.shows("Fait"), "{}", done.text());
    assert!(!done.shows("Des données ont changé"));
    assert!(house.visitor().get("/fr/localities/timbuktu").await.ok().shows("84\u{202f}208"));
    assert!(secretary.get("/fr/atlas/import").await.ok().shows("villes.txt"), "the report is found again");

    let again = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    assert!(again.shows("Terminé"));
}

#[tokio::test]
async fn a_trial_of_places_and_their_names_says_what_the_import_then_does() {
    let (house, secretary) = house().await;
    let path = "/fr/atlas/import?what=places";
    let both = [("file", "villes.txt", PLACES), ("file-2", "noms.txt", NAMES)];
    let address = secretary.submit_raw(path, &[multipart()], parts(&both)).await.done().location().to_owned();
    let tried = settled(&secretary, &address).await;
    let _ = secretary.submit(&address, &[("act", "confirm")]).await.done();
    let done = settled(&secretary, &address).await;
    assert!(!done.shows("Des données ont changé"), "{}\n{}", tried.text(), done.text());
    assert!(house.visitor().get("/fr/localities/timbuktu").await.ok().shows("Tombouctou"));
}

#[tokio::test]
async fn a_table_larger_than_a_scan_may_be_is_taken_in_and_of_one_larger_still_the_bound_is_said() {
    let (house, secretary) = house().await;
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let note = "x".repeat(60_000);
    let rows: String = (0..200).map(|_| format!("Smara,MA,Timbuktu,ML,{note}\n")).collect();
    let table = format!("ville,pays,ville jumelée,pays jumelé,remarque\n{rows}");
    assert!(table.len() > 11 << 20, "as cities500.zip of GeoNames is");
    let done = taken_in(&secretary, "relations", "jumelages.csv", table.as_bytes()).await;
    assert!(done.shows("Terminé"), "{}", done.text());
    assert!(house.visitor().get("/fr/localities/smara/relations").await.ok().shows("Timbuktu"));
    let folder = house.app.site.data.join("imports");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 0, "what was laid out for the work is gone");

    let path = "/fr/atlas/import?what=relations";
    let heavy = vec![b'x'; (80 << 20) + 1];
    let refused = secretary.submit_file(path, &[("source", "Registre")], ("file", "tout.csv", &heavy)).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("80 Mo au plus") && refused.text().contains(r#"value="Registre""#), "{}", refused.text());
    let mayor = house.signed_in(Role::Mayor, Some("smara"));
    assert_eq!(mayor.submit_file(path, &[], ("file", "x.csv", b"never kept")).await.status, 403);
    assert!(
        house.app.files.bytes(&kernel::sha256_hex("never kept")).await.is_err(),
        "of who may not send, none is stored"
    );
}

#[tokio::test]
async fn what_changed_between_preview_and_confirmation_is_told() {
    let (_house, secretary) = house().await;
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let early = send(&secretary, "relations", "jumelages.csv", TWINS.as_bytes()).await;
    let tried = settled(&secretary, &early).await;
    assert!(tried.shows("smara – timbuktu"), "{}", tried.text());
    let _ = taken_in(&secretary, "relations", "jumelages.csv", TWINS.as_bytes()).await;
    let _ = secretary.submit(&early, &[("act", "confirm")]).await.done();
    let late = settled(&secretary, &early).await;
    assert!(late.shows("voici ce qui a vraiment été fait"), "{}", late.text());
}

#[tokio::test]
async fn a_name_is_not_forgotten_while_a_table_waits_and_the_tables_that_are_over_go_with_it() {
    let (house, secretary) = house().await;
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let waits = send(&secretary, "places", "encore.txt", PLACES.as_bytes()).await;
    let _ = settled(&secretary, &waits).await;
    let forget = async || {
        let mut tx = house.app.db.begin().await.unwrap();
        let done = platform::erase_name(&house.app, &mut tx, "Zaynab Bint-Essai").await;
        tx.commit(house.app.now()).await.unwrap();
        done
    };
    let Err(Failure::Refused(refusal)) = forget().await else { panic!("a table waits") };
    assert!(refusal.say(WORDS.words(Lang::Fr)).contains("encore.txt"), "{}", refusal.say(WORDS.words(Lang::Fr)));
    let kept = tables_kept(&house).await;
    assert_eq!(kept, 2);
    let _ = secretary.submit(&waits, &[("act", "leave")]).await.done();
    let _ = forget().await.unwrap();
    assert_eq!(tables_kept(&house).await, 0);
    assert!(secretary.get("/fr/atlas/import").await.ok().shows("Abandonné"), "what was done is still told");
}

/// How many imports still have their tables.
async fn tables_kept(house: &House) -> i64 {
    let count = sql("SELECT COUNT(*) AS n FROM atlas_imports WHERE files <> '[]'");
    let mut reader = house.app.db.read().await.expect("the database");
    reader.one(count).await.expect("a count").get("n").expect("a number")
}

#[tokio::test]
async fn rejects_that_a_command_left_beside_the_data_are_let_go_as_the_tables_are() {
    let house = House::new(vec![atlas::room()]).await;
    let folder = house.app.site.data.join("imports");
    std::fs::create_dir_all(&folder).unwrap();
    for name in ["rejects-members-20261001T120000Z.tsv", "rejects-members-20261120T120000Z.tsv", "rejects-mine.tsv"] {
        std::fs::write(folder.join(name), "file\tline").unwrap();
    }
    house.work().await;
    let mut left: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    left.sort();
    assert_eq!(left, ["rejects-members-20261120T120000Z.tsv", "rejects-mine.tsv"]);
}

#[tokio::test]
async fn what_is_no_table_is_said_and_can_be_given_up() {
    let (_house, secretary) = house().await;
    for (what, name, bytes, says) in [
        ("relations", "vide.csv", &b"\n"[..], "Ce fichier est vide."),
        ("relations", "scan.pdf", &b"%PDF-1.7\n...\n%%EOF\n"[..], "Ce n’est pas un tableau."),
        ("relations", "photo.jpg", &b"\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x02"[..], "Ce n’est pas un tableau."),
        ("relations", "casse.zip", &b"PK\x03\x04 cut off"[..], "L’archive est endommagée"),
        ("places", "liste.csv", &b"ville;pays\nSmara;MA\n"[..], "Ce n’est pas une table de GeoNames"),
    ] {
        let address = send(&secretary, what, name, bytes).await;
        let page = settled(&secretary, &address).await;
        assert!(page.shows(says), "{name}: {}", page.text());
        let left = secretary.submit(&address, &[("act", "leave")]).await.done();
        assert_eq!(left.location(), "/fr/atlas/import");
        assert!(settled(&secretary, &address).await.shows("Abandonné"));
    }
    let nothing = secretary.submit("/fr/atlas/import?what=relations", &[]).await;
    assert_eq!(nothing.status, 422);
    let arabic = secretary.get("/ar/atlas/import?what=attributes").await.ok();
    assert!(
        arabic.shows("jumelage import attributes") && arabic.shows("ميغابايت على الأكثر لجميع الملفات"),
        "{}",
        arabic.text()
    );
}

#[tokio::test]
async fn what_a_lost_machine_left_is_taken_up() {
    let (house, secretary) = house().await;
    let address = send(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let _ = settled(&secretary, &address).await;
    let id = address.rsplit('/').next().unwrap();
    let mut tx = house.app.db.begin().await.unwrap();
    let lost = "UPDATE atlas_imports SET state = 'running', beat = since WHERE id = $1";
    tx.run(sql(lost).with(id)).await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
    house.work().await;
    assert!(!secretary.get(&address).await.ok().header("refresh").is_empty(), "it may work on still");
    house.at("2026-11-23T12:05:00Z");
    house.work().await;
    let done = secretary.get(&address).await.ok();
    assert!(done.shows("Terminé") && done.shows("L’import avait été interrompu"), "{}", done.text());
}

#[tokio::test]
async fn what_was_said_beside_a_file_outlives_a_sign_in_that_had_expired() {
    let (house, secretary) = house().await;
    let path = "/fr/atlas/import?what=relations";
    let visitor = house.visitor().reading(path);
    let typed = [("source", "Registre des jumelages")];
    let sent = visitor.submit_file(path, &typed, ("file", "jumelages.csv", TWINS.as_bytes())).await.done();
    let (_, query) = sent.location().split_once('?').expect("the way back stands in the address");
    let of = |name: &str| form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name).map(|(_, it)| it);
    let (next, parked) = (of("next").expect("where to"), of("parked").expect("what was kept"));
    assert_eq!(next, "/atlas/import?what=relations", "after the language");
    let back = secretary.after(&sent).get(&format!("{path}&parked={parked}")).await.ok();
    assert!(back.text().contains("Registre des jumelages") && back.shows("jumelages.csv"), "{}", back.text());
}

#[tokio::test]
async fn only_the_secretary_sends_files() {
    let (house, secretary) = house().await;
    let address = send(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let _ = settled(&secretary, &address).await;
    let mayor = house.signed_in(Role::Mayor, Some("smara"));
    for path in ["/fr/atlas/import", "/fr/atlas/import?what=places", address.as_str()] {
        assert!(house.visitor().get(path).await.done().location().starts_with("/fr/sign-in"), "{path}");
        assert_eq!(mayor.get(path).await.status, 403, "{path}");
    }
    assert_eq!(mayor.submit(&address, &[("act", "confirm")]).await.status, 403);
    assert!(house.visitor().get(&format!("{address}/rejects.tsv")).await.done().location().starts_with("/fr/sign-in"));
    assert!(secretary.get("/fr/atlas").await.ok().text().contains("/fr/atlas/import\""));
    assert!(!mayor.get("/fr/atlas").await.ok().text().contains("/fr/atlas/import\""));
}

const MARK: &str = "jumelage-test-boundary";

fn multipart() -> (&'static str, &'static str) {
    ("content-type", "multipart/form-data; boundary=jumelage-test-boundary")
}

fn parts(files: &[(&str, &str, &str)]) -> String {
    let part = |(field, name, text): &(&str, &str, &str)| {
        format!("--{MARK}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n{text}\r\n")
    };
    files.iter().map(part).collect::<String>() + &format!("--{MARK}--\r\n")
}

fn with_fields(fields: &[(&str, &str)], files: &[(&str, &str, &str)]) -> String {
    let field = |(name, text): &(&str, &str)| {
        format!("--{MARK}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
    };
    fields.iter().map(field).collect::<String>() + &parts(files)
}
