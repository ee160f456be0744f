//! From which scale on the cluster is cheaper.

use std::f64::consts::LN_2;

use cluster_pricing::model::{MAX_FIRMS, Verdict, max_stages, startup, startup_asymmetric};
use proptest::prelude::*;

use crate::market::{Market, assert_close};
use crate::verdict::products;

fn equal_firms(n_stages: usize, n_firms: u64) -> Market {
    Market::cournot(&vec![n_firms; n_stages])
}

proptest! {
    #[test]
    fn the_last_stage_decides_at_its_startup_scale(others in prop::collection::vec(1..30_u64, 0..8)) {
        let [twice, whole] = products(&others);
        let as_numbers: Vec<f64> = others.iter().map(|n| *n as f64).collect();
        let startup = startup_asymmetric(&as_numbers).unwrap();
        prop_assert_eq!(startup.possible, twice > whole);
        if let Some(n_min) = startup.n_min {
            prop_assert_eq!(u128::from(n_min), whole / (twice - whole) + 1);
            let with_last = |n| Market::cournot(&[&others[..], &[n]].concat()).solve().verdict;
            prop_assert_eq!(with_last(n_min), Verdict::Cluster);
            prop_assert!(n_min == 1 || with_last(n_min - 1) != Verdict::Cluster);
            let n_real = whole as f64 / (twice - whole) as f64;
            assert_close(startup.n_real.unwrap(), n_real, 1e-15 * n_real);
        } else {
            prop_assert!(!startup.possible);
        }
    }

    #[test]
    fn equal_firms_win_from_the_startup_scale_of_the_chain_on(
        conjectures in prop::collection::vec(-1.0..20.0, 1..12)
    ) {
        let startup = equal_firms(conjectures.len(), 1 << 20).with_conjectures(&conjectures).chain().equal_startup();
        let with_firms = |n| equal_firms(conjectures.len(), n).with_conjectures(&conjectures).solve().verdict;
        prop_assert_eq!(with_firms(startup.n_min), Verdict::Cluster);
        let highest = conjectures.iter().copied().fold(0.0, f64::max);
        // One firm fewer may be too few for the conjectures themselves.
        if highest <= startup.n_min as f64 - 2.0 {
            prop_assert!(with_firms(startup.n_min - 1) != Verdict::Cluster);
        }
        let at_break_even = conjectures.iter().map(|lambda| ((1.0 + lambda) / startup.n_real).ln_1p()).sum::<f64>();
        if startup.n_real > 1.0 {
            assert_close(at_break_even, LN_2, 1e-13);
        } else {
            prop_assert!(at_break_even <= LN_2 * (1.0 + 1e-13));
        }
    }

    #[test]
    fn chains_of_any_length_have_the_startup_scale_of_their_stages(own in 1..20_usize, k in 1..60_usize) {
        let chain = equal_firms(own, 5).chain();
        let (found, expected) = (chain.equal_startup_with_stages(k), startup(k as f64).unwrap());
        prop_assert_eq!(found.n_min, expected.n_min);
        prop_assert_eq!(chain.total_min_with_stages(k), Some(expected.total_min));
        for n_real in [found.n_real, chain.break_even_with_stages(k)] {
            assert_close(n_real, expected.n_real, 1e-13 * n_real);
        }
    }

    #[test]
    fn a_common_conjecture_scales_the_startup_scale(k in 1..60_usize, conduct in 1.0..20.0) {
        let chain = equal_firms(3, 1 << 20).with_conjectures(&[conduct - 1.0; 3]).chain();
        let expected = conduct * startup(k as f64).unwrap().n_real;
        assert_close(chain.break_even_with_stages(k), expected, 1e-12 * expected);
    }

    #[test]
    fn no_fewer_producers_win_and_so_many_do(k in 1..6_usize, conduct in 0.2..3.0) {
        let lambda = conduct - 1.0;
        let chain = equal_firms(k, 1 << 20).with_conjectures(&vec![lambda; k]).chain();
        let total = chain.total_min_with_stages(k).unwrap();
        let wins = |n_firms: &[u64]| {
            // A stage of fewer firms than 1 + λ cannot behave so.
            n_firms.iter().all(|n| *n as f64 >= 1.0 + lambda)
                && Market::cournot(n_firms).with_conjectures(&vec![lambda; k]).solve().verdict == Verdict::Cluster
        };
        let even = |total: u64| -> Vec<u64> {
            (0..k as u64).map(|stage| total / k as u64 + u64::from(stage < total % k as u64)).collect()
        };
        prop_assert!(wins(&even(total)));
        prop_assert!(total == k as u64 || !wins(&even(total - 1)));
    }

    #[test]
    fn a_stage_wins_from_its_own_startup_scale_on(
        stages in prop::collection::vec((1..30_u64, 0.0..1.0), 1..7),
        index in any::<prop::sample::Index>(),
    ) {
        let firms: Vec<u64> = stages.iter().map(|(n, _)| *n).collect();
        // From price-taking to joint monopoly.
        let conjectures: Vec<f64> = stages.iter().map(|(n, conduct)| conduct * *n as f64 - 1.0).collect();
        let index = index.index(firms.len());
        let startup = Market::cournot(&firms).with_conjectures(&conjectures).chain().startup_of_stage(index).unwrap();
        let with = |n: u64| {
            let mut firms = firms.clone();
            firms[index] = n;
            Market::cournot(&firms).with_conjectures(&conjectures).solve().verdict
        };
        prop_assert_eq!(startup.possible, startup.n_min.is_some());
        if let Some(n_min) = startup.n_min {
            prop_assert_eq!(with(n_min), Verdict::Cluster);
            // One firm fewer may be too few for the conjecture itself.
            if n_min as f64 - 1.0 >= (1.0 + conjectures[index]).max(1.0) {
                prop_assert!(with(n_min - 1) != Verdict::Cluster);
            }
            let n_real = startup.n_real.unwrap();
            prop_assert!(n_min as f64 > n_real * (1.0 - 1e-12) && n_min as f64 <= n_real * (1.0 + 1e-12) + 1.0);
        } else {
            prop_assert!(with(MAX_FIRMS) != Verdict::Cluster);
        }
    }

    #[test]
    fn a_cournot_stage_needs_what_the_others_leave_it(
        n_firms in prop::collection::vec(1..30_u64, 1..8),
        index in any::<prop::sample::Index>(),
    ) {
        let index = index.index(n_firms.len());
        let mut others: Vec<f64> = n_firms.iter().map(|n| *n as f64).collect();
        others.remove(index);
        let expected = startup_asymmetric(&others).unwrap();
        let found = Market::cournot(&n_firms).chain().startup_of_stage(index).unwrap();
        prop_assert_eq!((found.possible, found.n_min), (expected.possible, expected.n_min));
        prop_assert_eq!(found.n_real.is_some(), expected.n_real.is_some());
        if let (Some(found), Some(expected)) = (found.n_real, expected.n_real) {
            assert_close(found, expected, 1e-11 * expected);
        }
    }
}

#[test]
fn the_startup_scale_is_that_of_the_table() {
    let n_real = [1.0, 2.4142, 3.8473, 5.2852, 6.7250, 8.1658, 9.6071, 11.0488, 12.4907, 13.9327];
    let n_min = [2, 3, 4, 6, 7, 9, 10, 12, 13, 14];
    let total_min = [2, 6, 12, 22, 34, 50, 68, 89, 113, 140];
    for k in 1..=10 {
        let startup = startup(k as f64).unwrap();
        assert_close(startup.n_real, n_real[k - 1], 0.5e-4 + 1e-12);
        assert_eq!(startup.n_min, n_min[k - 1]);
        assert_eq!(startup.total_symmetric, k as u64 * n_min[k - 1]);
        assert_eq!(startup.total_min, total_min[k - 1]);
    }
}

#[test]
fn equal_firms_win_at_the_startup_scale_and_not_below_for_every_length() {
    for k in 1..=1000_u64 {
        let startup = startup(k as f64).unwrap();
        let margin = |n: u64| LN_2 - k as f64 * (1.0 / n as f64).ln_1p();
        assert!(margin(startup.n_min) > 0.0 && margin(startup.n_min - 1) <= 0.0);
        assert!(startup.factor_at_n_min > 0.5 && startup.factor_just_below <= 0.5);
        assert!(startup.total_min <= startup.total_symmetric);
        assert_close(startup.n_real, startup.n_asymptotic + LN_2 / (12.0 * k as f64), 0.01 / (k * k) as f64);
    }
}

#[test]
fn a_chain_of_cournot_stages_has_the_startup_scale_of_its_length() {
    for k in [1, 2, 3, 10, 100, 1000] {
        let (expected, own) = (startup(k as f64).unwrap(), equal_firms(k, 5).chain().equal_startup());
        assert_eq!(own.n_min, expected.n_min);
        assert_close(own.n_real, expected.n_real, 1e-13 * expected.n_real);
    }
}

#[test]
fn a_common_conjecture_multiplies_the_startup_scale() {
    for k in [2_usize, 5, 30] {
        let own = equal_firms(k, MAX_FIRMS).with_conjectures(&vec![2.5; k]).chain().equal_startup();
        let expected = 3.5 * startup(k as f64).unwrap().n_real;
        assert_close(own.n_real, expected, 1e-13 * expected);
        assert_eq!(own.n_min, expected as u64 + 1);
    }
}

#[test]
fn price_taking_wins_with_a_single_firm_per_stage() {
    let startup = equal_firms(2, 3).with_conjectures(&[-1.0; 2]).chain().equal_startup();
    assert_eq!((startup.n_real, startup.n_min), (1.0, 1));
}

#[test]
fn the_largest_conjectures_have_a_startup_scale() {
    let highest = MAX_FIRMS as f64 - 1.0;
    let own = equal_firms(1000, MAX_FIRMS).with_conjectures(&[highest; 1000]).chain().equal_startup();
    assert_close(own.n_min as f64 / MAX_FIRMS as f64, startup(1000.0).unwrap().n_real, 1e-9);
}

#[test]
fn fewer_producers_than_total_min_never_win_however_they_are_spread() {
    for k in 1..=4 {
        let total_min = startup(k as f64).unwrap().total_min;
        assert!(any_spread_wins(k, total_min, 1, [2, 1]));
        assert!(!any_spread_wins(k, total_min - 1, 1, [2, 1]));
    }
}

/// Tries all ways to put `producers` on `stages` stages of at least `fewest` each.
fn any_spread_wins(stages: u64, producers: u64, fewest: u64, [twice, whole]: [u64; 2]) -> bool {
    if stages == 0 {
        return twice > whole;
    }
    (fewest..=producers / stages).any(|n| {
        // Whoever is left works in the last stage.
        let n = if stages == 1 { producers } else { n };
        any_spread_wins(stages - 1, producers - n, n, [twice * n, whole * (n + 1)])
    })
}

#[test]
fn a_stage_may_need_more_firms_than_can_be_counted() {
    let startup = startup_asymmetric(&[2.0, 4.0, 16.0, 256.0, 65536.0, 4294967296.0]).unwrap();
    assert!(startup.possible);
    assert_eq!(startup.n_real, Some(2_f64.powi(64)));
    assert_eq!(startup.n_min, None);
}

#[test]
fn the_longest_chain_is_the_last_whose_startup_scale_is_reached() {
    let n_min: Vec<u64> = (1..=1000).map(|k| startup(k as f64).unwrap().n_min).collect();
    for n in 1..1440 {
        let reached = n_min.iter().filter(|n_min| **n_min <= n).count();
        assert_eq!(max_stages(n as f64).unwrap().k_max, reached as u64);
    }
}

/// Source: ln 2 / ln(1 + 1/n) with 100 digits. It lies within 1e-5 of a whole number in the last four rows, and
/// within 1e-16 in the very last.
#[test]
fn the_longest_chain_is_whole_for_numbers_of_firms_beyond_rounding() {
    for (n_firms, k_max) in [
        (131_071.0, 90_851),
        (131_072.0, 90_852),
        (1_000_000_007.0, 693_147_185),
        (1_000_000_000_039.0, 693_147_180_587),
        (9_007_199_254_740_990.0, 6_243_314_768_165_358),
        (9_007_199_254_740_991.0, 6_243_314_768_165_358),
        (7_411_548_297_352_995.0, 5_137_293_805_894_091),
        (7_073_252_251_916_739.0, 4_902_804_855_805_372),
        (2_445_060_876_714_800.0, 1_694_787_052_992_291),
        (1_121_626_023_352_383.0, 777_451_915_729_367),
    ] {
        assert_eq!(max_stages(n_firms).unwrap().k_max, k_max);
    }
}
