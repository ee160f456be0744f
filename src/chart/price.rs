//! Price of the final good against the number of firms in each stage.
//!
//! The reader's chain is compared with chains of one to six stages that have the same total cost, with one
//! integrated firm, and with the total cost itself. Firms are whole: marks stand at whole numbers, the curves between
//! them only guide the eye.

use plotters::style::RGBColor;

use super::axis::Axis;
use super::ends::{self, End};
use super::fact::Facts;
use super::firms::FirmsAxis;
use super::frame::{Frame, TITLE_LINES, plot_rect, tick_room};
use super::ink::Surface;
use super::label::{Course, Labels};
use super::number::{Format, within};
use super::plot::Plot;
use super::reading::{Cell, Column, Reading, Row};
use super::theme::Theme;
use super::words::{Words, fill, plural};
use super::{Layout, Title, View};
use crate::model::{Chain, EqualStartup, Equilibrium, equal_factor};

/// A chain, its equilibrium, and how far the horizontal axis reaches.
#[derive(Clone, Debug)]
pub struct Price {
    chain: Chain,
    equilibrium: Equilibrium,
    startup: EqualStartup,
    firms: FirmsAxis,
    /// The conjectural variation, where all stages have the same.
    common_variation: Option<f64>,
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
}

impl Price {
    /// Lengths of the chains that the reader's is compared with.
    pub const COMPARED: std::ops::RangeInclusive<u32> = 1..=6;

    /// The chart of `chain` with an axis from 1 to `n_max`, or to a round number beyond the chain's own firms if they are more.
    pub fn new(chain: Chain, n_max: u64) -> Self {
        let equilibrium = chain.solve();
        let startup = chain.equal_startup();
        let common_variation = common_variation(&chain);
        let firms = FirmsAxis::new(&chain, n_max);
        Price { chain, equilibrium, startup, firms, common_variation }
    }

    /// How prices are written: to about three digits of the span between total cost and choke price.
    fn format(&self) -> Format {
        Format::for_size(self.chain.net_choke())
    }
}

impl View for Price {
    fn title(&self, theme: &Theme) -> Title {
        let words = theme.words();
        Title { heading: words.price_title.to_owned(), subtitle: words.price_subtitle.to_owned() }
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let ends = self.ends(size.0, theme);
        let frame = self.frame(size, &ends, &labels, theme);
        let plot = Plot::new(surface, &frame, theme);
        let (left, right) = (frame.x.min, frame.x.max);
        let palette = &theme.palette;

        let advantage = self.startup.n_real.max(left);
        if advantage < right {
            // Below the integrated firm's price, so that the point of an uneven chain stands in it exactly if that chain wins.
            plot.rectangle([(advantage, frame.y.min), (right, self.equilibrium.integrated.price)], palette.advantage);
        }
        frame.draw_lines(surface, theme);
        for series in self.series().filter(|series| matches!(series, Series::Stages(_))) {
            plot.line(&self.curve(series, &frame), palette.ghost, 1.0);
        }
        let level = |price| [(left, price), (right, price)];
        plot.dashed(level(self.chain.cost_sum()), (2.0, 4.0), palette.cost, 2.0);
        plot.dashed(level(self.equilibrium.integrated.price), (7.0, 4.0), palette.integrated, 2.0);
        if (left..=right).contains(&self.startup.n_real) {
            let ends = [frame.y.min, frame.y.max].map(|price| (self.startup.n_real, price));
            plot.dashed(ends, (2.0, 3.0), palette.muted, 1.0);
        }
        plot.line(&self.curve(Series::Reader, &frame), palette.cluster, 3.0);
        self.draw_marks(&plot, &frame, palette.cluster, palette.background);

        let text = self.format().write(self.equilibrium.price);
        let own = frame.point(self.firms.own, self.equilibrium.price);
        labels.place_beside(own, Course::Falling, &frame.plot, &text, palette.cluster);
        ends::place(ends, surface, &frame, &mut labels, theme);
        self.place_startup_label(&mut labels, &frame, theme);
        let words = theme.words();
        let x_titles = [words.firms_axis, words.firms_axis_short];
        frame.place_labels(&mut labels, theme, &x_titles, &[words.price_axis, words.price_axis_short]);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let frame = self.frame(size, &self.ends(size.0, theme), &Labels::new(theme, size.0, size.1), theme);
        let words = theme.words();
        let series: Vec<Series> = self.series().collect();
        let own = self.firms.own;
        let mut rows = Vec::new();
        let mut first_row = 0;
        for firms in self.firms.positions(self.startup.n_min) {
            if firms <= own {
                first_row = rows.len();
            }
            rows.push(self.row(firms, &series, &frame));
        }
        if !self.chain.has_equal_firms() {
            first_row = (first_row + 1).min(rows.len());
            rows.insert(first_row, self.own_row(&series, &frame, words));
        }
        Reading {
            row_header: words.firms_column.to_owned(),
            columns: series.iter().map(|&series| Column { label: self.name(series, false, words) }).collect(),
            first_column: series.iter().position(|&series| series == Series::Reader).unwrap_or_default(),
            first_row,
            rows,
        }
    }

    fn facts(&self, _: &Theme) -> Facts {
        let (equilibrium, stages) = (&self.equilibrium, self.chain.stages());
        let (whole, money) = (Format::Fixed(0), self.format());
        let mut facts = Facts::default();
        facts.number("stages", stages.len() as f64, whole);
        facts.numbers("firms", stages.iter().map(|stage| stage.n_firms as f64), whole);
        facts.conduct(&self.chain);
        facts.number("clusterPrice", equilibrium.price, money);
        facts.number("integratedPrice", equilibrium.integrated.price, money);
        facts.number("gap", equilibrium.price_gap.abs(), money);
        facts.number("gapPercent", 100.0 * equilibrium.price_gap_ratio.abs(), Format::Fixed(1));
        facts.number("startupNMin", self.startup.n_min as f64, whole);
        facts.number("startupNReal", self.startup.n_real, Format::Fixed(2));
        facts.number("meanFirms", self.firms.own, Format::Fixed(2));
        facts
    }

    fn equilibrium(&self) -> Option<&Equilibrium> {
        Some(&self.equilibrium)
    }
}

impl Price {
    /// The prices with `firms` firms in every stage.
    fn row(&self, firms: f64, series: &[Series], frame: &Frame) -> Row {
        let cells = series.iter().map(|&series| {
            let value = self.price(series, firms)?;
            Some(self.cell(firms, value, frame))
        });
        Row { label: Format::Fixed(0).write(firms), cells: cells.collect() }
    }

    /// The price of the reader's own chain, whose stages differ.
    fn own_row(&self, series: &[Series], frame: &Frame, words: &Words) -> Row {
        let firms = self.firms.own;
        let own =
            |&series: &Series| (series == Series::Reader).then(|| self.cell(firms, self.equilibrium.price, frame));
        let label = fill(words.mean_firms_row, &[("n", &Format::Fixed(2).write(firms))]);
        Row { label, cells: series.iter().map(own).collect() }
    }

    fn cell(&self, firms: f64, value: f64, frame: &Frame) -> Cell {
        Cell { value, text: self.format().write(value), mark: frame.point(firms, value), indicator: None }
    }

    /// The lines from many stages' prices to total cost, in the order of the table's columns.
    fn series(&self) -> impl Iterator<Item = Series> + use<> {
        let own = self.chain.stages().len() as u32;
        // Chains of other lengths share the reader's conduct, which they can only where it is the same in every stage.
        let comparable = self.common_variation.is_some();
        let reader = (!comparable || !Self::COMPARED.contains(&own)).then_some(Series::Reader);
        let compared = Self::COMPARED.filter(move |_| comparable);
        let chains = compared.map(move |k| if k == own { Series::Reader } else { Series::Stages(k) });
        chains.chain(reader).chain([Series::Integrated, Series::Cost])
    }

    fn price(&self, series: Series, firms: f64) -> Option<f64> {
        match series {
            Series::Stages(k) => {
                let variation = self.common_variation.filter(|&variation| variation <= firms - 1.0)?;
                let complement = equal_factor(k, firms, variation).complement;
                Some(self.chain.cost_sum() + self.chain.net_choke() * complement)
            }
            // The reader's own number is the one of the equilibrium, to the last digit.
            Series::Reader if self.chain.has_equal_firms() && firms == self.firms.own => Some(self.equilibrium.price),
            Series::Reader => (firms >= self.firms.first).then(|| self.chain.price_with_equal_firms(firms)),
            Series::Integrated => Some(self.equilibrium.integrated.price),
            Series::Cost => Some(self.chain.cost_sum()),
        }
    }

    fn curve(&self, series: Series, frame: &Frame) -> Vec<(f64, f64)> {
        let firms = self.firms.samples(frame, 5.0).into_iter();
        firms.filter_map(|firms| Some((firms, self.price(series, firms)?))).collect()
    }

    fn frame(&self, (width, height): (f64, f64), ends: &[End], labels: &Labels, theme: &Theme) -> Frame {
        let words = theme.words();
        let (cost, choke) = (self.chain.cost_sum(), self.chain.demand().intercept);
        let y = Axis::prices(cost, choke, within(height / (4.0 * theme.text_size), 2.0, 8.0), words);
        let left = tick_room(&y, labels);
        let right = ends::room(ends, labels).min(0.4 * width);
        let line = labels.line_height();
        let plot = plot_rect((width, height), left, right, TITLE_LINES * line, line);
        Frame { plot, x: self.firms.axis(plot.width, theme), y }
    }

    /// A dot at every whole number of firms while there is room, and the reader's point.
    fn draw_marks(&self, plot: &Plot, frame: &Frame, color: RGBColor, halo: RGBColor) {
        for firms in self.firms.spaced(frame) {
            if let Some(price) = self.price(Series::Reader, firms) {
                plot.dot((firms, price), 2.75, color);
            }
        }
        let own = (self.firms.own, self.equilibrium.price);
        plot.dot(own, 8.5, halo);
        plot.dot(own, 6.0, color);
    }

    fn place_startup_label(&self, labels: &mut Labels, frame: &Frame, theme: &Theme) {
        if !(frame.x.min..=frame.x.max).contains(&self.startup.n_real) {
            return;
        }
        let words = theme.words();
        let n_min = self.startup.n_min as f64;
        let n = Format::Fixed(0).write(n_min);
        let texts = [plural(n_min, words.startup_one, words.startup_other), words.startup_short];
        let texts = texts.map(|template| fill(template, &[("n", &n)]));
        let top = frame.point(self.startup.n_real, frame.y.max);
        labels.place_beside_line(top, &frame.plot, texts, theme.palette.text);
    }

    /// What stands at the right ends of the lines.
    fn ends(&self, width: f64, theme: &Theme) -> Vec<End> {
        let end = |series| {
            Some(End {
                value: self.price(series, self.firms.last)?,
                text: self.end_text(series, theme.is_narrow(width), theme.words()),
                color: color(series, theme),
                important: matches!(series, Series::Reader | Series::Integrated | Series::Cost),
            })
        };
        self.series().filter_map(end).collect()
    }

    fn end_text(&self, series: Series, narrow: bool, words: &Words) -> String {
        let (template, price) = match series {
            Series::Integrated => {
                let template = if narrow { words.one_firm_short } else { words.one_firm };
                (template, self.equilibrium.integrated.price)
            }
            Series::Cost => {
                let template = if narrow { words.total_cost_short } else { words.total_cost };
                (template, self.chain.cost_sum())
            }
            Series::Stages(_) | Series::Reader => return self.name(series, narrow, words),
        };
        fill(template, &[("price", &self.format().write(price))])
    }

    fn name(&self, series: Series, narrow: bool, words: &Words) -> String {
        let k = match series {
            Series::Stages(k) => f64::from(k),
            Series::Reader => self.chain.stages().len() as f64,
            Series::Integrated => return words.one_firm_column.to_owned(),
            Series::Cost => return words.total_cost_column.to_owned(),
        };
        let template = if narrow { words.stages_short } else { plural(k, words.stages_one, words.stages_other) };
        fill(template, &[("k", &Format::Fixed(0).write(k))])
    }
}

fn common_variation(chain: &Chain) -> Option<f64> {
    let mut variations = chain.stages().iter().map(|stage| stage.conjectural_variation);
    let first = variations.next()?;
    variations.all(|variation| variation == first).then_some(first)
}

fn color(series: Series, theme: &Theme) -> RGBColor {
    match series {
        Series::Stages(_) => theme.palette.muted,
        Series::Reader => theme.palette.cluster,
        Series::Integrated => theme.palette.integrated,
        Series::Cost => theme.palette.cost,
    }
}
