//! How lines are read: all of them together, at one place of the axis.

use plotters::style::RGBColor;

use super::number::Format;
use super::reading::{Reading, Row};
use super::rect::Rect;
use super::words::{Words, fill};

/// The lines of a chart: a pointer in their plot reads the nearest row of the table, with every value in it.
#[derive(Clone, Debug)]
pub struct Lines {
    /// Where they are drawn, in CSS pixels.
    pub plot: Rect,
    /// The first row that stands at one place of the axis; all that follow do.
    pub first_row: usize,
    /// The color of each column of the table.
    pub colors: Vec<RGBColor>,
    /// The columns of a price and of the one that it is held against, if the chart is about that.
    pub compared: Option<[usize; 2]>,
    /// How a difference of prices is written.
    pub format: Format,
}

impl Lines {
    /// How the price of each row compares with the other, in words; nothing where a row lacks the price.
    pub fn comparisons(&self, reading: &Reading, words: &Words) -> Vec<String> {
        let Some([own, other]) = self.compared else { return Vec::new() };
        let value = |row: &Row, column: usize| row.cells.get(column)?.as_ref()?.value;
        // What prices are held against is the same along the whole axis.
        let single = reading.rows.iter().find_map(|row| value(row, other));
        let name = reading.columns.get(own).map_or("", |column| &column.label);
        let compare = |row| Some(self.comparison(name, (value(row, own)?, single?), words));
        reading.rows.iter().skip(self.first_row).map(|row| compare(row).unwrap_or_default()).collect()
    }

    fn comparison(&self, name: &str, (price, single): (f64, f64), words: &Words) -> String {
        let (gap, percent) = ((price - single).abs(), 100.0 * (price - single).abs() / single.abs());
        let written = self.format.write(gap);
        let is_written = written.chars().any(|sign| matches!(sign, '1'..='9'));
        let template = match (price < single, is_written) {
            _ if gap <= ROUNDING * single.abs() => words.reading_same,
            (true, true) => words.reading_cheaper,
            (false, true) => words.reading_dearer,
            (true, false) => words.reading_hair_cheaper,
            (false, false) => words.reading_hair_dearer,
        };
        let format = if percent < 0.1 { Format::for_size(percent) } else { Format::Fixed(1) };
        fill(template, &[("name", name), ("gap", &written), ("percent", &format.write(percent))])
    }
}

/// What rounding leaves between equal prices, as a part of them.
const ROUNDING: f64 = 1e-14;
