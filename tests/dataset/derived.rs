//! Every derived number follows from the printed ones by its formula.

use cluster_pricing::data::{self, Derived, Indicator};

use crate::formula::evaluate;

#[test]
fn every_formula_gives_its_result_to_twelve_digits() {
    for derived in data::derived() {
        let value = value_of(derived.id, &|indicator| indicator.value);
        let twelve_digits: f64 = format!("{value:.11e}").parse().unwrap();
        assert_eq!(twelve_digits, derived.result, "{}", derived.id);
    }
}

#[test]
fn every_rounded_result_is_rounded_half_up() {
    for derived in data::derived() {
        let units_of_last_digit = (derived.rounded - derived.result) * unit_digits(derived.printed);
        let tolerance = 1e-6;
        assert!(
            -0.5 + tolerance < units_of_last_digit && units_of_last_digit <= 0.5 + tolerance,
            "{}: {} for {}",
            derived.id,
            derived.printed,
            derived.result
        );
        assert_eq!(derived.printed.parse(), Ok(derived.rounded), "{}", derived.id);
    }
}

#[test]
fn every_range_holds_all_that_rounding_of_the_print_allows() {
    for (derived, row) in data::derived().iter().zip(crate::table("derived.csv")) {
        let Some((low, high)) = derived.range else {
            continue;
        };
        let corners = corners(derived);
        let lowest = corners.iter().copied().fold(f64::INFINITY, f64::min);
        let highest = corners.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        for (corner, bound, printed) in [(lowest, low, &row["range_low"]), (highest, high, &row["range_high"])] {
            let distance = (corner - bound).abs() * unit_digits(printed);
            assert!(distance <= 0.5 + 1e-6, "{}: {corner} is printed {bound}", derived.id);
        }
        assert!(low <= derived.result && derived.result <= high, "{}", derived.id);
    }
}

#[test]
fn shares_of_the_industries_accumulate_to_the_whole() {
    let shares = data::derived().iter().filter(|derived| derived.id.starts_with("hlj_cumulative_"));
    let results: Vec<f64> = shares.map(|derived| derived.result).collect();
    assert_eq!(results.len(), 15);
    assert!(results.is_sorted_by(|a, b| a < b));
    assert_eq!(results.last(), Some(&100.0));
}

#[test]
fn powers_bind_before_products_and_products_before_sums() {
    let value = |formula| evaluate(formula, &|_| None);
    assert_eq!(value("2 + 3 * 2 ** (1 + 1) / 4 - 10%"), Ok(4.9));
    assert_eq!(value("8 - 2 - 1 + ceil(1 / 2) + floor(3 / 2)"), Ok(7.0));
    assert_eq!(value("2 ** 2 ** 3"), Ok(256.0));
}

#[test]
fn a_formula_that_has_no_value_is_refused() {
    for (formula, fault) in [
        ("1 +", "a number or a name"),
        ("(1 + 2", "\")\""),
        ("1 2", "an operator"),
        ("1.2.3", "a number"),
        ("price", "a known name"),
        ("1 / 0", "a finite number"),
    ] {
        let message = evaluate(formula, &|_| None).unwrap_err();
        assert!(message.starts_with(&format!("expected {fault}")), "{formula}: {message}");
    }
}

/// The value of an indicator or of a derived one, computed from the values of indicators.
fn value_of(id: &str, printed: &dyn Fn(&Indicator) -> f64) -> f64 {
    match data::indicator(id) {
        Some(indicator) => printed(indicator),
        None => evaluate(derived(id).formula, &|input| Some(value_of(input, printed))).unwrap(),
    }
}

fn derived(id: &str) -> &'static Derived {
    let found = data::derived().iter().find(|derived| derived.id == id);
    found.unwrap_or_else(|| panic!("no row {id}"))
}

/// The results with every printed number at either end of what is rounded to it.
fn corners(derived: &Derived) -> Vec<f64> {
    let mut leaves = Vec::new();
    collect_leaves(derived, &mut leaves);
    let at_corner = |corner: usize| {
        value_of(derived.id, &|indicator| {
            let position = leaves.iter().position(|leaf| leaf.id == indicator.id).unwrap();
            let margin = rounding_margin(indicator);
            indicator.value + if corner >> position & 1 == 0 { margin } else { -margin }
        })
    };
    (0..1 << leaves.len()).map(at_corner).collect()
}

fn collect_leaves(derived_row: &Derived, leaves: &mut Vec<&'static Indicator>) {
    for input in derived_row.inputs {
        match data::indicator(input) {
            Some(leaf) if leaves.iter().all(|known| known.id != leaf.id) => leaves.push(leaf),
            Some(_) => {}
            None => collect_leaves(derived(input), leaves),
        }
    }
}

/// Half a unit of the last printed digit, in the standard unit. What is counted one by one is exact.
fn rounding_margin(indicator: &Indicator) -> f64 {
    let unit = indicator.printed.unit;
    if unit.id() == "count" { 0.0 } else { 0.5 * unit.factor / unit_digits(indicator.printed.text) }
}

/// The number of units of the last printed digit in one.
fn unit_digits(printed: &str) -> f64 {
    let decimals = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    10_f64.powi(i32::try_from(decimals).unwrap())
}
