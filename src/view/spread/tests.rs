//! Pictures of producers spread over the stages.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::chart::Reading;
use crate::model::{distribution, startup};
use crate::support::figure::with_figure;
use crate::support::pictures::check;

#[test]
fn spread_of_an_uneven_chain() {
    check("spread", json!({"view": "spread", "n": [20, 4, 7, 5]}), json!({"width": 720}));
}

#[test]
fn spread_on_a_phone_in_traditional_script() {
    check("spread-320-zh-hant", json!({"view": "spread", "lang": "zh-Hant"}), json!({"width": 320}));
}

#[test]
fn spread_of_many_firms_on_many_stages() {
    let state = json!({"view": "spread", "k": 100, "n": 200, "c": 0.2, "theme": "dark"});
    check("spread-logarithmic", state, json!({"width": 720}));
}

#[test]
fn spread_of_a_single_stage() {
    check("spread-single", json!({"view": "spread", "k": 1}), json!({"width": 720}));
}

fn reading(state: &Value) -> Reading {
    with_figure(state.clone(), json!({}), |figure| figure.view().reading(figure.size, figure.theme())).unwrap()
}

fn fact(state: &Value, name: &str) -> Option<f64> {
    with_figure(state.clone(), json!({}), |figure| figure.view().facts(figure.theme()).get(name)?.value).unwrap()
}

/// The values of a column, from the even split to the concentrated one.
fn column(reading: &Reading, column: usize) -> Vec<f64> {
    reading.rows.iter().filter_map(|row| row.cells[column].as_ref()?.value).collect()
}

#[test]
fn stages_that_behave_differently_show_the_readers_chain_alone() {
    let table = reading(&json!({ "view": "spread", "k": 2, "lambda": [0, 0.5] }));
    assert_eq!((column(&table, 0), column(&table, 1)), (vec![], vec![]));
    assert_eq!((table.rows.len(), column(&table, 2).len()), (1, 1));
}

#[test]
fn a_chain_that_cannot_be_spread_otherwise_has_one_row() {
    for state in [json!({ "view": "spread", "k": 1, "n": 9 }), json!({ "view": "spread", "k": 4, "n": 1 })] {
        let table = reading(&state);
        assert_eq!(table.rows.len(), 1);
        let [even, uneven, own] = [0, 1, 2].map(|index| column(&table, index)[0]);
        assert!((even - own).abs() < 1e-12 && (uneven - own).abs() < 1e-12);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_table_runs_from_the_best_distribution_to_the_worst(
        firms in prop::collection::vec(1..400_u32, 1..9),
        choke in 30.0..200.0_f64,
    ) {
        let k = firms.len();
        let state = json!({ "view": "spread", "k": k, "a": choke, "c": 3.0, "n": firms });
        let table = reading(&state);
        let (producers, cost) = (firms.iter().sum::<u32>(), 3.0 * k as f64);
        let expected = distribution(f64::from(producers), k as f64).unwrap();
        let price = |complement: f64| cost + (choke - cost) * complement;
        let ends = [price(expected.best.factor.complement), price(expected.worst.factor.complement)];
        let [lower, upper] = [0, 1].map(|index| column(&table, index));
        let found = [lower[0], upper[upper.len() - 1]];
        for index in 0..2 {
            prop_assert!((found[index] - ends[index]).abs() <= 1e-12 * choke, "{found:?} {ends:?}");
        }
        prop_assert_eq!(fact(&state, "evenPrice"), Some(found[0]));
        prop_assert_eq!(fact(&state, "concentratedPrice"), Some(found[1]));
        prop_assert_eq!(fact(&state, "totalMin"), Some(startup(k as f64).unwrap().total_min as f64));

        // Prices rise along both edges, and the reader's chain lies between them.
        for edge in [&lower, &upper] {
            prop_assert!(edge.windows(2).all(|pair| pair[0] <= pair[1] + 1e-12 * choke));
        }
        let own = &table.rows[table.first_row].cells;
        let [low, high, own] = [0, 1, 2].map(|index| own[index].as_ref().unwrap().value.unwrap());
        prop_assert!(low <= own + 1e-12 * choke && own <= high + 1e-12 * choke);
        prop_assert_eq!(Some(own), fact(&state, "clusterPrice"));
    }
}
