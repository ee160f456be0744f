//! Sums and products of given numbers without rounding.

use std::cmp::Ordering;

use super::Number;
use super::natural::Natural;
use super::twofold::Twofold;

/// A number of at least 0: a natural number × 2^twos × 5^fives. Every decimal and every double is one, and so are their
/// sums and products.
#[derive(Clone, Debug)]
pub(crate) struct Exact {
    pub(crate) natural: Natural,
    pub(crate) twos: i32,
    pub(crate) fives: i32,
}

impl Exact {
    pub(crate) fn whole(number: u64) -> Self {
        Self { natural: number.into(), twos: 0, fives: 0 }
    }

    pub(crate) fn times(&self, other: &Self) -> Self {
        Self {
            natural: self.natural.times(&other.natural),
            twos: self.twos + other.twos,
            fives: self.fives + other.fives,
        }
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        self.combined(other, Natural::plus)
    }

    /// The difference, for an `other` that is not larger.
    pub(crate) fn minus(&self, other: &Self) -> Self {
        self.combined(other, Natural::minus)
    }

    /// The distance of two numbers, and how the first compares with the second.
    pub(crate) fn distance(&self, other: &Self) -> (Ordering, Self) {
        match self.cmp(other) {
            Ordering::Less => (Ordering::Less, other.minus(self)),
            ordering => (ordering, self.minus(other)),
        }
    }

    /// The nearest double, of two that are as near the even one.
    pub(crate) fn nearest(&self) -> f64 {
        self.nearest_over(1)
    }

    /// The same for the number over a divisor of at least 1.
    pub(super) fn nearest_over(&self, divisor: u32) -> f64 {
        if let Some(number) = self.short_over(divisor) {
            return times_power_of_two(number, self.twos.into());
        }
        let five = Natural::from(5).power(self.fives.unsigned_abs());
        let (numerator, denominator) =
            if self.fives < 0 { (self.natural.clone(), five) } else { (self.natural.times(&five), Natural::one()) };
        let (quotient, twos) = numerator.quotient(&denominator.times(&u64::from(divisor).into()));
        times_power_of_two(quotient as f64, i64::from(self.twos) + twos)
    }

    /// The number over a divisor, without its power of two, where two doubles hold it without error and one rounding makes
    /// the result.
    fn short_over(&self, divisor: u32) -> Option<f64> {
        let short = |number: &u64| number >> f64::MANTISSA_DIGITS == 0;
        let number = self.natural.small().filter(short)? as f64;
        let five = 5_u64.checked_pow(self.fives.unsigned_abs()).filter(short)?;
        match (self.fives < 0, divisor) {
            (true, _) => five.checked_mul(divisor.into()).filter(short).map(|divisor| number / divisor as f64),
            (false, 1) => Some(number * five as f64),
            (false, _) => (five == 1).then(|| number / f64::from(divisor)),
        }
    }

    /// Its decimal digits, and how many of them are behind the point.
    pub(super) fn decimals(&self) -> (Vec<u8>, usize) {
        let decimals = self.twos.min(self.fives).min(0);
        (self.over(decimals, decimals).decimals(), decimals.unsigned_abs() as usize)
    }

    /// The number to about thirty digits.
    pub(super) fn twofold(&self) -> Twofold {
        let five = Twofold::of(&Natural::from(5), 0).power(self.fives.unsigned_abs());
        let number = Twofold::of(&self.natural, self.twos.into());
        if self.fives < 0 { number.divided(five) } else { number.times(five) }
    }

    fn combined(&self, other: &Self, combine: fn(&Natural, &Natural) -> Natural) -> Self {
        let (twos, fives) = (self.twos.min(other.twos), self.fives.min(other.fives));
        Self { natural: combine(&self.over(twos, fives), &other.over(twos, fives)), twos, fives }
    }

    /// The number over 2^twos × 5^fives, exponents that are not above its own.
    fn over(&self, twos: i32, fives: i32) -> Natural {
        let natural = self.natural.doubled(self.twos.abs_diff(twos));
        if fives == self.fives { natural } else { natural.times(&Natural::from(5).power(self.fives.abs_diff(fives))) }
    }

    fn cmp(&self, other: &Self) -> Ordering {
        let (twos, fives) = (self.twos.min(other.twos), self.fives.min(other.fives));
        self.over(twos, fives).cmp(&other.over(twos, fives))
    }
}

/// The size of a number.
impl From<Number> for Exact {
    fn from(number: Number) -> Self {
        let (natural, twos, fives) = number.parts();
        Self { natural, twos: twos.into(), fives: fives.into() }
    }
}

/// The number times 2^exponent, in steps that each stay in the range of doubles.
pub(super) fn times_power_of_two(mut number: f64, exponent: i64) -> f64 {
    let mut left = exponent.clamp(-4000, 4000);
    while left != 0 {
        let step = left.clamp(-1000, 1000);
        number *= f64::from_bits(((1023 + step) as u64) << 52);
        left -= step;
    }
    number
}
