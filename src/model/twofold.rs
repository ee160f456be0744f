//! Products to about thirty digits, without memory and in a few steps: near enough for all but the nearest of ties.

use std::cmp::Ordering;

use super::exact::times_power_of_two;
use super::natural::Natural;

/// A positive number as the sum of two doubles times a power of two (Dekker 1971, "A floating-point technique for extending
/// the available precision"). The first is from 1 up to 2, the second what rounding to the first leaves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Twofold {
    high: f64,
    low: f64,
    twos: i64,
}

/// Ten thousand operations, each off by 2^-103 at most, stay far below this, 2^-80.
const ERROR: f64 = 8.3e-25;

/// Powers of two beyond which a comparison needs no digits.
const FARTHEST: i64 = 900;

impl Twofold {
    pub(super) const ONE: Self = Self { high: 1.0, low: 0.0, twos: 0 };

    /// The number over 2^-twos.
    pub(super) fn of(natural: &Natural, twos: i64) -> Self {
        let (high, low, dropped) = natural.leading();
        Self { high, low, twos: twos + dropped }.normal()
    }

    pub(super) fn times(self, other: Self) -> Self {
        let product = self.high * other.high;
        let error = product_error(self.high, other.high, product) + (self.high * other.low + self.low * other.high);
        let high = product + error;
        Self { high, low: error - (high - product), twos: self.twos + other.twos }.normal()
    }

    pub(super) fn divided(self, other: Self) -> Self {
        let quotient = self.high / other.high;
        let error = self.high - quotient * other.high;
        let exact = error - product_error(quotient, other.high, quotient * other.high);
        let low = (exact + self.low - quotient * other.low) / other.high;
        let high = quotient + low;
        Self { high, low: low - (high - quotient), twos: self.twos - other.twos }.normal()
    }

    pub(super) fn power(self, exponent: u32) -> Self {
        let half = if exponent > 1 { self.power(exponent / 2) } else { Self::ONE };
        let even = half.times(half);
        if exponent % 2 == 1 { even.times(self) } else { even }
    }

    /// The quotient as a double, infinite or 0 where that ends.
    pub(super) fn over(self, other: Self) -> f64 {
        times_power_of_two(self.high / other.high, self.twos - other.twos)
    }

    /// How it compares with a number, if they are not too near to tell.
    pub(super) fn compare(self, other: Self) -> Option<Ordering> {
        let excess = self.excess(other);
        (excess.abs() > ERROR).then(|| excess.total_cmp(&0.0))
    }

    /// This over the other number, less 1.
    pub(super) fn excess(self, other: Self) -> f64 {
        let scale = times_power_of_two(1.0, (self.twos - other.twos).clamp(-FARTHEST, FARTHEST));
        ((self.high * scale - other.high) + (self.low * scale - other.low)) / other.high
    }

    fn normal(self) -> Self {
        let exponent = (self.high.to_bits() >> (f64::MANTISSA_DIGITS - 1)) as i64 - 1023;
        let scale = times_power_of_two(1.0, -exponent);
        Self { high: self.high * scale, low: self.low * scale, twos: self.twos + exponent }
    }
}

/// What rounding took from the `product` of two doubles.
fn product_error(one: f64, other: f64, product: f64) -> f64 {
    let [(one_high, one_low), (other_high, other_low)] = [halves(one), halves(other)];
    ((one_high * other_high - product) + one_high * other_low + one_low * other_high) + one_low * other_low
}

/// A double as the sum of two of 26 bits.
fn halves(number: f64) -> (f64, f64) {
    let scaled = 134_217_729.0 * number;
    let high = scaled - (scaled - number);
    (high, number - high)
}
