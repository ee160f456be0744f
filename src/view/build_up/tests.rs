//! The view `build-up`: pictures, and what its columns are made of.

use proptest::prelude::*;
use serde_json::json;

use crate::model::Verdict;
use crate::support::market::{Market, any_conduct, assert_close, assert_same};
use crate::support::pictures::check;
use crate::support::plain::{plain_theme, written};
use crate::view::{View as _, build_up::BuildUp};

#[test]
fn the_price_builds_up_over_four_stages() {
    check("build-up", json!({"view": "build-up"}), json!({"width": 720}));
}

#[test]
fn few_firms_upstream_make_a_long_chain_dear_on_a_phone() {
    let state = json!({"view": "build-up", "k": 7, "n": [1, 4, 20, 3, 9, 9, 2], "c": [0, 5, 1, 12, 3, 0, 9]});
    check("build-up-320-zh-hant-dark", state, json!({"width": 320, "lang": "zh-Hant", "theme": "dark"}));
}

#[test]
fn three_hundred_stages_become_stairs() {
    let state = json!({"view": "build-up", "k": 300, "n": 500, "c": 0.2});
    check("build-up-300-stages", state, json!({"width": 720}));
}

proptest! {
    #[test]
    fn every_column_is_made_of_the_costs_and_markups_up_to_its_stage(market in any_conduct(40, 1000)) {
        let equilibrium = market.solve();
        let tolerance = 1e-12 * market.intercept();
        let mut price = 0.0;
        for (i, column) in BuildUp::new(market.chain()).columns().iter().enumerate() {
            let [own_cost, own_markup] = [column.own_cost, column.own_markup].map(|[from, to]| to - from);
            assert_close(own_cost, market.unit_cost[i], tolerance);
            assert_close(own_markup, equilibrium.stages[i].markup, tolerance);
            price += own_cost + own_markup;
            assert_close(column.own_markup[1], price, 40.0 * tolerance);
            assert_close(column.own_markup[1], equilibrium.stages[i].price, 40.0 * tolerance);
            prop_assert_eq!(column.earlier_cost, [0.0, column.own_cost[0]]);
            prop_assert_eq!(column.earlier_markup, [column.own_cost[1], column.own_markup[0]]);
        }
        assert_close(price, equilibrium.price, 40.0 * tolerance);
    }

    #[test]
    fn the_markups_are_less_than_the_big_firms_exactly_where_the_cluster_wins(market in any_conduct(8, 30)) {
        let view = BuildUp::new(market.chain());
        let facts = view.facts(&plain_theme());
        let [sum, single] = ["chainMarkup", "integratedMarkup"].map(|name| facts.get(name).unwrap().value.unwrap());
        match market.solve().verdict {
            Verdict::Cluster => prop_assert!(sum < single),
            Verdict::Tie => assert_same(sum, single),
            Verdict::Integrated => prop_assert!(sum > single),
        }
    }

    #[test]
    fn with_equal_firms_the_most_upstream_stage_adds_most(n_stages in 1_usize..30, n_firms in 1..500_u64) {
        let view = BuildUp::new(Market::cournot(&vec![n_firms; n_stages]).chain());
        let facts = view.facts(&plain_theme());
        prop_assert_eq!(facts.get("dearestStage").unwrap().value, Some(1.0));
        prop_assert_eq!(&facts.get("firms").unwrap().text, "even");
    }

    #[test]
    fn the_table_holds_what_equilibrium_returns(market in any_conduct(80, 1000)) {
        let output = written(&market);
        let reading = BuildUp::new(market.chain()).reading((600.0, 400.0), &plain_theme());
        let (single, stages) = reading.rows.split_last().unwrap();
        let labels: Vec<usize> = stages.iter().map(|row| row.label.parse().unwrap()).collect();
        prop_assert_eq!((labels[0], *labels.last().unwrap()), (1, market.n_firms.len()));
        prop_assert!(labels.len() == market.n_firms.len() || labels.len() > 30);
        for (row, stage) in std::iter::zip(stages, &labels) {
            let expected = ["stageMarkup", "stagePrice", "stageLerner", "firmProfit", "hhi"].map(|name| output[name][stage - 1].as_f64());
            let [cost, rest @ ..] = row.cells.as_slice() else { unreachable!() };
            prop_assert_eq!(cost.as_ref().unwrap().value, Some(market.unit_cost[stage - 1]));
            prop_assert!(rest.iter().map(|cell| cell.as_ref().and_then(|cell| cell.value)).eq(expected));
        }
        let one = &output["integrated"];
        let expected = [&output["costSum"], &one["markup"], &one["price"], &one["lerner"], &one["profit"]].map(|value| value.as_f64());
        prop_assert!(single.cells.iter().map(|cell| cell.as_ref().and_then(|cell| cell.value)).eq(expected.into_iter().chain([None])));
    }
}
