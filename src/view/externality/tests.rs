//! The view of external economies: pictures, and that it says what the model says.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

use crate::model::{ChainParameters, Externality, externality};
use crate::support::figure::with_figure;
use crate::support::pictures::check;

#[test]
fn externality_of_the_default_chain() {
    check("externality", json!({"view": "externality"}), json!({"width": 720}));
}

#[test]
fn externality_on_a_phone_in_the_dark() {
    let state = json!({"view": "externality", "n": 4, "theta": 0.15, "lang": "zh-Hant", "theme": "dark"});
    check("externality-320-dark", state, json!({"width": 320}));
}

#[test]
fn externality_of_an_uneven_chain_without_a_smaller_scale() {
    let state = json!({"view": "externality", "k": 2, "n": [2, 7], "c": [20, 1], "theta": [0.01, 0.2]});
    check("externality-uneven", state, json!({"width": 720}));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn its_table_is_what_externality_gives(
        stages in vec((0.0..20.0, 0.0..0.4), 1..7), firms in 1_u32..30, margin in 0.1..200.0,
    ) {
        let (costs, theta): (Vec<f64>, Vec<f64>) = stages.into_iter().unzip();
        let choke = costs.iter().sum::<f64>() + margin;
        let solve = |firms: f64| {
            let parameters = ChainParameters {
                intercept: choke,
                slope: 1.0,
                unit_cost: &costs,
                n_firms: &vec![firms; costs.len()],
                ..ChainParameters::default()
            };
            externality(&parameters, &theta).unwrap()
        };
        let state = json!({ "view": "externality", "k": costs.len(), "n": firms, "a": choke, "c": costs, "theta": theta });
        let (reading, facts) = with_figure(state, json!({}), |figure| {
            (figure.view().reading(figure.size, figure.theme()), figure.view().facts(figure.theme()))
        })
        .unwrap();
        for row in &reading.rows {
            let Externality { price, price_without_externality, integrated_price, effective_cost_sum, .. } =
                solve(row.label.replace(',', "").parse().unwrap());
            let expected = [price, price_without_externality, integrated_price, effective_cost_sum];
            for (cell, expected) in std::iter::zip(&row.cells, expected) {
                let value = cell.as_ref().unwrap().value.unwrap();
                prop_assert!((value - expected).abs() <= 1e-12 * choke, "row {}: {value} for {expected}", row.label);
            }
        }
        let own = solve(f64::from(firms));
        let value = |name| facts.get(name).unwrap().value.unwrap();
        prop_assert_eq!(value("clusterPrice"), own.price);
        prop_assert_eq!(value("externalityGain"), own.externality_gain);
        prop_assert_eq!(value("startupNMin"), own.startup_n_min as f64);
        prop_assert_eq!(value("startupNMinWithoutExternality"), own.startup_n_min_without_externality as f64);
    }

    #[test]
    fn without_strength_it_shows_the_prices_of_the_model_itself(costs in vec(0.0..20.0, 1..7), firms in 1_u32..30) {
        let state = |view| json!({ "view": view, "k": costs.len(), "n": firms, "a": 200, "c": costs, "theta": 0 });
        let reading = |view| {
            with_figure(state(view), json!({}), |figure| figure.view().reading(figure.size, figure.theme())).unwrap()
        };
        let (externality, price) = (reading("externality"), reading("price"));
        for (row, plain) in std::iter::zip(&externality.rows, &price.rows) {
            prop_assert_eq!(&row.label, &plain.label);
            let expected = plain.cells[price.first_column].as_ref().unwrap().value;
            for cell in &row.cells[..2] {
                prop_assert_eq!(cell.as_ref().unwrap().value, expected);
            }
        }
    }
}

#[test]
fn its_strength_is_not_zero_unless_somebody_says_so() {
    let strength = |state| {
        let gain = |figure: &cluster_pricing::wire::figure::Figure| {
            figure.view().facts(figure.theme()).get("externalityGain").unwrap().value.unwrap()
        };
        with_figure(state, json!({}), gain).unwrap()
    };
    // C - C(n) = 28 (1 - 9^-0.2), times R = 0.9^4.
    let expected = 28.0 * (1.0 - 9_f64.powf(-0.2)) * 0.9_f64.powi(4);
    assert!((strength(json!({ "view": "externality" })) - expected).abs() < 1e-12);
    assert_eq!(strength(json!({ "view": "externality", "theta": 0 })), 0.0);
}

#[test]
fn what_the_assumption_cannot_bear_is_said() {
    let reliance = |state| {
        let word = |figure: &cluster_pricing::wire::figure::Figure| {
            figure.view().facts(figure.theme()).get("reliance").unwrap().text.clone()
        };
        with_figure(state, json!({}), word).unwrap()
    };
    for (key, usual, beyond) in [("theta", 0.2, 0.21), ("n", 1000.0, 1001.0), ("nmax", 1000.0, 1001.0)] {
        assert_eq!(reliance(json!({ "view": "externality", key: usual })), "usual", "{key}");
        assert_eq!(reliance(json!({ "view": "externality", key: beyond })), "extrapolated", "{key}");
    }
}
