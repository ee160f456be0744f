//! The series of the chart: columns of its table, and what is drawn of them.

use plotters::style::RGBColor;

use super::Startup;
use super::scale::Scale;
use crate::chart::ends::End;
use crate::chart::number::Format;
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::model::startup_asymptote;
use crate::view::words::StartupWords;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
    /// The line that the start-up scale of long chains comes close to.
    Asymptote,
    /// The start-up scale in firms of each stage, not rounded.
    Real,
    /// The fewest whole firms in each stage.
    Whole,
    /// As many firms in every stage, in total.
    Total,
    /// The fewest producers in total, if stages may differ by one firm.
    Fewest,
    /// Firms in the bottleneck of the reader's own chain.
    OwnFirms,
    /// Producers in the reader's own chain.
    OwnTotal,
}

impl Series {
    /// In the order of the columns.
    pub const ALL: [Series; 7] = [
        Series::Asymptote,
        Series::Real,
        Series::Whole,
        Series::Total,
        Series::Fewest,
        Series::OwnFirms,
        Series::OwnTotal,
    ];

    /// The color of a series among those that are read together.
    pub fn color(self, theme: &Theme) -> RGBColor {
        match self {
            Series::Asymptote => theme.palette.integrated,
            Series::Real | Series::Total => theme.palette.muted,
            Series::Whole | Series::Fewest => theme.palette.text,
            Series::OwnFirms | Series::OwnTotal => theme.palette.cluster,
        }
    }

    /// How its values are written.
    pub fn format(self) -> Format {
        match self {
            Series::Asymptote | Series::Real => Format::Fixed(2),
            _ => Format::Fixed(0),
        }
    }
}

impl Startup {
    /// The value of a series for one length, if it has one there.
    pub(super) fn value(&self, series: Series, scale: &Scale) -> Option<f64> {
        let n_stages = scale.n_stages as f64;
        let own = scale.n_stages == self.chain.stages().len();
        match series {
            Series::Asymptote => self.common_conduct.map(|conduct| conduct * startup_asymptote(n_stages)),
            Series::Real => Some(scale.n_real),
            Series::Whole => scale.n_min,
            Series::Total => scale.n_min.map(|n_min| n_stages * n_min),
            Series::Fewest => scale.total_min,
            Series::OwnFirms => self.bottleneck().filter(|_| own).map(|(_, stage)| stage.n_firms as f64),
            Series::OwnTotal => own.then(|| self.own_total()),
        }
    }

    pub(super) fn points(&self, series: Series) -> Vec<(f64, f64)> {
        let point = |scale: &Scale| Some((scale.n_stages as f64, self.value(series, scale)?));
        self.scales.iter().filter_map(point).collect()
    }

    pub(super) fn name(&self, series: Series, words: &'static StartupWords) -> &'static str {
        match series {
            Series::Asymptote if self.common_conduct == Some(1.0) => words.asymptote_column,
            Series::Asymptote => words.asymptote_lambda_column,
            Series::Real => words.n_real_column,
            Series::Whole => words.n_min_column,
            Series::Total => words.total_column,
            Series::Fewest => words.fewest_column,
            Series::OwnFirms => words.own_firms,
            Series::OwnTotal => words.own_total,
        }
    }

    /// What stands at the right ends of the lines of either panel.
    pub(super) fn ends(&self, theme: &Theme) -> [Vec<End>; 2] {
        let words = StartupWords::of(theme.language);
        let end = |series, template, color, important| {
            let value = self.value(series, self.scales.last()?)?;
            let text = fill(template, &[("n", &series.format().write(value))]);
            Some(End { value, text, color, important })
        };
        let asymptote = match self.common_conduct {
            Some(1.0) => words.asymptote,
            _ => words.asymptote_other,
        };
        let palette = &theme.palette;
        let firms = [
            end(Series::Whole, words.n_min, palette.text, true),
            end(Series::Real, words.n_real, palette.muted, false),
            end(Series::Asymptote, asymptote, palette.integrated, false),
        ];
        let total = [
            end(Series::Total, words.total, palette.muted, false),
            end(Series::Fewest, words.fewest, palette.text, true),
        ];
        [firms.into_iter().flatten().collect(), total.into_iter().flatten().collect()]
    }
}
