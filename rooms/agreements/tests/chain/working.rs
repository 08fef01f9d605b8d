//! Working days, as a step's page counts them: weekends and the holidays that the secretary noted are left out.

use agreements::rules::{Count, Due, Gate, StepKind, TrackStep};
use kernel::Localised;

use crate::case::{Case, day, id, terms};

const TWO: [(&str, &str); 2] = [("smara", "MA"), ("timbuktu", "ML")];
const STEP: &str = "/tracks/party-smara/legal-opinion";

/// Smara waits for an opinion that is due five days after its receipt on Monday 23 November, counted so.
async fn received(count: Count) -> Case {
    let case = Case::drafted(&TWO, terms()).await;
    let step = TrackStep {
        due: Some(Due { days: 5, count }),
        ..TrackStep::awaited(
            "legal-opinion",
            StepKind::LegalOpinion,
            Localised::default(),
            Gate::BeforeSignature,
            day("2026-11-23"),
        )
    };
    case.take_on("accord", |it, by| it.lay_track(by, &id("smara"), "MA", vec![step])).await;
    case.settle("Les parties se jumellent.").await;
    let receipt = [("on", "2026-11-23"), ("reference", "417"), ("until", "")];
    case.officer("smara").submit(&case.at(&format!("{STEP}/receive")), &receipt).await.done();
    case
}

async fn shows(case: &Case, due: &str) {
    let page = case.officer("smara").get(&case.at(STEP)).await.ok();
    assert!(page.shows(due), "{due}: {}", page.text());
}

async fn holiday(case: &Case, country: &str, on: &str) {
    let fields = [("country", country), ("on", on), ("name", "Jour férié")];
    case.secretary().submit("/fr/rules/holidays", &fields).await.done();
}

#[tokio::test]
async fn a_holiday_that_the_secretary_notes_moves_the_day_on_which_an_answer_in_working_days_is_due() {
    let case = received(Count::Working).await;
    shows(&case, "5 jours ouvrés").await;
    shows(&case, "30 novembre 2026").await;
    holiday(&case, "ML", "2026-11-25").await;
    shows(&case, "30 novembre 2026").await;
    holiday(&case, "MA", "2026-11-25").await;
    shows(&case, "1 décembre 2026").await;
    case.house.on(day("2026-12-01"));
    case.house.work().await;
    let file = case.officer("smara").get(&case.at("")).await.ok();
    assert!(!file.shows("examen juridique ouvert"), "the last day is the authority's: {}", file.text());
    case.house.on(day("2026-12-02"));
    case.house.work().await;
    let file = case.officer("smara").get(&case.at("")).await.ok();
    assert!(file.shows("examen juridique ouvert"), "{}", file.text());
}

#[tokio::test]
async fn in_calendar_days_no_holiday_counts() {
    let case = received(Count::Calendar).await;
    holiday(&case, "MA", "2026-11-25").await;
    shows(&case, "28 novembre 2026").await;
}
