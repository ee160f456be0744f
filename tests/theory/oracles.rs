//! Solutions found without the closed form.

use cluster_pricing::model::{Chain, LinearInverseDemand, Stage};
use proptest::prelude::*;

use crate::market::{any_conduct, assert_close, cournot};

proptest! {
    #[test]
    fn backward_induction_from_final_demand_gives_the_same_prices(market in any_conduct(8, 1000)) {
        let equilibrium = market.solve();
        let prices = backward_induction(&market.chain());
        for (stage, price) in std::iter::zip(&equilibrium.stages, prices) {
            assert_close(stage.price, price, 1e-10 * market.intercept());
        }
    }

    #[test]
    fn firms_that_keep_answering_one_another_arrive_at_the_equilibrium(market in cournot(4, 6)) {
        let quantity = best_responses(&market.chain());
        assert_close(market.solve().quantity, quantity, 1e-8 * quantity);
    }

    #[test]
    fn no_cournot_firm_gains_by_another_output(market in cournot(6, 50), share in 0.0..3.0) {
        let chain = market.chain();
        let equilibrium = chain.solve();
        let mut input_price = 0.0;
        for (stage, outcome) in std::iter::zip(chain.stages(), &equilibrium.stages) {
            let profit = |output: f64| {
                let price = outcome.demand.price(equilibrium.quantity - outcome.firm_quantity + output);
                (price - input_price - stage.unit_cost.value()) * output - stage.fixed_cost.value()
            };
            let scale = outcome.firm_profit_gross + stage.fixed_cost.value();
            assert_close(profit(outcome.firm_quantity), outcome.firm_profit, 1e-9 * scale);
            assert!(profit(share * outcome.firm_quantity) <= outcome.firm_profit + 1e-9 * scale);
            input_price = outcome.price;
        }
    }
}

/// Prices of all stages by the first-order conditions [P:4], stage by stage from the final good.
pub fn backward_induction(chain: &Chain) -> Vec<f64> {
    let mut demands = vec![chain.demand()];
    for stage in chain.stages().iter().rev() {
        let LinearInverseDemand { intercept, slope } = *demands.last().unwrap();
        demands.push(LinearInverseDemand {
            intercept: intercept - stage.unit_cost.value(),
            slope: slope * (1.0 + stage.conduct()),
        });
    }
    let unsold = demands.pop().unwrap();
    let quantity = unsold.intercept / unsold.slope;
    demands.iter().rev().map(|demand| demand.price(quantity)).collect()
}

/// Final quantity when at every stage firms in turn choose the output that suits them best given the others', and each
/// stage learns the demand it faces by watching what the stages downstream buy at two prices.
pub fn best_responses(chain: &Chain) -> f64 {
    let mut demand = chain.demand();
    let (first, downstream) = chain.stages().split_first().unwrap();
    for stage in downstream.iter().rev() {
        let [low, high] =
            [0.0, demand.intercept / 4.0].map(|input_price| (input_price, settled_output(demand, stage, input_price)));
        let slope = (high.0 - low.0) / (low.1 - high.1);
        demand = LinearInverseDemand { intercept: low.0 + slope * low.1, slope };
    }
    settled_output(demand, first, 0.0)
}

fn settled_output(demand: LinearInverseDemand, stage: &Stage, input_price: f64) -> f64 {
    let mut outputs = vec![0.0; stage.n_firms as usize];
    for _ in 0..200 {
        for firm in 0..outputs.len() {
            let others = outputs.iter().sum::<f64>() - outputs[firm];
            let margin = demand.price(others) - input_price - stage.unit_cost.value();
            outputs[firm] = margin / (2.0 * demand.slope);
        }
    }
    outputs.iter().sum()
}
