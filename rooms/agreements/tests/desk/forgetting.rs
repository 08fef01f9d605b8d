//! What is left of a name that the law asks to forget.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{collections::BTreeSet, path::Path};

use agreements::{
    By,
    rules::{Powers, PowersBasis, Signatory},
    step,
};
use kernel::{Actor, Lang, Localised, Role};
use members::{PersonInput, add_person};
use platform::{App, db::sql};
use testkit::House;

use crate::desk::table::{OBJECT, Table, words};

const NAME: &str = "Zaynab Bint-Essai";
const HOME: &str = "/fr/agreements/smara-agadez";

/// Every column of text of the schema, as the migrations make them: table and column.
fn columns() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let (mut columns, mut table) = (Vec::new(), String::new());
    for line in files
        .iter()
        .flat_map(|file| std::fs::read_to_string(file).unwrap().lines().map(str::to_owned).collect::<Vec<_>>())
    {
        let words: Vec<&str> = line.split([' ', ',', ';', '(']).filter(|word| !word.is_empty()).collect();
        match words.as_slice() {
            ["CREATE", "TABLE", name, rest @ ..] => {
                table = (*name).to_owned();
                if let [column, "TEXT", ..] = rest {
                    columns.push((table.clone(), (*column).to_owned()));
                }
            }
            ["DROP", "TABLE", name] => columns.retain(|(of, _)| of != name),
            ["ALTER", "TABLE", name, "RENAME", "TO", new] => {
                columns.iter_mut().filter(|(of, _)| of == name).for_each(|(of, _)| (*new).clone_into(of));
            }
            ["ALTER", "TABLE", name, "ADD", "COLUMN", column, "TEXT", ..] => {
                columns.push(((*name).to_owned(), (*column).to_owned()));
            }
            [column, "TEXT", ..] => columns.push((table.clone(), (*column).to_owned())),
            _ => {}
        }
    }
    columns
}

/// Every column in which a text stands.
async fn stands(app: &App, text: &str) -> BTreeSet<String> {
    let mut reader = app.db.read().await.unwrap();
    let mut found = BTreeSet::new();
    for (table, column) in columns() {
        // A test's own text: what people type goes through values.
        let count: &'static str =
            format!("SELECT COUNT(*) AS n FROM {table} WHERE REPLACE({column}, $1, '') <> {column}").leak();
        let rows: i64 = reader.one(sql(count).with(text)).await.unwrap().get("n").unwrap();
        if rows > 0 {
            found.insert(format!("{table}.{column}"));
        }
    }
    found
}

/// A file in which she is all: an officer who acts, a person of a body, a signatory of both parties, the reader of a mail.
async fn file() -> Table {
    let table = Table::stated().await;
    let app = &table.house.app;
    let actor = Actor { name: NAME.to_owned(), ..House::actor(Role::Secretary, None) };
    let by = By { app, actor: &actor, lang: Lang::Fr };
    let signatory = Signatory {
        person: None,
        through: None,
        held: None,
        name: Localised::one(Lang::Fr, NAME),
        office: Localised::one(Lang::Fr, "Présidente"),
        powers: Powers {
            basis: PowersBasis::Elected,
            reference: "PV n° 1".to_owned(),
            from: "2025-01-01".parse().unwrap(),
            until: None,
        },
    };
    for party in table.agreement("smara-agadez").await.parties {
        let name = |it: agreements::rules::Agreement, by: &agreements::rules::By<'_>| {
            it.name_signatory(by, &party.id, signatory.clone())
        };
        let _ = step(by, "smara-agadez", None, name).await.unwrap();
    }
    let words = words("1", "Pour Smara, Zaynab Bint-Essai.", "spelling");
    let _ = table.smara.submit(OBJECT, &words).await.done();
    let _ = table.settle().await;
    table.sign("smara-agadez").await;
    let scan = ("file", "original.pdf", &b"%PDF-1.7\n%%EOF\n"[..]);
    let _ = table.smara.submit_file(&format!("{HOME}/file-scan"), &[], scan).await.done();
    let mut tx = app.db.begin().await.unwrap();
    let person = PersonInput {
        entity: kernel::Id::new(table.entities[0].clone()),
        name_ar: "زينب بنت التجربة".to_owned(),
        name_passport: NAME.to_owned(),
        gender: None,
        public: true,
    };
    let _ = add_person(app, &mut tx, &actor, person).await.unwrap();
    tx.run(
        sql("INSERT INTO mails (id, recipient, lang, subject, body, written, due)
             VALUES ('m', 'zaynab@example.org', 'fr', 'Invitation', $1, $2, $2)")
        .with(format!("Bonjour {NAME},"))
        .with(app.now()),
    )
    .await
    .unwrap();
    tx.run(
        sql("INSERT INTO unreachable_periods (id, entity, since, reason) VALUES ('u', $1, '2020-01-01', $2)")
            .with(table.entities[0].as_str())
            .with(format!("{NAME} est en congé.")),
    )
    .await
    .unwrap();
    tx.commit(app.now()).await.unwrap();
    table.house.work().await;
    table
}

/// How often everything that a form changes of her was saved.
async fn saved(app: &App) -> i64 {
    // On PostgreSQL a sum of whole numbers is a decimal.
    let count = "SELECT CAST((SELECT SUM(version) FROM people) + (SELECT SUM(version) FROM agreements) AS BIGINT) AS n";
    app.db.read().await.unwrap().one(sql(count)).await.unwrap().get("n").unwrap()
}

#[tokio::test]
async fn a_name_that_the_law_asks_to_forget_is_left_in_nothing_but_what_was_written_and_signed() {
    let table = file().await;
    let app = &table.house.app;
    assert!(table.smara.get(HOME).await.ok().shows(NAME));
    let stands_in = register::name_stands(app, NAME).await.unwrap();
    let papers: Vec<(&str, &str)> = stands_in.papers.iter().map(|it| (it.page.as_str(), it.name.as_str())).collect();
    assert_eq!(papers, [("/agreements/smara-agadez", "original.pdf")], "a person looks at the scan");
    let told: BTreeSet<String> = stands_in.found.iter().map(|found| found.at.to_owned()).collect();
    let stood = stands(app, NAME).await;
    assert_eq!(told, stood, "the rooms have declared every column in which it stands");
    for column in ["agreements.whole", "agreement_timeline.event", "audit.name", "mails.body", "people.name_passport"] {
        assert!(stood.contains(column), "{column}: {stood:?}");
    }
    assert!(stood.contains("register_openings.value"), "{stood:?}");
    let before = saved(app).await;
    let _ = register::forget_name(app, &Actor::system(), NAME, "demande du 2 mars 2027").await.unwrap();
    assert_eq!(saved(app).await, before + 2, "who has a form of them open is told before it is written back");
    let left = stands(app, NAME).await;
    let signed = ["agreement_settled.canonical", "agreement_wordings.body"].map(str::to_owned);
    assert_eq!(left, BTreeSet::from(signed));
    assert!(!table.smara.get(HOME).await.ok().shows(NAME), "pages are made anew");
    let text = table.smara.get(&format!("{HOME}/text")).await.ok();
    assert!(text.shows("Pour Smara, Zaynab Bint-Essai."), "what was signed is what it is: {}", text.text());
    assert_eq!(
        stands(app, "زينب بنت التجربة").await,
        BTreeSet::from(["people.name_ar".to_owned()]),
        "asked form by form"
    );
}

#[tokio::test]
async fn a_name_that_would_be_found_in_others_is_not_erased() {
    let table = Table::begun().await;
    for short in ["Ali", "Ali Ba", "Zaynab", ""] {
        let refused = register::forget_name(&table.house.app, &Actor::system(), short, "demande").await;
        assert!(matches!(refused, Err(platform::Failure::Refused(_))), "{short}");
    }
}
