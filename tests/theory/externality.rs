//! External economies.

use cluster_pricing::model::{Externality, Verdict, externality};
use proptest::prelude::*;

use crate::market::{Market, assert_close, cournot};

/// A market with an elasticity for each stage.
fn with_theta() -> impl Strategy<Value = (Market, Vec<f64>)> {
    (cournot(6, 60), prop::collection::vec(0.0..0.5, 6)).prop_map(|(market, theta)| {
        let theta = theta[..market.n_firms.len()].to_vec();
        (market, theta)
    })
}

fn solve(market: &Market, theta: &[f64]) -> Externality {
    externality(&market.parameters(), theta).unwrap()
}

proptest! {
    #[test]
    fn without_elasticities_nothing_changes(market in cournot(8, 1000)) {
        let equilibrium = market.solve();
        for theta in [vec![], vec![0.0; market.n_firms.len()]] {
            let same = solve(&market, &theta);
            prop_assert_eq!(&same.effective_cost, &market.unit_cost);
            prop_assert_eq!(same.price, equilibrium.price);
            prop_assert_eq!(same.quantity, equilibrium.quantity);
            prop_assert_eq!(same.integrated_price, equilibrium.integrated.price);
            prop_assert_eq!(same.price_gap, equilibrium.price_gap);
            prop_assert_eq!(same.verdict, equilibrium.verdict);
            prop_assert_eq!(same.externality_gain, 0.0);
            prop_assert_eq!(same.startup_n_min, same.startup_n_min_without_externality);
        }
    }

    #[test]
    fn the_cluster_prices_like_one_with_the_effective_costs((market, theta) in with_theta()) {
        let solved = solve(&market, &theta);
        let lowered = Market {
            cost_sum: solved.effective_cost_sum,
            net_choke: market.intercept() - solved.effective_cost_sum,
            unit_cost: solved.effective_cost.clone(),
            ..market.clone()
        };
        let tolerance = 1e-11 * market.intercept();
        assert_close(solved.price, lowered.solve().price, tolerance);
        assert_close(solved.externality_gain, solved.price_without_externality - solved.price, tolerance);
        assert_close(solved.price_gap, solved.integrated_price - solved.price, tolerance);
        assert_close(solved.integrated_price, market.solve().integrated.price, tolerance);
        assert_close(market.intercept() - market.slope * solved.quantity, solved.price, tolerance);
        let sign = solved.price_gap.partial_cmp(&0.0).unwrap();
        prop_assert_eq!(solved.verdict == Verdict::Cluster, sign.is_gt());
        prop_assert_eq!(solved.verdict == Verdict::Integrated, sign.is_lt());
    }

    #[test]
    fn the_startup_scale_is_the_first_number_of_firms_that_wins_and_never_larger((market, theta) in with_theta()) {
        let Externality { startup_n_min, startup_n_min_without_externality: without, .. } = solve(&market, &theta);
        prop_assert!(startup_n_min <= without);
        let wins = |n: u64| {
            let equal = Market { n_firms: vec![n as f64; theta.len()], ..market.clone() };
            solve(&equal, &theta).verdict == Verdict::Cluster
        };
        let first = (1..=without).find(|n| wins(*n));
        prop_assert_eq!(first, Some(startup_n_min));
    }

    #[test]
    fn a_larger_elasticity_never_raises_the_price((market, theta) in with_theta(), more in 0.0..0.5) {
        let larger: Vec<f64> = theta.iter().map(|theta| theta + more).collect();
        let (less, more) = (solve(&market, &theta), solve(&market, &larger));
        prop_assert!(more.price <= less.price + 1e-12 * market.intercept());
        prop_assert!(more.externality_gain >= less.externality_gain * (1.0 - 1e-12));
    }
}

#[test]
fn one_firm_in_one_stage_stays_a_tie() {
    let alone = solve(&Market::cournot(&[1]), &[0.7]);
    assert_eq!((alone.verdict, alone.price_gap), (Verdict::Tie, 0.0));
}

#[test]
fn the_smallest_saving_breaks_a_tie() {
    let market = Market::cournot(&[2, 3]);
    assert_eq!(solve(&market, &[0.0, 0.0]).verdict, Verdict::Tie);
    assert_eq!(solve(&market, &[1e-300, 0.0]).verdict, Verdict::Cluster);
}

/// R = 2/5, C = 20, C(n) = 10/2 + 10 = 15, so that both sides are equal at a = 40.
#[test]
fn a_saving_may_make_up_for_the_markups_exactly() {
    for (intercept, expected) in
        [(40.0, Verdict::Tie), (40_f64.next_up(), Verdict::Integrated), (40_f64.next_down(), Verdict::Cluster)]
    {
        let market = Market { net_choke: intercept - 20.0, ..Market::cournot(&[4, 1]) };
        assert_eq!(market.intercept(), intercept);
        let solved = solve(&market, &[0.5, 0.0]);
        assert_eq!((solved.verdict, solved.price_gap == 0.0), (expected, expected == Verdict::Tie));
    }
}
