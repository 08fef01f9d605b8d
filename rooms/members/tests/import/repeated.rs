//! Rows of one name: of namesakes that the list tells apart, of those that it does not, of one member twice.

use super::*;

#[tokio::test]
async fn namesakes_that_the_list_tells_apart_are_as_many_members() {
    for list in [
        "Ville;Pays;Région;Wikidata\nSidi Ali Essai;Maroc;Fès-Meknès;Q90000001\nSidi Ali Essai;Maroc;Oriental;Q90000002\n",
        "Ville;Pays;Région\nSidi Ali Essai;Maroc;Fès-Meknès\nSidi Ali Essai;Maroc;Oriental\n",
    ] {
        let house = house().await;
        let (report, told) = take(&house, list, true).await;
        assert_eq!((report.new, told), (2, vec![]), "{report:?}");
        let (again, told) = take(&house, list, true).await;
        assert_eq!((again.unchanged, told), (2, vec![]), "{again:?}");
    }
}

#[tokio::test]
async fn a_row_that_may_mean_a_place_that_another_added_is_refused() {
    let house = house().await;
    let list = "Ville;Pays;Wikidata\nSidi Ali Essai;Maroc;Q90000001\nSidi Ali Essai;Maroc;\n";
    let (report, told) = take(&house, list, true).await;
    let reasons: Vec<(u64, &str)> = told.iter().map(|it| (it.line, it.reason.as_str())).collect();
    assert_eq!((report.new, reasons), (1, vec![(3, "ambiguous")]));
}

#[tokio::test]
async fn a_row_that_says_something_else_of_a_member_is_refused_and_one_that_says_nothing_new_repeats_it() {
    let house = house().await;
    let head = "Membre;Pays;Statut;Date d’admission;Maire\n";
    let list = format!(
        "{head}Smara;Maroc;Membre;30/10/2025;Nom d’Essai\nSmara;MA;admis;2025-10-30;\nSmara;Maroc;Suspendu;;\n\
         Smara;Maroc;;;Autre Nom\n"
    );
    let (report, told) = take(&house, &list, false).await;
    assert_eq!((report.new, report.repeated), (1, 1), "{report:?}");
    let said: Vec<(u64, &str, &str)> = told.iter().map(|it| (it.line, it.reason.as_str(), it.cell.as_str())).collect();
    assert_eq!(said, [(4, "said-otherwise", "Suspendu"), (5, "said-otherwise", "Autre Nom")]);
}
