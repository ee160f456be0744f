//! Pictures of free entry.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

use crate::model::{FreeEntryParameters, free_entry};
use crate::support::figure::with_figure;
use crate::support::pictures::check;

#[test]
fn entry_into_the_default_market() {
    check("entry", json!({"view": "entry"}), json!({"width": 720}));
}

#[test]
fn entry_into_a_market_too_small_on_a_phone_in_simplified_script() {
    check("entry-none-320-zh-hans", json!({"view": "entry", "f": 200, "lang": "zh-Hans"}), json!({"width": 320}));
}

#[test]
fn entry_at_unequal_costs_in_the_dark() {
    let state = json!({"view": "entry", "k": 5, "c": 2, "f": [5, 0, 100, 20, 2], "theme": "dark"});
    check("entry-unequal-dark", state, json!({"width": 720}));
}

#[test]
fn entry_into_one_stage() {
    check("entry-one-stage", json!({"view": "entry", "k": 1}), json!({"width": 480}));
}

/// The numbers of stable, critical and whole firms in one row, in the order of the columns.
fn expected(choke: f64, fixed_cost: &[f64], stage: usize) -> [Option<f64>; 3] {
    let unit_cost = vec![0.0; fixed_cost.len()];
    let entry = free_entry(&FreeEntryParameters {
        intercept: choke,
        slope: 1.0,
        cost_sum: None,
        unit_cost: &unit_cost,
        fixed_cost,
    });
    let entry = entry.unwrap();
    let real = entry.real.as_ref();
    [
        real.and_then(|real| real.n_stable[stage]),
        real.and_then(|real| real.n_critical.as_ref()?[stage]),
        entry.whole.and_then(|whole| whole.n_firms[stage]).map(|n| n as f64),
    ]
}

proptest! {
    #[test]
    fn the_table_of_free_entry_is_that_of_the_model(
        choke in 5.0..2000.0,
        fixed_cost in vec(prop_oneof![1 => Just(0.0), 5 => 1.0..100.0], 1..7),
    ) {
        let state = json!({ "view": "entry", "k": fixed_cost.len(), "a": choke, "c": 0, "f": fixed_cost });
        with_figure(state, json!({}), |figure| {
            let reading = figure.view().reading(figure.size, figure.theme());
            let facts = figure.view().facts(figure.theme());
            // The smallest markets may be written like a round one next to them.
            let smallest = ["smallestMarket", "smallestRealMarket"].map(|name| facts.get(name).map_or("", |market| &market.text));
            for (index, column) in reading.columns.iter().enumerate() {
                let Some((stage, kind)) = column.label.strip_prefix("Stage ").and_then(|label| label.split_once(": ")) else {
                    continue;
                };
                let stage = stage.parse::<usize>().unwrap() - 1;
                let kind = ["stable", "critical mass", "whole firms"].iter().position(|known| *known == kind).unwrap();
                for (number, row) in reading.rows.iter().enumerate() {
                    let Some(cell) = &row.cells[index] else { continue };
                    // Of other markets the row says the size to a few digits; round ones it says exactly.
                    let label = row.label.split_once(" (").map_or(row.label.as_str(), |(size, _)| size);
                    let size: f64 = label.replace(',', "").parse().unwrap();
                    let is_own = number == reading.first_row;
                    if !is_own && (!is_round(size) || smallest.contains(&label)) {
                        continue;
                    }
                    let choke = if is_own { choke } else { size.sqrt() };
                    let value = expected(choke, &fixed_cost, stage)[kind].unwrap();
                    let shown = cell.value.unwrap();
                    prop_assert!((shown - value).abs() <= 1e-6 * value, "{} is not {}", shown, value);
                }
            }
            Ok(())
        })
        .unwrap()?;
    }

    #[test]
    fn the_sentence_tells_whether_a_cluster_is_viable(choke in 5.0..300.0, fixed_cost in vec(1.0..100.0, 1..7)) {
        let unit_cost = vec![0.0; fixed_cost.len()];
        let parameters =
            FreeEntryParameters { intercept: choke, slope: 1.0, cost_sum: None, unit_cost: &unit_cost, fixed_cost: &fixed_cost };
        let entry = free_entry(&parameters).unwrap();
        let state = json!({ "view": "entry", "k": fixed_cost.len(), "a": choke, "c": 0, "f": fixed_cost });
        with_figure(state, json!({}), |figure| {
            let facts = figure.view().facts(figure.theme());
            let word = match (&entry.real, &entry.whole) {
                (_, Some(_)) => "whole",
                (Some(_), None) => "fraction",
                (None, None) => "none",
            };
            prop_assert_eq!(&facts.get("entry").unwrap().text, word);
            let price = entry.whole.as_ref().map(|whole| whole.outcome.price);
            prop_assert_eq!(facts.get("price").and_then(|price| price.value), price);
            let smallest = |name| facts.get(name).unwrap().value.unwrap();
            prop_assert_eq!(entry.real.is_some(), entry.market_size >= smallest("smallestRealMarket"));
            prop_assert_eq!(entry.whole.is_some(), entry.market_size >= smallest("smallestMarket"));
            Ok(())
        })
        .unwrap()?;
    }
}

/// Whether a number is 1, 2 or 5 times a power of ten.
fn is_round(number: f64) -> bool {
    let digits = format!("{number:e}");
    matches!(digits.split_once('e'), Some(("1" | "2" | "5", _)))
}

#[test]
fn a_stage_that_costs_nothing_to_enter_has_firms_without_end() {
    with_figure(json!({ "view": "entry", "k": 3, "f": [20, 0, 20] }), json!({}), |figure| {
        let facts = figure.view().facts(figure.theme());
        let firms = facts.0.iter().find(|(name, _)| *name == "firms").map(|(_, fact)| fact.clone());
        let Some(cluster_pricing::chart::Fact::Many(firms)) = firms else { panic!("no list of firms") };
        assert_eq!((firms[1].value, firms[1].text.as_str()), (None, "∞"));
        assert!(firms[0].value.is_some() && firms[2].value.is_some());
    })
    .unwrap();
}
