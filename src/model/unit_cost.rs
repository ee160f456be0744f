//! The unit cost of one stage.

use super::Number;
use super::exact::Exact;

/// A number, or an equal share of one, exactly: a third of 28 is neither a decimal nor a double.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UnitCost {
    value: f64,
    number: Number,
    /// What the number is divided by: 1, unless no decimal is the share.
    divisor: u32,
}

impl UnitCost {
    /// What one of so many stages bears of a total that all share equally.
    pub(super) fn share(total: Number, n_stages: usize) -> Self {
        let (number, divisor) = total.shared(n_stages as u32);
        Self { value: Exact::from(number).nearest_over(divisor), number, divisor }
    }

    /// The nearest double.
    pub fn value(self) -> f64 {
        self.value
    }

    /// Whether it is 0.
    pub fn is_zero(self) -> bool {
        self.value == 0.0
    }

    /// The least number by which it has to be multiplied to be a decimal or a double.
    pub(crate) fn divisor(self) -> u32 {
        self.divisor
    }

    /// The cost times a multiple of its [`divisor`](Self::divisor).
    pub(crate) fn times(self, multiple: u32) -> Exact {
        Exact::from(self.number).times(&Exact::whole(u64::from(multiple / self.divisor)))
    }
}

impl From<Number> for UnitCost {
    fn from(number: Number) -> Self {
        Self { value: number.value(), number, divisor: 1 }
    }
}
