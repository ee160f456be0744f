//! Real numbers of firms at which entry pays nobody any more.
//!
//! ```text
//! neighbors   n_{i+1} (n_{i+1} + 1) = n_i² f_i / f_{i+1}
//! h(ln n_1) = ln(A / f_1) + Σ ln(n_j / (n_j + 1)) - ln n_1 - ln(n_1 + 1) = 0
//! ```
//!
//! One unknown is left, and h is strictly concave in it: each d ln n_j / d ln n_1 is a product of decreasing terms, as
//! are the 1/(n_j + 1). So there are two roots, one (tangency), or none. Logarithms of the numbers of firms are carried,
//! because far stages may have as little as e^-1000 firms on the way to a root.

use std::f64::consts::LN_2;

/// Stages that all cost something to enter.
pub(super) struct ZeroProfit<'a> {
    pub(super) market_size: f64,
    pub(super) fixed_cost: &'a [f64],
}

/// Numbers of firms in each stage.
pub(super) struct Roots {
    pub(super) stable: Vec<f64>,
    /// `None` for less than two stages.
    pub(super) critical: Option<Vec<f64>>,
}

/// Lower bound of ln n_1: whatever doubles A and the f_i are, h rises here and falls at [`HIGHEST`], and is
/// negative at both.
const LOWEST: f64 = -1000.0;

/// Upper bound of ln n_1, see [`LOWEST`].
const HIGHEST: f64 = 2000.0;

impl ZeroProfit<'_> {
    pub(super) fn roots(&self) -> Option<Roots> {
        if let [] | [_] = self.fixed_cost {
            let stable = self.fixed_cost.iter().map(|cost| lone_stage(self.market_size, *cost));
            let stable = stable.collect::<Option<_>>()?;
            return Some(Roots { stable, critical: None });
        }
        let peak = boundary(LOWEST, HIGHEST, |log_n| self.slope(log_n) > 0.0);
        if self.height(peak) < 0.0 {
            return None;
        }
        let firms = |log_n| self.log_firms(log_n).map(f64::exp).collect();
        Some(Roots {
            stable: firms(boundary(peak, HIGHEST, |log_n| self.height(log_n) >= 0.0)),
            critical: Some(firms(boundary(LOWEST, peak, |log_n| self.height(log_n) < 0.0))),
        })
    }

    /// h.
    fn height(&self, log_n: f64) -> f64 {
        let first = self.fixed_cost.first().map_or(0.0, |cost| cost.ln());
        let entry = self.market_size.ln() - first - log_n - softplus(log_n);
        self.log_firms(log_n).fold(entry, |height, log_n| height - softplus(-log_n))
    }

    /// h'.
    fn slope(&self, log_n: f64) -> f64 {
        let mut growth = 1.0;
        let mut total = 0.0;
        for (index, log_n) in self.log_firms(log_n).enumerate() {
            let absent = 1.0 / (1.0 + log_n.exp());
            if index == 0 {
                total -= 2.0 - absent;
            } else {
                growth *= 2.0 / (2.0 - absent);
            }
            total += growth * absent;
        }
        total
    }

    /// ln n_j of all stages, given that of the first.
    fn log_firms(&self, first: f64) -> impl Iterator<Item = f64> {
        let costs = self.fixed_cost.iter();
        let ratios = std::iter::zip(costs.clone(), costs.skip(1)).map(|(cost, next)| cost.ln() - next.ln());
        let mut log_n = first;
        std::iter::once(first).chain(ratios.map(move |ratio| {
            log_n = log_neighbor(2.0 * log_n + ratio);
            log_n
        }))
    }
}

/// (n + 1)² = A / f. `None` if not even a monopolist could stay, however little it served.
fn lone_stage(market_size: f64, fixed_cost: f64) -> Option<f64> {
    let excess = market_size - fixed_cost;
    (excess > 0.0).then(|| excess / (market_size.sqrt() * fixed_cost.sqrt() + fixed_cost))
}

/// ln n of the positive root of n (n + 1) = e^`log_product`, without overflow and, for few firms, without cancellation.
fn log_neighbor(log_product: f64) -> f64 {
    if log_product > 0.0 {
        let half = log_product / 2.0;
        let inverse = (-half).exp();
        half + LN_2 - (inverse + (inverse * inverse + 4.0).sqrt()).ln()
    } else {
        log_product + LN_2 - (1.0 + (1.0 + 4.0 * log_product.exp()).sqrt()).ln()
    }
}

/// ln(1 + e^x).
fn softplus(x: f64) -> f64 {
    x.max(0.0) + (-x.abs()).exp().ln_1p()
}

/// The last double from `low` on for which `holds`, given that it holds up to some point between `low` and `high`.
fn boundary(mut low: f64, mut high: f64, holds: impl Fn(f64) -> bool) -> f64 {
    loop {
        let middle = low + (high - low) / 2.0;
        if !(low < middle && middle < high) {
            return low;
        }
        if holds(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
}
