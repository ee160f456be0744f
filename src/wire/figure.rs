//! What a figure says in numbers and words, and where its marks and labels stand.

use super::fields::Fields;
use super::model::EquilibriumOutput;
use super::options::Options;
use super::refusal::Refusal;
use super::state::State;
use super::tape::Tape;
use crate::chart::{
    Cell, Chart, Format, Frame, Group, Layout, Measure, PlacedLabel, Price, Provinces, Reading, Scale, Theme,
};
use crate::display_list::DisplayList;
use crate::language::Language;
#[cfg(feature = "full")]
use crate::svg;
#[cfg(feature = "full")]
use plotters::style::RGBColor;

/// A view of a state, ready to be drawn.
pub struct Figure<'a> {
    chart: Chart,
    theme: Theme<'a>,
    /// Width and height in CSS pixels.
    pub size: (f64, f64),
}

impl<'a> Figure<'a> {
    /// The figure of a state; `family` comes from [`Options::family`].
    ///
    /// # Errors
    ///
    /// See [`State::chart`].
    pub fn new(
        state: &State<impl Fields>,
        options: &Options,
        family: &'a str,
        measure: Measure<'a>,
    ) -> Result<Self, Refusal> {
        let chart = state.chart()?;
        let theme = options.theme(language(state, options), || state.is_dark(), family, measure);
        let width = options.width();
        let height = options.height().unwrap_or_else(|| chart.height(width, &theme));
        Ok(Figure { chart, theme, size: (width, height) })
    }

    /// Records the drawing.
    pub fn draw(&self) -> (DisplayList, Option<Layout>) {
        use plotters::drawing::IntoDrawingArea as _;
        let mut list = DisplayList::new(self.size.0, self.size.1);
        // Recording cannot fail, so there always is a layout.
        let layout = self.chart.draw(&list.recorder().into_drawing_area(), self.size, &self.theme).ok();
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
    #[cfg(feature = "full")]
    pub fn svg(&self) -> String {
        let title = self.chart.title(&self.theme);
        let RGBColor(red, green, blue) = self.theme.palette.background;
        let caption = svg::Caption {
            lang: self.theme.language.tag(),
            family: self.theme.family,
            title: &title.heading,
            description: &title.subtitle,
            background: i32::from_be_bytes([0, red, green, blue]),
        };
        svg::write(&self.draw().0, caption)
    }

    /// What the figure says, in this order: heading, subtitle; height; the plot; the labels; the table; the numbers of
    /// the sentence and of the key figures. `www/element/inspection.js` reads it in the same order.
    pub fn inspect(&self) -> Tape {
        let mut tape = Tape::default();
        let title = self.chart.title(&self.theme);
        tape.text(&title.heading);
        tape.text(&title.subtitle);
        tape.number(self.size.1);
        if let Some(Layout { frame, labels }) = self.draw().1 {
            write_plot(&mut tape, &frame);
            tape.list(&labels, |tape, PlacedLabel { label, bounds }| {
                tape.text(&label.text);
                tape.numbers([bounds.x, bounds.y, bounds.width, bounds.height]);
            });
        }
        write_table(&mut tape, &self.chart.reading(self.size, &self.theme));
        match &self.chart {
            Chart::Price(price) => write_price(&mut tape, price),
            Chart::Provinces(provinces) => write_provinces(&mut tape, provinces, self.theme.language),
        }
        tape
    }
}

/// The language of a figure: that of the options, else that of the state.
pub fn language(state: &State<impl Fields>, options: &Options) -> Language {
    options.language(|| state.language())
}

/// The plot area, and what its horizontal axis shows, so that a pointer's position can be read as a value.
fn write_plot(tape: &mut Tape, Frame { plot, x, .. }: &Frame) {
    tape.numbers([plot.x, plot.y, plot.width, plot.height, x.min, x.max]);
    tape.flag(x.scale == Scale::Logarithmic);
}

fn write_table(tape: &mut Tape, reading: &Reading) {
    tape.text(&reading.row_header);
    tape.list(&reading.columns, |tape, column| tape.text(&column.label));
    tape.list(&reading.rows, |tape, row| {
        tape.text(&row.label);
        tape.list(&row.cells, |tape, cell| {
            tape.flag(cell.is_some());
            if let Some(Cell { value, text, mark, indicator }) = cell {
                tape.numbers([*value, mark.0, mark.1]);
                tape.text(text);
                tape.text(indicator.unwrap_or_default());
            }
        });
    });
    tape.numbers([reading.first_row as f64, reading.first_column as f64]);
}

fn write_price(tape: &mut Tape, price: &Price) {
    let equilibrium = price.equilibrium();
    let stages = price.chain().stages();
    let (whole, money) = (Format::Fixed(0), price.format());
    tape.amount(stages.len() as f64, whole);
    tape.list(stages, |tape, stage| tape.amount(stage.n_firms as f64, whole));
    tape.flag(stages.iter().any(|stage| stage.conjectural_variation != 0.0));
    tape.amount(equilibrium.price, money);
    tape.amount(equilibrium.integrated.price, money);
    tape.amount(equilibrium.price_gap.abs(), money);
    tape.amount(100.0 * equilibrium.price_gap_ratio.abs(), Format::Fixed(1));
    tape.amount(price.startup().n_min as f64, whole);
    tape.numbers([price.startup().n_real, price.mean_firms()]);
    EquilibriumOutput::from(equilibrium.clone()).write(tape);
}

fn write_provinces(tape: &mut Tape, provinces: &Provinces, language: Language) {
    tape.text(&provinces.name(language));
    tape.text(provinces.unit(language));
    for group in [Group::Northeast, Group::Others] {
        let mean = provinces.mean(group);
        tape.flag(mean.is_some());
        if let Some(mean) = mean {
            tape.number(mean);
            tape.text(&provinces.mean_text(group, mean, language));
            tape.list(&provinces.averaged(group).collect::<Vec<_>>(), |tape, indicator| tape.text(indicator.id));
        }
    }
    for extreme in [provinces.highest(), provinces.lowest()].into_iter().flatten() {
        tape.text(extreme.place.label.get(language));
        tape.number(extreme.value);
        tape.text(&provinces.value_text(extreme, language));
        tape.text(extreme.id);
    }
}
