//! Price of the final good against the number of firms.
//!
//! The reader's chain is compared with chains of one to six stages that have the same total cost, with one
//! integrated firm, with the total cost itself, and with runs that were kept. Firms are whole: marks stand at whole
//! numbers, the curves between them only guide the eye.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("price.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("price", &[])?;
//! # assert!(picture == include_str!("price.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod names;
mod rows;
mod said;
mod series;
#[cfg(test)]
mod tests;

use crate::chart::Layout;
use crate::chart::axis::Axis;
use crate::chart::ends::{self, End};
use crate::chart::fact::{Fact, Facts};
use crate::chart::frame::{Frame, ticks_up};
use crate::chart::ink::Surface;
use crate::chart::label::{Course, Labels};
use crate::chart::lines::Lines;
use crate::chart::number::Format;
use crate::chart::plot::Plot;
use crate::chart::reading::{Column, Reading, Row};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::model::{Chain, EqualStartup, Equilibrium};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::state::vocabulary::AXIS;
use crate::view::priced::firms::FirmsAxis;
use crate::view::priced::run::Run;
use crate::view::saying::Saying;
use crate::view::words::PriceWords;
use crate::view::{Keys, Title, View, priced};

use names::letter;
use series::{Series, series};

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[priced::COMPARING, &["nmax", "scale", "axis", "kept"]])
    .set_by(priced::FIRST, &["lambda", "nmax", "axis", "scale"]);

/// The reader's run, those that were kept, and the axis they share.
#[derive(Clone, Debug)]
pub struct Price {
    reader: Run,
    kept: Kept,
    startup: EqualStartup,
    axis: FirmsAxis,
    /// In the order of the table's columns.
    series: Vec<Series>,
}

/// Runs that were kept: only the part of the views shows any.
#[cfg(feature = "views")]
type Kept = Vec<Run>;
#[cfg(not(feature = "views"))]
type Kept = [Run; 0];

impl Price {
    /// Lengths of the chains that the reader's is compared with.
    pub const COMPARED: std::ops::RangeInclusive<u32> = 1..=6;

    /// The chart of `chain`, on its `axis`.
    pub fn new(chain: Chain, axis: FirmsAxis) -> Self {
        let startup = chain.equal_startup();
        let reader = Run::new(chain);
        let series = series(&reader);
        Price { reader, kept: Kept::default(), startup, axis, series }
    }

    /// The chart beside the chains that were `kept`; the axis is made to reach as far as they do.
    #[cfg(feature = "views")]
    pub fn beside(mut self, kept: Vec<Chain>) -> Self {
        self.kept = kept.into_iter().map(Run::new).collect();
        for run in &self.kept {
            self.axis = self.axis.reaching(run.place(&self.axis));
        }
        self.series.extend((0..self.kept.len()).map(Series::Kept));
        self
    }

    /// Whether prices stand as percentages of the integrated firm's: a run with another highest price or total cost than the
    /// reader's has another integrated firm, and only what part of its price a cluster asks can be compared.
    fn is_relative(&self) -> bool {
        self.kept.iter().any(|run| !has_same_scale(&self.reader.chain, &run.chain))
    }

    /// A price of a run's good as the chart shows it.
    fn shown(&self, run: &Run, price: f64) -> f64 {
        if self.is_relative() { 100.0 * price / run.equilibrium.integrated.price } else { price }
    }

    /// How the prices of a run are written.
    fn format(&self, run: &Run) -> Format {
        if self.is_relative() { Format::Fixed(1) } else { run.format() }
    }

    /// What the chart shows of the reader's own chain, in writing.
    fn text(&self, shown: f64) -> String {
        self.format(&self.reader).write(shown) + if self.is_relative() { "%" } else { "" }
    }

    /// The price of a run itself, as the chart shows it.
    fn own(&self, run: &Run) -> f64 {
        self.shown(run, run.equilibrium.price)
    }

    fn single(&self) -> f64 {
        self.shown(&self.reader, self.reader.equilibrium.integrated.price)
    }

    fn cost(&self) -> f64 {
        self.shown(&self.reader, self.reader.chain.cost_sum())
    }
}

impl View for Price {
    fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
        let chain = state.chain()?;
        let axis = FirmsAxis::read(state, &chain)?;
        let axis = if state.says(AXIS.key, "total") { axis.in_total(&chain) } else { axis };
        let price = Price::new(chain, axis);
        // A state with kept runs waits for the part of the views, as other views do.
        #[cfg(feature = "views")]
        let price = price.beside(state.kept()?);
        Ok(Box::new(price))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = PriceWords::of(theme.language);
        let subtitle = if self.is_relative() { words.share_subtitle } else { words.subtitle };
        Title { heading: self.heading(theme), subtitle: subtitle.to_owned() }
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let (frame, ends) = self.frame(size, theme);
        let plot = Plot::new(surface, &frame, theme);
        let (left, right) = (frame.x.min, frame.x.max);
        let palette = &theme.palette;

        let advantage = (self.startup.n_real * self.axis.unit).max(left);
        if advantage < right {
            // Below the integrated firm's price, so that the point of an uneven chain stands in it exactly if that chain wins.
            plot.rectangle([(advantage, frame.y.min), (right, self.single())], palette.advantage);
        }
        frame.draw_lines(surface, theme);
        for &series in &self.series {
            let curve = self.curve(series, &frame);
            match series {
                Series::Stages(_) => plot.line(&curve, palette.ghost, 1.0),
                Series::Kept(index) => plot.broken(&curve, dashes(index), palette.muted, 2.0),
                _ => {}
            }
            labels.avoid(&frame, &curve);
        }
        plot.total_cost(self.cost());
        plot.integrated_price(self.single());
        let startup = self.startup_position();
        if (left..=right).contains(&startup) {
            plot.threshold(startup, palette.muted);
        }
        plot.line(&self.curve(Series::Reader, &frame), palette.cluster, 3.0);
        self.draw_marks(&plot, &frame, theme);

        let text = self.text(self.own(&self.reader));
        let own = frame.point(self.axis.own, self.own(&self.reader));
        labels.place_beside(own, Course::Falling, &frame.plot, &text, palette.cluster);
        ends::place(ends, surface, &frame, &mut labels, theme);
        self.place_startup_label(&mut labels, &frame, theme);
        if advantage < right {
            let corners = [(advantage, self.single()), (right, frame.y.min)].map(|(x, y)| frame.point(x, y));
            labels.name_area(corners, theme.words().cluster_cheaper, palette.cluster);
        }
        for (index, run) in self.kept.iter().enumerate() {
            let point = frame.point(run.place(&self.axis), self.own(run));
            labels.place_beside(point, Course::Falling, &frame.plot, &letter(index), palette.muted);
        }
        let [x_titles, y_titles] = self.axis_titles(theme);
        frame.place_labels(&mut labels, theme, &x_titles, &y_titles);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let (frame, _) = self.frame(size, theme);
        let words = PriceWords::of(theme.language);
        let mut rows = Vec::new();
        let mut first_row = 0;
        for (position, own) in self.places() {
            let is_even_reader = self.reader.is_even && position == self.axis.own;
            if own == Some(Series::Reader) || is_even_reader {
                first_row = rows.len();
            }
            let label = match own {
                Some(series) => self.own_label(series, position, theme),
                None => Format::Fixed(0).write(position),
            };
            let mut cells = Vec::with_capacity(self.series.len());
            for &series in &self.series {
                let value = self.value(series, position, own);
                cells.push(value.map(|value| self.cell(series, position, value, &frame)));
            }
            rows.push(Row { label, cells });
        }
        let column = if self.axis.is_in_total() { words.total_column } else { theme.words().firms_column };
        let mut columns = Vec::with_capacity(self.series.len());
        for &series in &self.series {
            let name = self.name(series, theme);
            let label = if self.is_relative() { fill(words.share_column, &[("name", &name)]) } else { name };
            columns.push(Column { label });
        }
        let first_column = self.series.iter().position(|&series| series == Series::Reader).unwrap_or_default();
        // A difference of percentages is no difference of prices.
        let single = self.series.iter().position(|&series| series == Series::Integrated && !self.is_relative());
        let lines = Lines {
            plot: frame.plot,
            first_row: 0,
            colors: self.series.iter().map(|&series| series.color(theme)).collect(),
            compared: single.map(|single| [first_column, single]),
            format: self.format(&self.reader),
        };
        Reading { row_header: column.to_owned(), columns, first_column, first_row, rows, lines: Some(lines) }
    }

    fn facts(&self, _: &Theme) -> Facts {
        let equilibrium = &self.reader.equilibrium;
        let mut facts = self.reader.facts();
        facts.conduct(&self.reader.chain);
        let percent = 100.0 * equilibrium.price_gap_ratio.abs();
        facts.number("gapPercent", percent, Format::Fixed(1).telling(percent));
        facts.number("startupNMin", self.startup.n_min as f64, Format::Fixed(0));
        facts.number("startupNReal", self.startup.n_real, Format::Fixed(2));
        facts.number("meanFirms", self.reader.mean_firms, Format::Fixed(2));
        facts.0.push(("kept", Fact::Groups(self.kept.iter().map(|run| self.kept_facts(run)).collect())));
        facts
    }

    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        self.said(facts)
    }

    fn equilibrium(&self) -> Option<&Equilibrium> {
        Some(&self.reader.equilibrium)
    }
}

impl Price {
    /// The numbers of a run that was kept, and its place in a chart of percentages.
    fn kept_facts(&self, run: &Run) -> Facts {
        let mut facts = run.facts();
        if self.is_relative() {
            facts.number("share", self.own(run), self.format(run));
        }
        facts
    }

    fn frame(&self, size: (f64, f64), theme: &Theme) -> (Frame, Vec<End>) {
        let words = theme.words();
        // One firm asks half of the highest price at least.
        let top = if self.is_relative() { MOST_PERCENT } else { self.reader.chain.demand().intercept };
        let y = Axis::up_to(top, ticks_up(size.1, theme), words);
        let ends = self.ends(size.0, theme);
        let plot = ends::plot_area(size, &y, &ends, theme);
        (Frame { plot, x: self.axis.axis(plot.width, theme), y }, ends)
    }

    /// The points of the runs, and a dot at every whole number of firms of the reader's while there is room.
    fn draw_marks(&self, plot: &Plot, frame: &Frame, theme: &Theme) {
        let palette = &theme.palette;
        for position in self.axis.spaced(frame) {
            if let Some(price) = self.whole_price(Series::Reader, position) {
                plot.dot((position, price), 2.75, palette.cluster);
            }
        }
        for run in &self.kept {
            plot.ring((run.place(&self.axis), self.own(run)), 5.0, palette.muted, 2.0);
        }
        plot.own_point((self.axis.own, self.own(&self.reader)));
    }

    /// The fewest whole firms with which a chain like the reader's is cheaper.
    fn startup_position(&self) -> f64 {
        self.startup.n_min as f64 * self.axis.unit
    }
}

/// The most that a cluster can ask, in percent of one firm's price.
const MOST_PERCENT: f64 = 200.0;

/// Whether prices of two chains can stand on one axis: buyers pay as much at most, and the good costs as much. Sums of the same
/// costs may differ in their last digits.
fn has_same_scale(one: &Chain, other: &Chain) -> bool {
    let choke = one.demand().intercept;
    let same = |one: f64, other: f64| (one - other).abs() <= 1e-12 * choke;
    same(choke, other.demand().intercept) && same(one.cost_sum(), other.cost_sum())
}

/// What tells the curves of kept runs apart.
fn dashes(index: usize) -> (f64, f64) {
    [(8.0, 4.0), (2.0, 3.0)].get(index).copied().unwrap_or((14.0, 5.0))
}
