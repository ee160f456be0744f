//! Free entry into markets of every size.

use cluster_pricing::model::{EntryMarket, FreeEntryParameters, Unsettled, free_entry};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::market::assert_close;

fn parameters<'a>(market_size: f64, unit_cost: &'a [f64], fixed_cost: &'a [f64]) -> FreeEntryParameters<'a> {
    FreeEntryParameters { intercept: market_size.sqrt(), slope: 1.0, cost_sum: None, unit_cost, fixed_cost }
}

fn market(market_size: f64, fixed_cost: &[f64]) -> EntryMarket {
    EntryMarket::new(&parameters(market_size, &vec![0.0; fixed_cost.len()], fixed_cost)).unwrap()
}

fn costs(stages: std::ops::Range<usize>) -> impl Strategy<Value = Vec<f64>> {
    vec((-2.0..3.0).prop_map(|exponent: f64| 10_f64.powf(exponent)), stages)
}

proptest! {
    #[test]
    fn profit_is_zero_at_every_stage_on_the_curve(fixed_cost in costs(1..8), at in -2.0..8.0) {
        let market = market(1.0, &fixed_cost);
        let market_size = market.curve().log_market_size(at).exp();
        let n: Vec<f64> = market.curve().log_firms(at).map(f64::exp).collect();
        let share = |n: &f64| n / (n + 1.0);
        for (stage, cost) in fixed_cost.iter().enumerate() {
            let upstream: f64 = n[..stage].iter().map(share).product();
            let downstream: f64 = n[stage + 1..].iter().map(share).product();
            let earned = market_size * upstream * upstream * downstream / (n[stage] + 1.0).powi(2);
            assert_close(earned, *cost, 1e-9 * cost);
        }
    }

    #[test]
    fn the_points_of_a_market_are_its_equilibria(fixed_cost in costs(1..8), market_size in 1.0..1e6) {
        let market = market(market_size, &fixed_cost);
        let points = market.curve().points(market_size.ln());
        let real = free_entry(&parameters(market_size, &vec![0.0; fixed_cost.len()], &fixed_cost)).unwrap().real;
        prop_assert_eq!(points.is_some(), real.is_some());
        if let (Some(points), Some(real)) = (points, real) {
            let close = |at: f64, firms: &[Option<f64>]| {
                for (log_n, n) in std::iter::zip(market.curve().log_firms(at), firms) {
                    assert_close(log_n.exp(), n.unwrap(), 1e-9 * n.unwrap());
                }
            };
            close(points.stable, &real.n_stable);
            prop_assert_eq!(points.critical.is_some(), real.n_critical.is_some());
            if let (Some(critical), Some(firms)) = (points.critical, real.n_critical) {
                close(critical, &firms);
                prop_assert!(critical <= points.stable);
            }
        }
    }

    #[test]
    fn both_branches_begin_in_the_smallest_market_and_drift_apart(fixed_cost in costs(2..8), growth in 1e-6..5.0) {
        let market = market(1.0, &fixed_cost);
        let curve = market.curve();
        let tangency = curve.tangency().unwrap();
        let smallest = curve.log_market_size(tangency);
        let points = |beyond: f64| curve.points(smallest + beyond);
        prop_assert_eq!(points(-1e-9), None);
        let [near, far] = [growth, 2.0 * growth].map(|beyond| points(beyond).unwrap());
        let [near_critical, far_critical] = [near, far].map(|points| points.critical.unwrap());
        prop_assert!(far_critical < near_critical && near_critical < tangency);
        prop_assert!(tangency < near.stable && near.stable < far.stable);
        for at in [near.stable, near_critical] {
            assert_close(curve.log_market_size(at), smallest + growth, 1e-12 * (1.0 + smallest.abs()));
        }
    }

    #[test]
    fn a_search_with_little_patience_finds_the_same_or_says_so(
        fixed_cost in costs(1..8),
        market_size in 1.0..1e6,
        rounds in 0..20_usize,
    ) {
        let market = market(market_size, &fixed_cost);
        let found = market.whole(rounds);
        prop_assert!(found == Err(Unsettled) || found == market.whole(usize::MAX));
    }
}

#[test]
fn a_lone_stage_has_its_first_firm_in_a_market_as_large_as_its_cost() {
    let market = market(1.0, &[5.0]);
    assert_eq!(market.curve().tangency(), None);
    assert_eq!(market.curve().points(5_f64.ln()), None);
    // (n + 1)² = A / f.
    let points = market.curve().points(80_f64.ln()).unwrap();
    assert_close(points.stable.exp(), 3.0, 1e-12);
    assert_eq!(points.critical, None);
}
