use serde::{Deserialize, Serialize};

use crate::chance::Chance;

/// A figure with the interval in which it lay in 95 of 100 resamplings of the localities.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The figure on all localities.
    pub value: f64,
    /// One resampling in forty was below.
    pub low: f64,
    /// One resampling in forty was above.
    pub high: f64,
}

/// How often the localities are drawn again.
pub const RESAMPLINGS: usize = 2_000;

/// What two methods found for one locality, each summed over the partners sought for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Found {
    /// By the model.
    pub(crate) ours: f64,
    /// By the other method.
    pub(crate) theirs: f64,
    /// How many partners were sought.
    pub(crate) sought: f64,
}

/// How the model stands to another method. Localities are drawn with replacement, each with all its partners, since what is found
/// for one locality is not independent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Comparison {
    /// How many times as much; none where the other found nothing, be it in one resampling in forty.
    pub(crate) ratio: Option<Interval>,
    /// How much more, as a share of what was sought; none when nothing was sought.
    pub(crate) difference: Option<Interval>,
}

/// Compares over `found`, one entry for each locality.
pub(crate) fn compare(found: &[Found], seed: u64) -> Comparison {
    let sum = |drawn: &mut dyn Iterator<Item = &Found>| {
        drawn.fold((0.0, 0.0, 0.0), |(ours, theirs, sought), one| {
            (ours + one.ours, theirs + one.theirs, sought + one.sought)
        })
    };
    let ratio = |(ours, theirs, _): (f64, f64, f64)| if theirs > 0.0 { ours / theirs } else { f64::INFINITY };
    let difference = |(ours, theirs, sought): (f64, f64, f64)| (ours - theirs) / sought;
    if found.iter().all(|one| one.sought == 0.0) {
        return Comparison { ratio: None, difference: None };
    }
    let mut chance = Chance::new(seed);
    let draws: Vec<_> =
        (0..RESAMPLINGS).map(|_| sum(&mut (0..found.len()).map(|_| &found[chance.below(found.len())]))).collect();
    let all = sum(&mut found.iter());
    let ratio = interval(ratio(all), draws.iter().copied().map(ratio).collect());
    Comparison {
        ratio: [ratio.value, ratio.low, ratio.high].iter().all(|bound| bound.is_finite()).then_some(ratio),
        difference: Some(interval(difference(all), draws.into_iter().map(difference).collect())),
    }
}

fn interval(value: f64, mut draws: Vec<f64>) -> Interval {
    draws.sort_unstable_by(f64::total_cmp);
    let edge = draws.len() / 40;
    Interval { value, low: draws[edge], high: draws[draws.len() - 1 - edge] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(ours: f64, theirs: f64) -> Found {
        Found { ours, theirs, sought: 2.0 }
    }

    #[test]
    fn what_is_the_same_everywhere_has_no_breadth() {
        let comparison = compare(&[found(1.5, 1.0); 30], 1);
        assert_eq!(comparison.ratio, Some(Interval { value: 1.5, low: 1.5, high: 1.5 }));
        assert_eq!(comparison.difference, Some(Interval { value: 0.25, low: 0.25, high: 0.25 }));
    }

    #[test]
    fn the_interval_is_about_as_broad_as_theory_says() {
        // Half of 400 localities find one of two more: the mean is 0.25 with a standard error of 0.0125.
        let found: Vec<_> = (0..400).map(|at| found(f64::from(at % 2) + 1.0, 1.0)).collect();
        let Interval { value, low, high } = compare(&found, 2).difference.unwrap();
        assert_eq!(value, 0.25);
        assert!((low - (0.25 - 1.96 * 0.0125)).abs() < 0.002, "{low}");
        assert!((high - (0.25 + 1.96 * 0.0125)).abs() < 0.002, "{high}");
    }

    #[test]
    fn nothing_is_no_measure_of_a_ratio() {
        assert_eq!(compare(&[found(1.0, 0.0); 5], 3).ratio, None);
        assert_eq!(compare(&[], 3), Comparison { ratio: None, difference: None });
    }
}
