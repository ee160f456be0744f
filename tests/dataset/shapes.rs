//! What JavaScript sees is the files, cell by cell.

use std::collections::BTreeMap;

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
        assert_eq!(shape["discrepancies"], json!(named(&row["note"])), "{}", row["id"]);
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
        assert_eq!(shape["discrepancies"], json!(named(&row["caution"])), "{}", row["id"]);
        assert_eq!(shape.as_object().unwrap().len(), row.len() + 2);
    }
}

#[test]
fn the_discrepancies_are_the_sections_of_their_file() {
    let shapes = json!(wire::discrepancies());
    let sections = file("discrepancies.md").split("\n## ").skip(1);
    let expected: Vec<Value> = sections
        .flat_map(|section| {
            let (heading, rest) = section.split_once('\n').unwrap();
            rest.split("\n### ").skip(1).map(move |part| {
                let (title, text) = part.split_once("\n\nKind: ").unwrap();
                let (id, subject) = title.split_once(' ').unwrap();
                let (kind, body) = text.split_once(".\n\n").unwrap();
                json!({
                    "id": id,
                    "kind": kind,
                    "section": heading,
                    "subject": subject,
                    "body": body.trim_end(),
                })
            })
        })
        .collect();
    assert_eq!(shapes, json!(expected));
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

/// The ids of discrepancies in a note: the letter D and two digits.
fn named(note: &str) -> Vec<&str> {
    let ids = note.match_indices('D').filter_map(|(start, _)| note.get(start..start + 3));
    ids.filter(|id| id[1..].bytes().all(|byte| byte.is_ascii_digit())).collect()
}
