//! The ledger of the paper's claims speaks of all of them, and of nothing else than the data.

use cluster_pricing::data::{self, Node};
use cluster_pricing::language::Language;
use serde_json::Value;

const LEDGER: &str = include_str!("../../www/sources/ledger.json");

fn claims() -> Vec<Value> {
    serde_json::from_str(LEDGER).unwrap()
}

fn findings() -> Vec<Value> {
    claims().iter().flat_map(|claim| claim["findings"].as_array().unwrap().clone()).collect()
}

#[test]
fn every_claim_has_its_findings_in_the_order_of_the_paper() {
    let statements: Vec<Value> = claims().into_iter().map(|claim| claim["statement"].clone()).collect();
    let mut expected = vec!["paper.central_claim".to_owned()];
    for list in ["paper.problems", "paper.measures"] {
        let n_items = data::qualitative().at(&format!("{list}.items")).map_or(0, |items| items.items().len());
        expected.extend((0..n_items).map(|index| format!("{list}.items.{index}")));
    }
    assert_eq!(statements, expected);
    assert!(claims().iter().all(|claim| !claim["findings"].as_array().unwrap().is_empty()));
}

#[test]
fn every_language_names_the_same_numbers_and_each_of_them_is_evidence() {
    for finding in findings() {
        let named = |language: Language| {
            let text = finding["text"][language.tag()].as_str().unwrap();
            let mut ids: Vec<&str> = text.split('{').skip(1).map(|piece| piece.split_once('}').unwrap().0).collect();
            ids.sort_unstable();
            ids
        };
        let ids = named(Language::En);
        assert_eq!([named(Language::ZhHant), named(Language::ZhHans)], [ids.clone(), ids.clone()], "{finding}");
        let evidence = finding["evidence"].as_array().unwrap();
        assert!(ids.iter().all(|id| evidence.contains(&Value::from(*id))), "{finding}");
    }
}

#[test]
fn a_finding_of_the_data_names_its_numbers_and_one_of_the_model_names_none() {
    for finding in findings() {
        let evidence = finding["evidence"].as_array().unwrap();
        for id in evidence.iter().map(|id| id.as_str().unwrap()) {
            let is_derived = data::derived().iter().any(|row| row.id == id);
            assert!(is_derived || data::indicator(id).is_some(), "{id}");
        }
        match finding["verdict"].as_str().unwrap() {
            "supports" | "partly" | "contradicts" => assert!(!evidence.is_empty(), "{finding}"),
            "model" => assert!(evidence.is_empty() && finding["figure"].is_string(), "{finding}"),
            verdict => assert_eq!(verdict, "untested"),
        }
    }
}

#[test]
fn evidence_on_a_problem_is_of_the_topics_that_the_problem_is_about() {
    for claim in claims() {
        let node = data::qualitative().at(claim["statement"].as_str().unwrap()).unwrap();
        let Some(topics) = node.get("indicator_topics") else { continue };
        let topics: Vec<&str> = topics.items().iter().filter_map(Node::text).collect();
        for finding in claim["findings"].as_array().unwrap() {
            let ids = finding["evidence"].as_array().unwrap().iter().map(|id| id.as_str().unwrap());
            for indicator in ids.filter_map(data::indicator) {
                assert!(topics.contains(&indicator.topic), "{} in {}", indicator.id, claim["statement"]);
            }
        }
    }
}

/// The verdicts of the findings on a claim, in their order.
fn verdicts(statement: &str) -> Vec<String> {
    let claim = claims().into_iter().find(|claim| claim["statement"] == statement).unwrap();
    let findings = claim["findings"].as_array().unwrap();
    findings.iter().map(|finding| finding["verdict"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_verdict_goes_no_further_than_the_numbers() {
    // Each of the three is below Jiangsu, Shanghai and Beijing, and above Anhui.
    assert_eq!(verdicts("paper.problems.items.0")[1], "partly");
    let output = |place: &str| data::indicator(&format!("ht_output_{place}_2006")).unwrap().value;
    for own in ["liaoning", "jilin", "heilongjiang"] {
        assert!(["jiangsu", "shanghai", "beijing"].iter().all(|other| output(own) < output(other)), "{own}");
        assert!(output(own) > output("anhui"), "{own}");
    }
    // Old equipment without a number from elsewhere, and cities of which nobody says how many are exhausted.
    assert_eq!(verdicts("paper.problems.items.2")[2], "untested");
    assert_eq!(verdicts("paper.problems.items.3")[0], "untested");
}
