//! The cluster factor as a fraction of exact products.

use std::cmp::Ordering;

use super::Stage;
use super::exact::Exact;
use super::product::Product;

/// 2 R = 2 Π n_i / Π (n_i + 1 + λ_i), exactly.
#[derive(Clone, Debug, Default)]
pub(super) struct ExactFactor {
    twice: Product,
    whole: Product,
}

impl ExactFactor {
    pub(super) fn of(stages: &[Stage]) -> Self {
        let mut factor = Self { twice: Product::default().with_whole(2, 1), whole: Product::default() };
        // Stages that are alike are one power.
        for alike in stages.chunk_by(|one, next| one.behaves_like(next)) {
            if let [stage, ..] = alike {
                factor.twice.push(&Exact::whole(stage.n_firms), alike.len() as u32);
                factor.whole.push(&stage.divisor(), alike.len() as u32);
            }
        }
        factor
    }

    /// R against 1/2.
    pub(super) fn compare_with_half(&self) -> Ordering {
        self.twice.compare(&self.whole)
    }

    /// 2 R - 1: the sign is exact, the value within a few units in the last place.
    pub(super) fn excess(&self) -> f64 {
        self.twice.excess(&self.whole)
    }

    /// R against n / (n + 1), the factor of one Cournot stage of `n_firms`.
    pub(super) fn compare_with_stage(&self, n_firms: u64) -> Ordering {
        let [own, other] = self.beside_stage(n_firms);
        own.compare(&other)
    }

    /// R - n / (n + 1), as [`excess`](Self::excess) is.
    pub(super) fn excess_over_stage(&self, n_firms: u64) -> f64 {
        let [own, other] = self.beside_stage(n_firms);
        let n_firms = n_firms as f64;
        own.excess(&other) * (n_firms / (n_firms + 1.0))
    }

    /// The fraction times `numerator` / `denominator`.
    pub(super) fn scaled(self, numerator: &Exact, denominator: &Exact) -> Self {
        Self { twice: self.twice.with(numerator, 1), whole: self.whole.with(denominator, 1) }
    }

    /// R and n / (n + 1), both times 2 (n + 1) `whole`.
    fn beside_stage(&self, n_firms: u64) -> [Product; 2] {
        [self.twice.clone().with_whole(n_firms + 1, 1), self.whole.clone().with_whole(2, 1).with_whole(n_firms, 1)]
    }
}
