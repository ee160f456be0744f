//! The most firms that entry sustains in whole numbers.

use std::cell::LazyCell;

use super::bisection::smallest;
use super::exact_factor::ExactFactor;
use super::{MAX_FIRMS, Stage};

/// More than the relative error of a real root.
const ROUNDING: f64 = 1e-9;

/// The whole numbers of firms had not come to rest after the rounds allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsettled;

/// Stages that all cost something to enter, in a market of the size A = M²/b.
pub(super) struct WholeProfit<'a> {
    pub(super) net_choke: f64,
    pub(super) slope: f64,
    pub(super) fixed_cost: &'a [f64],
}

impl WholeProfit<'_> {
    /// The greatest numbers of firms that none of them regrets; `None` if a stage empties, and with it the cluster.
    ///
    /// What one stage sustains rises with the firms of the others, so that numbers that start above all equilibria, just
    /// above `n_stable`, and fall where there are too many, come to rest at the greatest.
    pub(super) fn greatest(&self, n_stable: &[f64], rounds: usize) -> Result<Option<Vec<u64>>, Unsettled> {
        let above = |n: &f64| MAX_FIRMS.min((n * (1.0 + ROUNDING)) as u64 + 1);
        let mut firms: Vec<u64> = n_stable.iter().map(above).collect();
        for _ in 0..rounds {
            if !self.sweep(&mut firms) {
                return Ok(Some(firms));
            }
            if firms.contains(&0) {
                return Ok(None);
            }
        }
        Err(Unsettled)
    }

    /// Lets every stage in turn fall to what the others sustain; whether any fell.
    fn sweep(&self, firms: &mut [u64]) -> bool {
        let (log_choke, log_slope) = (2.0 * self.net_choke.ln(), self.slope.ln());
        let n_stages = firms.len() as f64;
        let whole: f64 = firms.iter().map(|n| log_loss(*n)).sum();
        let mut downstream = whole;
        let mut upstream = 0.0;
        let mut fell = false;
        for (index, cost) in self.fixed_cost.iter().enumerate() {
            let before = firms[index];
            downstream -= log_loss(before);
            let log_room = log_choke - log_slope - cost.ln() - 2.0 * upstream - downstream;
            // A logarithm is off by a rounding of its own size, and every step of a sum by one of the sum's.
            let logs = log_choke.abs() + log_slope.abs() + cost.ln().abs();
            let sums = n_stages * (2.0 * upstream + whole);
            let exact_room = LazyCell::new(|| self.exact_room(&firms[..index], *cost, &firms[index + 1..]));
            let pays = |n: u64| {
                let log_square = 2.0 * (n as f64).ln_1p();
                let margin = log_room - log_square;
                if margin.abs() > f64::EPSILON * (8.0 * (logs + log_square) + sums) {
                    margin > 0.0
                } else {
                    exact_room.covers_square(n + 1)
                }
            };
            let after = smallest(0, before + 1, |n| !pays(n)) - 1;
            firms[index] = after;
            fell |= after < before;
            upstream += log_loss(after);
        }
        fell
    }

    /// (A / f) Π_{j<i} (n_j / (n_j + 1))² Π_{j>i} n_j / (n_j + 1), which (n_i + 1)² must not exceed.
    fn exact_room(&self, upstream: &[u64], fixed_cost: f64, downstream: &[u64]) -> ExactFactor {
        let firms = [upstream, upstream, downstream].concat();
        let stages: Vec<Stage> = firms.into_iter().map(Stage::cournot).collect();
        ExactFactor::of(&stages).scaled(self.net_choke, self.slope).scaled(self.net_choke, fixed_cost)
    }
}

/// -ln(n / (n + 1)).
fn log_loss(n_firms: u64) -> f64 {
    (1.0 / n_firms as f64).ln_1p()
}
