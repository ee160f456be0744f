//! The passages of the paper that a derivation quotes, and the sentences that explain its lines.

use std::collections::BTreeSet;

use cluster_pricing::derivation::{Derivation, Rank};
use cluster_pricing::model::{Chain, ChainParameters};
use serde_json::Value;

const PAPER: &str = include_str!("../sources/000_5c0a3f77d7ea7d45.txt");
const EQUATIONS: &str = include_str!("../../www/sources/equations.json");
const WORDS: &str = include_str!("../../www/text/panels/derivation.json");

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn keys(section: &Value) -> BTreeSet<String> {
    section.as_object().unwrap().keys().cloned().collect()
}

/// Chains that together need every sentence: all verdicts, short and long, with and without responding rivals.
fn derivations() -> Vec<Derivation> {
    let derive = |n_firms: &[f64], conjectural_variation: &[f64]| {
        let chain = Chain::new(&ChainParameters {
            intercept: 100.0,
            slope: 1.0,
            unit_cost: &vec![1.0; n_firms.len()],
            n_firms,
            conjectural_variation,
            ..ChainParameters::default()
        });
        Derivation::of(&chain.unwrap()).unwrap()
    };
    vec![derive(&[9.0; 4], &[]), derive(&[2.0, 3.0], &[]), derive(&[2.0; 12], &[]), derive(&[3.0; 2], &[0.5; 2])]
}

#[test]
fn every_quote_occurs_once_and_on_its_line() {
    for (id, passage) in json(EQUATIONS)["passages"].as_object().unwrap() {
        let quote = passage["quote"].as_str().unwrap();
        let found: Vec<_> = PAPER.lines().zip(1_u64..).filter(|(line, _)| line.contains(quote)).collect();
        assert_eq!(found.len(), 1, "{id}");
        assert_eq!(Some(found[0].1), passage["line"].as_u64(), "{id}");
    }
}

#[test]
fn a_numbered_passage_prints_its_number_except_the_last() {
    for (id, passage) in json(EQUATIONS)["passages"].as_object().unwrap() {
        let prints = passage["quote"].as_str().unwrap().contains(&format!("({id})"));
        assert_eq!(prints, ("1"..="8").contains(&id.as_str()), "{id}");
    }
}

#[test]
fn every_passage_is_quoted_and_every_quote_is_used() {
    let mut used = BTreeSet::new();
    for derivation in derivations() {
        for line in derivation.sections.iter().flat_map(|section| &section.lines) {
            if let Rank::Paper(passage) | Rank::Extension(Some(passage)) = line.rank {
                used.insert(passage.to_owned());
            }
        }
    }
    assert_eq!(used, keys(&json(EQUATIONS)["passages"]));
}

#[test]
fn every_line_and_heading_has_words_and_none_are_left_over() {
    let (mut lines, mut headings) = (BTreeSet::new(), BTreeSet::new());
    for derivation in derivations() {
        for section in derivation.sections {
            headings.insert(section.key.to_owned());
            lines.extend(section.lines.iter().map(|line| line.key.to_owned()));
        }
    }
    let words = &json(WORDS)["figure"]["en"];
    assert_eq!(lines, keys(&words["line"]));
    assert_eq!(headings, keys(&words["heading"]));
}
