//! What holds in every equilibrium.

use cluster_pricing::model::{Equilibrium, MAX_FIRMS, Verdict, equal_factor};
use proptest::prelude::*;

use crate::market::{Market, any_conduct, assert_close, assert_same, cournot};

proptest! {
    #[test]
    fn final_price_and_quantity_do_not_depend_on_the_order_of_stages(
        (market, shuffled) in cournot(8, 1000).prop_flat_map(|market| {
            let stages: Vec<_> = std::iter::zip(market.unit_cost.clone(), market.n_firms.clone()).collect();
            (Just(market), Just(stages).prop_shuffle())
        })
    ) {
        let (unit_cost, n_firms) = shuffled.into_iter().unzip();
        let (there, back) = (market.solve(), Market { unit_cost, n_firms, ..market.clone() }.solve());
        assert_same(back.price, there.price);
        assert_same(back.quantity, there.quantity);
        prop_assert_eq!(back.verdict, there.verdict);
    }

    #[test]
    fn the_surplus_of_the_competitive_market_is_shared_without_remainder(market in any_conduct(8, 1000)) {
        let Equilibrium { welfare, competitive, chain_profit_gross, stages, .. } = market.solve();
        assert_same(
            welfare.consumer_surplus + welfare.producer_surplus + welfare.deadweight_loss,
            competitive.consumer_surplus,
        );
        assert_same(welfare.gross, welfare.consumer_surplus + welfare.producer_surplus);
        let of_firms = std::iter::zip(&stages, &market.n_firms).map(|(stage, n)| stage.firm_profit_gross * n);
        assert_same(of_firms.sum(), chain_profit_gross);
    }

    #[test]
    fn consumer_surplus_is_the_triangle_under_demand(market in any_conduct(8, 1000)) {
        let equilibrium = market.solve();
        let intercept = market.intercept();
        let triangle = (intercept - equilibrium.price) * equilibrium.quantity / 2.0;
        assert_close(equilibrium.welfare.consumer_surplus, triangle, 1e-10 * intercept * equilibrium.quantity);
    }

    #[test]
    fn prices_and_markups_add_up_along_the_chain(market in any_conduct(8, 1000)) {
        let chain = market.chain();
        let equilibrium = chain.solve();
        let mut price = 0.0;
        for (stage, outcome) in std::iter::zip(chain.stages(), &equilibrium.stages) {
            price += stage.unit_cost.value() + outcome.markup;
            assert_close(outcome.price, price, 1e-12 * market.intercept());
            assert_close(outcome.demand.price(equilibrium.quantity), price, 1e-11 * market.intercept());
        }
        assert_same(equilibrium.stages.iter().map(|stage| stage.markup).sum(), equilibrium.chain_markup);
    }

    #[test]
    fn the_lerner_index_is_conduct_over_elasticity(market in any_conduct(6, 50)) {
        let chain = market.chain();
        let equilibrium = chain.solve();
        for (stage, outcome) in std::iter::zip(chain.stages(), &equilibrium.stages) {
            let elasticity = outcome.demand.elasticity(equilibrium.quantity);
            assert_close(outcome.lerner_index.unwrap(), stage.conduct() / elasticity, 1e-9);
        }
    }

    #[test]
    fn under_cournot_the_lerner_index_is_concentration_over_elasticity(market in cournot(6, 50)) {
        let equilibrium = market.solve();
        for outcome in &equilibrium.stages {
            let elasticity = outcome.demand.elasticity(equilibrium.quantity);
            assert_close(outcome.lerner_index.unwrap(), outcome.hhi / elasticity, 1e-9);
        }
    }

    #[test]
    fn the_slope_of_demand_never_moves_a_price(market in any_conduct(8, 1000), slope in 0.01..100.0) {
        let (one, other) = (market.solve(), Market { slope, ..market.clone() }.solve());
        for (one, other) in std::iter::zip(one.stages, other.stages) {
            prop_assert_eq!(one.price, other.price);
        }
    }

    #[test]
    fn a_cost_rise_passes_through_as_the_matrix_says(market in any_conduct(6, 50), rise in 0.1..0.9) {
        let before = market.solve();
        let matrix = before.pass_through_matrix.unwrap();
        let dearer = |j: usize| {
            let mut market = market.clone();
            market.unit_cost[j] += rise;
            market.cost_sum += rise;
            market.net_choke -= rise;
            market.solve()
        };
        let afters: Vec<Equilibrium> = (0..matrix.len()).map(dearer).collect();
        for (i, row) in matrix.iter().enumerate() {
            for (after, entry) in std::iter::zip(&afters, row) {
                assert_close((after.stages[i].price - before.stages[i].price) / rise, *entry, 1e-9);
            }
        }
        for after in afters {
            assert_close((after.price - before.price) / rise, before.pass_through, 1e-9);
        }
    }

    #[test]
    fn one_more_firm_lowers_the_price_by_what_was_announced(market in cournot(6, 50)) {
        let before = market.solve();
        let price_drops = before.price_drop_if_one_more_firm.unwrap();
        for (index, price_drop) in price_drops.iter().enumerate() {
            let mut larger = market.clone();
            larger.n_firms[index] += 1.0;
            assert_close(before.price - larger.solve().price, *price_drop, 1e-12 * before.price);
        }
    }

    #[test]
    fn one_more_firm_helps_most_where_there_are_fewest(market in cournot(8, 1000)) {
        let price_drops = market.solve().price_drop_if_one_more_firm.unwrap();
        for (n, price_drop) in std::iter::zip(&market.n_firms, &price_drops) {
            for (other_n, other_price_drop) in std::iter::zip(&market.n_firms, &price_drops) {
                prop_assert!(n >= other_n || price_drop > other_price_drop);
            }
        }
    }

    #[test]
    fn joint_monopoly_at_every_stage_is_one_firm_at_every_stage(market in cournot(8, MAX_FIRMS)) {
        let joint: Vec<f64> = market.n_firms.iter().map(|n| n - 1.0).collect();
        let collusive = market.clone().with_conjectures(&joint);
        let single = Market { n_firms: vec![1.0; market.n_firms.len()], ..market };
        assert_same(collusive.solve().price, single.solve().price);
        prop_assert_eq!(collusive.solve().verdict, single.solve().verdict);
    }

    #[test]
    fn price_taking_at_every_stage_is_the_competitive_market(market in cournot(8, MAX_FIRMS)) {
        let n_stages = market.n_firms.len();
        let equilibrium = market.with_conjectures(&vec![-1.0; n_stages]).solve();
        prop_assert_eq!(equilibrium.price, equilibrium.competitive.price);
        prop_assert_eq!(equilibrium.quantity, equilibrium.competitive.quantity);
        prop_assert_eq!(equilibrium.numbers_equivalent, None);
        prop_assert_eq!(equilibrium.welfare.deadweight_loss, 0.0);
    }

    #[test]
    fn a_chain_prices_like_one_stage_with_its_numbers_equivalent(market in cournot(8, 1000)) {
        let equilibrium = market.solve();
        let n_eq = equilibrium.numbers_equivalent.unwrap();
        assert_same(equal_factor(1, n_eq, 0.0).value, equilibrium.factor.value);
        for n in &market.n_firms {
            prop_assert!(n_eq <= n * (1.0 + 1e-12));
        }
    }

    #[test]
    fn no_chain_earns_more_than_the_integrated_firm(market in any_conduct(8, 1000)) {
        let equilibrium = market.solve();
        prop_assert!(equilibrium.chain_profit_gross <= equilibrium.integrated.profit_gross * (1.0 + 1e-12));
    }

    #[test]
    fn the_price_gap_is_the_difference_of_the_two_prices(market in any_conduct(8, 1000)) {
        let equilibrium = market.solve();
        let gap = equilibrium.integrated.price - equilibrium.price;
        assert_close(equilibrium.price_gap, gap, 1e-12 * market.intercept());
        assert_close(equilibrium.price_gap_ratio, gap / equilibrium.integrated.price, 1e-12);
        assert_close(equilibrium.startup_margin, (2.0 * equilibrium.factor.value).ln(), 1e-12);
    }

    #[test]
    fn equal_firms_price_the_same_on_the_curve_and_in_the_chain(market in cournot(8, 1), n in 1..100_000_u64) {
        let equal = Market { n_firms: vec![n as f64; market.n_firms.len()], ..market };
        let equilibrium = equal.solve();
        assert_same(equal.chain().price_with_equal_firms(n as f64), equilibrium.price);
        let factor = equal_factor(equal.n_firms.len() as u32, n as f64, 0.0);
        assert_same(factor.value, equilibrium.factor.value);
        assert_same(factor.complement, equilibrium.factor.complement);
    }

    #[test]
    fn the_integrated_firm_is_a_chain_of_one_stage_with_one_firm(market in cournot(1, 1)) {
        let Equilibrium { integrated, price, quantity, verdict, welfare, chain_lerner_index, .. } = market.solve();
        assert_same(integrated.price, price);
        assert_same(integrated.quantity, quantity);
        assert_same(integrated.lerner_index, chain_lerner_index.unwrap());
        assert_same(integrated.welfare.gross, welfare.gross);
        assert_same(integrated.welfare.deadweight_loss, welfare.deadweight_loss);
        assert_same(integrated.profit, integrated.profit_gross - 1.0);
        prop_assert_eq!(verdict, Verdict::Tie);
    }
}

#[test]
fn with_equal_firms_the_most_upstream_stage_earns_the_most() {
    let equilibrium = Market::cournot(&[9; 6]).solve();
    for pair in equilibrium.stages.windows(2) {
        assert_same(pair[1].stage_profit, pair[0].stage_profit * 9.0 / 10.0);
    }
}

#[test]
fn profit_of_the_chain_equals_the_monopolists_exactly_at_the_startup_scale() {
    let equilibrium = Market::cournot(&[3, 4, 5]).solve();
    assert_same(equilibrium.chain_profit_gross, equilibrium.integrated.profit_gross);
    let fewer = Market::cournot(&[3, 4, 4]).solve();
    assert!(fewer.chain_profit_gross < equilibrium.chain_profit_gross);
    assert!(fewer.welfare.consumer_surplus < equilibrium.welfare.consumer_surplus);
}

#[test]
fn the_price_approaches_cost_as_all_stages_fill_but_not_while_one_stays_small() {
    let crowded = Market::cournot(&[1_000_000_000_000; 5]).solve();
    assert_close((crowded.price - crowded.cost_sum) / crowded.net_choke, 5e-12, 1e-15);
    assert_same(crowded.chain_markup / crowded.net_choke, 5e-12 - 15e-24);
    let bottleneck = Market::cournot(&[1_000_000_000_000, 4, 1_000_000_000_000]).solve();
    assert!(bottleneck.factor.value < 4.0 / 5.0);
}

#[test]
fn finer_division_of_labor_alone_raises_the_price() {
    let prices: Vec<f64> = (1..=50).map(|k| Market::cournot(&vec![9; k]).solve().price).collect();
    assert!(prices.windows(2).all(|pair| pair[0] < pair[1]));
}

#[test]
fn a_loss_of_one_firm_makes_the_chain_unviable_and_moves_no_price() {
    let market = Market::cournot(&[8, 8]);
    let burdened = Market { fixed_cost: vec![0.0, 1e4], ..market.clone() };
    let (free, burdened) = (market.solve(), burdened.solve());
    assert!(free.all_firms_viable && !burdened.all_firms_viable);
    assert_eq!(free.price, burdened.price);
    assert_same(free.welfare.gross - burdened.welfare.net, 8e4);
}

#[test]
fn a_price_of_zero_has_no_lerner_index() {
    let market = Market { cost_sum: 0.0, unit_cost: vec![0.0, 0.0], ..Market::cournot(&[3, 4]) };
    let taking = market.with_conjectures(&[-1.0, 0.0]).solve();
    assert_eq!(taking.stages[0].price, 0.0);
    assert_eq!(taking.stages[0].lerner_index, None);
    assert_eq!(taking.stages[1].lerner_index, Some(1.0));
}

#[test]
fn one_stage_that_is_not_cournot_leaves_no_price_drop_to_announce() {
    let market = Market::cournot(&[3, 4]).with_conjectures(&[0.0, 0.5]);
    assert_eq!(market.solve().price_drop_if_one_more_firm, None);
}
