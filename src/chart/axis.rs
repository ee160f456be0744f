//! An axis: its range, its scale, and ticks at round numbers.

use super::number::{Format, exponent, power_of_ten};
use super::words::Words;

/// How values are spread along an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Equal differences take equal room.
    Linear,
    /// Equal ratios take equal room.
    Logarithmic,
}

/// A tick: a value and how it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub value: f64,
    /// What it says.
    pub text: String,
}

/// The range of one axis and its ticks.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Linear or logarithmic.
    pub scale: Scale,
    /// Smallest value shown.
    pub min: f64,
    /// Largest value shown, above `min`.
    pub max: f64,
    /// Ticks in ascending order.
    pub ticks: Vec<Tick>,
}

impl Axis {
    /// A linear axis that covers `from..=to`, widened to multiples of a round step, with about `count` ticks.
    pub fn around(from: f64, to: f64, count: f64, words: &Words) -> Self {
        // A finer step would vanish beside the values, and the axis would have no length.
        let finest = 8.0 * f64::EPSILON * from.abs().max(to.abs());
        let step = round_step(((to - from) / count).max(finest));
        let first = (from / step + 1e-9).floor();
        let last = (to / step - 1e-9).ceil().max(first + 1.0);
        Self::linear(first * step, (last * step).min(f64::MAX), step, words)
    }

    /// A linear axis of exactly `min..=max` with about `count` ticks at round numbers.
    pub fn between(min: f64, max: f64, count: f64, words: &Words) -> Self {
        Self::linear(min, max, round_step((max - min) / count), words)
    }

    /// An axis of prices from 0 to the highest that buyers pay, whatever the good costs, with about `count` ticks: it stands
    /// still, so that a price is seen to move, and an advantage of a hundredth looks like one.
    pub fn up_to(choke: f64, count: f64, words: &Words) -> Self {
        Self::between(0.0, choke, count, words)
    }

    /// An axis of prices from total cost to the choke price with about `count` ticks. With room below the cost line, and a
    /// coarse step, it stands still while a slider moves a little.
    pub fn prices(cost: f64, choke: f64, count: f64, words: &Words) -> Self {
        let from = (cost - round_step((choke - cost) / 4.0) / 10.0).max(0.0);
        Self::around(from, choke, count, words)
    }

    /// A logarithmic axis of exactly `min..=max`, with ticks at 1, 2 and 5 times powers of ten.
    pub fn logarithmic(min: f64, max: f64, words: &Words) -> Self {
        let mut ticks = Vec::new();
        for decade in exponent(min)..=exponent(max) {
            for digit in [1.0, 2.0, 5.0] {
                let value = digit * power_of_ten(decade);
                if (min..=max).contains(&value) {
                    ticks.push(Tick { value, text: Format::Fixed(0).write_tick(value, value, words) });
                }
            }
        }
        Axis { scale: Scale::Logarithmic, min, max, ticks }
    }

    /// A logarithmic axis of exactly `min..=max` that may span any number of decades, with at most about `count` ticks.
    pub fn decades(min: f64, max: f64, count: f64, words: &Words) -> Self {
        let (first, last) = (exponent(min), exponent(max));
        let span = (max.ln() - min.ln()) / std::f64::consts::LN_10;
        let digits: &[f64] = if 3.0 * span <= count { &[1.0, 2.0, 5.0] } else { &[1.0] };
        let step = (span / count).ceil().max(1.0) as i32;
        let mut ticks = Vec::new();
        for decade in (first..=last).filter(|decade| decade.rem_euclid(step) == 0) {
            for digit in digits {
                let value = digit * power_of_ten(decade);
                if (min..=max).contains(&value) {
                    ticks.push(Tick { value, text: Format::for_step(value).write_tick(value, value, words) });
                }
            }
        }
        Axis { scale: Scale::Logarithmic, min, max, ticks }
    }

    /// A linear axis from 1 to `last` with about `count` ticks at whole numbers, both ends among them.
    pub fn counting(last: f64, count: f64, words: &Words) -> Self {
        Self::counting_from(1.0, last, count, words)
    }

    /// A linear axis from one whole number to a larger one with about `count` ticks at whole numbers, both ends among them.
    pub fn counting_from(first: f64, last: f64, count: f64, words: &Words) -> Self {
        let mut axis = Self::linear(first, last, round_step((last - first) / count).ceil(), words);
        axis.ticks.retain(|tick| first < tick.value && tick.value < last);
        let tick = |value| Tick { value, text: Format::Fixed(0).write_tick(value, value, words) };
        axis.ticks.insert(0, tick(first));
        axis.ticks.push(tick(last));
        axis
    }

    /// The position of `value` on the axis: 0 at `min`, 1 at `max`.
    pub fn fraction(&self, value: f64) -> f64 {
        match self.scale {
            Scale::Linear => (value - self.min) / (self.max - self.min),
            // Not the logarithm of a ratio, which may leave the range of numbers.
            Scale::Logarithmic => (value.ln() - self.min.ln()) / (self.max.ln() - self.min.ln()),
        }
    }

    /// The value at a position: the inverse of [`Axis::fraction`].
    pub fn value(&self, fraction: f64) -> f64 {
        match self.scale {
            Scale::Linear => self.min + fraction * (self.max - self.min),
            Scale::Logarithmic => (self.min.ln() + fraction * (self.max.ln() - self.min.ln())).exp(),
        }
    }

    fn linear(min: f64, max: f64, step: f64, words: &Words) -> Self {
        let format = Format::for_step(step);
        let first = (min / step - 1e-9).ceil();
        let last = (max / step + 1e-9).floor();
        // A step that vanishes beside the values would never reach the end; the count bounds the loop.
        let count = if last - first < 50.0 { (last - first) as usize + 1 } else { 0 };
        let ticks = (0..count).map(|index| {
            let value = (first + index as f64) * step;
            Tick { value, text: format.write_tick(value, step, words) }
        });
        Axis { scale: Scale::Linear, min, max, ticks: ticks.collect() }
    }
}

/// The round number (1, 2, 2.5 or 5 times a power of ten) next above `rough`, up to a tenth below it.
pub fn round_step(rough: f64) -> f64 {
    let rough = if rough >= f64::MIN_POSITIVE { rough } else { 1.0 };
    let power = power_of_ten(exponent(rough));
    let digit = rough / power;
    let round = [1.0, 2.0, 2.5, 5.0].into_iter().find(|round| digit <= round * 1.1);
    round.unwrap_or(10.0) * power
}
