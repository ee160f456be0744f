//! The printed chains: pictures, and that nothing is drawn that is not printed.

use serde_json::json;

use crate::data::{Node, qualitative};
use crate::language::Language;
use crate::state::vocabulary::CHAIN;
use crate::support::figure::with_figure;
use crate::support::pictures::check;

#[test]
fn chains_of_the_paper() {
    check("chains", json!({"view": "chains"}), json!({"width": 720}));
}

#[test]
fn chains_on_a_phone() {
    check("chains-320", json!({"view": "chains"}), json!({"width": 320}));
}

#[test]
fn chains_on_a_phone_in_the_dark_and_in_simplified_script() {
    check(
        "chains-320-dark-zh-hans",
        json!({"view": "chains", "lang": "zh-Hans", "theme": "dark"}),
        json!({"width": 320}),
    );
}

#[test]
fn every_printed_stage_has_its_cell_and_a_chain_without_stages_says_so() {
    let chains = qualitative().at("paper.industrial_chains.items").unwrap().items();
    for language in Language::ALL {
        let reading = with_figure(json!({"view": "chains", "lang": language.tag()}), json!({}), |figure| {
            figure.view().reading(figure.size, figure.theme())
        })
        .unwrap();
        assert_eq!(reading.columns.len(), chains.len());
        for (column, chain) in chains.iter().enumerate() {
            let cells: Vec<_> = reading.rows.iter().filter_map(|row| row.cells[column].as_ref()).collect();
            let texts: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
            let stages = chain.get("stages").unwrap().items();
            let printed: Vec<&str> = stages.iter().map(|stage| name(stage, language)).collect();
            match chain.get("k").unwrap() {
                Node::Number(k) => assert_eq!((texts.len() as u32, texts), (*k, printed)),
                _ => assert_eq!((texts.len(), printed.len()), (1, 0)),
            }
            let path = cells[0].indicator.unwrap();
            assert_eq!(qualitative().at(path), Some(chain));
        }
    }
}

/// The page has a list in the place of a chart.
#[test]
fn what_is_written_is_what_the_table_says() {
    for language in Language::ALL {
        with_figure(json!({"view": "chains", "lang": language.tag()}), json!({}), |figure| {
            let table = figure.view().reading(figure.size, figure.theme());
            let facts = figure.view().facts(figure.theme());
            assert_eq!(facts.groups("list").len(), table.columns.len());
            for (at, (chain, column)) in std::iter::zip(facts.groups("list"), &table.columns).enumerate() {
                assert_eq!(chain.one("name").text, column.label);
                let cells = table.rows.iter().filter_map(|row| row.cells[at].as_ref());
                let (texts, ids): (Vec<_>, Vec<_>) = cells.map(|cell| (cell.text.as_str(), cell.indicator)).unzip();
                assert_eq!(chain.many("names").iter().map(|stage| stage.text.as_str()).collect::<Vec<_>>(), texts);
                assert!(ids.iter().all(|id| id.as_slice() == chain.one("name").indicators));
            }
        })
        .unwrap();
    }
}

fn name(node: &Node, language: Language) -> &'static str {
    node.get("label").unwrap().label().unwrap().get(language)
}

#[test]
fn the_counts_are_those_of_the_paper() {
    with_figure(json!({"view": "chains"}), json!({}), |figure| {
        let facts = figure.view().facts(figure.theme());
        let value = |name| facts.get(name).unwrap().value;
        assert_eq!(
            [value("chains"), value("printed"), value("stages"), value("unprinted")],
            [5.0, 4.0, 3.0, 1.0].map(Some)
        );
    })
    .unwrap();
}

#[test]
fn a_state_can_name_every_chain_that_has_printed_stages() {
    let chains = qualitative().at("paper.industrial_chains.items").unwrap().items();
    let printed = chains.iter().filter(|chain| matches!(chain.get("k"), Some(Node::Number(_))));
    let ids: Vec<&str> = printed.map(|chain| chain.get("id").unwrap().text().unwrap()).collect();
    assert_eq!(CHAIN.values, [&["none"], ids.as_slice()].concat());
}
