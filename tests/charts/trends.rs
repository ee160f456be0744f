//! The views of the printed tables say what the dataset says.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use cluster_pricing::chart::{Amount, Fact, Facts, PlacedLabel};
use cluster_pricing::data::in_topic;
use cluster_pricing::state::vocabulary::GROUP;
use serde_json::{Value, json};

use crate::support::with_figure;

/// The states that the three views tell apart.
fn states() -> Vec<Value> {
    let places = ["", "northeast", "liaoning,jilin", "northeast,heilongjiang"];
    let declines = places.map(|places| json!({"view": "decline", "places": list(places)}));
    let industries = GROUP.values.iter().map(|group| json!({"view": "industries", "group": group}));
    declines.into_iter().chain(industries).chain([json!({"view": "burden"})]).collect()
}

fn list(words: &str) -> Vec<&str> {
    words.split(',').filter(|word| !word.is_empty()).collect()
}

/// What a file of the dataset has in a column, by id.
fn column(file: &str, name: &str) -> HashMap<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/data/files").join(file);
    let mut reader = csv::Reader::from_path(path).unwrap();
    let at = reader.headers().unwrap().iter().position(|head| head == name).unwrap();
    reader.records().map(|row| row.unwrap()).map(|row| (row[0].to_owned(), row[at].to_owned())).collect()
}

/// A text of a figure as the files of the dataset write it: without a unit, with a plain minus and without commas.
fn plain(text: &str) -> String {
    text.split(" (").next().unwrap_or_default().replace('−', "-").replace(',', "")
}

/// Applies `check` to the id, the value and the text of each number that the figure of a state draws or says.
fn each_number(state: &Value, mut check: impl FnMut(&str, f64, &str)) {
    with_figure(state.clone(), json!({}), |figure| {
        let reading = figure.view().reading(figure.size, figure.theme());
        for cell in reading.rows.iter().flat_map(|row| &row.cells).flatten() {
            check(cell.indicator.unwrap(), cell.value.unwrap(), &cell.text);
        }
        let Facts(facts) = figure.view().facts(figure.theme());
        each_amount(&facts, &mut |amount| {
            if let [id] = amount.indicators[..] {
                check(id, amount.value.unwrap(), &amount.text);
            }
        });
    })
    .unwrap();
}

fn each_amount(facts: &[(&str, Fact)], check: &mut impl FnMut(&Amount)) {
    for (_, fact) in facts {
        match fact {
            Fact::One(amount) => check(amount),
            Fact::Many(amounts) => amounts.iter().for_each(&mut *check),
            Fact::Groups(groups) => groups.iter().for_each(|Facts(facts)| each_amount(facts, check)),
        }
    }
}

#[test]
fn every_number_is_that_of_the_dataset_to_the_printed_rounding() {
    let (printed, qualifiers) = (column("indicators.csv", "value_std"), column("indicators.csv", "qualifier"));
    let derived = column("derived.csv", "result_rounded");
    for state in states() {
        each_number(&state, |id, value, text| {
            let Some(number) = printed.get(id) else {
                assert_eq!(plain(text), derived[id], "{id}");
                assert_eq!(value, derived[id].parse::<f64>().unwrap(), "{id}");
                return;
            };
            let bound = if qualifiers[id] == "exact" { "" } else { "more than " };
            let shown = plain(text.strip_prefix(bound).unwrap());
            assert_eq!(shown.parse::<f64>().unwrap(), number.parse::<f64>().unwrap(), "{id}");
            assert_eq!(value, number.parse::<f64>().unwrap(), "{id}");
        });
    }
}

#[test]
fn every_number_of_the_tables_of_shares_and_industries_is_shown() {
    let mut shown = HashSet::new();
    for state in states() {
        each_number(&state, |id, _, _| {
            shown.insert(id.to_owned());
        });
    }
    for topic in ["industrial_share", "heilongjiang_industries"] {
        let hidden: Vec<_> = in_topic(topic).map(|row| row.id).filter(|id| !shown.contains(*id)).collect();
        assert!(hidden.is_empty(), "{hidden:?}");
    }
    let shares = in_topic("soe").filter(|row| row.unit.id() == "percent").map(|row| row.id);
    let hidden: Vec<_> = shares.filter(|id| !shown.contains(*id)).collect();
    assert!(hidden.is_empty(), "{hidden:?}");
}

#[test]
fn a_bound_is_written_as_one_wherever_it_stands_and_has_no_dot_and_no_bar() {
    let qualifiers = column("indicators.csv", "qualifier");
    let mut bounds = 0;
    for state in states() {
        with_figure(state, json!({"width": 720}), |figure| {
            let reading = figure.view().reading(figure.size, figure.theme());
            for cell in reading.rows.iter().flat_map(|row| &row.cells).flatten() {
                if qualifiers.get(cell.indicator.unwrap()).is_none_or(|qualifier| qualifier == "exact") {
                    continue;
                }
                bounds += 1;
                assert_eq!(cell.text, "more than 40");
                let labels = figure.draw().1.unwrap().labels;
                assert!(labels.iter().any(|label| label.label.text == "fell by more than 40%"));
                // Pictures count in eighths of a pixel.
                let (x, y) = ((8.0 * cell.mark.point.0).round(), (8.0 * cell.mark.point.1).round());
                let dot = format!("<circle cx=\"{x}\" cy=\"{y}\"");
                assert!(!figure.svg().contains(&dot));
            }
        })
        .unwrap();
    }
    assert_eq!(bounds, 3, "the bound is shown wherever the Northeast is");
}

#[test]
fn bars_are_as_long_as_their_numbers() {
    for state in [json!({"view": "industries"}), json!({"view": "burden"})] {
        with_figure(state, json!({}), |figure| {
            let plot = figure.draw().1.unwrap().frame.plot;
            let reading = figure.view().reading(figure.size, figure.theme());
            // Of the industries the shares are drawn, of the enterprises the first column.
            let column = reading.columns.iter().position(|column| column.label.starts_with("Share")).unwrap_or(0);
            for row in &reading.rows {
                let cell = row.cells[column].as_ref().unwrap();
                let share = 100.0 * (cell.mark.point.0 - plot.x) / plot.width;
                assert!((share - cell.value.unwrap()).abs() < 1e-9, "{} is drawn as {share}", cell.text);
            }
        })
        .unwrap();
    }
}

#[test]
fn every_line_and_every_bar_has_its_label_at_240_pixels_in_every_language() {
    let printed = column("indicators.csv", "value_printed");
    let outputs = printed.iter().filter(|(id, _)| id.starts_with("hlj_output_")).map(|(_, value)| value.as_str());
    let views = [
        ("decline", vec!["16.5", "9.3", "16.41", "8.62", "4.41", "1.96", "2.25", "6", "14", "15"]),
        ("industries", outputs.collect()),
        ("burden", vec!["35.4", "28.4", "26", "14", "10", "5.94", "71.4", "59.4", "42.4", "79.6", "26.9"]),
    ];
    for lang in ["en", "zh-Hant", "zh-Hans"] {
        for (view, numbers) in &views {
            with_figure(json!({"view": view, "lang": lang}), json!({"width": 240}), |figure| {
                let labels = figure.draw().1.unwrap().labels;
                let words = |label: &PlacedLabel| label.label.text.replace([',', '，', '（'], " ");
                let written: Vec<String> = labels.iter().map(words).collect();
                for number in numbers {
                    let is_written = written.iter().any(|text| text.split(' ').any(|word| word == *number));
                    assert!(is_written, "{view} in {lang} does not write {number}");
                }
            })
            .unwrap();
        }
    }
}
