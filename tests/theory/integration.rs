//! Mergers of stages, and several integrated firms.

use cluster_pricing::model::{
    Factor, MAX_FIRMS, Merger, PartialIntegration, PriceEffect, Verdict, equal_factor, partial_integration,
};
use proptest::prelude::*;

use crate::market::{Market, any_conduct, assert_close, assert_same, cournot};
use crate::verdict::products;

fn merge(market: &Market, first: usize, count: usize, n_merged: u64) -> PartialIntegration {
    let merger = Merger { first: first as f64, count: count as f64, n_merged: n_merged as f64 };
    partial_integration(&market.parameters(), &merger).unwrap()
}

/// A market and a block of its stages, as first and count.
fn with_block(n_firms: u64) -> impl Strategy<Value = (Market, usize, usize)> {
    cournot(6, n_firms).prop_flat_map(|market| {
        let stages = market.n_firms.len();
        let block = (1..=stages).prop_flat_map(move |first| (Just(first), 1..=stages + 1 - first));
        (Just(market), block).prop_map(|(market, (first, count))| (market, first, count))
    })
}

proptest! {
    #[test]
    fn merging_the_whole_chain_into_one_firm_makes_the_integrated_firm(market in any_conduct(8, 1000)) {
        let PartialIntegration { before, after, price_change, .. } = merge(&market, 1, market.n_firms.len(), 1);
        assert_same(after.price, before.integrated.price);
        assert_same(after.quantity, before.integrated.quantity);
        assert_same(after.chain_profit_gross, before.integrated.profit_gross);
        assert_same(price_change, before.price_gap);
        prop_assert_eq!(after.verdict, Verdict::Tie);
    }

    #[test]
    fn the_price_after_a_merger_is_that_of_the_shorter_chain(
        (market, first, count) in with_block(60),
        n_merged in 1..60_u64,
    ) {
        let integration = merge(&market, first, count, n_merged);
        let (start, end) = (first - 1, first - 1 + count);
        let merged = |list: &[f64], block: f64| [&list[..start], &[block], &list[end..]].concat();
        let shorter = Market {
            unit_cost: merged(&market.unit_cost, market.unit_cost[start..end].iter().sum()),
            fixed_cost: merged(&market.fixed_cost, market.fixed_cost[start..end].iter().sum()),
            n_firms: merged(&market.n_firms, n_merged as f64),
            ..market.clone()
        };
        let expected = shorter.solve();
        let tolerance = 1e-12 * market.intercept();
        assert_close(integration.after.price, expected.price, tolerance);
        assert_close(integration.price_change, integration.after.price - integration.before.price, tolerance);
        assert_same(integration.after.fixed_cost_total, expected.fixed_cost_total);
        prop_assert_eq!(integration.after.verdict, expected.verdict);
        let n_after: Vec<f64> = integration.n_after.iter().map(|n| *n as f64).collect();
        prop_assert_eq!(n_after, shorter.n_firms);
    }

    #[test]
    fn the_price_falls_from_the_threshold_on((market, first, count) in with_block(60)) {
        let block: Vec<u64> = market.n_firms[first - 1..first - 1 + count].iter().map(|n| *n as u64).collect();
        let [twice, whole] = products(&block);
        let (product, rest) = (twice / 2, whole - twice / 2);
        for n_merged in 1..=61 {
            let integration = merge(&market, first, count, n_merged);
            let expected = match (u128::from(n_merged) * rest).cmp(&product) {
                std::cmp::Ordering::Greater => PriceEffect::Falls,
                std::cmp::Ordering::Equal => PriceEffect::Same,
                std::cmp::Ordering::Less => PriceEffect::Rises,
            };
            prop_assert_eq!(integration.price_effect, expected);
            prop_assert_eq!(integration.price_change < 0.0, expected == PriceEffect::Falls);
            prop_assert_eq!(integration.price_change > 0.0, expected == PriceEffect::Rises);
            prop_assert_eq!(integration.n_merged_min_lower_price.map(u128::from), Some(product / rest + 1));
            assert_same(integration.n_merged_threshold.unwrap(), product as f64 / rest as f64);
        }
    }

    #[test]
    fn as_many_firms_as_the_smallest_of_two_merged_stages_lower_the_price((market, first, count) in with_block(60)) {
        prop_assume!(count >= 2);
        let fewest = market.n_firms[first - 1..first - 1 + count].iter().copied().fold(f64::INFINITY, f64::min);
        let integration = merge(&market, first, count, fewest as u64);
        prop_assert_eq!(integration.price_effect, PriceEffect::Falls);
        prop_assert!(integration.n_merged_min_lower_price.unwrap() as f64 <= fewest);
    }

    #[test]
    fn several_integrated_firms_are_undercut_by_a_chain_with_a_larger_numbers_equivalent(
        market in any_conduct(4, 60),
        m in 1..60_u64,
    ) {
        let equilibrium = market.solve();
        let rivals = market.chain().against_integrated_firms(m as f64).unwrap();
        assert_close(rivals.price_gap, rivals.price - equilibrium.price, 1e-12 * market.intercept());
        let Factor { complement, .. } = equal_factor(1, m as f64, 0.0);
        assert_close(rivals.price, market.cost_sum + market.net_choke * complement, 1e-12 * market.intercept());
        let n_eq = equilibrium.numbers_equivalent.unwrap_or(f64::INFINITY);
        if (n_eq - m as f64).abs() > 1e-9 {
            prop_assert_eq!(rivals.verdict == Verdict::Cluster, n_eq > m as f64);
        }
        if m == 1 {
            prop_assert_eq!(rivals.verdict, equilibrium.verdict);
            assert_same(rivals.price_gap, equilibrium.price_gap);
        }
    }

    #[test]
    fn one_stage_ties_with_as_many_integrated_firms(n in 2..MAX_FIRMS) {
        let chain = Market::cournot(&[n]).chain();
        let verdict = |m: u64| chain.against_integrated_firms(m as f64).unwrap().verdict;
        prop_assert_eq!([verdict(n - 1), verdict(n), verdict(n + 1)], [Verdict::Cluster, Verdict::Tie, Verdict::Integrated]);
    }
}

#[test]
fn a_stage_of_price_takers_cannot_be_beaten_by_merging_it() {
    let market = Market::cournot(&[3, 5]).with_conjectures(&[-1.0, 0.0]);
    let integration = merge(&market, 1, 1, MAX_FIRMS);
    assert_eq!(integration.price_effect, PriceEffect::Rises);
    assert_eq!((integration.n_merged_threshold, integration.n_merged_min_lower_price), (None, None));
}

#[test]
fn more_integrated_firms_than_can_be_counted_are_no_number() {
    let integration = merge(&Market::cournot(&[MAX_FIRMS, 5]), 1, 1, MAX_FIRMS);
    assert_eq!(integration.price_effect, PriceEffect::Same);
    assert_eq!(integration.n_merged_threshold, Some(MAX_FIRMS as f64));
    assert_eq!(integration.n_merged_min_lower_price, None);
}
