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
