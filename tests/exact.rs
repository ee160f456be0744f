//! Decimals are what they are: verdicts, ties and whole numbers of firms are decided in the digits that were written.
#![allow(clippy::unwrap_used)]

#[path = "support/json.rs"]
mod json;

use std::cmp::Ordering;

use cluster_pricing::chart::estimate_width;
use cluster_pricing::model::{EntryMarket, FreeEntryParameters, MOST_STEPS, Number};
use cluster_pricing::state::State;
use cluster_pricing::wire::derivation::derivation;
use cluster_pricing::wire::figure::Figure;
use cluster_pricing::wire::model::{equilibrium, free_entry, partial_integration, startup_asymmetric};
use cluster_pricing::wire::options::Options;
use json::Json;
use num_bigint::BigInt;
use proptest::prelude::*;
use serde_json::{Value, json};

fn cases(kind: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(include_str!("vectors-exact.json")).unwrap();
    let cases: Vec<Value> =
        file["cases"].as_array().unwrap().iter().filter(|case| case["kind"] == kind).cloned().collect();
    assert!(cases.len() > 20);
    cases
}

fn solved(inputs: &Value) -> Value {
    let costs = vec!["1"; inputs["n"].as_array().unwrap().len()];
    let mut input = json!({ "a": "10", "b": "1", "c": costs });
    input.as_object_mut().unwrap().extend(inputs.as_object().unwrap().clone());
    serde_json::to_value(equilibrium(&Json(input)).unwrap()).unwrap()
}

#[test]
fn verdicts_are_those_of_the_decimals() {
    for case in cases("verdict_text") {
        let verdict = &solved(&case["inputs"])["verdict"];
        assert_eq!(*verdict, case["outputs"]["verdict"], "{}", case["id"]);
    }
}

#[test]
fn zero_profit_exactly_is_entry() {
    for case in cases("entry_text") {
        let Value::Object(inputs) = &case["inputs"] else { panic!() };
        let input = json!({ "a": inputs["a"], "b": inputs["b"], "c": [inputs["c"]], "f": [inputs["f"]] });
        let entry = serde_json::to_value(free_entry(&Json(input.clone())).unwrap()).unwrap();
        assert_eq!(entry["integer"]["n"][0].as_f64(), case["outputs"]["n"].as_f64(), "{}", case["id"]);
        assert_eq!(entry["integer"]["firmProfit"][0], 0.0, "{}", case["id"]);
        let shown = facts(
            json!({ "view": "entry", "k": 1, "a": inputs["a"], "b": inputs["b"], "c": inputs["c"], "f": inputs["f"] }),
        );
        assert_eq!(shown.firms[0].parse::<f64>().ok(), case["outputs"]["n"].as_f64(), "{}", case["id"]);
    }
}

/// What a figure says of a chain.
struct Shown {
    verdict: Option<String>,
    firms: Vec<String>,
    prices: [Option<String>; 2],
    /// Prices of the chain and of one firm in the reader's row of the table.
    row: Vec<String>,
    smallest: Option<f64>,
    gap: String,
}

fn facts(state: Value) -> Shown {
    let state = Json(state);
    let options = Options::read(&Json(json!({})));
    let figure = Figure::new(&State::new(&state), &options, "system-ui", &estimate_width).unwrap();
    let facts = figure.view().facts(figure.theme());
    let text = |name| facts.get(name).map(|amount| amount.text.clone());
    let firms = facts.0.iter().find_map(|(name, fact)| match fact {
        cluster_pricing::chart::Fact::Many(firms) if *name == "firms" => Some(firms),
        _ => None,
    });
    let reading = figure.view().reading(figure.size, figure.theme());
    let row = &reading.rows[reading.first_row];
    Shown {
        verdict: text("verdict"),
        firms: firms.unwrap().iter().map(|firms| firms.text.clone()).collect(),
        prices: [text("clusterPrice"), text("integratedPrice")],
        row: row.cells.iter().flatten().map(|cell| cell.text.clone()).collect(),
        smallest: facts.get("smallestMarket").and_then(|market| market.value),
        gap: text("gap").unwrap_or_default(),
    }
}

fn lines(state: Value) -> Vec<String> {
    derivation(&State::new(&Json(state))).unwrap().texts.lines().map(str::to_owned).collect()
}

/// A decimal of a whole number of units of its last place.
fn decimal(units: i128, decimals: u32) -> String {
    let size = units.unsigned_abs();
    let scale = 10_u128.pow(decimals);
    let sign = if units < 0 { "-" } else { "" };
    format!("{sign}{}.{:0width$}", size / scale, size % scale, width = decimals as usize)
}

/// Two stages with R = 1/2 exactly: 2 n m = (n + 1 + λ) (m + 1 + μ).
fn ties() -> impl Iterator<Item = ([u64; 2], [String; 2])> {
    let mut seed: u64 = 20_261_130;
    let mut below = move |bound: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % bound
    };
    std::iter::from_fn(move || {
        loop {
            let (n, m) = (1 + below(60), 1 + below(60));
            let lambda = below(100 * n + 1) as i128 - 100;
            let divisor = 100 * (n as i128 + 1) + lambda;
            for decimals in 1..16 {
                let product = 2 * (n * m) as i128 * 100 * 10_i128.pow(decimals);
                let mu = product / divisor - (m as i128 + 1) * 10_i128.pow(decimals);
                let scale = 10_i128.pow(decimals);
                if product % divisor == 0 && (-scale..=(m as i128 - 1) * scale).contains(&mu) {
                    return Some(([n, m], [decimal(lambda, 2), decimal(mu, decimals)]));
                }
            }
        }
    })
}

#[test]
fn a_thousand_exact_ties_are_ties_in_result_sentence_table_and_derivation() {
    for (index, (n, lambda)) in ties().take(1000).enumerate() {
        let what = format!("{n:?} {lambda:?}");
        let result = solved(&json!({ "n": n.map(|n| n.to_string()), "lambda": lambda }));
        assert_eq!(result["verdict"], "tie", "{what}");
        for zero in ["priceGap", "priceGapRatio", "startupMargin"] {
            assert_eq!(result[zero], 0.0, "{what}");
        }
        let state = json!({ "k": 2, "n": n, "lambda": lambda, "c": "7.1", "a": "99.9" });
        let shown = facts(state.clone());
        assert_eq!(shown.verdict.as_deref(), Some("tie"), "{what}");
        assert_eq!(shown.prices[0], shown.prices[1], "{what}");
        assert!(
            shown.row.len() == 1 || shown.row.contains(shown.prices[1].as_ref().unwrap()),
            "{what}: {:?}",
            shown.row
        );
        let lines = lines(state);
        assert!(lines.iter().any(|line| line == "tie") && lines.iter().all(|line| line != "gap"), "{what}");

        // A digit far behind all of a double's makes one of them a near tie.
        let nudged = [lambda[0].clone(), format!("{}{}1", lambda[1], "0".repeat(18))];
        let negative = nudged[1].starts_with('-');
        let within = index % 10 == 0
            && (negative && !nudged[1].starts_with("-1.") || !negative && *nudged[1] < *format!("{}.", n[1] - 1));
        if within {
            let expected = if negative { "cluster" } else { "integrated" };
            let result = solved(&json!({ "n": n.map(|n| n.to_string()), "lambda": nudged }));
            assert_eq!(result["verdict"], expected, "{nudged:?}");
            let state = json!({ "k": 2, "n": n, "lambda": nudged, "c": "7.1", "a": "99.9" });
            assert_eq!(facts(state.clone()).verdict.as_deref(), Some(expected), "{nudged:?}");
            assert!(crate::lines(state).iter().any(|line| line == expected), "{nudged:?}");
        }
    }
}

#[test]
fn a_double_is_judged_as_that_double() {
    let verdict = |lambda: Value| solved(&json!({ "n": [3, 7], "lambda": lambda }))["verdict"].clone();
    assert_eq!(verdict(json!(["0.2", "2"])), "tie");
    assert_eq!(verdict(json!([0.2, 2])), "integrated");
    assert_eq!(verdict(json!(["0.2", 2.0])), "tie");
    assert_eq!(verdict(json!([0.25, 0.25])), verdict(json!(["0.25", "0.25"])));
}

#[test]
fn every_function_takes_decimals_as_texts() {
    let chain = json!({ "a": "100", "b": "1", "c": ["5", "5"], "n": ["3", "7"], "lambda": ["0.2", "2"], "first": "1", "count": "2" });
    let merged = |n: &str| {
        let mut input = chain.clone();
        input["nMerged"] = n.into();
        serde_json::to_value(partial_integration(&Json(input)).unwrap()).unwrap()
    };
    assert_eq!(merged("1")["priceEffect"], "same");
    assert_eq!(merged("1")["nMergedMinLowerPrice"], 2.0);
    let startup = serde_json::to_value(startup_asymmetric(&Json(json!({ "nOthers": ["2", "4"] }))).unwrap()).unwrap();
    assert_eq!(startup["nMin"], 16.0);
    // Not whole, though the nearest double is.
    let code = |n: &str| {
        equilibrium(&Json(json!({ "a": 10, "b": 1, "c": [1], "n": [n] })))
            .map(|_| ())
            .map_err(|error| error.code.as_str())
    };
    assert_eq!(code("9.00000000000000000001"), Err("N_NOT_INTEGER"));
    assert_eq!(code("0.99999999999999999999"), Err("N_BELOW_ONE"));
    assert_eq!(code("9.0"), Ok(()));
    assert_eq!(code("nine"), Err("NOT_FINITE"));
    let lambda = |lambda: &str| {
        equilibrium(&Json(json!({ "a": 10, "b": 1, "c": [1], "n": [2], "lambda": [lambda] })))
            .map(|_| ())
            .map_err(|error| error.code.as_str())
    };
    assert_eq!(lambda("1"), Ok(()));
    assert_eq!(lambda("1.00000000000000000001"), Err("LAMBDA_OUT_OF_RANGE"));
    assert_eq!(lambda("-1.00000000000000000001"), Err("LAMBDA_OUT_OF_RANGE"));
    // 0.1 + 0.2 is 0.3, and a chain whose costs are all that buyers pay does not trade.
    let trade = |a: &str| {
        equilibrium(&Json(json!({ "a": a, "b": 1, "c": ["0.1", "0.2"], "n": [2, 2] })))
            .map(|_| ())
            .map_err(|error| error.code.as_str())
    };
    assert_eq!(trade("0.3"), Err("A_NOT_ABOVE_COST"));
    assert_eq!(trade("0.30000000000000000000000000000000000001"), Ok(()));
}

#[test]
fn near_ties_are_told_apart_in_the_table_with_as_many_digits_as_it_takes() {
    let whole = |text: &str| -> BigInt { text.replace([',', '.'], "").parse().unwrap() };
    for (lambda, a, verdict) in [
        ("1e-13", "100", "integrated"),
        ("-1e-13", "100", "cluster"),
        ("1e-17", "100", "integrated"),
        ("-1e-30", "137.64", "cluster"),
        ("1e-30", "1234567.89", "integrated"),
        ("1e-200", "64.4", "integrated"),
    ] {
        let shown = facts(json!({ "k": 2, "n": [2, 3], "lambda": ["0", lambda], "a": a, "c": "7.1" }));
        assert_eq!(shown.verdict.as_deref(), Some(verdict), "{lambda}");
        assert_eq!(shown.prices[0], shown.prices[1], "{lambda}: no near tie");
        let [one, other] = [&shown.row[0], &shown.row[1]];
        assert_eq!(
            one.split_once('.').map(|(_, decimals)| decimals.len()),
            other.split_once('.').map(|(_, decimals)| decimals.len())
        );
        let order = whole(one).cmp(&whole(other));
        assert_eq!(order.is_lt(), verdict == "cluster", "{one} and {other}");
        assert!(order.is_ne(), "{one} and {other}");
        assert!(!shown.gap.bytes().all(|byte| matches!(byte, b'0' | b'.')), "{lambda}: {}", shown.gap);
    }
}

/// A market as a fraction.
type Market = (u128, u128);

/// The market that these firms need: the largest fixed cost × (n_i + 1)² Π_{j<i} ((n_j + 1) / n_j)² Π_{j>i} (n_j + 1) / n_j.
fn needed(firms: &[u128], cost: &[u128]) -> Market {
    let stage = |i: usize| {
        let own = (cost[i] * (firms[i] + 1).pow(2), 1);
        let others = firms.iter().enumerate().filter(|(j, _)| *j != i);
        others.fold(own, |(above, below), (j, n)| {
            let power = if j < i { 2 } else { 1 };
            (above * (n + 1).pow(power), below * n.pow(power))
        })
    };
    (0..firms.len()).map(stage).max_by(compare).unwrap()
}

fn compare(one: &Market, other: &Market) -> Ordering {
    (one.0 * other.1).cmp(&(other.0 * one.1))
}

/// All numbers of firms up to a most in each stage.
fn numbers_up_to(most: &[u128]) -> Vec<Vec<u128>> {
    most.iter().fold(vec![Vec::new()], |shorter, &most| {
        shorter.iter().flat_map(|firms| (1..=most).map(|n| [firms.as_slice(), &[n]].concat())).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_smallest_market_of_whole_firms_is_the_smallest_of_all_numbers_of_firms(cost in prop::collection::vec(1_u64..60, 1..4)) {
        let costs: Vec<u128> = cost.iter().copied().map(u128::from).collect();
        // One firm in each stage is possible, and n_i firms need at least their fixed cost × (n_i + 1)²: more firms than these
        // need a larger market than one firm in each stage does.
        let (above, below) = needed(&vec![1; costs.len()], &costs);
        let most: Vec<u128> = costs.iter().map(|cost| (above / (below * cost)).isqrt().max(2) - 1).collect();
        let least = numbers_up_to(&most).iter().map(|firms| needed(firms, &costs)).min_by(compare).unwrap();
        let fixed_cost: Vec<Number> = cost.iter().map(|cost| (*cost as f64).into()).collect();
        let market = EntryMarket::new(&FreeEntryParameters {
            intercept: Number::from(1e4),
            slope: Number::from(1.0),
            cost_sum: None,
            unit_cost: &vec![Number::from(0.0); cost.len()],
            fixed_cost: &fixed_cost,
        })
        .unwrap();
        let found = market.smallest_whole_market(MOST_STEPS).unwrap().unwrap();
        // Both are whole numbers of less than 53 bits, so that their quotient is the double next to the fraction.
        prop_assert!(least.0.max(least.1) < 1 << 53);
        prop_assert_eq!(found, least.0 as f64 / least.1 as f64);
    }

    #[test]
    fn a_decimal_is_rounded_to_the_nearest_double(digits in "[0-9]{1,44}", point in 0_usize..45, power in -250_i32..250) {
        let (whole, decimals) = digits.split_at(point.min(digits.len()));
        let text = format!("{whole}.{decimals}e{power}");
        prop_assert_eq!(Number::read(&text).value(), text.parse::<f64>().unwrap());
    }
}

#[test]
fn a_market_as_large_as_the_smallest_sustains_whole_firms_and_no_smaller_one_does() {
    // The markets of the table in words: one stage needs four times its fixed cost.
    for (k, f, expected) in [
        (1, "100", 400.0),
        (2, "100", 1600.0),
        (3, "100", 3600.0),
        (4, "200", 12_800.0),
        (4, "20", 1280.0),
        (6, "100", 14_400.0),
    ] {
        let entry = |a: &str, b: &str| {
            let input = json!({ "a": a, "b": b, "c": vec!["0"; k], "f": vec![f; k] });
            serde_json::to_value(free_entry(&Json(input)).unwrap()).unwrap()["integer"]["exists"].clone()
        };
        // A = a² / b, so that a = A and b = A.
        let size = expected.to_string();
        assert_eq!(entry(&size, &size), true, "{k}");
        assert_eq!(entry(&size, &format!("{size}.00000000000000000000001")), false, "{k}");
        let shown = facts(json!({ "view": "entry", "k": k, "f": f, "c": 0, "a": 10 }));
        assert_eq!(shown.smallest, Some(expected), "{k}");
    }
}
