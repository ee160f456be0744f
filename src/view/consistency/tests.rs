//! Pictures of the pairs of numbers that should be equal, and the arithmetic of their agreement.

use serde_json::json;

use crate::chart::Reading;
use crate::data::{self, DiscrepancyKind};
use crate::support::figure::with_figure;
use crate::support::pictures::check;

#[test]
fn consistency() {
    check("consistency", json!({"view": "consistency"}), json!({"width": 960}));
}

#[test]
fn consistency_on_a_phone_in_the_dark() {
    let state = json!({"view": "consistency", "lang": "zh-Hans", "theme": "dark"});
    check("consistency-320-zh-hans", state, json!({"width": 320}));
}

fn reading() -> Reading {
    let state = json!({ "view": "consistency" });
    with_figure(state, json!({}), |figure| figure.view().reading(figure.size, figure.theme())).unwrap()
}

fn fact(name: &str) -> f64 {
    let state = json!({ "view": "consistency" });
    with_figure(state, json!({}), |figure| figure.view().facts(figure.theme()).get(name)?.value).unwrap().unwrap()
}

/// The id and the text of every number, row by row.
fn cells() -> Vec<[(&'static str, String); 3]> {
    let rows = reading().rows.into_iter().map(|row| {
        let cells: Vec<_> =
            row.cells.into_iter().flatten().filter_map(|cell| Some((cell.indicator?, cell.text))).collect();
        cells.try_into().unwrap()
    });
    rows.collect()
}

#[test]
fn every_pair_is_there_and_shows_its_numbers_as_printed_or_rounded() {
    assert_eq!(cells().len(), 7);
    for (id, text) in cells().into_iter().flat_map(|[one, other, _]| [one, other]) {
        let printed = data::indicator(id).map(|row| row.printed.text);
        let derived = || data::derived().iter().find(|row| row.id == id).map(|row| row.printed);
        let shown = text.replace(',', "").replace("at least ", "");
        assert_eq!(Some(&*shown), printed.or_else(derived), "{id}");
    }
}

#[test]
fn a_pair_opens_the_discrepancy_that_touches_both_numbers_or_else_the_computation() {
    for [(one, _), (other, _), (record, _)] in cells() {
        match data::discrepancy(record) {
            Some(discrepancy) => {
                assert!([one, other].iter().any(|id| discrepancy.numbers.contains(id)), "{record} of {one}, {other}");
            }
            None => assert_eq!(record, other),
        }
    }
}

#[test]
fn what_differs_beyond_rounding_is_recorded_as_such() {
    let kind = |(record, _): &(&str, String)| data::discrepancy(record).map(|discrepancy| discrepancy.kind);
    let differing = [DiscrepancyKind::Contradiction, DiscrepancyKind::Mismatch];
    let recorded =
        cells().iter().filter(|[.., record]| kind(record).is_some_and(|kind| differing.contains(&kind))).count();
    // The sum of 15 industries is a bound, which differs from the whole without contradicting it by itself, and the text
    // prints no year for its last share.
    assert_eq!(fact("differ") + fact("open"), recorded as f64);
    assert_eq!((fact("differ"), fact("rounded"), fact("bounds"), fact("undated")), (3.0, 2.0, 1.0, 1.0));
}

#[test]
fn every_pair_is_counted_once() {
    assert_eq!(fact("differ") + fact("rounded") + fact("open"), fact("pairs"));
    assert_eq!(fact("bounds") + fact("undated"), fact("open"));
    assert_eq!(fact("pairs"), 7.0);
}

#[test]
fn the_percentage_is_that_of_the_numbers_shown() {
    for row in reading().rows {
        let [one, other, percent] = [0, 1, 2].map(|column| row.cells[column].as_ref().unwrap().value.unwrap());
        assert!((percent - 100.0 * other / one).abs() < 1e-9, "{}", row.label);
    }
}

#[test]
fn every_row_shows_its_name_and_its_numbers_at_any_width() {
    for lang in ["en", "zh-Hant", "zh-Hans"] {
        for width in [320, 390, 600, 720, 1000, 1400] {
            let state = json!({ "view": "consistency", "lang": lang });
            let shown = with_figure(state, json!({ "width": width }), |figure| {
                let labels = figure.draw().1.unwrap().labels;
                let ends_at_edge = |x: f64, right: f64| x == 0.0 || (right - f64::from(width)).abs() < 1e-9;
                labels.iter().filter(|label| ends_at_edge(label.bounds.x, label.bounds.right())).count()
            });
            assert_eq!(shown.unwrap(), 14, "{lang} at {width}");
        }
    }
}

/// The page has a table in the place of the chart, whose bars lie as the marks of the picture do.
#[test]
fn what_is_written_is_what_the_table_says_and_the_picture_shows() {
    for lang in ["en", "zh-Hant", "zh-Hans"] {
        with_figure(json!({ "view": "consistency", "lang": lang }), json!({}), |figure| {
            let (table, facts) =
                (figure.view().reading(figure.size, figure.theme()), figure.view().facts(figure.theme()));
            let heads =
                [vec![table.row_header], table.columns.into_iter().map(|column| column.label).collect()].concat();
            let texts: Vec<_> = facts.many("columns").iter().map(|head| head.text.clone()).collect();
            assert_eq!(heads, texts);
            let plot = figure.draw().1.unwrap().frame.plot;
            assert_eq!(facts.groups("list").len(), table.rows.len());
            for (row, written) in std::iter::zip(table.rows, facts.groups("list")) {
                let cells: Vec<_> = row.cells.into_iter().flatten().collect();
                let texts = ["one", "other", "share", "verdict"].map(|name| written.one(name).text.clone());
                assert_eq!(cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>(), texts);
                for (cell, name) in std::iter::zip(&cells, ["one", "other", "share"]) {
                    assert_eq!(cell.indicator.as_slice(), written.one(name).indicators);
                }
                let at = plot.x + plot.width * written.one("at").value.unwrap() / 100.0;
                assert!((at - cells[1].mark.point.0).abs() < 1e-9);
            }
        })
        .unwrap();
    }
}

/// Half as much lies as far from as much as twice as much does.
#[test]
fn ratios_stand_on_a_logarithmic_scale() {
    let at = |text: &str| {
        with_figure(json!({ "view": "consistency" }), json!({}), |figure| {
            let facts = figure.view().facts(figure.theme());
            facts.groups("ticks").iter().find(|tick| tick.one("name").text == text).unwrap().one("at").value.unwrap()
        })
        .unwrap()
    };
    assert!((at("200") - at("100") - (at("100") - at("50"))).abs() < 1e-9);
}

#[test]
fn a_bound_says_so_in_every_language() {
    for lang in ["en", "zh-Hant", "zh-Hans"] {
        let bound = with_figure(json!({ "view": "consistency", "lang": lang }), json!({}), |figure| {
            let table = figure.view().reading(figure.size, figure.theme());
            table.rows.last().unwrap().cells[1].as_ref().unwrap().text.clone()
        });
        assert!(bound.unwrap().starts_with(|letter: char| !letter.is_ascii_digit()), "{lang}");
    }
}
