//! Price of the final good with and without external economies, against the number of firms in each stage.
//!
//! Extension: the paper names the effect and leaves it out of its equations. Firms are whole: marks stand at whole
//! numbers, the curves between them only guide the eye.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("externality.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("externality", &[])?;
//! # assert!(picture == include_str!("externality.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod said;
#[cfg(test)]
mod tests;

use plotters::style::RGBColor;

use crate::chart::Layout;
use crate::chart::axis::Axis;
use crate::chart::ends::{self, End};
use crate::chart::fact::Facts;
use crate::chart::frame::{Frame, ticks_up};
use crate::chart::ink::Surface;
use crate::chart::label::{Course, Labels};
use crate::chart::lines::Lines;
use crate::chart::number::{Format, sort_by_value};
use crate::chart::plot::{COST_DASHES, Plot};
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::theme::Theme;
use crate::chart::words::{fill, plural};
use crate::model::{self, Chain, EqualExternality, Equilibrium, Number, equal_externality, externality_startup};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::heading::{filled, share, told_apart};
use crate::view::priced::firms::FirmsAxis;
use crate::view::priced::run::Run;
use crate::view::saying::Saying;
use crate::view::words::ExternalityWords;
use crate::view::{Keys, Title, View, priced};

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[priced::COMPARING, &["nmax", "scale", "theta"]])
    .with_defaults(&[("theta", 0.2)])
    .set_by(&["n", "k", "theta", "a", "cost"], &["lambda", "nmax", "scale"]);

/// A chain with and without external economies, and how far the horizontal axis reaches.
#[derive(Clone, Debug)]
pub struct Externality {
    run: Run,
    theta: Vec<f64>,
    solved: model::Externality,
    /// Real number of firms per stage at which the cluster with external economies asks the integrated firm's price.
    break_even: f64,
    axis: FirmsAxis,
}

/// A line of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Series {
    /// The cluster's price with external economies.
    With,
    /// The cluster's price without them.
    Without,
    /// The price of one integrated firm, which has the costs of a lone producer.
    Integrated,
    /// Total unit cost of the cluster with external economies.
    Cost,
    /// Total unit cost of lone producers.
    LoneCost,
}

const SERIES: [Series; 5] = [Series::With, Series::Without, Series::Integrated, Series::Cost, Series::LoneCost];

/// Beyond this strength, or with more firms in a stage than [`MOST_FIRMS`], costs fall further than the assumption bears.
const STRONGEST: f64 = 0.2;

const MOST_FIRMS: f64 = 1000.0;

impl Externality {
    /// The chart of `chain` with the elasticities `theta`, one per stage; `solved` is what they make of it.
    pub fn new(chain: Chain, theta: Vec<f64>, solved: model::Externality, axis: FirmsAxis) -> Self {
        let run = Run::new(chain);
        let break_even = externality_startup(&run.chain, &theta);
        Externality { break_even, axis, run, theta, solved }
    }

    /// The fewest whole firms per stage with which the cluster is cheaper, with external economies and without.
    fn startups(&self) -> [f64; 2] {
        [self.solved.startup_n_min, self.solved.startup_n_min_without_externality].map(|n| n as f64)
    }

    /// A value of the whole line with `firms` firms in each stage, which need not be whole; none if conduct forbids it.
    fn value(&self, series: Series, firms: f64) -> Option<f64> {
        match series {
            Series::With | Series::Cost => {
                let EqualExternality { cost_sum, price } =
                    equal_externality(&self.run.chain, &self.theta, self.run.possible(firms)?);
                Some(if series == Series::With { price } else { cost_sum })
            }
            Series::Without => Some(self.run.chain.price_with_equal_firms(self.run.possible(firms)?)),
            Series::Integrated => Some(self.solved.integrated_price),
            Series::LoneCost => Some(self.run.chain.cost_sum()),
        }
    }

    /// A value of the reader's own chain.
    fn own(&self, series: Series) -> f64 {
        match series {
            Series::With => self.solved.price,
            Series::Without => self.solved.price_without_externality,
            Series::Integrated => self.solved.integrated_price,
            Series::Cost => self.solved.effective_cost_sum,
            Series::LoneCost => self.run.chain.cost_sum(),
        }
    }

    /// The least cost that is shown.
    fn least_cost(&self) -> f64 {
        let last = equal_externality(&self.run.chain, &self.theta, self.axis.last).cost_sum;
        last.min(self.solved.effective_cost_sum)
    }

    fn format(&self) -> Format {
        Format::for_size(self.run.chain.demand().intercept - self.least_cost())
    }

    fn frame(&self, size: (f64, f64), theme: &Theme) -> (Frame, Vec<End>) {
        let words = theme.words();
        let y = Axis::up_to(self.run.chain.demand().intercept, ticks_up(size.1, theme), words);
        let ends = self.ends(theme);
        let plot = ends::plot_area(size, &y, &ends, theme);
        (Frame { plot, x: self.axis.axis(plot.width, theme), y }, ends)
    }

    fn curve(&self, series: Series, frame: &Frame) -> Vec<(f64, f64)> {
        let firms = self.axis.samples(frame, 5.0).into_iter();
        firms.filter_map(|firms| Some((firms, self.value(series, firms)?))).collect()
    }

    fn ends(&self, theme: &Theme) -> Vec<End> {
        let (own, words) = (ExternalityWords::of(theme.language), theme.words());
        let end = |series| {
            let template = match series {
                Series::With => own.with,
                Series::Without => own.without,
                Series::Integrated => words.one_firm,
                Series::Cost => own.cost,
                Series::LoneCost => own.lone_cost,
            };
            let value = self.value(series, self.axis.last)?;
            let text = fill(template, &[("price", &self.format().write(value))]);
            let important = !matches!(series, Series::Without | Series::LoneCost);
            Some(End { value, text, color: color(series, theme), important })
        };
        SERIES.into_iter().filter_map(end).collect()
    }

    fn place_startup_labels(&self, labels: &mut Labels, frame: &Frame, theme: &Theme) {
        let (own, words) = (ExternalityWords::of(theme.language), theme.words());
        let [with, without] = self.startups();
        let versions = [
            [plural(with, words.startup_one, words.startup_other), words.startup_short],
            [plural(without, own.startup_without_one, own.startup_without_other), own.startup_without_short],
        ];
        for (firms, templates) in [with, without].into_iter().zip(versions) {
            if firms <= frame.x.max {
                let n = Format::Fixed(0).write(firms);
                let texts = templates.map(|template| fill(template, &[("n", &n)]));
                let color = if firms == with { theme.palette.text } else { theme.palette.muted };
                frame.name_threshold(labels, firms, texts, color);
            }
        }
    }

    /// The places of the table's rows: whole firms, and the reader's own point where stages differ.
    fn places(&self) -> Vec<(f64, bool)> {
        let is_even = self.run.is_even;
        let mut positions = self.axis.positions(self.solved.startup_n_min_without_externality);
        positions.push(self.solved.startup_n_min as f64);
        let mut places = Vec::new();
        for position in positions {
            if position <= self.axis.last {
                places.push((position, is_even && position == self.axis.own));
            }
        }
        if !is_even {
            places.push((self.axis.own, true));
        }
        sort_by_value(&mut places, |place| place.0);
        places.dedup();
        places
    }

    fn row(&self, position: f64, is_own: bool, frame: &Frame, theme: &Theme) -> Row {
        let words = theme.words();
        let cell = |series| {
            let value = if is_own { self.own(series) } else { self.value(series, position)? };
            Some(Cell::new(value, self.format(), frame.point(position, value)))
        };
        let label = if is_own && !self.run.is_even {
            let n = Format::Fixed(2).write(position);
            fill(words.mean_firms_row, &[("n", &n), ("run", words.your_chain)])
        } else {
            Format::Fixed(0).write(position)
        };
        Row { label, cells: SERIES.map(cell).into() }
    }

    /// Whether costs fall further than the assumption bears.
    fn is_extrapolated(&self) -> bool {
        let most = self.run.chain.stages().iter().fold(self.axis.last, |most, stage| most.max(stage.n_firms as f64));
        most > MOST_FIRMS || self.theta.iter().any(|&theta| theta > STRONGEST)
    }

    fn is_smaller(&self) -> bool {
        self.solved.startup_n_min < self.solved.startup_n_min_without_externality
    }
}

impl View for Externality {
    fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
        let chain = state.chain()?;
        let theta = state.theta(state.stages()?)?.into_iter().map(Number::value).collect();
        let solved = state.with_chain(model::externality)?;
        let axis = FirmsAxis::read(state, &chain)?;
        Ok(Box::new(Externality::new(chain, theta, solved, axis)))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = ExternalityWords::of(theme.language);
        let common = theme.words();
        let gain = self.solved.externality_gain;
        let template = match (gain > 0.0, self.is_smaller()) {
            (true, true) => words.title_both,
            (true, false) => words.title_price,
            (false, true) => words.title_smaller,
            (false, false) => words.title_none,
        };
        let amount = share(gain / self.solved.price_without_externality, common);
        let [n, without] = told_apart(self.startups(), common);
        let heading = filled(template, &[("amount", &amount), ("n", &n), ("without", &without)]);
        Title { heading, subtitle: words.subtitle.to_owned() }
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let (frame, ends) = self.frame(size, theme);
        let plot = Plot::new(surface, &frame, theme);
        let palette = &theme.palette;
        let right = frame.x.max;
        let single = self.solved.integrated_price;

        if self.break_even < right {
            plot.rectangle([(self.break_even, frame.y.min), (right, single)], palette.advantage);
        }
        frame.draw_lines(surface, theme);
        plot.across(self.run.chain.cost_sum(), COST_DASHES, palette.cost, 1.0);
        plot.integrated_price(single);
        let [with, without] = self.startups();
        for (firms, color) in [(without, palette.ghost), (with, palette.muted)] {
            if firms <= right {
                plot.threshold(firms, color);
            }
        }
        let [cost, lone, curve] =
            [Series::Cost, Series::Without, Series::With].map(|series| self.curve(series, &frame));
        plot.broken(&cost, COST_DASHES, palette.cost, 2.0);
        plot.broken(&lone, (10.0, 4.0), palette.muted, 2.0);
        plot.line(&curve, palette.cluster, 3.0);
        let levels = [single, self.run.chain.cost_sum()].map(|level| vec![(frame.x.min, level), (right, level)]);
        for line in [&cost, &lone, &curve].into_iter().chain(&levels) {
            labels.avoid(&frame, line);
        }
        for firms in self.axis.spaced(&frame) {
            if let Some(price) = self.value(Series::With, firms) {
                plot.dot((firms, price), 2.75, palette.cluster);
            }
        }
        let position = self.axis.own;
        let own = (position, self.solved.price);
        plot.ring((position, self.solved.price_without_externality), 5.0, palette.muted, 2.0);
        plot.own_point(own);

        let text = self.format().write(own.1);
        labels.place_beside(frame.point(own.0, own.1), Course::Falling, &frame.plot, &text, palette.cluster);
        ends::place(ends, surface, &frame, &mut labels, theme);
        self.place_startup_labels(&mut labels, &frame, theme);
        let words = theme.words();
        if self.break_even < right {
            let corners = [(self.break_even, single), (right, frame.y.min)].map(|(x, y)| frame.point(x, y));
            labels.name_area(corners, words.cluster_cheaper, palette.cluster);
        }
        frame.place_price_labels(&mut labels, theme, &[words.firms_axis, words.firms_axis_short]);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let (frame, _) = self.frame(size, theme);
        let (own, words) = (ExternalityWords::of(theme.language), theme.words());
        let places = self.places();
        let names = [own.with_column, own.without_column, words.one_firm_column, own.cost_column, own.lone_cost_column];
        Reading {
            row_header: words.firms_column.to_owned(),
            columns: names.map(|label| Column { label: label.to_owned() }).into(),
            first_row: places.iter().position(|(_, is_own)| *is_own).unwrap_or_default(),
            first_column: 0,
            lines: Some(Lines {
                plot: frame.plot,
                first_row: 0,
                colors: SERIES.map(|series| color(series, theme)).into(),
                compared: Some([0, 2]),
                format: self.format(),
            }),
            rows: places.into_iter().map(|(position, is_own)| self.row(position, is_own, &frame, theme)).collect(),
        }
    }

    fn facts(&self, _: &Theme) -> Facts {
        let (solved, stages) = (&self.solved, self.run.chain.stages());
        let (whole, money) = (Format::Fixed(0), self.format());
        let mut facts = Facts::default();
        facts.number("stages", stages.len() as f64, whole);
        facts.numbers("firms", stages.iter().map(|stage| stage.n_firms as f64), whole);
        facts.number("meanFirms", self.run.mean_firms, Format::Fixed(2));
        facts.number("clusterPrice", solved.price, money);
        facts.number("priceWithoutExternality", solved.price_without_externality, money);
        facts.number("externalityGain", solved.externality_gain, money);
        facts.number("integratedPrice", solved.integrated_price, money);
        facts.number("effectiveCostSum", solved.effective_cost_sum, money);
        facts.number("startupNMin", solved.startup_n_min as f64, whole);
        facts.number("startupNMinWithoutExternality", solved.startup_n_min_without_externality as f64, whole);
        facts.word("verdict", solved.verdict.as_str());
        facts.word("startup", if self.is_smaller() { "smaller" } else { "same" });
        facts.word("reliance", if self.is_extrapolated() { "extrapolated" } else { "usual" });
        facts.conduct(&self.run.chain);
        facts
    }

    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        self.said(facts)
    }

    fn equilibrium(&self) -> Option<&Equilibrium> {
        Some(&self.run.equilibrium)
    }
}

fn color(series: Series, theme: &Theme) -> RGBColor {
    match series {
        Series::With => theme.palette.cluster,
        Series::Without => theme.palette.muted,
        Series::Integrated => theme.palette.integrated,
        Series::Cost | Series::LoneCost => theme.palette.cost,
    }
}
