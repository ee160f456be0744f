//! How numbers are written: one rule in sentences, one in tables, in three languages.

use std::collections::BTreeSet;

use cluster_pricing::chart::{Amount, Cell, Fact, Facts, Words, counted};
use cluster_pricing::language::Language;
use cluster_pricing::said;
use cluster_pricing::view::REGISTRY;
use proptest::prelude::*;
use serde_json::{Value, json};

use cluster_pricing::wire::figure::Figure;

use crate::support::with_figure;

fn words(language: Language) -> &'static Words {
    Words::of(language)
}

#[test]
fn from_a_million_on_a_sentence_counts_in_the_large_units_of_its_language() {
    let texts = |value: f64| Language::ALL.map(|language| counted(value, words(language)));
    let written = |texts: [&str; 3]| texts.map(|text| Some(text.replace(' ', "\u{a0}")));
    for (value, expected) in [
        (344_000_000.0, ["344 million", "3.44 億", "3.44 亿"]),
        (340_000_000.0, ["340 million", "3.4 億", "3.4 亿"]),
        (1_234_567.0, ["1.23 million", "123 萬", "123 万"]),
        (1_000_000.0, ["1 million", "100 萬", "100 万"]),
        (-23_456_789.0, ["−23.5 million", "−2,350 萬", "−2,350 万"]),
        (999_999_999.0, ["1 billion", "10 億", "10 亿"]),
        (7.1e12, ["7.1 trillion", "7.1 兆", "7.1 万亿"]),
    ] {
        assert_eq!(texts(value), written(expected), "{value}");
    }
    for value in [0.0, 0.5, 999_999.0, 1e15, 1e300] {
        assert_eq!(texts(value), [None, None, None], "{value}");
    }
}

proptest! {
    /// What is read back is the number, to three digits.
    #[test]
    fn a_counted_number_is_the_number_to_three_digits(mantissa in 1.0..10.0, exponent in 6..15_i32) {
        let value = mantissa * 10_f64.powi(exponent);
        let units = [
            (1e4, &["萬", "万"][..]), (1e8, &["億", "亿"]), (1e6, &["million"]), (1e9, &["billion"]),
            (1e12, &["trillion", "兆", "万亿"]),
        ];
        for language in Language::ALL {
            let Some(text) = counted(value, words(language)) else { prop_assert!(value >= 1e15); continue };
            let (number, unit) = text.split_once('\u{a0}').unwrap();
            let size = units.iter().find(|(_, names)| names.contains(&unit)).unwrap().0;
            let read = size * number.replace(',', "").parse::<f64>().unwrap();
            prop_assert!((read / value - 1.0).abs() <= 0.005 + 1e-9, "{value}: {text}");
            prop_assert!(number.bytes().filter(u8::is_ascii_digit).count() <= 6);
        }
    }
}

/// Large markets, many firms, and what everybody sees first.
fn states(view: &str) -> Vec<Value> {
    let usual = json!({ "view": view });
    let large = json!({ "view": view, "a": "100000000", "c": "7" });
    let many = json!({ "view": view, "n": "2000000" });
    vec![usual, large, many]
}

/// What is wrong with the numbers of a text: one from a million on that is written out, or one that a line may part from its unit.
fn faults(text: &str) -> Vec<String> {
    let runs = text.split(|sign: char| !sign.is_ascii_digit() && sign != ',').map(|run| run.trim_matches(','));
    let long = runs.filter(|run| run.matches(',').count() > 1).map(str::to_owned);
    // “100 million CNY” is a unit of the data.
    let units = ["million", "billion", "trillion", "萬", "億", "兆", "万", "亿"];
    let is_unit = |after: &str| after.starts_with(" CNY") || after.starts_with('元');
    let parted = units.into_iter().flat_map(|unit| {
        let found = text.match_indices(unit).map(|(at, _)| (&text[..at], &text[at + unit.len()..]));
        let parted = found.filter(|(before, after)| {
            !is_unit(after) && before.trim_end_matches(' ').ends_with(|sign: char| sign.is_ascii_digit())
        });
        parted.map(move |(before, _)| format!("{before}|{unit}")).collect::<Vec<_>>()
    });
    long.chain(parted).collect()
}

#[test]
fn no_sentence_writes_a_million_out_and_no_line_parts_a_number_from_its_unit() {
    assert_eq!(faults("12,345,678, 5 million, 3.4億 and 100 million CNY").len(), 3);
    let mut found = Vec::new();
    let states = [("100", "9"), ("100000000", "9"), ("100", "2000000"), ("1000000000000", "3")];
    for (view, (a, n)) in REGISTRY.iter().flat_map(|view| states.map(|state| (view.name, state))) {
        for lang in ["en", "zh-Hant", "zh-Hans"] {
            let state = [("a", a), ("n", n), ("lang", lang)];
            let Ok(said) = said(view, &state) else { continue };
            let keys = said.keys.iter().flatten().map(String::as_str);
            let texts = keys.chain([said.title.as_str(), &said.sentence]);
            let faults = texts.flat_map(faults).filter(|number| !has_twin(view, a, n, number));
            found.extend(faults.map(|fault| format!("{view} {state:?}: {fault}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Whether a figure says another number that would be counted alike, so that both are written out.
fn has_twin(view: &str, a: &str, n: &str, number: &str) -> bool {
    let Ok(value) = number.replace(',', "").parse::<f64>() else { return false };
    let alike = |other: f64| {
        other.round() != value && counted(other, words(Language::En)) == counted(value, words(Language::En))
    };
    let Facts(facts) = with_figure(json!({ "view": view, "a": a, "n": n }), json!({}), |figure: &Figure| {
        figure.view().facts(figure.theme())
    })
    .unwrap();
    facts.iter().any(|(_, fact)| matches!(fact, Fact::One(Amount { value: Some(other), .. }) if alike(*other)))
}

/// The decimals of a number as it is written; none of words and of powers of ten.
fn decimals(text: &str) -> Option<usize> {
    let is_plain = text.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, ',' | '.' | '−'));
    is_plain.then(|| text.split_once('.').map_or(0, |(_, decimals)| decimals.len()))
}

#[test]
fn a_column_of_a_table_has_one_number_of_decimals() {
    let mut uneven = Vec::new();
    // Firms and markets of `entry` run over many decades, each to three digits.
    for view in REGISTRY.iter().filter(|view| view.name != "entry") {
        for state in states(view.name) {
            let reading = |figure: &Figure| figure.view().reading(figure.size, figure.theme());
            let Ok(table) = with_figure(state.clone(), json!({}), reading) else { continue };
            for (at, column) in table.columns.iter().enumerate() {
                // What is printed keeps the decimals in which it is printed.
                let own = |cell: &&Cell| cell.indicator.is_none();
                let cells = table.rows.iter().filter_map(|row| row.cells[at].as_ref()).filter(own);
                let found: BTreeSet<usize> = cells.filter_map(|cell| decimals(&cell.text)).collect();
                if found.len() > 1 {
                    uneven.push(format!("{state}, {}: {found:?}", column.label));
                }
            }
        }
    }
    assert!(uneven.is_empty(), "{}", uneven.join("\n"));
}
