//! What a person takes from the list over an act already entered: a line of the history, and an act beside the first.

use kernel::{Lang, Localised, Role};
use members::{Quality, Standing};
use testkit::House;

use crate::import::{acts, decide, house, member, plain, register_acts, take};

#[tokio::test]
async fn a_correction_that_a_person_takes_from_the_list_is_a_line_of_the_history_and_an_act_beside_the_first() {
    let house = house().await;
    let head = "Membre;Pays;Qualité;Date d’admission;Source\n";
    let _ = take(&house, &format!("{head}Smara;Maroc;Fondateur;2025-10-30;\n"), false).await;
    let other = format!("{head}Smara;Maroc;Observateur;2025-11-01;Procès-verbal n° 7\n");
    let _ = take(&house, &other, false).await;
    decide(&house, "taken").await;
    let smara = member(&house, "smara").await.unwrap();
    assert_eq!((smara.quality, smara.documented), (Quality::Observer, true));
    assert!(matches!(&smara.standing, Standing::Admitted(since) if since.on.to_string() == "2025-11-01"));
    let entered = [(register::ActKind::MemberAdmitted, "2025-10-30"), (register::ActKind::Correction, "2026-11-23")];
    assert_eq!(acts(&house).await, entered.map(|(kind, on)| (kind, on.to_owned())));
    let page = house.visitor().get("/fr/members/smara").await.ok();
    let said = "Inscription rectifiée. Jour rectifié : le 1 novembre 2025 au lieu du 30 octobre 2025. Qualité rectifiée : \
                « Observateur » au lieu de « Fondateur ». Selon la liste du Club (membres.csv).";
    assert!(plain(&page).contains(said), "{}", page.text());
    assert!(page.shows("Admission au Club."), "what was entered first stays in its history");
    let smaras = register_acts(&house, &smara).await;
    let first = house.visitor().get(&format!("/fr{}", register::address(smaras[0]))).await.ok();
    assert!(first.text().contains(&format!("/fr{}", register::address(smaras[1]))), "the first act names the second");
    let (again, _) = take(&house, &other, false).await;
    assert_eq!((again.unchanged, again.waiting), (1, 0));
}

#[tokio::test]
async fn two_corrections_are_two_acts_and_each_line_of_the_history_leads_to_its_own() {
    let house = house().await;
    let head = "Membre;Pays;Qualité;Statut;Date d’admission;Date du statut\n";
    let _ = take(&house, &format!("{head}Smara;Maroc;Fondateur;Suspendu;2025-10-30;2026-06-05\n"), false).await;
    let _ = take(&house, &format!("{head}Smara;Maroc;Titulaire;Suspendu;2025-10-30;2026-06-07\n"), false).await;
    house.work().await;
    decide(&house, "taken").await;
    house.work().await;
    let smara = member(&house, "smara").await.unwrap();
    let leaves = register_acts(&house, &smara).await;
    let [admitted, suspended, day, quality] = leaves[..] else { panic!("{leaves:?}") };
    let secretary = house.signed_in(Role::Secretary, None);
    for (wrong, right) in [(suspended, day), (admitted, quality)] {
        let page = secretary.get(&format!("/fr{}", register::address(wrong))).await.ok().text();
        assert!(
            page.contains(&format!("/fr{}\"", register::address(right))),
            "{wrong} is corrected by {right}: {page}"
        );
    }
    let page = secretary.get("/fr/members/smara").await.ok().text();
    let lines = [
        ("Jour rectifié", day),
        ("Qualité rectifiée", quality),
        ("Suspension des droits", suspended),
        ("Admission au Club", admitted),
    ];
    for (said, leaf) in lines {
        let mut lines = page.split("</li>").filter(|line| line.contains(said) && line.contains("/fr/register/"));
        let line = lines.next().unwrap_or_else(|| panic!("{said}: {page}"));
        let link = line.split("href=\"").nth(1).and_then(|link| link.split('"').next());
        assert_eq!(link, Some(&*format!("/fr{}", register::address(leaf))), "{said}");
    }
}

#[tokio::test]
async fn of_two_corrections_of_one_day_each_line_leads_to_its_own_and_to_no_one_elses() {
    let house = house().await;
    let head = "Membre;Pays;Qualité;Date d’admission\n";
    let _ = take(&house, &format!("{head}Smara;Maroc;Fondateur;2025-10-30\n"), false).await;
    let mut leaves = Vec::new();
    for (at, quality) in [("2026-11-23T10:00:00Z", "Titulaire"), ("2026-11-23T10:00:07Z", "Observateur")] {
        house.at(at);
        let _ = take(&house, &format!("{head}Smara;Maroc;{quality};2025-10-30\n"), false).await;
        decide(&house, "taken").await;
        let last = async || {
            house.work().await;
            *register_acts(&house, &member(&house, "smara").await.unwrap()).await.last().expect("an act")
        };
        leaves.push((quality, last().await));
        // The secretary corrects the admission in the register itself, a moment later: no line of the history is its.
        house.at(&at.replace("00Z", "03Z").replace("07Z", "09Z"));
        let admission = register_acts(&house, &member(&house, "smara").await.unwrap()).await[0];
        let why = Localised::one(Lang::Fr, "Une précision");
        let actor = House::actor(Role::Secretary, None);
        register::correct(&house.app, &actor, admission, &why).await.expect("it is corrected");
        let _ = last().await;
    }
    let page = house.visitor().get("/fr/members/smara").await.ok().text();
    for (quality, leaf) in leaves {
        let line = page.split("</li>").find(|line| line.contains(&format!("« {quality} » au lieu de")));
        let line = line.unwrap_or_else(|| panic!("{quality}: {page}"));
        assert!(line.contains(&format!("/fr{}\"", register::address(leaf))), "{leaf}: {line}");
    }
}

#[tokio::test]
async fn a_former_member_whose_new_candidacy_was_given_up_is_corrected_in_public() {
    let house = house().await;
    let head = "Membre;Pays;Qualité;Statut;Date d’admission;Date du statut\n";
    let _ = take(&house, &format!("{head}Smara;Maroc;Fondateur;Retiré;2025-10-30;2026-06-05\n"), false).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let entity = member(&house, "smara").await.unwrap().entity.to_string();
    let day = [("on-day", "1"), ("on-month", "11"), ("on-year", "2026"), ("reason-fr", "Demande")];
    let again = [&day[..], &[("entity", &*entity), ("quality", "founding"), ("documented", "yes")]].concat();
    let _ = secretary.submit("/fr/members/new", &again).await.done();
    let version = member(&house, "smara").await.unwrap().version.to_string();
    let _ =
        secretary.submit("/fr/members/smara/withdraw", &[&day[..], &[("version", &*version)]].concat()).await.done();
    let _ = take(&house, &format!("{head}Smara;Maroc;Fondateur;Retiré;2025-10-30;2026-06-07\n"), false).await;
    decide(&house, "taken").await;
    house.work().await;
    let leaves = register_acts(&house, &member(&house, "smara").await.unwrap()).await;
    let page = house.visitor().get("/fr/members/smara").await.ok().text();
    let line = page.split("</li>").find(|line| line.contains("Jour rectifié")).expect("the correction is public");
    assert!(line.contains(&format!("/fr{}\"", register::address(leaves[leaves.len() - 1]))), "{line}");
}

#[tokio::test]
async fn a_correction_is_followed_by_the_step_that_the_list_tells_of() {
    let house = house().await;
    let head = "Membre;Pays;Qualité;Statut;Date d’admission;Date du statut\n";
    let _ = take(&house, &format!("{head}Smara;Maroc;Fondateur;Membre;2025-10-30;\n"), false).await;
    let left = format!("{head}Smara;Maroc;Titulaire;Suspendu;2025-11-01;2026-06-05\n");
    let (report, _) = take(&house, &left, false).await;
    assert_eq!((report.waiting, report.changed), (1, 0), "no part of it is taken without the other");
    house.work().await;
    decide(&house, "taken").await;
    let smara = member(&house, "smara").await.unwrap();
    assert_eq!(smara.quality, Quality::Full);
    assert!(matches!(&smara.standing, Standing::Suspended(since) if since.on.to_string() == "2026-06-05"));
    let (again, _) = take(&house, &left, false).await;
    assert_eq!(
        (again.unchanged, again.waiting, again.rejects()),
        (1, 0, 0),
        "its admission is read as it was corrected"
    );
    let moved = format!("{head}Smara;Maroc;Titulaire;Suspendu;2025-12-24;2026-06-05\n");
    let (report, told) = take(&house, &moved, false).await;
    assert_eq!((report.rejects(), told[0].reason.as_str()), (1, "entered-otherwise"), "other steps have followed it");
}
