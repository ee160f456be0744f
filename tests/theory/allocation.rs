//! The producers of a chain, put on its stages in other ways.

use cluster_pricing::model::{Allocation, MAX_FIRMS, Split, Verdict, distribution, startup};
use proptest::prelude::*;

use crate::distribution::spreads;
use crate::market::{Market, assert_same};
use crate::verdict::products;

/// The ways to put `producers` on as many Cournot stages as given.
fn allocation(producers: u64, stages: usize) -> Allocation {
    let mut n_firms = vec![1; stages];
    n_firms[0] = producers - stages as u64 + 1;
    Market::cournot(&n_firms).chain().allocation().unwrap()
}

#[test]
fn no_spread_with_the_same_largest_stage_is_cheaper_or_dearer() {
    for stages in 1..=5_usize {
        for producers in stages as u64..=18 {
            let allocation = allocation(producers, stages);
            for spread in spreads(producers, stages, producers) {
                assert!(allocation.largest().contains(&spread[0]), "{spread:?}");
                let range = allocation.with_largest(spread[0]);
                let [n, d] = products(&spread);
                let [[low_n, low_d], [high_n, high_d]] =
                    [&range.cheapest, &range.dearest].map(|split| products(&split.n_firms));
                assert!(low_n * d >= n * low_d, "{spread:?} is cheaper than {range:?}");
                assert!(high_n * d <= n * high_d, "{spread:?} is dearer than {range:?}");
            }
        }
    }
}

#[test]
fn every_largest_stage_of_the_range_is_the_largest_of_its_splits() {
    for stages in 1..=5_usize {
        for producers in stages as u64..=18 {
            let allocation = allocation(producers, stages);
            for largest in allocation.largest() {
                let range = allocation.with_largest(largest);
                for Split { n_firms, .. } in [range.cheapest, range.dearest] {
                    assert_eq!((n_firms.iter().sum::<u64>(), n_firms.iter().max()), (producers, Some(&largest)));
                }
            }
        }
    }
}

#[test]
fn the_last_largest_stage_that_wins_is_followed_by_those_that_do_not() {
    for producers in 3..120 {
        let allocation = allocation(producers, 3);
        let wins = |largest: &u64| allocation.with_largest(*largest).cheapest.verdict == Verdict::Cluster;
        assert_eq!(allocation.largest_winning(), allocation.largest().rev().find(wins));
    }
}

#[test]
fn cournot_stages_need_the_producers_of_the_startup_scale() {
    for k in [1_usize, 2, 3, 10, 1000] {
        let total_min = startup(k as f64).unwrap().total_min;
        assert_eq!(allocation(2 * k as u64, k).total_min(), u128::from(total_min));
    }
}

#[test]
fn stages_that_behave_differently_have_no_common_allocation() {
    let alike = Market::cournot(&[5, 3]).with_conjectures(&[0.5, 0.5]);
    assert!(alike.chain().allocation().is_some());
    assert!(alike.with_conjectures(&[0.5, 0.25]).chain().allocation().is_none());
}

proptest! {
    #[test]
    fn the_ends_of_the_range_are_those_of_the_distribution(stages in 1..=12_usize, producers in 12..=MAX_FIRMS) {
        let n_firms: Vec<u64> = std::iter::once(producers - stages as u64 + 1).chain(vec![1; stages - 1]).collect();
        let allocation = Market::cournot(&n_firms).chain().allocation().unwrap();
        let expected = distribution(producers as f64, stages as f64).unwrap();
        prop_assert_eq!((allocation.even(), allocation.concentrated()), (expected.best, expected.worst));
    }

    #[test]
    fn fewer_producers_than_the_least_total_never_win_and_so_many_do(
        stages in 1..=4_usize,
        variation in -1.0..3.0_f64,
        firms in 4..20_u64,
    ) {
        let market = |n_firms: &[u64]| Market::cournot(n_firms).with_conjectures(&vec![variation; stages]);
        let fewest = variation.ceil() as u64 + 1;
        let total = market(&vec![firms; stages]).chain().allocation().unwrap().total_min() as u64;
        let even = |producers: u64| {
            let shared = |index| producers / stages as u64 + u64::from(index < producers % stages as u64);
            market(&(0..stages as u64).map(shared).collect::<Vec<_>>()).solve().verdict
        };
        prop_assert_eq!(even(total), Verdict::Cluster);
        if total > stages as u64 * fewest {
            prop_assert_ne!(even(total - 1), Verdict::Cluster);
        }
    }

    #[test]
    fn a_chain_lies_between_the_ends_of_its_largest_stage(
        firms in prop::collection::vec(4..60_u64, 1..8),
        variation in -0.9..3.0_f64,
    ) {
        let market = Market::cournot(&firms).with_conjectures(&vec![variation; firms.len()]);
        let own = market.solve().factor.value;
        let allocation = market.chain().allocation().unwrap();
        let range = allocation.with_largest(*firms.iter().max().unwrap());
        prop_assert!(range.cheapest.factor.value >= own * (1.0 - 1e-13));
        prop_assert!(range.dearest.factor.value <= own * (1.0 + 1e-13));
        let split = market.chain().allocation().unwrap().even();
        let same = Market::cournot(&split.n_firms).with_conjectures(&vec![variation; firms.len()]).solve();
        assert_same(split.factor.value, same.factor.value);
    }
}
