//! A given number of producers over the stages.

use cluster_pricing::model::{Distribution, MAX_FIRMS, Verdict, distribution};
use proptest::prelude::*;

use crate::market::{Market, assert_same};
use crate::verdict::products;

/// All ways to put `producers` on `stages` stages, larger numbers first.
pub fn spreads(producers: u64, stages: usize, most: u64) -> Vec<Vec<u64>> {
    match stages {
        0 if producers == 0 => vec![Vec::new()],
        0 => Vec::new(),
        _ => (1..=most.min(producers))
            .flat_map(|n| spreads(producers - n, stages - 1, n).into_iter().map(move |rest| [&[n], &rest[..]].concat()))
            .collect(),
    }
}

#[test]
fn no_spread_is_better_than_the_even_one_and_none_worse_than_the_concentrated_one() {
    for stages in 1..=5_usize {
        for producers in stages as u64..=18 {
            let Distribution { best, worst } = distribution(producers as f64, stages as f64).unwrap();
            let all = spreads(producers, stages, producers);
            assert!(all.contains(&best.n_firms) && all.contains(&worst.n_firms));
            let [[best_n, best_d], [worst_n, worst_d]] = [&best, &worst].map(|split| products(&split.n_firms));
            for spread in all {
                let [n, d] = products(&spread);
                assert!(best_n * d >= n * best_d, "{spread:?} beats {best:?}");
                assert!(worst_n * d <= n * worst_d, "{spread:?} is worse than {worst:?}");
            }
        }
    }
}

#[test]
fn a_concentrated_chain_of_two_or_more_stages_never_undercuts_one_firm() {
    for stages in [2.0, 3.0, 1000.0] {
        for producers in [stages, 1e6, MAX_FIRMS as f64] {
            assert_eq!(distribution(producers, stages).unwrap().worst.verdict, Verdict::Integrated);
        }
    }
}

proptest! {
    #[test]
    fn a_split_uses_every_producer_and_is_judged_like_the_chain_it_makes(
        stages in 1..=12_u64,
        producers in 12..=MAX_FIRMS,
    ) {
        let Distribution { best, worst } = distribution(producers as f64, stages as f64).unwrap();
        for split in [best, worst] {
            prop_assert_eq!(split.n_firms.iter().sum::<u64>(), producers);
            prop_assert!(split.n_firms.is_sorted_by(|one, other| one >= other));
            let equilibrium = Market::cournot(&split.n_firms).solve();
            assert_same(split.factor.value, equilibrium.factor.value);
            prop_assert_eq!(split.verdict, equilibrium.verdict);
        }
    }
}
