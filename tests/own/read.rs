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
