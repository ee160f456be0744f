//! The lines of the chart, and the prices on them.

use plotters::style::RGBColor;

use super::Price;
use crate::chart::frame::Frame;
use crate::chart::theme::Theme;
use crate::view::priced::run::Run;

/// A line of the chart: the price as a function of the number of firms in each stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
    /// A chain of so many stages with the reader's total cost and conduct.
    Stages(u32),
    /// The reader's own chain, if its firms were spread evenly.
    Reader,
    /// One integrated firm.
    Integrated,
    /// Total unit cost, the limit of all chains.
    Cost,
    /// A run that was kept, by its place, if its firms were spread evenly.
    #[cfg_attr(
        not(feature = "views"),
        expect(dead_code, reason = "only the part of the views shows runs that were kept")
    )]
    Kept(usize),
}

impl Series {
    /// The color of the line.
    pub fn color(self, theme: &Theme) -> RGBColor {
        match self {
            Series::Stages(_) | Series::Kept(_) => theme.palette.muted,
            Series::Reader => theme.palette.cluster,
            Series::Integrated => theme.palette.integrated,
            Series::Cost => theme.palette.cost,
        }
    }
}

impl Price {
    pub(super) fn run(&self, series: Series) -> Option<&Run> {
        match series {
            Series::Reader => Some(&self.reader),
            Series::Kept(index) => self.kept.get(index),
            _ => None,
        }
    }

    /// Steps of the axis that one firm more in each stage of a series takes.
    fn unit(&self, series: Series) -> f64 {
        match series {
            Series::Stages(k) => self.axis.unit_of(k as usize),
            _ => self.run(series).map_or(1.0, |run| self.axis.unit_of(run.chain.stages().len())),
        }
    }

    /// The price at a place of the axis, where firms need not be whole.
    pub(super) fn price(&self, series: Series, position: f64) -> Option<f64> {
        let firms = position / self.unit(series);
        match series {
            Series::Stages(k) => {
                let firms = self.reader.possible(firms)?;
                Some(self.shown(&self.reader, self.reader.chain.price_with_equal_stages(k, firms)))
            }
            Series::Integrated => Some(self.single()),
            Series::Cost => Some(self.cost()),
            Series::Reader | Series::Kept(_) => {
                let run = self.run(series)?;
                Some(self.shown(run, run.chain.price_with_equal_firms(run.possible(firms)?)))
            }
        }
    }

    /// The price at a place of the axis, if firms are whole there.
    pub(super) fn whole_price(&self, series: Series, position: f64) -> Option<f64> {
        // A run's own number is the one of its equilibrium, to the last digit.
        let own = self.run(series).filter(|run| run.is_even && run.place(&self.axis) == position);
        if let Some(run) = own {
            return Some(self.own(run));
        }
        let is_whole = (position / self.unit(series)).fract() == 0.0;
        if is_whole { self.price(series, position) } else { None }
    }

    pub(super) fn curve(&self, series: Series, frame: &Frame) -> Vec<(f64, f64)> {
        if matches!(series, Series::Integrated | Series::Cost) {
            let end = |position| Some((position, self.price(series, position)?));
            return [frame.x.min, frame.x.max].into_iter().filter_map(end).collect();
        }
        let first = self.run(series).unwrap_or(&self.reader).fewest_firms * self.unit(series);
        let mut points = Vec::new();
        for position in self.axis.samples_from(first, frame, 5.0) {
            points.extend(self.price(series, position).map(|price| (position, price)));
        }
        points
    }
}

/// The lines from many stages' prices to total cost.
pub(super) fn series(reader: &Run) -> Vec<Series> {
    let own = reader.chain.stages().len() as u32;
    let mut series = Vec::new();
    // Chains of other lengths share the reader's conduct, which they can only where it is the same in every stage.
    let is_comparable = reader.chain.common_variation().is_some();
    for k in if is_comparable { Price::COMPARED } else { own..=own } {
        series.push(if k == own { Series::Reader } else { Series::Stages(k) });
    }
    if !series.contains(&Series::Reader) {
        series.push(Series::Reader);
    }
    series.extend([Series::Integrated, Series::Cost]);
    series
}
