//! A file is for those it concerns: whoever keeps the machine reads neither its name in the trail nor letters about it.

use kernel::Role;

use crate::{
    case::{Case, day},
    chain::known::received,
};

const TRAIL: &str = "/fr/admin/audit";
const TRAY: &str = "/fr/admin/mail";
const NAMED: &str = "agreement/accord";

/// A settled text that waits for a visa, about which a reminder went out.
async fn reminded() -> Case {
    let case = received("").await;
    case.mailbox("secretary@example.org", Role::Secretary.as_str(), None).await;
    case.house.on(day("2026-12-03"));
    case.house.work().await;
    case
}

#[tokio::test]
async fn the_trail_tells_the_administrator_when_who_and_what_sort_of_act_and_not_on_which_draft() {
    let case = reminded().await;
    let administrator = case.house.signed_in(Role::Administrator, None);
    for address in [TRAIL, "/fr/admin/audit.csv"] {
        let trail = administrator.get(address).await.ok();
        assert!(trail.shows("un accord non public"), "{address}: {}", trail.text());
        assert!(!trail.text().contains(NAMED), "{address}: {}", trail.text());
    }
    let trail = administrator.get(TRAIL).await.ok();
    assert!(trail.shows("a arrêté le texte") && trail.shows("2026"), "{}", trail.text());
    for lang in ["ar", "en", "es"] {
        let trail = administrator.get(&format!("/{lang}/admin/audit")).await.ok();
        assert!(!trail.text().contains(NAMED) && !trail.text().contains('⟦'), "{lang}: {}", trail.text());
    }
    case.sign_all("accord").await;
    for address in [TRAIL, "/fr/admin/audit.csv"] {
        let trail = administrator.get(address).await.ok();
        assert!(trail.text().contains(NAMED), "what all have signed is public: {}", trail.text());
    }
}

#[tokio::test]
async fn the_tray_shows_the_administrator_who_gets_a_letter_about_a_file_and_not_what_it_says() {
    let case = reminded().await;
    let administrator = case.house.signed_in(Role::Administrator, None);
    for signed in [false, true] {
        if signed {
            case.sign_all("accord").await;
        }
        let tray = administrator.get(TRAY).await.ok();
        assert!(tray.shows("secretary@example.org") && tray.shows("Lettre sur le dossier d’un accord"));
        for secret in ["Accord accord", "MA-06", "Commune de smara", "/agreements/accord"] {
            assert!(!tray.text().contains(secret), "{secret}: {}", tray.text());
        }
        for lang in ["ar", "en", "es"] {
            let tray = administrator.get(&format!("/{lang}/admin/mail")).await.ok();
            assert!(!tray.text().contains("MA-06") && !tray.text().contains('⟦'), "{lang}: {}", tray.text());
        }
    }
}

#[tokio::test]
async fn the_secretary_reads_neither_the_trail_nor_the_tray() {
    let case = reminded().await;
    for address in [TRAIL, TRAY, "/fr/admin/audit.csv"] {
        assert_eq!(case.secretary().get(address).await.status, 403, "{address}");
    }
}
