//! The discrepancies calculate correctly, quote what is printed and say the same in every language.
//!
//! `discrepancies.md` is how they were first written down, with their numbers typed.

use cluster_pricing::data::{self, Block, DiscrepancyKind};
use cluster_pricing::language::Language;
use serde_json::Value;

use crate::formula::evaluate;
use crate::texts::{PAPER, THESIS, numbers};

#[test]
fn discrepancies_are_numbered_from_one_to_fifty() {
    let ids: Vec<&str> = data::discrepancies().iter().map(|discrepancy| discrepancy.id).collect();
    let expected: Vec<String> = (1..=50).map(|number| format!("D{number:02}")).collect();
    assert_eq!(ids, expected);
}

#[test]
fn the_english_texts_are_those_of_the_original_word_for_word_and_number_for_number() {
    let words = |text: &str| -> String { text.chars().filter(|letter| !" \n`'".contains(*letter)).collect() };
    let original = original();
    assert_eq!(original.len(), data::discrepancies().len());
    for (discrepancy, [section, id, subject, kind, body]) in data::discrepancies().iter().zip(original) {
        assert_eq!(discrepancy.id, id);
        assert_eq!(discrepancy.kind.slug(), kind, "{id}");
        assert_eq!(discrepancy.section.en, section, "{id}");
        assert_eq!(words(discrepancy.subject.en), words(subject), "{id}");
        assert_eq!(words(&markdown(discrepancy.body.en)), words(body), "{id}");
    }
}

#[test]
fn no_number_of_the_data_is_typed_into_a_text() {
    let mut count = 0;
    for (place, text) in templates() {
        let mut pieces = text.split('`').step_by(2).flat_map(|plain| plain.split('{'));
        let mut plain = pieces.next().unwrap_or_default().to_owned();
        pieces.for_each(|piece| plain.push_str(piece.split_once('}').map_or(piece, |(_, rest)| rest)));
        for (start, number) in numbers(&plain).into_iter().filter(|(_, number)| number.is_ascii()) {
            let (before, after) = (&plain[..start], &plain[start + number.len()..]);
            assert!(is_no_datum(before, number, after), "{place} types {number}: {plain}");
            count += 1;
        }
    }
    assert!(count > 100, "only {count} numbers are typed");
}

#[test]
fn every_excerpt_is_printed_in_a_source() {
    let without_spaces = |text: &str| text.replace(' ', "");
    let (paper, thesis) = (without_spaces(PAPER), without_spaces(THESIS));
    let mut count = 0;
    for (place, text) in templates() {
        let parts = excerpts(&text).flat_map(|excerpt| excerpt.split('…')).flat_map(|part| part.split(" | "));
        for part in parts.map(without_spaces).filter(|part| !part.is_empty()) {
            assert!(paper.contains(&part) || thesis.contains(&part), "{place}: {part:?} is printed nowhere");
            count += 1;
        }
    }
    assert!(count > 300, "only {count} excerpts");
}

#[test]
fn every_language_quotes_the_same() {
    for discrepancy in data::discrepancies() {
        let [en, hant, hans] = Language::ALL.map(|language| {
            let text = discrepancy.subject.get(language).to_owned() + &markdown(discrepancy.body.get(language));
            let mut excerpts: Vec<String> = excerpts(&text).map(str::to_owned).collect();
            excerpts.sort();
            excerpts
        });
        assert_eq!(hant, hans, "{}", discrepancy.id);
        assert_eq!(en, hant, "{}", discrepancy.id);
    }
}

#[test]
fn every_discrepancy_is_reached_from_a_number_or_a_statement() {
    for discrepancy in data::discrepancies() {
        let id = discrepancy.id;
        assert!(!discrepancy.numbers.is_empty() || !discrepancy.statements.is_empty(), "{id} touches nothing");
        for path in discrepancy.statements {
            assert!(data::qualitative().at(path).is_some(), "{id} touches {path}");
        }
        for number in discrepancy.numbers {
            let printed = data::indicator(number).map(|row| row.printed.discrepancies);
            let derived = || data::derived().iter().find(|row| row.id == *number).map(|row| row.discrepancies);
            assert!(printed.or_else(derived).unwrap().contains(&id), "{number} does not lead to {id}");
        }
    }
}

#[test]
fn a_discrepancy_that_quotes_the_print_of_a_number_touches_the_number() {
    let mut count = 0;
    for discrepancy in data::discrepancies() {
        let text = discrepancy.subject.en.to_owned() + &markdown(discrepancy.body.en);
        for excerpt in excerpts(&text).flat_map(|excerpt| excerpt.split('…')).filter(|part| part.chars().count() > 4)
        {
            let is_quoted = |quote: &str| quote.contains(excerpt) || excerpt.contains(quote);
            let quoted = data::indicators().iter().filter(|row| is_quoted(row.printed.source.quote));
            for row in quoted.filter(|row| excerpt.contains(row.printed.text)) {
                assert!(discrepancy.numbers.contains(&row.id), "{} quotes {}", discrepancy.id, row.id);
                count += 1;
            }
        }
    }
    assert!(count > 10, "only {count} numbers are quoted");
}

#[test]
fn the_discrepancies_of_form_touch_statements_and_no_number() {
    let formal = data::discrepancies().iter().filter(|discrepancy| discrepancy.numbers.is_empty());
    let ids: Vec<&str> = formal.map(|discrepancy| discrepancy.id).collect();
    assert_eq!(ids.join(" "), "D31 D32 D33 D34 D35 D37 D38 D39 D40 D41 D43 D44 D46 D47 D48 D49 D50");
}

#[test]
fn every_equation_of_the_original_holds() {
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
fn an_indicator_leads_to_the_discrepancies_that_touch_it() {
    let output = data::indicator("ht_output_heilongjiang_2006").unwrap();
    let touching: Vec<&str> = data::touching(output).map(|discrepancy| discrepancy.id).collect();
    assert_eq!(touching, ["D04", "D14", "D15", "D16", "D17", "D18", "D22"]);
    let tables_differ = data::discrepancy("D14").unwrap();
    assert_eq!(tables_differ.kind, DiscrepancyKind::Contradiction);
    assert_eq!(tables_differ.section.en, "One table against another");
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

/// Section, id, subject, kind and body of each discrepancy as it was first written down.
fn original() -> Vec<[&'static str; 5]> {
    let sections = crate::file("discrepancies.md").split("\n## ").skip(1);
    let parts = sections.flat_map(|section| {
        let (heading, rest) = section.split_once('\n').unwrap();
        rest.split("\n### ").skip(1).map(move |part| (heading, part))
    });
    let fields = parts.map(|(heading, part)| {
        let (title, text) = part.split_once("\n\nKind: ").unwrap();
        let (id, subject) = title.split_once(' ').unwrap();
        let (kind, body) = text.split_once(".\n\n").unwrap();
        [heading, id, subject, kind, body]
    });
    fields.collect()
}

fn markdown(blocks: &[Block]) -> String {
    let row = |cells: &[&str]| format!("| {} |\n", cells.join(" | "));
    let block = |block: &Block| match block {
        Block::Paragraph(text) => format!("{text}\n"),
        Block::Table(rows) => {
            let lines: Vec<String> = rows.iter().map(|cells| row(cells)).collect();
            format!("{}|{}\n{}", lines[0], "---|".repeat(rows[0].len()), lines[1..].concat())
        }
    };
    blocks.iter().map(block).collect()
}

/// Every text of the file in every language, with its placeholders, and where it stands.
fn templates() -> Vec<(String, String)> {
    let sections: Value = serde_json::from_str(crate::file("discrepancies.json")).unwrap();
    let mut texts = Vec::new();
    for discrepancy in
        sections.as_array().unwrap().iter().flat_map(|section| section["discrepancies"].as_array().unwrap())
    {
        for part in [&discrepancy["subject"], &discrepancy["body"]] {
            collect(discrepancy["id"].as_str().unwrap(), part, &mut texts);
        }
    }
    texts
}

fn collect(place: &str, tree: &Value, texts: &mut Vec<(String, String)>) {
    match tree {
        Value::Object(languages) => {
            languages.iter().for_each(|(tag, tree)| collect(&format!("{place} {tag}"), tree, texts));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(place, item, texts)),
        text => texts.push((place.to_owned(), text.as_str().unwrap().to_owned())),
    }
}

fn excerpts(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Whether a number between two texts is one of those that no indicator holds: a year or a span of years, the number of a
/// table, of a discrepancy, of an equation or a measure in brackets, or a number beside a variable of the model.
fn is_no_datum(before: &str, number: &str, after: &str) -> bool {
    let follows = |marks: &[&str]| marks.iter().any(|mark| before.ends_with(mark));
    let precedes = |marks: &[&str]| marks.iter().any(|mark| after.starts_with(mark));
    let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let is_span = precedes(&[" years", " 年"]);
    let is_table = follows(&["Table ", "table ", "Tables ", "Tables 1 and ", "表 "]);
    let is_discrepancy = follows(&["D"]) && number.len() == 2;
    let is_bracketed = follows(&["(", "（"]) && precedes(&[")", "）"]) && number.len() == 1;
    let is_algebra = precedes(&[" n^k"]) || follows(&["n + ", "n_i + ", "k = ", "k = 1 to ", "k = 1 至 "]);
    is_year || is_span || is_table || is_discrepancy || is_bracketed || is_algebra
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
    let value = scale * evaluate(left, &|_| None).unwrap();
    let decimals = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert_eq!(format!("{value:.decimals$}"), printed, "{left} = {right}");
}
