//! The discrepancies calculate correctly and quote what is printed.

use cluster_pricing::data::{self, DiscrepancyKind};

use crate::formula::evaluate;
use crate::texts::{PAPER, THESIS};

#[test]
fn discrepancies_are_numbered_from_one_to_fifty() {
    let ids: Vec<&str> = data::discrepancies().iter().map(|discrepancy| discrepancy.id).collect();
    let expected: Vec<String> = (1..=50).map(|number| format!("D{number:02}")).collect();
    assert_eq!(ids, expected);
}

#[test]
fn every_excerpt_in_a_discrepancy_is_printed_in_a_source() {
    let without_spaces = |text: &str| text.replace(' ', "");
    let (paper, thesis) = (without_spaces(PAPER), without_spaces(THESIS));
    let excerpts = crate::file("discrepancies.md").split('`').skip(1).step_by(2);
    let parts = excerpts.flat_map(|excerpt| excerpt.split('…')).flat_map(|part| part.split(" | "));
    let mut count = 0;
    for part in parts.map(without_spaces).filter(|part| !part.is_empty()) {
        assert!(paper.contains(&part) || thesis.contains(&part), "{part:?} is printed nowhere");
        count += 1;
    }
    assert!(count > 60, "only {count} excerpts");
}

#[test]
fn every_equation_of_the_discrepancies_holds() {
    let text: String = crate::file("discrepancies.md").split('`').step_by(2).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut count = 0;
    for (position, _) in words.iter().enumerate().filter(|(_, word)| **word == "=") {
        let start = words[..position].iter().rposition(|word| !is_arithmetic(word)).unwrap() + 1;
        let left = words[start..position].join(" ").replace('x', "*");
        if !left.is_empty() {
            check(&left, words[position + 1].trim_end_matches(['.', ',', ';', ':']));
            count += 1;
        }
    }
    assert_eq!(count, 17);
}

#[test]
fn an_indicator_leads_to_the_discrepancies_that_its_note_names() {
    let output = data::indicator("ht_output_heilongjiang_2006").unwrap();
    let touching: Vec<&str> = data::touching(output).map(|discrepancy| discrepancy.id).collect();
    assert_eq!(touching, ["D04", "D14", "D15", "D16"]);
    let tables_differ = data::discrepancy("D14").unwrap();
    assert_eq!(tables_differ.kind, DiscrepancyKind::Contradiction);
    assert_eq!(tables_differ.section, "One table against another");
}

#[test]
fn the_shares_of_the_text_differ_from_the_sum_of_the_rows_by_more_than_rounding() {
    let sum = |year| -> f64 {
        let rows = data::in_series("share_of_national_output").filter(|row| row.year == Some(year));
        rows.map(|row| row.value).sum()
    };
    let text = data::in_series("share_of_national_output_text").map(|row| row.value);
    let gaps: Vec<f64> = text.zip([sum(1978), sum(2005)]).map(|(text, sum)| text - sum).collect();
    let rounding = 0.05 + 3.0 * 0.005;
    assert_eq!(gaps.len(), 2);
    assert!(gaps.iter().all(|&gap| gap > rounding), "{gaps:?}");
}

fn is_arithmetic(word: &str) -> bool {
    let is_number = word.contains(|letter: char| letter.is_ascii_digit())
        && word.chars().all(|letter| letter.is_ascii_digit() || ".%()".contains(letter));
    is_number || ["+", "-", "x", "/"].contains(&word)
}

/// A quotient may be printed in per cent. A sum of per cents keeps their unit.
#[track_caller]
fn check(left: &str, right: &str) {
    let printed = right.trim_end_matches('%');
    let is_ratio_in_percent = right.ends_with('%') && left.contains('/');
    let scale = if is_ratio_in_percent { 100.0 } else { 1.0 };
    let value = scale * evaluate(left, &|name| panic!("a name in {left:?}: {name}"));
    let decimals = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert_eq!(format!("{value:.decimals$}"), printed, "{left} = {right}");
}
