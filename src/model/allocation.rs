//! The producers of a chain, put on its stages in other ways.
//!
//! Of all ways with the same number of firms in the largest stage, the cheapest spreads the others evenly over the other
//! stages, and the dearest fills one stage after the other. In between lies every chain with as many producers. Derived
//! under Cournot, extension with conjectural variations.

use std::ops::RangeInclusive;

use super::bisection::smallest;
use super::startup::equal_startup;
use super::{Chain, Split, Stage, Verdict};

/// N producers for k stages whose firms behave alike.
///
/// ```
/// use cluster_pricing::model::{Chain, ChainParameters};
///
/// let chain = Chain::new(&ChainParameters {
///     intercept: 100.0,
///     slope: 1.0,
///     unit_cost: &[7.0; 4],
///     n_firms: &[2.0, 9.0, 4.0, 7.0],
///     ..ChainParameters::default()
/// })?;
/// let allocation = chain.allocation().unwrap();
/// assert_eq!(allocation.largest(), 6..=19);
/// assert_eq!(allocation.with_largest(10).cheapest.n_firms, [10, 4, 4, 4]);
/// assert_eq!(allocation.with_largest(10).dearest.n_firms, [10, 10, 1, 1]);
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Allocation {
    n_producers: u64,
    n_stages: u64,
    /// What all stages are like, but for their numbers of firms.
    stage: Stage,
}

/// The two ends of what chains with the same largest stage can cost.
#[derive(Clone, Debug, PartialEq)]
pub struct AllocationRange {
    /// The other producers are spread evenly over the other stages.
    pub cheapest: Split,
    /// The other producers fill as few stages as they can; the rest has the fewest firms allowed.
    pub dearest: Split,
}

impl Chain {
    /// The ways to put the producers of this chain on its stages; `None` if its stages have different conjectural
    /// variations, because then it matters which stage is the largest.
    pub fn allocation(&self) -> Option<Allocation> {
        let stage = *self.stages().first()?;
        let alike = |other: &Stage| other.conjectural_variation == stage.conjectural_variation;
        let n_producers = self.stages().iter().map(|stage| stage.n_firms).sum();
        self.stages().iter().all(alike).then(|| Allocation::new(n_producers, self.stages().len() as u64, stage))
    }
}

impl Allocation {
    /// Expects as many producers as the stages need at least.
    pub(super) fn new(n_producers: u64, n_stages: u64, stage: Stage) -> Self {
        Self { n_producers, n_stages, stage }
    }

    /// Producers N of all stages together.
    pub fn n_producers(&self) -> u64 {
        self.n_producers
    }

    /// Firms that the largest stage can have: from those of the even split to all that the other stages can spare.
    pub fn largest(&self) -> RangeInclusive<u64> {
        let others = (self.n_stages - 1) * self.stage.fewest_firms();
        self.n_producers.div_ceil(self.n_stages)..=self.n_producers - others
    }

    /// The even split, the cheapest of all.
    pub fn even(&self) -> Split {
        self.cheapest(*self.largest().start())
    }

    /// All that can be in one stage, the dearest of all.
    pub fn concentrated(&self) -> Split {
        self.dearest(*self.largest().end())
    }

    /// The cheapest and the dearest split whose largest stage has `firms` firms, a number out of
    /// [`largest`](Self::largest).
    pub fn with_largest(&self, firms: u64) -> AllocationRange {
        AllocationRange { cheapest: self.cheapest(firms), dearest: self.dearest(firms) }
    }

    /// The most firms in one stage with which the chain can still undercut one integrated firm; `None` if it cannot at
    /// all.
    pub fn largest_winning(&self) -> Option<u64> {
        let (least, most) = self.largest().into_inner();
        let loses = |firms| self.cheapest(firms).verdict != Verdict::Cluster;
        (!loses(least)).then(|| smallest(least, most + 1, |firms| firms > most || loses(firms)) - 1)
    }

    /// Fewest producers in total with which such stages can undercut one integrated firm. With Cournot firms it is
    /// [`Startup::total_min`](super::Startup::total_min).
    ///
    /// It can exceed a `u64`, where strong conjectures ask for many firms in each of many stages.
    pub fn total_min(&self) -> u128 {
        let n_min = equal_startup(&vec![self.stage; self.n_stages as usize]).n_min;
        if n_min == self.stage.fewest_firms() {
            return u128::from(self.n_stages) * u128::from(n_min);
        }
        let fewer = n_min - 1;
        let wins = |larger| self.split(|index| fewer + u64::from(index < larger)).verdict == Verdict::Cluster;
        u128::from(self.n_stages) * u128::from(fewer) + u128::from(smallest(0, self.n_stages, wins))
    }

    fn cheapest(&self, largest: u64) -> Split {
        let (others, rest) = (self.n_stages - 1, self.n_producers - largest);
        self.split(|index| if index == 0 { largest } else { rest / others + u64::from(index <= rest % others) })
    }

    fn dearest(&self, largest: u64) -> Split {
        let fewest = self.stage.fewest_firms();
        let (room, spare) = (largest - fewest, self.n_producers - self.n_stages * fewest);
        self.split(|index| fewest + spare.saturating_sub(index.saturating_mul(room)).min(room))
    }

    fn split(&self, n_firms: impl Fn(u64) -> u64) -> Split {
        let stage = |index| self.stage.with_firms(n_firms(index));
        Split::of(&(0..self.n_stages).map(stage).collect::<Vec<_>>())
    }
}
