use super::*;
use crate::learn::{Recipe, Regard, learn};
use crate::place::{Country, Place};
use crate::sample::motley;

const SHORT: Recipe = Recipe { lessons: 300, rivals: 10, rounds: 3, pace: 0.08, restraint: 0.02 };

fn model(world: &World) -> Model {
    Model::of(learn(world, Regard::Keeping, SHORT, 1), learn(world, Regard::Starting, SHORT, 1))
}

#[test]
fn they_are_the_best_of_all_that_are_let_through() {
    let world = motley(120, 300, 7);
    let model = model(&world);
    let some: Wishes = [Wish::SimilarSize, Wish::Near].into_iter().collect();
    for (of, wishes) in (0..120).zip([Wishes::default(), some].iter().cycle()) {
        let all = suggest(&world, &model, of, wishes, |_| true, usize::MAX);
        assert_eq!(all.len(), 119 - world.graph().degree(of), "neither itself nor its partners");
        assert!(all.is_sorted_by(|a, b| a.score >= b.score));
        for most in [1, 5, 20] {
            assert_eq!(suggest(&world, &model, of, wishes, |_| true, most), all[..most.min(all.len())]);
        }
        let members = suggest(&world, &model, of, wishes, |place| world.member(place), 5);
        let expected: Vec<_> = all.into_iter().filter(|it| world.member(it.place)).take(5).collect();
        assert_eq!(members, expected);
    }
}

#[test]
fn the_shares_add_up_to_the_score() {
    let world = motley(60, 150, 8);
    let model = model(&world);
    let wishes: Wishes = Wish::PLAIN.into_iter().collect();
    for suggestion in suggest(&world, &model, 3, &wishes, |_| true, 20) {
        let sum: f32 = suggestion.shares.iter().map(|share| share.weight).sum();
        assert!((sum - suggestion.score).abs() < 1e-3, "{suggestion:?}");
    }
}

#[test]
fn a_wish_granted_in_full_adds_its_weight() {
    let world = motley(60, 150, 8);
    let model = model(&world);
    let score = |wishes: &[Wish], place| {
        let wishes = wishes.iter().copied().collect();
        suggest(&world, &model, 3, &wishes, |it| it == place, 1).first().map(|it| it.score)
    };
    let mut met = 0;
    for place in 0..60 {
        let Some(plain) = score(&[], place) else { continue };
        let granted = Wish::Country(2).granted(&world, 3, place);
        assert!((score(&[Wish::Country(2)], place).unwrap() - plain - WISH * granted).abs() < 1e-4);
        met += u32::from(granted == 1.0);
    }
    assert!(met > 3);
}

#[test]
fn a_model_is_kept_under_the_names_of_its_features() {
    let world = motley(60, 150, 8);
    let model = model(&world);
    let text = serde_json::to_string(&model).unwrap();
    assert_eq!(serde_json::from_str::<Model>(&text).unwrap(), model);
    assert!(text.contains("\"size-ratio\":["));
    for other in [text.replace("size-ratio", "size"), text.replace("\"size-ratio\":[", "\"size-ratio\":[1.0,")] {
        assert!(serde_json::from_str::<Model>(&other).is_err(), "weights that fit no feature are refused");
    }
    let scale = model.scales().find(|scale| scale.feature == Feature::Language).unwrap();
    assert_eq!((scale.edges.len() + 2, scale.edges.len() + 2), (scale.keeping.len(), scale.starting.len()));
}

/// Smara-like: two small places of the South that speak one language, far from a large one of the North.
fn three() -> World {
    let country = |at, south| Country { sub_region: at, continent: at, south };
    let place = Place {
        population: Some(40_000),
        languages: [1].into_iter().collect(),
        climate: Some(4),
        position: Some((26.7, -11.7)),
        wanted: [0].into_iter().collect(),
        offered: [1].into_iter().collect(),
        ..Place::of(0)
    };
    let like = Place {
        population: Some(50_000),
        position: Some((16.8, -3.0)),
        wanted: [1, 3].into_iter().collect(),
        offered: [0].into_iter().collect(),
        ..Place { country: 1, ..place }
    };
    let unlike = Place { population: Some(4_000_000), position: Some((52.5, 13.4)), ..Place::of(2) };
    World::new(vec![country(0, true), country(1, true), country(2, false)], [place, like, unlike], &[]).unwrap()
}

#[test]
fn reasons_are_facts_with_their_numbers() {
    let world = three();
    let model = model(&world);
    let wishes: Wishes = [Wish::SharedLanguage, Wish::SimilarSize].into_iter().collect();
    let found = suggest(&world, &model, 0, &wishes, |_| true, 2);
    assert_eq!(found.iter().map(|it| it.place).collect::<Vec<_>>(), [1, 2]);
    // Nothing was learnt: the language is granted in full, the size nearly, the needs weigh what notices say.
    assert_eq!(
        found[0].reasons,
        [
            Reason::SharedLanguages { languages: [1].into_iter().collect() },
            Reason::SimilarSize { times: 1.25 },
            Reason::Complementary { they_offer: [0].into_iter().collect(), they_seek: [1].into_iter().collect() },
            Reason::SameClimate { climate: 4 },
            Reason::FewRelations { partners: 0 },
            Reason::SouthSouth,
        ]
    );
    assert_eq!(found[1].reasons, [Reason::FewRelations { partners: 0 }]);
}

#[test]
fn what_speaks_against_a_place_is_no_reason_for_it() {
    let world = motley(120, 300, 7);
    let model = model(&world);
    let mut told = 0;
    for suggestion in suggest(&world, &model, 5, &Wishes::default(), |_| true, 60) {
        let weight = |feature| {
            let share = suggestion.shares.iter().find(|share| share.of == ShareOf::Feature(feature));
            share.map_or(0.0, |share| share.weight)
        };
        for reason in &suggestion.reasons {
            if matches!(reason, Reason::CountriesWork { .. }) {
                assert!(weight(Feature::Countries) > 0.0);
                told += 1;
            }
        }
    }
    assert!(told > 0);
}
