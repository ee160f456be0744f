//! Price of the final good against the number of firms in each stage.
//!
//! The reader's chain is compared with chains of one to six stages that have the same total cost, with one
//! integrated firm, and with the total cost itself. Firms are whole: marks stand at whole numbers, the curves between
//! them only guide the eye.

use plotters::style::RGBColor;

use super::axis::{Axis, Scale, round_step};
use super::ends::{self, End};
use super::fact::Facts;
use super::frame::{Frame, TITLE_LINES, plot_rect, tick_room};
use super::ink::Surface;
use super::label::{Anchor, Course, Label, Labels};
use super::number::{Format, exponent, power_of_ten, sort_by_value, within};
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
    last_firms: f64,
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

    /// An axis that reaches farther than this is logarithmic.
    pub const LINEAR_UP_TO: f64 = 100.0;

    /// The chart of `chain` with an axis from 1 to `n_max`, or to a round number beyond the chain's own firms if they are more.
    pub fn new(chain: Chain, n_max: u64) -> Self {
        let equilibrium = chain.solve();
        let startup = chain.equal_startup();
        let common_variation = common_variation(&chain);
        let mut price = Price { chain, equilibrium, startup, last_firms: n_max.max(2) as f64, common_variation };
        let firms = price.mean_firms();
        if firms > price.last_firms {
            let step = round_step(firms / 4.0).ceil();
            price.last_firms = (firms / step).ceil() * step;
        }
        price
    }

    /// How prices are written: to about three digits of the span between total cost and choke price.
    fn format(&self) -> Format {
        Format::for_size(self.chain.net_choke())
    }

    /// Firms per stage of the reader's chain: the mean, where stages differ.
    fn mean_firms(&self) -> f64 {
        let stages = self.chain.stages();
        stages.iter().map(|stage| stage.n_firms as f64).sum::<f64>() / stages.len() as f64
    }

    /// Whether all stages have the same number of firms.
    fn is_even(&self) -> bool {
        let stages = self.chain.stages();
        stages.windows(2).all(|pair| matches!(pair, [one, next] if one.n_firms == next.n_firms))
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
        let own = frame.point(self.mean_firms(), self.equilibrium.price);
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
        let own = self.mean_firms();
        let mut rows = Vec::new();
        let mut first_row = 0;
        for firms in self.positions() {
            if firms <= own {
                first_row = rows.len();
            }
            rows.push(self.row(firms, &series, &frame));
        }
        if !self.is_even() {
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
        facts.number("meanFirms", self.mean_firms(), Format::Fixed(2));
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
        let firms = self.mean_firms();
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
            Series::Reader if self.is_even() && firms == self.mean_firms() => Some(self.equilibrium.price),
            Series::Reader => (firms >= self.first_firms()).then(|| self.chain.price_with_equal_firms(firms)),
            Series::Integrated => Some(self.equilibrium.integrated.price),
            Series::Cost => Some(self.chain.cost_sum()),
        }
    }

    /// The fewest firms per stage that can behave as the reader's do: lambda is at most n - 1.
    fn first_firms(&self) -> f64 {
        self.chain.stages().iter().map(|stage| 1.0 + stage.conjectural_variation).fold(1.0, f64::max)
    }

    fn curve(&self, series: Series, frame: &Frame) -> Vec<(f64, f64)> {
        let first = self.first_firms();
        let start = frame.x.fraction(first);
        let count = within(frame.plot.width / 5.0, 24.0, 160.0) as usize;
        let step = (1.0 - start) / count as f64;
        let mut points = Vec::with_capacity(count + 1);
        for index in 0..=count {
            let firms = frame.x.value(start + index as f64 * step).max(first);
            points.extend(self.price(series, firms).map(|price| (firms, price)));
        }
        points
    }

    /// The numbers of firms per stage that the table lists.
    fn positions(&self) -> Vec<f64> {
        let last = self.last_firms;
        let mut positions: Vec<f64> = Vec::new();
        if last <= Self::LINEAR_UP_TO {
            positions.extend((1..=last as u32).map(f64::from));
        } else {
            for decade in 0..=exponent(last) {
                let round = [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0].map(|digit| digit * power_of_ten(decade));
                positions.extend(round.into_iter().filter(|firms| firms.fract() == 0.0 && *firms <= last));
            }
        }
        let own = self.mean_firms();
        let own = if own.fract() == 0.0 { own } else { last };
        positions.extend([own, self.startup.n_min as f64, last].into_iter().filter(|&firms| firms <= last));
        sort_by_value(&mut positions, |&firms| firms);
        positions.dedup();
        positions
    }

    fn frame(&self, (width, height): (f64, f64), ends: &[End], labels: &Labels, theme: &Theme) -> Frame {
        let words = theme.words();
        let (cost, choke) = (self.chain.cost_sum(), self.chain.demand().intercept);
        let y = Axis::prices(cost, choke, within(height / (4.0 * theme.text_size), 2.0, 8.0), words);
        let left = tick_room(&y, labels);
        let right = ends::room(ends, labels).min(0.4 * width);
        let line = labels.line_height();
        let plot = plot_rect((width, height), left, right, TITLE_LINES * line, line);
        Frame { plot, x: self.firms_axis(plot.width / (6.0 * theme.text_size), words), y }
    }

    fn firms_axis(&self, count: f64, words: &Words) -> Axis {
        if self.last_firms > Self::LINEAR_UP_TO {
            Axis::logarithmic(1.0, self.last_firms, words)
        } else {
            Axis::counting(self.last_firms, within(count, 1.0, 8.0), words)
        }
    }

    /// A dot at every whole number of firms while there is room, and the reader's point.
    fn draw_marks(&self, plot: &Plot, frame: &Frame, color: RGBColor, halo: RGBColor) {
        let spaced = frame.x.scale == Scale::Linear && frame.plot.width / (self.last_firms - 1.0) >= 7.0;
        for firms in self.positions().into_iter().filter(|_| spaced) {
            if let Some(price) = self.price(Series::Reader, firms) {
                plot.dot((firms, price), 2.75, color);
            }
        }
        let own = (self.mean_firms(), self.equilibrium.price);
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
        let (x, y) = frame.point(self.startup.n_real, frame.y.max);
        let color = theme.palette.text;
        for template in [plural(n_min, words.startup_one, words.startup_other), words.startup_short] {
            let text = fill(template, &[("n", &n)]);
            for row in [0.6, 1.6, 2.6] {
                let y = y + row * labels.line_height();
                let right = Label { text: text.clone(), x: x + 6.0, y, anchor: Anchor::Start, bold: false, color };
                let left = Label { x: x - 6.0, anchor: Anchor::End, ..right.clone() };
                if labels.place_within(&frame.plot, [right, left]) {
                    return;
                }
            }
        }
    }

    /// What stands at the right ends of the lines.
    fn ends(&self, width: f64, theme: &Theme) -> Vec<End> {
        let end = |series| {
            Some(End {
                value: self.price(series, self.last_firms)?,
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
