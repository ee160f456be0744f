//! The history of the thesis: pictures, and that its statements are all there in their order.

use serde_json::json;

use crate::chart::fact::Facts;
use crate::data::{Node, qualitative};
use crate::language::Language;
use crate::support::figure::with_figure;
use crate::support::pictures::check;

#[test]
fn history_of_the_thesis() {
    check("history", json!({"view": "history"}), json!({"width": 720}));
}

#[test]
fn history_on_a_phone() {
    check("history-320", json!({"view": "history"}), json!({"width": 320}));
}

#[test]
fn history_in_the_dark_and_in_traditional_script() {
    check(
        "history-dark-zh-hant",
        json!({"view": "history", "lang": "zh-Hant", "theme": "dark"}),
        json!({"width": 640}),
    );
}

#[test]
fn every_statement_of_the_thesis_has_its_row_and_its_quote() {
    let lists = ["phases", "scales", "old_problems", "sections", "case_studies"];
    let items = |list: &str| qualitative().at(&format!("thesis.{list}.items")).unwrap().items();
    for language in Language::ALL {
        let state = json!({"view": "history", "lang": language.tag()});
        let reading =
            with_figure(state, json!({}), |figure| figure.view().reading(figure.size, figure.theme())).unwrap();
        let printed = lists.iter().flat_map(|list| items(list));
        let names: Vec<&str> = printed.map(|item| item.get("label").unwrap().label().unwrap().get(language)).collect();
        let shown: Vec<_> = reading.rows.iter().map(|row| row.cells[0].as_ref().unwrap()).collect();
        assert_eq!(shown.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>(), names);
        for cell in shown {
            let source = qualitative().at(cell.indicator.unwrap()).unwrap();
            assert!(!source.get("quotes").unwrap().items().is_empty());
        }
    }
}

/// The page has lists in the place of a chart.
#[test]
fn what_is_written_is_what_the_table_says() {
    fn written(entries: &[Facts], texts: &mut Vec<(String, Vec<&'static str>)>) {
        for entry in entries {
            let name = entry.one("name");
            texts.push((name.text.clone(), name.indicators.clone()));
            written(entry.groups("list"), texts);
        }
    }
    for language in Language::ALL {
        with_figure(json!({"view": "history", "lang": language.tag()}), json!({}), |figure| {
            let mut texts = Vec::new();
            for part in figure.view().facts(figure.theme()).groups("list") {
                assert!(!part.one("name").text.is_empty());
                written(part.groups("list"), &mut texts);
            }
            let rows = figure.view().reading(figure.size, figure.theme()).rows;
            assert_eq!(texts.len(), rows.len());
            for row in rows {
                let cell = row.cells[0].as_ref().unwrap();
                let found =
                    |(text, ids): &(String, Vec<_>)| text.starts_with(&cell.text) && cell.indicator.as_slice() == *ids;
                assert!(texts.iter().any(found), "{}", cell.text);
            }
        })
        .unwrap();
    }
}

#[test]
fn the_sections_that_break_off_say_so() {
    let reading =
        with_figure(json!({"view": "history"}), json!({}), |figure| figure.view().reading(figure.size, figure.theme()))
            .unwrap();
    let endings: Vec<&str> = reading.rows.iter().filter_map(|row| Some(row.cells[1].as_ref()?.text.as_str())).collect();
    let complete = |section: &Node| section.get("complete") == Some(&Node::Bool(true));
    let sections = qualitative().at("thesis.sections.items").unwrap().items();
    let expected: Vec<&str> =
        sections.iter().map(|section| if complete(section) { "complete" } else { "breaks off" }).collect();
    assert_eq!(endings, expected);
    assert_eq!(endings.iter().filter(|ending| **ending == "breaks off").count(), 2);
}

/// Time runs downwards: what is said of a phase stands between it and the next.
#[test]
fn scales_stand_under_the_second_phase_and_problems_under_the_third() {
    for width in [280.0, 720.0, 1400.0] {
        let heights: Vec<f64> = with_figure(json!({"view": "history"}), json!({"width": width}), |figure| {
            let reading = figure.view().reading(figure.size, figure.theme());
            reading.rows.iter().map(|row| row.cells[0].as_ref().unwrap().mark.point.1).collect()
        })
        .unwrap();
        let [first, second, third, scales @ ..] = &heights[..6] else { unreachable!() };
        assert!(first < second && second < third);
        assert!(scales.iter().all(|scale| second < scale && scale < third));
        assert!(heights[6..9].iter().all(|problem| third < problem));
    }
}
