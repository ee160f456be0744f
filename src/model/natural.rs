//! Natural numbers of any size, with the few operations that an exact verdict and an exact derivation need.

use std::cmp::Ordering;

/// A natural number; limbs of 64 bits, least significant first, the last one never 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Natural {
    limbs: Vec<u64>,
}

#[cfg(feature = "views")]
impl From<u128> for Natural {
    fn from(number: u128) -> Self {
        Self::trimmed(vec![number as u64, (number >> 64) as u64])
    }
}

impl Natural {
    pub(crate) fn one() -> Self {
        Self { limbs: vec![1] }
    }

    pub(crate) fn times(&self, multiplier: u64) -> Self {
        let mut carry = 0;
        let multiply = |limb: &u64| {
            let product = u128::from(*limb) * u128::from(multiplier) + carry;
            carry = product >> 64;
            product as u64
        };
        let mut limbs: Vec<u64> = self.limbs.iter().map(multiply).collect();
        limbs.push(carry as u64);
        Self::trimmed(limbs)
    }

    /// The product with a number of any size.
    #[cfg(feature = "views")]
    pub(crate) fn times_natural(&self, other: &Self) -> Self {
        let mut limbs = vec![0; self.limbs.len() + other.limbs.len()];
        for (index, limb) in self.limbs.iter().enumerate() {
            let mut carry = 0;
            for (sum, factor) in limbs.iter_mut().skip(index).zip(other.limbs.iter().chain(&[0])) {
                let product = u128::from(*limb) * u128::from(*factor) + u128::from(*sum) + carry;
                *sum = product as u64;
                carry = product >> 64;
            }
        }
        Self::trimmed(limbs)
    }

    /// The number, if 128 bits hold it.
    #[cfg(feature = "views")]
    pub(crate) fn small(&self) -> Option<u128> {
        let limb = |index| u128::from(self.limbs.get(index).copied().unwrap_or(0));
        (self.limbs.len() <= 2).then(|| limb(1) << 64 | limb(0))
    }

    /// The count of binary digits.
    #[cfg(feature = "views")]
    pub(crate) fn bits(&self) -> u32 {
        let last = self.limbs.last().map_or(0, |limb| u64::BITS - limb.leading_zeros());
        self.limbs.len().saturating_sub(1) as u32 * u64::BITS + last
    }

    /// The number times 2^exponent.
    pub(super) fn doubled(mut self, exponent: u32) -> Self {
        let whole_limbs = (exponent / u64::BITS) as usize;
        self.limbs.splice(0..0, std::iter::repeat_n(0, whole_limbs));
        self.times(1 << (exponent % u64::BITS))
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        self.combine(other, 1)
    }

    /// The difference, for an `other` that is not larger.
    pub(crate) fn minus(&self, other: &Self) -> Self {
        self.combine(other, -1)
    }

    /// The quotient rounded to a double: infinite or 0 where a double ends.
    pub(super) fn ratio(&self, other: &Self) -> f64 {
        const LIMB: f64 = 18_446_744_073_709_551_616.0;
        let (length, other_length) = (self.limbs.len(), other.limbs.len());
        let scale = if length > other_length { LIMB } else { 1.0 / LIMB };
        (0..length.abs_diff(other_length)).fold(self.leading() / other.leading(), |ratio, _| ratio * scale)
    }

    fn combine(&self, other: &Self, sign: i128) -> Self {
        let limb = |number: &Self, index| i128::from(number.limbs.get(index).copied().unwrap_or(0));
        let mut carry = 0;
        let combined = (0..=self.limbs.len().max(other.limbs.len())).map(|index| {
            let total = limb(self, index) + sign * limb(other, index) + carry;
            carry = total >> 64;
            total as u64
        });
        Self::trimmed(combined.collect())
    }

    /// The two most significant limbs.
    fn leading(&self) -> f64 {
        let mut limbs = self.limbs.iter().rev();
        let mut next = || u128::from(limbs.next().copied().unwrap_or(0));
        (next() << 64 | next()) as f64
    }

    fn trimmed(mut limbs: Vec<u64>) -> Self {
        while limbs.last() == Some(&0) {
            limbs.pop();
        }
        Self { limbs }
    }
}

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
