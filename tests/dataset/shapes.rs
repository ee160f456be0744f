//! What JavaScript sees is the files, cell by cell.

use std::collections::{BTreeMap, BTreeSet};

use cluster_pricing::data;
use cluster_pricing::wire::data as wire;
use serde_json::{Map, Value, json};

use crate::{file, table};

#[test]
fn every_indicator_is_its_row_cell_by_cell() {
    const NUMBERS: [&str; 5] = ["year", "value", "value_std", "source_line", "quote_token"];
    let rows = table("indicators.csv");
    let shapes = json!(wire::indicators());
    compare(&rows, &shapes, |column, cell| match cell {
        "" => Value::Null,
        number if NUMBERS.contains(&column) => json!(number.parse::<f64>().unwrap()),
        text => json!(text),
    });
    for (row, shape) in rows.iter().zip(shapes.as_array().unwrap()) {
        assert_eq!(shape["discrepancies"], json!(touching(&row["id"], &row["note"])), "{}", row["id"]);
        assert_eq!(shape.as_object().unwrap().len(), row.len() + 1);
    }
}

#[test]
fn every_derived_indicator_is_its_row_cell_by_cell() {
    const NUMBERS: [&str; 4] = ["result_unrounded", "result_rounded", "range_low", "range_high"];
    let rows = table("derived.csv");
    let shapes = json!(wire::derived());
    compare(&rows, &shapes, |column, cell| match cell {
        _ if column == "inputs" => json!(cell.split_terminator("; ").collect::<Vec<_>>()),
        "" => Value::Null,
        number if NUMBERS.contains(&column) => json!(number.parse::<f64>().unwrap()),
        text => json!(text),
    });
    for (row, shape) in rows.iter().zip(shapes.as_array().unwrap()) {
        assert_eq!(shape["resultPrinted"], row["result_rounded"], "{}", row["id"]);
        assert_eq!(shape["discrepancies"], json!(touching(&row["id"], &row["caution"])), "{}", row["id"]);
        assert_eq!(shape.as_object().unwrap().len(), row.len() + 2);
    }
}

#[test]
fn the_discrepancies_are_their_file_with_the_numbers_filled_in() {
    let shapes = json!(wire::discrepancies());
    let sections: Value = serde_json::from_str(file("discrepancies.json")).unwrap();
    let entries = sections
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|section| section["discrepancies"].as_array().unwrap().iter().map(move |entry| (section, entry)));
    let mut count = 0;
    for ((section, entry), shape) in entries.zip(shapes.as_array().unwrap()) {
        for key in ["id", "kind"] {
            assert_eq!(shape[key], entry[key]);
        }
        assert_eq!(shape["section"], section["title"]);
        assert_eq!(shape["excerpts"], section["excerpts"]);
        for key in ["subject", "body"] {
            assert!(is_filled(&entry[key], &shape[key]), "{key} of {}: {}", entry["id"], shape[key]);
        }
        count += 1;
    }
    assert_eq!(count, shapes.as_array().unwrap().len());
}

/// Whether the texts of two trees agree up to the placeholders of the first.
fn is_filled(template: &Value, filled: &Value) -> bool {
    match (template, filled) {
        (Value::Object(left), Value::Object(right)) => {
            left.keys().eq(right.keys()) && left.iter().all(|(key, item)| is_filled(item, &right[key]))
        }
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| is_filled(left, right))
        }
        (Value::String(template), Value::String(filled)) => words(template) == words(filled),
        _ => false,
    }
}

/// The text without its placeholders and its numbers.
fn words(text: &str) -> String {
    let mut pieces = text.split('{');
    let mut words = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_lowercase() || b"_0123456789".contains(&byte));
        words.push_str(piece.split_once('}').filter(|(name, _)| is_name(name)).map_or(piece, |(_, rest)| rest));
    }
    words.replace(['{', '}', '.'], "").replace(|letter: char| letter.is_ascii_digit(), "")
}

#[test]
fn the_statements_are_the_tree_of_their_file() {
    let tree: Value = serde_json::from_str(file("qualitative.json")).unwrap();
    assert_eq!(json!(wire::qualitative()), tree);
    let order = |value: &Value| serde_json::to_string(value).unwrap();
    assert_eq!(order(&json!(wire::qualitative())), order(&tree), "the keys changed their order");
}

#[track_caller]
fn compare(rows: &[BTreeMap<String, String>], shapes: &Value, expected: impl Fn(&str, &str) -> Value) {
    let shapes = shapes.as_array().unwrap();
    assert_eq!(shapes.len(), rows.len());
    for (row, shape) in rows.iter().zip(shapes) {
        for (column, cell) in row {
            let shown = shown(shape.as_object().unwrap(), &camel_case(column));
            assert_eq!(shown, expected(column, cell), "{column} of {}", row["id"]);
        }
    }
}

/// The value under `key`, with every number as JavaScript has it.
#[track_caller]
fn shown(shape: &Map<String, Value>, key: &str) -> Value {
    let value = shape.get(key).unwrap_or_else(|| panic!("no key {key}"));
    value.as_f64().map_or_else(|| value.clone(), |number| json!(number))
}

fn camel_case(column: &str) -> String {
    let mut words = column.split('_');
    let first = words.next().unwrap().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

/// The ids of the discrepancies that a remark names, the letter D and two digits, and of those that touch the number.
fn touching<'a>(id: &str, remark: &'a str) -> BTreeSet<&'a str> {
    let words = remark.match_indices('D').filter_map(|(start, _)| remark.get(start..start + 3));
    let named = words.filter(|word| word[1..].bytes().all(|byte| byte.is_ascii_digit()));
    let touching = data::discrepancies().iter().filter(|discrepancy| discrepancy.numbers.contains(&id));
    named.chain(touching.map(|discrepancy| discrepancy.id)).collect()
}
