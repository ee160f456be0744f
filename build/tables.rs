//! The dataset as Rust expressions, one file per table, which `src/data` includes.

use std::env;
use std::fmt::{Display, Write as _};
use std::fs;
use std::path::Path;

use crate::dataset::{self, Block, Dataset, Files, Label, Node, Source};

/// The folder of the dataset.
pub const FOLDER: &str = "src/data/files";

/// Reads the dataset and writes its tables to the folder `out`.
pub fn generate(out: &Path) -> Result<(), String> {
    let files = Files::load(Path::new(FOLDER)).map_err(|error| format!("{FOLDER}: {error}"))?;
    let mut dataset = dataset::read(&files).map_err(|error| format!("{FOLDER}/{error}"))?;
    let has = |feature: &str| env::var_os(format!("CARGO_FEATURE_{feature}")).is_some();
    if !has("VIEWS") && !has("STUDY") {
        keep_compared(&mut dataset);
    }
    if !has("FULL") {
        drop_quotes(&mut dataset.qualitative);
        drop_notes(&mut dataset);
    }
    let mut labels = Labels::default();
    let tables = [
        ("units", units(&dataset)),
        ("places", places(&dataset)),
        ("cities", cities(&dataset)),
        ("indicators", indicators(&dataset, &mut labels)),
        ("comparisons", comparisons(&dataset, &mut labels)),
        ("labels", list(labels.all.iter().map(|shared| label(shared)))),
        ("derived", derived(&dataset)),
        ("discrepancies", discrepancies(&dataset)),
        ("discrepancy_ids", list(dataset.discrepancies.iter().map(|discrepancy| format!("{:?}", discrepancy.id)))),
        ("qualitative", node(&dataset.qualitative)),
    ];
    tables.iter().try_for_each(|(name, table)| {
        fs::write(out.join(name).with_extension("rs"), table).map_err(|error| error.to_string())
    })
}

/// Leaves out the indicators that no view of the figure draws: those that only one place has.
fn keep_compared(dataset: &mut Dataset) {
    let mut kept = Vec::new();
    for row in dataset.comparisons.iter_mut().flat_map(|comparison| &mut comparison.rows) {
        kept.push(*row);
        *row = kept.len() - 1;
    }
    let mut all: Vec<_> = std::mem::take(&mut dataset.indicators).into_iter().map(Some).collect();
    dataset.indicators = kept.into_iter().filter_map(|row| all[row].take()).collect();
}

/// Leaves out what the texts say verbatim, and our notes.
fn drop_quotes(node: &mut Node) {
    match node {
        Node::Map(entries) => {
            entries.retain(|(key, _)| key != "quotes" && key != "note");
            entries.iter_mut().for_each(|(_, node)| drop_quotes(node));
        }
        Node::List(nodes) => nodes.iter_mut().for_each(drop_quotes),
        _ => {}
    }
}

/// Leaves out what is told beside numbers and names: the figure reads that in a file of its own.
fn drop_notes(dataset: &mut Dataset) {
    dataset.places.iter_mut().for_each(|place| place.note = None);
    for city in &mut dataset.cities {
        (city.source, city.note, city.discrepancies) = Default::default();
    }
    for derived in &mut dataset.derived {
        (derived.formula, derived.caution, derived.discrepancies) = Default::default();
    }
}

fn units(dataset: &Dataset) -> String {
    list(dataset.units.iter().map(|unit| {
        let standard = dataset.units[unit.standard].id();
        let factor = 10_f64.powi(unit.power.cast_signed());
        let label = label(&unit.label);
        format!("Unit {{ label: {label}, standard: {standard:?}, factor: {factor:?} }}")
    }))
}

fn places(dataset: &Dataset) -> String {
    list(dataset.places.iter().map(|place| {
        format!(
            "Place {{ id: {:?}, kind: {}, label: {}, province: {:?}, \
             note: {} }}",
            place.id,
            variant("PlaceKind", place.kind),
            label(&place.label),
            place.province,
            option(place.note.as_ref().map(label)),
        )
    }))
}

fn cities(dataset: &Dataset) -> String {
    list(dataset.cities.iter().map(|city| {
        format!(
            "City {{ id: {:?}, reference: {:?}, label: {}, province: {:?}, latitude: {}, longitude: {}, roles: &{:?}, \
             source: {}, note: {}, \
             discrepancies: &{:?} }}",
            city.id,
            format!("city.{}", city.id),
            label(&city.label),
            city.province,
            float(&city.latitude),
            float(&city.longitude),
            city.roles,
            source(&city.source),
            option(city.note.as_ref().map(label)),
            Vec::from_iter(&city.discrepancies),
        )
    }))
}

fn indicators<'a>(dataset: &'a Dataset, labels: &mut Labels<'a>) -> String {
    list(dataset.indicators.iter().map(|indicator| {
        let item = indicator.item.as_ref();
        let unit = &dataset.units[indicator.unit];
        let mut row = format!(
            "Indicator {{ id: {:?}, topic: {:?}, place: &PLACES[{}], series: {:?}, item: {:?}, \
             label: {}, item_label: {}, year: {:?}, period: {}, value: {}, unit: &UNITS[{}], \
             decimals: {}, qualifier: {}, ",
            indicator.id,
            indicator.topic,
            indicator.place,
            indicator.series,
            item.map(|item| &item.id),
            labels.shared(&indicator.label),
            option(item.map(|item| labels.shared(&item.label))),
            indicator.year,
            variant("Period", indicator.period),
            float(&indicator.standard),
            unit.standard,
            indicator.standard.decimals(),
            variant("Qualifier", indicator.qualifier),
        );
        let _ = write!(
            row,
            "#[cfg(feature = \"full\")] printed: Printed {{ value: {}, text: {:?}, unit: &UNITS[{}], \
             place: {:?}, label: {:?}, source: {}, quote_token: {}, cell: {}, note: {}, \
             discrepancies: &{:?} }} }}",
            float(&indicator.value),
            indicator.value_printed,
            indicator.unit,
            indicator.place_printed,
            indicator.label_printed,
            source(&indicator.source),
            indicator.quote_token,
            option(
                indicator
                    .cell
                    .as_ref()
                    .map(|(table, column)| { format!("Cell {{ table: {table:?}, column: {column:?} }}") })
            ),
            option(indicator.note.as_ref().map(label)),
            Vec::from_iter(&indicator.discrepancies),
        );
        row
    }))
}

fn comparisons<'a>(dataset: &'a Dataset, labels: &mut Labels<'a>) -> String {
    list(dataset.comparisons.iter().map(|comparison| {
        let first = &dataset.indicators[comparison.rows[0]];
        let (series, item, year) = first.subject();
        format!(
            "Comparison {{ id: {:?}, series: {series:?}, item: {item:?}, year: {year:?}, label: {}, \
             item_label: {}, unit: &UNITS[{}], rows: {} }}",
            comparison.id,
            labels.shared(&first.label),
            option(first.item.as_ref().map(|item| labels.shared(&item.label))),
            dataset.units[first.unit].standard,
            list(comparison.rows.iter().map(|row| format!("&INDICATORS[{row}]"))),
        )
    }))
}

fn derived(dataset: &Dataset) -> String {
    list(dataset.derived.iter().map(|derived| {
        let range = derived.range.map(|(low, high)| format!("({}, {})", float(&low), float(&high)));
        format!(
            "Derived {{ id: {:?}, group: {:?}, place: {}, label: {}, formula: {:?}, \
             inputs: &{:?}, result: {}, rounded: {}, printed: \"{}\", unit: &UNITS[{}], \
             range: {}, caution: {}, discrepancies: &{:?} }}",
            derived.id,
            derived.group,
            option(derived.place.map(|place| format!("&PLACES[{place}]"))),
            label(&derived.label),
            derived.formula,
            derived.inputs,
            float(&derived.result),
            float(&derived.rounded),
            derived.rounded,
            derived.unit,
            option(range),
            option(derived.caution.as_ref().map(label)),
            Vec::from_iter(&derived.discrepancies),
        )
    }))
}

fn discrepancies(dataset: &Dataset) -> String {
    list(dataset.discrepancies.iter().map(|discrepancy| {
        let [en, zh_hant, zh_hans] = discrepancy.body.each_ref().map(|blocks| list(blocks.iter().map(block)));
        format!(
            "Discrepancy {{ id: {:?}, kind: {}, section: {}, subject: {}, \
             body: Label {{ en: {en}, zh_hant: {zh_hant}, zh_hans: {zh_hans} }}, excerpts: {}, numbers: &{:?}, \
             statements: &{:?} }}",
            discrepancy.id,
            variant("DiscrepancyKind", discrepancy.kind),
            label(&discrepancy.section),
            label(&discrepancy.subject),
            language(discrepancy.excerpts),
            Vec::from_iter(&discrepancy.numbers),
            discrepancy.statements,
        )
    }))
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(text) => format!("Block::Paragraph({text:?})"),
        Block::Table(rows) => format!("Block::Table({})", list(rows.iter().map(|row| format!("&{row:?}")))),
    }
}

/// Entries of statements that no view draws; only the feature `full` has them.
const UNDRAWN: [&str; 23] = [
    "quotes",
    "note",
    "source_file",
    "verbatim_in",
    "ends_basis",
    "affiliation",
    "keywords",
    "central_claim",
    "definition",
    "formation",
    "advantages",
    "model",
    "symptoms",
    "problems",
    "measures",
    "key_industries",
    "cross_province_groups",
    "gateways",
    "agriculture_by_terrain",
    "five_transformations",
    "new_industries_by_province",
    "pillar_industries",
    "english_abstract_measures",
];

fn node(tree: &Node) -> String {
    match tree {
        Node::Null => "Node::Null".to_owned(),
        Node::Bool(value) => format!("Node::Bool({value})"),
        Node::Number(value) => format!("Node::Number({value})"),
        Node::Text(value) => format!("Node::Text({value:?})"),
        Node::List(nodes) => format!("Node::List({})", list(nodes.iter().map(node))),
        Node::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| {
                // A look-up by path keeps the whole tree; what is drawn is a small part of it.
                let feature = if UNDRAWN.contains(&key.as_str()) { "#[cfg(feature = \"full\")] " } else { "" };
                format!("{feature}({key:?}, {})", node(value))
            });
            format!("Node::Map({})", list(entries))
        }
    }
}

/// The names that many rows share, each written once.
#[derive(Default)]
struct Labels<'a> {
    all: Vec<&'a Label>,
}

impl<'a> Labels<'a> {
    fn shared(&mut self, label: &'a Label) -> String {
        let known = self.all.iter().position(|&other| other == label);
        let position = known.unwrap_or_else(|| {
            self.all.push(label);
            self.all.len() - 1
        });
        format!("&LABELS[{position}]")
    }
}

fn label(label: &Label) -> String {
    let Label { en, zh_hant, zh_hans } = label;
    format!("Label {{ en: {en:?}, zh_hant: {zh_hant:?}, zh_hans: {zh_hans:?} }}")
}

fn source(source: &Source) -> String {
    let Source { file, line, quote } = source;
    format!("Source {{ file: {file:?}, line: {line}, quote: {quote:?} }}")
}

/// A number as a literal of a float, exactly as written apart from the point that makes it one.
fn float(number: &impl Display) -> String {
    let digits = number.to_string();
    if digits.contains('.') { digits } else { digits + ".0" }
}

/// The variant that stands for `slug`, as `Period::YearEnd` for `year_end`.
fn variant(name: &str, slug: &str) -> String {
    let words = slug.split('_').map(|word| word[..1].to_uppercase() + &word[1..]);
    format!("{name}::{}", words.collect::<String>())
}

/// The language of a tag, as `Language::ZhHant` for `zh-Hant`.
fn language(tag: &str) -> String {
    variant("Language", &tag.replace('-', "_"))
}

fn option(value: Option<impl Display>) -> String {
    value.map_or("None".to_owned(), |value| format!("Some({value})"))
}

fn list(items: impl Iterator<Item = impl Display>) -> String {
    let mut code = String::from("&[");
    for item in items {
        let _ = write!(code, "\n{item},");
    }
    code + "]"
}
