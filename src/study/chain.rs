//! What the exercises need of the model, in exact numbers.
//!
//! [`model`](crate::model) solves any chain in doubles and decides exactly; here chains are small, and every number is exact.

use super::fraction::{Fraction, fraction};
use crate::model::natural::Natural;

/// The cluster factor R = Π n_i / (n_i + 1).
pub(super) fn factor(n: &[i64]) -> Fraction {
    n.iter().map(|n| fraction(*n, n + 1)).product()
}

/// The same with conjectural variations, Π n_i / (n_i + 1 + λ_i).
pub(super) fn factor_with(n: &[i64], lambda: &[i64]) -> Fraction {
    n.iter().zip(lambda).map(|(n, lambda)| fraction(*n, n + 1 + lambda)).product()
}

/// R_0, R_1, … R_k: what the stages so far leave.
pub(super) fn cumulative(n: &[i64]) -> Vec<Fraction> {
    (0..=n.len()).map(|stage| factor(n.get(..stage).unwrap_or_default())).collect()
}

/// What who subtracts a firm where one is to be added takes for R: Π (n_i - 1) / n_i.
pub(super) fn factor_of_one_fewer(n: &[i64]) -> Fraction {
    n.iter().map(|n| fraction(n - 1, *n)).product()
}

/// The numbers from the other end of the chain.
pub(super) fn reversed(n: &[i64]) -> Vec<i64> {
    n.iter().rev().copied().collect()
}

pub(super) fn total(numbers: &[i64]) -> i64 {
    numbers.iter().sum()
}

/// Π n_i and Π (n_i + 1).
pub(super) fn products(n: &[i64]) -> (i64, i64) {
    (n.iter().product(), n.iter().map(|n| n + 1).product())
}

pub(super) fn mean(numbers: &[i64]) -> Fraction {
    fraction(total(numbers), numbers.len() as i64)
}

pub(super) fn are_alike(numbers: &[i64]) -> bool {
    numbers.windows(2).all(|pair| matches!(pair, [one, next] if one == next))
}

/// What a list has for a stage, which is counted from 1.
pub(super) fn of_stage<T: Copy>(list: &[T], stage: i64) -> Option<T> {
    list.get(usize::try_from(stage).ok()?.checked_sub(1)?).copied()
}

/// Who is cheaper: the sign of 2R - 1, or of what is as large or small as it.
pub(super) fn cheaper(excess: i64) -> &'static str {
    match excess {
        1.. => CLUSTER,
        0 => "tie",
        _ => INTEGRATED,
    }
}

/// The answers to the question who is cheaper.
pub(super) const CHEAPER: [&str; 3] = [CLUSTER, "tie", INTEGRATED];

/// The answer of who reads the sign the other way round, and a tie as a win of the cluster.
pub(super) fn misread(excess: i64) -> &'static str {
    if excess > 0 { INTEGRATED } else { CLUSTER }
}

const CLUSTER: &str = "cluster";
const INTEGRATED: &str = "integrated";

/// The start-up scale: fewest firms, the same in each of k stages, with which R > 1/2.
pub(super) fn start_up_scale(k: u32, lambda: u32) -> i64 {
    let wins = |n: &u32| is_cheaper(*n, 1 + lambda, k);
    (1 + lambda..).find(wins).map_or(0, i64::from)
}

/// Most stages of n firms each with which R > 1/2; n is at least 2.
pub(super) fn longest_chain(n: u32) -> i64 {
    (1..).take_while(|k| is_cheaper(n, 1, *k)).count() as i64
}

/// Whether 2 n^k > (n + `more`)^k.
fn is_cheaper(n: u32, more: u32, k: u32) -> bool {
    let power = |base: u32| Natural::from(u64::from(base)).power(k);
    power(n).doubled(1) > power(n + more)
}

/// A share below 1 to the power of k, each step rounded to so many decimals that those that are shown are right.
pub(super) fn power(share: Fraction, k: u32) -> Fraction {
    (0..k).fold(1.into(), |power, _| (power * share).to_decimals(15))
}
