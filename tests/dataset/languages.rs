//! Names are there in three languages, and each script keeps to itself.

use std::collections::{BTreeMap, BTreeSet};

use cluster_pricing::data;
use cluster_pricing::language::Label;

use crate::texts::visit;

/// Words that the mainland says differently, not only writes differently.
const REGIONAL: [(&str, &str); 9] = [
    ("資訊", "信息"),
    ("數位", "数字"),
    ("水準", "水平"),
    ("品質", "质量"),
    ("模組", "模块"),
    ("網路", "网络"),
    ("支援", "支持"),
    ("共用", "共享"),
    ("專案", "项目"),
];

/// Simplified letters that stand for themselves and for a second traditional letter.
const MERGED: [char; 2] = ['制', '采'];

#[test]
fn every_name_is_there_in_every_language() {
    for label in labels() {
        let is_blank = |text: &str| text.trim() != text || text.is_empty();
        assert!(![label.en, label.zh_hant, label.zh_hans].into_iter().any(is_blank), "{label:?}");
        assert!(label.en.is_ascii(), "{:?}", label.en);
    }
}

#[test]
fn a_traditional_letter_has_one_simplified_form() {
    for (traditional, forms) in letters(|pair| pair) {
        assert_eq!(forms.len(), 1, "{traditional} is written {forms:?}");
    }
}

#[test]
fn a_simplified_letter_is_written_in_traditional_script_only_where_both_scripts_share_it() {
    for (simplified, forms) in letters(|(traditional, simplified)| (simplified, traditional)) {
        let is_shared = forms.len() == 1 || MERGED.contains(&simplified);
        assert!(is_shared, "{simplified} stands for {forms:?}");
    }
}

/// For each letter the letters at the same place of the same name in the other script.
fn letters(turn: impl Fn((char, char)) -> (char, char)) -> BTreeMap<char, BTreeSet<char>> {
    let mut letters: BTreeMap<char, BTreeSet<char>> = BTreeMap::new();
    for pair in labels().iter().flat_map(pairs) {
        let (from, to) = turn(pair);
        letters.entry(from).or_default().insert(to);
    }
    letters
}

fn pairs(label: &Label) -> Vec<(char, char)> {
    let (mut hant, mut hans) = (label.zh_hant, label.zh_hans);
    let mut pairs = Vec::new();
    while let (Some(traditional), Some(simplified)) = (hant.chars().next(), hans.chars().next()) {
        let regional =
            REGIONAL.iter().find_map(|(theirs, ours)| Some((hant.strip_prefix(theirs)?, hans.strip_prefix(ours)?)));
        (hant, hans) = regional.unwrap_or_else(|| {
            pairs.push((traditional, simplified));
            (&hant[traditional.len_utf8()..], &hans[simplified.len_utf8()..])
        });
    }
    assert_eq!((hant, hans), ("", ""), "{label:?} differ in length");
    pairs
}

pub fn labels() -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    labels.extend(data::units().iter().map(|unit| unit.label));
    labels.extend(data::places().iter().map(|place| place.label));
    labels.extend(data::cities().iter().map(|city| city.label));
    labels.extend(data::indicators().iter().map(|indicator| indicator.label));
    labels.extend(data::indicators().iter().filter_map(|indicator| indicator.item_label));
    labels.extend(data::derived().iter().map(|derived| derived.label));
    visit(data::qualitative(), &mut |node| labels.extend(node.label()));
    labels
}
