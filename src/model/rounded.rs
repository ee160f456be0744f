//! Natural numbers of which only the leading limbs are kept.

use super::natural::Natural;

/// A natural number times a power of two. Where it `is_cut`, it is a little below the number that is meant: by less than
/// the 2^(32 (limbs - 2))th part of itself, after less than 2^32 products with as many `limbs`.
#[derive(Clone, Debug)]
pub(crate) struct Rounded {
    pub(crate) natural: Natural,
    pub(crate) twos: i64,
    pub(crate) is_cut: bool,
}

impl Rounded {
    pub(crate) fn of(natural: &Natural, limbs: usize) -> Self {
        Self { natural: natural.clone(), twos: 0, is_cut: false }.cut(limbs)
    }

    pub(crate) fn times(&self, other: &Self, limbs: usize) -> Self {
        let natural = self.natural.times(&other.natural);
        Self { natural, twos: self.twos + other.twos, is_cut: self.is_cut || other.is_cut }.cut(limbs)
    }

    pub(crate) fn power(&self, exponent: u32, limbs: usize) -> Self {
        let half = if exponent > 1 { self.power(exponent / 2, limbs) } else { Self::of(&Natural::one(), limbs) };
        let even = half.times(&half, limbs);
        if exponent % 2 == 1 { even.times(self, limbs) } else { even }
    }

    /// Two numbers over one power of two.
    pub(crate) fn aligned(numbers: [&Self; 2]) -> [Natural; 2] {
        let twos = numbers[0].twos.min(numbers[1].twos);
        numbers.map(|number| number.natural.doubled((number.twos - twos) as u32))
    }

    /// How far the number that is meant can lie above one of a pair that was cut.
    pub(super) fn error(natural: &Natural, limbs: usize) -> Natural {
        natural.without(limbs.saturating_sub(2).min(natural.length().saturating_sub(1))).plus(&Natural::one())
    }

    fn cut(self, limbs: usize) -> Self {
        match self.natural.length().saturating_sub(limbs) {
            0 => self,
            cut => Self { natural: self.natural.without(cut), twos: self.twos + 32 * cut as i64, is_cut: true },
        }
    }
}
