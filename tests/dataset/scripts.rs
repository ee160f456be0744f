//! No text for readers mixes the two Chinese scripts.
//!
//! `scripts.txt` holds the characters that only one script has; its head says where they come from. A character that both
//! scripts share but use differently (后, 里, 干) is not in it, and a word that only the other region uses is not seen.
//! What a source prints keeps its script: excerpts between grave accents, and quotations that stand in a source.

use std::fs;
use std::path::{Path, PathBuf};

use cluster_pricing::data::{self, Block, Node};
use cluster_pricing::language::{Label, Language};
use cluster_pricing::view::REGISTRY;
use serde_json::Value;

use crate::texts::{PAPER, THESIS, visit};

const CHARACTERS: &str = include_str!("scripts.txt");

#[test]
fn traditional_texts_have_no_character_of_the_simplified_script_alone() {
    keep_to("simplified", Language::ZhHant);
}

#[test]
fn simplified_texts_have_no_character_of_the_traditional_script_alone() {
    keep_to("traditional", Language::ZhHans);
}

#[test]
fn no_character_belongs_to_each_script_alone() {
    let (simplified, traditional) = (only("simplified"), only("traditional"));
    assert!(simplified.contains('东') && traditional.contains('東'));
    let both: Vec<char> = simplified.chars().filter(|&letter| traditional.contains(letter)).collect();
    assert!(both.is_empty(), "{both:?}");
}

#[test]
fn english_texts_have_no_chinese_outside_excerpts_but_units() {
    let units: Vec<&str> = data::units().iter().map(|unit| unit.label.zh_hant).collect();
    for (place, text) in discrepancies(Language::En) {
        for word in without_quotations(&text).split(|letter| !is_chinese(letter)).filter(|word| !word.is_empty()) {
            assert!(units.contains(&word), "{place} says {word}");
        }
    }
}

#[track_caller]
fn keep_to(other: &str, language: Language) {
    let foreign = only(other);
    let texts =
        [catalogues(language), names(language), remarks(language), discrepancies(language), ledger(language)].concat();
    assert!(texts.len() > 1000, "only {} texts", texts.len());
    for (place, text) in texts {
        let found: String = without_quotations(&text).chars().filter(|&letter| foreign.contains(letter)).collect();
        assert!(found.is_empty(), "{place} in {} has {found}: {text}", language.tag());
    }
}

/// The characters under a head of the list.
fn only(script: &str) -> String {
    let (_, list) = CHARACTERS.split_once(&format!("\n{script}\n")).unwrap();
    list.lines().take_while(|line| !line.is_ascii()).collect()
}

fn is_chinese(letter: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&letter)
}

/// The text without what a source prints.
fn without_quotations(text: &str) -> String {
    let mut plain: String = text.split('`').step_by(2).collect();
    for (open, close) in [('“', '”'), ('「', '」')] {
        let pieces: Vec<String> = plain.split(open).map(str::to_owned).collect();
        plain = pieces.into_iter().map(|piece| unquoted(&piece, close)).collect();
    }
    plain
}

/// What follows an opening quotation mark, without the quotation if a source prints it.
fn unquoted(piece: &str, close: char) -> String {
    match piece.split_once(close) {
        Some((quotation, rest)) if [PAPER, THESIS].iter().any(|source| source.contains(quotation)) => rest.to_owned(),
        _ => piece.to_owned(),
    }
}

/// Every text with the place where it stands.
type Texts = Vec<(String, String)>;

/// The words of the figure and of its pages.
fn catalogues(language: Language) -> Texts {
    let mut texts = Texts::new();
    let views = REGISTRY.iter().map(|view| Path::new("src/view").join(view.name.replace('-', "_")).join("words.json"));
    for path in files(Path::new("www/text")).into_iter().chain(views) {
        let place = path.display().to_string();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        if path.extension().is_some_and(|extension| extension == "md") {
            // The article is a text, a file for each language.
            texts.extend((stem == language.tag()).then_some((place, text)));
            continue;
        }
        let tree: Value = serde_json::from_str(&text).unwrap();
        match stem {
            stem if stem == language.tag() => collect(&place, &tree, &mut texts),
            stem if Language::from_tag(stem).is_some() => {}
            _ => collect(&place, &json_in(language, &tree), &mut texts),
        }
    }
    texts
}

/// The sections of a file for one view, each in the one language.
fn json_in(language: Language, tree: &Value) -> Value {
    tree.as_object().unwrap().values().map(|section| section[language.tag()].clone()).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn collect(place: &str, tree: &Value, texts: &mut Texts) {
    match tree {
        Value::String(text) => texts.push((place.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| collect(place, item, texts)),
        Value::Object(entries) => {
            entries.iter().for_each(|(key, item)| collect(&format!("{place} {key}"), item, texts))
        }
        _ => {}
    }
}

fn names(language: Language) -> Texts {
    let labels = crate::languages::labels().into_iter();
    let mut texts: Texts = labels.map(|label| (label.en.to_owned(), label.get(language).to_owned())).collect();
    visit(data::qualitative(), &mut |node| {
        let list = node.get(language.tag()).map_or(&[][..], Node::items);
        texts.extend(
            list.iter().filter_map(Node::text).map(|text| ("a list of statements".to_owned(), text.to_owned())),
        );
    });
    texts
}

fn remarks(language: Language) -> Texts {
    let notes = data::indicators().iter().filter_map(|row| Some((row.id, row.printed.note?)));
    let cautions = data::derived().iter().filter_map(|row| Some((row.id, row.caution?)));
    let cities = data::cities().iter().filter_map(|city| Some((city.id, city.note?)));
    let places = data::places().iter().filter_map(|place| Some((place.id, place.note?)));
    let mut remarks: Vec<(&str, Label)> = notes.chain(cautions).chain(cities).chain(places).collect();
    visit(data::qualitative(), &mut |node| {
        let note = node.get("note").and_then(Node::label);
        remarks.extend(note.map(|note| ("a note of statements", note)));
    });
    remarks.into_iter().map(|(id, label)| (id.to_owned(), label.get(language).to_owned())).collect()
}

/// What the data and the model have to say about the paper's claims.
fn ledger(language: Language) -> Texts {
    let claims: Vec<Value> = serde_json::from_str(include_str!("../../www/sources/ledger.json")).unwrap();
    let mut texts = Texts::new();
    for claim in claims {
        for finding in claim["findings"].as_array().unwrap() {
            collect(claim["statement"].as_str().unwrap(), &finding["text"][language.tag()], &mut texts);
        }
    }
    texts
}

fn discrepancies(language: Language) -> Texts {
    let mut texts = Texts::new();
    for discrepancy in data::discrepancies() {
        let mut add = |text: &str| texts.push((discrepancy.id.to_owned(), text.to_owned()));
        add(discrepancy.section.get(language));
        add(discrepancy.subject.get(language));
        for block in discrepancy.body.get(language) {
            match block {
                Block::Paragraph(text) => add(text),
                Block::Table(rows) => rows.iter().flat_map(|row| row.iter()).for_each(|cell| add(cell)),
            }
        }
    }
    texts
}
