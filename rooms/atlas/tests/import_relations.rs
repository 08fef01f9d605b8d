//! Relations taken in twice, turned round, corrected, refused: nothing of a row is lost, and nothing is asked again.

use std::path::PathBuf;

use atlas::{Attribution, Rejected, RelationsInput, Report, Watch, import_localities, import_relations};
use kernel::{Actor, Role};
use platform::db::sql;
use testkit::{Client, House};

/// Rows of GeoNames (CC BY 4.0).
const PLACES: &str = "\
2461874\tSmara\tSmara\tEs-Semara,السمارة\t26.73841\t-11.67194\tP\tPPL\tMA\tEH\t11\t221\t\t\t42056\t\t188\tAfrica/Casablanca\t2017-07-08
2449067\tTimbuktu\tTimbuktu\tTombouctou,تمبكتو\t16.77348\t-3.00742\tP\tPPLA\tML\t\t08\t\t\t\t84208\t\t274\tAfrica/Bamako\t2024-01-18
2450173\tSikasso\tSikasso\t\t11.31755\t-5.66654\tP\tPPLA\tML\t\t06\t\t\t\t144786\t\t379\tAfrica/Bamako\t2019-03-16
";
const HEAD: &str = "geonames_a,geonames_b,kind,since,status,source\n";

#[derive(Default)]
struct Told {
    rejected: Vec<Rejected>,
}

impl Told {
    fn reasons(&self) -> Vec<(u64, &str, &str)> {
        self.rejected.iter().map(|it| (it.line, it.reason.as_str(), it.cell.as_str())).collect()
    }
}

impl Watch for Told {
    fn progress(&mut self, _: &str, _: u64, _: u64) {}

    fn rejected(&mut self, rejected: &Rejected) {
        self.rejected.push(rejected.clone());
    }
}

fn file(house: &House, name: &str, text: &str) -> PathBuf {
    let path = house.app.site.data.join(name);
    std::fs::write(&path, text).expect("the folder is there");
    path
}

async fn with_places() -> House {
    let house = House::new(vec![atlas::room()]).await;
    let path = file(&house, "places.txt", PLACES);
    let report = import_localities(&house.app, &Actor::system(), &[path], &mut Told::default()).await;
    assert_eq!(report.expect("the import ends").new, 3);
    house
}

async fn taken(house: &House, rows: &str) -> (Report, Told) {
    taken_with(house, &format!("{HEAD}{rows}"), RelationsInput::default()).await
}

async fn taken_with(house: &House, table: &str, input: RelationsInput) -> (Report, Told) {
    let path = file(house, "ties.csv", table);
    let mut told = Told::default();
    let report =
        import_relations(&house.app, &Actor::system(), &[path], input, &mut told).await.expect("the import ends");
    assert!(report.adds_up(), "{report:?}");
    (report, told)
}

/// The counts of a report: new, changed, unchanged, waiting, repeated.
fn counts(it: &Report) -> [u64; 5] {
    [it.new, it.changed, it.unchanged, it.waiting, it.repeated]
}

/// All that the atlas holds of relations, versions apart.
async fn held(house: &House) -> Vec<String> {
    let mut reader = house.app.db.read().await.expect("a snapshot");
    let select = "SELECT kind || ' ' || COALESCE(since, '') || ' ' || status || ' ' || sources AS line
                  FROM atlas_relations ORDER BY id";
    let rows = reader.all(sql(select)).await.expect("its lines");
    rows.iter().map(|row| row.get("line").expect("a text")).collect()
}

/// Where the only open question is answered.
async fn question(secretary: &Client) -> String {
    let text = secretary.get("/fr/atlas/decisions").await.ok().text();
    let mut actions = text.split("action=\"").filter(|part| part.starts_with("/fr/atlas/decisions/"));
    let first = actions.next().expect("a question is open");
    assert!(actions.next().is_none(), "one question is open: {text}");
    first.split('"').next().expect("an attribute ends").to_owned()
}

async fn nothing_waits(secretary: &Client) -> bool {
    secretary.get("/fr/atlas/decisions").await.ok().shows("Rien n’attend de décision.")
}

#[tokio::test]
async fn rows_turned_round_leave_the_same_relations_in_either_order() {
    let rows = [
        "2461874,2449067,twinning,,,\n",
        "2449067,2461874,friendship,1998,,\n",
        "2449067,2461874,twinning,2025,active,Commune\n",
        "2461874,2449067,twinning,,,\n",
    ];
    let one = with_places().await;
    let (report, _) = taken(&one, &rows.concat()).await;
    assert_eq!(counts(&report), [2, 1, 0, 0, 1], "a kind of its own, a fact more, the same again");
    let found = held(&one).await;
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().any(|line| line.starts_with("friendship 1998 unknown")), "{found:?}");
    let twinning = found.iter().find(|line| line.starts_with("twinning")).unwrap();
    assert!(twinning.starts_with("twinning 2025 active") && twinning.contains("ties.csv (Commune)"), "{twinning}");
    let (again, _) = taken(&one, &rows.concat()).await;
    assert_eq!(counts(&again), [0, 0, 2, 0, 2]);
    assert_eq!(held(&one).await, found);

    let other = with_places().await;
    let turned: Vec<&str> = rows.iter().rev().copied().collect();
    let _ = taken(&other, &turned.concat()).await;
    assert_eq!(held(&other).await, found);
}

#[tokio::test]
async fn a_kind_that_is_not_understood_is_refused_and_no_other_cell_vanishes_unsaid() {
    let house = with_places().await;
    let rows = "2461874,2449067,mariage,1998,,\n\
                2461874,2450173,twinning,hier,peut-être,\n\
                2450173,2449067,,1999,,\n";
    let (report, told) = taken(&house, rows).await;
    assert_eq!((report.read, report.new, report.rejects()), (3, 2, 1));
    assert_eq!(
        told.reasons(),
        [(2, "unknown-word", "mariage"), (3, "without-date", "hier"), (3, "without-word", "peut-être")]
    );
    assert_eq!(report.unread.values().sum::<u64>(), 2, "{:?}", report.unread);
}

#[tokio::test]
async fn what_a_source_says_otherwise_is_asked_once_for_each_thing_that_it_says() {
    let house = with_places().await;
    let _ = taken(&house, "2461874,2449067,twinning,1990,,\n").await;
    let mut tx = house.app.db.begin().await.unwrap();
    tx.run(sql("UPDATE atlas_relations SET edited = TRUE, since = '1991', version = version + 1")).await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
    let secretary = house.signed_in(Role::Secretary, None);

    let (report, _) = taken(&house, "2461874,2449067,twinning,1990,,\n").await;
    assert_eq!(counts(&report), [0, 0, 0, 1, 0]);
    let _ = secretary.submit(&question(&secretary).await, &[("answer", "kept")]).await.done();
    let (report, _) = taken(&house, "2461874,2449067,twinning,1990,,\n").await;
    assert_eq!(counts(&report), [0, 0, 1, 0, 0], "it was answered");
    assert!(nothing_waits(&secretary).await);

    let (report, _) = taken(&house, "2461874,2449067,twinning,1992,,\n").await;
    assert_eq!(counts(&report), [0, 0, 0, 1, 0], "a second edition says another thing");
    let (report, _) = taken(&house, "2449067,2461874,twinning,1993,,\n2461874,2449067,twinning,,ended,\n").await;
    assert_eq!(counts(&report), [0, 0, 0, 2, 0], "a third, in two rows");
    let open = question(&secretary).await;
    let _ = secretary.submit(&open, &[("answer", "taken")]).await.done();
    let found = held(&house).await;
    assert!(found[0].starts_with("twinning 1993 ended"), "{found:?}");
    let (report, _) = taken(&house, "2449067,2461874,twinning,1993,,\n2461874,2449067,twinning,,ended,\n").await;
    assert_eq!(counts(&report), [0, 0, 1, 0, 1], "it stands as the source says");
    assert!(nothing_waits(&secretary).await);
}

#[tokio::test]
async fn a_relation_that_was_let_out_of_quarantine_keeps_what_stood_and_is_not_asked_again() {
    let house = with_places().await;
    let row = "2461874,2449067,twinning,1990,active,\n";
    let source = |name: &str| RelationsInput {
        source: Some(Attribution { name: name.into(), url: None, on: None, licence: None }),
        ..RelationsInput::default()
    };
    let _ = taken_with(&house, &format!("{HEAD}{row}"), source("Premier")).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let _ = secretary.submit("/fr/localities/smara/toponymy", &[("sensitive", "yes"), ("version", "0")]).await.done();
    let later = format!("{HEAD}2449067,2461874,twinning,,,\n2461874,2449067,twinning,1995,,\n");
    let (report, _) = taken_with(&house, &later, source("Second")).await;
    assert_eq!(counts(&report), [0, 0, 0, 2, 0]);
    let _ = secretary.submit(&question(&secretary).await, &[("answer", "taken")]).await.done();
    let found = held(&house).await;
    assert!(found[0].starts_with("twinning 1990 active"), "{found:?}");
    assert!(found[0].contains("Premier") && found[0].contains("Second"), "{found:?}");
    let (report, _) = taken_with(&house, &later, source("Second")).await;
    assert_eq!(counts(&report), [0, 0, 1, 0, 1], "it was answered");
    assert!(nothing_waits(&secretary).await);
}

#[tokio::test]
async fn a_file_of_names_proposes_a_person_decides_and_the_table_then_comes_in() {
    let house = with_places().await;
    let names = file(&house, "names.tsv", "Q9427\tTombouctou\n");
    let input = || RelationsInput { names: Some(names.clone()), ..RelationsInput::default() };
    let table = "wikidata_a,geonames_b\nQ9427,2461874\n";
    let (report, told) = taken_with(&house, table, input()).await;
    assert_eq!((report.new, report.rejects()), (0, 1), "a name decides nothing");
    assert_eq!(told.rejected[0].candidates, ["timbuktu"]);
    assert_eq!(told.reasons(), [(2, "asked", "Q9427")]);
    let secretary = house.signed_in(Role::Secretary, None);
    let asked = secretary.get("/fr/atlas/decisions").await.ok();
    assert!(asked.shows("puis importez de nouveau la table"), "{}", asked.text());
    let decided = secretary.submit(&question(&secretary).await, &[("answer", "gn-2449067")]).await.done();
    assert!(secretary.after(&decided).get(decided.location()).await.ok().shows("Importez de nouveau la table"));
    let (report, _) = taken_with(&house, table, input()).await;
    assert_eq!((report.new, report.rejects()), (1, 0));
    assert!(house.visitor().get("/fr/localities/smara/relations").await.ok().shows("Timbuktu"));
}

#[tokio::test]
async fn rows_of_an_identifier_that_is_asked_about_are_refused_as_such_until_it_is_decided() {
    let house = with_places().await;
    let names = file(&house, "names.tsv", "Q9427\tTombouctou\n");
    let input = || RelationsInput { names: Some(names.clone()), ..RelationsInput::default() };
    let table = "wikidata_a,wikidata_b,geonames_b\nQ9427,,2461874\nQ1,Q9427,\nQ1,,2461874\nQ9427,,2450173\n";
    let (_, told) = taken_with(&house, table, input()).await;
    let all = [(2, "asked", "Q9427"), (3, "asked", "Q9427"), (4, "unknown", "Q1"), (5, "asked", "Q9427")];
    assert_eq!(told.reasons(), all);
    let secretary = house.signed_in(Role::Secretary, None);
    let _ = secretary.submit(&question(&secretary).await, &[("answer", "kept")]).await.done();
    let (_, told) = taken_with(&house, table, input()).await;
    let unknown = [(2, "unknown", "Q9427"), (3, "unknown", "Q1"), (4, "unknown", "Q1"), (5, "unknown", "Q9427")];
    assert_eq!(told.reasons(), unknown, "none of them was meant");
    assert!(nothing_waits(&secretary).await);
}

/// Where the questions of a page are answered.
fn actions(text: &str) -> Vec<String> {
    let forms = text.split("action=\"").filter(|part| part.starts_with("/fr/atlas/decisions/"));
    let action = |part: &str| part.split('"').next().expect("an attribute ends").replace("&amp;", "&");
    // What makes a form count once is another each time.
    forms.map(|part| action(part).split("&once=").next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn an_answer_leads_back_to_the_questions_among_which_it_was_given() {
    let house = with_places().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let each = |of: &dyn Fn(u32) -> String| (1..=32).map(of).collect::<String>();
    let names = file(&house, "names.tsv", &each(&|n| format!("Q{n}\tTombouctou\n")));
    let input = RelationsInput { names: Some(names), ..RelationsInput::default() };
    let rows = each(&|n| format!("Q{n},2461874\n"));
    let (report, _) = taken_with(&house, &format!("wikidata_a,geonames_b\n{rows}"), input).await;
    assert_eq!(report.rejected["asked"], 32);
    let _ = secretary.submit("/fr/localities/smara/toponymy", &[("sensitive", "yes"), ("version", "0")]).await.done();
    let _ = taken(&house, "2461874,2449067,twinning,1990,,\n").await;

    let second = "/fr/atlas/decisions?question=candidates&page=2";
    let of_second = actions(&secretary.get(second).await.ok().text());
    assert_eq!(of_second.len(), 2);
    let refused = secretary.submit(&of_second[0], &[("answer", "taken")]).await;
    assert_eq!((refused.status.as_u16(), actions(&refused.text())), (422, of_second.clone()));
    for action in &of_second {
        assert_eq!(secretary.submit(action, &[("answer", "kept")]).await.done().location(), second);
    }
    let gone = actions(&secretary.get(second).await.ok().text());
    assert_eq!(gone.len(), 30, "the last page that there is");

    let sensitive = "/fr/atlas/decisions?question=sensitive";
    let only = actions(&secretary.get(sensitive).await.ok().text());
    let answered = secretary.submit(&only[0], &[("answer", "kept")]).await.done();
    assert_eq!((only.len(), answered.location()), (1, sensitive));
    assert_eq!(actions(&secretary.get(sensitive).await.ok().text()), gone, "what is left to decide");
}

#[tokio::test]
async fn what_several_files_of_one_source_say_of_a_pair_is_one_question() {
    let house = with_places().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let _ = secretary.submit("/fr/localities/smara/toponymy", &[("sensitive", "yes"), ("version", "0")]).await.done();
    let files = [
        file(&house, "a.csv", &format!("{HEAD}2461874,2449067,twinning,1990,,\n")),
        file(&house, "b.csv", &format!("{HEAD}2449067,2461874,twinning,,active,\n")),
    ];
    let named = Attribution { name: "Inventaire".into(), url: None, on: None, licence: None };
    let input = RelationsInput { source: Some(named), ..RelationsInput::default() };
    let report = import_relations(&house.app, &Actor::system(), &files, input, &mut Told::default()).await.unwrap();
    assert_eq!((counts(&report), report.adds_up()), ([0, 0, 0, 2, 0], true));
    let _ = secretary.submit(&question(&secretary).await, &[("answer", "taken")]).await.done();
    let found = held(&house).await;
    assert!(found[0].starts_with("twinning 1990 active"), "{found:?}");
}

#[tokio::test]
async fn whoever_answers_what_a_later_import_asked_anew_is_told_and_sees_the_new_question() {
    let house = with_places().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let _ = secretary.submit("/fr/localities/smara/toponymy", &[("sensitive", "yes"), ("version", "0")]).await.done();
    let _ = taken(&house, "2461874,2449067,twinning,1990,,\n").await;
    let before = question(&secretary).await;
    let _ = taken(&house, "2461874,2449067,twinning,1991,,\n").await;
    for (lang, says) in [
        ("fr", "Cette question n’est plus posée"),
        ("ar", "لم يعد هذا السؤال مطروحا"),
        ("en", "This question is no longer asked"),
        ("es", "Esta pregunta ya no se plantea"),
    ] {
        let answer = secretary.submit(&before.replacen("fr", lang, 1), &[("answer", "taken")]).await;
        assert!(answer.status == 422 && answer.shows(says), "{lang}: {}", answer.text());
        assert!(answer.shows("1991"), "the new question stands below: {}", answer.text());
    }
    assert!(held(&house).await.is_empty());
}

#[tokio::test]
async fn a_source_that_corrects_itself_is_believed_and_said_again_changes_nothing() {
    let house = with_places().await;
    let (report, _) = taken(&house, "2461874,2449067,twinning,1964,ended,\n").await;
    assert_eq!(counts(&report), [1, 0, 0, 0, 0]);
    let corrected = "2461874,2449067,twinning,1970,active,\n2449067,2461874,twinning,1970-05,,\n";
    let (report, _) = taken(&house, corrected).await;
    assert_eq!(counts(&report), [0, 1, 0, 0, 1], "what both rows say goes in the place of what it said");
    let found = held(&house).await;
    assert!(found[0].starts_with("twinning 1970-05 active"), "{found:?}");
    let (report, _) = taken(&house, corrected).await;
    assert_eq!((counts(&report), held(&house).await), ([0, 0, 1, 0, 1], found), "the same database for the same table");

    let source = |on: Option<&str>| RelationsInput {
        source: Some(Attribution {
            name: "Annuaire".into(),
            url: None,
            on: on.map(|day| day.parse().expect("a day")),
            licence: None,
        }),
        ..RelationsInput::default()
    };
    let row = |since: &str| format!("{HEAD}2461874,2449067,twinning,{since},,\n");
    let (report, _) = taken_with(&house, &row("1960"), source(Some("2024-01-01"))).await;
    assert_eq!(counts(&report), [0, 1, 0, 0, 0], "another source counts beside the first");
    assert!(held(&house).await[0].starts_with("twinning 1960 active"));
    let (report, _) = taken_with(&house, &row("1968"), source(Some("2025-01-01"))).await;
    assert_eq!(counts(&report), [0, 1, 0, 0, 0]);
    let found = held(&house).await;
    assert!(found[0].starts_with("twinning 1968 active"), "{found:?}");
    assert_eq!(found[0].matches("Annuaire").count(), 1, "an edition goes in the place of the one before: {found:?}");
    let (report, _) = taken_with(&house, &row("1950"), source(Some("2020-01-01"))).await;
    assert_eq!((counts(&report), held(&house).await), ([0, 0, 1, 0, 0], found), "an older edition corrects nothing");
}

#[tokio::test]
async fn a_row_with_identifiers_stands_whatever_its_point_says_and_columns_passed_over_are_told() {
    let house = with_places().await;
    let table = "Ville;GeoNames;Coordonnées;Ville jumelée;GeoNames;Type d’accord;Remarques\n\
                 Smara;2461874;au sud;Tombouctou;2449067;Accord d’amitié;–\n";
    let (report, told) = taken_with(&house, table, RelationsInput::default()).await;
    assert_eq!((report.new, told.reasons()), (1, vec![(2, "without-point", "au sud")]));
    assert_eq!(report.columns_passed_over, ["Remarques"]);
    assert!(held(&house).await[0].starts_with("friendship"), "a kind is read, never guessed");
}

#[tokio::test]
async fn one_damaged_line_costs_no_table_of_places() {
    let house = House::new(vec![atlas::room()]).await;
    let header = "geonameid\tname\tasciiname\talternatenames\tlatitude\tlongitude\tfeature class\tfeature code\tcountry code\tcc2\t\
                  admin1\tadmin2\tadmin3\tadmin4\tpopulation\televation\tdem\ttimezone\tmodification date\n";
    let cut = "2553604\tCasablanca\tCasablanca\tCasa,Anfa,Dar el Beida\t33.58831\n";
    for (first, reason) in [(cut, "missing-columns"), (header, "bad-id")] {
        let path = file(&house, "places.txt", &format!("{first}{PLACES}"));
        let mut told = Told::default();
        let report =
            import_localities(&house.app, &Actor::system(), &[path], &mut told).await.expect("the import ends");
        assert_eq!((report.read, report.rejects(), told.reasons()[0].1), (4, 1, reason), "{report:?}");
    }
}

#[tokio::test]
async fn a_date_that_is_still_to_come_is_left_out_and_told() {
    let house = with_places().await;
    let rows = "2461874,2449067,twinning,2150,,\n\
                2461874,2450173,twinning,2026-11-24,,\n2450173,2449067,twinning,2026-11-23,,\n";
    let (report, told) = taken(&house, rows).await;
    assert_eq!((report.new, report.unread["without-future"]), (3, 2));
    assert_eq!(told.reasons(), [(2, "without-future", "2150"), (3, "without-future", "2026-11-24")]);
    let dated: Vec<String> = held(&house).await.into_iter().filter(|line| line.contains("2026-11-23")).collect();
    assert_eq!(dated.len(), 1, "today is known");
    assert!(!held(&house).await.iter().any(|line| line.contains("2150") || line.contains("2026-11-24")));
}

#[tokio::test]
async fn a_table_of_geonames_own_given_as_relations_is_told_where_it_belongs() {
    let house = with_places().await;
    let names = "1\t2449067\tfr\tTombouctou\t1\t\t\t\n2\t2449067\twkdt\tQ9427\t\t\t\t\n";
    let divisions = "MA.11\tLaâyoune-Sakia El Hamra\tLaayoune\t11281874\n";
    for map in [None, Some("kind==twinning".to_owned())] {
        for table in [PLACES, names, divisions] {
            let path = file(&house, "t.txt", table);
            let input = RelationsInput { map: map.clone(), ..RelationsInput::default() };
            let done = import_relations(&house.app, &Actor::system(), &[path], input, &mut Told::default()).await;
            assert!(matches!(done, Err(atlas::ImportError::File { reason: "places", .. })), "{done:?}");
        }
    }
    assert_eq!(held(&house).await, Vec::<String>::new());
}
