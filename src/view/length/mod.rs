//! Price of the final good against the number of stages its making is divided into.
//!
//! The total cost is held, and a stage more has firms like the last one, so that only the markups added on the way tell
//! the chains apart. Stages are whole: marks stand at whole numbers, the line between them only guides the eye.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("length.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("length", &[])?;
//! # assert!(picture == include_str!("length.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

#[cfg(test)]
mod tests;

mod said;

use plotters::style::RGBColor;

use crate::chart::Layout;
use crate::chart::axis::{Axis, round_step};
use crate::chart::ends::{self, End};
use crate::chart::fact::Facts;
use crate::chart::frame::{Frame, ticks_along, ticks_up};
use crate::chart::ink::Surface;
use crate::chart::label::{Course, Labels};
use crate::chart::lines::Lines;
use crate::chart::number::Format;
use crate::chart::plot::Plot;
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::theme::Theme;
use crate::chart::words::{fill, plural};
use crate::model::{Chain, Equilibrium, MAX_STAGES, Stage};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::heading::{count, filled, who};
use crate::view::saying::Saying;
use crate::view::words::LengthWords;
use crate::view::{Keys, Title, View, priced};

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[priced::COMPARING]).set_by(priced::FIRST, &["lambda"]);

/// A chain, its equilibrium, and the longest chain like it that wins.
#[derive(Clone, Debug)]
pub struct Length {
    chain: Chain,
    equilibrium: Equilibrium,
    longest: usize,
}

/// The axis has room for so many stages: chains of thirty firms per stage win up to about there.
const USUAL_LENGTH: usize = 20;

/// A line of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Series {
    Cluster,
    Integrated,
    Cost,
}

const SERIES: [Series; 3] = [Series::Cluster, Series::Integrated, Series::Cost];

impl Length {
    /// The chart of `chain`.
    pub fn new(chain: Chain) -> Self {
        let (equilibrium, longest) = (chain.solve(), chain.longest_winning());
        Length { chain, equilibrium, longest }
    }

    fn n_stages(&self) -> usize {
        self.chain.stages().len()
    }

    /// Whether all stages are alike, so that a chain of another length is one with as many firms in each stage.
    fn are_alike(&self) -> bool {
        let alike = |pair: &[Stage]| matches!(pair, [one, next] if one.conduct() == next.conduct() && one.n_firms == next.n_firms);
        self.chain.stages().windows(2).all(alike)
    }

    /// Where the axis ends: at a length that stands still while firms are added, or at a round number beyond the reader's chain.
    fn last(&self) -> usize {
        let wanted = self.n_stages().max(USUAL_LENGTH) as f64;
        let step = round_step(wanted / 6.0).ceil();
        ((wanted / step).ceil() * step).min(MAX_STAGES as f64) as usize
    }

    /// The lengths that have a mark and a row: all of them while there are few.
    fn positions(&self) -> Vec<usize> {
        let last = self.last();
        let step = last.div_ceil(60);
        let mut positions: Vec<usize> =
            (1..=last).filter(|n| *n == 1 || n % step == 0 || *n == self.n_stages()).collect();
        if self.longest < last && self.longest > 0 && !positions.contains(&self.longest) {
            let at = positions.partition_point(|n| *n < self.longest);
            positions.insert(at, self.longest);
        }
        positions
    }

    fn price(&self, series: Series, n_stages: usize) -> f64 {
        match series {
            // The reader's own number is the one of the equilibrium, to the last digit.
            Series::Cluster if n_stages == self.n_stages() => self.equilibrium.price,
            Series::Cluster => self.chain.price_with_stages(n_stages),
            Series::Integrated => self.equilibrium.integrated.price,
            Series::Cost => self.chain.cost_sum(),
        }
    }

    fn format(&self) -> Format {
        Format::for_size(self.chain.net_choke())
    }

    /// How long a chain can be and still win. Not even a single stage does where its firms act as one, be they many.
    fn reach(&self) -> &'static str {
        let is_lone = self.chain.stages().first().is_some_and(|stage| stage.n_firms == 1);
        match self.longest {
            MAX_STAGES => "unlimited",
            0 if is_lone => "none",
            0 => "asOne",
            _ => "limit",
        }
    }

    fn frame(&self, size: (f64, f64), theme: &Theme) -> (Frame, Vec<End>) {
        let words = theme.words();
        let y = Axis::up_to(self.chain.demand().intercept, ticks_up(size.1, theme), words);
        let ends = self.ends(theme);
        let plot = ends::plot_area(size, &y, &ends, theme);
        let x = Axis::counting(self.last() as f64, ticks_along(plot.width, theme), words);
        (Frame { plot, x, y }, ends)
    }

    fn ends(&self, theme: &Theme) -> Vec<End> {
        let (own, words) = (LengthWords::of(theme.language), theme.words());
        let end = |series| {
            let template = match series {
                Series::Cluster => own.cluster,
                Series::Integrated => words.one_firm,
                Series::Cost => words.total_cost,
            };
            let value = self.price(series, self.last());
            let text = fill(template, &[("price", &self.format().write(value))]);
            End { value, text, color: color(series, theme), important: true }
        };
        SERIES.map(end).into()
    }

    fn place_limit_label(&self, labels: &mut Labels, frame: &Frame, theme: &Theme) {
        if !self.shows_limit() {
            return;
        }
        let words = LengthWords::of(theme.language);
        let longest = self.longest as f64;
        let k = Format::Fixed(0).write(longest);
        let texts = [plural(longest, words.limit_one, words.limit_other), words.limit_short];
        let texts = texts.map(|template| fill(template, &[("k", &k)]));
        frame.name_threshold(labels, longest, texts, theme.palette.text);
    }

    fn shows_limit(&self) -> bool {
        (1..=self.last()).contains(&self.longest)
    }
}

impl View for Length {
    fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
        Ok(Box::new(Length::new(state.chain()?)))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = LengthWords::of(theme.language);
        let common = theme.words();
        let longest = self.longest as f64;
        let template = match (self.longest, self.are_alike()) {
            (0, true) if self.reach() == "asOne" => words.title_as_one,
            (0, _) => words.title_none,
            _ => plural(longest, words.title_limit_one, words.title_limit_other),
        };
        let firms = self.chain.stages().first().map_or(0.0, |stage| stage.n_firms as f64);
        // In as many stages as there are, so that it is said of each of them.
        let who = if self.are_alike() { who(&[firms; 2], common) } else { words.who_like.to_owned() };
        let heading = filled(template, &[("who", &who), ("k", &count(longest, common))]);
        Title { heading, subtitle: words.subtitle.to_owned() }
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let (frame, ends) = self.frame(size, theme);
        let plot = Plot::new(surface, &frame, theme);
        let palette = &theme.palette;
        let (left, right) = (frame.x.min, frame.x.max);
        let single = self.equilibrium.integrated.price;

        if self.longest > 0 {
            // Up to the longest chain that wins, below the integrated firm's price.
            let end = (self.longest as f64).min(right);
            plot.rectangle([(left, frame.y.min), (end, single)], palette.advantage);
        }
        frame.draw_lines(surface, theme);
        plot.total_cost(self.chain.cost_sum());
        plot.integrated_price(single);
        if self.shows_limit() {
            plot.threshold(self.longest as f64, palette.muted);
        }
        let points: Vec<_> = self.positions().into_iter().map(|n| (n as f64, self.price(Series::Cluster, n))).collect();
        plot.line(&points, palette.cluster, 3.0);
        if frame.plot.width / (right - left) >= 7.0 {
            points.iter().for_each(|&point| plot.dot(point, 2.75, palette.cluster));
        }
        let own = (self.n_stages() as f64, self.equilibrium.price);
        plot.own_point(own);
        let cost = self.chain.cost_sum();
        for line in [points.as_slice(), &[(left, single), (right, single)], &[(left, cost), (right, cost)]] {
            labels.avoid(&frame, line);
        }

        let text = self.format().write(own.1);
        labels.place_beside(frame.point(own.0, own.1), Course::Rising, &frame.plot, &text, palette.cluster);
        ends::place(ends, surface, &frame, &mut labels, theme);
        self.place_limit_label(&mut labels, &frame, theme);
        if self.longest > 0 {
            let corners = [(left, single), ((self.longest as f64).min(right), frame.y.min)];
            let corners = corners.map(|(x, y)| frame.point(x, y));
            labels.name_area(corners, theme.words().cluster_cheaper, palette.cluster);
        }
        let words = LengthWords::of(theme.language);
        frame.place_price_labels(&mut labels, theme, &[words.axis, words.axis_short]);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let (frame, _) = self.frame(size, theme);
        let (own, words) = (LengthWords::of(theme.language), theme.words());
        let positions = self.positions();
        let row = |&n: &usize| {
            let cells = SERIES.map(|series| {
                let value = self.price(series, n);
                Some(Cell::new(value, self.format(), frame.point(n as f64, value)))
            });
            Row { label: Format::Fixed(0).write(n as f64), cells: cells.into() }
        };
        let names = [own.cluster_column, words.one_firm_column, words.total_cost_column];
        Reading {
            row_header: own.column.to_owned(),
            columns: names.map(|label| Column { label: label.to_owned() }).into(),
            first_row: positions.iter().position(|n| *n == self.n_stages()).unwrap_or_default(),
            first_column: 0,
            lines: Some(Lines {
                plot: frame.plot,
                first_row: 0,
                colors: SERIES.map(|series| color(series, theme)).into(),
                compared: Some([0, 1]),
                format: self.format(),
            }),
            rows: positions.iter().map(row).collect(),
        }
    }

    fn facts(&self, _: &Theme) -> Facts {
        let (whole, money) = (Format::Fixed(0), self.format());
        let mut facts = Facts::default();
        facts.number("stages", self.n_stages() as f64, whole);
        facts.number("clusterPrice", self.equilibrium.price, money);
        facts.number("integratedPrice", self.equilibrium.integrated.price, money);
        facts.number("gap", self.equilibrium.price_gap.abs(), money.telling(self.equilibrium.price_gap));
        let percent = 100.0 * self.equilibrium.price_gap_ratio.abs();
        facts.number("gapPercent", percent, Format::Fixed(1).telling(percent));
        facts.number("longest", self.longest as f64, whole);
        facts.word("stagesAre", if self.are_alike() { "alike" } else { "uneven" });
        facts.word("reach", self.reach());
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

fn color(series: Series, theme: &Theme) -> RGBColor {
    match series {
        Series::Cluster => theme.palette.cluster,
        Series::Integrated => theme.palette.integrated,
        Series::Cost => theme.palette.cost,
    }
}
