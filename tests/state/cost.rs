//! Total unit cost, which all stages share, and costs of their own.

use cluster_pricing::chart::Reading;
use cluster_pricing::derivation::Derivation;
use cluster_pricing::model::{Chain, ChainParameters, Equilibrium, Number, Verdict};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::with_figure;

fn equilibrium(state: Value) -> Equilibrium {
    with_figure(state, json!({}), |figure| figure.view().equilibrium().unwrap().clone()).unwrap()
}

fn picture(state: Value) -> String {
    with_figure(state, json!({}), |figure| figure.svg()).unwrap()
}

fn reading(state: Value) -> Reading {
    with_figure(state, json!({}), |figure| figure.view().reading(figure.size, figure.theme())).unwrap()
}

/// A chain of `k` stages that share a cost.
fn sharing(k: usize, choke: &str, cost: &str, n_firms: f64) -> Chain {
    Chain::new(&ChainParameters {
        intercept: Number::read(choke),
        slope: Number::from(1.0),
        cost_sum: Some(Number::read(cost)),
        n_firms: &vec![Number::from(n_firms); k],
        fixed_cost: &[],
        unit_cost: &[],
        integrated_fixed_cost: Number::from(0.0),
        conjectural_variation: &[],
    })
    .unwrap()
}

/// A decimal with so many hundredths, as somebody types it.
fn hundredths(number: u32) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}

/// A market with firms and conduct that chains of one to six stages can have.
#[derive(Clone, Debug)]
struct Market {
    choke: String,
    cost: String,
    firms: u32,
    variation: &'static str,
}

impl Market {
    fn state(&self, view: &str, k: u32) -> Value {
        let Market { choke, cost, firms, variation } = self;
        json!({ "view": view, "k": k, "n": firms, "a": choke, "cost": cost, "lambda": variation })
    }
}

fn markets() -> impl Strategy<Value = Market> {
    let variations = prop_oneof![4 => Just("0"), 1 => Just("-0.7"), 1 => Just("-1"), 1 => Just("0.3")];
    (0_u32..20_000, 1_u32..20_000, 2_u32..31, variations).prop_map(|(cost, margin, firms, variation)| Market {
        choke: hundredths(cost + margin),
        cost: hundredths(cost),
        firms,
        variation,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_grey_curve_of_a_length_is_where_the_figure_of_that_length_is(market in markets(), k in 1_u32..9) {
        let reading = reading(market.state("price", k));
        let row = &reading.rows[reading.first_row];
        let mut compared = 0;
        for (column, cell) in std::iter::zip(&reading.columns, &row.cells) {
            let Some((length, "stage" | "stages")) = column.label.split_once(' ') else { continue };
            let there = equilibrium(market.state("price", length.parse().unwrap()));
            prop_assert_eq!(cell.as_ref().unwrap().value, Some(there.price), "{} beside {}", length, k);
            compared += 1;
        }
        prop_assert!(compared >= 6, "{} lengths", compared);
    }

    #[test]
    fn the_point_of_a_length_moves_along_its_curve(market in markets(), k in 1_u32..9) {
        let reading = reading(market.state("length", k));
        for length in 1_u32..9 {
            let row = reading.rows.iter().find(|row| row.label == length.to_string()).unwrap();
            let there = equilibrium(market.state("length", length));
            prop_assert_eq!(row.cells[0].as_ref().unwrap().value, Some(there.price), "{} from {}", length, k);
        }
    }

    #[test]
    fn stages_that_share_a_cost_have_each_a_part_of_it(market in markets(), k in prop::sample::select(vec![1_u32, 2, 4, 5, 8])) {
        let Market { cost, .. } = &market;
        // A part that is a decimal is the same as that decimal.
        let hundredths: u32 = cost.replace('.', "").parse().unwrap();
        let part = format!("{}e-5", u64::from(hundredths) * 1000 / u64::from(k));
        let mut own = market.state("build-up", k);
        own["c"] = json!(part);
        own["cost"] = json!(7);
        prop_assert_eq!(picture(market.state("build-up", k)), picture(own));
    }

    #[test]
    fn whatever_the_length_the_costs_add_up_to_the_total(cost in 0_u32..100_000, k in 1_usize..40) {
        let chain = sharing(k, "1000", &hundredths(cost), 3.0);
        let solved = chain.solve();
        let total: f64 = hundredths(cost).parse().unwrap();
        prop_assert_eq!(chain.cost_sum(), total);
        prop_assert_eq!(solved.stages[k - 1].price, solved.price);
        let each: f64 = chain.stages().iter().map(|stage| stage.unit_cost.value()).sum();
        prop_assert!((each - total).abs() <= 1e-12 * total);
        prop_assert!(chain.stages().iter().all(|stage| (stage.unit_cost.value() - total / k as f64).abs() <= 1e-15 * total));
    }
}

#[test]
fn a_third_of_the_cost_is_exact_in_what_is_decided() {
    // Three thirds of 28 are 28, and not a hair less or more.
    assert_eq!(equilibrium(json!({ "k": 3, "a": "28.0000000000000000000000001" })).verdict, Verdict::Cluster);
    let refusal = with_figure(json!({ "k": 3, "a": "28" }), json!({}), |_| ()).unwrap_err();
    assert_eq!((refusal.code, refusal.limit), ("A_NOT_ABOVE_COST", Some(28.0)));
    let solved = equilibrium(json!({ "k": 3, "n": [2, 3, 1] }));
    assert_eq!((solved.cost_sum, solved.integrated.price), (28.0, 64.0));
    // Ties do not depend on costs.
    for k in 1..9 {
        let firms: Vec<u32> = (k..2 * k).collect();
        let solved = equilibrium(json!({ "k": k, "n": firms, "cost": "0.1" }));
        assert_eq!((solved.verdict, solved.price_gap), (Verdict::Tie, 0.0), "{k}");
    }
}

#[test]
fn a_third_of_the_cost_is_written_as_a_fraction_where_the_price_is_derived() {
    let derivation = Derivation::of(&sharing(3, "100", "28", 9.0)).unwrap();
    let lines: Vec<_> = derivation.sections.iter().flat_map(|section| &section.lines).collect();
    let cost = format!("{:?}", lines.iter().find(|line| line.key == "cost").unwrap().statement);
    assert!(cost.contains("Fraction(Number(Number { text: \"28\"") && cost.contains("text: \"3\""), "{cost}");
    assert!(!cost.contains("About"), "{cost}");
    assert!(lines.iter().all(|line| !format!("{:?}", line.statement).contains("9.333333")));
}

#[test]
fn costs_of_single_stages_count_where_they_are_given() {
    for (state, total) in [
        (json!({}), 28.0),
        (json!({ "cost": 20 }), 20.0),
        (json!({ "cost": 20, "c": [] }), 20.0),
        (json!({ "cost": 20, "c": null }), 20.0),
        (json!({ "cost": 20, "c": 7 }), 28.0),
        (json!({ "c": [1, 2, 3, 4] }), 10.0),
        (json!({ "k": 2 }), 28.0),
        (json!({ "k": 2, "c": 7 }), 14.0),
        (json!({ "view": "startup" }), 0.0),
        (json!({ "view": "startup", "cost": 12 }), 12.0),
    ] {
        assert_eq!(equilibrium(state.clone()).cost_sum, total, "{state}");
    }
}

#[test]
fn a_total_that_cannot_be_is_named() {
    for (state, code, value) in [
        (json!({ "cost": -1 }), "NEGATIVE_COST", Some(-1.0)),
        (json!({ "cost": "x" }), "NOT_FINITE", None),
        (json!({ "cost": [3, 4] }), "NOT_FINITE", None),
        // It does not count here, and is wrong all the same.
        (json!({ "cost": -1, "c": 7 }), "NEGATIVE_COST", Some(-1.0)),
    ] {
        let refusal = with_figure(state.clone(), json!({}), |_| ()).unwrap_err();
        assert_eq!((refusal.code, refusal.field, refusal.index, refusal.value), (code, "cost", None, value), "{state}");
    }
    let refusal = with_figure(json!({ "cost": 100 }), json!({}), |_| ()).unwrap_err();
    assert_eq!((refusal.code, refusal.field, refusal.limit), ("A_NOT_ABOVE_COST", "a", Some(100.0)));
}
