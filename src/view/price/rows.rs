//! The rows of the table: whole numbers of firms, and runs whose stages differ.

use super::Price;
use super::series::Series;
use crate::chart::frame::Frame;
use crate::chart::number::sort_by_value;
use crate::chart::reading::Cell;

impl Price {
    /// The places of the table's rows, in ascending order: whole firms, and the points of runs whose stages differ.
    pub(super) fn places(&self) -> Vec<(f64, Option<Series>)> {
        let mut places = Vec::new();
        for position in self.axis.positions(self.startup.n_min) {
            places.push((position, None));
        }
        for &series in &self.series {
            if let Some(run) = self.run(series) {
                places.push((run.place(&self.axis), (!run.is_even).then_some(series)));
            }
        }
        sort_by_value(&mut places, |place| place.0);
        places.dedup();
        places
    }

    /// What stands in a row: the prices with the same whole number of firms in every stage, or the price of the run whose
    /// `own` row it is, the reader's beside that of the integrated firm.
    pub(super) fn value(&self, series: Series, position: f64, own: Option<Series>) -> Option<f64> {
        match own {
            None => self.whole_price(series, position),
            Some(Series::Reader) if series == Series::Integrated => {
                Some(self.shown(&self.reader, self.reader.equilibrium.integrated.price))
            }
            Some(own) => self.run(series).filter(|_| series == own).map(|run| self.own(run)),
        }
    }

    pub(super) fn cell(&self, series: Series, position: f64, value: f64, frame: &Frame) -> Cell {
        let run = self.run(series).unwrap_or(&self.reader);
        let cell = Cell::new(value, self.format(run), frame.point(position, value));
        let apart = if position == self.axis.own && !self.is_relative() { self.reader.prices_apart() } else { None };
        match (series, apart) {
            (Series::Reader, Some([text, _])) | (Series::Integrated, Some([_, text])) => Cell { text, ..cell },
            _ => cell,
        }
    }
}
