//! Every number and every quote stands in the text that it is said to come from.

use std::collections::BTreeSet;

use cluster_pricing::data::{self, Node};

use crate::table;

pub const PAPER_FILE: &str = "000_5c0a3f77d7ea7d45.txt";
pub const PAPER: &str = include_str!("../sources/000_5c0a3f77d7ea7d45.txt");
const PAGE: &str = include_str!("../../www/model.html");
pub const THESIS_FILE: &str = "004_52ccc9c252666ddf.txt";
pub const THESIS: &str = include_str!("../sources/004_52ccc9c252666ddf.txt");

#[test]
fn every_quote_of_a_number_occurs_once_and_on_its_line() {
    for indicator in data::indicators() {
        let source = indicator.printed.source;
        find(source.file, source.line, source.quote);
    }
    for row in table("excluded_numbers.csv") {
        find(&row["source_file"], row["source_line"].parse().unwrap(), &row["source_quote"]);
    }
}

#[test]
fn every_quote_of_a_city_occurs_once_and_names_the_city() {
    for city in data::cities() {
        find(city.source.file, city.source.line, city.source.quote);
        let printed = if city.source.file == PAPER_FILE { city.label.zh_hant } else { city.label.en };
        assert!(city.source.quote.contains(printed), "{}", city.id);
    }
}

#[test]
fn every_quote_of_a_statement_occurs_once_and_on_its_line() {
    let mut count = 0;
    visit(data::qualitative(), &mut |node| {
        if let Some(quote) = node.get("quote") {
            let Some(Node::Number(line)) = node.get("source_line") else { panic!("no line") };
            let file = node.get("source_file").and_then(Node::text).unwrap();
            find(file, *line, quote.text().unwrap());
            count += 1;
        }
    });
    assert_eq!(count, 151);
}

#[test]
fn every_quote_of_the_page_about_the_model_occurs_once_and_on_its_line() {
    let quotes: Vec<(u32, String)> = PAGE.split("data-line=\"").skip(1).map(quote_of_page).collect();
    for (line, quote) in &quotes {
        find(PAPER_FILE, *line, quote);
    }
    let lines: BTreeSet<u32> = quotes.iter().map(|(line, _)| *line).collect();
    let formulas = PAPER.lines().enumerate().filter(|(_, line)| line.starts_with("$$"));
    for (index, formula) in formulas {
        assert!(lines.contains(&(index as u32 + 1)), "{formula} is not quoted");
    }
}

#[test]
fn a_label_called_verbatim_stands_in_its_text() {
    for (part, text) in [("paper", PAPER), ("thesis", THESIS)] {
        visit(data::qualitative().get(part).unwrap(), &mut |node| {
            if let Some(language) = node.get("verbatim_in").and_then(Node::text) {
                let label = node.get(language).and_then(Node::text).unwrap();
                assert!(text.contains(label), "{label:?} is not in the {part}");
            }
        });
    }
}

#[test]
fn a_value_is_the_number_of_its_quote_that_the_token_counts() {
    for indicator in data::indicators() {
        let printed = &indicator.printed;
        let (_, text) = numbers(printed.source.quote)[printed.quote_token as usize - 1];
        assert_eq!(text, printed.text, "{}", indicator.id);
        let value = match text {
            "十分之一" => 1.0 / 10.0,
            "四分之一" => 1.0 / 4.0,
            digits => digits.parse().unwrap(),
        };
        assert_eq!(value, printed.value, "{}", indicator.id);
    }
}

#[test]
fn every_number_of_the_paper_outside_formulas_is_an_indicator_or_excluded_once() {
    let mut accounted: Vec<usize> = Vec::new();
    for indicator in data::indicators() {
        let printed = &indicator.printed;
        accounted.push(offset(printed.source.quote, printed.quote_token as usize, printed.text));
    }
    for row in table("excluded_numbers.csv") {
        let (quote, text) = (&row["source_quote"], &row["number_printed"]);
        match row["quote_token"].parse() {
            Ok(token) => accounted.push(offset(quote, token, text)),
            Err(_) => assert!(quote.contains(text.as_str()), "{text} is not in {quote}"),
        }
    }
    let distinct: BTreeSet<usize> = accounted.iter().copied().collect();
    assert_eq!(distinct.len(), accounted.len(), "a number is accounted for twice");
    let plain = without_formulas(PAPER);
    let printed: BTreeSet<usize> = numbers(&plain).into_iter().map(|(offset, _)| offset).collect();
    assert_eq!(distinct, printed);
}

#[test]
fn the_thesis_abstract_prints_no_number() {
    assert!(numbers(THESIS).is_empty());
}

#[test]
fn the_words_for_place_measure_and_column_are_words_of_the_paper() {
    for indicator in data::indicators() {
        let printed = &indicator.printed;
        let column = printed.cell.map_or(printed.label, |cell| cell.column);
        for words in [printed.place, printed.label, column] {
            assert!(PAPER.contains(words), "{words:?} of {}", indicator.id);
        }
    }
}

#[test]
fn a_number_of_a_table_stands_under_the_head_of_its_column() {
    let heads = [("t1_high_tech", 98), ("t2_share", 123), ("t3_heilongjiang", 140)];
    for indicator in data::indicators() {
        let printed = &indicator.printed;
        let Some(cell) = printed.cell else { continue };
        let (_, head_line) = heads.into_iter().find(|(table, _)| *table == cell.table).unwrap();
        let head: Vec<&str> = PAPER.lines().nth(head_line - 1).unwrap().split('\t').collect();
        let quote = printed.source.quote;
        let (offset, _) = numbers(quote)[printed.quote_token as usize - 1];
        let column = quote[..offset].matches('\t').count();
        assert_eq!(head[column], cell.column, "{}", indicator.id);
    }
}

#[test]
fn a_number_of_the_table_of_industries_stands_beside_the_name_of_its_industry() {
    for indicator in data::in_topic("heilongjiang_industries") {
        let printed = &indicator.printed;
        let name = indicator.item_label.unwrap().zh_hant;
        let cells: Vec<&str> = printed.source.quote.split('\t').collect();
        let row = cells.chunks(3).find(|row| row[1] == name).unwrap();
        assert!(row.contains(&printed.text), "{}", indicator.id);
    }
}

/// The line and the text of a quote, from `46">…</code>` on.
fn quote_of_page(markup: &str) -> (u32, String) {
    let (line, rest) = markup.split_once("\">").unwrap();
    let (text, _) = rest.split_once("</").unwrap();
    (line.parse().unwrap(), text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
}

fn text_of(file: &str) -> &'static str {
    match file {
        PAPER_FILE => PAPER,
        THESIS_FILE => THESIS,
        other => panic!("no text {other}"),
    }
}

#[track_caller]
fn find(file: &str, line: u32, quote: &str) {
    let text = text_of(file);
    let offsets: Vec<usize> = text.match_indices(quote).map(|(offset, _)| offset).collect();
    assert_eq!(offsets.len(), 1, "{quote:?} in {file}");
    let before = text[..offsets[0]].matches('\n').count();
    assert_eq!(before + 1, line as usize, "line of {quote:?} in {file}");
}

/// Where in the paper the number stands that is the one with this count in the quote.
fn offset(quote: &str, token: usize, text: &str) -> usize {
    let (inside, found) = numbers(quote)[token - 1];
    assert_eq!(found, text, "number {token} of {quote:?}");
    PAPER.find(quote).unwrap() + inside
}

/// The numbers of a text with their offsets: digits with a decimal point, and fractions in words.
pub fn numbers(text: &str) -> Vec<(usize, &str)> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    let mut end = 0;
    for (offset, _) in text.char_indices() {
        let length = number_length(&text[offset..]);
        if offset >= end && length > 0 {
            end = offset + length;
            found.push((offset, &text[offset..end]));
        }
    }
    found
}

fn number_length(text: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    if whole == 0 {
        return fraction_length(text);
    }
    match text[whole..].strip_prefix('.').map(digits) {
        Some(decimals) if decimals > 0 => whole + 1 + decimals,
        _ => whole,
    }
}

fn fraction_length(text: &str) -> usize {
    let letters: Vec<char> = text.chars().take(4).collect();
    let is_numeral = |letter: char| "一二三四五六七八九十".contains(letter);
    match letters[..] {
        [over, '分', '之', under] if is_numeral(over) && is_numeral(under) => {
            letters.iter().map(|letter| letter.len_utf8()).sum()
        }
        _ => 0,
    }
}

/// The text with a blank for each byte of a formula between dollar signs.
fn without_formulas(text: &str) -> String {
    let mut is_formula = false;
    let mut plain = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '$' && letters.peek() != Some(&'$') {
            is_formula = !is_formula;
        }
        if is_formula || letter == '$' {
            plain.push_str(&" ".repeat(letter.len_utf8()));
        } else {
            plain.push(letter);
        }
    }
    plain
}

/// Looks at every node of the tree but the notes, which are ours.
pub fn visit(node: &'static Node, look: &mut dyn FnMut(&'static Node)) {
    look(node);
    match node {
        Node::List(nodes) => nodes.iter().for_each(|node| visit(node, look)),
        Node::Map(entries) => {
            entries.iter().filter(|(key, _)| *key != "note").for_each(|(_, node)| visit(node, look));
        }
        _ => {}
    }
}
