//! Natural numbers of any size, with the few operations that an exact verdict and an exact derivation need.

use std::cmp::Ordering;

/// A natural number; limbs of 32 bits, least significant first, the last one never 0.
///
/// The product of two limbs is one instruction of WebAssembly; that of two larger ones would be a function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Natural {
    limbs: Vec<u32>,
}

impl From<u64> for Natural {
    fn from(number: u64) -> Self {
        Self::of(vec![number as u32, (number >> 32) as u32])
    }
}

impl Natural {
    /// The number with these limbs.
    pub(super) fn of(mut limbs: Vec<u32>) -> Self {
        while limbs.last() == Some(&0) {
            limbs.pop();
        }
        Self { limbs }
    }

    /// A number of 128 bits.
    pub(crate) fn wide(number: u128) -> Self {
        Self::from((number >> 64) as u64).doubled(64).plus(&Self::from(number as u64))
    }

    pub(crate) fn one() -> Self {
        Self { limbs: vec![1] }
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.limbs.is_empty()
    }

    pub(crate) fn times(&self, other: &Self) -> Self {
        let mut limbs = vec![0; self.limbs.len() + other.limbs.len()];
        for (index, limb) in self.limbs.iter().enumerate() {
            let mut carry = 0;
            for (sum, factor) in limbs.iter_mut().skip(index).zip(other.limbs.iter().chain(&[0])) {
                let product = u64::from(*limb) * u64::from(*factor) + u64::from(*sum) + carry;
                *sum = product as u32;
                carry = product >> 32;
            }
        }
        Self::of(limbs)
    }

    pub(crate) fn power(&self, exponent: u32) -> Self {
        let half = if exponent > 1 { self.power(exponent / 2) } else { Self::one() };
        let even = half.times(&half);
        if exponent % 2 == 1 { even.times(self) } else { even }
    }

    /// The number times 2^exponent.
    pub(crate) fn doubled(&self, exponent: u32) -> Self {
        let mut limbs = vec![0; (exponent / 32) as usize];
        let mut carry = 0;
        for limb in self.limbs.iter().chain(&[0]) {
            let shifted = u64::from(*limb) << (exponent % 32) | carry;
            limbs.push(shifted as u32);
            carry = shifted >> 32;
        }
        Self::of(limbs)
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        self.combine(other, 1)
    }

    /// The difference, for an `other` that is not larger.
    pub(crate) fn minus(&self, other: &Self) -> Self {
        self.combine(other, -1)
    }

    /// The decimal digits, the most significant first; none of 0.
    pub(super) fn decimals(&self) -> Vec<u8> {
        let (mut rest, mut digits) = (self.clone(), Vec::new());
        while !rest.is_zero() {
            let mut remainder = 0;
            for limb in rest.limbs.iter_mut().rev() {
                let part = remainder << 32 | u64::from(*limb);
                *limb = (part / 10) as u32;
                remainder = part % 10;
            }
            digits.push(remainder as u8);
            rest = Self::of(rest.limbs);
        }
        digits.reverse();
        digits
    }

    /// The count of binary digits.
    pub(crate) fn bits(&self) -> u32 {
        let last = self.limbs.last().map_or(0, |limb| u32::BITS - limb.leading_zeros());
        self.limbs.len().saturating_sub(1) as u32 * u32::BITS + last
    }

    /// The count of limbs.
    pub(super) fn length(&self) -> usize {
        self.limbs.len()
    }

    /// The number over 2^(32 × `limbs`), without what is left of it.
    pub(super) fn without(&self, limbs: usize) -> Self {
        Self { limbs: self.limbs.get(limbs..).unwrap_or_default().to_vec() }
    }

    /// The number, if 64 bits hold it.
    pub(crate) fn small(&self) -> Option<u64> {
        let limb = |index| u64::from(self.limbs.get(index).copied().unwrap_or(0));
        (self.limbs.len() <= 2).then(|| limb(1) << 32 | limb(0))
    }

    /// The number, if 128 bits hold it.
    pub(crate) fn medium(&self) -> Option<u128> {
        let [low, high] = [Self { limbs: self.limbs.iter().take(2).copied().collect() }, self.without(2)];
        Some(u128::from(high.small()?) << 64 | u128::from(Self::of(low.limbs).small()?))
    }

    /// The number to about 100 bits: the sum of two doubles, the second far smaller, times a power of two.
    pub(super) fn leading(&self) -> (f64, f64, i64) {
        let dropped = self.limbs.len().saturating_sub(4);
        let add = |(high, low): (f64, f64), limb: &u32| {
            let (scaled, limb) = (high * LIMB, low * LIMB + f64::from(*limb));
            let sum = scaled + limb;
            (sum, limb - (sum - scaled))
        };
        let (high, low) = self.limbs.iter().skip(dropped).rev().fold((0.0, 0.0), add);
        (high, low, dropped as i64 * 32)
    }

    /// The quotient as a whole number of 62 or 63 bits times a power of two. A rest leaves its last bit set.
    pub(super) fn quotient(&self, other: &Self) -> (u64, i64) {
        const BITS: u32 = 62;
        let shift = i64::from(BITS) + i64::from(other.bits()) - i64::from(self.bits());
        let mut rest = self.doubled(shift.max(0) as u32);
        let divisor = other.doubled((-shift).max(0) as u32);
        let mut quotient = 0;
        for bit in (0..=BITS).rev() {
            let part = divisor.doubled(bit);
            if part <= rest {
                rest = rest.minus(&part);
                quotient |= 1 << bit;
            }
        }
        (quotient | u64::from(!rest.is_zero()), -shift)
    }

    fn combine(&self, other: &Self, sign: i64) -> Self {
        let limb = |number: &Self, index| i64::from(number.limbs.get(index).copied().unwrap_or(0));
        let mut carry = 0;
        let combined = (0..=self.limbs.len().max(other.limbs.len())).map(|index| {
            let total = limb(self, index) + sign * limb(other, index) + carry;
            carry = total >> 32;
            total as u32
        });
        Self::of(combined.collect())
    }
}

/// 2^32
const LIMB: f64 = 4_294_967_296.0;

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_length = self.limbs.len().cmp(&other.limbs.len());
        by_length.then_with(|| self.limbs.iter().rev().cmp(other.limbs.iter().rev()))
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
