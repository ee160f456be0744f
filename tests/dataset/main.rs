//! The embedded dataset, held against the texts it comes from and against itself.

#![cfg(feature = "full")]
#![allow(clippy::unwrap_used)]

mod derived;
mod discrepancies;
#[path = "../../build/dataset/formula.rs"]
mod formula;
mod languages;
mod ledger;
mod queries;
mod scripts;
mod shapes;
mod texts;

/// The files of the dataset and the texts, with the FNV-1a hash of each.
///
/// A hash changes with any change of its file. Whoever changes a file says so here.
const FILES: [(&str, &str, u64); 11] = [
    ("cities.csv", include_str!("../../src/data/files/cities.csv"), 0x4892_b26a_9797_fd17),
    ("derived.csv", include_str!("../../src/data/files/derived.csv"), 0xee99_2374_1e3e_1636),
    ("discrepancies.json", include_str!("../../src/data/files/discrepancies.json"), 0x15d6_7d91_26c5_6bd9),
    ("indicators.csv", include_str!("../../src/data/files/indicators.csv"), 0xac29_2ed8_a446_09cb),
    ("places.csv", include_str!("../../src/data/files/places.csv"), 0x89c0_8dc7_2ead_5f51),
    ("qualitative.json", include_str!("../../src/data/files/qualitative.json"), 0xbb9d_5554_87c7_1157),
    ("units.csv", include_str!("../../src/data/files/units.csv"), 0xa115_33a0_5ff9_8004),
    (texts::PAPER_FILE, texts::PAPER, 0x1272_b790_2536_b360),
    (texts::THESIS_FILE, texts::THESIS, 0x219b_0f96_67a2_2537),
    ("discrepancies.md", include_str!("../sources/discrepancies.md"), 0x0e54_8fe0_09d0_589e),
    ("excluded_numbers.csv", include_str!("../sources/excluded_numbers.csv"), 0x54ab_39ce_45e5_5a7f),
];

#[test]
fn no_file_has_changed_by_accident() {
    for (name, text, expected) in FILES {
        let hash = fnv_1a(text.as_bytes());
        assert_eq!(hash, expected, "{name} now has the hash {hash:#018x}");
    }
}

/// The text of a file of the dataset.
fn file(name: &str) -> &'static str {
    FILES.iter().find(|(known, ..)| *known == name).unwrap().1
}

/// The rows of a table as maps from column to cell, read without the reader of the build.
fn table(name: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    csv::Reader::from_reader(file(name).as_bytes()).deserialize().map(Result::unwrap).collect()
}

fn fnv_1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
