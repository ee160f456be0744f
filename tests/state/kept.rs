//! Runs that are kept to compare, and what the horizontal axis counts.

use cluster_pricing::chart::Reading;
use cluster_pricing::model::{Chain, ChainParameters, Number};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::with_figure;

/// A chain as the state has it, with costs that leave something to trade.
#[derive(Clone, Debug)]
struct Run {
    firms: Vec<f64>,
    costs: Vec<f64>,
    choke: f64,
    /// From a conduct of 0, which is Cournot's, to one of joint monopoly.
    variation: f64,
}

impl Run {
    fn chain(&self) -> Chain {
        // What is written is a decimal.
        let written = |number: f64| Number::read(&number.to_string());
        let list = |numbers: &[f64]| numbers.iter().map(|number| written(*number)).collect::<Vec<_>>();
        Chain::new(&ChainParameters {
            intercept: written(self.choke),
            slope: written(1.0),
            cost_sum: None,
            unit_cost: &list(&self.costs),
            n_firms: &list(&self.firms),
            conjectural_variation: &vec![written(self.variation); self.firms.len()],
            fixed_cost: &[],
            integrated_fixed_cost: written(0.0),
        })
        .unwrap()
    }

    /// The run as the list `kept` has it.
    fn text(&self) -> String {
        let list = |numbers: &[f64]| numbers.iter().map(f64::to_string).collect::<Vec<_>>().join("_");
        let Run { firms, costs, choke, variation } = self;
        format!("k{}*n{}*a{choke}*c{}*lambda{variation}", firms.len(), list(firms), list(costs))
    }

    /// The run as a figure's own chain.
    fn state(&self) -> Value {
        json!({
            "k": self.firms.len(), "n": self.firms, "a": self.choke.to_string(), "lambda": self.variation,
            "c": self.costs.iter().map(f64::to_string).collect::<Vec<_>>(),
        })
    }
}

fn runs() -> impl Strategy<Value = Run> {
    let stages = vec((1_u32..40, 0_u32..400), 1..8);
    (stages, 1_u32..2000, any::<bool>(), prop_oneof![Just(0.0), Just(-0.5)]).prop_map(
        |(stages, margin, even, variation)| {
            let first = stages[0].0;
            // Tenths, which no double has: as many digits as a slider gives.
            let costs: Vec<f64> = stages.iter().map(|(_, cost)| f64::from(*cost) / 10.0).collect();
            let choke = (costs.iter().sum::<f64>() * 10.0).round() / 10.0 + f64::from(margin);
            let firms = stages.iter().map(|(firms, _)| f64::from(if even { first } else { *firms })).collect();
            Run { firms, costs, choke, variation }
        },
    )
}

fn reading(state: Value) -> Reading {
    with_figure(state, json!({}), |figure| figure.view().reading(figure.size, figure.theme())).unwrap()
}

/// The percentage of the integrated firm's price that a price is, where the runs of a chart have different ones, else the price.
fn shown(price: f64, run: &Run, others: &[&Run]) -> f64 {
    let scale = |run: &Run| (run.choke, (10.0 * run.costs.iter().sum::<f64>()).round());
    let is_relative = others.iter().any(|other| scale(other) != scale(run));
    if is_relative { 100.0 * price / run.chain().solve().integrated.price } else { price }
}

/// The values of a column by the places of its rows.
fn column(reading: &Reading, index: usize) -> Vec<(&str, f64)> {
    let values = reading.rows.iter().filter_map(|row| Some((row.label.as_str(), row.cells[index].as_ref()?.value?)));
    values.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_kept_run_reads_its_own_equilibrium(own in runs(), kept in vec(runs(), 1..4), in_total: bool) {
        let mut state = own.state();
        state["kept"] = kept.iter().map(Run::text).collect();
        state["axis"] = json!(if in_total { "total" } else { "stage" });
        let reading = reading(state);
        let first = reading.columns.len() - kept.len();
        for (index, run) in kept.iter().enumerate() {
            let others: Vec<&Run> = kept.iter().chain([&own]).collect();
            let price = shown(run.chain().solve().price, run, &others);
            let values = column(&reading, first + index);
            prop_assert!(values.iter().any(|(_, value)| *value == price), "{} has no {price}", run.text());
        }
        let names = reading.columns[first..].iter().map(|column| &column.label[..2]).collect::<Vec<_>>();
        prop_assert_eq!(&names, &["A:", "B:", "C:"][..kept.len()]);
    }

    #[test]
    fn a_kept_run_follows_the_curve_of_its_chain(own in runs(), kept in runs()) {
        let mut state = own.state();
        state["kept"] = json!([kept.text()]);
        let reading = reading(state);
        for (label, value) in column(&reading, reading.columns.len() - 1) {
            if let Ok(firms) = label.parse::<f64>() {
                let expected = shown(kept.chain().price_with_equal_firms(firms), &kept, &[&own]);
                prop_assert!((value - expected).abs() <= 1e-12 * kept.choke.max(100.0), "{label}: {value} for {expected}");
            }
        }
    }

    #[test]
    fn an_axis_of_all_firms_shows_the_same_prices(run in runs()) {
        let per_stage = reading(run.state());
        let mut state = run.state();
        state["axis"] = json!("total");
        let in_total = reading(state);
        prop_assert_eq!(per_stage.columns.len(), in_total.columns.len());
        let own = run.firms.len() as f64;
        let mut compared = 0;
        for (index, (one, other)) in std::iter::zip(&per_stage.columns, &in_total.columns).enumerate() {
            prop_assert_eq!(&one.label, &other.label);
            let stages = match one.label.split_once(' ') {
                Some((count, "stage" | "stages")) => count.parse().unwrap(),
                // The integrated firm and the cost are level.
                _ => own,
            };
            let totals = column(&in_total, index);
            for (label, price) in column(&per_stage, index) {
                let Ok(firms) = label.parse::<f64>() else { continue };
                let same = totals.iter().find(|(total, _)| total.parse() == Ok(firms * stages));
                if let Some((total, value)) = same {
                    prop_assert_eq!(*value, price, "{} at {}", one.label, total);
                    compared += 1;
                }
            }
        }
        prop_assert!(compared > 60, "only {compared} prices stand in both tables");
    }
}

#[test]
fn runs_with_another_big_firm_are_compared_as_percentages_of_its_price() {
    let reading = reading(json!({ "kept": ["k4*n9*a107"] }));
    let at_nine = reading.rows.iter().find(|row| row.label == "9").unwrap();
    let value = |name: &str| {
        let index = reading.columns.iter().position(|column| column.label.starts_with(name)).unwrap();
        at_nine.cells[index].as_ref().unwrap().value.unwrap()
    };
    let price = |choke: f64| choke - (choke - 28.0) * 0.9_f64.powi(4);
    for (name, expected) in [
        ("4 stages", 100.0 * price(100.0) / 64.0),
        ("A: 4 stages", 100.0 * price(107.0) / 67.5),
        ("One firm", 100.0),
        ("Total unit cost", 100.0 * 28.0 / 64.0),
    ] {
        assert!((value(name) - expected).abs() < 1e-9, "{name}: {} for {expected}", value(name));
    }
    assert!(reading.columns.iter().all(|column| column.label.ends_with("(% of one firm’s price)")));
}

#[test]
fn runs_with_the_same_big_firm_are_compared_by_their_prices() {
    let reading = reading(json!({ "kept": ["k2*n9*c14"] }));
    let last = column(&reading, reading.columns.len() - 1);
    let (_, price) = last.iter().find(|(label, _)| *label == "9").unwrap();
    assert!((price - (100.0 - 72.0 * 0.81)).abs() < 1e-9);
    assert!(reading.columns.iter().all(|column| !column.label.contains('%')));
}

#[test]
fn each_kept_run_is_named_at_the_end_of_its_line() {
    let state = json!({ "kept": ["k2*n9*c14", "k3*n20*c9"] });
    let labels = with_figure(state, json!({ "width": 720 }), |figure| figure.draw().1.unwrap().labels).unwrap();
    for name in ["A: 2 stages", "B: 3 stages"] {
        assert_eq!(labels.iter().filter(|label| label.label.text == name).count(), 1, "{name}");
    }
}

#[test]
fn the_start_up_scale_stands_at_its_whole_number_of_firms() {
    for (axis, text, place) in
        [("stage", "start-up scale: 6 firms", 6.0), ("total", "start-up scale: 6 firms in each stage", 24.0)]
    {
        let layout = with_figure(json!({ "axis": axis }), json!({ "width": 720 }), |figure| figure.draw().1.unwrap());
        let layout = layout.unwrap();
        let label = layout.labels.iter().find(|label| label.label.text == text).expect(text);
        let (x, _) = layout.frame.point(place, layout.frame.y.max);
        // The name of a line stands beside it.
        let away = (label.bounds.x - x).abs().min((label.bounds.right() - x).abs());
        assert!(away < 16.0, "{text} is {away} px from {place}");
    }
}

#[track_caller]
fn refuses(runs: Value, index: usize) {
    let refusal = with_figure(json!({ "kept": runs }), json!({}), |_| ()).unwrap_err();
    assert_eq!((refusal.code, refusal.field, refusal.index), ("UNKNOWN_VALUE", "kept", Some(index)));
}

#[test]
fn a_run_that_is_no_chain_is_named_with_its_place() {
    let odd = [
        "",
        "4",
        "n",
        "k",
        "k4*",
        "*k4",
        "k4**n3",
        "k4*k5",
        "x4",
        "k4n3",
        "K4",
        "k4 ",
        "k 4",
        "k4,n3",
        "n0",
        "n-3",
        "n2.5",
        "n1e400",
        "n9_9",
        "k2*n9_9_9",
        "k2*n9_",
        "c-1",
        "a28",
        "b0",
        "lambda9",
        "lambda-1.5",
        "ninf",
        "nnan",
        "a.",
        "a1e",
        "a1e2.5",
        "a1.2.3",
        "a--5",
        "a1_",
        "nmax50",
        "theta0",
        "k1001",
        "k1e2147483648",
    ];
    for run in odd {
        refuses(json!([run]), 0);
        refuses(json!(["k2", run]), 1);
    }
    for odd in [json!(7), json!(true), json!({})] {
        refuses(json!([odd]), 0);
    }
}

#[test]
fn no_more_than_three_runs_are_kept() {
    assert_eq!(reading(json!({ "kept": ["k1", "k2", "k3"] })).columns.len(), 8 + 3);
    refuses(json!(["k1", "k2", "k3", "k4"]), 3);
}

#[test]
fn the_numbers_of_a_run_are_read_as_they_are_written() {
    // One firm sells at half the choke price.
    let price = |number: &str| {
        let own: f64 = number.parse().unwrap();
        let reading = reading(json!({ "k": 1, "n": 1, "c": 0, "a": own, "kept": [format!("k1*n1*c0*a{number}")] }));
        column(&reading, reading.columns.len() - 1)[0].1
    };
    for number in ["7", "7.0", "0.7", ".7", "7.", "71.25", "1e1", "12.5e-1", "1e22", "123456789012345", "7e-22"] {
        assert_eq!(price(number), number.parse::<f64>().unwrap() / 2.0, "{number}");
    }
    for number in ["0.12345678901234567", "12345678901234567890", "1.7976e150", "1e-150"] {
        let expected = number.parse::<f64>().unwrap() / 2.0;
        assert!((price(number) / expected - 1.0).abs() < 1e-15, "{number}");
    }
}

#[test]
fn keys_that_a_run_leaves_out_have_their_defaults() {
    let reading = reading(json!({ "k": 2, "n": 3, "c": 14, "kept": ["k4"] }));
    let (_, price) = column(&reading, reading.columns.len() - 1)[8];
    assert!((price - 52.7608).abs() < 1e-12);
}
