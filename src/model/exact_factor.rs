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

    /// Whether R stays above 1/2 with one more Cournot stage of `n_firms`: n (twice - whole) > whole.
    pub(super) fn carries(&self, n_firms: u64) -> bool {
        self.twice.times(n_firms) > self.whole.times(n_firms + 1)
    }
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
