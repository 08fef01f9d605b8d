//! Rows of which a detail is not clear: the member is taken, and what is left out is told.

use super::*;

use members::Way;

async fn add_office(house: &House, key: &str, title: &str, ways: &[Way]) {
    let mut tx = house.app.db.begin().await.expect("the database is there");
    let title = || Localised::one(Lang::Fr, title);
    let office = members::Office {
        key: key.into(),
        role: Some(Role::Mayor),
        masculine: title(),
        feminine: title(),
        ways: ways.to_vec(),
        version: 1,
    };
    members::add_office(&house.app, &mut tx, &Actor::system(), &office).await.expect("the office is new");
    tx.commit(house.app.now()).await.expect("it holds");
}

/// Why, and which cell.
fn said(told: &[Rejected]) -> Vec<(&str, &str)> {
    told.iter().map(|it| (it.reason.as_str(), it.cell.as_str())).collect()
}

async fn file(house: &House) -> testkit::Answer {
    house.signed_in(Role::Secretary, None).get("/fr/members/smara").await.ok()
}

#[tokio::test]
async fn a_contact_comes_in_where_no_office_is_said_or_known() {
    let head = "Membre;Pays;Courriel;Téléphone";
    let row = "Smara;Maroc;mairie@example.org;+212 500 000 000";
    for (list, left, title) in [
        (format!("{head}\n{row}\n"), vec![], "Fonction non précisée"),
        (
            format!("{head};Fonction\n{row};Porte-parole\n"),
            vec![("unknown-office", "Porte-parole")],
            "Fonction non précisée",
        ),
        (format!("{head};Fonction\n{row};Alcalde/sa\n"), vec![], "Maire"),
        (format!("{head};Presidente da Câmara\n{row};Nom d’Essai\n"), vec![], "Maire"),
    ] {
        let house = house().await;
        add_office(&house, "president", "Président du conseil", &Way::ALL).await;
        let (report, told) = take(&house, &list, false).await;
        assert_eq!((report.new, said(&told)), (1, left), "{list}");
        let page = file(&house).await;
        assert!(page.shows("mairie@example.org") && page.shows(title), "{list}: {}", page.text());
    }
}

#[tokio::test]
async fn a_mandate_that_is_not_clear_is_left_out_until_it_is() {
    let house = house().await;
    let head = "Membre;Pays;Fonction;Maire;Début mandat;Fin de mandat";
    let row = "Smara;Maroc;Commissaire;Nom d’Essai;2021-09-08;2027-09-08";
    let list = format!("{head}\n{row}\n");
    let (report, told) = take(&house, &list, false).await;
    assert_eq!((report.new, said(&told)), (1, vec![("unknown-office", "Commissaire")]));
    assert!(file(&house).await.shows("Nom d’Essai"), "the person is there without an office");
    add_office(&house, "commissioner", "Commissaire", &[Way::Appointed, Way::Elected]).await;
    let (report, told) = take(&house, &list, false).await;
    assert_eq!((report.unchanged, said(&told)), (1, vec![("no-way", "2021-09-08 – 2027-09-08")]));
    let clear = format!("{head};Mode de désignation\n{row};Nommé\n");
    let (report, told) = take(&house, &clear, false).await;
    assert_eq!((report.changed, said(&told)), (1, vec![]));
    assert!(file(&house).await.shows("Commissaire"));
    let (again, told) = take(&house, &clear, false).await;
    assert_eq!((again.unchanged, said(&told)), (1, vec![]));
}

#[tokio::test]
async fn what_ends_before_it_begins_is_left_out_as_are_words_that_nobody_knows() {
    let house = house().await;
    let list = "Membre;Pays;Maire;Civilité;Début mandat;Fin de mandat;Mode de désignation\n\
                Smara;Maroc;Nom d’Essai;Docteur;2027-09-08;2021-09-08;Tirage au sort\n";
    let (report, told) = take(&house, list, false).await;
    let left = [
        ("unknown-word", "Docteur"),
        ("unknown-word", "Tirage au sort"),
        ("ends-before-it-begins", "2027-09-08 – 2021-09-08"),
    ];
    assert_eq!((report.new, said(&told)), (1, left.to_vec()));
}

#[tokio::test]
async fn a_year_alone_is_no_day_and_a_type_may_tell_the_quality() {
    let house = house().await;
    let (report, told) =
        take(&house, "Membre;Pays;Type;Membre depuis\nSmara;Maroc;Membre fondateur;2019\n", false).await;
    assert_eq!((report.new, report.unread["unclear-date"], said(&told)), (1, 1, vec![("unclear-date", "2019")]));
    let smara = member(&house, "smara").await.expect("a member");
    assert_eq!((smara.quality, smara.standing.since().dated), (Quality::Founding, false));
}

#[tokio::test]
async fn another_head_or_address_of_a_member_whose_people_are_known_is_told_and_not_taken() {
    let house = house().await;
    let head = "Membre;Pays;Maire;Courriel\n";
    let _ = take(&house, &format!("{head}Smara;Maroc;Nom d’Essai;mairie@example.org\n"), false).await;
    let other = format!("{head}Smara;Maroc;Autre Nom;autre@example.org\n");
    for _ in 0..2 {
        let (report, told) = take(&house, &other, false).await;
        let left = vec![("contact-known", "Autre Nom"), ("contact-known", "autre@example.org")];
        assert_eq!((report.unchanged, said(&told)), (1, left));
    }
    let page = file(&house).await;
    assert!(page.shows("Nom d’Essai") && !page.shows("Autre Nom"), "{}", page.text());
}
