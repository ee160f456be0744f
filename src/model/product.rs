//! Products that are compared exactly, with no more digits than it takes.
//!
//! Near ties of a thousand stages differ in their last digits or in their thousandth; ties differ in none. So two products
//! are computed to about thirty digits, and to ever more of them as long as that leaves open which is larger. In the end all
//! digits are there.

use std::cmp::Ordering;

use super::exact::Exact;
use super::natural::Natural;
use super::rounded::Rounded;
use super::twofold::Twofold;

/// A product of positive numbers, kept as its factors.
#[derive(Clone, Debug, Default)]
pub(super) struct Product {
    factors: Vec<(Natural, u32)>,
    twos: i64,
    fives: i64,
}

impl Product {
    /// Adds a factor to the power of `count`.
    pub(super) fn push(&mut self, factor: &Exact, count: u32) {
        let Exact { natural, twos, fives } = factor;
        self.twos += i64::from(*twos) * i64::from(count);
        self.fives += i64::from(*fives) * i64::from(count);
        if *natural != Natural::one() {
            self.factors.push((natural.clone(), count));
        }
    }

    /// The product with one more factor.
    pub(super) fn with(mut self, factor: &Exact, count: u32) -> Self {
        self.push(factor, count);
        self
    }

    pub(super) fn with_whole(self, factor: u64, count: u32) -> Self {
        self.with(&Exact::whole(factor), count)
    }

    /// The product of both.
    pub(super) fn and(mut self, other: &Self) -> Self {
        self.factors.extend_from_slice(&other.factors);
        self.twos += other.twos;
        self.fives += other.fives;
        self
    }

    /// Which product is larger.
    pub(super) fn compare(&self, other: &Self) -> Ordering {
        let [one, two] = [self.twofold(other), other.twofold(self)];
        one.compare(two).unwrap_or_else(|| {
            settle(self, other, |Pair { ordering, distance, error, .. }| {
                (*distance > error || error.is_zero()).then_some(ordering)
            })
        })
    }

    /// This product over the other, less 1: the sign is exact, the value within a few units in the last place.
    pub(super) fn excess(&self, other: &Self) -> f64 {
        /// The bits by which the distance has to exceed its error, and a distance that twofold doubles know as well.
        const BITS: u32 = 54;
        const FAR: f64 = 1e-8;
        let quick = self.twofold(other).excess(other.twofold(self));
        if quick.abs() > FAR {
            return quick;
        }
        settle(self, other, |pair| {
            let Pair { ordering, distance, error, whole } = pair;
            let is_known = error.is_zero() || distance.bits() > error.bits() + BITS;
            let size = Twofold::of(distance, 0).over(Twofold::of(whole, 0));
            is_known.then_some(match ordering {
                Ordering::Greater => size,
                Ordering::Equal => 0.0,
                Ordering::Less => -size,
            })
        })
    }

    /// The product to about thirty digits, over the power of five that it has in common with another.
    pub(super) fn twofold(&self, other: &Self) -> Twofold {
        let of =
            |product: Twofold, (factor, count): &(Natural, u32)| product.times(Twofold::of(factor, 0).power(*count));
        let start = Twofold::of(&Natural::one(), self.twos);
        self.own_fives(other).iter().chain(&self.factors).fold(start, of)
    }

    /// The same, cut to some limbs.
    fn rounded(&self, other: &Self, limbs: usize) -> Rounded {
        let start = Rounded { twos: self.twos, ..Rounded::of(&Natural::one(), limbs) };
        let of = |product: Rounded, (factor, count): &(Natural, u32)| {
            product.times(&Rounded::of(factor, limbs).power(*count, limbs), limbs)
        };
        self.own_fives(other).iter().chain(&self.factors).fold(start, of)
    }

    /// The power of five that this product has and the other has not.
    fn own_fives(&self, other: &Self) -> Option<(Natural, u32)> {
        let own = self.fives - other.fives;
        (own > 0).then(|| (Natural::from(5), own as u32))
    }
}

/// Two products in the same unit, how they compare, and how much their distance may be off.
struct Pair<'a> {
    ordering: Ordering,
    distance: &'a Natural,
    error: Natural,
    whole: &'a Natural,
}

/// Compares two products with more and more limbs until the `judge` has seen enough. Without an error it has.
fn settle<T>(one: &Product, other: &Product, judge: impl Fn(Pair<'_>) -> Option<T>) -> T {
    let mut limbs = 16;
    loop {
        let sides = [one.rounded(other, limbs), other.rounded(one, limbs)];
        let [natural, whole] = Rounded::aligned([&sides[0], &sides[1]]);
        let ordering = natural.cmp(&whole);
        let distance = if ordering.is_lt() { whole.minus(&natural) } else { natural.minus(&whole) };
        let is_cut = sides.iter().any(|side| side.is_cut);
        let errors = [&natural, &whole].map(|number| Rounded::error(number, limbs));
        let error = if is_cut { errors[0].plus(&errors[1]) } else { Natural::of(Vec::new()) };
        if let Some(judged) = judge(Pair { ordering, distance: &distance, error, whole: &whole }) {
            return judged;
        }
        limbs *= 8;
    }
}
