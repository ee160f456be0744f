//! The view `welfare`: pictures, and what its areas and curves are.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::model::{MAX_FIRMS, Verdict};
use crate::support::figure::with_figure;
use crate::support::market::{Market, any_conduct, assert_close, assert_same, cournot};
use crate::support::pictures::check;
use crate::support::plain::{plain_theme, written};
use crate::view::{
    View as _,
    welfare::{Surplus, Welfare},
};

#[test]
fn four_stages_of_nine_firms_share_the_surplus() {
    check("welfare", json!({"view": "welfare"}), json!({"width": 720}));
}

#[test]
fn one_plot_stands_above_the_other_on_a_phone() {
    let options = json!({"width": 320, "lang": "zh-Hans", "theme": "dark"});
    check("welfare-320-zh-hans-dark", json!({"view": "welfare", "k": 2, "n": [2, 6], "b": 0.3}), options);
}

#[test]
fn very_many_firms_leave_a_small_loss_on_a_logarithmic_axis() {
    let state = json!({"view": "welfare", "k": 3, "n": 900, "a": 4e6, "b": 25, "c": 3e5});
    check("welfare-logarithmic", state, json!({"width": 720}));
}

/// The area of a polygon with these corners.
fn shoelace(corners: &[(f64, f64)]) -> f64 {
    let edges = std::iter::zip(corners, corners.iter().cycle().skip(1));
    edges.map(|(from, to)| from.0 * to.1 - to.0 * from.1).sum::<f64>().abs() / 2.0
}

proptest! {
    #[test]
    fn the_areas_of_the_diagram_are_the_surpluses_they_are_named_after(market in any_conduct(8, 1000)) {
        let (view, equilibrium) = (Welfare::new(market.chain(), 30), market.solve());
        // Corners are prices: their rounding counts against the choke price, not against the margin.
        let tolerance = 1e-12 * market.intercept() * equilibrium.competitive.quantity;
        for surplus in Surplus::ALL {
            assert_close(shoelace(&view.corners(surplus)), surplus.of(&equilibrium.welfare), tolerance);
        }
    }

    #[test]
    fn the_surpluses_add_up_to_that_of_a_price_at_cost(market in any_conduct(8, 1000), n in 0.0..60.0) {
        let view = Welfare::new(market.chain(), 30);
        let n = market.chain().fewest_equal_firms() + n;
        let half = market.solve().competitive.consumer_surplus;
        assert_same(Surplus::ALL.map(|surplus| view.with_firms(surplus, n)).iter().sum(), half);
    }

    #[test]
    fn profits_peak_at_the_start_up_scale(market in cournot(8, 1000), away in 0.01..3.0_f64) {
        let view = Welfare::new(market.chain(), 30);
        let startup = market.chain().equal_startup().n_real;
        let profit = |n| view.with_firms(Surplus::Firms, n);
        assert_same(profit(startup), market.solve().integrated.profit_gross);
        prop_assert!(profit(startup + away) < profit(startup));
        let fewer = (startup - away).max(1.0);
        prop_assert!(profit(fewer) < profit(startup) || fewer == startup);
    }

    #[test]
    fn the_table_holds_what_equilibrium_returns(market in any_conduct(8, 1000)) {
        let output = written(&market);
        let reading = Welfare::new(market.chain(), 30).reading((600.0, 400.0), &plain_theme());
        let values = |row: usize| reading.rows[row].cells.iter().map(|cell| cell.as_ref()?.value).collect::<Vec<_>>();
        let surplus = ["price", "quantity", "consumerSurplus", "producerSurplus", "deadweightLoss"];
        let of = |side: &Value, names: &[&str]| names.iter().map(|name| side[*name].as_f64()).collect::<Vec<_>>();
        prop_assert_eq!(values(0), of(&output, &[&surplus[..], &["fixedCostTotal", "welfare"]].concat()));
        let single = &output["integrated"];
        prop_assert_eq!(values(1), [of(single, &surplus), vec![Some(1.0)], of(single, &["welfare"])].concat());
        prop_assert_eq!(&values(2)[..3], &of(&output["competitive"], &surplus[..3])[..]);
    }

    #[test]
    fn welfare_is_compared_after_all_fixed_costs(market in cournot(6, 40)) {
        let view = Welfare::new(market.chain(), 30);
        let [own, single] = [market.solve().welfare.net, market.solve().integrated.welfare.net];
        let comparison = view.facts(&plain_theme()).get("comparison").unwrap().text.clone();
        prop_assert_eq!(comparison, if own > single { "more" } else { "less" });
    }

    #[test]
    fn a_cluster_undercuts_the_integrated_firms_below_its_numbers_equivalent(market in any_conduct(5, 60)) {
        let chain = market.chain();
        let undercut = chain.integrated_firms_undercut();
        let verdict = |m: u64| chain.against_integrated_firms(m as f64).unwrap().verdict;
        prop_assert!(undercut == 0 || verdict(undercut) == Verdict::Cluster);
        prop_assert!(undercut == MAX_FIRMS || verdict(undercut + 1) != Verdict::Cluster);
    }
}

#[test]
fn a_chain_that_ties_without_fixed_costs_is_as_good_as_one_firm() {
    let market = Market { fixed_cost: vec![0.0, 0.2], ..Market::cournot(&[2, 3]) };
    let tie = Market { fixed_cost: vec![0.2, 0.2], ..market.clone() };
    let comparison = |market: &Market| {
        Welfare::new(market.chain(), 30).facts(&plain_theme()).get("comparison").unwrap().text.clone()
    };
    // The integrated firm of a market has a fixed cost of 1.
    assert_eq!(comparison(&market), "more");
    assert_eq!(comparison(&tie), "same");
}

#[test]
fn price_takers_have_no_peak_of_profits() {
    let labels = |state| {
        with_figure(state, json!({"width": 1000}), |figure| {
            let labels = figure.draw().1.unwrap().labels;
            labels.iter().any(|placed| placed.label.text.ends_with("profits peak"))
        })
    };
    assert!(labels(json!({"view": "welfare", "lambda": 0})).unwrap());
    assert!(!labels(json!({"view": "welfare", "lambda": -1})).unwrap());
}
