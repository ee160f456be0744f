//! The dataset as JavaScript sees it: flat rows named as the columns of the tables, empty cells null.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::data::{self, Node};
use crate::language::Label;

/// Version of the dataset, which is that of the crate.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A row of the table of indicators.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IndicatorRow {
    id: &'static str,
    topic: &'static str,
    place: &'static str,
    place_printed: &'static str,
    series: &'static str,
    item: Option<&'static str>,
    label_en: &'static str,
    label_zh_hant: &'static str,
    label_zh_hans: &'static str,
    item_en: Option<&'static str>,
    item_zh_hant: Option<&'static str>,
    item_zh_hans: Option<&'static str>,
    printed_label: &'static str,
    year: Option<u16>,
    period: &'static str,
    value_printed: &'static str,
    value: f64,
    qualifier: &'static str,
    unit: &'static str,
    value_std: f64,
    unit_std: &'static str,
    source_file: &'static str,
    source_line: u32,
    source_quote: &'static str,
    quote_token: u32,
    table: Option<&'static str>,
    table_column: Option<&'static str>,
    note: Option<&'static str>,
    note_zh_hant: Option<&'static str>,
    note_zh_hans: Option<&'static str>,
    discrepancies: &'static [&'static str],
}

/// A row of the table of derived indicators.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DerivedRow {
    id: &'static str,
    group: &'static str,
    place: Option<&'static str>,
    label_en: &'static str,
    label_zh_hant: &'static str,
    label_zh_hans: &'static str,
    formula: &'static str,
    inputs: &'static [&'static str],
    result_unrounded: f64,
    result_rounded: f64,
    result_printed: &'static str,
    unit: &'static str,
    range_low: Option<f64>,
    range_high: Option<f64>,
    caution: Option<&'static str>,
    caution_zh_hant: Option<&'static str>,
    caution_zh_hans: Option<&'static str>,
    discrepancies: &'static [&'static str],
}

/// A discrepancy. In the body a text is a paragraph and a list the rows of a table, whose first is the head.
#[derive(serde::Serialize)]
pub struct DiscrepancyRow {
    id: &'static str,
    kind: &'static str,
    section: ByLanguage<&'static str>,
    subject: ByLanguage<&'static str>,
    body: ByLanguage<Vec<BlockShape>>,
    excerpts: &'static str,
    numbers: &'static [&'static str],
    statements: &'static [&'static str],
}

/// The same in every language, under the tags of the languages.
#[derive(serde::Serialize)]
struct ByLanguage<T> {
    en: T,
    #[serde(rename = "zh-Hant")]
    zh_hant: T,
    #[serde(rename = "zh-Hans")]
    zh_hans: T,
}

#[derive(serde::Serialize)]
#[serde(untagged)]
enum BlockShape {
    Paragraph(&'static str),
    Table(&'static [&'static [&'static str]]),
}

/// The statements as the tree of their file.
pub struct Statements(&'static Node);

/// All indicators, in the order of their table.
pub fn indicators() -> Vec<IndicatorRow> {
    data::indicators().iter().map(IndicatorRow::from).collect()
}

/// All derived indicators, in the order of their table.
pub fn derived() -> Vec<DerivedRow> {
    data::derived().iter().map(DerivedRow::from).collect()
}

/// All discrepancies, by id.
pub fn discrepancies() -> Vec<DiscrepancyRow> {
    data::discrepancies().iter().map(DiscrepancyRow::from).collect()
}

/// The statements of both texts.
pub fn qualitative() -> Statements {
    Statements(data::qualitative())
}

impl From<&data::Indicator> for IndicatorRow {
    fn from(indicator: &data::Indicator) -> Self {
        let printed = &indicator.printed;
        let item = indicator.item_label;
        Self {
            id: indicator.id,
            topic: indicator.topic,
            place: indicator.place.id,
            place_printed: printed.place,
            series: indicator.series,
            item: indicator.item,
            label_en: indicator.label.en,
            label_zh_hant: indicator.label.zh_hant,
            label_zh_hans: indicator.label.zh_hans,
            item_en: item.map(|label| label.en),
            item_zh_hant: item.map(|label| label.zh_hant),
            item_zh_hans: item.map(|label| label.zh_hans),
            printed_label: printed.label,
            year: indicator.year,
            period: indicator.period.slug(),
            value_printed: printed.text,
            value: printed.value,
            qualifier: indicator.qualifier.slug(),
            unit: printed.unit.id(),
            value_std: indicator.value,
            unit_std: indicator.unit.id(),
            source_file: printed.source.file,
            source_line: printed.source.line,
            source_quote: printed.source.quote,
            quote_token: printed.quote_token,
            table: printed.cell.map(|cell| cell.table),
            table_column: printed.cell.map(|cell| cell.column),
            note: printed.note.map(|note| note.en),
            note_zh_hant: printed.note.map(|note| note.zh_hant),
            note_zh_hans: printed.note.map(|note| note.zh_hans),
            discrepancies: printed.discrepancies,
        }
    }
}

impl From<&data::Derived> for DerivedRow {
    fn from(derived: &data::Derived) -> Self {
        Self {
            id: derived.id,
            group: derived.group,
            place: derived.place.map(|place| place.id),
            label_en: derived.label.en,
            label_zh_hant: derived.label.zh_hant,
            label_zh_hans: derived.label.zh_hans,
            formula: derived.formula,
            inputs: derived.inputs,
            result_unrounded: derived.result,
            result_rounded: derived.rounded,
            result_printed: derived.printed,
            unit: derived.unit.id(),
            range_low: derived.range.map(|(low, _)| low),
            range_high: derived.range.map(|(_, high)| high),
            caution: derived.caution.map(|caution| caution.en),
            caution_zh_hant: derived.caution.map(|caution| caution.zh_hant),
            caution_zh_hans: derived.caution.map(|caution| caution.zh_hans),
            discrepancies: derived.discrepancies,
        }
    }
}

impl From<&data::Discrepancy> for DiscrepancyRow {
    fn from(discrepancy: &data::Discrepancy) -> Self {
        Self {
            id: discrepancy.id,
            kind: discrepancy.kind.slug(),
            section: ByLanguage::new(discrepancy.section, |text| text),
            subject: ByLanguage::new(discrepancy.subject, |text| text),
            body: ByLanguage::new(discrepancy.body, |blocks| blocks.iter().map(BlockShape::from).collect()),
            excerpts: discrepancy.excerpts.tag(),
            numbers: discrepancy.numbers,
            statements: discrepancy.statements,
        }
    }
}

impl<T> ByLanguage<T> {
    fn new<S>(label: Label<S>, shape: impl Fn(S) -> T) -> Self {
        Self { en: shape(label.en), zh_hant: shape(label.zh_hant), zh_hans: shape(label.zh_hans) }
    }
}

impl From<&data::Block> for BlockShape {
    fn from(block: &data::Block) -> Self {
        match block {
            data::Block::Paragraph(text) => BlockShape::Paragraph(text),
            data::Block::Table(rows) => BlockShape::Table(rows),
        }
    }
}

impl Serialize for Statements {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Node::Null => serializer.serialize_unit(),
            Node::Bool(value) => serializer.serialize_bool(*value),
            Node::Number(value) => serializer.serialize_u32(*value),
            Node::Text(value) => serializer.serialize_str(value),
            Node::List(nodes) => serializer.collect_seq(nodes.iter().map(Statements)),
            Node::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, node) in *entries {
                    map.serialize_entry(key, &Statements(node))?;
                }
                map.end()
            }
        }
    }
}
