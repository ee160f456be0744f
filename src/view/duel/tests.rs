//! Pictures of the map of firms in two stages.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::chart::Reading;
use crate::model::{Chain, ChainParameters, startup_asymmetric};
use crate::support::figure::with_figure;
use crate::support::pictures::check;

#[test]
fn duel_of_the_default_chain() {
    check("duel", json!({"view": "duel"}), json!({"width": 720}));
}

#[test]
fn duel_with_a_third_stage_on_a_phone_in_the_dark() {
    let state = json!({"view": "duel", "k": 3, "n": [3, 4, 5], "lang": "zh-Hans", "theme": "dark"});
    check("duel-320-zh-hans", state, json!({"width": 320}));
}

#[test]
fn duel_on_logarithmic_axes() {
    check("duel-logarithmic", json!({"view": "duel", "nmax": 5000, "n": [2, 400]}), json!({"width": 720}));
}

#[test]
fn duel_of_a_single_stage() {
    check("duel-single", json!({"view": "duel", "k": 1, "n": 1}), json!({"width": 720}));
}

fn reading(state: &Value) -> Reading {
    with_figure(state.clone(), json!({}), |figure| figure.view().reading(figure.size, figure.theme())).unwrap()
}

fn fact(state: &Value, name: &str) -> Option<f64> {
    with_figure(state.clone(), json!({}), |figure| figure.view().facts(figure.theme()).get(name)?.value).unwrap()
}

/// The text of the cell with so many firms in the first two stages, on a map that shows every number.
fn cell(reading: &Reading, first: usize, second: usize) -> Option<&str> {
    Some(&reading.rows[first - 1].cells[second - 1].as_ref()?.text)
}

#[test]
fn two_stages_tie_where_the_product_of_their_further_firms_is_two() {
    let map = reading(&json!({ "view": "duel", "nmax": 30 }));
    assert_eq!((map.rows.len(), map.columns.len()), (30, 30));
    for first in 1..=30 {
        for second in 1..=30 {
            let expected = match ((first - 1) * (second - 1)).cmp(&2) {
                std::cmp::Ordering::Greater => "cluster",
                std::cmp::Ordering::Equal => "tie",
                std::cmp::Ordering::Less => "one firm",
            };
            assert!(cell(&map, first, second).unwrap().ends_with(&format!(", {expected}")), "{first}, {second}");
        }
    }
}

#[test]
fn the_line_of_equal_prices_runs_through_the_ties() {
    let chain = Chain::new(&ChainParameters {
        intercept: 100.0,
        slope: 1.0,
        unit_cost: &[7.0; 2],
        n_firms: &[9.0; 2],
        ..ChainParameters::default()
    });
    let chain = chain.unwrap();
    let stages = chain.leading_stages(2);
    for (first, second) in [(2.0, 3.0), (3.0, 2.0), (1.5, 5.0), (5.0, 1.5)] {
        assert!((stages.break_even(1, first).unwrap() - second).abs() < 1e-12);
        assert!((stages.break_even(0, second).unwrap() - first).abs() < 1e-12);
    }
    assert_eq!(stages.break_even(1, 1.0), None);
}

#[test]
fn a_chain_of_one_stage_has_a_map_of_one_row() {
    let state = json!({ "view": "duel", "k": 1, "n": 1 });
    let map = reading(&state);
    assert_eq!((map.rows.len(), map.columns.len()), (12, 1));
    assert!(cell(&map, 1, 1).unwrap().ends_with("tie"));
    assert!(cell(&map, 2, 1).unwrap().ends_with("cluster"));
    assert_eq!(fact(&state, "needed"), Some(2.0));
}

#[test]
fn firms_too_few_for_their_conjectures_have_no_cell() {
    let map = reading(&json!({ "view": "duel", "lambda": [1.5, 0], "n": [3, 1] }));
    for second in 1..=12 {
        assert_eq!(cell(&map, 2, second), None);
        assert!(cell(&map, 3, second).is_some());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_cell_is_the_equilibrium_of_its_chain(
        firms in prop::collection::vec(1..12_u32, 2..6),
        variations in prop::collection::vec(-1.0..0.0_f64, 6),
        choke in 30.0..200.0_f64,
    ) {
        let k = firms.len();
        let state = |firms: &[u32]| {
            json!({ "view": "duel", "k": k, "a": choke, "c": 3.5, "n": firms, "lambda": &variations[..k] })
        };
        let map = reading(&state(&firms));
        for (row, column) in [(0, 0), (0, 11), (1, 2), (4, 7), (11, 11)] {
            let mut other = firms.clone();
            (other[0], other[1]) = (row as u32 + 1, column as u32 + 1);
            let solved = with_figure(state(&other), json!({}), |figure| figure.view().equilibrium().cloned().unwrap());
            let solved = solved.unwrap();
            let cell = map.rows[row].cells[column].as_ref().unwrap();
            prop_assert!((cell.value.unwrap() - solved.price).abs() <= 1e-12 * solved.price);
            let word = solved.verdict.as_str().replace("integrated", "one firm");
            prop_assert!(cell.text.ends_with(&word), "{} {word}", cell.text);
        }
        let own = map.rows[map.first_row].cells[map.first_column].as_ref().unwrap();
        let price = fact(&state(&firms), "clusterPrice");
        prop_assert_eq!(own.value, price);
    }

    #[test]
    fn what_the_second_stage_needs_is_the_asymmetric_startup(firms in prop::collection::vec(1..40_u32, 2..6)) {
        let state = json!({ "view": "duel", "k": firms.len(), "c": 1, "n": firms });
        let others = firms.iter().enumerate().filter(|(index, _)| *index != 1).map(|(_, n)| f64::from(*n));
        let expected = startup_asymmetric(&others.collect::<Vec<_>>()).unwrap().n_min;
        prop_assert_eq!(fact(&state, "needed"), expected.map(|n| n as f64));
    }
}
