//! The most firms that entry sustains in whole numbers, and the smallest market that sustains any.
//!
//! ```text
//! stage i pays   <=>   A Π_{j<i} n_j² Π_{j>i} n_j  >=  f_i (n_i + 1)² Π_{j<i} (n_j + 1)² Π_{j>i} (n_j + 1)
//! ```
//!
//! What one stage sustains rises with the firms of the others. So numbers that start above all equilibria and fall where
//! there are too many come to rest at the greatest. Zero profit exactly counts as entry, and both sides are compared exactly.

use std::cell::Cell;

use super::bisection::smallest;
use super::exact::Exact;
use super::product::Product;
use super::twofold::Twofold;
use super::{MAX_FIRMS, Number};

/// More than the relative error of a real root, or of a quotient of doubles.
const ROUNDING: f64 = 1e-9;

/// A return on entry that is nearer to zero profit than this is computed from all digits.
const NEAR_ZERO: f64 = 1e-20;

/// The whole numbers of firms had not come to rest after the steps allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsettled;

/// The size A of a market as one product over another.
#[derive(Clone, Debug, Default)]
pub(super) struct MarketSize {
    above: Product,
    below: Product,
}

impl MarketSize {
    /// M² / b
    pub(super) fn of(net_choke: &Exact, slope: Number) -> Self {
        Self { above: Product::default().with(net_choke, 2), below: Product::default().with(&slope.into(), 1) }
    }

    pub(super) fn value(&self) -> f64 {
        self.above.twofold(&self.below).over(self.below.twofold(&self.above))
    }

    fn exceeds(&self, other: &Self) -> bool {
        let [one, two] = [[self, other], [other, self]].map(|[above, below]| above.above.clone().and(&below.below));
        one.compare(&two).is_gt()
    }
}

/// Stages that all cost something to enter, in a market of some size.
#[derive(Clone, Debug)]
pub(super) struct WholeProfit<'a> {
    size: MarketSize,
    /// Whether the market has to be larger than what sustains its firms, and not only as large.
    is_strict: bool,
    fixed_cost: &'a [Number],
    /// Steps that are left. One looks at a stage; a comparison of all digits takes one for each
    /// stage.
    steps: Cell<usize>,
}

impl<'a> WholeProfit<'a> {
    pub(super) fn new(size: MarketSize, fixed_cost: &'a [Number], steps: usize) -> Self {
        Self { size, is_strict: false, fixed_cost, steps: Cell::new(steps) }
    }

    /// The greatest numbers of firms that none of them regrets; `None` if a stage empties, and with it the cluster.
    /// `n_stable` are real numbers that are not exceeded.
    pub(super) fn greatest(&self, n_stable: &[f64]) -> Result<Option<Vec<u64>>, Unsettled> {
        let above = |n: &f64| ((n * (1.0 + ROUNDING)) as u64).min(MAX_FIRMS - 1) + 1;
        self.descend(n_stable.iter().map(above).collect())
    }

    /// The smallest market that sustains whole firms, from numbers of firms near those of the smallest that sustains real
    /// ones; `n_stable` gives the real numbers of firms of a market.
    pub(super) fn smallest_market(
        mut self,
        start: &[f64],
        n_stable: impl Fn(f64) -> Option<Vec<f64>>,
    ) -> Result<Option<MarketSize>, Unsettled> {
        if start.iter().any(|n| *n > MAX_FIRMS as f64) {
            return Ok(None);
        }
        let firms: Vec<u64> = start.iter().map(|n| n.max(1.0).ceil() as u64).collect();
        let Some(size) = self.needed(&firms)? else { return Ok(None) };
        let Some(n_stable) = n_stable(size.value() * (1.0 + ROUNDING)) else { return Ok(None) };
        (self.size, self.is_strict) = (size, true);
        let mut found = self.greatest(&n_stable)?;
        // Every market that sustains firms gives way to the smallest that sustains the same ones.
        while let Some(firms) = found {
            if let Some(size) = self.needed(&firms)? {
                self.size = size;
            }
            found = self.descend(firms)?;
        }
        Ok(Some(self.size))
    }

    /// Profit of a firm of each stage after its fixed cost, over that cost, when `entrants` more have entered the stage alone.
    /// The sign is exact.
    pub(super) fn returns_on_entry(&self, firms: &[u64], entrants: u64) -> Vec<f64> {
        let mut returns = Vec::with_capacity(firms.len());
        self.walk(&mut firms.to_vec(), |firms, index, [room, need]| {
            let n = firms.get(index).copied().unwrap_or(0);
            let square = Twofold::of(&(n + entrants + 1).into(), 0).power(2);
            let quick = room.excess(need.times(square));
            let exact = || {
                let [above, below] = self.sides(firms, index, n + entrants);
                above.excess(&below)
            };
            returns.push(if quick.abs() > NEAR_ZERO { quick } else { exact() });
            Ok(n)
        })
        .unwrap_or_default();
        returns
    }

    /// The market that these firms need: what the most demanding stage does.
    fn needed(&self, firms: &[u64]) -> Result<Option<MarketSize>, Unsettled> {
        self.spend(firms.len() * firms.len())?;
        let own = Self { size: MarketSize::default(), ..self.clone() };
        let sizes = firms.iter().enumerate().map(|(index, n)| {
            let [below, above] = own.sides(firms, index, *n);
            MarketSize { above, below }
        });
        Ok(sizes.reduce(|most, next| if next.exceeds(&most) { next } else { most }))
    }

    fn descend(&self, mut firms: Vec<u64>) -> Result<Option<Vec<u64>>, Unsettled> {
        while self.sweep(&mut firms)? {
            if firms.contains(&0) {
                return Ok(None);
            }
        }
        Ok(Some(firms))
    }

    /// Lets every stage in turn fall to what the others sustain; whether any fell.
    fn sweep(&self, firms: &mut [u64]) -> Result<bool, Unsettled> {
        self.spend(firms.len())?;
        self.walk(firms, |firms, index, sides| self.sustained(firms, index, sides))
    }

    /// Gives every stage in turn the firms that `next` says, which is told both sides of the condition but for (n + 1)²;
    /// whether any are fewer than before.
    fn walk(
        &self,
        firms: &mut [u64],
        mut next: impl FnMut(&[u64], usize, [Twofold; 2]) -> Result<u64, Unsettled>,
    ) -> Result<bool, Unsettled> {
        let (MarketSize { above, below }, mut fell) = (&self.size, false);
        let mut upstream = [above.twofold(below), below.twofold(above)];
        for (index, (cost, downstream)) in std::iter::zip(self.fixed_cost, downstream(firms)).enumerate() {
            let ([above, below], [above_downstream, below_downstream]) = (upstream, downstream);
            let need = below.times(below_downstream).times(Exact::from(*cost).twofold());
            let after = next(firms, index, [above.times(above_downstream), need])?;
            if let Some(before) = firms.get_mut(index) {
                fell |= after < *before;
                *before = after;
            }
            for (side, factor) in upstream.iter_mut().zip(pair(after)) {
                *side = side.times(factor).times(factor);
            }
        }
        Ok(fell)
    }

    /// The most firms, up to as many as there are, for which (n + 1)² `need` is covered by the `room`.
    fn sustained(&self, firms: &[u64], index: usize, [room, need]: [Twofold; 2]) -> Result<u64, Unsettled> {
        let most = firms.get(index).copied().unwrap_or(0);
        let near = room.over(need).sqrt();
        let low = ((near * (1.0 - ROUNDING)) as u64).saturating_sub(2).min(most);
        let high = ((near * (1.0 + ROUNDING)) as u64).min(most) + 1;
        let unsettled = Cell::new(false);
        let fails = |n: u64| {
            let square = Twofold::of(&(n + 1).into(), 0).power(2);
            let quick = room.compare(need.times(square));
            let ordering = quick.unwrap_or_else(|| {
                unsettled.set(unsettled.get() || self.spend(firms.len()).is_err());
                let [above, below] = self.sides(firms, index, n);
                above.compare(&below)
            });
            if self.is_strict { ordering.is_le() } else { ordering.is_lt() }
        };
        let after = smallest(low, high, |n| n == high && high > most || fails(n)) - 1;
        if unsettled.get() { Err(Unsettled) } else { Ok(after) }
    }

    /// Both sides of the condition for a stage of `n` firms.
    fn sides(&self, firms: &[u64], index: usize, n: u64) -> [Product; 2] {
        let cost = self.fixed_cost.get(index).copied().unwrap_or(Number::ZERO);
        let (mut above, mut below) = (self.size.above.clone(), self.size.below.clone().with(&cost.into(), 1));
        below = below.with_whole(n + 1, 2);
        for (other, firms) in firms.iter().enumerate().filter(|(other, _)| *other != index) {
            let count = if other < index { 2 } else { 1 };
            (above, below) = (above.with_whole(*firms, count), below.with_whole(firms + 1, count));
        }
        [above, below]
    }

    fn spend(&self, steps: usize) -> Result<(), Unsettled> {
        let left = self.steps.get().checked_sub(steps).ok_or(Unsettled)?;
        self.steps.set(left);
        Ok(())
    }
}

/// Π n_j and Π (n_j + 1) of all stages downstream of each.
fn downstream(firms: &[u64]) -> Vec<[Twofold; 2]> {
    let mut products = Vec::with_capacity(firms.len());
    let mut product = [Twofold::ONE; 2];
    for n in firms.iter().rev() {
        products.push(product);
        let ([above, below], [n, next]) = (product, pair(*n));
        product = [above.times(n), below.times(next)];
    }
    products.reverse();
    products
}

/// n and n + 1
fn pair(n_firms: u64) -> [Twofold; 2] {
    [n_firms, n_firms + 1].map(|number| Twofold::of(&number.into(), 0))
}
