//! Price of the final good against the number of firms.
//!
//! The reader's chain is compared with chains of one to six stages that have the same total cost, with one
//! integrated firm, with the total cost itself, and with runs that were kept. Firms are whole: marks stand at whole
//! numbers, the curves between them only guide the eye.

use plotters::style::RGBColor;

use super::axis::Axis;
use super::ends::{self, End};
use super::fact::{Fact, Facts};
use super::firms::FirmsAxis;
use super::frame::{Frame, ticks_up};
use super::ink::Surface;
use super::label::{Course, Labels};
use super::number::{Format, sort_by_value};
use super::plot::Plot;
use super::reading::{Cell, Column, Reading, Row};
use super::run::Run;
use super::theme::Theme;
use super::words::{Words, fill, plural};
use super::{Layout, Title, View};
use crate::model::{Chain, EqualStartup, Equilibrium, equal_factor};

/// The reader's run, those that were kept, and the axis they share.
#[derive(Clone, Debug)]
pub struct Price {
    reader: Run,
    kept: Vec<Run>,
    startup: EqualStartup,
    axis: FirmsAxis,
    /// The conjectural variation of the chains that the reader's is compared with: its own, where all stages have the same.
    common_variation: Option<f64>,
    /// In the order of the table's columns.
    series: Vec<Series>,
}

/// A line of the chart: the price as a function of the number of firms in each stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Series {
    /// A chain of so many stages with the reader's total cost and conduct.
    Stages(u32),
    /// The reader's own chain, if its firms were spread evenly.
    Reader,
    /// One integrated firm.
    Integrated,
    /// Total unit cost, the limit of all chains.
    Cost,
    /// A run that was kept, by its place, if its firms were spread evenly.
    Kept(usize),
}

impl Price {
    /// Lengths of the chains that the reader's is compared with.
    pub const COMPARED: std::ops::RangeInclusive<u32> = 1..=6;

    /// The chart of `chain`, on its `axis`, beside the chains that were `kept`; the axis is made to reach as far as they do.
    pub fn new(chain: Chain, kept: Vec<Chain>, mut axis: FirmsAxis) -> Self {
        let startup = chain.equal_startup();
        let reader = Run::new(chain);
        let common_variation = reader.common_variation();
        let kept: Vec<Run> = kept.into_iter().map(Run::new).collect();
        for run in &kept {
            axis = axis.reaching(run.place(&axis));
        }
        let series = series(&reader, common_variation.is_some(), kept.len());
        Price { reader, kept, startup, axis, common_variation, series }
    }

    fn run(&self, series: Series) -> Option<&Run> {
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
    fn price(&self, series: Series, position: f64) -> Option<f64> {
        let chain = &self.reader.chain;
        let firms = position / self.unit(series);
        match series {
            Series::Stages(k) => {
                let firms = self.reader.possible(firms)?;
                let complement = equal_factor(k, firms, self.common_variation?).complement;
                Some(chain.cost_sum() + chain.net_choke() * complement)
            }
            Series::Integrated => Some(self.reader.equilibrium.integrated.price),
            Series::Cost => Some(chain.cost_sum()),
            Series::Reader | Series::Kept(_) => {
                let run = self.run(series)?;
                Some(run.chain.price_with_equal_firms(run.possible(firms)?))
            }
        }
    }

    /// The price at a place of the axis, if firms are whole there.
    fn whole_price(&self, series: Series, position: f64) -> Option<f64> {
        // A run's own number is the one of its equilibrium, to the last digit.
        let own = self.run(series).filter(|run| run.is_even && run.place(&self.axis) == position);
        if let Some(run) = own {
            return Some(run.equilibrium.price);
        }
        let is_whole = (position / self.unit(series)).fract() == 0.0;
        if is_whole { self.price(series, position) } else { None }
    }
}

impl View for Price {
    fn title(&self, theme: &Theme) -> Title {
        let words = theme.words();
        Title { heading: words.price_title.to_owned(), subtitle: words.price_subtitle.to_owned() }
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let (frame, ends) = self.frame(size, theme);
        let plot = Plot::new(surface, &frame, theme);
        let (left, right) = (frame.x.min, frame.x.max);
        let palette = &theme.palette;

        let startup = self.startup_position();
        let advantage = startup.max(left);
        if advantage < right {
            // Below the integrated firm's price, so that the point of an uneven chain stands in it exactly if that chain wins.
            plot.rectangle(
                [(advantage, frame.y.min), (right, self.reader.equilibrium.integrated.price)],
                palette.advantage,
            );
        }
        frame.draw_lines(surface, theme);
        for &series in &self.series {
            match series {
                Series::Stages(_) => plot.line(&self.curve(series, &frame), palette.ghost, 1.0),
                Series::Kept(_) => plot.broken(&self.curve(series, &frame), (8.0, 4.0), palette.muted, 2.0),
                _ => {}
            }
        }
        plot.total_cost(self.reader.chain.cost_sum());
        plot.integrated_price(self.reader.equilibrium.integrated.price);
        if (left..=right).contains(&startup) {
            plot.threshold(startup, palette.muted);
        }
        plot.line(&self.curve(Series::Reader, &frame), palette.cluster, 3.0);
        self.draw_marks(&plot, &frame, theme);

        let text = self.reader.format().write(self.reader.equilibrium.price);
        let own = frame.point(self.axis.own, self.reader.equilibrium.price);
        labels.place_beside(own, Course::Falling, &frame.plot, &text, palette.cluster);
        ends::place(ends, surface, &frame, &mut labels, theme);
        self.place_startup_label(&mut labels, &frame, theme);
        let words = theme.words();
        for (index, run) in self.kept.iter().enumerate() {
            let point = frame.point(run.place(&self.axis), run.equilibrium.price);
            labels.place_beside(point, Course::Falling, &frame.plot, &letter(index), palette.muted);
        }
        let x_titles = if self.axis.is_in_total() {
            [words.total_axis, words.total_column]
        } else {
            [words.firms_axis, words.firms_axis_short]
        };
        frame.place_price_labels(&mut labels, theme, &x_titles);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let (frame, _) = self.frame(size, theme);
        let words = theme.words();
        let mut rows = Vec::new();
        let mut first_row = 0;
        for (position, own) in self.places() {
            let is_even_reader = self.reader.is_even && position == self.axis.own;
            if own == Some(Series::Reader) || is_even_reader {
                first_row = rows.len();
            }
            let label = match own {
                Some(series) => self.own_label(series, position, words),
                None => Format::Fixed(0).write(position),
            };
            let mut cells = Vec::with_capacity(self.series.len());
            for &series in &self.series {
                let value = self.value(series, position, own);
                cells.push(value.map(|value| self.cell(series, position, value, &frame)));
            }
            rows.push(Row { label, cells });
        }
        let column = if self.axis.is_in_total() { words.total_column } else { words.firms_column };
        let mut columns = Vec::with_capacity(self.series.len());
        for &series in &self.series {
            columns.push(Column { label: self.name(series, false, words) });
        }
        let first_column = self.series.iter().position(|&series| series == Series::Reader).unwrap_or_default();
        Reading { row_header: column.to_owned(), columns, first_column, first_row, rows }
    }

    fn facts(&self, _: &Theme) -> Facts {
        let equilibrium = &self.reader.equilibrium;
        let mut facts = self.reader.facts();
        facts.conduct(&self.reader.chain);
        facts.number("gapPercent", 100.0 * equilibrium.price_gap_ratio.abs(), Format::Fixed(1));
        facts.number("startupNMin", self.startup.n_min as f64, Format::Fixed(0));
        facts.number("startupNReal", self.startup.n_real, Format::Fixed(2));
        facts.number("meanFirms", self.reader.mean_firms, Format::Fixed(2));
        facts.0.push(("kept", Fact::Groups(self.kept.iter().map(Run::facts).collect())));
        facts
    }

    fn equilibrium(&self) -> Option<&Equilibrium> {
        Some(&self.reader.equilibrium)
    }
}

impl Price {
    /// The places of the table's rows, in ascending order: whole firms, and the points of runs whose stages differ.
    fn places(&self) -> Vec<(f64, Option<Series>)> {
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
    /// `own` row it is.
    fn value(&self, series: Series, position: f64, own: Option<Series>) -> Option<f64> {
        match own {
            None => self.whole_price(series, position),
            Some(own) => self.run(series).filter(|_| series == own).map(|run| run.equilibrium.price),
        }
    }

    /// The place of a run whose stages differ.
    fn own_label(&self, own: Series, position: f64, words: &Words) -> String {
        let (template, format) = if self.axis.is_in_total() {
            (words.total_firms_row, Format::Fixed(0))
        } else {
            (words.mean_firms_row, Format::Fixed(2))
        };
        let run = if let Series::Kept(index) = own { letter(index) } else { words.your_chain.to_owned() };
        fill(template, &[("n", &format.write(position)), ("run", &run)])
    }

    fn cell(&self, series: Series, position: f64, value: f64, frame: &Frame) -> Cell {
        let format = self.run(series).unwrap_or(&self.reader).format();
        Cell::new(value, format, frame.point(position, value))
    }

    fn curve(&self, series: Series, frame: &Frame) -> Vec<(f64, f64)> {
        let first = self.run(series).unwrap_or(&self.reader).fewest_firms * self.unit(series);
        let mut points = Vec::new();
        for position in self.axis.samples_from(first, frame, 5.0) {
            points.extend(self.price(series, position).map(|price| (position, price)));
        }
        points
    }

    fn frame(&self, size: (f64, f64), theme: &Theme) -> (Frame, Vec<End>) {
        let words = theme.words();
        let (mut cost, mut choke) = (f64::MAX, 0.0_f64);
        for Run { chain, .. } in std::iter::once(&self.reader).chain(&self.kept) {
            cost = cost.min(chain.cost_sum());
            choke = choke.max(chain.demand().intercept);
        }
        let y = Axis::prices(cost, choke, ticks_up(size.1, theme), words);
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
            plot.ring((run.place(&self.axis), run.equilibrium.price), 5.0, palette.muted, 2.0);
        }
        plot.own_point((self.axis.own, self.reader.equilibrium.price));
    }

    /// Where the reader's curve falls below the integrated firm's price.
    fn startup_position(&self) -> f64 {
        self.startup.n_real * self.axis.unit
    }

    fn place_startup_label(&self, labels: &mut Labels, frame: &Frame, theme: &Theme) {
        let startup = self.startup_position();
        if !(frame.x.min..=frame.x.max).contains(&startup) {
            return;
        }
        let words = theme.words();
        let n_min = self.startup.n_min as f64;
        let fewest = n_min * self.axis.unit;
        let text = |template, firms| fill(template, &[("n", &Format::Fixed(0).write(firms))]);
        let long = text(plural(fewest, words.startup_one, words.startup_other), fewest);
        let texts = [long, text(words.startup_short, n_min)];
        frame.name_threshold(labels, startup, texts, theme.palette.text);
    }

    /// What stands at the right ends of the lines; kept runs are named at their points.
    fn ends(&self, width: f64, theme: &Theme) -> Vec<End> {
        let mut ends = Vec::new();
        for &series in &self.series {
            let value = self.price(series, self.axis.last);
            if let (Some(value), false) = (value, matches!(series, Series::Kept(_))) {
                let text = self.end_text(series, theme.is_narrow(width), theme.words());
                let important = !matches!(series, Series::Stages(_));
                ends.push(End { value, text, color: color(series, theme), important });
            }
        }
        ends
    }

    fn end_text(&self, series: Series, narrow: bool, words: &Words) -> String {
        let (templates, price) = match series {
            Series::Integrated => ([words.one_firm, words.one_firm_short], self.reader.equilibrium.integrated.price),
            Series::Cost => ([words.total_cost, words.total_cost_short], self.reader.chain.cost_sum()),
            _ => return self.name(series, narrow, words),
        };
        fill(templates[usize::from(narrow)], &[("price", &self.reader.format().write(price))])
    }

    fn name(&self, series: Series, narrow: bool, words: &Words) -> String {
        let k = match series {
            Series::Stages(k) => f64::from(k),
            Series::Integrated => return words.one_firm_column.to_owned(),
            Series::Cost => return words.total_cost_column.to_owned(),
            Series::Reader | Series::Kept(_) => self.run(series).map_or(0.0, |run| run.chain.stages().len() as f64),
        };
        let template = if narrow { words.stages_short } else { plural(k, words.stages_one, words.stages_other) };
        let stages = fill(template, &[("k", &Format::Fixed(0).write(k))]);
        match series {
            Series::Kept(index) => fill(words.kept_column, &[("run", &letter(index)), ("stages", &stages)]),
            _ => stages,
        }
    }
}

/// The lines from many stages' prices to total cost, and the runs that were kept.
fn series(reader: &Run, comparable: bool, n_kept: usize) -> Vec<Series> {
    let own = reader.chain.stages().len() as u32;
    let mut series = Vec::new();
    // Chains of other lengths share the reader's conduct, which they can only where it is the same in every stage.
    for k in if comparable { Price::COMPARED } else { own..=own } {
        series.push(if k == own { Series::Reader } else { Series::Stages(k) });
    }
    if !series.contains(&Series::Reader) {
        series.push(Series::Reader);
    }
    series.extend([Series::Integrated, Series::Cost]);
    series.extend((0..n_kept).map(Series::Kept));
    series
}

/// The name of a run that was kept: A, B, C.
fn letter(index: usize) -> String {
    char::from(b'A' + index as u8).to_string()
}

fn color(series: Series, theme: &Theme) -> RGBColor {
    match series {
        Series::Stages(_) | Series::Kept(_) => theme.palette.muted,
        Series::Reader => theme.palette.cluster,
        Series::Integrated => theme.palette.integrated,
        Series::Cost => theme.palette.cost,
    }
}
