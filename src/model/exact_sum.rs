//! A sum of doubles without rounding error.

/// A running sum, kept as doubles that do not overlap, smallest first (Shewchuk 1997, "Adaptive precision
/// floating-point arithmetic").
///
/// The sign of the sum is that of the exact sum, so that a choke price equal to total cost is told from one just
/// above it. A sum that overflows is NaN.
#[derive(Default)]
pub(super) struct ExactSum {
    parts: Vec<f64>,
}

impl ExactSum {
    pub(super) fn add(&mut self, term: f64) {
        let mut carried = term;
        self.parts.retain_mut(|part| {
            let (sum, error) = two_sum(carried, *part);
            carried = sum;
            *part = error;
            error != 0.0
        });
        self.parts.push(carried);
    }

    pub(super) fn value(&self) -> f64 {
        self.parts.iter().fold(0.0, |sum, part| sum + part)
    }
}

impl FromIterator<f64> for ExactSum {
    fn from_iter<I: IntoIterator<Item = f64>>(terms: I) -> Self {
        let mut sum = Self::default();
        terms.into_iter().for_each(|term| sum.add(term));
        sum
    }
}

/// The rounded sum and its rounding error (Knuth).
fn two_sum(x: f64, y: f64) -> (f64, f64) {
    let sum = x + y;
    let y_part = sum - x;
    (sum, (x - (sum - y_part)) + (y - y_part))
}
