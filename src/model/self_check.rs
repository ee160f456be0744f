//! A check of the model against itself: random chains, each solved in three ways.

use super::{Chain, ChainParameters, Number, ThreeSolutions};

/// What a self-check found.
#[derive(Clone, Debug)]
pub struct SelfCheck {
    /// How many chains were solved.
    pub n_chains: usize,
    /// In how many of them the best responses did not come to rest.
    pub n_unsettled: usize,
    /// The largest relative difference between any two of the three solutions of a chain, pure.
    pub largest_difference: f64,
    /// The chain that has it.
    pub worst: Option<Chain>,
}

/// Solves `n_chains` random chains in three ways; a seed always means the same chains.
///
/// The chains have up to 64 stages of up to 1,048,576 firms; a third of them have other conduct than Cournot's. Their
/// numbers are short decimals, so that a reader can type them.
///
/// ```
/// let check = cluster_pricing::model::self_check(1, 50);
/// assert_eq!((check.n_chains, check.n_unsettled), (50, 0));
/// assert!(check.largest_difference < 1e-9);
/// ```
pub fn self_check(seed: u64, n_chains: usize) -> SelfCheck {
    let mut random = SplitMix64(seed);
    let mut check = SelfCheck { n_chains: 0, n_unsettled: 0, largest_difference: 0.0, worst: None };
    for chain in (0..n_chains).filter_map(|_| random_chain(&mut random)) {
        let three = ThreeSolutions::of(&chain);
        let difference = three.largest_difference();
        check.n_chains += 1;
        check.n_unsettled += usize::from(!three.is_settled);
        if check.worst.is_none() || difference > check.largest_difference {
            check.largest_difference = difference;
            check.worst = Some(chain);
        }
    }
    check
}

/// A chain that trades: its choke price lies above its costs. The model has nothing to refuse in it.
fn random_chain(random: &mut SplitMix64) -> Option<Chain> {
    let n_stages = 1 + random.of_any_size(6);
    let n_firms: Vec<u64> = (0..n_stages).map(|_| 1 + random.of_any_size(20)).collect();
    let unit_cents: Vec<u64> = (0..n_stages).map(|_| random.below(2000)).collect();
    let net_choke_cents = 1 + random.of_any_size(17);
    let is_cournot = random.below(3) > 0;
    let conjecture = |n: &u64| hundredths(random.below(n * 100 + 1) as i64 - 100);
    let conjectures: Vec<Number> = if is_cournot { Vec::new() } else { n_firms.iter().map(conjecture).collect() };
    Chain::new(&ChainParameters {
        intercept: hundredths((unit_cents.iter().sum::<u64>() + net_choke_cents) as i64),
        slope: hundredths(1 + random.below(500) as i64),
        unit_cost: &unit_cents.iter().map(|cents| hundredths(*cents as i64)).collect::<Vec<_>>(),
        cost_sum: None,
        n_firms: &n_firms.iter().map(|n| Number::from(*n as f64)).collect::<Vec<_>>(),
        conjectural_variation: &conjectures,
        fixed_cost: &[],
        integrated_fixed_cost: Number::ZERO,
    })
    .ok()
}

/// A decimal of two places.
fn hundredths(number: i64) -> Number {
    Number::read(&(number.to_string() + "e-2"))
}

/// Steele, Lea and Flood's generator (2014): small, and good enough for choosing examples.
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 up to `bound`, without it.
    fn below(&mut self, bound: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(bound)) >> 64) as u64
    }

    /// A whole number of up to `bits` binary digits, each size as likely as another.
    fn of_any_size(&mut self, bits: u64) -> u64 {
        let size = 1 + self.below(bits);
        self.below(1 << size)
    }
}
