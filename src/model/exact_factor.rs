//! The cluster factor as a fraction of natural numbers.

use std::cmp::Ordering;

use super::Stage;
use super::natural::Natural;

/// 2 R = twice / whole, exactly, with twice = 2 Π n_i and whole = Π (n_i + 1 + λ_i) times a common power of two.
///
/// A double is a fraction with a power of two below, so every λ_i becomes whole by doubling.
pub(super) struct ExactFactor {
    twice: Natural,
    whole: Natural,
}

impl ExactFactor {
    pub(super) fn of(stages: &[Stage]) -> Self {
        let mut twice = Natural::one().doubled(1);
        let mut whole = Natural::one();
        let mut exponent = 0;
        for stage in stages {
            let (variation, doublings) = made_whole(stage.conjectural_variation);
            let cournot = whole.times(stage.n_firms + 1).doubled(doublings);
            let varied = whole.times(variation.abs() as u64);
            whole = if variation < 0.0 { cournot.minus(&varied) } else { cournot.plus(&varied) };
            twice = twice.times(stage.n_firms);
            exponent += doublings;
        }
        Self { twice: twice.doubled(exponent), whole }
    }

    /// R against 1/2.
    pub(super) fn compare_with_half(&self) -> Ordering {
        self.twice.cmp(&self.whole)
    }

    /// 2 R - 1: the sign is exact, the value within a few units in the last place.
    pub(super) fn excess(&self) -> f64 {
        match self.compare_with_half() {
            Ordering::Greater => self.twice.minus(&self.whole).ratio(&self.whole),
            Ordering::Equal => 0.0,
            Ordering::Less => -self.whole.minus(&self.twice).ratio(&self.whole),
        }
    }

    /// 1 / (2 R - 1) for R above 1/2.
    pub(super) fn inverse_excess(&self) -> f64 {
        self.whole.ratio(&self.twice.minus(&self.whole))
    }

    /// R against n / (n + 1), the factor of one Cournot stage of `n_firms`.
    pub(super) fn compare_with_stage(&self, n_firms: u64) -> Ordering {
        let [own, other] = self.beside_stage(n_firms);
        own.cmp(&other)
    }

    /// R - n / (n + 1), rounded once.
    pub(super) fn excess_over_stage(&self, n_firms: u64) -> f64 {
        let [own, other] = self.beside_stage(n_firms);
        let whole = self.whole.times(n_firms + 1).doubled(1);
        match own.cmp(&other) {
            Ordering::Greater => own.minus(&other).ratio(&whole),
            Ordering::Equal => 0.0,
            Ordering::Less => -other.minus(&own).ratio(&whole),
        }
    }

    /// The fraction times `numerator` / `denominator`, two positive doubles.
    pub(super) fn scaled(&self, numerator: f64, denominator: f64) -> Self {
        let ((numerator, above), (denominator, below)) = (binary(numerator), binary(denominator));
        Self {
            twice: self.twice.times(numerator).doubled(above.saturating_sub(below)),
            whole: self.whole.times(denominator).doubled(below.saturating_sub(above)),
        }
    }

    /// Whether the fraction R is at least `root` squared.
    pub(super) fn covers_square(&self, root: u64) -> bool {
        self.twice >= self.whole.times(root).times(root).doubled(1)
    }

    /// R and n / (n + 1), both times 2 (n + 1) `whole`.
    fn beside_stage(&self, n_firms: u64) -> [Natural; 2] {
        [self.twice.times(n_firms + 1), self.whole.times(n_firms).doubled(1)]
    }
}

/// A positive double as a whole number times 2^(exponent - 1075).
fn binary(number: f64) -> (u64, u32) {
    const FRACTION_BITS: u32 = f64::MANTISSA_DIGITS - 1;
    let bits = number.to_bits();
    let (exponent, fraction) = ((bits >> FRACTION_BITS) as u32, bits & ((1 << FRACTION_BITS) - 1));
    if exponent == 0 { (fraction, 1) } else { (fraction | 1 << FRACTION_BITS, exponent) }
}

/// A whole number and the doublings that made it so.
fn made_whole(mut number: f64) -> (f64, u32) {
    let mut doublings = 0;
    while number.fract() != 0.0 {
        number *= 2.0;
        doublings += 1;
    }
    (number, doublings)
}
