use super::*;
use crate::sample;

const SHORT: Recipe = Recipe { lessons: 200, rivals: 10, rounds: 3, pace: 0.08, restraint: 0.02 };

fn report(world: &World, hidden: &[Pair]) -> Report {
    evaluate_with(world, &[hidden], SHORT, 1)
}

fn of(part: &Part, baseline: Baseline) -> Measures {
    part.baselines.iter().find(|it| it.baseline == baseline).unwrap().measures
}

#[test]
fn a_hidden_relation_leaves_no_trace_in_either_order_or_number() {
    let world = sample::motley(60, 150, 5);
    let hidden: Vec<Pair> = world.graph().pairs().step_by(9).collect();
    let reversed: Vec<Pair> = hidden.iter().rev().flat_map(|(a, b)| [(*b, *a), (*a, *b), (*a, *a)]).collect();
    let first = report(&world, &hidden);
    assert_eq!(first, report(&world, &reversed));
    assert_eq!(first, report(&world.without(&hidden), &hidden), "whether the world knew them makes no difference");
    assert_eq!((first.hidden, first.seen), (hidden.len(), world.graph().relations() - hidden.len()));
}

#[test]
fn what_is_sought_is_counted_from_either_end() {
    // 0 keeps 1; 5 keeps nothing.
    let world = sample::bare(30, &[(0, 1), (0, 5)]);
    let Report { keeping, starting, .. } = report(&world, &[(0, 5)]);
    assert_eq!((keeping.localities, keeping.sought), (1, 1));
    // In the cold start 0 seeks 1 and 5, and 5 seeks 0.
    assert_eq!((starting.localities, starting.sought), (2, 3));
}

#[test]
fn measures_are_those_made_by_hand() {
    // 0 and 1 have 2 in common, hidden is 0 to 3, which has 1 and 2 for partners: both ways of 0 to 3 lead there.
    let world = sample::bare(40, &[(0, 2), (2, 3), (1, 2), (1, 3), (0, 3)]);
    let Report { keeping, starting, .. } = report(&world, &[(0, 3)]);
    assert_eq!((keeping.localities, keeping.sought), (2, 2));
    // For 0, 3 is level with 1: first or second of two. For 3, 0 is alone behind none: 3 has 1 and 2, and 0 has 2.
    let common = of(&keeping, Baseline::CommonNeighbours);
    assert_eq!((common.hits, common.mrr), (1.0, (0.75 + 1.0) / 2.0));
    // 38 candidates for 0 (neither itself nor 2), of which 36 score less; 37 for 3, of which 36 do.
    assert!((common.auc - ((36.0 + 0.5) / 37.0 + 1.0) / 2.0).abs() < 1e-12);
    // The cold start: for graph baselines all places are alike. 0 seeks 2 and 3 among 37 others each, 3 seeks 0, 1 and 2 among 36.
    let blind = of(&starting, Baseline::AdamicAdar);
    assert_eq!(starting.sought, 5);
    assert!((blind.hits - (2.0 * 20.0 / 38.0 + 3.0 * 20.0 / 37.0) / 5.0).abs() < 1e-12);
    assert!((blind.auc - 0.5).abs() < 1e-12);
}

#[test]
fn parts_hidden_in_turn_are_counted_together_and_none_helps_to_find_another() {
    let world = sample::motley(60, 150, 5);
    let pairs: Vec<Pair> = world.graph().pairs().collect();
    let parts: Vec<Vec<Pair>> =
        (0..2).map(|part| pairs.iter().skip(part).step_by(9).copied().collect::<Vec<Pair>>()).collect();
    let alone: Vec<Report> = parts.iter().map(|hidden| report(&world, hidden)).collect();
    let together = evaluate_with(&world, &[&parts[0], &parts[1]], SHORT, 1);
    assert_eq!(together.hidden, alone[0].hidden + alone[1].hidden);
    assert_eq!(together.seen, alone[0].seen.min(alone[1].seen));
    for of in [|it: &Report| it.keeping.clone(), |it: &Report| it.starting.clone()] {
        let (all, parts) = (of(&together), [of(&alone[0]), of(&alone[1])]);
        assert_eq!(all.sought, parts[0].sought + parts[1].sought);
        assert!(all.localities < parts[0].localities + parts[1].localities, "some are in both, and counted once");
        let hits: f64 = parts.iter().map(|it| it.model.hits * it.sought as f64).sum();
        assert!((all.model.hits - hits / all.sought as f64).abs() < 1e-12);
        let theirs: f64 = parts.iter().map(|it| it.baselines[0].measures.hits * it.sought as f64).sum();
        let ratio = all.baselines[0].ratio.expect("popularity finds some");
        assert!((ratio.value - hits / theirs).abs() < 1e-9 && ratio.low <= ratio.value && ratio.value <= ratio.high);
    }
}

#[test]
fn nothing_to_hide_is_nothing_to_report() {
    let Report { hidden, keeping, starting, .. } = report(&sample::bare(3, &[(0, 1)]), &[]);
    assert_eq!((hidden, keeping.sought, starting.sought), (0, 0, 0));
    assert!(keeping.baselines.iter().all(|one| one.ratio.is_none() && one.difference.is_none()));
}
