//! Where the list says otherwise than the club holds: a person decides, over what they have read.

use kernel::Role;
use members::{Quality, Standing};

use crate::import::{acts, decide, house, member, plain, take, waiting};

#[tokio::test]
async fn a_member_that_a_person_changed_is_asked_about() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let head = "Membre;Pays;Statut;Date d’admission;Date du statut\n";
    let _ = take(&house, &format!("{head}Smara;Maroc;Membre;2026-03-01;\n"), false).await;
    let day = [("on-day", "1"), ("on-month", "11"), ("on-year", "2026")];
    let suspend = [&day[..], &[("reason-fr", "Décision du Conseil"), ("version", "2")]].concat();
    let _ = secretary.submit("/fr/members/smara/suspend", &suspend).await.done();
    let gone = format!("{head}Smara;Maroc;Retiré;2026-03-01;2026-11-10\n");
    let (report, _) = take(&house, &gone, false).await;
    assert_eq!((report.waiting, report.changed), (1, 0));
    assert!(matches!(member(&house, "smara").await.unwrap().standing, Standing::Suspended(_)));
    let page = secretary.get("/fr/members/decisions").await.ok();
    assert!(page.shows("Smara") && page.shows("N’est plus membre"), "{}", page.text());
    decide(&house, "kept").await;
    let (again, _) = take(&house, &gone, false).await;
    assert_eq!((again.waiting, again.unchanged), (0, 1), "what was decided is not asked again");
    assert!(matches!(member(&house, "smara").await.unwrap().standing, Standing::Suspended(_)));

    let other = format!("{head}Smara;Maroc;Retiré;2026-03-01;2026-11-11\n");
    let _ = take(&house, &other, false).await;
    decide(&house, "taken").await;
    assert!(matches!(member(&house, "smara").await.unwrap().standing, Standing::Withdrawn(_)));
    assert!(secretary.get("/fr/members/decisions").await.ok().shows("s’accordent"));
    let mayor = house.signed_in(Role::Mayor, Some("smara"));
    assert_eq!(mayor.get("/fr/members/decisions").await.status, 403);
}

#[tokio::test]
async fn who_decides_has_seen_the_member_as_it_stands() {
    let house = house().await;
    let head = "Membre;Pays;Qualité;Date d’admission\n";
    let _ = take(&house, &format!("{head}Smara;Maroc;Fondateur;2025-10-30\n"), false).await;
    let _ = take(&house, &format!("{head}Smara;Maroc;Titulaire;2025-10-30\n"), false).await;
    let (action, read) = waiting(&house).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let day =
        [("on-day", "1"), ("on-month", "11"), ("on-year", "2026"), ("reason-fr", "Décision"), ("version", &*read)];
    let _ = secretary.submit("/fr/members/smara/suspend", &day).await.done();
    let before = member(&house, "smara").await;
    for late in [&[("answer", "taken"), ("version", &*read)][..], &[("answer", "taken")]] {
        let answer = secretary.submit(&action, late).await;
        assert!(answer.status == 422 && answer.shows("entre-temps"), "{} {}", answer.status, answer.text());
    }
    assert_eq!(member(&house, "smara").await, before, "nothing is taken over what nobody had read");
    decide(&house, "taken").await;
    assert_eq!(member(&house, "smara").await.unwrap().quality, Quality::Full);
}

#[tokio::test]
async fn another_day_or_quality_of_a_member_waits_for_a_person_and_is_kept_out_once_they_keep_theirs() {
    let house = house().await;
    let head = "Membre;Pays;Qualité;Date d’admission;Source\n";
    let _ = take(&house, &format!("{head}Smara;Maroc;Fondateur;2025-10-30;\n"), false).await;
    let before = member(&house, "smara").await.unwrap();
    let other = format!("{head}Smara;Maroc;Titulaire;2025-11-01;Procès-verbal n° 7\n");
    let (report, told) = take(&house, &other, false).await;
    assert_eq!((report.waiting, report.changed, report.rejects()), (1, 0, 0), "{told:?}");
    assert_eq!(member(&house, "smara").await.unwrap(), before, "nothing changes without a person");
    let page = house.signed_in(Role::Secretary, None).get("/fr/members/decisions").await.ok();
    for said in [
        "Membre · Fondateur · 30 octobre 2025",
        "Membre · Titulaire · 1 novembre 2025",
        "Selon la liste du Club (membres.csv). Procès-verbal n° 7",
        "Prendre ce que dit la liste rectifie l’inscription.",
    ] {
        assert!(plain(&page).contains(said), "{said}: {}", page.text());
    }
    decide(&house, "kept").await;
    let (again, _) = take(&house, &other, false).await;
    assert_eq!((again.waiting, again.unchanged), (0, 1), "what was decided is not asked again");
    assert_eq!(member(&house, "smara").await.unwrap(), before);
    assert_eq!(acts(&house).await, [(register::ActKind::MemberAdmitted, "2025-10-30".to_owned())]);
    let (report, told) = take(&house, &format!("{head}Tombouctou;Mali;Fondateur;05/06/2025;\n"), false).await;
    assert_eq!((report.new, told[0].reason.as_str()), (1, "unclear-date"), "nothing tells May from June");
    assert!(!member(&house, "timbuktu").await.unwrap().standing.since().dated);
    let clear = format!("{head}Tombouctou;Mali;Fondateur;05/06/2025;\nSmara;Maroc;Fondateur;30/10/2025;\n");
    let (report, _) = take(&house, &clear, false).await;
    assert_eq!(report.waiting, 1, "another row tells day from month: the date is not passed over");
}
