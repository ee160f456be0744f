//! Real numbers of firms at which entry pays nobody any more, for every size of the market.
//!
//! ```text
//! neighbors   n_{i+1} (n_{i+1} + 1) = n_i² f_i / f_{i+1}
//! market      A(n_1) = f_1 n_1 (n_1 + 1) Π (n_j + 1) / n_j
//! ```
//!
//! One unknown is left, and ln A is strictly convex in ln n_1: each d ln n_j / d ln n_1 is a product of decreasing terms,
//! as are the 1/(n_j + 1). So a market has two roots, one (tangency, in the smallest market of all), or none. Logarithms of
//! the numbers of firms are carried, because far stages may have as little as e^-1000 firms on the way to a root.

use std::f64::consts::LN_2;

/// Zero profit at every stage: the numbers of firms that a market sustains, and the market that sustains them. Extension.
///
/// Only the stages that cost something to enter are counted, from the most upstream on. A point of the curve is named by
/// ln n of the first of them, and gives all other numbers without a search.
#[derive(Clone, Debug)]
pub struct EntryCurve {
    fixed_cost: Vec<f64>,
    log_cost: Vec<f64>,
    tangency: Option<f64>,
}

/// Points of an [`EntryCurve`] at one size of the market.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EntryPoints {
    /// The stable equilibrium.
    pub stable: f64,
    /// The critical mass; `None` for less than two stages.
    pub critical: Option<f64>,
}

/// Lower bound of ln n_1: whatever doubles A and the f_i are, A falls here and rises at [`HIGHEST`], and is
/// too large at both.
const LOWEST: f64 = -1000.0;

/// Upper bound of ln n_1, see [`LOWEST`].
const HIGHEST: f64 = 2000.0;

impl EntryCurve {
    /// The curve of stages that all cost something to enter.
    pub(super) fn new(fixed_cost: Vec<f64>) -> Self {
        let log_cost = fixed_cost.iter().map(|cost| cost.ln()).collect();
        let mut curve = Self { fixed_cost, log_cost, tangency: None };
        if curve.fixed_cost.len() > 1 {
            curve.tangency = Some(boundary(LOWEST, HIGHEST, |log_n| curve.size_and_slope(log_n).1 < 0.0));
        }
        curve
    }

    /// Fixed costs f_i of the stages, money.
    pub fn fixed_cost(&self) -> &[f64] {
        &self.fixed_cost
    }

    /// The point of the smallest market, where the critical mass and the stable equilibrium are one. `None` for less than
    /// two stages, which have no critical mass: a lone stage has its first firm as soon as A exceeds f.
    pub fn tangency(&self) -> Option<f64> {
        self.tangency
    }

    /// ln A of the market that sustains a point.
    pub fn log_market_size(&self, log_n: f64) -> f64 {
        self.size_and_slope(log_n).0
    }

    /// ln n_j of all stages at a point.
    pub fn log_firms(&self, log_n: f64) -> impl Iterator<Item = f64> {
        let costs = self.log_cost.iter();
        let ratios = std::iter::zip(costs.clone(), costs.skip(1)).map(|(cost, next)| cost - next);
        let mut log_n = log_n;
        let first = self.log_cost.first().map(|_| log_n);
        first.into_iter().chain(ratios.map(move |ratio| {
            log_n = log_neighbor(2.0 * log_n + ratio);
            log_n
        }))
    }

    /// The points of a market, if it sustains any.
    pub fn points(&self, log_market_size: f64) -> Option<EntryPoints> {
        let Some(tangency) = self.tangency else {
            let excess = ((log_market_size - self.log_cost.first()?) / 2.0).exp_m1();
            return (excess > 0.0).then(|| EntryPoints { stable: excess.ln(), critical: None });
        };
        let suffices = self.log_market_size(tangency) <= log_market_size;
        let point = |outside| self.point(log_market_size, tangency, outside);
        // A > f_1 n_1².
        let highest = self.log_cost.first().map_or(HIGHEST, |cost| (log_market_size - cost) / 2.0);
        suffices.then(|| EntryPoints { stable: point(highest), critical: Some(point(LOWEST)) })
    }

    /// The point of a market between one that a smaller market sustains and one that only a larger does.
    ///
    /// Newton's method never passes a root of a convex function that it approaches from above; halving brings it near.
    fn point(&self, log_market_size: f64, mut inside: f64, mut outside: f64) -> f64 {
        const NEAR: f64 = 1.0;
        while self.log_market_size(outside) - log_market_size > NEAR {
            let middle = inside + (outside - inside) / 2.0;
            if middle == inside || middle == outside {
                break;
            }
            if self.log_market_size(middle) > log_market_size {
                outside = middle;
            } else {
                inside = middle;
            }
        }
        loop {
            let (size, slope) = self.size_and_slope(outside);
            let next = outside - (size - log_market_size) / slope;
            let is_between = (next - inside) * (outside - next) > 0.0;
            if !is_between {
                return outside;
            }
            outside = next;
        }
    }

    /// Numbers of firms n_j at the points of a market of the size A: stable, and critical.
    pub(super) fn roots(&self, market_size: f64) -> Option<Roots> {
        if let [cost] = self.fixed_cost.as_slice() {
            return Some(Roots { stable: vec![lone_stage(market_size, *cost)?], critical: None });
        }
        if self.fixed_cost.is_empty() {
            return Some(Roots { stable: Vec::new(), critical: None });
        }
        let firms = |log_n| self.log_firms(log_n).map(f64::exp).collect();
        let EntryPoints { stable, critical } = self.points(market_size.ln())?;
        Some(Roots { stable: firms(stable), critical: critical.map(firms) })
    }

    /// ln A, and d ln A / d ln n_1.
    fn size_and_slope(&self, log_n: f64) -> (f64, f64) {
        let mut size = self.log_cost.first().map_or(0.0, |cost| cost + log_n + softplus(log_n));
        let (mut slope, mut growth) = (0.0, 1.0);
        for (index, log_n) in self.log_firms(log_n).enumerate() {
            let small = (-log_n.abs()).exp();
            // 1 / (n + 1).
            let absent = if log_n > 0.0 { small / (1.0 + small) } else { 1.0 / (1.0 + small) };
            if index == 0 {
                slope += 2.0 - absent;
            } else {
                growth *= 2.0 / (2.0 - absent);
            }
            slope -= growth * absent;
            // ln((n + 1) / n).
            size += (-log_n).max(0.0) + small.ln_1p();
        }
        (size, slope)
    }
}

/// Numbers of firms in each stage of an [`EntryCurve`].
#[derive(Clone, Debug)]
pub(super) struct Roots {
    pub(super) stable: Vec<f64>,
    /// `None` for less than two stages.
    pub(super) critical: Option<Vec<f64>>,
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
