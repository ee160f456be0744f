//! Tables that are refused, with the line, the column and the reason.

use cluster_pricing::own::{FaultCode, MAX_BYTES, MAX_DIGITS, MAX_NAME, MAX_PLACES, MAX_ROWS, Table};

const HEAD: &str = "place,series,year,value,unit,source,note\n";
const ROW: &str = "Lyon,Mills,1831,100,looms,Census,\n";

/// Expects a file to be refused with a code at a line and a column, for what was found, against a limit.
#[track_caller]
fn refused(bytes: &[u8], code: &str, place: (usize, usize), found: &str, limit: Option<usize>) {
    let fault = Table::read(bytes).unwrap_err();
    let seen = (fault.code.as_str(), (fault.line, fault.column), fault.found.as_str(), fault.limit);
    assert_eq!(seen, (code, place, found, limit));
}

#[track_caller]
fn refused_rows(rows: &str, code: &str, place: (usize, usize), found: &str, limit: Option<usize>) {
    refused(format!("{HEAD}{rows}").as_bytes(), code, place, found, limit);
}

#[track_caller]
fn refused_head(head: &str, code: &str, column: usize, found: &str) {
    refused(format!("{head}\n{ROW}").as_bytes(), code, (1, column), found, None);
}

#[test]
fn other_encodings_are_named_where_they_begin() {
    let utf16: Vec<u8> = format!("\u{feff}{HEAD}{ROW}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    refused(&utf16, "NOT_UTF8", (1, 1), "", None);
    let big_endian: Vec<u8> = format!("\u{feff}{HEAD}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    refused(&big_endian, "NOT_UTF8", (1, 1), "", None);
    // Without a mark UTF-16 of plain letters is UTF-8 with a NUL after each.
    refused(&utf16[2..], "CONTROL_CHARACTER", (1, 2), "U+0000", None);
    let gbk = [HEAD.as_bytes(), b"\xb3\xa4\xb4\xba,Mills,1831,1,,,\n"].concat();
    refused(&gbk, "NOT_UTF8", (2, 1), "", None);
    let latin = [HEAD.as_bytes(), ROW.as_bytes(), b"Orl\xe9ans,Mills,1831,1,,,\n"].concat();
    refused(&latin, "NOT_UTF8", (3, 4), "", None);
    let surrogate = [HEAD.as_bytes(), "里昂".as_bytes(), b"\xed\xa0\x80,Mills,1831,1,,,\n"].concat();
    refused(&surrogate, "NOT_UTF8", (2, 3), "", None);
    let cut = [HEAD.as_bytes(), &"里".as_bytes()[..2]].concat();
    refused(&cut, "NOT_UTF8", (2, 1), "", None);
    refused_rows("Orl\u{fffd}ans,Mills,1831,1,,,\n", "BROKEN_CHARACTER", (2, 4), "", None);
}

#[test]
fn a_row_of_more_fields_than_any_table_has_is_refused_before_it_is_read() {
    refused(&[b','; MAX_BYTES], "TOO_MANY_FIELDS", (1, 1025), "", Some(1024));
    refused_rows(&",".repeat(2000), "TOO_MANY_FIELDS", (2, 1025), "", Some(1024));
}

#[test]
fn control_characters_are_refused_wherever_they_stand() {
    refused_rows("Ly\0on,Mills,1831,1,,,\n", "CONTROL_CHARACTER", (2, 3), "U+0000", None);
    refused_rows("Lyon,Mills,1831,1,,,\"a\u{1b}[2J\"\n", "CONTROL_CHARACTER", (2, 23), "U+001B", None);
    refused_rows("\"Ly\non\",Mills,1831,1,,,\n", "CONTROL_CHARACTER", (2, 1), "place", None);
    refused_rows("Lyon,\"Mi\tlls\",1831,1,,,\n", "CONTROL_CHARACTER", (2, 6), "series", None);
}

#[test]
fn quotation_marks_have_to_pair() {
    refused_rows("Lyon,Mills,1831,1,,\"Census,\nLille,Mills,1831,1,,,\n", "OPEN_QUOTE", (2, 20), "", None);
    refused_rows("Ly\"on,Mills,1831,1,,,\n", "STRAY_QUOTE", (2, 3), "Ly", None);
    refused_rows("\"Lyon\"x,Mills,1831,1,,,\n", "STRAY_QUOTE", (2, 7), "Lyon", None);
    refused_rows("\"", "OPEN_QUOTE", (2, 1), "", None);
    refused("\"place\" ,series,year,value,unit,source,\"note\n".as_bytes(), "OPEN_QUOTE", (1, 40), "", None);
}

#[test]
fn the_header_names_the_columns() {
    for nothing in ["", "\n\n", "\u{feff}", "   \n"] {
        refused(nothing.as_bytes(), "EMPTY", (1, 1), "", None);
    }
    refused_head("place,series,year,value,unit,source", "MISSING_COLUMN", 30, "note");
    refused_head("series,year,value,unit,source,note", "MISSING_COLUMN", 31, "place");
    refused_head("place,series,year,value,unit,source,note,colour", "UNKNOWN_COLUMN", 42, "colour");
    refused_head("place,series,year,value,unit,source,Note", "UNKNOWN_COLUMN", 37, "Note");
    refused_head("place,series,,year,value,unit,source,note", "UNKNOWN_COLUMN", 14, "");
    refused_head("place,place,series,year,value,unit,source,note", "DUPLICATE_COLUMN", 7, "place");
    refused_head(
        "place;series;year;value;unit;source;note",
        "DELIMITER",
        1,
        "place;series;year;value;unit;source;note",
    );
    refused_head("place\tseries\tyear", "DELIMITER", 1, "place\tseries\tyear");
    refused_head("Lyon,Mills,1831,100,looms,Census,", "UNKNOWN_COLUMN", 1, "Lyon");
}

#[test]
fn every_row_has_the_fields_of_the_header() {
    refused(HEAD.as_bytes(), "NO_ROWS", (1, 1), "", None);
    refused(HEAD.trim_end().as_bytes(), "NO_ROWS", (1, 1), "", None);
    refused_rows(&format!("{ROW}Lille,Mills,1831,1,looms,\n"), "FIELD_COUNT", (3, 26), "6", Some(7));
    refused_rows("Lyon,Mills,1831,1,000,looms,Census,\n", "FIELD_COUNT", (2, 36), "8", Some(7));
    let wide = format!("{},,\n", HEAD.trim_end());
    refused(format!("{wide}Lyon,Mills,1831,1,000,looms,Census,\n").as_bytes(), "FIELD_COUNT", (2, 36), "8", Some(7));
    refused(format!("{wide}Lyon,Mills,1831,1,looms,Census,,,x\n").as_bytes(), "FIELD_COUNT", (2, 34), "9", Some(7));
    refused_rows("Lyon\n", "FIELD_COUNT", (2, 1), "1", Some(7));
    refused_rows(",Mills,1831,1,,,\n", "EMPTY_FIELD", (2, 1), "place", None);
    refused_rows("Lyon,  ,1831,1,,,\n", "EMPTY_FIELD", (2, 8), "series", None);
    refused_rows("Lyon,Mills,1831,,,,\n", "EMPTY_FIELD", (2, 17), "value", None);
}

#[test]
fn values_are_decimal_numbers() {
    for wrong in
        ["NaN", "inf", "1e999", "1e5", "0x10", "--1", "=1", "<=1", "100%", ">", "1/2", "1 00", "7½", "十二", "12 13"]
    {
        refused_rows(&format!("Lyon,Mills,1831,{wrong},,,\n"), "NOT_A_NUMBER", (2, 17), wrong, None);
    }
    refused_rows("Lyon,Mills,1831,\"1,5\",,,\n", "NOT_A_NUMBER", (2, 17), "1,5", None);
    let long = "1".repeat(MAX_DIGITS + 1);
    refused_rows(&format!("Lyon,Mills,1831,{long},,,\n"), "TOO_MANY_DIGITS", (2, 17), &long, Some(MAX_DIGITS));
    refused_rows(
        "Lyon,Mills,1831,0.123456789012345,,,\n",
        "TOO_MANY_DIGITS",
        (2, 17),
        "0.123456789012345",
        Some(MAX_DIGITS),
    );
}

#[test]
fn signs_that_nobody_sees_are_named_where_they_are_refused() {
    refused_rows("Lyon,Mills,1831,1\u{202e}00,,,\n", "NOT_A_NUMBER", (2, 17), "1[U+202E]00", None);
    refused_rows("Lyon,Mills,18\u{a0}31,100,,,\n", "BAD_YEAR", (2, 12), "18 31", None);
    refused_rows("Lyon,Mills,1831,100\u{2063},,,\n", "NOT_A_NUMBER", (2, 17), "100[U+2063]", None);
    refused_head("place\u{202e},series,year,value,unit,source,note", "UNKNOWN_COLUMN", 1, "place[U+202E]");
}

#[test]
fn a_web_page_is_no_table() {
    for page in ["<!doctype html>\n<title>Not found</title>", "\u{feff}\n  <html>", "<?xml version=\"1.0\"?>"] {
        refused(page.as_bytes(), "WEB_PAGE", (1, 1), "", None);
    }
}

#[test]
fn years_are_whole_numbers_of_up_to_four_digits() {
    for wrong in ["0", "10000", "99999", "-5", "+5", "1831.0", "18xx", "1830–1831"] {
        refused_rows(&format!("Lyon,Mills,{wrong},1,,,\n"), "BAD_YEAR", (2, 12), wrong, None);
    }
}

#[test]
fn a_place_has_one_value_of_a_series_and_a_year() {
    refused_rows(&format!("{ROW}Lille,Mills,1831,1,looms,,\n{ROW}"), "DUPLICATE_ROW", (4, 1), "Lyon", Some(2));
    let quoted = "\"Lyon\",\"Mills\",01831,2,looms,,\n";
    refused_rows(&format!("{ROW}{quoted}"), "DUPLICATE_ROW", (3, 1), "Lyon", Some(2));
}

#[test]
fn a_series_has_one_unit_and_a_name_one_translation() {
    refused_rows(&format!("{ROW}Lille,Mills,1840,1,spindles,,\n"), "DIFFERS", (3, 20), "spindles", Some(2));
    let head = HEAD.replace("note", "note,place_en");
    let text = format!("{head}Lyon,Mills,1831,1,,,,Lyons\nLyon,Rent,1831,1,,,,Lyon\n");
    refused(text.as_bytes(), "DIFFERS", (3, 21), "Lyon", Some(2));
    refused_rows(&format!("{ROW}lyon,Rent,1831,1,,,\n"), "SAME_WORD", (3, 1), "lyon", Some(2));
    refused_rows(&format!("{ROW}Lille,Mills!,1831,1,looms,,\n"), "SAME_WORD", (3, 7), "Mills!", Some(2));
    refused_rows(&format!("{ROW}Lille,Mills 1831,,1,looms,,\n"), "SAME_WORD", (3, 1), "mills_1831", Some(2));
}

#[test]
fn tables_names_and_numbers_of_places_are_bounded() {
    let row = |number: usize| format!("P{},S{},,1,,,\n", number % 50, number / 50);
    let rows: String = (0..50_000).map(row).collect();
    refused_rows(&rows, "TOO_MANY_ROWS", (MAX_ROWS + 2, 1), &(MAX_ROWS + 1).to_string(), Some(MAX_ROWS));
    let most: String = (0..MAX_ROWS).map(row).collect();
    assert_eq!(Table::read(format!("{HEAD}{most}").as_bytes()).unwrap().rows.len(), MAX_ROWS);
    let large = vec![b'x'; MAX_BYTES + 1];
    refused(&large, "TOO_LARGE", (1, 1), &(MAX_BYTES + 1).to_string(), Some(MAX_BYTES));
    let long = "里".repeat(MAX_NAME + 1);
    refused_rows(&format!("{long},Mills,1831,1,,,\n"), "TOO_LONG", (2, 1), "place", Some(MAX_NAME));
    let places: String = (0..=MAX_PLACES).map(|number| format!("Place {number},Mills,1831,1,,,\n")).collect();
    refused_rows(&places, "TOO_MANY_PLACES", (MAX_PLACES + 2, 1), "mills_1831", Some(MAX_PLACES));
}

#[test]
fn every_code_is_worded_and_has_a_remedy() {
    let words = include_str!("../../www/text/panels/own.json");
    let remedies = include_str!("../../www/own/table.js");
    for code in FaultCode::ALL {
        assert_eq!(words.matches(&format!("\"{}\"", code.as_str())).count(), 3, "{}", code.as_str());
        assert!(remedies.contains(&format!("{}: '", code.as_str())), "{}", code.as_str());
    }
}
