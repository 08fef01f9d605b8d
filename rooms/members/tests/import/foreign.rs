//! Lists as other houses keep them: headers in other words and languages, covers and titles, names without a country.

use super::*;

const WORKBOOK: &[u8] = include_bytes!("sheets.xlsx");

#[tokio::test]
async fn usual_headers_of_clerks_name_the_member_and_the_day() {
    for (list, since) in [
        ("Nom de la collectivité;Pays;Date d'adhésion\nSmara;Maroc;30/10/2025\n", Some("2025-10-30")),
        ("Collectivité membre;Pays;Date d’adhésion au Club\nSmara;Maroc;30 octobre 2025\n", Some("2025-10-30")),
        ("Ville membre;Pays;Statut\nVille de Smara;Maroc;Membre\n", None),
        ("Ville membre;Pays;Statut\nSmara;Maroc;Fondateur\n", None),
        ("Cidade membro;País;Data de adesão\nSmara;Marrocos;30 de outubro de 2025\n", Some("2025-10-30")),
        ("Mitgliedsstadt;Land;Mitglied seit\nSmara;Marokko;30. Oktober 2025\n", Some("2025-10-30")),
        ("المدينة العضو;الدولة;تاريخ الانضمام\nالسمارة;المغرب;30 تشرين الأول 2025\n", Some("2025-10-30")),
        (
            "Liste des membres du Club;;\n;;\nVille;Pays;Membre depuis\n\"Smara\n(Maroc)\";;30/10/2025\n",
            Some("2025-10-30"),
        ),
    ] {
        let house = house().await;
        let (report, told) = take(&house, list, false).await;
        assert_eq!((report.new, told), (1, vec![]), "{list}: {report:?}");
        let smara = member(&house, "smara").await.expect("a member");
        let on = Some(smara.standing.since()).filter(|it| it.dated).map(|it| it.on.to_string());
        assert_eq!(on.as_deref(), since, "{list}");
        let (again, _) = take(&house, list, false).await;
        assert_eq!((again.new, again.changed, again.unchanged), (0, 0, 1), "{list}");
    }
}

#[tokio::test]
async fn a_column_of_qualities_that_calls_them_members_makes_full_ones_and_a_year_there_none() {
    let house = house().await;
    let list = "Nom;Pays;Qualité\nSmara;Maroc;Membre\nTombouctou;Mali;عضو كامل العضوية\n";
    let (report, told) = take(&house, list, false).await;
    assert_eq!((report.new, told), (2, vec![]), "{report:?}");
    for slug in ["smara", "timbuktu"] {
        let member = member(&house, slug).await.expect("a member");
        assert!(member.is_in() && member.quality == Quality::Full, "{member:?}");
    }
    let (again, _) = take(&house, list, false).await;
    assert_eq!((again.new, again.changed, again.unchanged), (0, 0, 2));
    let (report, told) = take(&house, "Nom;Pays;Qualité\nSmara;Maroc;2019\n", false).await;
    let reasons: Vec<(u64, &str)> = told.iter().map(|it| (it.line, it.reason.as_str())).collect();
    assert_eq!((report.new, report.changed, reasons), (0, 0, vec![(2, "unknown-quality")]));
}

#[tokio::test]
async fn of_a_workbook_the_first_list_is_read_and_said_to_be() {
    let house = house().await;
    let path = house.app.site.data.join("mitglieder.xlsx");
    std::fs::write(&path, WORKBOOK).expect("the folder is there");
    let mut told = Told(Vec::new());
    let taken = import_members(&house.app, &Actor::system(), &[path], &Wishes::default(), &mut told).await;
    let report = taken.expect("it ends");
    assert_eq!((report.new, report.rejects(), report.sheets["mitglieder.xlsx"].as_str()), (2, 0, "Mitglieder"));
    assert!(member(&house, "timbuktu").await.is_some());
}

#[tokio::test]
async fn a_name_without_a_country_is_told_with_those_that_may_be_meant() {
    let house = house().await;
    let (report, told) = take(&house, "Ville membre\nSmara\nSikasso\nAtlantide\n", true).await;
    assert_eq!((report.new, report.rejects()), (0, 3), "{told:?}");
    let said: Vec<(u64, &str, usize)> =
        told.iter().map(|it| (it.line, it.reason.as_str(), it.candidates.len())).collect();
    assert_eq!(said, [(2, "ambiguous", 1), (3, "ambiguous", 2), (4, "too-little-said", 0)]);
}
