//! The part of the curve of free entry that a chart shows: its extent, and points along both branches.

use crate::chart::axis::Scale;
use crate::chart::number::{exponent, power_of_ten, within};
use crate::model::{EntryCurve, EntryPoints};

/// What the two axes of the chart cover: sizes of the market and numbers of firms.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    pub market: [f64; 2],
    pub firms: [f64; 2],
    /// That of both axes.
    pub scale: Scale,
}

/// One point of the curve: ln A, and ln n of the stages that are drawn.
#[derive(Clone, Debug)]
pub struct Sample {
    at: f64,
    log_market_size: f64,
    log_firms: Vec<f64>,
}

/// The curve of the stages that are drawn, and the market in which it begins.
#[derive(Clone, Debug)]
pub struct Trace<'a> {
    curve: &'a EntryCurve,
    drawn: &'a [usize],
    extent: Extent,
}

/// Fewer firms than this are below the chart: a hundredth of a firm.
const FEWEST_FIRMS: f64 = 0.01;

/// Markets larger or smaller than e^±690 leave no room on an axis of doubles.
const LARGEST_LOG: f64 = 690.0;

/// A market so many times smaller (e^35) than the smallest that sustains a cluster is off the chart.
const FARTHEST_LOG: f64 = 35.0;

/// Whether every point of the curve takes so long to find that the chart makes do with few.
pub fn is_long(curve: &EntryCurve) -> bool {
    curve.fixed_cost().len() > 100
}

/// ln A of the smallest market that sustains a cluster; for a lone stage the limit A = f. `None` where entry costs nothing,
/// and where no axis of doubles holds it.
pub fn log_smallest_market(curve: &EntryCurve) -> Option<f64> {
    let lone = || curve.fixed_cost().first().map(|cost| cost.ln());
    let smallest = curve.tangency().map(|tangency| curve.log_market_size(tangency)).or_else(lone)?;
    (smallest.abs() < LARGEST_LOG).then_some(smallest)
}

impl Extent {
    /// The extent that shows a market beside the smallest that sustains a cluster, rounded so that it stands still while a
    /// number moves a little. Axes of equal steps begin with nothing. `None` where there is no curve.
    pub fn around(curve: &EntryCurve, drawn: &[usize], market_size: f64, scale: Scale) -> Option<Self> {
        let smallest = log_smallest_market(curve)?;
        let own = market_size.ln();
        let shown = if smallest - own < FARTHEST_LOG { own } else { smallest };
        let beyond: f64 = if scale == Scale::Linear { 3.0 } else { 8.0 };
        let largest = (shown + 1.5_f64.ln()).max(smallest + beyond.ln());
        let market = [
            round_down((shown - 1.5_f64.ln()).min(smallest - 3.0_f64.ln()).exp()).max(f64::MIN_POSITIVE),
            round_up(largest.exp()).min(f64::MAX),
        ];
        let firms = |at: f64| curve.log_firms(at).map(f64::exp).enumerate().filter(|(stage, _)| drawn.contains(stage));
        let most = |at| firms(at).map(|(_, n)| n).fold(2.0, f64::max);
        let fewest = |at| firms(at).map(|(_, n)| n).fold(1.0, f64::min);
        let top = curve.points(market[1].ln()).map_or(2.0, |points| most(points.stable));
        let low = curve.points(own).and_then(|points| points.critical).or(curve.tangency()).map_or(0.2, fewest);
        let firms = [round_down((low / 1.5).max(FEWEST_FIRMS)), round_up(top)];
        Some(Extent { market, firms, scale }.begun())
    }

    /// The extent where there is no curve: around the reader's market and a few firms.
    pub fn of_market(market_size: f64, scale: Scale) -> Self {
        Extent { market: [market_size / 10.0, market_size * 10.0], firms: [0.5, 20.0], scale }.begun()
    }

    fn begun(self) -> Self {
        let Extent { market: [_, largest], firms: [_, most], scale } = self;
        if scale == Scale::Linear { Extent { market: [0.0, largest], firms: [0.0, most], scale } } else { self }
    }

    /// The fewest firms that the curve is followed to.
    fn fewest(&self) -> f64 {
        self.firms[0].max(FEWEST_FIRMS)
    }
}

impl<'a> Trace<'a> {
    pub fn new(curve: &'a EntryCurve, drawn: &'a [usize], extent: Extent) -> Self {
        Trace { curve, drawn, extent }
    }

    /// The stable branch from its beginning to the end of the axis, and the critical mass from there on.
    pub fn branches(&self) -> [Vec<Sample>; 2] {
        let Some(EntryPoints { stable, critical }) = self.curve.points(self.extent.market[1].ln()) else {
            return [Vec::new(), Vec::new()];
        };
        let start = self.curve.tangency().unwrap_or(self.extent.fewest().ln());
        [self.branch(start, stable), critical.map_or(Vec::new(), |critical| self.branch(start, critical))]
    }

    /// The line of one of the stages drawn, as pairs of market size and firms, as far as it is on the chart.
    pub fn line(&self, branch: &[Sample], stage: usize) -> Vec<(f64, f64)> {
        let floor = self.extent.fewest().ln();
        let mut line = Vec::with_capacity(branch.len() + 1);
        let mut before: Option<(f64, f64)> = None;
        for sample in branch {
            let Some(&log_n) = sample.log_firms.get(stage) else { break };
            let point = (sample.log_market_size, log_n);
            if let Some(before) = before.filter(|before| (before.1 < floor) != (log_n < floor)) {
                let share = (floor - before.1) / (log_n - before.1);
                line.push(((before.0 + share * (point.0 - before.0)).exp(), floor.exp()));
            }
            if log_n >= floor {
                line.push((point.0.exp(), point.1.exp()));
            }
            before = Some(point);
        }
        line
    }

    fn branch(&self, start: f64, end: f64) -> Vec<Sample> {
        let first = self.sample(start);
        let mut samples = vec![first.clone()];
        let depth = if is_long(self.curve) { DEEPEST / 2 } else { DEEPEST };
        self.refine(&first, self.sample(end), depth, &mut samples);
        samples
    }

    /// Adds the samples after `from` up to `to`: more of them where the line bends away from the chart's paper.
    fn refine(&self, from: &Sample, to: Sample, depth: u32, samples: &mut Vec<Sample>) {
        if depth == 0 || self.is_near(from, &to) {
            samples.push(to);
            return;
        }
        let middle = self.sample(from.at + (to.at - from.at) / 2.0);
        self.refine(from, middle.clone(), depth - 1, samples);
        self.refine(&middle, to, depth - 1, samples);
    }

    fn sample(&self, at: f64) -> Sample {
        let firms = self.curve.log_firms(at).enumerate().filter(|(stage, _)| self.drawn.contains(stage));
        Sample { at, log_market_size: self.curve.log_market_size(at), log_firms: firms.map(|(_, n)| n).collect() }
    }

    fn is_near(&self, one: &Sample, other: &Sample) -> bool {
        let near = |range: [f64; 2], one: f64, other: f64| {
            let ([low, high], [one, other]) = match self.extent.scale {
                Scale::Linear => (range, [one, other].map(f64::exp)),
                Scale::Logarithmic => (range.map(f64::ln), [one, other]),
            };
            (within(one, low, high) - within(other, low, high)).abs() < NEAR * (high - low)
        };
        near(self.extent.market, one.log_market_size, other.log_market_size)
            && std::iter::zip(&one.log_firms, &other.log_firms)
                .all(|(one, other)| near(self.extent.firms, *one, *other))
    }
}

/// Neighboring samples are at most this share of an axis apart, if halving so many times brings them so near.
const NEAR: f64 = 0.04;
const DEEPEST: u32 = 8;

/// Round numbers in `from..=to`, in ascending order: the fewer, the more decades there are.
pub fn round_numbers([from, to]: [f64; 2]) -> Vec<f64> {
    let (first, last) = (exponent(from), exponent(to));
    let digits: &[f64] = match last - first {
        0..3 => &[1.0, 1.5, 2.0, 3.0, 5.0, 7.0],
        3..5 => &[1.0, 2.0, 5.0],
        _ => &[1.0],
    };
    let step = ((last - first) / 15 + 1) as usize;
    let decades = (first..=last).step_by(step).map(power_of_ten);
    let numbers = decades.flat_map(|decade| digits.iter().map(move |digit| digit * decade));
    numbers.filter(|number| (from..=to).contains(number)).collect()
}

/// The largest of the numbers 1, 2 and 5 times powers of ten up to `number`.
fn round_down(number: f64) -> f64 {
    let power = power_of_ten(exponent(number));
    let digit = [5.0, 2.0].into_iter().find(|digit| digit * power <= number);
    digit.unwrap_or(1.0) * power
}

/// The smallest of the numbers 1, 2 and 5 times powers of ten from `number` on.
fn round_up(number: f64) -> f64 {
    let power = power_of_ten(exponent(number));
    let digit = [1.0, 2.0, 5.0].into_iter().find(|digit| digit * power >= number);
    digit.unwrap_or(10.0) * power
}
