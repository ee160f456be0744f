//! Price of the final good against the firms of the largest stage, for all ways to put the reader's producers on the stages.
//!
//! The axis runs from the even split, whose largest stage is as small as can be, to one stage with all that the others can
//! spare: one number that everybody understands says how concentrated a chain is. Chains with the same largest stage cost
//! between what the others make of it when they are even and when they are as uneven as can be, so every chain with as
//! many producers, the reader's among them, lies in the band.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("spread.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("spread", &[("n", "20,4,7,5")])?;
//! # assert!(picture == include_str!("spread.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod band;
mod heading;
mod said;
#[cfg(test)]
mod tests;

use plotters::style::RGBColor;

use crate::chart::Layout;
use crate::chart::axis::{Axis, Scale, round_step};
use crate::chart::ends::{self, End};
use crate::chart::fact::Facts;
use crate::chart::frame::{Frame, ticks_along, ticks_up};
use crate::chart::ink::Surface;
use crate::chart::label::{Course, Labels};
use crate::chart::lines::Lines;
use crate::chart::number::{Format, within};
use crate::chart::plot::Plot;
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::model::{Allocation, Chain, Equilibrium, Stage};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::saying::Saying;
use crate::view::words::SpreadWords;
use crate::view::{Keys, Title, View, priced};

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[priced::COMPARING]).set_by(priced::FIRST, &["lambda"]);

/// A chain, its equilibrium, and the other ways to spread its producers.
#[derive(Clone, Debug)]
pub struct Spread {
    chain: Chain,
    equilibrium: Equilibrium,
    /// Absent where stages behave differently, so that it matters which is the largest.
    allocation: Option<Allocation>,
    /// The most firms in one stage with which so many producers can undercut the integrated firm.
    winning: Option<u64>,
}

/// A line of the chart, or the reader's point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Series {
    /// The other stages are even.
    Cheapest,
    /// The other stages are as uneven as they can be.
    Dearest,
    Reader,
    Integrated,
    Cost,
}

/// What choice there is in how to spread the firms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    /// None: there is one stage.
    Lone,
    /// Not compared, because it matters which stage is the largest.
    Differing,
    /// None: the stages need all firms as they are.
    Only,
    /// Many ways, which all cost the same, because firms take prices as given.
    Alike,
    /// Many ways, of which the even one is the cheapest.
    Several,
}

impl Choice {
    /// The word that chooses a sentence.
    fn as_str(self) -> &'static str {
        match self {
            Choice::Lone => "lone",
            Choice::Differing => "differing",
            Choice::Only => "only",
            Choice::Alike => "alike",
            Choice::Several => "several",
        }
    }
}

const SERIES: [Series; 5] = [Series::Cheapest, Series::Dearest, Series::Reader, Series::Integrated, Series::Cost];

/// The most numbers of firms that have a row each.
const MOST_ROWS: u64 = 60;

impl Spread {
    /// The chart of `chain`.
    pub fn new(chain: Chain) -> Self {
        let (equilibrium, allocation) = (chain.solve(), chain.allocation());
        let winning = allocation.and_then(|allocation| allocation.largest_winning());
        Spread { chain, equilibrium, allocation, winning }
    }

    fn choice(&self) -> Choice {
        let (first, last) = self.range();
        let takes_prices = |stage: &Stage| stage.conduct() == 0.0;
        match self.allocation {
            _ if self.chain.stages().len() == 1 => Choice::Lone,
            None => Choice::Differing,
            Some(_) if first == last => Choice::Only,
            Some(_) if self.chain.stages().iter().all(takes_prices) => Choice::Alike,
            Some(_) => Choice::Several,
        }
    }

    /// Firms of the reader's largest stage.
    fn own(&self) -> u64 {
        self.chain.stages().iter().map(|stage| stage.n_firms).max().unwrap_or_default()
    }

    /// Firms of the largest stage, from the even split to the most uneven one.
    fn range(&self) -> (u64, u64) {
        let own = self.own();
        self.allocation.map_or((own, own), |allocation| allocation.largest().into_inner())
    }

    /// Whether the axis is logarithmic: where the range spans more than an axis of equal steps can show.
    fn scale(&self) -> Scale {
        let (first, last) = self.range();
        if last / first.max(1) > 20 { Scale::Logarithmic } else { Scale::Linear }
    }

    /// Up to `count` numbers of firms of the largest stage, evenly along the axis, both ends among them.
    fn sample(&self, count: u64) -> Vec<u64> {
        let (first, last) = self.range();
        if last - first < count {
            return (first..=last).collect();
        }
        let axis = Axis { scale: self.scale(), min: first as f64, max: last as f64, ticks: Vec::new() };
        let at = |index| axis.value(index as f64 / (count - 1) as f64).round() as u64;
        let mut sample: Vec<u64> = (1..count - 1).map(at).filter(|firms| (first..last).contains(firms)).collect();
        sample.insert(0, first);
        sample.push(last);
        sample.dedup();
        sample
    }

    /// The numbers of firms that have a row: all while they are few, else round ones, and those that matter.
    fn positions(&self) -> Vec<u64> {
        let (first, last) = self.range();
        let round = |firms: f64| within(round_step(firms), 1.0, f64::MAX) as u64;
        let mut positions: Vec<u64> = match self.scale() {
            Scale::Linear => {
                let step = round((last - first) as f64 / MOST_ROWS as f64);
                (first.div_ceil(step)..=last / step).map(|count| count * step).collect()
            }
            Scale::Logarithmic => self.sample(MOST_ROWS / 2).into_iter().map(|firms| round(firms as f64)).collect(),
        };
        positions.retain(|firms| (first..=last).contains(firms));
        positions.dedup();
        for firms in [Some(first), Some(last), Some(self.own()), self.winning].into_iter().flatten() {
            if let Err(index) = positions.binary_search(&firms) {
                positions.insert(index, firms);
            }
        }
        positions
    }

    /// The prices with so many firms in the largest stage, in the order of [`SERIES`].
    fn prices(&self, largest: u64) -> [Option<f64>; 5] {
        let range = self.allocation.map(|allocation| allocation.with_largest(largest));
        let [cheapest, dearest] = match range {
            Some(range) => {
                [range.cheapest, range.dearest].map(|split| Some(self.chain.price_with_factor(split.factor)))
            }
            None => [None; 2],
        };
        let own = (largest == self.own()).then_some(self.equilibrium.price);
        [cheapest, dearest, own, Some(self.equilibrium.integrated.price), Some(self.chain.cost_sum())]
    }

    fn format(&self) -> Format {
        Format::for_size(self.chain.net_choke())
    }

    fn frame(&self, size: (f64, f64), theme: &Theme) -> (Frame, Vec<End>) {
        let words = theme.words();
        let y = Axis::up_to(self.chain.demand().intercept, ticks_up(size.1, theme), words);
        let ends = self.ends(theme);
        let plot = ends::plot_area(size, &y, &ends, theme);
        let count = ticks_along(plot.width, theme);
        let (first, last) = (self.range().0 as f64, self.range().1 as f64);
        let x = match self.scale() {
            // A chain that cannot be spread otherwise stands at the beginning of an axis without an end.
            _ if first == last => {
                let axis = Axis::counting_from(first, first + first, count, words);
                Axis { ticks: axis.ticks.into_iter().take(1).collect(), ..axis }
            }
            Scale::Linear => Axis::counting_from(first, last, count, words),
            Scale::Logarithmic => Axis::logarithmic(first, last, words),
        };
        (Frame { plot, x, y }, ends)
    }

    fn ends(&self, theme: &Theme) -> Vec<End> {
        let (own, words) = (SpreadWords::of(theme.language), theme.words());
        let prices = std::iter::zip(SERIES, self.prices(self.range().1));
        let end = |(series, value): (Series, Option<f64>)| {
            let template = match series {
                // Where there is one way only, the reader's point says all.
                Series::Dearest if self.range().0 == self.range().1 => return None,
                Series::Dearest => own.concentrated,
                Series::Integrated => words.one_firm,
                Series::Cost => words.total_cost,
                Series::Cheapest | Series::Reader => return None,
            };
            let value = value?;
            let text = fill(template, &[("price", &self.format().write(value))]);
            Some(End { value, text, color: color(series, theme), important: true })
        };
        prices.filter_map(end).collect()
    }

    fn name(series: Series, theme: &Theme) -> &'static str {
        let (own, words) = (SpreadWords::of(theme.language), theme.words());
        match series {
            Series::Cheapest => own.cheapest_column,
            Series::Dearest => own.dearest_column,
            Series::Reader => own.own_column,
            Series::Integrated => words.one_firm_column,
            Series::Cost => words.total_cost_column,
        }
    }
}

impl View for Spread {
    fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
        Ok(Box::new(Spread::new(state.chain()?)))
    }

    fn title(&self, theme: &Theme) -> Title {
        heading::title(self, theme)
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let (frame, ends) = self.frame(size, theme);
        let plot = Plot::new(surface, &frame, theme);
        let palette = &theme.palette;
        let single = self.equilibrium.integrated.price;

        if let Some(winning) = self.winning {
            plot.rectangle([(frame.x.min, frame.y.min), (winning as f64, single)], palette.advantage);
        }
        frame.draw_lines(surface, theme);
        self.draw_band(&plot, &frame, &mut labels, theme);
        plot.total_cost(self.chain.cost_sum());
        plot.integrated_price(single);
        for level in [single, self.chain.cost_sum()] {
            labels.avoid(&frame, &[(frame.x.min, level), (frame.x.max, level)]);
        }
        let own = (self.own() as f64, self.equilibrium.price);
        plot.own_point(own);

        let text = self.format().write(own.1);
        labels.place_beside(frame.point(own.0, own.1), Course::Rising, &frame.plot, &text, palette.cluster);
        ends::place(ends, surface, &frame, &mut labels, theme);
        self.place_edge_labels(&mut labels, &frame, theme);
        if let (Some(winning), [Some(even), ..]) = (self.winning, self.prices(self.range().0)) {
            // Below the band, whose grey is another ground.
            let corners = [(frame.x.min, even), (winning as f64, frame.y.min)].map(|(x, y)| frame.point(x, y));
            labels.name_area(corners, theme.words().cluster_cheaper, palette.cluster);
        }
        let words = SpreadWords::of(theme.language);
        frame.place_price_labels(&mut labels, theme, &[words.axis, words.axis_short]);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let (frame, _) = self.frame(size, theme);
        let positions = self.positions();
        let row = |&largest: &u64| {
            let cell = |value: f64| Cell::new(value, self.format(), frame.point(largest as f64, value));
            Row {
                label: Format::Fixed(0).write(largest as f64),
                cells: self.prices(largest).map(|value| value.map(cell)).into(),
            }
        };
        Reading {
            row_header: SpreadWords::of(theme.language).row_header.to_owned(),
            columns: SERIES.map(|series| Column { label: Self::name(series, theme).to_owned() }).into(),
            first_row: positions.binary_search(&self.own()).unwrap_or_default(),
            // Beside the reader's point, on a line that leads along the axis; alone, the point itself.
            first_column: if self.allocation.is_some() { 0 } else { 2 },
            rows: positions.iter().map(row).collect(),
            lines: Some(Lines {
                plot: frame.plot,
                first_row: 0,
                colors: SERIES.map(|series| color(series, theme)).into(),
                compared: Some([if self.allocation.is_some() { 0 } else { 2 }, 3]),
                format: self.format(),
            }),
        }
    }

    fn facts(&self, _: &Theme) -> Facts {
        let (whole, money) = (Format::Fixed(0), self.format());
        let mut facts = Facts::default();
        facts.number("stages", self.chain.stages().len() as f64, whole);
        facts.number("producers", self.chain.stages().iter().map(|stage| stage.n_firms as f64).sum(), whole);
        facts.number("largest", self.own() as f64, whole);
        facts.number("clusterPrice", self.equilibrium.price, money);
        facts.number("integratedPrice", self.equilibrium.integrated.price, money);
        facts.number("gap", self.equilibrium.price_gap.abs(), money.telling(self.equilibrium.price_gap));
        let percent = 100.0 * self.equilibrium.price_gap_ratio.abs();
        facts.number("gapPercent", percent, Format::Fixed(1).telling(percent));
        facts.word("choice", self.choice().as_str());
        if let Some(allocation) = self.allocation {
            let price = |factor| self.chain.price_with_factor(factor);
            facts.number("evenPrice", price(allocation.even().factor), money);
            facts.number("concentratedPrice", price(allocation.concentrated().factor), money);
            facts.number("totalMin", allocation.total_min() as f64, whole);
        }
        if let Some(winning) = self.winning {
            facts.number("largestWinning", winning as f64, whole);
        }
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
        Series::Dearest => theme.palette.muted,
        Series::Cheapest | Series::Reader => theme.palette.cluster,
        Series::Integrated => theme.palette.integrated,
        Series::Cost => theme.palette.cost,
    }
}
