//! Numbers as people type them.
#![allow(clippy::unwrap_used)]

use cluster_pricing::typed::{MOST_CHARACTERS, Typed, Written, read, read_with_unit};

fn number(text: &str) -> Written {
    match read(text) {
        Typed::Number(written) => written,
        other => panic!("{text:?} is {other:?}"),
    }
}

#[track_caller]
fn reads(pairs: &[(&str, &str)]) {
    for (text, decimal) in pairs {
        let written = number(text);
        assert_eq!(
            (written.decimal.as_str(), written.denominator, written.is_percent),
            (*decimal, None, false),
            "{text:?}"
        );
    }
}

#[test]
fn decimals_are_read_as_they_are_typed() {
    reads(&[
        ("52.76", "52.76"),
        (".5", ".5"),
        ("5.", "5."),
        ("-3", "-3"),
        ("+3", "3"),
        ("0", "0"),
        ("007", "007"),
        ("12.50", "12.50"),
        ("0.0000001", "0.0000001"),
        ("  9\u{3000}", "9"),
    ]);
}

#[test]
fn every_minus_sign_and_every_width_of_digits_is_read() {
    for minus in ["-", "\u{2212}", "\u{ff0d}", "\u{2013}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2014}", "\u{fe63}"] {
        assert_eq!(number(&format!("{minus}3")).decimal, "-3", "{minus:?}");
        assert_eq!(number(&format!("{minus} .5")).decimal, "-.5", "{minus:?}");
    }
    reads(&[
        ("１２．７６", "12.76"),
        ("＋７", "7"),
        ("１，２３４", "1234"),
        ("1\u{200b}2\u{feff}", "12"),
        ("\u{200e}-4", "-4"),
    ]);
}

#[test]
fn a_full_stop_of_an_input_method_is_a_point_between_digits_only() {
    reads(&[("7。5", "7.5"), ("７。５", "7.5"), ("7｡5", "7.5"), ("−7。5", "-7.5")]);
    assert_eq!(read("7。"), Typed::Unfinished);
    for text in ["。5", "7。5。", "7。x", "a。5"] {
        assert_eq!(read(text), Typed::Unreadable, "{text:?}");
    }
}

#[test]
fn thousands_are_divided_in_groups_of_three() {
    reads(&[
        ("1,234", "1234"),
        ("1,234.5", "1234.5"),
        ("12,345,678", "12345678"),
        ("1 234", "1234"),
        ("1\u{a0}234\u{a0}567.25", "1234567.25"),
        ("1\u{2009}234", "1234"),
        ("1\u{202f}234", "1234"),
    ]);
    for text in ["1,23,456", "1234,567,890", "1 23", "1,234 567", "1,,234", "12 34", "1 2 3", "1.234.567", ",234,567"] {
        assert_eq!(read(text), Typed::Unreadable, "{text:?}");
    }
}

#[test]
fn a_comma_that_divides_no_thousands_is_asked_back_as_a_point() {
    for (text, asked) in [
        ("7,5", "7.5"),
        ("７，５", "7.5"),
        ("-7,50", "-7.50"),
        ("52,76", "52.76"),
        ("0,125", "0.125"),
        ("00,125", "00.125"),
        ("1234,567", "1234.567"),
        ("1.234,5", "1234.5"),
        ("1 234,5", "1234.5"),
        (",5", "0.5"),
        ("12,3456", "12.3456"),
    ] {
        assert_eq!(read(text), Typed::Ask(asked.to_owned()), "{text:?}");
    }
}

#[test]
fn fractions_are_read_with_their_denominator() {
    for (text, numerator, denominator) in [
        ("1/3", "1", "3"),
        ("-1/3", "-1", "3"),
        ("1.5/2", "1.5", "2"),
        ("472/10,000", "472", "10000"),
        ("1 1/2", "3", "2"),
        ("−1 1/2", "-3", "2"),
        ("1⁄3", "1", "3"),
        ("1 ∕ 3", "1", "3"),
        ("1÷3", "1", "3"),
        ("１／３", "1", "3"),
    ] {
        let written = number(text);
        assert_eq!(
            (written.decimal.as_str(), written.denominator.as_deref()),
            (numerator, Some(denominator)),
            "{text:?}"
        );
    }
    // 1234/2 or 117?
    for text in ["1 234/2", "1/0", "1/0.00", "1/2/3", "/2", "1 1 1/2", "7,5/2", "1/-2", "1.5 1/2"] {
        assert_eq!(read(text), Typed::Unreadable, "{text:?}");
    }
}

#[test]
fn percentages_are_read_as_such() {
    for text in ["33.3%", "33.3 %", "３３．３％", "33.3\u{a0}%"] {
        let written = number(text);
        assert_eq!((written.decimal.as_str(), written.is_percent, written.decimals()), ("33.3", true, 1), "{text:?}");
    }
    for text in ["%", "7,5%", "1/2%", "%5", "5%%"] {
        assert_eq!(read(text), Typed::Unreadable, "{text:?}");
    }
}

#[test]
fn the_beginning_of_a_number_is_no_fault_yet() {
    for text in ["", " ", "-", "+", ".", "-.", "7,", "1/", "−"] {
        assert_eq!(read(text), Typed::Unfinished, "{text:?}");
    }
}

#[test]
fn what_is_no_one_number_is_not_read() {
    for text in [
        "7½",
        "½",
        "7²",
        "x",
        "x=5",
        "十二",
        "〇",
        "三分之一",
        "nine",
        "NaN",
        "Infinity",
        "∞",
        "1 2",
        "2+2",
        "0x10",
        "1_000",
        "1'234",
        "--3",
        "+-3",
        "5-",
        "1e",
        "1e3",
        "1e-7",
        "1.5E-7",
        "2e+21",
        "1e1.5",
        "7 firms",
        "٣",
        "\u{202e}12",
        "1..2",
        "1.2.3",
        "$5",
        "7;5",
        "7·5",
        "e5",
    ] {
        assert_eq!(read(text), Typed::Unreadable, "{text:?}");
    }
}

#[test]
fn a_unit_that_stands_beside_the_number_may_follow_it() {
    let units = ["firms", "firm", "家", "家廠商", "貨幣／單位", "money per unit"];
    for (text, plain) in [
        ("7 firms", "7"),
        ("1 firm", "1"),
        ("7firms", "7"),
        ("7 Firms ", "7"),
        ("7 家", "7"),
        ("７家廠商", "7"),
        ("1,234 家", "1234"),
        ("7。5 貨幣／單位", "7.5"),
        ("−3 money per unit", "-3"),
        ("1/3 firms", "1/3"),
        ("7,5 firms", "7,5"),
        ("7", "7"),
        ("7½", "7½"),
        ("", ""),
        ("-", "-"),
        ("firms", ""),
        ("½ firms", "½"),
        ("7 8 firms", "7 8"),
    ] {
        assert_eq!(read_with_unit(text, &units), read(plain), "{text:?}");
    }
    for text in ["7 f", "7 fir", "7 貨", "7 money per"] {
        assert_eq!(read_with_unit(text, &units), Typed::Unfinished, "{text:?}");
    }
    for text in ["7 stages", "7 firmss", "7 firms 8", "7 firms.", "firms 7", "7 个", "1e3", "1e3 firms", "½ fir"] {
        assert_eq!(read_with_unit(text, &units), Typed::Unreadable, "{text:?}");
    }
    assert_eq!(read("7 firms"), Typed::Unreadable);
}

#[test]
fn a_number_has_at_most_forty_characters() {
    assert_eq!(number(&"9".repeat(MOST_CHARACTERS)).decimal.len(), MOST_CHARACTERS);
    assert_eq!(read(&"9".repeat(MOST_CHARACTERS + 1)), Typed::Unreadable);
    assert_eq!(read(&" ".repeat(100)), Typed::Unfinished);
}

#[test]
fn zeros_behind_the_point_count_as_decimals() {
    let decimals = ["7", "7.", "7.5", "7.50", "1,234.500"].map(|text| number(text).decimals());
    assert_eq!(decimals, [0, 0, 1, 2, 3]);
}

#[test]
fn a_fraction_is_a_decimal_where_that_has_an_end() {
    for (text, decimal) in [
        ("1/2", Some("5e-1")),
        ("-3/8", Some("-375e-3")),
        ("1 1/2", Some("15e-1")),
        ("6/3", Some("2")),
        ("1.5/2", Some("75e-2")),
        ("1/0.5", Some("2")),
        ("472/10,000", Some("472e-4")),
        ("1/3", None),
        ("50%", Some("50e-2")),
        ("2.50", Some("2.50")),
    ] {
        let found = number(text).as_decimal();
        let value = |text: &str| cluster_pricing::model::Number::read(text);
        assert_eq!(found.as_deref().map(value), decimal.map(value), "{text:?}: {found:?}");
    }
}
