use agreements::rules::Terms;

use crate::case::{Case, day, terms};

const THREE: [(&str, &str); 3] = [("smara", "MA"), ("timbuktu", "ML"), ("saint-louis", "SN")];

#[tokio::test]
async fn at_term_the_notice_of_one_of_three_waits_for_the_others_and_then_the_clock_renews_it() {
    let case = Case::signed(&THREE, Terms { notice_months: 0, ..terms() }).await;
    let notice = [("party", "party-timbuktu"), ("on", "2026-11-23"), ("until", "2027-11-23"), ("reason", "Moyens.")];
    case.officer("timbuktu").submit(&case.at("/give-notice"), &notice).await.done();
    case.house.on(day("2027-12-01"));
    case.house.work().await;
    let waits = case.agreement().await;
    assert_eq!((waits.stage.name().word(), waits.bound().count()), ("in-force", 3), "it ends for nobody");
    let file = case.officer("smara").get(&case.at("")).await.ok();
    assert!(file.shows("dire si l’accord continue sans elle") && file.shows("smara et saint-louis"), "{}", file.text());
    let go_on = [("party", "party-timbuktu"), ("choice", "yes")];
    case.officer("smara").submit(&case.at("/conclude-withdrawal"), &go_on).await.done();
    case.house.on(day("2027-12-02"));
    case.house.work().await;
    let after = case.agreement().await;
    assert_eq!((after.stage.name().word(), after.bound().count()), ("in-force", 2));
    assert_eq!(after.stage.force().unwrap().until, Some(day("2028-11-22")));
}

impl Case {
    /// The acts of the register, each with the French names of the parties that it names.
    async fn acts_named(&self) -> Vec<(String, String)> {
        let mut reader = self.house.app.db.read().await.unwrap();
        let entries = reader.entries(0, 500).await.unwrap();
        let named = |bytes: &[u8]| {
            let entry: serde_json::Value = serde_json::from_slice(bytes).unwrap();
            let parties = entry["parties"].as_array().cloned().unwrap_or_default();
            let names: Vec<&str> = parties.iter().filter_map(|party| party["name"]["fr"].as_str()).collect();
            (entry["act"].as_str().unwrap_or_default().to_owned(), names.join(", "))
        };
        entries.iter().map(|entry| named(&entry.bytes)).filter(|(act, _)| act != "register.opened").collect()
    }
}

#[tokio::test]
async fn the_register_names_the_leaver_in_its_own_act_and_afterwards_only_those_who_are_bound() {
    let case = Case::signed(&THREE, Terms { notice_months: 0, ..terms() }).await;
    let notice = [("party", "party-timbuktu"), ("on", "2026-11-23"), ("until", "2026-11-23"), ("reason", "Moyens.")];
    case.officer("timbuktu").submit(&case.at("/give-notice"), &notice).await.done();
    let go_on = [("party", "party-timbuktu"), ("choice", "yes")];
    case.officer("smara").submit(&case.at("/conclude-withdrawal"), &go_on).await.done();
    let suspended = [("on", "2026-11-23"), ("reason", "Inondations.")];
    case.officer("smara").submit(&case.at("/suspend"), &suspended).await.done();
    let notice = [("party", "party-smara"), ("on", "2026-11-23"), ("until", "2026-12-01"), ("reason", "Moyens.")];
    case.officer("smara").submit(&case.at("/give-notice"), &notice).await.done();
    case.house.on(day("2026-12-01"));
    case.house.work().await;
    assert_eq!(case.agreement().await.stage.name().word(), "ended");
    let named = case.acts_named().await;
    let named: Vec<(&str, &str)> = named.iter().map(|(act, names)| (act.as_str(), names.as_str())).collect();
    let all = "Commune de smara, Commune de timbuktu, Commune de saint-louis";
    let two = "Commune de smara, Commune de saint-louis";
    assert_eq!(
        named,
        [
            ("agreement.signed", all),
            ("agreement.in-force", all),
            ("agreement.party-withdrew", "Commune de timbuktu"),
            ("agreement.suspended", two),
            ("agreement.party-withdrew", "Commune de smara"),
            ("agreement.ended", two),
        ]
    );
}

/// A notice of Timbuktu among three, in effect.
async fn noticed() -> Case {
    let case = Case::signed(&THREE, Terms { notice_months: 0, ..terms() }).await;
    let notice = [("party", "party-timbuktu"), ("on", "2026-11-23"), ("until", "2026-11-24"), ("reason", "Moyens.")];
    case.officer("timbuktu").submit(&case.at("/give-notice"), &notice).await.done();
    case.house.on(day("2026-11-24"));
    case
}

const END: [(&str, &str); 2] = [("party", "party-timbuktu"), ("choice", "no")];

#[tokio::test]
async fn of_the_others_each_says_what_it_chooses_and_the_pages_say_who_has_and_who_owes_an_answer() {
    let case = noticed().await;
    case.mailbox("saint-louis@example.org", "officer", Some("saint-louis")).await;
    let at = case.at("/conclude-withdrawal");
    case.officer("smara").submit(&at, &END).await.done();
    let again = case.officer("smara").submit(&at, &END).await;
    assert!(again.status == 422 && again.shows("l’a déjà dit"), "a second click: {}", again.text());
    for page in [case.at(""), at.clone()] {
        let page = case.officer("saint-louis").get(&page).await.ok();
        assert!(page.shows("smara dit qu’il prend fin"), "{}", page.text());
        assert!(page.shows("réponse attendue de saint-louis"), "{}", page.text());
    }
    for lang in ["ar", "en", "es"] {
        for rest in ["", "/conclude-withdrawal"] {
            let page = case.officer("saint-louis").get(&format!("/{lang}/agreements/accord{rest}")).await.ok();
            assert!(page.shows("saint-louis") && !page.text().contains('⟦'), "{lang}{rest}: {}", page.text());
        }
    }
    let mails = platform::mail::tray(&mut case.house.app.db.read().await.unwrap(), 0, 10).await.unwrap();
    assert!(
        mails.iter().any(|mail| mail.to.starts_with("saint-louis") && mail.body.contains("prend fin")),
        "{mails:?}"
    );
    case.officer("saint-louis").submit(&at, &[("party", "party-timbuktu"), ("choice", "yes")]).await.done();
    let after = case.agreement().await;
    assert_eq!((after.stage.name().word(), after.bound().count()), ("in-force", 2), "they differ: it goes on");
    let file = case.officer("smara").get(&case.at("")).await.ok();
    assert!(file.shows("smara dit que l’accord prend fin") && !file.shows("réponse attendue"), "{}", file.text());
    assert!(!case.house.visitor().get(&case.at("")).await.ok().shows("dit que l’accord"), "the public reads no choice");
}

#[tokio::test]
async fn the_secretary_enters_that_all_the_others_said_it_ends_and_why_that_is_known() {
    let case = noticed().await;
    let at = case.at("/conclude-withdrawal");
    let bare = case.secretary().submit(&at, &END).await;
    assert!(bare.status == 422 && bare.shows("Il manque le motif"), "{}", bare.text());
    let reasoned = [END[0], END[1], ("reason", "Lettres des deux communes.")];
    case.secretary().submit(&at, &reasoned).await.done();
    assert_eq!(case.agreement().await.stage.name().word(), "ended");
    let file = case.officer("smara").get(&case.at("")).await.ok();
    assert!(file.shows("Inscrit par le secrétariat") && file.shows("Lettres des deux communes."), "{}", file.text());
}

#[tokio::test]
async fn of_four_where_two_leave_who_leaves_is_offered_nothing_to_say_of_the_other() {
    let four = [THREE[0], THREE[1], THREE[2], ("agadez", "NE")];
    let case = Case::signed(&four, Terms { notice_months: 0, ..terms() }).await;
    for of in ["timbuktu", "agadez"] {
        let party = format!("party-{of}");
        let notice = [("party", party.as_str()), ("on", "2026-11-23"), ("until", "2026-11-24"), ("reason", "Moyens.")];
        case.officer(of).submit(&case.at("/give-notice"), &notice).await.done();
    }
    case.house.on(day("2026-11-24"));
    let button = "Dire ce qui suit un retrait";
    assert!(case.officer("smara").get(&case.at("")).await.ok().shows(button));
    let file = case.officer("agadez").get(&case.at("")).await.ok();
    assert!(!file.shows(button), "{}", file.text());
    let page = case.officer("agadez").get(&case.at("/conclude-withdrawal")).await.ok();
    assert!(page.shows("aucune partie pour laquelle vous puissiez le faire"), "{}", page.text());
}

#[tokio::test]
async fn where_two_of_three_leave_the_clock_ends_the_agreement() {
    let case = Case::signed(&THREE, Terms { notice_months: 0, ..terms() }).await;
    for of in ["timbuktu", "smara"] {
        let party = format!("party-{of}");
        let notice = [("party", party.as_str()), ("on", "2026-11-23"), ("until", "2026-11-24"), ("reason", "Moyens.")];
        case.officer(of).submit(&case.at("/give-notice"), &notice).await.done();
    }
    case.house.on(day("2026-11-24"));
    case.house.work().await;
    let after = case.agreement().await;
    assert_eq!((after.stage.name().word(), after.bound().count()), ("ended", 1));
}
