//! What a figure says in numbers and words, and where its marks and labels stand.

use serde::Serialize;

use super::model::EquilibriumOutput;
use super::options::Options;
use super::refusal::Refusal;
use super::state::State;
use crate::chart::{Chart, Format, Layout, Measure, PlacedLabel, Price, Provinces, Reading, Theme};
use crate::display_list::DisplayList;
use crate::language::Language;
use crate::svg;

/// A view of a state, ready to be drawn.
pub struct Figure<'a> {
    chart: Chart,
    theme: Theme<'a>,
    /// Width and height in CSS pixels.
    pub size: (f64, f64),
}

impl<'a> Figure<'a> {
    /// The figure of a state. `width` counts where the options have none; `family` comes from [`Options::family`].
    ///
    /// # Errors
    ///
    /// See [`State::chart`].
    pub fn new(
        state: &State,
        options: &Options,
        width: f64,
        family: &'a str,
        measure: Measure<'a>,
    ) -> Result<Self, Refusal> {
        let chart = state.chart()?;
        let theme = options.theme(language(state, options), state.is_dark(), family, measure);
        let width = options.width(width);
        let height = options
            .height()
            .unwrap_or_else(|| chart.height(width, &theme));
        Ok(Figure {
            chart,
            theme,
            size: (width, height),
        })
    }

    /// Records the drawing.
    pub fn draw(&self) -> (DisplayList, Option<Layout>) {
        use plotters::drawing::IntoDrawingArea as _;
        let mut list = DisplayList::new(self.size.0, self.size.1);
        // Recording cannot fail, so there always is a layout.
        let layout = self
            .chart
            .draw(&list.recorder().into_drawing_area(), self.size, &self.theme)
            .ok();
        (list, layout)
    }

    /// The chart, for drawing it on another surface.
    pub fn chart(&self) -> &Chart {
        &self.chart
    }

    /// The theme, for drawing on another surface.
    pub fn theme(&self) -> &Theme<'a> {
        &self.theme
    }

    /// The picture as the text of an SVG document.
    pub fn svg(&self) -> String {
        let title = self.chart.title(&self.theme);
        let caption = svg::Caption {
            lang: self.theme.language.tag(),
            family: self.theme.family,
            title: &title.heading,
            description: &title.subtitle,
            background: None,
        };
        svg::write(&self.draw().0, caption)
    }

    /// What the figure says.
    pub fn inspect(&self) -> Inspection {
        let title = self.chart.title(&self.theme);
        let layout = self.draw().1;
        Inspection {
            title: title.heading,
            subtitle: title.subtitle,
            width: self.size.0,
            height: self.size.1,
            plot: layout.as_ref().map(|layout| layout.frame.plot.into()),
            axis: layout.as_ref().map(|layout| XAxis::of(&layout.frame.x)),
            labels: layout.map_or(Vec::new(), |layout| {
                layout.labels.into_iter().map(LabelBox::from).collect()
            }),
            table: self.chart.reading(self.size, &self.theme).into(),
            view: match &self.chart {
                Chart::Price(price) => View::Price(PriceView::of(price)),
                Chart::Provinces(provinces) => {
                    View::Provinces(ProvincesView::of(provinces, self.theme.language))
                }
            },
        }
    }
}

/// The language of a figure: that of the options, else that of the state.
pub fn language(state: &State, options: &Options) -> Language {
    options.language(state.language())
}

/// Everything a page shows of a figure besides the drawing.
#[derive(Clone, Debug, Serialize)]
pub struct Inspection {
    title: String,
    subtitle: String,
    width: f64,
    height: f64,
    plot: Option<Rect>,
    axis: Option<XAxis>,
    labels: Vec<LabelBox>,
    table: Table,
    #[serde(flatten)]
    view: View,
}

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, Serialize)]
struct Rect {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// What the horizontal axis shows, so that a pointer's position can be read as a value.
#[derive(Clone, Copy, Debug, Serialize)]
struct XAxis {
    min: f64,
    max: f64,
    logarithmic: bool,
}

/// A label and the room it takes.
#[derive(Clone, Debug, Serialize)]
struct LabelBox {
    text: String,
    #[serde(flatten)]
    bounds: Rect,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Table {
    row_header: String,
    columns: Vec<String>,
    rows: Vec<Row>,
    first_row: usize,
    first_column: usize,
}

#[derive(Clone, Debug, Serialize)]
struct Row {
    label: String,
    cells: Vec<Option<Cell>>,
}

/// A value, how it is written, where its mark stands, and the indicator it is.
#[derive(Clone, Debug, Serialize)]
struct Cell {
    value: f64,
    text: String,
    x: Option<f64>,
    y: Option<f64>,
    indicator: Option<&'static str>,
}

/// A number and how it is written.
#[derive(Clone, Debug, Serialize)]
struct Amount {
    value: f64,
    text: String,
}

impl Amount {
    fn new(value: f64, format: Format) -> Self {
        Amount {
            value,
            text: format.write(value),
        }
    }
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "view", rename_all = "camelCase")]
enum View {
    Price(PriceView),
    Provinces(ProvincesView),
}

/// The numbers of the sentence and of the key figures, and the result as programs see it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PriceView {
    stages: Amount,
    firms: Vec<Amount>,
    even: bool,
    variation: bool,
    cluster_price: Amount,
    integrated_price: Amount,
    gap: Amount,
    gap_percent: Amount,
    startup: Amount,
    verdict: &'static str,
    point: f64,
    result: PriceResult,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PriceResult {
    #[serde(flatten)]
    equilibrium: EquilibriumOutput,
    /// Fewest firms, equal in every stage, with which the cluster is cheaper, and the real number at which prices are equal.
    startup_n_min: f64,
    startup_n_real: f64,
}

impl PriceView {
    fn of(price: &Price) -> Self {
        let equilibrium = price.equilibrium();
        let stages = price.chain().stages();
        let whole = Format::Fixed(0);
        PriceView {
            stages: Amount::new(stages.len() as f64, whole),
            firms: stages
                .iter()
                .map(|stage| Amount::new(stage.n_firms as f64, whole))
                .collect(),
            even: price.is_even(),
            variation: stages
                .iter()
                .any(|stage| stage.conjectural_variation != 0.0),
            cluster_price: Amount::new(equilibrium.price, price.format()),
            integrated_price: Amount::new(equilibrium.integrated.price, price.format()),
            gap: Amount::new(equilibrium.price_gap.abs(), price.format()),
            gap_percent: Amount::new(100.0 * equilibrium.price_gap_ratio.abs(), Format::Fixed(1)),
            startup: Amount::new(price.startup().n_min as f64, whole),
            verdict: equilibrium.verdict.as_str(),
            point: price.mean_firms(),
            result: PriceResult {
                equilibrium: equilibrium.clone().into(),
                startup_n_min: price.startup().n_min as f64,
                startup_n_real: price.startup().n_real,
            },
        }
    }
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ProvincesView {
    indicator: String,
    northeast: Option<Amount>,
    others: Option<Amount>,
    unit: &'static str,
    means: MeanInputs,
    extremes: Option<[Extreme; 2]>,
    result: ProvincesResult,
}

/// The indicators that the means are taken of.
#[derive(Clone, Debug, Serialize)]
struct MeanInputs {
    northeast: Vec<&'static str>,
    others: Vec<&'static str>,
}

#[derive(Clone, Debug, Serialize)]
struct Extreme {
    place: &'static str,
    #[serde(flatten)]
    amount: Amount,
    indicator: &'static str,
}

/// The places shown with their values, and the means.
#[derive(Clone, Debug, Serialize)]
struct ProvincesResult {
    values: Vec<PlaceValue>,
    northeast: Option<f64>,
    others: Option<f64>,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct PlaceValue {
    place: &'static str,
    value: f64,
    second: Option<f64>,
}

impl ProvincesView {
    fn of(provinces: &Provinces, language: Language) -> Self {
        let means = provinces.means();
        let mean =
            |value: Option<f64>| value.map(|value| Amount::new(value, provinces.mean_format()));
        let extreme = |indicator: &'static crate::data::Indicator| Extreme {
            place: indicator.place.label.get(language),
            amount: Amount {
                value: indicator.value,
                text: provinces.value_text(indicator, language),
            },
            indicator: indicator.id,
        };
        let value = |(place, value, second): (&'static str, f64, Option<f64>)| PlaceValue {
            place,
            value,
            second,
        };
        ProvincesView {
            indicator: provinces.name(language),
            northeast: mean(means.northeast),
            others: mean(means.others),
            unit: provinces.unit(language),
            means: MeanInputs {
                northeast: provinces
                    .averaged(true)
                    .map(|indicator| indicator.id)
                    .collect(),
                others: provinces
                    .averaged(false)
                    .map(|indicator| indicator.id)
                    .collect(),
            },
            extremes: provinces.extremes().map(|extremes| extremes.map(extreme)),
            result: ProvincesResult {
                values: provinces.values().map(value).collect(),
                northeast: means.northeast,
                others: means.others,
            },
        }
    }
}

impl XAxis {
    fn of(axis: &crate::chart::Axis) -> Self {
        let logarithmic = axis.scale == crate::chart::Scale::Logarithmic;
        XAxis {
            min: axis.min,
            max: axis.max,
            logarithmic,
        }
    }
}

impl From<crate::chart::Rect> for Rect {
    fn from(rect: crate::chart::Rect) -> Self {
        Rect {
            x: rect.x,
            y: rect.y,
            width: rect.width,
            height: rect.height,
        }
    }
}

impl From<PlacedLabel> for LabelBox {
    fn from(placed: PlacedLabel) -> Self {
        LabelBox {
            text: placed.label.text,
            bounds: placed.bounds.into(),
        }
    }
}

impl From<Reading> for Table {
    fn from(reading: Reading) -> Self {
        let cell = |cell: crate::chart::Cell| Cell {
            value: cell.value,
            text: cell.text,
            x: cell.mark.map(|mark| mark.0),
            y: cell.mark.map(|mark| mark.1),
            indicator: cell.indicator,
        };
        let row = |row: crate::chart::Row| Row {
            label: row.label,
            cells: row.cells.into_iter().map(|value| value.map(cell)).collect(),
        };
        Table {
            row_header: reading.row_header,
            columns: reading
                .columns
                .into_iter()
                .map(|column| column.label)
                .collect(),
            rows: reading.rows.into_iter().map(row).collect(),
            first_row: reading.first_row,
            first_column: reading.first_column,
        }
    }
}
