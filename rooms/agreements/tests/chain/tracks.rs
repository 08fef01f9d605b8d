use agreements::rules::{Kind, TrackStep};

use crate::case::{Case, PDF, id, terms};

/// The steps that nobody owes on the track of a party, by key.
async fn not_owed(case: &Case, slug: &str, of: &str) -> Vec<String> {
    let agreement = case.agreement_of(slug).await;
    let steps = &agreement.track(&id(of)).unwrap().steps;
    steps.iter().filter(|step| step.not_owed).map(|step: &TrackStep| step.key.clone()).collect()
}

#[tokio::test]
async fn what_the_law_asks_of_some_agreements_only_is_owed_where_its_rule_bears_on_this_one() {
    let parties = [("smara", "MA"), ("saint-louis", "SN")];
    let case = Case::drafted(&parties, terms()).await;
    assert_eq!(not_owed(&case, "accord", "saint-louis").await, [""; 0], "money may be committed: nobody said");
    let unsaid = ["legal-effect", "co-financed", "creates-body", "constitutive-act", "border-pair", "niamey"];
    let says = |financial: &'static str, version: &'static str| {
        let rest = unsaid.into_iter().chain(["african-fund"]).map(|key| (key, ""));
        rest.chain([("financial", financial), ("version", version)]).collect::<Vec<_>>()
    };
    case.officer("smara").submit(&case.at("/declared"), &says("no", "0")).await.done();
    assert_eq!(not_owed(&case, "accord", "saint-louis").await, ["prior-accord"]);
    let step = "/tracks/party-saint-louis/prior-accord";
    for lang in ["fr", "ar", "en", "es"] {
        for rest in ["", step] {
            let page = case.officer("smara").get(&format!("/{lang}/agreements/accord{rest}")).await.ok();
            assert!(!page.text().contains('⟦'), "{lang}: {}", page.text());
        }
    }
    let page = case.officer("smara").get(&case.at(step)).await.ok();
    assert!(page.shows("personne ne la doit"), "{}", page.text());
    assert!(case.officer("smara").get(&case.at("")).await.ok().shows("pas due pour cet accord"));
    case.officer("smara").submit(&case.at("/declared"), &says("yes", "1")).await.done();
    assert_eq!(not_owed(&case, "accord", "saint-louis").await, [""; 0]);
}

#[tokio::test]
async fn a_deliberation_that_only_twinnings_are_asked_for_is_not_owed_for_a_memorandum() {
    let parties = [("smara", "MA"), ("timbuktu", "ML")];
    let case = Case::drafted(&parties, terms()).await;
    case.propose("memo", Kind::Memorandum, &parties, None).await;
    case.draft("memo", terms()).await;
    assert_eq!(not_owed(&case, "accord", "timbuktu").await, [""; 0]);
    assert_eq!(not_owed(&case, "memo", "timbuktu").await, ["deliberation"]);
    assert_eq!(not_owed(&case, "memo", "smara").await, [""; 0], "a Moroccan commune's is asked for by its own law");
}

const TWO: [(&str, &str); 2] = [("smara", "MA"), ("timbuktu", "ML")];

#[tokio::test]
async fn a_party_adds_a_ratification_from_a_page_and_takes_it_like_any_step() {
    let case = Case::signed(&TWO, terms()).await;
    let smara = case.officer("smara");
    assert!(smara.get(&case.at("")).await.ok().text().contains("/accord/add-step"));
    let fields =
        [("party", "party-smara"), ("step", "ratification"), ("authority", "Conseil communal"), ("gate", "after")];
    for lang in ["fr", "ar", "en", "es"] {
        let form = smara.get(&format!("/{lang}/agreements/accord/add-step")).await.ok();
        assert!(!form.text().contains('⟦'), "{lang}: {}", form.text());
    }
    assert_eq!(smara.submit(&case.at("/add-step"), &[("party", "party-smara"), ("step", "vote")]).await.status, 422);
    smara.submit(&case.at("/add-step"), &fields).await.done();
    let at = case.at("/tracks/party-smara/added-ratification");
    let open = smara.get(&at).await.ok();
    assert!(open.text().contains("/added-ratification/remove-step"), "{}", open.text());
    assert!(smara.get(&at).await.ok().shows("Conseil communal"));
    let given = [("choice", "yes"), ("on", "2026-11-23"), ("reference", "9"), ("channel", "letter"), ("reason", "")];
    smara.submit_file(&format!("{at}/answer"), &given, ("file", "acte.pdf", PDF)).await.done();
    assert!(smara.get(&case.at("")).await.ok().shows("Ratification par l’organe de la partie (Commune de smara)"));
    assert!(!smara.get(&at).await.ok().text().contains("/remove-step"), "what someone has taken stays");
    smara.submit(&case.at("/add-step"), &fields).await.done();
    let mistaken = case.at("/tracks/party-smara/added-ratification-2");
    for lang in ["fr", "ar", "en", "es"] {
        let address = format!("/{lang}/agreements/accord/tracks/party-smara/added-ratification-2/remove-step");
        let form = smara.get(&address).await.ok();
        assert!(!form.text().contains('⟦'), "{lang}: {}", form.text());
    }
    smara.submit(&format!("{mistaken}/remove-step"), &[]).await.done();
    assert_eq!(smara.get(&mistaken).await.status, 404);
    assert!(smara.get(&case.at("")).await.ok().shows("étape ajoutée puis retirée"));
}

#[tokio::test]
async fn a_step_added_during_the_approach_does_not_keep_the_law_s_own_track_from_being_laid() {
    let case = Case::new(&TWO).await;
    let smara = case.officer("smara");
    let fields = [("party", "party-smara"), ("step", "commission"), ("authority", "Commission"), ("gate", "before")];
    smara.submit(&case.at("/add-step"), &fields).await.done();
    case.house.work().await;
    assert_eq!(keys(&case).await.len(), 1, "nothing is laid while the cities talk");
    case.take_on("accord", |agreement, by| agreement.begin_draft(by)).await;
    let laid = keys(&case).await;
    for key in ["prior-accord", "deliberation", "transmission", "visa"] {
        assert!(laid.iter().any(|known| known == key), "{key} is not on the track: {laid:?}");
    }
    assert_eq!(laid.len(), 5, "the commission stays: {laid:?}");
}

async fn keys(case: &Case) -> Vec<String> {
    let agreement = case.agreement().await;
    agreement.track(&id("smara")).unwrap().steps.iter().map(|step| step.key.clone()).collect()
}

#[tokio::test]
async fn a_track_is_laid_again_where_the_rulebook_has_another_by_now_and_its_page_says_what_stays() {
    let case = Case::drafted(&TWO, terms()).await;
    let smara = case.officer("smara");
    let lays = async || smara.get(&case.at("")).await.ok().text().contains("/accord/lay-track");
    assert!(!lays().await, "the tracks are those of the rulebook");
    let nothing = smara.get(&case.at("/lay-track")).await.ok();
    assert!(nothing.shows("Établir un parcours maintenant ne changerait rien."));
    case.take_on("accord", |agreement, by| {
        let old = agreement.track(&id("smara")).unwrap().steps.iter().filter(|step| step.key != "visa");
        let old: Vec<TrackStep> = old.cloned().collect();
        agreement.lay_track(by, &id("smara"), "MA", old)
    })
    .await;
    assert!(lays().await);
    let page = smara.get(&case.at("/lay-track")).await.ok();
    assert!(page.shows("Commune de smara\u{a0}: s’ajoute") && page.shows("Visa"), "{}", page.text());
    assert!(page.shows("Commune de smara\u{a0}: reste tel quel") && page.shows("Délibération"), "{}", page.text());
    smara.submit(&case.at("/lay-track"), &[("party", "party-smara")]).await.done();
    assert!(!lays().await);
    let agreement = case.agreement().await;
    let keys: Vec<&str> = agreement.track(&id("smara")).unwrap().steps.iter().map(|step| step.key.as_str()).collect();
    assert_eq!(keys, ["prior-accord", "deliberation", "transmission", "visa"]);
}
