//! The start-up scale against the number of stages: firms in each stage above, producers in total below.
//!
//! Other lengths stand for chains like the reader's own in all but their length, so that the reader's conduct moves the
//! whole curve. Firms and stages are whole: marks stand at whole numbers, the lines between them only guide the eye.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("startup.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("startup", &[])?;
//! # assert!(picture == include_str!("startup.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod bottleneck;
mod panels;
mod said;
mod scale;
mod series;
#[cfg(test)]
mod tests;

use crate::chart::Layout;
use crate::chart::ends;
use crate::chart::fact::Facts;
use crate::chart::frame::Frame;
use crate::chart::ink::Surface;
use crate::chart::label::{Anchor, Course, Label, Labels};
use crate::chart::lines::Lines;
use crate::chart::number::{Format, within};
use crate::chart::plot::{INTEGRATED_DASHES, Plot};
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::theme::Theme;
use crate::chart::words::plural;
use crate::model::{Chain, Equilibrium, Stage};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::heading::{count, filled};
use crate::view::saying::Saying;
use crate::view::words::StartupWords;
use crate::view::{Keys, Title, View, priced};

use panels::Panels;
use scale::{Scale, lengths};
use series::Series;

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[priced::COMPARING]).with_defaults(&[("cost", 0.0)]).set_by(&["n", "k"], &["lambda"]);

/// A chain, its equilibrium, and the start-up scales of chains like it.
#[derive(Clone, Debug)]
pub struct Startup {
    chain: Chain,
    equilibrium: Equilibrium,
    scales: Vec<Scale>,
    /// 1 + λ where all stages have the same.
    common_conduct: Option<f64>,
}

impl Startup {
    /// The chart of `chain`.
    pub fn new(chain: Chain) -> Self {
        let common = chain.common_variation().and(chain.stages().first()).map(Stage::own);
        let scale = |n_stages| Scale::of(&chain, n_stages, common.is_some());
        let scales = lengths(chain.stages().len()).map(scale).collect();
        Startup { equilibrium: chain.solve(), chain, scales, common_conduct: common }
    }

    fn own_total(&self) -> f64 {
        self.chain.stages().iter().map(|stage| stage.n_firms as f64).sum()
    }

    fn own_index(&self) -> usize {
        let own = self.chain.stages().len();
        self.scales.iter().position(|scale| scale.n_stages == own).unwrap_or_default()
    }

    /// Where the cluster is cheaper if every stage has as many firms: whole stages, so one column for each. A longer chain
    /// needs more firms, so what is tinted for it may be tinted for all shorter ones too.
    fn tint(&self, plot: &Plot, frame: &Frame, theme: &Theme) {
        let stages = |scale: &Scale| scale.n_stages as f64;
        let nexts = self.scales.iter().skip(1).map(stages).chain([f64::INFINITY]);
        for (scale, next) in self.scales.iter().zip(nexts) {
            let end = frame.x.max.min((stages(scale) + next) / 2.0);
            plot.rectangle([(frame.x.min, scale.n_real), (end, frame.y.max)], theme.palette.advantage);
        }
    }

    /// The reader's own chain in one panel: a line from its fewest to its most, a dot, and its number beside.
    fn draw_own(&self, plot: &Plot, frame: &Frame, labels: &mut Labels, theme: &Theme, [from, to]: [f64; 2]) {
        let palette = &theme.palette;
        let k = self.chain.stages().len() as f64;
        plot.threshold(k, palette.muted);
        let [low, high] = [from, to].map(|value| within(value, frame.y.min, frame.y.max));
        plot.line(&[(k, low), (k, high)], palette.cluster, 3.0);
        plot.own_point((k, low));
        let beyond = if from > frame.y.max { " ↑" } else { "" };
        let text = Format::Fixed(0).write(from) + beyond;
        labels.place_beside(frame.point(k, low), Course::Rising, &frame.plot, &text, palette.cluster);
    }

    /// What the tinted area means, in its upper left corner, clear of the reader's line and of the curve.
    fn place_tint_label(&self, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let text = theme.words().cluster_cheaper;
        let (line, width) = (labels.line_height(), labels.width(text, false));
        let (own, _) = frame.point(self.chain.stages().len() as f64, 0.0);
        let corner = frame.plot.x + line / 2.0;
        let x = if corner + width < own { corner } else { own + line / 2.0 };
        let end = frame.x.value((x + width - frame.plot.x) / frame.plot.width);
        let curve = self.scales.iter().find(|scale| scale.n_stages as f64 >= end);
        let y = frame.plot.y + line / 2.0;
        if curve.is_some_and(|scale| y + line / 2.0 < frame.point(end, scale.n_real).1) {
            let label =
                Label { text: text.to_owned(), x, y, anchor: Anchor::Start, bold: false, color: theme.palette.cluster };
            labels.telling(text, |labels| labels.place_within(&frame.plot, [label]));
        }
    }
}

impl View for Startup {
    fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
        Ok(Box::new(Startup::new(state.chain()?)))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = StartupWords::of(theme.language);
        let stages = self.chain.stages().len() as f64;
        // Of the reader's own length it is always known.
        let own = self.scales.get(self.own_index()).and_then(|scale| scale.n_min);
        let needed = own.unwrap_or_default();
        let [one, other] = match self.chain.stages() {
            [_] => [words.title_lone_one, words.title_lone_other],
            _ => [words.title_one, words.title_other],
        };
        let [k, n, total] = [stages, needed, stages * needed].map(|number| count(number, theme.words()));
        let heading = filled(plural(needed, one, other), &[("k", &k), ("n", &n), ("total", &total)]);
        Title { heading, subtitle: words.subtitle.to_owned() }
    }

    fn height(&self, width: f64, theme: &Theme) -> f64 {
        within(0.8 * width, 32.0 * theme.text_size, 42.0 * theme.text_size).round()
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let ends = self.ends(theme);
        let Panels { firms, total, both } = self.panels(size, &ends, &labels, theme);
        let palette = &theme.palette;
        let spaced = firms.plot.width / (firms.x.max - firms.x.min) >= 7.0;

        let plot = Plot::new(surface, &firms, theme);
        self.tint(&plot, &firms, theme);
        firms.draw_lines(surface, theme);
        plot.line(&self.points(Series::Real), palette.ghost, 1.0);
        if let [first, .., last] = self.points(Series::Asymptote).as_slice() {
            plot.dashed([*first, *last], INTEGRATED_DASHES, palette.integrated, 2.0);
            labels.avoid(&firms, &[*first, *last]);
        }
        labels.avoid(&firms, &self.points(Series::Real));
        let whole = self.points(Series::Whole);
        whole.iter().for_each(|&point| plot.dot(point, if spaced { 3.5 } else { 2.0 }, palette.text));
        let most = self.chain.stages().iter().map(|stage| stage.n_firms as f64).fold(0.0, f64::max);
        let least = self.bottleneck().map_or(most, |(_, stage)| stage.n_firms as f64);
        self.draw_own(&plot, &firms, &mut labels, theme, [least, most]);

        let plot = Plot::new(surface, &total, theme);
        total.draw_lines(surface, theme);
        let fewest = self.points(Series::Fewest);
        plot.line(&fewest, palette.ghost, 1.0);
        if spaced {
            self.points(Series::Total).iter().for_each(|&point| plot.ring(point, 5.0, palette.muted, 1.0));
        }
        fewest.iter().for_each(|&point| plot.dot(point, if spaced { 3.0 } else { 2.0 }, palette.text));
        self.draw_own(&plot, &total, &mut labels, theme, [self.own_total(); 2]);

        let [at_firms, at_total] = ends;
        ends::place(at_firms, surface, &firms, &mut labels, theme);
        ends::place(at_total, surface, &total, &mut labels, theme);
        self.place_tint_label(&firms, &mut labels, theme);
        let words = StartupWords::of(theme.language);
        firms.place_labels(&mut labels, theme, &[], &[words.firms_axis]);
        total.place_labels(&mut labels, theme, &[words.axis, words.axis_short], &[words.total_axis]);
        Layout { labels: labels.draw(surface), frame: Frame { plot: both, ..total } }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let words = StartupWords::of(theme.language);
        let labels = Labels::new(theme, size.0, size.1);
        let panels = self.panels(size, &self.ends(theme), &labels, theme);
        let columns: Vec<Series> = Series::ALL
            .into_iter()
            .filter(|series| *series != Series::Asymptote || self.common_conduct.is_some())
            .collect();
        let row = |scale: &Scale| {
            let cell = |&series: &Series| {
                let value = self.value(series, scale)?;
                let mark = panels.mark(series, scale.n_stages as f64, value);
                Some(Cell::new(value, series.format(), mark))
            };
            Row { label: Format::Fixed(0).write(scale.n_stages as f64), cells: columns.iter().map(cell).collect() }
        };
        let name = |series: &Series| Column { label: self.name(*series, words).to_owned() };
        Reading {
            row_header: words.column.to_owned(),
            columns: columns.iter().map(name).collect(),
            first_row: self.own_index(),
            first_column: columns.iter().position(|series| *series == Series::Whole).unwrap_or_default(),
            rows: self.scales.iter().map(row).collect(),
            lines: Some(Lines {
                plot: panels.both,
                first_row: 0,
                colors: columns.iter().map(|series| series.color(theme)).collect(),
                compared: None,
                format: Format::Fixed(0),
            }),
        }
    }

    fn facts(&self, _: &Theme) -> Facts {
        let whole = Format::Fixed(0);
        let mut facts = Facts::default();
        facts.number("stages", self.chain.stages().len() as f64, whole);
        if let Some(scale) = self.scales.get(self.own_index()) {
            facts.number("nReal", scale.n_real, Format::Fixed(2));
            for (name, series) in
                [("nMin", Series::Whole), ("totalSymmetric", Series::Total), ("totalMin", Series::Fewest)]
            {
                if let Some(value) = self.value(series, scale) {
                    facts.number(name, value, whole);
                }
            }
        }
        facts.number("producers", self.own_total(), whole);
        facts.number("margin", self.equilibrium.startup_margin, Format::Fixed(3));
        self.bottleneck_facts(&mut facts);
        facts.conduct(&self.chain);
        facts
    }

    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        self.said(facts)
    }

    fn equilibrium(&self) -> Option<&Equilibrium> {
        Some(&self.equilibrium)
    }
}
