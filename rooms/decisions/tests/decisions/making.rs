use assembly::Assembly;
use axum::http::StatusCode;
use decisions::{
    DecisionInput,
    rules::{Ending, State},
};
use kernel::{Lang, Localised, Role};
use suffrage::{Choice, Way};

use super::{by_name, consensus, decision, drafted, made, opened, refusal, rooms, said, secretary, sitting};

#[tokio::test]
async fn a_decision_is_numbered_published_and_entered_once_it_is_made() {
    let it = sitting().await;
    let vote = consensus(&it).await;
    let draft = drafted(&it, &vote, said("Feuille de route")).await.unwrap();
    let (visitor, page) = (it.house.visitor(), format!("/fr{}", draft.address()));
    assert_eq!(visitor.get(&page).await.status, StatusCode::SEE_OTHER, "a draft is the secretary's: go and sign in");
    assert_eq!(it.seats[0].mayor.get(&page).await.status, StatusCode::FORBIDDEN);
    assert!(!visitor.get("/fr/council/decisions").await.ok().shows("Feuille de route"));
    assert!(it.secretary.get("/fr/council/decisions").await.ok().shows("Feuille de route"));
    let _ = it.secretary.submit(&format!("{page}/make"), &[("version", "1")]).await.done();
    it.house.work().await;
    let page = visitor.get("/fr/council/decisions/2026-01").await.ok();
    assert!(page.shows("Feuille de route") && page.shows("Décision 2026-01") && page.shows("Article deux."));
    assert!(page.shows("Pas encore de texte\u{a0}: anglais et espagnol."), "what is missing is said");
    assert!(page.shows("15 décembre 2026") && page.shows("Acte n°\u{a0}"));
    assert!(visitor.get("/en/council/decisions/2026-01").await.ok().shows("has not been translated into English"));
    let again = it.secretary.submit(&format!("/fr{}/make", draft.address()), &[("version", "1")]).await.done();
    assert_eq!(again.location(), "/fr/council/decisions/2026-01", "a second click leads to it");
    let mut reader = it.house.app.db.read().await.unwrap();
    let acts = register::acts_of(&mut reader, "decision", draft.id.as_str()).await.unwrap();
    assert_eq!(acts.iter().map(|act| act.kind).collect::<Vec<_>>(), [register::ActKind::DecisionMade]);
    for shown in ["/fr/council", it.address.as_str()] {
        assert!(visitor.get(shown).await.ok().shows("Feuille de route"), "{shown}");
    }
}

#[tokio::test]
async fn what_no_vote_adopted_is_refused_in_words() {
    let it = sitting().await;
    assert_eq!(refusal(drafted(&it, "none", said("Sans scrutin")).await), refused("no-vote"));
    let open = opened(&it, &it.item, Way::Consensus).await;
    assert_eq!(refusal(drafted(&it, open.id.as_str(), said("Trop tôt")).await), refused("vote-open"));
    let form = format!("/fr/council/decisions/new?item={}", it.item);
    assert!(it.secretary.get(&form).await.shows("Aucun scrutin ni consensus constaté ne porte cette décision."));
    let _ = super::closed(&it, open, votes::Ending::Opposed).await;
    let rejected = by_name(&it, Choice::No).await;
    assert_eq!(refusal(drafted(&it, &rejected, said("Rejeté")).await), refused("not-adopted"));
    let carried = by_name(&it, Choice::Yes).await;
    let _ = drafted(&it, &carried, said("Adopté")).await.unwrap();
    assert_eq!(refusal(drafted(&it, &carried, said("Encore")).await), refused("vote-taken"));
}

fn refused(word: &str) -> String {
    platform::Refusal::new(&decisions::WORDS, format!("decision-refused-{word}")).to_string()
}

#[tokio::test]
async fn numbers_have_no_gap_and_a_draft_that_is_thrown_away_takes_none() {
    let it = sitting().await;
    assert_eq!(decision(&it, "Une").await.number().unwrap().to_string(), "2026-01");
    let vote = consensus(&it).await;
    let draft = drafted(&it, &vote, said("Deux")).await.unwrap();
    let page = format!("/fr{}/discard", draft.address());
    let _ = it.secretary.submit(&page, &[("version", "1")]).await.done();
    assert_eq!(decision(&it, "Trois").await.number().unwrap().to_string(), "2026-02");
    let again = drafted(&it, &vote, said("Deux, autrement")).await.unwrap();
    assert_eq!(made(&it, again).await.unwrap().number().unwrap().to_string(), "2026-03");
}

#[tokio::test]
async fn two_that_are_made_at_one_moment_have_two_numbers() {
    let it = sitting().await;
    let mut drafts = Vec::new();
    for title in ["Une", "Deux"] {
        let vote = consensus(&it).await;
        drafts.push(drafted(&it, &vote, said(title)).await.unwrap());
    }
    let (second, first) = (drafts.pop().unwrap(), drafts.pop().unwrap());
    let (one, other) = tokio::join!(made(&it, first.clone()), made(&it, second.clone()));
    let mut numbers: Vec<String> = Vec::new();
    for (outcome, draft) in [(one, first), (other, second)] {
        // Whoever met the other's number is told that somebody was quicker, and does it again.
        let decision = match outcome {
            Ok(decision) => decision,
            Err(platform::Failure::Stale) => made(&it, draft).await.unwrap(),
            Err(failure) => panic!("{failure:?}"),
        };
        numbers.push(decision.number().unwrap().to_string());
    }
    numbers.sort();
    assert_eq!(numbers, ["2026-01", "2026-02"]);
}

#[tokio::test]
async fn a_later_decision_takes_the_place_of_an_earlier_one_and_both_say_so() {
    let it = sitting().await;
    let first = decision(&it, "Feuille de route").await;
    let vote = consensus(&it).await;
    let ends = vec![Ending { decision: first.id.clone(), replaces: true }];
    let second = drafted(&it, &vote, DecisionInput { ends, ..said("Nouvelle feuille de route") }).await.unwrap();
    let second = made(&it, second).await.unwrap();
    let visitor = it.house.visitor();
    let old = visitor.get("/fr/council/decisions/2026-01").await.ok();
    assert!(old.shows("Décision 2026-02 tient lieu de cette décision.") && old.shows("Remplacée"));
    let new = visitor.get("/fr/council/decisions/2026-02").await.ok();
    assert!(new.shows("Remplace\u{a0}:") && new.shows("Décision 2026-01 · Feuille de route"));
    let mut reader = it.house.app.db.read().await.unwrap();
    let acts = register::acts_of(&mut reader, "decision", first.id.as_str()).await.unwrap();
    assert_eq!(acts.last().unwrap().kind, register::ActKind::DecisionRepealed);
    drop(reader);
    let vote = consensus(&it).await;
    let ends = vec![Ending { decision: first.id, replaces: false }];
    assert_eq!(refusal(drafted(&it, &vote, DecisionInput { ends, ..said("Encore") }).await), refused("ends-nothing"));
    assert!(matches!(second.state, State::Made(_)));
}

#[tokio::test]
async fn whoever_saves_over_a_change_is_told_and_loses_nothing() {
    let it = sitting().await;
    let vote = consensus(&it).await;
    let draft = drafted(&it, &vote, said("Feuille de route")).await.unwrap();
    let page = format!("/fr{}/edit", draft.address());
    let fields = |title: &'static str| {
        [
            ("version", "1"),
            ("kind", "decision"),
            ("title-fr", title),
            ("text-fr", "Article unique."),
            ("authentic", "fr"),
        ]
    };
    let _ = it.secretary.submit(&page, &fields("Premier titre")).await.done();
    let late = it.secretary.submit(&page, &fields("Second titre")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        late.text().contains("Second titre") && !late.text().contains("Premier titre</textarea>"),
        "what was typed is kept"
    );
}

#[tokio::test]
async fn a_draft_lacks_nothing_in_a_language_in_which_it_was_adopted() {
    let it = sitting().await;
    let vote = consensus(&it).await;
    let half = DecisionInput { title: Localised::one(Lang::Fr, "Titre"), ..said("x") };
    assert_eq!(refusal(drafted(&it, &vote, half).await), refused("authentic-missing"));
    let none = DecisionInput { authentic: [].into(), ..said("x") };
    assert_eq!(refusal(drafted(&it, &vote, none).await), refused("no-authentic"));
    let opinion = DecisionInput { kind: decisions::rules::Kind::Opinion, ..said("x") };
    assert_eq!(refusal(drafted(&it, &vote, opinion).await), refused("no-agreement"));
}

#[tokio::test]
async fn the_secretary_drafts_and_makes_by_page_from_the_vote_of_the_item() {
    let it = sitting().await;
    let vote = consensus(&it).await;
    let link = format!("/fr/council/decisions/new?item={}&vote={vote}", it.item);
    let leads = it.secretary.get(&it.address).await.ok().text();
    assert!(leads.contains(&format!("vote={vote}\"")), "the item leads to the form");
    assert!(!it.seats[0].mayor.get(&it.address).await.ok().text().contains("/council/decisions/new"));
    let form = it.secretary.get(&link).await.ok();
    assert!(form.text().contains("Adopter la feuille de route (fr)"), "the title is that of the vote");
    let page = format!("/fr/council/decisions/new?item={}", it.item);
    let fields = [("vote", vote.as_str()), ("kind", "declaration"), ("title-es", "Declaración"), ("authentic", "es")];
    let wrong = it.secretary.submit(&page, &fields).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("Declaración"), "what was typed is kept");
    let whole: Vec<_> = fields.into_iter().chain([("text-es", "Texto"), ("repeals", "2020-01")]).collect();
    assert!(it.secretary.submit(&page, &whole).await.shows("Aucune décision publiée ne porte l’un de ces numéros."));
    let whole: Vec<_> = fields.into_iter().chain([("text-es", "Texto")]).collect();
    let draft = it.secretary.submit(&page, &whole).await.done().location().to_owned();
    let number = it.secretary.submit(&format!("{draft}/make"), &[("version", "1")]).await.done();
    assert_eq!(number.location(), "/fr/council/decisions/2026-01");
    let shown = it.house.visitor().get("/ar/council/decisions/2026-01").await.ok();
    assert!(shown.text().contains("lang=\"es\"") && shown.shows("Texto"), "visibly in another language");
}

#[tokio::test]
async fn an_example_is_never_entered() {
    let it = Assembly::with(rooms(), 3, |_, _| ()).await;
    let mut tx = it.house.app.db.begin().await.unwrap();
    let organ = it.gathered(&mut tx).await.organ().clone();
    let input = council::OrganInput {
        name: organ.name.clone(),
        purpose: organ.purpose.clone(),
        place: organ.place,
        example: true,
        since: organ.since,
    };
    let _ = council::edit_organ(&it.house.app, &mut tx, &secretary(), organ, input).await.unwrap();
    tx.commit(it.house.app.now()).await.unwrap();
    it.house.work().await;
    let before = entries(&it).await;
    it.opened(3).await;
    let decision = decision(&it, "Exemple").await;
    assert_eq!(entries(&it).await, before, "neither the session, nor the vote, nor the decision");
    let page = it.house.visitor().get(&format!("/fr{}", decision.address())).await.ok();
    assert!(page.shows("cette décision n’est pas inscrite au registre"));
    let popolo = it.house.visitor().get("/council/popolo.json").await.ok().text();
    assert!(
        popolo.contains("\"events\":[]") && popolo.contains("\"vote_events\":[]"),
        "nor is its session there: {popolo}"
    );
    assert_eq!(
        it.house.signed_in(Role::Officer, Some("x")).get("/fr/council/axes/new").await.status,
        StatusCode::FORBIDDEN
    );
}

async fn entries(it: &Assembly) -> usize {
    it.house.app.db.read().await.expect("read").entries(0, 1000).await.expect("the register is read").len()
}
