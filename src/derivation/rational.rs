//! Fractions of natural numbers, so that a derivation rounds nothing before it writes.

use std::cmp::Ordering;

use crate::model::Number;
use crate::model::exact::Exact;
use crate::model::natural::Natural;
use crate::model::rounded::Rounded;

/// A number of at least 0, exactly. It need not be in lowest terms: products are not, and only what is written is reduced.
#[derive(Clone, Debug)]
pub(super) struct Rational {
    numerator: Natural,
    denominator: Natural,
}

/// The significant digits of a number: d.ddd × 10^exponent.
pub(super) struct Digits {
    /// Values of the digits, the first not 0 unless the number is; without the zeros that end them.
    pub(super) digits: Vec<u8>,
    /// Power of ten of the first digit.
    pub(super) exponent: i32,
    /// Whether these digits are all there are.
    pub(super) is_exact: bool,
}

impl Rational {
    pub(super) fn whole(number: u64) -> Self {
        Self { numerator: number.into(), denominator: Natural::one() }
    }

    pub(super) fn half() -> Self {
        Self { numerator: Natural::one(), denominator: Natural::one().doubled(1) }
    }

    /// The product of whole numbers.
    pub(super) fn product_of(numbers: &[u64]) -> Self {
        let numbers: Vec<Exact> = numbers.iter().map(|number| Exact::whole(*number)).collect();
        Self::product(&numbers)
    }

    /// The product of all numbers: in halves, because two factors of the same length are quicker than one after the other.
    pub(super) fn product(numbers: &[Exact]) -> Self {
        fn product(numbers: &[Exact]) -> Exact {
            match numbers {
                [] => Exact::whole(1),
                [one] => one.clone(),
                _ => {
                    let (one, other) = numbers.split_at(numbers.len() / 2);
                    product(one).times(&product(other))
                }
            }
        }
        product(numbers).into()
    }

    pub(super) fn raised(&self, exponent: u32) -> Self {
        Self { numerator: self.numerator.power(exponent), denominator: self.denominator.power(exponent) }.reduced()
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        self.combined(other, Natural::plus)
    }

    /// The difference, for an `other` that is not larger.
    pub(super) fn minus(&self, other: &Self) -> Self {
        self.combined(other, Natural::minus)
    }

    /// The distance of two numbers.
    pub(super) fn distance(&self, other: &Self) -> Self {
        if self < other { other.minus(self) } else { self.minus(other) }
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        let numerator = self.numerator.times(&other.numerator);
        Self { numerator, denominator: self.denominator.times(&other.denominator) }.reduced()
    }

    /// The quotient, for an `other` that is not 0.
    pub(super) fn over(&self, other: &Self) -> Self {
        let numerator = self.numerator.times(&other.denominator);
        Self { numerator, denominator: self.denominator.times(&other.numerator) }.reduced()
    }

    /// Numerator and denominator in lowest terms, if 128 bits hold them.
    pub(super) fn lowest_terms(&self) -> Option<(u128, u128)> {
        let (numerator, denominator) = (self.numerator.medium()?, self.denominator.medium()?);
        let divisor = greatest_common_divisor(numerator, denominator);
        Some((numerator / divisor, denominator / divisor))
    }

    /// The first `count` significant digits, the last one rounded half up.
    pub(super) fn digits(&self, count: usize) -> Digits {
        if self.is_zero() {
            return Digits { digits: vec![0], exponent: 0, is_exact: true };
        }
        // The leading limbs know the digits, unless those that follow look as if they could end.
        let limbs = LEADING_LIMBS + count / 9;
        let quick = self.quotient(limbs).and_then(|quotient| quotient.rounded(count));
        quick.or_else(|| self.quotient(usize::MAX)?.rounded(count)).unwrap_or_else(Digits::none)
    }

    pub(super) fn is_zero(&self) -> bool {
        self.numerator.is_zero()
    }

    /// The number over the power of ten of its first digit, from as many leading limbs of everything.
    fn quotient(&self, limbs: usize) -> Option<Quotient> {
        let bits = f64::from(self.numerator.bits()) - f64::from(self.denominator.bits());
        let estimate = ((bits - 1.0) * std::f64::consts::LOG10_2).floor() as i32;
        let [numerator, denominator] = [&self.numerator, &self.denominator].map(|side| Rounded::of(side, limbs));
        let ten = Rounded::of(&10.into(), limbs).power(estimate.unsigned_abs(), limbs);
        let (numerator, denominator) = if estimate < 0 {
            (numerator.times(&ten, limbs), denominator)
        } else {
            (numerator, denominator.times(&ten, limbs))
        };
        let is_cut = numerator.is_cut || denominator.is_cut;
        let [mut rest, mut divisor] = Rounded::aligned([&numerator, &denominator]);
        let mut exponent = estimate;
        // The estimate is below the number, by less than a factor of a hundred.
        while rest >= divisor.times(&10.into()) {
            divisor = divisor.times(&10.into());
            exponent += 1;
        }
        if rest < divisor {
            rest = rest.times(&10.into());
            exponent -= 1;
        }
        Some(Quotient { rest, divisor, exponent, is_cut })
    }

    fn combined(&self, other: &Self, combine: fn(&Natural, &Natural) -> Natural) -> Self {
        if self.denominator == other.denominator {
            let numerator = combine(&self.numerator, &other.numerator);
            return Self { numerator, denominator: self.denominator.clone() };
        }
        let [own, others] = self.cross(other);
        let denominator = self.denominator.times(&other.denominator);
        Self { numerator: combine(&own, &others), denominator }.reduced()
    }

    /// Both numerators over the product of the denominators.
    fn cross(&self, other: &Self) -> [Natural; 2] {
        [self.numerator.times(&other.denominator), other.numerator.times(&self.denominator)]
    }

    /// In lowest terms while that is cheap; larger numbers stay as they are.
    fn reduced(self) -> Self {
        match self.lowest_terms() {
            Some((numerator, denominator)) => {
                Self { numerator: Natural::wide(numerator), denominator: Natural::wide(denominator) }
            }
            None => self,
        }
    }
}

/// Limbs that know the digits of most numbers; 32 bits are nine digits and more.
const LEADING_LIMBS: usize = 8;

/// Digits that are looked at behind those that are asked for, to tell an end from a beginning.
const LOOK_AHEAD: usize = 20;

/// A number from 1 up to 10 on the way to its digits.
struct Quotient {
    rest: Natural,
    divisor: Natural,
    exponent: i32,
    /// Whether it is only near the number that is meant.
    is_cut: bool,
}

impl Quotient {
    /// The digits, unless they are those of a number nearby and could be others.
    fn rounded(mut self, count: usize) -> Option<Digits> {
        let mut digits = Vec::new();
        let wanted = if self.is_cut { count + LOOK_AHEAD } else { count };
        while digits.len() < wanted && !self.rest.is_zero() {
            let mut digit = 0;
            while self.rest >= self.divisor {
                self.rest = self.rest.minus(&self.divisor);
                digit += 1;
            }
            digits.push(digit);
            self.rest = self.rest.times(&10.into());
        }
        if !self.is_cut {
            let is_exact = self.rest.is_zero();
            let rounds_up = self.rest >= self.divisor.times(&5.into());
            return Some(Digits { digits, exponent: self.exponent, is_exact }.ended(rounds_up));
        }
        let tail = digits.split_off(count.min(digits.len()));
        let (first, others) = tail.split_first()?;
        let is_open = others.iter().any(|digit| *digit != 0) && others.iter().any(|digit| *digit != 9);
        is_open.then(|| Digits { digits, exponent: self.exponent, is_exact: false }.ended(*first >= 5))
    }
}

impl Digits {
    fn none() -> Self {
        Self { digits: vec![0], exponent: 0, is_exact: false }
    }

    /// The digits rounded, without the zeros that end them.
    fn ended(mut self, rounds_up: bool) -> Self {
        let digits = &mut self.digits;
        if rounds_up {
            while digits.last() == Some(&9) {
                digits.pop();
            }
            match digits.last_mut() {
                Some(last) => *last += 1,
                None => (self.digits, self.exponent) = (vec![1], self.exponent + 1),
            }
        }
        let digits = &mut self.digits;
        while digits.len() > 1 && digits.last() == Some(&0) {
            digits.pop();
        }
        self
    }
}

impl From<Exact> for Rational {
    fn from(exact: Exact) -> Self {
        let power = |exponent: i32, five: i32| {
            let five = Natural::from(5).power(five.max(0) as u32);
            five.doubled(exponent.max(0) as u32)
        };
        let numerator = exact.natural.times(&power(exact.twos, exact.fives));
        Self { numerator, denominator: power(-exact.twos, -exact.fives) }
    }
}

impl From<Number> for Rational {
    fn from(number: Number) -> Self {
        Exact::from(number).into()
    }
}

impl PartialEq for Rational {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Rational {}

impl Ord for Rational {
    fn cmp(&self, other: &Self) -> Ordering {
        let [own, others] = self.cross(other);
        own.cmp(&others)
    }
}

impl PartialOrd for Rational {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn greatest_common_divisor(one: u128, other: u128) -> u128 {
    if other == 0 { one } else { greatest_common_divisor(other, one % other) }
}
