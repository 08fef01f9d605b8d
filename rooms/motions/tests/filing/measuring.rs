//! How far amendments go, and their lists, however many and long they are.

use std::time::Instant;

use assembly::Assembly;
use kernel::{Lang, Localised};
use motions::{AmendmentInput, AmendmentStep, Asks};

use super::{amended, assembly, begin, clause, fr, mover, tabled};

/// Two thousand amendments to forty clauses.
async fn many(it: &Assembly, motion: &str, more: usize) {
    let rest: String =
        (0..more).map(|nth| format!(" Alinéa {nth}, les villes en rendent compte chaque fois.")).collect();
    let mut tx = begin(it).await;
    let gathered = it.gathered(&mut tx).await;
    for nth in 0..2000_usize {
        let seat = &gathered.seats[nth % gathered.seats.len()].chair;
        let kinds = ["replace", "replace", "insert", "strike"];
        let kind = kinds[nth % 4];
        let clause = format!("c{}", nth % 40 + 1);
        let words =
            format!("Le Conseil décide autrement, proposition {nth}, de réunir les villes chaque année à Smara.{rest}");
        let words = format!("{{\"fr\":\"{words}\"}}");
        let words = if kind == "strike" { "{}".to_owned() } else { words };
        let insert = platform::db::sql(
            "INSERT INTO motion_amendments (id, motion, number, kind, clause, college, seat, holding, entity, lang, words, note,
                 state, since, tabled, reason, vote, excluded_by, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'fr', $10, '{}', 'tabled', $11, $11, '{}', NULL, NULL, 2)",
        );
        let insert = insert.with(format!("amendment-{nth:05}")).with(motion).with(i64::try_from(nth).expect("few") + 1);
        let insert = insert.with(kind).with(clause).with(&seat.at.college).with(seat.at.number).with(&seat.holding);
        let _ = tx.run(insert.with(&seat.entity).with(words).with(it.house.app.now())).await.expect("inserted");
    }
    tx.touch();
    tx.commit(it.house.app.now()).await.expect("it holds");
}

/// A motion of forty clauses with two thousand amendments, each clause followed by so many more sentences.
async fn crowded(it: &Assembly, more: usize) -> String {
    let words: Vec<String> = (1..=40)
        .map(|n| {
            let more: String =
                (0..more).map(|nth| format!(" Alinéa {nth}, les villes de l’article {n} en rendent compte.")).collect();
            format!("Le Conseil décide, article {n}, de réunir les villes chaque année à Smara.{more}")
        })
        .collect();
    let clauses: Vec<(&str, &str)> = words.iter().map(|words| (words.as_str(), "نص")).collect();
    let id = tabled(it, 0, &clauses).await;
    many(it, &id, more).await;
    format!("/fr/council/motions/{id}/amendments")
}

#[tokio::test]
async fn a_list_of_two_thousand_comes_in_pages_in_the_order_of_the_votes() {
    let it = assembly(3).await;
    let list = crowded(&it, 0).await;
    let mayor = &it.seats[1].mayor;
    let page = mayor.get(&list).await.ok();
    let last = mayor.get(&format!("{list}?page=20")).await.ok();
    assert!(page.text().contains("2\u{202f}000 amendements") || page.text().contains("2000 amendements"), "counted");
    assert_eq!(page.text().matches("<li><h3>").count(), 100);
    assert_eq!(last.text().matches("<li><h3>").count(), 100);
    assert!(mayor.get(&format!("{list}?clause=c4")).await.ok().text().matches("<li><h3>").count() == 50);
}

#[tokio::test]
async fn of_a_long_amendment_the_list_shows_where_it_begins_and_leads_to_the_whole() {
    let it = assembly(3).await;
    let text: Vec<String> = (1..=400).map(|n| format!("alinéa{n}")).collect();
    let mut words = text.clone();
    words[199] = "changé".into();
    let id = tabled(&it, 0, &[(&text.join(" "), "نص")]).await;
    let long = amended(&it, 2, &id, Asks::Replace("c1".into()), &words.join(" ")).await;
    let short = amended(&it, 1, &id, Asks::Insert(Some("c1".into())), "Un article de plus.").await;
    let page = it.seats[1].mayor.get(&format!("/fr/council/motions/{id}/amendments")).await.ok();
    let changed = "<del>alinéa200</del> <ins>changé</ins>";
    let (before, after) = (text[191..199].join(" "), text[200..208].join(" "));
    assert!(page.text().contains(&format!("… {before} {changed} {after} …</p>")), "{}", page.text());
    assert!(page.text().contains(&format!("<a href=\"/fr{}\">Lire l’amendement n° 1 en entier</a>", long.address())));
    assert!(!page.text().contains("Lire l’amendement n° 2"), "what is shown whole needs no way to it");
    assert!(page.text().contains("<ins>Un article de plus.</ins>"));
    assert_eq!(page.text().matches(&format!("\"/fr{}\"", short.address())).count(), 1);
    let whole = it.seats[1].mayor.get(&format!("/fr{}", long.address())).await.ok();
    assert!(whole.text().contains("alinéa1 ") && whole.text().contains("alinéa400") && whole.text().contains(changed));
}

/// How far the first amendment to a motion goes, as it was kept.
async fn kept(it: &Assembly, motion: &str) -> Option<(usize, usize)> {
    let mut reader = it.house.app.db.read().await.expect("the database is there");
    let filed = motions::motion(&mut reader, motion).await.expect("read").expect("it is there");
    filed.amendments[0].measured.as_ref().map(|it| (it.distance.changed, it.distance.of))
}

#[tokio::test]
async fn how_far_an_amendment_goes_is_kept_and_follows_its_clause() {
    let it = assembly(3).await;
    let id = tabled(&it, 0, &[("Deux réunions par an.", "")]).await;
    let (app, mayor) = (&it.house.app, &it.seats[2]);
    let words = "Trois réunions par an.";
    let french = amended(&it, 2, &id, Asks::Replace("c1".into()), words).await;
    assert_eq!(kept(&it, &id).await, Some((2, 8)), "counted as it is tabled");
    let list = format!("/fr/council/motions/{id}/amendments");
    assert!(mayor.mayor.get(&list).await.ok().shows("change 25\u{a0}% des mots"));

    // What was saved without being counted is counted when the list is asked for.
    let mut tx = begin(&it).await;
    let further = "UPDATE motion_amendments SET words = $1, version = version + 1 WHERE id = $2";
    let words = fr("Trois longues réunions par an.");
    let _ = tx.run(platform::db::sql(further).with(&words).with(&french.id)).await.expect("saved");
    tx.touch();
    tx.commit(app.now()).await.expect("it holds");
    assert_eq!(kept(&it, &id).await, None, "what was counted was of another version");
    assert!(mayor.mayor.get(&list).await.ok().shows("change 33\u{a0}% des mots"));
    let over = (french.id.as_str(), 3);
    let mut tx = begin(&it).await;
    motions::step_amendment(app, &mut tx, &mayor.actor, over, AmendmentStep::Withdraw(Localised::default()))
        .await
        .expect("withdrawn");
    tx.commit(app.now()).await.expect("it holds");
    assert_eq!(kept(&it, &id).await, Some((3, 9)), "and kept with the next step");
}

#[tokio::test]
async fn how_far_an_amendment_goes_is_counted_anew_once_its_clause_is_written_in_its_language() {
    let it = assembly(3).await;
    let id = tabled(&it, 0, &[("Deux réunions par an.", "")]).await;
    let (app, seat) = (&it.house.app, &it.seats[0]);
    let arabic = "ثلاثة اجتماعات في السنة";
    let input = AmendmentInput {
        asks: Asks::Replace("c1".into()),
        lang: Lang::Ar,
        words: Localised::one(Lang::Ar, arabic),
        note: Localised::default(),
    };
    let mut tx = begin(&it).await;
    let author = mover(&it, 0).await;
    let amendment = motions::draft_amendment(app, &mut tx, &seat.actor, (&id, author), input).await.expect("drafted");
    motions::step_amendment(app, &mut tx, &seat.actor, (amendment.id.as_str(), 1), AmendmentStep::Table)
        .await
        .expect("tabled");
    tx.commit(app.now()).await.expect("it holds");
    assert_eq!(kept(&it, &id).await, Some((4, 4)), "nothing was written there: all of it is new");
    let mut tx = begin(&it).await;
    let written = clause("Deux réunions par an.", "أربعة اجتماعات في السنة");
    let over = (id.as_str(), 3);
    motions::write_clause(app, &mut tx, &seat.actor, over, ("c1", &written)).await.expect("the lagging language");
    tx.commit(app.now()).await.expect("it holds");
    assert_eq!(kept(&it, &id).await, Some((2, 8)), "one word of four is another");
}

/// Counts how far each amendment goes, as tabling it does.
async fn measured(it: &Assembly, motion: &str) {
    let mut tx = begin(it).await;
    let filed = motions::motion(&mut tx, motion).await.expect("read").expect("it is there");
    for amendment in filed.amendments.iter() {
        let measured = amendment.measure(&filed.motion).expect("each can be put to a vote");
        let insert =
            "INSERT INTO motion_distances (amendment, version, sha256, changed, words) VALUES ($1, $2, $3, $4, $5)";
        let count = |words: usize| i64::try_from(words).expect("few");
        let insert = platform::db::sql(insert).with(&amendment.id).with(amendment.version).with(&measured.ground);
        let insert = insert.with(count(measured.distance.changed)).with(count(measured.distance.of));
        let _ = tx.run(insert).await.expect("inserted");
    }
    tx.touch();
    tx.commit(it.house.app.now()).await.expect("it holds");
}

/// How long the first page of a list takes that nobody asked for yet, then the last one: said, and held to what is promised.
async fn timed(it: &Assembly, list: &str, of: &str) {
    let mayor = &it.seats[1].mayor;
    let started = Instant::now();
    let _ = mayor.get(list).await.ok();
    let first = started.elapsed();
    let started = Instant::now();
    let _ = mayor.get(&format!("{list}?page=20")).await.ok();
    let verdict = if first.as_millis() < 200 { "kept" } else { "not kept" };
    println!(
        "2,000 amendments of {of}: the first page in {first:?}, then the last in {:?}: {verdict}",
        started.elapsed()
    );
    assert!(first.as_millis() < 200, "the first page took {first:?}");
}

/// Said in release: `cargo test --release -p motions --test all -- --ignored --nocapture two_thousand`.
#[tokio::test]
#[ignore = "it measures the release program: in a build for debugging it says nothing"]
async fn a_page_of_two_thousand_takes_less_than_a_fifth_of_a_second() {
    let it = assembly(3).await;
    let list = crowded(&it, 0).await;
    timed(&it, &list, "a sentence").await;
}

/// As above, of clauses and amendments near the longest that a form takes.
#[tokio::test]
#[ignore = "it measures the release program: in a build for debugging it says nothing"]
async fn a_page_of_two_thousand_long_ones_takes_less_than_a_fifth_of_a_second() {
    let it = assembly(3).await;
    let list = crowded(&it, 120).await;
    let motion = list.split('/').nth(4).expect("its identity");
    measured(&it, motion).await;
    timed(&it, &list, "7,000 characters").await;
}
