//! Industries: pictures, and which are marked.

use serde_json::json;

use crate::chart::Row;
use crate::state::vocabulary::GROUP;
use crate::support::figure::with_figure;
use crate::support::pictures::check;

#[test]
fn industries_with_their_names_above_the_bars() {
    check("industries", json!({"view": "industries"}), json!({"width": 720}));
}

#[test]
fn industries_on_a_phone() {
    check("industries-320", json!({"view": "industries", "group": "machinery"}), json!({"width": 320}));
}

#[test]
fn industries_in_simplified_script_with_their_names_beside_the_bars_in_the_dark() {
    let state = json!({"view": "industries", "group": "resource_wide", "lang": "zh-Hans", "theme": "dark"});
    check("industries-dark-zh-hans", state, json!({"width": 720}));
}

#[test]
fn a_marked_group_is_the_one_that_its_formula_adds_up() {
    for group in GROUP.values {
        with_figure(json!({"view": "industries", "group": group}), json!({}), |figure| {
            let reading = figure.view().reading(figure.size, figure.theme());
            let marked = reading.rows.iter().filter(|row| row.label.ends_with("(in the marked group)"));
            let share = |row: &Row| {
                row.cells
                    .iter()
                    .flatten()
                    .find(|cell| cell.indicator.unwrap().contains("_share_"))
                    .unwrap()
                    .value
                    .unwrap()
            };
            let sum: f64 = marked.map(share).sum();
            let said = figure.view().facts(figure.theme()).get("groupShare").unwrap().value.unwrap();
            // Each of at most five shares is rounded to hundredths.
            assert!((sum - said).abs() < 0.03, "{group}: {sum} is not {said}");
        })
        .unwrap();
    }
}
