//! What is read from a table that is as it should be.

use cluster_pricing::data::Qualifier;
use cluster_pricing::language::Language;
use cluster_pricing::own::{MAX_DIGITS, Quantity, Table};
use proptest::prelude::*;

const TABLE: &str = "\u{feff}place,series,year,value,unit,source,note,place_zh_hant,series_zh_hans\r\n\
    Lyon,Silk & wool,1831,>1200.50,looms,\"Census, \"\"first\"\" part\",\"two\r\nlines\",里昂,丝绸\r\n\
    \r\n\
    Lille,Silk & wool,1831,~60,looms,,,,丝绸\r\n\
    Lyon,Rent,,-3,,'=1+1,,里昂,\r\n";

#[test]
fn names_values_years_and_sources_are_read_as_they_are_written() {
    let table = Table::read(TABLE.as_bytes()).unwrap();
    assert_eq!(table.series.iter().map(|series| series.id.as_str()).collect::<Vec<_>>(), ["silk_wool_1831", "rent"]);
    let [lyon, lille, rent] = &table.rows[..] else { panic!("{:?}", table.rows) };
    assert_eq!(lyon.quantity, Quantity { value: 1200.5, decimals: 2, qualifier: Qualifier::MoreThan });
    assert_eq!((lyon.cell("source"), lyon.cell("note")), ("Census, \"first\" part", "two\nlines"));
    assert_eq!((lyon.place(Language::ZhHant), lyon.place(Language::En)), ("里昂", "Lyon"));
    assert_eq!((lyon.series(Language::ZhHans), lyon.series(Language::ZhHant)), ("丝绸", "Silk & wool"));
    assert_eq!((lyon.line, lille.line, rent.line), (2, 5, 6));
    assert_eq!((lyon.id, lille.id, rent.id), ("row.1", "row.2", "row.3"));
    assert_eq!((lille.quantity.value, lille.quantity.qualifier), (60.0, Qualifier::Approx));
    assert_eq!((rent.quantity.value, rent.year, rent.cell("unit")), (-3.0, None, ""));
}

#[test]
fn a_text_guarded_against_spreadsheets_is_read_without_its_guard() {
    let table = Table::read(TABLE.as_bytes()).unwrap();
    assert_eq!(table.rows[2].cell("source"), "=1+1");
    let twice = TABLE.replace("'=1+1", "''=1+1");
    assert_eq!(Table::read(twice.as_bytes()).unwrap().rows[2].cell("source"), "'=1+1");
    let apostrophe = TABLE.replace("'=1+1", "'At present'");
    assert_eq!(Table::read(apostrophe.as_bytes()).unwrap().rows[2].cell("source"), "'At present'");
}

/// The ids of the series and of the places of the first, of rows beneath the usual header.
fn ids(rows: &str) -> (Vec<String>, Vec<String>) {
    let table = Table::read(format!("place,series,year,value,unit,source,note\n{rows}").as_bytes()).unwrap();
    let places = table.series[0].rows.iter().map(|row| row.place_id.clone()).collect();
    (table.series.iter().map(|series| series.id.clone()).collect(), places)
}

#[test]
fn names_that_look_alike_are_one() {
    for blank in ["\u{a0}", "\u{2003}", "\u{3000}", "\u{200b}", "\u{feff}", "\u{2060}"] {
        let rows = format!("Lyon,Mills{blank},1831,1,,,\n{blank}Lille,{blank}Mills,1831,2,,,\n");
        assert_eq!(
            ids(&rows),
            (vec!["mills_1831".to_owned()], vec!["lyon".to_owned(), "lille".to_owned()]),
            "{blank:?}"
        );
    }
    let (_, places) = ids("Le\u{a0}Mans,Mills,1831,1,,,\nLe  Havre,Mills,1831,2,,,\n");
    assert_eq!(places, ["le_mans", "le_havre"]);
    // The sign that keeps letters apart is seen in Persian, and is no difference between names.
    let table = "place,series,year,value,unit,source,note\nمی\u{200c}بد,Mills,1831,1,,,\nمیبد,Rent,1831,2,,,\n";
    let table = Table::read(table.as_bytes()).unwrap();
    assert_eq!(table.rows[0].cell("place"), "می\u{200c}بد");
    assert_eq!(table.rows[0].place_id, table.rows[1].place_id);
}

#[test]
fn numbers_are_read_by_the_grammar_of_the_fields() {
    for (text, value, decimals) in [
        ("\"1,234.50\"", 1234.5, 2),
        ("１２", 12.0, 0),
        ("−1", -1.0, 0),
        ("1 000", 1000.0, 0),
        ("5.", 5.0, 0),
        (".5", 0.5, 1),
        ("+1", 1.0, 0),
        ("100\u{200b}", 100.0, 0),
        ("\u{a0}100\u{a0}", 100.0, 0),
        (">\u{2009}7", 7.0, 0),
    ] {
        let table = format!("place,series,year,value,unit,source,note\nLyon,Mills,1831,{text},,,\n");
        let quantity = Table::read(table.as_bytes()).unwrap().rows[0].quantity;
        assert_eq!((quantity.value, quantity.decimals), (value, decimals), "{text:?}");
    }
}

#[test]
fn what_spreadsheets_write_around_a_table_is_passed_over() {
    let plain = ids("Lyon,Mills,1831,1,,,\nLille,Mills,1831,2,,,\n");
    assert_eq!(ids(",,,,,,\nLyon,Mills,1831,1,,,\n,,,,,,\n \nLille,Mills,1831,2,,,\n,,,,,,\n,,,,,,"), plain);
    let around = |text: &str| {
        let table = Table::read(text.as_bytes()).unwrap();
        table.rows.iter().map(|row| (row.line, row.place_id.clone())).collect::<Vec<_>>()
    };
    let wide = "place,series,year,value,unit,source,note,,\nLyon,Mills,1831,1,,,,,\nLille,Mills,1831,2,,,\n,,,,,,,,\n";
    assert_eq!(around(wide), [(2, "lyon".to_owned()), (3, "lille".to_owned())]);
    let divided = "sep=,\r\nplace,series,year,value,unit,source,note\r\nLyon,Mills,1831,1,,,\r\n";
    assert_eq!(around(divided), [(3, "lyon".to_owned())]);
    let old = "place,series,year,value,unit,source,note\rLyon,Mills,1831,1,,,\rLille,Mills,1831,2,,,\r";
    assert_eq!(around(old), [(2, "lyon".to_owned()), (3, "lille".to_owned())]);
    let blanks = "\u{feff}\n\nplace\u{a0},series,year,\u{200b}value,unit,source,note\nLyon,Mills,1831,1,,,\n";
    assert_eq!(around(blanks), [(4, "lyon".to_owned())]);
}

#[test]
fn a_text_that_begins_with_a_wide_sign_of_a_formula_is_read_without_its_guard() {
    for sign in ["=", "+", "-", "@", "＝", "＋", "－", "＠"] {
        let table = format!("place,series,year,value,unit,source,note\nLyon,Mills,1831,1,,'{sign}1+1,\n");
        assert_eq!(Table::read(table.as_bytes()).unwrap().rows[0].cell("source"), format!("{sign}1+1"));
    }
}

proptest! {
    #[test]
    fn a_decimal_number_is_the_double_nearest_to_it(units in 0_u64..10_u64.pow(MAX_DIGITS as u32), decimals in 0_usize..15, negative: bool) {
        let digits = format!("{units:0width$}", width = decimals + 1);
        prop_assume!(digits.len() <= MAX_DIGITS);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let point = if decimals > 0 { "." } else { "" };
        let text = format!("{}{whole}{point}{fraction}", if negative { "-" } else { "" });
        let read = Quantity::read(&text).unwrap();
        prop_assert_eq!(read.value, text.parse::<f64>().unwrap());
        prop_assert_eq!(usize::from(read.decimals), decimals);
        let bound = Quantity::read(&format!(">={text}")).unwrap();
        prop_assert_eq!(bound, Quantity { qualifier: Qualifier::AtLeast, ..read });
    }

    #[test]
    fn any_bytes_are_a_table_or_a_fault_with_a_place(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Err(fault) = Table::read(&bytes) {
            prop_assert!(fault.line >= 1 && fault.column >= 1);
        }
    }

    #[test]
    fn any_text_beneath_a_header_is_read_or_refused_in_its_own_lines(rows in "([a-z,\"\\n0-9>=~.]{0,12}\\n?){0,12}") {
        let text = format!("place,series,year,value,unit,source,note\n{rows}");
        if let Err(fault) = Table::read(text.as_bytes()) {
            prop_assert!(fault.line <= text.matches('\n').count() + 1);
        }
    }
}
